/** "Handlingar": the list, one of them, and what can be said of it. For the registrar and those who follow up. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Unit } from '../../../database/database.ts'
import { dayOf } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { links, messageOf, sentence } from '../../../conversation/say.ts'
import { changed } from '../documents/change.ts'
import { type Document, type Review, type Step } from '../documents/record.ts'
import { reviewsOf, saveRecord, saveReview } from '../documents/store.ts'
import { documentInWords, documentsInWords, formFor, formPrefix, reviewForm } from '../documents/in-words.ts'
import { type DocumentNeeds, documentsOf, mayRegister } from '../needs.ts'
import { textsIn } from '../texts-in.ts'

export type TellNeeds = DocumentNeeds & {
  /** A link that signs the person in, valid once `keep` has been committed. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
}

const ways = ['show', 'adjust', 'establish', 'number', 'review', 'registration', 'disclosure', 'page'] as const
type Way = (typeof ways)[number]
const about = z.object({ kind: z.string(), subjectId: z.string() })

export function tellRecords(needs: TellNeeds): Dialogue {
  return {
    name: 'records.tell',
    takes: (turn) => turn.reading?.intent === 'official_documents' || meant(turn) !== null,
    async decide(turn) {
      const { municipality, conversation, person } = turn.inbound
      const { language } = turn
      const texts = textsIn(language)
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world: World = { governance, register, today: dayOf(turn.now) }
      if (!mayRegister(person?.personId ?? null, world)) return { replies: [{ text: texts.notYours }], immediate: null }
      if (conversation.kind !== 'dm') return { replies: [{ text: texts.onlyInPrivate }], immediate: null }
      const documents = await needs.database.unit(municipality, (unit) => documentsOf(unit, { world, language }, needs))
      const wanted = meant(turn)
      if (!wanted) return { replies: [documentsInWords(documents, language)] }
      if (wanted.way === 'page') return linkTo('/handlingar', turn, needs)
      const document = documents.find(({ kind, subjectId }) => kind === wanted.kind && subjectId === wanted.subjectId)
      if (!document) return { replies: [{ text: texts.gone }], immediate: null }
      return onOne(document, wanted.way, turn, world, needs)
    },
  }
}

/** What a button or a form is about; null when it is none of ours. */
function meant({ action, inbound }: Turn): { way: Way; kind: string; subjectId: string } | null {
  if (action) {
    const way = ways.find((one) => action.name === `${formPrefix}${one}`)
    if (way === 'page') return { way, kind: '', subjectId: '' }
    const payload = about.safeParse(action.payload)
    return way && payload.success ? { way, ...payload.data } : null
  }
  if (inbound.kind !== 'form' || !inbound.form.startsWith(formPrefix)) return null
  const [name, kind = '', ...subjectId] = inbound.form.slice(formPrefix.length).split(':')
  const way = ways.find((one) => one === name)
  return way ? { way, kind, subjectId: subjectId.join(':') } : null
}

async function onOne(document: Document, way: Way, turn: Turn, world: World, needs: TellNeeds): Promise<Decision> {
  const { municipality } = turn.inbound
  const { kind, subjectId } = document
  const reviews = await needs.database.unit(municipality, (unit) => reviewsOf(unit, municipality, kind, subjectId))
  switch (way) {
    case 'adjust':
    case 'establish':
    case 'number':
      return step(document, way, turn, world, needs)
    case 'review':
      return review(document, turn, needs)
    case 'registration':
    case 'disclosure':
      return linkTo(
        `/handlingar/${kind}/${subjectId}/${way === 'registration' ? 'registrering' : 'utlamnande'}`,
        turn,
        needs,
      )
    default:
      return { replies: [documentInWords(document, reviews, turn.language)] }
  }
}

function valuesOf({ inbound }: Turn): ((name: string) => string) | null {
  if (inbound.kind !== 'form') return null
  const { values } = inbound
  return (name) => String(values[name] ?? '')
}

function step(document: Document, way: Step, turn: Turn, world: World, needs: TellNeeds): Decision {
  const texts = textsIn(turn.language)
  const form = formFor(document, way, world.today, turn.language)
  const value = valuesOf(turn)
  if (!value) return { replies: [], immediate: { kind: 'form', form } }
  const said = { on: value('on'), by: value('by'), diarienummer: value('diarienummer') }
  const made = changed(document, way, said, world.today)
  if (!made.ok) {
    const input = form.inputs.some(({ name }) => name === made.input) ? made.input : form.inputs[0]!.name
    return { replies: [], immediate: { kind: 'faults', form, faults: { [input]: texts.because[made.because] } } }
  }
  const { record } = made
  const { title, kind, subjectId } = document
  const done =
    way === 'number'
      ? texts.done.number(title, record.diarienummer ?? '')
      : texts.done[way](title, (way === 'adjust' ? record.adjustedOn : record.establishedOn)!)
  const { municipality, person } = turn.inbound
  return {
    replies: [{ text: done }],
    immediate: null,
    change: {
      audit: { action: `records.${way}`, subject: { kind, id: subjectId }, detail: { ...record } },
      async run(unit) {
        const [now] = (await documentsOf(unit, { world, language: turn.language }, needs)).filter(
          (one) => one.kind === kind && one.subjectId === subjectId,
        )
        if (now?.state !== document.state || !now.finished) throw new OvertakenError()
        await saveRecord(unit, municipality, record, { changedBy: person?.personId ?? null, changedAt: turn.now })
      },
    },
  }
}

function review({ title, kind, subjectId }: Document, turn: Turn, needs: TellNeeds): Decision {
  const texts = textsIn(turn.language)
  const form = reviewForm({ kind, subjectId }, turn.language)
  const value = valuesOf(turn)
  if (!value) return { replies: [], immediate: { kind: 'form', form } }
  const outcome = (['all', 'parts', 'none'] as const).find((one) => one === value('outcome'))
  const provision = value('provision').trim().slice(0, 200) || null
  const faults = {
    ...(outcome ? {} : { outcome: texts.form.outcome }),
    ...(outcome !== undefined && outcome !== 'all' && provision === null ? { provision: texts.form.noProvision } : {}),
  }
  if (!outcome || Object.keys(faults).length > 0) return { replies: [], immediate: { kind: 'faults', form, faults } }
  const { municipality, person } = turn.inbound
  const made: Review = { outcome, provision, reviewedAt: turn.now, reviewedBy: person?.personId ?? null }
  return {
    replies: [{ text: texts.done.review(title, texts.outcomes[outcome]) }],
    immediate: null,
    change: {
      audit: { action: 'records.review', subject: { kind, id: subjectId }, detail: { outcome, provision } },
      run: (unit) => saveReview(unit, municipality, needs.ids.next(), { kind, subjectId }, made),
    },
  }
}

function linkTo(path: string, { inbound, language }: Turn, { newLink }: TellNeeds): Decision {
  const texts = textsIn(language)
  const { municipality, person } = inbound
  const link = newLink(municipality, person!.personId!)
  return {
    replies: [messageOf([sentence(texts.fetch), links([{ label: texts.list.name, url: `${link.url}?till=${path}` }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person!.personId! } },
      run: link.keep,
    },
  }
}
