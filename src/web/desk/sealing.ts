/**
 * What a page's buttons and forms mean, sealed for whoever the page is shown to: a browser can send back nothing but what it was given,
 * as itself, within a day. Each has a name of its own, so that what it changes is changed once.
 */
import { z } from 'zod'
import type { Progress } from '../../conversation/dialogue.ts'
import type { Meaning } from '../../conversation/message.ts'
import type { Memory } from '../../conversation/understanding/reading.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { SealedBox } from '../../lib/sealed-box.ts'
import type { Visitor } from '../pages.ts'

/** Where the talk on the page is: what a question led to, and what "den" means. */
export type Standing = { progress: Progress | null; memory: Memory | null }

export type Offered = ({ press: Pick<Meaning, 'name' | 'payload'> } | { form: string } | { words: true }) & Standing

export type SealingNeeds = { box: SealedBox; clock: Clock; ids: Ids }

const freshHours = 24

const sealedAt = z.object({
  key: z.string(),
  at: z.number(),
  offered: z.object({ progress: z.unknown(), memory: z.unknown() }).loose(),
})

const owner = ({ session }: Visitor): string => `${session.municipality}/${session.personId}`

export function sealed(offered: Offered, visitor: Visitor, { box, clock, ids }: SealingNeeds): string {
  return box.seal(JSON.stringify({ key: ids.next(), at: clock.now().getTime(), offered }), owner(visitor))
}

/** Null: not ours, not theirs, or of a page that is older than a day. */
export function opened(
  sent: unknown,
  visitor: Visitor,
  { box, clock }: SealingNeeds,
): { key: string; offered: Offered } | null {
  const text = typeof sent === 'string' ? box.open(sent, owner(visitor)) : null
  if (text === null) return null
  const { key, at, offered } = sealedAt.parse(JSON.parse(text))
  if (clock.now().getTime() - at > freshHours * 3_600_000) return null
  return { key, offered: offered as Offered }
}
