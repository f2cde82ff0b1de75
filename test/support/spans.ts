/** A tracer that keeps what it is told, as an installed one would export it. */
import {
  type Attributes,
  INVALID_SPAN_CONTEXT,
  type Span,
  type SpanStatus,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { afterTheTest } from './after-the-test.ts'

export type KeptSpan = { name: string; attributes: Attributes; status: SpanStatus }

/** From now until the test has ended. A span is there when it has ended. */
export function keptSpans(): KeptSpan[] {
  const kept: KeptSpan[] = []
  const provider = {
    getTracer: () => ({
      startSpan: (name: string) => aSpan(name, kept),
      startActiveSpan(name: string, ...rest: unknown[]) {
        return (rest.at(-1) as (span: Span) => never)(aSpan(name, kept))
      },
    }),
  }
  trace.setGlobalTracerProvider(provider)
  afterTheTest(async () => trace.disable())
  return kept
}

function aSpan(name: string, kept: KeptSpan[]): Span {
  const told: KeptSpan = { name, attributes: {}, status: { code: SpanStatusCode.UNSET } }
  const refused = (): never => {
    throw new Error('A span of ours has attributes and a status, and nothing else.')
  }
  const span: Span = {
    spanContext: () => INVALID_SPAN_CONTEXT,
    isRecording: () => true,
    setAttribute: (key, value) => span.setAttributes({ [key]: value }),
    setAttributes(attributes) {
      Object.assign(told.attributes, attributes)
      return span
    },
    setStatus(status) {
      told.status = status
      return span
    },
    end: () => void kept.push(told),
    addEvent: refused,
    addLink: refused,
    addLinks: refused,
    updateName: refused,
    recordException: refused,
  }
  return span
}
