import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { governance } from '../../src/cli/commands/governance.ts'
import { run } from '../../src/cli/program.ts'
import { aManifest } from '../governance/a-manifest.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'))
  await writeFile(path.join(folder, 'whole.yaml'), aManifest)
  await writeFile(path.join(folder, 'astray.yaml'), aManifest.replace('parent: kf', 'parent: nowhere'))
  await writeFile(
    path.join(folder, 'odd.yaml'),
    aManifest.replace('key: ekby', 'key: Ekby').replace('word: it', 'wrd: it'),
  )
})
afterAll(() => rm(folder, { recursive: true }))

/** What the terminal shows and the code it ends with; no database is there to be opened. */
async function typed(...argv: string[]): Promise<{ shown: string; code: number }> {
  const seen = { shown: '', code: 0 }
  const noDatabase = () => {
    throw new Error('governance check works in memory')
  }
  await run(argv, [governance], {
    out: (text) => void (seen.shown += text),
    err: (text) => void (seen.shown += text),
    fail: (code = 1) => void (seen.code = code),
    cwd: folder,
    config: noDatabase,
    app: noDatabase,
  })
  return seen
}

describe('governance check', () => {
  it('tells what a whole manifest holds', async () => {
    const { shown, code } = await typed('governance', 'check', 'whole.yaml')
    expect(code).toBe(0)
    expect(shown).toContain('Ekby kommun\n    1  dokument\n    1  regler, varav 1 har något som följer dem\n')
    expect(shown).toMatch(/Filen är utan fel\.\n$/)
  })

  it('shows every fault of every file, by file, and ends with 1', async () => {
    const { shown, code } = await typed('governance', 'check', 'astray.yaml', 'odd.yaml', 'gone.yaml')
    expect(code).toBe(1)
    expect(shown).toBe(
      [
        'astray.yaml',
        '  17:59  units[1].parent: nowhere pekar på en enhet som inte finns. Lägg till den under units eller rätta id:t.',
        '',
        'gone.yaml',
        '  1:1  Filen finns inte. Kontrollera sökvägen.',
        '',
        'odd.yaml',
        '  2:8  municipality.key: Ett id skrivs med små bokstäver, siffror och bindestreck, till exempel system-owner.',
        '  21:10  roles[0].wrd: Nyckeln wrd finns inte i formatet. Menade du word?',
        '',
        '4 fel.',
        '',
      ].join('\n'),
    )
  })

  it('speaks English when asked to', async () => {
    const { shown } = await typed('governance', 'check', '--english', 'astray.yaml')
    expect(shown).toContain('nowhere is not declared. Add it under units or correct the id.')
    expect(shown).toMatch(/1 fault\.\n$/)
  })
})
