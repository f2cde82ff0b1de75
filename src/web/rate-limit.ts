/**
 * How often somebody may do something, without keeping who: addresses are counted under a key that this process makes up
 * and forgets, so that what is in memory names nobody, and nothing is written down.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { BlockList, isIPv4 } from 'node:net'
import type { Request } from 'express'
import type { Clock } from '../lib/clock.ts'

export type RateLimit = {
  /** Counts one, and says whether it is within the limit. */
  allows(name: string): boolean
  /** Whether the limit has been passed; counts nothing. */
  isPassed(name: string): boolean
}

/** At most `most` within `minutes`, counted from the first. */
export function rateLimit({ most, minutes, clock }: { most: number; minutes: number; clock: Clock }): RateLimit {
  const key = randomBytes(32)
  const counted = new Map<string, { since: number; times: number }>()
  const length = minutes * 60_000
  // Whoever fills the memory with names shares one count from then on.
  const idOf = (name: string): string =>
    counted.size > 50_000 ? 'everybody' : createHmac('sha256', key).update(name).digest('base64url')
  const current = (id: string, now: number) => {
    const known = counted.get(id)
    return known && now - known.since <= length && now >= known.since ? known : null
  }
  return {
    isPassed: (name) => (current(idOf(name), clock.now().getTime())?.times ?? 0) >= most,
    allows(name) {
      const now = clock.now().getTime()
      if (counted.size > 10_000) for (const [each, { since }] of counted) if (now - since > length) counted.delete(each)
      const id = idOf(name)
      const fresh = current(id, now) ?? { since: now, times: 0 }
      fresh.times += 1
      counted.set(id, fresh)
      return fresh.times <= most
    },
  }
}

const nearby = new BlockList()
nearby.addSubnet('127.0.0.0', 8, 'ipv4')
nearby.addSubnet('10.0.0.0', 8, 'ipv4')
nearby.addSubnet('172.16.0.0', 12, 'ipv4')
nearby.addSubnet('192.168.0.0', 16, 'ipv4')
nearby.addAddress('::1', 'ipv6')
nearby.addSubnet('fc00::', 7, 'ipv6')

/** Where a request comes from; what a proxy says is believed only when the proxy stands on our own network. */
export function addressOf(request: Request): string {
  const direct = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const isNearby = direct !== '' && nearby.check(direct, isIPv4(direct) ? 'ipv4' : 'ipv6')
  const told = request.headers['x-forwarded-for']
  const last = String(Array.isArray(told) ? told.at(-1) : (told ?? ''))
    .split(',')
    .at(-1)
    ?.trim()
  return isNearby && last ? last : direct
}
