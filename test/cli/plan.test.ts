import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plan } from '../../src/cli/commands/plan.ts'
import { run } from '../../src/cli/program.ts'
import { aCrowdedInstance } from '../features/meetings/planner/an-instance.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plan-'))
  await writeFile(path.join(folder, 'quarter.json'), JSON.stringify(aCrowdedInstance(2, 0.25)))
  await writeFile(path.join(folder, 'broken.json'), JSON.stringify({ ...aCrowdedInstance(2, 0.25), from: 'i höst' }))
})
afterAll(() => rm(folder, { recursive: true }))

/** What the terminal shows and the code it ends with; no database is there to be opened. */
async function typed(...argv: string[]): Promise<{ shown: string; code: number }> {
  const seen = { shown: '', code: 0 }
  const noDatabase = () => {
    throw new Error('plan --instance works in memory')
  }
  await run(['plan', ...argv], [plan], {
    out: (text) => void (seen.shown += text),
    err: (text) => void (seen.shown += text),
    fail: (code = 1) => void (seen.code = code),
    cwd: folder,
    config: noDatabase,
    app: noDatabase,
  })
  return seen
}

describe('plan', () => {
  it('gives an instance’s plan as JSON, and mends it when something has happened', async () => {
    const { shown, code } = await typed('--instance', 'quarter.json', '--json', '--seconds', '1.5')
    const made = JSON.parse(shown) as { meetings: { group: string; date: string; start: string }[]; cost: number }
    expect(code).toBe(0)
    expect(made).toMatchObject({ violations: 0, reasons: [] })
    expect(made.meetings[0]).toEqual({
      group: 'styr',
      date: expect.stringMatching(/^2026-/) as string,
      start: expect.stringMatching(/^\d\d:[03]0$/) as string,
    })
    expect(made).not.toHaveProperty('moves')

    const change = {
      today: '2026-09-01',
      baseline: { meetings: made.meetings },
      cancelled: [made.meetings[0]],
      mustReplace: true,
    }
    await writeFile(path.join(folder, 'change.json'), JSON.stringify(change))
    const again = await typed('--instance', 'quarter.json', '--replan', 'change.json', '--json', '--seconds', '1.5')
    expect(JSON.parse(again.shown)).toMatchObject({ violations: 0, moves: expect.any(Number) as number })
  })

  it('says a plan in words', async () => {
    const { shown } = await typed('--instance', 'quarter.json', '--seconds', '1')
    expect(shown).toMatch(/^styr\n {2}2026-09-/)
    expect(shown).toContain('Alla regler hålls.\nKostnad ')
  })

  it('says kindly what it cannot do', async () => {
    expect(await typed('nästa', '--municipality', 'ekby')).toEqual({
      shown: 'Året ska skrivas med fyra siffror, som 2027, inte ”nästa”.\n',
      code: 1,
    })
    expect((await typed('--instance', 'borta.json')).shown).toMatch(/^Filen .*borta\.json finns inte\.\n$/)
    expect((await typed('--instance', 'broken.json')).shown).toContain('  from: ska vara en dag, skriven 2026-03-12.\n')
    expect((await typed('--instance', 'quarter.json', '--seconds', 'länge')).shown).toBe(
      '--seconds ska vara ett tal över noll, inte ”länge”.\n',
    )
  })
})
