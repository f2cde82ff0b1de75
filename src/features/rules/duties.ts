/** "Vilka skyldigheter har nämnden?", "what are my duties?": everything the rules ask of a role, a unit or a position. */
import type { Governance } from '../../governance/governance.ts'
import { partyOf, type Role } from '../../governance/manifest/schema.ts'
import type { Register } from '../register/index.ts'
import { partyInWords } from './in-words.ts'
import { fold, stem, wordsOf } from './stem.ts'
import { namesOfRole } from './statements/roles.ts'
import type { From, Said } from './statements/statement.ts'
import type { Texts } from './texts/sv.ts'

const asksOfDuties =
  /\b(?:skyldighet\w*|aligganden|plikter|arbetsuppgifter|ansvarsomraden|duties|obligations|responsibilities)\b|\bvad (?:ska|maste|bor) (?:\S+ ){1,4}gora(?= *(?:[?.!]|$|enligt\b|varje ar\b))|\bwhat (?:must|should|is) (?:the|an?) (?:\S+ ){1,4}(?:to )?do(?= *(?:[?.!]|$))|\bvilka (?:uppgifter|regler) (?:har|galler for)\b(?! att\b)|\bvad (?:forvantas|kravs) av\b|\bvad har (?:\S+ ){1,4}for (?:uppgifter|uppdrag|ansvar|aligganden)\b/
const ofMyself = /\b(?:jag|mina|mitt|my|i)\b/

type Line = { text: string; source: string }

/** The list, and the rules it rests on; null when nobody's duties are asked for. */
export function dutiesAsked(text: string, t: Texts, from: From): { said: Said; sources: readonly string[] } | null {
  const asked = fold(text)
  if (!asksOfDuties.test(asked)) return null
  const { governance, language } = from
  const named = partyNamed(asked, governance)
  const parties = named ? [named] : ofMyself.test(asked) ? partiesOf(from.asker ?? null, from) : []
  const [first] = parties
  if (first === undefined) return ofEvery(asked, t, from)
  const lines = unique(parties.flatMap((party) => linesOf(party, governance, language === 'en')))
  if (lines.length === 0) return null
  const who = partyInWords(first, from)
  return {
    said: { answer: t.duties.of(who), lines: lines.map(({ text: line, source }) => `${line} (${source})`) },
    sources: lines.map(({ source }) => source),
  }
}

/** A kind of unit that has no role of its own: the rules that begin with it. */
function ofEvery(asked: string, t: Texts, { governance, language }: From): ReturnType<typeof dutiesAsked> {
  const [kind] = /\b(?:namnd|forvaltning|bolag|anvandare|kontor)/.exec(asked) ?? []
  if (kind === undefined) return null
  const opens = new RegExp(`^(?:\\S+ ){0,3}${kind}`)
  const lines = governance.manifest.clauses
    .filter(({ rule }) => opens.test(fold(rule)))
    .map(({ rule, ruleEn, source }) => ({ text: (language === 'en' ? ruleEn : null) ?? rule, source }))
  if (lines.length === 0) return null
  const who = t.duties.every[kind] ?? kind
  return {
    said: { answer: t.duties.of(who), lines: lines.map(({ text, source }) => `${text} (${source})`) },
    sources: lines.map(({ source }) => source),
  }
}

/** What roles, units and positions are called here, as stems, and which it is. */
function namesOfParties(governance: Governance): readonly (readonly [name: string, party: string])[] {
  const { roles, units, positions } = governance.manifest
  return [
    ...roles.flatMap((role) => namesOfRole(role, governance).map((name) => [name, `role:${role.id}`] as const)),
    ...units.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [one, `unit:${id}`] as const)),
    ...positions.flatMap(({ id, title, aliases }) =>
      [title, ...aliases].map((one) => [one, `position:${id}`] as const),
    ),
  ].map(([name, party]) => [wordsOf(name).map(stem).join(' '), party] as const)
}

/** The role, unit, position or kind of unit that is named, the longest name first. */
function partyNamed(asked: string, governance: Governance): string | null {
  const said = ` ${wordsOf(asked).map(stem).join(' ')} `
  const names = namesOfParties(governance)
    .filter(([name]) => name.length > 2 && said.includes(` ${name} `))
    .toSorted((a, b) => b[0].length - a[0].length)
  const [best] = names
  if (best) return asCommittee(best[1], governance)
  return /\b(?:namnd|styrels|committe|board)/.test(said) ? committee(governance) : null
}

/** What is asked of every committee is asked of one. */
function asCommittee(party: string, governance: Governance): string {
  const who = partyOf(party)
  const kind = who.kind === 'unit' ? governance.unit(who.id)?.kind : null
  return kind === 'committee' ? (committee(governance) ?? party) : party
}

/** The role that stands for whichever committee it is. */
function committee({ manifest }: Governance): string | null {
  const role = manifest.roles.find(({ scope, heldBy, label }) => isOfCommittee({ scope, heldBy, label }))
  return role ? `role:${role.id}` : null
}

const isOfCommittee = ({ scope, label }: Pick<Role, 'scope' | 'heldBy' | 'label'>): boolean =>
  scope === 'unit' && /n[aä]mnd|styrelse/i.test(label.sv)

/** The roles that somebody has in the municipality as a whole, by title. */
function partiesOf(
  asker: string | null,
  { governance, register }: { governance: Governance; register: Register },
): string[] {
  const person = register.people.find(({ id }) => id === asker)
  const title = person?.title ? fold(person.title) : null
  if (title === null) return []
  const positions = governance.manifest.positions.filter(({ title: name, aliases }) =>
    [name, ...aliases].some((one) => fold(one) === title),
  )
  return positions.flatMap(({ id }) => [
    ...governance.manifest.roles.flatMap((role) =>
      role.heldBy.rule === 'position' && role.heldBy.position === id ? [`role:${role.id}`] : [],
    ),
    `position:${id}`,
  ])
}

/** Whatever the manifest asks of a party: its role's rules, duties, responsibilities, and groups it convenes or chairs. */
function linesOf(party: string, governance: Governance, english: boolean): Line[] {
  const { roles, duties, responsibilities, bodies } = governance.manifest
  const who = partyOf(party)
  const role = who.kind === 'role' ? roles.find(({ id }) => id === who.id) : undefined
  const same = new Set([party])
  if (role?.heldBy.rule === 'position') same.add(`position:${role.heldBy.position}`)
  if (role?.heldBy.rule === 'unit') same.add(`unit:${role.heldBy.unit}`)
  const own = role?.sources ?? []
  const beside = [
    ...responsibilities
      .filter(({ party: of }) => of !== undefined && same.has(of))
      .flatMap((one) => one.sources.slice(0, 1)),
    ...duties.filter(({ owes, kind }) => same.has(owes) && kind !== 'check').flatMap((one) => one.sources.slice(0, 1)),
    ...bodies.flatMap(({ convener, chair, frequency }) => [
      ...(convener && convener.own !== true && same.has(convener.party)
        ? [...convener.sources.slice(0, 1), ...(frequency?.sources.slice(0, 1) ?? [])]
        : []),
      ...(chair && same.has(chair.party) ? chair.sources.slice(0, 1) : []),
    ]),
  ]
  // A rule that does not name whoever it is speaks of somebody else; that it falls to this one is the municipality's own doing.
  const names = namesOfParties(governance).filter(([, of]) => same.has(of))
  const named = role?.scope === 'municipality' ? beside.filter((source) => speaksOf(source, names, governance)) : beside
  const sources = own.length + named.length > 0 ? [...own.toSorted(), ...named.toSorted()] : beside.toSorted()
  return [...new Set(sources)].flatMap((source) => {
    const clause = governance.clause(source)?.clause
    return clause ? [{ text: (english ? clause.ruleEn : null) ?? clause.rule, source }] : []
  })
}

/** Whether the rule speaks of somebody by one of the names. */
function speaksOf(source: string, names: ReturnType<typeof namesOfParties>, governance: Governance): boolean {
  const said = ` ${wordsOf(governance.clause(source)?.clause.rule ?? '')
    .map(stem)
    .join(' ')} `
  return names.some(([name]) => said.includes(` ${name} `))
}

function unique(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.source, line])).values()]
}
