/** What the bot can count of the meetings that have been held, for questions about them. Nothing recorded is nothing to suggest. */
import type { Unit } from '../../database/database.ts'
import { whollyOwnedCompanies } from '../../governance/companies.ts'
import { addDays } from '../../lib/day.ts'
import { meetingsOf } from '../meetings/index.ts'
import type { World } from '../register/index.ts'
import type { CountFigure } from './figures.ts'

const from = { sv: 'botens möteslista', en: 'the bot’s list of meetings' }

/** How many times the body that answers the survey has met in the last twelve months. */
export const meetingsInAYear: CountFigure = async (world, municipality, unit) => {
  const survey = world.governance.manifest.surveys.find(({ audience }) => audience === 'internal')
  if (!survey?.answeredBy.startsWith('body:')) return null
  const held = await heldInAYear(unit, municipality, survey.answeredBy.slice('body:'.length), world)
  return held.length === 0 ? null : { value: held.length, from }
}

/** Whether every wholly owned company has been met in the last twelve months. */
export const companiesCovered: CountFigure = async (world, municipality, unit) => {
  const body = world.governance.manifest.bodies.find(
    ({ frequency }) => frequency?.rule === 'at-least-per-target' && frequency.targets === 'wholly-owned-companies',
  )
  const companies = whollyOwnedCompanies(world.governance)
  if (!body || companies.length === 0) return null
  const met = new Set((await heldInAYear(unit, municipality, body.id, world)).map(({ target }) => target))
  return met.size === 0 ? null : { value: companies.every(({ id }) => met.has(id)), from }
}

function heldInAYear(unit: Unit, municipality: string, body: string, { today }: World) {
  return meetingsOf(unit, municipality, { body, states: ['held'], from: addDays(today, -365), through: today })
}
