/**
 * What is asked right after a rule, and names nothing: "vem bestämmer det?", "hur länge?", "gäller det även skolan?", "vem ordnar det?",
 * "och om vi inte gör det?". Answered from what the manifest has of the same rule; what it has not, it says so and who may decide.
 */
import type { Reading } from '../../conversation/understanding/reading.ts'
import { inLanguage } from '../../governance/in-language.ts'
import type { Duty, Responsibility, Unit } from '../../governance/manifest/schema.ts'
import type { RuleAnswer } from './answer.ts'
import { dueInWords, partyInWords } from './in-words.ts'
import { answered, notStated } from './say.ts'
import { documentNames } from './statements/bodies.ts'
import { inEnglish, stepInWords } from './statements/matters.ts'
import { type From, type Said, sourcesIn } from './statements/statement.ts'
import { fold, wordsOf } from './stem.ts'
import { en } from './texts/en.ts'
import type { Texts } from './texts/sv.ts'
import { sv } from './texts/sv.ts'

/** `rules`: the ids that the answer rested on; none when the documents were silent. Null when something else is asked. */
export function followRule(rules: readonly string[], text: string, reading: Reading, from: From): RuleAnswer | null {
  const asked = askedAfterRule(text)
  if (asked === null) return null
  const t = from.language === 'en' ? en : sv
  const first = rules[0]
  const told = first === undefined ? null : toldOf(asked, rules, t, from)
  if (told) return answered([], told.said, told.sources, reading, t, from)
  if (asked === 'applies' && first !== undefined)
    return answered([], { answer: t.after.applies(whomIn(text, reading, from)) }, [first], reading, t, from)
  const { decidesWhenSilent } = from.governance.manifest.municipality
  const silent = t.after.silent[asked](documentNames(from.governance))
  return notStated({ answer: silent }, decidesWhenSilent, reading, t, from, asked === 'arranges')
}

type Told = { said: Said; sources: readonly string[] }

function toldOf(asked: Asked, rules: readonly string[], t: Texts, from: From): Told | null {
  const { duties, responsibilities } = from.governance.manifest
  const duty = duties.find(({ sources, kind }) => kind !== 'check' && sharesFirst(sources, rules))
  switch (asked) {
    case 'decides':
      return decided(rules, t, from)
    case 'arranges': {
      if (duty) return { said: { answer: t.matter.owes(partyInWords(duty.owes, from)) }, sources: rulesOfDuty(duty) }
      return told(
        responsibilities.find(({ party, sources }) => party !== undefined && sharesFirst(sources, rules)),
        from,
      )
    }
    case 'time': {
      const when = duty ? dueInWords(duty, t, from.language) : null
      return duty && when ? { said: { answer: t.matter.due(when) }, sources: rulesOfDuty(duty) } : null
    }
    case 'long':
    case 'applies':
    case 'otherwise':
      return null
  }
}

/** By the step of a path, or by whom it is said to fall to. */
function decided(rules: readonly string[], t: Texts, from: From): Told | null {
  const { decisionPaths, responsibilities } = from.governance.manifest
  const path = decisionPaths.find(({ steps, sources }) =>
    [sources, ...steps.map((step) => step.sources)].some((one) => sharesFirst(one, rules)),
  )
  const steps = path?.steps.filter(({ kind }) => kind === 'decide' || kind === 'approve') ?? []
  const [only, ...others] = steps.map((step) => stepInWords(step, t, from))
  if (only !== undefined) {
    const said = others.length === 0 ? { answer: only } : { answer: t.follow.decides, lines: [only, ...others] }
    return { said, sources: sourcesIn(...steps.map(({ sources }) => sources)) }
  }
  const deciding = new Set<Responsibility['kind']>(['decides', 'approves', 'grants-access', 'orders', 'appoints'])
  return told(
    responsibilities.find(({ kind, sources }) => deciding.has(kind) && sharesFirst(sources, rules)),
    from,
  )
}

function told(responsibility: Responsibility | undefined, from: From): Told | null {
  if (!responsibility) return null
  const { sources, says } = responsibility
  return { said: { answer: inEnglish(sources, from) ?? says }, sources }
}

/** The rule that the answer was about; the others only stand by it. */
const sharesFirst = (sources: readonly string[], [first = '']: readonly string[]): boolean => sources.includes(first)
const rulesOfDuty = ({ sources }: Duty): readonly string[] => sources

/** The unit or the place that was named; null: the asker, or nobody in particular. */
function whomIn(text: string, { units, workplaces }: Reading, { governance, language }: From): string | null {
  const unit = units.length === 1 ? governance.unit(units[0]!) : unitNamed(text, governance)
  const place = workplaces.length === 1 ? governance.workplace(workplaces[0]!) : null
  return unit ? inLanguage(unit, 'name', language) : (place?.name ?? null)
}

/** By its whole name, or by how that begins: "grundskolan" of *Grundskoleavdelningen*. */
function unitNamed(text: string, { manifest }: From['governance']): Unit | null {
  const said = wordsOf(text).map(fold)
  const whole = ` ${said.join(' ')} `
  const named = manifest.units.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => whole.includes(` ${fold(one)} `)),
  )
  const last = said.findLast((word) => word.length >= 6)
  if (named || last === undefined) return named ?? null
  const begun = manifest.units.filter(({ name }) => fold(name).startsWith(last.slice(0, -2)))
  return begun.length === 1 ? begun[0]! : null
}

type Asked = 'decides' | 'arranges' | 'time' | 'long' | 'applies' | 'otherwise'

export function askedAfterRule(text: string): Asked | null {
  const said = fold(text)
    .replace(/[^a-z ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:ok|okej|och|men|jaha|aha|tack|bra|sa|and|but|so) )+/, '')
  if (said.split(' ').length > 9) return null
  return ways.find(([, way]) => way.test(said))?.[0] ?? null
}

const then = '(?: (?:da|nu|egentligen|i sa fall|hos oss|har|then|here))*'
const it = '(?:det(?: har| dar)?|detta|sant|sadant|sana saker|saken|undantag|den|dem|dom|this|that|it|them)'
const someone = '(?:jag|man|vi|de|dom|nagon|i|we|one|they)'
const whole = (...said: string[]) => new RegExp(`^(?:${said.join('|')})${then}$`)

const ways: readonly (readonly [Asked, RegExp])[] = [
  [
    'decides',
    whole(
      `vem (?:maste |ska |far |kan |brukar )?(?:bestammer|bestamma|beslutar|besluta|avgor|avgora|godkanner|godkanna|tillater|tillata|ger tillstand|ge tillstand)(?: (?:till|om|over|pa))? ?${it}?`,
      `vem (?:fragar|ber) (?:jag|man|vi) om (?:lov|tillstand|${it})`,
      `who (?:decides|approves|allows|has to approve|must approve)(?: on)? ?${it}?`,
    ),
  ],
  [
    'arranges',
    whole(
      `(?:vem|vilka|vilken enhet) (?:ska |maste |brukar |kan |far )?(?:ordnar?|fixar?|skoter|skota|gor|gora|ansvarar for|ansvara for|tar hand om|ta hand om|ser till|se till|delar ut|dela ut|skriver|skriva|haller i|halla i|tar fram|ta fram|har ansvar(?:et)? for|ar ansvarig for) ?${it}?`,
      `hur (?:ordnar|fixar|far) ${someone} ${it}`,
      `kan (?:vi|jag|man|\\w+) (?:sjalv|sjalva) (?:ordna|fixa|gora|dela ut|ge|bestamma) ${it}`,
      `who (?:arranges|fixes|does|handles|is responsible for|sees to|writes) ?${it}?`,
    ),
  ],
  [
    'long',
    whole(
      `(?:for )?hur (?:lange|lang tid)(?: (?:galler|far|ar|ska|kan) (?:${it}|${someone})(?: (?:vara|ha ${it}|anvanda ${it}|galla|fa))?)?`,
      `hur lang tid har ${someone}(?: pa (?:sig|oss|mig))?`,
      `till nar`,
      `how long(?: is ${it}| does ${it} (?:apply|last)| may ${someone})?`,
    ),
  ],
  [
    'time',
    whole(
      `(?:hur ofta|nar senast)(?: (?:ska|maste) (?:${it}|${someone})(?: (?:goras|gora ${it}|ske))?)?`,
      `nar (?:ska|maste|behover) (?:${it}|${someone}) (?:vara klart?|vara klara|ske|goras|gora ${it}|vara gjort|bli klart?|lamnas(?: in)?|vara inne)`,
      `how often`,
      `when (?:must|should) ${it} be (?:done|ready)`,
    ),
  ],
  [
    'applies',
    whole(
      `galler (?:${it} )?(?:\\w+ ){0,4}\\w+`,
      `(?:maste|far|behover|ska) (?:jag|vi|man) (?:verkligen |ocksa )?(?:gora ${it}|folja ${it}|${it})(?: ocksa)?`,
      `(?:${it} )?galler val (?:\\w+ ){0,4}\\w+`,
      `(?:aven )?for (?:mig|oss|alla)(?: ocksa)?`,
      `does (?:${it} )?apply (?:to )?(?:\\w+ ){0,4}\\w+`,
    ),
  ],
  [
    'otherwise',
    whole(
      `(?:vad hander )?(?:om|ifall) ${someone} (?:inte|struntar|skiter|glommer|bryter|anda|gor|later bli)\\b.{0,40}`,
      `vad hander (?:annars|da|om .{1,40})`,
      `(?:vad|vilken) (?:blir|ar|kostar) (?:pafoljden|straffet|foljden|foljderna)`,
      `annars`,
      `(?:what (?:happens )?)?if ${someone} (?:do not|don t|does not|doesn t|ignore)\\b.{0,40}`,
      `otherwise`,
    ),
  ],
]
