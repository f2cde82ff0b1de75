import { type Activity, type TurnContext, TeamsInfo } from 'botbuilder'
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express'
import { z } from 'zod'
import type { Receive, Received } from '../../conversation/channel.ts'
import type { Inbound } from '../../conversation/inbound.ts'
import type { Identified, Identify, NamePicked, Profile } from '../../conversation/identity.ts'
import { type KeyedQueue, keyedQueue } from '../../lib/keyed-queue.ts'
import type { Log } from '../../lib/log.ts'
import { type ChannelTexts } from '../texts/sv.ts'
import { withPicked } from '../picked.ts'
import { texts } from '../texts/texts.ts'
import type { TeamsAdapter } from './adapter.ts'
import { RefusedError } from './auth.ts'
import type { AdaptiveCard } from './card.ts'
import { activitiesOf, cardActivity, cardAttachment, update } from './deliver.ts'
import { statusIn } from './failure.ts'
import { refilled, toFormCard } from './form.ts'
import { type Heard, activitiesIn, activitySchema, heardFrom } from './inbound.ts'
import { limits } from './limits.ts'
import { shortened } from './render.ts'

export type ReceiveNeeds = {
  adapter: TeamsAdapter
  identify: Identify
  namePicked: NamePicked
  receive: Receive
  log: Log
}

/** The route that Teams calls. Every refusal looks the same from outside. */
export function teamsDoor(needs: ReceiveNeeds): Router {
  const router = express.Router()
  const inOrder = keyedQueue()
  router.post('/api/messages', express.json({ limit: '256kb' }), (request, response) =>
    handle(needs, inOrder, request, response),
  )
  const unreadable: ErrorRequestHandler = (error, _request, response, next) => {
    const status = typeof error?.status === 'number' ? error.status : 500
    if (response.headersSent || status >= 500) return next(error)
    response.status(status).end()
  }
  router.use('/api/messages', unreadable)
  return router
}

async function handle(needs: ReceiveNeeds, inOrder: KeyedQueue, request: Request, response: Response): Promise<void> {
  const parsed = activitySchema.safeParse(request.body)
  if (!parsed.success) return void response.status(400).end()
  const header = request.headers.authorization ?? ''
  try {
    const answer = await needs.adapter.handle(header, parsed.data as unknown as Activity, async (context) => {
      const heard = heardFrom(parsed.data)
      if (heard) await inOrder.run(heard.conversationId, () => take(needs, heard, context))
    })
    response.status(answer?.status ?? 200)
    if (answer?.body === undefined) response.end()
    else response.json(answer.body)
  } catch (error) {
    if (error instanceof RefusedError) return void response.status(401).end()
    needs.log.error({ err: error }, 'a delivery from Teams failed')
    response.status(500).end()
  }
}

/** Teams does not bring a failed message again in a way that can be relied on, so whoever wrote is told. */
async function take(needs: ReceiveNeeds, heard: Heard, context: TurnContext): Promise<void> {
  const own = texts[heard.language ?? 'sv']
  try {
    const found = await whoIs(needs, heard, context)
    if (!found.ok)
      return await refuse(heard, context, found.because === 'not-connected' ? own.notConnected : own.whichMunicipality)
    const received = await needs.receive(await inboundOf(needs, heard, context, found))
    const spoken = texts[received.language]
    if (heard.waitsFor === 'dialog') return await answerDialog(context, heard, received, spoken)
    if (heard.waitsFor === 'card') await answerClick(context, spoken.received)
    await showAtOnce(needs, context, heard, received, spoken)
  } catch (error) {
    needs.log.error({ err: error }, 'a message from Teams could not be taken')
    await refuse(heard, context, own.tryAgain)
  }
}

async function whoIs(needs: ReceiveNeeds, heard: Heard, context: TurnContext): Promise<Identified> {
  return needs.identify({
    channel: 'teams',
    workspace: heard.tenant,
    user: heard.user ?? 'nobody',
    talk: { conversationId: heard.conversationId, reference: heard.reference, isOwn: heard.kind === 'dm' },
    isOutsider: heard.user === null,
    profile: () => profileIn(context, heard, heard.reference.userId),
  })
}

async function inboundOf(
  needs: ReceiveNeeds,
  heard: Heard,
  context: TurnContext,
  found: Extract<Identified, { ok: true }>,
): Promise<Inbound> {
  const { municipality, asker: person } = found
  const content = await withPicked(heard, (user) =>
    needs.namePicked({
      ...{ channel: 'teams', municipality, workspace: heard.tenant, user },
      profile: () => profileIn(context, { tenant: heard.tenant, user }, user),
    }),
  )
  return {
    channel: 'teams',
    municipality,
    conversation: { id: heard.conversationId, kind: heard.kind },
    person,
    key: heard.key,
    ...(heard.replyTo === null ? {} : { replyTo: heard.replyTo }),
    ...(heard.language === null ? {} : { language: heard.language }),
    ...content,
  }
}

const memberSchema = z.looseObject({
  name: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
})

/** What Teams tells about whoever wrote; null when it knows nobody. The name that Entra vouches for comes before the address. */
async function profileIn(
  context: TurnContext,
  { tenant, user }: Pick<Heard, 'tenant' | 'user'>,
  member: string,
): Promise<Profile | null> {
  let answer: unknown
  try {
    answer = await TeamsInfo.getMember(context, member)
  } catch (error) {
    // Not a member of the talk; or the app has just been taken away from it.
    const status = statusIn(error)
    if (status === 404 || status === 403) return null
    throw error
  }
  const told = memberSchema.parse(answer)
  // Whom the tenant itself names has a user principal name; people from other tenants come without, or with another tenant.
  const isForeign = !told.userPrincipalName || Boolean(told.tenantId && told.tenantId.toLowerCase() !== tenant)
  const isGuest = told.userRole === 'guest' || /#ext#/i.test(told.userPrincipalName ?? '') || isForeign
  const emails = [told.userPrincipalName, told.email].filter((each): each is string => Boolean(each?.includes('@')))
  return { name: told.name ?? '', emails, entraObjectId: user, isGuest }
}

/** One neutral sentence to whoever wrote or clicked; installing the app is met with silence. */
async function refuse(heard: Heard, context: TurnContext, sentence: string): Promise<void> {
  if (heard.waitsFor === 'card') return answerClick(context, sentence)
  if (heard.waitsFor === 'dialog') return sayInDialog(context, sentence)
  if (heard.content.kind === 'lifecycle') return
  for (const activity of activitiesOf({ text: sentence })) await context.sendActivity(activity)
}

async function answerClick(context: TurnContext, words: string): Promise<void> {
  await answer(context, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words })
}

/** A dialog shows its form, or the form with its faults; nothing to show closes it. */
async function answerDialog(
  context: TurnContext,
  heard: Heard,
  { immediate }: Received,
  own: ChannelTexts,
): Promise<void> {
  if (immediate !== null) {
    const value = {
      title: shortened(immediate.form.title, limits.dialogTitle),
      card: cardAttachment(formAt(immediate, heard, own)),
    }
    return answer(context, { task: { type: 'continue', value } })
  }
  // A form that was taken closes; a button that opened none is answered in the chat, and the dialog says so.
  return heard.content.kind === 'form' ? answer(context, undefined) : sayInDialog(context, own.received)
}

async function sayInDialog(context: TurnContext, words: string): Promise<void> {
  await answer(context, { task: { type: 'message', value: words } })
}

async function answer(context: TurnContext, body: unknown): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

/** A form, as new or with what was filled in and what is wrong with it. */
function formAt(immediate: NonNullable<Received['immediate']>, { content }: Heard, own: ChannelTexts): AdaptiveCard {
  if (immediate.kind === 'form') return toFormCard(immediate.form, own)
  const values = content.kind === 'form' ? content.values : {}
  return toFormCard(refilled(immediate.form, values), own, immediate.faults)
}

/** A form stands in the chat as a card; one that is faulty is changed in place, with what was filled in still there. */
async function showAtOnce(
  needs: ReceiveNeeds,
  context: TurnContext,
  heard: Heard,
  { immediate }: Received,
  own: ChannelTexts,
): Promise<void> {
  if (immediate === null) return
  const isFaulty = immediate.kind === 'faults'
  const summary = isFaulty ? own.correctThis : `${immediate.form.title}. ${own.openForm}`
  const card = { ...cardActivity(formAt(immediate, heard, own)), summary: shortened(summary, limits.summary) }
  const { tenantId, conversationId } = heard.reference
  const [standing = null] = isFaulty ? activitiesIn(heard.replyTo, tenantId, conversationId) : []
  try {
    await (standing === null ? context.sendActivity(card) : update(context, card, standing))
  } catch (error) {
    needs.log.warn({ err: error }, 'a form could not be shown')
  }
}
