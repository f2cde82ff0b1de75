/**
 * Reads messages against one municipality's names and words. Every step is a small pure part of its own; see README.md for
 * the drawing. What is unsure is asked about: a wrong name is the worst outcome.
 */
import type { Knowledge, Memory, Reader, Reading, RoleWords } from './reading.ts'
import { swedish } from './dictionary.ts'
import { titlesOf } from './by-title.ts'
import { describedBy } from './described.ts'
import { gazetteerOf } from './gazetteer.ts'
import { type RoleLexicon, roleLexicon } from './roles.ts'
import { type Learned, learned } from './learned/learned.ts'
import { likeness } from './likeness.ts'
import { readMessage } from './message.ts'
import { type CueWords, cueWords } from './spelling.ts'
import type { Words } from './unit.ts'

/** Up to this many systems, or five times as many people, an index is built in place in well under a tenth of a second. */
const inPlace = 2000

/** `from`: what was learnt of how people put what; its own unless something else is given. */
export function readerOf(knowledge: Knowledge, from: Learned = learned()): Reader {
  const building = build(knowledge, from)
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
  }
}

/** Builds a large index in slices, so that the event loop is never held for long; small ones at once. */
export async function buildReader(knowledge: Knowledge): Promise<Reader> {
  if (knowledge.systems.length + knowledge.people.length / 5 <= inPlace) return readerOf(knowledge)
  const building = build(knowledge, learned())
  for (;;) {
    const step = building.next()
    if (step.done) return step.value
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Looked up when somebody first asks: only what was offered is told apart by its unit. */
function homes({ systems, units }: Knowledge): Words['homeOf'] {
  let known: { homes: ReadonlyMap<string, string>; names: ReadonlyMap<string, string> } | null = null
  return (system) => {
    known ??= {
      homes: new Map(systems.flatMap(({ id, unit }) => (unit === undefined ? [] : [[id, unit] as const]))),
      names: new Map(units.map(({ id, name }) => [id, name] as const)),
    }
    const id = known.homes.get(system)
    const name = id === undefined ? undefined : known.names.get(id)
    return id === undefined || name === undefined ? null : { id, name }
  }
}

function* build(knowledge: Knowledge, from: Learned): Generator<undefined, Reader> {
  const dictionary = swedish()
  const { roles, cues } = roleWordsOf(knowledge.roles)
  const gazetteer = yield* gazetteerOf(knowledge, dictionary)
  const described = yield* describedBy(knowledge, dictionary)
  const subjects = new Set(knowledge.subjects.map((subject) => subject.toLowerCase()))
  const words = {
    gazetteer,
    dictionary,
    roles,
    described,
    cues,
    subjects,
    likeness: likeness(),
    learned: from,
    titles: titlesOf(knowledge.titles ?? []),
    systems: knowledge.systems.length,
    homeOf: homes(knowledge),
  }
  return { read: (text: string, memory: Memory | null): Reading => readMessage(text, memory, words) }
}

/** Municipalities that govern alike have the same roles, and the words for them once. */
function roleWordsOf(roles: readonly RoleWords[]): OfRoles {
  const key = JSON.stringify(roles)
  const known = lately.get(key) ?? ofRoles(roles)
  lately.delete(key)
  lately.set(key, known)
  if (lately.size > most) lately.delete(lately.keys().next().value!)
  return known
}

type OfRoles = { roles: RoleLexicon; cues: CueWords }
const lately = new Map<string, OfRoles>()
const most = 20

function ofRoles(given: readonly RoleWords[]): OfRoles {
  const roles = roleLexicon(given)
  return { roles, cues: cueWords(roles) }
}
