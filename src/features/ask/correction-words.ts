/** A doubted answer in one sentence, for those who look into it. */
import type { Language } from '../../conversation/inbound.ts'
import type { Held, System, World } from '../register/index.ts'
import { textsIn } from './answered.ts'
import { nameOfHolder } from './naming.ts'

export function answerInWords(held: Held, system: System, world: World, language: Language): string {
  const { who } = textsIn(language)
  const label = held.role.label[language]
  if (held.holders.length === 0) return who.vacantIs(label, system.name)
  return who.holds(holdersInWords(held, world, language), label, system.name)
}

export function holdersInWords(held: Held, world: World, language: Language): string {
  return textsIn(language).and(held.holders.map((holder) => nameOfHolder(holder, world, language)))
}
