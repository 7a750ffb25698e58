# Answers of the knowledge base.

explanation-part = { $part ->
    [example] **{ $topic }**: an example
    [how] **{ $topic }**: how it's done
    [why] **{ $topic }**: why
    [when] **{ $topic }**: when
   *[other] **{ $topic }**: often confused
}
not-in-material = That isn't in my material. I've kept your question for the team lead.{ $topics ->
    [none] { "" }
   *[other] { " " }Nearest I have: { $topics }.
}
nothing-on-that = That isn't in my material. Nearest I have: { $topics }.
sources = **{ $topic }** comes from: { $sources }.{ $textbook ->
    [none] { "" }
   *[other] { " " }Beyond that: { $textbook }
}
button-show-example = Show an example
button-compare-with = Compare: { $topic }
button-tell-more = Tell me more
button-source = Source

# What a concept means for the lead in hand, in one line.

touches = For **{ $company }**: { $line }
touches-bant = For **{ $company }**: Budget { $budget }, Authority { $authority }, Need { $need }, Timeframe { $timeframe }, that is { $points } of 12. Weakest now: { $weakest }.
touches-spin = For **{ $company }** so far: Situation { $situation }, Problem { $problem }, Implication { $implication }, Need-payoff { $need-payoff }.
touches-dmu = For **{ $company }** { $held ->
    [none] I know nobody's part in the decision yet.
   *[other] you have: { $held }.{ $empty ->
        [none] { "" }
       *[other] { " " }Still empty: { $empty }.
    }
}
touches-lead-statuses = **{ $company }** stands at { $status }{ $same ->
    [yes] , and that's what I recommend.
   *[no] ; the answers speak for { $recommended }.
}
touches-advance-vs-continuation = Your goal for **{ $company }**: “{ $goal }”.
touches-speed-to-lead = **{ $company }** has been waiting { $minutes } min; the limit is { $limit }.
touches-qualification-questionnaire = For **{ $company }** { $count ->
    [0] every field is answered.
    [one] one field is open: { $open }.
   *[other] { $count } fields are open: { $open }.
}
