/** What every step of changing a booked year is decided in. */
import type { Decision, Turn } from '../../../../conversation/dialogue.ts'
import type { World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { seatingOf } from '../../body/seats.ts'
import { isStrategist } from '../../needs.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'
import type { YearGiven } from '../../year/given.ts'
import { readYear } from '../../year/read.ts'

export type Context = { turn: Turn; world: World; needs: NoticeNeeds }

/** The dialogue that a proposal is talked about in, and its buttons. */
export const changeDialogue = 'meetings.change-plan'
export const undoAwayAction = 'meetings.undo-away'
export const actions = {
  accept: 'meetings.accept-change',
  keep: 'meetings.keep-plan',
  undo: 'meetings.undo-change',
}

export async function yearOf(year: number, { turn, world, needs }: Context): Promise<YearGiven> {
  const read = await needs.database.unit(turn.inbound.municipality, (unit) => readYear(unit, world, year))
  return { ...read, wishes: [] }
}

/** The strategist is in charge; whoever convenes a body may move its meetings. */
export function mayChange(bodyId: string, { settings }: YearGiven, { turn, world, needs }: Context): boolean {
  if (isStrategist(turn, world, needs)) return true
  const body = world.governance.body(bodyId)
  if (!body) return false
  const { convener } = seatingOf(body, settings.find((one) => one.body === bodyId) ?? null, world)
  return convener.is === 'somebody' && convener.people.some(({ id }) => id === turn.inbound.person?.personId)
}

export function strategistIn({ governance }: World, { language }: Turn): string {
  return governance.manifest.permissions.strategist
    .map((party) => partyInWords(party, { governance, language }))
    .join(', ')
}

export function plain(text: string): Decision {
  return { replies: [{ text }] }
}
