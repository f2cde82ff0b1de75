import { expect, it } from 'vitest'
import { contactSaid } from '../../../src/features/meetings/companies/contact.ts'

it.each([
  ['kontaktperson för Energibolaget är Anna Ek, anna@energi.example', 'Anna Ek', 'anna@energi.example'],
  ['kontakten hos bostadsbolaget heter Åke Öberg (ake@bo.example).', 'Åke Öberg', 'ake@bo.example'],
  ['the contact of the company is Bo Ask', 'Bo Ask', null],
])('a company’s contact is read out of “%s”', (said, name, email) => {
  expect(contactSaid(said)).toEqual({ name, email })
})

it('no name is no contact', () => {
  expect(contactSaid('kontaktperson för bolaget är anna@energi.example')).toBeNull()
  expect(contactSaid('kontaktperson för bolaget')).toBeNull()
})
