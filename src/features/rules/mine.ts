/** Whether a message is for the rules to answer, when it may also be about a system, a meeting or nothing of ours. */
import { swedish } from '../../conversation/understanding/dictionary.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { asksForDeputy, speaksOfOffice } from './facets.ts'
import { type Hunch, isForOthers, isForRules, isLikely, isSureOfOne, type Standing } from './learned/heed.ts'
import { isPale, type Question, readQuestion } from './question.ts'
import type { Found, Rulebook } from './rulebook.ts'
import type { Ask } from './words/asking.ts'

type Outcome =
  | { kind: 'found'; found: Found; hunch: Hunch; story: boolean }
  | { kind: 'silent' }
  | { kind: 'stranger' }
  | { kind: 'nothing' }

const ruleIntents = new Set(['policy_question', 'group_info'])
const lists = new Set([
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'person_systems',
  'missing_role',
  'my_systems',
  'system_info',
])

/** Asks that only rules answer, whatever else the message names. */
const onlyRules: ReadonlySet<Ask> = new Set(['pays', 'decides', 'orders', 'appoints', 'approved'])
export const asksOnlyRules = ({ sure }: Question): boolean => [...sure].some((ask) => onlyRules.has(ask))

/** Asks that rules answer when no system is named. */
const ofRules: ReadonlySet<Ask> = new Set([
  ...onlyRules,
  'frequency',
  'chairs',
  'convenes',
  'members',
  'bodies',
  'agenda',
])

export function isMine(reading: Reading, question: Question, outcome: Outcome, book: Rulebook): boolean {
  if (ruleIntents.has(reading.intent)) return true
  if (outcome.kind === 'found' && outcome.story) {
    const standing = standingOfStory(reading, question)
    if (standing !== null) return isForRules(outcome.hunch, standing)
  }
  if (isOfOurDoings(question, outcome)) return false
  if (reading.outcome === 'out-of-scope' && pointsBack(question) && !isWordForWord(outcome)) return false
  if (outcome.kind === 'found' && isLeftOpenForRole(reading, question, outcome)) return true
  if (outcome.kind === 'nothing' && asksOfOffice(reading, question)) return true
  if (outcome.kind === 'found' && isForRules(outcome.hunch, standingOf(reading, question, outcome.hunch, book)))
    return true
  if (asksForHolder(reading, question)) return false
  if (outcome.kind === 'found' && isForOthers(outcome.hunch) && outcome.found.like < wordForWord) return false
  if (outcome.kind === 'found' && listsSystems(reading, question) && outcome.found.like < 0.85) return false
  if (outcome.kind === 'found' && isAsked(outcome.found, reading, question, book) && !aboutSomebody(reading, question))
    return true
  const asks = (set: ReadonlySet<Ask>) => [...question.sure].some((ask) => set.has(ask))
  if (outcome.kind === 'found' && isRareHere(reading, question, outcome.found, book)) return true
  if (reading.systems.length > 0) {
    // "Vem har utsetts" asks for a name; "vem utser" for a rule.
    if (outcome.kind !== 'found' || !asks(onlyRules) || (question.sure.has('appoints') && !question.actively))
      return false
    return outcome.found.covers >= sure
  }
  if (reading.intent === 'missing_role' && !question.document) return false
  if (isCommand(reading) && !question.interrogative) return false
  switch (outcome.kind) {
    case 'stranger':
      return asks(ofRules)
    case 'silent':
      return asks(ofRules) && question.matter.some(({ term }) => term.known)
    case 'nothing':
      return question.document && reading.outcome !== 'clear'
    case 'found':
      return takesOver(reading, question, outcome.found, asks(ofRules), book)
  }
}

const isWordForWord = (outcome: Outcome) => outcome.kind === 'found' && outcome.found.like >= wordForWord

/** "Vem kollar det", "varför inte": of what was talked about, which nothing here tells. */
function pointsBack({ words, sure, english }: Question): boolean {
  const said = words.map(({ word }) => word).join(' ')
  return sure.size === 0 && (english ? backInEnglish : backInSwedish).test(said)
}

const backInSwedish = /^(?:varfor inte|(?:vem|vilka|hur|nar|varfor)(?: (?!finns)\S+){1,3} (?:det|den|dem|detta))$/
const backInEnglish = /^(?:why not|(?:who|how|when|why)(?: \S+){1,3} that)$/

/** A lookup of who holds a role, as most messages are: the rules need not be searched to know that it is not theirs. */
export function isPlainlyForHolder(reading: Reading, text: string, hunch: Hunch, book: Rulebook): boolean {
  if (reading.intent !== 'role_lookup' || !isForOthers(hunch)) return false
  const question = readQuestion(text, book.lexicon)
  if (question.words.some(({ word }) => ultimate.test(word)) || asksOfOffice(reading, question)) return false
  return question.asksWho && !isForRules(hunch, standingOf(reading, question, hunch, book))
}

/** Of a named system: whether `isMine` would give it to the register, whatever rule were found. */
export function isPlainlyForRegister(reading: Reading, question: Question, hunch: () => Hunch): boolean {
  if (reading.systems.length === 0 || ruleIntents.has(reading.intent)) return false
  if ([...question.sure].some((ask) => onlyRules.has(ask))) return false
  const standing = besideSomebody(reading, question)
  return standing === null || !isForRules(hunch(), standing)
}

/** "Visa ändringar", "vem svarade sist": an order, or what was done here, is nothing that a rule says. */
function isOfOurDoings({ words, document, interrogative, closed, sure, matter }: Question, outcome: Outcome): boolean {
  if (document) return false
  const said = words.filter(({ asking }) => asking).map(({ word }) => word)
  if (orders.has(said[0] ?? '') || (/^(?:du|you)$/.test(said[1] ?? '') && orders.has(said[2] ?? ''))) return true
  if (outcome.kind !== 'found') return false
  const { share } = outcome.hunch
  // "Hur lång tid tar det": of what was talked about, and of nothing here.
  if (sure.has('duration') && matter.length === 0 && outcome.found.statement.silent) return true
  // What is told at some length is told for a reason; a few words are talk.
  if (!interrogative && !closed && !verbFirst.test(said[0] ?? ''))
    return words.length <= aFewWords && share < plainlyOne && outcome.found.like < wordForWord
  if (said.includes('dig')) return share < nearlyAll
  return pastTense.test(said.join(' ')) && share < nearlyAll
}

const orders = new Set(
  (
    'visa lista sammanfatta sammanstall skicka mejla maila exportera skapa stang oppna byt andra flytta lagg ta skriv paminn ge gor angra ' +
    'spara avboka boka starta starta hamta rensa uppdatera fyll satt registrera markera kopiera importera avsluta ' +
    'show list send summarise summarize export create remove delete add change move remind undo close open give rename'
  ).split(' '),
)
const aFewWords = 4
/** "Har vi", "dyker den upp", "ingår": asked, though no word asks. */
const verbFirst =
  /^(?:har|finns|dyker|blir|galler|ingar|hor|raknas|racker|behover|tillhor|kallar|driver|traffas|samarbetar)$/
/** "Har lämnat", "ändrades", "skrev": it is told of, not ruled. */
const pastTense =
  /\b(?:(?:har|hade|have|has|had) (?:\S+ ){0,2}\S+(?:at|it|ott|nt|tt|ed|ened)|\S{3,}(?:ade|ades|erade)|skrev|sa|sade|blev|gick|gjorde|gjordes|la|lade|fick|hande|answered|changed|happened)\b/
const plainlyOne = 0.75

/** "Vem är ersättare för IT-samordnaren": the documents are known to leave it open, and who has the role is no answer. */
function isLeftOpenForRole(
  { intent, people, systems }: Reading,
  { words }: Question,
  { found, hunch }: Extract<Outcome, { kind: 'found' }>,
): boolean {
  return (
    intent === 'role_lookup' &&
    people.length + systems.length === 0 &&
    found.statement.silent !== null &&
    hunch.share >= surelyLeftOpen &&
    asksForDeputy(words.map(({ word }) => word).join(' '))
  )
}

const surelyLeftOpen = 0.75

/** "Vilken mandatperiod har IT-samordnaren": of the office, which who holds it does not answer. */
export function asksOfOffice({ intent, people, systems }: Reading, { words }: Question): boolean {
  const asked = words.map(({ word }) => word).join(' ')
  return intent === 'role_lookup' && people.length + systems.length === 0 && speaksOfOffice(asked)
}

/** Nobody is named: what a story was read as is hardly more than a guess, unless it is a clear fault, a wish or a deed. */
function standingOfStory({ intent, outcome, systems, people, role }: Reading, question: Question): Standing | null {
  const { asksWho } = question
  if (systems.length + people.length > 0) return people.length === 0 && asksOnlyRules(question) ? 'a wish’s' : null
  if (outcome !== 'clear' || intent === 'missing_role' || intent === 'help') return 'nobody’s'
  return intent === 'role_lookup' && role !== null && asksWho ? null : 'a wish’s'
}

/** Who else would answer it. */
function standingOf(reading: Reading, question: Question, hunch: Hunch, book: Rulebook): Standing | null {
  const { intent, outcome, systems, people } = reading
  const asks = question.interrogative || question.closed
  if (isWish(reading, question)) return 'a wish’s'
  if (systems.length + people.length > 0) return besideSomebody(reading, question)
  if (namesStranger(question, outcome === 'unknown') && !question.english && !isLikely(hunch)) return null
  const names =
    !isLikely(hunch) && question.matter.some(({ term, asking }) => asking && !term.known && term.parts === null)
  if (intent === 'role_lookup' && (names || !isOfRules(question, book))) {
    if (names || !isSureOfOne(hunch)) return null
    return outcome === 'clear' ? 'a system’s' : 'a list’s'
  }
  if (intent === 'role_lookup' && outcome === 'clear') return 'a list’s'
  if (outcome !== 'clear') return 'nobody’s'
  if (lists.has(intent)) return asks ? 'a list’s' : null
  // What is told at some length, and nothing here is done about, is told for an answer.
  return asks || question.words.length > aFewWords ? 'a wish’s' : null
}

/** The same where a system or somebody is named. */
function besideSomebody(reading: Reading, question: Question): Standing | null {
  if (isWish(reading, question)) return 'a wish’s'
  return (question.interrogative || question.closed) && !question.asksWho ? 'a system’s' : null
}

/** "Vi ska byta schemasystem, vad ska vi väga in": told as a wish, asked as a question. */
const isWish = ({ intent, people }: Reading, { interrogative, closed, hints }: Question): boolean =>
  intent === 'need_report' && (interrogative || closed) && !hints.has('steps') && people.length === 0

/** A word of no language that we know is a name: of a system or somebody that is not here. */
function namesStranger({ matter }: Question, taken: boolean): boolean {
  const { isWordOrCompound } = swedish()
  return matter.some(
    ({ word, term, asking }) =>
      asking &&
      (term.known ? taken && term.corrected === true : term.parts?.head.known !== true) &&
      !isWordOrCompound(word) &&
      word.length > 2,
  )
}

const wordForWord = 0.9

/** So like a question that is known to be asked of the rules, that no other reading of it counts. */
const surelyAsked = 0.7
const likelyAsked = 0.55

function isAsked({ like, covers, named }: Found, reading: Reading, question: Question, book: Rulebook): boolean {
  // Word for word what a rule is known to be asked.
  if (like >= 0.95 && reading.outcome !== 'clear') return true
  if (like >= 0.75 && reading.outcome === 'unknown' && !question.matter.some(({ term }) => !term.known)) return true
  if (reading.intent === 'need_report' && question.interrogative && covers >= 0.55 && named >= 0.5) return true
  if (!isOfRules(question, book)) return false
  const unheard = question.matter.some(
    ({ term, asking, weight }) => asking && weight >= 0.9 && !term.known && term.parts === null,
  )
  if (unheard && reading.outcome === 'unknown') return like >= 0.8
  if (like >= surelyAsked) return true
  return like >= likelyAsked && covers >= 0.4 && named >= 0.35 && (question.interrogative || question.closed)
}

/** "Vem är systemansvarig för det?" is no longer than this. */
const atMostARole = 6

/** Nobody else would answer, and a word that hardly any other rule has is what it is about. */
function isRareHere(
  { outcome, systems, people }: Reading,
  question: Question,
  { statement, covers }: Found,
  book: Rulebook,
): boolean {
  if (outcome !== 'out-of-scope' || systems.length + people.length > 0 || statement.silent) return false
  if (!(question.interrogative || question.closed) || covers < 0.4) return false
  const strange = question.matter.filter(({ term, asking }) => asking && !term.known && term.parts === null).length
  const spoken = statement.sources.slice(0, 1)
  return (
    strange < 2 &&
    question.matter.some(
      ({ word, term, asking }) =>
        asking &&
        word.length > 5 &&
        !isPale(word) &&
        spoken.some((source) => book.rareWords.get(term.stem)?.has(source)),
    )
  )
}

/** "Vilka system har känsliga personuppgifter": which they are, not what applies to them. */
function listsSystems({ intent, outcome }: Reading, { words }: Question): boolean {
  const [first, second] = words
  return (
    outcome === 'clear' &&
    lists.has(intent) &&
    /^(?:vilka|lista|visa|which|list|show)$/.test(first?.word ?? '') &&
    /^system/.test(second?.word ?? '')
  )
}

/** "Vem är närsupport på skolan?": who has the role today, not what the role is. "Ytterst ansvarig" is no role. */
function asksForHolder({ intent, outcome, role }: Reading, { sure, words }: Question): boolean {
  if (words.some(({ word }) => ultimate.test(word))) return false
  return (
    intent === 'role_lookup' && outcome === 'clear' && role !== null && sure.size === 0 && words.length <= atMostARole
  )
}

const ultimate = /^(?:ytters\w*|overgripande|ultimate(?:ly)?|overall)$/

/** Who has which system is the register's: a rule is asked for by its matter, or by the way it is asked. */
function isOfRules(question: Question, { ofSystems }: Rulebook): boolean {
  const { matter, words, sure, hints, closed } = question
  return (
    closed ||
    words.length > atMostARole ||
    sure.size > 0 ||
    hints.has('purpose') ||
    hints.has('means') ||
    hints.has('steps') ||
    matter.some(({ word, term, weight }) => weight >= 0.4 && term.known && !ofSystems.has(term.stem) && !isPale(word))
  )
}

const ofTheRegister = new Set(['missing_role', 'my_systems', 'who_am_i', 'person_info', 'person_systems'])

/** Somebody or something of the register was named and recognised. */
function aboutSomebody({ intent, outcome, systems, people, choices }: Reading, { asking }: Question): boolean {
  const asksOneOf = intent === 'missing_role' && (asking.has('vem') || asking.has('who'))
  return (
    systems.length + people.length > 0 ||
    choices.length > 0 ||
    (outcome === 'clear' && ofTheRegister.has(intent) && !asksOneOf)
  )
}

/** A message that was read as something else is only taken over by a rule that speaks of nearly all of it. */
const sure = 0.6
const some = 0.7
const most = 0.8
const nearlyAll = 0.9
/** What nobody else would answer is taken a little sooner. */
const lighter = 0.12

const asksForSomebody = ({ asking }: Question) => ['vem', 'vems', 'who'].some((word) => asking.has(word))

/** Worded as one asks about rules: "måste", "ska", "får" first. */
const asksOfRules = (question: Question) => question.must || question.permission

/** A wish to do something, clearly read: to answer a call, to raise a matter, to report a need. */
function isCommand({ outcome, intent }: Reading): boolean {
  return outcome === 'clear' && !lists.has(intent) && intent !== 'role_lookup'
}

/** "Dokumentationssystemet" is some system, not a subject. */
const namesSystem = /.(?:system|program|verktyg)(?:s|et|en|ets|ens)?$/
const aboutMeetings = /^(?:meeting|survey)_/

function takesOver(reading: Reading, question: Question, found: Found, asked: boolean, book: Rulebook): boolean {
  const { covers, named, statement } = found
  if (question.matter.length === 0) return asked || question.hints.has('yearly') || question.hints.has('bodies')
  if (named < sure) return false
  if (asked || question.document) return covers >= sure
  if (statement.silent) return false
  if (reading.outcome === 'unknown' && question.matter.some(({ term }) => term.corrected)) return false
  // What neither names a system's kind nor a role nor is said of everything: the more of it, the surer it is a rule.
  const telling = question.matter.filter(
    ({ word, term, weight }) =>
      weight >= 0.5 &&
      !book.ofSystems.has(term.stem) &&
      !isPale(word) &&
      (!namesSystem.test(word) || book.clauseWords.has(term.stem)),
  )
  const enough =
    (telling.length > 2 ? some : telling.length === 2 ? most : nearlyAll) -
    (reading.outcome === 'out-of-scope' ? lighter : 0) -
    (asksOfRules(question) ? lighter : 0)
  // A word that no rule and no group of words has: then the others have to carry it.
  const unheard = question.matter.some(({ term, asking }) => asking && !term.known && term.parts === null)
  if (unheard && telling.filter(({ term }) => term.known).length < 2) return false
  const ofKind =
    question.matter.some(({ term }) => book.categories.has(term.stem)) && statement.id.startsWith('responsibility:')
  const whole = covers >= enough && named >= Math.min(most, enough)
  if (isCommand(reading)) {
    const allowed = question.permission && !aboutMeetings.test(reading.intent)
    const asksWell = telling.length > 1 || (!aboutMeetings.test(reading.intent) && asksOfRules(question))
    return whole && (allowed || ((question.asksWho || asksOfRules(question)) && asksWell && telling.length > 0))
  }
  if (reading.outcome === 'clear' && lists.has(reading.intent)) {
    const kindOfSystem = question.closed && question.hints.has('common') && statement.id.startsWith('category:')
    const duties = question.hints.has('purpose') && /^(?:role|body|unit):[^.]*$/.test(statement.id)
    return (
      whole &&
      (question.interrogative || question.closed) &&
      ((telling.length > 0 && (telling.length > 1 || asksForSomebody(question) || asksOfRules(question))) ||
        question.permission ||
        kindOfSystem ||
        duties)
    )
  }
  // "Vem ansvarar för X" is about a system unless a rule is about exactly X.
  if (reading.intent === 'role_lookup')
    return whole && (telling.length > 0 || (ofKind && reading.systems.length === 0 && covers >= nearlyAll))
  const aboutSomething = telling.length > 0 || question.hints.has('purpose')
  return whole && aboutSomething && (telling.length > 1 || statement.nature === 'structured' || question.interrogative)
}
