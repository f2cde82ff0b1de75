/** The format's own faults: what zod found, said in plain sentences. */
import { z } from 'zod'
import { nearest } from '../../lib/nearest.ts'
import type { Finding, Path, Saying } from './fault.ts'

export function shapeFindings(schema: z.ZodType, value: unknown, issues: readonly z.core.$ZodIssue[]): Finding[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, value, path)
      return issue.keys.map((key) => ({
        path: [...path, key],
        says: ((t) =>
          key.includes(' ')
            ? t.splitText(shown(key))
            : t.unknownKey(shown(key), nearest(key, known), known)) satisfies Saying,
      }))
    }
    return [{ path, says: sayingOf(issue, at(value, path), path) }]
  })
}

function sayingOf(issue: z.core.$ZodIssue, got: unknown, path: Path): Saying {
  const key = String(path.at(-1) ?? '')
  if (got === undefined) return (t) => t.required(key)
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && (typeof got === 'number' || typeof got === 'boolean')) {
        return (t) => t.numberNotText(String(got))
      }
      return (t) => t.wrongShape(t.shapeName(issue.expected), t.shapeName(shapeOf(got)))
    case 'invalid_value':
      return (t) => oneOf(t, got, issue.values.map(String))
    case 'invalid_union': {
      const options = (issue as { options?: unknown }).options
      return (t) => (Array.isArray(options) ? oneOf(t, got, options.map(String)) : t.other)
    }
    case 'invalid_format': {
      const format = issue.format === 'regex' ? issue.message : issue.format
      return (t) => t.formats[format] ?? t.other
    }
    case 'custom':
      return (t) => t.formats[issue.message] ?? t.other
    case 'too_small':
      if (issue.origin === 'string') return (t) => t.emptyText
      if (issue.origin === 'array') return (t) => t.emptyList
      return (t) => t.tooSmall(Number(issue.minimum), issue.inclusive ?? true)
    case 'too_big':
      return (t) => t.tooBigNumber(Number(issue.maximum))
    default:
      return (t) => t.other
  }
}

type OneOf = {
  oneOf(value: string, values: readonly string[], near: string | null): string
  shapeName(shape: string): string
}
function oneOf(texts: OneOf, got: unknown, values: readonly string[]): string {
  const written =
    typeof got === 'string'
      ? got
      : isRecord(got) || Array.isArray(got)
        ? texts.shapeName(shapeOf(got))
        : JSON.stringify(got)
  return texts.oneOf(written, values, nearest(written, values))
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (isRecord(inner) || Array.isArray(inner) ? Reflect.get(inner, step) : undefined),
    value,
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keysAt(schema: z.ZodType, value: unknown, path: Path): string[] {
  let keys: string[] = []
  visit(schema, value, (visited) => {
    const here = visited.path.length === path.length && visited.path.every((step, index) => step === path[index])
    if (here && visited.schema instanceof z.ZodObject) keys = Object.keys(visited.schema.shape)
  })
  return keys
}

export type Visited = { schema: z.ZodType; value: unknown; path: Path }

/** Walks a value beside its schema, whether it fits or not: every place where the two agree on the shape. */
export function visit(schema: z.ZodType, value: unknown, meet: (visited: Visited) => void, path: Path = []): void {
  if (value === undefined) return
  const inner = unwrapped(schema, value)
  if (inner === null) return
  meet({ schema: inner, value, path })
  if (inner instanceof z.ZodObject) {
    if (!isRecord(value)) return
    for (const key of Object.keys(value)) {
      const part = Object.hasOwn(inner.shape, key) ? (inner.shape[key] as z.ZodType) : null
      if (part) visit(part, value[key], meet, [...path, key])
    }
  } else if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(inner.element as z.ZodType, item, meet, [...path, index])
  }
}

function unwrapped(schema: z.ZodType, value: unknown): z.ZodType | null {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrapped(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const key = schema.def.discriminator
    const told = isRecord(value) ? value[key] : undefined
    const option = schema.options.find(
      (each) => each instanceof z.ZodObject && (each.shape[key] as z.ZodLiteral).values?.has(told as never),
    )
    return (option as z.ZodType | undefined) ?? null
  }
  return schema
}

/** A key on one line, whatever it holds. */
const shown = (key: string): string => key.replace(/[\p{Cc}\u2028\u2029]/gu, '␣')
