import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { report } from '../../src/cli/commands/report.ts'
import { run } from '../../src/cli/program.ts'
import { aWorld, type World } from '../support/world.ts'

/** What the terminal shows, and the code it ends with. */
async function typed(world: World, cwd: string, ...argv: string[]): Promise<{ shown: string; code: number }> {
  const seen = { shown: '', code: 0 }
  await run(['report', ...argv], [report], {
    out: (text) => void (seen.shown += text),
    err: (text) => void (seen.shown += text),
    fail: (code = 1) => void (seen.code = code),
    cwd,
    config: () => {
      throw new Error('no settings are read')
    },
    app: async () => world,
  })
  return seen
}

it('tells the strategist what is wrong, anybody else to ask, and an auditor’s command line everything', async () => {
  const world = await aWorld({ today: '2026-03-12', municipalities: ['hagsjo'] })
  const strategist = await world.talkAs('Frida Stålnacke')

  await strategist.says('hur följer vi reglerna?')
  strategist.hears('S3-31, S3-32, S3-33, IT-styrgruppen: Gemensamma IT-regler för kommunen ska finnas')
  strategist.hears('S3-43')
  strategist.hears('Miljökontoret')
  await strategist.presses('Öppna hela rapporten')
  strategist.hears('/efterlevnad')

  const other = await world.talkAs('Linnea Forsman')
  await other.says('visa efterlevnadsrapporten')
  other.hears('Fråga någon av dem')

  const folder = await mkdtemp(path.join(tmpdir(), 'report-'))
  try {
    const { shown } = await typed(world, folder, 'rules', '--json')
    const [hagsjo] = JSON.parse(shown) as {
      municipality: string
      rules: { id: string; status: string; gap: unknown[] }[]
    }[]
    expect(hagsjo!.rules).toHaveLength(84)
    expect(hagsjo!.rules.find(({ id }) => id === 'S3-47')).toMatchObject({
      status: 'gap',
      gap: [{ missing: ['Miljökontoret i IT-strategiska beredningsgruppen'] }],
    })

    const packed = await typed(world, folder, 'year', '2026', '--municipality', 'hagsjo', '--out', 'arets.zip')
    expect(packed.code).toBe(0)
    const names = Object.keys(unzipSync(await readFile(path.join(folder, 'arets.zip'))))
    expect(names.toSorted()).toEqual([
      'LAS-MIG.txt',
      'bevis-2026.csv',
      'efterlevnadsrapport-2026.docx',
      'regler-2026.csv',
      'sparbarhet.txt',
    ])
    expect(
      (await typed(world, folder, 'year', '2026', '--municipality', 'hagsjo', '--out', 'arets.zip')).shown,
    ).toContain('finns redan')
  } finally {
    await rm(folder, { recursive: true })
  }
})
