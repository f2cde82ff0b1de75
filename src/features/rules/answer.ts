/** Answers a question about the rules from the manifest, or says that the documents do not. */
import { bodyInWords } from '../../governance/body-name.ts'
import type { Grounds } from '../../conversation/dialogue.ts'
import type { Draft } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { clausesAt } from './by-place.ts'
import { roleStatement } from './called.ts'
import { changeOfSystem } from './change-of-system.ts'
import { chosen, ofAnyIn, ofKindIn } from './choose.ts'
import { clausesOf } from './clauses.ts'
import { differenceIn } from './difference.ts'
import { dutiesAsked } from './duties.ts'
import { ofEveryGroup } from './every-group.ts'
import { asksExactly } from './facets.ts'
import { fromRegister } from './from-register.ts'
import { isBareGroup } from './groups.ts'
import { hear, type Heard, type Worded, worded } from './hear.ts'
import { partyInWords } from './in-words.ts'
import { type Hunch, hunchOf, isSureOfOne, type Picked } from './learned/heed.ts'
import { weighed } from './learned/weigh.ts'
import { asksOfOffice, isMine, isPlainlyForHolder, isPlainlyForRegister } from './mine.ts'
import { nearRules } from './near.ts'
import { asksOnlyWhich, overviewOf } from './overview.ts'
import { type Question, readQuestion } from './question.ts'
import { answersAnywhere, type Found, type Rulebook, rulesOf, sourcesFor } from './rulebook.ts'
import { answered, atPlace, notFound, notStated, ownSetting } from './say.ts'
import { documentNames } from './statements/bodies.ts'
import type { From, Said, Statement } from './statements/statement.ts'
import { fold } from './stem.ts'
import { en } from './texts/en.ts'
import type { Texts } from './texts/sv.ts'
import { sv } from './texts/sv.ts'
import { isToldOf, reconsidered } from './weighing.ts'

/** `offers`: nothing is told, but which of these is meant is asked. `beside`: what the register knows of the thing that was named belongs after it. `path`: the path that was told, by its id. */
export type RuleAnswer = {
  message: Draft
  grounds: Grounds
  beside?: boolean
  path?: string
  offers?: readonly string[]
}

/** What the rules say of a message as it was read. Null when it is not for them to answer. */
export function answerOf(reading: Reading, text: string, from: From): RuleAnswer | null {
  const t = from.language === 'en' ? en : sv
  const first = plainlyOrHeard(reading, text, t, from)
  if ('plainly' in first) return first.plainly
  const book = rulesOf(from.governance)
  return reconsidered(unweighed(first, book, t, from), first, book, t, from)
}

/** What is weighed of a message, with what is told without; null where nothing is weighed. The weights are fitted on it. */
export function beforeWeighing(reading: Reading, text: string, from: From) {
  const t = from.language === 'en' ? en : sv
  const first = plainlyOrHeard(reading, text, t, from)
  return 'plainly' in first ? null : { heard: first, told: unweighed(first, rulesOf(from.governance), t, from) }
}

/** What is put so plainly that nothing has to be looked for, or else what is heard. */
function plainlyOrHeard(reading: Reading, text: string, t: Texts, from: From): { plainly: RuleAnswer | null } | Heard {
  const at = clausesAt(text, from)
  if (at.length > 0) return { plainly: atPlace(at, reading, t, from) }
  const duties = dutiesAsked(text, t, from)
  if (duties && !isOfOneCase(text, from))
    return { plainly: answered([], duties.said, duties.sources, reading, t, from, 0) }
  const groups = ofEveryGroup(text, t, from)
  if (groups) return { plainly: toldOfGroups(groups, reading, t, from) }
  const change = changeOfSystem(text, from)
  if (change !== null && !isPut(change, text)) return plainlyOrHeard(asRuleQuestion(reading), change, t, from)
  const book = rulesOf(from.governance)
  const apart = differenceIn(text, book)
  if (apart) return { plainly: differing(apart, reading, t, from) }
  const words = worded(reading, text, from, book)
  if (!isPlainlyOfSystem(words, t, from)) return hear(words, book)
  return isSurelyRuled(text, book) ? plainlyOrHeard(asRuleQuestion(reading), text, t, from) : { plainly: null }
}

/** What is told by each sign in its turn. */
function unweighed(heard: Heard, book: Rulebook, t: Texts, from: From): RuleAnswer | null {
  const { reading, text, stood, hunch, story } = heard
  if (!story && isPlainlyForHolder(reading, stood, hunch, book)) return null
  const picked = chosen(heard, book, from)
  const { best, question } = picked
  const overview = isSureOfOne(hunch) && !asksOnlyWhich(text) ? null : overviewOf(text, question, t, from)
  if (overview) return answered([], overview.said, overview.sources, reading, t, from)
  const stranger = strangeGroup(question, book)
  if (stranger !== null)
    return isMine(reading, question, { kind: 'stranger' }, book) ? unknownGroup(stranger, reading, t, from) : null
  if (!best) return unanswered(heard, question, book, t, from)
  if (!isMine(reading, question, { kind: 'found', found: best, hunch, story }, book)) return null
  const { statement } = best
  return statement.silent
    ? leftOpen(heard, picked, { statement, ...statement.silent }, t, from)
    : told(heard, picked, statement, t, from)
}

function unknownGroup(stranger: string, reading: Reading, t: Texts, from: From): RuleAnswer {
  const { governance, language } = from
  const own = governance.manifest.bodies.map((body) => bodyInWords(body, language))
  return notFound(t.unknownBody(stranger, documentNames(governance), own), reading)
}

/** The rule, after what the register knows of the system that was named. */
function told(heard: Heard, picked: Picked, statement: Statement, t: Texts, from: From): RuleAnswer {
  const { reading, text, hunch } = heard
  const { found, question, source } = picked
  const { said, first } = inWords(heard, question, statement, t, from)
  if (statement.sources.length === 0) {
    const unstated = statement.unstated?.(t, from) ?? t.silent.it(documentNames(from.governance))
    return ownSetting(unstated, said, from.governance.manifest.municipality.decidesWhenSilent, reading, t, from)
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

/** That the documents leave it open, and what the municipality has set for itself. */
function leftOpen(heard: Heard, { found, question }: Picked, silence: Silence, t: Texts, from: From): RuleAnswer {
  const { reading } = heard
  const { statement, ask, orders } = silence
  const { said } = inWords(heard, question, statement, t, from)
  const gate = found.find((one) => one.statement.id.startsWith('gate:') && one.named >= enoughOfGate)
  if (gate) return ownSetting(said.answer, gate.statement.say(t, from), ask, reading, t, from)
  return notStated(said, ask, reading, t, from, orders === true || question.permission)
}

type Silence = { statement: Statement } & NonNullable<Statement['silent']>

function inWords({ text, systems }: Heard, question: Question, statement: Statement, t: Texts, from: From) {
  const told = statement.say(t, from)
  const wantsItsOwn = question.permission && told.own !== undefined && wantsOwn.test(fold(text))
  const called = roleStatement(statement, text, from)
  const first = [...fromRegister(systems, question, t, from), ...(called ? [called] : [])]
  return { said: wantsItsOwn ? { ...told, answer: told.own ?? told.answer } : told, first }
}

/** Nothing answers: what may be meant is offered, or it is said that the documents do not tell, or that nothing is found. */
function unanswered(heard: Heard, question: Question, book: Rulebook, t: Texts, from: From): RuleAnswer | null {
  const { reading, text, systems } = heard
  const documents = documentNames(from.governance)
  const { decidesWhenSilent } = from.governance.manifest.municipality
  const silent = silentKind(question, book)
  if (!isMine(reading, question, { kind: silent ? 'silent' : 'nothing' }, book))
    return offered(heard, question, book, t, from)
  if (silent || asksOfOffice(reading, question)) {
    const answer = silent ? t.silent.kind[silent](documents) : t.silent.it(documents)
    return notStated({ answer }, decidesWhenSilent, reading, t, from)
  }
  const known = fromRegister(systems, question, t, from)
  const ask = t.unknownAsk(partyInWords(decidesWhenSilent, from))
  const near = asksExactly(question, text) ? [] : nearRules(likeliest(heard, false, book, from), from)
  return notFound([...known, t.unknown(documents), ask].join('\n'), reading, near, t)
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
  if (!likely[0] || !isToldOf(likely[0], heard, book, from)) return null
  const near = nearRules(likely, from)
  if (near.length === 0) return null
  const { message, grounds } = notFound(t.unsure, reading, near, t)
  return { message, grounds: { ...grounds, kind: 'out-of-scope' }, offers: near }
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

/** What is asked of a named system, where nothing that could be found would be the rules' to say: then nothing is looked for. */
function isPlainlyOfSystem({ reading, text, whole, stood, systems }: Worded, t: Texts, from: From): boolean {
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
const leastShare = 0.12
const farLikelier = 2

/** The municipality has a step of its own for what its documents leave open. */
const enoughOfGate = 0.4

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
