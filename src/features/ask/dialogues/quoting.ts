/** A question of the rules is answered in the documents' own words too, where their texts have been read in. */
import type { Grounds } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Draft } from '../../../conversation/message.ts'
import { messageOf, withNote } from '../../../conversation/say.ts'
import type { Memory, Reading } from '../../../conversation/understanding/reading.ts'
import type { Snapshot } from '../../register/index.ts'
import { theRule } from './after-a-rule.ts'
import type { AskNeeds } from './needs.ts'

type Answered = { message: Draft; grounds: Grounds; memory?: Memory | null }
type Asked = { text: string; reading: Pick<Reading, 'intent'> | null; language: Language }

/** In place of "I do not know", before what is left open, after what the rules say. */
export async function quoting(
  { message, grounds, memory }: Answered,
  { text, reading, language }: Asked,
  snapshot: Snapshot,
  { quote }: Pick<AskNeeds, 'quote'>,
): Promise<Answered> {
  const isOfRules = reading?.intent === 'policy_question'
  // Read as nothing of ours, and yet the rules say that they leave it open, or nothing could be said: a text that surely speaks of it.
  const isUnread =
    reading?.intent === 'out_of_scope' && (memory?.about?.what === theRule || grounds.kind === 'out-of-scope')
  if (!quote || !(isOfRules || isUnread)) return { message, grounds }
  // What is the helpdesk's, about one system.
  if (grounds.kind === 'intent' && grounds.sources.length === 0 && grounds.systems.length > 0)
    return { message, grounds }
  const isAlone = grounds.sources.length === 0
  const parts = await quote(text, snapshot, isAlone && isOfRules, language)
  if (parts.length === 0) return { message, grounds }
  const said = messageOf(parts)
  if (grounds.kind === 'unknown' || grounds.kind === 'out-of-scope')
    return { message: said, grounds: { ...grounds, kind: 'answer' } }
  // What the rules leave open, another text says: it comes first, and what is left open after it.
  if (isAlone) return { message: withNote(said, message.text.split('\n')[0]!), grounds }
  const blocks = message.blocks ?? [{ kind: 'text' as const, text: message.text }]
  return {
    message: { text: `${message.text}\n${said.text}`, blocks: [...blocks, ...(said.blocks ?? [])] },
    grounds,
  }
}
