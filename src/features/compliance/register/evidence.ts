/**
 * What the register itself shows of the rules: that roles are held, and the deviations that the manifest asks to have computed.
 * A check of the manifest says which rules it answers to; a role answers to the rule that makes its holder responsible.
 */
import type { RuleEvidence } from '../../../governance/evidence.ts'
import type { Category, Duty, Role, Unit } from '../../../governance/manifest/schema.ts'
import type { World } from '../../register/index.ts'
import type { ComplianceTexts } from '../texts/sv.ts'
import { forbiddenPairs } from './combinations.ts'
import { duplicatesIn, kindsWithout, perhapsDuplicatesIn, type Duplicate } from './duplicates.ts'
import { coverageOf } from './holders-missing.ts'

/** A unit that is to have somebody in a body and has not, with the rules that say so. */
export type Unrepresented = { body: string; unit: Unit; sources: readonly string[] }

export type FromRegister = {
  world: World
  /** The lines of bodies' compositions that want one from each unit, and whom they miss. */
  unrepresented: readonly Unrepresented[]
  texts: ComplianceTexts
}

export function registerEvidence(given: FromRegister): readonly RuleEvidence[] {
  const { manifest } = given.world.governance
  const checked = manifest.duties
    .filter(({ computes, sources }) => computes !== undefined && sources.length > 0)
    .flatMap((duty) => checkEvidence(duty, given))
  const told = new Set(checked.flatMap(({ rules }) => rules))
  const roles = manifest.roles.flatMap((role) => roleEvidence(role, told, given))
  return [...checked, ...roles, ...combinationEvidence(told, given), ...seatEvidence(told, given)]
}

/** A check that names no kind of computing that the register can answer gives nothing here. */
function checkEvidence(duty: Duty, given: FromRegister): readonly RuleEvidence[] {
  const { world, texts } = given
  const about = `duty:${duty.id}`
  const rules = duty.sources
  switch (duty.computes) {
    case 'system-without-owner':
      return heldEvidence(about, rules, roleOfSystem(['system-owner'], world), given)
    case 'system-without-manager':
      return heldEvidence(about, rules, roleOfSystem(['system-manager', 'system-maintainer'], world), given)
    case 'vacant-mandatory-role':
      return mandatoryRoles(rules, world).flatMap((role) => heldEvidence(about, rules, role, given))
    case 'several-in-common-category':
      return duplicateEvidence(about, rules, given)
    case 'common-systems-listed': {
      const missing = categoriesFor(rules, world).flatMap((category) => kindsWithout(category, world))
      const says = missing.length === 0 ? texts.register.listed : texts.register.notListed(missing.length)
      return [{ rules, about, status: missing.length === 0 ? 'met' : 'due', says, missing }]
    }
    case 'forbidden-role-combination':
      return combinationsFor(rules, given).map((pair) => combinationOf(pair, about, rules, texts))
    case 'unit-without-representative': {
      const missing = given.unrepresented
        .filter(({ sources }) => sources.some((one) => rules.includes(one)))
        .map(({ unit, body }) => texts.register.unitIn(unit.name, body))
      const says = missing.length === 0 ? texts.register.allSit : texts.register.notSitting(missing.length)
      return [{ rules, about, status: missing.length === 0 ? 'met' : 'gap', says, missing }]
    }
    case 'role-without-duties': {
      const missing = rolesWithoutDuties(world).map(({ label }) => label.sv)
      const says = missing.length === 0 ? texts.register.allDescribed : texts.register.notDescribed(missing.length)
      // Counted from the manifest, which may hold less than the document does: nothing to accuse anybody of.
      return [{ rules, about, status: missing.length === 0 ? 'noted' : 'due', says, missing }]
    }
    // Plans of systems are kept by whoever keeps the duties, and the report itself tells of coverage.
    case 'critical-without-plan':
    case 'rule-coverage':
    case undefined:
      return []
    default:
      return duty.computes satisfies never
  }
}

function heldEvidence(
  about: string,
  rules: readonly string[],
  role: Role | null,
  { world, texts }: FromRegister,
): RuleEvidence[] {
  if (!role) return []
  const { of, missing } = coverageOf(role, world)
  if (of === 0) return []
  const says = texts.register.held[role.scope](role.label, of - missing.length, of)
  return [{ rules, about, status: missing.length === 0 ? 'met' : 'gap', says, missing }]
}

/**
 * Somebody in the role shows that there is a person behind the rules that make its holder responsible, not that they are
 * followed; nobody in it shows that they cannot be.
 */
function roleEvidence(role: Role, told: ReadonlySet<string>, given: FromRegister): readonly RuleEvidence[] {
  const { heldBy, presence, label } = role
  if (presence !== 'mandatory' || heldBy.rule === 'everyone' || heldBy.rule === 'vendor') return []
  const rules = (role.because ?? role.sources.slice(0, 1)).filter((rule) => !told.has(rule))
  if (rules.length === 0) return []
  const about = `role:${role.id}`
  const { of, missing } = coverageOf(role, given.world)
  // A register that holds nobody in the role anywhere may simply not be where it is kept.
  if (of > 1 && missing.length === of)
    return [{ rules, about, status: 'noted', says: given.texts.register.nobodyNoted(label) }]
  return heldEvidence(about, rules, role, given).map((one) =>
    one.status === 'met' ? { ...one, status: 'noted' } : one,
  )
}

function duplicateEvidence(
  about: string,
  rules: readonly string[],
  { world, texts }: FromRegister,
): readonly RuleEvidence[] {
  const inWords = ({ kind, systems }: Duplicate) =>
    texts.register.several(
      kind,
      systems.map(({ name }) => name),
    )
  const categories = categoriesFor(rules, world)
  const found = categories.flatMap((category) => duplicatesIn(category, world)).map(inWords)
  const perhaps = categories.flatMap((category) => perhapsDuplicatesIn(category, world)).map(inWords)
  const says = found.length === 0 ? texts.register.noneTwice : texts.register.twice(found.length)
  return [
    { rules, about, status: found.length === 0 ? 'met' : 'gap', says, missing: found },
    ...(perhaps.length === 0
      ? []
      : [{ rules, about, status: 'noted' as const, says: texts.register.perhapsTwice, missing: perhaps }]),
  ]
}

function combinationEvidence(told: ReadonlySet<string>, given: FromRegister): readonly RuleEvidence[] {
  return forbiddenPairs(given.world)
    .filter(({ sources }) => !sources.some((source) => told.has(source)))
    .map((pair) => combinationOf(pair, `role:${pair.role.id}.mayNotCombineWith`, pair.sources, given.texts))
}

type Pair = ReturnType<typeof forbiddenPairs>[number]

function combinationsFor(rules: readonly string[], { world }: FromRegister): readonly Pair[] {
  return forbiddenPairs(world).filter(({ sources }) => sources.some((source) => rules.includes(source)))
}

function combinationOf(pair: Pair, about: string, rules: readonly string[], texts: ComplianceTexts): RuleEvidence {
  const { combined, apart } = texts.register
  const says =
    pair.held.length === 0 ? apart(pair.role.label, pair.with.label) : combined(pair.role.label, pair.with.label)
  return { rules, about, status: pair.held.length === 0 ? 'met' : 'gap', says }
}

/** A composition that a document states and that no check watches. */
function seatEvidence(
  told: ReadonlySet<string>,
  { world, unrepresented, texts }: FromRegister,
): readonly RuleEvidence[] {
  return world.governance.manifest.bodies.flatMap((body) =>
    body.composition.flatMap(({ onePer, sources }): RuleEvidence[] => {
      const rules = sources.filter((source) => !told.has(source))
      if (onePer === undefined || onePer === 'municipality' || rules.length === 0) return []
      const missing = unrepresented
        .filter((one) => one.body === body.name && one.sources.some((source) => rules.includes(source)))
        .map(({ unit }) => unit.name)
      const says = missing.length === 0 ? texts.register.allSit : texts.register.notSitting(missing.length)
      return [
        { rules, about: `body:${body.id}.composition`, status: missing.length === 0 ? 'met' : 'gap', says, missing },
      ]
    }),
  )
}

/** Of the manifest's words for the idea, the first that it has a role for. */
function roleOfSystem(words: readonly string[], { governance }: World): Role | null {
  const roles = governance.manifest.roles.filter(({ scope }) => scope === 'system')
  return words.flatMap((word) => roles.find((role) => role.word === word) ?? [])[0] ?? null
}

function mandatoryRoles(rules: readonly string[], { governance }: World): readonly Role[] {
  return governance.manifest.roles.filter(
    ({ presence, sources, heldBy }) =>
      presence === 'mandatory' && heldBy.rule === 'appointed' && sources.some((source) => rules.includes(source)),
  )
}

/** The categories of the same rules; of a check that shares a rule with none, all that are common. */
function categoriesFor(rules: readonly string[], { governance }: World): readonly Category[] {
  const { categories } = governance.manifest
  const same = categories.filter(({ sources }) => sources.some((source) => rules.includes(source)))
  return same.length > 0 ? same : categories.filter(({ kind }) => kind === 'common')
}

/** Roles of the documents that no duty, responsibility or step says anything more of. */
function rolesWithoutDuties({ governance }: World): readonly Role[] {
  const { roles, duties, responsibilities, decisionPaths } = governance.manifest
  const parties = new Set([
    ...duties.map(({ owes }) => owes),
    ...responsibilities.flatMap(({ party }) => party ?? []),
    ...decisionPaths.flatMap(({ steps }) =>
      steps.flatMap(({ by, with: beside }) => [by, beside].flatMap((one) => one ?? [])),
    ),
  ])
  return roles.filter(({ id, sources }) => sources.length > 0 && !parties.has(`role:${id}`))
}
