import { fold } from './fold.ts'
import { nounStem } from './morphology.ts'

/**
 * What people call the same matter of a municipality's work, a row each: "sopor" is what a register calls "avfall". Words of one
 * row are taken for each other where a system is told by what it is for, never where it is named.
 */
const rows = `
  avfall sopor sop soporna soptunna renhållning återvinning sophämtning hushållsavfall kärl soptömning waste garbage recycling
  slam slamtömning latrin septiktank
  vatten dricksvatten kranvatten vattenverk va water vattnet
  avlopp spillvatten dagvatten reningsverk sewage wastewater
  fjärrvärme värme värmeverk heating
  el elnät elektricitet elmätare ström electricity
  energi energiförbrukning förbrukning energy
  mätare mätvärde mätning avläsning metering
  gata väg gator vägar vägnät gatuunderhåll roads streets
  snöröjning plogning halkbekämpning snow
  belysning gatubelysning gatlykta lampa lyktstolpe lighting
  park parker grönyta lekplats trädgård
  parkering parkeringstillstånd parkeringsbot felparkering parking
  fordon bil bilar bilpool tjänstebil fordonsflotta vehicle fleet car bilarna tjänstebilar
  fastighet byggnad hus lokal lokaler fastigheter property building premises facility
  hyra hyresgäst hyresavtal hyreskontrakt uthyrning lägenhet bostad kontrakt rent rental tenant hyror hyran hyrorna hyresavgift hyrs
  ritning ritningar planritning drawings
  underhåll reparation skötsel service maintenance
  felanmälan fel synpunkt klagomål avvikelserapport complaint
  lås nyckel nycklar passerkort passage passersystem dörr inpassering tagg access door key lock
  larm inbrottslarm brandlarm övervakningslarm alarm alarms
  trygghetslarm larmklocka larmknapp
  kamera kameraövervakning kamerabevakning camera
  ventilation driftövervakning styrsystem
  städning städ lokalvård städare cleaning
  bygglov bygganmälan bygglovsansökan rivningslov marklov strandskydd permit
  detaljplan detaljplaner plan planläggning översiktsplan zoning
  karta kartor geodata gis kartmaterial kartläggning map maps
  lantmäteri fastighetsgräns fastighetsbeteckning lagfart
  miljötillsyn miljö hälsoskydd miljöbrott environment
  livsmedel livsmedelskontroll livsmedelstillsyn restaurang food
  alkohol serveringstillstånd alkoholtillstånd servering liquor
  tillsyn inspektion kontrollbesök inspection
  elev elever skolbarn student studerande grundskoleelev pupil pupils
  barn unge ungar småbarn children kids
  vårdnadshavare förälder föräldrar föräldern målsman mamma pappa parents guardian
  förskola förskolan dagis dagmamma pedagogisk preschool kindergarten förskolebarn förskolor förskoleplats
  fritids fritidshem
  grundskola grundskolan skola skolan school
  gymnasium gymnasiet gymnasieskola gymnasieskolan
  komvux vuxenutbildning vuxenutbildningen sfi
  lärare pedagog rektor undervisning teacher teaching lärarna pedagoger
  betyg omdöme bedömning slutbetyg grades grading marks
  frånvaro sjukanmälan sjukfrånvaro ogiltig närvaro närvaroregistrering absence attendance
  sjukanmäla sjuk sjukanmälan frånvaroanmälan sjukskrivning sick
  läxa uppgift lektion planering lärplattform homework assignment
  prov tentamen examination kunskapsprov exam test
  schema schemaläggning tidtabell timplan schedule timetable scheduling
  läsår termin kursplan
  antagning intagning ansökan sökande admission enrolment
  kö kön barnomsorgskö placering placeringar plats platser queue
  skolskjuts skolbuss busskort skolresa skjuts
  elevhälsa skolsköterska skolhälsovård skolläkare kurator skolpsykolog
  läromedel lärobok läroböcker
  mat måltid måltider lunch skolmat matsedel kost specialkost recept kök meny meals menu kitchen catering näringsinnehåll näringsberäkning näringsvärde näringsvärden kostdata
  bibliotek biblioteket library
  lån utlåning låntagare boklån reservation böcker loan books lending lend borrow utlån bibliotekslån utlåningar
  musikskola kulturskola instrument musikundervisning
  museum föremål konst konstsamling
  evenemang arrangemang konsert biljett event ticket
  bokning boka bokar bokningar reservera tidsbokning booking
  idrottshall sporthall gymnastiksal ishall hall hallar anläggning idrott sports
  simhall badhus bad badet simskola entré swimming pool
  förening föreningar föreningsliv klubb association clubs
  bidrag föreningsbidrag stöd bidragsansökan grant grants
  turism besökare turist turistbyrå tourism
  omsorg äldreomsorg äldrevård äldre äldreboende care elderly
  hemtjänst hemtjänsten hemvård hemtjänstbesök homecare
  boende särskilt säbo gruppboende vårdboende
  lss funktionshinder funktionsnedsättning funktionsstöd assistans disability
  biståndsbeslut bistånd biståndsbedömning biståndshandläggning
  journal journaler patientjournal journalföring dokumentation hälsojournal records
  genomförandeplan genomförandeplaner vårdplan
  läkemedel medicin mediciner läkemedelslista ordination medication medicine drugs
  signering signera signerar signeringslista sign
  patient patienter vårdtagare brukare omsorgstagare patients
  sjuksköterska sköterska hsl hälso sjukvård nurse
  rehab rehabilitering arbetsterapeut fysioterapeut hjälpmedel
  avvikelse avvikelser lexsarah vårdskada
  vårdplanering utskrivning samordnad
  färdtjänst riksfärdtjänst sjukresa
  socialtjänst socialtjänsten soc ifo individ familj social socialsekreterare socialsekreterarna socialsekreterarnas
  ekonomiskt försörjningsstöd socialbidrag biståndspengar welfare
  familjerätt faderskap vårdnad umgänge familjehem
  orosanmälan utredning utredningar anmälan
  missbruk beroende öppenvård
  arbetsmarknad praktik praktikplats praktikplatser arbetslös deltagare feriejobb sommarjobb employment
  integration nyanländ nyanlända flykting
  budgetrådgivning skuldrådgivning skuldsanering skuld
  ekonomi redovisning bokföring bokslut huvudbok kontering accounting finance bookkeeping ledger
  faktura fakturor fakturering leverantörsfaktura kundfaktura räkning räkningar invoice invoices invoicing billing
  debitering avgift avgifter taxa avier fakturering
  budget budgetera prognos prognoser budgetuppföljning budgeting forecast
  uppföljning nyckeltal statistik beslutsstöd rapportering analys verksamhetsuppföljning statistics reporting
  mål målstyrning verksamhetsplan internkontroll
  kassa betalning betala betalningar swish kassaregister payment payments
  inköp beställning beställa beställer varor e-handel inhandla purchase purchasing ordering
  upphandling anbud upphandlingar procurement tender
  avtal ramavtal kontrakt avtalsdatabas avtalsregister contract contracts agreements
  anläggningstillgång anläggningar tillgångar investering assets
  lön löner löneutbetalning lönebesked lönespecifikation lönekörning löneberäkning payroll salary salaries
  reseräkning reseräkningar traktamente utlägg reseersättning milersättning expenses
  semester ledighet ledighetsansökan vacation leave
  personal anställd anställda medarbetare bemanning hr staff employees personnel
  tidrapport tidrapportering tidredovisning stämpelklocka instämpling utstämpling stämpla flex flextid clocking timekeeping arbetstid arbetstider tidssystem tidsystem
  vikarie vikarier timvikarie timanställd timavlönad substitute temps
  bemanning arbetspass pass turer staffing shifts rostering
  rekrytering rekrytera jobbannons platsannons annonsera tjänsteannons recruitment hiring vacancy
  utbildning kurs kurser e-learning webbutbildning kompetensutveckling training courses learning
  arbetsmiljö tillbud arbetsskada olycksfall skyddsrond rehabiliteringsärende
  medarbetarundersökning enkät enkäter survey
  diarium diarie diarieföring diariet registratur ärende ärenden ärendehantering diary registry cases
  handling handlingar dokument dokumenthantering documents
  arkiv arkivering slutarkiv långtidsbevarande bevarande arkivera archive archiving
  gallring gallra gallringsplan
  nämnd nämnder nämndadministration sammanträde sammanträden protokoll kallelse kallelser councils minutes
  politiker förtroendevald förtroendevalda ledamot ledamöter politicians
  arvode arvoden
  val valet rösta röst röstning valnämnd vallokal röstmottagare förtidsröstning election voting
  medborgarförslag
  kommunikation nyheter press
  webbplats hemsida webbsida webb webben sajt website web
  intranät intranätet personalwebb intranet
  e-tjänst e-tjänster etjänst etjänster blankett blanketter formulär medborgartjänst forms
  medborgare invånare kommuninvånare kommunmedlem citizens residents
  kontaktcenter kundtjänst medborgarservice reception
  telefon telefoni telefonväxel växel samtal samtalskö talsvar röstbrevlåda mobil phone telephony switchboard
  e-post epost mejl mail mailen mejlen inkorg email
  kalender kalendern calendar
  videomöte videomöten distansmöte möte möten chatt video conferencing chat
  inloggning inloggningar konto konton användarkonto behörighet behörigheter login accounts
  flerfaktor tvåfaktor mfa
  lösenord lösenordsbyte password passwords
  server servrar driftmiljö servers
  nätverk nät wifi brandvägg switchar network
  säkerhetskopia säkerhetskopiering backup
  utskrift utskrifter skrivare printing printer
  it-ärende itärende incident incidenter supportärende helpdesk servicedesk support tickets
  inventarie inventarier utrustning datorer enheter inventory devices
  klient mobilhantering mdm
  integrationer integration integrationsplattform
  meddelande meddelanden sms message messages
  certifikat e-legitimation legitimation siths
  personuppgiftsbehandling registerförteckning gdpr dataskydd privacy
  informationsklassning klassning informationssäkerhet
  krisberedskap kris krisledning beredskap krishantering crisis emergency
  räddning räddningstjänst brand brandman utryckning utryckningar insatsrapport insats rescue fire
  radio radiokommunikation
  sotning brandskydd eldstad
  näringsliv företag företagare business
  folkbokföring folkbokförd personnummer adress adresser
  projekt projektledning projektstyrning project
  digitalt anslag anslagstavla noticeboard
`
  .trim()
  .split('\n')

/** What the forms of a word share: "skolskjuts" and "skolskjutsar" meet. */
export function stemOf(word: string): string {
  let stem = nounStem(word)
  for (;;) {
    const shorter = nounStem(stem)
    if (shorter === stem || shorter.length < 5) return withoutVowel(stem)
    stem = shorter
  }
}

/** "matsedel" and "matsedlar", "nyckel" and "nycklar" meet. */
function withoutVowel(stem: string): string {
  return stem.length >= 6 && syncopated.test(stem) ? `${stem.slice(0, -2)}l` : stem
}
const syncopated = /[bcdfgkptv]el$/

/** The rows that a stem belongs to, each by a key that no word has. */
export function purposesOf(stem: string): readonly string[] {
  return byStem.get(stem) ?? none
}

const none: readonly string[] = []
const byStem = ((): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [number, words] of rows.entries()) {
    const row = `#${number}`
    for (const word of words.trim().split(/\s+/)) {
      const stem = stemOf(fold(word).replace(/[^a-z0-9]/g, ''))
      const list = found.get(stem) ?? []
      if (!list.includes(row)) found.set(stem, [...list, row])
    }
  }
  return found
})()
