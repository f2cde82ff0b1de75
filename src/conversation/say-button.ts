import { z } from 'zod'
import type { Button, Meaning } from './message.ts'

export const sayAction = 'say'
export const sayPayload = z.object({ text: z.string() })

/** A button that says its words, or others, for whoever presses it: whatever can be written can be pressed. */
export function saying(label: string, text: string = label): Button<Meaning> {
  return { label, action: { name: sayAction, payload: { text }, by: 'anyone' } }
}
