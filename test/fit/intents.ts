/** Questions whose intent is known, each with the signs that what is learnt goes by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Learned } from '../../src/conversation/understanding/learned/learned.ts'
import { signsOf } from '../../src/conversation/understanding/learned/signs.ts'
import { readerOf } from '../../src/conversation/understanding/reader.ts'
import type { Reader, Reading } from '../../src/conversation/understanding/reading.ts'
import { evaluation } from '../../src/features/ask/index.ts'
import { knowledgeOf, readTable } from '../../src/features/register/index.ts'
import type { Governance } from '../../src/governance/governance.ts'
import { loadFiles } from '../../src/governance/manifest/load.ts'
import { day } from '../../src/lib/day.ts'
import { converse } from '../understanding/support/predict.ts'
import { type Label, questionsOf } from '../understanding/support/questions.ts'
import { type Row, rowsOf } from '../understanding/support/register.ts'
import type { Example } from './softmax.ts'

/** `read`: what the rules alone take it for. */
export type Asked = Example & { set: string; text: string; read: string }
type Set = { name: string; file: string; register: string }
/** A reader that has learnt nothing, and the signs of what it read last. */
type Place = { reader: Reader; rows: readonly Row[]; signs(): readonly string[] | null }

const root = path.resolve(import.meta.dirname, '../..')
const data = path.join(root, 'test/understanding/data')
/** What is asked over no register of its own is asked over this one. */
const common = 'kommun'

/** All questions of the tests about registers, and messages whose intent is given. */
export async function allAsked(): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const set of setsIn(data)) {
    const place = await placeOf(set.register)
    asked.push(...questionsIn(set, place.rows).flatMap((label) => caseOf(set.name, label, place)))
  }
  const place = await placeOf(path.join(data, `${common}.csv`))
  return [...asked, ...byIntent().flatMap(({ set, intent, text }) => askedOf(set, text, [], intent, place))]
}

function setsIn(folder: string): Set[] {
  return readdirSync(folder).flatMap((file) => {
    const name = file.replace(/\.(?:jsonl|txt)$/, '')
    if (name === file || isByIntent(file)) return []
    const own = [name, name.replace(/\d$/, ''), name.replace(/^relativt-/, '')]
      .map((one) => path.join(folder, `${one}.csv`))
      .find((one) => existsSync(one))
    return [{ name, file: path.join(folder, file), register: own ?? path.join(folder, `${common}.csv`) }]
  })
}

function questionsIn({ name, file }: Set, rows: readonly Row[]): Label[] {
  if (!file.endsWith('.jsonl')) return questionsOf(name, rows)
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Label)
}

function caseOf(set: string, label: Label, place: Place): Asked[] {
  const kind = (label.parts?.length ?? 0) > 0 ? 'multi' : kindOf(label.intent, ideas[label.role ?? ''] ?? null)
  return askedOf(set, label.text, label.context ?? [], kind, place)
}

function askedOf(set: string, text: string, context: readonly string[], kind: string, place: Place): Asked[] {
  const { reading } = converse(place.reader, context, text, place.rows)
  const signs = place.signs()
  return signs === null ? [] : [{ set, text, kind, signs, read: readAs(reading) }]
}

function readAs({ intent, outcome, role, parts }: Reading): string {
  if (parts.length > 0) return 'multi'
  return outcome === 'out-of-scope' ? 'out_of_scope' : kindOf(intent, ideas[role?.replace('-', '_') ?? ''] ?? null)
}

const ideas: Readonly<Record<string, string>> = {
  systemagare: 'owner',
  systemansvarig: 'manager',
  systemforvaltare: 'maintainer',
  it_kontakt: 'contact',
}

const withRole = /^(?:role_lookup|person_systems|missing_role)$/
const kindOf = (intent: string, idea: string | null): string =>
  withRole.test(intent) ? `${intent} ${idea ?? 'any'}` : intent

/** Files of lines `intent: message | message`. */
const isByIntent = (file: string): boolean =>
  /^(?:appointments|ataganden|cases|coming|deeds|dokument|keeping|lists)\d?\.txt$|^nothing-started/.test(file)

function byIntent(): { set: string; intent: string; text: string }[] {
  return readdirSync(data)
    .filter((file) => isByIntent(file) && !file.startsWith('nothing'))
    .flatMap((file) =>
      readFileSync(path.join(data, file), 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, intent, said] = /^(\w+)(?:\/\w+)?: (.+)$/.exec(line) ?? []
          return (withRole.test(intent ?? '') ? [] : (said?.split(' | ') ?? [])).map((text) => ({
            set: path.basename(file, '.txt'),
            intent: intent!,
            text,
          }))
        }),
    )
}

const known = new Map<string, Promise<Place>>()
let neutral: Governance | null = null

function placeOf(register: string): Promise<Place> {
  const place = known.get(register) ?? openPlace(register)
  known.set(register, place)
  return place
}

async function openPlace(file: string): Promise<Place> {
  neutral ??= (await loadFiles([path.join(root, 'manifests/evaluate/neutral.yaml')])).governances[0]!
  const table = await readTable(readFileSync(file))
  if (!table.ok) throw new Error(`${file}: ${JSON.stringify(table.because)}`)
  const made = evaluation.neutralFrom(table.tables, neutral, day('2026-11-25'))
  if (!made.ok) throw new Error(`${file}: ${JSON.stringify(made.because)}`)
  const rows = rowsOf(readFileSync(file, 'utf8'))
  return listened(knowledgeOf(made.neutral.governance, made.neutral.register), rows)
}

function listened(knowledge: Parameters<typeof readerOf>[0], rows: readonly Row[]): Place {
  let last: readonly string[] | null = null
  const recorder: Learned = {
    of(unit, words, goesOn) {
      last = signsOf(unit, words, goesOn)
      return null
    },
  }
  const reader = readerOf(knowledge, recorder)
  return {
    reader: {
      read(text, memory) {
        last = null
        return reader.read(text, memory)
      },
    },
    rows,
    signs: () => last,
  }
}
