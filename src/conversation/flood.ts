/**
 * So much and no more from one person, and from one municipality, so that nobody's script keeps everybody else waiting. Whoever
 * writes as people write never notices. Kept in memory: each process guards its own time.
 */
import type { Rate } from './channel.ts'
import type { Inbound } from './inbound.ts'

export type FloodGate = {
  /** `told`: too much, and the first time it is said so · `silent`: too much, and it has been said. */
  takes(inbound: Inbound): 'through' | 'told' | 'silent'
}

/** Nobody writes or presses so much, and a whole administration at eight on a Monday stays under the second. */
export const usualRates: FloodRates = {
  perPerson: { perSecond: 1, burst: 60 },
  perMunicipality: { perSecond: 100, burst: 3_000 },
}
type FloodRates = { perPerson: Rate; perMunicipality: Rate }

/** The most people that are remembered; beyond that, those who have been quiet longest are forgotten. */
const mostKept = 50_000

type Bucket = { left: number; at: number; told: boolean }

/** `now`: milliseconds, from any beginning; never turned back. */
export function floodGate({ perPerson, perMunicipality }: FloodRates, now: () => number): FloodGate {
  const people = new Map<string, Bucket>()
  const municipalities = new Map<string, Bucket>()
  return {
    takes(inbound) {
      const { municipality, channel, person, conversation } = inbound
      const who = `${municipality}/${channel}/${person?.platformUserId ?? conversation.id}`
      const own = filled(people, who, perPerson, now())
      // What somebody has filled in is lost when it is met with silence, so forms may go on for as long again.
      const least = inbound.kind === 'form' ? -perPerson.burst : 0
      if (own.left - 1 < least) return refused(own)
      const all = filled(municipalities, municipality, perMunicipality, now())
      if (all.left < 1) return refused(own)
      own.left -= 1
      all.left -= 1
      return 'through'
    },
  }
}

function refused(own: Bucket): 'told' | 'silent' {
  if (own.told) return 'silent'
  own.told = true
  return 'told'
}

/** The bucket as it is now, the last in the order of forgetting. */
function filled(buckets: Map<string, Bucket>, name: string, { perSecond, burst }: Rate, now: number): Bucket {
  const known = buckets.get(name)
  const bucket = known ?? { left: burst, at: now, told: false }
  bucket.left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
  bucket.at = now
  // Told again only after a rest.
  if (bucket.left >= burst / 2) bucket.told = false
  buckets.delete(name)
  buckets.set(name, bucket)
  if (buckets.size > mostKept) buckets.delete(buckets.keys().next().value!)
  return bucket
}
