/** "Pengarna räcker inte till säkerheten i Lex": a duty with questions of its own, filled in step by step, handed over with a receipt. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Button, Form, Meaning } from '../../../conversation/message.ts'
import { buttons, links, messageOf, note, sentence } from '../../../conversation/say.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { publicRecordNote } from '../../records/index.ts'
import type { World } from '../../register/index.ts'
import { recipientsFor } from '../due/holders.ts'
import type { Target } from '../duty.ts'
import { dutiesMeant, targetsMeant } from '../find.ts'
import { dayInWords, textsIn, whose, withTargets } from '../in-words.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { doneRows, goesBetweenCommittees, standingOf, toRecipients } from '../record.ts'
import { keepDone } from '../store.ts'

const formName = 'duties.fill:'
const about = z.object({ dutyId: z.string(), target: z.string() })
const fileOf = z.object({ doneId: z.string() })
const longest = 2_000

export function fillForm(needs: DutyNeeds): Dialogue {
  return {
    name: 'duties.fill-form',
    takes(turn) {
      if (turn.action) return turn.action.name === 'duties.fill' || turn.action.name === 'duties.form-file'
      if (turn.inbound.kind === 'form') return turn.inbound.form.startsWith(formName)
      return turn.reading?.intent === 'duty_form'
    },
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const personId = askerOf(turn)
      if (personId === null) return { replies: [{ text: texts.mine.unknown }], immediate: null }
      const asked: Asked = { turn, world, personId, needs }
      if (turn.action?.name === 'duties.form-file') return asFile(asked, fileOf.parse(turn.action.payload).doneId)
      if (turn.action) return open(asked, about.parse(turn.action.payload))
      if (turn.inbound.kind === 'form') {
        const [dutyId = '', ...target] = turn.inbound.form.slice(formName.length).split('/')
        return submitted(asked, { dutyId, target: target.join('/') }, turn.inbound.values)
      }
      return begin(asked, saidIn(turn)!)
    },
  }
}

type Asked = { turn: Turn; world: World; personId: string; needs: DutyNeeds }
type Choice = { duty: Duty; target: Target }

/** Which of the forms, and for what: of those that are the asker's own. */
function begin({ turn, world, personId, needs }: Asked, said: string): Decision {
  const { fill } = textsIn(turn.language)
  const forms = world.governance.manifest.duties.filter(({ form }) => form)
  const [some] = forms
  if (!some) return { replies: [{ text: fill.none }] }
  const meant = dutiesMeant(said, world.governance).duties.filter((duty) => forms.includes(duty))
  const choices = (meant.length > 0 ? meant : forms).flatMap((duty) =>
    standingOf(duty, personId, world, needs).own.map((target): Choice => ({ duty, target })),
  )
  if (choices.length === 0)
    return { replies: [{ text: fill.notYours(some.name, whose(some.owes, world, turn.language)) }] }
  const named = choices.filter(({ target }) => targetsMeant(said, [target]).length > 0)
  const among = named.length > 0 ? named : choices
  const offered = among.slice(0, 8).map(({ duty, target }): Button<Meaning> => ({
    label: target.name ?? duty.name,
    action: { name: 'duties.fill', payload: { dutyId: duty.id, target: target.key } },
    opens: 'form',
    ...(among.length === 1 ? { style: 'primary' as const } : {}),
  }))
  const [one] = among
  const only = one && among.length === 1
  const says = only
    ? fill.one(
        withTargets(one.duty, [one.target], turn.language),
        one.duty.to === undefined ? null : whose(one.duty.to, world, turn.language),
      )
    : fill.which
  return {
    replies: [
      messageOf([sentence(says), buttons(only ? offered.map((each) => ({ ...each, label: fill.open })) : offered)]),
    ],
  }
}

function find({ world, personId, needs }: Asked, { dutyId, target: key }: z.infer<typeof about>): Choice | null {
  const duty = world.governance.manifest.duties.find(({ id, form }) => id === dutyId && form)
  const target = duty && standingOf(duty, personId, world, needs).own.find((one) => one.key === key)
  return duty && target ? { duty, target } : null
}

function open(asked: Asked, given: z.infer<typeof about>): Decision {
  const choice = find(asked, given)
  if (!choice) return { replies: [{ text: textsIn(asked.turn.language).fill.none }], immediate: null }
  return { replies: [], immediate: { kind: 'form', form: formFor(asked, choice) } }
}

function formFor({ turn, world }: Asked, { duty, target }: Choice): Form {
  const { fill } = textsIn(turn.language)
  return {
    id: `${formName}${duty.id}/${target.key}`,
    title: (target.name ?? duty.name).slice(0, 24),
    intro: `${withTargets(duty, [target], turn.language)}. ${fill.intro(duty.to === undefined ? null : whose(duty.to, world, turn.language))}`,
    inputs: (duty.form ?? []).map(({ id, label, optional }) => ({
      name: id,
      label: label[turn.language],
      kind: 'text' as const,
      multiline: true,
      maxLength: longest,
      required: !optional,
    })),
    submit: fill.submit,
  }
}

function submitted(
  asked: Asked,
  given: z.infer<typeof about>,
  values: Readonly<Record<string, string | readonly string[]>>,
): Decision {
  const { turn, world, personId, needs } = asked
  const { fill, record } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const choice = find(asked, given)
  if (!choice) return { replies: [{ text: fill.none }], immediate: null }
  const { duty, target } = choice
  const answers = (duty.form ?? []).map((question) => ({
    question,
    text: String(values[question.id] ?? '')
      .trim()
      .slice(0, longest),
  }))
  const faults = Object.fromEntries(
    answers
      .filter(({ question, text }) => text === '' && !question.optional)
      .map(({ question }) => [question.id, fill.empty]),
  )
  if (Object.keys(faults).length > 0)
    return { replies: [], immediate: { kind: 'faults', form: formFor(asked, choice), faults } }
  const content = answers
    .filter(({ text }) => text !== '')
    .map(({ question, text }) => ({ label: question.label.sv, text }))
  const kept = {
    happenedOn: world.today,
    exactness: 'day' as const,
    note: null,
    link: null,
    diarienummer: null,
    content,
  }
  const rows = doneRows({ duty, targets: [target], kept, by: personId, at: turn.now }, world, needs)
  const [row] = rows as [(typeof rows)[number]]
  const what = withTargets(duty, [target], turn.language)
  const somebody = recipientsFor(duty, target, world, needs).length > 0 && duty.to !== undefined
  return {
    replies: [
      messageOf([
        sentence(somebody ? fill.kept(what, whose(duty.to!, world, turn.language)) : fill.keptNobody(what)),
        sentence(fill.receipt(row.id.slice(-8), dayInWords(world.today, turn.language, world.today))),
        note(goesBetweenCommittees(duty, [target], world) ? publicRecordNote(turn.language) : fill.toCommittee),
        buttons([
          { label: fill.word, action: { name: 'duties.form-file', payload: { doneId: row.id } } },
          { label: record.undo, action: { name: 'duties.undo', payload: { ids: [row.id] } } },
        ]),
      ]),
    ],
    immediate: null,
    change: {
      audit: { action: 'duties.fill-form', subject: { kind: 'duty', id: duty.id }, detail: { ids: [row.id] } },
      async run(unit) {
        await keepDone(unit, municipality, rows)
        await needs.notices.post(unit, municipality, toRecipients(duty, [target], rows, world))
      },
    },
  }
}

function asFile({ turn, needs }: Asked, doneId: string): Decision {
  const { page, fill } = textsIn(turn.language)
  const { municipality, person, conversation } = turn.inbound
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: page.onlyInPrivate }] }
  const link = needs.newLink(municipality, person.personId)
  const url = `${link.url}?till=/ataganden/lamnat/${doneId}`
  return {
    replies: [messageOf([sentence(page.linkOnce), links([{ label: fill.word, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
