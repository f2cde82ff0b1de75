import { generateKeyPairSync, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import express from 'express'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { isTrusted } from '../../src/channels/teams/auth.ts'
import { teams } from '../../src/channels/teams/index.ts'
import type { Received } from '../../src/conversation/channel.ts'
import type { Inbound } from '../../src/conversation/inbound.ts'
import type { Form, Message } from '../../src/conversation/message.ts'
import type { Identified, Identity, Picked, Seen } from '../../src/conversation/identity.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { silentLog } from '../../src/lib/log.ts'
import { cardFaults } from '../support/adaptive-card.ts'
import { aFakeTeams, annaId, bot, sendActivity, tenant, visible } from '../support/fake-teams.ts'
import { hostileTexts } from '../support/messages.ts'
import { aMoment } from '../support/moment.ts'

const closing: (() => Promise<unknown>)[] = []
const said = vi.spyOn(console, 'error').mockImplementation((...words) => {
  throw new Error(`The console was written to: ${words.join(' ')}`)
})
afterAll(() => said.mockRestore())
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const nothing: Received = { claimed: true, immediate: null, language: 'sv', understood: null }
const anna = {
  id: '29:anna',
  name: 'Anna Ek',
  userPrincipalName: 'anna.ek@norrby.example',
  email: 'anna.ek@norrby.example',
  tenantId: tenant,
}
const form: Form = {
  id: 'f1',
  title: 'Rätta',
  submit: 'Skicka',
  inputs: [
    { kind: 'text', name: 'who', label: 'Vem är det i stället', required: true },
    {
      kind: 'choice',
      name: 'units',
      label: 'Enheter',
      many: true,
      options: [
        { value: 'u1', label: 'Ett' },
        { value: 'u2', label: 'Två' },
      ],
    },
  ],
}

type With = {
  identify?: (seen: Seen) => Promise<Identified>
  receive?: (inbound: Inbound) => Promise<Received>
  namePicked?: (picked: Picked) => Promise<string | null>
  /** How long Teams may be silent, in milliseconds; as long as otherwise unless told. */
  patience?: number
}

/** For whoever falls silent: the others are given their time, however slow the machine is. */
const impatient = { patience: 400 }

/** Our door on loopback, before a fake Teams; everybody there is who Teams says, in Norrby. */
async function aDoor(more: With = {}) {
  const fake = await aFakeTeams({ '29:anna': anna })
  const heard: Inbound[] = []
  const seen: Seen[] = []
  const references = new Map<string, unknown>()
  const identify = async (one: Seen): Promise<Identified> => {
    seen.push(one)
    if (more.identify) return more.identify(one)
    references.set(one.talk.conversationId, one.talk.reference)
    if (one.talk.isOwn) references.set(`${one.workspace}/${one.user}`, one.talk.reference)
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
    'workspace' in to ? null : (references.get(String(Object.values(to)[0])) ?? null)
  const keep: Identity['keep'] = async (_municipality, _channel, { platformUserId }, kept) =>
    void references.set(platformUserId, kept)
  const { channel, door } = teams({
    clock: systemClock,
    settings: fake.settings,
    credentials: fake.credentials,
    identity: { identify, namePicked: async (picked) => (await more.namePicked?.(picked)) ?? null, reference, keep },
    log: silentLog,
    ...(more.patience === undefined ? {} : { timeout: more.patience }),
    serviceUrl: fake.url,
  })
  const app = express().disable('x-powered-by')
  app.use(
    door(async (inbound) => {
      heard.push(inbound)
      return more.receive ? more.receive(inbound) : nothing
    }),
  )
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  closing.push(
    () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
    () => fake.close(),
  )
  const send = (activity: Record<string, unknown> = {}, token: string | null = fake.token()) =>
    sendActivity(url, fake.activity(activity), token)
  /** How many calls were announced beside the first of each message. */
  const further = { calls: 0 }
  const deliver = (
    message: Message,
    to: { conversationId: string } | { platformUserId: string },
    updates: string | null = null,
  ) =>
    channel.deliver(
      { id: 'out-1', municipality: 'norrby', to, message, language: 'sv', updates },
      async () => void further.calls++,
    )
  return { fake, url, heard, seen, references, send, deliver, further }
}

type Door = Awaited<ReturnType<typeof aDoor>>

const own = { conversationId: `${tenant}/a%3Adm1` }

describe('what Teams sends', () => {
  it('a message is heard from the person who wrote it', async () => {
    const { send, heard, seen, fake } = await aDoor()
    expect((await send({ id: 'm1', text: 'vem ansvarar för\u00A0Raindance &amp; co?' })).status).toBe(200)
    expect(heard).toEqual([
      {
        channel: 'teams',
        municipality: 'norrby',
        conversation: { id: `${tenant}/a%3Adm1`, kind: 'dm' },
        person: {
          personId: null,
          platformUserId: `${tenant}/${annaId}`,
          name: 'Anna Ek',
          email: 'anna.ek@norrby.example',
          standing: 'colleague',
        },
        key: 'text:a:dm1:m1',
        language: 'sv',
        kind: 'text',
        text: 'vem ansvarar för Raindance & co?',
      },
    ])
    expect(seen[0]?.talk.reference).toEqual({
      tenantId: tenant,
      conversationId: 'a:dm1',
      serviceUrl: fake.url,
      botId: `28:${bot.appId}`,
      userId: '29:anna',
    })
  })

  const group = { conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: tenant } }
  const mentionOf = (id: string, name: string, text = `<at>${name}</at>`) => ({
    type: 'mention',
    text,
    mentioned: { id, name },
  })

  it('in a group only what calls the bot is heard, without the mention and with other people’s names', async () => {
    const { send, heard } = await aDoor()
    await send({ ...group, text: 'vem äger Raindance?' })
    await send({ ...group, text: '<at>Åsa Öberg</at> vet nog', entities: [mentionOf('29:asa', 'Åsa Öberg')] })
    await send({
      ...group,
      text: '<at>Styr &amp; bot</at>&nbsp;kan <at>Åsa Öberg</at> hjälpa mig?',
      entities: [
        mentionOf(`28:${bot.appId}`, 'Styr & bot', '<at>Styr &amp; bot</at>'),
        mentionOf('29:asa', 'Åsa Öberg'),
      ],
    })
    expect(heard).toMatchObject([{ conversation: { kind: 'group' }, text: 'kan Åsa Öberg hjälpa mig?' }])
  })

  const click = { styrbot: 'action', action: 'opaque-1' }
  const execute = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb: 'styrbot', data: click } },
  }

  it('a click brings the opaque action and the card it came from, and is answered at once', async () => {
    const { send, heard } = await aDoor()
    const answer = await send(execute)
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Svaret kommer i chatten.' },
    ])
    expect(heard).toMatchObject([{ kind: 'action', action: 'opaque-1', replyTo: `${tenant}/a%3Adm1/card-1` }])
  })

  it('a click in an older client is the same click', async () => {
    const { send, heard } = await aDoor()
    await send({ value: click, replyToId: 'card-1' })
    expect(heard).toMatchObject([{ kind: 'action', action: 'opaque-1', replyTo: `${tenant}/a%3Adm1/card-1` }])
  })

  it('a click that could not be taken is answered in words, never with a fault', async () => {
    const { send } = await aDoor({ receive: () => Promise.reject(new Error('the database is away')) })
    const answer = await send(execute)
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { value: 'Det gick inte just nu. Försök igen om en stund.' },
    ])
  })

  it('a message that could not be taken is answered with a request to try again', async () => {
    const { send, fake } = await aDoor({ receive: () => Promise.reject(new Error('the database is away')) })
    expect((await send({ text: 'hej' })).status).toBe(200)
    expect(fake.sent().map(visible)).toEqual(['Det gick inte just nu. Försök igen om en stund.'])
  })

  it('installing and removing the app is heard; updating it is not', async () => {
    const { send, heard } = await aDoor()
    for (const action of ['add', 'add-upgrade', 'remove', 'remove-upgrade'])
      await send({ type: 'installationUpdate', action })
    expect(heard).toMatchObject([
      { kind: 'lifecycle', event: 'installed' },
      { kind: 'lifecycle', event: 'removed' },
    ])
  })

  it('an install that Teams tells of twice is heard once', async () => {
    const { send, heard } = await aDoor()
    await send({ type: 'conversationUpdate', membersAdded: [{ id: `28:${bot.appId}` }] })
    await send({ type: 'installationUpdate', action: 'add' })
    expect(heard).toHaveLength(1)
  })

  it.each([
    { type: 'messageUpdate', text: 'ny text' },
    { type: 'messageDelete' },
    { type: 'messageReaction' },
    { type: 'typing' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:anna' }] },
    { type: 'event', name: 'x' },
  ])('$type is ignored', async (activity) => {
    const { send, heard } = await aDoor()
    expect((await send(activity)).status).toBe(200)
    expect(heard).toEqual([])
  })

  it.each([
    { name: 'task/fetch', value: {} },
    { name: 'task/submit', value: { data: { other: 'x' } } },
    { name: 'composeExtension/query', value: { data: click } },
    { name: 'message/submitAction', value: { data: click } },
    { name: 'adaptiveCard/action' },
    { name: 'adaptiveCard/action', value: {} },
    { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'other', data: click } } },
    {
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb: 'styrbot', data: { styrbot: 'action' } } },
    },
    { name: 'adaptiveCard/action', value: { action: { type: 'Action.Submit', data: click } } },
    { name: 'adaptiveCard/action', value: 'nonsense' },
    { value: { action: { type: 'Action.Execute', verb: 'styrbot', data: click } } },
  ])('an invoke that is not ours (%j) is not acted on', async (invoke) => {
    const { send, heard } = await aDoor()
    expect((await send({ type: 'invoke', ...invoke })).status).toBe(501)
    expect(heard).toEqual([])
  })

  it('another bot is ignored, and a shared channel is open to outsiders', async () => {
    const { send, heard } = await aDoor()
    await send({ text: 'hej', from: { id: '28:other-bot', name: 'Bot' } })
    await send({
      text: '<at>Styrbot</at> hej',
      conversation: { id: '19:c@thread.tacv2;messageid=1', conversationType: 'channel', tenantId: tenant },
      channelData: { tenant: { id: tenant }, channel: { id: '19:c', type: 'shared' } },
      entities: [{ type: 'mention', text: '<at>Styrbot</at>', mentioned: { id: `28:${bot.appId}`, name: 'Styrbot' } }],
    })
    expect(heard).toMatchObject([{ conversation: { kind: 'external' }, text: 'hej' }])
  })

  it('a redelivery has the same key, so that it can have its effect once', async () => {
    const { send, heard } = await aDoor()
    await send({ id: 'm1', text: 'hej' })
    await send({ id: 'm1', text: 'hej' })
    expect(heard.map(({ key }) => key)).toEqual(['text:a:dm1:m1', 'text:a:dm1:m1'])
  })

  it.each([
    ['nothing', ''],
    ['a list', '[1]'],
    ['a number for a type', '{"type":5}'],
    ['no type', '{"text":"hej"}'],
    ['half of something', '{"type":'],
  ])('%s is answered with 400 and no explanation', async (_what, body) => {
    const { url, fake } = await aDoor()
    const answer = await sendActivity(url, body, fake.token())
    expect([answer.status, await answer.text()]).toEqual([400, ''])
  })

  it('a body of more than 256 kB is refused unread', async () => {
    const { send, heard } = await aDoor()
    expect((await send({ text: 'x'.repeat(300_000) })).status).toBe(413)
    expect(heard).toEqual([])
  })
})

describe('several messages in one talk', () => {
  it('are taken in the order they came, though the first has to wait for who wrote it', async () => {
    let asked = 0
    const { send, heard } = await aDoor({
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
    const first = send({ text: 'ett' })
    await expect.poll(() => asked).toBe(1)
    await Promise.all([first, send({ text: 'två' })])
    expect(heard).toMatchObject([{ text: 'ett' }, { text: 'två' }])
  })
})

describe('what is not from Teams', () => {
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const now = Math.floor(Date.now() / 1000)
  type Fake = Awaited<ReturnType<typeof aFakeTeams>>
  const cases: [string, (fake: Fake) => string | null, Record<string, unknown>?][] = [
    ['no token', () => null],
    ['garbage', () => 'garbage'],
    ['another scheme', () => 'Basic YTpi'],
    ['another audience', (fake) => fake.token({ aud: 'somebody-else' })],
    [
      'another issuer',
      (fake) => fake.token({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: bot.appId }),
    ],
    ['another service url', (fake) => fake.token({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
    ['no service url in the token', (fake) => fake.token({ serviceurl: undefined })],
    ['an expired token', (fake) => fake.token({ exp: now - 400, nbf: now - 4000 })],
    ['a token that never expires', (fake) => fake.token({ exp: undefined })],
    ['a token for later', (fake) => fake.token({ nbf: now + 3600, exp: now + 7200 })],
    ['an unknown key', (fake) => fake.token({}, undefined, { kid: 'k2' })],
    ['a forged signature', (fake) => fake.token({}, stranger)],
    [
      'no signature at all',
      (fake) => `${fake.token({}, undefined, { alg: 'none' }).split('.').slice(0, 2).join('.')}.`,
    ],
    ['a signature with the public key as a secret', () => hmacToken()],
    ['another channel', (fake) => fake.token(), { channelId: 'directline' }],
    ['no channel', (fake) => fake.token(), { channelId: undefined }],
    [
      'a service of somebody else’s',
      (fake) => fake.token({ serviceurl: 'https://evil.example/' }),
      { serviceUrl: 'https://evil.example/' },
    ],
    ['no service', (fake) => fake.token(), { serviceUrl: undefined }],
    [
      'a service at a port, or as somebody, of Microsoft’s',
      (fake) => fake.token({ serviceurl: 'https://a@smba.trafficmanager.net:8443/' }),
      { serviceUrl: 'https://a@smba.trafficmanager.net:8443/' },
    ],
    ['a token within a token', (fake) => `${fake.token()} ${fake.token()}`],
    ['two audiences', (fake) => fake.token({ aud: [bot.appId, 'somebody-else'], iss: 'https://evil.example/' })],
  ]

  it.each(cases)('%s is refused as everything else is', async (_what, tokenOf, activity = {}) => {
    const { send, heard, fake } = await aDoor()
    const answer = await send({ text: 'hej', ...activity }, tokenOf(fake))
    expect([answer.status, await answer.text()]).toEqual([401, ''])
    expect([heard, fake.calls]).toEqual([[], []])
  })

  it('a token that expired a moment ago is taken: clocks differ', async () => {
    const { send, heard, fake } = await aDoor()
    expect((await send({ text: 'hej' }, fake.token({ exp: now - 200 }))).status).toBe(200)
    expect(heard).toHaveLength(1)
  })

  function hmacToken(): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const text = `${part({ alg: 'HS256', kid: 'k1' })}.${part({ iss: 'https://api.botframework.com', aud: bot.appId, exp: now + 60 })}`
    return `${text}.${createHmac('sha256', 'k1').update(text).digest('base64url')}`
  }

  it('a bot without an app id does not start, unless it is told to take anybody', async () => {
    const fake = await aFakeTeams()
    closing.push(() => fake.close())
    const identity: Identity = {
      identify: async () => ({ ok: false, because: 'not-connected' }),
      namePicked: async () => null,
      reference: async () => null,
      keep: async () => {},
    }
    const open = (allowAnonymous: boolean) =>
      teams({ settings: { ...fake.settings, appId: '', allowAnonymous }, clock: systemClock, identity, log: silentLog })
    expect(() => open(false)).toThrow('no app id')
    expect(() => open(true)).not.toThrow()
  })

  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://emea.botframework.com', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://evilbotframework.com', false],
    ['https://teams.kommun.example', true],
    ['http://teams.kommun.example', false],
    ['', false],
    [undefined, false],
  ])('%s is a service to answer to: %s', (url, trusted) => {
    expect(isTrusted(url, ['teams.kommun.example'])).toBe(trusted)
  })
})

describe('who is not let in', () => {
  it('a tenant that is not connected gets one neutral sentence', async () => {
    const { send, heard, fake, seen } = await aDoor({ identify: async () => ({ ok: false, because: 'not-connected' }) })
    const other = 'ffffffff-2222-3333-4444-555555555555'
    await send({
      text: 'vem äger Raindance?',
      conversation: { id: 'a:x', conversationType: 'personal', tenantId: other },
      channelData: { tenant: { id: other } },
    })
    expect(seen).toMatchObject([{ workspace: other }])
    expect(heard).toEqual([])
    expect(fake.sent().map(visible)).toEqual([
      'Jag kan inte hjälpa till här. Kommunens IT-avdelning kan ge besked om var jag finns.',
    ])
  })

  it('nothing is said when the app is installed there', async () => {
    const { send, fake } = await aDoor({ identify: async () => ({ ok: false, because: 'not-connected' }) })
    await send({ type: 'installationUpdate', action: 'add' })
    expect(fake.sent()).toEqual([])
  })

  it('somebody whom Entra does not know is from outside', async () => {
    const { send, seen } = await aDoor()
    await send({ text: 'hej', from: { id: '29:x', name: 'Okänd' } })
    expect(seen).toMatchObject([{ isOutsider: true }])
  })

  it.each([
    { userPrincipalName: undefined },
    { userRole: 'guest' },
    { userPrincipalName: 'a_konsult.example#EXT#@norrby.example' },
    { tenantId: 'ffffffff-2222-3333-4444-555555555555' },
  ])('a member with %j is a guest', async (flags) => {
    const { send, heard, fake } = await aDoor()
    fake.members.set('29:anna', { ...anna, ...flags })
    await send({ text: 'hej' })
    expect(heard).toMatchObject([{ person: { standing: 'guest' } }])
  })

  it('somebody who is not a member of the talk is a guest', async () => {
    const { send, heard } = await aDoor()
    await send({ text: 'hej', from: { id: '29:nobody', aadObjectId: annaId } })
    expect(heard).toMatchObject([{ person: { standing: 'guest' } }])
  })
})

describe('a form', () => {
  it('stands in the chat, and comes back with what was filled in', async () => {
    const { send, heard, fake } = await aDoor({
      receive: async () => ({ ...nothing, immediate: { kind: 'form', form } }),
    })
    await send({ text: 'rätta' })
    expect(fake.sent().map(visible)[0]).toContain('Vem är det i stället')
    const submit = {
      styrbot: 'form',
      form: 'f1',
      many: ['units'],
      'input:who': 'Bo Ek',
      'input:units': 'u1,u2',
      'input:empty': '',
      other: 'x',
    }
    await send({ value: submit })
    expect(heard.at(-1)).toMatchObject({ kind: 'form', form: 'f1', values: { who: 'Bo Ek', units: ['u1', 'u2'] } })
  })

  const faulty = async (inbound: Inbound): Promise<Received> => ({
    ...nothing,
    immediate:
      inbound.kind === 'form'
        ? { kind: 'faults', form, faults: { who: 'Ingen heter så här.' } }
        : { kind: 'form', form },
  })
  const submit = { styrbot: 'form', form: 'f1', many: ['units'], 'input:who': 'Bo Ek', 'input:units': 'u1,u2' }

  it('shows its faults where it stands, with what was filled in', async () => {
    const { send, fake } = await aDoor({ receive: faulty })
    await send({ value: submit, replyToId: 'card-1' })
    const [changed] = fake.sent()
    expect(changed).toMatchObject({ method: 'PUT', path: '/v3/conversations/a%3Adm1/activities/card-1' })
    expect(visible(changed!)).toContain('Ingen heter så här.')
    expect(JSON.stringify(changed!.body)).toMatch(/"value":"Bo Ek".*"value":"u1,u2"/)
    expect(changed!.body['summary']).toBe('Det här behöver rättas:')
  })

  it('comes anew with its faults when Teams does not let it be changed', async () => {
    const { send, fake } = await aDoor({ receive: faulty })
    fake.fail('PUT', { status: 403, code: 'ServiceError' })
    await send({ value: submit, replyToId: 'card-1' })
    expect(fake.sent().at(-1)).toMatchObject({ method: 'POST' })
    expect(visible(fake.sent().at(-1)!)).toContain('Ingen heter så här.')
  })

  type Dialog = { task: { type: string; value: { title: string; card: { content: unknown } } | string } }
  const dialog = async (door: Door, name: string, data: object): Promise<Dialog> => {
    const answer = await door.send({ type: 'invoke', name, value: { data, context: { theme: 'default' } } })
    expect(answer.status).toBe(200)
    return (await answer.json()) as Dialog
  }

  it('opens as a dialog from a button that says so, and keeps it open while there are faults', async () => {
    const door = await aDoor({ receive: faulty })
    const opened = await dialog(door, 'task/fetch', { styrbot: 'action', action: 'opaque-1' })
    expect(door.heard).toMatchObject([{ kind: 'action', action: 'opaque-1' }])
    expect(opened).toMatchObject({ task: { type: 'continue', value: { title: 'Rätta' } } })
    const again = await dialog(door, 'task/submit', submit)
    expect(door.heard.at(-1)).toMatchObject({ kind: 'form', form: 'f1', values: { who: 'Bo Ek', units: ['u1', 'u2'] } })
    for (const { task } of [opened, again]) {
      expect(cardFaults((task.value as { card: { content: unknown } }).card.content)).toEqual([])
    }
    expect(JSON.stringify(again)).toContain('Ingen heter så här.')
    expect(door.fake.sent()).toEqual([])
  })

  it('asks for somebody in the organisation’s list, or in writing, and hears who was picked before what was written', async () => {
    const bo = 'b0b0b0b0-0000-4000-8000-000000000007'
    const who = { ...form, inputs: [{ kind: 'person' as const, name: 'who', label: 'Vem', required: true }] }
    const picked: Picked[] = []
    const namePicked = async (one: Picked) => (picked.push(one), one.user === bo ? 'bo.ek@norrby.example' : null)
    const door = await aDoor({
      namePicked,
      receive: async () => ({ ...nothing, immediate: { kind: 'form', form: who } }),
    })
    await door.send({ text: 'rätta' })
    expect(JSON.stringify(door.fake.sent()[0]!.body)).toContain('"dataset":"graph.microsoft.com/users"')
    const filled = { styrbot: 'form', form: 'f1', many: [] }
    await door.send({ value: { ...filled, 'picked:who': bo.toUpperCase(), 'input:who': 'Någon annan' } })
    await door.send({ value: { ...filled, 'picked:who': '', 'input:who': 'Bo Ek' } })
    await dialog(door, 'task/submit', { ...filled, 'picked:who': `8:orgid:${bo}` })
    await door.send({ value: { ...filled, 'picked:who': 'c0c0c0c0-0000-4000-8000-000000000008' } })
    await door.send({ value: filled })
    expect(door.heard.slice(1).map((one) => one.kind === 'form' && one.values)).toEqual([
      { who: 'bo.ek@norrby.example' },
      { who: 'Bo Ek' },
      { who: 'bo.ek@norrby.example' },
      { who: 'den du valde' },
      {},
    ])
    expect(picked[0]).toMatchObject({ channel: 'teams', municipality: 'norrby', workspace: tenant, user: bo })
  })

  it('closes when it has been taken', async () => {
    const { send } = await aDoor()
    const answer = await send({ type: 'invoke', name: 'task/submit', value: { data: submit } })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  it('says that the answer is in the chat when the button opened none, and to try again when it failed', async () => {
    const click = { styrbot: 'action', action: 'opaque-1' }
    const none = await dialog(await aDoor(), 'task/fetch', click)
    expect(none).toEqual({ task: { type: 'message', value: 'Svaret kommer i chatten.' } })
    const failed = await aDoor({ receive: () => Promise.reject(new Error('the database is away')) })
    expect(await dialog(failed, 'task/fetch', click)).toEqual({
      task: { type: 'message', value: 'Det gick inte just nu. Försök igen om en stund.' },
    })
  })

  it('is opened by a button that Teams asks us about, without a word of what it means', async () => {
    const door = await aDoor()
    await door.send({ text: 'hej' })
    const buttons = [{ label: 'Rätta', action: 'opaque-1', opens: 'form' as const }]
    await door.deliver({ text: 'Rätta?', blocks: [{ kind: 'buttons', buttons }] }, own)
    expect(JSON.stringify(door.fake.sent().at(-1)?.body)).toContain(
      '{"type":"Action.Submit","title":"Rätta","data":{"styrbot":"action","action":"opaque-1","msteams":{"type":"task/fetch"}}}',
    )
    const first = buttons.map((button) => ({ ...button, style: 'primary' as const }))
    await door.deliver({ text: 'Rätta?', blocks: [{ kind: 'buttons', buttons: first }] }, own)
    expect(JSON.stringify(door.fake.sent().at(-1)?.body)).toContain('"style":"positive"')
  })
})

describe('what is sent to Teams', () => {
  /** Somebody has written, so that we know how to write back. */
  async function aTalk(more: With = {}) {
    const door = await aDoor(more)
    await door.send({ text: 'hej' })
    door.fake.calls.length = 0
    return door
  }

  it('goes to the talk as a card, with a summary for the notification', async () => {
    const { deliver, fake } = await aTalk()
    expect(await deliver({ text: 'Maria Lind', blocks: [{ kind: 'fact', value: 'Maria Lind' }] }, own)).toEqual({
      outcome: 'sent',
      as: expect.stringMatching(/a%3Adm1\/activity-\d+$/),
    })
    expect(fake.sent()).toMatchObject([
      {
        method: 'POST',
        path: '/v3/conversations/a%3Adm1/activities',
        authorization: 'Bearer outbound',
        body: { type: 'message', summary: 'Maria Lind', attachments: [{ content: { version: '1.5' } }] },
      },
    ])
  })

  it('is a plain message when it is a short sentence', async () => {
    const { deliver, fake } = await aTalk()
    await deliver({ text: 'Hej, vad undrar du?' }, own)
    expect(fake.sent()).toMatchObject([{ body: { text: 'Hej, vad undrar du?', textFormat: 'plain' } }])
  })

  it.each(hostileTexts)('takes a system called %j', async (name) => {
    const { deliver, fake } = await aTalk()
    expect(await deliver({ text: name, blocks: [{ kind: 'fact', value: name, detail: name }] }, own)).toMatchObject({
      outcome: 'sent',
    })
    expect(await deliver({ text: name }, own)).toMatchObject({ outcome: 'sent' })
    expect(fake.sent().every(({ body }) => body['text'] === undefined)).toBe(true)
  })

  const anna = { platformUserId: `${tenant}/${annaId}` }
  const stranger = { platformUserId: `${tenant}/c0000000-0000-0000-0000-000000000001` }

  it('reaches a person in the talk where they wrote', async () => {
    const { deliver, fake } = await aTalk()
    expect(await deliver({ text: 'Hej' }, anna)).toMatchObject({ outcome: 'sent' })
    expect(fake.calls.map(({ path }) => path)).toEqual(['/v3/conversations/a%3Adm1/activities'])
  })

  it('opens the talk once with somebody who has the app and has not written', async () => {
    const { deliver, fake, further } = await aTalk()
    const user = stranger.platformUserId.split('/')[1]!
    fake.withApp.add(user)
    expect(await deliver({ text: 'Hej' }, stranger)).toMatchObject({ outcome: 'sent' })
    expect(await deliver({ text: 'Hej igen' }, stranger)).toMatchObject({ outcome: 'sent' })
    const [opened, ...said] = fake.calls
    expect(opened).toMatchObject({
      path: '/v3/conversations',
      authorization: 'Bearer outbound',
      body: { isGroup: false, tenantId: tenant, members: [{ id: user }], bot: { id: `28:${bot.appId}` } },
    })
    expect(said.map(({ path }) => path)).toEqual(
      Array.from({ length: 2 }, () => `/v3/conversations/a%3A${user}/activities`),
    )
    // Two messages in three calls: the first two are one message's.
    expect(further.calls).toBe(1)
  })

  it.each([
    [
      { status: 403, code: 'ForbiddenOperationException' },
      { outcome: 'unreachable', because: 'app-not-installed' },
    ],
    [
      { status: 403, code: '' },
      { outcome: 'unreachable', because: 'app-not-installed' },
    ],
    [
      { status: 404, code: '' },
      { outcome: 'unreachable', because: 'app-not-installed' },
    ],
    [
      { status: 404, code: 'UserNotFound' },
      { outcome: 'unreachable', because: 'deactivated' },
    ],
    [
      { status: 403, code: 'BotDisabledByAdmin' },
      { outcome: 'unreachable', because: 'blocked-by-administrator' },
    ],
    [
      { status: 429, retryAfter: 7 },
      { outcome: 'later', afterSeconds: 7 },
    ],
    [{ status: 502 }, { outcome: 'later', afterSeconds: 30 }],
    [{ hang: true as const }, { outcome: 'later', afterSeconds: 30 }],
    [{ drop: true as const }, { outcome: 'later', afterSeconds: 30 }],
  ])('a talk that cannot be opened because of %j has sent nothing: %j', async (failure, outcome) => {
    const { deliver, fake } = await aTalk('hang' in failure ? impatient : {})
    fake.fail('POST', failure)
    expect(await deliver({ text: 'Hej' }, stranger)).toEqual(outcome)
    expect(fake.calls).toHaveLength(1)
  })

  it('opens the talk anew when the one that was kept is gone', async () => {
    const { deliver, fake, references } = await aTalk()
    fake.withApp.add(annaId)
    fake.failAt('POST', /a%3Adm1/, { status: 404, code: 'ConversationNotFound' })
    expect(await deliver({ text: 'Hej' }, anna)).toMatchObject({ outcome: 'sent' })
    expect(references.get(anna.platformUserId)).toMatchObject({ conversationId: `a:${annaId}` })
  })

  it('does not write to somebody who has taken the app away, until it is there again', async () => {
    const { deliver, fake, send } = await aTalk()
    await send({ type: 'installationUpdate', action: 'remove' })
    fake.calls.length = 0
    expect(await deliver({ text: 'Hej' }, anna)).toEqual({ outcome: 'unreachable', because: 'app-not-installed' })
    expect(fake.calls).toEqual([])
    await send({ type: 'installationUpdate', action: 'add' })
    expect(await deliver({ text: 'Hej' }, anna)).toMatchObject({ outcome: 'sent' })
  })

  it('knows no talk that nobody has been in', async () => {
    const { deliver, fake } = await aTalk()
    for (const to of [{ conversationId: `${tenant}/a%3Aother` }, { platformUserId: 'nonsense' }]) {
      expect(await deliver({ text: 'Hej' }, to)).toEqual({ outcome: 'unreachable', because: 'talk-gone' })
    }
    expect(fake.calls).toEqual([])
  })

  it('does not go to a kept address that is not to be trusted', async () => {
    const { deliver, references, fake } = await aTalk()
    const kept = references.get(own.conversationId) as object
    references.set(own.conversationId, { ...kept, serviceUrl: 'https://evil.example' })
    expect(await deliver({ text: 'Hej' }, own)).toEqual({ outcome: 'unreachable', because: 'service-host-not-trusted' })
    expect(fake.calls).toEqual([])
  })

  it('changes a message in place, and sends it anew when Teams refuses', async () => {
    const { deliver, fake } = await aTalk()
    const card = `${own.conversationId}/card-1`
    expect(await deliver({ text: 'Ny' }, own, card)).toEqual({ outcome: 'sent', as: card })
    expect(fake.sent()).toMatchObject([{ method: 'PUT', path: '/v3/conversations/a%3Adm1/activities/card-1' }])
    fake.fail('PUT', { status: 404, code: 'ActivityNotFoundInConversation' })
    expect(await deliver({ text: 'Ny' }, own, card)).toMatchObject({
      outcome: 'sent',
      as: expect.stringContaining('activity-'),
    })
  })

  describe('in several cards', () => {
    const long = (rows: number): Message => ({
      text: Array.from({ length: rows }, (_, at) => `Rad ${at} om ett system`).join('\n'),
    })
    const aLongOne = async () => {
      const talk = await aTalk()
      const said = await talk.deliver(long(2_400), own)
      const as = said.outcome === 'sent' ? said.as! : ''
      const names = as.split('/').at(-1)!.split('+')
      expect(names.length).toBeGreaterThan(2)
      const calls = () => talk.fake.calls.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
      const before = calls().length
      return { ...talk, as, names, since: () => calls().slice(before) }
    }

    it('is changed card by card', async () => {
      const { deliver, as, names, since } = await aLongOne()
      expect(await deliver(long(2_400), own, as)).toEqual({ outcome: 'sent', as })
      expect(since()).toEqual(names.map((name) => `PUT ${name}`))
    })

    it('loses the cards that it has no more words for, and those that are gone are not missed', async () => {
      const { deliver, as, names, since, fake } = await aLongOne()
      fake.fail('DELETE', { status: 404, code: 'ActivityNotFoundInConversation' })
      expect(await deliver({ text: 'Kort' }, own, as)).toEqual({
        outcome: 'sent',
        as: `${own.conversationId}/${names[0]}`,
      })
      expect(since()).toEqual([`PUT ${names[0]}`, ...names.slice(1).map((name) => `DELETE ${name}`)])
    })

    it('gets further cards for what there is no room for', async () => {
      const { deliver, as, names, since } = await aLongOne()
      expect(await deliver(long(4_800), own, as)).toMatchObject({
        outcome: 'sent',
        as: expect.stringContaining(`${as}+activity-`),
      })
      expect(since().filter((call) => call.startsWith('PUT'))).toHaveLength(names.length)
    })

    it('comes anew from the first card that Teams does not change', async () => {
      const { deliver, as, names, since, fake } = await aLongOne()
      fake.failAt('PUT', new RegExp(`${names[1]}$`), { status: 403 })
      expect(await deliver(long(2_400), own, as)).toMatchObject({ outcome: 'sent' })
      expect(since()).toEqual([
        ...names.slice(0, 2).map((name) => `PUT ${name}`),
        ...names.slice(2).map((name) => `DELETE ${name}`),
        ...names.slice(1).map(() => 'POST activities'),
      ])
    })

    it('is changed once more when Teams fell silent meanwhile', async () => {
      const { deliver, as, names, fake } = await aLongOne()
      fake.failAt('PUT', new RegExp(`${names[1]}$`), { status: 502 })
      expect(await deliver(long(2_400), own, as)).toEqual({ outcome: 'later', afterSeconds: 10 })
      expect(await deliver(long(2_400), own, as)).toEqual({ outcome: 'sent', as })
    })
  })

  it('goes on in further cards when it is long', async () => {
    const { deliver, fake } = await aTalk()
    const text = Array.from({ length: 900 }, (_, at) => `Rad ${at} om ett system`).join('\n')
    expect(await deliver({ text }, own)).toMatchObject({ outcome: 'sent' })
    expect(fake.sent().length).toBeGreaterThan(1)
    expect(fake.sent().map(visible).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
  })

  it.each([
    [
      { status: 429, retryAfter: 7 },
      { outcome: 'later', afterSeconds: 7 },
    ],
    [{ status: 429 }, { outcome: 'later', afterSeconds: 10 }],
    [{ status: 412 }, { outcome: 'later', afterSeconds: 5 }],
    [
      { status: 403, code: 'MessageWritesBlocked' },
      { outcome: 'unreachable', because: 'blocked' },
    ],
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { outcome: 'unreachable', because: 'app-not-installed' },
    ],
    [
      { status: 404, code: 'ConversationNotFound' },
      { outcome: 'unreachable', because: 'talk-gone' },
    ],
    [
      { status: 413, code: 'MessageSizeTooBig' },
      { outcome: 'unreachable', because: 'too-large' },
    ],
    [{ status: 401 }, { outcome: 'later', afterSeconds: 60 }],
    [{ status: 500 }, { outcome: 'maybe-sent', because: 'http-500' }],
    [{ status: 502 }, { outcome: 'maybe-sent', because: 'http-502' }],
    [{ status: 503 }, { outcome: 'maybe-sent', because: 'http-503' }],
    [{ status: 504 }, { outcome: 'maybe-sent', because: 'http-504' }],
    [{ hang: true as const }, { outcome: 'maybe-sent', because: 'timeout' }],
    [{ drop: true as const }, { outcome: 'maybe-sent' }],
  ])('a message that meets %j is not tried again, and comes to %j', async (failure, outcome) => {
    const { deliver, fake } = await aTalk('hang' in failure ? impatient : {})
    fake.fail('POST', failure)
    expect(await deliver({ text: 'Hej' }, own)).toMatchObject(outcome)
    expect(fake.sent()).toHaveLength(1)
  })

  it('waits a little between the parts of a long message when Teams asks for it', async () => {
    const { deliver, fake } = await aTalk()
    const text = Array.from({ length: 900 }, (_, at) => `Rad ${at} om ett system`).join('\n')
    fake.failAt('POST', /activities/, {}, { status: 429, retryAfter: 1 })
    expect(await deliver({ text }, own)).toMatchObject({ outcome: 'sent' })
  })

  it('tells that a part of a long message may have been lost', async () => {
    const { deliver, fake } = await aTalk()
    const text = Array.from({ length: 900 }, (_, at) => `Rad ${at} om ett system`).join('\n')
    fake.failAt('POST', /activities/, {}, { status: 500 })
    expect(await deliver({ text }, own)).toMatchObject({
      outcome: 'maybe-sent',
      because: expect.stringMatching(/^1 of/),
    })
  })

  it('waits when Teams cannot be reached at all', async () => {
    const { deliver, fake } = await aTalk()
    await fake.close()
    await aMoment()
    expect(await deliver({ text: 'Hej' }, own)).toEqual({ outcome: 'later', afterSeconds: 30 })
  })
})
