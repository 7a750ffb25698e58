# Documents: the headings that chat and PDF share, and what only a page says.

label-brief = Call brief
label-goal = Goal
label-plan-b = Plan B
label-known = Known
label-offer = You offer
label-problem = Problem
label-questions = Questions
label-dmu = DMU
label-objection = Likely objection
label-lift = What lifts it to { $status }
label-why = Why { $status }
label-empty = empty
label-open = open
label-left-open = left open
label-planned = planned
label-ask = ask
label-questionnaire = Questionnaire, still open
label-next = Best next question
label-board = Letter board
label-notes = Notes

document-more = and { $count } more
document-made = Made by your sales coach on { $date }, { $time }, from your own answers.
document-stand-in = { $sign } cannot be printed here

document-written = The document is in { $file }.
