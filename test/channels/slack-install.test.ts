/**
 * Installing by OAuth, against a Slack that is not ours: emulate's Web API with strict scopes and its page of consent.
 */
import { randomBytes } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator } from 'emulate'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { neededScopes, usefulScopes } from '../../src/channels/slack/check.ts'
import { slack } from '../../src/channels/slack/index.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { connect, connections, disconnect, installs } from '../../src/features/connections/index.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aDatabase } from '../support/database.ts'
import { freePort } from '../support/free-port.ts'
import { sendEvent } from '../support/fake-slack.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const signingSecret = 'a-signing-secret'

async function aTown({ letIn = true }: { letIn?: boolean } = {}) {
  const database = await aDatabase()
  await database.system('test', (unit) => unit.municipality.create({ data: { key: 'norrby', municipality: 'norrby' } }))
  const clock = movableClock(new Date('2026-03-12T08:00:00Z'))
  const needs = { database, clock, ids: uuids }
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const emulated = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'anna', real_name: 'Anna Ek', email: 'anna.ek@norrby.example' }],
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'secret',
            name: 'Styrbot',
            redirect_uris: [`${url}/slack/oauth_redirect`],
            scopes: [...neededScopes, ...usefulScopes],
          },
        ],
      },
    },
  } as never)
  const kept = installs({ ...needs, key: randomBytes(32) })
  const heard: Inbound[] = []
  const { channel, door } = slack({
    access: { clientId: '1.2', clientSecret: 'secret', publicUrl: url, installs: kept },
    signingSecret,
    appToken: null,
    apiUrl: `${emulated.url}/api/`,
    clock,
    identity: connections(needs),
    log: silentLog,
  })
  const receive = async (inbound: Inbound) => {
    heard.push(inbound)
    return { claimed: true, immediate: null, language: 'sv' as const, understood: null }
  }
  server.on('request', express().use(door(receive).router))
  closing.push(
    () => emulated.close(),
    () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  )
  const team = 'T000000001'
  if (letIn) await connect(needs, { kind: 'slack', externalId: team, municipality: 'norrby', domain: null })
  const rows = () => database.system('test', (unit) => unit.slackInstall.findMany())
  return { url, emulated, heard, channel, kept, rows, team, needs, clock }
}
type Town = Awaited<ReturnType<typeof aTown>>

/** Goes to our door, consents at Slack's, and gives what Slack sends the browser back with. */
async function consent({ url, emulated }: Town) {
  const start = await fetch(`${url}/slack/install`, { redirect: 'manual' })
  const authorize = new URL(start.headers.get('location')!)
  const cookie = start.headers.get('set-cookie')!.split(';')[0]!
  const page = await (await fetch(authorize)).text()
  const user = /name="user_id" value="([^"]+)"/.exec(page.slice(page.indexOf('Anna Ek') - 3_000))![1]!
  const fields = new URLSearchParams({ user_id: user, ...Object.fromEntries(authorize.searchParams) })
  const back = await fetch(`${emulated.url}/oauth/v2/authorize/callback`, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
  })
  return { back: back.headers.get('location')!, cookie, user }
}

const comeBack = (back: string, cookie?: string) => fetch(back, { headers: cookie ? { cookie } : {} })

describe('installing in a workspace', () => {
  it('is begun so many times a minute and no more, since each beginning is kept until it is too old', async () => {
    const { url, needs, clock } = await aTown()
    const begin = async () => (await fetch(`${url}/slack/install`, { redirect: 'manual' })).status
    const begun = new Set<number>()
    for (let count = 0; count < 30; count++) begun.add(await begin())
    expect([...begun]).toEqual([302])
    expect(await begin()).toBe(429)
    expect(await needs.database.system('test', (unit) => unit.slackInstallState.count())).toBe(30)
    clock.advance(61_000)
    expect(await begin()).toBe(302)
  })

  it('keeps its token, encrypted, greets whoever installed, and can write there with the scopes it asked for', async () => {
    const town = await aTown()
    const { back, cookie } = await consent(town)
    const answer = await comeBack(back, cookie)
    expect(await answer.text()).toContain('Styrbot är installerad')
    const [row] = await town.rows()
    expect(row).toMatchObject({ id: town.team, scopes: [...neededScopes, ...usefulScopes] })
    expect(JSON.stringify(row)).not.toContain('xoxb')
    expect((await town.kept.of(town.team))?.token).toMatch(/^xoxb-/)
    expect(town.heard).toMatchObject([{ kind: 'lifecycle', event: 'installed', municipality: 'norrby' }])
    const to = { platformUserId: town.heard[0]!.person!.platformUserId }
    const hello = {
      id: 'o',
      municipality: 'norrby',
      to,
      message: { text: 'Hej' },
      language: 'sv',
      updates: null,
    } as const
    expect(await town.channel.deliver(hello)).toMatchObject({ outcome: 'sent' })
  })

  it('is refused, and nothing is kept, where nobody has let the workspace in', async () => {
    const town = await aTown({ letIn: false })
    const { back, cookie } = await consent(town)
    const answer = await comeBack(back, cookie)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain(`styrbot connect slack ${town.team}`)
    expect(await town.rows()).toEqual([])
    expect(town.heard).toEqual([])
  })

  it('works once for each start, in the browser that started, within ten minutes', async () => {
    const town = await aTown()
    const { back, cookie } = await consent(town)
    expect((await comeBack(back)).status).toBe(400)
    expect((await comeBack(back, 'styrbot-slack-install=another')).status).toBe(400)
    expect((await comeBack(back, cookie)).status).toBe(200)
    expect((await comeBack(back, cookie)).status).toBe(400)
    const late = await consent(town)
    town.clock.advance(11 * 60_000)
    expect((await comeBack(late.back, late.cookie)).status).toBe(400)
  })

  it('that was cancelled says so', async () => {
    const town = await aTown()
    const { back, cookie } = await consent(town)
    const url = new URL(back)
    url.searchParams.delete('code')
    url.searchParams.set('error', 'access_denied')
    expect(await (await comeBack(url.toString(), cookie)).text()).toContain('Installationen avbröts')
    expect(await town.rows()).toEqual([])
  })
})

describe('a workspace that has installed', () => {
  const installed = async () => {
    const town = await aTown()
    const { back, cookie } = await consent(town)
    await comeBack(back, cookie)
    return town
  }
  const tell = (town: Town, event: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    sendEvent(town.url, event, { team_id: town.team, ...more }, { secret: signingSecret })

  it.each([
    ['uninstalls', { type: 'app_uninstalled' }],
    ['revokes the bot’s token', { type: 'tokens_revoked', tokens: { bot: ['U1'], oauth: [] } }],
  ])('is forgotten when it %s', async (_what, event) => {
    const town = await installed()
    expect((await tell(town, event)).status).toBe(200)
    expect(await town.rows()).toEqual([])
    expect(await town.kept.of(town.team)).toBeNull()
  })

  it('is kept when somebody revokes a token of their own', async () => {
    const town = await installed()
    await tell(town, { type: 'tokens_revoked', tokens: { bot: [], oauth: ['U1'] } })
    expect(await town.rows()).toHaveLength(1)
  })

  it('loses its token when it is shut out', async () => {
    const town = await installed()
    await disconnect(town.needs, { kind: 'slack', externalId: town.team, municipality: null })
    expect(await town.rows()).toEqual([])
  })

  it('answers the organisation’s other workspaces, when the organisation installed', async () => {
    const town = await aTown()
    const install = { id: 'E01', token: 'xoxb-org', botId: 'B1', botUserId: 'U1', name: 'Länet', scopes: [] }
    await town.kept.keep(install)
    await town.kept.keepThrough('T77', 'E01')
    expect(await town.kept.of('T77')).toEqual(install)
    await tell(
      town,
      { type: 'app_uninstalled' },
      {
        enterprise_id: 'E01',
        authorizations: [{ enterprise_id: 'E01', team_id: null, is_enterprise_install: true }],
      },
    )
    expect(await town.kept.of('T77')).toBeNull()
  })

  it('cannot be spoken to with another key than the one its token was sealed with', async () => {
    const town = await installed()
    expect(await installs({ ...town.needs, key: randomBytes(32) }).of(town.team)).toBeNull()
  })
})
