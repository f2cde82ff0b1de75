/** What an answer changes: the round, the duties that it answers, and the register where something has changed. */
import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import { dayOf } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import { type Done, keepDone } from '../duties/index.ts'
import { type System, type World, changeSystem } from '../register/index.ts'
import { systemOf } from './in-words.ts'
import { type Changes, type Point, type Round, concerns } from './round.ts'
import { answerPoints } from './store.ts'

export type Answer = {
  round: Round
  points: readonly Point[]
  by: string
  at: Date
  changes: Changes | null
  /** What stands as evidence, in Swedish: it is the municipality's. */
  note: string
}

/** Each duty of the round is done for each of the systems it concerns. */
export function doneFor({ round, points, by, at, note }: Answer, world: World, ids: Ids): readonly Done[] {
  const duties = world.governance.manifest.duties.filter(({ id }) => round.duties.includes(id))
  return points.flatMap((point) => {
    const system = systemOf(point, world)
    return duties
      .filter((duty) => system !== null && concerns(duty, system))
      .map((duty): Done => ({
        ...{
          id: ids.next(),
          dutyId: duty.id,
          target: `system:${point.systemId}`,
          happenedOn: dayOf(at),
          exactness: 'day',
        },
        ...{ recordedAt: at, recordedBy: by, note, link: null, diarienummer: null, content: null },
        ...{ sentTo: [], receivedAt: null, receivedBy: null },
      }))
  })
}

/** What the register is to say after it; null when nothing of that has changed. */
export function systemAfter(system: System, { description, personalData }: Changes): System | null {
  const after = {
    ...system,
    description: description ?? system.description,
    personalData: personalData ?? system.personalData,
  }
  return after.description === system.description && after.personalData === system.personalData ? null : after
}

/** Throws an OvertakenError when one of them has been answered meanwhile. */
export async function writeAnswer(
  unit: Unit,
  municipality: string,
  answer: Answer,
  done: readonly Done[],
  system: System | null,
): Promise<void> {
  const { by, at, changes } = answer
  const state = changes === null ? 'unchanged' : 'changed'
  const ids = answer.points.map(({ id }) => id)
  if (!(await answerPoints(unit, municipality, ids, { state, by, at, changes }))) throw new OvertakenError()
  await keepDone(unit, municipality, done)
  if (system) await changeSystem(unit, municipality, system)
}
