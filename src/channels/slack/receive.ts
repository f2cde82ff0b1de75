import { setTimeout as pause } from 'node:timers/promises'
import { App, AuthorizationError, ExpressReceiver, type Logger, LogLevel, type Receiver } from '@slack/bolt'
import type { SocketModeOptions } from '@slack/socket-mode'
import type { Router } from 'express'
import express from 'express'
import { z } from 'zod'
import type { Receive, Received } from '../../conversation/channel.ts'
import type { Inbound, Language } from '../../conversation/inbound.ts'
import type { Form, FormFaults } from '../../conversation/message.ts'
import type { Identified, Identify, NamePicked } from '../../conversation/identity.ts'
import { type KeyedQueue, keyedQueue } from '../../lib/keyed-queue.ts'
import type { Log } from '../../lib/log.ts'
import { withPicked } from '../picked.ts'
import { texts } from '../texts/texts.ts'
import { placeId } from './address.ts'
import { toChatForm, toErrors, toModal } from './form.ts'
import { type Ack, inTime, isBroughtAgain } from './in-time.ts'
import { type Heard, askForm, askInput, goneFrom, heardFrom, metadataFor, shortcutFrom } from './inbound.ts'
import { drainMs, socketReceiver } from './socket.ts'
import type { Network } from './network.ts'
import type { Spoken } from './spoken.ts'
import { type Workspace, type Workspaces, clientOptions, profileIn } from './workspace.ts'

export type ReceiveNeeds = {
  /** Over HTTP, signed with the secret; or over a connection that we open, with the app's own token. */
  entrance: { signingSecret: string } | { appToken: string; dispatcher?: NonNullable<SocketModeOptions['dispatcher']> }
  network: Network
  workspaces: Workspaces
  identify: Identify
  namePicked: NamePicked
  receive: Receive
  spoken: Spoken
  log: Log
}

/** What Slack's deliveries come in through: the routes it calls, or the connection that `start` opens. */
export type Entrance = { router: Router; start(): Promise<void>; stop(): Promise<void> }

/** The bot is not installed in the workspace: there is nobody to answer as. */
class NotInstalledError extends Error {
  override name = 'NotInstalledError'
}

/** At most this much is read of a request. */
const bodyLimit = 1_000_000

/**
 * The way in for Slack. A delivery is answered when its effects are committed, so that Slack brings it again if the
 * process dies before; the claim by key makes twice once.
 */
export function slackEntrance(needs: ReceiveNeeds): Entrance {
  const router = express.Router()
  const logger = boltLogger(needs.log)
  const inOrder = keyedQueue()
  const options = clientOptions(needs.network)
  const receiver: Receiver =
    'appToken' in needs.entrance
      ? socketReceiver(
          { ...needs.entrance, logger, clientOptions: { ...options, retryConfig: { retries: 2 } } },
          needs.log,
        )
      : new ExpressReceiver({
          signingSecret: needs.entrance.signingSecret,
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
    // Bolt would look a talk of its own up for every delivery; ours are in the database.
    convoStore: false,
    clientOptions: options,
    async authorize({ teamId, enterpriseId }) {
      const id = teamId ?? enterpriseId
      const workspace = id === undefined ? null : await needs.workspaces.find(id, enterpriseId ?? null)
      if (!workspace) throw new NotInstalledError('not installed there')
      const { botToken, botId, botUserId } = workspace
      return { botToken, botId, botUserId }
    },
  })
  /** What failed here, and not in Bolt's own reading of a delivery. */
  const failed = new WeakSet<Error>()
  const process = bolt.processEvent.bind(bolt)
  // What Bolt would stumble on is nothing that Slack sends; brought again it would be the same. What Bolt leaves is answered, too.
  bolt.processEvent = async (delivery) => {
    let answered = false
    const ack: typeof delivery.ack = (answer) => {
      answered = true
      return delivery.ack(answer)
    }
    if (hasSlacksShape(delivery.body)) {
      try {
        await process({ ...delivery, ack })
      } catch (error) {
        if (!(error instanceof Error) || failed.has(error)) throw error
        needs.log.warn({ err: error }, 'a delivery that Slack would not send')
      }
    }
    if (!answered) await ack()
  }
  // A delivery that failed is answered with an error, so that Slack brings it again; from a workspace we are not in, it is not wanted.
  bolt.error(async (error) => {
    const isNotInstalled = error instanceof AuthorizationError && error.original instanceof NotInstalledError
    needs.log.warn(
      { fault: error.name, code: error.code },
      isNotInstalled ? 'a workspace without the bot' : 'a delivery from Slack failed',
    )
    if (isNotInstalled) return
    const original = error instanceof AuthorizationError ? error.original : error
    failed.add(original)
    throw original
  })
  const underWay = new Set<Promise<void>>()
  bolt.use(async ({ body, context, ...args }) => {
    const { ack, goneBy } = inTime(
      'ack' in args && typeof args.ack === 'function' ? (args.ack as Send) : async () => {},
    )
    const taking = take(needs, inOrder, { body, ack, botUserId: context.botUserId ?? '' })
    underWay.add(taking)
    const ending = taking.finally(() => underWay.delete(taking))
    if (isBroughtAgain(body)) return ending
    return goneBy(ending, (error) => needs.log.error({ err: error }, 'a delivery from Slack failed after its time'))
  })
  return {
    router,
    async start() {
      if ('appToken' in needs.entrance) await bolt.start()
    },
    async stop() {
      if ('appToken' in needs.entrance) await bolt.stop()
      await Promise.race([Promise.allSettled([...underWay]), pause(drainMs, undefined, { ref: false })])
    },
  }
}

const named = z.union([z.string(), z.looseObject({})])
const shape = z.looseObject({
  event: z
    .looseObject({
      type: z.string(),
      // Bolt looks for an id in whatever stands here.
      user: named.optional(),
      channel: named.optional(),
      item: z.looseObject({}).optional(),
    })
    .optional(),
  actions: z.array(z.looseObject({})).min(1).optional(),
  view: z.looseObject({}).nullish(),
  channel: z.looseObject({}).optional(),
  user: named.optional(),
  team: named.nullish(),
})
const hasSlacksShape = (body: unknown): boolean => shape.safeParse(body).success

type Send = (answer?: unknown) => Promise<void>
type Delivery = { body: unknown; ack: Ack; botUserId: string }

/**
 * Takes one delivery, whatever it is. What is not for us is acknowledged and forgotten. Those of one talk are taken in the
 * order they came, also when Slack has to be asked who wrote the first of them.
 */
async function take(needs: ReceiveNeeds, inOrder: KeyedQueue, { body, ack, botUserId }: Delivery): Promise<void> {
  const gone = goneFrom(body)
  if (gone !== null) {
    needs.log.warn({ workspace: gone }, 'the bot has been uninstalled, or its token revoked')
    await needs.workspaces.forget(gone)
    return void (await ack())
  }
  if (shortcutFrom(body) !== null) return takeShortcut(needs, shortcutFrom(body)!, ack)
  const heard = heardFrom(body, botUserId)
  if (!heard) return void (await ack())
  return inOrder.run(placeId(heard.place), async () => {
    const workspace = await needs.workspaces.find(heard.workspace, heard.organisation)
    if (!workspace) return void (await ack())
    if (heard.content.kind === 'command') return takeCommand(needs, heard, workspace, ack)
    if (heard.content.kind === 'form' && isView(body)) return takeView(needs, heard, workspace, ack)
    await ack()
    const found = await whoIs(needs, heard, workspace)
    if (!found.ok) return refuse(needs, heard, workspace, found.because)
    const received = await receivedFrom(needs, heard, workspace, found)
    await showAtOnce(needs, heard, workspace, received)
  })
}

/** The shortcut asks what its user wants to know, in a form of its own. Nothing is told yet, so nobody is looked up. */
async function takeShortcut(
  needs: ReceiveNeeds,
  chosen: NonNullable<ReturnType<typeof shortcutFrom>>,
  ack: Ack,
): Promise<void> {
  await ack()
  const workspace = await needs.workspaces.find(chosen.workspace, chosen.organisation)
  const language = needs.spoken.with(chosen)
  const { askTitle: title, askLabel: label, askHint: hint, askSend: submit } = texts[language]
  const inputs = [{ kind: 'text', name: askInput, label, hint, required: true, maxLength: 300 }] as const
  const view = toModal({ id: askForm, title, inputs, submit }, metadataFor(askForm, chosen), language)
  await workspace?.asking.views.open({ trigger_id: chosen.trigger, view })
}

/** A command that fails is answered in place, or in the direct messages when Slack waits no longer; it would not be brought again. */
async function takeCommand(needs: ReceiveNeeds, heard: Heard, workspace: Workspace, ack: Ack): Promise<void> {
  const privately = async (text: string): Promise<void> => {
    const isInTime = await ack({ response_type: 'ephemeral', text })
    if (!isInTime) await workspace.tell('chat.postMessage', { channel: heard.user, text })
  }
  let received: Received
  try {
    const found = await whoIs(needs, heard, workspace)
    if (!found.ok) return await privately(refusalText(found.because, languageWith(needs, heard)))
    received = await receivedFrom(needs, heard, workspace, found)
  } catch (error) {
    needs.log.error({ err: error }, 'a command from Slack failed')
    return privately(texts[languageWith(needs, heard)].tryAgain)
  }
  await ack()
  await showAtOnce(needs, heard, workspace, received)
}

/** A submission is acknowledged with its faults, and then the form stays open. Too late for that, it stands in the chat. */
async function takeView(needs: ReceiveNeeds, heard: Heard, workspace: Workspace, ack: Ack): Promise<void> {
  const found = await whoIs(needs, heard, workspace)
  if (!found.ok) return void (await ack())
  const received = await receivedFrom(needs, heard, workspace, found)
  const { immediate } = received
  const isInTime = await ack(viewAnswer(received, heard))
  if (isInTime || immediate === null) return
  const again: Heard = { ...heard, trigger: null }
  if (immediate.kind === 'faults') await showAtOnce(needs, again, workspace, received)
  await showAtOnce(needs, again, workspace, { ...received, immediate: { kind: 'form', form: immediate.form } })
}

function viewAnswer({ immediate, language }: Received, heard: Heard): object | undefined {
  if (immediate === null) return undefined
  const { form } = immediate
  if (immediate.kind === 'faults') return { response_action: 'errors', errors: toErrors(form.id, immediate.faults) }
  // In the place of the one before: modals may stand only three deep.
  return { response_action: 'update', view: toModal(form, metadataFor(form.id, heard), language) }
}

function isView(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'type' in body && body.type === 'view_submission'
}

function whoIs(needs: ReceiveNeeds, heard: Heard, workspace: Workspace): Promise<Identified> {
  return needs.identify({
    channel: 'slack',
    workspace: heard.workspace,
    organisation: heard.organisation,
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

async function receivedFrom(
  needs: ReceiveNeeds,
  heard: Heard,
  workspace: Workspace,
  found: Extract<Identified, { ok: true }>,
): Promise<Received> {
  const received = await needs.receive(await inboundOf(needs, heard, workspace, found))
  if (received.claimed) needs.spoken.keep(heard, received.language)
  return received
}

async function inboundOf(
  needs: ReceiveNeeds,
  heard: Heard,
  workspace: Workspace,
  found: Extract<Identified, { ok: true }>,
): Promise<Inbound> {
  const { municipality, asker: person } = found
  return {
    channel: 'slack',
    municipality,
    conversation: { id: placeId(heard.place), kind: heard.kind },
    person,
    key: heard.key,
    // Guests are told one sentence, in the language they wrote; whoever is answered is answered by more than that.
    ...(person.standing === 'guest' ? { language: languageWith(needs, heard) } : {}),
    ...(heard.replyTo === null ? {} : { replyTo: heard.replyTo }),
    ...(await withPicked(heard, (user) =>
      needs.namePicked({
        ...{ channel: 'slack', municipality, workspace: heard.workspace, user },
        profile: () => profileIn(workspace, user),
      }),
    )),
  }
}

function refusalText(because: Exclude<Identified, { ok: true }>['because'], language: Language): string {
  const { notConnected, whichMunicipality } = texts[language]
  return because === 'not-connected' ? notConnected : whichMunicipality
}

function languageWith({ spoken }: ReceiveNeeds, heard: Heard): Language {
  const { content } = heard
  return spoken.with(heard, content.kind === 'text' || content.kind === 'command' ? content.text : null)
}

/** One neutral sentence to whoever wrote, seen by nobody else. Clicks and opened pages are met with silence. */
async function refuse(
  needs: ReceiveNeeds,
  heard: Heard,
  workspace: Workspace,
  because: Exclude<Identified, { ok: true }>['because'],
): Promise<void> {
  const { place, content, user, kind } = heard
  if (content.kind !== 'text' || place.kind !== 'talk') return
  const thread = place.thread === null ? {} : { thread_ts: place.thread }
  const sentence = { channel: place.channel, text: refusalText(because, languageWith(needs, heard)), ...thread }
  try {
    if (kind === 'dm') await workspace.tell('chat.postMessage', sentence)
    else await workspace.tell('chat.postEphemeral', { ...sentence, user })
  } catch (error) {
    needs.log.warn({ err: error }, 'a refusal could not be told')
  }
}

/** Forms open as modals while Slack lets them, else they stand in the chat. Faults of a form in the chat are told below it. */
async function showAtOnce(
  needs: ReceiveNeeds,
  heard: Heard,
  workspace: Workspace,
  { immediate, language }: Received,
): Promise<void> {
  if (immediate === null) return
  try {
    if (immediate.kind === 'form') await openForm(heard, workspace, immediate.form, language)
    else await tellFaults(heard, workspace, immediate.faults, language)
  } catch (error) {
    needs.log.warn({ err: error }, 'a form could not be shown')
  }
}

async function openForm(heard: Heard, workspace: Workspace, form: Form, language: Language): Promise<void> {
  if (heard.trigger !== null) {
    try {
      const view = toModal(form, metadataFor(form.id, heard), language)
      await workspace.asking.views.open({ trigger_id: heard.trigger, view })
      return
    } catch {
      // Three seconds are over, or a modal is open already.
    }
  }
  await workspace.tell('chat.postMessage', { ...chatPlace(heard), ...toChatForm(form, language) })
}

async function tellFaults(heard: Heard, workspace: Workspace, faults: FormFaults, language: Language): Promise<void> {
  const { correctThis } = texts[language]
  const text = [correctThis, ...Object.values(faults)].join('\n')
  const blocks = [{ type: 'section' as const, text: { type: 'plain_text' as const, text, emoji: false } }]
  await workspace.tell('chat.postEphemeral', {
    ...chatPlace(heard),
    user: heard.user,
    text: correctThis,
    blocks,
  })
}

function chatPlace({ place, user }: Heard): { channel: string; thread_ts?: string } {
  if (place.kind !== 'talk') return { channel: user }
  return { channel: place.channel, ...(place.thread === null ? {} : { thread_ts: place.thread }) }
}

/** Bolt's own words up to where it quotes what it was given, which may hold what somebody said. */
function boltLogger(log: Log): Logger {
  const said = (words: unknown[]) => ({
    said: typeof words[0] === 'string' ? /^[\w ,.()-]*/.exec(words[0])![0].slice(0, 120) : 'something',
  })
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
