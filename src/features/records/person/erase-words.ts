/**
 * Where people have written freely, a person's name and address may stand in words that are about something else: minutes, cases, what a
 * survey's answers say. Those words stay, since they are the municipality's; the name in them goes. None of these rows is in the audit
 * chain, which holds a digest of its own side rows only.
 */
import type { Unit } from '../../../database/database.ts'

/** Every column that is free text of people's own. A test holds the list against the database. */
export const freeText: Readonly<Record<string, readonly string[]>> = {
  agenda_item: ['title'],
  case_decision: ['text', 'decider_name', 'because'],
  case_mark: ['who', 'evidence'],
  consultation: ['title', 'text'],
  consultation_reply: ['text'],
  development_project: ['name', 'about'],
  duty_done: ['note'],
  governance_case: ['title', 'need'],
  meeting_attendance: ['name'],
  product_approval: ['purpose', 'because'],
  project_note: ['text'],
  proposal: ['text', 'answer'],
  record_entry: ['heading', 'text'],
  survey_answer: ['comment', 'evidence', 'dissent'],
  survey_delegation: ['note'],
}

type Whose = { personId: string; words: readonly string[] }

/** Puts `instead` for the words, and takes away what the person has commented in surveys. Gives how many texts were changed. */
export async function eraseWords(
  unit: Unit,
  municipality: string,
  { personId, words }: Whose,
  instead: string,
): Promise<number> {
  let changed = await unit.$executeRaw`
    UPDATE survey_answer SET comment = NULL WHERE municipality = ${municipality} AND comment IS NOT NULL
      AND respondent_id IN (SELECT id FROM survey_respondent WHERE municipality = ${municipality} AND person_id = ${personId})`
  // The longer first: an address may hold the name.
  for (const word of words.filter((each) => each.length > 3).toSorted((a, b) => b.length - a.length)) {
    const pattern = `(?<![[:alnum:]])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}s?(?![[:alnum:]])`
    for (const [table, columns] of Object.entries(freeText))
      for (const column of columns)
        changed += await unit.$executeRawUnsafe(
          // The names are this file's own.
          `UPDATE "${table}" SET "${column}" = regexp_replace("${column}", $1, $2, 'gi')
           WHERE municipality = $3 AND "${column}" ~* $1`,
          pattern,
          instead,
          municipality,
        )
  }
  // What is searched for must not find the name either.
  const stems = words.flatMap((word) => word.toLowerCase().split(/[^\p{L}\d]+/u)).filter((part) => part.length > 3)
  for (const stem of stems)
    await unit.$executeRaw`
      UPDATE record_entry SET stems = array_remove(stems, ${stem}) WHERE municipality = ${municipality} AND ${stem} = ANY(stems)`
  return changed
}
