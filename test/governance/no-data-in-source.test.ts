/** The program knows no municipality: no key, name, rule id or example person stands in `src`. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import rules from '../fixtures/rules.json' with { type: 'json' }

const files = (await readdir('src', { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(?:ts|css|html|js)$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !file.startsWith(path.join('src', 'generated')))
const sources = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))
const { governances } = await loadGovernances('manifests/governance')

function found(words: readonly string[]): string[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return sources.flatMap(({ file, text }) => {
    const word = pattern.exec(text)?.[0]
    return word === undefined ? [] : [`${file}: ${word}`]
  })
}
const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

it('looks through the whole program', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(governances).toHaveLength(8)
})

it('names no municipality', () => {
  // "Kil" is a word of its own in no sentence of ours; a name of three letters is looked for as it is written.
  const short = ({ key }: { key: string }) => key.length <= 3
  expect(found(governances.filter((each) => !short(each)).flatMap(({ key, name }) => [key, name]))).toEqual([])
  expect(found(governances.filter(short).flatMap(({ name }) => [name]))).toEqual([])
  expect(sources.filter(({ text }) => governances.filter(short).some(({ key }) => text.includes(`'${key}'`)))).toEqual(
    [],
  )
})

it('cites no rule; only a comment may show how an id is written', () => {
  const pattern = new RegExp(`(?<![\\w-])(?:${Object.keys(rules).join('|')})(?![\\w-])`)
  const cited = sources.flatMap(({ file, text }) => {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
    const id = pattern.exec(code)?.[0]
    return id === undefined ? [] : [`${file}: ${id}`]
  })
  expect(cited).toEqual([])
})

it('knows nobody of the examples', async () => {
  const people = await Promise.all(
    governances.map(async ({ key }) => {
      const file = `manifests/examples/${key}/people.csv`
      if (!existsSync(file)) return []
      const rows: Record<string, string>[] = parse(await readFile(file, 'utf8'), { columns: true })
      return rows.flatMap((row) => [row['name'] ?? '', row['email'] ?? '']).filter((each) => each !== '')
    }),
  )
  expect(people.flat().length).toBeGreaterThan(100)
  expect(found(people.flat())).toEqual([])
})
