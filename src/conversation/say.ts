/**
 * An answer is put together from parts, each of which says the same thing twice: as plain words and as blocks.
 * So the text of a message always says everything that its blocks do.
 */
import type { Block, Button, Draft, Field, Link, Meaning } from './message.ts'

export type Part = { says: string; shows: readonly Block<Meaning>[] }

export function messageOf(parts: readonly Part[]): Draft {
  const text = parts
    .map(({ says }) => says)
    .filter(Boolean)
    .join('\n')
  return { text, blocks: parts.flatMap(({ shows }) => shows) }
}

export const sentence = (text: string): Part => ({ says: text, shows: [{ kind: 'text', text }] })
export const source = (text: string): Part => ({ says: text, shows: [{ kind: 'source', text }] })
/** A short title over what follows. */
export const heading = (text: string): Part => ({ says: text, shows: [{ kind: 'heading', text }] })
export const note = (text: string): Part => ({ says: text, shows: [{ kind: 'note', text }] })
export const warning = (text: string): Part => ({ says: text, shows: [{ kind: 'warning', text }] })
export const divider: Part = { says: '', shows: [{ kind: 'divider' }] }

/** The thing asked for, set large; `says` puts it in a sentence. */
export const fact = (value: string, detail: string, says: string): Part => ({
  says,
  shows: [{ kind: 'fact', value, detail }],
})

export function fields(rows: readonly Field[]): Part {
  if (rows.length === 0) return nothing
  return {
    says: rows.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    shows: [{ kind: 'fields', fields: rows }],
  }
}

export function list(items: readonly string[]): Part {
  return { says: items.map((item) => `- ${item}`).join('\n'), shows: [{ kind: 'list', items }] }
}

/** Columns in which no row says anything are left out. */
export function table(named: readonly string[], filled: readonly (readonly string[])[]): Part {
  const said = named.map((_, at) => at === 0 || filled.length === 0 || filled.some((row) => (row[at] ?? '') !== ''))
  const ofThose = (row: readonly string[]) => row.filter((_, at) => said[at] !== false)
  const columns = ofThose(named)
  const rows = filled.map(ofThose)
  const says = rows.map(([first = '', ...others]) => `- ${[first, ...others.filter(Boolean)].join(', ')}`).join('\n')
  return { says, shows: [{ kind: 'table', columns, rows }] }
}

/** Buttons offer what the words around them already say: alone they say nothing. */
export function buttons(offered: readonly Button<Meaning>[]): Part {
  return offered.length === 0 ? nothing : { says: '', shows: [{ kind: 'buttons', buttons: offered }] }
}

const nothing: Part = { says: '', shows: [] }

export function links(to: readonly Link[]): Part {
  return { says: to.map(({ label, url }) => `${label}: ${url}`).join('\n'), shows: [{ kind: 'links', links: to }] }
}

/** The message with a quiet remark at its end; what can be pressed stays last. */
export function withNote(message: Draft, text: string): Draft {
  const blocks = message.blocks ?? [{ kind: 'text', text: message.text }]
  const end = blocks.at(-1)?.kind === 'buttons' ? -1 : blocks.length
  return {
    text: `${message.text}\n${text}`,
    blocks: [...blocks.slice(0, end), { kind: 'note', text }, ...blocks.slice(end)],
  }
}
