/** What the bot itself can count, as a suggestion for questions of fact. A suggestion is confirmed by somebody or not used. */
import type { Unit } from '../../database/database.ts'
import { type World, holdersOf } from '../register/index.ts'
import type { Value, Words } from './survey.ts'

export type Figure = { value: Value; from: Words }

/** Counts one thing for a municipality; null when there is nothing to count from. */
export type CountFigure = (world: World, municipality: string, unit: Unit) => Promise<Figure | null> | Figure | null

/** By the name that a question's `prefill` gives. */
export type Figures = Readonly<Record<string, CountFigure>>

/** How many of the critical and important systems have a named person as owner, in per cent. Counted once for each reading of the register. */
export const systemOwnerShare: CountFigure = (world) => {
  const known = counted.get(world.register)
  if (known !== undefined) return known
  const figure = countOwners(world)
  counted.set(world.register, figure)
  return figure
}

const counted = new WeakMap<World['register'], Figure | null>()

function countOwners(world: World): Figure | null {
  const owner = world.governance.manifest.roles.find(({ word, scope }) => word === 'system-owner' && scope === 'system')
  const important = world.register.systems.filter(
    ({ criticality, status }) => (criticality === 'critical' || criticality === 'important') && status !== 'closed',
  )
  if (!owner || important.length === 0) return null
  const owned = important.filter((system) =>
    holdersOf(owner, system, world).holders.some(({ kind }) => kind === 'person'),
  )
  return {
    value: Math.round((100 * owned.length) / important.length),
    from: { sv: 'botens systemregister', en: 'the bot’s system register' },
  }
}
