/** What is said to those whom an appointment concerns, each in their own language. */
import type { Outbound } from '../../conversation/inbound.ts'
import type { Button, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, fields, messageOf, sentence } from '../../conversation/say.ts'
import { type Appointment, type Person, type World, lookupsOf } from '../register/index.ts'
import type { Takeover } from './appointing.ts'
import { assignment, languageOf, nameOfId, partyName, textsIn } from './in-words.ts'

type Language = NonNullable<Outbound['language']>

/** To whoever starts, to be confirmed; and to whoever is relieved. `by` has said it, and is not told. */
export function tellings({ started, ended }: Takeover, by: string | null, world: World): readonly Outbound[] {
  const lookups = lookupsOf(world.register)
  const fresh = started.flatMap((one) => {
    const person = one.holder.kind === 'person' ? lookups.person(one.holder.id) : null
    return person ? [toHolder(one, person, world)] : []
  })
  const former = ended.flatMap(({ before }): Outbound[] => {
    const person = before.holder.kind === 'person' ? lookups.person(before.holder.id) : null
    const next = started.find(
      ({ roleId, scope }) =>
        roleId === before.roleId && scope.id === before.scope.id && scope.kind === before.scope.kind,
    )
    return !person || !next || person.id === by || person.status !== 'active'
      ? []
      : [toFormer(before, next, person, world)]
  })
  return [...fresh, ...former]
}

export const holderKey = (appointmentId: string): string => `appointments.appointed:${appointmentId}`

export function toHolder(one: Appointment, person: Person, world: World): Outbound {
  const language = languageOf(person)
  const t = textsIn(language)
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(t.make.toldHolder(assignment(one, world, language), one.from ?? world.today)),
      ...termsParts(one, world, language),
      sentence(t.make.confirmPlease),
      buttons(acceptButtons([one.id], language)),
    ]),
    nature: 'unasked',
    language,
    why: t.make.whyHolder,
    key: holderKey(one.id),
  }
}

function toFormer(before: Appointment, next: Appointment, person: Person, world: World): Outbound {
  const language = languageOf(person)
  const t = textsIn(language)
  const who = next.holder.kind === 'person' ? nameOfId(next.holder.id, world, language) : ''
  return {
    address: { to: 'person', personId: person.id },
    message: { text: t.make.toldFormer(who, assignment(before, world, language), next.from ?? world.today) },
    nature: 'unasked',
    language,
    why: t.make.whyFormer,
    key: `appointments.relieved:${before.id}:${next.id}`,
  }
}

/** By whom, by which decision, with what. */
function termsParts({ appointedBy, decision, terms }: Appointment, world: World, language: Language): readonly Part[] {
  const { info, make } = textsIn(language)
  const { form } = make
  const rows = [
    { label: info.columns.by, value: appointedBy ? partyName(appointedBy, world, language) : null },
    { label: form.decision, value: decision },
    { label: form.mandate.split(':')[0]!, value: terms?.mandate ?? null },
    { label: form.resources.split(':')[0]!, value: terms?.resources ?? null },
    { label: form.competence.split(':')[0]!, value: terms?.competence ?? null },
  ]
  return [fields(rows.flatMap(({ label, value }) => (value ? [{ label, value }] : [])))]
}

export const acceptAction = 'appointments.accept'
export const lackAction = 'appointments.lack'

export function acceptButtons(ids: readonly string[], language: Language): readonly Button<Meaning>[] {
  const { mine } = textsIn(language)
  const [only, ...others] = ids
  const label = others.length > 0 ? mine.acceptAll : mine.accept
  const accept: Button<Meaning> = { label, action: { name: acceptAction, payload: { ids } }, style: 'primary' }
  return [
    accept,
    ...(only !== undefined && others.length === 0
      ? [{ label: mine.lack, action: { name: lackAction, payload: { id: only } }, opens: 'form' as const }]
      : []),
  ]
}
