### Wat er gezegd wordt als iets niet bewaard of beantwoord kan worden, en over wat bewaard is.

not-kept = { $why ->
    [full] Ik kon dat bericht niet bewaren: de schijf is vol. Van wat er al was is niets verloren. Maak wat ruimte vrij en stuur het dan opnieuw
    [locked] Ik kon dat bericht niet bewaren: een ander programma houdt mijn database bezet. Van wat er al was is niets verloren. Stuur het zo nog eens
    [away] Ik kon dat bericht niet bewaren: ik kan nu niet bij mijn database. Van wat er al was is niets verloren. Stuur het zo nog eens
   *[other] Ik kon dat bericht niet bewaren. Van wat er al was is niets verloren. Stuur het zo nog eens
} (referentie { $reference }).
unanswered = { $why ->
    [full] Je bericht is bewaard, maar de schijf is vol. Maak wat ruimte vrij; ik beantwoord het zodra je weer schrijft of me opnieuw start
    [locked] Je bericht is bewaard, maar een ander programma houdt mijn database bezet. Ik beantwoord het zodra je weer schrijft
    [away] Je bericht is bewaard, maar ik kan nu niet bij mijn database. Ik beantwoord het zodra je weer schrijft
   *[other] Er ging iets mis aan mijn kant. Je bericht is bewaard en ik beantwoord het zodra je weer schrijft
} (referentie { $reference }).
put-aside = { $text ->
    [none] Dat
   *[other] Je bericht “{ $text }”
} kon ik niet beantwoorden, al heb ik het { $tries } keer geprobeerd. Het is bewaard en we gaan zonder verder; zeg het in andere woorden als het ertoe doet (referentie { $reference }).
late-answer = Over je eerdere bericht “{ $text }”:

# Exporteren, vergeten, back-up maken en terugzetten.

kept-talk = plek in het gesprek
kept-lead = leads
kept-answer = antwoorden, ook de vervangen
kept-transition = statuswijzigingen
kept-note = notities voor de teamlead
kept-inbox = berichten
kept-outbox = antwoorden van de coach
kept-event = regels in het gesprekslogboek
kept-live-tracker = laatste beurten bij de hand
kept-member = lidmaatschap (rol, team, toestemming)
kept-invite = uitnodigingen
kept-button = getoonde knoppen in Telegram
kept-sent-message = verstuurde berichten in Telegram
kept-reminder = herinneringen
kept-typed = getypte regels in de terminal
kept-line = { $what }: { $count }
former-colleague = een oud-collega

keeping-unknown = Over ‘{ $person }’ is niets bewaard. { $count ->
    [0] Hier heeft nog niemand met de coach gepraat.
    [one] Hier is één persoon bekend; kijk de spelling na, hoofdletters tellen mee.
   *[other] Hier zijn { $count } personen bekend; kijk de spelling na, hoofdletters tellen mee.
}
keeping-busy = Andere programma’s bleven schrijven, dus ik wacht niet langer. Er is niets veranderd; probeer het zo nog eens.
keeping-failed = Dat is niet gelukt: { $reason }. Er is niets veranderd.
keeping-file-exists = { $file } bestaat al en blijft zoals het is. Kies een andere naam, of zet er --force bij om het te vervangen.
keeping-file-database = { $file } is de database van de coach zelf. Kies een andere naam.
keeping-file-folder = De map van { $file } bestaat niet. Maak die eerst, of kies een andere plek.
keeping-file-special = { $file } is geen gewoon bestand. Kies een andere naam.

export-done = Alles wat over { $person } is bewaard, staat nu in { $file }. Alleen jij kunt dat bestand lezen.

forget-what = Dit is bewaard over { $person } en wordt voorgoed verwijderd:
forget-handed = { $count ->
    [0] Er zijn geen leads die naar { $to } kunnen.
    [one] Eén lead gaat eerst naar { $to }, met antwoorden en geschiedenis.
   *[other] { $count } leads gaan eerst naar { $to }, met antwoorden en geschiedenis.
} Wat { $person } over die klanten zei blijft staan, zonder naam erbij.
forget-renamed = Bij leads van collega’s staan { $count } dingen die { $person } over de klant zei. Die blijven staan, zonder naam erbij.
forget-export-first = Eerst een kopie? Stop hier en gebruik: coach export { $person } --out BESTAND
forget-ask = Typ de naam { $person } om alles te verwijderen (iets anders stopt):
forget-stopped = Gestopt. Er is niets verwijderd.
forget-to-unknown = Hier heeft niemand die ‘{ $to }’ heet met de coach gepraat, dus daar kunnen geen leads heen. Er is niets verwijderd; kijk de spelling na, of laat { $to } eerst de coach begroeten.
forget-to-self = De leads kunnen niet naar { $person }: die wordt juist vergeten. Noem een collega. Er is niets verwijderd.
forget-done = Klaar. Over { $person } is niets meer bewaard.
forget-handed-done = { $count ->
    [0] Er waren geen leads om over te dragen.
    [one] Eén lead is nu van { $to }.
   *[other] { $count } leads zijn nu van { $to }.
}
forget-not-clean = De gegevens zijn verwijderd, maar een ander programma was aan het lezen; in de vrije ruimte van de database kunnen nog sporen liggen. Sluit de coach overal af; geef om op te ruimen deze opdracht nog eens: { $command }
forget-clean-done = Ook in de vrije ruimte van de database liggen geen sporen meer van wat eerder is verwijderd.
forget-typed-left = De getypte regels in de terminal konden niet weg: { $reason }. Verwijder dit bestand zelf: { $file }
forget-backups = In eerdere back-ups staat { $person } nog: wie er een terugzet, haalt alles terug. Verwijder wat je niet meer nodig hebt{ $folder ->
    [none] .
   *[other] , ook in { $folder }.
}
forget-postgresql = Dat geldt ook voor de back-ups en logboeken die de PostgreSQL-server zelf bewaart.

backup-done = Back-up gemaakt in { $file }: { $count } rijen, stand van { $when }. Het bestand is niet versleuteld en bevat namen van klanten: bewaar het waar alleen jij erbij kunt.
backup-step = Back-up: { $what }
backup-missing = { $file } bestaat niet, of is geen bestand. Er is niets veranderd.
backup-foreign = { $file } is geen back-up van de coach. Er is niets veranderd.
backup-damaged = { $file } is beschadigd of niet compleet, dus die zet ik niet terug. Er is niets veranderd; probeer een eerdere back-up.
backup-newer = { $file } is gemaakt met een nieuwere versie van de coach. Werk de coach eerst bij. Er is niets veranderd.

restore-what = De back-up is van { $when }. Terugzetten vervangt alles wat nu is bewaard, voor iedereen:
restore-line = { $what }: nu { $now }, in de back-up { $then }
restore-safety = Wat er nu staat, gaat eerst in een eigen back-up.
restore-word = ja
restore-ask = Typ { $word } om door te gaan (iets anders stopt):
restore-stopped = Gestopt. Er is niets veranderd.
restore-step = Terugzetten: { $what }
restore-done = Teruggezet: alles is weer zoals op { $when }.
restore-undo = Wat er daarvoor stond, staat in { $file }. Toch terug: coach restore { $file }
restore-forgotten = Wie na { $when } is vergeten, staat er nu weer in. Laat die opnieuw vergeten.
