/** One question handed to a colleague: who was meant and until when, and what is written about it. */
import { onlyDay, saidDays } from '../../governance/calendar/said-days.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { Person } from '../register/index.ts'
import { folded } from './parse/fold.ts'
import type { Round } from './round.ts'
import { delegationDay } from './schedule.ts'

export type Meant =
  | { ok: true; people: readonly Person[]; name: string; dueOn: Day }
  | { ok: false; because: 'unknown'; name: string }
  | { ok: false; because: 'bad-day' }

/** Latest day that a question may be away: the day before the round closes, so that there is time to answer it oneself. */
export function latestDay({ closesOn }: Round, today: Day): Day {
  const before = addDays(closesOn, -1)
  return before > today ? before : closesOn
}

/** "Anna Ek till fredag": several people when the name is not enough. People with protected details cannot be named. */
export function whoWasMeant(text: string, people: readonly Person[], round: Round, today: Day): Meant {
  const [said] = saidDays(text, today).slice(-1)
  const name = said ? text.replace(said.words, '') : text
  const bare = name
    .replaceAll(/[,;.!]/g, ' ')
    .replace(/\s+(?:till|senast|före|innan|by|before|until)\s*$/iu, '')
    .replace(/^\s*(?:till|to)\s+/iu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const dueOn = said ? (onlyDay(said) ?? said.through) : delegationDay(round, today)
  const found = named(bare, people)
  if (found.length === 0) return { ok: false, because: 'unknown', name: bare === '' ? text.trim() : bare }
  if (dueOn <= today || dueOn > latestDay(round, today)) {
    if (said && round.closesOn > today) return { ok: false, because: 'bad-day' }
    return { ok: true, people: found, name: bare, dueOn: round.closesOn }
  }
  return { ok: true, people: found, name: bare, dueOn }
}

function named(name: string, people: readonly Person[]): readonly Person[] {
  const wanted = folded(name)
  if (wanted === '') return []
  const known = people.filter((person) => !person.protected && person.status === 'active')
  const whole = known.filter((person) => folded(person.name) === wanted || person.email === wanted)
  if (whole.length > 0) return whole
  const parts = wanted.split(' ')
  return known.filter((person) => {
    const words = folded(person.name).split(/[ -]/)
    return parts.every((part) => words.includes(part))
  })
}
