/** Everything that is kept about one person, in sections: what features tell in words, then every row of any table that names them. */
import type { About, AboutRow } from '../../../conversation/about.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Unit } from '../../../database/database.ts'
import type { Day } from '../../../lib/day.ts'
import type { Person, World } from '../../register/index.ts'
import { textsIn } from '../texts-in.ts'
import { auditDetailsOf, messagesTo, namesOf, rowsNaming } from './store.ts'

export type PersonExport = {
  municipality: string
  /** Who answers for the processing. */
  controller: string
  on: Day
  person: { id: string; name: string; email: string | null }
  sections: readonly Section[]
}
export type Section = { name: string; title: string; rows: readonly AboutRow[] }

export async function exportPerson(
  unit: Unit,
  person: Person,
  { world, about, language }: { world: World; about: readonly About[]; language: Language },
): Promise<PersonExport> {
  const { key, manifest } = world.governance
  const { id, name, email } = person
  const names = await namesOf(unit, key, id)
  const sections: Section[] = []
  for (const one of [...ofTheProgram, ...about]) {
    const rows = await one.of(unit, { municipality: key, personId: id, email, names })
    if (rows.length > 0) sections.push({ name: one.name, title: one.title[language], rows: rows.map(tidy) })
  }
  const others = new Set(world.register.people.flatMap((one) => (one.id === id ? [] : [one.id, `person:${one.id}`])))
  for (const { table, rows } of await rowsNaming(unit, key, names))
    sections.push({
      name: table,
      title: textsIn(language).tables[table] ?? table,
      rows: rows.map((row) => own(row, others)),
    })
  return {
    municipality: world.governance.name,
    controller: manifest.municipality.dataController,
    on: world.today,
    person: { id, name, email },
    sections,
  }
}

const tidy = (row: AboutRow): AboutRow =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]),
  )

/** Whoever else a row names is somebody else: that is all that is told of them. */
function own(row: Readonly<Record<string, unknown>>, others: ReadonlySet<string>): AboutRow {
  const told = (value: unknown): unknown => (typeof value === 'string' && others.has(value) ? '(annan person)' : value)
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.map(told) : told(value)]),
  ) as AboutRow
}

/** What no feature keeps: the audit trail and the messages. */
const ofTheProgram: readonly About[] = [
  {
    name: 'audit.details',
    title: {
      sv: 'Vad du har gjort, med det som skrevs bredvid spårbarheten',
      en: 'What you did, with what was written beside the audit trail',
    },
    async of(unit, { municipality, personId }) {
      const entries = await auditDetailsOf(unit, municipality, personId)
      return entries.map(({ number, at, action, detail }) => ({
        ...{ number, at, action },
        detail: detail?.erasedAt
          ? `(${detail.erasedUnder ?? ''})`
          : detail?.detail
            ? JSON.stringify(detail.detail)
            : null,
      }))
    },
  },
  {
    name: 'outbox.messages',
    title: { sv: 'Meddelanden till dig', en: 'Messages to you' },
    of: async (unit, { municipality, personId }) => messagesTo(unit, municipality, personId),
  },
]

/** Without what only the person and whoever confirms it may know yet. */
export function withheld(found: PersonExport, isSecret: (row: AboutRow) => boolean): PersonExport {
  const sections = found.sections.map((section) => ({ ...section, rows: section.rows.filter((row) => !isSecret(row)) }))
  return { ...found, sections: sections.filter(({ rows }) => rows.length > 0) }
}

export function asJson(found: PersonExport): string {
  return `${JSON.stringify(found, null, 2)}\n`
}
