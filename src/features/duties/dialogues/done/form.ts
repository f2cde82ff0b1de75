/** The same by a form: for which of several, on which day, and what shows it. */
import { z } from 'zod'
import type { Decision } from '../../../../conversation/dialogue.ts'
import type { Form } from '../../../../conversation/message.ts'
import type { Duty } from '../../../../governance/manifest/schema.ts'
import { type Day, isDay } from '../../../../lib/day.ts'
import type { Target } from '../../duty.ts'
import { textsIn } from '../../in-words.ts'
import { standingOf } from '../../record.ts'
import { saidDone } from '../../said.ts'
import { formName, longest, pressed, type Asked } from './asked.ts'
import { keep, noteIn } from './keep.ts'

export const opened = pressed.extend({ evidence: z.string().default('') })

/** A form's id is no proof: what it names is looked up for whoever sends it. */
export function openForm(asked: Asked, { dutyId, targets: keys, evidence }: z.infer<typeof opened>): Decision {
  const { turn } = asked
  const found = lookUp(asked, dutyId, keys)
  if (!found) return { replies: [{ text: textsIn(turn.language).record.nothing }], immediate: null }
  return { replies: [], immediate: { kind: 'form', form: formFor(asked, found, evidence.slice(0, longest)) } }
}

type Found = { duty: Duty; targets: readonly Target[] }

function lookUp({ world, personId, needs }: Asked, dutyId: string, keys: readonly string[]): Found | null {
  const duty = world.governance.manifest.duties.find(({ id }) => id === dutyId)
  if (!duty) return null
  const { all, own } = standingOf(duty, personId, world, needs)
  const targets = keys.length > 0 ? all.filter(({ key }) => keys.includes(key)) : own.length > 0 ? own : all
  return targets.length === 0 ? null : { duty, targets }
}

function formFor({ turn, world }: Asked, { duty, targets }: Found, evidence = ''): Form {
  const { form } = textsIn(turn.language).record
  const several = targets.length > 1
  const options = [
    { value: 'all', label: form.all },
    ...targets.map(({ key, name: label }) => ({ value: key, label: label ?? key })),
  ]
  return {
    id: `${formName}${duty.id}`,
    title: form.title,
    intro: form.intro(`${duty.name}. ${duty.what}`),
    inputs: [
      ...(several
        ? [
            {
              name: 'targets',
              label: form.targets,
              kind: 'choice' as const,
              options: options.slice(0, 100),
              many: true,
              required: true,
              initial: 'all',
            },
          ]
        : []),
      { name: 'on', label: form.on, kind: 'day', required: true, initial: world.today },
      {
        name: 'evidence',
        label: form.evidence,
        hint: duty.evidence,
        kind: 'text',
        multiline: true,
        maxLength: longest,
        ...(evidence === '' ? {} : { initial: evidence }),
      },
    ],
    submit: form.submit,
  }
}

export function submitted(
  asked: Asked,
  dutyId: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): Decision {
  const { turn, world } = asked
  const texts = textsIn(turn.language).record
  const found = lookUp(asked, dutyId, [])
  if (!found) return { replies: [{ text: texts.nothing }], immediate: null }
  const on = String(values['on'] ?? '')
  const wrong = !isDay(on) ? texts.form.badDay : on > world.today ? texts.form.future : null
  if (wrong !== null)
    return { replies: [], immediate: { kind: 'faults', form: formFor(asked, found), faults: { on: wrong } } }
  const picked = [values['targets'] ?? 'all'].flat()
  const targets = picked.includes('all') ? found.targets : found.targets.filter(({ key }) => picked.includes(key))
  const text = String(values['evidence'] ?? '')
    .trim()
    .slice(0, longest)
  const { link, diarienummer } = saidDone(text, world.today)
  const when = { happenedOn: on as Day, exactness: 'day' as const }
  return keep(
    asked,
    found.duty,
    targets.length > 0 ? targets : found.targets,
    { when, future: false, link, diarienummer, paragraph: null },
    noteIn(text, { link, diarienummer }),
  )
}
