import type { Language } from '../inbound.ts'
import type { Message } from '../message.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

const texts = { sv, en }

/** Several messages to one person as one: a section each, with its own buttons. */
export function digestOf(parts: readonly Message[], language: Language): Message {
  const opening = texts[language].digest(parts.length)
  const sections = parts.flatMap(({ text, blocks }) => [
    { kind: 'divider' as const },
    ...(blocks ?? [{ kind: 'text' as const, text }]),
  ])
  return {
    text: [opening, ...parts.map(({ text }) => text)].join('\n\n'),
    blocks: [{ kind: 'text', text: opening }, ...sections],
  }
}
