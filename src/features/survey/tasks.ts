/**
 * What comes due by the calendar: rounds that the manifest's date opens, messages, questions that come back, last days.
 * Each municipality is seen to in a unit of its own; what was done once is not done twice, since the rows say so.
 */
import { z } from 'zod'
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import { OvertakenError } from '../../conversation/errors.ts'
import type { Governance } from '../../governance/governance.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import type { World } from '../register/index.ts'
import type { SurveyNeeds } from './needs.ts'
import { noticeOf } from './invitations.ts'
import { prepareRound, writeRound } from './open-round.ts'
import { type Day, addDays } from '../../lib/day.ts'
import { ownCalendar } from '../meetings/index.ts'
import { calendarFor, isTimeToOpen, planOpening } from './opening.ts'
import { announce, announcedBefore } from './pre-notice.ts'
import type { Respondent, Round } from './round.ts'
import { closedInPlace } from './in-place.ts'
import { comeBack, everyNoticeKey, hasEnded, messageDue, written } from './schedule.ts'
import { unfinished } from './unfinished.ts'
import { changeRespondent, changeRound, delegationsOf, endDelegations, respondentsOf, roundsOf } from './store.ts'

export function followRounds(needs: SurveyNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'survey.follow-rounds',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    // Every hour, so that a bot that was down in the morning is not silent all day; messages wait for the morning anyway.
    schedule: '7 * * * *',
    async run() {
      const surveying = needs.governances.filter(({ manifest }) => manifest.surveys.length > 0)
      await seen.through(
        surveying.map(({ key }) => key),
        (municipality) => followIn(municipality, needs),
      )
    },
  }
}

async function followIn(municipality: string, needs: SurveyNeeds): Promise<void> {
  const { governance, register } = await needs.snapshots.known(municipality)
  const world: World = { governance, register, today: needs.clock.today() }
  const rounds = await needs.database.unit(municipality, (unit) => roundsOf(unit, municipality))
  for (const survey of governance.manifest.surveys) {
    const year = Number(world.today.slice(0, 4))
    const has = rounds.some((round) => round.surveyId === survey.id && round.year === year)
    if (survey.audience !== 'internal' || has) continue
    const opens = announcedBefore(survey, world.today)
    if (opens !== null) await announceIt(survey, opens, world, needs)
    if (isTimeToOpen(survey, world.today)) await openByCalendar(survey, world, needs)
  }
  for (const round of rounds) {
    if (round.state !== 'open' || round.mode === 'panel') continue
    if (hasEnded(round, world.today)) await closeByCalendar(round, world, needs)
    else await followRound(round, world, needs)
  }
}

async function announceIt(
  survey: Governance['manifest']['surveys'][number],
  opens: Day,
  world: World,
  needs: SurveyNeeds,
): Promise<void> {
  const municipality = world.governance.key
  await needs.database.unit(municipality, async (unit) => {
    if (await announce(unit, survey, opens, world, needs))
      await audit(unit, municipality, 'survey.announce', { kind: 'survey', id: survey.id }, needs)
  })
}

async function openByCalendar(
  survey: Governance['manifest']['surveys'][number],
  world: World,
  needs: SurveyNeeds,
): Promise<void> {
  const municipality = world.governance.key
  await needs.database
    .unit(municipality, async (unit) => {
      const current = await needs.definitions.current(unit, municipality, survey.definition)
      if (!current.ok) return
      const opening = planOpening(survey, current.engine, world, needs, await calendarFor(unit, world))
      // Answering together takes somebody who leads; the strategist starts it at the meeting.
      if (opening.people.length === 0 || survey.answered === 'together') return
      const prepared = prepareRound(
        { opening, current, mode: 'each', by: null, at: needs.clock.now() },
        world,
        needs.ids,
      )
      await writeRound(unit, municipality, prepared, needs)
      await audit(unit, municipality, 'survey.start-round', { kind: 'survey-round', id: prepared.round.id }, needs)
    })
    .catch((error: unknown) => {
      // Somebody started it by hand at the same moment.
      if (!(error instanceof OvertakenError)) throw error
    })
}

async function closeByCalendar(round: Round, world: World, needs: SurveyNeeds): Promise<void> {
  const municipality = world.governance.key
  await needs.database.unit(municipality, async (unit) => {
    const closing = { state: 'closed', closedAt: needs.clock.now(), closedBy: null } as const
    if (!(await changeRound(unit, municipality, round.id, ['open'], closing))) return
    const open = (await delegationsOf(unit, municipality, round.id)).filter(({ state }) => state === 'open')
    await endDelegations(
      unit,
      municipality,
      open.map(({ id }) => id),
      'returned',
      needs.clock.now(),
    )
    const respondents = await respondentsOf(unit, municipality, round.id)
    await needs.notices.withdraw(unit, municipality, respondents.flatMap(everyNoticeKey))
    await needs.notices.post(unit, municipality, closedInPlace(round, respondents, closing.closedAt, world))
    await audit(unit, municipality, 'survey.close-round', { kind: 'survey-round', id: round.id }, needs)
  })
}

/** Questions that come back, and messages that are due. */
async function followRound(round: Round, world: World, needs: SurveyNeeds): Promise<void> {
  const municipality = world.governance.key
  await needs.database.unit(municipality, async (unit) => {
    const delegations = await delegationsOf(unit, municipality, round.id)
    const back = delegations.filter((delegation) => comeBack(delegation, world.today))
    const respondents = await respondentsOf(unit, municipality, round.id)
    if (back.length > 0) await takeBack(unit, municipality, back, respondents, needs)
    const now = back.length > 0 ? await respondentsOf(unit, municipality, round.id) : respondents
    const told = await tell(unit, round, now, world, needs)
    if (back.length + told > 0)
      await audit(unit, municipality, 'survey.follow-round', { kind: 'survey-round', id: round.id }, needs)
  })
}

/** A question that comes back is its owner's again; it is told with the next message, not by one of its own. */
async function takeBack(
  unit: Unit,
  municipality: string,
  back: readonly { id: string; fromRespondentId: string; toRespondentId: string }[],
  respondents: readonly Respondent[],
  { clock }: Pick<SurveyNeeds, 'clock'>,
): Promise<void> {
  await endDelegations(
    unit,
    municipality,
    back.map(({ id }) => id),
    'returned',
    clock.now(),
  )
  for (const respondent of respondents) {
    if (respondent.state === 'done' && back.some(({ fromRespondentId }) => fromRespondentId === respondent.id))
      await changeRespondent(unit, municipality, respondent.id, { state: 'answering', doneAt: null })
    const wasHanded = back.some(({ toRespondentId }) => toRespondentId === respondent.id)
    if (wasHanded && respondent.kind === 'delegate' && respondent.state !== 'done')
      await changeRespondent(unit, municipality, respondent.id, { state: 'done', doneAt: null })
  }
}

async function tell(
  unit: Unit,
  round: Round,
  respondents: readonly Respondent[],
  world: World,
  needs: SurveyNeeds,
): Promise<number> {
  const municipality = world.governance.key
  const days = await ownCalendar(unit, world.governance, addDays(round.opensOn, -7), addDays(round.closesOn, 7))
  const due = respondents.flatMap((respondent) => {
    const step = respondent.kind === 'group' ? null : messageDue(round, respondent, world.today, days)
    return step === null ? [] : [{ respondent, step }]
  })
  if (due.length === 0) return 0
  const steps = new Map(due.map(({ respondent, step }) => [respondent.id, step]))
  const among = due.map(({ respondent }) => respondent)
  let told = 0
  for (const invited of await unfinished(unit, round, world, needs, among)) {
    const step = steps.get(invited.respondent.id)!
    await needs.notices.post(unit, municipality, [noticeOf(step, round, invited, world)])
    await changeRespondent(unit, municipality, invited.respondent.id, written(step, needs.clock.now()))
    told++
  }
  return told
}

async function audit(
  unit: Unit,
  municipality: string,
  action: string,
  subject: { kind: string; id: string },
  { ids, clock }: Pick<SurveyNeeds, 'ids' | 'clock'>,
): Promise<void> {
  await recordAudit(unit, {
    id: ids.next(),
    municipality,
    at: clock.now(),
    action,
    subject,
    actor: { kind: 'system', id: null },
    channel: 'system',
  })
}
