import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkValue, parseAnswer } from '../../../src/features/survey/index.ts'
import type { Question } from '../../../src/features/survey/survey.ts'
import { day } from '../../../src/lib/day.ts'
import { aChoice, aNumber, aQuestion, aYesNo, shipped } from './a-question.ts'

const today = day('2026-09-15')
const said = (question: Question, text: string) => parseAnswer(question, text, today)
const value = (question: Question, text: string) => {
  const read = said(question, text)
  return read.kind === 'value' ? read.value : read
}
const fault = (question: Question, text: string) => {
  const read = said(question, text)
  return read.kind === 'fault' ? read.fault.because : read
}
const command = (question: Question, text: string) => {
  const read = said(question, text)
  return read.kind === 'command' ? read.command.name : read
}

describe('a step of a scale', () => {
  const scale = aQuestion()

  it.each([
    '4',
    '4.',
    'fyra',
    'fyran',
    'en fyra',
    '4:an',
    'I hög grad',
    'i hög grad.',
    'hög grad',
    'I HÖG GRAD',
    '4 av 5',
    '4/5',
    'steg 4',
    'jag svarar 4',
    'four',
    'I hög gradd',
    'ungefär en fyra',
    'jag tror 4',
  ])('is read from “%s”', (text) => expect(value(scale, text)).toBe(4))

  it.each([
    ['9', 'step'],
    ['0', 'step'],
    ['bra', 'step'],
    ['3,5', 'whole-step'],
    ['3-4', 'whole-step'],
    ['3 eller 4', 'whole-step'],
    ['i någon grad', 'step'],
    ['grad', 'several'],
    ['   ', 'empty'],
  ])('is not guessed from “%s”', (text, because) => expect(fault(scale, text)).toBe(because))

  it('keeps why, when it is said in the same breath', () => {
    expect(said(scale, '4, för att målen syns i planen')).toEqual({
      kind: 'value',
      value: 4,
      comment: 'för att målen syns i planen',
    })
    expect(said(scale, 'I hög grad men inte i skolan')).toMatchObject({ value: 4, comment: 'men inte i skolan' })
  })
})

describe('yes or no', () => {
  it.each(['ja', 'Japp', 'jo', 'ja det har vi', 'absolut', 'yes'])('is yes in “%s”', (text) =>
    expect(value(aYesNo(), text)).toBe(true),
  )
  it.each(['nej', 'Nä', 'no'])('is no in “%s”', (text) => expect(value(aYesNo(), text)).toBe(false))
  it.each(['kanske', 'ja och nej', 'både och', 'delvis', '1'])('is neither in “%s”', (text) =>
    expect(fault(aYesNo(), text)).toBe('yes-no'),
  )

  it('may be nuanced', () => {
    expect(said(aYesNo(), 'ja, men bara på vår förvaltning')).toMatchObject({
      value: true,
      comment: 'men bara på vår förvaltning',
    })
  })

  it('is not yes to a question asked back', () => expect(fault(aYesNo(), 'ja, vem äger Heroma?')).toBe('yes-no'))
})

describe('a number', () => {
  const share = aNumber({ min: 0, max: 100, unit: '%' })
  const meetings = aNumber({
    min: 0,
    max: 60,
    title: { sv: 'Hur många möten har gruppen haft?', en: 'How many meetings?' },
  })
  const services = aNumber({ min: 0, max: 5000 })

  it.each([
    ['80 %', 80],
    ['80', 80],
    ['cirka 80 procent', 80],
    ['33,5', 33.5],
    ['hälften', 50],
    ['alla', 100],
    ['noll', 0],
  ])('of per cent is read from “%s”', (text, number) => expect(value(share, text)).toBe(number))

  it.each([
    ['tolv möten', 12],
    ['12 st', 12],
    ['ungefär 11', 11],
  ])('of things is read from “%s”', (text, number) => expect(value(meetings, text)).toBe(number))

  it.each([
    ['1 200', 1200],
    ['1.200', 1200],
    ['1200', 1200],
  ])('of thousands is read from “%s”', (text, number) => expect(value(services, text)).toBe(number))

  it.each([
    [share, '101', 'range'],
    [share, '-1', 'range'],
    [share, '80-90', 'number'],
    [share, 'många', 'number'],
    [meetings, '80 %', 'number'],
    [meetings, '11,5', 'whole-number'],
    [services, '12 miljoner', 'number'],
    [services, '99999999999999999999', 'number'],
  ])('is not guessed: %#', (question, text, because) => expect(fault(question, text)).toBe(because))

  it('is a year that has been', () => {
    const year = aNumber({ min: 1995, max: 2100, notInFuture: true })
    expect(value(year, '2026')).toBe(2026)
    expect(fault(year, '2027')).toBe('future')
    expect(said(year, '9')).toMatchObject({ fault: { because: 'range', min: 1995, max: 2026 } })
  })
})

describe('one of several', () => {
  const decided = aChoice([
    'Ja, beslutat av kommunfullmäktige',
    'Ja, beslutat av kommunstyrelsen',
    'Arbete pågår',
    'Nej',
  ])

  it.each([
    ['kommunstyrelsen', 'v2'],
    ['2', 'v2'],
    ['tvåan', 'v2'],
    ['det tredje alternativet', 'v3'],
    ['pågår', 'v3'],
    ['nej', 'v4'],
    ['arbete pågårr', 'v3'],
  ])('is read from “%s”', (text, which) => expect(value(decided, text)).toBe(which))

  it('is asked back about when two fit', () => {
    expect(said(decided, 'ja')).toMatchObject({
      kind: 'fault',
      fault: { because: 'several', options: [{ value: 'v1' }, { value: 'v2' }] },
    })
  })

  it('is its label, even when that reads like a command', () => {
    const ways = aChoice(['Fråga direkt i e-tjänsten', 'Hoppa över', 'Vet inte'])
    expect(value(ways, 'Fråga direkt i e-tjänsten')).toBe('v1')
    expect(value(ways, 'hoppa över')).toBe('v2')
    expect(value(ways, 'vet inte')).toBe('v3')
  })
})

describe('several of several', () => {
  const groups = aChoice(['Barn och unga', 'Äldre', 'Företag', 'Föreningar', 'Alla invånare'], {
    kind: 'choices',
    none: { sv: 'Inga e-tjänster', en: 'No e-services' },
  })

  it.each<[string, string[]]>([
    ['1, 3 och 4', ['v1', 'v3', 'v4']],
    ['4 3 1', ['v1', 'v3', 'v4']],
    ['2-4', ['v2', 'v3', 'v4']],
    ['äldre och företag', ['v2', 'v3']],
    ['Barn och unga', ['v1']],
    ['Barn och unga, äldre', ['v1', 'v2']],
    ['ettan och trean', ['v1', 'v3']],
    ['alla', ['v1', 'v2', 'v3', 'v4', 'v5']],
    ['alla utom 2', ['v1', 'v3', 'v4', 'v5']],
    ['inga', ['none']],
    ['ingen av dem', ['none']],
    ['Inga e-tjänster', ['none']],
  ])('are read from “%s”', (text, chosen) => expect(value(groups, text)).toEqual(chosen))

  it.each([
    ['1, 9', 'unknown-part'],
    ['1 och månen', 'unknown-part'],
    ['inga e-tjänster, 2', 'none-and-others'],
  ])('are not guessed from “%s”', (text, because) => expect(fault(groups, text)).toBe(because))
})

describe('a free text', () => {
  const free = aQuestion({ kind: 'long-text', options: [], maxLength: 50, required: false })

  it('is kept as it was written', () => expect(value(free, '  Fler e-tjänster!  ')).toBe('Fler e-tjänster!'))
  it('is refused when too long, with how long it was', () => {
    expect(said(free, 'å'.repeat(51))).toEqual({ kind: 'fault', fault: { because: 'too-long', max: 50, length: 51 } })
  })
  it('is passed by with “nej”, when nobody must answer', () => expect(command(free, 'nej')).toBe('skip'))
  it('is whatever follows “svar:”', () => expect(value(free, 'svar: vet inte')).toBe('vet inte'))
})

describe('instead of an answer', () => {
  it.each([
    ['vet inte', 'dont-know'],
    ['Jag vet inte riktigt', 'dont-know'],
    ['ej aktuellt', 'not-applicable'],
    ['gäller inte oss', 'not-applicable'],
    ['hoppa över', 'skip'],
    ['hoppa över frågan', 'skip'],
    ['nästa', 'skip'],
    ['tillbaka', 'back'],
    ['pausa', 'pause'],
    ['pausa enkäten', 'pause'],
    ['jag tar resten imorgon', 'pause'],
    ['fortsätt', 'resume'],
    ['mina svar', 'my-answers'],
    ['ändra fråga 12', 'change'],
    ['fråga 12', 'change'],
    ['ändra svar på fråga 3 till 5', 'change'],
    ['delegera till Anna Öberg', 'delegate'],
    ['skicka frågan till Anna', 'delegate'],
    ['visa fler frågor', 'more'],
    ['oförändrat sedan i fjol', 'unchanged'],
    ['samma som i fjol', 'unchanged'],
    ['kommentar: gäller bara skolan', 'comment'],
    ['underlag: KS 2024/12', 'evidence'],
    ['avvikande: Anna tycker 2', 'dissent'],
    ['hjälp', 'help'],
    ["don't know", 'dont-know'],
    ['skip', 'skip'],
    ['back', 'back'],
  ])('“%s” is %s', (text, name) => expect(command(aQuestion(), text)).toBe(name))
})

describe('whatever is written', () => {
  it('every label of the shipped surveys is its own option, in both languages and in capitals', async () => {
    for (const key of ['e-forvaltning', 'medborgarpanel']) {
      const { questions } = await shipped(key)
      for (const question of questions) {
        for (const { value: own, text } of question.options) {
          const expected = question.kind === 'choices' ? [own] : own
          for (const label of [text.sv, text.en, text.sv.toUpperCase(), `${text.sv}.`])
            expect([question.id, label, value(question, label)]).toEqual([question.id, label, expected])
        }
      }
    }
  })

  it('an answer is always one that the question allows, and nothing is thrown', async () => {
    const { questions } = await shipped('e-forvaltning')
    const labels = questions.flatMap(({ options }) => options.flatMap(({ text }) => [text.sv, text.en]))
    const bits = fc.oneof(
      fc.constantFrom(
        ...labels,
        'ja',
        'nej',
        'vet inte',
        '1, 3 och 4',
        '80 %',
        'alla utom',
        'inga',
        'trea',
        'men',
        'för att',
        'och',
        ',',
      ),
      fc.integer({ min: -5, max: 5000 }).map(String),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    )
    const text = fc.array(bits, { maxLength: 5 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.constantFrom(...questions), text, (question, written) => {
        const read = said(question, written)
        if (read.kind !== 'value') return
        expect(checkValue(question, read.value, today)).toEqual({ value: read.value })
      }),
      { numRuns: 3000 },
    )
  })

  it('what is read once is read the same from its own words', async () => {
    const { questions } = await shipped('e-forvaltning')
    const several = questions.filter(({ kind }) => kind === 'choices')
    fc.assert(
      fc.property(fc.constantFrom(...several), fc.uniqueArray(fc.nat(9), { minLength: 1 }), (question, picks) => {
        const numbers = [...new Set(picks.map((pick) => (pick % question.options.length) + 1))]
        const chosen = question.options.filter((_, at) => numbers.includes(at + 1)).map((option) => option.value)
        expect(value(question, numbers.join(', '))).toEqual(chosen)
        const labels = numbers.map((number) => question.options[number - 1]!.text.sv)
        expect(value(question, labels.join('; '))).toEqual(chosen)
      }),
    )
  })

  it('data that is no answer is refused', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const checked = checkValue(aQuestion(), data, today)
        expect('value' in checked).toBe([1, 2, 3, 4, 5].includes(data as number))
      }),
    )
  })
})
