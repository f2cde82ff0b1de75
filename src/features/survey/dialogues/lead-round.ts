/** Starting, watching, closing and opening a round again: for whoever leads it. Who may is asked at every step. */
import { isQuestion } from '../../../conversation/asks.ts'
import type { Decision, Dialogue, Progress } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import { buttons, messageOf, note, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import type { ManifestSurvey } from '../../../governance/manifest/schema.ts'
import { isLeading, means, surveyAction } from '../actions.ts'
import { changedInPlace } from '../definition/compare.ts'
import type { Current } from '../definitions.ts'
import { textsIn } from '../in-words.ts'
import { prepareRound, writeRound } from '../open-round.ts'
import { type Opening, calendarFor, planOpening } from '../opening.ts'
import type { Round } from '../round.ts'
import { closedInPlace, openedInPlace } from '../in-place.ts'
import { everyNoticeKey, reminderAfter, written } from '../schedule.ts'
import { spokenOf } from '../words.ts'
import { noticeOf } from '../invitations.ts'
import { unfinished } from '../unfinished.ts'
import { changeRespondent, changeRound, findRound, respondentOf, respondentsOf, roundsOf } from '../store.ts'
import { type Leading, hereIn, isOpen, personName, surveyName } from './here.ts'
import type { SurveyNeeds } from '../needs.ts'
import { saidIn } from './progress.ts'

const leading = 'survey.lead-round'

/** How long a round that is opened again stays so. */
const reopenedWorkingDays = 5

/** What was asked last, so that "ja" and "starta" in words belong to it. */
type Waiting =
  | { step: 'offer'; surveyId: string }
  | { step: 'confirm-close'; roundId: string }
  | { step: 'reason'; roundId: string }

const waitingFor = ({ step, ...data }: Waiting): Progress => ({ dialogue: leading, step, data })

function waitingIn(progress: Progress | null): Waiting | null {
  if (progress?.dialogue !== leading) return null
  return { step: progress.step, ...(progress.data as object) } as Waiting
}

const yes =
  /^(?:ja+|japp|jo|ok(?:ej)?|kör|gör (?:det|så)|(?:ja,? )?(?:starta|stäng)(?: den| enkäten| nu)?|yes|yep|start|close|go ahead)(?: tack| nu| please)?[\s.!]*$/iu
const no =
  /^(?:nej|nä|avbryt|inte nu|nej,? inte nu|vänta(?: (?:med (?:det|den|att starta(?: den| enkäten)?)|lite|till \p{L}+))?|starta inte(?: än| nu)?|inte än|låt (?:den )?vara(?: öppen)?|tillbaka|ångra|no|cancel|not now|back)(?: tack)?[\s.!]*$/iu
const asGroup = /^(?:(?:svara |ja,? )?tillsammans(?: på ett möte)?|together)[\s.!]*$/iu

export function leadRound(needs: SurveyNeeds): Dialogue {
  return {
    name: leading,
    takes(turn) {
      if (turn.action) return isLeading(turn.action.name)
      const waiting = waitingIn(turn.progress)
      const text = saidIn(turn)
      if (!waiting || text === null) return false
      if (waiting.step === 'reason') return spokenOf(text) === null && !isQuestion(text)
      if (waiting.step === 'offer' && asksOfOffer.test(text.trim())) return true
      return [yes, no, asGroup].some((words) => words.test(text.trim()))
    },
    async decide(turn) {
      const personId = turn.inbound.person?.personId
      if (!personId) return { replies: [{ text: textsIn(turn.language).none.stranger }] }
      const here = await hereIn(turn, personId, turn.language, needs)
      const action = turn.action && surveyAction(turn.action.name, turn.action.payload)
      switch (action?.name) {
        case 'start':
          return start(action.surveyId, action.together, here, needs)
        case 'do-not-start':
          return { replies: [{ text: here.t.lead.cancelled }], progress: null }
        case 'close':
          return askToClose(action.roundId, here, needs)
        case 'confirm-close':
          return close(action.roundId, here, needs)
        case 'keep-open':
          return { replies: [{ text: here.t.lead.keptOpen }], progress: null }
        case 'nudge':
          return nudge(action.roundId, here, needs)
        default:
          return replied(waitingIn(turn.progress)!, saidIn(turn)!.trim(), here, needs)
      }
    },
  }
}

function replied(waiting: Waiting, text: string, here: Leading, needs: SurveyNeeds): Promise<Decision> | Decision {
  switch (waiting.step) {
    case 'offer':
      if (no.test(text)) return { replies: [{ text: here.t.lead.cancelled }], progress: null }
      if (asksOfOffer.test(text)) return offeredAgain(waiting.surveyId, here, needs)
      return start(waiting.surveyId, asGroup.test(text), here, needs)
    case 'confirm-close':
      if (no.test(text)) return { replies: [{ text: here.t.lead.keptOpen }], progress: null }
      return close(waiting.roundId, here, needs)
    case 'reason':
      return reopen(waiting.roundId, text, here, needs)
  }
}

/** "Vilka ska svara på den?", "när är sista dag?", before it has been started: what the offer says, once more, with the names. */
const asksOfOffer =
  /^(?:(?:och|men|and|but)\s+)?(?:(?:vilka|vem|hur många|who|how many)\s+(?:är det som\s+)?(?:ska\s+|kommer att\s+)?(?:få|får|svara|svarar|bjuds in|bjudas in|är med|frågor|questions|answers?|gets?)(?!\p{L}).{0,40}|(?:när|vilken dag|hur länge|when|how long)\s+(?:är|blir|går|stänger|har|ska|is|does)(?!\p{L}).{0,40})\??$/iu

async function offeredAgain(surveyId: string, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const survey = surveyIn(here, surveyId)
  if (!survey) return { replies: [{ text: here.t.closed.gone }], progress: null }
  const is = await ready(survey, here, needs)
  const again = await offerToStart(survey, here, needs)
  if (!is.ok) return again
  const [first] = again.replies
  const names = is.opening.people.map(({ person }) => personName(person.id, here))
  const who = here.t.lead.answerers(names)
  const blocks = first?.blocks ?? []
  return {
    ...again,
    replies: [
      {
        text: `${first?.text ?? ''}\n${who}`,
        blocks: [...blocks.slice(0, 1), { kind: 'text', text: who }, ...blocks.slice(1)],
      },
    ],
  }
}

/** Leads the survey: the strategist, or whoever convenes or chairs the body that answers. */
export function leadsSurvey(survey: ManifestSurvey, { personId, world }: Leading, needs: SurveyNeeds): boolean {
  if (needs.may(personId, 'strategist', world)) return true
  return survey.answeredBy.startsWith('body:') && needs.leads(personId, survey.answeredBy.slice('body:'.length), world)
}

/** Who may, in words. */
export function leadersInWords({ world, language }: Leading): string {
  const parties = world.governance.manifest.permissions.strategist
  return textsIn(language).or(parties.map((party) => world.governance.nameOf(party, language)))
}

function surveyIn({ world }: Leading, id: string): ManifestSurvey | null {
  return world.governance.manifest.surveys.find((survey) => survey.id === id) ?? null
}

type Ready = { ok: true; opening: Opening; current: Extract<Current, { ok: true }> } | { ok: false; text: string }

async function ready(survey: ManifestSurvey, here: Leading, needs: SurveyNeeds): Promise<Ready> {
  const { t, municipality, world, language } = here
  const found = await needs.database.unit(municipality, async (unit) => {
    const current = await needs.definitions.current(unit, municipality, survey.definition)
    const before = (await roundsOf(unit, municipality)).find(({ surveyId }) => surveyId === survey.id)
    const days = await calendarFor(unit, world)
    return {
      current,
      days,
      earlier: before ? await needs.definitions.engine(unit, municipality, before.definitionId) : null,
    }
  })
  const { current, earlier } = found
  if (!current.ok) {
    const text =
      current.because === 'missing'
        ? t.lead.missing(survey.definition)
        : t.lead.broken(current.faults.map(({ at, says }) => `${at}: ${says[language]}`).join(' '))
    return { ok: false, text }
  }
  const changed = earlier ? changedInPlace(earlier.survey, current.engine.survey) : []
  if (changed.length > 0) return { ok: false, text: t.lead.changedInPlace(changed.join(', ')) }
  const opening = planOpening(survey, current.engine, world, needs, found.days)
  if (opening.people.length === 0)
    return { ok: false, text: t.lead.nobody(world.governance.nameOf(survey.answeredBy, language)) }
  return { ok: true, opening, current }
}

/** Shows what would happen; a button makes it happen. */
export async function offerToStart(survey: ManifestSurvey, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, world, language, today } = here
  if (!leadsSurvey(survey, here, needs)) return { replies: [{ text: t.lead.notYours(leadersInWords(here)) }] }
  const is = await ready(survey, here, needs)
  if (!is.ok) return { replies: [{ text: is.text }] }
  const year = Number(today.slice(0, 4))
  const { opening, current } = is
  const name = surveyName({ surveyId: survey.id, year }, here)
  const body = world.governance.nameOf(survey.answeredBy, language)
  const questions = current.engine.survey.questions.length
  const start = (together: boolean) => means({ name: 'start', surveyId: survey.id, year, together })
  const offered = [
    { label: t.lead.start, action: start(false), style: 'primary' as const },
    { label: t.lead.together, action: start(true) },
    { label: t.lead.cancel, action: means({ name: 'do-not-start', surveyId: survey.id }) },
  ]
  return {
    replies: [
      messageOf([
        sentence(t.lead.offer(name, questions, body, opening.people.length, opening.closesOn)),
        ...(opening.uncovered.length > 0 ? [note(t.lead.uncovered(opening.uncovered.length))] : []),
        buttons(survey.answered === 'together' ? [offered[1]!, offered[0]!, offered[2]!] : offered),
      ]),
    ],
    memory: null,
    progress: waitingFor({ step: 'offer', surveyId: survey.id }),
  }
}

export async function start(surveyId: string, together: boolean, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, municipality, world, turn, personId, today } = here
  const survey = surveyIn(here, surveyId)
  if (!survey) return { replies: [{ text: t.closed.gone }] }
  if (!leadsSurvey(survey, here, needs)) return { replies: [{ text: t.lead.notYours(leadersInWords(here)) }] }
  const name = surveyName({ surveyId, year: Number(today.slice(0, 4)) }, here)
  const had = await roundThisYear(survey, here, needs)
  if (had)
    return {
      replies: [
        { text: had.state === 'open' ? t.lead.already(name) : t.lead.hadThisYear(name, t.lead.states[had.state]) },
      ],
    }
  const is = await ready(survey, here, needs)
  if (!is.ok) return { replies: [{ text: is.text }] }
  const mode = together ? 'together' : 'each'
  const prepared = prepareRound(
    { opening: is.opening, current: is.current, mode, by: personId, at: turn.now },
    world,
    needs.ids,
  )
  const mine = prepared.respondents.find((respondent) => respondent.personId === personId)
  const said = together
    ? t.lead.startedTogether(name)
    : t.lead.started(name, prepared.respondents.length, prepared.round.closesOn)
  const goOn = mine ? [{ label: t.invitation.answer, action: means({ name: 'go-on', respondentId: mine.id }) }] : []
  return {
    replies: [messageOf([sentence(said), buttons(goOn)])],
    memory: rememberAbout({ what: 'survey-round', id: prepared.round.id, of: municipality }, null),
    progress: null,
    change: {
      audit: { action: 'survey.start-round', subject: { kind: 'survey-round', id: prepared.round.id } },
      run: (unit) => writeRound(unit, municipality, prepared, needs),
    },
  }
}

async function roundThisYear(
  survey: ManifestSurvey,
  { municipality, today }: Leading,
  needs: SurveyNeeds,
): Promise<Round | null> {
  const rounds = await needs.database.unit(municipality, (unit) => roundsOf(unit, municipality))
  const year = Number(today.slice(0, 4))
  return rounds.find((round) => round.surveyId === survey.id && round.year === year) ?? null
}

type Found = { round: Round; name: string; unfinished: number } | { refused: Decision }

async function found(roundId: string, here: Leading, needs: SurveyNeeds): Promise<Found> {
  const { t, municipality } = here
  const read = await needs.database.unit(municipality, async (unit) => ({
    round: await findRound(unit, municipality, roundId),
    respondents: await respondentsOf(unit, municipality, roundId),
  }))
  const survey = read.round && surveyIn(here, read.round.surveyId)
  if (!read.round || !survey) return { refused: { replies: [{ text: t.closed.gone }], progress: null } }
  if (!leadsSurvey(survey, here, needs))
    return { refused: { replies: [{ text: t.lead.notYours(leadersInWords(here)) }], progress: null } }
  const late = read.respondents.filter(({ state, kind }) => state !== 'done' && kind !== 'delegate').length
  return { round: read.round, name: surveyName(read.round, here), unfinished: late }
}

export async function askToClose(roundId: string, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t } = here
  const it = await found(roundId, here, needs)
  if ('refused' in it) return it.refused
  if (it.round.state !== 'open') return { replies: [{ text: t.lead.notOpen(it.name) }] }
  return {
    replies: [
      messageOf([
        sentence(t.lead.confirmClose(it.name, it.unfinished)),
        buttons([
          { label: t.lead.close, action: means({ name: 'confirm-close', roundId }), style: 'danger' },
          { label: t.lead.keepOpen, action: means({ name: 'keep-open', roundId }) },
        ]),
      ]),
    ],
    memory: null,
    progress: waitingFor({ step: 'confirm-close', roundId }),
  }
}

export async function close(roundId: string, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, municipality, turn, personId, world } = here
  const it = await found(roundId, here, needs)
  if ('refused' in it) return it.refused
  if (it.round.state !== 'open') return { replies: [{ text: t.lead.notOpen(it.name) }] }
  return {
    replies: [{ text: t.lead.closed(it.name) }],
    progress: null,
    change: {
      audit: { action: 'survey.close-round', subject: { kind: 'survey-round', id: roundId } },
      async run(unit) {
        const closing = { state: 'closed', closedAt: turn.now, closedBy: personId } as const
        if (!(await changeRound(unit, municipality, roundId, ['open'], closing))) throw new OvertakenError()
        const respondents = await respondentsOf(unit, municipality, roundId)
        await needs.notices.withdraw(unit, municipality, respondents.flatMap(everyNoticeKey))
        await needs.notices.post(unit, municipality, closedInPlace(it.round, respondents, turn.now, world))
      },
    },
  }
}

/** Another last day, which the reminders follow. */
export async function extend(roundId: string, to: string | null, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, municipality, today } = here
  const it = await found(roundId, here, needs)
  if ('refused' in it) return { replies: it.refused.replies }
  if (it.round.state !== 'open') return { replies: [{ text: t.lead.notOpen(it.name) }] }
  const [said] = to === null ? [] : saidDays(to, today)
  const closesOn = said ? onlyDay(said) : null
  if (closesOn === null) return { replies: [{ text: t.lead.whichDay }] }
  if (closesOn <= today) return { replies: [{ text: t.lead.notLater(it.round.closesOn) }] }
  return {
    replies: [{ text: t.lead.extended(it.name, closesOn) }],
    change: {
      audit: { action: 'survey.extend-round', subject: { kind: 'survey-round', id: roundId }, detail: { closesOn } },
      async run(unit) {
        if (!(await changeRound(unit, municipality, roundId, ['open'], { closesOn }))) throw new OvertakenError()
      },
    },
  }
}

/** The one reminder, at once, to those who are not done and have not had it. */
export async function nudge(roundId: string, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, municipality, turn, world } = here
  const it = await found(roundId, here, needs)
  if ('refused' in it) return it.refused
  const { round } = it
  if (!isOpen(round, here)) return { replies: [{ text: t.lead.notOpen(it.name) }] }
  const late = await needs.database.unit(municipality, (unit) => unfinished(unit, round, world, needs))
  const first = late.filter(({ respondent }) => respondent.remindedAt === null && respondent.invitedAt !== null)
  if (first.length === 0) return { replies: [{ text: t.lead.nobodyToNudge }] }
  return {
    replies: [{ text: t.lead.nudged(first.length, late.length - first.length) }],
    outgoing: first.map((invited) => noticeOf('reminder', round, invited, world)),
    change: {
      audit: { action: 'survey.remind', subject: { kind: 'survey-round', id: roundId } },
      async run(unit) {
        for (const { respondent } of first) {
          const there = await respondentOf(unit, municipality, roundId, respondent.personId)
          if (there?.remindedAt !== null) throw new OvertakenError()
          await changeRespondent(unit, municipality, respondent.id, written('reminder', turn.now))
        }
      },
    },
  }
}

/** A closed year is opened again only with a reason, which is kept. */
export async function askToReopen(
  roundId: string,
  reason: string | null,
  here: Leading,
  needs: SurveyNeeds,
): Promise<Decision> {
  const { t } = here
  const it = await found(roundId, here, needs)
  if ('refused' in it) return it.refused
  if (it.round.state === 'open') return { replies: [{ text: t.lead.isOpen(it.name) }] }
  if (it.round.state === 'adopted') return { replies: [{ text: t.lead.adopted(it.name) }] }
  if (reason !== null && reason.length >= shortestReason) return reopen(roundId, reason, here, needs)
  return {
    replies: [{ text: t.lead.whyReopen(it.name) }],
    progress: waitingFor({ step: 'reason', roundId }),
  }
}

const shortestReason = 5

export async function reopen(roundId: string, said: string, here: Leading, needs: SurveyNeeds): Promise<Decision> {
  const { t, municipality, turn, personId, today, world } = here
  if (no.test(said.trim())) return { replies: [{ text: t.lead.stays }], progress: null }
  const it = await found(roundId, here, needs)
  if ('refused' in it) return it.refused
  if (it.round.state !== 'closed')
    return {
      replies: [{ text: it.round.state === 'open' ? t.lead.isOpen(it.name) : t.lead.adopted(it.name) }],
      progress: null,
    }
  const reason = said.trim().slice(0, 500)
  if (reason.length < shortestReason)
    return {
      replies: [{ text: t.lead.whyReopen(it.name) }],
      progress: waitingFor({ step: 'reason', roundId }),
    }
  const closesOn = reminderAfter(today, reopenedWorkingDays)
  return {
    replies: [{ text: t.lead.reopened(it.name, closesOn) }],
    progress: null,
    change: {
      audit: { action: 'survey.reopen-round', subject: { kind: 'survey-round', id: roundId }, because: reason },
      async run(unit) {
        const opened = { state: 'open', closesOn, reopened: { at: turn.now, by: personId, reason } } as const
        if (!(await changeRound(unit, municipality, roundId, ['closed'], opened))) throw new OvertakenError()
        const round = { ...it.round, ...opened }
        const late = await unfinished(unit, round, world, needs)
        await needs.notices.post(unit, municipality, openedInPlace(round, late, turn.now, world))
      },
    },
  }
}
