import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Inbound } from '../../../conversation/inbound.ts'
import { type Snapshot, lookupsOf } from '../../register/index.ts'
import { type PageNeeds, pageFor } from '../page.ts'

export type ShowNeeds = PageNeeds & { snapshots: { of(municipality: string, version?: number): Promise<Snapshot> } }

/** The person's own page: when they open it, or write "start" in a talk of their own. */
export function showHome(needs: ShowNeeds): Dialogue {
  return {
    name: 'home.show',
    takes: (turn) => turn.inbound.kind === 'home' || (turn.inbound.conversation.kind === 'dm' && asksForStart(turn)),
    async decide({ inbound, now }) {
      const { governance, register } = await needs.snapshots.of(inbound.municipality, 0)
      const personId = inbound.person?.personId ?? null
      const person = personId === null ? null : lookupsOf(register).person(personId)
      // One word tells no language: "start" is Swedish, too.
      const language = person?.language ?? inbound.language ?? (saysInEnglish(inbound) ? 'en' : 'sv')
      const visitor = { municipality: inbound.municipality, personId, language, now }
      const who = { name: person?.name.split(' ')[0] ?? null, municipality: governance.name }
      return { replies: [await pageFor(needs, visitor, who)] }
    },
  }
}

const start = /^\s*(?:start|hem|min sida|startsida(?:n)?|home|my page)[\s.!]*$/iu

const saysInEnglish = (inbound: Inbound): boolean => 'text' in inbound && /\b(?:home|page)\b/i.test(inbound.text)

function asksForStart({ inbound }: Turn): boolean {
  return (inbound.kind === 'text' || inbound.kind === 'command') && start.test(inbound.text)
}
