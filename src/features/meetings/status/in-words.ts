/** How it stands with the meetings, as messages: one body in sentences, all of them as a table. */
import { bodyInWords, bodyTitle } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { heading, note, type Part, sentence, source, table } from '../../../conversation/say.ts'
import type { Governance } from '../../../governance/governance.ts'
import { explain, partyInWords } from '../../rules/index.ts'
import { standingInWords } from '../mandate/in-words.ts'
import type { Standing } from '../mandate/mandate.ts'
import { isRecordedLate } from '../meeting.ts'
import { en as meetingsEn } from '../texts/en.ts'
import { sv as meetingsSv } from '../texts/sv.ts'
import type { BodyStands } from './standings.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const statusTexts = { sv, en }
export const meetingTexts = { sv: meetingsSv, en: meetingsEn }

export function oneBody(
  { body, rules, meetings, standing }: BodyStands,
  year: number,
  governance: Governance,
  language: Language,
): readonly Part[] {
  const texts = statusTexts[language]
  if (standing === null) {
    const who = partyInWords(governance.manifest.municipality.decidesWhenSilent, { governance, language })
    return [sentence(texts.noRuleSaid(bodyInWords(body, language))), sentence(texts.whoDecides(who))]
  }
  if (meetings.length === 0)
    return [sentence(texts.unknownYear(year)), ...groundOf(body.frequency?.sources ?? [], rules, governance, language)]
  const late = meetings.filter(isRecordedLate).length
  return [
    sentence(standingInWords(standing, meetingTexts[language])),
    ...(late > 0 ? [note(texts.late(late))] : []),
    ...groundOf(body.frequency?.sources ?? [], rules, governance, language),
  ]
}

/** The clause that the number comes from, or that it is the municipality's own. */
function groundOf(
  sources: readonly string[],
  rules: BodyStands['rules'],
  governance: Governance,
  language: Language,
): readonly Part[] {
  if (rules.frequency?.by === 'own') return [note(statusTexts[language].own)]
  return sources.slice(0, 1).flatMap((id) => {
    const words = explain(id, governance, language)
    return words === null ? [] : [source(words)]
  })
}

/** The worst first, so that what needs somebody stands on top. */
export function allBodies(stands: readonly BodyStands[], year: number, language: Language): readonly Part[] {
  const texts = statusTexts[language]
  if (stands.every(({ meetings }) => meetings.length === 0)) return [sentence(texts.unknownYear(year))]
  const { columns } = texts
  const rows = stands
    .filter(({ standing, meetings }) => standing !== null || meetings.length > 0)
    .map(({ body, standing, meetings }) => [
      bodyTitle(body, language),
      String(meetings.filter(({ state }) => state === 'held').length),
      String(meetings.filter(({ state }) => state !== 'held').length),
      standing === null ? texts.noRule : ruleInWords(standing, language),
      standing === null ? '' : meetings.length === 0 ? texts.nothingKnown : texts.short[standing.status],
    ])
  const late = stands.flatMap(({ meetings }) => meetings).filter(isRecordedLate).length
  return [
    heading(texts.title(year)),
    table([columns.body, columns.held, columns.booked, columns.rule, columns.how], rows),
    ...(late > 0 ? [note(texts.late(late))] : []),
  ]
}

function ruleInWords(standing: Standing, language: Language): string {
  const { mandate } = meetingTexts[language]
  switch (standing.kind) {
    case 'count':
      return mandate.number(standing.least, standing.most)
    case 'gap':
      return mandate.before(standing.due)
    case 'quarters':
    case 'targets':
      return mandate.ofEach(standing.covered, standing.parts.length)
    default:
      return standing satisfies never
  }
}
