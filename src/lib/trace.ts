/**
 * Spans for whoever runs the program and traces it. Where no tracer is installed each costs less than a microsecond and tells nobody
 * (`decisions/0035`). A span holds ids and the program's own words, never what somebody said and never a name.
 */
import { type AttributeValue, type Attributes, SpanStatusCode, trace } from '@opentelemetry/api'

export type Facts = Readonly<Record<string, string | number | readonly string[] | null | undefined>>

export type Span = {
  /** Facts become attributes: `channel` is told as `styrbot.channel`. */
  note(facts: Facts): void
  /** Marks it as failed, by the fault's kind. Its words stay here: libraries put what they were given into them. */
  failed(error: unknown): void
}

/** Does the work within a span of its own. What it throws is thrown on. */
export function traced<Result>(name: string, facts: Facts, work: (span: Span) => Promise<Result>): Promise<Result> {
  return trace.getTracer('styrbot').startActiveSpan(name, async (started) => {
    const span: Span = {
      note(noted) {
        if (started.isRecording()) started.setAttributes(attributesOf(noted))
      },
      failed(error) {
        started.setStatus({ code: SpanStatusCode.ERROR })
        const kind = error instanceof Error ? error.name : typeof error
        if (isWord(kind)) started.setAttribute('error.type', kind)
      },
    }
    try {
      span.note(facts)
      return await work(span)
    } catch (error) {
      span.failed(error)
      throw error
    } finally {
      started.end()
    }
  })
}

function attributesOf(facts: Facts): Attributes {
  const told = Object.entries(facts).flatMap(([name, fact]): [string, AttributeValue][] => {
    if (typeof fact === 'number') return [[`styrbot.${name}`, fact]]
    if (typeof fact === 'string') return isWord(fact) ? [[`styrbot.${name}`, fact]] : []
    return fact ? [[`styrbot.${name}`, fact.filter(isWord)]] : []
  })
  return Object.fromEntries(told)
}

/** Ids, codes and the addresses of pages are; what people write and are called is not, as soon as it has a space or an å. */
const isWord = (text: string): boolean => /^[\w.:/-]{1,80}$/.test(text)
