/** Which duty somebody means, by the words of its name and what else it is called. Pure; nothing is guessed: what fits equally is all given. */
import type { Governance } from '../../governance/governance.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Target } from './duty.ts'
import { stem, wordsOf } from '../rules/index.ts'

/** `whole`: what all its stems weigh. */
type Phrase = { duty: Duty; stems: readonly string[]; whole: number }
/** `weights`: how much each stem of a phrase tells. */
type Names = { phrases: readonly Phrase[]; weights: ReadonlyMap<string, number> }

/** `sure`: every word of a name was said. */
export type Meant = { duties: readonly Duty[]; sure: boolean }

export function dutiesMeant(text: string, governance: Governance): Meant {
  const { phrases, weights } = namesOf(governance)
  const said = new Set(stemsOf(text))
  const scored = phrases
    .filter(({ stems }) => stems.some((one) => said.has(one)))
    .map((phrase) => ({ duty: phrase.duty, ...scoreOf(phrase, said, weights) }))
    .filter(({ share }) => share >= 0.6)
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const duties = new Set(scored.filter(({ score }) => score >= best - 1e-9).map(({ duty }) => duty))
  return { duties: [...duties], sure: scored.some(({ share, score }) => share > 0.999 && score >= best - 1e-9) }
}

/** When no name was said: the few whose names share the most telling words with what was, for a question back. */
export function dutiesNear(text: string, governance: Governance, most = 4): readonly Duty[] {
  const { duties } = dutiesMeant(text, governance)
  if (duties.length > 0) return duties.slice(0, most)
  const { phrases, weights } = namesOf(governance)
  const said = stemsOf(text)
  const best = new Map<Duty, number>()
  for (const { duty, stems } of phrases) {
    const shared = stems.filter((one) =>
      said.some(
        (word) => word === one || (one.length > 6 && word.length > 6 && (word.endsWith(one) || one.endsWith(word))),
      ),
    )
    const score = weighing(shared, weights)
    if (score > (best.get(duty) ?? 0)) best.set(duty, score)
  }
  return [...best]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([duty]) => duty)
}

/** How much of a name was said, and how much that says: a longer name said whole is more than a shorter. */
function scoreOf(
  { stems, whole }: Phrase,
  said: ReadonlySet<string>,
  weights: Names['weights'],
): { share: number; score: number } {
  const matched = weighing(
    stems.filter((one) => said.has(one)),
    weights,
  )
  const share = whole === 0 ? 0 : matched / whole
  return { share, score: share * matched }
}

const weighing = (stems: readonly string[], weights: Names['weights']): number =>
  stems.reduce((sum, one) => sum + weights.get(one)!, 0)

const made = new WeakMap<Governance, Names>()

function namesOf(governance: Governance): Names {
  const known = made.get(governance)
  if (known) return known
  const named = governance.manifest.duties.flatMap((duty) =>
    [duty.name, ...(duty.nameEn ? [duty.nameEn] : []), ...duty.words].map((name) => ({
      duty,
      stems: [...new Set(stemsOf(name))],
    })),
  )
  const bearers = new Map<string, Set<string>>()
  for (const { duty, stems } of named)
    for (const one of stems) bearers.set(one, (bearers.get(one) ?? new Set()).add(duty.id))
  const count = Math.max(1, governance.manifest.duties.length)
  const weights = new Map([...bearers].map(([one, { size }]) => [one, Math.log(1 + count / size)]))
  const phrases = named.map((phrase) => ({ ...phrase, whole: weighing(phrase.stems, weights) }))
  const names: Names = { phrases, weights }
  made.set(governance, names)
  return names
}

/** The targets whose name was said: the longest names first, and no name that lies within another. */
export function targetsMeant(text: string, targets: readonly Target[]): readonly Target[] {
  const said = ` ${stemsOf(text, 1).join(' ')} `
  const found = targets
    .map((target) => ({ target, name: stemsOf(target.name ?? '', 1).join(' ') }))
    .filter(({ name }) => name !== '' && said.includes(` ${name} `))
  return found
    .filter(({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)))
    .map(({ target }) => target)
}

const small = new Set([
  'och',
  'att',
  'det',
  'den',
  'som',
  'for',
  'till',
  'med',
  'the',
  'and',
  'for',
  'med',
  'har',
  'ar',
])

function stemsOf(text: string, shortest = 2): readonly string[] {
  return wordsOf(text)
    .filter((word) => word.length >= shortest && !(shortest > 1 && small.has(word)))
    .map(stem)
}
