import type { Unit } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import { textsIn } from './needs.ts'
import { listedIn } from './register/register.ts'
import { editionsOf } from './store.ts'

/** The register of governing documents: a row of headings, then each with its edition and how it stands. */
export async function documentTable(unit: Unit, world: World): Promise<readonly (readonly string[])[]> {
  const { key } = world.governance
  const editions = await editionsOf(unit, key)
  const { list } = textsIn('sv')
  const { title, edition, decided, review, published, standing } = list.columns
  return [
    [title, edition, decided, review, published, standing],
    ...listedIn(world.governance, editions, world.today).map((one) => [
      one.title,
      one.edition?.edition ?? '',
      list.decided(one.decidedBy, one.decidedOn, one.diarienummer),
      one.reviewBy ?? '',
      one.publishedAt ?? '',
      list.standing[one.standing],
    ]),
  ]
}
