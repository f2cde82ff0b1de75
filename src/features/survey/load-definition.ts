/** A municipality's own questions: read, compared with what rounds have asked before, and kept. Whole or not at all. */
import { recordAudit } from '../../database/audit.ts'
import type { Unit } from '../../database/database.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Ids } from '../../lib/ids.ts'
import { changedInPlace } from './definition/compare.ts'
import type { DefinitionFault } from './definition/fault.ts'
import { readSurveyText } from './definition/read.ts'
import { type Definitions, hashOf } from './definitions.ts'
import { type NewDefinition, definitionsOf, keepDefinition } from './store.ts'
import type { Survey } from './survey.ts'

export type PlannedDefinition =
  | { ok: true; survey: Survey; json: unknown; hash: string; isKnown: boolean; isUsed: boolean }
  | { ok: false; faults: readonly DefinitionFault[] }

/** Reads a file's text for a municipality and says everything that is wrong with it. Writes nothing. */
export async function planDefinition(
  unit: Unit,
  { key: municipality, manifest }: Pick<Governance, 'key' | 'manifest'>,
  text: string,
  definitions: Pick<Definitions, 'engine'>,
): Promise<PlannedDefinition> {
  const read = await readSurveyText(text)
  if (!read.ok) return { ok: false, faults: read.faults }
  const { survey, json } = read
  const hash = hashOf(json)
  const same = (await definitionsOf(unit, municipality)).filter(({ key }) => key === survey.key)
  const locked = same.filter(({ lockedAt }) => lockedAt !== null)
  const isKnown = same.at(-1)?.hash === hash
  const last = locked.at(-1)
  const faults: DefinitionFault[] = []
  if (locked.some((each) => each.version === survey.version && each.hash !== hash))
    faults.push({
      at: 'surveyVersion',
      says: {
        sv: `Version ${survey.version} har redan använts i en enkät och är låst. Höj versionen.`,
        en: `Version ${survey.version} has been used in a survey and is locked. Raise the version.`,
      },
    })
  if (last && last.hash !== hash) {
    const before = await definitions.engine(unit, municipality, last.id)
    for (const id of changedInPlace(before.survey, survey))
      faults.push({
        at: id,
        says: {
          sv: 'Frågan har ändrats sedan förra omgången och måste få ett nytt namn. Går svaren att jämföra, skriv det gamla namnet i sameAs.',
          en: 'The question has changed since the last round and needs a new name. If answers can be compared, put the old name in sameAs.',
        },
      })
  }
  if (faults.length > 0) return { ok: false, faults }
  const isUsed = manifest.surveys.some(({ definition }) => definition === survey.key)
  return { ok: true, survey, json, hash, isKnown, isUsed }
}

/** Gives false when the version has been used meanwhile. */
export async function loadDefinition(
  unit: Unit,
  municipality: string,
  { survey, json, hash }: Extract<PlannedDefinition, { ok: true }>,
  { at, by, ids }: { at: Date; by: string | null; ids: Ids },
): Promise<boolean> {
  const id = ids.next()
  const definition: NewDefinition = {
    id,
    key: survey.key,
    version: survey.version,
    json,
    hash,
    loadedAt: at,
    loadedBy: by,
  }
  if (!(await keepDefinition(unit, municipality, definition))) return false
  await recordAudit(unit, {
    id: ids.next(),
    municipality,
    at,
    action: 'survey.load-definition',
    subject: { kind: 'survey-definition', id },
    actor: by === null ? { kind: 'command-line', id: null } : { kind: 'person', id: by },
    channel: 'terminal',
  })
  return true
}
