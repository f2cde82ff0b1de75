import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '../../src/database/database.ts'
import { queue } from '../../src/jobs/queue.ts'
import type { Task } from '../../src/jobs/task.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase, onBothEngines } from '../support/database.ts'

const aTask = () => {
  const ran: string[] = []
  const task: Task<{ id: string }> = {
    name: 'test.remember-id',
    payload: z.object({ id: z.string() }),
    key: ({ id }) => id,
    run: async ({ id }) => void ran.push(id),
  }
  return { task, ran }
}

onBothEngines('the queue', (engine) => {
  it('runs what was committed, once, and nothing that was rolled back', async () => {
    const database = await aDatabase(engine)
    const { task, ran } = aTask()
    const jobs = queue({ database, tasks: [task as Task], log: silentLog })
    await jobs.start()
    try {
      const added = await database.unit('norr', async (unit) => [
        await jobs.add(unit, task, { id: 'a' }),
        await jobs.add(unit, task, { id: 'a' }),
      ])
      expect(added).toEqual([true, false])
      const rolledBack = database.unit('norr', async (unit) => {
        await jobs.add(unit, task, { id: 'b' })
        throw new Error('no')
      })
      await expect(rolledBack).rejects.toThrow('no')
      await expect.poll(() => ran).toEqual(['a'])
    } finally {
      await jobs.stop()
    }
    expect(ran).toEqual(['a'])
  })

  it('parks what fails, hangs or makes no sense, names it, and goes on with the rest', async () => {
    const database = await aDatabase(engine)
    const { task, ran } = aTask()
    const fails: Task = { ...(task as Task), name: 'test.fail', run: () => Promise.reject(new Error('always')) }
    const hangs: Task = { ...(task as Task), name: 'test.hang', run: () => new Promise(() => {}) }
    const tasks = [fails, hangs, task as Task]
    const jobs = queue({ database, tasks, log: silentLog, patience: { retries: 1, seconds: 1 } })
    expect(await jobs.parked()).toEqual([])
    await jobs.start()
    try {
      await database.unit('norr', async (unit) => {
        for (const each of [fails, hangs]) await jobs.add(unit, each, { id: 'x' })
        await jobs.add(unit, { ...task, key: () => 'nonsense' }, { id: 7 } as never)
        await jobs.add(unit, task, { id: 'a' })
      })
      const parked = async () => (await jobs.parked()).map(({ task: name, count }) => `${name} ${count}`)
      await expect
        .poll(parked, { timeout: 240_000, interval: 500 })
        .toEqual(['test.fail 1', 'test.hang 1', 'test.remember-id 1'])
    } finally {
      await jobs.stop()
    }
    expect(ran).toEqual(['a'])
  }, 300_000)

  it('outlives a database that is away when a job ends, and does the job once', async () => {
    const database = await aDatabase(engine)
    const { task, ran } = aTask()
    let isAway = false
    const query = (text: string, values: unknown[]) =>
      isAway ? Promise.reject(new Error('connect ECONNREFUSED')) : database.pool.query(text, values)
    const pool = Object.create(database.pool, { query: { value: query } }) as Database['pool']
    const leaving: Task = {
      ...(task as Task),
      async run(payload) {
        await (task as Task).run(payload)
        isAway = true
        setTimeout(() => (isAway = false), 1_500)
      },
    }
    const jobs = queue({ database: { ...database, pool }, tasks: [leaving], log: silentLog })
    await jobs.start()
    try {
      await database.unit('norr', async (unit) => jobs.add(unit, task, { id: 'a' }))
      const state = async () =>
        (await database.pool.query('SELECT state FROM pgboss.job WHERE name = $1', [task.name])).rows
      await expect.poll(state, { interval: 250 }).toEqual([{ state: 'completed' }])
    } finally {
      await jobs.stop()
    }
    expect(ran).toEqual(['a'])
  })
})
