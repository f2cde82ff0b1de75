/** The talk about things that people keep together: who asks is known, all that there are have been read, and one function answers. */
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { say, sentForm } from '../../conversation/forms.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Unit } from '../../database/database.ts'
import type { Person, World } from '../register/index.ts'
import { type CaseNeeds, askerIn, worldOf } from './needs.ts'

/** What every exchange about them is handed. */
export type Keeping<Row> = {
  turn: Turn
  world: World
  language: Language
  asker: Person
  all: readonly Row[]
  needs: CaseNeeds
}

export type Kept<Row> = {
  /** The dialogue's. */
  name: string
  rows(unit: Unit, municipality: string): Promise<readonly Row[]>
  /** What its buttons are called. */
  actions: Readonly<Record<string, string>>
  /** How its forms' ids begin. */
  forms: readonly string[]
  /** Whether words are about them. */
  means(turn: Turn): boolean
  /** For whoever is not in the register. */
  unknownPerson(language: Language): string
  handle(here: Keeping<Row>): Decision
}

export function keeping<Row>(needs: CaseNeeds, kept: Kept<Row>): Dialogue {
  const actions = new Set(Object.values(kept.actions))
  return {
    name: kept.name,
    takes: (turn) =>
      turn.action
        ? actions.has(turn.action.name)
        : kept.forms.some((form) => sentForm(turn, form) !== null) || kept.means(turn),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const { language } = turn
      const asker = askerIn(turn, world)
      if (!asker) return say(kept.unknownPerson(language))
      const { municipality } = turn.inbound
      const all = await needs.database.unit(municipality, (unit) => kept.rows(unit, municipality))
      return kept.handle({ turn, world, language, asker, all, needs })
    },
  }
}
