import { expect, it } from 'vitest'
import { recordAudit, verifyAudit } from '../../src/database/audit.ts'
import type { Database } from '../../src/database/database.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'

onBothEngines('the audit trail', (engine) => {
  const aChainOf = async (entries: number): Promise<Database> => {
    const database = await aDatabase(engine)
    await database.unit('norr', (unit) => unit.municipality.create({ data: { key: 'norr', municipality: 'norr' } }))
    for (let n = 1; n <= entries; n++) {
      await database.unit('norr', (unit) =>
        recordAudit(unit, {
          id: `entry-${n}`,
          municipality: 'norr',
          at: new Date(Date.UTC(2026, 0, n)),
          action: 'register.change-holder',
          subject: { kind: 'system', id: 'sys-1' },
          actor: { kind: 'person', id: 'per-1' },
          channel: 'terminal',
          detail: { because: `reason ${n}`, nested: { b: 1, a: [1, null, 'å'] } },
        }),
      )
    }
    return database
  }
  const verdict = (database: Database) => database.system('audit-verify', (unit) => verifyAudit(unit, 'norr'))

  it('verifies a chain that nobody touched', async () => {
    const database = await aChainOf(3)
    expect(await verdict(database)).toEqual({ municipality: 'norr', entries: 3, erased: [], faults: [] })
  })

  it('finds a changed link, a removed link and a changed detail', async () => {
    const database = await aChainOf(4)
    await database.pool.query(`UPDATE audit_entries SET actor_id = 'per-2' WHERE number = 1`)
    await database.pool.query(`DELETE FROM audit_entries WHERE number = 3`)
    await database.pool.query(`UPDATE audit_details SET detail = '{"because":"other"}' WHERE entry_id = 'entry-2'`)
    const { faults } = await verdict(database)
    expect(faults.map(({ number, what }) => `${number} ${what}`)).toEqual([
      '1 link-changed',
      '2 detail-changed',
      '3 link-missing',
      '4 link-changed',
    ])
  })

  it('finds that the newest links were cut off', async () => {
    const database = await aChainOf(3)
    await database.pool.query(`DELETE FROM audit_entries WHERE number = 3`)
    expect((await verdict(database)).faults).toEqual([{ number: 2, what: 'head-differs' }])
  })

  it('holds when personal detail was erased under a rule', async () => {
    const database = await aChainOf(2)
    await database.unit('norr', (unit) =>
      unit.auditDetail.update({
        where: { municipality_entryId: { municipality: 'norr', entryId: 'entry-1' } },
        data: { detail: {}, erasedAt: new Date(), erasedUnder: 'gallring 2 år' },
      }),
    )
    expect(await verdict(database)).toMatchObject({ erased: [{ number: 1, under: 'gallring 2 år' }], faults: [] })
  })
})
