import { once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Pace } from '../../src/conversation/channel.ts'
import { pacer } from '../../src/conversation/pace.ts'

/** A clock that jumps to whoever waits for the earliest moment. */
function aTime() {
  let at = 0
  const sleepers: { until: number; wake: () => void }[] = []
  return {
    now: () => at,
    pause: (milliseconds: number) =>
      new Promise<void>((resolve) => sleepers.push({ until: at + milliseconds, wake: resolve })),
    /** Runs until nobody waits. */
    async run(): Promise<void> {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve))
        const next = sleepers.toSorted((a, b) => a.until - b.until)[0]
        if (!next) return
        sleepers.splice(sleepers.indexOf(next), 1)
        at = Math.max(at, next.until)
        next.wake()
      }
    },
  }
}

const pace: Pace = { perWorkspace: { perSecond: 5, burst: 5 }, perTalk: { perSecond: 1, burst: 2 } }

describe('messages that nobody asked for', () => {
  it('never go faster than the platform wants, in the workspace and in any talk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }), async (talks) => {
        const time = aTime()
        const { turn } = pacer(time)
        const sent: { talk: number; at: number }[] = []
        const all = talks.map(async (talk) => {
          if ((await turn(pace, 'w', String(talk))) === 0) sent.push({ talk, at: time.now() })
        })
        await time.run()
        await Promise.all(all)
        expect(
          fastest(
            sent.map(({ at }) => at),
            1000,
          ),
        ).toBeLessThanOrEqual(5 + 5)
        for (const talk of new Set(talks))
          expect(
            fastest(
              sent.filter((each) => each.talk === talk).map(({ at }) => at),
              1000,
            ),
          ).toBeLessThanOrEqual(1 + 2)
      }),
    )
  })

  it('go no faster when some take several calls, and one that has begun is finished before others begin', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 60 }), async (calls) => {
        const time = aTime()
        const { turn, goOn } = pacer(time)
        const made: number[] = []
        const order: string[] = []
        const all = calls.map(async (count, n) => {
          await turn(pace, 'w', `t${n}`)
          made.push(time.now())
          order.push('begins')
          for (let nth = 1; nth < count; nth++) {
            await goOn(pace, 'w', `t${n}`)
            made.push(time.now())
          }
          order.push('ends')
        })
        await time.run()
        await Promise.all(all)
        expect(fastest(made, 1000)).toBeLessThanOrEqual(5 + 5)
        const open = order.map((_, at) =>
          order.slice(0, at + 1).reduce((sum, is) => sum + (is === 'begins' ? 1 : -1), 0),
        )
        expect(Math.max(...open)).toBeLessThanOrEqual(pace.perWorkspace.burst + 1)
      }),
    )
  })

  it('wait for a platform that has asked for patience, and do not come all at once after it', async () => {
    const time = aTime()
    const { turn, hold } = pacer(time)
    hold('w', 10)
    const sent: number[] = []
    const all = Array.from({ length: 20 }, async (_, n) => {
      await turn(pace, 'w', `t${n}`)
      sent.push(time.now())
    })
    await time.run()
    await Promise.all(all)
    expect(Math.min(...sent)).toBe(10_000)
    expect(fastest(sent, 1000)).toBeLessThanOrEqual(10)
  })

  it('go soon after any number of replies, which wait for nobody', async () => {
    const time = aTime()
    const { turn, count } = pacer(time)
    for (let nth = 0; nth < 5_000; nth++) count(pace, 'w', `t${nth % 7}`)
    expect(await finished(time, turn(pace, 'w', 't1'))).toBe(0)
    expect(time.now()).toBeLessThanOrEqual(20_000)
  })

  it('are put back while replies never end, before whoever took them is believed dead', async () => {
    const time = aTime()
    const { turn, count } = pacer(time)
    let isOver = false
    const replying = (async () => {
      while (!isOver && time.now() < 600_000) {
        count(pace, 'w', 'somebody')
        await time.pause(100)
      }
    })()
    const all = Array.from({ length: 50 }, async (_, nth) => ({
      busy: await turn(pace, 'w', `t${nth}`),
      at: time.now(),
    }))
    void Promise.all(all).then(() => (isOver = true))
    await time.run()
    await replying
    const putBack = (await Promise.all(all)).filter(({ busy }) => busy > 0)
    expect(putBack.length).toBeGreaterThan(0)
    expect(Math.max(...putBack.map(({ at }) => at))).toBeLessThan(120_000)
  })

  it('are put back at once when the process is to end', async () => {
    const time = aTime()
    const leaving = new AbortController()
    const { turn } = pacer({ ...time, pause: () => once(leaving.signal, 'abort').then(() => {}) }, leaving.signal)
    const turns = Array.from({ length: 20 }, (_, nth) => turn(pace, 'w', `t${nth}`))
    await Promise.all(turns.slice(0, pace.perWorkspace.burst))
    leaving.abort()
    const busy = await Promise.all(turns)
    expect(busy.filter((seconds) => seconds === 0)).toHaveLength(pace.perWorkspace.burst)
    expect(await turn(pace, 'w', 'late')).toBeGreaterThan(0)
  })

  it('are put back when the wait is long, and hold no other workspace up', async () => {
    const { turn, hold, heldFor } = pacer(aTime())
    hold('w', 300)
    expect(await turn(pace, 'w', 't')).toBe(300)
    expect(heldFor('w')).toBe(300)
    expect(await turn(pace, 'other', 't')).toBe(0)
  })
})

async function finished<Result>(time: ReturnType<typeof aTime>, work: Promise<Result>): Promise<Result> {
  await time.run()
  return work
}

/** The most that happened within any so many milliseconds. */
function fastest(moments: readonly number[], within: number): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + within).length))
}
