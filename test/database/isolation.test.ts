import { expect, it } from 'vitest'
import { aDatabase, onBothEngines } from '../support/database.ts'

onBothEngines('row-level security', (engine) => {
  const twoMunicipalities = async () => {
    const database = await aDatabase(engine)
    for (const key of ['norr', 'soder']) {
      await database.unit(key, (unit) => unit.municipality.create({ data: { key, municipality: key } }))
    }
    return database
  }

  it('shows a unit of work its own municipality only', async () => {
    const database = await twoMunicipalities()
    expect(await database.unit('norr', (unit) => unit.municipality.findMany({ select: { key: true } }))).toEqual([
      { key: 'norr' },
    ])
  })

  it('shows an unscoped query nothing', async () => {
    const database = await twoMunicipalities()
    const client = await database.pool.connect()
    await client.query('BEGIN; SET LOCAL ROLE styrbot_app')
    const { rows } = await client.query('SELECT key FROM municipalities')
    await client.query('ROLLBACK')
    client.release()
    expect(rows).toEqual([])
  })

  it('refuses a row written for another municipality', async () => {
    const database = await twoMunicipalities()
    const written = database.unit('norr', (unit) =>
      unit.municipality.create({ data: { key: 'x', municipality: 'soder' } }),
    )
    await expect(written).rejects.toThrow(/row-level security/)
  })

  it('shows the named system path every municipality', async () => {
    const database = await twoMunicipalities()
    expect(await database.system('test', (unit) => unit.municipality.count())).toBe(2)
  })

  it('guards every table that has a municipality', async () => {
    const database = await aDatabase(engine)
    const { rows } = await database.pool.query<{ table: string }>(`
      SELECT c.relname AS table FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'municipality' AND NOT c.relforcerowsecurity`)
    expect(rows).toEqual([])
  })

  it('lets nobody change or remove a link of the audit chain', async () => {
    const database = await twoMunicipalities()
    const removed = database.unit('norr', (unit) => unit.$executeRaw`DELETE FROM audit_entries`)
    await expect(removed).rejects.toThrow(/permission denied/)
  })
})
