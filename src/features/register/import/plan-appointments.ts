/** Appointments that a register has no column for: to a unit, a workplace, a body or the whole municipality; and who decided them. */
import type { Governance } from '../../../governance/governance.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import type { Ids } from '../../../lib/ids.ts'
import { type Appointment, noTerms, type Register, type Terms } from '../register.ts'
import type { RowFault } from './faults.ts'
import { findHeadings, spellings, vocabulary } from './headings.ts'
import { linesOf } from './lines.ts'
import type { NoPlan } from './plan.ts'
import type { Table } from './read-table.ts'

export type AppointmentsPlan = {
  rows: number
  started: readonly Appointment[]
  /** Known before, now with more said about them. */
  changed: readonly Appointment[]
  unchanged: number
  errors: readonly RowFault<AppointmentError>[]
}
export type AppointmentError =
  | { kind: 'unknown-role'; value: string }
  | { kind: 'unknown-holder'; reference: string }
  | { kind: 'unknown-scope'; value: string }
  | { kind: 'unknown-party'; value: string }
  | { kind: 'bad-day'; value: string }

type Field =
  | ('role' | 'holder' | 'scopeKind' | 'scope' | 'from' | 'through' | 'appointedBy' | 'decision' | 'confirmedOn')
  | ('mandate' | 'resources' | 'competence' | 'acceptedOn')
const words = vocabulary<Field>({
  role: 'role, roll, uppdrag',
  holder: 'holder_email, holder, innehavare, person, e-post',
  scopeKind: 'scope_kind, gäller slag, slag',
  scope: 'scope, gäller, för',
  from: 'from, från, från och med',
  through: 'through, till, till och med',
  appointedBy: 'appointed_by, utsedd av',
  decision: 'decision, beslut, beslutsreferens',
  confirmedOn: 'confirmed_on, bekräftat, bekräftad, senast bekräftat',
  mandate: 'mandate, mandat, befogenheter',
  resources: 'resources, resurser',
  competence: 'competence, kompetens, utbildning',
  acceptedOn: 'accepted_on, mottaget, uppdraget mottaget',
})

/** `member`, `chair` and `convener` are roles of every body. */
const bodyRoles = new Set(['member', 'chair', 'convener'])

export function planAppointments(
  tables: readonly Table[],
  into: { register: Register; governance: Governance; ids: Ids },
): { ok: true; plan: AppointmentsPlan } | { ok: false; because: NoPlan } {
  const keyOf = (heading: string) =>
    spellings(heading)
      .map((spelling) => words.get(spelling))
      .find(Boolean) ?? null
  const headings = findHeadings(
    tables,
    keyOf,
    (keys) => keys.has('role') && keys.has('holder') && keys.has('scopeKind'),
  )
  if (headings === null) return { ok: false, because: { kind: 'no-headings', seen: [...(tables[0]?.rows[0] ?? [])] } }
  const lines = linesOf(headings)
  if (lines.length === 0) return { ok: false, because: { kind: 'no-rows' } }
  const read = appointmentReader(into)
  const known = knownBy(into.register.appointments)
  const started = new Map<string, Appointment>()
  const changed = new Map<string, Appointment>()
  const errors: RowFault<AppointmentError>[] = []
  let unchanged = 0
  for (const line of lines) {
    const fail = (key: Field, fault: AppointmentError) =>
      errors.push({ row: line.row, column: line.heading(key), fault })
    const said = read((key) => line.cell(key), fail)
    if (said === null) continue
    const before = started.get(keyed(said)) ?? known(said)
    const after = before ? withMore(before, said) : said
    if (!before || started.has(keyed(said))) started.set(keyed(said), after)
    else if (JSON.stringify(after) === JSON.stringify(before)) unchanged++
    else changed.set(before.id, after)
  }
  return {
    ok: true,
    plan: { rows: lines.length, started: [...started.values()], changed: [...changed.values()], unchanged, errors },
  }
}

/** The same appointment in the register. One that has ended is the same only as a row that says when. */
function knownBy(appointments: readonly Appointment[]): (said: Appointment) => Appointment | undefined {
  const open = new Map(appointments.filter(({ through }) => through === null).map((one) => [keyed(one), one]))
  const ended = new Map(
    appointments.filter(({ through }) => through !== null).map((one) => [`${keyed(one)} ${one.through}`, one]),
  )
  return (said) => open.get(keyed(said)) ?? ended.get(`${keyed(said)} ${said.through}`)
}

/** `unit:ks` → its kind and id. */
function referenceIn(text: string): { kind: string; id: string } {
  const colon = text.indexOf(':')
  return { kind: text.slice(0, Math.max(0, colon)), id: text.slice(colon + 1) }
}

const keyed = ({ roleId, scope, holder }: Appointment) =>
  [roleId, scope.kind, scope.id, holder.kind, holder.id].join(' ')

function withMore(before: Appointment, said: Appointment): Appointment {
  return {
    ...before,
    from: said.from ?? before.from,
    through: said.through ?? before.through,
    appointedBy: said.appointedBy ?? before.appointedBy,
    decision: said.decision ?? before.decision,
    confirmedOn: said.confirmedOn ?? before.confirmedOn,
    ...withTerms({
      ...(before.terms ?? noTerms),
      mandate: said.terms?.mandate ?? before.terms?.mandate ?? null,
      resources: said.terms?.resources ?? before.terms?.resources ?? null,
      competence: said.terms?.competence ?? before.terms?.competence ?? null,
      acceptedOn: said.terms?.acceptedOn ?? before.terms?.acceptedOn ?? null,
    }),
  }
}

/** Nothing said is no terms, so that a file without the columns changes nothing. */
function withTerms(terms: Terms): Pick<Appointment, 'terms'> {
  return Object.values(terms).some((said) => said !== null) ? { terms } : {}
}

function appointmentReader({ register, governance, ids }: { register: Register; governance: Governance; ids: Ids }) {
  const systems = new Map(register.systems.map(({ code, id }) => [code, id]))
  const people = new Map(register.people.flatMap(({ email, id }) => (email ? [[email, id] as const] : [])))
  for (const { id } of register.people) people.set(`person:${id}`, id)

  function scopeOf(kind: string, id: string): Appointment['scope'] | null {
    switch (kind) {
      case 'municipality':
        return { kind, id: null }
      case 'system':
        return systems.has(id) ? { kind, id: systems.get(id)! } : null
      case 'unit':
        return governance.unit(id) && { kind, id }
      case 'workplace':
        return governance.workplace(id) && { kind, id }
      case 'body':
        return governance.body(id) && { kind, id }
      default:
        return null
    }
  }

  function holderOf(reference: string): Appointment['holder'] | null {
    const { kind, id } = referenceIn(reference)
    if (kind === 'position') return governance.position(id) && { kind, id }
    if (kind === 'unit') return governance.unit(id) && { kind, id }
    const person = people.get(kind === 'person' ? reference : reference.toLowerCase())
    return person === undefined ? null : { kind: 'person', id: person }
  }

  function isParty(party: string): boolean {
    const { kind, id } = referenceIn(party)
    if (kind === 'unit') return governance.unit(id) !== null
    if (kind === 'position') return governance.position(id) !== null
    if (kind === 'role') return governance.role(id) !== null
    return kind === 'body' && governance.body(id) !== null
  }

  return (cell: (key: Field) => string, fail: (key: Field, fault: AppointmentError) => void): Appointment | null => {
    const scope = scopeOf(cell('scopeKind'), cell('scope'))
    const holder = holderOf(cell('holder'))
    const roleId = cell('role')
    const isRole = cell('scopeKind') === 'body' ? bodyRoles.has(roleId) : governance.role(roleId) !== null
    if (!isRole) fail('role', { kind: 'unknown-role', value: roleId })
    if (!scope) fail('scope', { kind: 'unknown-scope', value: `${cell('scopeKind')} ${cell('scope')}`.trim() })
    if (!holder) fail('holder', { kind: 'unknown-holder', reference: cell('holder') })
    if (cell('appointedBy') !== '' && !isParty(cell('appointedBy')))
      fail('appointedBy', { kind: 'unknown-party', value: cell('appointedBy') })
    const dayIn = (key: Field): Day | null => {
      const text = cell(key)
      if (text === '' || isDay(text)) return text === '' ? null : (text as Day)
      fail(key, { kind: 'bad-day', value: text })
      return null
    }
    const [from, through, confirmedOn, acceptedOn] = [
      dayIn('from'),
      dayIn('through'),
      dayIn('confirmedOn'),
      dayIn('acceptedOn'),
    ]
    if (!isRole || !scope || !holder) return null
    return {
      id: ids.next(),
      roleId,
      scope,
      holder,
      appointedBy: cell('appointedBy') || null,
      decision: cell('decision') || null,
      from,
      through,
      confirmedOn,
      questioned: false,
      ...withTerms({
        ...noTerms,
        mandate: cell('mandate') || null,
        resources: cell('resources') || null,
        competence: cell('competence') || null,
        acceptedOn,
      }),
    }
  }
}
