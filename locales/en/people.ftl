# People at the customer: the DMU map.

dmu-initiator = initiator
dmu-user = user
dmu-influencer = influencer
dmu-decider = decider
dmu-buyer = buyer
dmu-gatekeeper = gatekeeper

dmu-title = **DMU · { $company }**
dmu-line = **{ $role }:** { $names }
dmu-line-empty = { $role }: still empty · ask: “{ $question }”
dmu-held = { $role }: { $names }
dmu-alone = Nobody else takes part in the decision.
dmu-empty = empty: { $roles }
dmu-unplaced = part not known: { $names }
dmu-what-part = What is { $who }'s part?
dmu-gone = no longer there: { $names }

dmu-ask-initiator = { $contact ->
    [none] Who at { $company } brought this up first?
   *[other] { $contact }, who brought this up first at { $company }?
}
dmu-ask-user = { $contact ->
    [none] Who at { $company } will work with it every day?
   *[other] { $contact }, who on your side will work with it every day?
}
dmu-ask-influencer = { $contact ->
    [none] Whose advice does { $company } follow on this?
   *[other] { $contact }, whose advice counts when you choose this?
}
dmu-ask-decider = { $contact ->
    [none] Who at { $company } signs for something of this size?
   *[other] { $contact }, who signs at { $company } for something of this size?
}
dmu-ask-buyer = { $contact ->
    [none] Who at { $company } goes through price and contract?
   *[other] { $contact }, who goes through price and contract on your side?
}
dmu-ask-gatekeeper = { $contact ->
    [none] Whom do I call first to get a talk with the decider at { $company }?
   *[other] { $contact }, whom do we have to pass to get a talk with the decider?
}

button-part = { $who }'s part?
noted-person = { $who }: { $parts }
noted-person-without = { $who }: no longer { $parts }
noted-person-gone = { $who } is no longer there
noted-people-more = { $count } more people

ask-dmu-role = Which part does { $who } take in the decision?
why-dmu-role = Each part wants something else from you: users want it to work, the buyer wants terms, the decider wants a result. An empty part is a person who can stop the sale unseen.
invalid-dmu-role = I couldn't read a part in that. Try “decider”, “uses it” or “keeps people out”.
field-dmu-role = somebody's part in the decision
howto-dmu-role = Left open. How to find out: ask how they bought the last thing of this size, and who did what.

board-people = { "   " }{ $people }
authority-deciders = decides: { $names }
authority-others = also takes part: { $names }
