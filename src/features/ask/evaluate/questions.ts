/** A file of questions with what is expected of each, one JSON object a line. */
import { z } from 'zod'

/** An absent list and an empty one are the same to whoever writes the file. */
const words = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])

const label = {
  intent: z.string().nullish(),
  /** Ids of the systems concerned, as the register names them. */
  system: words,
  role: z.string().nullish(),
  expect: z.enum(['answer', 'ambiguous', 'unknown_system', 'out_of_scope', 'other_intent']).nullish(),
  /** Whose name the answer must hold. */
  person: z.string().nullish(),
  /** The people to choose between. */
  persons: z.array(z.string()).nullish(),
  field: z.string().nullish(),
  group: z.string().nullish(),
}
const questionSchema = z.object({
  id: z.union([z.string(), z.number().transform(String)]).optional(),
  text: z.string(),
  /** Earlier messages of the same talk, oldest first. */
  context: words,
  ...label,
  parts: z.array(z.object(label)).nullish(),
  tags: words,
})

export type Question = z.infer<typeof questionSchema> & { id: string }
/** What is expected of a question, or of one of several in a message. */
export type Expected = Pick<Question, keyof typeof label>

export type QuestionsRead = { ok: true; questions: readonly Question[] } | { ok: false; faults: readonly LineFault[] }
type LineFault = { line: number; fault: 'not-json' | 'same-id' | { field: string; is: 'missing' | 'misshapen' } }

export function readQuestions(text: string): QuestionsRead {
  const questions: Question[] = []
  const faults: LineFault[] = []
  const ids = new Set<string>()
  for (const [at, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (written.trim() === '') continue
    const line = at + 1
    const read = readLine(written, line)
    if ('faults' in read) faults.push(...read.faults)
    else if (ids.has(read.id)) faults.push({ line, fault: 'same-id' })
    else {
      ids.add(read.id)
      questions.push(read)
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, questions }
}

function readLine(written: string, line: number): Question | { faults: LineFault[] } {
  let json: unknown
  try {
    json = JSON.parse(written)
  } catch {
    return { faults: [{ line, fault: 'not-json' }] }
  }
  const read = questionSchema.safeParse(json)
  if (read.success) return { ...read.data, id: read.data.id ?? `line-${line}` }
  return {
    faults: read.error.issues.map(({ path }) => ({
      line,
      fault: { field: path.join('.'), is: isThere(json, path) ? 'misshapen' : 'missing' },
    })),
  }
}

function isThere(json: unknown, path: readonly PropertyKey[]): boolean {
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null)?.[key], json)
  return value !== undefined
}
