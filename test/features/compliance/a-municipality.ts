import type { Appointment, Register, World } from '../../../src/features/register/index.ts'
import { loadText } from '../../../src/governance/manifest/load.ts'
import { day } from '../../../src/lib/day.ts'
import { aRegister, holds } from '../../support/register-rows.ts'

/** A municipality whose policy has a rule for each deviation that can be computed. */
const manifest = `
municipality:
  key: norrby
  name: Norrby kommun
  dataController: Kommunstyrelsen i Norrby
  decidesWhenSilent: unit:board
  servicedesk: { name: Servicedesk }
permissions: { strategist: [role:strategist], administrator: [role:strategist], registerKeeper: [role:strategist] }
documents:
  - { id: policy, title: IT-policy, shortTitle: IT-policyn, decidedBy: kommunfullmäktige, sources: [IT-1] }
  - { id: handbook, title: Säkerhetshandbok, status: must-exist, madeBy: 'role:strategist', sources: [IT-7] }
clauses:
  - { id: it-1, document: policy, section: 1 §, source: IT-1, rule: Policyn gäller alla. }
  - { id: it-2, document: policy, section: 2 §, source: IT-2, rule: Varje system har en ägare. }
  - { id: it-3, document: policy, section: 3 §, source: IT-3, rule: Ett system av varje gemensamt slag. }
  - { id: it-4, document: policy, section: 4 §, source: IT-4, rule: Strategen arbetar inte med drift. }
  - { id: it-5, document: policy, section: 5 §, source: IT-5, rule: Varje förvaltning sitter i rådet. }
  - { id: it-6, document: policy, section: 6 §, source: IT-6, rule: Styrningen följs upp. }
  - { id: it-7, document: policy, section: 7 §, source: IT-7, rule: Det finns en säkerhetshandbok. }
  - { id: it-8, document: policy, section: 8 §, source: IT-8, rule: Strategen leder arbetet med lösenord och behörigheter. }
units:
  - { id: board, name: Kommunstyrelsen, kind: board }
  - { id: school, name: Skolförvaltningen, kind: department, parent: board }
  - { id: care, name: Vårdförvaltningen, kind: department, parent: board }
  - { id: it, name: IT-enheten, kind: division, parent: school }
positions:
  - { id: strategist, title: IT-strateg }
roles:
  - { id: owner, label: { sv: systemägare, en: system owner }, word: system-owner, scope: system, duty: Äger., sources: [IT-2] }
  - id: strategist
    label: { sv: IT-strateg, en: IT strategist }
    scope: municipality
    duty: Leder arbetet.
    heldBy: { rule: position, position: strategist }
    mayNotCombineWith: [{ role: operations, sources: [IT-4] }]
    sources: [IT-8]
  - { id: operations, label: { sv: IT-drift, en: IT operations }, scope: municipality, duty: Driver., heldBy: { rule: unit, unit: it }, own: true }
categories:
  - id: common
    name: Gemensamma system
    kind: common
    onlyOneOfEachKind: true
    kinds: [{ name: Ekonomi, words: [ekonomisystem] }, { name: Diarium, words: [diariesystem] }]
    sources: [IT-3]
bodies:
  - { id: council, kind: it-group, name: IT-rådet, purpose: Råder., composition: [{ onePer: department, sources: [IT-5] }], sources: [IT-5] }
duties:
  - { id: owners, name: Ägare, what: Alla har ägare., kind: check, owes: 'role:strategist', when: { rule: always }, evidence: registret, computes: system-without-owner, sources: [IT-2] }
  - { id: one, name: Ett, what: Ett av varje., kind: check, owes: 'role:strategist', when: { rule: always }, evidence: registret, computes: several-in-common-category, sources: [IT-3] }
  - { id: all, name: Helhet, what: Helheten., kind: check, owes: 'role:strategist', when: { rule: always }, evidence: rapporten, computes: rule-coverage, sources: [IT-6] }
`

export function aMunicipality(given: Partial<Register> & { today?: string; more?: string } = {}): World {
  const { governances, faults } = loadText(manifest + (given.more ?? ''))
  if (faults.length > 0) throw new Error(faults.map(({ says }) => says.sv).join('\n'))
  return { governance: governances[0]!, register: aRegister(given), today: day(given.today ?? '2026-03-12') }
}

export { aPerson, aSystem } from '../../support/register-rows.ts'

export const owns = (personId: string, systemId: string): Appointment => holds(personId, 'owner', systemId)
