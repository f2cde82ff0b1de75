/** Steps of a case: ticked off with who, when and what shows it; criteria answered; those told who are to know early. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { dayIn, faulty, say, sentForm, showForm, valueIn } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { type Person, type World, shownOf } from '../../register/index.ts'
import { caseAction, caseCard, isCriterion, isToTell } from '../card.ts'
import type { Case, Mark } from '../case.ts'
import { type Standing, bodyFor, standingsOf } from '../gates.ts'
import { bare, nameOfPerson, partyWords, textsIn } from '../in-words.ts'
import {
  type CaseNeeds,
  type Loaded,
  askerIn,
  loadCase,
  raiseStep,
  raiseWhatIsDue,
  readerOf,
  worldOf,
} from '../needs.ts'
import { mayMark, reachedBy } from '../people.ts'
import { addMarks, changeCase } from '../store.ts'

const markForm = 'cases.mark:'
const criteriaForm = 'cases.criteria:'
const about = z.object({ caseId: z.string(), step: z.string().optional(), evidence: z.string().optional() })
const own: readonly string[] = [
  caseAction.mark,
  caseAction.criteria,
  caseAction.tell,
  caseAction.raise,
  caseAction.spoken,
  caseAction.said,
]

type Here = { turn: Turn; world: World; asker: Person; loaded: Loaded; left: readonly Standing[]; needs: CaseNeeds }

export function takeStep(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.take-step',
    takes: (turn) =>
      turn.action
        ? own.includes(turn.action.name)
        : sentForm(turn, markForm) !== null || sentForm(turn, criteriaForm) !== null,
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      if (!asker) return say(texts.unknownPerson)
      const pressed = turn.action ? about.parse(turn.action.payload) : null
      const caseId = pressed?.caseId ?? sentForm(turn, markForm) ?? sentForm(turn, criteriaForm) ?? ''
      const { municipality } = turn.inbound
      const loaded = await needs.database.unit(municipality, (unit) => loadCase(unit, municipality, caseId, world))
      if (!loaded) return say(texts.gone)
      const { whole, standings } = loaded
      const left = standings.filter(
        ({ step, state }) => state === 'left' && mayMark(asker.id, step, whole.case, world, needs.membersOf),
      )
      const here: Here = { turn, world, asker, loaded, left, needs }
      if (whole.case.state !== 'open') return moved(here)
      if (left.length === 0) return say(texts.notYours)
      switch (turn.action?.name) {
        case caseAction.mark:
          return showForm(formToMark(here))
        case caseAction.criteria:
          return showForm(formOfCriteria(here))
        case caseAction.tell:
          return tell(here)
        case caseAction.raise:
          return raise(here, pressed?.step ?? '')
        case caseAction.spoken:
          return spoken(here, pressed?.step ?? '')
        case caseAction.said:
          return said(here, pressed?.step ?? '', pressed?.evidence ?? '')
        default:
          return sentForm(turn, markForm) === null ? saveCriteria(here) : saveMark(here)
      }
    },
  }
}

function moved({ turn, world, loaded, needs }: Here): Decision {
  const { movedOn } = textsIn(turn.language)
  return { replies: [caseCard(loaded.whole, readerOf(turn, world, needs), [sentence(movedOn)])], immediate: null }
}

const longest = 500

function formToMark({ turn, loaded, left, asker, world }: Here): Form {
  const { markForm: texts } = textsIn(turn.language)
  const hasStop = left.some(({ step }) => step.kind === 'stop')
  return {
    id: `${markForm}${loaded.whole.case.id}`,
    title: texts.title,
    inputs: [
      {
        name: 'step',
        label: textsIn(turn.language).whichStep,
        kind: 'choice',
        required: true,
        options: left.map(({ step }) => ({ value: step.id, label: short(bare(step.what)) })),
        ...(left[0] ? { initial: left[0].step.id } : {}),
      },
      {
        name: 'state',
        label: texts.state,
        kind: 'choice',
        required: true,
        initial: 'done',
        options: [
          { value: 'done', label: hasStop ? `${texts.done} / ${texts.clear.toLowerCase()}` : texts.done },
          { value: 'not-needed', label: texts.notNeeded },
          ...(hasStop ? [{ value: 'stopped', label: texts.stopped }] : []),
        ],
      },
      { name: 'on', label: texts.day, kind: 'day', initial: world.today },
      {
        name: 'who',
        label: texts.who,
        kind: 'text',
        maxLength: 120,
        initial: shownOf(asker, world.governance).name ?? '',
      },
      { name: 'evidence', label: texts.evidence, hint: texts.evidenceHint, kind: 'text', maxLength: longest },
    ],
    submit: texts.submit,
  }
}

/** Platforms take 75 characters in a choice. */
const short = (text: string): string => (text.length <= 75 ? text : `${text.slice(0, 74)}…`)

function saveMark(here: Here): Decision {
  const { turn, world, left, asker } = here
  const { markForm: texts } = textsIn(turn.language)
  const standing = left.find(({ step }) => step.id === valueIn(turn, 'step'))
  const on = dayIn(turn, 'on', world.today)
  if (!standing) return moved(here)
  if (on === null) return faulty(formToMark(here), { on: texts.dayWrong })
  if (on > world.today) return faulty(formToMark(here), { on: texts.dayAhead })
  const said = valueIn(turn, 'state')
  const state: Mark['state'] =
    said === 'stopped' && standing.step.kind === 'stop' ? 'stopped' : said === 'not-needed' ? 'not-needed' : 'done'
  const mark = markOf(here, standing, {
    state,
    happenedOn: on,
    who: valueIn(turn, 'who').slice(0, 120) || (nameOfPerson(asker.id, world) ?? ''),
    evidence: valueIn(turn, 'evidence').slice(0, longest),
  })
  return saved(here, [mark], textsIn(turn.language).marked(bare(standing.step.what)))
}

/** Each criterion that is left, with room for an answer; a step that would stop the case is a question of its own. */
function formOfCriteria({ turn, loaded, left }: Here): Form {
  const { criteriaForm: texts, markForm: words } = textsIn(turn.language)
  return {
    id: `${criteriaForm}${loaded.whole.case.id}`,
    title: texts.title,
    intro: texts.intro,
    inputs: left
      .filter(({ step }) => isCriterion(step))
      .slice(0, mostCriteria)
      .map(({ step }) =>
        step.kind === 'stop'
          ? {
              name: step.id,
              label: bare(step.what),
              kind: 'choice' as const,
              options: [
                { value: 'done', label: words.clear },
                { value: 'stopped', label: words.stopped },
              ],
            }
          : {
              name: step.id,
              label: bare(step.what),
              kind: 'text' as const,
              multiline: true,
              maxLength: longest,
              ...(step.items.length > 0 ? { hint: step.items.join(' · ') } : {}),
            },
      ),
    submit: texts.submit,
  }
}
const mostCriteria = 20

function saveCriteria(here: Here): Decision {
  const { turn, world, left, asker } = here
  const texts = textsIn(turn.language)
  const answered = left.filter(({ step }) => isCriterion(step) && valueIn(turn, step.id) !== '')
  const [first] = left.filter(({ step }) => isCriterion(step))
  if (answered.length === 0)
    return faulty(formOfCriteria(here), first ? { [first.step.id]: texts.criteriaForm.nothing } : {})
  const who = nameOfPerson(asker.id, world) ?? ''
  const marks = answered.map((standing): Mark => {
    const said = valueIn(turn, standing.step.id).slice(0, longest)
    const isStop = standing.step.kind === 'stop'
    return markOf(here, standing, {
      state: isStop && said === 'stopped' ? 'stopped' : 'done',
      happenedOn: world.today,
      who,
      evidence: isStop ? (said === 'stopped' ? '' : texts.markForm.clear.toLowerCase()) : said,
    })
  })
  return saved(here, marks, texts.criteriaSaved(marks.length))
}

function markOf(
  { turn, asker, loaded, needs }: Here,
  { step }: Standing,
  said: Pick<Mark, 'state' | 'happenedOn' | 'who' | 'evidence'>,
): Mark {
  return {
    id: needs.ids.next(),
    caseId: loaded.whole.case.id,
    step: step.id,
    ...said,
    recordedBy: asker.id,
    recordedAt: turn.now,
  }
}

/** Keeps the marks, and puts the case on the agenda of whoever's turn it is now. */
function saved(here: Here, marks: readonly Mark[], words: string, outgoing: readonly Outbound[] = []): Decision {
  const { turn, world, loaded, asker, needs } = here
  const texts = textsIn(turn.language)
  const { case: one } = loaded.whole
  const whole = { ...loaded.whole, marks: [...loaded.whole.marks, ...marks] }
  const back = {
    label: texts.undo,
    action: { name: caseAction.undo, payload: { caseId: one.id, markIds: marks.map(({ id }) => id) } },
  }
  const card = caseCard(whole, readerOf(turn, world, needs), [sentence(words), buttons([back])])
  return {
    replies: [card],
    outgoing,
    immediate: null,
    change: {
      audit: {
        action: 'cases.take-step',
        subject: { kind: 'case', id: one.id },
        detail: { steps: marks.map(({ step }) => step) },
      },
      async run(unit) {
        await changeCase(unit, one, {})
        await addMarks(unit, one.municipality, marks)
        await raiseWhatIsDue(unit, one.id, world, { id: asker.id, at: turn.now }, 'sv')
      },
    },
  }
}

/** One press: everybody who is to know early gets the case, and those steps are taken. */
function tell(here: Here): Decision {
  const { turn, world, loaded, left, asker, needs } = here
  const texts = textsIn(turn.language)
  const { case: one } = loaded.whole
  const reached = left
    .filter(({ step }) => isToTell(step))
    .map((standing) => ({ standing, people: reachedBy(standing.step.with!, one, world, needs.membersOf) }))
  const told = reached.filter(({ people }) => people.length > 0)
  const nobody = reached
    .filter(({ people }) => people.length === 0)
    .map(({ standing }) => texts.toldNobody(partyWords(standing.step.with!, { language: turn.language, world })))
  if (told.length === 0) return say(nobody.join('\n'))
  const names = told.map(({ standing }) => partyWords(standing.step.with!, { language: turn.language, world }))
  const marks = told.map(({ standing, people }) =>
    markOf(here, standing, {
      state: 'done',
      happenedOn: world.today,
      who: nameOfPerson(asker.id, world) ?? '',
      evidence: `${textsIn('sv').toldEvidence}: ${people.map(({ id }) => nameOfPerson(id, world) ?? '').join(', ')}`,
    }),
  )
  const outgoing = told.flatMap(({ standing, people }) =>
    people.filter(({ id }) => id !== asker.id).map((person) => notice(one, standing, asker, person, world)),
  )
  return saved(here, marks, [texts.told([...new Set(names)]), ...nobody].join('\n'), outgoing)
}

function notice(
  one: Case,
  { step }: Standing,
  asker: Person,
  { id, language }: Person,
  { governance }: World,
): Outbound {
  const texts = textsIn(language ?? 'sv')
  const who = shownOf(asker, governance).name ?? ''
  return {
    address: { to: 'person', personId: id },
    message: messageOf([
      sentence(texts.earlyNotice(one.number, bare(one.title), who, one.need)),
      buttons([{ label: texts.list.open, action: { name: caseAction.show, payload: { caseId: one.id } } }]),
    ]),
    nature: 'unasked',
    why: texts.whyEarly(step.what),
    key: `cases.early:${one.id}:${step.id}:${id}`,
    language: language ?? 'sv',
  }
}

/** The strategist says that they have talked about it. */
function spoken(here: Here, stepId: string): Decision {
  const standing = here.left.find(({ step }) => step.id === stepId)
  if (!standing) return moved(here)
  const { world, asker, loaded, turn } = here
  const names = [loaded.whole.case.ownerId ?? loaded.whole.case.openedBy, asker.id].map(
    (id) => nameOfPerson(id, world) ?? '',
  )
  const mark = markOf(here, standing, {
    state: 'done',
    happenedOn: world.today,
    who: [...new Set(names)].join(', '),
    evidence: '',
  })
  return saved(here, [mark], textsIn(turn.language).marked(bare(standing.step.what)))
}

/** What somebody wrote that they have done, once they have said which step it is. */
function said(here: Here, stepId: string, evidence: string): Decision {
  const standing = here.left.find(({ step }) => step.id === stepId)
  if (!standing) return moved(here)
  const { world, asker, turn } = here
  const who = nameOfPerson(asker.id, world) ?? ''
  const mark = markOf(here, standing, { state: 'done', happenedOn: world.today, who, evidence })
  return saved(here, [mark], textsIn(turn.language).marked(bare(standing.step.what)))
}

/** Before what the document puts first is done, or when it is needed: raised by hand, and said what is left. */
function raise(here: Here, stepId: string): Decision {
  const { turn, world, loaded, left, asker } = here
  const texts = textsIn(turn.language)
  const standing = left.find(({ step }) => step.id === stepId)
  const body = standing ? bodyFor(standing.step) : null
  if (!standing || body === null || standing.onAgenda) return say(texts.raisedBefore)
  const { case: one } = loaded.whole
  const before = standingsOf(loaded.whole, world.governance)
    .filter(({ step }) => standing.waitsFor.includes(step.id))
    .map(({ step }) => bare(step.what))
  const name = world.governance.nameOf(`body:${body}`, turn.language)
  return {
    replies: [
      messageOf([
        sentence(texts.raised(bare(one.title), name, null)),
        ...(before.length > 0 ? [sentence(texts.raisedEarly(before.join(' · ')))] : []),
        buttons([
          { label: texts.undo, action: { name: caseAction.undo, payload: { caseId: one.id, stepId } } },
          { label: texts.list.open, action: { name: caseAction.show, payload: { caseId: one.id } } },
        ]),
      ]),
    ],
    change: {
      audit: { action: 'cases.raise', subject: { kind: 'case', id: one.id }, detail: { step: stepId, body } },
      async run(unit) {
        await changeCase(unit, one, {})
        await raiseStep(unit, one, { step: standing.step, body }, world, { id: asker.id, at: turn.now }, 'sv')
      },
    },
  }
}
