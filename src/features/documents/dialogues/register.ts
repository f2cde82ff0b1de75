/** "IT-planen är antagen", "registrera ett styrdokument": which edition is in force, who decided it and where it is. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Form, FormFaults } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { dayOf, isDay } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { planDocument, writeDocument } from '../import.ts'
import { type DocumentNeeds, mayKeep, textsIn } from '../needs.ts'
import { documentCalled } from '../register/register.ts'

export const openForm = 'documents.open-form'
const formName = 'documents.register:'
const other = 'other'

export function registerDocument(needs: DocumentNeeds): Dialogue {
  return {
    name: 'documents.register',
    takes: (turn) =>
      turn.action
        ? turn.action.name === openForm
        : turn.inbound.kind === 'form'
          ? turn.inbound.form.startsWith(formName)
          : turn.reading?.intent === 'document_register',
    async decide(turn) {
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      const texts = textsIn(turn.language).register
      if (!mayKeep(person?.personId ?? null, world, needs))
        return { replies: [{ text: texts.notYours }], immediate: null }
      if (turn.inbound.kind === 'form') return save(turn, world, needs)
      const said = 'text' in turn.inbound ? documentCalled(turn.inbound.text, governance) : null
      const named = said?.id ?? (turn.action?.payload as { document?: string } | undefined)?.document ?? null
      if (turn.action) return { replies: [], immediate: { kind: 'form', form: formFor(turn, world, named) } }
      const open = {
        label: texts.open,
        action: { name: openForm, payload: { document: named } },
        opens: 'form' as const,
      }
      return { replies: [messageOf([sentence(texts.ask), buttons([open])])] }
    },
  }
}

function formFor({ language }: Turn, { governance }: World, named: string | null): Form {
  const texts = textsIn(language).register
  const known = governance.manifest.documents.map(({ id, title }) => ({ value: id, label: title.slice(0, 70) }))
  return {
    id: `${formName}${named ?? ''}`,
    title: texts.title,
    intro: texts.intro,
    inputs: [
      {
        kind: 'choice',
        name: 'document',
        label: texts.which,
        options: [...known, { value: other, label: texts.other }],
        required: true,
        initial: named ?? known[0]?.value ?? other,
      },
      { kind: 'text', name: 'title', label: texts.otherTitle, maxLength: 200 },
      { kind: 'text', name: 'edition', label: texts.edition, maxLength: 40 },
      { kind: 'text', name: 'decidedBy', label: texts.decidedBy, maxLength: 120 },
      { kind: 'day', name: 'decidedOn', label: texts.decidedOn },
      { kind: 'text', name: 'diarienummer', label: texts.diarienummer, maxLength: 60 },
      { kind: 'day', name: 'reviewBy', label: texts.reviewBy },
      { kind: 'text', name: 'publishedAt', label: texts.publishedAt, maxLength: 500 },
    ],
    submit: texts.submit,
  }
}

function save(turn: Turn, world: World, needs: DocumentNeeds): Decision {
  const { inbound, language, now } = turn
  const { register: texts, imported } = textsIn(language)
  const values = inbound.kind === 'form' ? inbound.values : {}
  const said = (name: string): string | null => {
    const value = values[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const as = world.governance.document(said('document') ?? '')?.id ?? null
  const faults: Record<string, string> = {}
  if (as === null && said('title') === null) faults['title'] = texts.needsTitle
  for (const name of ['decidedOn', 'reviewBy']) {
    const value = said(name)
    if (value !== null && !isDay(value)) faults[name] = imported.badDay(value)
  }
  if (Object.keys(faults).length > 0) return refused(turn, world, as, faults)
  const day = (name: string) => {
    const value = said(name)
    return value !== null && isDay(value) ? value : null
  }
  const facts = {
    ...(as === null ? { title: said('title')! } : {}),
    edition: said('edition'),
    diarienummer: said('diarienummer'),
    reviewBy: day('reviewBy'),
    ...(said('decidedBy') ? { decidedBy: said('decidedBy') } : {}),
    ...(day('decidedOn') ? { decidedOn: day('decidedOn') } : {}),
    ...(said('publishedAt') ? { publishedAt: said('publishedAt') } : {}),
  }
  const by = inbound.person?.personId ?? null
  const plan = planDocument(null, {
    governance: world.governance,
    as,
    facts,
    fileName: null,
    at: now,
    by,
    ids: needs.ids,
  })
  const { edition } = plan
  const missing = (['decidedBy', 'decidedOn', 'publishedAt'] as const).filter((field) => edition[field] === null)
  return {
    replies: [
      {
        text: texts.done(
          edition.title,
          missing.map((field) => texts.fields[field]),
        ),
      },
    ],
    immediate: null,
    change: {
      audit: {
        action: 'documents.register',
        subject: { kind: 'document', id: edition.document },
        detail: { edition: edition.id },
      },
      run: (unit) => writeDocument(unit, inbound.municipality, plan),
    },
  }
}

function refused(turn: Turn, world: World, named: string | null, faults: FormFaults): Decision {
  return { replies: [], immediate: { kind: 'faults', form: formFor(turn, world, named), faults } }
}
