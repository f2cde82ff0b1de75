/** "IT-planen är antagen", "registrera ett styrdokument": which edition is in force, who decided it and where it is. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Form, FormFaults } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { type Day, dayOf, isDay } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { type Facts, planDocument, writeDocument } from '../import.ts'
import { type DocumentNeeds, mayKeep, textsIn } from '../needs.ts'
import type { Edition } from '../document.ts'
import { type Adopted, adoptedIn, adoptedOtherwise } from '../register/adopted.ts'
import { documentCalled } from '../register/register.ts'

export const openForm = 'documents.open-form'
const name = 'documents.register'
const formName = 'documents.register:'
const other = 'other'

export function registerDocument(needs: DocumentNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action
        ? turn.action.name === openForm
        : turn.inbound.kind === 'form'
          ? turn.inbound.form.startsWith(formName)
          : turn.reading?.intent === 'document_register' || adoptedSaid(turn) !== null || lastSaid(turn) !== null,
    async decide(turn) {
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world = { governance, register, today: dayOf(turn.now) }
      const texts = textsIn(turn.language).register
      if (!mayKeep(person?.personId ?? null, world, needs))
        return { replies: [{ text: texts.notYours }], immediate: null }
      if (turn.inbound.kind === 'form') return save(turn, world, needs)
      const said = 'text' in turn.inbound ? documentCalled(turn.inbound.text, governance) : null
      const again = lastSaid(turn)
      if (again) return written(turn, again.document, again.facts, world, needs)
      const adopted = adoptedSaid(turn)
      if (adopted && said) return written(turn, said.id, factsOf(adopted), world, needs)
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

type Told = Pick<Edition, 'decidedBy' | 'decidedOn' | 'diarienummer'>
const registered = z.object({
  document: z.string(),
  facts: z.object({
    decidedBy: z.string().nullable(),
    decidedOn: z.custom<Day | null>((value) => value === null || typeof value === 'string'),
    diarienummer: z.string().nullable(),
  }),
})

function adoptedSaid({ inbound, now }: Turn): Adopted | null {
  return inbound.kind === 'text' || inbound.kind === 'command' ? adoptedIn(inbound.text, dayOf(now)) : null
}

const factsOf = ({ decidedBy, decidedOn, number }: Adopted): Told => ({
  decidedBy,
  decidedOn,
  diarienummer: number,
})

/** What was registered a moment ago, with what is said to be otherwise. */
function lastSaid({ inbound, progress, now }: Turn): z.infer<typeof registered> | null {
  if (progress?.dialogue !== name || inbound.kind !== 'text') return null
  const last = registered.safeParse(progress.data).data
  const other = last ? adoptedOtherwise(inbound.text, dayOf(now)) : null
  if (!last || !other) return null
  const { decidedBy, decidedOn, diarienummer } = last.facts
  return {
    ...last,
    facts: {
      decidedBy: other.decidedBy ?? decidedBy,
      decidedOn: other.decidedOn ?? decidedOn,
      diarienummer: other.number ?? diarienummer,
    },
  }
}

/** Registered as it was told, and what is missing is asked for in the form. */
function written(turn: Turn, document: string, facts: Told, world: World, needs: DocumentNeeds): Decision {
  const { register: texts } = textsIn(turn.language)
  const decision = registerIt(turn, document, facts, world, needs)
  const open = { label: texts.open, action: { name: openForm, payload: { document } }, opens: 'form' as const }
  const text = decision.replies[0]!.text
  return {
    ...decision,
    replies: [messageOf([sentence(text), buttons([open])])],
    progress: { dialogue: name, step: 'registered', data: { document, facts } },
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
  const { inbound, language } = turn
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
  return registerIt(turn, as, facts, world, needs)
}

function registerIt(turn: Turn, as: string | null, facts: Facts, world: World, needs: DocumentNeeds): Decision {
  const { inbound, language, now } = turn
  const { register: texts } = textsIn(language)
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
