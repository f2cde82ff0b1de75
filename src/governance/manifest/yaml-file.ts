/** Reads one YAML file so that every value in it can be pointed at. Whatever the file is, the answer is a value or a sentence. */
import { readFile, stat } from 'node:fs/promises'
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml'
import type { FaultTexts } from './texts/sv.ts'
import { faultAt, type Fault, type Path, type Place, type Saying } from './fault.ts'

const mostBytes = 1_000_000
/** More than any manifest needs, and far from what it takes to blow up the memory. */
const mostAliases = 200

export type YamlFile = { file: string; value: unknown; placeOf(path: Path): Place }
export type YamlRead = { ok: true; yaml: YamlFile } | { ok: false; missing: boolean; faults: Fault[] }

export async function readYaml(file: string): Promise<YamlRead> {
  const refuse = (says: Saying, missing = false): YamlRead => {
    return { ok: false, missing, faults: [faultAt({ file, line: 1, column: 1 }, [], says)] }
  }
  let bytes: Buffer
  try {
    const { size } = await stat(file)
    if (size > mostBytes) return refuse((t) => t.tooBig(inMegabytes(size), inMegabytes(mostBytes)))
    bytes = await readFile(file)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return refuse((t) => (missing ? t.missingFile : t.unreadable), missing)
  }
  if (!looksLikeText(bytes)) return refuse((t) => t.binary(bytes.toString('latin1', 0, 4) === '%PDF' ? 'PDF' : null))
  const text = decoded(bytes)
  if (text === null) return refuse((t) => t.encoding)
  return parseYaml(file, text)
}

export function parseYaml(file: string, text: string): YamlRead {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (faults: Fault[]): YamlRead => ({ ok: false, missing: false, faults })
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))
    return refuse([faultAt(at(0), [], (t) => t.tooDeep)])
  if (document.errors.length > 0) {
    return refuse(document.errors.map((error) => faultAt(at(error.pos[0]), [], (t) => t.notYaml(t.yaml[whyOf(error)]))))
  }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: mostAliases })
  } catch {
    return refuse([faultAt(at(0), [], (t) => t.tooManyAliases)])
  }
  if (value === null || value === undefined || value === '') return refuse([faultAt(at(0), [], (t) => t.emptyFile)])
  return { ok: true, yaml: { file, value, placeOf: (path) => at(offsetOf(document, path)) } }
}

/** Where the value at the path begins, or its key when the value is on lines of its own; the nearest above when it is missing. */
function offsetOf(document: Document.Parsed, path: Path): number {
  let node: Node | null = document.contents
  let offset = node?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null
    let next: unknown
    let from: number | undefined
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      next = pair?.value
      from = (pair?.key as Node | undefined)?.range?.[0]
    } else if (isSeq(node) && typeof step === 'number') {
      next = node.items[step]
      from = (next as Node | undefined)?.range?.[0]
    }
    if (from === undefined) return offset
    node = (next as Node | null | undefined) ?? null
    offset = isScalar(node) && node.range ? node.range[0] : from
  }
  return offset
}

type Why = keyof FaultTexts['yaml']
const whyOf = (error: YAMLError): Why => whys[error.code] ?? 'other'

const whys: Partial<Record<YAMLError['code'], Why>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  DUPLICATE_KEY: 'duplicateKey',
  MISSING_CHAR: 'missing',
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  MULTILINE_IMPLICIT_KEY: 'missing',
  UNEXPECTED_TOKEN: 'unexpected',
  BLOCK_IN_FLOW: 'unexpected',
  BAD_SCALAR_START: 'character',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'several',
}

/** A PDF may pass for text in its first bytes, so it is told by its mark. */
function looksLikeText(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) !== '%PDF' && !bytes.subarray(0, 4096).includes(0)
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function inMegabytes(size: number): string {
  return (Math.round(size / 100_000) / 10).toString().replace('.', ',')
}
