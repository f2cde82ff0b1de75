/** A small municipality with one body of each kind, and whoever a test puts in it. */
import type { Appointment, Register, System, World } from '../../../../src/features/register/index.ts'
import type { Governance } from '../../../../src/governance/governance.ts'
import { loadText } from '../../../../src/governance/manifest/load.ts'
import { day } from '../../../../src/lib/day.ts'
import * as rows from '../../../support/register-rows.ts'

const manifest = `
municipality:
  key: norrby
  name: Norrby kommun
  dataController: Kommunstyrelsen i Norrby
  decidesWhenSilent: unit:board
  servicedesk: { name: Servicedesk }
  yearlyEvents: { budget: 06-10 }
  calendar:
    schoolBreaks: [{ name: sportlov, from: 2027-03-01, through: 2027-03-05 }]
permissions:
  strategist: [role:strategist]
  administrator: [role:strategist]
  registerKeeper: [role:strategist]
documents: [{ id: policy, title: IT-policy }]
clauses:
  - { id: it-1, document: policy, section: 1 §, source: IT-1, rule: Styrgruppen möts tio till tolv gånger om året. }
  - { id: it-2, document: policy, section: 2 §, source: IT-2, rule: Varje systems ägare ingår i ägargruppen. }
  - { id: it-3, document: policy, section: 3 §, source: IT-3, rule: IT-chefen träffar varje helägt bolag en gång om året. }
units:
  - { id: board, name: Kommunstyrelsen, kind: board }
  - { id: office, name: Kommunkontoret, kind: department, parent: board, head: director }
  - { id: it, name: IT-enheten, kind: division, parent: office }
  - { id: school, name: Skolkontoret, kind: department, parent: board, head: school-head }
  - { id: homes, name: Norrby Bostäder AB, kind: company, shareOwned: 100 }
  - { id: garages, name: Norrby Garage AB, kind: company, parent: homes, shareOwned: 100 }
  - { id: heat, name: Norrby Värme AB, kind: company, shareOwned: 60 }
positions:
  - { id: director, title: Kommundirektör }
  - { id: it-manager, title: IT-chef }
  - { id: school-head, title: Skolchef }
roles:
  - { id: strategist, label: { sv: IT-strateg, en: IT strategist }, scope: municipality, duty: Leder arbetet., own: true }
  - { id: owner, label: { sv: systemägare, en: system owner }, word: system-owner, scope: system, duty: Äger systemet., own: true }
bodies:
  - id: steering
    kind: steering-group
    name: Styrgruppen
    purpose: Beslutar.
    convener: { party: 'role:strategist', sources: [IT-1] }
    chair: { party: 'position:director', orAppointedBy: 'position:director', sources: [IT-1] }
    composition:
      - { member: 'position:director', sources: [IT-1] }
      - { member: 'position:it-manager', sources: [IT-1] }
    frequency: { rule: between, least: 10, most: 12, sources: [IT-1] }
    sources: [IT-1]
  - id: preparing
    kind: preparatory-group
    name: Beredningen
    purpose: Bereder.
    convener: { party: 'role:strategist', own: true }
    composition: [{ onePer: department, own: true }]
    frequency: { rule: between, least: 10, most: 12, own: true }
    before: [{ body: steering, strength: preference, own: true }]
    own: true
  - id: owners
    kind: owner-group
    name: Ägargruppen
    purpose: Samlar ägarna.
    composition: [{ derived: owners-of-critical-systems, sources: [IT-2] }]
    frequency: { rule: as-needed, longestGapDays: 92, stated: vid behov, own: true }
    sources: [IT-2]
  - id: companies
    kind: bilateral
    name: Bolagsmötena
    purpose: Träffar bolagen.
    convener: { party: 'position:it-manager', sources: [IT-3] }
    composition: [{ member: 'position:it-manager', sources: [IT-3] }]
    frequency: { rule: at-least-per-target, times: 1, targets: wholly-owned-companies, sources: [IT-3] }
    sources: [IT-3]
  - id: forum
    kind: coordination-group
    name: IT-forum
    purpose: Samtalar.
    own: true
`

function aGovernance(): Governance {
  const { governances, faults } = loadText(manifest)
  const [governance] = governances
  if (!governance) throw new Error(`The manifest does not hold: ${JSON.stringify(faults)}`)
  return governance
}

export function anAppointment(
  roleId: string,
  scope: Appointment['scope'],
  personId: string,
  some: Partial<Appointment> = {},
): Appointment {
  return rows.anAppointment({ roleId, scope, holder: { kind: 'person', id: personId }, ...some })
}

export const aSystem = (id: string, some: Partial<System> = {}): System =>
  rows.aSystem(id, { criticality: 'critical', ...some })

export const siv = rows.aPerson('siv', { title: 'Kommundirektör', unitId: 'office' })
export const bo = rows.aPerson('bo', { title: 'IT-chef', unitId: 'it' })
export const eva = rows.aPerson('eva', { title: 'Skolchef', unitId: 'school' })
export const kim = rows.aPerson('kim', { title: 'IT-strateg', unitId: 'it' })
const strategist = anAppointment('strategist', { kind: 'municipality', id: null }, 'kim')

/** Siv directs, Bo leads IT, Eva leads the schools, Kim is the strategist. */
export function aMunicipality(some: Partial<Register> = {}, today = '2026-12-01'): World {
  const appointments = [strategist, ...(some.appointments ?? [])]
  const register = rows.aRegister({ people: [siv, bo, eva, kim], ...some, appointments })
  return { governance: aGovernance(), register, today: day(today) }
}
