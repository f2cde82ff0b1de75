import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/understanding/reading.ts'
import { answer } from '../../../src/features/ask/index.ts'
import { day } from '../../../src/lib/day.ts'
import { aGovernance, aPerson, aReading, aRegister, aSystem, anAppointment, bo, from, siv } from './a-municipality.ts'

/** Eva has protected details and Ove has left; both hold everything that can be held. */
const away = { from: day('2026-11-01'), through: day('2026-12-31') }
const eva = aPerson({ name: 'Eva Frisk', title: 'IT-strateg', phone: '070-174 06 99', protected: true })
const ove = aPerson({ name: 'Ove Fundin', title: 'Skolchef', unitId: 'skola', status: 'left' })
const people = [eva, ove, { ...siv, away: { ...away, deputyId: 'eva' } }, { ...bo, away: { ...away, deputyId: 'ove' } }]
const systems = ['Raindance', 'Dexter', 'Lex'].map((name) =>
  aSystem({ name, unitId: name === 'Dexter' ? 'skola' : 'kansli' }),
)
const appointments = [
  anAppointment('system-manager', 'raindance', 'eva'),
  anAppointment('system-manager', 'dexter', 'ove'),
  anAppointment('system-manager', 'lex', 'siv'),
  anAppointment('system-owner', 'lex', 'eva', { holder: { kind: 'position', id: 'it-strateg' } }),
  anAppointment('local-support', 'norra', 'eva', { scope: { kind: 'workplace', id: 'norra' } }),
]
const register = aRegister({ systems, people, appointments })
const governance = aGovernance()

const some = (...ids: string[]) => fc.uniqueArray(fc.constantFrom(...ids, 'nowhere'), { maxLength: 2 })
const maybe = (...values: string[]) => fc.option(fc.constantFrom(...values, 'nothing'), { nil: null })
const choice = fc.record({
  kind: fc.constantFrom('system' as const, 'unit' as const, 'vendor' as const),
  id: fc.constantFrom('raindance', 'skola'),
  name: fc.constantFrom('Raindance', 'Skolförvaltningen'),
})
const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    intent: fc.constantFrom(
      ...['role_lookup', 'system_info', 'dept_systems', 'vendor_systems', 'category_systems', 'count_systems'],
      ...['missing_role', 'my_systems', 'person_systems', 'person_info', 'who_am_i', 'support', 'policy_question'],
      ...['group_info', 'meeting_next', 'survey_start', 'need_report', 'something_new'],
    ),
    outcome: fc.constantFrom(
      'clear' as const,
      'clear' as const,
      'ambiguous' as const,
      'unknown' as const,
      'out-of-scope' as const,
    ),
    systems: some('raindance', 'dexter', 'lex'),
    people: some('eva', 'ove', 'siv', 'bo'),
    units: some('skola', 'ks'),
    workplaces: some('norra'),
    bodies: some('it-grupp'),
    categories: some('common', 'business'),
    vendors: some('cgi'),
    role: maybe('system-owner', 'system-manager', 'local-support', 'word:it-contact'),
    field: maybe('description', 'vendor', 'status', 'category', 'personal_data', 'criticality', 'approved', 'missing'),
    matter: maybe('closing', 'readonly', 'yes', 'critical'),
    choices: fc.array(choice, { maxLength: 7 }),
  })
  .map((read) => aReading(read))

it('answers any reading in either language, and never shows what may not be shown', () => {
  const world = fc.record({
    language: fc.constantFrom('sv' as const, 'en' as const),
    asker: fc.constantFrom(null, 'eva', 'ove', 'siv', 'nobody'),
    text: fc.constantFrom('', 'vem', 'står stilla', 'är det så?'),
  })
  fc.assert(
    fc.property(fc.array(anyReading, { minLength: 1, maxLength: 3 }), world, ([first, ...others], how) => {
      const reading = others.length > 0 ? { ...first!, intent: 'multi', parts: [first!, ...others] } : first!
      const { message, grounds } = answer(reading, from({ governance, register, ...how }))

      expect(message.text.length).toBeGreaterThan(5)
      expect(JSON.stringify(message)).not.toMatch(/frisk|fundin|070-174 06 99|undefined|\[object/iu)
      // People are named by answers, and as choices.
      expect(['answer', 'ambiguous'].includes(grounds.kind) ? [] : grounds.people).toEqual([])
    }),
    { numRuns: 3000 },
  )
})
