import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { glossaryPage } from '../../src/governance/glossary-page.ts'
import { glossary, roleWordIds, waysToSay, word } from '../../src/governance/glossary.ts'

describe('the glossary', () => {
  it('lets no way of saying belong to two words', () => {
    const meaning = new Map<string, string[]>()
    for (const { id } of glossary) {
      for (const said of new Set(waysToSay(id).map((way) => way.toLowerCase()))) {
        meaning.set(said, [...(meaning.get(said) ?? []), id])
      }
    }
    expect([...meaning].filter(([, ids]) => ids.length > 1)).toEqual([])
  })

  it('has one row for each id, and no id that reads as another', () => {
    const ids = glossary.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })

  it('offers exactly the role words that manifests are told about', async () => {
    const readme = await readFile('manifests/README.md', 'utf8')
    const [, told = ''] = readme.split('## Ids of words')
    const listed = [...told.matchAll(/`([a-z-]+)` \(/g)].map(([, id]) => id)
    expect(new Set(listed)).toEqual(new Set(roleWordIds))
  })

  it.each([
    ['system-owner', ['ägare', 'äger', 'bestämmer över', 'owner']],
    ['system-manager', ['ansvarig', 'ansvarar', 'systemansvaret', 'sysansv', 'responsible', 'in charge']],
    ['system-maintainer', ['förvaltare', 'förvaltar', 'sysfv']],
    ['it-contact', ['it-kontaktperson', 'teknisk kontakt', 'på it']],
  ])('knows what people say for %s', (id, said) => {
    expect(waysToSay(id)).toEqual(expect.arrayContaining(said))
    expect(waysToSay(id)[0]).toBe(word(id)?.sv.one)
  })

  it('leaves words that name no role alone', () => {
    const ways = new Set(roleWordIds.flatMap(waysToSay).map((way) => way.toLowerCase()))
    const none = ['sköter', 'har hand om', 'håller i', 'kontaktperson', 'kontakta', 'prata med', 'ringa']
    expect(none.filter((said) => ways.has(said))).toEqual([])
  })

  it('says what every word means, in a sentence', () => {
    expect(glossary.filter(({ means }) => !/^[A-ZÅÄÖ].*\.$/.test(means))).toEqual([])
  })

  it('is printed on a page (else: npm run schema)', async () => {
    expect(await readFile('manifests/ordlista.md', 'utf8')).toBe(glossaryPage())
  })
})
