/** Who answers for a system: one role, or all of them when none was named. */
import { buttons } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Role } from '../../governance/manifest/schema.ts'
import { type System, holdersOf } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { because } from './because.ts'
import { card } from './card.ts'
import { heldInWords, howSure, peopleIn, peopleToAsk } from './held-in-words.ts'
import { ifBroken } from './support.ts'
import { calledHere, doubtButton, notInUse, yesOrNo } from './who-words.ts'

export function whoAnswers(reading: Reading, system: System, from: From): Answering {
  const role = reading.role === null ? null : from.governance.role(reading.role)
  return role ? oneRole(reading, role, system, from) : card(reading, system, from)
}

function oneRole(reading: Reading, role: Role, system: System, from: From): Answering {
  const texts = textsIn(from.language)
  const held = holdersOf(role, system, from)
  const why = because(role, from, from.language)
  const parts = [
    ...calledHere(role, from),
    ...yesOrNo(reading, [held], system, from),
    ...heldInWords(held, system, from),
    ...why.parts,
    ...howSure(held, from),
    ...notInUse(system, from),
    ...ifBroken(from),
    buttons([
      doubtButton(role, system, from),
      { label: texts.buttons.allRoles, action: { name: 'ask.show', payload: { systemId: system.id } } },
    ]),
  ]
  return {
    parts,
    grounds: grounds({
      kind: 'answer',
      sources: why.sources,
      systems: [system.id],
      people: peopleIn([held]).map(({ id }) => id),
      role: role.id,
    }),
    memory: { ...remember(reading, from.memory), people: peopleToAsk([held]).map(({ id }) => id) },
  }
}
