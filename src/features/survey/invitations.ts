/** The three messages of a round, each in the language of whoever gets it. */
import { nameOfSurvey } from '../../governance/survey-name.ts'
import type { Language, Outbound } from '../../conversation/inbound.ts'
import { type Part, buttons, heading, messageOf, note, sentence, source } from '../../conversation/say.ts'
import type { Person, World } from '../register/index.ts'
import { explain } from '../rules/index.ts'
import { means } from './actions.ts'
import { minutesFor } from './cards.ts'
import { textsIn } from './in-words.ts'
import type { Respondent, Round } from './round.ts'
import { type Step, noticeKey } from './schedule.ts'

export type Invited = {
  person: Person
  respondent: Respondent
  /** How many questions are left for the person. */
  left: number
}

export function noticeOf(step: Step, round: Round, { person, respondent, left }: Invited, world: World): Outbound {
  const language: Language = person.language ?? 'sv'
  const t = textsIn(language)
  const survey = world.governance.manifest.surveys.find(({ id }) => id === round.surveyId)
  const name = t.name(nameOfSurvey(world.governance.manifest.surveys, round.surveyId, language), round.year)
  const body = world.governance.nameOf(survey?.answeredBy ?? '', language)
  const said = {
    invitation: () => t.invitation.text(name, left, minutesFor(left), round.closesOn),
    reminder: () => t.invitation.reminder(name, left, round.closesOn),
    'last-day': () => t.invitation.lastDay(name, left, round.closesOn),
  }[step]()
  const respondentId = respondent.id
  const isFirst = step === 'invitation'
  return {
    address: { to: 'person', personId: person.id },
    nature: 'unasked',
    language,
    why: t.invitation.why(body, name),
    key: noticeKey(step, respondent),
    message: messageOf([
      heading(name),
      sentence(said),
      ...(isFirst ? [note(t.sitting.notAnonymous), ...grounds(survey?.sources ?? [], world, language)] : []),
      buttons([
        {
          label: isFirst ? t.invitation.answer : t.invitation.goOn,
          action: means({ name: 'go-on', respondentId }),
          style: 'primary',
        },
        ...(isFirst ? [{ label: t.invitation.later, action: means({ name: 'snooze', respondentId }) }] : []),
      ]),
    ]),
  }
}

/** The rule that the survey rests on. */
function grounds(sources: readonly string[], { governance }: World, language: Language): Part[] {
  const words = sources[0] === undefined ? null : explain(sources[0], governance, language)
  return words === null ? [] : [source(words)]
}
