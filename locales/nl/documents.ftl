# Documenten: de kopjes die chat en PDF delen, en wat alleen op een pagina staat.

label-brief = Gespreksbriefing
label-goal = Doel
label-plan-b = Plan B
label-known = Bekend
label-offer = Jouw aanbod
label-problem = Probleem
label-questions = Vragen
label-dmu = DMU
label-objection = Waarschijnlijk bezwaar
label-lift = Op weg naar { $status }
label-why = Waarom { $status }
label-empty = nog leeg
label-open = open
label-left-open = opengelaten
label-planned = gepland
label-ask = vraag
label-questionnaire = Nog open in de vragenlijst
label-next = Beste volgende vraag
label-board = Overzicht SPIN en BANT
label-notes = Notities

document-more = en nog { $count }
document-made = Gemaakt door je salescoach op { $date }, { $time }, uit je eigen antwoorden.
document-stand-in = { $sign } is hier niet af te drukken

document-written = Het document staat in { $file }.
