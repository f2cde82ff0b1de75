import type { InboundContent, Language } from '../conversation/inbound.ts'
import { texts } from './texts/texts.ts'

type Filled = { content: InboundContent; picked?: Readonly<Record<string, string>>; language?: Language | null }

/** A form as if whoever was picked in the platform's own list had been written there: a pick counts before what was written. */
export async function withPicked(
  { content, picked = {}, language }: Filled,
  nameOf: (user: string) => Promise<string | null>,
): Promise<InboundContent> {
  if (content.kind !== 'form') return content
  const values = { ...content.values }
  // Left empty it would mean nobody, or oneself.
  for (const [name, user] of Object.entries(picked))
    values[name] = (await nameOf(user)) ?? texts[language ?? 'sv'].whoeverYouPicked
  return { ...content, values }
}
