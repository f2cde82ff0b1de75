/** From what a file says of people's time to what would be known of it: who is meant, and which times are one. */
import type { Ids } from '../../../lib/ids.ts'
import type { Person, World } from '../../register/index.ts'
import type { BusyTime } from '../busy-time.ts'
import type { FoundBusy } from './read-busy.ts'

export type BusyPlan = {
  people: readonly { person: Person; times: readonly BusyTime[] }[]
  /** Addresses that nobody in the register has. */
  strangers: readonly string[]
  /** Times that the file says nobody's name for. */
  nobodys: number
}

/** `whose`: the person whose calendar it is, where that was told; the file's own word goes first. */
export function planBusy(
  found: readonly FoundBusy[],
  { world, whose, ids, importId }: { world: World; whose: Person | null; ids: Ids; importId: string },
): BusyPlan {
  const byMail = new Map(
    world.register.people.flatMap((person) =>
      person.email === null || person.protected ? [] : [[person.email.toLowerCase(), person] as const],
    ),
  )
  const taken = new Map<Person, FoundBusy[]>()
  const strangers = new Set<string>()
  let nobodys = 0
  for (const one of found) {
    const person = one.email === null ? whose : byMail.get(one.email)
    if (person) taken.set(person, [...(taken.get(person) ?? []), one])
    else if (one.email === null) nobodys++
    else strangers.add(one.email)
  }
  const people = [...taken].map(([person, times]) => ({
    person,
    times: joined(times).map(({ startsAt, endsAt, kind }): BusyTime => ({
      ...{ id: ids.next(), personId: person.id, startsAt, endsAt, kind },
      ...{ origin: 'file', cameWith: importId },
    })),
  }))
  return { people, strangers: [...strangers], nobodys }
}

/** Times of one kind that touch or lie over each other are one. They come in order. */
function joined(times: readonly FoundBusy[]): readonly FoundBusy[] {
  const all: FoundBusy[] = []
  for (const one of times) {
    const before = all.findLast(({ kind }) => kind === one.kind)
    if (before && one.startsAt <= before.endsAt) {
      if (one.endsAt > before.endsAt) before.endsAt = one.endsAt
    } else all.push({ ...one })
  }
  return all
}
