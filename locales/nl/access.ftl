# Wie de coach mag gebruiken: rollen, uitnodigingen, leden.

access-role-rep = verkoper
access-role-trainee = trainee
access-role-lead = teamlead
access-role-admin = beheerder

access-role-unknown = De rol ‘{ $role }’ bestaat niet. Kies uit: { $known }.
access-invited = Een uitnodiging voor één persoon, als { $role }. Geldig voor { $days } dagen, tot { $until }.
access-invite-link = Stuur deze link. Wie hem in Telegram opent, tikt daar op Start:
access-invite-typed = Ik weet niet hoe je bot in Telegram heet, dus een link is er niet (zet daarvoor { $token } of { $name }). Open de bot en typ daar dit:
access-invite-once = Wie hem het eerst gebruikt, is binnen: stuur hem dus alleen naar die ene persoon. Je ziet hem alleen nu; later is hij nergens op te zoeken.
access-telegram = { $why ->
    [token] Telegram kent de bot van { $variable } niet: kopieer het token nog eens bij BotFather.
   *[away] Telegram antwoordt nu niet, dus ik kan niet vragen hoe de bot heet.
}

access-nobody = Nog niemand mag de coach via Telegram gebruiken. Begin bij jezelf: { $command }
access-column-person = Persoon
access-column-name = Naam
access-column-role = Rol
access-column-team = Team van
access-column-since = Sinds
access-column-consent = Akkoord
access-consent-asked = gevraagd

access-member-unknown = Er is geen lid ‘{ $person }’. Wie er wel zijn: { $command }
access-member-which = Er zijn meer leden die ‘{ $name }’ heten. Zeg wie je bedoelt: { $known }.
access-remove-what = { $name } ({ $person }, { $role }) kan de coach straks niet meer gebruiken, en openstaande uitnodigingen van deze persoon vervallen. { $team ->
    [0] { "" }
    [one] In het team zit één lid; dat hoort dan bij niemands team.{ " " }
   *[other] In het team zitten { $team } leden; die horen dan bij niemands team.{ " " }
}Wat over deze persoon is bewaard, blijft.
access-remove-stopped = Gestopt. Er is niets veranderd.
access-removed = Klaar: { $name } ({ $person }) mag de coach niet meer gebruiken. Ook verwijderen wat is bewaard: { $command }
