# Glossary lines: terms finer than the articles of the knowledge base (knowledge/lexicon/terms.yml).

term-budget = **Budget**: is er geld voor, hoeveel, en is het goedgekeurd. 1: wel geld, geen bedrag, 2: een bedrag of bandbreedte, 3: een vrijgemaakt bedrag, gehoord van een contact met naam. "Geen geld" is bekend en negatief, niet onbekend.
term-authority = **Authority** (mandaat): wie mag over deze aankoop beslissen. 1: een functie of alleen "de baas", 2: de functie van de beslisser, 3: de beslisser met naam, en wie er meebeslist. Een contact dat niet beslist is geen nee, alleen een gat in je DMU.
term-need = **Need** (behoefte): wat de klant opgelost wil hebben. 1: een onderwerp, 2: een genoemd probleem (impliciete behoefte), 3: een uitgesproken wens, door de klant zelf.
term-timeframe = **Timeframe** (termijn): wanneer ze willen beslissen of beginnen. 1: "binnenkort", 2: een datum of een aantal maanden, 3: een datum met de reden waarom die vaststaat.
term-fit = **Fit**: is dit een klant voor ons? Past in de doelgroep, valt erbuiten, of is eerder iets voor een partner. We houden het naast BANT bij.
term-implied-need = **Impliciete behoefte** (implied need): een probleem of ergernis die de koper noemt, zoals "de lijn ligt twee keer per week stil". Met implicatievragen werk je die uit.
term-explicit-need = **Expliciete behoefte** (explicit need): een wens of voornemen dat de koper uitspreekt, zoals "dat willen we terug naar één keer per maand". Pas nu heeft aanbieden zin.
term-pitch = **Pitch**: kenmerken of je bedrijf aanprijzen. Zolang de koper geen expliciete behoefte heeft genoemd, werkt dat tegen je.
term-close = **Close**: om een toezegging vragen: een order, een proef, een vervolgafspraak. Het werkt zodra de koper zelf de waarde heeft genoemd.
term-rapport = **Rapport** (contact maken): een praatje om het ijs te breken. Prima voor een minuutje; over de behoefte zegt het niets.
term-gatekeeper = **Poortwachter** (gatekeeper): bepaalt wie en wat er doorkomt naar de rest, zoals een assistent. Behandel een poortwachter als iemand die je nodig hebt, want dat is zo.
term-mql = **MQL**, marketing qualified lead: de vragenlijst is ingevuld en de klant past in de doelgroep; nu is het wachten op een salesmanager. Ik adviseer het als de fit klopt, of bij een eerste behoefte waar niets tegen pleit.
term-sql = **SQL**, sales qualified lead: sales heeft bevestigd dat er een behoefte is en dat de klant in de doelgroep past. Ik adviseer het bij Need 2 en elke letter op minstens 1.
term-sal = **SAL**, sales approved lead: de presale-briefing is ingevuld en akkoord. Ik adviseer het als elke letter op minstens 2 staat, met 9 van de 12 punten. In de praktijk zijn SQL en SAL meestal hetzelfde; de boeken verschillen, vaak staat SAL vóór SQL.
term-partner = **Partner**: niet onze doelgroep maar die van een partner; je draagt de lead over.
term-disqualified = **Gediskwalificeerd**: dit wordt geen klant. Een reden is verplicht: geen behoefte, geen budget, past niet, verkeerde gegevens, onbereikbaar.
term-lost = **Verloren**: ze kozen niet voor ons. Je kunt de lead heropenen als Nieuw, met een reden.
term-brief = **Gespreksbriefing** (call brief): één scherm vóór een gesprek: wie en wanneer, het doel als advance, wat je weet, vragen voor precies deze lead, wie er in de DMU zit, wat ontbreekt, het waarschijnlijke bezwaar.
term-rating = **Punten**: 0 onbekend, 1 vaag, 2 concreet, 3 bevestigd. Een negatief antwoord is bekend en 0 punten waard. Twee mensen met dezelfde antwoorden krijgen dezelfde punten.
