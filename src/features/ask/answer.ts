/**
 * Answers a reading, from one municipality's register and governance. Pure: told what day it is and who asks.
 * Where the reading is not clear it asks back or says that it is not here; it never names somebody for want of better.
 */
import { remember, rememberAbout } from '../../conversation/understanding/memory.ts'
import type { Grounds } from '../../conversation/dialogue.ts'
import type { About, Memory, Reading } from '../../conversation/understanding/reading.ts'
import { type Person, type System, lookupsOf, vendorId } from '../register/index.ts'
import { type Answered, type Answering, type From, type RuleAnswer, asMessage, grounds, textsIn } from './answered.ts'
import { aboutSystem } from './facts.ts'
import { countEach } from './count-each.ts'
import { countHolders } from './count-holders.ts'
import { listSystems, missingRole } from './lists.ts'
import { withoutPersonalNumbers } from './mask.ts'
import { registerNews } from './news.ts'
import { notYet } from './not-yet.ts'
import { roleLacked } from './role-asked.ts'
import { aboutPerson, mySystems, systemsHeldBy, systemsOfPerson } from './person.ts'
import { divider, messageOf, sentence, withNote } from '../../conversation/say.ts'
import { partyInWords } from './naming.ts'
import { ofTheTalk } from './of-the-talk.ts'
import { piecesFor } from './pieces.ts'
import { asksForHelp, incident, localSupport, toLearn, toReportIncident, toServicedesk } from './support.ts'
import { awayToday } from './away-today.ts'
import { followPath } from '../rules/index.ts'
import { theRule } from './dialogues/after-a-rule.ts'
import { aboutAbsence } from './absence.ts'
import { whoHasTitle } from './titles.ts'
import { askWhich, documentsSilent, notHere, outOfScope } from './unsure.ts'
import { whoAtPlace } from './at-place.ts'
import { whoAnswers } from './who.ts'

/** `first`: from which row on, of a list that an earlier answer began. */
export function answer(reading: Reading, from: From, first = 0): Answered {
  if (reading.parts.length > 1) return answerEach(reading.parts, from)
  return finished(answering(reading, from, first), from, [])
}

/** Several questions in one message: each answered by itself, one after the other. */
function answerEach(readings: readonly Reading[], from: From): Answered {
  const pieces = piecesFor(readings, from.text)
  const each = readings.map((reading, at) => answering(reading, { ...from, text: pieces[at] ?? from.text }, 0))
  const together: Answering = {
    parts: each.flatMap(({ parts }, at) => (at === 0 ? parts : [divider, ...parts])),
    grounds: grounds({
      kind: kindOfAll(each),
      sources: unique(each.flatMap(({ grounds }) => grounds.sources)),
      systems: unique(each.flatMap(({ grounds }) => grounds.systems)),
      people: unique(each.flatMap(({ grounds }) => grounds.people)),
    }),
    memory: each.at(-1)?.memory ?? from.memory,
  }
  return finished(
    together,
    from,
    each.map((one) => ({ message: asMessage(one), grounds: one.grounds, memory: one.memory, parts: [] })),
  )
}

/** What came of the most useful of them. */
function kindOfAll(each: readonly Answering[]): Grounds['kind'] {
  const kinds = each.map(({ grounds }) => grounds.kind)
  const order = ['answer', 'ambiguous'] as const
  return order.find((kind) => kinds.includes(kind)) ?? kinds[0] ?? 'unknown'
}

function finished({ parts, grounds, memory }: Answering, from: From, each: readonly Answered[]): Answered {
  const { example } = from.governance.manifest.municipality
  const said = messageOf(parts)
  const warned =
    withoutPersonalNumbers(from.text) === from.text ? said : withNote(said, textsIn(from.language).personalNumber)
  const message = example ? withNote(warned, textsIn(from.language).exampleData) : warned
  return { message, grounds, memory: withoutWords(memory), parts: each }
}

/** What waits to be completed is kept in the database for a while: not with the words that it was read from. */
function withoutWords(memory: Memory | null): Memory | null {
  if (!memory) return null
  const { pending, asked } = memory
  return { ...memory, pending: pending && wordless(pending), ...(asked && { asked: wordless(asked) }) }
}

function wordless(reading: Reading): Reading {
  const { matter } = reading
  return { ...reading, matter: matter === null ? null : withoutPersonalNumbers(matter), unknown: null, trace: [] }
}

function answering(said_: Reading, from: From, first: number): Answering {
  const reading = ofWhoAsks(said_, from)
  const about = from.memory?.about
  const next = about?.what === thePath ? followPath(about.id, from.text, reading, from) : null
  if (next) return asAnswering(next, reading, from)
  const plain = said(reading, from, first)
  if (plain) return plain
  const ruled =
    isOfRules(reading) || isOfRegister(reading, from) || isOfNobody(reading, from) || isOfAName(reading)
      ? null
      : byTheRules(reading, from)
  if (ruled) return ruled
  switch (reading.outcome) {
    case 'ambiguous':
      return askWhich(withTheirs(reading, from), from)
    case 'unknown':
      return notHere(reading, from)
    case 'out-of-scope':
      return outOfScope(reading, from)
    case 'clear':
      return clearAnswer(reading, from, first)
  }
}

/** "Vilka system har vi på förvaltningen", "vilka av mina saknar ägare": of the asker's unit, or the asker's own. */
function ofWhoAsks(reading: Reading, from: From): Reading {
  const { intent, units, workplaces, people, among, matter } = reading
  const person = from.asker === null ? null : lookupsOf(from.register).person(from.asker)
  if (!person || units.length + workplaces.length + people.length > 0 || among !== undefined) return reading
  if (intent === 'missing_role' && matter === 'mine')
    return { ...reading, matter: null, among: [...systemsHeldBy(person, from).keys()].map(({ id }) => id) }
  const isOurs =
    (intent === 'missing_role' || intent === 'dept_systems') && (matter === 'ours' || reading.field !== null)
  if (!isOurs) return reading
  const unit = person.unitId === null ? [] : [unitWithSystems(person.unitId, from)]
  return { ...reading, matter: matter === 'ours' ? null : matter, units: unit }
}

/** The unit, or the nearest above it that has systems. */
function unitWithSystems(unitId: string, { governance, register }: From): string {
  for (let unit = governance.unit(unitId); unit; unit = unit.parent ? governance.unit(unit.parent) : null) {
    const { id } = unit
    if (register.systems.some((system) => system.unitId !== null && governance.isWithin(system.unitId, id))) return id
  }
  return unitId
}

/** What is asked in so many words that how the rest was read does not matter. */
function said(reading: Reading, from: From, first: number): Answering | null {
  const { text } = from
  if (incident.test(text)) return toReportIncident(reading, from)
  const elsewhere = aboutAnother(reading, from)
  if (elsewhere) return elsewhere
  const ofIt = ofTheTalk(reading, from)
  if (ofIt) return ofIt
  if (asksForHelp.test(text) && !(reading.outcome === 'clear' && reading.systems.length > 0))
    return toHelp(reading, from)
  if (
    reading.outcome === 'out-of-scope' &&
    asksAccess.test(text) &&
    !asksHowItMustBe.test(text) &&
    !takesAway.test(text)
  )
    return toHelp(reading, from)
  if (asksAccount.test(text) && reading.systems.length === 0) return toHelp(reading, from)
  if (asksOpinion.test(text) && reading.systems.length > 0)
    return plainly(textsIn(from.language).noOpinion, reading, from)
  if (asksAfford.test(text) && reading.systems.length === 0)
    return plainly(textsIn(from.language).costsUnknown, reading, from)
  if (asksWhom.test(text) && reading.outcome === 'out-of-scope') return whomToAsk(reading, from)
  const absence = aboutAbsence(reading, from)
  if (absence) return absence
  const role = reading.role === null ? null : from.governance.role(reading.role)
  if (
    asksWhichSystems.test(text) &&
    reading.systems.length !== 1 &&
    reading.unknown?.kind !== 'unit' &&
    roleLacked(text)
  )
    return missingRole({ ...withUnitsOfPlaces(reading, from), field: null, matter: null }, from, first)
  const nowhere = reading.unknown?.kind === 'unit'
  if (role && role.scope !== 'system' && reading.intent === 'role_lookup' && reading.outcome === 'unknown' && !nowhere)
    return whoAtPlace({ ...reading, units: [], workplaces: [], systems: [] }, { ...from, asker: null })
  if (role?.scope === 'system' && reading.systems.length === 0 && asksForAll.test(text) && !saysLacks.test(text))
    return listSystems(
      { ...withUnitsOfPlaces(reading, from), intent: 'category_systems', outcome: 'clear', people: [] },
      from,
      first,
    )
  return role ? null : whoHasTitle(reading, from)
}

/** "Vem hjälper mig med datorn": whoever is local support, where there are such; otherwise the servicedesk. */
function toHelp(reading: Reading, from: From): Answering {
  const role = localSupport(from)
  const near = role && whoAtPlace({ ...reading, role: role.id, systems: [] }, from)
  return near ?? toServicedesk(reading, from)
}

/** "Vem har hand om X i grannkommunen?", by its name, is not for us to answer with our own. */
function aboutAnother(reading: Reading, from: From): Answering | null {
  const asked = from.text.toLowerCase()
  const other = (from.others ?? []).find((name) => {
    const place = name.replace(/s? kommun$/i, '').toLowerCase()
    // Most are not named at all, and a municipality may have three hundred beside it.
    if (!asked.includes(place)) return false
    return new RegExp(`(?<!\\p{L})(?:i|på|hos|för|in|at|of) ${place}s?(?: kommun)?(?!\\p{L})`, 'u').test(asked)
  })
  if (other === undefined || isOfRules(reading)) return null
  return {
    parts: [sentence(textsIn(from.language).elsewhere(from.governance.name, other))],
    grounds: grounds({ kind: 'out-of-scope' }),
    memory: from.memory,
  }
}

function plainly(text: string, { systems }: Reading, from: From): Answering {
  return { parts: [sentence(text)], grounds: grounds({ kind: 'intent', systems }), memory: from.memory }
}

/** "Vem kan jag fråga?", when nothing tells what about: who leads the work, and the helpdesk. */
function whomToAsk(reading: Reading, from: From): Answering {
  const [strategist] = from.governance.manifest.permissions.strategist
  const { name, phone } = from.governance.manifest.municipality.servicedesk
  const who = strategist ? partyInWords(strategist, from, from.language) : from.governance.name
  return plainly(textsIn(from.language).whomToAsk(who, name, phone ?? null), reading, from)
}

const asksOpinion =
  /^\s*(?:(?:och|men|så|ok|okej|hej)[\s,]+)*(?:(?:vad|hur) (?:tycker|anser|känner) du(?!\p{L})(?! kan| vet)|(?:gillar|tycker) du(?!\p{L})|vilket (?:system |program )?(?:är|tycker du är) (?:det )?bäst|what do you think (?:of|about)|do you like)/iu
const asksAfford =
  /(?<!\p{L})(?:vilk\p{L}*|which|what)(?!\p{L}).*(?<!\p{L})(?:råd med|dyrast|billigast|för dyra?|kostar mest|kostar minst|afford|most expensive|cheapest)(?!\p{L})/iu
const asksAccount =
  /^\s*(?:(?:och|men|hej)[\s,]+)*(?:hur|var|vart|kan|how|where|can)\s+(?:får|skaffar|beställer|ansöker|kan|jag|ska|do|can|i)(?!\p{L})(?! (?:en|ett|a|an) (?!konto|lösenord|nytt|account|password|new)\p{L}).{0,24}(?<!\p{L})(?:ett (?:nytt )?(?:konto|lösenord)|(?:nytt|mitt) lösenord|a (?:new )?password|inlogg(?:ning)?(?:en)?|mitt konto|behörighet(?:en)?|an account|a login)(?!\p{L})[\s.?!]*$/iu
const asksWhom =
  /^\s*(?:(?:ok|okej|och|men|jaha|så|and|but|ok so)[\s,]+)*(?:vem|vilka|vart|who)\s+(?:(?:kan|ska|får|bör|brukar|måste|behöver|can|should|must|do)\s+)?(?:jag|man|vi|i|we)?\s*(?:frågar?|(?:ta|tar|lyfta|lyfter) (?:upp )?(?:det|den|detta|frågan)|går? till|vänder?|vända|kontaktar?|pratar?|prata|ask|contact|talk to)(?:\s+(?:jag|man|vi|mig|oss|sig|då|om det|med|till|istället|i stället|nu|först|innan|annars|instead|then|first|about it|that))*[\s.?!]*$|^\s*(?:men )?vem (?:vet|kan veta|kan svara på) (?:det|sånt|sådant)(?: då)?[\s.?!]*$/iu

/** "Hur långa ska lösenorden vara": of rules, whether or not they say it. */
const asksHowItMustBe =
  /(?<!\p{L})(?:ska|måste|bör|must|should)(?!\p{L}).*(?<!\p{L})(?:vara|se ut|bytas|byta|ha|be|look|changed?)(?!\p{L})|(?<!\p{L})hur (?:ofta|många|långa?|länge)(?!\p{L})|how (?:often|long|many)/iu
/** "Hur får jag inlogg till den?": an account is the helpdesk's to give. */
const asksAccess =
  /(?:(?<!\p{L})(?:hur|var|vem|vart|kan|är det|how|who|where)(?!\p{L})|^\s*(?:jag|vi|i|we) (?:behöver|vill|måste|ska|saknar|need)(?!\p{L})).*(?<!\p{L})(?:komma åt|kommer åt|se gamla|inlogg\p{L}*|konto|kontot|behörighet\p{L}*|tillgång|åtkomst|lösenord\p{L}*|licens\p{L}*|log ?in|account|access|password)(?!\p{L})/iu
/** "Vikarien är klar, vem stänger kontot": of who sees to it that leavers get no further. */
const takesAway =
  /(?<!\p{L})(?:stäng\p{L}*|ta[rs]? bort|plocka[rs]? bort|avsluta[rs]?|spärra[rs]?|removes?|closes?)(?!\p{L})/iu
const asksWhichSystems =
  /(?<!\p{L})(?:vilka|hur många|finns det|visa|lista|which|how many|list|show)(?!\p{L}).*(?<!\p{L})(?:system|program|systems)(?!\p{L})/iu
const asksForAll =
  /^(?:(?:kan du |please |can you |jag vill ha |ge mig |skriv ut |gör |visa |show me |give me |make )*(?:en |a |the )?(?:lista|förteckning|list) (?:på|över|med|of)(?: alla| all)?|(?:kan du |please |can you )?(?:visa|lista|ge mig|skriv ut|show|list)(?: me)?\s+(?:alla|all)|alla|vilka är (?:alla )?)\s+\p{L}+|(?:för|till|of|for) (?:alla|all|samtliga)(?: \p{L}+)? (?:system|program|systems|systemen|programmen)(?!\p{L})/iu
const saysLacks = /saknar|utan|inte har|ingen|without|lack/iu

const isOfRules = ({ outcome, intent }: Reading) =>
  outcome === 'clear' && (intent === 'policy_question' || intent === 'group_info')

/** "vilka sektorsgemensamma finns", "hur många system har varje enhet", "vem är borta": only the register can tell. */
const isOfRegister = ({ outcome, intent, categories, field, among, role }: Reading, { text }: From) =>
  outcome === 'clear' &&
  (intent === 'away_today' ||
    // "vilka är viktiga", of those that were listed
    (among !== undefined && (field !== null || (role !== null && intent === 'category_systems'))) ||
    intent === 'register_news' ||
    field === 'each' ||
    (intent === 'missing_role' && isThereAny.test(text)) ||
    // "är det inte ekonomichefen", of whoever was just shown
    field === 'whether' ||
    field === 'holders' ||
    (intent === 'category_systems' && categories.length > 0 && lists.test(text) && !defines.test(text)))
/** "finns det något system ingen äger": which, and not that all must be owned. */
const isThereAny =
  /^\s*(?:(?:och|men|hej)[\s,]+)*(?:finns|är|is|are)\s+(?:det|there)\s+(?:något|nåt|några|nån|any)(?!\p{L})/iu
/** "hans nummer", where nobody was named: whom, is all there is to ask. */
const isOfNobody = ({ outcome, intent, role, choices }: Reading, { text }: From) =>
  outcome === 'ambiguous' &&
  choices.length === 0 &&
  // "ansvarig?"
  (intent === 'person_info' || (role !== null && /^\s*\p{L}+[\s?.]*$/u.test(text)))
/** "Vem ansvarar för Digital Exam Pro": several words, each with a capital, are a product that is not here. */
const isOfAName = ({ outcome, unknown }: Reading) =>
  outcome === 'unknown' && unknown?.kind === 'system' && /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(unknown.text)
const lists = /(?<!\p{L})(?:vilka|lista|visa|which|list|show)(?!\p{L})/iu
const defines = /räknas|klassas|menas|innebär|betyder|skillnad|gäller|krav|counts? as|means?|rules?/iu

/** Whatever it was read as, it may be a question of the rules; they tell. Null unless a document says it, or is known not to. */
function byTheRules(reading: Reading, from: From): Answering | null {
  // Who teaches a system may be laid down for all of them.
  const learning = reading.field === 'learning'
  const asked = learning ? { ...reading, intent: 'policy_question', systems: [], role: null, field: null } : reading
  const ruled = askRules(asked, from)
  if (!ruled || (ruled.grounds.kind !== 'answer' && !ruled.offers)) return null
  const said = asAnswering(ruled, reading, from)
  return ruled.beside ? withCard(said, reading, from) : said
}

/** "Vem ansvarar för wifi?": a rule speaks of it, and the register has it. The rule first. */
function withCard({ parts, grounds }: Answering, reading: Reading, from: From): Answering {
  const told = clearAnswer(reading, from, 0)
  return {
    parts: [...parts, divider, ...told.parts],
    grounds: { ...told.grounds, sources: unique([...grounds.sources, ...told.grounds.sources]) },
    memory: told.memory,
  }
}

function clearAnswer(reading: Reading, from: From, first: number): Answering {
  switch (reading.intent) {
    case 'role_lookup':
      return whoAtPlace(reading, from) ?? aboutOneSystem(reading, from, whoAnswers)
    case 'system_info':
      return aboutOneSystem(reading, from, aboutSystem)
    case 'dept_systems':
    case 'vendor_systems':
      return listSystems(withUnitsOfPlaces(ofTheirVendor(reading, from), from), from, first)
    case 'category_systems':
      return listSystems(withUnitsOfPlaces(reading, from), from, first)
    case 'count_systems':
      return count(withUnitsOfPlaces(reading, from), from, first)
    case 'missing_role':
      return missingRole(withUnitsOfPlaces(reading, from), from, first)
    case 'my_systems':
      return mySystems(reading, from, first)
    case 'away_today':
      return awayToday(reading, from)
    case 'register_news':
      return registerNews(reading, from)
    case 'person_systems':
      return aboutOnePerson(reading, from, (person) => systemsOfPerson(reading, person, from, first))
    case 'who_am_i':
      return aboutOnePerson({ ...reading, people: from.asker === null ? [] : [from.asker] }, from, (person) =>
        aboutPerson(reading, person, from),
      )
    case 'person_info':
      return aboutOnePerson(reading, from, (person) => aboutPerson(reading, person, from))
    case 'support':
      return reading.field === 'learning' ? toLearn(reading, from) : toServicedesk(reading, from)
    case 'policy_question':
    case 'group_info':
      return fromTheRules(reading, from)
    default:
      return notYet(reading, from)
  }
}

/** A count is of somebody's systems, of those that lack a role, or of those that what was named fits. */
function count(reading: Reading, from: From, first: number): Answering {
  if (reading.field === 'each') return countEach(reading, from)
  // Of vendors their number says less than whose systems are how many.
  if (reading.field === 'holders' && reading.role === 'vendor')
    return countEach({ ...reading, field: 'each', matter: 'vendor' }, from)
  if (reading.field === 'holders')
    return countHolders(reading, from) ?? listSystems({ ...reading, field: null }, from, first)
  if (reading.field === 'missing') return missingRole({ ...reading, field: null, matter: null }, from, first)
  if (reading.people.length > 0) {
    return aboutOnePerson(reading, from, (person) => systemsOfPerson(reading, person, from, first))
  }
  return listSystems(reading, from, first)
}

/** The systems at a school are those of the unit it belongs to. */
function withUnitsOfPlaces(reading: Reading, { governance }: From): Reading {
  const units = reading.workplaces.flatMap((id) => governance.workplace(id)?.unit ?? [])
  return units.length === 0 ? reading : { ...reading, units: [...new Set([...reading.units, ...units])] }
}

/** A clear reading names one system. If it does not, the question is asked, not the first one answered. */
function aboutOneSystem(
  reading: Reading,
  from: From,
  then: (reading: Reading, system: System, from: From) => Answering,
): Answering {
  const lookups = lookupsOf(from.register)
  // "Systemet från Visma": the one that the vendor has here, or which of them.
  const fromVendor = reading.systems.length > 0 ? [] : reading.vendors.flatMap((vendor) => lookups.systemsFrom(vendor))
  const named = reading.systems.length > 0 ? reading.systems : fromVendor.map(({ id }) => id)
  const [id, ...others] = named
  const system = id === undefined ? null : lookups.system(id)
  if (!system || others.length > 0)
    return askWhich({ ...reading, outcome: 'ambiguous', choices: choicesOf(named, from) }, from)
  return then({ ...reading, systems: named }, system, from)
}

/** "Vem ansvarar för Sokigo", where that is a vendor: which of theirs. */
function withTheirs(reading: Reading, from: From): Reading {
  if (reading.choices.length > 0 || reading.vendors.length === 0) return reading
  const theirs = reading.vendors.flatMap((vendor) => lookupsOf(from.register).systemsFrom(vendor))
  return {
    ...reading,
    choices: choicesOf(
      theirs.map(({ id }) => id),
      from,
    ),
  }
}

/** "Vad har vi mer från dem": of whoever delivers the system that was spoken of. */
function ofTheirVendor(reading: Reading, from: From): Reading {
  if (reading.vendors.length > 0) return reading
  const lookups = lookupsOf(from.register)
  const vendors = reading.systems.flatMap((id) => lookups.system(id)?.vendor ?? []).map(vendorId)
  return { ...reading, vendors, systems: [] }
}

function aboutOnePerson(reading: Reading, from: From, then: (person: Person) => Answering): Answering {
  if (reading.people.length === 0) return mySystems(reading, from)
  const lookups = lookupsOf(from.register)
  const people = reading.people.flatMap((id) => lookups.person(id) ?? []).filter(({ status }) => status !== 'left')
  const [person, ...others] = people
  if (!person) return notHere(reading, from)
  if (others.length === 0) return then(person)
  // A name on a button would tell whose details are protected.
  const choices = people.filter((one) => !one.protected).map(({ id, name }) => ({ kind: 'person' as const, id, name }))
  return askWhich({ ...reading, outcome: 'ambiguous', choices }, from)
}

function choicesOf(ids: readonly string[], from: From) {
  const lookups = lookupsOf(from.register)
  return ids.flatMap((id) => {
    const system = lookups.system(id)
    return system ? [{ kind: 'system' as const, id, name: system.name }] : []
  })
}

function fromTheRules(reading: Reading, from: From): Answering {
  const ruled = askRules(reading, from)
  return ruled ? asAnswering(ruled, reading, from) : documentsSilent(reading, from)
}

/** What was offered just before, and not taken, is not offered again. */
const askRules = (reading: Reading, from: From) =>
  from.rules(reading, from.text, { ...from, offered: offeredBefore(from) })

const theOffer = 'rules-offered'
const offeredBefore = ({ memory, governance }: From): readonly string[] =>
  memory?.about?.what === theOffer && memory.about.of === governance.key ? memory.about.id.split('\n') : []

/**
 * What the last answer was about, so that "vad är nästa steg?", "vem gör den?" and "vem bestämmer det?" are of it: the path that was
 * told, what somebody owes by the rule, or the rule itself. Without rules: what the documents leave open.
 */
const thePath = 'path'

function ruleTold({ grounds, path, offers }: RuleAnswer, { governance }: From): About | null {
  const of = governance.key
  if (offers) return { what: theOffer, id: offers.join('\n'), of }
  if (path !== undefined) return { what: thePath, id: path, of }
  if (grounds.kind !== 'answer' && grounds.kind !== 'unknown') return null
  const [first] = grounds.sources
  const duty = governance.manifest.duties.find(
    ({ kind, sources }) => kind !== 'check' && first !== undefined && sources[0] === first,
  )
  return duty ? { what: 'duty', id: duty.id, of } : { what: theRule, id: grounds.sources.slice(0, 3).join(' '), of }
}

function asAnswering(ruled: RuleAnswer, reading: Reading, from: From): Answering {
  const { message, grounds } = ruled
  const about = ruleTold(ruled, from)
  // "Vem är ordförande?", and then "och telefon?" of whoever was named.
  const named = peopleNamedIn(message.text, from)
  const people = named.length === 1 ? { people: named } : {}
  const memory = { ...remember(reading, from.memory), ...people }
  return {
    parts: [{ says: message.text, shows: message.blocks ?? [{ kind: 'text', text: message.text }] }],
    grounds: { ...grounds, kind: grounds.kind === 'answer' ? 'intent' : grounds.kind },
    memory: about === null ? memory : rememberAbout(about, memory),
  }
}

/** Those whose whole name stands in an answer. */
function peopleNamedIn(text: string, { register }: From): readonly string[] {
  const pairs = new Set([...text.matchAll(/(?=((?<!\p{L})\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+))/gu)].map(([, pair]) => pair))
  return pairs.size === 0 ? [] : register.people.filter(({ name }) => pairs.has(name)).map(({ id }) => id)
}

const unique = (ids: readonly string[]) => [...new Set(ids)]
