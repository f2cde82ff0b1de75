import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { aDirectMessage, aFakeSlack, sendEvent, visible, workspace } from '../support/fake-slack.ts'
import { bot, tenant } from '../support/fake-teams.ts'
import { addressIn } from '../support/program-output.ts'

const root = path.resolve(import.meta.dirname, '../..')
const launcher = path.join(root, 'src/run.mjs')
const data = mkdtempSync(path.join(os.tmpdir(), 'styrbot-program-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

describe('the whole program with Slack and Teams configured', () => {
  it(
    'answers a workspace once it has been connected, refuses what is unsigned, and ends in order',
    { timeout: 300_000 },
    async () => {
      const fake = await aFakeSlack({ U01: { name: 'Anna Ek', email: 'anna.ek@hagsjo.example.se' } })
      const env = {
        PATH: process.env['PATH'],
        DATA_DIR: data,
        PORT: '0',
        LOG_LEVEL: 'error',
        SECRET_KEY: randomBytes(32).toString('base64'),
        SLACK_SIGNING_SECRET: workspace.secret,
        SLACK_BOT_TOKEN: workspace.token,
        SLACK_API_URL: fake.url,
        TEAMS_APP_ID: bot.appId,
        TEAMS_APP_PASSWORD: 'a-password',
        TEAMS_APP_TENANT_ID: tenant,
      }
      const program = spawn(process.execPath, [launcher, 'main.ts'], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const ended = new Promise<number | null>((resolve) => program.once('exit', resolve))
      try {
        const url = await addressIn(program.stdout)
        await sendEvent(url, aDirectMessage('vem är systemansvarig för Raindance?'))
        await expect.poll(() => fake.posts()).toHaveLength(1)
        expect(visible(fake.posts()[0]!)).toBe(
          'Jag kan inte hjälpa till här. Kommunens IT-avdelning kan ge besked om var jag finns.',
        )

        const args = [launcher, 'cli/main.ts', 'connect', 'slack', workspace.id, '--municipality', 'hagsjo']
        const typed = await promisify(execFile)(process.execPath, args, { cwd: root, env })
        expect(typed.stdout).toContain('hör nu till Hagsjö kommun')
        await sendEvent(url, aDirectMessage('vem är systemansvarig för Raindance?'))
        await expect.poll(() => fake.posts()).toHaveLength(2)
        expect(visible(fake.posts()[1]!)).toContain('systemansvarig för Raindance')

        expect((await sendEvent(url, aDirectMessage('hej'), {}, { secret: 'another' })).status).toBe(401)
        const headers = { 'content-type': 'application/json' }
        const activity = {
          type: 'message',
          channelId: 'msteams',
          serviceUrl: 'https://smba.trafficmanager.net/emea/',
          text: 'hej',
        }
        const unsigned = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) })
        expect(unsigned.status).toBe(401)
      } finally {
        program.kill('SIGTERM')
        await fake.close()
      }
      expect(await ended).toBe(0)
    },
  )
})
