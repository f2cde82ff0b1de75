import type { Unit } from '../../../database/database.ts'
import type { CompanyContact } from './contact.ts'

export async function contactsOf(unit: Unit, municipality: string): Promise<ReadonlyMap<string, CompanyContact>> {
  const rows = await unit.companyContact.findMany({ where: { municipality } })
  return new Map(rows.map(({ unit: company, name, email }) => [company, { unit: company, name, email }]))
}

export async function saveContact(
  unit: Unit,
  municipality: string,
  { unit: company, name, email }: CompanyContact,
  by: { savedBy: string | null; savedAt: Date },
): Promise<void> {
  await unit.companyContact.upsert({
    where: { municipality_unit: { municipality, unit: company } },
    create: { municipality, unit: company, name, email, ...by },
    update: { name, email, ...by },
  })
}
