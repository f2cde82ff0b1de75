/** Every morning: opens the round on its day, reminds once, and lets what is unanswered go to the owner: never further up. */
import { z } from 'zod'
import type { Outbound } from '../../conversation/inbound.ts'
import { sentence } from '../../conversation/say.ts'
import type { Unit } from '../../database/database.ts'
import { recordAudit } from '../../database/audit.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { addDays, daysBetween } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import { type Person, type World, lookupsOf } from '../register/index.ts'
import { type Asked, asking, resultInWords, systemOf, textsIn } from './in-words.ts'
import type { AttestationNeeds } from './needs.ts'
import { type Point, type Round, attestedDuties, newRound, openingDue, ownerOf } from './round.ts'
import { closeRound, insertRound, newestRound, noteOwnerAsked, noteReminded, pointsOf } from './store.ts'

export function runAttestation(needs: AttestationNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'attestation.run-round',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '15 6 * * *',
    async run() {
      await seen.through(needs.municipalities, async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        if (attestedDuties(governance).length === 0) return
        const world: World = { governance, register, today: needs.clock.today() }
        await needs.database.unit(municipality, (unit) => runFor(unit, municipality, world, needs))
      })
    },
  }
}

async function runFor(unit: Unit, municipality: string, world: World, needs: AttestationNeeds): Promise<void> {
  const newest = await newestRound(unit, municipality)
  if (newest && !newest.closedAt) {
    const points = await pointsOf(unit, municipality, newest.id)
    await follow(unit, municipality, { round: newest, points }, world, needs)
    return
  }
  const due = openingDue(world.governance, world.today)
  if (!due || newest?.opening === due.opening) return
  const made = newRound(due.opening, due.duties, null, world, needs.ids)
  if (!(await insertRound(unit, municipality, made.round, made.points))) return
  await needs.notices.post(unit, municipality, invitations(made, world))
  await recordAudit(unit, audit('attestation.open', made.round, municipality, needs))
}

function audit(action: string, { id }: Round, municipality: string, { ids, clock }: AttestationNeeds) {
  return {
    ...{ id: ids.next(), municipality, at: clock.now(), action, channel: 'schedule' },
    ...{ subject: { kind: 'attestation-round', id }, actor: { kind: 'system' as const, id: null } },
  }
}

/** One list for each person. */
export function invitations({ round, points }: Asked, world: World): readonly Outbound[] {
  return perPerson(points, ({ askedId }) => askedId, world).map(({ person, own }) => {
    const t = textsIn(person.language ?? 'sv')
    const how = {
      intro: t.intro(own.length, round.closesOn),
      key: `attestation.asked:${round.id}:${person.id}`,
      why: t.why,
    }
    return asking({ round, points: own }, person, how, world)
  })
}

function perPerson(points: readonly Point[], whose: (point: Point) => string | null, world: World) {
  const groups = grouped(
    points.filter((point) => whose(point) !== null),
    (point) => whose(point)!,
  )
  return [...groups].flatMap(([id, own]): { person: Person; own: readonly Point[] }[] => {
    const person = lookupsOf(world.register).person(id)
    return person && person.status === 'active' ? [{ person, own }] : []
  })
}

/** Late answers are taken for as long again after the last day. */
async function follow(
  unit: Unit,
  municipality: string,
  { round, points }: Asked,
  world: World,
  needs: AttestationNeeds,
) {
  const { today } = world
  const waiting = points.filter(({ state }) => state === 'waiting')
  const days = daysBetween(round.openedOn, round.closesOn)
  if (waiting.length === 0 || today > addDays(round.closesOn, days)) {
    await closeRound(unit, municipality, round.id, needs.clock.now())
    await recordAudit(unit, audit('attestation.close', round, municipality, needs))
    const closed = { round: { ...round, closedAt: needs.clock.now() }, points }
    await tellResult(unit, municipality, closed, waiting.length === 0 ? 'finished' : 'ended', world, needs)
    return
  }
  if (today > round.closesOn) return escalate(unit, municipality, { round, points }, world, needs)
  if (daysBetween(round.openedOn, today) * 2 < days) return
  const unreminded = waiting.filter(({ remindedOn }) => remindedOn === null)
  const reminders = perPerson(unreminded, ({ askedId }) => askedId, world).map(({ person, own }) => {
    const t = textsIn(person.language ?? 'sv')
    const how = {
      intro: t.reminder(own.length, round.closesOn),
      key: `attestation.reminded:${round.id}:${person.id}`,
      why: t.why,
    }
    return asking({ round, points: own }, person, how, world)
  })
  await needs.notices.post(unit, municipality, reminders)
  await noteReminded(
    unit,
    municipality,
    unreminded.map(({ id }) => id),
    today,
  )
}

async function escalate(unit: Unit, municipality: string, asked: Asked, world: World, needs: AttestationNeeds) {
  const { round, points } = asked
  const duties = world.governance.manifest.duties.filter(({ id }) => round.duties.includes(id))
  const unasked = points.filter(({ state, ownerAskedOn }) => state === 'waiting' && ownerAskedOn === null)
  if (unasked.length === 0) return
  const owner = (point: Point): string | null => {
    const system = systemOf(point, world)
    return system ? (ownerOf(system, duties, world)?.id ?? null) : null
  }
  for (const { person, own } of perPerson(unasked, owner, world)) {
    // Who was asked as the manager, too, has got the list already.
    const others = own.filter(({ askedId }) => askedId !== person.id)
    if (others.length === 0) continue
    const t = textsIn(person.language ?? 'sv')
    const vacant = others.every(({ askedId }) => askedId === null)
    const how = {
      intro: vacant ? t.ownerVacant(others.length) : t.owner(others.length),
      key: `attestation.owner:${round.id}:${person.id}`,
      why: t.whyOwner,
    }
    await needs.notices.post(unit, municipality, [asking({ round, points: others }, person, how, world)])
    await noteOwnerAsked(
      unit,
      municipality,
      others.map(({ id }) => id),
      person.id,
      world.today,
    )
  }
  const after = { round, points: await pointsOf(unit, municipality, round.id) }
  await tellResult(unit, municipality, after, 'told', world, needs)
}

/** Time is out: with the owners; everybody has attested: the round is finished; nobody more is waited for: it has ended. */
type Stage = 'told' | 'finished' | 'ended'

/** Whoever coordinates IT gets the result twice at most: when time is out, and when the round closes. */
async function tellResult(
  unit: Unit,
  municipality: string,
  asked: Asked,
  stage: Stage,
  world: World,
  needs: AttestationNeeds,
) {
  const told = needs.peopleWho('strategist', world).map((to): Outbound => {
    const language = to.language ?? 'sv'
    const { results: t } = textsIn(language)
    return {
      address: { to: 'person', personId: to.id },
      message: resultInWords(asked, world, language, [sentence(t[stage])]),
      nature: 'unasked',
      language,
      why: t.whyTold,
      key: `attestation.${stage === 'told' ? 'summary' : 'result'}:${asked.round.id}:${to.id}`,
    }
  })
  await needs.notices.post(unit, municipality, told)
}
