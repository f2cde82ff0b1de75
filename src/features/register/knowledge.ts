/** What messages are read against: the municipality's own names, and the words that its roles, bodies and rules go by. */
import type { Knowledge, Named, RoleWords, Titled } from '../../conversation/understanding/reading.ts'
import { waysToSay } from '../../governance/glossary.ts'
import type { Governance } from '../../governance/governance.ts'
import type { Body, Role } from '../../governance/manifest/schema.ts'
import { vendorId } from './lookups.ts'
import type { Register, System } from './register.ts'

export function knowledgeOf(governance: Governance, register: Register): Knowledge {
  const { manifest } = governance
  return {
    systems: register.systems.map(asNamed),
    // Of people with protected details the name is not even recognised: an answer would confirm it.
    people: peopleNamed(governance, register),
    units: manifest.units.map(({ id, name, aliases }) => ({ id, name, aliases })),
    workplaces: manifest.workplaces.map(({ id, name, aliases }) => ({ id, name, aliases })),
    vendors: vendorsOf(register.systems),
    categories: manifest.categories.map(({ id, name, aliases, describes }) => ({
      id,
      name,
      aliases,
      description: describes ?? null,
    })),
    bodies: manifest.bodies.map((body) => bodyNamed(body, governance)),
    roles: [...manifest.roles.map((role) => wordsFor(role, governance)), ...absentRoles(governance)],
    subjects: subjectsOf(governance),
    titles: titlesOf(governance, register),
  }
}

const none: readonly string[] = []

/** In a register of more people than this, most are asked about by nobody. */
const manyPeople = 5_000

/** Among very many, those who hold nothing are known by their whole names only: an index of every misspelling of them is for nobody. */
function peopleNamed({ manifest }: Governance, { people, appointments }: Register): readonly Named[] {
  const here = people.filter((person) => person.status !== 'left' && !person.protected)
  if (here.length <= manyPeople) return here.map(({ id, name }) => ({ id, name, aliases: none }))
  const holding = new Set(appointments.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.id] : [])))
  const titles = new Set(manifest.positions.map(({ title }) => title.toLowerCase()))
  const isAskedAbout = (id: string, title: string | null) => holding.has(id) || titles.has(title?.toLowerCase() ?? '')
  return here.map(({ id, name, title }) => ({
    id,
    name,
    aliases: none,
    ...(isAskedAbout(id, title) ? {} : { quiet: true }),
  }))
}

/** Titles of those who are named; of protected details not even the title is recognised. */
function titlesOf({ manifest }: Governance, { people }: Register): readonly Titled[] {
  const byTitle = new Map<string, Titled & { people: { id: string; name: string }[] }>()
  for (const { id, name, title, status, protected: isProtected } of people) {
    if (title === null || status === 'left' || isProtected) continue
    const key = title.toLowerCase()
    const position = manifest.positions.find((one) =>
      [one.title, ...one.aliases].some((each) => each.toLowerCase() === key),
    )
    const called = position?.title.toLowerCase() ?? key
    const known = byTitle.get(called)
    if (known) known.people.push({ id, name })
    else
      byTitle.set(called, {
        words: position ? [position.title, ...position.aliases, title] : [title],
        people: [{ id, name }],
        ruled: position !== undefined,
      })
  }
  return [...byTitle.values()]
}

/** The id under which a role is asked for that people know by name but this municipality does not have. */
const absentRole = (word: string) => `word:${word}`

/** The glossary word behind the id of an absent role; null for a role that the municipality has. */
export const wordOfAbsentRole = (roleId: string) => (roleId.startsWith('word:') ? roleId.slice(5) : null)

/** Two words for nearly the same duty: what one document calls systemansvarig another calls systemförvaltare. */
export function nearWord(word: string): string | null {
  if (word === 'system-manager') return 'system-maintainer'
  if (word === 'system-maintainer') return 'system-manager'
  return null
}

function asNamed({ id, name, aliases, kind, description, unitId }: System): Named {
  const described = [kind, description].filter(Boolean).join('. ')
  return { id, name, aliases, description: described || null, ...(unitId !== null && { unit: unitId }) }
}

function vendorsOf(systems: readonly System[]): readonly Named[] {
  const byId = new Map<string, string>()
  for (const { vendor } of systems) if (vendor && !byId.has(vendorId(vendor))) byId.set(vendorId(vendor), vendor.trim())
  return [...byId].map(([id, name]) => ({ id, name, aliases: [] }))
}

/** The only body of its kind is also called by its kind: "styrgruppen". */
function bodyNamed({ id, kind, name, nameEn, aliases, purpose }: Body, { manifest }: Governance): Named {
  const isAlone = manifest.bodies.filter((body) => body.kind === kind).length === 1
  const called = isAlone ? waysToSay(kind).filter((word) => word !== name && !aliases.includes(word)) : []
  return { id, name, aliases: [...aliases, ...(nameEn === undefined ? [] : [nameEn]), ...called], description: purpose }
}

function wordsFor(role: Role, governance: Governance): RoleWords {
  const own = role.word ? [role.word] : []
  const near = own.map(nearWord).filter((word) => word !== null && !hasRoleFor(word, governance)) as string[]
  const words = [role.label.sv, role.label.en, ...role.aliases, ...[...own, ...near].flatMap(waysToSay)]
  return { id: role.id, label: role.label.sv, words: [...new Set(words)], scope: role.scope }
}

/** Roles that people ask for by their common name though no role here answers to it, not even a near one. */
function absentRoles(governance: Governance): readonly RoleWords[] {
  return ['system-owner', 'system-manager', 'system-maintainer', 'it-contact']
    .filter((word) => !hasRoleFor(word, governance) && !hasRoleFor(nearWord(word), governance))
    .map((word) => ({ id: absentRole(word), label: waysToSay(word)[0] ?? word, words: waysToSay(word) }))
}

function hasRoleFor(word: string | null, governance: Governance): boolean {
  return word !== null && governance.manifest.roles.some((role) => role.word === word)
}

/** The matters that the documents speak of, so that a question about one is known as a rule question. */
function subjectsOf({ manifest }: Governance): readonly string[] {
  const subjects = [
    ...manifest.clauses.flatMap(({ words }) => words),
    ...manifest.responsibilities.flatMap(({ matter, words }) => [matter, ...words]),
    ...manifest.bodies.flatMap(({ decides }) => decides.flatMap(({ matter, words }) => [matter, ...words])),
    ...manifest.decisionPaths.flatMap(({ name, appliesTo }) => [name, appliesTo.matter, ...appliesTo.words]),
    ...manifest.notStated.flatMap(({ matter, words }) => [matter, ...words]),
    ...manifest.duties.map(({ name }) => name),
    ...manifest.documents.flatMap(({ title, shortTitle }) => (shortTitle ? [title, shortTitle] : [title])),
    ...manifest.categories.flatMap(({ kinds }) => kinds.flatMap(({ name, words }) => [name, ...words])),
  ]
  return [...new Set(subjects)]
}
