import { z } from 'zod'

const mark = 'styrbot_message'

/** Goes with every post, unseen, so that it can be told afterwards which message it is of. */
export function marked(id: string) {
  return { event_type: mark, event_payload: { id } }
}

const markSchema = z.object({ event_type: z.literal(mark), event_payload: z.object({ id: z.string() }) })

/** The message that a post is of; null when it carries no mark of ours. */
export function markOf(metadata: unknown): string | null {
  const read = markSchema.safeParse(metadata)
  return read.success ? read.data.event_payload.id : null
}
