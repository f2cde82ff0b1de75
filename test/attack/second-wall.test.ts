/** Row-level security alone: what the program would see and do in a municipality's unit if none of its queries asked for one. */
import { expect, it } from 'vitest'
import type { Database } from '../../src/database/database.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'
import { type Table, insertOf, isOwned, tablesOf } from './a-row.ts'

const own = 'norr'
const theirs = 'soder'

/** Tables of no municipality, and why the municipalities' role has no business there. */
const nobodys: Readonly<Record<string, string>> = {
  SlackInstall: 'a workspace is installed before it is known whose it is; read by the named path `connections` only',
  SlackInstallState: 'the same, while the installation is under way',
  platform_paces: 'how fast a workspace may be written to, whichever municipalities share it; nothing of what is said',
  _prisma_migrations: 'the schema’s own history',
}

/** What whoever takes part in a shared body reads of its host's: design, § Data. */
const shared = [
  'agenda_item',
  'agenda_outcome',
  'agenda_report',
  'body_participant',
  'body_setting',
  'meeting',
  'meeting_attendance',
  'meeting_invitation',
  'meeting_poll',
  'meeting_poll_option',
  'meeting_poll_vote',
  'meeting_record',
  'record_entry',
  'shared_seat',
]

async function filled(database: Database): Promise<readonly Table[]> {
  const tables = await tablesOf(database)
  for (const table of tables.filter(isOwned)) {
    const host = table.columns.some(({ name }) => name === 'host') ? { host: theirs } : {}
    await database.pool.query(insertOf(table, theirs, { municipality: theirs, ...host }))
  }
  return tables
}

/** Whether the statement is refused by the database in a unit of one's own; what it did is rolled back. */
async function refusal(database: Database, sql: string): Promise<string | null> {
  class Back extends Error {}
  try {
    await database.unit(own, async (unit) => {
      await unit.$executeRawUnsafe(sql)
      throw new Back()
    })
    return null
  } catch (error) {
    return error instanceof Back ? null : (error as Error).message
  }
}

onBothEngines('row-level security, with no other wall before it', (engine) => {
  it(
    'shows nothing of another municipality’s in any table, changes nothing and takes nothing in',
    { timeout: 120_000 },
    async () => {
      const database = await aDatabase(engine)
      const tables = await filled(database)
      const owned = tables.filter(isOwned)
      expect(
        tables
          .filter((table) => !isOwned(table))
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(Object.keys(nobodys).toSorted())
      expect(owned.length).toBeGreaterThan(60)

      const leaks: string[] = []
      await database.unit(own, async (unit) => {
        for (const { name } of owned) {
          const [{ count }] = (await unit.$queryRawUnsafe(`SELECT count(*)::int AS count FROM "${name}"`)) as [
            { count: number },
          ]
          if (count > 0) leaks.push(`${name} is read`)
          if (name === 'audit_entries') continue
          if ((await unit.$executeRawUnsafe(`UPDATE "${name}" SET municipality = municipality`)) > 0)
            leaks.push(`${name} is changed`)
          if ((await unit.$executeRawUnsafe(`DELETE FROM "${name}"`)) > 0) leaks.push(`${name} is emptied`)
        }
      })
      for (const table of owned) {
        const forged = await refusal(database, insertOf(table, 'forged', { municipality: theirs }))
        if (!/row-level security/.test(forged ?? '')) leaks.push(`${table.name} takes in another’s row: ${forged}`)
        // Own rows cannot be given away, and one that is there already cannot be taken over by its key.
        const given = `${insertOf(table, 'own', { municipality: own, ...(hasHost(table) ? { host: own } : {}) })}; UPDATE "${table.name}" SET municipality = '${theirs}'`
        const away = await refusal(database, doing(given))
        if (!/row-level security|permission denied/.test(away ?? '')) leaks.push(`${table.name} is given away: ${away}`)
      }
      for (const name of Object.keys(nobodys)) {
        const read = await refusal(database, `SELECT FROM "${name}"`)
        if (!/permission denied/.test(read ?? '')) leaks.push(`${name} is read by a municipality: ${read}`)
      }
      for (const { name } of owned) {
        const { rows } = await database.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`)
        if (rows[0]!.count !== 1) leaks.push(`${name} has ${rows[0]!.count} rows afterwards`)
      }
      expect(leaks).toEqual([])
    },
  )

  it(
    'shows whoever takes part in a shared body the body, and nothing else of its host',
    { timeout: 120_000 },
    async () => {
      const database = await aDatabase(engine)
      const tables = (await tablesOf(database)).filter(isOwned)
      for (const table of tables) {
        const body = table.columns.some(({ name }) => name === 'body') ? { body: 'gemensam' } : {}
        const host = hasHost(table) ? { host: theirs } : {}
        const participant = table.name === 'body_participant' ? { participant: own } : {}
        await database.pool.query(insertOf(table, theirs, { municipality: theirs, ...body, ...host, ...participant }))
      }
      const seen: string[] = []
      const changed: string[] = []
      await database.unit(own, async (unit) => {
        for (const { name } of tables) {
          const [{ count }] = (await unit.$queryRawUnsafe(`SELECT count(*)::int AS count FROM "${name}"`)) as [
            { count: number },
          ]
          if (count > 0) seen.push(name)
          if (name === 'audit_entries') continue
          if ((await unit.$executeRawUnsafe(`UPDATE "${name}" SET municipality = municipality`)) > 0) changed.push(name)
          if ((await unit.$executeRawUnsafe(`DELETE FROM "${name}"`)) > 0) changed.push(name)
        }
      })
      expect(seen.toSorted()).toEqual(shared)
      expect(changed).toEqual([])
    },
  )

  it('takes in nothing about a body of another municipality’s from somebody who does not take part in it', async () => {
    const database = await aDatabase(engine)
    const hosted = (await tablesOf(database)).filter((table) => shared.includes(table.name) && hasHost(table))
    expect(hosted.map(({ name }) => name)).toEqual([
      'agenda_item',
      'agenda_report',
      'meeting_invitation',
      'meeting_poll_vote',
      'shared_seat',
    ])
    const row = (table: Table) => insertOf(table, 'x', { municipality: own, host: theirs, body: 'gemensam' })
    for (const table of hosted) expect(await refusal(database, row(table)), table.name).toMatch(/row-level security/)
    await database.unit(theirs, (unit) =>
      unit.bodyParticipant.create({ data: { municipality: theirs, body: 'gemensam', participant: own } }),
    )
    for (const table of hosted) expect(await refusal(database, row(table)), table.name).toBeNull()
  })

  it('shows nothing to whoever has not said which municipality, or an empty one', async () => {
    const database = await aDatabase(engine)
    const owned = (await filled(database)).filter(isOwned)
    const all = owned.map(({ name }) => `(SELECT count(*) FROM "${name}")`).join(' + ')
    for (const municipality of ['', '%', `' OR true --`, 'soder\0'.slice(0, 4)]) {
      const rows = await database.unit(municipality, (unit) =>
        unit.$queryRawUnsafe<{ sum: number }[]>(`SELECT (${all})::int AS sum`),
      )
      expect(rows).toEqual([{ sum: 0 }])
    }
  })

  it('lets the queue’s tables be touched by no municipality', async () => {
    const database = await aDatabase(engine)
    await database.pool.query('CREATE SCHEMA IF NOT EXISTS pgboss; CREATE TABLE IF NOT EXISTS pgboss.probe (id text)')
    expect(await refusal(database, 'SELECT FROM pgboss.probe')).toMatch(/permission denied/)
    await database.pool.query('DROP TABLE pgboss.probe')
  })
})

const hasHost = ({ columns }: Table): boolean => columns.some(({ name }) => name === 'host')

/** Several statements as one. */
const doing = (statements: string): string => `DO $attack$ BEGIN ${statements}; END $attack$`
