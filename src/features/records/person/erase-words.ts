/**
 * Where people have written freely, a person's name and address may stand in words that are about something else: minutes, cases, a
 * report that was handed in, what a survey's answers say. Those words stay, since they are the municipality's; the name in them goes. The
 * columns are the database's own, so that no new one is forgotten. None is in the audit chain, which holds a digest of its side rows only.
 */
import type { Unit } from '../../../database/database.ts'

/** Tables that are left as they are, each with why. A test holds the names against the database. */
export const leftAlone: Readonly<Record<string, string>> = {
  person: 'who people are: emptied for somebody who has left, by itself',
  PlatformUser: 'their accounts: removed with that',
  ConversationReference: 'where to reach an account: goes with it',
  Connection: 'names of workspaces',
  SlackInstall: 'names of workspaces',
  SlackInstallState: 'no words',
  audit_entries: 'ids and digests only, and never changed',
  audit_details: 'emptied as a whole',
  deletion_log: 'what was deleted, by whose decision',
  municipalities: 'the municipality',
  system: 'names of systems and what they are for',
  survey_definition: 'the questions',
  document_edition: 'the governing documents',
  document_clause: 'the governing documents: what they say is not the municipality’s own to change here',
  sealed_actions: 'gone within a quarter of a year, and shown to nobody',
  claimed_deliveries: 'no words',
  sign_in_links: 'no words',
  web_sessions: 'no words',
}

type Whose = { personId: string; words: readonly string[] }
type Column = { table_name: string; column_name: string; udt_name: string }

/** Puts `instead` for the words, and takes away what the person has commented in surveys. Gives how many rows were changed, for each word. */
export async function eraseWords(
  unit: Unit,
  municipality: string,
  { personId, words }: Whose,
  instead: string,
): Promise<number> {
  let changed = await unit.$executeRaw`
    UPDATE survey_answer SET comment = NULL WHERE municipality = ${municipality} AND comment IS NOT NULL
      AND respondent_id IN (SELECT id FROM survey_respondent WHERE municipality = ${municipality} AND person_id = ${personId})`
  const tables = await wordyColumns(unit)
  // The longer first: an address may hold the name.
  for (const word of words.filter((each) => each.length > 3).toSorted((a, b) => b.length - a.length)) {
    // In JSON a line that begins with the name begins with the letter of its escape.
    const pattern = `${String.raw`(?:(?<![[:alnum:]])|(?<=\\[nrt]))`}${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}s?(?![[:alnum:]])`
    for (const [table, columns] of tables)
      changed += await unit.$executeRawUnsafe(replacing(table, columns), pattern, instead, municipality)
  }
  // What is searched for must not find the name either.
  const stems = words.flatMap((word) => word.toLowerCase().split(/[^\p{L}\d]+/u)).filter((part) => part.length > 3)
  for (const stem of stems)
    await unit.$executeRaw`
      UPDATE record_entry SET stems = array_remove(stems, ${stem}) WHERE municipality = ${municipality} AND ${stem} = ANY(stems)`
  return changed
}

/** Columns that may hold words, of every table of a municipality's own. */
async function wordyColumns(unit: Unit): Promise<ReadonlyMap<string, readonly Column[]>> {
  const columns = await unit.$queryRaw<Column[]>`
    SELECT c.table_name, c.column_name, c.udt_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
      AND c.udt_name IN ('text', 'varchar', 'jsonb', '_text') AND c.column_name <> 'municipality'
      AND EXISTS (SELECT 1 FROM information_schema.columns o WHERE o.table_schema = c.table_schema
        AND o.table_name = c.table_name AND o.column_name = 'municipality')
    ORDER BY c.table_name, c.ordinal_position`
  const tables = new Map<string, Column[]>()
  for (const column of columns)
    if (!(column.table_name in leftAlone))
      tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column])
  return tables
}

/** `$1` the pattern, `$2` what to put instead, `$3` the municipality. The names come from the database's own catalogue. */
function replacing(table: string, columns: readonly Column[]): string {
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
  const asText = ({ column_name, udt_name }: Column): string =>
    udt_name === '_text' ? `array_to_string(${quoted(column_name)}, E'\\n')` : `${quoted(column_name)}::text`
  const sets = columns.map(({ column_name, udt_name }) => {
    const name = quoted(column_name)
    if (udt_name === '_text')
      return `${name} = ARRAY(SELECT regexp_replace(one, $1, $2, 'gi') FROM unnest(${name}) WITH ORDINALITY AS each(one, at) ORDER BY at)`
    // A name holds no quotation mark, so what was JSON still is.
    return `${name} = regexp_replace(${name}::text, $1, $2, 'gi')${udt_name === 'jsonb' ? '::jsonb' : ''}`
  })
  return `UPDATE ${quoted(table)} SET ${sets.join(', ')}
    WHERE municipality = $3 AND (${columns.map((column) => `${asText(column)} ~* $1`).join(' OR ')})`
}
