/** An import plan in words, for whoever decides whether to carry it out. */
import type { Governance } from '../../../governance/governance.ts'
import type { Person, Register, System } from '../register.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'
import type { ImportError, ImportWarning, RowFault } from './faults.ts'
import type { Holder } from './holder-cells.ts'
import type { FieldChange, ImportPlan } from './plan.ts'

const texts = { sv, en }
/** So many of each kind are shown one by one. */
const shown = 50

export function planInWords(
  plan: ImportPlan,
  { governance, register, language }: { governance: Governance; register: Register; language: 'sv' | 'en' },
): string {
  const say = texts[language]
  const { report } = say
  const people = new Map([...register.people, ...plan.people].map((person) => [person.id, person]))
  const holder = (one: Holder) => holderInWords(one, people, governance, say.protectedPerson)
  const value = (field: string, written: unknown) =>
    (field === 'unitId' && governance.unit(String(written))?.name) ||
    (field === 'category' && governance.category(String(written))?.name) ||
    say.value(written)

  function change(one: FieldChange): string {
    if (one.field !== 'role')
      return `    ${say.fields[one.field]}: ${value(one.field, one.before)} → ${value(one.field, one.after)}`
    const [before, after] = [one.before, one.after].map((holders) => holders.map(holder).join(', ') || say.vacant)
    return `    ${governance.role(one.roleId)?.label[language] ?? one.roleId}: ${before} → ${after}`
  }

  const counts = [
    report.created(plan.created.length),
    report.changed(plan.changed.length),
    report.unchanged(plan.unchanged),
    ...(plan.people.length > 0 ? [report.people(plan.people.length)] : []),
  ]
  const ignored = plan.ignoredHeadings.map(({ heading }) => heading)
  return [
    `${report.rows(plan.rows)}: ${counts.join(', ')}.`,
    ...(ignored.length > 0 ? [report.ignored(ignored)] : []),
    ...some(plan.created, ({ row, system }) => [`  + ${named(system)} (${say.at(row, null)})`], report.more),
    ...some(
      plan.changed,
      ({ row, after, fields }) => [`  ~ ${named(after)} (${say.at(row, null)})`, ...fields.map(change)],
      report.more,
    ),
    ...(plan.missing.length > 0 ? [report.missing(plan.missing.length)] : []),
    ...some(plan.missing, (system) => [`  – ${named(system)}`], report.more, 10),
    ...faultsInWords(plan.warnings, report.warnings, say.warning, say),
    ...faultsInWords(plan.errors, report.errors, say.error, say),
  ].join('\n')
}

const named = ({ code, name }: System) => `${code} ${name}`

/** Every error is shown: it has to be mended before anything happens. */
function faultsInWords<Kind extends ImportError | ImportWarning>(
  faults: readonly RowFault<Kind>[],
  heading: (count: number) => string,
  inWords: (fault: Kind) => string,
  say: typeof sv,
): string[] {
  if (faults.length === 0) return []
  const lines = some(
    faults,
    ({ row, column, fault }) => [`  ${say.at(row, column)}: ${inWords(fault)}`],
    say.report.more,
    200,
  )
  return [heading(faults.length), ...lines]
}

function holderInWords(
  { kind, id }: Holder,
  people: ReadonlyMap<string, Person>,
  governance: Governance,
  hidden: string,
): string {
  if (kind === 'position') return governance.position(id)?.title ?? id
  if (kind === 'unit') return governance.unit(id)?.name ?? id
  const person = people.get(id)
  if (!person) return id
  return person.protected ? (person.title ?? hidden) : person.name
}

/** The first of them, and how many more there are. */
export function some<Item>(
  items: readonly Item[],
  lines: (item: Item) => readonly string[],
  more: (count: number) => string,
  most = shown,
): string[] {
  const told = items.slice(0, most).flatMap(lines)
  return items.length > most ? [...told, `  ${more(items.length - most)}`] : told
}
