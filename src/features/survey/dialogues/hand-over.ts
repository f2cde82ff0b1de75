/** One question to a colleague: asks whom, and sends it in one of the three messages that somebody may get in a round. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import { buttons, heading, messageOf, note, sentence } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { type Person, lookupsOf } from '../../register/index.ts'
import { means } from '../actions.ts'
import { latestDay, whoWasMeant } from '../hand-over.ts'
import { textsIn } from '../in-words.ts'
import { commandIn } from '../parse/commands.ts'
import type { Respondent } from '../round.ts'
import { freeSlot, written } from '../schedule.ts'
import { placeOf, placesOf } from '../sitting.ts'
import { addDelegation, addRespondents, changeRespondent, holdOpen, respondentOf } from '../store.ts'
import type { Question } from '../survey.ts'
import { type AtDesk, goOn, onwards, present } from './at-desk.ts'
import { type Here, personName, surveyName } from './here.ts'
import { progressAt } from './progress.ts'

export function handOver(
  at: AtDesk,
  question: Question,
  { to, isReply }: { to: string | null; isReply: boolean },
): Decision | Promise<Decision> {
  const { desk, here } = at
  const { t, today, world, personId } = here
  const place = placeOf(placesOf(desk.sitting), question.id)
  if (!place) return goOn(at, placesOf(desk.sitting))
  if (desk.sitting.respondent.kind === 'group') return present(at, place, [sentence(t.delegate.notInGroup)])
  if (place.delegated)
    return present(at, place, [sentence(t.delegate.already(at.telling.nameOf(place.delegated.toRespondentId)))])
  if (to === null) return ask(at, question, t.delegate.ask)
  const command = isReply ? commandIn(to) : null
  if (command && command.name !== 'delegate') return present(at, place)
  const name = command?.name === 'delegate' && command.to !== null ? command.to : to
  const meant = whoWasMeant(name, world.register.people, desk.sitting.round, today)
  if (!meant.ok) {
    return meant.because === 'unknown'
      ? ask(at, question, t.delegate.unknown(meant.name))
      : ask(at, question, t.delegate.badDay(latestDay(desk.sitting.round, today)))
  }
  const others = meant.people.filter(({ id }) => id !== personId)
  if (others.length === 0) return ask(at, question, t.delegate.yourself)
  if (others.length > 1) return askWhich(at, question, others, meant.name, meant.dueOn)
  return send(at, question, others[0]!, meant.dueOn)
}

export function handOverTo(
  at: AtDesk,
  question: Question,
  { personId, dueOn }: { personId: string; dueOn: string },
): Decision | Promise<Decision> {
  const person = lookupsOf(at.here.world.register).person(personId)
  const place = placeOf(placesOf(at.desk.sitting), question.id)
  if (!person || !place || place.delegated || dueOn <= at.here.today || personId === at.here.personId)
    return { replies: [{ text: at.here.t.delegate.notNow }] }
  return send(at, question, person, dueOn as Day)
}

function ask({ asked, here }: AtDesk, question: Question, text: string): Decision {
  return {
    replies: [{ text }],
    progress: progressAt({
      step: 'delegate',
      respondentId: asked.respondentId,
      question,
      language: here.language,
      again: asked.again,
    }),
  }
}

/** More than this do not fit on buttons; then the whole name is needed. */
const mostChoices = 8

function askWhich(at: AtDesk, question: Question, people: readonly Person[], name: string, dueOn: Day): Decision {
  const { t, world } = at.here
  if (people.length > mostChoices) return ask(at, question, t.delegate.unknown(name))
  const offered = people.map((person) => {
    const unit = person.unitId === null ? null : (world.governance.unit(person.unitId)?.name ?? null)
    return {
      label: [person.name, person.title ?? unit].filter(Boolean).join(', ').slice(0, 75),
      action: means({
        name: 'delegate-to',
        respondentId: at.asked.respondentId,
        questionId: question.id,
        personId: person.id,
        dueOn,
      }),
    }
  })
  const asking = ask(at, question, t.delegate.several(name))
  const listed = offered.map(({ label }) => label)
  return {
    ...asking,
    replies: [
      messageOf([sentence(t.delegate.several(name)), { says: listed.join('\n'), shows: [] }, buttons(offered)]),
    ],
  }
}

async function send(at: AtDesk, question: Question, person: Person, dueOn: Day): Promise<Decision> {
  const { desk, here, needs } = at
  const { sitting } = desk
  const { round, respondent } = sitting
  const { t, municipality, turn } = here
  const who = personName(person.id, here)
  if (person.email === null) return ask(at, question, t.delegate.unreachable(who))
  const known = await needs.database.unit(municipality, (unit) => respondentOf(unit, municipality, round.id, person.id))
  const to = known ?? newDelegate(needs.ids.next(), person.id, round.id, respondent)
  const slot = freeSlot(to)
  const delegation = {
    id: needs.ids.next(),
    roundId: round.id,
    questionId: question.id,
    fromRespondentId: respondent.id,
    toRespondentId: to.id,
    dueOn,
    note: null,
    state: 'open' as const,
  }
  const after = { ...sitting, delegations: [...sitting.delegations, delegation] }
  const telling = { ...at.telling, nameOf: (id: string) => (id === to.id ? who : at.telling.nameOf(id)) }
  const said = slot === null ? t.delegate.doneQuietly(who, dueOn) : t.delegate.done(who, dueOn)
  return {
    ...onwards({ ...at, telling, desk: { ...desk, sitting: after } }, question, [sentence(said)]),
    outgoing: slot === null ? [] : [request(at, question, person, to.id, delegation.id, dueOn)],
    change: {
      audit: { action: 'survey.hand-over', subject: { kind: 'survey-delegation', id: delegation.id } },
      async run(unit) {
        if (!(await holdOpen(unit, municipality, round.id, here.today))) throw new OvertakenError()
        if (known === null) await addRespondents(unit, municipality, [to])
        // Somebody else may have asked the same colleague at the same moment.
        const there = await respondentOf(unit, municipality, round.id, person.id)
        if (there?.id !== to.id) throw new OvertakenError()
        await changeRespondent(unit, municipality, to.id, {
          ...(slot === null ? {} : written(slot, turn.now)),
          ...(there.state === 'done' ? { state: 'answering', doneAt: null } : {}),
        })
        await addDelegation(unit, municipality, { ...delegation, at: turn.now })
      },
    },
  }
}

function newDelegate(id: string, personId: string, roundId: string, from: Respondent): Respondent {
  return {
    id,
    roundId,
    personId,
    kind: 'delegate',
    // What was handed over is answered in the same role.
    role: from.role,
    due: [],
    wantsMore: false,
    state: 'asked',
    snoozedThrough: null,
    invitedAt: null,
    remindedAt: null,
    lastCalledAt: null,
    startedAt: null,
    doneAt: null,
  }
}

/** In the colleague's own language. */
function request(
  at: AtDesk,
  question: Question,
  person: Person,
  respondentId: string,
  delegationId: string,
  dueOn: Day,
): Outbound {
  const { desk, here } = at
  const language = person.language ?? 'sv'
  const t = textsIn(language)
  const theirs: Here = { ...here, language, t }
  const survey = surveyName(desk.sitting.round, theirs)
  const from = personName(here.personId, theirs)
  return {
    address: { to: 'person', personId: person.id },
    nature: 'unasked',
    language,
    why: t.delegate.why(from, survey),
    key: `survey.hand-over:${delegationId}`,
    message: messageOf([
      heading(t.delegate.heading(survey)),
      sentence(t.delegate.asks(from, dueOn)),
      note(question.title[language]),
      buttons([
        {
          label: t.delegate.answer,
          action: means({ name: 'show', respondentId, questionId: question.id }),
          style: 'primary',
        },
      ]),
    ]),
  }
}
