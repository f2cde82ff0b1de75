import { describe, expect, it } from 'vitest'
import { adoptedIn, adoptedOtherwise } from '../../../src/features/documents/register/adopted.ts'
import { day } from '../../../src/lib/day.ts'

const today = day('2026-11-30')
const told = (text: string) => {
  const found = adoptedIn(text, today)
  return found && [found.decidedBy, found.decidedOn, found.number]
}

describe('that a document was adopted', () => {
  it.each([
    ['KF antog IT-policyn den 17 juni 2024 § 55', ['kommunfullmäktige', '2024-06-17', '§ 55']],
    ['lägg in att kf antog den nya policyn 2024-06-17 § 55', ['kommunfullmäktige', '2024-06-17', '§ 55']],
    ['kommunstyrelsen har antagit it-planen i går', ['kommunstyrelsen', '2026-11-29', null]],
    [
      'Kommundirektören fastställde riktlinjen 3 november, KS 2026/118',
      ['Kommundirektören', '2026-11-03', 'KS 2026/118'],
    ],
    ['reglementet är nu antaget av fullmäktige § 12', ['kommunfullmäktige', null, '§ 12']],
    ['handboken fastställdes av kommunchefen den 2 oktober', ['kommunchefen', '2026-10-02', null]],
    [
      'Barn- och utbildningsnämnden beslutade om it-planen 24 november § 91',
      ['Barn- och utbildningsnämnden', '2026-11-24', '§ 91'],
    ],
    ['the policy was adopted by KF on 17 June 2024', ['kommunfullmäktige', '2024-06-17', null]],
  ])('is told in one sentence: %s', (text, facts) => {
    expect(told(text)).toEqual(facts)
  })

  it.each([
    'när antog KF IT-policyn?',
    'vem antog policyn',
    'är policyn antagen av fullmäktige',
    'vilka planer har nämnden antagit',
    'KF antog budgeten i går',
    'nämnden diskuterade it-planen i går',
    'vi behöver en ny policy',
    'vad gäller för att en policy ska bli antagen',
  ])('is not told by: %s', (text) => {
    expect(told(text)).toBeNull()
  })

  it('has no day that is still to come', () => {
    expect(told('KF antog policyn den 12 december 2026 § 3')).toEqual(['kommunfullmäktige', null, '§ 3'])
  })

  it.each([
    ['oj, § 65', [null, null, '§ 65']],
    ['nej, det var den 18 juni 2024', [null, '2024-06-18', null]],
    ['det var kommunstyrelsen', ['kommunstyrelsen', null, null]],
    ['fel paragraf, det ska vara § 7', [null, null, '§ 7']],
  ])('is put right by: %s', (text, facts) => {
    const found = adoptedOtherwise(text, today)
    expect(found && [found.decidedBy, found.decidedOn, found.number]).toEqual(facts)
  })

  it.each(['tack', 'vad säger § 65?', 'socialnämnden vill ha en ny plan före den 18 juni', 'ja'])(
    'is not put right by: %s',
    (text) => {
      expect(adoptedOtherwise(text, today)).toBeNull()
    },
  )
})
