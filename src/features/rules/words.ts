/**
 * How people ask about rules, as data: what kind of answer they want, which words mean the same, and which say nothing
 * about the matter. Written as people write; compared by stem, without å, ä and ö. Names no municipality's own words:
 * those come from its manifest. Ways to say something are parted by commas.
 */

/** The kinds of answer that a rule question asks for. A question may ask for several. */
export type Ask =
  | 'pays'
  | 'decides'
  | 'orders'
  | 'appoints'
  | 'frequency'
  | 'chairs'
  | 'convenes'
  | 'members'
  | 'bodies'
  | 'purpose'
  | 'agenda'
  | 'steps'
  | 'may'
  | 'common'
  | 'approved'
  | 'means'
  | 'yearly'
  | 'when'
  | 'document'
  | 'who'
  | 'amount'
  | 'price'
  | 'duration'
  | 'choice'

/**
 * `sure` words are the question itself: only what says so is an answer. `hint` words lean towards it and may also be the
 * matter. Several words stand for themselves in a row.
 */
export const askWords: Readonly<Record<Ask, { sure: readonly string[]; hint: readonly string[] }>> = {
  pays: {
    sure: ways(`
      betalar, betalas, bekostar, bekostas, finansierar, finansieras, sponsrar, debiteras, står för kostnaden,
      står för kostnaderna, står för notan, står för fiolerna, står för betalningen, bär kostnaden,
      tar kostnaden, tar notan, vems budget, vilken budget, vems pengar, på vems bekostnad, pays, paying, paid,
      funds, funded, financed, foots, bears the cost, covers the cost, whose budget, which budget,
      who is charged, får betala, lägger ut pengarna, fakturan hamnar
    `),
    hint: ways(`
      kostnad, kostar, finansiering, pengar, faktura, fakturan, notan, cost, costs, funding, money
    `),
  },
  decides: {
    sure: ways(`
      beslutar, beslutas, beslutat, bestämmer, bestäms, bestämt, fattar beslut, fattas beslut, tar beslut,
      fattar beslutet, tar beslutet, tas beslut, har beslutanderätt, beslutanderätten, har sista ordet,
      fastställer, fastställs, fastställt, antar, antas, antagit, antogs, avgör, avgörs, klubbar, godkänner,
      godkänns, godkänna, godkännas, godkände, säger ja till, decides, decide, decided, approves, approve, adopts, adopted, has the final say,
      makes the decision, signs off, ger klartecken, ger grönt ljus, spikar, klubbade, välsignar, signar, ratificerar, röstar igenom, klickar igenom,
      ger sin välsignelse, bless, blesses, greenlights, ratifies, gives the go ahead, has to say yes, okejar
    `),
    hint: ways(`
      beslut, beslutet, bestämma, decision, godkännande, approval, bestämmer över, beslutsordning
    `),
  },
  orders: {
    sure: ways(`
      beställer, beställs, beställa, beställning, beställer man, skaffar man, skaffar jag, skaffar vi,
      får jag tag i, får man tag i, rekvirerar, order, ordering, how do i get, hur får jag en, hur får jag ett,
      hur får man en, hur får man ett, hur får jag behörighet, avropar, skaffa fram, få ut en, få ut ett
    `),
    hint: ways(`
      skaffa, skaffar, request
    `),
  },
  appoints: {
    sure: ways(`
      utser, utses, utse, utsett, utsedd, utnämner, utnämns, tillsätter, tillsätts, förordnar, väljer ut, vem väljer,
      bestämmer vem som blir, bestämmer vem som är, bestämmer vem som ska vara, beslutar vem som blir,
      beslutar vem som ska vara, pekar ut, appoints, appoint, appointed, decides who becomes, decides who is, nominates, designates, names the,
      bestämmer vilka som blir, bestämmer vilka som är, tillsätta, bestämmer vem som
    `),
    hint: ways(`
      utnämning, appointment
    `),
  },
  frequency: {
    sure: ways(`
      hur ofta, hur många gånger, hur många möten, hur många sammanträden, hur många träffar, antal möten,
      mötesfrekvens, mötesfrekvensen, hur frekvent, hur regelbundet, regelbundenhet, vilken regelbundenhet, how often, how regularly, how many times,
      how many meetings, how frequently, hur tätt, vilket intervall, hur mycket ska de träffas, hur sällan
    `),
    hint: ways(`
      per år, gånger om året, om året, frekvens
    `),
  },
  chairs: {
    sure: ways(`
      ordförande, ordf, leder, ledare för, basar, håller i klubban, chairs, chair, chairman, chairperson, leads,
      heads, presides, ordförandeskapet, leda, who leads
    `),
    hint: [],
  },
  convenes: {
    sure: ways(`
      sammankallar, sammankallande, sammankallas, kallar, kallas, kallar in, kallar till, bjuder in, inkallar,
      skickar kallelse, skickar ut kallelse, skickar kallelsen, convenes, convened, convene, convener, calls the meeting,
      calls the meetings, calls meetings, who calls, skickar kallelser, bokar mötena, drar ihop, ordnar mötena
    `),
    hint: ways(`
      kallelse, kallelsen
    `),
  },
  members: {
    sure: ways(`
      ingår, sitter, medlem, medlemmar, medlemmarna, ledamot, ledamöter, ledamöterna, består, är med i,
      sammansättning, sammansättningen, sitter med, sits, sit, members, member, consists, composition,
      representerade, representanter, deltar, deltagare, deltagarna, is in the, are in the, är de som är med,
      vilka är i, vilka är med, vem är med, får plats, har plats, har en plats,
      sammansatt, sammansatta
    `),
    hint: [],
  },
  bodies: {
    sure: ways(`
      vilka grupper, vilka grupperingar, vilka organ, vilka forum, finns det någon grupp,
      finns det några grupper, vilka samverkansgrupper, vilka styrgrupper, which groups, what groups,
      which bodies, vad finns det för grupper, vilka itgrupper, vilka styrande grupper, vilka beslutande grupper,
      vilka it grupper, lista grupperna, vilka grupper finns, vad har vi för grupper, finns det grupper,
      alla grupper, what committees
    `),
    hint: ways(`
      grupper, grupperna, grupperingar, groups
    `),
  },
  purpose: {
    sure: [],
    hint: ways(`
      vad gör, vad har, för uppgift, för uppgifter, för ansvar, uppgift, uppgifter, till för, ingår i rollen,
      ingår i uppdraget, syftet med, vad innebär, vad är, vad ansvarar, vad svarar, ska göra, duties, what does,
      responsibilities, huvudfunktioner, funktioner, arbetsuppgifter, uppdrag, roll, rollen, skyldigheter, vad förväntas, vad krävs av
    `),
  },
  agenda: {
    sure: ways(`
      dagordning, dagordningen, agenda, agendan, stående punkter, stående punkt, på bordet
    `),
    hint: ways(`
      diskuteras, tas upp, avhandlas, behandlas, discussed
    `),
  },
  steps: {
    sure: [],
    hint: ways(`
      vad gör vi, vad gör jag, vad gör man, vad ska vi göra, vad ska jag göra, vad gör vi först,
      innan, inför, före beslut, vilka steg, hur går, tillväga, process, processen, i vilken ordning, gången,
      vad krävs, måste göras, måste ske, before, steps, hur gör man, hur gör vi, hur gör jag, hur funkar det,
      procedure, arbetsgång, rutinen, beslutsgång, beslutsgången, beslutsväg, beslutsvägen, how do we
    `),
  },
  may: {
    sure: [],
    hint: ways(`
      räcker det att, räcker det om,
      måste, måste ha godkänt, inte tillåtet,
      får jag, får vi, får man, får en, får ett, får vem, tillåtet, tillåtna, förbjudet, ok att, okej att,
      lov att, kan jag, kan vi, kan man, may, can, allowed, permitted, får, godtas, forbidden, fritt fram
    `),
  },
  common: {
    sure: [],
    hint: ways(`
      ett annat, en annan, ett eget, en egen, välja eget, välja egen,
      gemensamt, gemensam, gemensamma, kommungemensamt, kommungemensam, kommungemensamma, enhetligt, enhetliga,
      enhetlig, samma, förvaltningsövergripande, kommunövergripande, common, shared
    `),
  },
  approved: {
    sure: ways(`
      godkänd, godkänt, godkända, approved
    `),
    hint: [],
  },
  means: {
    sure: [],
    hint: ways(`
      vad menas, menas, betyder, definieras, definition, innebär, räknas, vad är, what is, defined, meant,
      förklara, kännetecknar, utmärker
    `),
  },
  yearly: {
    sure: [],
    hint: ways(`
      varje år, årligen, årliga, en gång om året, årsvis, yearly, every year, annually, under året, årets
    `),
  },
  when: {
    sure: [],
    hint: ways(`
      när, vilket datum, datum, vilket år, when, hur gammal, hur gammalt, senast, tidpunkt
    `),
  },
  document: {
    sure: [],
    hint: ways(`
      utgåva, version, edition, giltig, gäller från, datum, daterad, diarienummer, registreringsnummer
    `),
  },
  who: {
    sure: [],
    hint: ways(`
      vem, vem som, who, whom, ansvarar, ansvarig, ansvaret, ansvar, svarar, ansvariga, responsible, sköter,
      hand om, vems
    `),
  },
  amount: {
    sure: ways(`hur många, how many, vilket antal`),
    hint: [],
  },
  price: {
    sure: ways(`
      vad kostar, hur mycket kostar, vad får kosta, hur mycket får kosta, hur dyrt, hur hög är, hur högt är, hur stor är hyran, hur stor är avgiften, hur mycket är hyran, vad blir kostnaden, hur stor är kostnaden,
      vad är priset, vilket pris, how much does, how much is, what does it cost, hur mycket får
    `),
    hint: [],
  },
  duration: {
    sure: ways(`
      hur länge, hur lång, hur långt, hur lång tid, hur snabbt, hur fort, how long, how quickly, how fast, hur många timmar,
      hur många dagar, inom vilken tid, vilken svarstid
    `),
    hint: [],
  },
  choice: {
    sure: [],
    hint: [],
  },
}

/** Words that make it a question about the rules, whatever else it says. */
export const ruleCues: readonly string[] = ways(`
  policy, policyn, reglemente, reglementet, riktlinje, riktlinjen, riktlinjer, riktlinjerna, strategin,
  styrdokument, styrdokumentet, regler, reglerna, regel, regelverk, regelverket, bestämmelser, paragraf,
  dokumentet, vad gäller, enligt, vad säger, står det, står det något, tillåtet, måste, policies, rules, rule,
  guideline, guidelines, according to, får man, får jag, får vi, krav, kraven, kräver, allowed
`)

/** "Policyn", "reglementet": the document itself, unless nothing else is asked about. */
export const documentWords: readonly string[] = ways(`
  policyn, policy, policyns, reglementet, reglemente, reglementets, riktlinjen, riktlinje, riktlinjens,
  strategin, strategi, strategins, dokumentet, dokument, styrdokumentet, styrdokument, regelverket, document,
  strategy, guideline, itpolicyn, itpolicy, itreglementet, itstrategin, itstrategi, regulation, regulations,
  itriktlinjen, dokumenten, styrdokumenten, reglementena
`)

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
  omprövas, aktuell, aktuellt, aktuella, ompröva, revideras, revidera, revidering, ses över, se över, översyn, uppdateras, uppdatera, uppdatering, review, reviewed, revise, revised, updated
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
  förslag, förbättringsförslag, idé, idéer, förbättring, önskemål, suggestion, suggestions, ideas, synpunkter, förbättringar
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
  dokumentera, dokumenteras, skriftligt, skriftlig, skriva ner, in writing, dokumentation, documented
  resurser, resurserna, pengar, pengarna, medel, resources, money, ekonomiska resurser
  räcker, räcka, tar slut, saknas, brist, otillräckliga, not enough, inte har råd, har inte råd, inte råd, run out
  beprövad, beprövade, etablerad, oprövad, oprövade, proven, unproven, testade, beprövat
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
  remissinstans, remiss, remissorgan, referral
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

/** Words that say nothing about the matter: small words, politeness, the talk around a question. */
export const emptyWords: readonly string[] = `
  och eller men att som om en ett den det de dem dess denna detta dessa där här då nu när vad vem vems vilka vilken vilket
  vilkas hur varför var vart varifrån är var vara varit blir bli blev blivit har ha hade haft ska skall skulle kan kunna
  kunde får fick fått få må måste vill ville vilja bör borde behöver behöva behövs behövde krävs gör göra gjort görs gjorde
  gäller gälla gällde finns finnas fanns i på av för från till med utan under över mot mellan hos vid åt ur genom efter
  innan inför inom utom kring runt enligt trots per via samt så också även bara endast ju väl nog kanske egentligen
  typ liksom alltså faktiskt inte ej icke aldrig alltid ofta ibland något någon några nån nåt nåra ingen inget inga alla
  allt all varje var vår vårt våra vara min mitt mina din ditt dina sin sitt sina er ert era hans hennes deras man jag mig
  du dig han hon vi oss ni dom sig själv själva egen eget egna ny nya nytt annan annat andra mer mest mycket många flera
  fler stor stort stora större liten litet små mindre hej hejsan hallå tja tjena god morgon dag tack snälla vänligen
  undrar undrade fråga frågor fundera funderar veta vet vetat kolla säger säg säga sagt sägs står stå stod skriver skrivet
  gällande angående rörande beträffande avseende avser hjälpa berätta visa förklara jobbar arbetar kommer komma kom går
  gå gått ger ge ges tar ta tas tagit blivit låt lär ens ens nej ja jo ok okej okay den där det här just precis exakt
  rätt helt ganska lite grej sak saker saken fall fallet del delar sätt sen sedan redan än ännu igen in ut upp ner ned
  fram bort hem hit dit hemma borta ute inne tro tror tycker känner ser se sett ses ihop iväg via vars vilkens it
  kommunen kommunens kommun vår hos oss organisation ansvarar ansvarar ansvarig ansvariga ansvarige ansvar ansvaret
  svarar svara svarat sköter sköta sköts hand håller hålla ser till har hand om gång gånger hur själv regi lov
  tillåtet tillåten tillåtna förbjudet bestämmelse kräver uppfylla uppfyller ange anger angett
  respektive ordna ordnar fixa fixar dra dras drar känt känd kända befintlig befintligt befintliga like such
  example e.g anlita ringa lägga lägger läggs sätta sätter hamna hamnar ligga ligger bli lyda lyder menar mena funka funkar
  fungerar fungera snabbt enkelt enkel vanlig vanligt normalt generellt whole entire every each uttryckligen specifikt
  paragraf paragrafen punkt punkten instans organet organ funktion funktionen
  the a an and or but of for from to with without in on at by as is are was were be been being do does did done has have
  had will would shall should can could may might must i me my we us our you your he she they them their it its this that
  these those there here what who whom whose which when where why how any some no not only also about please hi hello
  thanks tell know want need needs get gets got allowed permitted say says said state states regarding according
  municipality municipal responsible responsibility responsibilities charge if then than so just new other more most
  person personen folk någonting nånting ngn ngt nga vårat vårt kmn sa va vaför hurdå ska se till såhär vare
  inblandad berörd berör rör röra händer hända hände verkar handlar blanda tillfälle
  bedriva bedriver bedrivs stämmer stämma hålls hållas chefen rest resten övrig övriga times time lista listar list visa show hen formellt särskilt särskild särskilda egentlig regelbundet overall regularly happen happens grant grants låna lånar
  köra kör använd stund lördag söndag måndag fredag vecka veckan idag imorgon bra dåligt dålig dåliga hör hörs tillhör
  tillhöra prata pratar snacka snackar snackat babbla först främst sist därefter duktig lärare rektor chef jobb jobbet arbete kollega kollegor kollegan
  hjälp vardag vardagen troligen säkert kul viktigaste viktigt viktig nödvändigt nödvändig önskar hoppas letar söker hitta
  hittar finna läst läste läsa hört sett nämner nämns beskriver beskrivs framgår formulerat formuleras stadgar reglerar
  regleras omnämns avsnitt kapitel sida nåt några vare sen väldigt riktigt lagom samtidigt tillsammans direkt åt
  tidigt tidig sent plats platsen ute exempelvis bland annat m fl dvs ca cirka skulle kunde vilja gärna
  really actually usually generally still yet ever never always often mean means meant work works working please
  someone anyone everybody nobody something anything things thing way ways happen take takes make makes made give given
  gives find found look looking help today year years every
  honom henne
  sånt sådant sådan sådana såna sån dylikt liknande
  ställs ställer
  nuvarande aktuellt tidigare senare framtida nytillträdd
`
  .trim()
  .split(/\s+/)

/** After these the words tell where or in what, and weigh less than what is asked about. */
export const adjuncts: readonly string[] = ways(`
  i, på, hos, vid, inom, kring, under, mot, in, at, within
`)

/** Words that nearly every rule holds, so that they tell little. */
export const paleWords: readonly string[] = ways(`
  system, verksamhet, verksamheten, kommunal, kommunala, itstöd, stöd, fråga, användning, använda, utveckling, utveckla,
  gemensam, övergripande, nämnd, förvaltning, arbete, arbeta, olika, finnas, regel, regler, krav, träffas, möts,
  sammanträder, meet, meets, möte, program, programvara, app, applikation, software, tjänst, produkt, samma, tillgång, använder, anställd, anställda, personal, kommun
`)

/** A group's name ends like this; alone, such a word names no group. */
export const bodyEndings: readonly string[] = ways(`
  grupp, gruppen, grupps, gruppens, utskott, utskottet, kommitté, kommittén
`)

/** What English calls the groups, in Swedish. */
export const bodyNames: readonly (readonly [said: string, name: string])[] = [
  ['steering group', 'styrgrupp'],
  ['steering committee', 'styrgrupp'],
  ['preparatory group', 'beredningsgrupp'],
  ['reference group', 'beredningsgrupp'],
  ['system owner group', 'systemägargrupp'],
  ['system owners group', 'systemägargrupp'],
  ['owner group', 'systemägargrupp'],
  ['owners group', 'systemägargrupp'],
  ['finance group', 'finansieringsgrupp'],
  ['financing group', 'finansieringsgrupp'],
  ['funding group', 'finansieringsgrupp'],
  ['coordination group', 'samordningsgrupp'],
  ['project group', 'projektgrupp'],
  ['management group', 'ledningsgrupp'],
  ['it group', 'itgrupp'],
]

/** The usual names of each kind of group, beside what the municipality calls its own. */
export const bodyKindNames: Readonly<Record<string, readonly string[]>> = {
  'steering-group': ['styrgrupp'],
  'preparatory-group': ['beredningsgrupp'],
  'owner-group': ['systemägargrupp', 'ägargrupp'],
  'finance-group': ['finansieringsgrupp', 'finansgrupp', 'ekonomigrupp'],
  'coordination-group': ['samordningsgrupp', 'samverkansgrupp'],
  'it-group': ['itgrupp'],
  'project-group': ['projektgrupp'],
  'management-group': ['ledningsgrupp', 'chefsgrupp'],
  bilateral: [],
}

function ways(text: string): string[] {
  return text
    .split(',')
    .map((way) => way.trim())
    .filter((way) => way !== '')
}
