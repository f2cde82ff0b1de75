/** A people plan in words. People with protected details are told by their function only. */
import type { Governance } from '../../governance/governance.ts'
import {
  type ChangedPerson,
  type PeoplePlan,
  type Person,
  en as registerEn,
  some,
  sv as registerSv,
} from '../register/index.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

const texts = { sv, en }
const shared = { sv: registerSv, en: registerEn }

export function peoplePlanInWords(
  plan: PeoplePlan,
  { governance, language }: { governance: Governance; language: 'sv' | 'en' },
): string {
  const say = texts[language]
  const { at, report, protectedPerson } = shared[language]
  const name = (person: Person) => (person.protected ? (person.title ?? protectedPerson) : person.name)
  const back = plan.changed.filter(({ before, after }) => before.status !== 'active' && after.status === 'active')
  const changed = plan.changed.filter(({ fields }) => fields.length > 0)
  const unchanged = plan.unchanged + plan.changed.length - changed.length
  const counts = [
    say.report.created(plan.created.length),
    say.report.changed(changed.length),
    say.report.unchanged(unchanged),
  ]
  const faults = <Kind>(
    list: readonly { row: number; column: string | null; fault: Kind }[],
    inWords: (fault: Kind) => string,
  ) => some(list, ({ row, column, fault }) => [`  ${at(row, column)}: ${inWords(fault)}`], report.more, 200)
  const ignored = plan.ignoredHeadings.map(({ heading }) => heading)
  return [
    `${say.report.rows(plan.rows)}: ${counts.join(', ')}.`,
    ...(ignored.length > 0 ? [report.ignored(ignored)] : []),
    ...some(plan.created, ({ person }) => [`  + ${name(person)}`], report.more),
    ...some(
      changed,
      (change) => [`  ~ ${name(change.after)}: ${fieldsInWords(change, governance, language)}`],
      report.more,
    ),
    ...(back.length > 0 ? [`${say.report.back(back.length)}.`] : []),
    ...(plan.missing.length > 0 ? [`${say.report.missing(plan.missing.length)}:`] : []),
    ...some(plan.missing, (person) => [`  – ${name(person)}`], report.more),
    ...(plan.warnings.length > 0 ? [report.warnings(plan.warnings.length), ...faults(plan.warnings, say.warning)] : []),
    ...(plan.errors.length > 0 ? [report.errors(plan.errors.length), ...faults(plan.errors, say.error)] : []),
  ].join('\n')
}

/** Before and after for everybody; for people with protected details only what changed. */
function fieldsInWords(
  { before, after, fields }: ChangedPerson,
  governance: Governance,
  language: 'sv' | 'en',
): string {
  const value = (person: Person, field: keyof Person): string => {
    if (field === 'unitId') return (person.unitId && governance.unit(person.unitId)?.name) || '–'
    if (field === 'away') return person.away ? `${person.away.from}–${person.away.through}` : '–'
    return shared[language].value(person[field])
  }
  const hidden = before.protected || after.protected
  return fields
    .map((field) => {
      const label = texts[language].fields[field]
      return hidden ? label : `${label} ${value(before, field)} → ${value(after, field)}`
    })
    .join(', ')
}
