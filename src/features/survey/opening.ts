/** A new round as a plan: who answers, in which role, what they are asked, until when. It is shown before it is carried out. */
import type { MunicipalCalendar } from '../../governance/calendar/municipal-calendar.ts'
import type { ManifestSurvey } from '../../governance/manifest/schema.ts'
import type { Unit } from '../../database/database.ts'
import { type Day, addDays } from '../../lib/day.ts'
import { ownCalendar } from '../meetings/index.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Person, World } from '../register/index.ts'
import { assign } from './assign.ts'
import type { Engine } from './engine.ts'
import type { SurveyNeeds } from './needs.ts'
import type { Respondent, Round } from './round.ts'
import { closingDay } from './schedule.ts'

/** Weeks enough for people who are away for one of them. */
const customaryDays = 28

export type Opening = {
  survey: ManifestSurvey
  /** The body that answers; null when it is no body. */
  bodyId: string | null
  people: readonly { person: Person; role: string | null; due: readonly string[] }[]
  closesOn: Day
  /** Questions that nobody is asked first. */
  uncovered: readonly string[]
  /** When people are at work there. */
  municipal: MunicipalCalendar
}

export function planOpening(
  survey: ManifestSurvey,
  engine: Engine,
  world: World,
  needs: Pick<SurveyNeeds, 'membersOf' | 'peopleOf'>,
  municipal: MunicipalCalendar,
): Opening {
  const bodyId = survey.answeredBy.startsWith('body:') ? survey.answeredBy.slice('body:'.length) : null
  const members = bodyId === null ? needs.peopleOf(survey.answeredBy, world) : needs.membersOf(bodyId, world)
  const reached = members.filter(({ status }) => status === 'active')
  const roles = new Map(reached.map((person) => [person.id, roleOf(person, survey, engine, world, needs)]))
  // Somebody whose role nobody has said answers for themselves: a role of their own.
  const named = (id: string): string => roles.get(id) ?? id
  const { byRole, uncovered } = assign(engine, [...new Set(reached.map(({ id }) => named(id)))])
  return {
    survey,
    bodyId,
    people: reached.map((person) => ({
      person,
      role: roles.get(person.id) ?? null,
      due: byRole.get(named(person.id)) ?? [],
    })),
    closesOn: closingDay(world.today, survey.openDays?.days ?? customaryDays, municipal),
    municipal,
    uncovered,
  }
}

/** The first of the manifest's lines that the person fits, as long as the definition has that role. */
function roleOf(
  person: Person,
  { roles }: ManifestSurvey,
  { survey }: Engine,
  world: World,
  { peopleOf }: Pick<SurveyNeeds, 'peopleOf'>,
): string | null {
  const fits = roles.find(
    ({ role, party }) =>
      survey.roles.some(({ id }) => id === role) &&
      (party === 'everyone' || peopleOf(party, world).some(({ id }) => id === person.id)),
  )
  return fits?.role ?? null
}

export type Start = { at: Date; today: Day; by: string | null; definitionId: string; mode: 'each' | 'together' }

export function roundFrom(opening: Opening, start: Start, ids: Ids): Round {
  return {
    id: ids.next(),
    surveyId: opening.survey.id,
    year: Number(start.today.slice(0, 4)),
    definitionId: start.definitionId,
    bodyId: opening.bodyId,
    mode: start.mode,
    state: 'open',
    opensOn: start.today,
    closesOn: opening.closesOn,
    startedBy: start.by,
    startedAt: start.at,
    closedAt: null,
    closedBy: null,
    reopened: null,
    adoptedAt: null,
  }
}

/** Everybody for themselves, or for a group only whoever takes its answers down. */
export function respondentsFrom(opening: Opening, round: Round, engine: Engine, ids: Ids): readonly Respondent[] {
  const blank = {
    roundId: round.id,
    wantsMore: false,
    state: 'asked' as const,
    snoozedThrough: null,
    invitedAt: null,
    remindedAt: null,
    lastCalledAt: null,
    startedAt: null,
    doneAt: null,
  }
  if (round.mode === 'together') {
    const due = engine.survey.questions.map(({ id }) => id)
    return [{ ...blank, id: ids.next(), personId: round.startedBy ?? '', kind: 'group', role: null, due }]
  }
  return opening.people.map(({ person, role, due }) => ({
    ...blank,
    id: ids.next(),
    personId: person.id,
    kind: 'member',
    role,
    due,
  }))
}

/** When the manifest's survey opens this year; null when it names no day. */
export function opensOn({ opens }: ManifestSurvey, year: number): Day | null {
  if (!opens) return null
  const day = `${year}-${String(opens.month).padStart(2, '0')}-${String(opens.day).padStart(2, '0')}`
  return day as Day
}

/** Whether the manifest's date has come, and not long since: a bot that was away for months does not open last autumn's survey. */
export function isTimeToOpen(survey: ManifestSurvey, today: Day): boolean {
  const opens = opensOn(survey, Number(today.slice(0, 4)))
  return opens !== null && opens <= today && today < addDays(opens, lateDays)
}

const lateDays = 14

/** A round that has not opened has its last day within this time. */
const mostDays = 120

/** The municipality's days for a round that opens today. */
export function calendarFor(unit: Unit, { governance, today }: World): Promise<MunicipalCalendar> {
  return ownCalendar(unit, governance, addDays(today, -7), addDays(today, mostDays))
}
