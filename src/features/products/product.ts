/** Products that are to be approved before they are bought or installed, where the governing documents demand it. Pure. */
import type { Governance } from '../../governance/governance.ts'
import { type Duty, partyOf } from '../../governance/manifest/schema.ts'
import { may } from '../administration/index.ts'
import { type MembersOf, reachedBy } from '../cases/index.ts'
import { type Person, type World, lookupsOf } from '../register/index.ts'

export type Product = {
  id: string
  municipality: string
  name: string
  key: string
  kind: ProductKind
  systemId: string | null
  purpose: string
  askedBy: string
  askedAt: Date
  state: 'asked' | 'approved' | 'refused' | 'withdrawn'
  decidedBy: string | null
  decidedAt: Date | null
  because: string | null
  version: number
}
export const productKinds = ['software', 'hardware', 'service'] as const
export type ProductKind = (typeof productKinds)[number]

/** A name as names are compared: "MX  Keys" and "mx keys" are one. */
export function productKey(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ')
}

/** The rule that products are approved by; null where no document demands it. */
export function approvalRule({ manifest }: Governance): Duty | null {
  return manifest.duties.find(({ handles }) => handles === 'product-approval') ?? null
}

/** What is weighed at an approval: the criteria of the way that ends in one. */
export function criteriaOf({ manifest }: Governance): readonly string[] {
  const path = manifest.decisionPaths.find(({ steps }) => steps.some(({ kind }) => kind === 'approve'))
  const weighed = path?.steps.filter(({ kind }) => kind === 'criteria' || kind === 'stop') ?? []
  return weighed
    .filter(({ id }) => path?.steps.some(({ kind, after }) => kind === 'approve' && after.includes(id)))
    .map(({ what }) => what)
}

/** Whoever may say yes or no: who works where products are approved, and the strategist. */
export function mayApprove(personId: string | null, world: World): boolean {
  const to = approvalRule(world.governance)?.to
  if (personId === null || to === undefined) return false
  if (may(personId, 'strategist', world)) return true
  const party = partyOf(to)
  const unitId = lookupsOf(world.register).person(personId)?.unitId ?? null
  return party.kind === 'unit' && unitId !== null && world.governance.isWithin(unitId, party.id)
}

/** Who is told that somebody asks: whoever leads where products are approved, otherwise those who work there. */
export function approversOf(world: World, membersOf: MembersOf): readonly Person[] {
  const to = approvalRule(world.governance)?.to
  if (to === undefined) return []
  const led = reachedBy(to, { systemId: null, unitId: null }, world, membersOf)
  return led.length > 0
    ? led
    : world.register.people.filter((person) => person.status === 'active' && mayApprove(person.id, world))
}

/** The product that is meant: of the same name, else the only one whose name has all the words that were said. */
export function productMeant(said: string, products: readonly Product[]): Product | null {
  const key = productKey(said)
  const live = products.filter(({ state }) => state !== 'withdrawn')
  const exact = live.filter((product) => product.key === key)
  if (exact.length > 0) return exact.at(-1)!
  const words = key.split(' ').filter((word) => word.length > 1)
  const partly = live.filter(
    (product) => words.length > 0 && words.every((word) => product.key.split(' ').includes(word)),
  )
  return new Set(partly.map((product) => product.key)).size === 1 ? partly.at(-1)! : null
}

/** "Är Logitech MX Keys godkänd?" → "Logitech MX Keys"; '' when nothing is named. */
export function productSaid(text: string): string {
  const said = text
    .trim()
    .replace(/[?!.]+$/u, '')
    .replace(/^(?:hej[,!. ]+)?(?:är|finns|is|are)\s+/iu, '')
    .replace(
      /^(?:(?:ok|okej|ja|jag|vi|du kan|kan du|nu)\s+)*(?:godkänn(?:er)?|avslå(?:r)?|nekar?|underkänn(?:er)?|approve|reject|refuse)\s+(?:inköpet av\s+|användning av\s+|inte\s+)?/iu,
      '',
    )
    .replace(
      /^(?:(?:vi|jag|skolan|enheten|we|i)\s+)?(?:(?:skulle )?vill(?:e|a)?|behöver|önskar|want|need|would like)\s+(?:att\s+)?(?:få|ha|to have|to get)?\s*/iu,
      '',
    )
    .replace(/^(?:kan (?:ni|du|it|it-avdelningen|vi|jag)|can (?:you|we|i|it))\s+(?:få\s+|get\s+)?/iu, '')
    .replace(
      /^(?:jag vill |vi vill )?(?:ansök(?:a|er|an)?|be(?:r)?|begär(?:a|an)?|apply|ask|request)\s+(?:om|for)?\s*/iu,
      '',
    )
    .replace(/^(?:it(?:-avdelningen)?\s+)?(?:godkännande(?:t)?|approval)\s*(?:av|för|of|for)?\s*/iu, '')
    .replace(/^(?:it(?:-avdelningen)?\s+)?(?:att\s+)?(?:godkänna|godkänn|approve)\s+/iu, '')
    .replace(
      /\s+(?:blir |är |bli )?(?:godkän[dt]a?|approved)(?:\s+(?:av|hos|by)\s+\S+)?(?:\s+(?:produkt|program|product))?$/iu,
      '',
    )
    .replace(/^(?:en |ett |a |an |the )?(?:produkten|programmet|appen|product|app)\s+/iu, '')
    .replaceAll(/["”“]/gu, '')
    .trim()
  return said.length > 80 || /^(?:den|det|this|it|en produkt|a product)$/iu.test(said) ? '' : said
}
