import type { Registers } from '../command-line.ts'

/** `migrate`: brings the schema up to date, as every start does, and says so. */
export const migrate: Registers = (program, line) => {
  program
    .command('migrate')
    .description('uppdatera databasens schema')
    .action(async () => {
      const { database } = await line.app()
      const { rows } = await database.pool.query(
        'SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL',
      )
      line.out(
        `Schemat är uppdaterat (${rows[0].applied} migreringar, ${database.engine === 'pglite' ? 'PGlite' : 'PostgreSQL'}).\n`,
      )
    })
}
