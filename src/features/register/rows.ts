/** What the register's rows say, and how it is written in them. */
import type {
  Appointment as AppointmentRow,
  Person as PersonRow,
  System as SystemRow,
} from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Appointment, Person, System, Terms } from './register.ts'

export function systemOf(row: SystemRow): System {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    aliases: row.aliases,
    category: row.category,
    kind: row.kind,
    unitId: row.unitId,
    description: row.description,
    vendor: row.vendor,
    status: row.status as System['status'],
    criticality: row.criticality as System['criticality'],
    personalData: row.personalData as System['personalData'],
    funding: row.funding,
    runBy: row.runBy,
    approved: row.approved,
  }
}

export function systemRow(municipality: string, system: System) {
  const { unitId, personalData, runBy, ...same } = system
  return { municipality, ...same, unit_id: unitId, personal_data: personalData, run_by: runBy }
}

export function personOf(row: PersonRow): Person {
  const { awayFrom, awayThrough, deputyId } = row
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    title: row.title,
    unitId: row.unitId,
    phone: row.phone,
    entraObjectId: row.entraObjectId,
    protected: row.protected,
    status: row.status as Person['status'],
    away:
      awayFrom !== null && awayThrough !== null
        ? { from: awayFrom as Day, through: awayThrough as Day, deputyId }
        : null,
    language: row.language as Person['language'],
    ...(row.joinedOn === null ? {} : { joinedOn: row.joinedOn as Day }),
  }
}

export function personRow(municipality: string, person: Person & { listed?: boolean }) {
  const { away, listed, unitId, email, entraObjectId, joinedOn, ...same } = person
  return {
    municipality,
    ...same,
    email: email?.toLowerCase() ?? null,
    unit_id: unitId,
    entra_object_id: entraObjectId?.toLowerCase() ?? null,
    listed: listed ?? false,
    joined_on: joinedOn ?? null,
    away_from: away?.from ?? null,
    away_through: away?.through ?? null,
    deputy_id: away?.deputyId ?? null,
  }
}

export function appointmentOf(row: AppointmentRow): Appointment {
  const terms = termsOf(row)
  return {
    id: row.id,
    roleId: row.roleId,
    scope: { kind: row.scopeKind as Appointment['scope']['kind'], id: row.scopeId },
    holder: { kind: row.holderKind as Appointment['holder']['kind'], id: row.holderId },
    appointedBy: row.appointedBy,
    decision: row.decision,
    from: row.fromDay as Day | null,
    through: row.throughDay as Day | null,
    confirmedOn: row.confirmedOn as Day | null,
    questioned: row.questioned,
    ...(terms && { terms }),
  }
}

function termsOf(row: AppointmentRow): Terms | null {
  const { mandate, resources, competence, acceptedOn, lacking, lackingOn, recordedOn } = row
  const said = [mandate, resources, competence, acceptedOn, lacking, recordedOn]
  if (said.every((each) => each === null)) return null
  return {
    mandate,
    resources,
    competence,
    acceptedOn: acceptedOn as Day | null,
    lacking: lacking !== null && lackingOn !== null ? { what: lacking, since: lackingOn as Day } : null,
    recordedOn: recordedOn as Day | null,
  }
}

export function appointmentRow(municipality: string, appointment: Appointment) {
  const { id, decision, questioned } = appointment
  return {
    municipality,
    id,
    decision,
    questioned,
    role_id: appointment.roleId,
    scope_kind: appointment.scope.kind,
    scope_id: appointment.scope.id,
    holder_kind: appointment.holder.kind,
    holder_id: appointment.holder.id,
    appointed_by: appointment.appointedBy,
    from_day: appointment.from,
    through_day: appointment.through,
    confirmed_on: appointment.confirmedOn,
    ...(appointment.terms && termsRow(appointment.terms)),
  }
}

function termsRow({ mandate, resources, competence, acceptedOn, lacking, recordedOn }: Terms) {
  return {
    mandate,
    resources,
    competence,
    accepted_on: acceptedOn,
    lacking: lacking?.what ?? null,
    lacking_on: lacking?.since ?? null,
    recorded_on: recordedOn,
  }
}
