/** What the register says about a system: one fact, or all of them. */
import { remember } from '../../conversation/understanding/memory.ts'
import type { Field } from '../../conversation/message.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { holdersOf, type System } from '../register/index.ts'
import { explain } from '../rules/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { nameOfHolder } from './naming.ts'
import { type Part, buttons, fields, sentence, source } from '../../conversation/say.ts'

const systemFields = [
  'description',
  'aliases',
  'category',
  'department',
  'vendor',
  'status',
  'criticality',
  'personal_data',
  'funding',
  'run_by',
  'approved',
] as const
type SystemField = (typeof systemFields)[number]

export function aboutSystem(reading: Reading, system: System, from: From): Answering {
  const field = systemFields.find((known) => known === reading.field)
  const sources =
    field === 'approved'
      ? approvalSources(from)
      : field === undefined || field === 'category'
        ? categorySources(system, from)
        : []
  const parts = [
    ...(field ? oneFact(field, system, from) : allFacts(system, from)),
    ...sources.map(({ words }) => source(words)),
    buttons([
      {
        label: textsIn(from.language).buttons.allRoles,
        action: { name: 'ask.show', payload: { systemId: system.id }, by: 'anyone' },
      },
    ]),
  ]
  return {
    parts,
    grounds: grounds({ kind: 'answer', sources: sources.map(({ id }) => id), systems: [system.id] }),
    memory: { ...remember(reading, from.memory), role: null },
  }
}

function oneFact(field: SystemField, system: System, from: From): readonly Part[] {
  const { info } = textsIn(from.language)
  const said = inWords(field, system, from)
  // What it is goes better with whose it is.
  const more = field === 'description' ? [inWords('vendor', system, from), inWords('department', system, from)] : []
  if (said !== null) return [sentence([said, ...more].filter((one) => one !== null).join(' '))]
  return [sentence(info.notSaid[field](system.name)), ...whoKnows(system, from)]
}

/** Where the register is silent, whoever answers for the system knows. */
function whoKnows(system: System, from: From): readonly Part[] {
  const { info } = textsIn(from.language)
  for (const role of from.governance.manifest.roles) {
    if (role.scope !== 'system' || !role.shown) continue
    const [holder] = holdersOf(role, system, from).holders
    if (!holder) continue
    return [sentence(info.askInstead(`${nameOfHolder(holder, from, from.language)} (${role.label[from.language]})`))]
  }
  return []
}

function inWords(field: SystemField, system: System, from: From): string | null {
  const { info, and } = textsIn(from.language)
  const { name } = system
  switch (field) {
    case 'description': {
      const described = [system.kind, system.description].filter((part) => part !== null).join('. ')
      return described ? info.description(name, described) : null
    }
    case 'aliases':
      return system.aliases.length > 0 ? info.aliases(name, and(system.aliases)) : null
    case 'category': {
      const category = categoryOf(system, from)
      return category === null ? null : info.category(name, category)
    }
    case 'department': {
      const unit = unitOf(system, from)
      return unit === null ? null : info.department(name, unit)
    }
    case 'vendor':
      return system.vendor === null ? null : info.vendor(name, system.vendor)
    case 'status':
      return info.status(name, system.status)
    case 'criticality':
      return system.criticality === null ? null : info.criticality(name, system.criticality)
    case 'personal_data':
      return system.personalData === null ? null : info.personal_data(name, system.personalData)
    case 'funding':
      return system.funding === null ? null : info.funding(name, system.funding)
    case 'run_by':
      return system.runBy === null ? null : info.run_by(name, system.runBy)
    case 'approved':
      return system.approved === null ? null : info.approved(name, system.approved)
  }
}

/** What a system costs is in nobody's register: who pays, and who knows. */
export function priceOf(reading: Reading, system: System, from: From): Answering {
  const { info } = textsIn(from.language)
  const paid = inWords('funding', system, from)
  return {
    parts: [sentence(info.noPrice(system.name)), ...(paid ? [sentence(paid)] : []), ...whoKnows(system, from)],
    grounds: grounds({ kind: 'answer', systems: [system.id] }),
    memory: { ...remember(reading, from.memory), role: null },
  }
}

/** What stands in no register of a system, as that is said of it: whoever answers for it knows. */
export function notKept(says: string, reading: Reading, system: System, from: From): Answering {
  return {
    parts: [sentence(says), ...whoKnows(system, from)],
    grounds: grounds({ kind: 'answer', systems: [system.id] }),
    memory: { ...remember(reading, from.memory), role: null },
  }
}

function allFacts(system: System, from: From): readonly Part[] {
  const { info, and } = textsIn(from.language)
  const { labels, values } = info
  const row = (label: string, value: string | null): readonly Field[] => (value ? [{ label, value }] : [])
  return [
    sentence(inWords('description', system, from) ?? info.status(system.name, system.status)),
    fields([
      ...row(labels.aliases, and(system.aliases)),
      ...row(labels.category, categoryOf(system, from)),
      ...row(labels.department, unitOf(system, from)),
      ...row(labels.vendor, system.vendor),
      ...row(labels.status, values.status[system.status]),
      ...row(labels.criticality, system.criticality && values.criticality[system.criticality]),
      ...row(labels.personal_data, system.personalData && values.personal_data[system.personalData]),
      ...row(labels.funding, system.funding),
      ...row(labels.run_by, system.runBy),
      ...row(labels.approved, system.approved === null ? null : system.approved ? info.yes : info.no),
    ]),
  ]
}

function categoryOf(system: System, { governance }: From): string | null {
  return system.category === null ? null : (governance.category(system.category)?.name ?? system.category)
}

function unitOf(system: System, { governance }: From): string | null {
  return system.unitId === null ? null : (governance.unit(system.unitId)?.name ?? system.unitId)
}

/** The rule that says who approves, where there is one approval for whatever is used. */
function approvalSources({ governance, language }: From): readonly { id: string; words: string }[] {
  const [only, ...others] = governance.manifest.responsibilities.filter(({ kind }) => kind === 'approves')
  return only === undefined || others.length > 0 ? [] : inRules(only.sources, governance, language)
}

/** The rule that lists the category, so that "is it common for the municipality?" is answered with its §. */
function categorySources(system: System, { governance, language }: From): readonly { id: string; words: string }[] {
  const category = system.category === null ? null : governance.category(system.category)
  return inRules(category?.sources ?? [], governance, language)
}

function inRules(
  sources: readonly string[],
  governance: From['governance'],
  language: From['language'],
): readonly { id: string; words: string }[] {
  return sources.slice(0, 1).flatMap((id) => {
    const words = explain(id, governance, language)
    return words === null ? [] : [{ id, words }]
  })
}
