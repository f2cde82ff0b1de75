import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { types } from '@slack/bolt'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { slack } from '../../src/channels/slack/index.ts'
import type { Outgoing, Received } from '../../src/conversation/channel.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import type { Form, Message } from '../../src/conversation/message.ts'
import type { Identified, Picked, Seen } from '../../src/conversation/identity.ts'
import { toModal } from '../../src/channels/slack/form.ts'
import type { Installs } from '../../src/conversation/installs.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import {
  aDirectMessage,
  aFakeSlack,
  aMention,
  sendCommand,
  sendEvent,
  sendInteraction,
  sendSigned,
  visible,
  workspace,
} from '../support/fake-slack.ts'
import { hostileTexts } from '../support/messages.ts'
import { aMoment } from '../support/moment.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const nothing: Received = { claimed: true, immediate: null, language: 'sv', understood: null }
const anna = { name: 'Anna Ek', email: 'anna.ek@norrby.example' }
const form: Form = {
  id: 'f1',
  title: 'Rätta',
  submit: 'Skicka',
  inputs: [{ kind: 'text', name: 'who', label: 'Vem är det i stället', required: true }],
}

type With = {
  /** The bot is installed in a whole organisation, with the same token. */
  organisation?: string
  identify?: (seen: Seen) => Promise<Identified>
  receive?: (inbound: Inbound) => Promise<Received>
  namePicked?: (picked: Picked) => Promise<string | null>
  token?: string
  /** How long Slack may be silent, in milliseconds; as long as otherwise unless told. */
  patience?: number
}

function installedIn(id: string) {
  const install = { id, token: workspace.token, botId: 'B0BOT', botUserId: 'U0BOT', name: '', scopes: [] }
  const installs: Installs = {
    of: async (one) => (one === id ? install : null),
    isLetIn: async () => true,
    keep: async () => {},
    keepThrough: async () => {},
    forget: async () => {},
    newState: async () => 'state',
    takeState: async () => true,
  }
  return { clientId: '1', clientSecret: '2', publicUrl: 'https://bot.norrby.example', installs }
}

/** Our door on loopback, before a fake Slack; everybody there is who Slack says, in Norrby. */
async function aDoor(more: With = {}) {
  const fake = await aFakeSlack({ U01: anna })
  const heard: Inbound[] = []
  const seen: Seen[] = []
  const references = new Map<string, unknown>()
  const identify = async (one: Seen): Promise<Identified> => {
    seen.push(one)
    if (one.talk.reference) references.set(one.talk.conversationId, one.talk.reference)
    if (more.identify) return more.identify(one)
    const profile = one.isOutsider ? null : await one.profile()
    const asker = {
      personId: null,
      platformUserId: `${one.workspace}/${one.user}`,
      name: profile?.name ?? '',
      email: profile?.emails[0] ?? null,
      standing: profile === null || profile.isGuest ? ('guest' as const) : ('colleague' as const),
    }
    return { ok: true, municipality: 'norrby', asker }
  }
  const reference = async (_municipality: string, _channel: string, to: object) =>
    references.get(String(Object.values(to)[0])) ?? null
  const { channel, door } = slack({
    signingSecret: workspace.secret,
    access: more.organisation ? installedIn(more.organisation) : { botToken: more.token ?? workspace.token },
    appToken: null,
    clock: systemClock,
    apiUrl: fake.url,
    identity: {
      identify,
      namePicked: async (picked) => (await more.namePicked?.(picked)) ?? null,
      reference,
      keep: async (_municipality, _channel, to, kept) => void references.set(to.platformUserId, kept),
    },
    ...(more.patience === undefined ? {} : { timeout: more.patience }),
    log: silentLog,
  })
  const app = express().disable('x-powered-by')
  app.use(
    door(async (inbound) => {
      heard.push(inbound)
      return more.receive ? more.receive(inbound) : nothing
    }).router,
  )
  const server: Server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  closing.push(
    () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
    () => fake.close(),
  )
  const outgoing = (message: Message, to: string | Outgoing['to'], updates: string | null): Outgoing => ({
    id: 'out-1',
    municipality: 'norrby',
    to: typeof to === 'string' ? { conversationId: to } : to,
    message,
    language: 'sv',
    updates,
  })
  const deliver = (message: Message, to: string | Outgoing['to'], updates: string | null = null) =>
    channel.deliver(outgoing(message, to, updates))
  const find = (message: Message, to: string | Outgoing['to'], near: string | null = null) =>
    channel.find!(outgoing(message, to, null), { since: fake.now(), near })
  const findChanged = (message: Message, to: string, updates: string) =>
    channel.find!({ ...outgoing(message, to, updates), id: 'out-2' }, { since: fake.now(), near: null })
  /** Says it, and then changes what was said to the other thing. */
  const change = async (message: Message, updates: string) =>
    channel.deliver({ ...outgoing(message, 'T01/D01', updates), id: 'out-2' })
  return { fake, url, heard, seen, channel, deliver, find, change, findChanged }
}

describe('what Slack sends', () => {
  it('a direct message is heard from the person who wrote it', async () => {
    const { url, heard } = await aDoor()
    const answer = await sendEvent(
      url,
      aDirectMessage('vem ansvarar för <http://Raindance.se|Raindance.se> &amp; co?', { ts: '1.1' }),
    )
    expect(answer.status).toBe(200)
    expect(heard).toEqual([
      {
        channel: 'slack',
        municipality: 'norrby',
        conversation: { id: 'T01/U01', kind: 'dm' },
        person: {
          personId: null,
          platformUserId: 'T01/U01',
          name: 'Anna Ek',
          email: 'anna.ek@norrby.example',
          standing: 'colleague',
        },
        key: 'message:D01:1.1',
        kind: 'text',
        text: 'vem ansvarar för Raindance.se & co?',
      },
    ])
  })

  it('a mention is heard in its thread, without the mention', async () => {
    const { url, heard } = await aDoor()
    await sendEvent(url, aMention('vem äger Raindance?', { ts: '2.1' }))
    await sendEvent(url, aMention('och Procapita?', { ts: '2.2', thread_ts: '2.1' }))
    expect(heard).toMatchObject([
      { conversation: { id: 'T01/C01/2.1', kind: 'group' }, text: 'vem äger Raindance?' },
      { conversation: { id: 'T01/C01/2.1', kind: 'group' }, text: 'och Procapita?' },
    ])
  })

  it('a command is heard as one’s own, and one with nothing after it asks for help', async () => {
    const { url, heard, fake } = await aDoor()
    const answer = await sendCommand(url, { text: 'vem äger Raindance?', response_url: fake.responseUrl })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    await sendCommand(url, { text: '  ' })
    expect(heard).toMatchObject([
      { conversation: { id: 'T01/C01/for/U01', kind: 'dm' }, kind: 'command', text: 'vem äger Raindance?' },
      { kind: 'command', text: 'hjälp' },
    ])
  })

  it('a click brings the opaque action and the message it came from', async () => {
    const { url, heard } = await aDoor()
    await sendInteraction(url, {
      type: 'block_actions',
      container: { type: 'message', message_ts: '3.1', channel_id: 'D01' },
      actions: [{ action_id: 'styrbot:0', value: 'opaque-1' }],
    })
    expect(heard).toMatchObject([
      { kind: 'action', action: 'opaque-1', replyTo: 'T01/D01/3.1', conversation: { id: 'T01/U01', kind: 'dm' } },
    ])
  })

  it('the opened home tab is heard, and the opened chat as somebody new', async () => {
    const { url, heard } = await aDoor()
    await sendEvent(url, { type: 'app_home_opened', user: 'U01', channel: 'D01', tab: 'messages', event_ts: '4.1' })
    await sendEvent(url, { type: 'app_home_opened', user: 'U01', channel: 'D01', tab: 'home', event_ts: '4.2' })
    expect(heard).toMatchObject([
      { kind: 'lifecycle', event: 'installed', key: 'met:U01', conversation: { id: 'T01/U01', kind: 'dm' } },
      { kind: 'home', conversation: { id: 'T01/home/U01', kind: 'dm' } },
    ])
  })

  it.each([
    ['an edit', aDirectMessage('x', { subtype: 'message_changed' })],
    ['a deletion', aDirectMessage('x', { subtype: 'message_deleted' })],
    ['another bot', aDirectMessage('x', { bot_id: 'B9' })],
    ['ourselves', aDirectMessage('x', { user: workspace.botUserId })],
    ['a channel without a mention', aDirectMessage('x', { channel: 'C01', channel_type: 'channel' })],
    ['a reaction', { type: 'reaction_added', user: 'U01', event_ts: '1.1' }],
    [
      'our own message, changed in place',
      aDirectMessage('x', {
        subtype: 'message_changed',
        user: undefined,
        message: { bot_id: workspace.botId, user: workspace.botUserId, text: 'x', ts: '1.1' },
      }),
    ],
    ['a link that was unfolded', aDirectMessage('x', { subtype: 'message_changed', hidden: true, user: undefined })],
    ['somebody joining', { ...aDirectMessage('x'), channel: 'C01', channel_type: 'channel', subtype: 'channel_join' }],
    ['an action in the third person', aDirectMessage('x', { subtype: 'me_message' })],
    ['a message without a sender', aDirectMessage('x', { user: undefined })],
    ['a mention by another bot', aMention('x', { bot_id: 'B9' })],
    ['a new name for somebody', { type: 'user_change', user: { id: 'U01' }, event_ts: '1.1' }],
    ['the about tab', { type: 'app_home_opened', user: 'U01', channel: 'D01', tab: 'about', event_ts: '4.1' }],
    ['an event that nobody has heard of', { type: 'nonesuch', event_ts: '1.1' }],
  ])('%s is acknowledged and ignored', async (_what, event) => {
    const { url, heard } = await aDoor()
    expect((await sendEvent(url, event)).status).toBe(200)
    expect(heard).toEqual([])
  })

  it.each([
    ['with a file', { subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['also sent to the talk from its thread', { subtype: 'thread_broadcast', thread_ts: '0.9' }],
  ])('a message %s is heard', async (_what, more) => {
    const { url, heard } = await aDoor()
    await sendEvent(url, aDirectMessage('hej', more))
    expect(heard).toMatchObject([{ kind: 'text', text: 'hej' }])
  })

  it('a post that comes both as a message and as a mention has one key', async () => {
    const { url, heard } = await aDoor()
    await sendEvent(url, aMention('hej', { ts: '6.1', channel: 'D01' }))
    await sendEvent(url, aDirectMessage('hej', { ts: '6.1', channel: 'D01' }))
    expect(new Set(heard.map(({ key }) => key))).toEqual(new Set(['message:D01:6.1']))
  })

  it('a message brought again is heard as any other: the first may have been lost', async () => {
    const { url, heard } = await aDoor()
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }
    await sendEvent(url, aDirectMessage('hej'), {}, { headers })
    expect(heard).toHaveLength(1)
  })

  it.each([
    ['that we are told too much', { type: 'app_rate_limited', team_id: 'T01', minute_rate_limited: 1 }],
    ['an envelope without an event', { type: 'event_callback', team_id: 'T01' }],
  ])('%s is acknowledged', async (_what, body) => {
    const { url, heard } = await aDoor()
    expect((await sendSigned(url, JSON.stringify(body), 'application/json')).status).toBeLessThan(500)
    expect(heard).toEqual([])
  })

  it.each(['block_suggestion', 'view_closed', 'message_action', 'workflow_step_edit'])(
    'an interaction of the kind %s is acknowledged at once',
    async (type) => {
      const { url, heard } = await aDoor()
      const view = { callback_id: 'styrbot-form', private_metadata: '', state: { values: {} } }
      const answer = await sendInteraction(url, {
        type,
        view,
        callback_id: 'x',
        actions: [],
        value: 'a',
        action_id: 'x',
      })
      expect(answer.status).toBe(200)
      expect(heard).toEqual([])
    },
  )

  it('somebody of an organisation that installed as a whole is heard, though no workspace is named', async () => {
    const { url, seen } = await aDoor({ organisation: 'E01' })
    await sendEvent(url, aDirectMessage('hej', { user_team: 'E01' }), {
      team_id: null,
      enterprise_id: 'E01',
      authorizations: [{ team_id: null, enterprise_id: 'E01', is_enterprise_install: true }],
    })
    await sendEvent(url, aDirectMessage('hej', { user_team: 'T88' }), {
      team_id: 'T77',
      enterprise_id: 'E01',
      authorizations: [{ team_id: 'T77', enterprise_id: 'E01', is_enterprise_install: true }],
    })
    expect(seen).toMatchObject([
      { workspace: 'E01', organisation: 'E01', isOutsider: false },
      { workspace: 'T77', organisation: 'E01', isOutsider: false },
    ])
  })

  it('the shortcut asks what its user wants to know, and the question is heard in their own talk', async () => {
    const { url, heard, fake } = await aDoor()
    await sendInteraction(url, { type: 'shortcut', callback_id: 'ask' })
    const [opened] = fake.callsTo('views.open')
    const view = opened!.args['view'] as { private_metadata: string; blocks: { type: string; block_id: string }[] }
    const { block_id: block } = view.blocks.find(({ type }) => type === 'input')!
    await sendInteraction(url, {
      type: 'view_submission',
      view: {
        callback_id: 'styrbot-form',
        private_metadata: view.private_metadata,
        state: { values: { [block]: { value: { value: 'vem äger Raindance?' } } } },
      },
    })
    expect(heard).toMatchObject([
      { kind: 'text', text: 'vem äger Raindance?', conversation: { id: 'T01/U01', kind: 'dm' } },
    ])
  })

  it('the shortcut and an apology are in the language that its user was answered in last', async () => {
    let isAway = false
    const { url, fake } = await aDoor({
      receive: async () => (isAway ? Promise.reject(new Error('away')) : { ...nothing, language: 'en' }),
    })
    const titles = () => fake.callsTo('views.open').map(({ args }) => (args['view'] as { title: object }).title)
    await sendInteraction(url, { type: 'shortcut', callback_id: 'ask' })
    await sendEvent(url, aDirectMessage('who owns Raindance?'))
    await sendInteraction(url, { type: 'shortcut', callback_id: 'ask' })
    expect(titles()).toMatchObject([{ text: 'Fråga Styrbot' }, { text: 'Ask Styrbot' }])
    isAway = true
    expect(await (await sendCommand(url, { text: 'Raindance' })).json()).toMatchObject({
      text: 'That did not work just now. Please try again in a while.',
    })
  })

  it('a button on a person’s own page leads to their own talk', async () => {
    const { url, heard } = await aDoor()
    const actions = [{ action_id: 'styrbot:0', value: 'opaque' }]
    await sendInteraction(url, { type: 'block_actions', container: { type: 'view' }, actions })
    expect(heard).toMatchObject([{ kind: 'action', conversation: { id: 'T01/U01', kind: 'dm' } }])
  })

  it('an unknown click and an unknown shortcut are acknowledged, and nothing comes of them', async () => {
    const { url, heard } = await aDoor()
    const actions = [{ action_id: 'other', value: 'x' }]
    const container = { type: 'message', message_ts: '1.1', channel_id: 'D01' }
    expect((await sendInteraction(url, { type: 'block_actions', container, actions })).status).toBe(200)
    expect((await sendInteraction(url, { type: 'shortcut', callback_id: 'x' })).status).toBe(200)
    expect(heard).toEqual([])
  })

  it('a redelivery has the same key, so that it can have its effect once', async () => {
    const { url, heard } = await aDoor()
    const event = aDirectMessage('hej', { ts: '5.1' })
    await sendEvent(url, event)
    await sendEvent(url, event, {}, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } })
    expect(heard.map(({ key }) => key)).toEqual(['message:D01:5.1', 'message:D01:5.1'])
  })

  it('a message that could not be taken is answered with an error, so that it comes again', async () => {
    const { url } = await aDoor({ receive: () => Promise.reject(new Error('the database is away')) })
    expect((await sendEvent(url, aDirectMessage('hej'))).status).toBe(500)
  })

  it('a command that could not be taken says so where it was given', async () => {
    const { url } = await aDoor({ receive: () => Promise.reject(new Error('the database is away')) })
    const answer = await sendCommand(url, { text: 'hej' })
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { response_type: 'ephemeral', text: 'Det gick inte just nu. Försök igen om en stund.' },
    ])
  })
})

describe('what takes longer than Slack waits', () => {
  const slow = (then: () => Promise<Received>) => ({ receive: async () => (await pause(3_400), then()) })
  const quick = async (asking: Promise<Response>) => {
    const since = performance.now()
    const answer = await asking
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(performance.now() - since).toBeLessThan(3_000)
  }
  const view = {
    callback_id: 'styrbot-form',
    private_metadata: JSON.stringify({ form: 'f1', place: 'T01/U01', kind: 'dm' }),
    state: { values: {} },
  }

  it('is answered in time all the same, and heard', async () => {
    const { url, heard } = await aDoor(slow(async () => nothing))
    const press = {
      type: 'block_actions',
      container: { type: 'message', message_ts: '3.1', channel_id: 'D01' },
      actions: [{ action_id: 'styrbot:0', value: 'opaque-1' }],
    }
    await Promise.all([quick(sendCommand(url, { text: 'hej' })), quick(sendInteraction(url, press))])
    expect(heard.map(({ kind }) => kind).toSorted()).toEqual(['action', 'command'])
  })

  it('and fails is told of in the direct messages', async () => {
    const { url, fake } = await aDoor(slow(() => Promise.reject(new Error('the database is away'))))
    await quick(sendCommand(url, { text: 'hej' }))
    await expect
      .poll(() => fake.posts(), { timeout: 5_000 })
      .toMatchObject([{ channel: 'U01', text: 'Det gick inte just nu. Försök igen om en stund.' }])
  })

  it('and finds faults in a form puts the form in the chat, with what is wrong', async () => {
    const faults = { who: 'Skriv ett namn.' }
    const { url, fake } = await aDoor(slow(async () => ({ ...nothing, immediate: { kind: 'faults', form, faults } })))
    await quick(sendInteraction(url, { type: 'view_submission', view }))
    await expect.poll(() => fake.callsTo('chat.postMessage').length, { timeout: 5_000 }).toBe(1)
    expect(JSON.stringify(fake.callsTo('chat.postEphemeral'))).toContain('Skriv ett namn.')
    expect(visible(fake.callsTo('chat.postMessage')[0]!.args)).toContain('Vem är det i stället')
  })
})

describe('several messages in one talk', () => {
  it('are taken in the order they came, though the first has to wait for who wrote it', async () => {
    let asked = 0
    const { url, heard } = await aDoor({
      async identify(one) {
        if (asked++ === 0) await pause(150)
        const asker = {
          personId: null,
          platformUserId: one.user,
          name: '',
          email: null,
          standing: 'colleague' as const,
        }
        return { ok: true, municipality: 'norrby', asker }
      },
    })
    const first = sendEvent(url, aDirectMessage('ett'))
    await expect.poll(() => asked).toBe(1)
    await Promise.all([first, sendEvent(url, aDirectMessage('två'))])
    expect(heard).toMatchObject([{ text: 'ett' }, { text: 'två' }])
  })
})

describe('what is not from Slack', () => {
  it.each([
    ['another secret', { secret: 'someone-elses' }],
    ['no signature', { signature: '' }],
    ['a made-up signature', { signature: 'v0=00' }],
    ['a signature six minutes old', { at: new Date(Date.now() - 360_000) }],
    ['the signature of another body', { signature: `v0=${'0'.repeat(64)}` }],
    [
      'an old delivery with a new time on it',
      {
        at: new Date(Date.now() - 600_000),
        headers: { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000)) },
      },
    ],
    ['a time that is none', { headers: { 'x-slack-request-timestamp': 'x' } }],
    ['no time', { headers: { 'x-slack-request-timestamp': '' } }],
    ['a signature just over five minutes old', { at: new Date(Date.now() - 303_000) }],
  ])('%s is refused', async (_what, how) => {
    const { url, heard, fake } = await aDoor()
    expect((await sendEvent(url, aDirectMessage('hej'), {}, how)).status).toBe(401)
    expect((await sendCommand(url, { text: 'hej' }, how)).status).toBe(401)
    expect([heard, fake.calls]).toEqual([[], []])
  })

  it('a signature somewhat less than five minutes old is taken: deliveries may wait on their way', async () => {
    const { url, heard } = await aDoor()
    await sendEvent(url, aDirectMessage('hej'), {}, { at: new Date(Date.now() - 290_000) })
    expect(heard).toHaveLength(1)
  })

  it.each([
    ['a question whether we speak TLS', 'ssl_check=1&token=x', 'application/x-www-form-urlencoded'],
    ['a challenge', JSON.stringify({ type: 'url_verification', challenge: 'x' }), 'application/json'],
  ])('%s is refused without a signature', async (_what, body, type) => {
    const { url, heard } = await aDoor()
    const answer = await fetch(`${url}/slack/events`, { method: 'POST', headers: { 'content-type': type }, body })
    expect(answer.status).toBe(401)
    expect(heard).toEqual([])
  })

  it('a form whose kind was rewritten on its way is refused, since what was signed cannot be told', async () => {
    const { url, heard } = await aDoor()
    const type = 'application/x-www-form-urlencoded; charset=utf-8'
    expect((await sendCommand(url, { text: 'hej' }, { type })).status).toBe(400)
    expect(heard).toEqual([])
  })

  it('nothing is shown to whoever only looks', async () => {
    const { url } = await aDoor()
    expect((await fetch(`${url}/slack/events`)).status).toBe(404)
  })

  it('a body of more than a megabyte is refused unread', async () => {
    const { url, heard } = await aDoor()
    expect((await sendEvent(url, aDirectMessage('x'.repeat(1_100_000)))).status).toBe(413)
    expect(heard).toEqual([])
  })

  it('a signed body that is not JSON is refused', async () => {
    const { url, heard } = await aDoor()
    expect((await sendSigned(url, '{"type":', 'application/json')).status).toBeGreaterThanOrEqual(400)
    expect(heard).toEqual([])
  })

  it('the signed challenge is answered', async () => {
    const { url } = await aDoor()
    const answer = await sendSigned(
      url,
      JSON.stringify({ type: 'url_verification', challenge: 'c1' }),
      'application/json',
    )
    expect(await answer.json()).toEqual({ challenge: 'c1' })
  })
})

describe('who is not let in', () => {
  const nobody = async (): Promise<Identified> => ({ ok: false, because: 'not-connected' })
  const sentence = 'Jag kan inte hjälpa till här. Kommunens IT-avdelning kan ge besked om var jag finns.'

  it('a workspace that is not connected gets one neutral sentence, in a direct message', async () => {
    const { url, heard, fake } = await aDoor({ identify: nobody })
    await sendEvent(url, aDirectMessage('vem äger Raindance?'))
    expect(heard).toEqual([])
    expect(fake.posts()).toMatchObject([{ channel: 'U01', text: sentence }])
  })

  it('… seen by nobody else in a channel, and in place for a command', async () => {
    const { url, heard, fake } = await aDoor({ identify: nobody })
    await sendEvent(url, aMention('vem äger Raindance?'))
    expect(fake.callsTo('chat.postEphemeral')).toMatchObject([
      { args: { channel: 'C01', user: 'U01', text: sentence } },
    ])
    expect(await (await sendCommand(url, { text: 'hej' })).json()).toEqual({
      response_type: 'ephemeral',
      text: sentence,
    })
    expect(heard).toEqual([])
  })

  it('is told so in English when that is what was written', async () => {
    const { url, fake } = await aDoor({ identify: nobody })
    const english = 'I cannot help here. The IT department of your municipality can tell you where to find me.'
    await sendEvent(url, aDirectMessage('who owns Raindance?'))
    expect(fake.posts()).toMatchObject([{ text: english }])
    const answer = await sendCommand(url, { text: 'who is the owner of Raindance?' })
    expect(await answer.json()).toMatchObject({ text: english })
  })

  it('a guest is heard in the language that was written', async () => {
    const { url, heard, fake } = await aDoor()
    fake.users.set('U02', { ...anna, is_restricted: true })
    await sendEvent(url, aDirectMessage('who owns Raindance?', { user: 'U02', ts: '7.1' }))
    await sendEvent(url, aDirectMessage('vem äger Raindance?', { user: 'U02', ts: '7.2' }))
    expect(heard).toMatchObject([{ language: 'en' }, { language: 'sv' }])
  })

  it('a workspace where the bot is not installed is not answered at all', async () => {
    const { url, heard, fake } = await aDoor()
    expect((await sendEvent(url, aDirectMessage('hej'), { team_id: 'T99' })).status).toBe(200)
    expect(heard).toEqual([])
    expect(fake.calls.map(({ method }) => method)).toEqual(['auth.test'])
  })

  it('somebody from another organisation in a shared channel is a guest in an external talk', async () => {
    const { url, heard, seen } = await aDoor()
    await sendEvent(url, aMention('vem äger Raindance?', { user_team: 'T77' }), { is_ext_shared_channel: true })
    expect(seen).toMatchObject([{ isOutsider: true }])
    expect(heard).toMatchObject([{ conversation: { kind: 'external' }, person: { standing: 'guest' } }])
  })

  it.each([
    { is_restricted: true },
    { is_ultra_restricted: true },
    { is_stranger: true },
    { team_id: 'T77' },
    { deleted: true },
    { is_bot: true },
  ])('a user with %j is a guest', async (flags) => {
    const { url, heard, fake } = await aDoor()
    fake.users.set('U02', { ...anna, ...flags })
    await sendEvent(url, aDirectMessage('hej', { user: 'U02' }))
    expect(heard).toMatchObject([{ person: { standing: 'guest' } }])
  })

  it.each([
    ['a button', { type: 'block_actions', actions: [{ action_id: 'styrbot:0', value: 'opaque-1' }] }],
    [
      'a form',
      {
        type: 'view_submission',
        view: {
          callback_id: 'styrbot-form',
          private_metadata: JSON.stringify({ form: 'f1', place: 'T01/C01/3.1', kind: 'group' }),
          state: { values: {} },
        },
      },
    ],
  ])('%s in a shared channel is pressed by whoever presses it, not by whom it was shown to', async (_what, pressed) => {
    const { url, heard, seen, fake } = await aDoor()
    const container = { type: 'message', message_ts: '3.1', channel_id: 'C01' }
    await sendInteraction(url, { ...pressed, container, user: { id: 'U77', team_id: 'T77' } })
    fake.users.set('U02', { ...anna, is_restricted: true })
    await sendInteraction(url, { ...pressed, container, user: { id: 'U02', team_id: 'T01' } })
    expect(seen).toMatchObject([
      { user: 'U77', isOutsider: true },
      { user: 'U02', isOutsider: false },
    ])
    expect(heard.map(({ person }) => person?.standing)).toEqual(['guest', 'guest'])
  })

  it('an address that was never confirmed ties nobody to a person', async () => {
    const { url, heard, fake } = await aDoor()
    fake.users.set('U02', { ...anna, is_email_confirmed: false })
    await sendEvent(url, aDirectMessage('hej', { user: 'U02' }))
    expect(heard).toMatchObject([{ person: { email: null } }])
  })
})

describe('a Slack that is away at the first message', () => {
  it('does no lasting harm', async () => {
    const { url, heard, fake } = await aDoor()
    fake.fail('auth.test', { status: 503 }, { status: 503 })
    expect((await sendEvent(url, aDirectMessage('hej'))).status).toBe(500)
    expect((await sendEvent(url, aDirectMessage('hej igen'))).status).toBe(200)
    expect(heard).toMatchObject([{ text: 'hej igen' }])
  })
})

describe('a form', () => {
  const withForm = { receive: async (): Promise<Received> => ({ ...nothing, immediate: { kind: 'form', form } }) }

  it('opens as a modal after a click, and comes back with what was filled in and where it belongs', async () => {
    const { url, heard, fake } = await aDoor(withForm)
    await sendInteraction(url, {
      type: 'block_actions',
      container: { type: 'message', message_ts: '3.1', channel_id: 'C01' },
      actions: [{ action_id: 'styrbot:0', value: 'opaque-1' }],
    })
    const [opened] = fake.callsTo('views.open')
    const view = opened?.args['view'] as { private_metadata: string; callback_id: string }
    await sendInteraction(url, {
      type: 'view_submission',
      view: { ...view, state: { values: { 'input:who': { value: { value: 'Bo Ek' } } } } },
    })
    expect(heard.at(-1)).toMatchObject({
      kind: 'form',
      form: 'f1',
      values: { who: 'Bo Ek' },
      conversation: { id: 'T01/C01/3.1', kind: 'group' },
    })
  })

  it('stands in the chat when Slack will not open it, and when a message asked for it', async () => {
    const { url, fake } = await aDoor(withForm)
    fake.fail('views.open', { error: 'expired_trigger_id' })
    await sendCommand(url, { text: 'rätta' })
    await sendEvent(url, aDirectMessage('rätta'))
    expect(fake.callsTo('chat.postMessage')).toMatchObject([{ args: { channel: 'U01' } }, { args: { channel: 'U01' } }])
    expect(visible(fake.posts()[1] ?? {})).toContain('Vem är det i stället')
  })

  it('shows its faults in place', async () => {
    const faulty = async (): Promise<Received> => ({
      ...nothing,
      immediate: { kind: 'faults', form, faults: { who: 'Skriv ett namn.' } },
    })
    const { url } = await aDoor({ receive: faulty })
    const view = {
      callback_id: 'styrbot-form',
      private_metadata: JSON.stringify({ form: 'f1', place: 'T01/D01', kind: 'dm' }),
      state: { values: {} },
    }
    const answer = await sendInteraction(url, { type: 'view_submission', view })
    const opened = toModal(form, '').blocks.find(({ type }) => type === 'input')!
    expect(await answer.json()).toEqual({
      response_action: 'errors',
      errors: { [opened.block_id!]: 'Skriv ett namn.' },
    })
  })

  it('asks for somebody in the workspace’s list, or in writing, and hears who was picked before what was written', async () => {
    const who = { ...form, inputs: [{ kind: 'person' as const, name: 'who', label: 'Vem', required: true }] }
    const picked: Picked[] = []
    const namePicked = async (one: Picked) => (picked.push(one), one.user === 'U07' ? 'bo.ek@norrby.example' : null)
    const { url, heard } = await aDoor({ namePicked })
    const [list, written] = toModal(who, '').blocks.filter((block): block is types.InputBlock => block.type === 'input')
    expect([list?.element.type, list?.optional, written?.element.type, written?.optional]).toEqual([
      ...['users_select', true],
      ...['plain_text_input', true],
    ])
    const send = (user: string | null, value: string | null) =>
      sendInteraction(url, {
        type: 'view_submission',
        view: {
          callback_id: 'styrbot-form',
          private_metadata: JSON.stringify({ form: 'f1', place: 'T01/U01', kind: 'dm' }),
          state: {
            values: {
              [list!.block_id!]: { value: { selected_user: user } },
              [written!.block_id!]: { value: { value } },
            },
          },
        },
      })
    await send('U07', 'Någon annan')
    await send(null, 'Bo Ek')
    await send('U08', null)
    await send(null, null)
    expect(heard.map((one) => one.kind === 'form' && one.values)).toEqual([
      { who: 'bo.ek@norrby.example' },
      { who: 'Bo Ek' },
      { who: 'den du valde' },
      {},
    ])
    expect(picked).toMatchObject([
      { channel: 'slack', municipality: 'norrby', workspace: 'T01', user: 'U07' },
      { user: 'U08' },
    ])
  })

  it('that claims to belong to another workspace is ignored', async () => {
    const { url, heard } = await aDoor()
    const view = {
      callback_id: 'styrbot-form',
      private_metadata: JSON.stringify({ form: 'f1', place: 'T99/D01', kind: 'dm' }),
      state: { values: {} },
    }
    expect((await sendInteraction(url, { type: 'view_submission', view })).status).toBe(200)
    expect(heard).toEqual([])
  })
})

describe('what is sent to Slack', () => {
  it('goes to the talk, in its thread, calling nobody and unfolding nothing', async () => {
    const { deliver, fake } = await aDoor()
    expect(await deliver({ text: 'Hej & <!channel>' }, 'T01/C01/2.1')).toEqual({
      outcome: 'sent',
      as: 'T01/C01/1700000000.000001',
    })
    expect(fake.callsTo('chat.postMessage')).toMatchObject([
      {
        args: {
          channel: 'C01',
          thread_ts: '2.1',
          text: 'Hej &amp; &lt;!channel&gt;',
          unfurl_links: false,
          metadata: { event_payload: { id: 'out-1' } },
        },
      },
    ])
  })

  it.each(hostileTexts)('takes a system called %j', async (name) => {
    const { deliver, fake } = await aDoor()
    expect(
      await deliver({ text: name, blocks: [{ kind: 'fact', value: name, detail: name }] }, 'T01/D01'),
    ).toMatchObject({ outcome: 'sent' })
    expect(fake.posts()[0]?.['text']).not.toMatch(/</)
  })

  it('shows a picture, and tells it in words where it may not or where Slack will not show it', async () => {
    const { deliver, fake } = await aDoor()
    const picture: Message = {
      text: 'Diagram',
      blocks: [{ kind: 'image', png: new Uint8Array([1, 2]), alt: 'Två av tre.' }],
    }
    await deliver(picture, 'T01/D01')
    fake.fail('files.getUploadURLExternal', { error: 'missing_scope' })
    await deliver(picture, 'T01/D01')
    fake.fail('chat.postMessage', { error: 'invalid_blocks' })
    expect(await deliver(picture, 'T01/D01')).toMatchObject({ outcome: 'sent' })
    const shown = fake.posts().map(({ blocks }) => JSON.stringify(blocks))
    expect(shown.map((each) => each.includes('slack_file'))).toEqual([true, false, true, false])
    expect(shown.every((each) => each.includes('Två av tre.'))).toBe(true)
  })

  it('reaches a person whom Slack knows by their address only, and asks Slack once', async () => {
    const { channel, fake } = await aDoor()
    const to = { platformUserId: 'T01/mail:anna.ek@norrby.example' }
    const hello = {
      id: 'o',
      municipality: 'norrby',
      to,
      message: { text: 'Hej' },
      language: 'sv',
      updates: null,
    } as const
    expect(await channel.deliver(hello)).toMatchObject({ outcome: 'sent' })
    expect(await channel.deliver(hello)).toMatchObject({ outcome: 'sent' })
    expect(fake.callsTo('chat.postMessage')).toMatchObject([{ args: { channel: 'U01' } }, { args: { channel: 'U01' } }])
    expect(fake.callsTo('users.lookupByEmail')).toHaveLength(1)
    const nobody = { ...hello, to: { platformUserId: 'T01/mail:bo@norrby.example' } }
    expect(await channel.deliver(nobody)).toEqual({ outcome: 'unreachable', because: 'not-in-workspace' })
  })

  it('asks Slack for no more addresses at once than it tells, and lets other messages through meanwhile', async () => {
    const { channel, deliver, fake } = await aDoor()
    const to = (n: number) => ({ platformUserId: `T01/mail:ny${n}@norrby.example` })
    const hello = { id: 'o', municipality: 'norrby', message: { text: 'Hej' }, language: 'sv', updates: null } as const
    fake.fail('users.lookupByEmail', { status: 429, retryAfter: 30 })
    expect(await channel.deliver({ ...hello, to: to(0) })).toMatchObject({ outcome: 'later', alone: true })
    const others = []
    for (let n = 1; n <= 40; n++) others.push(await channel.deliver({ ...hello, to: to(n) }))
    const waits = others.map((one) => (one.outcome === 'later' && one.alone ? one.afterSeconds : 0))
    expect(Math.min(...waits)).toBeGreaterThan(29)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(fake.callsTo('users.lookupByEmail')).toHaveLength(1)
    expect(await deliver({ text: 'Hej' }, 'T01/D01')).toMatchObject({ outcome: 'sent' })
  })

  it('reaches a person who has not written', async () => {
    const { channel, fake } = await aDoor()
    const to = { platformUserId: 'T01/U01' }
    expect(
      await channel.deliver({
        id: 'o',
        municipality: 'norrby',
        to,
        message: { text: 'Hej' },
        language: 'sv',
        updates: null,
      }),
    ).toEqual({
      outcome: 'sent',
      as: 'T01/D01/1700000000.000001',
    })
    expect(fake.callsTo('chat.postMessage')).toMatchObject([{ args: { channel: 'U01' } }])
  })

  it('answers a command where it was given, and in the direct messages when that is over', async () => {
    const { url, deliver, fake } = await aDoor()
    await sendCommand(url, { text: 'hej', response_url: fake.responseUrl })
    expect(await deliver({ text: 'Svar' }, 'T01/C01/for/U01')).toEqual({ outcome: 'sent', as: null })
    expect(fake.callsTo('response/1')).toMatchObject([{ args: { response_type: 'ephemeral', text: 'Svar' } }])
    fake.fail('response/1', { status: 404 })
    expect(await deliver({ text: 'Svar' }, 'T01/C01/for/U01')).toMatchObject({ outcome: 'sent' })
    expect(fake.callsTo('chat.postMessage')).toMatchObject([{ args: { channel: 'U01', text: 'Svar' } }])
  })

  it('writes to no response address but Slack’s', async () => {
    const { url, deliver, fake } = await aDoor()
    await sendCommand(url, { text: 'hej', response_url: 'http://127.0.0.1:9/elsewhere' })
    expect(await deliver({ text: 'Svar' }, 'T01/C01/for/U01')).toMatchObject({ outcome: 'sent' })
    expect(fake.callsTo('chat.postMessage')).toHaveLength(1)
  })

  it('publishes the home tab', async () => {
    const { deliver, fake } = await aDoor()
    expect(await deliver({ text: 'Dina system' }, 'T01/home/U01')).toEqual({ outcome: 'sent', as: null })
    expect(fake.callsTo('views.publish')).toMatchObject([{ args: { user_id: 'U01', view: { type: 'home' } } }])
  })

  it('changes a message in place, and sends it anew when Slack refuses', async () => {
    const { deliver, fake } = await aDoor()
    expect(await deliver({ text: 'Ny' }, 'T01/D01', 'T01/D01/9.1')).toEqual({ outcome: 'sent', as: 'T01/D01/9.1' })
    expect(fake.callsTo('chat.update')).toMatchObject([{ args: { channel: 'D01', ts: '9.1', text: 'Ny' } }])
    fake.fail('chat.update', { error: 'message_not_found' })
    expect(await deliver({ text: 'Ny' }, 'T01/D01', 'T01/D01/9.1')).toMatchObject({ as: 'T01/D01/1700000000.000001' })
  })

  describe('in several posts', () => {
    const long = (rows: number, word: string): Message => ({
      text: Array.from({ length: rows }, (_, at) => `Rad ${at} om ett ${word}`).join('\n'),
    })
    const saidTwice = async () => {
      const door = await aDoor()
      const first = await door.deliver(long(1_200, 'system'), 'T01/D01')
      const as = first.outcome === 'sent' ? first.as! : ''
      const stands = door.fake.standingIn('D01')
      expect(stands.length).toBeGreaterThan(2)
      await door.channel.deliver({ ...hej, id: 'later' })
      return { ...door, as, stands, after: door.fake.standingIn('D01').at(-1)! }
    }
    const hej = {
      municipality: 'norrby',
      to: { conversationId: 'T01/D01' },
      message: { text: 'Hej' },
      language: 'sv',
      updates: null,
    } as const

    it('is changed post by post, where each of them stands', async () => {
      const { change, fake, as, stands, after } = await saidTwice()
      expect(await change(long(1_200, 'möte'), as)).toEqual({ outcome: 'sent', as })
      expect(fake.callsTo('chat.update').map(({ args }) => args['ts'])).toEqual(stands)
      expect(fake.standingIn('D01')).toEqual([...stands, after])
    })

    it('loses the posts that it has no more words for', async () => {
      const { change, fake, as, stands, after } = await saidTwice()
      expect(await change({ text: 'Kort' }, as)).toEqual({ outcome: 'sent', as: `T01/D01/${stands[0]}` })
      expect(fake.standingIn('D01')).toEqual([stands[0], after])
    })

    it('gets further posts for what there is no room for', async () => {
      const { change, fake, as, stands } = await saidTwice()
      const changed = await change(long(2_400, 'möte'), as)
      expect(changed).toMatchObject({ outcome: 'sent', as: expect.stringMatching(`^T01/D01/${stands.join('\\+')}\\+`) })
      const again = changed.outcome === 'sent' ? changed.as! : ''
      expect(await change({ text: 'Kort' }, again)).toMatchObject({ as: `T01/D01/${stands[0]}` })
      expect(fake.standingIn('D01')).toHaveLength(2)
    })

    it('comes anew from the first post that Slack does not change, and is still read in order', async () => {
      const { change, fake, as, stands, after } = await saidTwice()
      fake.fail('chat.update', {}, { error: 'message_not_found' })
      expect(await change(long(1_200, 'möte'), as)).toMatchObject({ outcome: 'sent' })
      const [first, second, ...more] = fake.standingIn('D01')
      expect([first, second]).toEqual(stands.slice(0, 2))
      expect(more).toEqual([after, ...more.slice(1)])
      expect(more).toHaveLength(stands.length)
    })

    it('is changed once more when Slack fell silent meanwhile, and nothing comes twice', async () => {
      const { change, findChanged, fake, as, stands, after } = await saidTwice()
      fake.fail('chat.update', {}, { unheard: true })
      expect(await change(long(1_200, 'möte'), as)).toEqual({ outcome: 'later', afterSeconds: 10 })
      expect(await findChanged(long(1_200, 'möte'), 'T01/D01', as)).toEqual({ is: 'absent' })
      expect(await change(long(1_200, 'möte'), as)).toEqual({ outcome: 'sent', as })
      expect(await findChanged(long(1_200, 'möte'), 'T01/D01', as)).toEqual({ is: 'there', as })
      expect(fake.standingIn('D01')).toEqual([...stands, after])
    })

    it('is not taken for changed while a post that is too many is there', async () => {
      const { change, findChanged, fake, as, stands } = await saidTwice()
      fake.fail('chat.delete', { status: 500 }, { status: 500 }, { status: 500 })
      expect(await change({ text: 'Kort' }, as)).toMatchObject({ outcome: 'later' })
      expect(await findChanged({ text: 'Kort' }, 'T01/D01', as)).toEqual({ is: 'absent' })
      expect(await change({ text: 'Kort' }, as)).toMatchObject({ outcome: 'sent' })
      expect(fake.standingIn('D01')).toHaveLength(2)
      expect(await findChanged({ text: 'Kort' }, 'T01/D01', as)).toEqual({ is: 'there', as: `T01/D01/${stands[0]}` })
    })
  })

  it('goes on in further posts when it is long', async () => {
    const { deliver, fake } = await aDoor()
    const text = Array.from({ length: 900 }, (_, at) => `Rad ${at} om ett system`).join('\n')
    expect(await deliver({ text }, 'T01/D01')).toMatchObject({ outcome: 'sent' })
    expect(fake.posts().length).toBeGreaterThan(1)
    expect(fake.posts().map(visible).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  it.each([
    [{ retryAfter: 7 }, { outcome: 'later', afterSeconds: 7 }],
    [{ error: 'service_unavailable' }, { outcome: 'later', afterSeconds: 30 }],
    [{ error: 'cannot_dm_bot' }, { outcome: 'unreachable', because: 'deactivated' }],
    [{ error: 'account_inactive' }, { outcome: 'unreachable', because: 'app-not-installed' }],
    [{ error: 'channel_not_found' }, { outcome: 'unreachable', because: 'talk-gone' }],
    [{ error: 'is_archived' }, { outcome: 'unreachable', because: 'talk-gone' }],
    [{ error: 'not_in_channel' }, { outcome: 'unreachable', because: 'talk-gone' }],
    [{ error: 'user_disabled' }, { outcome: 'unreachable', because: 'deactivated' }],
    [{ error: 'messages_tab_disabled' }, { outcome: 'unreachable', because: 'blocked' }],
    [{ error: 'token_revoked' }, { outcome: 'unreachable', because: 'app-not-installed' }],
    [{ error: 'invalid_blocks' }, { outcome: 'unreachable', because: 'invalid-blocks' }],
    [{ error: 'ratelimited' }, { outcome: 'later', afterSeconds: 30 }],
    [{ error: 'fatal_error' }, { outcome: 'maybe-sent', because: 'fatal_error' }],
    [{ status: 500 }, { outcome: 'maybe-sent', because: 'http-500' }],
    [{ status: 503 }, { outcome: 'maybe-sent', because: 'http-503' }],
    [{ drop: true as const }, { outcome: 'maybe-sent' }],
  ])('a post that meets %j is not tried again, and comes to %j', async (failure, outcome) => {
    const { deliver, fake } = await aDoor()
    fake.fail('chat.postMessage', failure)
    expect(await deliver({ text: 'Hej' }, 'T01/D01')).toMatchObject(outcome)
    expect(fake.callsTo('chat.postMessage')).toHaveLength(1)
  })

  it('is only maybe sent when Slack falls silent', async () => {
    const { deliver, fake } = await aDoor({ patience: 1_000 })
    fake.fail('chat.postMessage', { hang: true })
    expect(await deliver({ text: 'Hej' }, 'T01/D01')).toEqual({ outcome: 'maybe-sent', because: 'timeout' })
    expect(fake.callsTo('chat.postMessage')).toHaveLength(1)
  })

  it('waits when Slack cannot be reached at all', async () => {
    const { deliver, fake } = await aDoor()
    await deliver({ text: 'Hej' }, 'T01/D01')
    await fake.close()
    await aMoment()
    expect(await deliver({ text: 'Hej' }, 'T01/D01')).toEqual({ outcome: 'later', afterSeconds: 30 })
  })

  it('is maybe sent when only its first part went', async () => {
    const { deliver, fake } = await aDoor()
    fake.fail('chat.postMessage', {}, { error: 'channel_not_found' })
    const text = 'Rad om ett system\n'.repeat(900)
    expect(await deliver({ text }, 'T01/D01')).toMatchObject({
      outcome: 'maybe-sent',
      because: expect.stringMatching(/^1 of \d parts/),
    })
  })

  it.each(['T01', 'nonsense//', 'T01/C01/for/', 'T01/a/b/c/d'])('is unreachable at %j', async (to) => {
    const { deliver } = await aDoor()
    expect(await deliver({ text: 'Hej' }, to)).toMatchObject({ outcome: 'unreachable' })
  })

  it('is found when Slack has it though its answer was lost, in a talk as in a thread', async () => {
    const { deliver, find, fake } = await aDoor()
    for (const to of ['T01/D01', 'T01/D01/9.1']) {
      fake.fail('chat.postMessage', { unheard: true })
      await deliver({ text: 'Hej' }, to)
      expect(await find({ text: 'Hej' }, to)).toMatchObject({ is: 'there', as: expect.stringMatching(/^T01\/D01\/1/) })
    }
    fake.fail('chat.update', { unheard: true })
    await deliver({ text: 'Ny' }, 'T01/D02', 'T01/D02/1700000000.000001')
    expect(await find({ text: 'Ny' }, 'T01/D02')).toMatchObject({ is: 'there' })
  })

  it('is certainly absent only where all of the talk can be read', async () => {
    const { find, fake } = await aDoor()
    expect(await find({ text: 'Hej' }, 'T01/D01')).toEqual({ is: 'absent' })
    expect(await find({ text: 'Hej' }, 'T01/D01/for/U01')).toEqual({ is: 'unknown' })
    fake.fail('conversations.history', { retryAfter: 9 })
    expect(await find({ text: 'Hej' }, 'T01/D01')).toEqual({ is: 'later', afterSeconds: 9 })
    fake.grant('chat:write')
    expect(await find({ text: 'Hej' }, 'T01/C01')).toEqual({ is: 'unknown' })
  })

  it('is neither there nor absent when only its first part went, or a post carries no mark', async () => {
    const { deliver, find, fake } = await aDoor()
    const text = 'Rad om ett system\n'.repeat(900)
    fake.fail('chat.postMessage', {}, { error: 'channel_not_found' })
    await deliver({ text }, 'T01/D01')
    expect(await find({ text }, 'T01/D01')).toEqual({ is: 'unknown' })
    fake.postUnmarked('D02')
    expect(await find({ text }, 'T01/D02')).toEqual({ is: 'unknown' })
  })

  it('in somebody’s own talk, which is named by them, is not taken for absent', async () => {
    const { deliver, find } = await aDoor()
    const near = await deliver({ text: 'Hej' }, 'T01/U01')
    expect(await find({ text: 'Hej' }, 'T01/U01')).toEqual({ is: 'unknown' })
    expect(await find({ text: 'Hej' }, 'T01/U01', (near as { as: string }).as)).toMatchObject({ is: 'there' })
  })

  it('to somebody by their own id is looked for where they were last written to', async () => {
    const { deliver, find, fake } = await aDoor()
    const near = await deliver({ text: 'Hej' }, { platformUserId: 'T01/U01' })
    expect(await find({ text: 'Hej' }, { platformUserId: 'T01/U01' })).toEqual({ is: 'unknown' })
    expect(await find({ text: 'Hej' }, { platformUserId: 'T01/U01' }, (near as { as: string }).as)).toMatchObject({
      is: 'there',
    })
    expect(fake.callsTo('conversations.history')).toHaveLength(1)
  })

  it('is unreachable in a workspace without the bot', async () => {
    const { deliver } = await aDoor()
    expect(await deliver({ text: 'Hej' }, 'T99/D01')).toEqual({
      outcome: 'unreachable',
      because: 'app-not-installed',
    })
  })
})
