import {
  type Activity,
  CloudAdapter,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import { z } from 'zod'
import type { TeamsAuthentication } from './auth.ts'

/** How to write in a talk again, in our own words: the library's object changes with the library. */
export const referenceSchema = z.object({
  tenantId: z.string(),
  conversationId: z.string(),
  serviceUrl: z.string(),
  botId: z.string(),
  userId: z.string(),
})
export type TeamsReference = z.infer<typeof referenceSchema>

/** A call that takes longer is given up. */
const deadline = 10_000

/** The part of the pipeline of the library's client that we change. */
type Pipeline = {
  removePolicy(which: { name: string }): unknown
  addPolicy(
    policy: {
      name: string
      sendRequest(request: { abortSignal?: AbortSignal }, next: (request: object) => unknown): unknown
    },
    where: { phase: 'Sign' },
  ): unknown
}

/**
 * botbuilder's adapter with three things put right: it does not send a message again by itself when the answer was an error,
 * no call lasts for ever, and what goes wrong reaches us instead of the console.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string

  constructor(authentication: TeamsAuthentication, appId: string, timeout = deadline) {
    super(authentication)
    this.#appId = appId
    this.use(async (context, next) => {
      const client: { client?: { pipeline?: Pipeline } } | undefined = context.turnState.get(this.ConnectorClientKey)
      const pipeline = client?.client?.pipeline
      if (!pipeline) throw new Error('The library’s client has no pipeline to change: it would send messages twice.')
      pipeline.removePolicy({ name: 'defaultRetryPolicy' })
      pipeline.addPolicy(
        {
          name: 'deadline',
          sendRequest(request, send) {
            request.abortSignal = AbortSignal.timeout(timeout)
            return send(request)
          },
        },
        { phase: 'Sign' },
      )
      await next()
    })
  }

  /** Takes a request. Throws a RefusedError for one that is not from Teams, and whatever `logic` throws. */
  handle(
    header: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(header, activity, logic)
  }

  /** Goes on with a talk without having been spoken to. */
  goOn(reference: TeamsReference, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const { conversationId, tenantId, serviceUrl, botId, userId } = reference
    const theirs = {
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversationId, tenantId, isGroup: false, conversationType: '', name: '' },
      bot: { id: botId, name: '' },
      user: { id: userId, name: '' },
    } satisfies ConversationReference
    return this.continueConversationAsync(this.#appId, theirs, (context) => {
      // The library makes up an id for what is gone on from, and would answer to that.
      delete context.activity.id
      return logic(context)
    })
  }
}
