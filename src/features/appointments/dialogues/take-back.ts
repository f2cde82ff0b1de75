/** What was proposed or noted is taken back: the proposal while nobody has answered it, *Ångra* while nothing has happened since. */
import { z } from 'zod'
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import { type Appointment, type World, lookupsOf, takeAppointmentsBack } from '../../register/index.ts'
import { nameOf, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, saidIn, worldOf } from '../needs.ts'
import type { AppointmentRequest } from '../request.ts'
import { closeRequest, findRequest } from '../store.ts'
import { holderKey } from '../telling.ts'
import { type Proposed, appointing, backSchema, proposedSchema } from './again.ts'

export const takeBackAction = 'appointments.take-proposal-back'
export const undoAction = 'appointments.undo'

/** A proposal that nobody has answered is taken back by whoever made it. */
export function takeProposalBack(needs: AppointmentNeeds): Dialogue {
  return {
    name: takeBackAction,
    takes: (turn) =>
      turn.action
        ? turn.action.name === takeBackAction
        : proposedIn(turn) !== null && takesBack.test(saidIn(turn) ?? ''),
    async decide(turn) {
      const { make } = textsIn(turn.language)
      const { municipality, person } = turn.inbound
      const id = turn.action ? proposalId.parse(turn.action.payload).id : proposedIn(turn)!.id
      const world = await worldOf(turn, needs)
      const request = await needs.database.unit(municipality, (unit) => findRequest(unit, municipality, id))
      if (request?.state !== 'open' || request.askedBy === null || request.askedBy !== person?.personId)
        return { replies: [{ text: textsIn(turn.language).gone }], progress: null }
      return {
        replies: [{ text: make.takenBack }],
        progress: null,
        change: {
          audit: { action: 'appointments.withdraw-proposal', subject: { kind: 'appointment-request', id } },
          run: (unit) => withdrawn(unit, request, { turn, world, needs }),
        },
      }
    },
  }
}

const proposalId = z.object({ id: z.string() })
const takesBack =
  /^\s*(?:(?:nej|nä|oj|vänta|hoppsan|no)[\s,.!]+)*(?:ångra|ta (?:bort|tillbaka)|dra tillbaka|stryk|backa|undo|take (?:it )?back|withdraw)(?:\s+(?:det|den|förslaget|det där|it|that|the proposal))?[\s.!]*$/iu

export function proposedIn({ progress }: Turn): Proposed | null {
  return progress?.dialogue === appointing ? (proposedSchema.safeParse(progress.data).data ?? null) : null
}

/** Throws an OvertakenError when it has been answered meanwhile. */
export async function withdrawn(
  unit: Unit,
  request: AppointmentRequest,
  { turn, world, needs }: { turn: Turn; world: World; needs: AppointmentNeeds },
): Promise<void> {
  const { municipality, person } = turn.inbound
  const closed = { state: 'withdrawn', decidedBy: person?.personId ?? '', decidedAt: turn.now, decision: null } as const
  if (!(await closeRequest(unit, municipality, request.id, closed))) throw new OvertakenError()
  const told = request.toPeople.map((to) => `appointments.request:${request.id}:${to}`)
  await needs.notices.withdraw(unit, municipality, told)
  // Whoever has had it already sees in its place that it is taken back.
  const lookups = lookupsOf(world.register)
  const maker = lookups.person(request.askedBy ?? '')
  const instead = request.toPeople.map((to): Outbound => {
    const language = lookups.person(to)?.language ?? 'sv'
    const { request: t } = textsIn(language)
    const key = `appointments.request:${request.id}:${to}`
    return {
      address: { to: 'person', personId: to },
      message: { text: t.takenBack(maker ? nameOf(maker, world, language) : null) },
      ...{ nature: 'unasked', why: t.why, language, key: `${key}:withdrawn`, replaces: key },
    }
  })
  await needs.notices.post(unit, municipality, instead)
}

type Back = z.infer<typeof backSchema>

/** The appointments, when nobody has answered or ended any of them since; else null. */
export function untouched(started: readonly string[], world: World): readonly Appointment[] | null {
  const those = world.register.appointments.filter(({ id }) => started.includes(id))
  const isUntouched = those.every(({ through, terms }) => through === null && !terms?.acceptedOn && !terms?.lacking)
  return isUntouched && those.length === started.length ? those : null
}

/** Those begun go, those ended go on, and their holders are not told. */
export async function takeBack(
  unit: Unit,
  municipality: string,
  { started, ended }: Back,
  { notices }: AppointmentNeeds,
): Promise<void> {
  await takeAppointmentsBack(unit, municipality, {
    started,
    ended: ended.map((end) => ({ id: end.id, through: end.through as Appointment['through'] })),
  })
  await notices.withdraw(unit, municipality, started.map(holderKey))
}

export function undoAppointment(needs: AppointmentNeeds): Dialogue {
  return {
    name: undoAction,
    takes: ({ action }) => action?.name === undoAction,
    async decide(turn) {
      const { make } = textsIn(turn.language)
      const { municipality } = turn.inbound
      const { started, ended } = backSchema.parse(turn.action?.payload)
      const world = await worldOf(turn, needs)
      const those = untouched(started, world)
      if (!those || turn.action?.expired) return { replies: [{ text: make.tooLate }] }
      return {
        replies: [{ text: make.undone }],
        change: {
          audit: {
            action: 'appointments.undo',
            subject: { kind: 'appointment', id: started[0] ?? ended[0]?.id ?? '' },
            detail: { was: those.map(({ holder, roleId, scope }) => ({ holder, roleId, scope })) },
          },
          run: (unit) => takeBack(unit, municipality, { started, ended }, needs),
        },
      }
    },
  }
}
