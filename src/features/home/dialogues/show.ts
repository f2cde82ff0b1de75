import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { HomePage, HomeSection } from '../../../conversation/home.ts'
import type { Inbound } from '../../../conversation/inbound.ts'
import { dayOf } from '../../../lib/day.ts'
import { may } from '../../administration/index.ts'
import { type Snapshot, lookupsOf } from '../../register/index.ts'
import { type PageNeeds, pageFor } from '../page.ts'
import { standingOf } from '../standing.ts'

export type ShowNeeds = PageNeeds & {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  /** What every feature tells of how somebody's own stands. */
  standing: readonly HomeSection[]
}

/** The person's own page: when they open it, or write "start" or "vad behöver jag göra" in a talk of their own. */
export function showHome(needs: ShowNeeds): Dialogue {
  return {
    name: 'home.show',
    takes: (turn) =>
      turn.inbound.kind === 'home' ||
      (turn.inbound.conversation.kind === 'dm' &&
        (asksForStart(turn) || ['my_day', 'situation'].includes(turn.reading?.intent ?? ''))),
    async decide({ inbound, now, reading, language: spoken }) {
      // One word tells no language: "start" is Swedish, too.
      const language = saysInEnglish(inbound) ? 'en' : spoken
      const asked = { municipality: inbound.municipality, personId: inbound.person?.personId ?? null, language }
      if (reading?.intent === 'situation' && !(await followsUp(asked, now, needs)))
        return { replies: [await standingOf({ ...needs, sections: needs.standing }, { ...asked, now })] }
      return { replies: [(await homeOf(needs, asked, now)).message] }
    },
  }
}

/** Whoever follows the municipality up or keeps the register is shown how it all stands; so is whoever is not known here. */
async function followsUp(
  { municipality, personId }: Parameters<HomePage>[0],
  now: Date,
  { snapshots }: ShowNeeds,
): Promise<boolean> {
  const world = { ...(await snapshots.of(municipality, 0)), today: dayOf(now) }
  return personId === null || may(personId, 'strategist', world) || may(personId, 'registerKeeper', world)
}

/** The page of whoever is asked for, wherever it is shown. */
export async function homeOf(
  needs: ShowNeeds,
  { municipality, personId, language: otherwise }: Parameters<HomePage>[0],
  now: Date,
): ReturnType<HomePage> {
  const { governance, register } = await needs.snapshots.of(municipality, 0)
  const person = personId === null ? null : lookupsOf(register).person(personId)
  const language = person?.language ?? otherwise
  const who = { name: person?.name.split(' ')[0] ?? null, municipality: governance.name }
  return { message: await pageFor(needs, { municipality, personId, language, now }, who), language }
}

const start = /^\s*(?:start|hem|min sida|startsida(?:n)?|home|my page)[\s.!]*$/iu

const saysInEnglish = (inbound: Inbound): boolean => 'text' in inbound && /\b(?:home|page)\b/i.test(inbound.text)

function asksForStart({ inbound }: Turn): boolean {
  return (inbound.kind === 'text' || inbound.kind === 'command') && start.test(inbound.text)
}
