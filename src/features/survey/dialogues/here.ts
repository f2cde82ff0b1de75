/** What one turn of the survey's dialogues stands on. */
import { nameOfSurvey } from '../../../governance/survey-name.ts'
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { type Day, dayOf } from '../../../lib/day.ts'
import { lookupsOf, shownOf, type World } from '../../register/index.ts'
import type { Telling } from '../cards.ts'
import { textsIn } from '../in-words.ts'
import type { SurveyNeeds } from '../needs.ts'
import type { Round } from '../round.ts'
import type { Sitting } from '../sitting.ts'
import { peopleBehind } from '../store.ts'
import type { Texts } from '../texts/sv.ts'

export type Here = {
  turn: Turn
  world: World
  municipality: string
  /** Who talks; the turn is answered otherwise when nobody is known. */
  personId: string
  language: Language
  t: Texts
  today: Day
}

/** The same without a talk: what whoever leads a round does can be done on a page, too. */
export type Leading = Omit<Here, 'turn'> & { turn: Pick<Turn, 'now'> }

/** The turn has just made sure of the register's version, so the snapshot in memory is the right one. */
export async function hereIn(
  turn: Turn,
  personId: string,
  language: Language,
  { snapshots }: Pick<SurveyNeeds, 'snapshots'>,
): Promise<Here> {
  const { municipality } = turn.inbound
  const { governance, register } = await snapshots.of(municipality, 0)
  const today = dayOf(turn.now)
  return { turn, municipality, personId, language, today, t: textsIn(language), world: { governance, register, today } }
}

/** The survey's name with its year. */
export function surveyName(
  round: Pick<Round, 'surveyId' | 'year'>,
  { world, t, language }: Pick<Here, 'world' | 't' | 'language'>,
): string {
  return t.name(nameOfSurvey(world.governance.manifest.surveys, round.surveyId, language), round.year)
}

/** A person as they may be named: somebody with protected details is a colleague. */
export function personName(personId: string, { world, t }: Pick<Here, 'world' | 't'>): string {
  const person = lookupsOf(world.register).person(personId)
  return (person && shownOf(person, world.governance).name) ?? t.aColleague
}

/** With the names of those whom the sitting's delegations concern. */
export async function tellingOf(unit: Unit, { round, delegations }: Sitting, here: Here): Promise<Telling> {
  const ids = delegations.flatMap(({ fromRespondentId, toRespondentId }) => [fromRespondentId, toRespondentId])
  const people = await peopleBehind(unit, here.municipality, [...new Set(ids)])
  return {
    language: here.language,
    survey: surveyName(round, here),
    nameOf: (respondentId) => personName(people.get(respondentId) ?? '', here),
  }
}

export function isOpen(round: Round, { today }: Pick<Here, 'today'>): boolean {
  return round.state === 'open' && today <= round.closesOn
}
