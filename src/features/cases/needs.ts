/** What the dialogues are handed, and how a turn becomes a case to decide on. */
import type { Turn } from '../../conversation/dialogue.ts'
import type { Notices } from '../../conversation/notices/notices.ts'
import type { Database, Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Desk } from '../../web/desk/desk.ts'
import { putItemsBack, raiseItems } from '../meetings/index.ts'
import { type Person, type Snapshots, type World, lookupsOf } from '../register/index.ts'
import { type Case, type WholeCase, itemIdOf } from './case.ts'
import { type Reader } from './card.ts'
import { type StepOf, type Standing, standingsOf, stepsOf, toRaise } from './gates.ts'
import { bare, textsIn } from './in-words.ts'
import type { MembersOf } from './people.ts'
import { caseWithId, wholeCases } from './store.ts'

export type CaseNeeds = {
  snapshots: Snapshots
  /** For reading what a decision rests on; what it changes is written in the turn's own transaction. */
  database: Pick<Database, 'unit' | 'system'>
  clock: Clock
  ids: Ids
  membersOf: MembersOf
  notices: Notices
  desk: Pick<Desk, 'presses' | 'shown'>
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function worldOf(turn: Turn, { snapshots }: Pick<CaseNeeds, 'snapshots'>): Promise<World> {
  const { governance, register } = await snapshots.of(turn.inbound.municipality, 0)
  return { governance, register, today: dayOf(turn.now) }
}

export function askerIn(turn: Turn, world: World): Person | null {
  return lookupsOf(world.register).person(turn.inbound.person?.personId ?? '')
}

export function readerOf(turn: Turn, world: World, { membersOf }: Pick<CaseNeeds, 'membersOf'>): Reader {
  return { language: turn.language, world, personId: turn.inbound.person?.personId ?? null, membersOf }
}

export type Loaded = { whole: WholeCase; steps: readonly StepOf[]; standings: readonly Standing[] }

export async function loadCase(unit: Unit, municipality: string, caseId: string, world: World): Promise<Loaded | null> {
  const one = await caseWithId(unit, municipality, caseId)
  const [whole] = one ? await loadAll(unit, [one], world) : []
  if (!whole) return null
  return { whole, steps: stepsOf(whole.case, world.governance), standings: standingsOf(whole, world.governance) }
}

export function loadAll(unit: Unit, cases: readonly Case[], world: World): Promise<readonly WholeCase[]> {
  const ids = (one: Case) => stepsOf(one, world.governance).map(({ id }) => id)
  return wholeCases(unit, world.governance.key, cases, ids, world.today)
}

/** Puts the case on the agenda of every body whose turn it is, once. Gives how many points were new. */
export async function raiseWhatIsDue(
  unit: Unit,
  caseId: string,
  world: World,
  by: { id: string; at: Date },
  language: Turn['language'],
): Promise<number> {
  const loaded = await loadCase(unit, world.governance.key, caseId, world)
  if (!loaded || loaded.whole.case.state !== 'open') return 0
  let raised = 0
  for (const due of toRaise(loaded.standings))
    raised += await raiseStep(unit, loaded.whole.case, due, world, by, language)
  return raised
}

export async function raiseStep(
  unit: Unit,
  one: Case,
  due: { step: StepOf; body: string },
  world: World,
  by: { id: string; at: Date },
  language: Turn['language'],
): Promise<number> {
  const { item, raised } = await raiseOnce(unit, one, due, world, by, language)
  // It may have been there before, and been taken back.
  if (raised === 0) await putItemsBack(unit, world.governance.key, [item.id])
  return 1
}

/** Puts it on the agenda, unless it has ever been there: what somebody has taken away is not put back unasked. */
export async function raiseOnce(
  unit: Unit,
  { id, number, title }: Case,
  { step, body }: { step: StepOf; body: string },
  { governance }: World,
  by: { id: string; at: Date },
  language: Turn['language'],
): Promise<{ item: { id: string }; raised: number }> {
  const texts = textsIn(language)
  const kinds: Record<string, string> = texts.itemFor
  const what = kinds[step.kind] ?? texts.itemFor.other
  const item = {
    id: itemIdOf(id, step.id),
    title: texts.itemTitle(number, bare(title), what),
    host: governance.body(body)?.shared?.host ?? governance.key,
  }
  return { item, raised: await raiseItems(unit, governance.key, body, [item], by.id, by.at) }
}
