/** Which words mean the same, and what is a kind of what, as data. Names no municipality's own words: those come from its manifest. */
import { ways } from './ways.ts'

/** A line holds words that say the same, or nearly: a question with one is answered by a rule with another, a little less surely. */
export const sameWords: readonly (readonly string[])[] = `
  system, applikation, app, appar, program, programvara, mjukvara, software, application, applications
  verksamhetssystem, verksamhetsspecifik, verksamhetsinriktad, förvaltningsspecifik, verksamhetens egna
  verksamhetssystem, eget system, egna system, eget verksamhetssystem, egna verksamhetssystem, verksamhetens egna
  kommungemensam, kommunövergripande, förvaltningsövergripande, gemensam, common, shared, övergripande, overall
  enhetlig, gemensam, samma, standardiserad, standardisering, standard, uniform, likadan, same
  dator, pc, laptop, laptops, bärbar, computer, computers, datorutrustning, surfplatta, skärm, skärmar
  skrivare, printer, printers, kopiator, kopiatorer
  telefon, telefoni, mobil, mobiltelefon, mobiler, phone, phones, telephone, mobile, telefonutrustning
  växel, telefonväxel, switchboard, telefonnummer
  utrustning, hårdvara, hardware, equipment, prylar, grejer, maskiner, device, devices, router, switch, dator, skrivare, telefon
  kablage, kabel, kablar, nätkabel, nätkablar, kabeldragning, cabling, cables, wiring, passiv, nätuttag
  switch, switchar, router, routrar, accesspunkt, accesspunkter, wifi, wlan, trådlös, aktiv kommunikationsutrustning, accesspoint
  inköp, köp, köpa, köper, anskaffning, anskaffa, anskaffat, upphandling, upphandla, införskaffa, införskaffande, handla, skaffa, buy, buying, purchase, purchasing, procure, procurement, acquire, acquisition, investera, köps
  införa, införande, byta, byte, byter, nytt system, införs, introducera, replace, inför nytt
  uppgradering, uppgradera, förändring, förändringar, förändra, ändring, ändra, ombyggnad, upgrade, change, changes
  utbildning, utbilda, lära, lär, kurs, kurser, fortbildning, vidareutbildning, kompetensutveckling, training, train, course, courses, education, lära sig, utbildas
  grundutbildning, grunderna, basics, grundläggande utbildning, basutbildning, baskurs, basic training
  kompetens, kunskap, kunskaper, kunnande, skills, competence, knowledge, baskunskap
  säkerhet, itsäkerhet, informationssäkerhet, cybersäkerhet, datasäkerhet, security, säker, säkert, secure
  viktig, viktigt, viktiga, livsviktig, livsviktigt, oumbärlig, oumbärligt, kritiskt, verksamhetskritiskt, verksamhetskritiska, critical, vital
  skyddsåtgärd, säkerhetsåtgärd, säkerhetsåtgärder, safeguards, skydd, skydda
  behörighet, behörigheter, systembehörighet, läsrättighet, läsbehörighet, skrivrättighet, inlogg, åtkomst, tillgång, access, rättigheter, konto, konton, account, accounts, permissions
  inloggning, inloggningar, logga in, utloggning, login, log in
  personregister, personuppgift, personuppgifter, gdpr, dataskydd, pul, personuppgiftslagen, datalagen, dataskyddsförordningen, behandlingsregister, personal data, privacy, registerförteckning
  datainspektionen, imy, integritetsskyddsmyndigheten, tillsynsmyndigheten
  bits, klassa, informationsklassning, informationsklassificering
  skl, skr
  pm3, pamodellen, systemförvaltningsmodell, systemförvaltningsmodellen, förvaltningsmodell, styrmodell för systemförvaltning
  epost, mejl, mail, mejlsystem, email, outlook, elektronisk post, epostsystem, epostprogram, mailen
  ekonomisystem, ekonomi, redovisning, redovisningssystem, bokföring, finance, accounting, finance system
  personalsystem, lönesystem, lön, löner, pasystem, hrsystem, hr, payroll, löneprogram
  diariesystem, diarium, diarieföring, diariet, ärendehantering, dokumenthantering, diary, registry, diarieprogram
  gis, karta, kartor, kartsystem, geografisk, geografiskt informationssystem, kartprogram
  textbehandling, ordbehandling, ordbehandlare, word, word processing
  kalkylprogram, kalkyl, kalkylblad, excel, spreadsheet, spreadsheets
  kontorsprogram, officeprogram, office, kontorspaket, officepaket
  operativsystem, windows, linux, operating system, os
  workflow, arbetsflöde, arbetsflöden
  ehandel, elektronisk handel, ecommerce
  bokningssystem, bokning, booking, lokalbokning, bokningsprogram
  webbplats, hemsida, webb, webben, website, webpage, sajt, sajten, webbsida, web, hemsidor
  intranät, intranet, internwebb
  nät, nätverk, kommunikationsnät, datanät, network, datakommunikation, networks
  nät, nätet, wifi, infrastruktur, uppkoppling, internet
  infrastruktur, infrastructure, plattform, platform, grundstruktur
  bredband, broadband, fiber, fiberutbyggnad, bredbandsutbyggnad, bygga ut bredband
  drift, driva, driftar, driften, operations, operation, hosting, vardagsdrift, operates, runs
  underhåll, underhåller, underhålla, maintenance, maintain, maintains
  support, användarstöd, helpdesk, stöd, hjälp, hjälper, help, komma loss stöd
  kundservice, servicedesk, kundtjänst, helpdesk, felanmälan
  fel och service, felochservice, fel och servicerutin
  rapport, rapporter, rapportera, rapporterar, lägesrapport, statusrapport, avrapportera, report, reports, redovisa, redovisar, lägesrapporter
  uppföljning, följa upp, följs upp, följer upp, följas upp, utvärdera, utvärderas, utvärdering, follow up, evaluate, evaluated, stämma av
  omprövas, inaktuell, inaktuella, föråldrad, färsk, färska, aktuell, aktuellt, aktuella, ompröva, revideras, revidera, revidering, ses över, se över, titta igenom, tittar igenom, titta på, tittar på, bli gammal, blir gammal, bli gamla, blir gamla, översyn, uppdateras, uppdatera, uppdatering, review, reviewed, revise, revised, updated
  vidareutbildning, vidareutbilda, vidareutbildar
  innehålla, innehåller, innehåll, beskriva, beskriver, describe, describes, contain, contains, contents
  möte, besök, möts, mötas, möter, träffas, träff, träffar, träffa, sammanträde, sammanträder, sammanträda, ses, meeting, meetings, meet, meets
  bolag, bolagen, dotterbolag, company, companies
  nämnd, nämnder, committee, committees
  styrelse, bolagsstyrelse, board
  förvaltning, kontor, verksamhetskontor, department, departments
  förvaltningschef, kontorschef, verksamhetschef, head of department, department head
  samverkan, samverka, samarbete, samarbeta, samordning, samordna, samordnas, cooperation, cooperate, coordination, coordinate, collaborate, collaboration
  grannkommun, grannkommuner, närliggande kommuner, andra kommuner, flera kommuner, neighbouring municipalities, other municipalities, samarbetskommuner, several municipalities
  leverantör, leverantörer, vendor, vendors, supplier, suppliers
  utveckla, utvecklar, utveckling, develop, development
  programmera, programmering, programutveckling, bygga system, bygger system, koda, kodar, egenutvecklad, egenutvecklade, egenutveckling, egen utveckling, egna program, eget program, develop our own, build our own, bygga eget, bygga egna, bygger egna, utveckla egna, utveckla eget, hemmabygge
  installera, ladda ner, ladda ned, install, installing, lägga in
  besökare, gäst, gästnät, visitor, visitors, guest, guests, gästwifi
  förening, föreningar, externa aktörer, utomstående, externa, association, associations, club, outsiders, idrottsförening, privatpersoner
  hyresgäst, hyresgäster, tenant, tenants
  familj, familjen, barn, barnen, barnet, son, dotter, unge, ungar, man, fru, sambo, make, maka, kompis, granne, family, kid, kids, child, children, husband, wife, partner, friend, privatperson, privatpersoner
  klassrum, klassrummet, klassrummen, sal, konferensrum, kontorsrum, lokal, lokaler, classroom, rum
  äldreomsorg, äldreomsorgen, hemtjänst, hemtjänsten, omsorg, omsorgen, socialtjänst, socialtjänsten, förskola, förskolan, bibliotek, biblioteket, räddningstjänst, räddningstjänsten, enhet, verksamhet, avdelning
  föreläsare, gästföreläsare, deltagare, mötesdeltagare, besökare, gäst
  behandla, sköta om, vårda, ta hand om, vara rädd om, varsamt, handskas med, treat, careful
  åtgärda, laga, rätta, avhjälpa, fixa, repair, fix
  idé, idéer, uppslag, påhitt, hugskott, tips, ideas, idea
  internet, uppkoppling, internetuppkoppling, internetanslutning, connection, nätuppkoppling, koppla upp
  arrangemang, evenemang, event, events, tillställning
  enkät, undersökning, enkäter, survey, surveys, självskattning
  medborgare, invånare, kommuninvånare, allmänheten, kommunmedborgare, citizen, citizens, residents, inhabitants
  mål, målet, goal, goals, objectives, aims, syfte, syftet
  skola, skolan, skolor, undervisning, elev, elever, school, schools, students, pupils, utbildningsväsendet
  anställd, anställda, personal, medarbetare, staff, employee, employees, handläggare, personalen
  nyanställd, nyanställda, introduktion, introduktionsprogram, new employees, new hires, nya medarbetare
  slutat, slutar, sluta, plockas bort, plocka bort, tas bort, ta bort, utan behov, avsluta, leavers, remove
  korrekt, korrekta, riktig, riktiga, correct, accurate, rätta, rättas, felaktigheter, felaktiga
  allmänna handlingar, allmän handling, offentlighet, public records
  förslag, förbättringsförslag, idé, idéer, förbättring, önskemål, klagomål, kritik, suggestion, suggestions, ideas, synpunkter, förbättringar
  kategori, kategorier, typer, slags, categories, kinds
  ägare, äger, ägs, systemägare, owner, owners, owns
  kontaktman, kontaktperson, kontakt, kontakten, contact
  kopia, kopior, exemplar, copy, copies
  förteckning, förteckningar
  lämnar, lämna, lämnas, skickar in, skicka in, avger, avge, hand in, submit, lämna in, inlämning
  samlar, samla, samlar in, samla in, collects, collect
  central utrustning, serverhall, serverhallen, datahall, server, servrar, server room, data centre, datorhall
  handledning, användarhandledning, manual, guide, instruktion
  rådgivande, rådgöra, rådfråga, samråd, samråda, samrådet, konsultera, råd, rådgivning, ge råd, advice, advise, consult, consulted, prata med
  anmäla, anmäler, anmälan, meddela, berätta, notify, underrätta, underrättas
  förankra, förankring, förankras, förankrat, anchor, anchored, förankrad
  informera, informerar, information, informeras, inform, informed, upplysa
  dokumentera, dokumenteras, skriftligt, skriftlig, skriva ner, nedskrivet, på papper, på pränt, in writing, dokumentation, documented
  resurser, resurserna, pengar, pengarna, medel, resources, money, ekonomiska resurser
  räcker, räcka, tar slut, saknas, brist, otillräckliga, not enough, inte har råd, har inte råd, inte råd, run out
  använts av andra, använts förut, provats av andra, provat förut, inkörd, inkört, beprövad, beprövade, etablerad, oprövad, oprövade, proven, unproven, testade, beprövat
  billig, pris, priset, lägsta pris, lägst, billiga, billigaste, kortsiktig, kortsiktiga, cheap, cheapest, lågpris
  färdigutvecklad, färdigutvecklat, färdig produkt, färdigt, finished product, halvfärdigt, ofärdigt
  leverantörsoberoende, inlåsning, vendor independence, leverantörsberoende, oberoende av leverantörer, lock in
  samexistera, samexistens, fungera ihop, fungera tillsammans, kompatibel, kompatibelt, compatible, passa ihop
  handikapp, funktionshinder, funktionsnedsättning, tillgänglighet, tillgänglig, accessibility, disabilities, funktionsvariation
  jämställdhet, kvinnor, gender equality, flickor, pojkar, kvinnor och män
  lokal, lokaler, lokalerna, byggnad, byggnader, hus, fastighet, premises, building, buildings
  publicera, publiceras, göras tillgängliga, publish, published, läggs ut, läsa
  hyra, hyr, hyrs, hyran, hyreskostnad, hyreskostnaden, rent, rental
  grundprincip, grundprincipen, princip, principen, huvudregel, huvudregeln, grundregel, i grunden, som regel, huvudprincip
  endast ett, bara ett, två, flera olika, dubbla, fler än ett, only one
  budget, budgeten, budgetförslag, driftbudget, investeringsbudget
  delfinansiering, centrala medel, stimulansmedel, bidrag, central funds, medfinansiering, cofunding
  använda, använder, nyttjande, nyttja, utnyttja, utnyttjas, användning, use, using, usage, används
  omvärldsbevakning, omvärldsanalys, omvärld, bevaka omvärlden, trendspaning, horizon scanning
  projekt, projekten, utvecklingsprojekt, project, projects
  spetsprojekt, eldsjäl, eldsjälar, försöksprojekt, pilotprojekt, innovationsprojekt
  etik, etikfrågor, ethics, moral, folkvett
  upphovsrätt, copyright, upphovsrätten
  besvarar, besvara, besvaras, svarar på, fylla i, fyller i, answers, answer
  yttra sig, säga sitt, tycka till, tillfrågas, höras, remissinstans, remiss, remissorgan, referral
  riktlinjer, regler, reglerna, riktlinjerna, rules, guidelines, bestämmelser, föreskrifter
  strategisk, strategiskt, strategiska, strategic
  påverka, uppfattning, åsikt, åsikter, opinion, opinions, tycker, tycka, nöjdhet
  representera, representant, representanter, företräda, företrädare, representative, representatives
  upprätta, upprättar, ta fram, tar fram, tas fram, utarbetar, utarbeta, göra upp, skriver, skriva, formulera, formulerar, draw up, draws up, produce, writes, skapar, gör planen
  utfärda, utfärdar, utfärdat, utge, ger ut, issue, issued, issues
  tillhandahålla, tillhandahåller, bistår, bistå, bidrar, bidra, provides, provide, levererar, leverera, erbjuder, erbjuda, erbjuds
  fysisk, fysiska, physical, brand, inbrott
  plan, planer, plans, planering, planera, planning
  handlingsplan, åtgärdsplan, action plan
  verksamhetsplan, verksamhetsplanering, planeringsprocess, business plan, verksamhetsplaneringen
  kommunikationsutrustning, nätutrustning, nätverksutrustning, network equipment
  prioritering, prioritera, prioriteras, prioriteringsgrund, prioriteringsgrunder, prioriteringar, priority, priorities
  kvalitetskrav, krav, requirements, quality requirements, kraven
  hänsyn, väga in, vägs in, ta hänsyn, beaktas, beakta, consider, considered, tänka på
  egenskap, egenskaper, properties, skalbar, robust
  resursperson, lokal resursperson, superanvändare, super user
  närsupport, lokal support, local support
  standardisering, standardisera, standardiserad, standardize, standardisation
  omfattar, omfatta, innefattar, räknas, ingår i begreppet, includes, covers
  systemförvaltningspolicy, system governance policy
  säkerhetspolicy, security policy
  handlingsplan, action plan
  bevaka, bevakar, hålla koll, monitor
  vision, visionen, framtidsbild
  anlita, hyra in, plocka in, ta in, kalla in, ringa in, hire, bring in
  expert, experter, expertis, specialist, specialister, konsult, konsulter, expertise
  extern, externa, utomstående, utifrån, external
  vägra, vägrar, neka, nekar, avvisa, refuse, refuses
  fortlöpande, kontinuerligt, löpande, jämna mellanrum, återkommande, om och om igen, hela tiden, continuously
  nytta, nyttan, vinst, vinster, fördel, fördelar, tjänar på, vinner på, poängen med, benefit, benefits, gain, gains
  avveckling, avveckla, avvecklas, lägga ner, läggas ner, läggs ner, stängs ner, stänga ner, fasa ut, fasas ut, decommission
  motivera, motivering, skäl, grund, grunder, argument, anledning, talar för, talar emot, grounds
  miljö, miljön, klimat, klimatet, hållbarhet, environment
  delegera, delegerad, delegerar, överlåta, lämna över, skicka någon annan, i sitt ställe, låta någon annan, delegate
  befogenhet, befogenheter, rätt att bestämma, mandat att, authority
  tydlig, tydligt, otydlig, otydligt, oklar, oklart, definiera, definieras, klargöra, reda ut, unclear, clear
  samordningsvinst, samordningsvinster, dubbelarbete, dubbelt arbete, göra samma sak, coordination gains
  varsam, varsamt, slarva, slarvar, slarvigt, vårdslös, vårdslöst, tappa, tappade, rädd om, careless
  överblick, helhet, helheten, helhetsgrepp, helhetsgreppet, helhetsbild, helhetssyn, overview
  dimensioneras, dimensionera, hur stor, storlek, bemanning, antal tjänster, how big
`
  .trim()
  .split('\n')
  .map(ways)

/**
 * What is a kind of what: before the colon the broader word, as rules put it, after it what people say. A rule about equipment
 * is about printers, and less surely the other way round.
 */
export const kindsOfThings: readonly (readonly [broader: string, narrower: readonly string[]])[] = `
  utrustning: skrivare, skärm, bildskärm, dator, laptop, läsplatta, platta, surfplatta, ipad, padda, mobil, telefon, iphone, mus, tangentbord, headset, hörlurar, webbkamera, projektor, dockningsstation, pryl, prylar, grej, manick, apparat, maskin, server, router, switch, chromebook, gadget, gadgets, printer, tablet, monitor, keyboard, kopiator, scanner
  hårdvara: skrivare, skärm, dator, laptop, läsplatta, surfplatta, ipad, mobil, telefon, mus, tangentbord, headset, projektor, pryl, apparat, server, router, switch, printer, tablet, gadget
  dator: laptop, chromebook, mac, macbook, pc, stationär, bärbar, läsplatta, surfplatta
  telefon: mobil, iphone, android, lur, lurar, smartphone, jobbmobil
  kommunikationsutrustning: switch, router, accesspunkt, brandvägg, hubb, nätverksdosa, wifi
  kablage: kabel, sladd, sladdar, uttag, nätuttag, nätkabel, nätverkskabel, fiberkabel, patchkabel
  programutveckling: programmera, koda, kod, bygga, bygger, hacka, skript, script, makro, utveckla, develop, code, coding
  program: spotify, photoshop, zoom, spel, tillägg, plugin, webbläsare, browser
  operativsystem: linux, ubuntu, debian, mac, macos, windows, chromeos, chromebook
  kontorsprogram: word, excel, powerpoint, libreoffice, openoffice, office
  textbehandling: word, ordbehandlare, ordbehandlingsprogram, skrivprogram, processor, libreoffice, writer
  utbildning: kurs, lektion, genomgång, upplärning, workshop, introduktion, inskolning, lära, teach, learn, lesson, onboarding
  utomstående: entreprenör, konsult, företag, förening, privatperson, hyresgäst, gäst, besökare, familj, vän, contractor, company
  inköp: beställning, upphandling, investering, köpa, avrop, avtal, deal, order
  personuppgifter: personnummer, journal, journaler, akter, adressuppgifter, känsliga uppgifter, patientuppgifter
  säkerhet: hackad, hackade, virus, intrång, lösenord, skydd, brandvägg, attack, breach, kryptering
  drift: driftstopp, drifta, driftar, server, servrar, uppdatering, uppdateringar, patchning, uptime, running
  bolag: energibolaget, bostadsbolaget, bostadsbolag, energibolag, stiftelse, aktiebolag, dotterbolag
  nämnd: socialnämnden, byggnadsnämnden, kulturnämnden, miljönämnden, utbildningsnämnden, utskott, politikerna
  invånare: medborgare, kommunbo, kommunbor, allmänheten, folket, skattebetalare, pensionär, pensionärer, boende, public
  elev: skolbarn, gymnasist, pupil, barn
  grannkommun: kommungräns, kommungränser, kommungränserna, länet, regionen, närområdet, omgivande kommuner, neighbours
  stöd: hjälp, support, assistans, handräckning, handledning, vägledning
  leverantör: företag, företaget, återförsäljare, konsultbolag, säljare, vendor, supplier
  kostnad: pris, peng, pengar, notan, räkning, faktura, avgift, fee, bill
  plan: planering, strategi, färdplan, roadmap
  förslag: idé, tips, uppslag, önskemål, synpunkt, synpunkter, klagomål, feedback, suggestion
  webbplats: sajt, sajten, hemsida, webben, startsida, nyhetssida, webpage
`
  .trim()
  .split('\n')
  .map((line) => {
    const [broader = '', narrower = ''] = line.split(':')
    return [broader.trim(), ways(narrower)] as const
  })

/** Lines of words of the talk around a matter that come to the same when two sentences are compared. */
export const sameTalk: readonly (readonly string[])[] = `
  ansvarar, ansvarig, ansvaret, ansvar, svarar, sköter, hand, koll, håller, ser, fixar, ordnar, responsible, responsibility, handles, keeps, takes, care
  får, kan, tillåtet, lov, okej, ok, möjligt, rätt, may, can, allowed
  måste, ska, bör, behöver, krävs, skyldig, tvungen, must, should, need, have, required
  veta, berätta, meddela, informera, tala, säga, höra, kontakta, reda, tell, know, inform, told
  vart, var, hos, where
  jobba, jobbar, arbeta, arbetar, work, jobb, arbete, uppdrag, roll, uppgift, uppgifter
  kollega, medarbetare, person, folk, personal, anställd, anställda, användare, staff, people, users
  ny, nytt, nya, splitterny, splitternytt, splitter, new
  börja, starta, igång, först, första, start, begin, first
  vänder, vända, prata, fråga, kontaktar, ringa, talk, ask, contact, turn
  hjälp, hjälpa, hjälper, stöd, lära, lär, kunna, help, support
  ändras, ändra, ändring, förändras, omprövas, revideras, change, changes, changed
  slut, slutligen, sista, till sist, ytterst, ytterligen, högst, högsta, final, finally, overall, övergripande
  hitta, hittar, läsa, läser, finns, se, find, read
  vilken, vilket, vilka, which, what, vad
  vem, vems, who, whom, whose
  när, when, tid, datum, senast, date, due, ready, klar, klart
  instans, nivå, organ, nämnd
  ersätta, ersätter, ersättare, vikarie, istället, annan, annat, någon, other, else, somebody, replace
  slutar, slutat, pension, lämnar, byter, bytt, leave, left, leaves
`
  .trim()
  .split('\n')
  .map(ways)
