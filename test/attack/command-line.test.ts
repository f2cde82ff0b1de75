/** Any words after `styrbot`: a command is carried out, or it says why not; nothing is thrown, and no other municipality is touched. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { run } from '../../src/cli/program.ts'
import { afterTheTest } from '../support/after-the-test.ts'
import { hostileTexts } from '../support/messages.ts'
import { aWorld } from '../support/world.ts'

/** Without those that talk in the terminal or play a whole year. */
const names = [
  'ask',
  'calendars',
  'cases',
  'governance',
  'evaluate',
  'duties',
  'report',
  'connect',
  'disconnect',
  'connections',
  'permissions',
  'unreachable',
  'attestation',
  'unanswered',
  'import',
  'export',
  'erase',
  'records',
  'retention',
  'reorganise',
  'documents',
  'vacancies',
  'delegations',
  'products',
  'projects',
  'proposals',
  'consultations',
  'link',
  'audit',
  'x',
]

async function aTerminal() {
  const world = await aWorld({ today: '2027-03-12', municipalities: ['karlsborg', 'hagsjo'] })
  const cwd = mkdtempSync(path.join(os.tmpdir(), 'styrbot-attack-'))
  afterTheTest(async () => rmSync(cwd, { recursive: true, force: true }))
  const typed = async (argv: readonly string[]) => {
    let out = ''
    let code = 0
    await run(argv, commands, {
      out: (text) => void (out += text),
      err: (text) => void (out += text),
      fail: (given = 1) => void (code = given),
      cwd,
      config: () => {
        throw new Error('No command here reads the configuration.')
      },
      app: () => Promise.resolve(world),
    })
    return { out, code }
  }
  return { world, typed }
}

describe('the command line', () => {
  it('carries out or refuses whatever is typed', { timeout: 120_000 }, async () => {
    const { typed } = await aTerminal()
    const word = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(
        '--municipality',
        '--as',
        '--dry-run',
        '--json',
        '--year',
        '--out',
        '--decision',
        '--undo',
        '--',
        '-x',
      ),
      fc.constantFrom(
        'karlsborg',
        'hagsjo',
        'register',
        'people',
        'person',
        'document',
        'rules',
        'slack',
        'teams',
        'verify',
        'check',
        '2027',
        '-1',
        'NaN',
      ),
      fc.constantFrom(...hostileTexts, '', ' ', '../../../etc/passwd', '/dev/null', '__proto__', '9'.repeat(40)),
    )
    const argv = fc
      .tuple(fc.constantFrom(...names), fc.array(word, { maxLength: 6 }))
      .map(([name, rest]) => [name, ...rest])
    await fc.assert(
      fc.asyncProperty(argv, async (words) => {
        const { out } = await typed(words)
        expect(out).not.toMatch(/\n\s+at .+:\d+:\d+/)
      }),
      { numRuns: 150 },
    )
  })

  it('asks as nobody whom the municipality does not know', async () => {
    const { world, typed } = await aTerminal()
    const { register } = await world.snapshots.of('hagsjo')
    const stranger = register.people.find(({ email }) => email !== null)!
    for (const argv of [
      ['ask', 'vem är systemansvarig för Raindance?', '--municipality', 'karlsborg', '--as', stranger.email!],
      ['link', '--municipality', 'karlsborg', '--as', stranger.email!],
      ['export', 'person', stranger.email!, '--municipality', 'karlsborg'],
      ['erase', 'person', stranger.email!, '--municipality', 'karlsborg', '--decision', 'x'],
    ]) {
      const { out, code } = await typed(argv)
      expect([argv[0], code]).toEqual([argv[0], 1])
      expect(out).not.toContain(stranger.name)
    }
  })
})
