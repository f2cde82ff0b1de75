import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCachedGovernances } from '../../src/governance/manifest/cached.ts'
import { loadGovernances } from '../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../src/governance/manifests-folder.ts'

let home: string
let folder: string
let cache: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'styrbot-manifests-'))
  folder = path.join(home, 'governance')
  cache = path.join(home, 'data', 'manifests.json')
  cpSync(path.join(manifestsFolder, 'governance'), folder, { recursive: true })
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const manifestsOf = async (load: ReturnType<typeof loadGovernances>) =>
  (await load).governances.map(({ manifest }) => manifest)

describe('manifests kept between starts', () => {
  it('are the same as read anew, the first time and the second', async () => {
    const fresh = await manifestsOf(loadGovernances(folder))
    expect(await manifestsOf(loadCachedGovernances(folder, cache))).toEqual(fresh)
    expect(await manifestsOf(loadCachedGovernances(folder, cache))).toEqual(fresh)
  })

  it('are read anew when a file has changed, a shared one too, and their faults are told', async () => {
    await loadCachedGovernances(folder, cache)
    const shared = path.join(folder, 'shared', 'it-strategi-2005.yaml')
    writeFileSync(shared, readFileSync(shared, 'utf8').replace('shared:', 'shraed:'))
    expect((await loadCachedGovernances(folder, cache)).faults).not.toEqual([])
    expect((await loadCachedGovernances(folder, cache)).faults).not.toEqual([])
  })

  it('are one and the same where municipalities go by the same document, also when they come from what was kept', async () => {
    const kept = path.join(home, 'kept.json')
    await loadCachedGovernances(folder, cache)
    cpSync(cache, kept)
    for (const load of [() => loadGovernances(folder), () => loadCachedGovernances(folder, kept)]) {
      const clauses = (await manifestsOf(load())).flatMap((one) => one.clauses)
      const texts = new Set(clauses.map((clause) => JSON.stringify(clause)))
      expect(new Set(clauses).size).toBe(texts.size)
      expect(clauses.length).toBeGreaterThan(texts.size)
    }
  })

  it('are read anew when what was kept is damaged', async () => {
    mkdirSync(path.dirname(cache))
    writeFileSync(cache, '{"digest":')
    expect((await loadCachedGovernances(folder, cache)).governances).toHaveLength(8)
    const [first = '', ...lines] = readFileSync(cache, 'utf8').trimEnd().split('\n')
    expect(JSON.parse(first)).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(lines).toHaveLength(8)
  })
})
