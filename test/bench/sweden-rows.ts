/**
 * One generated municipality's rows: the example's own people, systems and appointments under another key, and as many invented ones
 * as it is large, with accounts, a year of meetings and two survey rounds. Always the same for the same seed.
 */
import { seatingOf } from '../../src/features/meetings/body/seats.ts'
import type { Appointment, Person, Register, System } from '../../src/features/register/register.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { type Day, addDays } from '../../src/lib/day.ts'
import { generatedKnowledge } from '../support/generated-register.ts'
import { randomNumbers } from '../support/random.ts'
import type { Place } from './sweden-country.ts'

/** Rows by table, as the columns are called in the database. */
export type Rows = Readonly<Record<string, readonly object[]>>

/** `at` is where the place stands in the country; what is invented differs by it. */
export type RowsGiven = { place: Place; at: number; governance: Governance; example: Register; today: Day }

export function rowsOf(given: RowsGiven): Rows {
  const { place, governance, today } = given
  const register = registerOf(given)
  const world = { governance, register, today }
  const own = { municipality: place.key }
  return {
    municipalities: [{ key: place.key, ...own, register_version: 1, audit_number: 0, audit_hash: '' }],
    person: register.people.map((person) => personRow(place.key, person)),
    system: register.systems.map(({ unitId, personalData, runBy, ...same }) => ({
      ...{ ...own, ...same, unit_id: unitId, personal_data: personalData, run_by: runBy },
    })),
    appointment: register.appointments.map((one) => appointmentRow(place.key, one)),
    '"PlatformUser"': register.people.map(({ id, name, email }, n) => ({
      ...{ id: `${id}-u`, ...own, channel: 'slack', workspace: workspaceOf(given), name, email, standing: 'member' },
      ...{
        platformUserId: `${workspaceOf(given)}/U${n}`,
        personId: id,
        lastCheckedAt: `${today}T06:00:00Z`,
        reference: {},
      },
    })),
    '"Connection"': [
      {
        id: `${place.key}-c`,
        kind: 'slack',
        externalId: workspaceOf(given),
        ...own,
        domain: '',
        createdAt: `${today}T06:00:00Z`,
      },
    ],
    ...meetingRows(place.key, world),
    ...surveyRows(place.key, world),
    duty_watch: [{ ...own, since: addDays(today, -40) }],
  }
}

const workspaceOf = ({ at }: Pick<RowsGiven, 'at'>) => `T${String(at + 1).padStart(4, '0')}`

export function registerOf({ place, at, governance, example }: RowsGiven): Register {
  const random = randomNumbers(at + 1)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!
  const named = (id: string) => `${place.key}:${id}`
  const units = governance.manifest.units.filter(({ kind }) => kind === 'department' || kind === 'division')
  const people = example.people.map((person) => ({
    ...person,
    id: named(person.id),
    entraObjectId: null,
    email: person.email?.replace(/@.*/, `@${place.key}.example.se`) ?? null,
  }))
  const systems = example.systems.map((system) => ({ ...system, id: named(system.id) }))
  const appointments = example.appointments.map((one) => ({
    ...one,
    id: named(one.id),
    scope: one.scope.kind === 'system' && one.scope.id !== null ? { ...one.scope, id: named(one.scope.id) } : one.scope,
    holder: one.holder.kind === 'person' ? { ...one.holder, id: named(one.holder.id) } : one.holder,
  }))
  const invented = generatedKnowledge(Math.max(5, place.systems - systems.length), at + 1)
  const taken = new Set(systems.map(({ name }) => name.toLowerCase()))
  const categories = governance.manifest.categories.map(({ id }) => id)
  const more = invented.systems
    .slice(0, Math.max(0, place.systems - systems.length))
    .map(({ name, aliases, description }, n): System => ({
      ...{ id: named(`s${n}`), code: `G${n}`, name: taken.has(name.toLowerCase()) ? `${name} ${n}` : name, aliases },
      ...{
        category: categories.length > 0 ? pick(categories) : null,
        kind: null,
        unitId: units.length > 0 ? pick(units).id : null,
      },
      ...{
        description: description ?? null,
        vendor: pick(invented.vendors).name,
        status: 'active',
        personalData: null,
        funding: null,
      },
      ...{ criticality: random() < 0.1 ? 'important' : 'normal', runBy: null, approved: null },
    }))
  const staff = Array.from({ length: Math.max(0, place.people - people.length) }, (_, n): Person => {
    const name = `${pick(given)} ${pick(before)}${pick(after)}`
    return {
      ...{ id: named(`p${n}`), name, email: `anst${n}@${place.key}.example.se`, title: pick(titles), phone: null },
      ...{
        unitId: units.length > 0 ? pick(units).id : null,
        entraObjectId: null,
        protected: n % 500 === 499,
        status: 'active',
      },
      ...{ away: null, language: null },
    }
  })
  const roles = governance.manifest.roles.filter(
    ({ scope, heldBy }) => scope === 'system' && heldBy.rule === 'appointed',
  )
  // One in eight works with something that is somebody's to look after.
  const holders = staff.filter((_, n) => n % 8 === 0)
  const held = more.flatMap(({ id }) =>
    roles.map(({ id: roleId }, n): Appointment => ({
      ...{ id: `${id}:${n}`, roleId, scope: { kind: 'system', id } },
      ...{ holder: { kind: 'person', id: holders.length > 0 ? pick(holders).id : people[0]!.id } },
      ...{ appointedBy: null, decision: null, from: null, through: null, confirmedOn: null, questioned: false },
    })),
  )
  return {
    ...{ municipality: place.key, version: 1, people: [...people, ...staff], systems: [...systems, ...more] },
    appointments: [...appointments, ...held],
  }
}

function personRow(municipality: string, { away, unitId, entraObjectId, ...same }: Person): object {
  return {
    ...{ municipality, ...same, unit_id: unitId, entra_object_id: entraObjectId, listed: true },
    ...{ away_from: away?.from ?? null, away_through: away?.through ?? null, deputy_id: away?.deputyId ?? null },
  }
}

function appointmentRow(municipality: string, one: Appointment): object {
  return {
    ...{ id: one.id, municipality, role_id: one.roleId, scope_kind: one.scope.kind, scope_id: one.scope.id },
    ...{
      holder_kind: one.holder.kind,
      holder_id: one.holder.id,
      appointed_by: one.appointedBy,
      decision: one.decision,
    },
    ...{ from_day: one.from, through_day: one.through, confirmed_on: one.confirmedOn, questioned: one.questioned },
  }
}

type World = { governance: Governance; register: Register; today: Day }

/** Every body that the municipality hosts, each month half a year back and half a year on. */
function meetingRows(municipality: string, world: World): Rows {
  const { governance, today } = world
  const own = governance.manifest.bodies.filter(({ shared }) => !shared || shared.host === municipality)
  const meetings = own.flatMap((body, n) =>
    [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6].map((month) => {
      const day = addDays(today, month * 28 + (n % 5))
      const held = month < 0
      const id = `${municipality}:m:${body.id}:${month}`
      return {
        body,
        row: {
          ...{
            id,
            municipality,
            body: body.id,
            kind: 'ordinary',
            day,
            starts_at: `${day}T08:00:00Z`,
            ends_at: `${day}T09:30:00Z`,
          },
          ...{
            state: held ? 'held' : 'planned',
            held_on: held ? day : null,
            recorded_at: held ? `${day}T12:00:00Z` : null,
          },
          ...{ leaderless: false, ics_uid: id, ics_sequence: 0, origin: 'planned', fixed: false, version: 1 },
          ...{ called_at: held ? `${day}T06:00:00Z` : null, created_at: `${addDays(today, -300)}T08:00:00Z` },
        },
      }
    }),
  )
  const seats = new Map(own.map((body) => [body.id, seatingOf(body, null, world).people]))
  return {
    meeting: meetings.map(({ row }) => row),
    meeting_invitation: meetings.flatMap(({ body, row }) =>
      row.state !== 'held'
        ? []
        : seats.get(body.id)!.map(({ person, seats: [seat] }) => ({
            ...{
              municipality,
              meeting_id: row.id,
              person_id: person.id,
              host: municipality,
              body: body.id,
              seat,
              told_of: 0,
            },
            ...{
              called_at: row.called_at,
              told_start: row.starts_at,
              answer: 'accepted',
              answered_at: row.called_at,
              version: 1,
            },
          })),
    ),
  }
}

const questions = 44

/** Last year's and this year's, both answered by a score of people and closed. */
function surveyRows(municipality: string, { governance, register, today }: World): Rows {
  const [survey] = governance.manifest.surveys.filter(({ audience }) => audience === 'internal')
  if (!survey) return {}
  const year = Number(today.slice(0, 4))
  const definition = `${municipality}:definition`
  const rounds = [year - 1, year].map((of) => ({
    ...{ id: `${municipality}:round:${of}`, municipality, survey_id: survey.id, year: of, definition_id: definition },
    ...{
      mode: 'each',
      state: 'closed',
      opens_on: `${of}-01-10`,
      closes_on: `${of}-02-07`,
      started_at: `${of}-01-10T08:00:00Z`,
    },
    closed_at: `${of}-02-08T08:00:00Z`,
  }))
  const people = register.people.slice(0, 20)
  const respondents = rounds.flatMap((round) =>
    people.map(({ id }, n) => ({
      ...{
        id: `${round.id}:${n}`,
        municipality,
        round_id: round.id,
        person_id: id,
        kind: 'member',
        due: [],
        wants_more: false,
      },
      ...{ state: 'done', invited_at: round.started_at, started_at: round.started_at, done_at: round.started_at },
    })),
  )
  return {
    survey_definition: [
      {
        id: definition,
        municipality,
        key: 'generated',
        version: '1',
        json: {},
        hash: 'generated',
        loaded_at: `${today}T06:00:00Z`,
      },
    ],
    survey_round: rounds,
    survey_respondent: respondents,
    survey_answer: respondents.flatMap(({ id, round_id, started_at }) =>
      Array.from({ length: questions }, (_, n) => ({
        ...{
          id: `${id}:${n}`,
          municipality,
          round_id,
          respondent_id: id,
          question_id: `q${n}`,
          revision: 1,
          latest: true,
        },
        ...{ status: 'answered', value: n % 5, unchanged: false, channel: 'slack', at: started_at },
      })),
    ),
  }
}

const given =
  'Anna Erik Karin Lars Eva Nils Sara Per Maria Johan Ali Amina Siv Bo Gun Olof Britt Tove Ylva Måns Elsa Hugo Noor Samir Leila Arvid Alva Sten Vera Kim'.split(
    ' ',
  )
const before =
  'Lind Berg Sjö Ek Björk Gran Hög Ny Sand Sten Ström Söder Norr Väst Öst Ceder Alm Ask Hed Holm Dal Lund Kvist Åker Ång Bäck Fors Näs Vik Skog'.split(
    ' ',
  )
const after =
  'ström berg gren kvist qvist man mark stedt dahl lund blad holm roth vall ås strand häll ell ler by'.split(' ')
const titles =
  'undersköterska lärare barnskötare förskollärare handläggare socialsekreterare vaktmästare kock elevassistent bibliotekarie fritidsledare ingenjör controller nämndsekreterare rektor enhetschef sjuksköterska arbetsterapeut stödassistent kurator'.split(
    ' ',
  )
