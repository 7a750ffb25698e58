# Leads: status, rules, board, legal moves.

leads = Jouw leads ({ $count }):
    { $items }
lead-line = • **{ $name }**: { $status }{ $recommended ->
    [none] { "" }
   *[other] { "" } → advies { $recommended }
}{ $marked ->
    [0] { "" }
   *[other] { "" } ({ $marks })
}
no-leads = Je hebt nog geen leads. Begin met een gesprek of een kwalificatie, dan maak ik er een aan.
which-lead = Welke klant bedoel je?
lead-open = We zijn nu bij **{ $company }**; vastgelegde status: { $status }{ $count ->
    [0] .
   *[other] { " · " }{ $notes }.
}
which-status = Nu vastgelegd: **{ $status }**. Welke status wordt het?
status-set = Vastgelegd: **{ $company }** staat nu op **{ $status }** (was { $was }){ $count ->
    [0] .
   *[other] ; { $told }.
}{ $open ->
    [0] { "" }
   *[other] { " " }Nog open in de vragenlijst: { $gaps }.
}
status-refused = Dat kan ik niet vastleggen: { $why }
status-left = Prima, de status blijft zoals hij was.
recommendation-moved = Mijn advies is nu status **{ $status }**: { $reasons }.

status-new = Nieuw
status-received = Opgepakt
status-mql = MQL
status-assigned = Toegewezen
status-sql = SQL
status-sal = SAL
status-proposal = Offerte
status-contract = Contract
status-won = Gewonnen
status-nurture = Nurture
status-partner = Partner
status-disqualified = Gediskwalificeerd
status-lost = Verloren

reason-new = er is nog niets bekend
reason-received = er is al iets bekend, maar te weinig voor een MQL
reason-mql-target = de klant past in onze doelgroep en niets pleit ertegen
reason-mql-need = er is een behoefte en niets pleit ertegen
reason-sql = er is een behoefte en van elke letter is minstens iets bekend ({ $points } van de 12 punten)
reason-sal = elke letter is concreet, { $points } van de 12 punten, en de presale-briefing is akkoord of er is om een offerte gevraagd
reason-fit-assumed = de fit is afgeleid uit de behoefte en nog niet bevestigd
reason-need-none = er is geen behoefte
reason-fit-no-target = de klant valt buiten onze doelgroep
reason-fit-partner = dit is een klant voor een partner
reason-need-no-budget = er is een behoefte, maar geen budget, dus houd contact
reason-need-never = er is een behoefte, maar ze zijn niet van plan er iets aan te doen, dus houd contact
reason-need-far = er is een behoefte, maar pas over { $months } maanden (grens: { $limit }), dus houd contact
reason-negative-budget = er is geen budget
reason-negative-authority = Authority is negatief
reason-negative-need = er is geen behoefte
reason-negative-timeframe = ze zijn het niet van plan

lift-fit = de klant moet in onze doelgroep passen
lift-need-or-fit = een behoefte, of een klant die in onze doelgroep past
lift-letter = { $letter } op { $rating } of hoger
lift-points = samen { $needed } punten (nu { $points })
lift-presale-brief = presale-briefing akkoord, of een vraag om een offerte
lift-record = { $status } eerst zelf vastleggen

move-same = de status is al { $status }.
move-unknown = die status ken ik niet.
move-won-final = gewonnen blijft gewonnen.
move-reopen-first = vanuit { $status } kan de lead alleen heropend worden als Nieuw, met een reden.
move-back-where = vanuit { $status } gaat de lead terug naar waar hij was ({ $was }), of de funnel uit.
move-one-back = terug kan maar één stap tegelijk, naar { $status }, met een reden.
move-skips = met { $target } sla je { $skipped } over, en daar is nog voor nodig: { $gaps }. De volgende stap is { $next }.

rule-unknown = nog niets over gezegd
rule-budget-0 = niet bekend
rule-budget-none = geen geld: bekend, en negatief
rule-budget-1 = er is geld, nog geen bedrag
rule-budget-2 = een bedrag of een bandbreedte
rule-budget-3 = bedrag, vrijgemaakt, gehoord van een contact met naam
rule-authority-0 = niet bekend
rule-authority-1 = een functie of alleen “de baas”; wie beslist is open
rule-authority-2 = functie van de beslisser bekend
rule-authority-3 = beslisser met naam, en wie er meebeslist
rule-need-0 = niet bekend
rule-need-none = geen behoefte: bekend, en negatief
rule-need-1 = alleen een onderwerp
rule-need-2 = een probleem genoemd (impliciete behoefte)
rule-need-3 = een uitgesproken wens, door de klant zelf
rule-timeframe-0 = niet bekend
rule-timeframe-never = nooit: bekend, en negatief
rule-timeframe-1 = vaag
rule-timeframe-2 = een datum of een aantal maanden
rule-timeframe-3 = een datum, met de reden waarom die vaststaat

board-title = **{ $company }** · vastgelegd { $status } · advies **{ $recommended }** ({ $points }/12)
board-letter-open = **{ $initial }** { $name }: { label-open } · { label-ask }: “{ $next }”
board-letter-left = **{ $initial }** { $name }: { label-left-open } · { label-ask }: “{ $next }”
board-letter-planned = **{ $initial }** { $name }: { label-planned } “{ $evidence }”
board-letter-known = **{ $initial }** { $name }: “{ $evidence }”
board-letter-rated = **{ $initial }** { $name } { $rating }/3 ({ $rule }): “{ $evidence }”
board-letter-rated-next = **{ $initial }** { $name } { $rating }/3 ({ $rule }): “{ $evidence }” · { label-ask }: “{ $next }”
board-why = { label-why }: { $reasons }.
board-lift = Op weg naar { $status }: { $lifts }.
board-questionnaire = { label-questionnaire }: { $fields }.
board-next = { label-next }: “{ $next }”

table-lead = Lead
table-recorded = Vastgelegd
table-recommended = Advies
table-points = Punten
brief-which = Welke lead is “{ $name }”? Bekend zijn: { $known }.
