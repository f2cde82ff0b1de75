import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CommandLine } from '../../src/cli/command-line.ts'
import { importing } from '../../src/cli/commands/import.ts'
import { run } from '../../src/cli/program.ts'
import { definitionOf } from '../features/survey/a-question.ts'
import { aWorld } from '../support/world.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'styrbot-test-'))))
afterEach(() => rm(folder, { recursive: true }))

const put = (name: string, content: unknown) =>
  writeFile(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
// oxlint-disable-next-line typescript/no-explicit-any -- edited by hand, as a municipality would
const edited = (edit: (json: any) => void): unknown => {
  const json = structuredClone(definitionOf('e-forvaltning'))
  edit(json)
  return json
}

it('takes a municipality’s own questions, which the next round asks, and locks them', async () => {
  const world = await aWorld({ today: '2026-09-01', municipalities: ['hagsjo'] })
  const styrbot = async (...argv: string[]) => {
    const said = { out: '', err: '', code: 0 }
    const line: CommandLine = {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      fail: (code = 1) => void (said.code = code),
      cwd: folder,
      config: () => {
        throw new Error('not needed here')
      },
      app: async () => world,
    }
    await run([...argv, '--municipality', 'hagsjo'], [importing], line)
    return said
  }

  await put(
    'fel.json',
    edited((json) => {
      json.pages[0].elements[0].type = 'file'
      json.pages[0].elements[3].respondents = ['chef']
    }),
  )
  const refused = await styrbot('import', 'survey', 'fel.json')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain(
    'pages[0] (ledning).elements[0] (led1).type: Frågetypen går inte att ställa i en chatt.',
  )
  expect(refused.err).toContain('pages[0] (ledning).elements[3] (led4).respondents[0]: Rollen chef finns inte')
  expect(refused.err).toContain('Ingenting har lästs in.')

  await put(
    'egen.json',
    edited((json) => {
      json.surveyVersion = '2.0.0'
      json.pages = json.pages.slice(0, 2)
    }),
  )
  expect((await styrbot('import', 'survey', 'egen.json', '--dry-run')).out).toContain('10 frågor i 2 områden.')
  expect((await styrbot('import', 'survey', 'egen.json')).out).toContain('gäller från nästa omgång')

  const frida = await world.talkAs('Frida Stålnacke', { channel: 'slack' })
  await frida.says('starta årets enkät')
  frida.hears('10 frågor.')
  await frida.says('ja')

  await put(
    'samma.json',
    edited((json) => {
      json.surveyVersion = '2.0.0'
    }),
  )
  expect((await styrbot('import', 'survey', 'samma.json')).err).toContain('Version 2.0.0 har redan använts')
  await put(
    'ny.json',
    edited((json) => {
      json.surveyVersion = '2.1.0'
      json.pages[0].elements[3].title.sv = 'Något annat?'
    }),
  )
  expect((await styrbot('import', 'survey', 'ny.json')).err).toContain('led4: Frågan har ändrats')
})
