/**
 * Whom the manifest wants asked to confirm that they know something: holders of a role, or somebody new. Never all staff: what
 * is for everybody is published. Asked once for each edition or year, reminded once, then left alone.
 */
import type { Manifest } from '../../../governance/manifest/schema.ts'
import { partyOf } from '../../../governance/manifest/schema.ts'
import { type Day, daysBetween, dayOf } from '../../../lib/day.ts'
import { peopleInRole, type Person, type World } from '../../register/index.ts'
import type { Edition, Reading } from '../document.ts'

export type Acknowledgement = Manifest['acknowledgements'][number]

export type Due = { acknowledgement: Acknowledgement; person: Person; period: string }

/** Nobody is asked to read what is not here: a document has to have an edition that has been registered. */
export function dueReadings(
  world: World,
  editions: readonly Edition[],
  readings: readonly Reading[],
  newPeople: readonly string[],
): readonly Due[] {
  const asked = new Set(
    readings.map(({ acknowledgement, personId, period }) => `${acknowledgement} ${personId} ${period}`),
  )
  return world.governance.manifest.acknowledgements.flatMap((acknowledgement) => {
    const period = periodOf(acknowledgement, editions, world.today)
    if (period === null) return []
    return peopleAsked(acknowledgement, newPeople, world)
      .filter(
        ({ id, status, email }) =>
          status === 'active' && email !== null && !asked.has(`${acknowledgement.id} ${id} ${period}`),
      )
      .map((person) => ({ acknowledgement, person, period }))
  })
}

/** Asked, and not answered for two weeks, and not reminded before. */
export function dueReminders(readings: readonly Reading[], today: Day): readonly Reading[] {
  return readings.filter(
    ({ askedAt, remindedAt, readOn }) =>
      askedAt !== null && remindedAt === null && readOn === null && daysBetween(dayOf(askedAt), today) >= calmDays,
  )
}

const calmDays = 14

function periodOf(
  { asked, document, frequency }: Acknowledgement,
  editions: readonly Edition[],
  today: Day,
): string | null {
  if (asked === 'published-only') return null
  if (asked === 'new-employees') return document && !editionOf(document, editions) ? null : 'once'
  const year = today.slice(0, 4)
  // What is no document is asked about in February, so that nobody is asked in the middle of somebody else's year.
  if (document === undefined) return today.slice(5, 7) === '02' ? (frequency ? year : 'once') : null
  const edition = editionOf(document, editions)
  if (!edition) return null
  return frequency ? `${edition.id}:${year}` : edition.id
}

function editionOf(document: string, editions: readonly Edition[]): Edition | null {
  return editions.find((edition) => edition.document === document) ?? null
}

function peopleAsked({ asked, by }: Acknowledgement, newPeople: readonly string[], world: World): readonly Person[] {
  if (asked === 'new-employees') {
    const fresh = new Set(newPeople)
    return world.register.people.filter(({ id }) => fresh.has(id))
  }
  const party = partyOf(by)
  const role = party.kind === 'role' ? world.governance.role(party.id) : null
  // A role that everybody holds is all staff.
  return role && role.heldBy.rule !== 'everyone' ? peopleInRole(role, world) : []
}
