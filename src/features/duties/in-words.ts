/** Duties in words: names, days, whom they are for and what shows that they were done. */
import { format } from 'date-fns/format'
import { enGB } from 'date-fns/locale/en-GB'
import { sv as swedish } from 'date-fns/locale/sv'
import { parseISO } from 'date-fns/parseISO'
import type { Language } from '../../conversation/inbound.ts'
import { type Part, list, note } from '../../conversation/say.ts'
import { inLanguage } from '../../governance/in-language.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import { explain, partyInWords } from '../rules/index.ts'
import { type Done, type Owed, type Stand, type Target, isOwnDay } from './duty.ts'
import { en } from './texts/en.ts'
import { type Texts, sv } from './texts/sv.ts'

export function textsIn(language: Language): Texts {
  return language === 'en' ? en : sv
}

/** As inside a sentence: "lägesrapport", "IT-planen". */
export function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

/** "15 mars", with the year when it is another than today's. */
export function dayInWords(day: Day, language: Language, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ' yyyy'
  return format(parseISO(day), `d MMMM${year}`, { locale: language === 'sv' ? swedish : enGB })
}

/** "15 mars", or "mars" where only the month was said. */
export function doneOn({ happenedOn, exactness }: Done, language: Language, today: Day): string {
  if (exactness === 'day') return dayInWords(happenedOn, language, today)
  return format(parseISO(happenedOn), 'MMMM yyyy', { locale: language === 'sv' ? swedish : enGB })
}

/** "KS 2027/123, https://…"; null when nothing was given. */
export function evidenceInWords({ diarienummer, link, note }: Done): string | null {
  return [diarienummer, link, note].filter((part) => part !== null).join(', ') || null
}

/** As its reader says it: its English name, where that is asked for and there is one. */
export function nameIn(duty: Duty, language: Language): string {
  return inLanguage(duty, 'name', language)
}

/** "Rensa gamla behörigheter: Raindance, Heroma och 4 till" */
export function withTargets(duty: Duty, targets: readonly Target[], language: Language, most = 2): string {
  const texts = textsIn(language)
  const names = targets.flatMap(({ name }) => (name === null ? [] : [name]))
  const shown = names.length > most + 1 ? names.slice(0, most) : names
  return texts.forTargets(
    nameIn(duty, language),
    names.length === 0 ? '' : texts.some(shown, names.length - shown.length),
  )
}

/** What stands of a duty, as one line: with its last day, and whose day that is unless it is said beside. */
export function lineOf(
  duty: Duty,
  targets: readonly Target[],
  { period, status }: Pick<Stand, 'period' | 'status'>,
  language: Language,
  today: Day,
  saysWhose = true,
): string {
  const { line } = textsIn(language)
  const what = withTargets(duty, targets, language)
  if (period.dueOn === null) return line.missing(what)
  const on = dayInWords(period.dueOn, language, today)
  const own = saysWhose && isOwnDay(duty) ? line.ownDay : ''
  if (status === 'late') return line.late(what, on) + own
  return (status === 'behind' ? line.behind(what, on) : line.ahead(what, on)) + own
}

/** What stands of several, as a list. Whose day it is is said once where it is so of all of them. */
export function listOf(bundles: readonly Bundle[], language: Language, today: Day): readonly Part[] {
  const allOwn = bundles.length > 1 && bundles.every(({ duty, stand }) => isOwnDay(duty) && stand.period.dueOn !== null)
  const lines = bundles.map(({ duty, targets, stand }) => lineOf(duty, targets, stand, language, today, !allOwn))
  return [list(lines), ...(allOwn ? [note(textsIn(language).remind.allOwn)] : [])]
}

/** Whose it is, by function. */
export function whose(party: string, world: World, language: Language): string {
  return partyInWords(party, { governance: world.governance, language })
}

/** The rule behind a duty, in words; null for what the municipality has added itself. */
export function ruleOf({ sources }: Duty, world: World, language: Language): string | null {
  const [first] = sources
  return first === undefined ? null : explain(first, world.governance, language)
}

export type Bundle = { duty: Duty; stand: Stand; targets: readonly Target[] }

/** What stands alike of one duty as one line: the same period and status for several targets. */
export function bundled(entries: readonly { owed: Owed; stand: Stand }[]): readonly Bundle[] {
  const bundles = new Map<string, { duty: Duty; stand: Stand; targets: Target[] }>()
  for (const { owed, stand } of entries) {
    const key = [owed.duty.id, stand.period.key, stand.status].join(' ')
    const bundle = bundles.get(key) ?? { duty: owed.duty, stand, targets: [] }
    bundle.targets.push(owed.target)
    bundles.set(key, bundle)
  }
  return [...bundles.values()]
}
