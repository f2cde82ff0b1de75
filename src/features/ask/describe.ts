import type { Grounds } from '../../conversation/dialogue.ts'
import type { Language } from '../../conversation/inbound.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { lookupsOf, type Snapshot } from '../register/index.ts'
import { textsIn } from './answered.ts'

type Pairs = readonly (readonly [string, string])[]

/** How a message was read and what its answer rests on: for each question in it, label and value pairs for whoever wants to see. */
export function describeUnderstanding(
  reading: Reading,
  grounds: Grounds | null,
  snapshot: Pick<Snapshot, 'governance' | 'register'>,
  language: Language,
): readonly Pairs[] {
  if (reading.parts.length === 0) return [describeOne(reading, grounds, snapshot, language)]
  return reading.parts.map((part) => describeOne(part, null, snapshot, language))
}

function describeOne(
  reading: Reading,
  grounds: Grounds | null,
  { governance, register }: Pick<Snapshot, 'governance' | 'register'>,
  language: Language,
): Pairs {
  const { describe } = textsIn(language)
  const lookups = lookupsOf(register)
  const names = (ids: readonly string[], nameOf: (id: string) => string | undefined): string =>
    ids.map((id) => nameOf(id) ?? id).join(', ')
  const certainty = reading.certainty.toLocaleString(language === 'sv' ? 'sv-SE' : 'en', { maximumFractionDigits: 2 })
  const pairs: (readonly [string, string])[] = [
    [describe.intent, reading.intent],
    [describe.outcome, describe.outcomes[reading.outcome]],
    [describe.role, reading.role === null ? '' : (governance.role(reading.role)?.label[language] ?? reading.role)],
    [describe.systems, names(reading.systems, (id) => lookups.system(id)?.name)],
    [
      describe.people,
      names(reading.people, (id) => (lookups.person(id)?.protected ? describe.protected : lookups.person(id)?.name)),
    ],
    [describe.units, names(reading.units, (id) => governance.unit(id)?.name)],
    [describe.workplaces, names(reading.workplaces, (id) => governance.workplace(id)?.name)],
    [describe.bodies, names(reading.bodies, (id) => governance.body(id)?.name)],
    [describe.categories, names(reading.categories, (id) => governance.category(id)?.name)],
    [describe.vendors, reading.vendors.join(', ')],
    [describe.field, reading.field ?? ''],
    [describe.matter, reading.matter ?? ''],
    [describe.unknown, reading.unknown?.text ?? ''],
    [describe.choices, reading.choices.map(({ name }) => name).join(', ')],
    [describe.certainty, certainty],
    [describe.sources, grounds?.sources.join(', ') ?? ''],
  ]
  return pairs.filter(([, value]) => value !== '')
}
