import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loadText } from '../../src/governance/manifest/load.ts'
import { aManifest } from './a-manifest.ts'

it('answers whatever it is given: a governance, or faults with a place and a sentence in both languages', () => {
  fc.assert(
    fc.property(mangled(aManifest), (text) => {
      const { governances, faults } = loadText(text)
      expect(governances.length + faults.length).toBeGreaterThan(0)
      for (const fault of faults) {
        expect(fault.line).toBeGreaterThan(0)
        expect(fault.line).toBeLessThanOrEqual(text.split('\n').length)
        expect(fault.says.sv).toMatch(/^\S.*[.?)]$/)
        expect(fault.says.en).toMatch(/^\S.*[.?)]$/)
      }
    }),
    { numRuns: 500 },
  )
})

it('says a strange key on one line', () => {
  const { faults } = loadText(aManifest.replace('municipality:', 'munici\rpality:'))
  expect(faults.map(({ says }) => says.sv)).toContainEqual(expect.stringMatching(/^Nyckeln munici␣pality finns/))
})

it('points at the line of every id that is misspelt, in a manifest of real size', async () => {
  const text = await readFile('manifests/governance/solvesborg.yaml', 'utf8')
  const lines = text.split('\n')
  const uses = lines.flatMap((line, index) => (/\bparty: (?:unit|role|position|body):/.test(line) ? [index] : []))
  expect(uses.length).toBeGreaterThan(5)
  for (const index of uses) {
    const astray = lines.with(index, lines[index]!.replace(/(party: (?:unit|role|position|body):)/, '$1nowhere-'))
    const { faults } = loadText(astray.join('\n'))
    expect(faults.map(({ line }) => line)).toEqual([index + 1])
  }
})

/** The text with some lines dropped, doubled, indented or cut, or with odd characters let in. */
function mangled(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('drop', 'double', 'indent', 'cut', 'insert'),
    what: fc.oneof(
      fc.string({ maxLength: 8, unit: 'binary' }),
      fc.constantFrom('*a', '&a ', '\t', '{', ']', '"', ': ', '- ', '---', '\0'),
    ),
  })
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) =>
    changes
      .reduce((lines, { at, how, what }) => {
        const index = at % Math.max(1, lines.length)
        const line = lines[index] ?? ''
        const middle = line.length >> 1
        if (how === 'drop') return lines.toSpliced(index, 1)
        if (how === 'double') return lines.toSpliced(index, 0, line)
        if (how === 'indent') return lines.with(index, `  ${line}`)
        if (how === 'cut') return lines.with(index, line.slice(0, middle))
        return lines.with(index, line.slice(0, middle) + what + line.slice(middle))
      }, text.split('\n'))
      .join('\n'),
  )
}
