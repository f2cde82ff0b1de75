import { parse } from 'csv-parse/sync'
import type { Knowledge, Named } from '../../../src/conversation/understanding/reading.ts'

/** A row of a register as the questions' labels know it. */
export type Row = {
  system_id: string
  name: string
  aliases: string
  category: string
  department: string
  description: string
  vendor: string
  systemagare_name: string
  systemansvarig_name: string
  systemforvaltare_name: string
  it_kontakt_name: string
  personal_data: string
  status: string
}

export const roleIds = ['systemagare', 'systemansvarig', 'systemforvaltare', 'it_kontakt'] as const

export function rowsOf(csv: string): Row[] {
  const columns = (heads: string[]): string[] => heads.map((head) => head.replace('(;)', ''))
  return parse(csv, { columns, bom: true, skip_empty_lines: true })
}

export function holderOf(row: Row, role: string): string {
  return row[`${role}_name` as keyof Row] ?? ''
}

const named = (id: string, name: string, aliases: readonly string[] = []): Named => ({ id, name, aliases })

/** What a reader is given for a register of the evaluation's shape: four roles, six bodies. */
export function knowledgeOf(rows: readonly Row[]): Knowledge {
  const distinct = (of: (row: Row) => readonly string[]): Named[] =>
    [...new Set(rows.flatMap(of))].filter((name) => name !== '').map((name) => named(name, name))
  return {
    systems: rows.map((row) => ({
      id: row.system_id,
      name: row.name,
      aliases: row.aliases
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
      description: row.description,
      ...(row.department !== '' && { unit: row.department }),
    })),
    people: distinct((row) => roleIds.map((role) => holderOf(row, role))),
    units: distinct((row) => [row.department]),
    workplaces: [],
    vendors: distinct((row) => [row.vendor]),
    categories: [
      named('kommungemensamt', 'Kommungemensamma system', ['kommungemensamt']),
      named('verksamhet', 'Verksamhetssystem', ['verksamhetsspecifikt']),
      named('sektorsgemensamt', 'Sektorsgemensamma system', ['sektorsgemensamt']),
    ],
    bodies: [
      named('styrgrupp', 'IT-styrgruppen', ['styrgruppen']),
      named('beredningsgrupp', 'Beredningsgruppen'),
      named('systemagargrupp', 'Systemägargruppen'),
      named('finansieringsgrupp', 'Finansieringsgruppen'),
      named('samordningsgrupp', 'Samordningsgruppen'),
      named('it_gruppen', 'IT-gruppen'),
    ],
    roles: [
      { id: 'systemagare', label: 'Systemägare', words: ['systemägare', 'ägare'] },
      { id: 'systemansvarig', label: 'Systemansvarig', words: ['systemansvarig', 'ansvarig'] },
      { id: 'systemforvaltare', label: 'Systemförvaltare', words: ['systemförvaltare', 'förvaltare'] },
      { id: 'it_kontakt', label: 'IT-kontakt', words: ['it-kontakt', 'teknisk kontakt'] },
    ],
    subjects: [],
  }
}
