/** A round's result with the names that it is told in. */
import { surveyNameIn } from '../../governance/survey-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import { type World, lookupsOf } from '../register/index.ts'
import type { RoundResult } from './round-result.ts'
import { textsIn } from './in-words.ts'

export type Telling = {
  found: RoundResult
  language: Language
  /** What the municipality calls the survey. */
  name: string
  /** The answering body's name; null when a unit answers. */
  body: string | null
  /** The municipality's name. */
  municipality: string
  /** Of `person:ID` and `body:ID`. */
  nameOf(party: string): string
}

export function tellingOf(found: RoundResult, { governance, register }: World, language: Language): Telling {
  const { round, survey } = found
  const bodyName = (id: string): string => governance.nameOf(`body:${id}`, language)
  const named = governance.manifest.surveys.find(({ id }) => id === round.surveyId)
  return {
    found,
    language,
    name: named ? surveyNameIn(named, language) : survey.title[language],
    body: round.bodyId === null ? null : bodyName(round.bodyId),
    municipality: governance.manifest.municipality.name,
    nameOf(party) {
      const [kind, ...rest] = party.split(':')
      const id = rest.join(':')
      if (kind === 'body') return bodyName(id)
      return lookupsOf(register).person(id)?.name ?? textsIn(language).participation.somebody
    },
  }
}
