/** The people as a file that imports back unchanged. Of people with protected details: title and unit, by an opaque reference. */
import { grouped } from '../../lib/grouped.ts'
import { type ListedPerson, nameKey, type Rows } from '../register/index.ts'

const headings = [
  'name',
  'email',
  'title',
  'unit',
  'phone',
  'entra_object_id',
  'protected',
  'status',
  'away_from',
  'away_through',
  'deputy_email',
]

/** Only people of the list: an import takes whoever stands in it for one of those. */
export function peopleRows(people: readonly ListedPerson[]): Rows {
  const byId = new Map(people.map((person) => [person.id, person]))
  const named = grouped(people, ({ name }) => nameKey(name))
  const reference = ({ id }: ListedPerson) => `person:${id}`
  const isKnownByName = ({ name, email }: ListedPerson) => email !== null || named.get(nameKey(name))!.length === 1
  const deputyOf = (id: string | null | undefined) => {
    const deputy = id ? byId.get(id) : undefined
    if (!deputy) return ''
    return deputy.protected || deputy.email === null ? reference(deputy) : deputy.email
  }
  const listed = people.filter((person) => person.listed)
  return [
    headings,
    ...listed.map((person) => {
      const { away, title, unitId, status } = person
      const hidden = person.protected
      return [
        hidden || !isKnownByName(person) ? reference(person) : person.name,
        hidden ? '' : (person.email ?? ''),
        title ?? '',
        unitId ?? '',
        hidden ? '' : (person.phone ?? ''),
        hidden ? '' : (person.entraObjectId ?? ''),
        // Never a plain no: a file put by must not lift a protection that came later.
        hidden ? 'yes' : '',
        status,
        away?.from ?? '',
        away?.through ?? '',
        deputyOf(away?.deputyId),
      ]
    }),
  ]
}
