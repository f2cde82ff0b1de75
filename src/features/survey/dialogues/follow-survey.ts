/** Everything that is said about a survey when none is under way in the talk: start, go on, how far, my answers. */
import { surveyNameIn } from '../../../governance/survey-name.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { type Part, buttons, heading, messageOf, note, sentence, table } from '../../../conversation/say.ts'
import { saidOfList } from '../../../conversation/said-of-list.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { ManifestSurvey } from '../../../governance/manifest/schema.ts'
import { means } from '../actions.ts'
import { textsIn } from '../in-words.ts'
import { opensOn } from '../opening.ts'
import { type Overview, overviewOf } from '../overview.ts'
import type { Respondent, Round } from '../round.ts'
import { askedOf, delegationsOf, latestAnswers, respondentsOf, roundsOf } from '../store.ts'
import { type Spoken, otherSurveyIn, spokenOf } from '../words.ts'
import { withDesk } from './answer-question.ts'
import type { Request } from './at-desk.ts'
import { type Here, hereIn, isOpen, personName, surveyName } from './here.ts'
import type { SurveyNeeds } from '../needs.ts'
import { askToClose, askToReopen, extend, leadersInWords, leadsSurvey, nudge, offerToStart } from './lead-round.ts'
import { saidIn, whereIn } from './progress.ts'

export function followSurvey(needs: SurveyNeeds): Dialogue {
  return {
    name: 'survey.follow-survey',
    takes: (turn) => wanted(turn) !== null,
    async decide(turn) {
      const personId = turn.inbound.person?.personId
      if (!personId) return { replies: [{ text: textsIn(turn.language).none.stranger }] }
      const here = await hereIn(turn, personId, turn.language, needs)
      const survey = here.world.governance.manifest.surveys.find(({ audience }) => audience === 'internal')
      if (!survey) return { replies: [{ text: here.t.none.unknown }] }
      const decision = await follow(wanted(turn)!, survey, here, needs)
      return withEquivalent(decision, survey, here)
    },
  }
}

type Wanted = 'start' | 'resume' | 'pause' | 'status' | Spoken

function wanted(turn: Turn): Wanted | null {
  const text = saidIn(turn)
  const { reading } = turn
  if (text === null) return null
  const spoken = spokenOf(text)
  const inIt = turn.memory?.about?.what === 'survey-round' || whereIn(turn.progress) !== null
  if (spoken?.what === 'extend') return spoken.named || inIt ? spoken : null
  if (spoken && spoken.what !== 'begin') return spoken
  if (inIt) {
    const said = saidOfList(text)
    if (said !== null) return said === 'remind' ? { what: 'nudge' } : 'status'
    if (whoIsAsked.test(text) || whenIsIt.test(text)) return 'status'
  }
  if (reading?.outcome === 'clear') {
    if (reading.intent === 'survey_start') return 'start'
    if (reading.intent === 'survey_resume') return 'resume'
    if (reading.intent === 'survey_pause') return 'pause'
    if (reading.intent === 'survey_status') return 'status'
    if (reading.intent === 'survey_close') return { what: 'close' }
    if (reading.intent === 'survey_remind') return { what: 'nudge' }
  }
  return spoken
}

/** "Vilka ska få den?", after it was started or shown. */
const whoIsAsked =
  /^\s*(?:och |men )?(?:vem|vilka|who)(?: är det som)?(?: ska| skall| kommer att|(?: is|are) to| will)? (?:få|får|fick|svara|svarar|bjuds|bjuds in|gets?|got|answers?)(?: på)?(?: den| enkäten| in| it)*\s*[?.!]*\s*$/iu

/** "När ska årets vara klar?" */
const whenIsIt =
  /^\s*(?:och |men )?när (?:ska|måste|är|blir|startar|börjar|öppnar|stänger|gör vi|kör vi)(?!\p{L}).*(?<!\p{L})(?:årets|den|enkäten|i år)(?!\p{L})/iu

type Known = { mine: { round: Round; respondent: Respondent } | null; latest: Round | null }

async function known(survey: ManifestSurvey, { municipality, personId }: Here, needs: SurveyNeeds): Promise<Known> {
  return needs.database.unit(municipality, async (unit) => {
    const asked = (await askedOf(unit, municipality, personId)).filter(({ round }) => round.mode !== 'panel')
    const rounds = (await roundsOf(unit, municipality)).filter(({ surveyId }) => surveyId === survey.id)
    return { mine: asked.find(({ round }) => round.state === 'open') ?? asked[0] ?? null, latest: rounds[0] ?? null }
  })
}

async function follow(what: Wanted, survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Promise<Decision> {
  const { mine, latest } = await known(survey, here, needs)
  const desk = (request: Request): Promise<Decision> => {
    const respondentId = mine!.respondent.id
    return withDesk({ respondentId, questionId: null, request, again: false, pressed: false }, here, needs)
  }
  const canAnswer = mine !== null && isOpen(mine.round, here)
  if (what === 'status' || (typeof what === 'object' && what.what === 'status')) {
    const isPast = latest !== null && latest.year < Number(here.today.slice(0, 4))
    if (isPast && isOfThisYear(saidIn(here.turn) ?? '')) return thisYears(latest, survey, here, needs)
    return latest ? overview(latest, survey, here, needs) : notOpen(survey, here, needs)
  }
  if (typeof what === 'string' || what.what === 'begin') {
    if (canAnswer) return desk(what === 'pause' ? { do: 'pause' } : { do: 'go-on' })
    if (latest && isOpen(latest, here)) return notAmong(latest, survey, here, needs)
    return what === 'start' ? mayStart(latest, survey, here, needs) : notOpen(survey, here, needs)
  }
  switch (what.what) {
    case 'close':
      return latest ? askToClose(latest.id, here, needs) : notOpen(survey, here, needs)
    case 'reopen':
      return latest ? askToReopen(latest.id, what.reason, here, needs) : notOpen(survey, here, needs)
    case 'extend':
      return latest
        ? ofRound(latest, await extend(latest.id, what.to, here, needs), here)
        : notOpen(survey, here, needs)
    case 'nudge':
      return latest ? ofRound(latest, await nudge(latest.id, here, needs), here) : notOpen(survey, here, needs)
    case 'anonymous':
      return { replies: [{ text: here.t.sitting.notAnonymous }] }
    case 'snooze':
      return canAnswer ? desk({ do: 'snooze' }) : notOpen(survey, here, needs)
    case 'mine':
    case 'more':
      return mine ? desk({ do: what.what }) : notOpen(survey, here, needs)
    case 'change':
      return mine ? desk({ do: 'change', number: what.number, to: what.to }) : notOpen(survey, here, needs)
    default:
      return notOpen(survey, here, needs)
  }
}

/** "När ska vi göra enkäten?", "årets enkät": not how last year's went. */
const isOfThisYear = (said: string): boolean => /(?<!\p{L})(?:när|dags|i år|årets|when|this year)(?!\p{L})/iu.test(said)

/** When this year's is to open, which the last one was, and the offer to start it for whoever leads it. */
async function thisYears(latest: Round, survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Promise<Decision> {
  const { t, today } = here
  const opens = opensOn(survey, Number(today.slice(0, 4)))
  const when = opens === null ? null : opens > today ? t.none.opens(opens) : t.none.shouldHaveOpened(opens)
  const last = t.none.lastOne(surveyName(latest, here), t.lead.states[latest.state])
  const first = [t.none.notOpen(surveyNameIn(survey, here.language)), ...(when ? [when] : []), last]
  const decision = await mayStart(latest, survey, here, needs)
  const [offer, ...rest] = decision.replies
  if (!offer || !leadsSurvey(survey, here, needs))
    return {
      replies: [messageOf([...first.map((each) => sentence(each)), sentence(t.none.whoStarts(leadersInWords(here)))])],
    }
  const text = first.join(' ')
  const blocks = offer.blocks ?? [{ kind: 'text' as const, text: offer.text }]
  return {
    ...decision,
    replies: [{ text: `${text}\n${offer.text}`, blocks: [{ kind: 'text', text }, ...blocks] }, ...rest],
  }
}

/** What is said next of "dem" and "den" is of the same round. */
function ofRound({ id }: Round, decision: Decision, { turn, municipality }: Here): Decision {
  return { ...decision, memory: rememberAbout({ what: 'survey-round', id, of: municipality }, turn.memory) }
}

/** A round of this year that has ended is not started again. */
function mayStart(latest: Round | null, survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Promise<Decision> {
  const { t, today } = here
  const year = Number(today.slice(0, 4))
  if (latest?.year === year) {
    const text = t.lead.hadThisYear(surveyName(latest, here), t.lead.states[latest.state])
    return Promise.resolve({ replies: [{ text }] })
  }
  return leadsSurvey(survey, here, needs)
    ? offerToStart(survey, here, needs)
    : Promise.resolve(notOpen(survey, here, needs))
}

function notOpen(survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Decision {
  const { t, today, language } = here
  const year = Number(today.slice(0, 4))
  const name = surveyNameIn(survey, language)
  const opens = opensOn(survey, year)
  const parts: Part[] = [
    sentence(t.none.notOpen(name)),
    ...(opens !== null && opens > today ? [sentence(t.none.opens(opens))] : []),
    ...(leadsSurvey(survey, here, needs) ? [] : [sentence(t.none.whoStarts(leadersInWords(here)))]),
  ]
  return { replies: [messageOf(parts)] }
}

/** Open, but not for this person: whoever leads it sees how it goes. */
function notAmong(round: Round, survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Promise<Decision> | Decision {
  if (leadsSurvey(survey, here, needs)) return overview(round, survey, here, needs)
  const who = here.world.governance.nameOf(survey.answeredBy, here.language)
  return { replies: [{ text: here.t.none.notAsked(surveyName(round, here), who) }] }
}

async function overview(round: Round, survey: ManifestSurvey, here: Here, needs: SurveyNeeds): Promise<Decision> {
  const { municipality, personId, turn } = here
  const it = await needs.database.unit(municipality, async (unit) =>
    overviewOf({
      round,
      engine: await needs.definitions.engine(unit, municipality, round.definitionId),
      respondents: await respondentsOf(unit, municipality, round.id),
      answers: await latestAnswers(unit, municipality, round.id),
      delegations: await delegationsOf(unit, municipality, round.id),
    }),
  )
  const leads = leadsSurvey(survey, here, needs)
  const isPrivate = turn.inbound.conversation.kind === 'dm'
  const own = it.people.find(({ respondent }) => respondent.personId === personId)
  const parts = told(it, { leads: leads && isPrivate, own: isPrivate ? own : undefined }, here)
  const memory = rememberAbout({ what: 'survey-round', id: round.id, of: municipality }, turn.memory)
  return { replies: [messageOf(parts)], memory }
}

type For = { leads: boolean; own: Overview['people'][number] | undefined }

function told(it: Overview, { leads, own }: For, here: Here): readonly Part[] {
  const { t } = here
  const { round } = it
  const open = isOpen(round, here)
  const answered = it.people.reduce((sum, each) => sum + each.answered, 0)
  const of = it.people.reduce((sum, each) => sum + each.of, 0)
  const rows = it.people.map(({ respondent, answered: theirs, of: all, handedOver }) => [
    personName(respondent.personId, here),
    `${theirs}/${all}`,
    [t.overview.states[respondent.state], handedOver > 0 ? t.overview.delegated(handedOver) : null]
      .filter(Boolean)
      .join(', '),
  ])
  return [
    heading(t.overview.heading(surveyName(round, here))),
    sentence(t.overview.done(it.done, it.asked)),
    note(t.overview.answers(answered, of)),
    sentence(open ? t.overview.by(round.closesOn) : t.overview.state[round.state === 'open' ? 'closed' : round.state]),
    ...(own ? [sentence(t.overview.yours(own.answered, own.of))] : []),
    ...(leads ? [table(t.overview.columns, rows)] : []),
    buttons([
      ...(own && open && own.respondent.state !== 'done'
        ? [
            {
              label: t.overview.goOn,
              action: means({ name: 'go-on', respondentId: own.respondent.id }),
              style: 'primary' as const,
            },
          ]
        : []),
      ...(leads && open && it.done < it.asked
        ? [{ label: t.lead.nudge, action: means({ name: 'nudge', roundId: round.id }) }]
        : []),
      ...(leads && open ? [{ label: t.overview.close, action: means({ name: 'close', roundId: round.id }) }] : []),
    ]),
  ]
}

/** Who asked for a national survey gets ours, and is told that it is ours. */
function withEquivalent(decision: Decision, survey: ManifestSurvey, here: Here): Decision {
  const other = otherSurveyIn(saidIn(here.turn) ?? '')
  const [first, ...rest] = decision.replies
  if (other === null || !first) return decision
  const text = here.t.sitting.equivalent(other, surveyNameIn(survey, here.language))
  const blocks = first.blocks ?? [{ kind: 'text' as const, text: first.text }]
  return {
    ...decision,
    replies: [{ text: `${text}\n${first.text}`, blocks: [{ kind: 'note', text }, ...blocks] }, ...rest],
  }
}
