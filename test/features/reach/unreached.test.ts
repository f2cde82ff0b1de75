import { describe, expect, it } from 'vitest'
import { type Fate, obstacle, unreached } from '../../../src/features/reach/unreached.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 2, 12, 8, minute))
const fate = (personId: string, state: Fate['state'], minute: number, because = 'app-not-installed'): Fate => ({
  personId,
  state,
  because: state === 'sent' ? null : because,
  at: at(minute),
})

describe('who was not reached', () => {
  it('is whoever the latest message did not get through to, the longest ago first', () => {
    const fates = [fate('bo', 'unreachable', 5), fate('anna', 'unreachable', 3), fate('anna', 'sent', 1)]
    expect(unreached(fates).map(({ personId }) => personId)).toEqual(['anna', 'bo'])
  })

  it('is nobody who has been reached since', () => {
    expect(unreached([fate('anna', 'sent', 4), fate('anna', 'unreachable', 3)])).toEqual([])
  })
})

describe('what stands in the way', () => {
  it.each([
    ['app-not-installed', 'no-app'],
    ['talk-gone', 'no-app'],
    ['blocked', 'blocked'],
    ['deactivated', 'gone'],
    ['no-channel', 'unknown'],
    ['account_inactive', 'other'],
  ] as const)('%s is %s', (because, expected) => {
    expect(obstacle(because)).toBe(expected)
  })
})
