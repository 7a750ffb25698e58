# Glossary lines: terms finer than the articles of the knowledge base (knowledge/lexicon/terms.yml).

term-budget = **Budget**: is there money for this, how much, and is it approved. 1: money but no figure, 2: an amount or range, 3: an allocated amount told by a named contact. "No money" is known and negative, not unknown.
term-authority = **Authority**: who may decide on this purchase. 1: a role or a vague boss, 2: the decider's role, 3: the decider by name, and who else takes part. A contact who doesn't decide isn't a no, only a gap in your map of people.
term-need = **Need**: what the customer wants to solve. 1: a topic, 2: a stated problem (implied need), 3: an explicit wish said by the customer.
term-timeframe = **Timeframe**: when they want to decide or start. 1: "soon", 2: a date or a number of months, 3: a date with the reason why it is fixed.
term-fit = **Fit**: is this our kind of customer: a target, not a target, or rather a partner's. It is kept beside BANT.
term-implied-need = **Implied need**: a problem or dissatisfaction the buyer states, such as "the line stops twice a week". You develop it with Implication questions.
term-explicit-need = **Explicit need**: a wish or intention the buyer states, such as "we want that down to once a month". Only now does offering make sense.
term-pitch = **Pitch**: offering features or your company. Before the buyer has stated an explicit need it does harm.
term-close = **Close**: asking for a commitment: an order, a trial, a next meeting. It works once the buyer has named the value.
term-rapport = **Rapport**: small talk that warms up the conversation. Fine for a minute; it tells nothing about the need.
term-gatekeeper = **Gatekeeper**: decides who and what gets through to the others, such as an assistant. Treat them as somebody whose help you need, because you do.
term-mql = **MQL**, marketing qualified lead: the questionnaire is filled and it is a target; it waits for a sales manager. Recommended at fit, or at a first need with nothing against it.
term-sql = **SQL**, sales qualified lead: sales confirmed a need and that it is a target. Recommended at Need 2 and every letter at least 1.
term-sal = **SAL**, sales approved lead: the pre-sale brief is filled and agreed. Recommended when every letter is at least 2, with 9 of 12 points. In practice SQL and SAL are usually the same thing; books differ, many put SAL before SQL.
term-partner = **Partner**: not our target but a partner's; you hand it over.
term-disqualified = **Disqualified**: it won't be a customer. A reason is mandatory: no need, no budget, no fit, wrong data, unreachable.
term-lost = **Lost**: they decided against us. It can be reopened as New, with a reason.
term-brief = **Call brief**: one screen before a call: who and when, the goal as an advance, what you know, questions for this very lead, who is in the DMU, what's missing, the likely objection.
term-rating = **Ratings**: 0 unknown, 1 vague, 2 specific, 3 confirmed. Negative answers are known and worth 0 points. Two people with the same answers get the same rating.
