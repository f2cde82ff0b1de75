/** "Skicka på remiss till beredningsgruppen": the text out, the replies in, and all of them together. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../conversation/forms.ts'
import type { Language, Outbound } from '../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../conversation/message.ts'
import {
  type Part,
  buttons,
  fields,
  heading,
  links,
  list,
  messageOf,
  sentence,
  source,
} from '../../conversation/say.ts'
import { addDays, isDay } from '../../lib/day.ts'
import { type CaseNeeds, askerIn, markConsulted, pageButton, worldOf } from '../cases/index.ts'
import { dayInWords } from '../meetings/index.ts'
import { type Person, type World, lookupsOf } from '../register/index.ts'
import { explain, stem, wordsOf } from '../rules/index.ts'
import {
  type Consultation,
  type Reply,
  type WholeConsultation,
  consultationRule,
  consultedBody,
  mayKeep,
  maySend,
  stances,
  unanswered,
} from './consultation.ts'
import { bodyName, nameOf, repliesInWords, tallyInWords, textsIn } from './in-words.ts'
import { addConsultation, changeConsultation, consultationsIn, removeReply, saveReply } from './store.ts'

const action = {
  open: 'consultations.open',
  reply: 'consultations.reply',
  show: 'consultations.show',
  close: 'consultations.close',
  takeBack: 'consultations.take-back',
  undoReply: 'consultations.undo-reply',
} as const
const writeForm = 'consultations.write:'
const replyForm = 'consultations.reply:'
const begun = z.object({ body: z.string(), caseId: z.string().optional() })
const about = z.object({ consultationId: z.string() })
type Here = {
  turn: Turn
  world: World
  language: Language
  asker: Person
  all: readonly WholeConsultation[]
  needs: CaseNeeds
}

export function consult(needs: CaseNeeds): Dialogue {
  return {
    name: 'consultations.consult',
    takes: (turn) =>
      turn.action
        ? (Object.values(action) as string[]).includes(turn.action.name)
        : sentForm(turn, writeForm) !== null ||
          sentForm(turn, replyForm) !== null ||
          turn.reading?.intent === 'consultation_send' ||
          turn.reading?.intent === 'consultation_list',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const { language } = turn
      const asker = askerIn(turn, world)
      if (!asker) return say(textsIn(language).unknownPerson)
      const { municipality } = turn.inbound
      const all = await needs.database.unit(municipality, (unit) => consultationsIn(unit, municipality))
      const here: Here = { turn, world, language, asker, all, needs }
      if (turn.action?.name === action.open) return begin(here, begun.parse(turn.action.payload))
      if (sentForm(turn, writeForm) !== null) return send(here)
      if (turn.action || turn.inbound.kind === 'form') return withOne(here)
      return turn.reading?.intent === 'consultation_send' ? offer(here) : listed(here)
    },
  }
}

function offer(here: Here): Decision {
  const { turn, world, language, asker } = here
  const texts = textsIn(language)
  const [named] = (turn.reading?.bodies ?? []).flatMap((id) => world.governance.body(id) ?? [])
  const body = named ?? consultedBody(world.governance)
  if (!body) return say(texts.noBody)
  if (!maySend(asker.id, body.id, world)) return say(texts.notYours)
  const write: Button<Meaning> = {
    label: texts.write,
    action: { name: action.open, payload: { body: body.id } },
    style: 'primary',
    opens: 'form',
  }
  return { replies: [messageOf([sentence(texts.offer(body.name)), ...rule(here), buttons([write])])] }
}

function rule({ world, language }: Here): Part[] {
  const id = consultationRule(world.governance)?.sources[0]
  const words = id === undefined ? null : explain(id, world.governance, language)
  return words === null ? [] : [source(words)]
}

function begin(here: Here, { body, caseId }: z.infer<typeof begun>): Decision {
  const texts = textsIn(here.language)
  // Whose case it is may ask about it, too: the button stands only before those who may take the step.
  if (caseId === undefined && !maySend(here.asker.id, body, here.world)) return say(texts.notYours)
  return showForm(formToWrite(here, body, caseId ?? ''))
}

const longestText = 3_000

function formToWrite({ turn, language, world }: Here, body: string, caseId: string): Form {
  const { form } = textsIn(language)
  const said = saidIn(turn) ?? ''
  const title = /remiss(?:en)?:\s*(.{3,100})/iu.exec(said)?.[1]
  return {
    id: `${writeForm}${body}/${caseId}`,
    title: form.title,
    intro: bodyName(body, world),
    inputs: [
      {
        name: 'title',
        label: form.name,
        kind: 'text',
        required: true,
        maxLength: 120,
        ...(title ? { initial: title } : {}),
      },
      { name: 'text', label: form.text, kind: 'text', multiline: true, required: true, maxLength: longestText },
      { name: 'link', label: form.link, kind: 'text', maxLength: 500 },
      { name: 'due', label: form.due, kind: 'day', required: true, initial: addDays(world.today, usualDays) },
    ],
    submit: form.submit,
  }
}
const usualDays = 14

function send(here: Here): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const [bodyId = '', caseId = ''] = sentForm(turn, writeForm)!.split('/')
  const body = world.governance.body(bodyId)
  if (!body) return say(texts.noBody)
  if (caseId === '' && !maySend(asker.id, bodyId, world)) return say(texts.notYours)
  const title = valueIn(turn, 'title', 120)
  const text = valueIn(turn, 'text', longestText)
  const link = valueIn(turn, 'link', 500)
  const due = valueIn(turn, 'due')
  const faults: Record<string, string> = {}
  if (title === '') faults['title'] = texts.form.nameMissing
  if (text === '') faults['text'] = texts.form.textMissing
  if (link !== '' && !/^https?:\/\/\S+$/u.test(link)) faults['link'] = texts.form.linkWrong
  if (!isDay(due)) faults['due'] = texts.form.dueWrong
  else if (due <= world.today) faults['due'] = texts.form.duePast
  if (!isDay(due) || Object.keys(faults).length > 0) return faulty(formToWrite(here, bodyId, caseId), faults)
  const members = needs.membersOf(bodyId, world).filter(({ id, status }) => id !== asker.id && status === 'active')
  if (members.length === 0) return say(texts.nobody(body.name))
  const consultation: Consultation = {
    ...{
      id: needs.ids.next(),
      municipality: turn.inbound.municipality,
      body: bodyId,
      caseId: caseId || null,
      title,
      text,
    },
    ...{ link: link || null, dueOn: due, sentBy: asker.id, sentAt: turn.now, state: 'open' },
    ...{ asked: members.map(({ id }) => id), closedAt: null, version: 1 },
  }
  const back = { label: texts.undo, action: { name: action.takeBack, payload: { consultationId: consultation.id } } }
  return {
    replies: [
      messageOf([
        sentence(texts.sent(title, body.name, members.length, dayInWords(due, language, world.today))),
        buttons([back]),
      ]),
    ],
    outgoing: members.map((person) => toMember(consultation, person, world)),
    immediate: null,
    change: {
      audit: { action: 'consultations.send', subject: { kind: 'consultation', id: consultation.id } },
      run: (unit) => addConsultation(unit, consultation),
    },
  }
}

const sentKey = (id: string, personId: string): string => `consultations.sent:${id}:${personId}`

function toMember({ id, title, text, link, body, dueOn }: Consultation, person: Person, world: World): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toMember(title, bodyName(body, world), dayInWords(dueOn, language, world.today))),
      sentence(text),
      ...(link ? [links([{ label: texts.paper, url: link }])] : []),
      buttons([{ label: texts.reply, action: { name: action.reply, payload: { consultationId: id } }, opens: 'form' }]),
    ]),
    nature: 'unasked',
    why: texts.why(bodyName(body, world)),
    key: sentKey(id, person.id),
    language,
  }
}

function withOne(here: Here): Decision {
  const { turn, all, asker, world, language } = here
  const texts = textsIn(language)
  const id = turn.action ? about.parse(turn.action.payload).consultationId : sentForm(turn, replyForm)
  const whole = all.find(({ consultation }) => consultation.id === id)
  if (!whole) return say(texts.gone)
  const { consultation } = whole
  if (turn.action?.name === action.show) return { replies: [card(whole, here)] }
  const replies = turn.action?.name === action.reply || turn.action?.name === action.undoReply || !turn.action
  if (replies) {
    if (!consultation.asked.includes(asker.id)) return say(texts.notAsked)
    if (consultation.state !== 'open') return say(texts.closedAlready)
    if (turn.action?.name === action.undoReply) return undoReply(here, whole)
    return turn.action ? showForm(formToReply(here, whole)) : save(here, whole)
  }
  if (!mayKeep(asker.id, consultation, world)) return say(texts.notYours)
  if (consultation.state !== 'open') return say(texts.closedAlready)
  return turn.action?.name === action.takeBack ? takeBack(here, whole) : close(here, whole)
}

function formToReply({ language, asker }: Here, { consultation, replies }: WholeConsultation): Form {
  const texts = textsIn(language)
  const before = replies.find(({ personId }) => personId === asker.id)
  return {
    id: `${replyForm}${consultation.id}`,
    title: texts.replyForm.title,
    intro: `${consultation.title}\n${consultation.text}`.slice(0, 1_500),
    inputs: [
      {
        ...{
          name: 'stance',
          label: texts.replyForm.stance,
          kind: 'choice',
          required: true,
          initial: before?.stance ?? 'for',
        },
        options: stances.map((value) => ({ value, label: texts.stance[value] })),
      },
      {
        ...{ name: 'text', label: texts.replyForm.text, kind: 'text', multiline: true, maxLength: longestText },
        ...(before?.text ? { initial: before.text } : {}),
      },
    ],
    submit: texts.replyForm.submit,
  }
}

function save(here: Here, whole: WholeConsultation): Decision {
  const { turn, asker, language } = here
  const texts = textsIn(language)
  const { consultation } = whole
  const stance = stances.find((each) => each === valueIn(turn, 'stance')) ?? 'abstains'
  const text = valueIn(turn, 'text', longestText)
  if (stance === 'remarks' && text === '')
    return faulty(formToReply(here, whole), { text: texts.replyForm.textMissing })
  const reply: Reply = { consultationId: consultation.id, personId: asker.id, stance, text, repliedAt: turn.now }
  const payload = { consultationId: consultation.id }
  return {
    replies: [
      messageOf([
        sentence(texts.replied(consultation.title)),
        buttons([{ label: texts.undo, action: { name: action.undoReply, payload } }]),
      ]),
    ],
    immediate: null,
    change: {
      audit: { action: action.reply, subject: { kind: 'consultation', id: consultation.id } },
      async run(unit) {
        await changeConsultation(unit, consultation, {})
        await saveReply(unit, consultation.municipality, reply)
      },
    },
  }
}

function undoReply({ asker, language }: Here, { consultation }: WholeConsultation): Decision {
  return {
    replies: [{ text: textsIn(language).replyUndone }],
    change: {
      audit: { action: action.undoReply, subject: { kind: 'consultation', id: consultation.id } },
      run: (unit) => removeReply(unit, consultation.municipality, consultation.id, asker.id),
    },
  }
}

function takeBack({ turn, language, needs }: Here, { consultation }: WholeConsultation): Decision {
  const keys = consultation.asked.map((id) => sentKey(consultation.id, id))
  return {
    replies: [{ text: textsIn(language).takenBack }],
    change: {
      audit: { action: action.takeBack, subject: { kind: 'consultation', id: consultation.id } },
      async run(unit) {
        await changeConsultation(unit, consultation, { state: 'withdrawn', closedAt: turn.now })
        await needs.notices.withdraw(unit, consultation.municipality, keys)
      },
    },
  }
}

function close(here: Here, whole: WholeConsultation): Decision {
  const { turn, asker, world, language, needs } = here
  const texts = textsIn(language)
  const { consultation, replies } = whole
  const { body, caseId, title, asked } = consultation
  const evidence = textsIn('sv').evidence(title, replies.length, asked.length)
  const closed = { ...whole, consultation: { ...consultation, state: 'closed' as const } }
  return {
    replies: [card(closed, here, [sentence(texts.closed(title))])],
    change: {
      audit: { action: action.close, subject: { kind: 'consultation', id: consultation.id } },
      async run(unit) {
        await changeConsultation(unit, consultation, { state: 'closed', closedAt: turn.now })
        if (caseId === null) return
        const mark = {
          id: needs.ids.next(),
          who: bodyName(body, world),
          evidence,
          recordedBy: asker.id,
          recordedAt: turn.now,
        }
        await markConsulted(unit, { caseId, body }, mark, world)
      },
    },
  }
}

/** Whoever keeps it reads every reply; the others see how many, and their own. */
function card(whole: WholeConsultation, here: Here, first: readonly Part[] = []) {
  const { language, world, asker } = here
  const texts = textsIn(language)
  const { consultation, replies } = whole
  const { id, title, text, body, dueOn, state, asked, link } = consultation
  const keeps = mayKeep(asker.id, consultation, world)
  const missing = unanswered(whole).map((each) => nameOf(each, world))
  const tally = tallyInWords(whole, language)
  const payload = { consultationId: id }
  return messageOf([
    ...first,
    heading(texts.heading(title)),
    sentence(text),
    ...(link ? [links([{ label: texts.paper, url: link }])] : []),
    fields([
      { label: texts.fields.body, value: bodyName(body, world) },
      { label: texts.fields.due, value: dayInWords(dueOn, language, world.today) },
      { label: texts.fields.state, value: texts.state[state] },
      {
        label: texts.fields.replies,
        value: [texts.count(replies.length, asked.length), tally].filter(Boolean).join('. '),
      },
    ]),
    ...(keeps && replies.length > 0 ? [list(repliesInWords(whole, language, world))] : []),
    ...(keeps && missing.length > 0 ? [sentence(texts.missing(missing))] : []),
    ...(keeps ? [] : [sentence(texts.onlySum)]),
    buttons([
      ...(asked.includes(asker.id) && state === 'open'
        ? [{ label: texts.reply, action: { name: action.reply, payload }, opens: 'form' as const }]
        : []),
      ...(keeps && state === 'open' ? [{ label: texts.close, action: { name: action.close, payload } }] : []),
      ...(keeps ? [pageButton(texts.asWord, `/remisser/${id}`)] : []),
    ]),
  ])
}

function listed(here: Here): Decision {
  const { turn, all, language, world } = here
  const texts = textsIn(language)
  const wanted = wordsOf(saidIn(turn) ?? '')
    .filter((word) => word.length > 3 && !/remiss|svar|skick|visa|vilka|gått|kommit|hur|consult|opinion/iu.test(word))
    .map(stem)
  const named = all.filter(({ consultation }) => {
    const has = wordsOf(consultation.title).map(stem)
    return wanted.some((one) => has.some((each) => each === one || (one.length > 3 && each.startsWith(one))))
  })
  const shown = named.length > 0 ? named : all
  const [only, ...others] = shown
  if (!only) return say(texts.list.none)
  if (others.length === 0) return { replies: [card(only, here)] }
  return {
    replies: [
      messageOf([
        sentence(texts.list.title),
        list(
          shown
            .slice(0, 10)
            .map(({ consultation: one, replies }) =>
              texts.list.line(
                one.title,
                bodyName(one.body, world),
                texts.state[one.state],
                texts.count(replies.length, one.asked.length),
                dayInWords(one.dueOn, language, world.today),
              ),
            ),
        ),
        buttons(
          shown.slice(0, 4).map(({ consultation: one }): Button<Meaning> => ({
            label: `${texts.open}: ${one.title}`.slice(0, 60),
            action: { name: action.show, payload: { consultationId: one.id } },
          })),
        ),
      ]),
    ],
  }
}

/** A reminder to whoever has not replied, and the end told to whoever sent it: written by the sweep. */
export function reminder({ consultation }: WholeConsultation, personId: string, world: World): Outbound {
  const language = lookupsOf(world.register).person(personId)?.language ?? 'sv'
  const texts = textsIn(language)
  const { id, title, dueOn, body } = consultation
  return {
    address: { to: 'person', personId },
    message: messageOf([
      sentence(texts.remind(title, dayInWords(dueOn, language, world.today))),
      buttons([{ label: texts.reply, action: { name: action.reply, payload: { consultationId: id } }, opens: 'form' }]),
    ]),
    nature: 'unasked',
    why: texts.why(bodyName(body, world)),
    key: `consultations.remind:${id}:${personId}`,
    language,
  }
}

export function ending({ consultation, replies }: WholeConsultation, world: World): Outbound {
  const language = lookupsOf(world.register).person(consultation.sentBy)?.language ?? 'sv'
  const texts = textsIn(language)
  const { id, title, asked, sentBy } = consultation
  return {
    address: { to: 'person', personId: sentBy },
    message: messageOf([
      sentence(texts.closedTo(title, replies.length, asked.length)),
      buttons([{ label: texts.open, action: { name: action.show, payload: { consultationId: id } } }]),
    ]),
    nature: 'unasked',
    why: texts.whySender,
    key: `consultations.ended:${id}`,
    language,
  }
}
