/**
 * Every exported function of every `store.ts`, read from the sources, with arguments made up from its own signature, so that a new
 * one is driven without anybody having to remember it.
 */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

export type StoreFunction = {
  /** `cases/caseWithId` */
  name: string
  call(...given: unknown[]): unknown
  parameters: readonly Parameter[]
  /** States that its queries ask for. */
  states: readonly string[]
}
type Parameter = { name: string; type: string; text: string }

const root = path.resolve(import.meta.dirname, '../..')

export async function storeFunctions(): Promise<readonly StoreFunction[]> {
  const found: StoreFunction[] = []
  for (const file of filesCalled('store.ts')) {
    const source = readFileSync(file, 'utf8')
    const module = (await import(file)) as Record<string, (...given: unknown[]) => unknown>
    const folder = path.relative(path.join(root, 'src'), path.dirname(file)).replace('features/', '')
    for (const match of source.matchAll(/^export (?:async )?function (\w+)\(/gm)) {
      const [inside, rest] = upToBracket(source.slice(match.index + match[0].length))
      const body = rest.slice(0, rest.search(/^}/m))
      found.push({
        name: `${folder}/${match[1]}`,
        call: module[match[1]!]!,
        parameters: parted(inside, ',').map(parameterOf),
        states: statesIn(body),
      })
    }
  }
  return found
}

/** `state: 'open'`, `state: { in: ['open', 'held'] }`, … */
function statesIn(body: string): string[] {
  const asked = [...body.matchAll(/\bstate(?:: (?:\{ (?:in|not): )?| = \{ in: )(\[[^\]]*\]|'[^']*')/g)].map(
    ([, said]) => said!,
  )
  return asked.flatMap((said) => [...said.matchAll(/'([^']+)'/g)].map(([, state]) => state!))
}

function filesCalled(name: string): string[] {
  return readdir(path.join(root, 'src')).filter((file) => path.basename(file) === name)
}

function readdir(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}

function parameterOf(text: string): Parameter {
  const [name = '', ...type] = parted(text, ':')
  const [said = '', byDefault] = parted(type.join(':'), '=')
  return { name: name.replace('?', '').trim(), type: said.trim() || (byDefault ?? ''), text }
}

/** What stands before the closing bracket, and what follows it. */
function upToBracket(text: string): [string, string] {
  let depth = 1
  let at = 0
  for (; at < text.length && depth > 0; at++)
    depth += '({['.includes(text[at]!) ? 1 : ')}]'.includes(text[at]!) ? -1 : 0
  return [text.slice(0, at - 1), text.slice(at)]
}

/** Parts text at a mark that stands in no bracket. */
function parted(text: string, mark: string): string[] {
  const parts = ['']
  let depth = 0
  for (const [at, letter] of text.split('').entries()) {
    if ('({[<'.includes(letter)) depth++
    if (')}]'.includes(letter) || (letter === '>' && text[at - 1] !== '=')) depth--
    if (letter === mark && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** A value that the type takes. Words are `word`; whose it is, is `municipality`; what has no shape that can be read is `anything`. */
export function valueFor(name: string, type: string, given: Given): unknown {
  const either = parted(type, '|').filter((part) => part !== 'null' && part !== 'undefined')
  const said =
    either.find((part) => part.startsWith("'")) && either.every((part) => part.startsWith("'")) ? either : null
  if (said) return (said.find((part) => given.states.includes(part.slice(1, -1))) ?? said[0]!).slice(1, -1)
  const whole = (either[0] ?? '').trim()
  if (whole.startsWith('readonly ') || whole.endsWith('[]')) {
    const one = whole
      .replace(/^readonly /, '')
      .replace(/\[\]$/, '')
      .replace(/^\((.*)\)$/s, '$1')
    return [valueFor(name, one, given)]
  }
  if (/^(?:municipality|host|participant|participants)$/.test(name) && whole === 'string') return given.municipality
  if (/^(?:string|Platform|ChannelName|Language|Kind)$/.test(whole)) return given.word
  if (whole === 'number') return 7
  if (whole === 'boolean') return true
  if (whole === 'Date') return new Date(/before|until|^at$|through/i.test(name) ? '2030-01-01' : '2020-01-01')
  if (whole === 'Day') return /before|through|today|^on$/i.test(name) ? '2030-01-01' : '2020-01-01'
  if (/\['state'\]$/.test(whole)) return given.states[0] ?? given.word
  if (whole.startsWith('{')) {
    const parts = parted(whole.slice(1, whole.lastIndexOf('}')), ';').map(parameterOf)
    return Object.fromEntries(parts.map((part) => [part.name, valueFor(part.name, part.type, given)]))
  }
  return anything(given)
}

export type Given = { municipality: string; word: string; states: readonly string[] }

/** Has whatever is asked of it; spread, it is empty. */
function anything(given: Given): unknown {
  return new Proxy({} as Record<string, unknown>, {
    get(_target, property) {
      if (typeof property !== 'string') return undefined
      if (property === 'then' || property === 'toJSON') return undefined
      if (/^(?:municipality|host)$/.test(property)) return given.municipality
      if (property === 'version') return 7
      if (property === 'state') return given.states[0] ?? given.word
      if (/^(?:ids|people|names|emails|links|stems|asked|answers|duties|meetings)$/.test(property)) return [given.word]
      if (/^(?:at|since|before|until)$|At$/.test(property)) return new Date('2029-01-01')
      if (/^(?:day|on|from|through)$|On$|Day$/.test(property)) return '2029-01-01'
      return given.word
    },
  })
}
