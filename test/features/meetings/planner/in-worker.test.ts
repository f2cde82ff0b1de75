import { expect, it } from 'vitest'
import { planInWorker } from '../../../../src/features/meetings/planner/in-worker.ts'
import { aCrowdedInstance } from './an-instance.ts'

it('plans in another thread, and this one goes on with other things meanwhile', async () => {
  let turns = 0
  const other = setInterval(() => turns++, 5)
  const { meetings, broken, ms } = await planInWorker({
    instance: aCrowdedInstance(1, 0.2),
    change: null,
    seed: 1,
    ms: 1_500,
  })
  clearInterval(other)
  // Planning here would leave no turn to anything else until it had ended.
  expect(turns).toBeGreaterThan(3)
  expect([meetings.length > 6, broken]).toEqual([true, []])
  expect(ms).toBeGreaterThan(0)
})

it('is stopped when nobody waits for it any more', async () => {
  const controller = new AbortController()
  const plan = planInWorker(
    { instance: aCrowdedInstance(1, 0.2), change: null, seed: 1, ms: 60_000 },
    controller.signal,
  )
  setTimeout(() => controller.abort(new Error('Nobody waits.')), 50)
  await expect(plan).rejects.toThrow('Nobody waits.')
})
