import { expect, it } from 'vitest'
import { caseTable, delegationTable } from '../../src/features/cases/index.ts'
import { consultationTable } from '../../src/features/consultations/index.ts'
import { documentTable } from '../../src/features/documents/index.ts'
import { productTable } from '../../src/features/products/index.ts'
import { projectTable } from '../../src/features/projects/index.ts'
import { proposalTable } from '../../src/features/proposals/index.ts'
import { vacancyTable } from '../../src/features/appointments/index.ts'
import { aWorld } from '../support/world.ts'

it(
  'every list has its headings, and as many cells in each row, also where nothing has happened',
  { timeout: 120_000 },
  async () => {
    const app = await aWorld({ municipalities: ['karlsborg'] })
    const { governance, register } = await app.snapshots.of('karlsborg')
    const world = { governance, register, today: app.clock.today() }
    const tables = [caseTable, delegationTable, productTable, projectTable, proposalTable, consultationTable]
    for (const table of [...tables, documentTable, vacancyTable]) {
      const [headings, ...rows] = await app.database.unit('karlsborg', (unit) => table(unit, world))
      expect(headings?.every((each) => each.length > 0)).toBe(true)
      for (const row of rows) expect(row.length, headings?.join()).toBe(headings?.length)
    }
  },
)
