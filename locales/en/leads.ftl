# Several leads: lists and searches, another name, one customer under two names, side by side.

leads-found = That fits { $count ->
    [one] one lead
   *[other] { $count } leads
}:
    { $items }
leads-nearest = None of your leads fits all of that. Nearest:
    { $items }
leads-none = I found nothing like that. These are your leads ({ $count }):
    { $items }
leads-more = ... and { $more } more
mark-in-hand = in hand
mark-paused = waiting at a question
button-more = More
button-new-lead = New lead: { $name }
lead-unknown = I don't know a lead called **{ $name }**. Open a new one, or did you mean one of these?
lead-back = Back at **{ $company }** ({ $status }){ $flow ->
    [prep] , in the middle of the preparation.
    [qualify] , in the middle of the qualification.
   *[none] .
}

ask-new-name = What should **{ $company }** be called from now on?
why-new-name = The new name goes on everything I show you. The old one still finds the lead.
invalid-new-name = I couldn't read a name in that. Just the name is enough, such as “Acme Group”.
howto-new-name = The name as it stands on their website or invoice will do.
field-new-name = the new name
renamed = Done: **{ $name }** it is (formerly { $was }). The old name still finds it.
name-same = It's called **{ $name }** already.
name-taken = You already have a lead called **{ $name }**. Are they one customer? Then I can put them together.
left-as-it-was = Fine, I left it as it was.

ask-merge = Put **{ $other }** into **{ $into }**? **{ $into }** stays, with { $copied ->
    [0] nothing new
    [one] one answer
   *[other] { $copied } answers
} taken over; nothing is lost.{ $differing ->
    [0] { "" }
   *[other] { " " }Where they differ the later answer stands: { $differences }{ $more ->
        [0] .
       *[other] , and { $more } more.
    }
} { $decided ->
    [same] Status: { $status }.
    [further] Status: { $status }, the further of the two.
   *[kept] Status stays { $status } ({ $other } is { $left }).
} You can undo it right after.
merge-difference = { $field } “{ $stands }”
why-merge = Two leads of one customer split what you know. Put together, the board and the brief see all of it.
invalid-merge = A yes or a no is enough.
field-merge = putting them together
button-merge = Yes, put together
button-merge-swap = Keep the name { $name }
button-merge-not = No
button-undo = Undo
merged = Done: **{ $other }** is now part of **{ $into }** ({ $status }).
merge-needs-two = It takes two leads of yours to put together, and I don't see two.
unmerged = Undone: **{ $into }** and **{ $other }** are separate again.
unmerge-too-late = That can't be taken back any more; the leads have moved on since.

compare-needs-two = It takes two leads to compare. Tell me about another customer first.
comparison-status = Recorded: { $each }
comparison-recommended = Recommended: { $each }
comparison-points = Points: { $each }
comparison-gap = Gap { $name }: { $gap }
comparison-no-gap = none
comparison-next = Next { $name }: { $next }
comparison-further-status = **{ $name }** is further ({ $status }): { $reasons }.
comparison-further-points = **{ $name }** is further ({ $points } points): { $reasons }.
comparison-equal = They are equally far; the answers don't put one ahead.
meaning-rename-lead = Give a lead another name
meaning-merge-leads = Put two leads together
meaning-compare-leads = Compare leads
leads-none-found = None of your leads fits that.
leads-status-unknown = I don't know that status. There are: { $known }.
