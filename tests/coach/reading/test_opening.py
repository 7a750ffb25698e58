"""Opening messages as reps type them.

One case a line: ``message => field:words | field:words | fact:words``; a leading ``?company`` (contact, offer, when)
means that this was just asked. Whatever a case does not list must be empty.
"""
# ruff: noqa: E501 - a case is one line

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.reading.opening import OpeningReading, read_opening

FIELDS = ("company", "contact", "role", "offer", "when")

EN = r"""
call with Brandt Paper at four, two plants, I'm talking to their purchasing manager, we do packaging machines => company:Brandt Paper | when:at four | role:purchasing manager | offer:packaging machines | fact:two plants
prep call with acme tomorrow i speak to john the cfo we sell payroll software they have 200 people => company:acme | when:tomorrow | contact:john | role:cfo | offer:payroll software | fact:they have 200 people
I have a call in ten minutes => when:in ten minutes
prepare a call =>
help me get ready =>
help me get ready for my call with Nordic Foods => company:Nordic Foods
call with the purchasing manager of Acme => role:purchasing manager | company:Acme
calling Acme's CFO tomorrow 10:00 => company:Acme | role:CFO | when:tomorrow 10:00
meeting with Jan de Vries from Acme BV on friday at 10, 80 people, run on SAP => contact:Jan de Vries | company:Acme BV | when:on friday at 10 | fact:80 people, run on SAP
call with a new customer =>
call with a prospect tomorrow morning => when:tomorrow morning
i need to call delta logistics in half an hour, they have 40 trucks, we sell tyres => company:delta logistics | when:in half an hour | fact:they have 40 trucks | offer:tyres
demo for Henderson & Sons at 15:30, i'll speak to the operations director => company:Henderson & Sons | when:at 15:30 | role:operations director
got a call with 3M at 2pm => company:3M | when:at 2pm
prep me for Studio 54, we offer lighting => company:Studio 54 | offer:lighting
hi, can you help me prepare for a call with Maple Hotel group? they've got 12 hotels => company:Maple Hotel group | fact:they've got 12 hotels
I'm calling Siemens this afternoon, talking to the head of procurement, we sell cable ducts => company:Siemens | when:this afternoon | role:head of procurement | offer:cable ducts
my contact is Maria, the office manager => contact:Maria | role:office manager
meeting at Greenfield farms tomorrow, my contact is Tom => company:Greenfield farms | when:tomorrow | contact:Tom
phoning brandt at half past three => company:brandt | when:at half past three
i have acme at four => company:acme | when:at four
call with Johnson and Sons ltd on Monday, owner is Pete, we sell scaffolding => company:Johnson and Sons ltd | when:on Monday | contact:Pete | role:owner | offer:scaffolding
call tomorrow with Acme => when:tomorrow | company:Acme
tomorrow at 9 call with acme, they make boxes, we sell glue => when:tomorrow at 9 | company:acme | fact:they make boxes | offer:glue
speaking to Anna from Bluewater, she's the CTO => contact:Anna | company:Bluewater | role:CTO
I speak with someone from Bluewater => company:Bluewater
the Brandt Paper call is at 4 => company:Brandt Paper | when:at 4
my acme call at 3, i talk to their buyer => company:acme | when:at 3 | role:buyer
prep acme call => company:acme
prepare for acme => company:acme
CALL WITH ACME AT 4 WE SELL BOXES => company:ACME | when:AT 4 | offer:BOXES
call w/ acme @ 4, we do pallets => company:acme | when:@ 4 | offer:pallets
visiting the bakery De Gouden Aar on thursday => company:bakery De Gouden Aar | when:on thursday
they have two plants => fact:they have two plants
two plants =>
around 40k, the CFO signs, live before Q2 =>
what does authority mean? =>
yes =>
we need a new budget holder there =>
next week =>
how do i handle price objections? =>
call with Priya Shah (Northwind), head of IT, about our backup service => contact:Priya Shah | company:Northwind | role:head of IT | offer:backup service
meeting with the it manager and the cfo of Contoso on tuesday 14:00 => role:it manager | company:Contoso | when:on tuesday 14:00
I'm about to call Miller Dental, a practice with 6 chairs, we sell scanners => company:Miller Dental | fact:a practice with 6 chairs | offer:scanners
need to prep a call with Veolia. Time: tomorrow 11:00. Contact: Sophie Martin, plant manager. We sell pumps. => company:Veolia | when:tomorrow 11:00 | contact:Sophie Martin | role:plant manager | offer:pumps
company: Acme, contact: John Smith, we sell: boxes => company:Acme | contact:John Smith | offer:boxes
the company is called blue river, i speak to their owner => company:blue river | role:owner
call with Peter at 5 => contact:Peter | when:at 5
call with mr Johnson of Kelly Freight => contact:Johnson | company:Kelly Freight
can you prep me for a discovery call with tesco, speaking with their category buyer, we make snack bars => company:tesco | role:category buyer | offer:snack bars
so i've got this meeting with City of York council next tuesday and we sell parking software => company:City of York council | when:next tuesday | offer:parking software
calling them back at 3 => when:at 3
in 20 minutes i speak to the managing director of hanson steel => when:in 20 minutes | role:managing director | company:hanson steel
quick one: call with Ben & Jerry's at noon, we sell cups => company:Ben & Jerry's | when:at noon | offer:cups
going to visit Thompson Metal next week, 3 sites, old machines => company:Thompson Metal | when:next week | fact:3 sites | fact:old machines
call with Lakeside hospital, i'm speaking to a nurse manager, they use paper forms everywhere => company:Lakeside hospital | role:nurse manager | fact:they use paper forms everywhere
I'll be talking to Rick, he is the warehouse manager => contact:Rick | role:warehouse manager
i'm selling cleaning robots to airports, call with Heathrow at 4pm => offer:cleaning robots to airports | company:Heathrow | when:at 4pm
following up with Acme after lunch => company:Acme | when:after lunch
first call with Orion Energy tomorrow, cold lead, we provide maintenance contracts => company:Orion Energy | when:tomorrow | offer:maintenance contracts
call w acme 10 minutes from now they run 3 shifts => company:acme | when:10 minutes from now | fact:they run 3 shifts
my next call is with Baker Hughes at 11 => company:Baker Hughes | when:at 11
we sell forklifts, they are a paint wholesaler with 5 branches, call with Colorama is tomorrow => offer:forklifts | fact:they are a paint wholesaler with 5 branches | company:Colorama | when:tomorrow
?company brandt paper => company:brandt paper
?company the company is called Acme, they make boxes => company:Acme | fact:they make boxes
?company it's Henderson Ltd => company:Henderson Ltd
?company Acme => company:Acme
?company Miller & co, 40 people => company:Miller & co | fact:40 people
?company a bakery called Crusty => company:Crusty
?company don't know yet =>
?company what do you mean? =>
?company skip =>
?company it is for marks and spencer => company:marks and spencer
?company Acme, I speak to John => company:Acme | contact:John
?contact jan, their buyer => contact:jan | role:buyer
?contact the cfo => role:cfo
?contact Sarah Jones => contact:Sarah Jones
?contact i'm talking to the facility manager => role:facility manager
?contact john smith, he's the owner => contact:john smith | role:owner
?contact Zbigniew => contact:Zbigniew
?contact nobody yet =>
?contact purchasing manager, Linda => role:purchasing manager | contact:Linda
?contact the head of maintenance, his name is Bob => role:head of maintenance | contact:Bob
?offer packaging machines => offer:packaging machines
?offer we sell them insurance => offer:insurance
?offer a CRM for dentists => offer:CRM for dentists
?offer boxes, bags and tape => offer:boxes, bags and tape
?offer it's payroll software => offer:payroll software
?offer not sure =>
?offer we do cleaning => offer:cleaning
?offer our product is a water meter => offer:water meter
?when tomorrow at 3 => when:tomorrow at 3
?when 3 => when:3
?when in an hour => when:in an hour
?when friday afternoon => when:friday afternoon
?when 14:30 => when:14:30
?when it's at four => when:at four
?when next monday 9am => when:next monday 9am
?when not planned yet =>
?when now => when:now
?when on the 12th of march => when:on the 12th of march
?when half four => when:half four
morning! got a zoom with Pelican Freight in 15 mins, speaking to Dana who runs procurement. we're pitching route planning software => company:Pelican Freight | when:in 15 mins | contact:Dana | offer:route planning software | fact:who runs procurement
can we get ready for a call with harlow bakeries? => company:harlow bakeries
i've got to ring st marys school at quarter past 2, we supply tablets, about 600 pupils => company:st marys school | when:at quarter past 2 | offer:tablets | fact:about 600 pupils
need to prepare for tomorrow, meeting Oakridge Construction, their site manager is called Dave => when:tomorrow | company:Oakridge Construction | role:site manager | contact:Dave
prep: Lumen GmbH, 11am, CTO => company:Lumen GmbH | when:11am | role:CTO
call in 5 with volta energy => company:volta energy | when:in 5
I have a meeting with the owner of a small hotel on Saturday at 10am, we sell booking software => role:owner | when:on Saturday at 10am | offer:booking software | fact:a small hotel
tomorrow I meet Kim from Fraser Logistics. She is head of fleet. They run 120 trucks and have trouble with fuel cost. => when:tomorrow | contact:Kim | company:Fraser Logistics | role:head of fleet | fact:They run 120 trucks and have trouble with fuel cost
help me prep for the Danone call => company:Danone
hey coach i am about to phone quickprint they do flyers and posters we want to sell them a new press => company:quickprint | fact:they do flyers and posters | offer:new press
Call with: Stellar Foods. Who: Monica Reyes, QA manager. When: Thursday 3pm. What: lab equipment. => company:Stellar Foods | contact:Monica Reyes | role:QA manager | when:Thursday 3pm | offer:lab equipment
we make custom pallets and i'm calling a furniture maker called Oakwell this afternoon => offer:custom pallets | company:Oakwell | when:this afternoon
on thursday i'm visiting hobbs & partners, law firm, 35 lawyers, still use paper archives => when:on thursday | company:hobbs & partners | fact:law firm | fact:35 lawyers, still use paper archives
My appointment is with Dr. Stone at Riverside Clinic tomorrow at 8:30 => contact:Stone | company:Riverside Clinic | when:tomorrow at 8:30
demo with the marketing director of Zest Drinks, 2 o'clock => role:marketing director | company:Zest Drinks | when:2 o'clock
i need help with a call, customer is Bright Dental, contact is the practice manager, we sell chairs => company:Bright Dental | role:practice manager | offer:chairs
talking to lisa at greenway in an hour, she's their hr manager, we do recruitment => contact:lisa | company:greenway | when:in an hour | role:hr manager | offer:recruitment
first meeting with Atlas Copco next Wednesday. We offer predictive maintenance. Their compressors fail every month. => company:Atlas Copco | when:next Wednesday | offer:predictive maintenance | fact:Their compressors fail every month
I'm seeing Tesco at 4 => company:Tesco | when:at 4
cold call to Bluebell Cafes, I don't know who to speak to yet => company:Bluebell Cafes
quick prep pls: call with marlow print, 6pm, selling ink => company:marlow print | when:6pm | offer:ink
they have three warehouses and no wms => fact:they have three warehouses and no wms
the budget is 20k and the cfo signs =>
do you have an example =>
who decides there? =>
thanks, that helps =>
I want to practise =>
we should call them again in march =>
my boss told me to use BANT =>
?company Kessler Maschinenbau GmbH => company:Kessler Maschinenbau GmbH
?company we're calling Orchard Foods => company:Orchard Foods
?company a mid-size bakery => fact:a mid-size bakery
?contact Mr. Patel => contact:Patel
?contact some guy from purchasing =>
?contact it's tom, head of operations => contact:tom | role:head of operations
?offer SaaS for planning field service => offer:SaaS for planning field service
?offer we provide temp staff to warehouses => offer:temp staff to warehouses
?when this afternoon around 4 => when:this afternoon around 4
?when in 20 => when:in 20
?when wednesday 10:15 => when:wednesday 10:15
have a call coming up with Rowan Textiles, 9:45 tomorrow, their ops director is Helen, we sell dye monitoring => company:Rowan Textiles | when:9:45 tomorrow | role:ops director | contact:Helen | offer:dye monitoring
pls help prepare acme robotics call i talk to paul he's cto and we offer cloud hosting => company:acme robotics | contact:paul | role:cto | offer:cloud hosting
speaking with the dean of Westfield College in two hours about our e-learning platform => role:dean | company:Westfield College | when:in two hours | offer:e-learning platform
at 10 i meet the guys from Nova Gym, they want new treadmills => when:at 10 | company:Nova Gym | fact:they want new treadmills
can you help? I'm calling Kraft & Söhne GmbH in Hamburg, we supply bearings => company:Kraft & Söhne GmbH | offer:bearings | fact:in Hamburg
tmrw 2pm call with jenny (procurement manager at Orbit Media) => when:tmrw 2pm | contact:jenny | role:procurement manager | company:Orbit Media
I sell roof insulation. Calling Hastings Housing at noon. => offer:roof insulation | company:Hastings Housing | when:at noon
my prospect is called Silverline, they have 9 shops => company:Silverline | fact:they have 9 shops
visit to Penrose Farm on monday morning, dairy farm with 300 cows => company:Penrose Farm | when:on monday morning | fact:dairy farm with 300 cows
call with a dentist tomorrow, we do intraoral cameras => role:dentist | when:tomorrow | offer:intraoral cameras
prepping for Monday: Globex, VP of sales, offering crm migration => when:Monday | company:Globex | role:VP of sales | offer:crm migration
phone call with Mrs Adams from the city council, 3:30 pm => contact:Adams | company:city council | when:3:30 pm
Catch-up with existing client Ferrum Works on Friday, they complain about late deliveries => company:Ferrum Works | when:on Friday | fact:they complain about late deliveries
we're in solar panels and have a chat with Dunmore Dairy at eleven => offer:solar panels | company:Dunmore Dairy | when:at eleven
need questions for a call with the CEO of Tidewater => role:CEO | company:Tidewater
I'm talking to Sam from Pixel Forge, he runs the studio, 12 people, tight on cash => contact:Sam | company:Pixel Forge | fact:he runs the studio | fact:12 people | fact:tight on cash
no call today =>
they want to decide next month => fact:they want to decide next month
he is the CFO => role:CFO
they use excel for everything => fact:they use excel for everything
?company Sunrise Bakery in Leeds => company:Sunrise Bakery | fact:in Leeds
?company meeting is with Vertex => company:Vertex
?contact Dr Amanda Lee from finance => contact:Amanda Lee
?contact office manager => role:office manager
?offer we are selling an ERP, cloud based => offer:ERP | fact:cloud based
?offer mostly consulting and training => offer:consulting and training
?when tomorrow => when:tomorrow
?when at quarter to five => when:at quarter to five
?when dunno =>
?contact Pete and his boss Karen => contact:Pete
prep me for a chat with Ashton Vets tomorrow at half nine, the practice owner is Liz, we sell x-ray gear => company:Ashton Vets | when:tomorrow at half nine | role:practice owner | contact:Liz | offer:x-ray gear
in about an hour I'm calling sunbeam solar they install panels and have 45 installers => when:in about an hour | company:sunbeam solar | fact:they install panels and have 45 installers
I've a call with Gareth (COO, Medway Ports) on Tuesday => contact:Gareth | role:COO | company:Medway Ports | when:on Tuesday
we supply coffee machines to offices and at 3 i ring Lawson & Webb => offer:coffee machines to offices | when:at 3 | company:Lawson & Webb
Big meeting tomorrow with Polar Foods, freezer company, two sites, one in Hull => when:tomorrow | company:Polar Foods | fact:freezer company | fact:two sites | fact:one in Hull
please help me get ready, the customer is Tanner Tools and i speak with nick in purchasing => company:Tanner Tools | contact:nick
i need a brief for Monday's call with Quantum Labs => when:Monday | company:Quantum Labs
Next: Harbor Hotels. Decision maker is the general manager. We sell linen. => company:Harbor Hotels | offer:linen | fact:Decision maker is the general manager
call w the facilities manager @ Tower Bank 1pm => role:facilities manager | company:Tower Bank | when:1pm
going to see Mr Ito at Sakura Trading on the 5th => contact:Ito | company:Sakura Trading | when:on the 5th
selling accounting software to a construction firm, call's at 4:15 => offer:accounting software to a construction firm | when:at 4:15
they make steel doors and their lead times are terrible => fact:they make steel doors | fact:their lead times are terrible
what should I ask Acme about budget? =>
can you explain implication questions =>
make it an sql =>
?company Whitfield's => company:Whitfield's
?company i'm phoning Opal Care homes => company:Opal Care homes
?contact Jo, she does the buying => contact:Jo | fact:she does the buying
?offer fleet insurance for taxis => offer:fleet insurance for taxis
?when tonight at 7 => when:tonight at 7
Hi, can we prep a call with Dunn Brothers Plumbing? It's today at 5 and I'll speak to Ray, the owner => company:Dunn Brothers Plumbing | when:today at 5 | contact:Ray | role:owner
call with elite motors in thirty minutes service manager anita we sell diagnostics tools => company:elite motors | when:in thirty minutes | role:service manager | contact:anita | offer:diagnostics tools
tomorrow morning I'll be on the phone with the procurement lead of Zenith Air, we offer cabin cleaning => when:tomorrow morning | role:procurement lead | company:Zenith Air | offer:cabin cleaning
I'm visiting Marlow Council on Wednesday, we sell street lights, budget is tight there => company:Marlow Council | when:on Wednesday | offer:street lights | fact:budget is tight there
we sell HR software, call with Beech Foods at 16:00, contact: Nina Roth (HR director) => offer:HR software | company:Beech Foods | when:at 16:00 | contact:Nina Roth | role:HR director
ringing castle rooms in 5 min, 40 rooms, 2 receptionists => company:castle rooms | when:in 5 min | fact:40 rooms | fact:2 receptionists
meeting Ms Okafor from Lagos Textiles next Tuesday at 11 => contact:Okafor | company:Lagos Textiles | when:next Tuesday at 11
prepare discovery call Hexagon Labs => company:Hexagon Labs
I have to call my client Ridgeway in a bit, they are behind on payments => company:Ridgeway | when:in a bit | fact:they are behind on payments
sales call with the founder of PetBox tonight, they ship 2000 boxes a month => role:founder | company:PetBox | when:tonight | fact:they ship 2000 boxes a month
how was the call with acme? => company:acme
they are happy with their supplier => fact:they are happy with their supplier
?company Grant Thornton => company:Grant Thornton
?contact her name is Sofia, she runs logistics => contact:Sofia | fact:she runs logistics
?offer managed wifi for hotels => offer:managed wifi for hotels
qualify Meridian Foods: roughly 60k => company:Meridian Foods
can you qualify oak and sons please => company:oak and sons
let's qualify De Groot Interiors => company:De Groot Interiors
i want to qualify Tidewater, the budget is 30k => company:Tidewater
lead Corbel Marine, they need new radar sets => company:Corbel Marine | fact:they need new radar sets
new lead: Orbit Media, they want a press => company:Orbit Media | fact:they want a press
qualify =>
qualify this prospect =>
how do i qualify properly? =>
what does qualify mean =>
do they qualify for the grant? =>
lead time is six weeks =>
just came off the phone with Corbel, the owner signs everything => company:Corbel | fact:the owner signs everything
call with Corbel at noon, the plant manager has the final say => company:Corbel | when:at noon | fact:the plant manager has the final say
meeting with Corbel tomorrow, i speak to the owner who decides => company:Corbel | when:tomorrow | role:owner | fact:who decides
prep a demo for me with Corbel => company:Corbel
prepare us for a meeting with Corbel next monday => company:Corbel | when:next monday
contact is Mrs. Dale, head of facilities => contact:Dale | role:head of facilities
I'm not talking to Rita but to her manager Paul => role:manager | contact:Paul
?company 35k =>
?company ten thousand euros =>
?company € 12.500 =>
?company within two weeks =>
?company as soon as possible =>
?company explain that again =>
?company dentists in the county =>
?company small local firms =>
?company summer foods => company:summer foods
?company monday.com => company:monday.com
?company wrong company, it's Orbit Media => company:Orbit Media
?company the client is called Filips, not Philips => company:Filips
?company Janson with one s => company:Janson
?contact the name was wrong, it's Carla Brook => contact:Carla Brook
?contact no wait it's Jon not John => contact:Jon
?contact not Rita but her manager Paul => role:manager | contact:Paul
?contact the CFO signs => fact:the CFO signs
?offer by the way also spare parts => offer:spare parts
?offer well, actually mostly training => offer:training
just off the line with Corbel, the buyer approves it => company:Corbel | fact:the buyer approves it
?contact sorry, i meant Lotte => contact:Lotte
?company start again =>
?offer 6 receptionists, 4 locations, they use a paper diary => fact:6 receptionists | fact:4 locations | fact:they use a paper diary
?offer 12 dentists, two chairs each => fact:12 dentists | fact:two chairs each
?offer they have 3 sites. payroll software => offer:payroll software | fact:they have 3 sites
?offer now they use excel => fact:now they use excel
?offer 2 inch pipes => offer:2 inch pipes
?offer prolly payroll software => offer:payroll software
we do online appointment booking software => offer:online appointment booking software
call with acme, we do industrial floor coating => company:acme | offer:industrial floor coating
we do not know =>
we do it tomorrow =>
?contact head of ops => role:head of ops
?contact head of it => role:head of it
?contact VP sales => role:VP sales
?role ops mgr => role:ops mgr
?contact dir of maint => role:dir of maint
call with the head of ops at Acme => role:head of ops | company:Acme
?contact prolly =>
?contact yo =>
?company howdy =>
?company Yo Sushi => company:Yo Sushi
?contact yo Sanjay => contact:Sanjay
?contact prolly their fleet manager, Sanjay => role:fleet manager | contact:Sanjay
?contact probably her plant manager, Oyelaran => role:plant manager | contact:Oyelaran
?role no, he's not the buyer but the logistics director => role:logistics director
?contact not the accountant, the plant manager => role:plant manager
?role no, she's no accountant but the office manager => role:office manager
?when actually the meeting is on friday not tomorrow => when:on friday
?when not on monday at 10 but on tuesday at 11 => when:on tuesday at 11
?when why not tomorrow at 3 => when:tomorrow at 3
?when no not friday, monday at 10 => when:monday at 10
?role she is not the CFO but their COO => role:COO
"""

NL = r"""
straks bellen met bakkerij jansen, spreek met piet de inkoper, wij leveren ovens, ze hebben 3 filialen => when:straks | company:bakkerij jansen | contact:piet | role:inkoper | offer:ovens | fact:ze hebben 3 filialen
morgen om 10 uur gesprek met jan van dijk van Acme => when:morgen om 10 uur | contact:jan van dijk | company:Acme
ik moet zo bakkerij jansen bellen => company:bakkerij jansen
gesprek met Philips om half drie, ik spreek de inkoopmanager, wij verkopen verpakkingsmachines => company:Philips | when:om half drie | role:inkoopmanager | offer:verpakkingsmachines
help me voorbereiden =>
ik heb over tien minuten een gesprek => when:over tien minuten
bereid een gesprek voor =>
kun je me helpen met een gesprek met De Vries Transport morgenochtend => company:De Vries Transport | when:morgenochtend
belafspraak met de financieel directeur van Van Oord op dinsdag om 14.00 uur => role:financieel directeur | company:Van Oord | when:op dinsdag om 14.00 uur
zo een call met acme ik spreek met de inkoper we verkopen dozen ze hebben 200 man => company:acme | role:inkoper | offer:dozen | fact:ze hebben 200 man
ik bel straks met hotel de zwaan, contactpersoon is mevrouw Bakker, eigenaresse => when:straks | company:hotel de zwaan | contact:Bakker | role:eigenaresse
afspraak bij gemeente Utrecht vrijdag 9:00, we bieden parkeersoftware aan => company:gemeente Utrecht | when:vrijdag 9:00 | offer:parkeersoftware
gesprek met een nieuwe klant =>
gesprek voorbereiden met Bouwbedrijf Heijmans BV, 3 vestigingen, draaien op SAP => company:Bouwbedrijf Heijmans BV | fact:3 vestigingen, draaien op SAP
we verkopen zonnepanelen, ik ga Boerderij Hofland bellen om 3 uur => offer:zonnepanelen | company:Boerderij Hofland | when:om 3 uur
om vier uur met Sandra van Albron, hoofd facilitair, wij doen schoonmaak => when:om vier uur | contact:Sandra | company:Albron | role:hoofd facilitair | offer:schoonmaak
ik ga op bezoek bij garage Smit, hij heeft 5 monteurs => company:garage Smit | fact:hij heeft 5 monteurs
overmorgen langs bij Loonbedrijf Peters & Zn, ze willen nieuwe trekkers => when:overmorgen | company:Loonbedrijf Peters & Zn | fact:ze willen nieuwe trekkers
ik bel Jansen Staal om kwart over twee => company:Jansen Staal | when:om kwart over twee
call met Coolblue vanmiddag, praat met hun logistiek manager, wij leveren dozen en tape => company:Coolblue | when:vanmiddag | role:logistiek manager | offer:dozen en tape
mijn contactpersoon is Kees, teamleider magazijn => contact:Kees | role:teamleider magazijn
het bedrijf heet Groenrijk, contact is Ilse => company:Groenrijk | contact:Ilse
ze hebben twee fabrieken => fact:ze hebben twee fabrieken
twee fabrieken =>
ongeveer 40k, de directeur tekent =>
wat betekent sql? =>
volgende week =>
ja =>
geen idee =>
ik weet niet wat ik moet vragen =>
hoe ga ik om met bezwaren? =>
gesprek met Jumbo over ons kassasysteem, morgen 11 uur => company:Jumbo | offer:kassasysteem | when:morgen 11 uur
voorbereiding gesprek DSM, ik spreek met Henk Mulder (hoofd productie) => company:DSM | contact:Henk Mulder | role:hoofd productie
ik heb om 4 uur Acme => when:om 4 uur | company:Acme
prep acme => company:acme
straks demo bij Hogeschool Rotterdam, it manager, 12 locaties, oude software => when:straks | company:Hogeschool Rotterdam | role:it manager | fact:12 locaties | fact:oude software
we gaan de eigenaar van cafe De Zon spreken en we willen hem een tapinstallatie verkopen => role:eigenaar | company:cafe De Zon | offer:tapinstallatie
IK BEL ACME OM 3 UUR WIJ LEVEREN DOZEN => company:ACME | when:OM 3 UUR | offer:DOZEN
telefoongesprek met Bram de Wit, inkoper bij Unilever, maandag 10 uur => contact:Bram de Wit | role:inkoper | company:Unilever | when:maandag 10 uur
ik spreek zo met de praktijkmanager van Tandartspraktijk Oost, wij verkopen scanners, ze hebben 6 stoelen => role:praktijkmanager | company:Tandartspraktijk Oost | offer:scanners | fact:ze hebben 6 stoelen
afspraak met 3M donderdagmiddag => company:3M | when:donderdagmiddag
over een kwartier bel ik Van den Berg Logistics, familiebedrijf, 60 vrachtwagens => when:over een kwartier | company:Van den Berg Logistics | fact:familiebedrijf | fact:60 vrachtwagens
gesprek met Pieter om vijf uur => contact:Pieter | when:om vijf uur
ik heb een afspraak met iemand van KPN => company:KPN
hun machines gaan vaak stuk en ze zoeken een onderhoudscontract => fact:hun machines gaan vaak stuk | fact:ze zoeken een onderhoudscontract
ik spreek Anja, zij is inkoper => contact:Anja | role:inkoper
voor morgen: gesprek met Rabobank, wij verkopen trainingen, 30 kantoren in de regio => when:morgen | company:Rabobank | offer:trainingen | fact:30 kantoren in de regio
hoi, ik wil me voorbereiden op een kennismaking met stichting De Linde => company:stichting De Linde
ik moet de inkoper van Plus supermarkten bellen na de lunch => role:inkoper | company:Plus supermarkten | when:na de lunch
om kwart voor 9 naar Zuivelfabriek Drenthe, ze draaien 3 ploegen => when:om kwart voor 9 | company:Zuivelfabriek Drenthe | fact:ze draaien 3 ploegen
bedrijf: Acme, contact: Jan Smit, wij verkopen: dozen, tijd: 15:00 => company:Acme | contact:Jan Smit | offer:dozen | when:15:00
videocall met Anna Visser van Greenpeace Nederland, wo 13:30 => contact:Anna Visser | company:Greenpeace Nederland | when:wo 13:30
we hebben een gesprek met Shell, spreken met een engineer, willen ze pompen leveren => company:Shell | role:engineer | offer:pompen
kunnen we acme voorbereiden? => company:acme
bellen met de directeur, hij heet Wim => role:directeur | contact:Wim
gesprek met Oma's Soep, 20 medewerkers, wij verkopen potten => company:Oma's Soep | fact:20 medewerkers | offer:potten
ik ben onderweg naar Van Dijk Metaal => company:Van Dijk Metaal
ik zie straks Fietsenwinkel Kroon, verkoop ze een kassasysteem => when:straks | company:Fietsenwinkel Kroon | offer:kassasysteem
klant is Hotel Astoria, ik praat met de receptionist => company:Hotel Astoria | role:receptionist
morgen call met prospect Brandt Papier, inkoopmanager Lotte Vos => when:morgen | company:Brandt Papier | role:inkoopmanager | contact:Lotte Vos
?company bakkerij jansen => company:bakkerij jansen
?company het bedrijf heet Acme, ze maken dozen => company:Acme | fact:ze maken dozen
?company Acme => company:Acme
?company het is Van Vliet BV => company:Van Vliet BV
?company van der valk => company:van der valk
?company weet ik nog niet =>
?company wat bedoel je? =>
?company geen idee =>
?company Smit & Zonen, 40 man => company:Smit & Zonen | fact:40 man
?company een bakkerij, heet De Korenbloem => company:De Korenbloem | fact:een bakkerij
?company hogeschool windesheim in zwolle => company:hogeschool windesheim | fact:in zwolle
?contact jan, hun inkoper => contact:jan | role:inkoper
?contact de directeur => role:directeur
?contact piet de vries => contact:piet de vries
?contact ik spreek met de eigenaar => role:eigenaar
?contact mevrouw Jansen => contact:Jansen
?contact nog niemand =>
?contact hoofd inkoop, Linda => role:hoofd inkoop | contact:Linda
?contact Anouk, office manager => contact:Anouk | role:office manager
?contact dat is Sjoerd, hij is hoofd techniek => contact:Sjoerd | role:hoofd techniek
?contact Mohammed El Amrani => contact:Mohammed El Amrani
?offer verpakkingsmachines => offer:verpakkingsmachines
?offer we verkopen ze verzekeringen => offer:verzekeringen
?offer een CRM voor tandartsen => offer:CRM voor tandartsen
?offer dozen, zakken en tape => offer:dozen, zakken en tape
?offer wij doen in zonnepanelen => offer:zonnepanelen
?offer weet niet =>
?offer schoonmaak => offer:schoonmaak
?offer ons product is een watermeter => offer:watermeter
?offer het is salarissoftware => offer:salarissoftware
?when morgen om 3 uur => when:morgen om 3 uur
?when 3 uur => when:3 uur
?when over een uur => when:over een uur
?when vrijdagmiddag => when:vrijdagmiddag
?when 14:30 => when:14:30
?when half vier => when:half vier
?when volgende maandag 9 uur => when:volgende maandag 9 uur
?when nog niet gepland =>
?when nu => when:nu
?when 12 maart om 10.00 => when:12 maart om 10.00
?when straks om kwart over 3 => when:straks om kwart over 3
?when vanavond => when:vanavond
goedemorgen, zo meteen heb ik een teams met Van Gelder Groente, spreek Marloes van inkoop, we pitchen koelcellen => when:zo meteen | company:Van Gelder Groente | contact:Marloes | offer:koelcellen
kun je me klaarstomen voor een gesprek bij Hulst Techniek? => company:Hulst Techniek
moet om kwart over 2 basisschool de regenboog bellen, wij leveren tablets, zo'n 600 leerlingen => when:om kwart over 2 | company:basisschool de regenboog | offer:tablets | fact:zo'n 600 leerlingen
morgen afspraak met Bouwgroep Veldhoven, uitvoerder heet Dave => when:morgen | company:Bouwgroep Veldhoven | role:uitvoerder | contact:Dave
prep: Lumen BV, 11 uur, CTO => company:Lumen BV | when:11 uur | role:CTO
ik bel zo met volta energie => company:volta energie
zaterdag om 10 uur gesprek met de eigenaar van een klein hotel, wij verkopen boekingssoftware => when:zaterdag om 10 uur | role:eigenaar | offer:boekingssoftware | fact:een klein hotel
morgen zie ik Kim van Frans Logistiek, zij is hoofd logistiek, ze rijden met 120 wagens => when:morgen | contact:Kim | company:Frans Logistiek | role:hoofd logistiek | fact:ze rijden met 120 wagens
help me met het Danone gesprek => company:Danone
hoi ik ga zo drukkerij vlug bellen ze doen flyers en posters en we willen ze een nieuwe pers verkopen => company:drukkerij vlug | fact:ze doen flyers en posters | offer:nieuwe pers
Gesprek met: Ster Foods. Wie: Monica Reijnders, kwaliteitsmanager. Wanneer: donderdag 15:00. => company:Ster Foods | contact:Monica Reijnders | role:kwaliteitsmanager | when:donderdag 15:00
wij maken pallets op maat en ik bel vanmiddag meubelmaker Eikhof => offer:pallets op maat | company:meubelmaker Eikhof | when:vanmiddag
donderdag ga ik langs bij Hobbe & Partners, advocatenkantoor, 35 man, werken nog met papier => when:donderdag | company:Hobbe & Partners | fact:advocatenkantoor | fact:35 man, werken nog met papier
afspraak met dokter Steen van kliniek Rivierzicht, morgen 8:30 => contact:Steen | company:kliniek Rivierzicht | when:morgen 8:30
demo voor de marketingmanager van Zest Drinks, 2 uur => role:marketingmanager | company:Zest Drinks | when:2 uur
ik heb hulp nodig bij een gesprek, klant is Helder Tandartsen, contactpersoon de praktijkmanager, wij verkopen stoelen => company:Helder Tandartsen | role:praktijkmanager | offer:stoelen
over een uur spreek ik met lisa van groenweg, hr manager, wij doen werving => when:over een uur | contact:lisa | company:groenweg | role:hr manager | offer:werving
kennismaking bij Atlas volgende week woensdag. Wij bieden onderhoud. Hun compressoren gaan elke maand stuk. => company:Atlas | when:volgende week woensdag | offer:onderhoud | fact:Hun compressoren gaan elke maand stuk
ik heb Albron om 4 uur => company:Albron | when:om 4 uur
koude call naar Bluebell, weet nog niet wie ik moet spreken => company:Bluebell
snel even voorbereiden: gesprek met drukkerij marlo, 18:00, verkopen inkt => company:drukkerij marlo | when:18:00 | offer:inkt
ze hebben drie magazijnen en geen wms => fact:ze hebben drie magazijnen en geen wms
budget is 20k en de cfo tekent =>
heb je een voorbeeld =>
wie beslist daar? =>
dank je, dat helpt =>
ik wil oefenen =>
we moeten ze in maart terugbellen =>
mijn baas zegt dat ik bant moet gebruiken =>
?company Kessler Machinebouw => company:Kessler Machinebouw
?company we bellen met Boomgaard Foods => company:Boomgaard Foods
?company gemeente Zwolle, afdeling ict => company:gemeente Zwolle | fact:afdeling ict
?contact meneer Patel => contact:Patel
?contact iemand van inkoop =>
?contact het is tom, hoofd operations => contact:tom | role:hoofd operations
?offer planningssoftware voor de buitendienst => offer:planningssoftware voor de buitendienst
?offer we leveren uitzendkrachten aan magazijnen => offer:uitzendkrachten aan magazijnen
?when vanmiddag rond een uur of 4 => when:vanmiddag rond een uur of 4
?when over 20 min => when:over 20 min
?when wo 10.15 => when:wo 10.15
heb morgen 9:45 een call staan met Rowan Textiel, hun operationeel directeur is Helene, wij verkopen verfmonitoring => when:morgen 9:45 | company:Rowan Textiel | role:operationeel directeur | contact:Helene | offer:verfmonitoring
help ff met acme robotics gesprek ik spreek paul hij is cto en wij bieden cloudhosting => company:acme robotics | contact:paul | role:cto | offer:cloudhosting
over twee uur spreek ik de rector van Westveld College over ons e-learning platform => when:over twee uur | role:rector | company:Westveld College | offer:e-learning platform
om 10 uur zit ik met de mensen van Nova Gym, ze willen nieuwe loopbanden => when:om 10 uur | company:Nova Gym | fact:ze willen nieuwe loopbanden
Kun je helpen? Ik bel Kraft & Zonen BV in Breda, wij leveren lagers => company:Kraft & Zonen BV | offer:lagers | fact:in Breda
mrgn 14u call met jenny (inkoopmanager bij Orbit Media) => when:mrgn 14u | contact:jenny | role:inkoopmanager | company:Orbit Media
Ik verkoop dakisolatie. Bel Haast Wonen om 12 uur. => offer:dakisolatie | company:Haast Wonen | when:om 12 uur
mijn prospect heet Zilverlijn, ze hebben 9 winkels => company:Zilverlijn | fact:ze hebben 9 winkels
bezoek aan Penrose maandagochtend, melkveebedrijf met 300 koeien => company:Penrose | when:maandagochtend | fact:melkveebedrijf met 300 koeien
morgen bellen met een tandarts, wij doen camera's => when:morgen | role:tandarts | offer:camera's
voorbereiden voor maandag: Globex, sales director, wij bieden crm migratie => when:maandag | company:Globex | role:sales director | offer:crm migratie
telefoontje met mevrouw Adams van de gemeente, half vier => contact:Adams | company:gemeente | when:half vier
bijpraten met bestaande klant Ferrum op vrijdag, ze klagen over late leveringen => company:Ferrum | when:op vrijdag | fact:ze klagen over late leveringen
we zitten in zonnepanelen en hebben om elf uur een gesprek met Donkers Zuivel => offer:zonnepanelen | when:om elf uur | company:Donkers Zuivel
heb vragen nodig voor een gesprek met de ceo van Tijstroom => role:ceo | company:Tijstroom
ik praat met Sam van Pixelsmederij, hij runt de studio, 12 man, krap bij kas => contact:Sam | company:Pixelsmederij | fact:hij runt de studio | fact:12 man | fact:krap bij kas
vandaag geen gesprek =>
ze willen volgende maand beslissen => fact:ze willen volgende maand beslissen
ze gebruiken excel voor alles => fact:ze gebruiken excel voor alles
?company bakkerij Zonsopgang in Leiden => company:bakkerij Zonsopgang | fact:in Leiden
?company het gesprek is met Vertex => company:Vertex
?contact dr. Amanda Lee van finance => contact:Amanda Lee
?contact officemanager => role:officemanager
?offer we verkopen een ERP, in de cloud => offer:ERP | fact:in de cloud
?offer vooral advies en training => offer:advies en training
?when morgen => when:morgen
?when kwart voor vijf => when:kwart voor vijf
?when geen idee =>
?contact Pieter en zijn baas Karin => contact:Pieter
?company we gaan naar Brouwerij Maasland => company:Brouwerij Maasland
bereid me voor op een gesprek met dierenkliniek Aalst morgen om half tien, eigenaar is Lies, we verkopen röntgenapparatuur => company:dierenkliniek Aalst | when:morgen om half tien | role:eigenaar | contact:Lies | offer:röntgenapparatuur
over een uurtje bel ik zonnestraal solar ze installeren panelen en hebben 45 monteurs => when:over een uurtje | company:zonnestraal solar | fact:ze installeren panelen en hebben 45 monteurs
dinsdag call met Gerard (COO, Havenbedrijf Moerdijk) => when:dinsdag | contact:Gerard | role:COO | company:Havenbedrijf Moerdijk
wij leveren koffiemachines aan kantoren en om 3 uur bel ik Lansink & Web => offer:koffiemachines aan kantoren | when:om 3 uur | company:Lansink & Web
Grote afspraak morgen bij Polar Foods, vriesbedrijf, twee locaties, een in Goes => when:morgen | company:Polar Foods | fact:vriesbedrijf | fact:twee locaties | fact:een in Goes
help me, de klant is Tanner Gereedschap en ik spreek met nick van inkoop => company:Tanner Gereedschap | contact:nick
ik heb een briefing nodig voor het gesprek van maandag met Quantum Labs => when:maandag | company:Quantum Labs
Volgende: Haven Hotels. Beslisser is de algemeen directeur. Wij verkopen linnen. => company:Haven Hotels | offer:linnen | fact:Beslisser is de algemeen directeur
bel de facilitair manager van Toren Bank 13:00 => role:facilitair manager | company:Toren Bank | when:13:00
ik ga de 5e naar meneer Ito van Sakura Trading => contact:Ito | company:Sakura Trading | when:de 5e
verkoop boekhoudsoftware aan een bouwbedrijf, gesprek is om 16:15 => offer:boekhoudsoftware aan een bouwbedrijf | when:om 16:15
ze maken stalen deuren en hun levertijden zijn dramatisch => fact:ze maken stalen deuren | fact:hun levertijden zijn dramatisch
wat moet ik Acme vragen over budget? =>
kun je implicatievragen uitleggen =>
maak er een sql van =>
?company Wiersma's => company:Wiersma's
?company ik bel Opaal Thuiszorg => company:Opaal Thuiszorg
?contact Jo, zij doet de inkoop => contact:Jo | fact:zij doet de inkoop
?offer wagenparkverzekering voor taxi's => offer:wagenparkverzekering voor taxi's
?when vanavond om 7 uur => when:vanavond om 7 uur
Hoi, kunnen we een gesprek met Loodgietersbedrijf Dunn voorbereiden? Het is vandaag om 5 uur en ik spreek Ray, de eigenaar => company:Loodgietersbedrijf Dunn | when:vandaag om 5 uur | contact:Ray | role:eigenaar
bel over dertig minuten met elite motors servicemanager anita wij verkopen diagnoseapparatuur => when:over dertig minuten | company:elite motors | role:servicemanager | contact:anita | offer:diagnoseapparatuur
woensdag ben ik bij gemeente Marle, wij verkopen straatverlichting, budget is daar krap => when:woensdag | company:gemeente Marle | offer:straatverlichting | fact:budget is daar krap
wij verkopen HR software, call met Beuk Foods om 16:00, contact: Nina Roth (HR directeur) => offer:HR software | company:Beuk Foods | when:om 16:00 | contact:Nina Roth | role:HR directeur
bel zo met kasteel hotel, 40 kamers, 2 receptionisten => company:kasteel hotel | fact:40 kamers | fact:2 receptionisten
afspraak met mevrouw Okafor van Lagos Textiel volgende dinsdag 11 uur => contact:Okafor | company:Lagos Textiel | when:volgende dinsdag 11 uur
gesprek Hexagon Labs voorbereiden => company:Hexagon Labs
ik moet straks mijn klant Rietweg bellen, ze lopen achter met betalen => company:Rietweg | when:straks | fact:ze lopen achter met betalen
verkoopgesprek met de oprichter van PetBox vanavond, ze versturen 2000 dozen per maand => role:oprichter | company:PetBox | when:vanavond | fact:ze versturen 2000 dozen per maand
hoe ging het gesprek met acme? => company:acme
ze zijn tevreden met hun leverancier => fact:ze zijn tevreden met hun leverancier
?company Van Lanschot => company:Van Lanschot
?contact ze heet Sofia, ze runt de logistiek => contact:Sofia | fact:ze runt de logistiek
?offer beheerde wifi voor hotels => offer:beheerde wifi voor hotels
kwalificeer Meridiaan Foods: zo'n 60k, de eigenaar tekent => company:Meridiaan Foods
kwalificeer Van den Bosch Bouw => company:Van den Bosch Bouw
ik wil Kuipers Glas kwalificeren => company:Kuipers Glas
kun je Orbit kwalificeren => company:Orbit
lead Kuipers Glas, ze willen een nieuwe oven => company:Kuipers Glas | fact:ze willen een nieuwe oven
net gesproken met Kuipers Glas. ze hebben max 30k => company:Kuipers Glas | fact:ze hebben max 30k
wil een lead kwalificeren =>
hoe kwalificeer ik deze klant? =>
lead is koud =>
bel met Kuipers om 3, de directeur hakt de knoop door => company:Kuipers | when:om 3 | fact:de directeur hakt de knoop door
bel met Kuipers, spreek de directeur, die tekent => company:Kuipers | role:directeur | fact:die tekent
bereid afspraak voor met Kuipers vrijdag 11u => company:Kuipers | when:vrijdag 11u
bereid een demo voor bij Kuipers => company:Kuipers
kun je een gesprek voorbereiden met Kuipers => company:Kuipers
zet een gesprek klaar met Kuipers => company:Kuipers
contactpersoon is mevr. Aydin, hoofd logistiek => contact:Aydin | role:hoofd logistiek
contact: dhr. van den Berg, directeur => contact:van den Berg | role:directeur
ik spreek niet Marloes maar haar chef Joost Blom => role:chef | contact:Joost Blom
?company 35 mille =>
?company ongeveer 20.000 euro =>
?company voor de kerst =>
?company binnen twee weken =>
?company leg dat eens uit =>
?company tandartsen in de provincie =>
?company kleine bedrijven =>
?company zomer bouw => company:zomer bouw
?company klant heet Vissers Groep met dubbel s => company:Vissers Groep
?company bedrijf was verkeerd, het is Orbit Media => company:Orbit Media
?contact de naam klopt niet, het is Carla Broek => contact:Carla Broek
?contact nee wacht het is Jon niet John => contact:Jon
?contact niet Marloes maar haar chef Joost => role:chef | contact:Joost
?contact nee nog niet =>
?offer trouwens ook reserveonderdelen => offer:reserveonderdelen
?offer eigenlijk vooral trainingen => offer:trainingen
net aan de telefoon gezeten met Kuipers, ze willen een oven => company:Kuipers | fact:ze willen een oven
net Kuipers Glas aan de lijn gehad => company:Kuipers Glas
?contact ik bedoel Lotte => contact:Lotte
?company begin opnieuw =>
?offer ze hebben 3 filialen => fact:ze hebben 3 filialen
?offer 5 medewerkers en 2 loodsen => fact:5 medewerkers en 2 loodsen
?offer zij werken met papieren agenda's, leverancier is Jansen => fact:zij werken met papieren agenda's | fact:leverancier is Jansen
wij doen online afsprakensoftware => offer:online afsprakensoftware
wij doen ons best =>
?contact hoofd ict => role:hoofd ict
?contact hfd inkoop => role:hfd inkoop
?contact hoi =>
?company joh =>
?contact vermoedelijk hun planner, Sjoerd => role:planner | contact:Sjoerd
?role nee, hij is geen inkoper maar logistiek directeur => role:logistiek directeur
?contact niet de inkoper, de logistiek manager => role:logistiek manager
?when niet morgen maar vrijdag => when:vrijdag
?when het is vrijdag niet morgen => when:vrijdag
?when waarom niet morgen om drie uur => when:morgen om drie uur
?when nee niet om 10 maar om 11 uur => when:om 11 uur
"""

RU = r"""
звонок в Ромашку в 15:00, говорю с начальником закупок Ивановым, продаем CRM, у них два склада => company:Ромашку | when:в 15:00 | role:начальником закупок | contact:Ивановым | offer:CRM | fact:у них два склада
завтра созвон с ООО «Вектор», общаюсь с Ольгой Петровной, директором по закупкам, мы предлагаем упаковку => when:завтра | company:ООО «Вектор» | contact:Ольгой Петровной | role:директором по закупкам | offer:упаковку
звонок Иванову из Ромашки в четыре => contact:Иванову | company:Ромашки | when:в четыре
помоги подготовиться к звонку =>
у меня звонок через десять минут => when:через десять минут
подготовь меня к звонку в Северсталь => company:Северсталь
созвон с финансовым директором Лукойла завтра в 10 => role:финансовым директором | company:Лукойла | when:завтра в 10
встреча с новым клиентом =>
звоню в компанию Техносила через полчаса, у них 40 магазинов, мы продаем кассы => company:Техносила | when:через полчаса | fact:у них 40 магазинов | offer:кассы
завтра звонок в акме говорю с директором продаем коробки у них 200 человек => when:завтра | company:акме | role:директором | offer:коробки | fact:у них 200 человек
встреча в ИП Смирнов в пятницу в 14:00 => company:ИП Смирнов | when:в пятницу в 14:00
еду на завод Прогресс, буду общаться с главным инженером, поставляем насосы => company:завод Прогресс | role:главным инженером | offer:насосы
переговоры с "Лентой" во вторник, контактное лицо - Анна Кузнецова, категорийный менеджер => company:Лентой | when:во вторник | contact:Анна Кузнецова | role:категорийный менеджер
сегодня в три звоню Петрову, он закупщик в Мегастрое => when:сегодня в три | contact:Петрову | role:закупщик | company:Мегастрое
компания называется Альфа, продаем им страховку => company:Альфа | offer:страховку
клиент: Ромашка, контакт: Иван Сидоров, продаем: коробки => company:Ромашка | contact:Иван Сидоров | offer:коробки
звонок в полчетвертого с Газпромом => when:в полчетвертого | company:Газпромом
подготовиться к созвону с Яндексом, предлагаем клининг, у них три офиса => company:Яндексом | offer:клининг | fact:у них три офиса
у них два завода => fact:у них два завода
два завода =>
бюджет около 40к, подписывает директор =>
что такое mql? =>
да =>
не знаю =>
через месяц =>
как отвечать на возражения? =>
на следующей неделе =>
надо позвонить в клинику Здоровье после обеда, мы внедряем медицинские системы => company:клинику Здоровье | when:после обеда | offer:медицинские системы
говорю с Мариной, она офис-менеджер => contact:Мариной | role:офис-менеджер
мы продаем станки, встреча с директором завода Красный Октябрь завтра утром => offer:станки | role:директором | company:завода Красный Октябрь | when:завтра утром
созваниваемся с Сергеем из СтройМаша в 12 часов => contact:Сергеем | company:СтройМаша | when:в 12 часов
звонок по Ромашке => company:Ромашке
ЗВОНОК В РОМАШКУ В 15:00 ПРОДАЕМ CRM => company:РОМАШКУ | when:В 15:00 | offer:CRM
презентация для банка Точка в среду, говорим с руководителем отдела продаж => company:банка Точка | when:в среду | role:руководителем отдела продаж
встречаюсь с владельцем кафе Уют, у него три точки, продаю кофемашины => role:владельцем | company:кафе Уют | fact:у него три точки | offer:кофемашины
демо для X5 в понедельник в 11 утра => company:X5 | when:в понедельник в 11 утра
звонок через 20 минут, ООО Гранит, 80 человек, работают в 1С => when:через 20 минут | company:ООО Гранит | fact:80 человек, работают в 1С
скоро созвон с Дмитрием Орловым, коммерческим директором Сибметалла => when:скоро | contact:Дмитрием Орловым | role:коммерческим директором | company:Сибметалла
звоню клиенту =>
звоню им в три => when:в три
первый звонок в Агрохолдинг Степь => company:Агрохолдинг Степь
привет, завтра встреча в гостинице Космос, продаем белье для отелей, часто жалуются на прачечную => when:завтра | company:гостинице Космос | offer:белье для отелей | fact:часто жалуются на прачечную
надо ромашке позвонить => company:ромашке
созвон с ао каскад в 16 00, айтишник володя, наш продукт - антивирус => company:ао каскад | when:в 16 00 | role:айтишник | contact:володя | offer:антивирус
мне нужно подготовиться к встрече с Магнитом, общаюсь с логистом, мы сдаем склады => company:Магнитом | role:логистом | offer:склады
готовлюсь к звонку в школу номер 5 => company:школу номер 5
беседа с главным врачом клиники Мать и Дитя, предлагаем расходники => role:главным врачом | company:клиники Мать и Дитя | offer:расходники
встреча 12 марта в 10:30 с РЖД => when:12 марта в 10:30 | company:РЖД
их станки постоянно ломаются => fact:их станки постоянно ломаются
занимаемся упаковкой, звонок в Данон завтра => offer:упаковкой | company:Данон | when:завтра
звонок с Ириной в пять => contact:Ириной | when:в пять
контакт Елена, главбух => contact:Елена | role:главбух
хочу продать им телефонию, звонок в Связной в 17:30 => offer:телефонию | company:Связной | when:в 17:30
звонок в ооо вега насчет нашей crm в два часа дня => offer:crm | company:ооо вега | when:в два часа дня
буду говорить с директором по логистике, зовут Павел => role:директором по логистике | contact:Павел
через час зум с Тинькофф, контакт - Алексей из закупок => when:через час | company:Тинькофф | contact:Алексей
созвон с Рога и Копыта, ООО, завтра => company:Рога и Копыта | when:завтра
подготовка к звонку: компания Ромашка, завтра в 9 => company:Ромашка | when:завтра в 9
звонок в 1С в 14:00 => company:1С | when:в 14:00
звоню в автосалон Престиж, хозяин Руслан, продаем страховки, машины старые => company:автосалон Престиж | role:хозяин | contact:Руслан | offer:страховки | fact:машины старые
?company ромашка => company:ромашка
?company компания называется Вектор, они делают мебель => company:Вектор | fact:они делают мебель
?company ООО "Альфа Строй" => company:ООО "Альфа Строй"
?company это Газпром => company:Газпром
?company не знаю пока =>
?company что вы имеете в виду? =>
?company пропустить =>
?company завод Прогресс, 300 человек => company:завод Прогресс | fact:300 человек
?company ип иванов => company:ип иванов
?company Ромашка, говорю с Иваном => company:Ромашка | contact:Иваном
?company рога и копыта => company:рога и копыта
?contact иван, их закупщик => contact:иван | role:закупщик
?contact финансовый директор => role:финансовый директор
?contact Анна Сергеевна => contact:Анна Сергеевна
?contact общаюсь с завскладом => role:завскладом
?contact Петров => contact:Петров
?contact пока никого =>
?contact начальник отдела снабжения, Олег => role:начальник отдела снабжения | contact:Олег
?contact его зовут Тимур => contact:Тимур
?contact с директором Марией Львовной => role:директором | contact:Марией Львовной
?contact Гульнара, главный бухгалтер => contact:Гульнара | role:главный бухгалтер
?offer упаковочные машины => offer:упаковочные машины
?offer продаем им страховку => offer:страховку
?offer CRM для стоматологий => offer:CRM для стоматологий
?offer коробки, пакеты и скотч => offer:коробки, пакеты и скотч
?offer мы занимаемся клинингом => offer:клинингом
?offer не знаю =>
?offer наш продукт - счетчики воды => offer:счетчики воды
?offer это облачная телефония => offer:облачная телефония
?when завтра в 15:00 => when:завтра в 15:00
?when в три => when:в три
?when через час => when:через час
?when в пятницу после обеда => when:в пятницу после обеда
?when 14:30 => when:14:30
?when в понедельник в 9 утра => when:в понедельник в 9 утра
?when пока не назначили =>
?when сейчас => when:сейчас
?when 12 марта в 10 => when:12 марта в 10
?when полпятого => when:полпятого
?when сегодня вечером => when:сегодня вечером
?when минут через двадцать => when:минут через двадцать
доброе утро, через 15 минут зум с Пеликан Логистик, говорю с Диной, она руководит закупками, предлагаем софт для маршрутов => when:через 15 минут | company:Пеликан Логистик | contact:Диной | offer:софт для маршрутов | fact:она руководит закупками
давай подготовимся к звонку в пекарню Колосок => company:пекарню Колосок
надо набрать школу 57 в четверть третьего, поставляем планшеты, у них 600 учеников => company:школу 57 | when:в четверть третьего | offer:планшеты | fact:у них 600 учеников
завтра встреча с Дубрава Строй, прораба зовут Денис => when:завтра | company:Дубрава Строй | role:прораба | contact:Денис
сейчас звоню в вольта энерго => when:сейчас | company:вольта энерго
в субботу в 10 утра встреча с хозяином небольшого отеля, продаем систему бронирования => when:в субботу в 10 утра | role:хозяином небольшого отеля | offer:систему бронирования
завтра созваниваюсь с Кириллом из Фрейзер, начальник автопарка, у них 120 фур => when:завтра | contact:Кириллом | company:Фрейзер | role:начальник автопарка | fact:у них 120 фур
помоги с подготовкой к звонку в Данон => company:Данон
привет звоню в типографию скорость они делают листовки и плакаты хотим продать им новый пресс => company:типографию скорость | fact:они делают листовки и плакаты | offer:новый пресс
Клиент: Звезда Фудс. Контакт: Моника Рейес, менеджер по качеству. Время: четверг 15:00. => company:Звезда Фудс | contact:Моника Рейес | role:менеджер по качеству | when:четверг 15:00
мы делаем поддоны на заказ, сегодня днем звоню мебельной фабрике Дубок => offer:поддоны на заказ | when:сегодня днем | company:мебельной фабрике Дубок
в четверг еду в Гоббс и Партнеры, юрфирма, 35 юристов, до сих пор бумажный архив => when:в четверг | company:Гоббс и Партнеры | fact:юрфирма | fact:35 юристов | fact:до сих пор бумажный архив
встреча с доктором Стоуном из клиники Ривер завтра в 8:30 => role:доктором | contact:Стоуном | company:клиники Ривер | when:завтра в 8:30
демо для директора по маркетингу Зест, в 2 часа => role:директора по маркетингу | company:Зест | when:в 2 часа
нужна помощь со звонком, клиент Яркая Стоматология, говорю с управляющей, продаем кресла => company:Яркая Стоматология | role:управляющей | offer:кресла
через час говорю с лизой из гринвей, она hr директор, мы занимаемся подбором => when:через час | contact:лизой | company:гринвей | role:hr директор | offer:подбором
первая встреча с Атлас Копко в следующую среду. Предлагаем обслуживание. Их компрессоры ломаются каждый месяц. => company:Атлас Копко | when:в следующую среду | offer:обслуживание | fact:Их компрессоры ломаются каждый месяц
у меня в 4 Пятерочка => when:в 4 | company:Пятерочка
холодный звонок в Блюбелл, не знаю с кем говорить => company:Блюбелл
срочно: созвон с марлоу принт, 18:00, продаем чернила => company:марлоу принт | when:18:00 | offer:чернила
у них три склада и нет wms => fact:у них три склада и нет wms
бюджет 20к и подписывает финдир =>
есть пример? =>
кто там решает? =>
спасибо, помогло =>
хочу потренироваться =>
надо перезвонить им в марте =>
начальник сказал использовать bant =>
?company Кесслер Машиностроение => company:Кесслер Машиностроение
?company звоним в Орчард Фудс => company:Орчард Фудс
?company администрация города Тверь => company:администрация города Тверь
?contact господин Патель => contact:Патель
?contact кто-то из закупок =>
?contact это Том, начальник производства => contact:Том | role:начальник производства
?offer софт для планирования выездных бригад => offer:софт для планирования выездных бригад
?offer поставляем персонал на склады => offer:персонал на склады
?when сегодня часа в четыре => when:сегодня часа в четыре
?when через 20 => when:через 20
?when ср 10:15 => when:ср 10:15
?when в обед => when:в обед
завтра в 9:45 звонок с Рован Текстиль, их операционный директор Елена, продаем контроль окраски => when:завтра в 9:45 | company:Рован Текстиль | role:операционный директор | contact:Елена | offer:контроль окраски
помоги звоню в акме роботикс говорю с павлом он техдир мы предлагаем хостинг => company:акме роботикс | contact:павлом | role:техдир | offer:хостинг
через два часа разговариваю с ректором Западного университета насчет нашей платформы => when:через два часа | role:ректором | company:Западного университета | offer:платформы
в 10 встречаюсь с ребятами из Нова Фит, хотят новые дорожки => when:в 10 | company:Нова Фит | fact:хотят новые дорожки
Можешь помочь? Звоню в ООО Крафт и Ко, поставляем подшипники => company:ООО Крафт и Ко | offer:подшипники
завтра в 14 созвон с женей (менеджер по закупкам в Орбите) => when:завтра в 14 | contact:женей | role:менеджер по закупкам | company:Орбите
Продаю утепление крыш. Звоню в Гарант Жилье в полдень. => offer:утепление крыш | company:Гарант Жилье | when:в полдень
мой клиент называется Сильверлайн, у них 9 магазинов => company:Сильверлайн | fact:у них 9 магазинов
визит в Пенроуз в понедельник утром, молочная ферма на 300 коров => company:Пенроуз | when:в понедельник утром | fact:молочная ферма на 300 коров
завтра звонок со стоматологом, мы делаем камеры => when:завтра | role:стоматологом | offer:камеры
готовлюсь к понедельнику: Глобекс, директор по продажам, предлагаем миграцию crm => company:Глобекс | role:директор по продажам | offer:миграцию crm
звонок госпоже Адамовой из администрации в 15:30 => contact:Адамовой | company:администрации | when:в 15:30
созвон с нашим клиентом Феррум в пятницу, жалуются на задержки => company:Феррум | when:в пятницу | fact:жалуются на задержки
мы занимаемся солнечными панелями, в одиннадцать разговор с Донмор Молоко => offer:солнечными панелями | when:в одиннадцать | company:Донмор Молоко
нужны вопросы для звонка гендиректору Тайдвотер => role:гендиректору | company:Тайдвотер
общаюсь с Сашей из Пиксель Форж, он ведет студию, 12 человек, денег мало => contact:Сашей | company:Пиксель Форж | fact:он ведет студию | fact:12 человек | fact:денег мало
сегодня звонков нет =>
они хотят решить в следующем месяце => fact:они хотят решить в следующем месяце
они все ведут в экселе => fact:они все ведут в экселе
?company пекарня Рассвет в Туле => company:пекарня Рассвет | fact:в Туле
?company встреча с Вертексом => company:Вертексом
?contact Аманда Ли из финансов => contact:Аманда Ли
?contact офис-менеджер => role:офис-менеджер
?offer мы продаем ERP, облачную => offer:ERP | fact:облачную
?offer в основном консалтинг и обучение => offer:консалтинг и обучение
?when завтра => when:завтра
?when без четверти пять => when:без четверти пять
?when без понятия =>
?contact Петр и его начальник Карина => contact:Петр
?company мы едем в пивоварню Маас => company:пивоварню Маас
подготовь меня к разговору с ветклиникой Лапа завтра в полдесятого, владелец Лиза, продаем рентген => company:ветклиникой Лапа | when:завтра в полдесятого | role:владелец | contact:Лиза | offer:рентген
примерно через час звоню в солнечный луч они ставят панели и у них 45 монтажников => when:через час | company:солнечный луч | fact:они ставят панели | fact:у них 45 монтажников
во вторник созвон с Георгием (операционный директор, Морской Порт) => when:во вторник | contact:Георгием | role:операционный директор | company:Морской Порт
поставляем кофемашины в офисы, в 3 звоню в Лоусон и Вебб => offer:кофемашины в офисы | when:в 3 | company:Лоусон и Вебб
Завтра большая встреча в Полар Фудс, заморозка, две площадки => when:Завтра | company:Полар Фудс | fact:заморозка | fact:две площадки
помоги подготовиться, клиент Таннер Тулс, говорю с Колей из закупок => company:Таннер Тулс | contact:Колей
нужен бриф к звонку с Квантум Лабс в понедельник => company:Квантум Лабс | when:в понедельник
Следующий: Харбор Отель. Решает генеральный директор. Продаем белье. => company:Харбор Отель | offer:белье | fact:Решает генеральный директор
звоню завхозу Тауэр Банка в час дня => role:завхозу | company:Тауэр Банка | when:в час дня
еду к господину Ито в Сакура Трейдинг 5 числа => contact:Ито | company:Сакура Трейдинг | when:5 числа
продаю бухгалтерский софт строителям, звонок в 16:15 => offer:бухгалтерский софт строителям | when:в 16:15
они делают стальные двери, сроки ужасные => fact:они делают стальные двери
что спросить у Акме про бюджет? =>
объясни извлекающие вопросы =>
сделай sql =>
?company Уитфилд => company:Уитфилд
?company набираю Опал Кэр => company:Опал Кэр
?contact Женя, она занимается закупками => contact:Женя | fact:она занимается закупками
?offer страхование автопарка для такси => offer:страхование автопарка для такси
?when сегодня в 7 вечера => when:сегодня в 7 вечера
Привет, подготовимся к звонку в Сантехстрой? Сегодня в 5, говорю с Романом, владельцем => company:Сантехстрой | when:Сегодня в 5 | contact:Романом | role:владельцем
завтра утром разговариваю с руководителем закупок Зенит Эйр, предлагаем уборку салонов => when:завтра утром | role:руководителем закупок | company:Зенит Эйр | offer:уборку салонов
в среду еду в администрацию Марьино, продаем фонари, бюджет там маленький => when:в среду | company:администрацию Марьино | offer:фонари | fact:бюджет там маленький
продаем кадровый софт, созвон с Бук Фудс в 16:00, контакт: Нина Рот (директор по персоналу) => offer:кадровый софт | company:Бук Фудс | when:в 16:00 | contact:Нина Рот | role:директор по персоналу
через 5 мин звоню в отель Замок, 40 номеров, 2 администратора => when:через 5 мин | company:отель Замок | fact:40 номеров | fact:2 администратора
встреча с госпожой Окафор из Лагос Текстиль в следующий вторник в 11 => contact:Окафор | company:Лагос Текстиль | when:в следующий вторник в 11
подготовь звонок в Гексагон Лабс => company:Гексагон Лабс
скоро звоню своему клиенту Риджвей, они задерживают оплату => when:скоро | company:Риджвей | fact:они задерживают оплату
вечером созвон с основателем ПетБокс, отправляют 2000 коробок в месяц => when:вечером | role:основателем | company:ПетБокс | fact:отправляют 2000 коробок в месяц
как прошел звонок в акме? => company:акме
они довольны своим поставщиком => fact:они довольны своим поставщиком
?company Грант Торнтон => company:Грант Торнтон
?contact ее зовут София, она ведет логистику => contact:София | fact:она ведет логистику
?offer вайфай для гостиниц => offer:вайфай для гостиниц
квалифицируй Меридиан: около 60к => company:Меридиан
давай квалифицируем Северный Ветер, бюджет 1 млн => company:Северный Ветер
квалификация лида Орбита => company:Орбита
лид Кирпич Плюс, ищут новую печь => company:Кирпич Плюс
только что общался с Северсталью, они ищут wms => company:Северсталью | fact:они ищут wms
хочу квалифицировать лида =>
как квалифицировать клиента? =>
созвонился с Орбитой, финдир подписывает => company:Орбитой | fact:финдир подписывает
звонок в Орбиту в 4, директор принимает решение => company:Орбиту | when:в 4 | fact:директор принимает решение
подготовь меня к завтрашнему созвону с Орбитой => company:Орбитой
готовь встречу с Орбитой => company:Орбитой
контакт — Сидорова, начальник логистики => contact:Сидорова | role:начальник логистики
?company 60 тысяч =>
?company около 2 млн =>
?company до конца года =>
?company пекарни в области =>
?company малый бизнес =>
?company студия лето => company:студия лето
?company компания другая, это Орбита => company:Орбита
?company не Меридиан, а Орбита => company:Орбита
?contact контакт неверный, это Сидоров => contact:Сидоров
?contact нет стой это Тим а не Том => contact:Тим
?contact не Анна, а ее начальник Олег => role:начальник | contact:Олег
?offer кстати еще запчасти => offer:запчасти
?offer вообще-то в основном обучение => offer:обучение
?contact я имел в виду Лотту => contact:Лотту
?company начни сначала =>
?offer щас у них станки китайские, поставщик Хуашен => fact:щас у них станки китайские | fact:поставщик Хуашен
?offer у них 40 машин => fact:у них 40 машин
?offer 12 врачей, ведут запись в тетради => fact:12 врачей, ведут запись в тетради
у нас упаковочные станки => offer:упаковочные станки
звонок с Ромашкой в 15, у нас складские стеллажи => company:Ромашкой | when:в 15 | offer:складские стеллажи
мы делаем сайты для клиник => offer:сайты для клиник
у нас хорошие новости =>
у нас два завода =>
?contact рук отдела закупок => role:рук отдела закупок
?contact здарова =>
?company салют =>
?contact ну =>
?contact наверное их главный механик, Руслан => role:главный механик | contact:Руслан
?role нет, он не закупщик, а директор по логистике => role:директор по логистике
?contact не закупщик, главный инженер => role:главный инженер
?when встреча в пятницу, а не завтра => when:в пятницу
?when не завтра, а в пятницу => when:в пятницу
?when нет, не в среду, в четверг в 12 => when:в четверг в 12
?offer у нас CRM => offer:CRM
"""

KNOWN_GAPS = [
    (
        "morgenochtend heb ik het hoofd inkoop van Zenith Air aan de lijn, we bieden cabineschoonmaak => when:morgenochtend | role:hoofd inkoop | company:Zenith Air | offer:cabineschoonmaak",
        "nl",
    ),
    (
        "через тридцать минут звонок в элит моторс сервис менеджер анна продаем диагностику => when:через тридцать минут | company:элит моторс | role:сервис менеджер | contact:анна | offer:диагностику",
        "ru",
    ),
]

def cases(table: str, lang: str) -> list[tuple[str, str]]:
    return [(line, lang) for line in table.strip().splitlines()]


def parse(line: str) -> tuple[str, str | None, dict[str, str], list[str]]:
    left, _, right = line.partition("=>")
    text, asked = left.strip(), None
    if text.startswith("?"):
        asked, _, text = text[1:].partition(" ")
    listed = [part.strip().partition(":") for part in right.split(" | ") if part.strip()]
    fields = {name: value for name, _, value in listed if name != "fact"}
    return text, asked, fields, [value for name, _, value in listed if name == "fact"]


def told(reading: OpeningReading) -> dict[str, str]:
    return {name: said.text for name in FIELDS if (said := getattr(reading, name)) is not None}


@pytest.mark.parametrize(("line", "lang"), [*cases(EN, "en"), *cases(NL, "nl"), *cases(RU, "ru")])
def test_an_opening_message_gives_company_contact_offer_time_and_facts(line: str, lang: str) -> None:
    text, asked, fields, facts = parse(line)
    reading = read_opening(text, lang, asked=asked)
    assert told(reading) == fields
    assert [fact.text for fact in reading.facts] == facts


@pytest.mark.xfail(
    strict=True, reason='not cued: "heb ik ... aan de lijn"; job straight after a lower-case name'
)
@pytest.mark.parametrize(("line", "lang"), KNOWN_GAPS)
def test_known_gaps(line: str, lang: str) -> None:
    text, asked, fields, _ = parse(line)
    assert told(read_opening(text, lang, asked=asked)) == fields


def test_cyrillic_is_read_as_russian_whatever_the_language_of_the_talk() -> None:
    reading = read_opening("звонок в Ромашку в 15:00, продаем CRM", "en")
    assert told(reading) == {"company": "Ромашку", "when": "в 15:00", "offer": "CRM"}


@given(
    st.text(max_size=120),
    st.sampled_from(["en", "nl", "ru"]),
    st.sampled_from([None, "company", "contact", "offer", "when"]),
)
@settings(max_examples=150, deadline=None)
def test_whatever_is_typed_each_reading_is_a_part_of_the_message(
    text: str, lang: str, asked: str | None
) -> None:
    reading = read_opening(text, lang, asked=asked)
    said = [getattr(reading, name) for name in FIELDS]
    for words in [*filter(None, said), *reading.facts]:
        assert words.text.strip()
        assert text[words.start : words.end] == words.text


def test_an_opening_message_is_read_in_less_than_one_and_a_half_milliseconds() -> None:
    messages = [
        (parse(line)[0], lang) for line, lang in [*cases(EN, "en"), *cases(NL, "nl"), *cases(RU, "ru")]
    ]
    for text, lang in messages:
        read_opening(text, lang)
    best = min(_seconds(messages) for _ in range(3))
    assert best / len(messages) < 0.0015


def _seconds(messages: list[tuple[str, str]]) -> float:
    start = time.process_time()
    for text, lang in messages:
        read_opening(text, lang)
    return time.process_time() - start
