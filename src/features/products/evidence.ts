/** What the list shows of the rules that products are approved by; a system in use that is not approved is otherwise than stated. */
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence } from '../../governance/evidence.ts'
import { dayOf } from '../../lib/day.ts'
import { partyInWords } from '../rules/index.ts'
import { textsIn } from './in-words.ts'
import { approvalRule } from './product.ts'
import { productsOf } from './store.ts'

export const productEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { governance, register } = world
  const rule = approvalRule(governance)
  if (!rule) return []
  const texts = textsIn(language).evidence
  const products = await productsOf(unit, governance.key)
  const decided = products.filter(({ decidedAt }) => decidedAt !== null && dayOf(decidedAt).startsWith(String(year)))
  const waiting = products.filter(({ state }) => state === 'asked').length
  const without = register.systems.filter(({ approved, status }) => approved === false && status === 'active')
  const approved = products.filter(({ state }) => state === 'approved').length
  const lists = governance.manifest.duties.filter(
    ({ handles, sources }) => handles === 'approved-products' && sources.length > 0,
  )
  const by = rule.to === undefined ? null : partyInWords(rule.to, { governance, language })
  const shownBy = decided.map(({ id, name, decidedAt }) => ({
    what: name,
    happenedOn: dayOf(decidedAt!),
    recordedAt: decidedAt,
    by,
    link: '/produkter',
    audited: { kind: 'product', id },
  }))
  return [
    {
      rules: rule.sources,
      about: `duty:${rule.id}`,
      status: without.length > 0 ? 'gap' : waiting > 0 ? 'due' : 'noted',
      says: [texts.listed(approved, waiting), ...(without.length > 0 ? [texts.unapproved(without.length)] : [])].join(
        ' ',
      ),
      ...(without.length > 0 ? { missing: without.map(({ name }) => name) } : {}),
      shownBy,
      reminders: products.map(({ id }) => `products.asked:${id}`),
    },
    ...lists.map((list): RuleEvidence => ({
      rules: list.sources,
      about: `duty:${list.id}`,
      status: approved > 0 ? 'met' : 'noted',
      says: texts.listed(approved, waiting),
      shownBy,
    })),
  ]
}
