import { small, systemNouns } from './words.ts'

/**
 * Everyday words of a municipality's work in English with Swedish words for the same, for registers that are described in
 * Swedish: "the app where nurses sign for medicine". Rows are `english, english = swedish swedish`; `~` ends a verb, `?` begins
 * what may be left out: who does it, or what is done anywhere.
 */
const rows = `
accounting, bookkeeping, ledger, accounts payable = bokföring redovisning ekonomi reskontra
budget, budgeting, budgets = budget
forecast, forecasting = prognos prognoser
supplier invoice, vendor invoice = leverantörsfaktura leverantörsfakturor leverantörsreskontra
invoice, bill = faktura fakturor fakturering räkning
invoicing, billing = fakturering debitering
fee, charge, tariff = avgift avgifter taxa
payment, pay out, paying out = utbetalning betalning betala~
purchase order, order form = inköp inköpsorder beställning
purchase, purchasing, buy, buying, shopping = inköp köp köpa~ beställning
procurement, tender, tendering, public procurement = upphandling upphandlingar
contract, agreement = avtal avtalsregister kontrakt
payroll, salary, wage, pay, pay slip, payslip, paycheck = lön löner lönebesked
expense claim, travel expense, expense report, expense, travel claim = reseräkning reseräkningar utlägg
vacation, annual leave, holiday request, vacation request, time off, leave request, leave = semester ledighet
time clock, clock in, clock out, clocking, punch clock, stamp in, punch in = stämpling stämpla~ stämpelklocka
flextime, flexitime, working hours, work hours, timesheet, time report, hours worked = flextid tidrapport arbetstid tidrapportering
job ad, job advert, job posting, vacancy, job opening, open position = annonsering annons annonser lediga tjänst
recruitment, recruiting, hiring, applicant, job application = rekrytering sökande rekrytera~
sick leave, sickness absence = sjukfrånvaro sjukskrivning
rehabilitation, rehab = rehabilitering rehab
work environment, occupational injury, workplace accident, work injury, near miss = arbetsmiljö arbetsskada tillbud
staff scheduling, rostering, roster, shift, shift planning, staffing = bemanning schema arbetspass
substitute, temp = vikarie vikarier
?staff, employee, personnel, coworker, worker = anställda medarbetare personal
competence, skills development, training course = kompetens utbildning kurs
survey, questionnaire, poll = enkät enkäter
official document, record keeping, registry, official record, register of documents = diarium diarieföring handlingar
document, file, paper = dokument handlingar handling
document management = dokumenthantering handlingar diarieföring
case, case management, matter = ärende ärenden ärendehantering
archive, archiving, long-term storage, long term preservation, preservation = arkiv slutarkiv långtidsbevarande bevarande arkivering
committee, council, board meeting = nämnd nämnder sammanträde
agenda, summons, meeting papers = kallelse kallelser dagordning
minutes, protocol = protokoll
politician, elected representative, councillor = förtroendevald förtroendevalda politiker
website, web site, homepage, web page, external site, municipal website = webbplats hemsida hemsidan webb
intranet, internal news = intranät intranätet nyheter
news = nyheter
phone directory, telephone list, phone list = telefonlista telefonkatalog
meeting room, conference room = sammanträdesrum konferensrum mötesrum
conference = konferens
room, premises, venue = lokal lokaler rum
phone call, call, telephone, phone, telephony, switchboard = telefoni telefon samtal växel telefonväxel
?citizen, resident, inhabitant, the public, customer, people = medborgare invånare
e-service, eservice, online service, e service = e-tjänst etjänst
form, online form = blankett blanketter formulär
feedback, complaint, opinion = synpunkt synpunkter klagomål
school = skola skolan grundskola elev
primary school, compulsory school, elementary school = grundskola grundskolan
upper secondary, high school, secondary school = gymnasium gymnasieskola
preschool, kindergarten, nursery, day care, daycare, childcare = förskola förskolan barnomsorg
after-school, after school, leisure centre = fritidshem fritids
adult education, adult course, adult learning, course for adults = vuxenutbildningen vuxenutbildning vux komvux
music school, arts school, music lesson = kulturskola musikskola
pupil, student, pupils = elev elever
?parent, guardian, mum, dad, mother, father = vårdnadshavare föräldrar
?teacher = lärare
child, children = barn
kid, kids = barn elever
ill, illness, unwell = sjuk sjukanmälan frånvaro
adult, grown-up, adults = vuxen vuxna vux
grade, mark, report card = betyg
absence, absent, absentee = frånvaro frånvaroanmälan sjukanmälan
attendance = närvaro
report sick, call in sick, sick report, report absence = sjukanmäla~ sjukanmälan frånvaroanmälan frånvaro
queue, waiting list, queueing, queuing, line up = kö
placement, place, spot = placering plats
schedule, timetable, scheduling = schema schemaläggning scheman
school transport, school bus, school ride, bus to school = skolskjuts
bus pass, bus card = busskort
learning platform, lms, learning management = lärplattform
assignment, homework, task = uppgift uppgifter läxa
exam, test = prov
teaching material, textbook = läromedel lärobok
school health, school nurse = elevhälsa skolsköterska
menu, lunch menu = matsedel matsedlar meny
recipe = recept
meal, food, lunch, school lunch, catering, kitchen = måltid mat kost kök livsmedel
special diet, diet = specialkost kost
grocery, food supply, ingredient = livsmedel
library = bibliotek biblioteket
library book, books, novel, book loan = böcker bok boklån
lend, lending, borrow, loan, borrowing = lån utlån utlåning låna~
reserve, reservation = reservation reservera~ bokning
book, booking, bookable = bokning boka~
association, club, ngo, non-profit, society = förening föreningar
grant, subsidy, funding = bidrag
sports hall, sports centre, gym hall, sports ground, gym = idrottshall idrottshallar sporthall
football pitch, soccer field, football field, playing field = fotbollsplan fotbollsplaner
swimming pool, swimming hall, pool, bathhouse, public bath = simhall simhallen badhus
ticket, entrance fee, admission, entry = biljett inträde inträden entré
season ticket, annual card, annual pass, season card = årskort
museum, exhibit, art collection, artwork = museum föremål konst
event, concert, show = evenemang konsert
sell, selling, sale, sold, sales = försäljning sälja~
cash register, till, point of sale, checkout = kassa kassaregister
home care, homecare, home help, care at home = hemtjänst hemtjänstbesök
home care visit, home visit, visit = hemtjänstbesök besök
elderly care, old people, the elderly, elderly, senior, seniors, older people, old age = äldreomsorg äldre
nursing home, care home, residential care = äldreboende boende
disability, disabled = funktionsnedsättning lss
journal, medical record, patient record, care record, health record, record, note = journal journaler dokumentation
documentation = dokumentation
medicine, medication, drug, pill, prescription = läkemedel medicin
sign, sign off, signing = signering signera~
?nurse, carer, care staff = sjuksköterska omsorgspersonal
patient = patient patienter
personal alarm, safety alarm, panic button, emergency button = trygghetslarm larm
alarm = larm
deviation, incident report = avvikelse avvikelser
transport service, mobility service, paratransit = färdtjänst
social services, social work, social worker = socialtjänst socialsekreterare
social assistance, income support, welfare, financial aid, social benefit, financial assistance = bistånd ekonomiskt försörjningsstöd
child protection, child welfare, report of concern = barn orosanmälan
investigation, inquiry, assessment = utredning utredningar
addiction, substance abuse, drug abuse = missbruk
family, foster home = familj familjehem
youth, young people, teenager = unga ungdomar
labour market, internship, work placement, summer job = arbetsmarknad praktik feriejobb
refugee, integration = nyanlända integration
debt, debt counselling = skuldrådgivning budgetrådgivning
building permit, planning permission, building permission = bygglov
building notification = bygganmälan
detailed plan, zoning, development plan, detailed development plan, zoning plan, local plan = detaljplan detaljplaner
comprehensive plan, master plan = översiktsplan
plan, planning = planering plan planera~
property, building, real estate, facility = fastighet fastigheter byggnad
maintenance, upkeep = underhåll underhållsplanering
maintenance plan, maintenance planning = underhållsplan underhållsplaner underhållsplanering
apartment, flat, tenant, rent, rental, rent out, housing = hyra uthyrning lägenhet lägenheter hyresgäst
crisis, emergency, emergency preparedness = kris krisledning beredskap
preparedness plan, contingency plan, crisis plan, emergency plan, preparedness = beredskapsplan beredskapsplaner beredskap
inspection, supervision, inspect = tillsyn inspektion
food safety, food control = livsmedelskontroll livsmedel
environment, environmental = miljö
sewage, wastewater, drain, sewer = avlopp
water = vatten
water meter, meter reading, meter = mätare mätning avläsning
consumption, usage = förbrukning
read off, meter, reading = avläsning läsa~
animal, livestock, animal keeping = djurhållning djur
alcohol licence, liquor licence, alcohol permit, alcohol = serveringstillstånd alkohol
street light, streetlight, lamp post, lighting, lamp, street lamp = belysning gatubelysning
pothole, hole in the road = hål vägen
road, street = väg gata
graffiti = klotter
fault report, error report, report a fault, report fault, broken, damage = felanmälan
snow, snow clearing, snow ploughing = snöröjning
tree, park, green area, playground = park träd lekplats
waste, garbage, rubbish, trash, refuse, waste collection, garbage collection, bin, recycling, dustbin = sophämtning sopor avfall
emptying, pickup, collection = tömning tömningar hämtning
heating, district heating = fjärrvärme
electricity, power = el elnät
parking, parking permit, parking fine, parking ticket = parkering parkeringstillstånd
map = karta kartor
aerial photo, air photo, aerial image, satellite image = flygfoto flygfoton
surveying, land register, cadastral = lantmäteri fastighetsregister
key card, access card, entry card, badge, pass card = passerkort
key, lock, door lock, door = lås nyckel nycklar
access, access right, permission, authorisation = behörighet behörigheter
company car, pool car, service car, car pool, carpool, vehicle, car, fleet = tjänstebil tjänstebilar bil bilar fordon bilpool
driving log, logbook, mileage log, car log, mileage = körjournal körjournaler
camera, surveillance = kamera kamerabevakning
cleaning, cleaner = städning lokalvård
election, vote, voting, polling = val röstning rösta~
early vote, early voting, advance voting = förtidsröstning
poll worker, polling officer, election worker = röstmottagare
fire, rescue, fire brigade, fire service = räddningstjänst brand
chimney sweep, chimney = sotning
cemetery, graveyard, burial, funeral = kyrkogård begravning gravar
boat, harbour, berth, marina = båt båtplatser hamn
church = kyrka
dental, dentist = tandvård
traffic light = trafikljus trafiksignal
fire alarm = brandlarm
bicycle, bike = cykel cyklar
tourist, tourism, visitor = turism turist besökare
business, company = företag näringsliv
statistics, key figure, follow-up, dashboard, business intelligence, analysis = statistik uppföljning nyckeltal beslutsstöd
risk, risk assessment, risk analysis = risk riskanalys
password = lösenord
backup = säkerhetskopiering backup
identity, login, single sign-on, sign-on = inloggning identitet
printer, printing, print = utskrift skrivare
email, e-mail, mailbox = e-post epost
video meeting, video call, video conference = videomöte distansmöte
text message, sms = sms
project = projekt
process = process
image, photo, picture = bild bilder foto
equipment, inventory, device = utrustning inventarier
order, ordering = beställning beställa~ beställningar
apply, application, applying = ansökan ansöka~
decision, decide = beslut
read, reading = avläsning läsa~
?report, register, registration, submit, send, enter, file, record, log, log in, keep, store, hold, handle, track, manage, see, view, look, find, get, fill, check, write, put, post, publish, do, make, have, follow, administer, administration, update, calculate, show, give, work, take, collect, request, claim, ask, ask for, come, go, need, issue, share, create, deal, help = registrering rapportering
`
  .trim()
  .split('\n')

type Row = { swedish: readonly string[]; needed: boolean }

/** What one or a few English words are in Swedish, and whether a system must fit them. */
export type Meant = { said: string; nouns: readonly string[]; verbs: readonly string[]; needed: boolean }

const byWords: ReadonlyMap<string, Row> = (() => {
  const found = new Map<string, Row>()
  for (const line of rows) {
    const [left = '', right = ''] = line.replace(/^\?/, '').split(' = ')
    const row = { swedish: right.split(' '), needed: !line.startsWith('?') }
    for (const phrase of left.split(', ')) {
      const key = keyOfPhrase(phrase.split(' '))
      // "books" are read, "book" is what one does with a room.
      const asWritten = !phrase.includes(' ') && key !== phrase
      for (const said of asWritten ? [phrase] : [key]) if (!found.has(said)) found.set(said, row)
    }
  }
  return found
})()

function keyOfPhrase(words: readonly string[]): string {
  return words.map((word) => singular(word.replaceAll('-', ''))).join(' ')
}

/** "libraries", "boxes", "boats" */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

/** A verb's other forms: "booked", "booking", "planned". */
function bases(word: string): string[] {
  const [, stem] = /^(.{3,}?)(?:ed|ing|er)$/.exec(word) ?? []
  if (stem === undefined) return []
  const undoubled = /(.)\1$/.test(stem) ? [stem.slice(0, -1)] : []
  return [stem, `${stem}e`, ...undoubled]
}

/** The words of a question that say what a system is for, in Swedish; those that the list lacks as they are. */
export function meantBy(words: readonly string[]): Meant[] {
  const meant: Meant[] = []
  for (let at = 0; at < words.length;) {
    let length = Math.min(4, words.length - at)
    let row: Row | undefined
    for (; length >= 1; length--) {
      row = rowOf(words.slice(at, at + length))
      if (row !== undefined) break
    }
    if (row === undefined) {
      const word = words[at]!
      if (!plain.has(word) && !small.has(word) && !systemNouns.has(word) && word.length >= 3)
        meant.push({ said: word, nouns: [word], verbs: [], needed: true })
      at++
      continue
    }
    const said = words.slice(at, at + length).join(' ')
    meant.push({
      said,
      nouns: row.swedish.filter((word) => !word.endsWith('~')),
      verbs: row.swedish.filter((word) => word.endsWith('~')).map((word) => word.slice(0, -1)),
      needed: row.needed,
    })
    at += length
  }
  return meant
}

function rowOf(words: readonly string[]): Row | undefined {
  if (words.length === 1 && (small.has(words[0]!) || plain.has(words[0]!))) return undefined
  const last = words.at(-1)!
  const as = (word: string): Row | undefined => byWords.get(keyOfPhrase([...words.slice(0, -1), word]))
  const whole = words.length === 1 ? byWords.get(last) : undefined
  if (whole !== undefined) return whole
  const found = as(last)
  if (found !== undefined) return found
  for (const base of bases(last)) {
    const row = as(base)
    if (row !== undefined) return row
  }
  // "booked meeting rooms", "planning home care"
  const [first] = words
  if (words.length < 2) return undefined
  for (const base of bases(first!)) {
    const row = byWords.get(keyOfPhrase([base, ...words.slice(1)]))
    if (row !== undefined) return row
  }
  return undefined
}

/** Words that any such question has, beside the small ones. */
const plain = new Set(
  'use used uses using user users system systems thing things stuff app apps tool tools program programme software database platform portal application applications site service services solution module called municipality municipal kommun our responsible responsibility owner owners owns own owned manager manages managed maintains maintainer maintain maintained charge contact contacts runs run running handles handled takes care looks after person mean means ours internal external digital online new old main whole everything different own every where which kept keeps official local best right guy'.split(
    ' ',
  ),
)
