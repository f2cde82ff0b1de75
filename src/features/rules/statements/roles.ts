/** What the manifest says of roles, units and positions: what they answer for, who appoints them, how they are held. */
import { waysToSay } from '../../../governance/glossary.ts'
import type { Governance } from '../../../governance/governance.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import type { Role } from '../../../governance/manifest/schema.ts'
import { nameIn, partyInWords } from '../in-words.ts'
import { documentNames } from './bodies.ts'
import { inEnglish, whatIn } from './matters.ts'
import { type About, type Statement, sourcesIn, statement } from './statement.ts'

export function roleStatements(governance: Governance): Statement[] {
  return [
    ...governance.manifest.roles.flatMap((role) => aboutRole(role, governance)),
    ...parties(governance).flatMap((party) => whatTheyAnswerFor(party, governance)),
  ]
}

/** Every way to name a role. What one document calls systemansvarig another calls systemförvaltare. */
export function namesOfRole(role: Role, governance: Governance): string[] {
  const near = { 'system-manager': 'system-maintainer', 'system-maintainer': 'system-manager' }[role.word ?? '']
  const taken = near !== undefined && governance.manifest.roles.some(({ word }) => word === near)
  return [role.label.sv, role.label.en, ...role.aliases, ...nounsFor(role.word), ...(taken ? [] : nounsFor(near))]
}

function nounsFor(word: string | undefined): string[] {
  return word === undefined ? [] : waysToSay(word).slice(0, 5)
}

function aboutRole(role: Role, governance: Governance): Statement[] {
  const names: About[] = namesOfRole(role, governance).map((name) => [name, 1])
  const id = `role:${role.id}`
  const owed = governance.manifest.duties.filter(({ owes, kind }) => owes === id && kind !== 'check')
  const statements: Statement[] = [
    statement({
      id,
      asks: { purpose: 1, means: 0.9 },
      about: [...names, [role.duty, 0.6]],
      sources: sourcesIn(role.sources, ...owed.map(({ sources }) => sources)),
      own: role.own,
      party: id,
      say: (t, from) => ({
        answer: t.role.duty(role.label[from.language], inLanguage(role, 'duty', from.language)),
        lines: owed.map((duty) => withSource(whatIn(duty, from), duty.sources)),
        more: role.presence === 'optional' ? [t.role.optional] : role.own ? [] : [t.role.mandatory],
      }),
    }),
  ]
  const { heldBy } = role
  if (heldBy.rule !== 'appointed') {
    const holder =
      heldBy.rule === 'position'
        ? governance.nameOf(`position:${heldBy.position}`, 'sv')
        : heldBy.rule === 'unit'
          ? governance.nameOf(`unit:${heldBy.unit}`, 'sv')
          : {
              'head-of-unit': 'förvaltningschef chef',
              'using-unit': 'förvaltning avdelning använder',
              vendor: '',
              everyone: '',
            }[heldBy.rule]
    statements.push(
      statement({
        id: `${id}.held`,
        asks: { who: 0.6, ...(role.appointedBy || heldBy.rule === 'position' ? {} : { appoints: 0.9 }) },
        about: [...names, [holder, 0.8], ['befattning tjänst chef', 0.7]],
        sources: role.sources,
        own: role.own,
        party: id,
        say: (t, from) => ({ answer: heldInWords(role, t, from) }),
      }),
    )
  }
  if (role.appointedBy) {
    const { appointedBy } = role
    statements.push(
      statement({
        id: `${id}.appointed`,
        asks: { appoints: 1, who: 0.3 },
        about: [...names, [governance.nameOf(appointedBy.party, 'sv'), 0.6]],
        sources: appointedBy.sources,
        own: appointedBy.own,
        unstated: (t, from) => t.silent.appoints(documentNames(from.governance), role.label[from.language]),
        party: appointedBy.party,
        say: (t, from) => ({
          answer: t.role.appointed(role.label[from.language], partyInWords(appointedBy.party, from)),
          more: role.presence === 'optional' ? [t.role.optional] : [],
        }),
      }),
    )
  } else if (heldBy.rule === 'appointed' || heldBy.rule === 'position') {
    const silence = governance.silences.find(({ kind, about }) => kind === 'appoints' && about === id)
    statements.push(
      statement({
        id: `${id}.silent-appoints`,
        asks: { appoints: 1 },
        about: names,
        sources: [],
        silent: { ask: silence?.ask ?? governance.manifest.municipality.decidesWhenSilent },
        say: (t, from) => ({
          answer: t.silent.appoints(documentNames(from.governance), role.label[from.language]),
          ...(heldBy.rule === 'position' ? { more: [heldInWords(role, t, from)] } : {}),
        }),
      }),
    )
  }
  role.mayNotCombineWith.forEach(({ role: other, sources, own }, at) =>
    statements.push(
      statement({
        id: `${id}.not-with.${at}`,
        asks: { may: 0.8 },
        about: [
          ...names,
          [governance.nameOf(`role:${other}`, 'sv'), 0.9],
          ['kombinera samma person samtidigt frikopplad', 0.9],
        ],
        sources,
        own,
        say: (t, { language }) => ({
          answer: t.role.mayNotCombine(role.label[language], governance.nameOf(`role:${other}`, language)),
        }),
      }),
    ),
  )
  return statements
}

function heldInWords(role: Role, t: Parameters<Statement['say']>[0], from: Parameters<Statement['say']>[1]): string {
  const label = role.label[from.language]
  const { heldBy } = role
  switch (heldBy.rule) {
    case 'position':
      return t.role.heldBy.position(label, partyInWords(`position:${heldBy.position}`, from))
    case 'unit':
      return t.role.heldBy.unit(label, partyInWords(`unit:${heldBy.unit}`, from))
    case 'head-of-unit':
    case 'using-unit':
    case 'vendor':
    case 'everyone':
      return t.role.heldBy[heldBy.rule](label)
    default:
      return label
  }
}

/** Units and positions that the rules make responsible for something. */
function parties(governance: Governance): string[] {
  const { responsibilities, duties } = governance.manifest
  const named = [...responsibilities.map(({ party }) => party), ...duties.map(({ owes }) => owes)]
  return [...new Set(named)].filter(
    (party): party is string => party !== undefined && /^(?:unit|position):/.test(party),
  )
}

function whatTheyAnswerFor(party: string, governance: Governance): Statement[] {
  const { responsibilities, duties, units, positions } = governance.manifest
  const answers = responsibilities.filter((one) => one.party === party)
  const owed = duties.filter(({ owes, kind }) => owes === party && kind !== 'check')
  const id = party.slice(party.indexOf(':') + 1)
  const aliases = [...units, ...positions].find((one) => one.id === id)?.aliases ?? []
  const sources = sourcesIn(...answers.map(({ sources: s }) => s), ...owed.map(({ sources: s }) => s))
  if (sources.length === 0) return []
  return [
    statement({
      id: party,
      asks: { purpose: 1 },
      about: [governance.nameOf(party, 'sv'), ...aliases].map((name): About => [name, 1]),
      sources,
      nature: 'list',
      only: ['purpose'],
      party,
      say: (_, from) => ({
        answer: `${sentence(nameIn(party, from.governance, from.language))}:`,
        lines: [
          ...answers.map((one) => withSource(inEnglish(one.sources, from) ?? one.says, one.sources)),
          ...owed.map((duty) => withSource(whatIn(duty, from), duty.sources)),
        ],
      }),
    }),
  ]
}

const withSource = (text: string, [source]: readonly string[]) => (source === undefined ? text : `${text} (${source})`)

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
