/**
 * Slack or Teams for a world: the program's real channel before a fake of the platform, so that a conversation goes the whole way,
 * from a signed delivery to blocks or cards that the platform would take.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Router } from 'express'
import { slack } from '../../src/channels/slack/index.ts'
import { teams } from '../../src/channels/teams/index.ts'
import type { Channel, Receive, Received } from '../../src/conversation/channel.ts'
import type { Identity } from '../../src/conversation/identity.ts'
import type { InboundContent } from '../../src/conversation/inbound.ts'
import type { Person } from '../../src/features/register/register.ts'
import { type Clock, systemClock } from '../../src/lib/clock.ts'
import type { Log } from '../../src/lib/log.ts'
import { aDirectMessage, aFakeSlack, sendEvent, sendInteraction, workspace } from './fake-slack.ts'
import { aFakeTeams, sendActivity, tenant } from './fake-teams.ts'

/** How the platform knows a person, and their own talk with the bot. */
export type There = {
  user: string
  platformUserId: string
  /** How the bot writes to them before they have met. */
  unmet: string
  conversationId: string
  /** Where their own page is, when it is a place of its own. */
  home: string
}

export type RealChannel = {
  channel: Channel
  /** What the platform has shown people: each post or card as JSON. */
  shown(): unknown[]
  workspace: { kind: 'slack' | 'teams'; id: string }
  open(receive: Receive): Promise<void>
  /** Has an account, whether they have written to the bot or not. */
  join(person: Person): There
  /** Has no account any longer, or has not got the app. */
  leave(person: Person): void
  /** Sends as the platform does. Gives what the core made of it. */
  send(there: There, content: InboundContent): Promise<Received>
  close(): Promise<void>
}

/** `clock`: the test's own, since a platform is asked so often in a while. */
type Needs = { identity: Identity; log: Log; clock: Clock }

export async function aRealChannel(name: 'slack' | 'teams', needs: Needs): Promise<RealChannel> {
  return name === 'slack' ? onSlack(needs) : onTeams(needs)
}

async function onSlack(needs: Needs): Promise<RealChannel> {
  const fake = await aFakeSlack()
  const side = slack({
    ...needs,
    signingSecret: workspace.secret,
    access: { botToken: workspace.token },
    appToken: null,
    apiUrl: fake.url,
  })
  const door = aDoor((receive) => side.door(receive).router)
  const users = new Map<string, string>()
  const postWith = (action: string): string =>
    fake.calls.findLast(({ as, args }) => as !== undefined && JSON.stringify(args).includes(action))?.as ?? '1.1'
  return {
    channel: side.channel,
    shown: () => [...fake.posts(), ...fake.callsTo('views.open').map(({ args }) => args)],
    workspace: { kind: 'slack', id: workspace.id },
    open: door.open,
    join(person) {
      const user = users.get(person.id) ?? `U1${users.size + 1}`
      users.set(person.id, user)
      fake.users.set(user, { name: person.name, ...(person.email ? { email: person.email } : {}) })
      const own = `${workspace.id}/${user}`
      return {
        user,
        platformUserId: own,
        unmet: `${workspace.id}/mail:${person.email}`,
        conversationId: own,
        home: `${workspace.id}/home/${user}`,
      }
    },
    leave(person) {
      fake.users.delete(users.get(person.id) ?? '')
    },
    async send({ user, conversationId }, content) {
      const channel = user.replace(/^U/, 'D')
      return door.received(() => {
        if (content.kind === 'text') return sendEvent(door.url(), aDirectMessage(content.text, { user, channel }))
        if (content.kind === 'home')
          return sendEvent(door.url(), {
            type: 'app_home_opened',
            user,
            channel,
            tab: 'home',
            event_ts: String(Math.random()),
          })
        const whose = { user: { id: user, team_id: workspace.id } }
        if (content.kind === 'action')
          return sendInteraction(door.url(), {
            ...whose,
            type: 'block_actions',
            // A click comes with the post that it was made in.
            container: { type: 'message', message_ts: postWith(content.action), channel_id: channel },
            actions: [{ action_id: 'styrbot:0', value: content.action }],
          })
        if (content.kind !== 'form') throw new Error(`Nobody sends ${content.kind} on Slack in a test.`)
        const view = {
          callback_id: 'styrbot-form',
          private_metadata: JSON.stringify({ form: content.form, place: conversationId, kind: 'dm' }),
          state: { values: slackValues(content.values) },
        }
        return sendInteraction(door.url(), { ...whose, type: 'view_submission', view })
      })
    },
    close: async () => {
      await door.close()
      await fake.close()
    },
  }
}

function slackValues(values: Readonly<Record<string, string | readonly string[]>>): Record<string, unknown> {
  const answers = Object.entries(values).map(([name, value]) => {
    const answer = typeof value === 'string' ? { value } : { selected_options: value.map((each) => ({ value: each })) }
    return [`input:${name}`, { value: answer }]
  })
  return Object.fromEntries(answers) as Record<string, unknown>
}

async function onTeams(needs: Needs): Promise<RealChannel> {
  const fake = await aFakeTeams()
  const side = teams({
    ...needs,
    clock: systemClock,
    settings: fake.settings,
    credentials: fake.credentials,
    serviceUrl: fake.url,
  })
  const door = aDoor(side.door)
  const users = new Map<string, string>()
  return {
    channel: side.channel,
    shown: () => fake.sent().map(({ body }) => body),
    workspace: { kind: 'teams', id: tenant },
    open: door.open,
    join(person) {
      const made = users.get(person.id) ?? `d0000000-0000-4000-8000-${String(users.size + 1).padStart(12, '0')}`
      users.set(person.id, made)
      const oid = person.entraObjectId ?? made
      fake.members.set(`29:${oid}`, { name: person.name, userPrincipalName: person.email ?? '', tenantId: tenant })
      fake.withApp.add(oid)
      const own = `${tenant}/${oid}`
      const talk = `${tenant}/a%3A${oid}`
      return { user: oid, platformUserId: own, unmet: own, conversationId: talk, home: talk }
    },
    leave(person) {
      fake.withApp.delete(person.entraObjectId ?? users.get(person.id) ?? '')
    },
    async send({ user }, content) {
      const from = { id: `29:${user}`, name: 'Någon', aadObjectId: user }
      const conversation = { id: `a:${user}`, conversationType: 'personal', tenantId: tenant }
      const send = (activity: Record<string, unknown>) =>
        sendActivity(door.url(), fake.activity({ from, conversation, ...activity }), fake.token())
      return door.received(() => {
        switch (content.kind) {
          case 'text':
          case 'command':
            return send({ text: content.text })
          case 'home':
            return send({ text: 'Start' })
          case 'action': {
            const data = { styrbot: 'action', action: content.action }
            const value = { action: { type: 'Action.Execute', verb: 'styrbot', data } }
            // A click comes with the card that it was made in.
            const card = fake.sent().findLast(({ body }) => JSON.stringify(body).includes(content.action))
            const replyToId = card?.as
            return send({ type: 'invoke', name: 'adaptiveCard/action', value, ...(replyToId ? { replyToId } : {}) })
          }
          case 'form': {
            const inputs = Object.entries(content.values).map(([name, value]) => [
              `input:${name}`,
              typeof value === 'string' ? value : value.join(','),
            ])
            const many = Object.keys(content.values).filter((name) => typeof content.values[name] !== 'string')
            return send({ value: { styrbot: 'form', form: content.form, many, ...Object.fromEntries(inputs) } })
          }
          case 'lifecycle':
            return send({ type: 'installationUpdate', action: content.event === 'removed' ? 'remove' : 'add' })
        }
      })
    },
    close: async () => {
      await door.close()
      await fake.close()
    },
  }
}

/** The channel's routes on loopback, and what the core made of the latest delivery. */
function aDoor(door: (receive: Receive) => Router) {
  let server: ReturnType<typeof createServer> | null = null
  let latest: Received | null = null
  const url = () => `http://127.0.0.1:${(server!.address() as AddressInfo).port}`
  return {
    url,
    async open(receive: Receive): Promise<void> {
      const site = express()
      site.use(
        door(async (inbound) => {
          latest = await receive(inbound)
          return latest
        }),
      )
      server = createServer(site)
      await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
    },
    async received(send: () => Promise<Response>): Promise<Received> {
      latest = null
      const answer = await send()
      if (answer.status !== 200) throw new Error(`The channel answered ${answer.status}.`)
      // A delivery that the channel keeps to itself has made nothing of anything.
      return latest ?? { claimed: false, immediate: null, language: 'sv', understood: null }
    },
    close: () =>
      new Promise<void>((resolve) => {
        if (!server) return resolve()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
