/** A made-up row for any table, from the database's own list of columns, so that no table is forgotten. */
import type { Database } from '../../src/database/database.ts'

export type Table = { name: string; columns: readonly Column[] }
type Column = { name: string; type: string; nullable: boolean }

/** Every table of the schema, the migrations' own list included. */
export async function tablesOf(database: Pick<Database, 'pool'>): Promise<readonly Table[]> {
  const { rows } = await database.pool.query<{ table: string; column: string; type: string; nullable: boolean }>(`
    SELECT c.relname AS "table", a.attname AS "column", t.typname AS type, NOT a.attnotnull AS nullable
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type t ON t.oid = a.atttypid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') ORDER BY c.relname, a.attnum`)
  const tables = new Map<string, Column[]>()
  for (const { table, column: name, ...rest } of rows)
    tables.set(table, [...(tables.get(table) ?? []), { name, ...rest }])
  return [...tables].map(([name, columns]) => ({ name, columns }))
}

export const isOwned = ({ columns }: Table): boolean => columns.some(({ name }) => name === 'municipality')

/** Columns with a value of their own. */
export type Fixed = Readonly<Record<string, string | null>>

/** `INSERT` of a row whose words all begin with `mark`; `fixed` stands as it is. */
export function insertOf({ name, columns }: Table, mark: string, fixed: Fixed = {}): string {
  const values = columns.map((column) => literal(fixed[column.name] ?? `${mark}-${column.name}`, column, fixed))
  return `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES (${values.join(', ')})`
}

function literal(word: string, { name, type }: Column, fixed: Fixed): string {
  if (fixed[name] === null) return 'NULL'
  const quoted = `'${word.replaceAll("'", "''")}'`
  if (name in fixed) return quoted
  if (type.startsWith('_')) return `ARRAY[]::${type.slice(1)}[]`
  if (/^(?:int|numeric|float)/.test(type)) return String(numberOf(word))
  if (type === 'bool') return 'false'
  if (/^(?:timestamp|date)/.test(type)) return `'2026-03-12'::${type}`
  if (/^json/.test(type)) return `'{}'::${type}`
  if (type === 'bytea') return `'\\x00'::bytea`
  return quoted
}

/** Different for different words, so that unique columns stay so. */
function numberOf(word: string): number {
  let sum = 0
  for (const letter of word) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003
  return sum
}
