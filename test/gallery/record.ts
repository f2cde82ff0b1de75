/**
 * What is said in tests, kept for `npm run gallery` when it asks for it: whatever a conversation shows, the gallery shows.
 */
import { appendFileSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import type { Form, FormFaults, Message } from '../../src/conversation/message.ts'

export type Said =
  | { kind: 'said'; who: string; text: string }
  | { kind: 'message'; message: Message }
  | { kind: 'form'; form: Form; faults: FormFaults; values: Readonly<Record<string, string | readonly string[]>> }

/** One talk: the test it is from, and what was said in it, in order. */
export type Talk = { file: string; name: string; said: Said[] }

const folder = process.env['GALLERY_RECORDS'] || null

/** A talk of another name than its test's begins. */
let named: string | null = null
/** Nothing is kept of a talk without a name; null: the test's own. */
export const beginTalk = (name: string | null): void => void (named = name)

export function record(said: Said): void {
  if (folder === null || named === '') return
  const { testPath = '', currentTestName = '' } = expect.getState()
  const line = { file: path.relative(process.cwd(), testPath), name: named ?? currentTestName, said }
  appendFileSync(path.join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line, storable)}\n`)
}

/** The talks that were kept, each test's messages once: the samples, then the others in the order of their files. */
export function recordedIn(records: string): Talk[] {
  const talks = new Map<string, Talk>()
  for (const file of readdirSync(records).toSorted()) {
    for (const line of readFileSync(path.join(records, file), 'utf8').split('\n').filter(Boolean)) {
      const read = JSON.parse(line, readable) as { file: string; name: string; said: Said }
      const key = `${read.file}\n${read.name}`
      const talk = talks.get(key) ?? { file: read.file, name: read.name, said: [] }
      talk.said.push(read.said)
      talks.set(key, talk)
    }
  }
  // The samples come first: they are what the pictures are of.
  const place = ({ file }: Talk): string => (file.includes('samples') ? '' : file)
  return [...talks.values()].toSorted((one, other) => place(one).localeCompare(place(other), 'sv'))
}

function storable(key: string, value: unknown): unknown {
  if (key !== 'png') return value
  // A Buffer has made itself an object by now.
  const bytes = value instanceof Uint8Array ? value : (value as { data: number[] }).data
  return Buffer.from(bytes).toString('base64')
}

function readable(key: string, value: unknown): unknown {
  return key === 'png' ? new Uint8Array(Buffer.from(value as string, 'base64')) : value
}
