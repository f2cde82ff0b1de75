import { describe, expect, it } from 'vitest'
import type { CommandLine } from '../../src/cli/command-line.ts'
import { connect } from '../../src/cli/commands/connect.ts'
import { connections } from '../../src/cli/commands/connections.ts'
import { disconnect } from '../../src/cli/commands/disconnect.ts'
import { run } from '../../src/cli/program.ts'
import { verifyAudit } from '../../src/database/audit.ts'
import { aWorld } from '../support/world.ts'

const tenant = '11111111-2222-3333-4444-555555555555'

/** Types commands in a world of two municipalities; each gives what was printed and the exit code. */
async function aTerminal() {
  const world = await aWorld({ municipalities: ['kil', 'forshaga'] })
  const types = async (...argv: string[]) => {
    const printed = { out: '', err: '', code: 0 }
    const line: CommandLine = {
      out: (text) => void (printed.out += text),
      err: (text) => void (printed.err += text),
      fail: (code = 1) => void (printed.code = code),
      cwd: '/',
      config: () => {
        throw new Error('not needed here')
      },
      app: async () => world,
    }
    await run(argv, [connect, disconnect, connections], line)
    return printed
  }
  return { world, types }
}

describe('connect, disconnect and connections', () => {
  it('let a workspace in, show it and shut it out again', async () => {
    const { world, types } = await aTerminal()
    expect((await types('connections')).out).toContain('Inget är anslutet ännu.')
    expect(await types('connect', 'slack', 't01abc', '--municipality', 'kil')).toEqual({
      out: 'Arbetsytan T01ABC hör nu till Kils kommun: alla där får svar.\n',
      err: '',
      code: 0,
    })
    expect((await types('connections')).out).toBe('Slack  T01ABC  Kils kommun\n')
    expect((await types('disconnect', 'slack', 'T01ABC')).out).toContain('T01ABC hör inte längre till Kils kommun.')
    expect(JSON.parse((await types('connections', '--json')).out)).toEqual([])
    const verdict = await world.database.unit('kil', (unit) => verifyAudit(unit, 'kil'))
    expect(verdict).toMatchObject({ faults: [] })
    const actions = await world.database.unit('kil', (unit) => unit.auditEntry.findMany({ select: { action: true } }))
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['connections.connect-workspace', 'connections.disconnect-workspace']),
    )
  })

  it('let several municipalities share a tenant, and one have several', async () => {
    const { types } = await aTerminal()
    const at = (municipality: string, domain: string, id = tenant) =>
      types('connect', 'teams', id, '--municipality', municipality, '--domain', domain)
    expect((await at('kil', '@Kil.example')).out).toContain('de som har adress @kil.example får svar')
    expect((await at('forshaga', 'forshaga.example')).code).toBe(0)
    expect((await at('kil', 'skola.kil.example', tenant.replace('1', '9'))).code).toBe(0)
    expect((await types('connections')).out.trim().split('\n')).toHaveLength(3)
    expect((await types('disconnect', 'teams', tenant, '--municipality', 'kil')).out).toContain('Kils kommun')
    expect((await types('connections')).out).toContain('Forshaga')
  })

  it('refuse in words', async () => {
    const { types } = await aTerminal()
    await types('connect', 'teams', tenant, '--municipality', 'forshaga', '--domain', 'forshaga.example')
    for (const [argv, words] of refused) {
      const { code, err, out } = await types(...argv)
      expect([argv, code, out]).toEqual([argv, 1, ''])
      expect(err).toContain(words)
    }
  })
})

const refused: [string[], string][] = [
  [
    ['connect', 'teams', tenant, '--municipality', 'nowhere'],
    'Det finns ingen kommun som heter ”nowhere” här. Välj en av:',
  ],
  [['connect', 'teams', 'kommunen', '--municipality', 'kil'], '”kommunen” är inte ett klientorganisations-id.'],
  [['connect', 'slack', 'kommunen', '--municipality', 'kil'], 'är inte ett id för en arbetsyta i Slack.'],
  [['connect', 'slack', 'T01', '--municipality', 'kil', '--domain', 'kil'], '”kil” är inte en e-postdomän.'],
  [
    ['connect', 'teams', tenant, '--municipality', 'kil'],
    'Där finns redan Forshaga kommun. Två kommuner på samma ställe skiljs åt på e-postdomän: ange --domain.',
  ],
  [['disconnect', 'slack', 'T99'], '”T99” är inte ansluten.'],
]
