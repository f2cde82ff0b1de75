/** Under an answer about the rules of getting a system, a button that starts the case. */
import type { Turn } from '../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import type { Governance } from '../../governance/governance.ts'
import type { DecisionPath } from '../../governance/manifest/schema.ts'
import { startButton } from './dialogues/start-case.ts'
import { titleIn } from './start.ts'

/** Nothing unless the answer rests on a way that can be started, and the question is of getting something. */
export function offerCase(
  sources: readonly string[],
  text: string,
  turn: Turn,
  { manifest }: Governance,
): readonly Button<Meaning>[] {
  if (turn.inbound.person?.personId == null) return []
  const path = manifest.decisionPaths.find(
    (each) => each.appliesTo.starts !== undefined && wanted[each.appliesTo.starts].test(text) && restsOn(each, sources),
  )
  const kind = path?.appliesTo.starts
  return kind === undefined ? [] : [startButton(kind, titleIn(text), null, turn)]
}

const getting =
  /köp|skaff|upphandl|införa|inför[st]|nytt system|nya system|byta? (?:ut )?\p{L}*system|buy|purchas|procure|new system|acquire/iu
const wanted: Record<NonNullable<DecisionPath['appliesTo']['starts']>, RegExp> = {
  system: getting,
  funding: /centrala medel|delfinansier|medfinansier|central fund/iu,
  rules: /nya? (?:regler|riktlinje)|new (?:rules|guideline)/iu,
  'product-choice': /produktval|choice of product/iu,
  idea: /spetsprojekt|idé|spearhead/iu,
  project: /gemensamt projekt|joint project/iu,
}

function restsOn({ sources: own, steps }: DecisionPath, sources: readonly string[]): boolean {
  const all = new Set([...own, ...steps.flatMap((step) => step.sources)])
  return sources.some((source) => all.has(source))
}
