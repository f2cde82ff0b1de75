/** What people asked for that could not be answered, gathered by what they looked for: the most asked first. */
import { fold } from '../../conversation/understanding/fold.ts'
import { grouped } from '../../lib/grouped.ts'
import type { Day } from '../../lib/day.ts'

/** One question that nobody has dealt with. Who asked lies elsewhere; `text` is null when it has been erased. */
export type Waiting = {
  id: string
  /** What was looked for and not found, masked; null when the question itself was not understood. */
  lookedFor: string | null
  kind: string | null
  systemId: string | null
  roleId: string | null
  askedOn: Day
  text: string | null
}

export type Group = {
  /** The same for the same words, however they were spelt. */
  key: string
  /** As most of the askers wrote it; null when nothing of the question was understood. */
  words: string | null
  kind: Kind
  systemId: string | null
  roleId: string | null
  ids: readonly string[]
  latestOn: Day
  /** How it was put, the latest first, each wording once. */
  texts: readonly string[]
}
/** `holder`: the system is known and nobody holds the role · `question`: what was asked was not understood. */
export type Kind = 'system' | 'person' | 'unit' | 'vendor' | 'body' | 'holder' | 'question'

export function groupsOf(waiting: readonly Waiting[]): readonly Group[] {
  const groups = [...grouped(waiting, keyOf)].map(([key, questions]) => groupOf(key, questions))
  return groups.toSorted((one, other) => other.ids.length - one.ids.length || (one.latestOn < other.latestOn ? 1 : -1))
}

function keyOf({ kind, lookedFor, systemId, roleId }: Waiting): string {
  if (kind === 'holder') return `holder ${systemId} ${roleId}`
  if (lookedFor === null) return 'question'
  // Asked for as a system by one and as a vendor by another, it is the same thing that is missing.
  return `${kind === 'person' ? 'person' : 'thing'} ${bare(lookedFor)}`
}

/** Without case, signs and the genitive's s: "Lex Novas" is Lex Nova. */
function bare(words: string): string {
  const letters = fold(words)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return letters.length > 4 && letters.endsWith('s') ? letters.slice(0, -1) : letters
}

function groupOf(key: string, questions: readonly Waiting[]): Group {
  const latestFirst = questions.toSorted((one, other) => (one.askedOn < other.askedOn ? 1 : -1))
  const [latest] = latestFirst as [Waiting]
  const texts = latestFirst.flatMap(({ text }) => text ?? [])
  return {
    key,
    words: mostOften(questions.flatMap(({ lookedFor }) => lookedFor ?? [])),
    kind: key === 'question' ? 'question' : ((latest.kind ?? 'system') as Kind),
    systemId: latest.systemId,
    roleId: latest.roleId,
    ids: latestFirst.map(({ id }) => id),
    latestOn: latest.askedOn,
    texts: [...new Set(texts)],
  }
}

/** Of equally many the shortest: the one without the genitive's s. */
function mostOften(spellings: readonly string[]): string | null {
  const counted = [...grouped(spellings, (words) => words)].toSorted(
    ([one, some], [other, others]) => others.length - some.length || one.length - other.length,
  )
  return counted[0]?.[0] ?? null
}
