import { expect, it } from 'vitest'
import { bodyInWords, bodyTitle } from '../../src/governance/body-name.ts'

const named = { name: 'IT-styrgruppen', nameEn: 'IT steering group' }
const unnamed = { name: 'IT-arenan', nameEn: undefined }

it('a group has its English name in English, with an article inside a sentence', () => {
  expect(bodyInWords(named, 'en')).toBe('the IT steering group')
  expect(bodyTitle(named, 'en')).toBe('IT steering group')
  expect(bodyInWords(named, 'sv')).toBe('IT-styrgruppen')
})

it('a group with no English name is called what it is called, without an article', () => {
  expect(bodyInWords(unnamed, 'en')).toBe('IT-arenan')
})
