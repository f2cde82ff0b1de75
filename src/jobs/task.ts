import type { ZodType } from 'zod'

/** Durable work: named `feature.verb-noun`, with a payload and a key, so that twice is once. */
export type Task<Payload = unknown> = {
  name: string
  payload: ZodType<Payload>
  /** At most one job with the same key waits or runs. */
  key(payload: Payload): string
  run(payload: Payload): Promise<void>
  /** Runs by the clock, in Europe/Stockholm: a cron expression. */
  schedule?: string
}
