/** A text sent to a body's members for their opinion before something is decided: who is asked, how it stands. Pure. */
import type { Governance } from '../../governance/governance.ts'
import { type Body, type Duty, partyOf } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { may, partIn } from '../administration/index.ts'
import type { World } from '../register/index.ts'

export type Consultation = {
  id: string
  municipality: string
  body: string
  caseId: string | null
  title: string
  text: string
  link: string | null
  dueOn: Day
  sentBy: string
  sentAt: Date
  state: 'open' | 'closed' | 'withdrawn'
  /** Whom it was sent to. */
  asked: readonly string[]
  closedAt: Date | null
  version: number
}
export const stances = ['for', 'remarks', 'against', 'abstains'] as const
export type Stance = (typeof stances)[number]
export type Reply = { consultationId: string; personId: string; stance: Stance; text: string; repliedAt: Date }
export type WholeConsultation = { consultation: Consultation; replies: readonly Reply[] }

/** The rule that opinions are given by; null where no document speaks of it. */
export function consultationRule({ manifest }: Governance): Duty | null {
  return manifest.duties.find(({ handles }) => handles === 'consultation') ?? null
}

/** The body that the documents ask; null when they name none. */
export function consultedBody(governance: Governance): Body | null {
  const owes = consultationRule(governance)?.owes
  const party = owes === undefined ? null : partyOf(owes)
  return party?.kind === 'body' ? governance.body(party.id) : null
}

/** Who sends a text out, closes it and sees every reply: whoever sent it, the strategist, and whoever leads the body. */
export function mayKeep(
  personId: string | null,
  { sentBy, body }: Pick<Consultation, 'sentBy' | 'body'>,
  world: World,
): boolean {
  if (personId === null) return false
  const { convener, chair } = partIn(personId, body, world)
  return personId === sentBy || may(personId, 'strategist', world) || convener || chair
}

/** Who may send one to the body: the strategist and whoever leads it. */
export function maySend(personId: string | null, body: string, world: World): boolean {
  return mayKeep(personId, { sentBy: '', body }, world)
}

/** Those who have not replied. */
export function unanswered({ consultation, replies }: WholeConsultation): readonly string[] {
  return consultation.asked.filter((id) => !replies.some(({ personId }) => personId === id))
}

/** When those who have not replied are reminded: three days before, once, when they had a week or more. */
export function isToRemind(
  { state, dueOn, sentAt }: Consultation,
  today: Day,
  daysBetween: (from: Day, to: Day) => number,
  sentOn: Day,
): boolean {
  const left = daysBetween(today, dueOn)
  return state === 'open' && left >= 0 && left <= 3 && daysBetween(sentOn, dueOn) >= 7 && sentAt !== null
}
