/** What the dialogues are handed, which round somebody means, and who may see and do what with it. */
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Database, Unit } from '../../../database/database.ts'
import { type Day, dayOf } from '../../../lib/day.ts'
import { may, partIn } from '../../administration/index.ts'
import type { Snapshot, World } from '../../register/index.ts'
import { type Round, roundsOf } from '../../survey/index.ts'
import type { RoundResult, RoundResults } from '../round-result.ts'
import { type Telling, tellingOf } from '../telling.ts'

export type ResultNeeds = {
  /** For reading what a decision rests on; what it changes is written in the turn's own transaction. */
  database: Pick<Database, 'unit'>
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  results: RoundResults
  /** A link to sign in with, not yet valid: it is written by `keep` in the turn's transaction. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
  /** Puts points on a body's agenda; the same id again is no new point. Gives how many were new. */
  raiseItems: RaiseItems
}

type RaiseItems = (
  unit: Unit,
  municipality: string,
  bodyId: string,
  items: readonly { id: string; title: string; titleEn?: string }[],
  raisedBy: string,
  at: Date,
) => Promise<number>

export type Asked = { world: World; personId: string | null; today: Day }

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function askedBy(turn: Turn, { snapshots }: Pick<ResultNeeds, 'snapshots'>): Promise<Asked> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  const today = dayOf(turn.now)
  return { world: { governance, register, today }, personId: turn.inbound.person?.personId ?? null, today }
}

export type Part = {
  /** Leads the survey: the strategist, and whoever convenes or chairs the body that answers. */
  leads: boolean
  /** Sees the proposals before they are adopted. */
  member: boolean
  chairs: boolean
}

export function partOf(personId: string | null, bodyId: string | null, world: World): Part {
  if (personId === null) return { leads: false, member: false, chairs: false }
  const strategist = may(personId, 'strategist', world)
  const part = bodyId === null ? { convener: false, chair: false, member: false } : partIn(personId, bodyId, world)
  const leads = strategist || part.convener || part.chair
  return { leads, member: leads || part.member, chairs: part.chair }
}

/** Rounds of the municipality's own surveys, not of panels; the newest first. */
export async function ownRounds({ database }: ResultNeeds, municipality: string): Promise<readonly Round[]> {
  return (await database.unit(municipality, (unit) => roundsOf(unit, municipality))).filter(
    ({ mode }) => mode !== 'panel',
  )
}

/** The round that is asked about: of the year that was named, else the newest that has closed. */
export function roundMeant(rounds: readonly Round[], year: number | null): Round | null {
  if (year !== null) return rounds.find((round) => round.year === year) ?? null
  return rounds.find(({ state }) => state !== 'open') ?? null
}

/** The round with its answers, and the names to tell it in; null when it is gone. */
export async function told(
  roundId: string,
  turn: Turn,
  { world }: Asked,
  { database, results }: ResultNeeds,
): Promise<Telling | null> {
  const { municipality } = turn.inbound
  const found = await database.unit(municipality, (unit) => results.of(unit, municipality, roundId))
  return found && tellingOf(found, world, turn.language)
}

/** Says whether the round still stands as it did: a change decided on an older state is decided anew. */
export function fingerprint({ round, said, proposals, adoption }: RoundResult): string {
  const answers = proposals.map(({ questionId, state, value }) => [questionId, state, value])
  return JSON.stringify([round.state, said.map(({ id }) => id), answers, adoption])
}

export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}
