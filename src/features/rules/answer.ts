/** Answers a question about the rules from the manifest, or says that the documents do not. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { Grounds } from '../../conversation/dialogue.ts'
import type { Draft } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/index.ts'
import { agreed, speaksOfObject } from './agreement.ts'
import { clausesAt } from './by-place.ts'
import { clausesOf } from './clauses.ts'
import { changeOfSystem } from './change-of-system.ts'
import { differenceIn } from './difference.ts'
import { dutiesAsked } from './duties.ts'
import { ofEveryGroup } from './every-group.ts'
import { asksOnlyWhich, overviewOf } from './overview.ts'
import { fold } from './stem.ts'
import { roleStatement } from './called.ts'
import { asksExactly, asksForNobodys, givesFigure, speaksOfFacets } from './facets.ts'
import { fromRegister } from './from-register.ts'
import { partyInWords } from './in-words.ts'
import {
  asFound,
  heed,
  type Hunch,
  hunchOf,
  isElsewhere,
  isFarFetched,
  isSureOfOne,
  isUnsaid,
  type Picked,
  statementOf,
} from './learned/heed.ts'
import { weighed } from './learned/weigh.ts'
import { asksOfOffice, asksOnlyRules, isMine, isPlainlyForHolder, isPlainlyForRegister } from './mine.ts'
import { isAskedOf } from './left-open.ts'
import { nearRules } from './near.ts'
import { isBareGroup } from './groups.ts'
import { ruleInSection } from './in-section.ts'
import { asNeighbours } from './neighbours.ts'
import { isPale, type Question, readQuestion } from './question.ts'
import { alikeEnough, answersAnywhere, find, type Found, type Rulebook, rulesOf, sourcesFor } from './rulebook.ts'
import { answered, atPlace, notFound, notStated, ownSetting } from './say.ts'
import { documentNames } from './statements/bodies.ts'
import type { From, Said, Statement } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'
import { heardAsStory, isHeard, isRatherUnsaid, isStory } from './story.ts'
import { isToldOf, reconsidered } from './weighing.ts'
import { asSomeSystem, standIn, systemsOf } from './systems.ts'

/** `offers`: nothing is told, but what it may be about is asked. `beside`: what the register knows of the thing that was named belongs after it. `path`: the path that was told, by its id. */
export type RuleAnswer = { message: Draft; grounds: Grounds; beside?: boolean; path?: string; offers?: boolean }

/** What the rules say of a message as it was read. Null when it is not for them to answer. */
export function answerOf(reading: Reading, text: string, from: From): RuleAnswer | null {
  const t = from.language === 'en' ? en : sv
  const at = clausesAt(text, from)
  if (at.length > 0) return atPlace(at, reading, t, from)
  const duties = dutiesAsked(text, t, from)
  if (duties && !isOfOneCase(text, from)) return answered([], duties.said, duties.sources, reading, t, from, 0)
  const groups = ofEveryGroup(text, t, from)
  if (groups) return toldOfGroups(groups, reading, t, from)
  const change = changeOfSystem(text, from)
  if (change !== null && !isPut(change, text)) return answerOf(asRuleQuestion(reading), change, from)
  const book = rulesOf(from.governance)
  const systems = systemsOf(reading, from)
  const apart = differenceIn(text, book)
  if (apart) return differing(apart, reading, t, from)
  const others = reading.systems.length + reading.people.length > 0 ? text : asNeighbours(text)
  const whole = asSomeSystem(asWhole(others, reading, from, book), systems, from, book)
  const stood = standIn(whole, systems, from, true)
  if (isPlainlyOfSystem(whole, { text, stood, systems }, reading, t, from))
    return isSurelyRuled(text, book) ? answerOf(asRuleQuestion(reading), text, from) : null
  const learnt = hunchOf(stood, book)
  // Where little is taught, how a story is put tells too little.
  const story =
    learnt.wellTaught && isStory(text) && (systems.length === 0 || asksOnlyRules(readQuestion(stood, book.lexicon)))
  const hunch = story ? heardAsStory(learnt) : learnt
  const question = readQuestion(stood, book.lexicon)
  const told = unweighed({ reading, question, text, whole, stood, systems, hunch, story }, book, t, from)
  return reconsidered(told, { reading, question, text, hunch, story, systems }, book, t, from)
}

type Heard = Told & { reading: Reading; question: Question; whole: string; hunch: Hunch; story: boolean }

/** What is told by each sign in its turn. */
function unweighed(heard: Heard, book: Rulebook, t: Texts, from: From): RuleAnswer | null {
  const { reading, text, whole, stood, systems, hunch, story } = heard
  if (!story && isPlainlyForHolder(reading, stood, hunch, book)) return null
  const byWords = agreed(heed(readings(whole, systems, from, book), hunch, book), hunch, book)
  const placed = ruleInSection(text, byWords.question, book, from)
  const sure = placed !== null ? statedBy(placed, byWords, book) : story ? heardIn(byWords, hunch, book) : null
  const picked = sure ?? byWords
  const { found, question, source } = picked
  const toThePoint = sure
    ? isToThePoint(sure.best.statement, question, text, from)
    : picked.best &&
      !(asksOfNothing(question) && picked.best.like < wordForWord) &&
      !isUnsaid(hunch, picked.best) &&
      !(story && picked.best.like < wordForWord && isRatherUnsaid(hunch)) &&
      !isElsewhere(hunch, picked.best) &&
      !isFarFetched(hunch, picked.best) &&
      !(picked.best.like < wordForWord && !picked.best.statement.silent && asksForNobodys(question)) &&
      speaksOfObject(picked.best, question, hunch, book) &&
      isAskedOf(picked.best, { question, hunch, reading }, book) &&
      isToThePoint(picked.best.statement, question, text, from)
  const leftOpen = sure
    ? null
    : found.find(
        (one) => one.statement.silent && one.like >= surelyOpen && isAskedOf(one, { question, hunch, reading }, book),
      )
  const best = toThePoint ? picked.best : ((picked.best && leftOpen) ?? null)
  const overview = isSureOfOne(hunch) && !asksOnlyWhich(text) ? null : overviewOf(text, question, t, from)
  if (overview) return answered([], overview.said, overview.sources, reading, t, from)
  const { manifest } = from.governance
  const documents = documentNames(from.governance)

  const stranger = strangeGroup(question, book)
  if (stranger !== null) {
    if (!isMine(reading, question, { kind: 'stranger' }, book)) return null
    return notFound(
      t.unknownBody(
        stranger,
        documents,
        manifest.bodies.map((body) => bodyInWords(body, from.language)),
      ),
      reading,
    )
  }
  if (best) {
    if (!isMine(reading, question, { kind: 'found', found: best, hunch, story }, book)) return null
    const { statement } = best
    const told = statement.say(t, from)
    const said =
      question.permission && told.own !== undefined && wantsOwn.test(fold(text)) ? { ...told, answer: told.own } : told
    const called = roleStatement(statement, text, from)
    const first = [...fromRegister(systems, question, t, from), ...(called ? [called] : [])]
    if (statement.silent) {
      const gate = found.find((one) => one.statement.id.startsWith('gate:') && one.named >= enoughOfGate)
      if (gate) return ownSetting(said.answer, gate.statement.say(t, from), statement.silent.ask, reading, t, from)
      const practical = statement.silent.orders === true || question.permission
      return notStated(said, statement.silent.ask, reading, t, from, practical)
    }
    if (statement.sources.length === 0) {
      const unstated = statement.unstated?.(t, from) ?? t.silent.it(documents)
      return ownSetting(unstated, said, manifest.municipality.decidesWhenSilent, reading, t, from)
    }
    const sources = source
      ? [source, ...statement.sources.filter((one) => one !== source)]
      : likeliestFirst(statement, sourcesFor(statement, found, question), hunch)
    const path = pathOf(statement)
    return {
      ...answered(first, withAlso(said, sources, found, text, t, from), sources, reading, t, from),
      ...(path === null ? {} : { path }),
    }
  }
  const silent = silentKind(question, book)
  if (!isMine(reading, question, { kind: silent ? 'silent' : 'nothing' }, book))
    return offered(heard, question, book, t, from)
  if (silent || asksOfOffice(reading, question))
    return notStated(
      { answer: silent ? t.silent.kind[silent](documents) : t.silent.it(documents) },
      manifest.municipality.decidesWhenSilent,
      reading,
      t,
      from,
    )
  const known = fromRegister(systems, question, t, from)
  const ask = t.unknownAsk(partyInWords(manifest.municipality.decidesWhenSilent, from))
  return notFound(
    [...known, t.unknown(documents), ask].join('\n'),
    reading,
    asksExactly(question, text) ? [] : nearRules(likeliest(heard, false, book, from), from),
    t,
  )
}

/** "Pengarna räcker inte. Vad ska jag som systemansvarig göra?": what is to be done then, not all that is ever to be done. */
const isOfOneCase = (text: string, { governance }: From): boolean =>
  clausesOf(text).length > 1 && isSureOfOne(hunchOf(text, rulesOf(governance)))

/** Nobody else's and asked, and likely of the rules, though not surely of which: it is asked which. */
function offered(heard: Heard, question: Question, book: Rulebook, t: Texts, from: From): RuleAnswer | null {
  const { reading, text, story } = heard
  // What a story was taken to name may be any word of it.
  const isNobodys = story ? reading.outcome !== 'clear' : reading.outcome === 'out-of-scope'
  if (!isNobodys || !(question.interrogative || question.closed)) return null
  if (asksExactly(question, text)) return null
  const likely = likeliest(heard, true, book, from)
  if (!likely[0] || !isToldOf(likely[0], heard, book)) return null
  const near = nearRules(likely, from)
  if (near.length === 0) return null
  const { message, grounds } = notFound(t.unsure, reading, near, t)
  return { message, grounds: { ...grounds, kind: 'out-of-scope' }, offers: true }
}

/** What it may be of, where nothing is told surely. */
const likeliest = (heard: Heard, left: boolean, book: Rulebook, from: From) =>
  weighed({ ...heard, told: [], left }, book, from)

/** "Ska vi samarbeta med andra i Värmland": what was taken for a system's name is a word of what a rule is surely asked. */
function isSurelyRuled(text: string, book: Rulebook): boolean {
  const { interrogative, closed, asksWho } = readQuestion(text, book.lexicon)
  const { share, other, known } = hunchOf(text, book)
  return (interrogative || closed) && !asksWho && share >= nearlyCertain && other < hardly && known >= wordForWord
}

/** The path that a statement tells, or tells a step of. */
const pathOf = ({ id }: Statement): string | null => /^path:([^.]+)/.exec(id)?.[1] ?? null

const isPut = (change: string, text: string) => fold(change) === fold(text)

/** Who decides on what is done to a system is no lookup of who has it. */
export const asRuleQuestion = (reading: Reading): Reading => ({
  ...reading,
  intent: 'policy_question',
  outcome: 'clear',
  systems: [],
  role: null,
})

function toldOfGroups(
  { said, sources }: NonNullable<ReturnType<typeof ofEveryGroup>>,
  reading: Reading,
  t: Texts,
  from: From,
): RuleAnswer {
  if (sources.length > 0) return answered([], said, sources, reading, t, from)
  const { decidesWhenSilent } = from.governance.manifest.municipality
  return notStated({ answer: said.answer, more: said.lines ?? [] }, decidesWhenSilent, reading, t, from)
}

/** What each of two is for, both with their rules. */
function differing([one, other]: readonly [Statement, Statement], reading: Reading, t: Texts, from: From): RuleAnswer {
  const [first, second] = [one.say(t, from), other.say(t, from)]
  const sources = [one, other].flatMap((each) => each.sources.slice(0, 1))
  return answered([], { answer: first.answer, more: [second.answer] }, sources, reading, t, from)
}

function statedBy(source: string, { question, found }: Picked, book: Rulebook): (Picked & { best: Found }) | null {
  const statement = statementOf(source, book)
  return statement && { question, found, best: asFound(statement, asGoodAsAsked, found), source }
}

/** What a story is heard to be of, unless its words are as good as what another rule is known to be asked. */
function heardIn(byWords: Picked, hunch: Hunch, book: Rulebook): (Picked & { best: Found }) | null {
  const { best, question, found } = byWords
  const statement = isHeard(hunch) && !isRatherUnsaid(hunch) ? statementOf(hunch.of, book) : null
  if (!statement || statement.silent || (best && best.like >= wordForWord)) return null
  // Who pays, decides or appoints is told by what says so.
  const says = (one: Statement) => [...question.sure].some((ask) => (one.asks[ask] ?? 0) >= 0.6)
  if (best && says(best.statement) && !says(statement)) return null
  if (best?.statement.sources.includes(hunch.of)) return { ...byWords, best, source: hunch.of }
  return { question, found, best: asFound(statement, hunch.share, found), source: hunch.of }
}

type Told = { text: string; stood: string; systems: readonly System[] }

/** What is asked of a named system, where nothing that could be found would be the rules' to say: then nothing is looked for. */
function isPlainlyOfSystem(whole: string, { text, stood, systems }: Told, reading: Reading, t: Texts, from: From) {
  if (systems.length === 0) return false
  const book = rulesOf(from.governance)
  const isPlain = (question: Question) =>
    isPlainlyForRegister(reading, question, () => hunchOf(stood, book)) && overviewOf(text, question, t, from) === null
  return isPlain(ofKindIn(whole, systems, from, book)) && isPlain(ofAnyIn(whole, systems, from, book))
}

/** Of several rules, the one that people ask for like this comes first. */
function likeliestFirst({ nature, id }: Statement, sources: readonly string[], { shares }: Hunch): readonly string[] {
  const [first = '', ...others] = sources
  if (nature === 'list' || id === 'bodies') return sources
  const shareOf = (source: string) => shares.get(source) ?? 0
  const best = others.toSorted((a, b) => shareOf(b) - shareOf(a))[0]
  return best !== undefined && shareOf(best) >= leastShare && shareOf(best) > farLikelier * shareOf(first)
    ? [best, ...sources.filter((one) => one !== best)]
    : sources
}

const wordForWord = 0.9
const nearlyCertain = 0.85
const hardly = 0.03
/** Of what stands in the part that was named. */
const asGoodAsAsked = 0.95
const leastShare = 0.12
const farLikelier = 2

/** The municipality has a step of its own for what its documents leave open. */
const enoughOfGate = 0.4

/** So like a question that is known to be left open. */
const surelyOpen = 0.7

/** "Vem betalar": of what is not said, and there are several things that somebody pays. */
const asksOfNothing = ({ matter, sure, groups }: Question): boolean =>
  matter.length === 0 && groups.length === 0 && (sure.has('pays') || sure.has('decides'))

/** What exactly is asked for has to be said, not only something of the same matter. */
function isToThePoint(statement: Statement, question: Question, text: string, { governance }: From): boolean {
  if (statement.silent) return true
  return speaksOfFacets(question, text, statement, governance) && givesFigure(question, statement, governance)
}

/** To have one of one's own, not what everybody has. */
const wantsOwn = /\b(?:eg(?:et|en|na)|ann(?:at|an)|andra|kop\w*|skaffa\w*|own|another|other|different|buy)\b/

/** "Vad säger policyn om X?" is open: every rule about it, not only the nearest. */
function withAlso(
  said: Said,
  sources: readonly string[],
  found: readonly Found[],
  text: string,
  t: Texts,
  { language, governance }: From,
): Said {
  if (!openQuestion.test(fold(text)) || (said.lines ?? []).length > 0) return said
  const also = found
    .filter(
      ({ statement, covers, named }) =>
        statement.nature === 'clause' && covers >= 0.6 && named >= 0.5 && !sources.includes(statement.sources[0] ?? ''),
    )
    .slice(0, mostAlso)
    .flatMap(({ statement }) => governance.clause(statement.sources[0] ?? '')?.clause ?? [])
  if (also.length < 2) return said
  const lines = also.map(({ rule, ruleEn, source }) => `${(language === 'en' ? ruleEn : null) ?? rule} (${source})`)
  return { ...said, answer: `${said.answer} ${t.more}`, fact: said.answer, lines }
}

const openQuestion =
  /\b(?:vad (?:sager|star|galler)|vilka (?:regler|krav|bestammelser)|finns det (?:regler|nat|nagot)|what (?:does|do) .* say|what applies|which rules|what are the rules)\b/
const mostAlso = 7

/** "Vem leder den?": which group is told by the reading, when the words do not. */
function asWhole(
  text: string,
  { intent, bodies, field }: Reading,
  { governance }: From,
  { lexicon }: Rulebook,
): string {
  const [only, ...others] = bodies
  const body = intent === 'group_info' && only !== undefined && others.length === 0 ? governance.body(only) : null
  const asked = readQuestion(text, lexicon)
  if (!body || asked.groups.length > 0) return text
  // "Hur många styrgruppsmöten": of the group, though no group is named by itself.
  if (asked.sure.has('frequency')) return `${askingFor['frequency']} ${body.name}`
  const said = fold(text)
  if ([body.name, ...body.aliases, ...(body.nameEn ? [body.nameEn] : [])].some((name) => said.includes(fold(name)))) {
    const ofMore = /\b(?:fragor|arenden|uppgifter|punkter|saker|issues|matters|tasks)\b/.test(said)
    return field === null || ofMore || said.split(/\s+/).length > 4 ? text : `${askingFor[field] ?? ''} ${body.name}`
  }
  return `${askingFor[field ?? ''] ?? 'vad gör'} ${body.name}`
}

const askingFor: Partial<Record<string, string>> = {
  chair: 'vem är ordförande i',
  convener: 'vem sammankallar',
  members: 'vilka ingår i',
  frequency: 'hur ofta träffas',
}

/** A named system's kind stands for it; where no rule speaks of its kind, one may speak of every system. */
function readings(text: string, systems: readonly System[], from: From, book: Rulebook): Picked {
  const ofKind = ofKindIn(text, systems, from, book)
  const kind = once(() => pick(ofKind, book))
  if (systems.length === 0) return kind()
  const ofAny = ofAnyIn(text, systems, from, book)
  const any = once(() => pick(ofAny, book))
  const [first, second] = ofKind.sure.has('appoints') ? [any, kind] : [kind, any]
  if (first().best) return first()
  // Nothing is said well enough by its words; what is learnt may still know which it is.
  return second().best ? second() : kind()
}

const ofKindIn = (text: string, systems: readonly System[], from: From, book: Rulebook): Question =>
  likeSaid(readQuestion(standIn(text, systems, from, true), book.lexicon), text, book)

const ofAnyIn = (text: string, systems: readonly System[], from: From, book: Rulebook): Question =>
  readQuestion(standIn(text, systems, from, false), book.lexicon)

/** Looking through all that is said costs the most of a question. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}

/** The kind that stands in for a name asks nothing: only who says "gemensam" asks whether it is. */
function likeSaid(question: Question, text: string, { lexicon }: Rulebook): Question {
  if (!question.hints.has('common') || readQuestion(text, lexicon).hints.has('common')) return question
  const known = unlikened.get(question)
  if (known) return known
  const plain = { ...question, hints: new Set([...question.hints].filter((ask) => ask !== 'common')) }
  unlikened.set(question, plain)
  return plain
}

/** One for each question, so that what was found for it is found again. */
const unlikened = new WeakMap<Question, Question>()

function pick(question: Question, book: Rulebook): Picked {
  const found = find(question, book)
  return { question, found, best: choose(found, question) ?? inCharge(question, book) }
}

/** Below these shares of the matter nothing is said to be answered. Measured on the development questions. */
const enough = 0.48
const enoughNamed = 0.3
const enoughForSilence = 0.6
const enoughInGeneral = 0.8
const enoughWhenExact = 0.78
const enoughWhenDecided = 0.55
/** Asked who pays or decides, the object has to be met. */
const ofFacts = ['pays', 'decides', 'appoints', 'orders', 'frequency', 'price', 'amount'] as const
const exactAsks = ['appoints', 'chairs', 'convenes'] as const

function choose(found: readonly Found[], question: Question): Found | null {
  if (question.matter.length === 0) {
    const hinted = [...question.hints].filter((ask) => ask === 'yearly' || ask === 'bodies')
    const open = [...question.sure, ...hinted]
    const fitting = found.filter(({ statement }) => open.some((ask) => (statement.asks[ask] ?? 0) >= 0.9))
    return fitting.find(({ covers }) => covers > 0) ?? fitting[0] ?? null
  }
  // Whether something is allowed is not told by what only speaks of systems in general.
  const general = question.permission && question.matter.every(({ word }) => isPale(word))
  const exact = !question.english && exactAsks.some((ask) => question.sure.has(ask))
  const decided = question.sure.has('decides') || question.sure.has('frequency')
  const needed = general ? enoughInGeneral : exact ? enoughWhenExact : decided ? enoughWhenDecided : enough
  const passing = found.filter(
    ({ covers, named, like, misses, statement }) =>
      (like >= alikeEnough &&
        (like >= 0.7 || covers >= 0.4) &&
        !(misses && like < 0.9 && ofFacts.some((ask) => question.sure.has(ask)))) ||
      (named >= enoughNamed && covers >= (statement.silent ? enoughForSilence : needed)),
  )
  return passing[0] ?? null
}

/** "Vem bestämmer över X" where nobody decides, but somebody answers for all of it. */
function inCharge(question: Question, book: Rulebook): Found | null {
  if (!question.sure.has('decides') || question.sure.size > 1 || !question.ofPower) return null
  const found = find({ ...question, sure: new Set(), hints: new Set(['who']) }, book)
  return (
    found.find(({ statement, covers, named }) => (statement.asks.who ?? 0) >= 0.6 && covers > 0.8 && named > 0.5) ??
    null
  )
}

/** A group is named that these documents do not have: never answered with another's. */
function strangeGroup(question: Question, { entries }: Rulebook): string | null {
  for (const { word, term } of question.matter) {
    if (!question.groups.includes(term.stem)) continue
    const names = [term.stem, ...term.like.map(([like]) => like)].filter((name) => !isBareGroup(name))
    // The list of all groups speaks of every kind of group.
    const spoken = entries.some(
      ({ statement, weights }) => statement.id !== 'bodies' && names.some((name) => weights.has(name)),
    )
    if (!spoken) return word
  }
  return null
}

const kinds = ['pays', 'orders', 'appoints', 'decides', 'frequency', 'chairs', 'convenes'] as const

/** The manifest says nothing of this kind about anything: then the documents are known not to say it. */
function silentKind(question: Question, book: Rulebook): (typeof kinds)[number] | null {
  const ofGroups = question.groups.length > 0
  return (
    kinds.find(
      (ask) =>
        question.sure.has(ask) && (ofGroups || (ask !== 'chairs' && ask !== 'convenes')) && !answersAnywhere(ask, book),
    ) ?? null
  )
}
