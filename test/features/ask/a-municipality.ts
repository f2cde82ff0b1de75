/** A small municipality of literals, for tests of what is answered. */
import type { Reading } from '../../../src/conversation/understanding/reading.ts'
import { aReading as hello } from '../../support/a-reading.ts'
import { governanceOf } from '../../../src/governance/governance-of.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { manifestSchema } from '../../../src/governance/manifest/schema.ts'
import type { Appointment, Person, Register, System } from '../../../src/features/register/register.ts'
import type { From } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import * as rows from '../../support/register-rows.ts'

const manifest = {
  municipality: {
    key: 'ankeborg',
    name: 'Ankeborg',
    dataController: 'Kommunstyrelsen i Ankeborg',
    decidesWhenSilent: 'position:kommundirektor',
    servicedesk: {
      name: 'Servicedesk',
      phone: '0980-319 200',
      hours: 'vardagar 8–16',
      link: 'https://servicedesk.example.se/',
      localSupportRole: 'local-support',
    },
  },
  permissions: {
    strategist: ['position:it-strateg'],
    administrator: ['position:it-strateg'],
    registerKeeper: ['position:it-strateg'],
  },
  documents: [{ id: 'policy', title: 'IT-policy', edition: '2', decidedBy: 'kommunfullmäktige', date: '2006-09-25' }],
  clauses: [
    {
      id: 'manager',
      document: 'policy',
      section: '4 §',
      source: 'T-1',
      rule: 'Varje förvaltning utser en systemansvarig för varje system.',
      ruleEn: 'Each department appoints a manager for every system.',
      modern: 'dataskyddsförordningen',
    },
  ],
  units: [
    { id: 'ks', name: 'Kommunstyrelsen', kind: 'board' },
    {
      id: 'kansli',
      name: 'Kommunkansliet',
      kind: 'department',
      parent: 'ks',
      head: 'kanslichef',
      mailbox: 'kansliet@example.se',
    },
    { id: 'ekonomi', name: 'Ekonomienheten', kind: 'division', parent: 'kansli' },
    { id: 'skola', name: 'Skolförvaltningen', kind: 'department', parent: 'ks', head: 'skolchef' },
  ],
  workplaces: [{ id: 'norra', name: 'Norra skolan', unit: 'skola' }],
  positions: [
    { id: 'kommundirektor', title: 'Kommundirektör' },
    { id: 'kanslichef', title: 'Kanslichef', unit: 'kansli' },
    { id: 'skolchef', title: 'Skolchef', unit: 'skola' },
    { id: 'it-strateg', title: 'IT-strateg' },
  ],
  roles: [
    {
      id: 'system-owner',
      label: { sv: 'systemägare', en: 'system owner' },
      word: 'system-owner',
      scope: 'system',
      duty: 'Äger systemet.',
      heldBy: { rule: 'head-of-unit' },
    },
    {
      id: 'system-manager',
      label: { sv: 'systemansvarig', en: 'system manager' },
      word: 'system-manager',
      scope: 'system',
      duty: 'Svarar för systemet.',
      appointedBy: { party: 'unit:ks', sources: ['T-1'] },
      fallback: ['role:system-owner', 'position:it-strateg'],
      sources: ['T-1'],
    },
    {
      id: 'local-support',
      label: { sv: 'närsupport', en: 'local support' },
      word: 'local-support',
      scope: 'workplace',
      duty: 'Hjälper till på plats.',
      shown: false,
    },
  ],
  bodies: [
    {
      id: 'it-grupp',
      kind: 'it-group',
      name: 'IT-gruppen',
      purpose: 'Samordnar IT.',
      convener: { party: 'position:it-strateg', sources: ['T-1'] },
    },
  ],
  categories: [
    { id: 'common', name: 'kommungemensamma system', kind: 'common', sources: ['T-1'] },
    { id: 'business', name: 'verksamhetssystem', kind: 'business' },
  ],
}

/** `change` alters the plain manifest before it is read. */
export function aGovernance(change: (draft: typeof manifest) => void = () => undefined): Governance {
  const draft = structuredClone(manifest)
  change(draft)
  return governanceOf(manifestSchema.parse(draft))
}

export function aSystem(some: Partial<System> & Pick<System, 'name'>): System {
  return rows.aSystem(some.name.toLowerCase(), { code: some.name, category: 'business', unitId: 'kansli', ...some })
}

export function aPerson(some: Partial<Person> & Pick<Person, 'name'>): Person {
  const [given = '', family = ''] = some.name.toLowerCase().split(' ')
  return rows.aPerson(given, { email: `${given}.${family}@example.se`, unitId: 'kansli', ...some })
}

export function anAppointment(
  roleId: string,
  system: string,
  holder: string,
  some: Partial<Appointment> = {},
): Appointment {
  return rows.holds(holder, roleId, system, some)
}

export const siv = aPerson({ name: 'Siv Tallberg', title: 'ekonom', unitId: 'ekonomi', phone: '070-174 06 05' })
export const bo = aPerson({ name: 'Bo Kvist', title: 'Kanslichef' })
export const karl = aPerson({ name: 'Karl Runsten', title: 'Skolchef', unitId: 'skola' })
export const alva = aPerson({ name: 'Alva Rydén', title: 'IT-strateg' })

export function aRegister(some: Partial<Register> = {}): Register {
  return {
    municipality: 'ankeborg',
    version: 1,
    systems: [
      aSystem({
        name: 'Raindance',
        category: 'common',
        unitId: 'ekonomi',
        vendor: 'CGI',
        aliases: ['ekonomisystemet'],
      }),
      aSystem({ name: 'Dexter', unitId: 'skola', vendor: 'IST', personalData: 'yes' }),
    ],
    people: [siv, bo, karl, alva],
    appointments: [anAppointment('system-manager', 'raindance', 'siv', { confirmedOn: day('2026-10-03') })],
    ...some,
  }
}

export function aReading(some: Partial<Reading> & Pick<Reading, 'intent'>): Reading {
  return { ...hello, ...some }
}

export function from(some: Partial<From> = {}): From {
  return {
    governance: aGovernance(),
    register: aRegister(),
    today: day('2026-11-25'),
    language: 'sv',
    memory: null,
    text: '',
    asker: null,
    rules: () => null,
    ...some,
  }
}
