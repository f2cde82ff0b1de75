/** Somebody says that an answer is wrong: what they say, and what accepting it would change. */
import type { Asker, ChannelName } from '../../conversation/inbound.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { type Day, addDays } from '../../lib/day.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Appointment, Held } from '../register/index.ts'

export type Correction = {
  id: string
  systemId: string
  roleId: string
  /** Those that the answer rested on; empty when the chair was empty or a rule points the holder out. */
  appointmentIds: readonly string[]
  claim: Claim
  /** What was asked and answered. */
  question: string
  answer: string
  /** What the reporter says it should be, in their own words. */
  proposal: string | null
  proposedPersonId: string | null
  /** `person:ID` or `CHANNEL:USER` */
  reportedBy: string
  reportedVia: { channel: ChannelName; conversationId: string }
  reportedAt: Date
  state: 'open' | 'accepted' | 'refused' | 'withdrawn'
  decidedBy: string | null
  decidedAt: Date | null
}
type Claim = 'wrong-person' | 'has-left' | 'vacant-is-wrong'

/** What is said of the answer: somebody else's name, that the holder has left, or in words that only a keeper can judge. */
export type Said = Pick<Correction, 'claim' | 'proposal' | 'proposedPersonId'>

export function saidIn(text: string, reading: Reading, held: Held): Said | null {
  const holders = held.holders.flatMap((holder) => (holder.kind === 'person' ? [holder.person.id] : []))
  const [other, ...more] = reading.people.filter((id) => !holders.includes(id))
  const claim = hasLeft.test(text) ? 'has-left' : held.holders.length === 0 ? 'vacant-is-wrong' : 'wrong-person'
  if (other !== undefined && more.length === 0) return { claim, proposal: text, proposedPersonId: other }
  return claim === 'has-left' ? { claim, proposal: null, proposedPersonId: null } : null
}

const hasLeft =
  /(?:slutat|slutade|gått i pension|pensionera|bytt (?:jobb|tjänst)|jobbar inte|arbetar inte|inte kvar|inte längre|has left|retired|no longer)/iu

/** What accepting changes: who no longer holds the role, and who takes over when somebody was proposed. */
export type Takeover = { ended: readonly string[]; through: Day; started: readonly Appointment[] }

export function takeover(correction: Correction, held: Held, today: Day, ids: Ids): Takeover {
  const { appointmentIds, proposedPersonId, roleId, systemId } = correction
  const ended = held.appointments.filter(({ id }) => appointmentIds.includes(id)).map(({ id }) => id)
  const isThere = held.appointments.some(({ holder }) => holder.kind === 'person' && holder.id === proposedPersonId)
  const started = proposedPersonId === null || isThere ? [] : [proposedPersonId]
  return {
    ended,
    through: addDays(today, -1),
    started: started.map((personId) => ({
      id: ids.next(),
      roleId,
      scope: { kind: 'system', id: systemId },
      holder: { kind: 'person', id: personId },
      appointedBy: null,
      decision: null,
      from: today,
      through: null,
      confirmedOn: today,
      questioned: false,
    })),
  }
}

/** Who somebody is to us: a person of the register, or a colleague as their channel knows them. */
export function askerKey({ channel, person }: { channel: ChannelName; person: Asker }): string {
  return person.personId === null ? `${channel}:${person.platformUserId}` : `person:${person.personId}`
}
