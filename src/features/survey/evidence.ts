/** What the rounds show of the rules: asked as often as a document demands, and answered. */
import { surveyNameIn } from '../../governance/survey-name.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence, Shown } from '../../governance/evidence.ts'
import type { ManifestSurvey } from '../../governance/manifest/schema.ts'
import { dayOf } from '../../lib/day.ts'
import type { World } from '../register/index.ts'
import type { Round } from './round.ts'
import { officialAnswers, respondentsOf, roundsOf } from './store.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const surveyEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { key, manifest } = world.governance
  const rounds = (await roundsOf(unit, key)).filter((round) => round.year === year)
  const found: RuleEvidence[] = []
  for (const survey of manifest.surveys) {
    const rules = [...new Set([...survey.sources, ...survey.frequency.sources])]
    if (rules.length === 0) continue
    const round = rounds.find(({ surveyId }) => surveyId === survey.id) ?? null
    const tally = round && (await tallyOf(unit, key, round))
    found.push({ ...judged(survey, round, tally, { world, year, language }), rules })
  }
  return found
}

type Tally = { done: number; asked: number; diarienummer: string | null }

async function tallyOf(unit: Parameters<EvidenceSource>[0], municipality: string, round: Round): Promise<Tally> {
  const respondents = await respondentsOf(unit, municipality, round.id)
  const answers = await officialAnswers(unit, municipality, round.id)
  const asked = respondents.filter(({ kind }) => kind !== 'delegate')
  return {
    done: asked.filter(({ state }) => state === 'done').length,
    asked: asked.length,
    diarienummer: answers.find(({ diarienummer }) => diarienummer !== null)?.diarienummer ?? null,
  }
}

type About = { world: World; year: number; language: Language }

/** How one survey stands: closed is done; none when the year is out is a gap, unless the yearly pace is only the municipality's own. */
function judged(
  survey: ManifestSurvey,
  round: Round | null,
  tally: Tally | null,
  { world, year, language }: About,
): Omit<RuleEvidence, 'rules'> {
  const texts = { sv, en }[language].proof
  const about = `survey:${survey.id}`
  const name = surveyNameIn(survey, language)
  if (!round || !tally) {
    const isOver = Number(world.today.slice(0, 4)) > year
    const isOwn = survey.frequency.sources.length === 0
    return { about, status: isOver && !isOwn ? 'gap' : 'due', says: texts.none(name, year) }
  }
  const reminders = [`survey.invitation:${round.id}`, `survey.reminder:${round.id}`, `survey.last-day:${round.id}`]
  const isDone = round.state !== 'open'
  return {
    about,
    status: isDone ? 'met' : 'due',
    says: isDone ? texts.done(name, tally.done, tally.asked) : texts.open(name, tally.done, tally.asked),
    shownBy: [shown(survey, round, tally, world, language)],
    reminders,
  }
}

function shown(survey: ManifestSurvey, round: Round, { diarienummer }: Tally, world: World, language: Language): Shown {
  const texts = { sv, en }[language].proof
  return {
    what: texts.round(surveyNameIn(survey, language), round.year, round.adoptedAt !== null),
    happenedOn: round.closedAt ? dayOf(round.closedAt) : round.opensOn,
    recordedAt: round.closedAt ?? round.startedAt,
    by: world.governance.nameOf(survey.answeredBy, language),
    diarienummer,
    audited: { kind: 'survey-round', id: round.id },
  }
}
