# Wat alleen in Telegram gezegd wordt: binnenkomen, toestemming, knoppen, en wat geen tekst is.

telegram-name-about = Je salescoach: bereidt gesprekken voor (SPIN), kwalificeert leads (BANT), schrijft briefings. Draait bij je team zelf.
telegram-description = In een paar minuten klaar voor je salesgesprek: SPIN-vragen, BANT-kwalificatie, de status van je lead met de redenen erbij, en een briefing op één scherm. Ik draai op de eigen machine van je team; er leest geen AI in de cloud mee. Je hebt een uitnodiging van je teamlead nodig.

telegram-stranger = Hoi! Deze coach is er voor de leden van één salesteam, dus ik kan je hier niet helpen. Hoor je bij dat team? Vraag je teamlead dan om een uitnodigingslink.
telegram-invite-void = Die uitnodiging is al gebruikt, verlopen of ingetrokken. Vraag een nieuwe; dat is zo gebeurd.
telegram-welcome = Welkom{ $name ->
    [none] { "!" }
   *[other] { ", " }{ $name }!
} Ik ben de salescoach van je team. Je doet mee als { $role }.
telegram-welcome-back = Hoi, daar ben je weer! Je doet mee als { $role }.
telegram-consent = Voor we beginnen, één eerlijke vraag. Om met je te kunnen werken bewaar ik wat je me hier vertelt, op de eigen machine van je team; de berichten zelf gaan via Telegram. { $lead ->
    [none] De beheerder van deze coach kan het lezen
   *[other] Je teamlead ({ $lead }) en de beheerder van deze coach kunnen het lezen
}, om jou te coachen en mij te verbeteren. Het blijft staan tot je /forget zegt. Met /mydata zie je alles. **Vind je dat goed?**
telegram-consent-again = Ik help je graag, maar eerst heb ik je ja nodig: mag ik bewaren wat we zeggen? Je bericht wacht zolang. Meer hierover: /privacy
telegram-agree = Ja, bewaar het
telegram-decline = Liever niet
telegram-consent-thanks = Dank je! Van gedachten veranderen kan altijd: /forget
telegram-consent-declined = Prima, en er is niets van bewaard. Salestermen leg ik je nog steeds graag uit, ook zonder iets te bewaren. Wil je aan een gesprek werken, zeg dan /start.
telegram-privacy = **Wat er bewaard wordt:** wat je hier schrijft, mijn antwoorden, je leads en herinneringen.
    { "" }**Waar:** op de eigen machine van je team, niet in een cloud. De berichten zelf gaan ook via Telegram.
    { "" }**Wie het kan lezen:** { $lead ->
        [none] de beheerder van deze coach.
       *[other] je teamlead ({ $lead }) en de beheerder van deze coach.
    }
    { "" }**Hoe lang:** tot je /forget zegt.
    { "" }**Alles bekijken:** /mydata

telegram-mydata = Alles wat ik over je bewaar, in één bestand. Laten verwijderen kan met /forget
telegram-mydata-coming = Ik zet het voor je bij elkaar.
telegram-forget-ask = Hiermee verdwijnt alles over jou: onze gesprekken, { $leads ->
    [0] je herinneringen
    [one] je lead met alle antwoorden, je herinneringen
   *[other] je { $leads } leads met alle antwoorden, je herinneringen
} en je toegang. Terugdraaien kan niet. Wil je eerst leads aan een collega overdragen? Vraag dat dan aan de beheerder van deze coach. **Alles verwijderen?**
telegram-forget-yes = Alles verwijderen
telegram-forget-no = Nee, bewaren
telegram-forget-kept = Goed, alles blijft zoals het is.
telegram-forgotten = Ik verwijder nu alles wat ik over je bewaar. Bedankt voor het samenwerken. Wil je ooit terugkomen, vraag dan een nieuwe uitnodiging.

telegram-failed = Er ging bij mij iets mis. Je bericht is bewaard en ik probeer het vanzelf opnieuw; je hoeft niets te doen (referentie { $reference }).
telegram-media = { $what ->
    [voice] Spraakberichten kan ik niet beluisteren, ik lees alleen. Typ in een paar woorden waar het om gaat, dat is genoeg.
    [audio] Geluidsbestanden kan ik niet beluisteren. Typ in een paar woorden waar het om gaat, dat is genoeg.
    [video] Video’s kan ik niet bekijken. Vertel in een paar woorden wat erin van belang is.
    [video_note] Video’s kan ik niet bekijken. Vertel in een paar woorden wat erin van belang is.
    [photo] Foto’s kan ik niet zien. Vertel in een paar woorden wat erop van belang is.
    [sticker] Leuk! Alleen: ik lees enkel woorden.
    [animation] Leuk! Alleen: ik lees enkel woorden.
    [document] Bestanden kan ik niet openen. Plak hier de regels die ertoe doen, of vertel het in je eigen woorden.
    [location] Met plekken op een kaart kan ik niets. Gaat het om de klant, schrijf dan de plaats of het adres.
    [venue] Met plekken op een kaart kan ik niets. Gaat het om de klant, schrijf dan de plaats of het adres.
    [contact] Contactkaartjes kan ik niet lezen. Schrijf de naam en de functie, zoals “Eva Brandt, inkoper”, dan bewaar ik het.
    [poll] Aan polls kan ik niet meedoen, maar met je volgende gesprek help ik je graag.
    [dice] Veel geluk! Alleen: ik lees enkel woorden.
   *[other] Ik kan alleen tekstberichten lezen. Vertel in een paar woorden waar het over gaat.
}
telegram-media-open = We zijn nog waar we waren; de vraag hierboven staat nog open.
telegram-caption = Wat je stuurde kan ik niet openen, dus ik heb de tekst eronder gelezen.
telegram-forwarded = Een doorgestuurd bericht neem ik niet als jouw antwoord: ik zie er niet aan wie wat zegt. Vertel in je eigen woorden wat de klant zei, of kopieer de zin die ertoe doet.
telegram-group = Ik werk één op één, zodat niemand anders over je leads meeleest. Schrijf me hier: { $link }
telegram-stale = Dat hebben we al gehad. { $open ->
    [yes] Nu kun je kiezen uit:
   *[no] Zeg gewoon wat je nodig hebt.
}
telegram-edit-old = Alleen je laatste bericht kun je verbeteren door het te bewerken. Klopt er iets van eerder niet, zeg het dan gewoon, bijvoorbeeld: “nee, het budget is 30k”.

telegram-invite-which = Wie wil je uitnodigen? De link is voor één persoon en blijft { $days ->
    [one] één dag
   *[other] { $days } dagen
} geldig.
telegram-invite-made = Stuur dit naar wie je uitnodigt, en naar niemand anders. Hiermee komt één persoon binnen als { $role }, tot { $until }:
telegram-invite-may-not = Uitnodigen is iets voor teamleads. Vraag het aan die van jou; het is zo gebeurd.
telegram-team-nobody = Er zit nog niemand in je team. Nodig iemand uit met /invite.
telegram-team-not-yours = Dat overzicht is voor teamleads. Je eigen leads: /leads
telegram-team = **Je team**
telegram-team-member = **{ $name }** ({ $role }): { $count ->
    [0] nog geen leads
    [one] één lead
   *[other] { $count } leads
}
telegram-team-lead = { $lead }: { $status }
telegram-team-more = … en nog { $count }
telegram-no-such-lead = Die lead is er niet meer, of je kunt er niet bij.
telegram-dead = Een bericht van { $name } kon na { $tries } pogingen niet beantwoord worden. { $name } kreeg de vraag het nog eens te zeggen. Referentie { $reference }: de beheerder van deze coach vindt die in het logboek, of met “coach doctor”.
telegram-brief-file = Briefing · { $company }

telegram-commands = **Commando’s**, er mag tekst achter: “/qualify Acme, ongeveer 40k”
command-start = Beginnen, of opnieuw beginnen
command-prep = Een gesprek voorbereiden
command-qualify = Een lead kwalificeren
command-ask = Wat betekent een term?
command-leads = Mijn leads
command-brief = De briefing
command-lang = Andere taal
command-cancel = Stoppen; alles blijft bewaard
command-help = Wat ik kan
command-mydata = Alles zien wat over mij bewaard is
command-forget = Alles verwijderen wat over mij bewaard is
command-privacy = Wie wat kan lezen
command-invite = Iemand uitnodigen voor het team
command-team = Mijn team en hun leads

# Wat `coach telegram` zegt tegen wie hem start.

telegram-no-token = Welke bot ben ik? Maak er een met BotFather in Telegram (/newbot), daarna: export { $variable }=… en start me opnieuw.
telegram-running = Actief als @{ $bot }: { $link } (Ctrl-C stopt; er gaat niets verloren)
telegram-unreachable = Telegram antwoordt niet. Ik blijf het proberen; je hoeft niets te doen.
telegram-stopped = Gestopt. Wat nog niet beantwoord was, wacht op de volgende start.
telegram-cannot-listen = Daar kan ik niet luisteren: { $reason }. Kies een andere --listen en controleer de bestanden van --tls-cert en --tls-key.
telegram-webhook-wrong = Voor een webhook heb ik het adres nodig dat Telegram aanroept, zoals --webhook https://coach.example.org/telegram; --listen als HOST:POORT; en --tls-cert en --tls-key samen, of geen van beide.
telegram-webhook-refused = Telegram weigert die webhook: { $reason }. Het wil een https-adres dat het kan bereiken, op poort 443, 80, 88 of 8443.
