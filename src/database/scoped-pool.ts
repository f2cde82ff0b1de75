/**
 * The pool as Prisma sees it: a transaction begins in its scope, in the same round trip as BEGIN. Nothing is read or written
 * through it outside a scope, so that no query can be one that nobody has scoped.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

export type Scoped = {
  pool: pg.Pool
  /** Whatever transaction begins in `work` begins with these statements. */
  within<Result>(scope: string, work: () => Promise<Result>): Promise<Result>
}

export function scopedPool(pool: pg.Pool): Scoped {
  const scopes = new AsyncLocalStorage<string>()
  const connect = async (): Promise<pg.PoolClient> => {
    const scope = scopes.getStore()
    if (scope === undefined) throw new Error('A query outside a unit of work.')
    return beginningIn(scope, await pool.connect())
  }
  let underWay = 0
  return {
    pool: Object.create(pool, { connect: { value: connect } }) as pg.Pool,
    async within(scope, work) {
      underWay++
      try {
        return await scopes.run(scope, work)
      } finally {
        // While a scope may be asked for, every promise of the process is followed, and most questions need none.
        if (--underWay === 0) scopes.disable()
      }
    },
  }
}

/** The client's next query is the adapter's BEGIN; those after it are as they are. */
function beginningIn(scope: string, client: pg.PoolClient): pg.PoolClient {
  const first = (query: { text: string }): Promise<unknown> => {
    delete (client as Partial<pg.PoolClient>).query
    if (query.text !== 'BEGIN') throw new Error('A query outside a unit of work.')
    return client.query(`BEGIN; ${scope}`)
  }
  client.query = first as unknown as pg.PoolClient['query']
  return client
}
