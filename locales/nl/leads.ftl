# Meer leads: lijsten en zoeken, een andere naam, één klant onder twee namen, naast elkaar.

leads-found = Daar { $count ->
    [one] past één lead bij
   *[other] passen { $count } leads bij
}:
    { $items }
leads-nearest = Geen van je leads past helemaal. Het dichtst in de buurt:
    { $items }
leads-none = Zoiets heb ik niet gevonden. Dit zijn je leads ({ $count }):
    { $items }
leads-more = ... en nog { $more }
mark-in-hand = nu bezig
mark-paused = wacht bij een vraag
button-more = Meer
button-new-lead = Nieuwe lead: { $name }
lead-unknown = Ik ken geen lead die **{ $name }** heet. Zal ik hem aanmaken, of bedoel je een van deze?
lead-back = Terug bij **{ $company }** ({ $status }){ $flow ->
    [prep] , midden in de voorbereiding.
    [qualify] , midden in de kwalificatie.
   *[none] .
}

ask-new-name = Hoe moet **{ $company }** voortaan heten?
why-new-name = De nieuwe naam komt op alles wat ik laat zien. Met de oude naam vind je de lead nog steeds.
invalid-new-name = Daar kon ik geen naam in lezen. Alleen de naam is genoeg, bijvoorbeeld “Acme Groep”.
howto-new-name = De naam zoals die op hun website of factuur staat is prima.
field-new-name = de nieuwe naam
renamed = Gedaan: het is nu **{ $name }** (voorheen { $was }). De oude naam vindt hem nog steeds.
name-same = De lead heet al **{ $name }**.
name-taken = Je hebt al een lead die **{ $name }** heet. Is het dezelfde klant? Dan kan ik ze samenvoegen.
left-as-it-was = Prima, ik laat het zoals het was.

ask-merge = **{ $other }** samenvoegen met **{ $into }**? **{ $into }** blijft, met { $copied ->
    [0] niets nieuws
    [one] één antwoord
   *[other] { $copied } antwoorden
} erbij; er gaat niets verloren.{ $differing ->
    [0] { "" }
   *[other] { " " }Waar ze verschillen geldt het laatste antwoord: { $differences }{ $more ->
        [0] .
       *[other] , en nog { $more }.
    }
} { $decided ->
    [same] Status: { $status }.
    [further] Status: { $status }, de verste van de twee.
   *[kept] De status blijft { $status } ({ $other } staat op { $left }).
} Je kunt het direct erna ongedaan maken.
merge-difference = { $field } “{ $stands }”
why-merge = Twee leads van één klant verdelen wat je weet. Samen zien het bord en de briefing alles.
invalid-merge = Ja of nee is genoeg.
field-merge = het samenvoegen
button-merge = Ja, samenvoegen
button-merge-swap = Naam { $name } houden
button-merge-not = Nee
button-undo = Ongedaan maken
merged = Gedaan: **{ $other }** hoort nu bij **{ $into }** ({ $status }).
merge-needs-two = Samenvoegen kan met twee leads van jou, en die zie ik niet.
unmerged = Teruggedraaid: **{ $into }** en **{ $other }** staan weer los van elkaar.
unmerge-too-late = Dat kan niet meer terug; er is sindsdien iets veranderd.

compare-needs-two = Vergelijken kan pas met twee leads. Vertel me eerst over nog een klant.
comparison-status = Vastgelegd: { $each }
comparison-recommended = Advies: { $each }
comparison-points = Punten: { $each }
comparison-gap = Gat { $name }: { $gap }
comparison-no-gap = geen
comparison-next = Nu { $name }: { $next }
comparison-further-status = **{ $name }** is verder ({ $status }): { $reasons }.
comparison-further-points = **{ $name }** is verder ({ $points } punten): { $reasons }.
comparison-equal = Ze zijn even ver; de antwoorden zetten er geen voorop.
meaning-rename-lead = Een lead hernoemen
meaning-merge-leads = Twee leads samenvoegen
meaning-compare-leads = Leads vergelijken
leads-none-found = Geen van je leads past daarbij.
leads-status-unknown = Die status ken ik niet. Dit zijn ze: { $known }.
