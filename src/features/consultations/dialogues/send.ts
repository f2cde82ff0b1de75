/** A remiss is written and sent to those who sit in the body, and taken back. */
import { bodyInWords } from '../../../governance/body-name.ts'
import { z } from 'zod'
import { type Decision } from '../../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../../conversation/forms.ts'
import { type Language, type Outbound } from '../../../conversation/inbound.ts'
import { type Button, type Form, type Meaning } from '../../../conversation/message.ts'
import { type Part, buttons, links, messageOf, note, sentence, source } from '../../../conversation/say.ts'
import { addDays, isDay } from '../../../lib/day.ts'
import { dayInWords } from '../../meetings/index.ts'
import { leavesAuthority, publicRecordNote } from '../../records/index.ts'
import { type Person, type World } from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { type Consultation, type WholeConsultation, consultationRule, consultedBody, maySend } from '../consultation.ts'
import { sentKey } from '../endings.ts'
import { bodyName, textsIn } from '../in-words.ts'
import { addConsultation, changeConsultation } from '../store.ts'
import { action, writeForm, begun, type Here } from './here.ts'

export function offer(here: Here): Decision {
  const { turn, world, language, asker } = here
  const texts = textsIn(language)
  const [named] = (turn.reading?.bodies ?? []).flatMap((id) => world.governance.body(id) ?? [])
  const body = named ?? consultedBody(world.governance)
  if (!body) return say(texts.noBody)
  if (!maySend(asker.id, body.id, world)) return say(texts.notYours)
  const write = writeButton(body.id, language)
  return { replies: [messageOf([sentence(texts.offer(bodyInWords(body, language))), ...rule(here), buttons([write])])] }
}

export function writeButton(body: string, language: Language): Button<Meaning> {
  return {
    label: textsIn(language).write,
    action: { name: action.open, payload: { body } },
    style: 'primary',
    opens: 'form',
  }
}

function rule({ world, language }: Here): Part[] {
  const id = consultationRule(world.governance)?.sources[0]
  const words = id === undefined ? null : explain(id, world.governance, language)
  return words === null ? [] : [source(words)]
}

export function begin(here: Here, { body, caseId }: z.infer<typeof begun>): Decision {
  const texts = textsIn(here.language)
  // Whose case it is may ask about it, too: the button stands only before those who may take the step.
  if (caseId === undefined && !maySend(here.asker.id, body, here.world)) return say(texts.notYours)
  return showForm(formToWrite(here, body, caseId ?? ''))
}

export const longestText = 3_000

function formToWrite({ turn, language, world }: Here, body: string, caseId: string): Form {
  const { form } = textsIn(language)
  const said = saidIn(turn) ?? ''
  const title = /remiss(?:en)?:\s*(.{3,100})/iu.exec(said)?.[1]
  return {
    id: `${writeForm}${body}/${caseId}`,
    title: form.title,
    intro: bodyName(body, world, language),
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

export function send(here: Here): Decision {
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
  if (members.length === 0) return say(texts.nobody(bodyInWords(body, language)))
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
        sentence(
          texts.sent(title, bodyInWords(body, language), members.length, dayInWords(due, language, world.today)),
        ),
        ...(leavesAuthority(null, `body:${body.id}`, world.governance) ? [note(publicRecordNote(language))] : []),
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

function toMember({ id, title, text, link, body, dueOn }: Consultation, person: Person, world: World): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toMember(title, bodyName(body, world, language), dayInWords(dueOn, language, world.today))),
      sentence(text),
      ...(link ? [links([{ label: texts.paper, url: link }])] : []),
      buttons([
        {
          label: texts.reply,
          action: { name: action.reply, payload: { consultationId: id } },
          opens: 'form',
          hears: 'text',
        },
      ]),
    ]),
    nature: 'unasked',
    why: texts.why(bodyName(body, world, language)),
    key: sentKey(id, person.id),
    language,
  }
}

export function takeBack({ turn, language, needs }: Here, { consultation }: WholeConsultation): Decision {
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
