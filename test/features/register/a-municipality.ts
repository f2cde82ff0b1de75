/** A small invented municipality for tests of the register. */
import { governanceOf } from '../../../src/governance/governance-of.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { manifestSchema } from '../../../src/governance/manifest/schema.ts'
import type { Appointment, Person, Register, System } from '../../../src/features/register/register.ts'
import * as rows from '../../support/register-rows.ts'

export function aGovernance(key = 'ekby'): Governance {
  const bothTongues = (sv: string, en: string) => ({ sv, en })
  return governanceOf(
    manifestSchema.parse({
      municipality: {
        key,
        name: 'Ekby kommun',
        example: true,
        emailDomains: ['ekby.example.se'],
        dataController: 'Kommunstyrelsen',
        decidesWhenSilent: 'unit:ks',
        servicedesk: { name: 'Servicedesk' },
      },
      permissions: { strategist: ['position:it-strateg'], administrator: ['unit:ks'], registerKeeper: ['unit:ks'] },
      units: [
        { id: 'ks', name: 'Kommunstyrelsen', kind: 'board' },
        { id: 'soc', name: 'Socialförvaltningen', kind: 'department', parent: 'ks', aliases: ['Socialen'] },
        { id: 'tek', name: 'Tekniska förvaltningen', kind: 'department', parent: 'ks' },
        { id: 'it', name: 'IT-avdelningen', kind: 'division', parent: 'ks' },
      ],
      positions: [{ id: 'it-strateg', title: 'IT-strateg' }],
      roles: [
        {
          id: 'system-owner',
          label: bothTongues('Objektägare', 'Object owner'),
          word: 'system-owner',
          scope: 'system',
          duty: 'Äger.',
          own: true,
        },
        {
          id: 'system-manager',
          label: bothTongues('Systemansvarig', 'System manager'),
          word: 'system-manager',
          scope: 'system',
          duty: 'Ansvarar.',
          own: true,
        },
        {
          id: 'it-contact',
          label: bothTongues('IT-kontakt', 'IT contact'),
          word: 'it-contact',
          aliases: ['Kontakt på IT'],
          scope: 'system',
          duty: 'Hjälper.',
          own: true,
        },
      ],
      categories: [
        { id: 'gemensamma', name: 'Kommungemensamma system', kind: 'common' },
        { id: 'verksamhet', name: 'Verksamhetssystem', kind: 'business' },
      ],
    }),
  )
}

export const aSystem = (given: Partial<System> = {}): System =>
  rows.aSystem('sys-1', { code: 'EK-1', name: 'Raindance', ...given })

export const aPerson = (given: Partial<Person> = {}): Person =>
  rows.aPerson('per-1', { name: 'Anna Ek', email: 'anna.ek@ekby.example.se', ...given })

export const anAppointment = (given: Partial<Appointment> = {}): Appointment =>
  rows.holds('per-1', 'system-owner', 'sys-1', { id: 'app-1', ...given })

export const aRegister = (given: Partial<Register> = {}): Register => rows.aRegister({ municipality: 'ekby', ...given })
