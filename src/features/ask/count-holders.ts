/** How many hold a role: each person, unit or position once, however many systems they hold it for. */
import { sentence } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { type Holder, holdersOf } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { fittingSystems } from './lists.ts'

export function countHolders(reading: Reading, from: From): Answering | null {
  const role = reading.role === null ? null : from.governance.role(reading.role)
  if (!role || role.scope !== 'system') return null
  const held = fittingSystems({ ...reading, field: null, matter: null }, from).map(
    (system) => holdersOf(role, system, from).holders,
  )
  const holders = new Set(held.flat().map(keyOf))
  const manned = held.filter(({ length }) => length > 0).length
  const said = textsIn(from.language).lists.holders(
    role.label[from.language],
    holders.size,
    manned,
    held.length - manned,
  )
  return {
    parts: [sentence(said)],
    grounds: grounds({ kind: 'answer' }),
    memory: { ...remember(reading, from.memory), systems: [] },
  }
}

function keyOf(holder: Holder): string {
  switch (holder.kind) {
    case 'person':
      return `person ${holder.person.id}`
    case 'position':
      return `position ${holder.position.id}`
    case 'unit':
      return `unit ${holder.unit.id}`
    case 'body':
      return `body ${holder.body.id}`
    case 'vendor':
      return `vendor ${holder.name}`
    case 'everyone':
      return 'everyone'
  }
}
