import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import { slack } from '../../src/channels/slack/index.ts'
import { teams } from '../../src/channels/teams/index.ts'
import { connect, connections, disconnect } from '../../src/features/connections/index.ts'
import type { Register } from '../../src/features/register/register.ts'
import { growVersion, insertSystems } from '../../src/features/register/store.ts'
import { movableClock } from '../../src/lib/clock.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { aFakeChannel } from '../support/fake-channel.ts'
import {
  aDirectMessage,
  aFakeSlack,
  aMention,
  sendCommand,
  sendEvent,
  sendInteraction,
  visible as onSlack,
  workspace,
} from '../support/fake-slack.ts'
import { aFakeTeams, sendActivity, tenant, visible as onTeams } from '../support/fake-teams.ts'
import { anEmbeddedDatabase } from '../support/embedded.ts'
import { seen } from '../support/messages.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** The real program with both platforms' real channels, before fake platforms, and a terminal beside them. */
async function aTown({ municipalities = ['hagsjo'] }: { municipalities?: string[] } = {}) {
  const fakeSlack = await aFakeSlack()
  const fakeTeams = await aFakeTeams()
  const terminal = aFakeChannel('terminal')
  const clock = movableClock(new Date('2026-03-12T08:00:00Z'))
  const database = await anEmbeddedDatabase()
  const identity = connections({ database, clock, ids: uuids })
  const onSlackSide = slack({
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    clock,
    apiUrl: fakeSlack.url,
    identity,
    log: silentLog,
  })
  const onTeamsSide = teams({
    clock,
    settings: fakeTeams.settings,
    credentials: fakeTeams.credentials,
    identity,
    log: silentLog,
  })
  const program = await app({
    database,
    clock,
    ids: uuids,
    log: silentLog,
    publicUrl: 'http://localhost:3978',
    channels: [onSlackSide.channel, onTeamsSide.channel, terminal],
    only: municipalities,
  })
  const site = express()
  site.use(onSlackSide.door(program.receive).router)
  site.use(onTeamsSide.door(program.receive))
  const server = createServer(site)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => fakeSlack.close(),
    () => fakeTeams.close(),
    () => program.close(),
    () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  )
  const { register } = await program.snapshots.of(municipalities[0]!)
  const person = register.people.find(
    (each) => each.status === 'active' && each.email && each.entraObjectId && !each.protected,
  )!
  fakeSlack.users.set('U01', { name: person.name, email: person.email! })
  fakeTeams.members.set('29:anna', { name: person.name, userPrincipalName: person.email, tenantId: tenant })
  if (municipalities.length === 1) {
    await connect(program, { kind: 'slack', externalId: workspace.id, municipality: 'hagsjo', domain: null })
    await connect(program, { kind: 'teams', externalId: tenant, municipality: 'hagsjo', domain: null })
  }
  return {
    program,
    clock,
    person,
    fakeSlack,
    fakeTeams,
    terminal,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  }
}
type Town = Awaited<ReturnType<typeof aTown>>

let count = 0
async function inTheTerminal({ program, terminal, person }: Town, text: string): Promise<string> {
  const before = terminal.delivered.length
  await program.receive({
    channel: 'terminal',
    municipality: 'hagsjo',
    conversation: { id: `talk-${++count}`, kind: 'dm' },
    person: {
      personId: person.id,
      platformUserId: person.id,
      name: person.name,
      email: person.email,
      standing: 'member',
    },
    key: `terminal-${count}`,
    kind: 'text',
    text,
  })
  await program.outbox.idle()
  return terminal.delivered
    .slice(before)
    .map(({ message }) => message.text)
    .join('\n')
}

/** What was said on Slack since `before`, as Slack's notifications say it. */
async function saidOnSlack({ program, fakeSlack }: Town, ask: () => Promise<Response>): Promise<string> {
  const before = fakeSlack.posts().length
  expect((await ask()).status).toBe(200)
  await program.outbox.idle()
  return fakeSlack
    .posts()
    .slice(before)
    .map(({ text }) => plain(String(text)))
    .join('\n')
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

async function saidOnTeams(
  { program, fakeTeams, url, person }: Town,
  activity: Record<string, unknown>,
): Promise<string> {
  const before = fakeTeams.sent().length
  const from = { id: '29:anna', name: person.name, aadObjectId: person.entraObjectId }
  expect((await sendActivity(url, fakeTeams.activity({ from, ...activity }), fakeTeams.token())).status).toBe(200)
  await program.outbox.idle()
  return fakeTeams.sent().slice(before).map(spokenOnTeams).join('\n')
}

function spokenOnTeams({ body }: { body: Record<string, unknown> }): string {
  const [card] = (body['attachments'] ?? []) as { content: { fallbackText: string } }[]
  return card ? card.content.fallbackText : String(body['text'] as string)
}

const questions = [
  'vem är systemansvarig för Raindance?',
  'vad kan du?',
  'hur ofta ska IT-styrgruppen träffas?',
  'vem äger Finnsinteriregistret?',
]

describe('the same question', { timeout: 120_000 }, () => {
  it('gets the same answer in the terminal, in a Slack message, mention and command, and in a Teams message', async () => {
    const town = await aTown()
    const { url, fakeSlack } = town
    // What is kept about questions is told once, with the first answer.
    await inTheTerminal(town, questions[0]!)
    for (const question of questions) {
      const expected = seen(await inTheTerminal(town, question))
      expect(expected.length).toBeGreaterThan(10)
      const dm = await saidOnSlack(town, () => sendEvent(url, aDirectMessage(question)))
      const mention = await saidOnSlack(town, () => sendEvent(url, aMention(question)))
      const command = await saidOnSlack(town, () =>
        sendCommand(url, { text: question, response_url: fakeSlack.responseUrl }),
      )
      const message = await saidOnTeams(town, { text: question })
      expect({ dm: seen(dm), mention: seen(mention), command: seen(command) }).toEqual({
        dm: expected,
        mention: expected,
        command: expected,
      })
      expect(seen(message)).toBe(expected)
    }
  })

  it('shows the name of the one who answers for the system', async () => {
    const town = await aTown()
    const { register } = await town.program.snapshots.of('hagsjo')
    const name = managerOf(register, 'Raindance')
    await saidOnSlack(town, () => sendEvent(town.url, aDirectMessage(questions[0]!)))
    await saidOnTeams(town, { text: questions[0]! })
    expect(onSlack(town.fakeSlack.posts().at(-1)!)).toContain(name)
    expect(onTeams(town.fakeTeams.sent().at(-1)!)).toContain(name)
  })

  it('is answered once, however often Slack and Teams bring it', async () => {
    const town = await aTown()
    const event = aDirectMessage(questions[0]!, { ts: '7.1' })
    for (let times = 0; times < 3; times++) await sendEvent(town.url, event)
    for (let times = 0; times < 3; times++) await saidOnTeams(town, { id: 'same', text: questions[0]! })
    await town.program.outbox.idle()
    expect(town.fakeSlack.posts()).toHaveLength(1)
    expect(town.fakeTeams.sent()).toHaveLength(1)
  })
})

function managerOf({ systems, appointments, people }: Register, name: string): string {
  const system = systems.find((each) => each.name === name)!
  const appointment = appointments.find(({ roleId, scope }) => roleId === 'system-manager' && scope.id === system.id)!
  return people.find(({ id }) => id === appointment.holder.id)!.name
}

describe('a follow-up', () => {
  it('is understood in the same thread, in the same Teams chat, and not across them', async () => {
    const town = await aTown()
    await saidOnSlack(town, () => sendEvent(town.url, aMention(questions[0]!, { ts: '8.1' })))
    const there = await saidOnSlack(town, () =>
      sendEvent(town.url, aMention('och vem äger det?', { ts: '8.2', thread_ts: '8.1' })),
    )
    const elsewhere = await saidOnSlack(town, () => sendEvent(town.url, aMention('och vem äger det?', { ts: '9.1' })))
    expect(there).toContain('Raindance')
    expect(elsewhere).toMatch(/^Vad gäller det\?/)
    await saidOnTeams(town, { text: questions[0]! })
    expect(await saidOnTeams(town, { text: 'och vem äger det?' })).toContain('Raindance')
  })
})

describe('a button', () => {
  it('works on Slack and on Teams, and an invented one does nothing', async () => {
    const town = await aTown()
    await saidOnSlack(town, () => sendEvent(town.url, aMention(questions[0]!, { ts: '10.1' })))
    const button = buttonIn(town.fakeSlack.posts().at(-1)?.['blocks'])
    const container = { type: 'message', message_ts: '10.2', thread_ts: '10.1', channel_id: 'C01' }
    const press = (value: string) =>
      saidOnSlack(town, () =>
        sendInteraction(town.url, {
          type: 'block_actions',
          container,
          actions: [{ action_id: button.action_id, value }],
        }),
      )
    expect(await press(button.value)).toContain('Raindance')
    expect(await press('an-invented-action')).not.toContain('Raindance')
    expect(town.fakeSlack.posts().at(-1)).toMatchObject({ channel: 'C01', thread_ts: '10.1' })

    await saidOnTeams(town, { text: questions[0]! })
    const click = (action: string) =>
      saidOnTeams(town, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', verb: 'styrbot', data: { styrbot: 'action', action } } },
      })
    const sealed = /"data":\{"styrbot":"action","action":"([^"]+)"/.exec(
      JSON.stringify(town.fakeTeams.sent().at(-1)?.body),
    )
    expect(await click(sealed![1]!)).toContain('Raindance')
    expect(await click('an-invented-action')).not.toContain('Raindance')
  })
})

function buttonIn(blocks: unknown): { action_id: string; value: string } {
  const actions = (blocks as { type: string; elements: { action_id: string; value: string }[] }[]).find(
    ({ type }) => type === 'actions',
  )
  return actions!.elements[0]!
}

describe('somebody who is not let in', () => {
  it('gets no data: an unknown tenant, a guest, a workspace that has been disconnected', async () => {
    const town = await aTown()
    const name = (await inTheTerminal(town, questions[0]!)).split(' ').slice(0, 2).join(' ')
    const other = 'ffffffff-2222-3333-4444-555555555555'
    const conversation = { id: 'a:x', conversationType: 'personal', tenantId: other }
    const fromElsewhere = await saidOnTeams(town, {
      text: questions[0]!,
      conversation,
      channelData: { tenant: { id: other } },
    })
    town.fakeSlack.users.set('U03', { name: 'Gäst', email: 'gast@konsult.example', is_restricted: true })
    const asGuest = await saidOnSlack(town, () =>
      sendEvent(town.url, aDirectMessage(questions[0]!, { user: 'U03', channel: 'D03' })),
    )
    await saidOnSlack(town, () => sendEvent(town.url, aDirectMessage(questions[0]!)))
    await disconnect(town.program, { kind: 'slack', externalId: workspace.id, municipality: null })
    town.clock.advance(31_000)
    const shutOut = await saidOnSlack(town, () => sendEvent(town.url, aDirectMessage(questions[0]!)))
    for (const answer of [fromElsewhere, asGuest, shutOut]) {
      expect(answer.length).toBeGreaterThan(10)
      expect(answer).not.toContain(name)
      expect(answer).not.toContain('Raindance')
    }
  })
})

describe('messages that nobody would write', () => {
  it('are answered kindly on Slack and on Teams', async () => {
    const town = await aTown()
    for (const text of strange) {
      const onSlack = await saidOnSlack(town, () => sendEvent(town.url, aDirectMessage(text)))
      const onTeams = await saidOnTeams(town, { text })
      for (const answer of [onSlack, onTeams]) {
        expect(answer.length).toBeGreaterThan(10)
        expect(answer).not.toMatch(/fel-|undefined|\[object/)
      }
    }
    expect(JSON.stringify(town.fakeSlack.posts())).not.toContain('<!channel>')
  })
})

const strange = [
  '',
  ' \u00A0\n',
  '🙂🙃👩‍👩‍👧‍👦',
  '\u0000\u001B[2J\u0007',
  '\uD800',
  '\u202Eecnadniar regä mev',
  'vem äger Raindance? '.repeat(5000),
  '<script>alert(1)</script> <!channel> [x](javascript:alert(1))',
]

describe('two municipalities in one tenant', () => {
  it('get their own answers, told apart by address; whoever fits neither gets none', async () => {
    const town = await aTown({ municipalities: ['kil', 'forshaga'] })
    const { program, fakeTeams } = town
    const people: Record<string, { id: string; oid: string }> = {}
    for (const key of ['kil', 'forshaga']) {
      const domain = program.governances.find((each) => each.key === key)!.manifest.municipality.emailDomains[0]!
      await connect(program, { kind: 'teams', externalId: tenant, municipality: key, domain })
      const oid = `c0000000-0000-0000-0000-00000000000${key.length}`
      fakeTeams.members.set(`29:${key}`, { name: key, userPrincipalName: `nagon@${domain}`, tenantId: tenant })
      people[key] = { id: `29:${key}`, oid }
    }
    fakeTeams.members.set('29:consultant', {
      name: 'Konsult',
      userPrincipalName: 'k@konsult.example',
      tenantId: tenant,
    })
    people['consultant'] = { id: '29:consultant', oid: 'c0000000-0000-0000-0000-000000000001' }
    const ask = (who: string) =>
      saidOnTeams(town, {
        text: 'vad kan du?',
        from: { id: people[who]!.id, name: who, aadObjectId: people[who]!.oid },
        conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: tenant },
      })
    expect(await ask('kil')).toContain('Kils kommun')
    expect(await ask('forshaga')).toContain('Forshaga kommun')
    expect(await ask('consultant')).toBe(
      'Jag kan inte se vilken kommun du hör till och kan därför inte svara. Kontakta kommunens IT-avdelning.',
    )
  })
})

describe('a system called <!channel> *x*', () => {
  it('is found and named as it is, and calls nobody', async () => {
    const town = await aTown()
    const name = '<!channel> *x*'
    await town.program.database.unit('hagsjo', async (unit) => {
      const by = { category: null, unitId: null, kind: null, description: null, vendor: null, criticality: null }
      const rest = {
        personalData: null,
        funding: null,
        runBy: null,
        approved: null,
        aliases: ['Hackis'],
        status: 'active' as const,
      }
      await insertSystems(unit, 'hagsjo', [{ id: 'sys-x', code: 'X-1', name, ...by, ...rest }])
      await growVersion(unit, 'hagsjo')
    })
    const question = 'vem är systemägare för Hackis?'
    expect(await inTheTerminal(town, question)).toContain(name)
    await saidOnSlack(town, () => sendEvent(town.url, aDirectMessage(question)))
    await saidOnTeams(town, { text: question })
    const [post] = town.fakeSlack.posts().slice(-1)
    expect(onSlack(post!)).toContain(name)
    expect(post!['text']).toContain('&lt;!channel&gt; *x*')
    expect(JSON.stringify(post)).not.toMatch(/mrkdwn|"text":"[^"]*<!channel>[^"]*","verbatim"/)
    const [card] = town.fakeTeams.sent().slice(-1)
    expect(onTeams(card!)).toContain(name)
    expect(JSON.stringify(card!.body)).not.toMatch(/"type":"TextBlock","text":"[^"]*\*/)
  })
})
