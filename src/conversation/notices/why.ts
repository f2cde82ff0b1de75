import type { Dialogue } from '../dialogue.ts'
import type { Language } from '../inbound.ts'
import type { Draft, Meaning } from '../message.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import { z } from 'zod'

const texts = { sv, en }
const name = 'notices.tell-why'

/** The message with a button that asks why it came, after the buttons that are there already. */
export function withWhy(message: Draft, why: string, language: Language): Draft {
  const button = { label: texts[language].whyButton, action: { name, payload: { why } } satisfies Meaning }
  const blocks = message.blocks ?? [{ kind: 'text', text: message.text }]
  const last = blocks.at(-1)
  if (last?.kind !== 'buttons') return { ...message, blocks: [...blocks, { kind: 'buttons', buttons: [button] }] }
  return { ...message, blocks: [...blocks.slice(0, -1), { ...last, buttons: [...last.buttons, button] }] }
}

const payload = z.object({ why: z.string() })

/** Answers "varför får jag detta?" with the reason that was written down with the message, also when the button is old. */
export const tellWhy: Dialogue = {
  name,
  takes: ({ action }) => action?.name === name,
  decide: ({ action, language }) => ({
    replies: [{ text: `${payload.parse(action?.payload).why} ${texts[language].whyGathered}` }],
  }),
}
