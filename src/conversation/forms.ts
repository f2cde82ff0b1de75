/** What dialogues with a form have in common: which form was sent, what stands in it, and how it is shown and refused. */
import { type Day, isDay } from '../lib/day.ts'
import type { Decision, Turn } from './dialogue.ts'
import type { Form, FormFaults } from './message.ts'

/** The form's id beyond the prefix, when it is this form that was sent. It is no secret and no proof: look up what it names. */
export function sentForm({ inbound }: Turn, prefix: string): string | null {
  return inbound.kind === 'form' && inbound.form.startsWith(prefix) ? inbound.form.slice(prefix.length) : null
}

/** What stands in an input, without spaces around and no longer than `most`; '' when nothing does. */
export function valueIn({ inbound }: Turn, name: string, most = 2_000): string {
  const value = inbound.kind === 'form' ? inbound.values[name] : undefined
  return typeof value === 'string' ? value.trim().slice(0, most) : ''
}

/** A day written in an input: null when it is none. An empty one is `otherwise`. */
export function dayIn(turn: Turn, name: string, otherwise: Day): Day | null {
  const said = valueIn(turn, name)
  if (said === '') return otherwise
  return isDay(said) ? said : null
}

/** What was written; null for a click, a form or an event. */
export function saidIn({ inbound }: Turn): string | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : null
}

export const showForm = (form: Form): Decision => ({ replies: [], immediate: { kind: 'form', form } })
export const say = (text: string): Decision => ({ replies: [{ text }], immediate: null })
export const faulty = (form: Form, faults: FormFaults): Decision => ({
  replies: [],
  immediate: { kind: 'faults', form, faults },
})
