import { fold } from './fold.ts'
import type { Entry, Gazetteer } from './gazetteer.ts'
import { compoundRoots } from './morphology.ts'
import type { Token } from './tokens.ts'
import { small } from './words.ts'

/** "registret över politiker" of "politikerregistret": a compound said as a thing and what it is for. */
export function turnedRound(
  tokens: readonly Token[],
  at: number,
  gazetteer: Gazetteer,
): { entries: readonly Entry[]; end: number } | null {
  const joint = tokens[at + 1]
  if (joint === undefined || joint.before !== 'space' || !joints.test(joint.cue)) return null
  const head = tokens[at]!.fold
  if (head.length < 3 || small.has(head) || !definite.test(head)) return null
  let of = at + 2
  while (small.has(tokens[of]?.cue ?? '') && of < at + 4) of++
  const matter = tokens[of]
  if (matter === undefined || matter.before !== 'space' || matter.fold.length < 3) return null
  for (const root of compoundRoots(matter.fold)) {
    for (const link of links) {
      const entries = gazetteer
        .exact(fold(root + link + head))
        .filter(({ kind, form }) => kind === 'system' && (form === 'name' || form === 'alias'))
      if (entries.length > 0) return { entries, end: of + 1 }
    }
  }
  return null
}

const joints = /^(?:for|over|av|till|om|med|kring|pa|till)$/
const definite = /(?:n|t|na)$/
const links = ['', 's', 'e', 'es', 'a', 'o', 'u']
