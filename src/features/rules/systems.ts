/** Systems that a rule question names: what is said of their kind is said of them. */
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { System } from '../register/index.ts'
import type { From } from './statements/statement.ts'

export function systemsOf(reading: Reading, { register }: From): readonly System[] {
  return reading.systems.length === 0 ? [] : register.systems.filter(({ id }) => reading.systems.includes(id))
}

/** The text with each system's category and kind in the place of its name, or with nothing there. */
export function standIn(text: string, systems: readonly System[], { governance }: From, asKind: boolean): string {
  let said = text
  for (const system of systems) {
    const category = system.category ? governance.category(system.category) : null
    const stand = asKind ? [category?.name, system.kind].filter(Boolean).join(' ') : ''
    const before = said
    for (const name of [system.name, ...system.aliases]) said = said.replace(named(name), ` ${stand} `)
    // Spoken of without its name: "och vem betalar den?"
    if (said === before && stand !== '') said = `${said.replace(/[?.!\s]+$/, '')} ${stand}`
  }
  return said
}

function named(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?:s|:s)?(?![\\p{L}\\d])`, 'giu')
}
