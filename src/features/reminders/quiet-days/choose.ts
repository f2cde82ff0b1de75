/** Days on which nothing is said unasked that can wait: each person's own, in words or in a form. */
import type { About } from '../../../conversation/about.ts'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm } from '../../../conversation/forms.ts'
import type { Form } from '../../../conversation/message.ts'
import { type Workday, workdays } from '../../../conversation/notices/quiet-days.ts'
import { quietDaysOf, setQuietDays } from '../../../conversation/notices/store.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import type { Database } from '../../../database/database.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import { quietAfter, quietWish } from './said.ts'

type Needs = { database: Pick<Database, 'unit'> }

const texts = { sv, en }
const openForm = 'reminders.choose-days'
const formName = 'reminders.quiet-days'

export function chooseQuietDays(needs: Needs): Dialogue {
  return {
    name: openForm,
    takes: (turn) =>
      turn.action
        ? turn.action.name === openForm
        : sentForm(turn, formName) !== null || quietWish(saidIn(turn) ?? '') !== null,
    async decide(turn) {
      const t = texts[turn.language]
      const { municipality, person } = turn.inbound
      const personId = person?.personId ?? null
      if (personId === null) return say(t.quiet.unknown)
      const before = await needs.database.unit(municipality, (unit) => quietDaysOf(unit, municipality, personId))
      if (turn.action) return showForm(formFor(turn, before))
      if (turn.inbound.kind === 'form') return chosen(turn, personId, sentDays(turn))
      const wish = quietWish(saidIn(turn)!)!
      return wish.is === 'show'
        ? told(turn, t.quiet.now(namesOf(before, turn)))
        : chosen(turn, personId, quietAfter(before, wish))
    },
  }
}

const namesOf = (days: readonly Workday[], { language }: Turn): readonly string[] =>
  days.map((day) => texts[language].quiet.days[day])

function chosen(turn: Turn, personId: string, days: readonly Workday[]): Decision {
  const t = texts[turn.language].quiet
  if (days.length === workdays.length)
    return turn.inbound.kind === 'form' ? faulty(formFor(turn, days), { days: t.notAll }) : told(turn, t.notAll)
  const { municipality } = turn.inbound
  return {
    ...told(turn, t.set(namesOf(days, turn))),
    change: {
      audit: { action: 'reminders.choose-days', subject: { kind: 'person', id: personId } },
      run: (unit) => setQuietDays(unit, municipality, personId, days),
    },
  }
}

function told({ language }: Turn, text: string): Decision {
  const open = { label: texts[language].quiet.choose, action: { name: openForm, payload: {} }, opens: 'form' as const }
  return { replies: [messageOf([sentence(text), buttons([open])])], immediate: null }
}

function formFor(turn: Turn, days: readonly Workday[]): Form {
  const t = texts[turn.language].quiet
  return {
    id: formName,
    title: t.title,
    intro: t.intro,
    inputs: [
      {
        ...{ kind: 'choice', name: 'days', label: t.label, many: true },
        options: workdays.map((day) => ({ value: day, label: t.days[day] })),
        initial: days.join(','),
      },
    ],
    submit: t.save,
  }
}

function sentDays({ inbound }: Turn): readonly Workday[] {
  const value = inbound.kind === 'form' ? (inbound.values['days'] ?? []) : []
  const sent = typeof value === 'string' ? value.split(',') : value
  return workdays.filter((day) => sent.includes(day))
}

export const aboutQuietDays: About = {
  name: 'reminders.quiet-days',
  title: { sv: 'Dagar då du inte vill höra något', en: 'Days when you want to hear nothing' },
  async of(unit, { municipality, personId }) {
    const weekdays = await quietDaysOf(unit, municipality, personId)
    return weekdays.length === 0 ? [] : [{ weekdays }]
  },
}
