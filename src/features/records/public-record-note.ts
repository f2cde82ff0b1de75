import type { Language } from '../../conversation/inbound.ts'
import type { Governance } from '../../governance/governance.ts'
import { type Unit, partyOf } from '../../governance/manifest/schema.ts'
import { textsIn } from './texts-in.ts'

/**
 * What is said when something goes to another nämnd, municipality or company (TF 2 kap. 9–10 §§: received or sent between
 * authorities). It decides nothing.
 */
export const publicRecordNote = (language: Language): string => textsIn(language).note

/**
 * Whether what a unit sends to a party leaves its authority: to a company, somebody outside, a body shared with other municipalities, or
 * a unit under another nämnd. Each nämnd is an authority of its own with the offices below it.
 */
export function leavesAuthority(from: string | null, to: string, governance: Governance): boolean {
  const party = partyOf(to)
  if (party.kind === 'body') return governance.body(party.id)?.shared !== undefined
  if (party.kind !== 'unit') return false
  const receiver = governance.unit(party.id)
  if (!receiver) return false
  if (outside.includes(receiver.kind)) return true
  const sender = from === null ? null : authorityOf(from, governance)
  const other = authorityOf(receiver.id, governance)
  return sender !== null && other !== null && sender !== other
}

const outside: readonly Unit['kind'][] = ['company', 'external', 'group-of-municipalities']
const elected: readonly Unit['kind'][] = ['council', 'board', 'committee']

function authorityOf(id: string, governance: Governance): string | null {
  for (let unit = governance.unit(id); unit; unit = unit.parent === undefined ? null : governance.unit(unit.parent))
    if (elected.includes(unit.kind)) return unit.id
  return null
}
