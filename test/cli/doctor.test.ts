import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { neededScopes } from '../../src/channels/slack/check.ts'
import type { CommandLine } from '../../src/cli/command-line.ts'
import { connect } from '../../src/cli/commands/connect.ts'
import { doctor } from '../../src/cli/commands/doctor.ts'
import { run } from '../../src/cli/program.ts'
import { readConfig } from '../../src/config/env.ts'
import { aFakeSlack, workspace } from '../support/fake-slack.ts'
import { bot, tenant } from '../support/fake-teams.ts'
import { aWorld } from '../support/world.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A configured program, with a fake Slack and a fake Entra that answers as told. */
async function aDoctor() {
  const slack = await aFakeSlack()
  const entra = { status: 200, body: { access_token: 't' } as Record<string, unknown>, asked: '' }
  const server = createServer((request, response) => {
    entra.asked = request.url ?? ''
    response.writeHead(entra.status, { 'content-type': 'application/json' }).end(JSON.stringify(entra.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const data = mkdtempSync(path.join(os.tmpdir(), 'styrbot-doctor-'))
  closing.push(
    () => slack.close(),
    () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
    async () => rmSync(data, { recursive: true, force: true }),
  )
  const world = await aWorld({ municipalities: ['kil'] })
  const read = readConfig(
    {
      DATA_DIR: data,
      SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
      SLACK_SIGNING_SECRET: workspace.secret,
      SLACK_BOT_TOKEN: workspace.token,
      SLACK_API_URL: slack.url,
      TEAMS_APP_ID: bot.appId,
      TEAMS_APP_PASSWORD: 'a-password',
      TEAMS_APP_TENANT_ID: tenant,
      GRAPH_LOGIN_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    },
    data,
  )
  if (!read.ok) throw new Error('The configuration does not hold.')
  const types = async (...argv: string[]) => {
    const printed = { out: '', code: 0 }
    const line: CommandLine = {
      out: (text) => void (printed.out += text),
      err: (text) => void (printed.out += text),
      fail: (code = 1) => void (printed.code = code),
      cwd: data,
      config: () => read.config,
      app: async () => world,
    }
    await run(argv, [connect, doctor], line)
    return printed
  }
  return { types, slack, entra }
}

describe('doctor', () => {
  it('is content when both platforms know the bot and are connected', async () => {
    const { types, slack, entra } = await aDoctor()
    slack.grant(...neededScopes)
    await types('connect', 'slack', workspace.id, '--municipality', 'kil')
    await types('connect', 'teams', tenant, '--municipality', 'kil')
    const { out, code } = await types('doctor')
    expect(out).toContain('ok   Slack känner igen boten i arbetsytan T01 (T01).')
    expect(out).toContain('ok   Microsoft Entra ger boten en egen inloggning.')
    expect(out).not.toContain('FEL')
    expect(code).toBe(0)
    expect(entra.asked).toBe(`/${tenant}/oauth2/v2.0/token`)
  })

  it('names what is not connected, and how to connect it', async () => {
    const { types } = await aDoctor()
    const { out, code } = await types('doctor')
    expect(out).toContain('FEL  Arbetsytan T01 är inte ansluten. Anslut med: connect slack T01 --municipality KEY.')
    expect(out).toContain('FEL  Ingen klientorganisation i Teams är ansluten.')
    expect(code).toBe(1)
  })

  it('names what is refused and what is not allowed', async () => {
    const { types, slack, entra } = await aDoctor()
    slack.grant('chat:write', 'commands')
    Object.assign(entra, { status: 401, body: { error: 'invalid_client' } })
    const { out } = await types('doctor')
    expect(out).toContain(
      'FEL  Boten saknar behörigheter i Slack: app_mentions:read, im:history, users:read, users:read.email.',
    )
    expect(out).toContain('FEL  Microsoft Entra godtar inte TEAMS_APP_ID och TEAMS_APP_PASSWORD (invalid_client).')
    slack.fail('auth.test', { error: 'token_revoked' })
    expect((await types('doctor')).out).toContain('FEL  Slack godtar inte SLACK_BOT_TOKEN (token_revoked).')
  })

  it('names what cannot be reached', async () => {
    const { types, slack, entra } = await aDoctor()
    entra.status = 503
    await slack.close()
    const { out } = await types('doctor')
    expect(out).toMatch(/FEL {2}Slack går inte att nå på 127\.0\.0\.1:\d+\./)
    expect(out).toMatch(/FEL {2}Microsofts inloggning går inte att nå på 127\.0\.0\.1:\d+\./)
  })
})
