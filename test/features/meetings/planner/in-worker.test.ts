import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { planInWorker } from '../../../../src/features/meetings/planner/in-worker.ts'
import { aCrowdedInstance } from './an-instance.ts'

it('plans in another thread, and this one has nothing to do meanwhile', async () => {
  const before = performance.eventLoopUtilization()
  const { meetings, broken, ms } = await planInWorker({
    instance: aCrowdedInstance(1, 0.2),
    change: null,
    seed: 1,
    ms: 600,
  })
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
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
