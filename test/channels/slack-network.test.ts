/** How Slack is reached from a municipality's network: over a connection that we open, and through a proxy. */
import { type Server, createServer } from 'node:http'
import { type AddressInfo, connect as connectTo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { slack } from '../../src/channels/slack/index.ts'
import type { Received } from '../../src/conversation/channel.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { through } from '../../src/lib/outbound.ts'
import { aDirectMessage, aFakeSlack, workspace } from '../support/fake-slack.ts'
import { acceptSockets } from '../support/web-socket.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const identity = {
  identify: async () => ({
    ok: true as const,
    municipality: 'norrby',
    asker: { personId: null, platformUserId: 'T01/U01', name: 'Anna', email: null, standing: 'colleague' as const },
  }),
  namePicked: async () => null,
  reference: async () => null,
  keep: async () => {},
}
const nothing: Received = { claimed: true, immediate: null, language: 'sv', understood: null }

async function overSocket(receive: (inbound: Inbound) => Promise<Received>) {
  const fake = await aFakeSlack({ U01: { name: 'Anna', email: 'anna@norrby.example' } })
  const server = createServer()
  const sockets = acceptSockets(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  fake.socketUrl = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { door } = slack({
    access: { botToken: workspace.token },
    signingSecret: null,
    appToken: 'xapp-1',
    apiUrl: fake.url,
    clock: systemClock,
    identity,
    log: silentLog,
  })
  const entrance = door(receive)
  await entrance.start()
  closing.push(
    () => fake.close(),
    () => new Promise((resolve) => (server.close(resolve), sockets.cut())),
    () => entrance.stop(),
  )
  let envelopes = 0
  const bring = (event: Record<string, unknown>): string => {
    const id = `envelope-${++envelopes}`
    const payload = {
      type: 'event_callback',
      team_id: workspace.id,
      api_app_id: 'A1',
      event_id: `Ev${envelopes}`,
      event,
    }
    sockets.send({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false })
    return id
  }
  return { sockets, entrance, bring, fake }
}

describe('over a connection that we open', () => {
  it('a message is heard, and acknowledged when its effects are there and not before', async () => {
    const steps: string[] = []
    const { sockets, bring } = await overSocket(async (inbound) => {
      steps.push(`heard ${(inbound as { text: string }).text}, ${sockets.said.length} acknowledged`)
      return nothing
    })
    const id = bring(aDirectMessage('hej'))
    await expect.poll(() => sockets.said).toMatchObject([{ envelope_id: id }])
    expect(steps).toEqual(['heard hej, 0 acknowledged'])
  })

  it('a message that failed is not acknowledged, so that Slack brings it again', async () => {
    const { sockets, bring } = await overSocket(async (inbound) => {
      if ((inbound as { text: string }).text === 'ett') throw new Error('the database is away')
      return nothing
    })
    bring(aDirectMessage('ett'))
    const second = bring(aDirectMessage('två'))
    await expect.poll(() => sockets.said.length).toBeGreaterThan(0)
    expect(sockets.said).toMatchObject([{ envelope_id: second }])
  })

  it('is opened again when it breaks', async () => {
    const heard: string[] = []
    const { sockets, bring } = await overSocket(async (inbound) => {
      heard.push((inbound as { text: string }).text)
      return nothing
    })
    sockets.cut()
    await expect.poll(() => sockets.accepted()).toBe(2)
    bring(aDirectMessage('efteråt'))
    await expect.poll(() => heard).toEqual(['efteråt'])
  })

  it('what has begun ends and is acknowledged before the program goes, and nothing else is begun', async () => {
    let finish: (() => void) | null = null
    const ended: string[] = []
    const { sockets, entrance, bring } = await overSocket(async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      ended.push('the turn')
      return nothing
    })
    const begun = bring(aDirectMessage('hej'))
    await expect.poll(() => finish).not.toBeNull()
    const stopping = entrance.stop().then(() => ended.push('the program'))
    bring(aDirectMessage('för sent', { channel: 'D02' }))
    finish!()
    await stopping
    expect(ended).toEqual(['the turn', 'the program'])
    await expect.poll(() => sockets.said).toMatchObject([{ envelope_id: begun }])
  })
})

describe('through a proxy', () => {
  it('Slack is asked and written to, and nobody is reached past it', async () => {
    const fake = await aFakeSlack()
    const asked: string[] = []
    const proxy: Server = createServer()
    proxy.on('connect', (request, client) => {
      asked.push(request.url ?? '')
      const [host, port] = (request.url ?? '').split(':')
      const there = connectTo(Number(port), host, () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n')
        there.pipe(client).pipe(there)
      })
      there.on('error', () => client.destroy())
      client.on('error', () => there.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const outbound = through(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, null)
    closing.push(
      () => new Promise((resolve) => (proxy.close(resolve), proxy.closeAllConnections())),
      () => fake.close(),
      () => outbound.dispatcher.destroy(),
    )
    const { channel } = slack({
      access: { botToken: workspace.token },
      signingSecret: workspace.secret,
      appToken: null,
      apiUrl: fake.url,
      outbound,
      clock: systemClock,
      identity,
      log: silentLog,
    })
    const to = { platformUserId: 'T01/U01' }
    const hello = {
      id: 'o',
      municipality: 'norrby',
      to,
      message: { text: 'Hej' },
      language: 'sv',
      updates: null,
    } as const
    expect(await channel.deliver(hello)).toMatchObject({ outcome: 'sent' })
    expect(asked).toContain(new URL(fake.url).host)
    expect(fake.calls.map(({ method }) => method)).toEqual(['auth.test', 'chat.postMessage'])
  })
})
