/** What appointing keeps beside the register: requests that wait, and empty chairs. */
import { z } from 'zod'
import { type Unit, jsonOf } from '../../database/database.ts'
import type { AppointmentRequest as RequestRow } from '../../generated/prisma/client.ts'
import type { Day } from '../../lib/day.ts'
import type { Item } from './appointing.ts'
import type { AppointmentRequest } from './request.ts'

const day = z.string().transform((text) => text as Day)
const scope = z.object({
  kind: z.enum(['system', 'unit', 'workplace', 'municipality', 'body']),
  id: z.string().nullable(),
})
const items = z.array(
  z.object({ roleId: z.string(), scope, personId: z.string(), from: day, ends: z.array(z.string()) }),
)

export async function addRequests(unit: Unit, municipality: string, requests: readonly AppointmentRequest[]) {
  const data = requests.map(({ items: asked, toPeople, ...row }) => ({
    ...row,
    municipality,
    toPeople: [...toPeople],
    items: JSON.parse(jsonOf(asked)),
  }))
  await unit.appointmentRequest.createMany({ data })
}

export async function findRequest(unit: Unit, municipality: string, id: string): Promise<AppointmentRequest | null> {
  const row = await unit.appointmentRequest.findFirst({ where: { municipality, id } })
  return row && requestOf(row)
}

export async function openRequests(unit: Unit, municipality: string): Promise<readonly AppointmentRequest[]> {
  const where = { municipality, state: 'open' }
  return (await unit.appointmentRequest.findMany({ where, orderBy: { askedAt: 'asc' } })).map(requestOf)
}

export async function receiveRequest(unit: Unit, municipality: string, id: string, by: string, at: Date) {
  const where = { municipality, id, receivedAt: null, state: 'open' }
  const { count } = await unit.appointmentRequest.updateMany({ where, data: { receivedBy: by, receivedAt: at } })
  return count === 1
}

/** Gives false when somebody else has answered meanwhile. */
export async function closeRequest(
  unit: Unit,
  municipality: string,
  id: string,
  closed: { state: 'granted' | 'refused' | 'withdrawn'; decidedBy: string; decidedAt: Date; decision: string | null },
): Promise<boolean> {
  const where = { municipality, id, state: 'open' }
  const { count } = await unit.appointmentRequest.updateMany({ where, data: closed })
  return count === 1
}

function requestOf(row: RequestRow): AppointmentRequest {
  const { municipality: _municipality, ...request } = row
  const asked: readonly Item[] = items.parse(row.items)
  return { ...request, items: asked, state: row.state as AppointmentRequest['state'] }
}

export type VacancyRow = {
  id: string
  roleId: string
  scope: { kind: 'system' | 'municipality'; id: string | null }
  since: Day
}

export async function openVacancies(unit: Unit, municipality: string): Promise<readonly VacancyRow[]> {
  const rows = await unit.vacancy.findMany({ where: { municipality, filledDay: null }, orderBy: { sinceDay: 'asc' } })
  return rows.map(({ id, roleId, scopeKind, scopeId, sinceDay }) => ({
    id,
    roleId,
    scope: { kind: scopeKind as 'system' | 'municipality', id: scopeId },
    since: sinceDay as Day,
  }))
}

export async function addVacancies(unit: Unit, municipality: string, vacancies: readonly VacancyRow[]) {
  const data = vacancies.map(({ id, roleId, scope: { kind, id: scopeId }, since }) => ({
    ...{ municipality, id, roleId, scopeId },
    scopeKind: kind,
    sinceDay: since,
  }))
  await unit.vacancy.createMany({ data, skipDuplicates: true })
}

export async function fillVacancies(unit: Unit, municipality: string, ids: readonly string[], on: Day): Promise<void> {
  await unit.vacancy.updateMany({ where: { municipality, id: { in: [...ids] } }, data: { filledDay: on } })
}
