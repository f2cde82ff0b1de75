/** One line of minutes as it was written: a decision, something to do, or a note. */
import type { Day } from '../../../lib/day.ts'
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import { stem, wordsOf } from '../../rules/index.ts'
import type { EntryKind } from './record.ts'

export type Written = { kind: EntryKind; text: string; dueOn: Day | null }

/** Null when there is nothing to write down. */
export function entryIn(said: string, today: Day): Written | null {
  const text = said.trim()
  for (const { kind, lead, keeps } of leads) {
    const match = lead.exec(text)
    if (!match) continue
    const rest = keeps ? text : text.slice(match[0].length).trim()
    if (!/[\p{L}\p{N}]/u.test(rest)) return null
    return { kind, text: capital(rest), dueOn: kind === 'task' ? dueIn(rest, today) : null }
  }
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'note', text: capital(text), dueOn: null } : null
}

const leads: readonly { kind: EntryKind; lead: RegExp; keeps: boolean }[] = [
  { kind: 'decision', lead: /^(?:beslut|decision)\s*\d*\s*[:–-]\s*/iu, keeps: false },
  {
    kind: 'decision',
    lead: /^(?:(?:vi|gruppen|styrgruppen|\p{L}*gruppen)\s+)?(?:beslutade|beslutar|beslöt|bestämde|decided)\b/iu,
    keeps: true,
  },
  { kind: 'task', lead: /^(?:uppgift|uppdrag|att göra|åtgärd|task|to do|todo|action)\s*[:–-]\s*/iu, keeps: false },
  { kind: 'note', lead: /^(?:anteckning|notering|note)\s*[:–-]\s*/iu, keeps: false },
]

function dueIn(text: string, today: Day): Day | null {
  const [said] = saidDays(text, today)
  return said ? onlyDay(said) : null
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}

/** The stems of the words that say something, each once: what a search compares. */
export function stemsOf(text: string): string[] {
  const words = wordsOf(text.replace(/[-‐–/]/gu, ' ')).filter((word) => word.length > 1 && !emptyWords.has(word))
  return [...new Set(words.map(stem))]
}

const emptyWords = new Set(
  `och att det den de som i pa av for med till om vi ni jag han hon man en ett ar var vara har hade ska skulle kan kunde vad vilka vilket nar
  hur beslut beslutade beslutat beslutades beslutar beslot bestamde bestamt bestammer tog tagit tagits senast senaste gruppen styrgruppen fran
  the a an of to in on at and or we did do does was were is are what which when decide decided about has have been any`.split(
    /\s+/,
  ),
)
