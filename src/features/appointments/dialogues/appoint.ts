/**
 * "Utse Anna Ek till systemansvarig för Raindance från 1 april": noted at once when whoever says it appoints, or keeps the
 * register and names a decision; otherwise it goes to whoever appoints. The bot notes decisions, it makes none.
 */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { buttons, messageOf, note, sentence, source } from '../../../conversation/say.ts'
import type { Unit } from '../../../database/database.ts'
import type { Role } from '../../../governance/manifest/schema.ts'
import { addDays, dayOf } from '../../../lib/day.ts'
import {
  type Appointment,
  type Person,
  type World,
  holdersOf,
  lookupsOf,
  takeAppointmentsBack,
  takeOver,
} from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { type Takeover, goesOn, itemOf, takeoverOf } from '../appointing.ts'
import { type Appointing, appointingTo } from '../appoints.ts'
import { assignment, insteadOf, nameOf, reachedInWords, textsIn } from '../in-words.ts'
import { type AppointmentNeeds, saidIn, worldOf } from '../needs.ts'
import { requestTo } from '../requesting.ts'
import type { AppointmentRequest } from '../request.ts'
import { addRequests, closeRequest, findRequest } from '../store.ts'
import { holderKey, tellings } from '../telling.ts'
import { type Wish, wishIn } from '../wish.ts'
import {
  type Again,
  type Noted,
  type Proposed,
  againIn,
  asBefore,
  backSchema,
  merged,
  notedSchema,
  proposedSchema,
} from './again.ts'
import { detailsAction } from './details.ts'
import { type Meant, whatIsMeant } from './meant.ts'

const name = 'appointments.appoint'
const takeBackAction = 'appointments.take-proposal-back'
const undoAction = 'appointments.undo'

export function appoint(needs: AppointmentNeeds): Dialogue {
  return {
    name,
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
  if (turn.progress?.dialogue !== name) return null
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

type Asked = { asker: Person; turn: Turn; world: World; needs: AppointmentNeeds }

/** Noted, proposed, or said why not, for whoever asks, wherever it was asked. */
export function decideAppointment(meant: Meant, wish: Wish, { asker, turn, world, needs }: Asked): Decision {
  const { role, scope, person } = meant
  const t = textsIn(turn.language)
  const what = assignment({ roleId: role.id, scope }, world, turn.language)
  const appointing = appointingTo(role, scope, world)
  if (appointing.byRule)
    return { replies: [{ text: t.make.byRule(role.label[turn.language], byRule(role, scope, world, turn)) }] }
  const item = itemOf(role, scope, person.id, wish.from ?? world.today, world)
  const isThere = world.register.appointments.some((one) => item.ends.includes(one.id) && goesOn(one, item))
  if (isThere && item.ends.length === 1)
    return { replies: [{ text: t.make.already(nameOf(person, world, turn.language), what) }] }
  if (mayNote(asker, wish, appointing, world, needs))
    return noted({ ...meant, item, wish, appointing, asker, what }, turn, world, needs)
  if (!mayPropose(asker, scope, world, needs))
    return { replies: [{ text: t.make.notYours(reachedInWords(appointing, world, turn.language)) }] }
  const { request, outgoing } = requestTo(
    appointing,
    [item],
    { by: asker.id, at: turn.now, departureId: null },
    world,
    needs.ids,
  )
  const who = nameOf(person, world, turn.language)
  return {
    replies: [
      messageOf([
        sentence(t.make.proposed(who, what, reachedInWords(appointing, world, turn.language))),
        buttons([{ label: t.make.takeBack, action: { name: takeBackAction, payload: { id: request.id } } }]),
      ]),
    ],
    progress: {
      dialogue: name,
      step: 'proposed',
      data: { id: request.id, roleId: role.id, scope, personId: person.id, wish } satisfies Proposed,
    },
    outgoing,
    change: {
      audit: { action: 'appointments.propose', subject: { kind: 'appointment-request', id: request.id } },
      run: (unit) => addRequests(unit, turn.inbound.municipality, [request]),
    },
  }
}

function byRule(role: Role, scope: Appointment['scope'], world: World, { language }: Turn): string {
  const system = scope.kind === 'system' ? lookupsOf(world.register).system(scope.id ?? '') : null
  const [holder] = system ? holdersOf(role, system, world).holders : []
  if (holder?.kind === 'person') return nameOf(holder.person, world, language)
  return holder?.kind === 'unit' ? holder.unit.name : holder?.kind === 'position' ? holder.position.title : role.duty
}

/** Whoever appoints; whoever keeps the register, for a decision that is named, or where no document says who appoints. */
function mayNote(
  asker: Person,
  { decision }: Wish,
  appointing: Appointing,
  world: World,
  needs: AppointmentNeeds,
): boolean {
  if (appointing.people.some(({ id }) => id === asker.id)) return !appointing.asRegistrar || decision !== null
  const keeps = needs.may(asker.id, 'registerKeeper', world) || needs.may(asker.id, 'strategist', world)
  return keeps && (decision !== null || !appointing.stated)
}

/** Those who keep the register, whoever owns the system or has the role now, and whoever leads the unit. */
function mayPropose(asker: Person, scope: Appointment['scope'], world: World, needs: AppointmentNeeds): boolean {
  if (needs.may(asker.id, 'registerKeeper', world) || needs.may(asker.id, 'strategist', world)) return true
  const system = scope.kind === 'system' ? lookupsOf(world.register).system(scope.id ?? '') : null
  if (!system) return false
  return world.governance.manifest.roles
    .filter((role) => role.scope === 'system' && role.heldBy.rule !== 'everyone')
    .flatMap((role) => [...holdersOf(role, system, world).holders, holdersOf(role, system, world).meanwhile?.holder])
    .some((holder) => holder?.kind === 'person' && holder.person.id === asker.id)
}

type Noting = Meant & {
  item: ReturnType<typeof itemOf>
  wish: Wish
  appointing: Appointing
  asker: Person
  what: string
}

function noted(
  { item, wish, appointing, asker, person, what }: Noting,
  turn: Turn,
  world: World,
  needs: AppointmentNeeds,
): Decision {
  const { make } = textsIn(turn.language)
  const by = appointing.stated || appointing.people.some(({ id }) => id === asker.id) ? appointing.party : null
  const made = takeoverOf([item], { by, decision: wish.decision }, world, needs.ids)
  const { mandate, resources, competence } = wish
  const change: Takeover = {
    ...made,
    started: made.started.map((one) => ({ ...one, terms: { ...one.terms!, mandate, resources, competence } })),
  }
  const who = nameOf(person, world, turn.language)
  const instead = insteadOf(item, world, turn.language)
  const [rule] = appointing.sources
  const cited = rule === undefined ? null : explain(rule, world.governance, turn.language)
  const [first] = change.started
  const back = {
    started: change.started.map(({ id }) => id),
    ended: change.ended.map(({ before }) => ({ id: before.id, through: before.through })),
  }
  const { id: personId } = person
  return {
    progress: {
      dialogue: name,
      step: 'noted',
      data: { roleId: item.roleId, scope: item.scope, personId, wish, back } satisfies Noted,
    },
    replies: [
      messageOf([
        sentence(
          [
            make.done(who, what, item.from, first ? wish.decision : null),
            ...(instead ? [make.replaced(instead, addDays(item.from, -1))] : []),
            ...(person.id === asker.id ? [] : [make.askHolder(who)]),
          ].join(' '),
        ),
        ...(cited === null ? [note(make.ownSetting)] : [source(cited)]),
        buttons([
          ...(first
            ? [
                {
                  label: make.details,
                  action: { name: detailsAction, payload: { id: first.id } },
                  opens: 'form' as const,
                },
              ]
            : []),
          { label: make.undo, action: { name: undoAction, payload: back } },
        ]),
      ]),
    ],
    outgoing: tellings(change, asker.id, world),
    change: {
      audit: { action: 'appointments.appoint', subject: { kind: 'appointment', id: first?.id ?? item.ends[0] ?? '' } },
      async run(unit) {
        if (!(await takeOver(unit, turn.inbound.municipality, change))) throw new OvertakenError()
      },
    },
  }
}

/** *Ångra*, as long as nothing has happened to the appointment since. */
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

function proposedIn({ progress }: Turn): Proposed | null {
  return progress?.dialogue === name ? (proposedSchema.safeParse(progress.data).data ?? null) : null
}

/** Throws an OvertakenError when it has been answered meanwhile. */
async function withdrawn(
  unit: Unit,
  request: AppointmentRequest,
  { turn, world, needs }: Pick<Asked, 'turn' | 'world' | 'needs'>,
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
  return {
    ...decision,
    change: {
      ...change,
      async run(unit) {
        await undo(unit)
        await change.run(unit)
      },
    },
  }
}

type Back = z.infer<typeof backSchema>

/** The appointments, when nobody has answered or ended any of them since; else null. */
function untouched(started: readonly string[], world: World): readonly Appointment[] | null {
  const those = world.register.appointments.filter(({ id }) => started.includes(id))
  const isUntouched = those.every(({ through, terms }) => through === null && !terms?.acceptedOn && !terms?.lacking)
  return isUntouched && those.length === started.length ? those : null
}

/** Those begun go, those ended go on, and their holders are not told. */
async function takeBack(
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
