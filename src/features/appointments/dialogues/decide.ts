/**
 * What becomes of a wish to appoint somebody: noted at once when whoever says it appoints, or keeps the register and names a decision;
 * otherwise proposed to whoever appoints, or said why not. The bot notes decisions, it makes none.
 */
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { buttons, messageOf, note, sentence, source } from '../../../conversation/say.ts'
import type { Role } from '../../../governance/manifest/schema.ts'
import { addDays } from '../../../lib/day.ts'
import { type Appointment, type Person, type World, holdersOf, lookupsOf, takeOver } from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { type Takeover, goesOn, itemOf, takeoverOf } from '../appointing.ts'
import { type Appointing, appointingTo } from '../appoints.ts'
import { assignment, insteadOf, nameOf, reachedInWords, textsIn } from '../in-words.ts'
import type { AppointmentNeeds } from '../needs.ts'
import { requestTo } from '../requesting.ts'
import { addRequests } from '../store.ts'
import { tellings } from '../telling.ts'
import type { Wish } from '../wish.ts'
import { type Noted, type Proposed, appointing as name } from './again.ts'
import { detailsAction } from './details.ts'
import type { Meant } from './meant.ts'
import { takeBackAction, undoAction } from './take-back.ts'

export type Asked = { asker: Person; turn: Turn; world: World; needs: AppointmentNeeds }

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
