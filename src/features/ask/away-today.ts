/** Who is away today, until when, and who stands in: for colleagues only, and nothing of whoever has protected details. */
import { sentence, table } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { lookupsOf } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { mostRows } from './lists.ts'
import { asHolder, nameOfHolder } from './naming.ts'

export function awayToday(reading: Reading, from: From): Answering {
  const { awayToday: words, lists } = textsIn(from.language)
  const { register, today, asker, language } = from
  const lookups = lookupsOf(register)
  if (asker === null || !lookups.person(asker))
    return { parts: [sentence(words.unknownAsker)], grounds: grounds({ kind: 'intent' }), memory: from.memory }
  const away = register.people.flatMap((person) => {
    const period = person.away
    if (period === null || person.protected || person.status === 'left') return []
    if (period.from > today || today > period.through) return []
    const deputy = period.deputyId === null ? null : lookups.person(period.deputyId)
    const standsIn = deputy && deputy.status !== 'left' ? nameOfHolder(asHolder(deputy), from, language) : words.nobody
    return [{ person, row: [person.name, words.day(period.through), standsIn] }]
  })
  const rows = away.map(({ row }) => row).toSorted(([a = ''], [b = '']) => a.localeCompare(b, 'sv'))
  const shown = rows.slice(0, mostRows)
  return {
    parts: [
      sentence(words.count(rows.length)),
      ...(rows.length > 0 ? [table(words.columns, shown)] : []),
      ...(rows.length > shown.length ? [sentence(lists.part(1, shown.length, rows.length))] : []),
    ],
    grounds: grounds({ kind: 'answer', people: away.map(({ person }) => person.id) }),
    memory: { ...remember(reading, from.memory), people: [] },
  }
}
