import { OvertakenError } from '../../conversation/errors.ts'
import type { Unit } from '../../database/database.ts'
import { growVersion } from '../register/index.ts'
import type { Product } from './product.ts'

/** The oldest first. */
export async function productsOf(unit: Unit, municipality: string): Promise<readonly Product[]> {
  const rows = await unit.productApproval.findMany({ where: { municipality }, orderBy: { askedAt: 'asc' } })
  return rows.map((row) => ({ ...row, kind: row.kind as Product['kind'], state: row.state as Product['state'] }))
}

export async function addProduct(unit: Unit, product: Product): Promise<void> {
  await unit.productApproval.create({ data: product })
}

/** Throws an OvertakenError when it has changed since it was read. */
export async function changeProduct(
  unit: Unit,
  { municipality, id, version }: Pick<Product, 'municipality' | 'id' | 'version'>,
  change: Partial<Pick<Product, 'state' | 'decidedBy' | 'decidedAt' | 'because'>>,
): Promise<void> {
  const { count } = await unit.productApproval.updateMany({
    where: { municipality, id, version },
    data: { ...change, version: version + 1 },
  })
  if (count === 0) throw new OvertakenError(`The product ${id} has changed.`)
}

/** What the register says of a system that is also a product. */
export async function setSystemApproved(
  unit: Unit,
  municipality: string,
  systemId: string,
  approved: boolean | null,
): Promise<void> {
  await unit.system.updateMany({ where: { municipality, id: systemId }, data: { approved } })
  await growVersion(unit, municipality)
}

/** Everything that names the person, as rows. */
export function productsAbout(unit: Unit, municipality: string, personId: string) {
  const where = { municipality, OR: [{ askedBy: personId }, { decidedBy: personId }] }
  return unit.productApproval.findMany({ where })
}
