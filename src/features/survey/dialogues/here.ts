/** What one turn of the survey's dialogues stands on. */
import type { Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import { type Day, dayOf } from '../../../lib/day.ts'
import { lookupsOf, shownOf, type World } from '../../register/index.ts'
import type { Telling } from '../cards.ts'
import { textsIn } from '../in-words.ts'
import type { SurveyNeeds } from '../needs.ts'
import type { Respondent, Round } from '../round.ts'
import { respondentsOf } from '../store.ts'
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
export function surveyName(round: Pick<Round, 'surveyId' | 'year'>, { world, t }: Pick<Here, 'world' | 't'>): string {
  const survey = world.governance.manifest.surveys.find(({ id }) => id === round.surveyId)
  return t.name(survey?.name ?? round.surveyId, round.year)
}

/** A person as they may be named: somebody with protected details is a colleague. */
export function personName(personId: string, { world, t }: Pick<Here, 'world' | 't'>): string {
  const person = lookupsOf(world.register).person(personId)
  return (person && shownOf(person, world.governance).name) ?? t.aColleague
}

export async function tellingOf(unit: Unit, round: Round, here: Here): Promise<Telling> {
  const { municipality, language } = here
  const respondents = await respondentsOf(unit, municipality, round.id)
  return tellingWith(respondents, round, here, language)
}

function tellingWith(
  respondents: readonly Respondent[],
  round: Round,
  here: Here,
  language: Telling['language'],
): Telling {
  const people = new Map(respondents.map(({ id, personId }) => [id, personId]))
  return {
    language,
    survey: surveyName(round, here),
    nameOf: (respondentId) => personName(people.get(respondentId) ?? '', here),
  }
}

export function isOpen(round: Round, { today }: Pick<Here, 'today'>): boolean {
  return round.state === 'open' && today <= round.closesOn
}
