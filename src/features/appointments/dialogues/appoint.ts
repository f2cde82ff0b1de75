/**
 * "Utse Anna Ek till systemansvarig för Raindance från 1 april", and what is said right after it: from another day, by another decision.
 * Then the first is taken back, and it is noted or proposed anew.
 */
import { carriedOut } from '../../../conversation/change.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import { dayOf } from '../../../lib/day.ts'
import { lookupsOf } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import { type AppointmentNeeds, saidIn, worldOf } from '../needs.ts'
import { findRequest } from '../store.ts'
import { wishIn } from '../wish.ts'
import { type Again, type Noted, type Proposed, againIn, appointing, asBefore, merged, notedSchema } from './again.ts'
import { type Asked, decideAppointment } from './decide.ts'
import { whatIsMeant } from './meant.ts'
import { proposedIn, takeBack, untouched, withdrawn } from './take-back.ts'

export function appoint(needs: AppointmentNeeds): Dialogue {
  return {
    name: appointing,
    takes: (turn) =>
      turn.action
        ? false
        : turn.reading?.intent === 'appointment_make' || goesOnWith(turn) !== null || proposesAgain(turn),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const t = textsIn(turn.language)
      const asker = lookupsOf(world.register).person(turn.inbound.person?.personId ?? '')
      if (!asker) return { replies: [{ text: t.unknownPerson }] }
      const isNew = turn.reading?.intent === 'appointment_make'
      const again = isNew ? null : goesOnWith(turn)
      if (again) return notedAgain(again, { asker, turn, world, needs })
      const last = isNew ? null : proposedIn(turn)
      const other = last && againIn(saidIn(turn) ?? '', world.today)
      if (last && other) return proposedAgain(last, other, { asker, turn, world, needs })
      const meant = whatIsMeant(turn, world)
      if ('says' in meant)
        return {
          replies: [messageOf([sentence(meant.says), buttons(meant.offered ?? [])])],
          ...(turn.memory ? { memory: turn.memory } : {}),
        }
      return decideAppointment(meant, wishIn(saidIn(turn) ?? '', world.today), { asker, turn, world, needs })
    },
  }
}

function proposesAgain(turn: Turn): boolean {
  return proposedIn(turn) !== null && againIn(saidIn(turn) ?? '', dayOf(turn.now)) !== null
}

/** What was noted a moment ago, and what is said to be otherwise with it. */
type GoesOn = { last: Noted; again: Again }

function goesOnWith(turn: Turn): GoesOn | null {
  if (turn.progress?.dialogue !== appointing) return null
  const last = notedSchema.safeParse(turn.progress.data).data
  const said = saidIn(turn)
  const again = last && said !== null ? againIn(said, dayOf(turn.now)) : null
  return last && again ? { last, again } : null
}

/** From another day, or by another decision: the first is taken back, and it is noted anew. */
function notedAgain({ last, again }: GoesOn, { asker, turn, world, needs }: Asked): Decision {
  const { make } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const { started } = last.back
  const before = asBefore(last, world)
  if (!untouched(started, world) || !before) return { replies: [{ text: make.tooLate }], progress: null }
  const decision = decideAppointment(before.meant, merged(last.wish, again), {
    asker,
    turn,
    world: before.world,
    needs,
  })
  return after(decision, (unit) => takeBack(unit, municipality, last.back, needs))
}

/** "Från 1 februari", of what was just proposed: the first is withdrawn, and it is proposed anew. */
async function proposedAgain(last: Proposed, again: Again, { asker, turn, world, needs }: Asked): Promise<Decision> {
  const { municipality } = turn.inbound
  const role = world.governance.role(last.roleId)
  const person = lookupsOf(world.register).person(last.personId)
  const request = await needs.database.unit(municipality, (unit) => findRequest(unit, municipality, last.id))
  if (!role || !person || request?.state !== 'open')
    return { replies: [{ text: textsIn(turn.language).gone }], progress: null }
  const meant = { role, person, scope: last.scope }
  const decision = decideAppointment(meant, merged(last.wish, again), { asker, turn, world, needs })
  return after(decision, (unit) => withdrawn(unit, request, { turn, world, needs }))
}

/** What is decided now takes the place of something, which is undone first, in the same unit. */
function after(decision: Decision, undo: (unit: Unit) => Promise<void>): Decision {
  const { change } = decision
  if (!change) return decision
  const { audit, tells } = change
  return {
    ...decision,
    change: {
      audit,
      ...(tells === undefined ? {} : { tells }),
      async run(unit) {
        await undo(unit)
        await carriedOut(unit, change)
      },
    },
  }
}
