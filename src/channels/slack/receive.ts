import { App, AuthorizationError, ExpressReceiver, type Logger, LogLevel } from '@slack/bolt'
import type { Router } from 'express'
import express from 'express'
import type { Receive, Received } from '../../conversation/channel.ts'
import type { Inbound } from '../../conversation/inbound.ts'
import type { Form, FormFaults } from '../../conversation/message.ts'
import type { Identified, Identify } from '../../conversation/identity.ts'
import { type KeyedQueue, keyedQueue } from '../../lib/keyed-queue.ts'
import type { Log } from '../../lib/log.ts'
import { texts } from '../texts/texts.ts'
import { placeId } from './address.ts'
import { toChatForm, toErrors, toModal } from './form.ts'
import { type Heard, heardFrom, metadataFor } from './inbound.ts'
import { type Workspace, type Workspaces, profileIn } from './workspace.ts'

export type ReceiveNeeds = {
  signingSecret: string
  apiUrl: string | null
  workspaces: Workspaces
  identify: Identify
  receive: Receive
  log: Log
}

/** The bot is not installed in the workspace: there is nobody to answer as. */
class NotInstalledError extends Error {
  override name = 'NotInstalledError'
}

/** At most this much is read of a request. */
const bodyLimit = 1_000_000

/**
 * The routes that Slack calls. A delivery is answered when its effects are committed, so that Slack brings it again if the
 * process dies before; the claim by key makes twice once.
 */
export function slackDoor(needs: ReceiveNeeds): Router {
  const router = express.Router()
  const logger = boltLogger(needs.log)
  const inOrder = keyedQueue()
  const receiver = new ExpressReceiver({
    signingSecret: needs.signingSecret,
    router,
    endpoints: { events: '/slack/events' },
    processBeforeResponse: true,
    bodyLimit,
    logger,
  })
  const bolt = new App({
    receiver,
    logger,
    ignoreSelf: true,
    clientOptions: { ...(needs.apiUrl === null ? {} : { slackApiUrl: needs.apiUrl }), logLevel: LogLevel.ERROR },
    async authorize({ teamId }) {
      const workspace = teamId === undefined ? null : await needs.workspaces(teamId)
      if (!workspace) throw new NotInstalledError('not installed there')
      const { botToken, botId, botUserId } = workspace
      return { botToken, botId, botUserId }
    },
  })
  // A delivery that failed is answered with an error, so that Slack brings it again; from a workspace we are not in, it is not wanted.
  bolt.error(async (error) => {
    const isNotInstalled = error instanceof AuthorizationError && error.original instanceof NotInstalledError
    needs.log.warn(
      { err: error.name, code: error.code },
      isNotInstalled ? 'a workspace without the bot' : 'a delivery from Slack failed',
    )
    if (!isNotInstalled) throw error instanceof AuthorizationError ? error.original : error
  })
  bolt.use(async ({ body, context, ...args }) => {
    const ack = 'ack' in args && typeof args.ack === 'function' ? (args.ack as Ack) : noAck
    await take(needs, inOrder, { body, ack, botUserId: context.botUserId ?? '' })
  })
  return router
}

type Ack = (answer?: unknown) => Promise<void>
const noAck: Ack = async () => {}
type Delivery = { body: unknown; ack: Ack; botUserId: string }

/**
 * Takes one delivery, whatever it is. What is not for us is acknowledged and forgotten. Those of one talk are taken in the
 * order they came, also when Slack has to be asked who wrote the first of them.
 */
async function take(needs: ReceiveNeeds, inOrder: KeyedQueue, { body, ack, botUserId }: Delivery): Promise<void> {
  const heard = heardFrom(body, botUserId)
  if (!heard) return ack()
  return inOrder.run(placeId(heard.place), async () => {
    const workspace = await needs.workspaces(heard.workspace)
    if (!workspace) return ack()
    if (heard.content.kind === 'command') return takeCommand(needs, heard, workspace, ack)
    if (heard.content.kind === 'form' && isView(body)) return takeView(needs, heard, workspace, ack)
    await ack()
    const found = await whoIs(needs, heard, workspace)
    if (!found.ok) return refuse(needs, heard, workspace, found.because)
    const received = await needs.receive(inboundOf(heard, found))
    await showAtOnce(needs, heard, workspace, received)
  })
}

/** A command that fails is answered in place; Slack would not bring it again. */
async function takeCommand(needs: ReceiveNeeds, heard: Heard, workspace: Workspace, ack: Ack): Promise<void> {
  const privately = (text: string) => ack({ response_type: 'ephemeral', text })
  let received: Received
  try {
    const found = await whoIs(needs, heard, workspace)
    if (!found.ok) return await privately(refusalText(found.because))
    received = await needs.receive(inboundOf(heard, found))
  } catch (error) {
    needs.log.error({ err: error }, 'a command from Slack failed')
    return privately(texts.sv.tryAgain)
  }
  await ack()
  await showAtOnce(needs, heard, workspace, received)
}

/** A submission is acknowledged with its faults, and then the form stays open. */
async function takeView(needs: ReceiveNeeds, heard: Heard, workspace: Workspace, ack: Ack): Promise<void> {
  const found = await whoIs(needs, heard, workspace)
  if (!found.ok) return ack()
  const { immediate } = await needs.receive(inboundOf(heard, found))
  if (immediate?.kind === 'faults') return ack({ response_action: 'errors', errors: toErrors(immediate.faults) })
  if (immediate?.kind === 'form')
    return ack({ response_action: 'push', view: toModal(immediate.form, metadataFor(immediate.form.id, heard)) })
  return ack()
}

function isView(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'view_submission'
}

function whoIs(needs: ReceiveNeeds, heard: Heard, workspace: Workspace): Promise<Identified> {
  return needs.identify({
    channel: 'slack',
    workspace: heard.workspace,
    user: heard.user,
    talk: {
      conversationId: placeId(heard.place),
      reference: heard.responseUrl === null ? null : { responseUrl: heard.responseUrl },
      isOwn: false,
    },
    isOutsider: heard.isOutsider,
    profile: () => profileIn(workspace, heard.user),
  })
}

function inboundOf(heard: Heard, found: Extract<Identified, { ok: true }>): Inbound {
  return {
    channel: 'slack',
    municipality: found.municipality,
    conversation: { id: placeId(heard.place), kind: heard.kind },
    person: found.asker,
    key: heard.key,
    ...(heard.replyTo === null ? {} : { replyTo: heard.replyTo }),
    ...heard.content,
  }
}

function refusalText(because: Exclude<Identified, { ok: true }>['because']): string {
  return because === 'not-connected' ? texts.sv.notConnected : texts.sv.whichMunicipality
}

/** One neutral sentence to whoever wrote, seen by nobody else. Clicks and opened pages are met with silence. */
async function refuse(
  needs: ReceiveNeeds,
  { place, content, user }: Heard,
  workspace: Workspace,
  because: Exclude<Identified, { ok: true }>['because'],
): Promise<void> {
  if (content.kind !== 'text' || place.kind !== 'talk') return
  const thread = place.thread === null ? {} : { thread_ts: place.thread }
  const sentence = { channel: place.channel, text: refusalText(because), ...thread }
  try {
    if (place.channel.startsWith('D')) await workspace.telling.chat.postMessage(sentence)
    else await workspace.telling.chat.postEphemeral({ ...sentence, user })
  } catch (error) {
    needs.log.warn({ err: error }, 'a refusal could not be told')
  }
}

/** Forms open as modals while Slack lets them, else they stand in the chat. Faults of a form in the chat are told below it. */
async function showAtOnce(
  needs: ReceiveNeeds,
  heard: Heard,
  workspace: Workspace,
  { immediate }: Received,
): Promise<void> {
  if (immediate === null) return
  try {
    if (immediate.kind === 'form') await openForm(heard, workspace, immediate.form)
    else await tellFaults(heard, workspace, immediate.faults)
  } catch (error) {
    needs.log.warn({ err: error }, 'a form could not be shown')
  }
}

async function openForm(heard: Heard, workspace: Workspace, form: Form): Promise<void> {
  if (heard.trigger !== null) {
    try {
      await workspace.asking.views.open({ trigger_id: heard.trigger, view: toModal(form, metadataFor(form.id, heard)) })
      return
    } catch {
      // Three seconds are over, or a modal is open already.
    }
  }
  await workspace.telling.chat.postMessage({ ...chatPlace(heard), ...toChatForm(form) })
}

async function tellFaults(heard: Heard, workspace: Workspace, faults: FormFaults): Promise<void> {
  const text = [texts.sv.correctThis, ...Object.values(faults)].join('\n')
  const blocks = [{ type: 'section' as const, text: { type: 'plain_text' as const, text, emoji: false } }]
  await workspace.telling.chat.postEphemeral({
    ...chatPlace(heard),
    user: heard.user,
    text: texts.sv.correctThis,
    blocks,
  })
}

function chatPlace({ place, user }: Heard): { channel: string; thread_ts?: string } {
  if (place.kind !== 'talk') return { channel: user }
  return { channel: place.channel, ...(place.thread === null ? {} : { thread_ts: place.thread }) }
}

/** Bolt's own words, without what it was given: they may hold what somebody said. */
function boltLogger(log: Log): Logger {
  const said = (words: unknown[]) => ({ said: typeof words[0] === 'string' ? words[0].slice(0, 200) : 'something' })
  return {
    debug() {},
    info() {},
    warn: (...words) => log.debug(said(words), 'Bolt warned'),
    error: (...words) => log.debug(said(words), 'Bolt found a fault'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  }
}
