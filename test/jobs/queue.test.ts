import { expect, it } from 'vitest'
import { z } from 'zod'
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
      await expect.poll(() => ran, { timeout: 10_000 }).toEqual(['a'])
    } finally {
      await jobs.stop()
    }
    expect(ran).toEqual(['a'])
  })
})
