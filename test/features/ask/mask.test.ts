import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masked, partsOf, withoutPersonalNumbers } from '../../../src/features/ask/mask.ts'

/** Tolvan Tolvansson’s, who is nobody. */
describe('a personal number', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '1212121212',
    '121212+1212',
    '121212 1212',
    '121212–1212',
    '121212−1212',
    '1912-12-12-1212',
    '1912 12 12 1212',
    '19121212 - 1212',
    '1 2 1 2 1 2 1 2 1 2',
    '12.12.12-1212',
    '１２１２１２-１２１２',
  ])('is taken out when written %s', (written) => {
    expect(withoutPersonalNumbers(`vem äger ärendet för ${written}?`)).toBe('vem äger ärendet för [personnummer]?')
  })

  it('is taken out with a wrong check digit too', () => {
    expect(withoutPersonalNumbers('121212-1213')).toBe('[personnummer]')
  })

  it('is taken out as a samordningsnummer, with 60 added to the day', () => {
    expect(withoutPersonalNumbers('121272-2386 och 19121272-0001')).not.toMatch(/\d/)
  })

  it('is taken out when its last four are letters or stars', () => {
    expect(withoutPersonalNumbers('121212-TF12, 19121212-XXXX och 121212-****')).toBe(
      '[personnummer], [personnummer] och [personnummer]',
    )
  })

  it('is found glued to other figures when the check digit agrees', () => {
    expect(withoutPersonalNumbers('7771212121212')).toBe('[personnummer]')
    expect(withoutPersonalNumbers('1212121212191212121212')).toBe('[personnummer]')
  })

  it('never survives, whatever the day, the last three figures and the sign', () => {
    const born = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    const sign = fc.constantFrom('', '-', '+', ' ', ' - ', '–')
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 0, max: 9999 }),
        sign,
        fc.boolean(),
        fc.boolean(),
        (date, four, between, long, moved) => {
          const iso = date.toISOString().slice(0, 10)
          const day = moved ? String(Number(iso.slice(8)) + 60) : iso.slice(8)
          const birthday = `${iso.slice(long ? 0 : 2, 4)}${iso.slice(5, 7)}${day}`
          const written = `${birthday}${between}${String(four).padStart(4, '0')}`

          expect(withoutPersonalNumbers(`är det ${written} som`)).toBe('är det [personnummer] som')
        },
      ),
    )
  })

  it.each(['mötet 2026-11-25', 'ärende 2026-000123', 'Windows 11 och 365', 'ring 112', 'version 10.0.19045.3803'])(
    'is not seen in %s',
    (text) => {
      expect(withoutPersonalNumbers(text)).toBe(text)
    },
  )
})

describe('a kept question', () => {
  const names = new Set(partsOf(['Siv Tallberg', 'Bo Kvist', 'Anna-Karin Ek']))

  it.each([
    ['har siv tallberg hand om Blender?', 'har [namn] hand om Blender?'],
    ['är det Sivs system?', 'är det [namn] system?'],
    ['Anna-Karin frågade om Notion', '[namn] frågade om Notion'],
    ['hon heter Eva Frisk och vill ha Figma', 'hon heter [namn] och vill ha Figma'],
    ['kan Karin Lindberg få Photopea', 'kan [namn] få Photopea'],
    ['mejla eva.frisk@example.com om Blender', 'mejla [e-post] om Blender'],
    ['ring 070-174 06 05 om Blender', 'ring [telefon] om Blender'],
    ['vem äger Microsoft Teams?', 'vem äger Microsoft Teams?'],
  ])('“%s” is kept as “%s”', (text, kept) => {
    expect(masked(text, names)).toBe(kept)
  })
})
