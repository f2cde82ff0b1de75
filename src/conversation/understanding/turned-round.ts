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
  const unit = ofParts(tokens, at, of, gazetteer)
  if (unit !== null) return unit
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

/** "förvaltningen för bygg och miljö" of "Bygg- och miljöförvaltningen". */
function ofParts(
  tokens: readonly Token[],
  at: number,
  of: number,
  gazetteer: Gazetteer,
): { entries: readonly Entry[]; end: number } | null {
  const head = tokens[at]!.fold
  if (!partOf.test(head)) return null
  for (let end = Math.min(of + 4, tokens.length); end > of; end--) {
    const said = tokens.slice(of, end)
    if (said.some(({ before }) => before === 'stop' || before === 'pause')) continue
    const named = said.map((token) => token.fold).join('')
    const entries = ['', 's'].flatMap((link) =>
      gazetteer.exact(named + link + head).filter(({ kind, form }) => kind === 'unit' && form !== 'part'),
    )
    const whole =
      entries.length > 0
        ? entries
        : gazetteer.exact(named).filter(({ kind, form }) => kind === 'unit' && form === 'name')
    if (whole.length > 0) return { entries: whole, end }
  }
  return null
}
const partOf = /^(?:forvaltningen|kontoret|avdelningen|enheten|namnden|kansliet|sektorn)$/

const joints = /^(?:for|over|av|till|om|med|kring|pa|till)$/
const definite = /(?:n|t|na)$/
const links = ['', 's', 'e', 'es', 'a', 'o', 'u']
