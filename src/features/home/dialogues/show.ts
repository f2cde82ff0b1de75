import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { HomePage } from '../../../conversation/home.ts'
import type { Inbound } from '../../../conversation/inbound.ts'
import { type Snapshot, lookupsOf } from '../../register/index.ts'
import { type PageNeeds, pageFor } from '../page.ts'

export type ShowNeeds = PageNeeds & { snapshots: { of(municipality: string, version?: number): Promise<Snapshot> } }

/** The person's own page: when they open it, or write "start" or "vad behöver jag göra" in a talk of their own. */
export function showHome(needs: ShowNeeds): Dialogue {
  return {
    name: 'home.show',
    takes: (turn) =>
      turn.inbound.kind === 'home' ||
      (turn.inbound.conversation.kind === 'dm' &&
        (asksForStart(turn) || ['my_day', 'situation'].includes(turn.reading?.intent ?? ''))),
    async decide({ inbound, now, reading }) {
      // One word tells no language: "start" is Swedish, too.
      const language = inbound.language ?? (saysInEnglish(inbound) || reading?.language === 'en' ? 'en' : 'sv')
      const asked = { municipality: inbound.municipality, personId: inbound.person?.personId ?? null, language }
      return { replies: [(await homeOf(needs, asked, now)).message] }
    },
  }
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
