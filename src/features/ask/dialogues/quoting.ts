/** A question of the rules is answered in the documents' own words too, where their texts have been read in. */
import type { Grounds } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { messageOf, withNote } from '../../../conversation/say.ts'
import type { Reading } from '../../../conversation/understanding/reading.ts'
import type { Snapshot } from '../../register/index.ts'
import type { AskNeeds } from './needs.ts'

type Answered = { message: Draft; grounds: Grounds }
type Asked = { text: string; reading: Pick<Reading, 'intent'> | null; language: Language }

/** In place of "I do not know", before what is left open, after what the rules say. */
export async function quoting(
  { message, grounds }: Answered,
  { text, reading, language }: Asked,
  snapshot: Snapshot,
  { quote }: Pick<AskNeeds, 'quote'>,
): Promise<Answered> {
  if (!quote || reading?.intent !== 'policy_question') return { message, grounds }
  // What is the helpdesk's, about one system.
  if (grounds.kind === 'intent' && grounds.sources.length === 0 && grounds.systems.length > 0)
    return { message, grounds }
  const isAlone = grounds.sources.length === 0
  const parts = await quote(text, snapshot, isAlone, language)
  if (parts.length === 0) return { message, grounds }
  const said = messageOf(parts)
  if (grounds.kind === 'unknown') return { message: said, grounds: { ...grounds, kind: 'answer' } }
  // What the rules leave open, another text says: it comes first, and what is left open after it.
  if (isAlone) return { message: withNote(said, message.text.split('\n')[0]!), grounds }
  const blocks = message.blocks ?? [{ kind: 'text' as const, text: message.text }]
  return {
    message: { text: `${message.text}\n${said.text}`, blocks: [...blocks, ...(said.blocks ?? [])] },
    grounds,
  }
}
