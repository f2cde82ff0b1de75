import { readFileSync } from 'node:fs'
import { holderOf, roleIds, type Row, rowsOf } from './register.ts'

/** What is expected of one question, in the format that understanding is measured by. */
export type Label = {
  id: string
  text: string
  context: readonly string[]
  intent: string
  system: readonly string[]
  role: string | null
  expect: 'answer' | 'ambiguous' | 'unknown_system' | 'out_of_scope' | 'other_intent'
  persons: readonly string[] | null
  group: string | null
  parts: readonly Label[] | null
  tags: readonly string[]
}

const roles: Record<string, string | null> = {
  own: 'systemagare',
  man: 'systemansvarig',
  mnt: 'systemforvaltare',
  itc: 'it_kontakt',
  any: null,
}

export function registerOf(name: string): Row[] {
  return rowsOf(readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8'))
}

/**
 * Questions in short: `earlier » question => expected #tag`. Expected is `own K01` (who owns), `amb:own K05 K06`, `unk:own`,
 * `info:vendor K01`, `per:man NAME`, `ambp NAME;NAME`, `dept NAME`, `ven NAME`, `cat ID`, `status WORD`, `pd`, `count field=value`,
 * `miss:own field=value`, `do INTENT GROUP`, `oos`; ` + ` between two questions.
 */
export function questionsOf(name: string, rows: readonly Row[]): Label[] {
  const text = readFileSync(new URL(`../data/${name}.txt`, import.meta.url), 'utf8')
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [said, wanted] = line.split(' => ')
    if (said === undefined || wanted === undefined) throw new Error(`Not a question: ${line}`)
    const tags = [...wanted.matchAll(/#(\S+)/g)].map((match) => match[1]!)
    if (tags.includes('skip')) return []
    const context = said.split(' » ').map((turn) => turn.trim())
    const question = context.pop()!
    const expected = wanted.replace(/\s*#\S+/g, '').trim()
    const base = { text: question, context, tags, id: `${name}-${hash(said).toString(36)}` }
    const parts = expected.split(' + ')
    if (parts.length > 1) {
      const labels = parts.map((part) => ({ ...base, ...labelOf(part, rows) }))
      return [{ ...base, ...labels[0]!, intent: 'multi', parts: labels }]
    }
    return [{ ...base, ...labelOf(expected, rows) }]
  })
}

/** Half the questions are only looked at for the figure. */
export function isHeldBack(label: Label): boolean {
  return hash(label.text + label.context.join('|')) % 2 === 0
}

function labelOf(expected: string, rows: readonly Row[]): Omit<Label, 'id' | 'text' | 'context' | 'tags'> {
  const [head = '', ...rest] = expected.split(' ')
  const [kind = '', detail] = head.split(':')
  const empty = { system: [], role: null, persons: null, group: null, parts: null }
  const where = (fits: (row: Row) => boolean): string[] => rows.filter(fits).map((row) => row.system_id)
  const tail = rest.join(' ')
  const role = detail === undefined ? null : (roles[detail] ?? null)
  const filter = (row: Row): boolean => {
    if (tail === '') return true
    const [field = '', value = ''] = tail.split('=')
    return row[field as keyof Row] === value
  }
  if (kind in roles) return { ...empty, intent: 'role_lookup', expect: 'answer', system: rest, role: roles[kind]! }
  switch (kind) {
    case 'amb':
      return { ...empty, intent: 'role_lookup', expect: 'ambiguous', system: rest, role }
    case 'ambp':
      return { ...empty, intent: 'person_systems', expect: 'ambiguous', persons: tail.split(';') }
    case 'unk':
      return { ...empty, intent: 'role_lookup', expect: 'unknown_system', role }
    case 'oos':
      return { ...empty, intent: 'out_of_scope', expect: 'out_of_scope' }
    case 'info':
      return { ...empty, intent: 'system_info', expect: 'answer', system: rest }
    case 'per': {
      const system = where((row) => (role === null ? roleIds : [role]).some((id) => holderOf(row, id) === tail))
      return { ...empty, intent: 'person_systems', expect: 'answer', role, system }
    }
    case 'dept':
      return { ...empty, intent: 'dept_systems', expect: 'answer', system: where((row) => row.department === tail) }
    case 'ven':
      return { ...empty, intent: 'vendor_systems', expect: 'answer', system: where((row) => row.vendor === tail) }
    case 'cat':
      return { ...empty, intent: 'category_systems', expect: 'answer', system: where((row) => row.category === tail) }
    case 'status':
      return { ...empty, intent: 'category_systems', expect: 'answer', system: where((row) => row.status === tail) }
    case 'pd':
      return {
        ...empty,
        intent: 'category_systems',
        expect: 'answer',
        system: where((row) => row.personal_data === 'yes'),
      }
    case 'count':
      return { ...empty, intent: 'count_systems', expect: 'answer', system: where(filter) }
    case 'miss':
      return {
        ...empty,
        intent: 'missing_role',
        expect: 'answer',
        role,
        system: where((row) => filter(row) && holderOf(row, role ?? '') === ''),
      }
    case 'do':
      return { ...empty, intent: rest[0] ?? '', expect: 'other_intent', group: rest[1] ?? null }
  }
  throw new Error(`Nothing is expected by ${expected}`)
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}
