import {
  type Activity,
  CloudAdapter,
  type ConversationParameters,
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
  /** Set when the app has been taken away there: Teams may still take messages, but nobody wants them. */
  removed: z.literal('true').optional(),
})
export type TeamsReference = z.infer<typeof referenceSchema>

/** botbuilder's adapter, with what goes wrong coming to us instead of to the console. */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string

  constructor(authentication: TeamsAuthentication, appId: string) {
    super(authentication)
    this.#appId = appId
  }

  /** Takes a request. Throws a RefusedError for one that is not from Teams, and whatever `logic` throws. */
  handle(
    header: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(header, activity, logic)
  }

  /** Goes on with a talk without having been spoken to. Throws whatever `logic` throws. */
  goOn(reference: TeamsReference, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    const { conversationId, tenantId, serviceUrl, botId, userId } = reference
    const theirs = {
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversationId, tenantId },
      bot: { id: botId },
      user: { id: userId },
    }
    // The library's type wants names and a kind of talk, which nobody knows here: an empty kind is refused by Microsoft's own Playground.
    return this.continueConversationAsync(this.#appId, theirs as unknown as ConversationReference, (context) => {
      // The library makes up an id for what is gone on from, and would answer to that.
      delete context.activity.id
      return logic(context)
    })
  }

  /**
   * Opens the talk with somebody who has not written, by their Entra object id. Teams gives the same talk every time.
   * Throws when the app is not installed for them.
   */
  async open(serviceUrl: string, tenantId: string, userId: string): Promise<TeamsReference> {
    const botId = `28:${this.#appId}`
    const parameters = {
      isGroup: false,
      tenantId,
      members: [{ id: userId }],
      bot: { id: botId },
      channelData: { tenant: { id: tenantId } },
    } as unknown as ConversationParameters
    // The library fills in its own audience only when there is none.
    const audience = undefined as unknown as string
    let conversationId = ''
    await this.createConversationAsync(this.#appId, 'msteams', serviceUrl, audience, parameters, async (context) => {
      conversationId = context.activity.conversation.id
    })
    return { tenantId, conversationId, serviceUrl, botId, userId }
  }
}
