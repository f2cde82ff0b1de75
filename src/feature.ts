/** What a feature offers to the program. `app.ts` reads the list; nothing registers itself. */
import type { Router } from 'express'
import type { Dialogue } from './conversation/dialogue.ts'
import type { Task } from './jobs/task.ts'

export type Feature = {
  name: string
  /** Exchanges in the chat, tried in order: the first that takes a turn answers it. */
  dialogues?: readonly Dialogue[]
  /** Durable work, run by the queue. */
  tasks?: readonly Task[]
  /** Web pages, mounted behind sign-in under `/{name}`. */
  pages?: Router
}
