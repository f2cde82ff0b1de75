/** Slack over a connection that we open ourselves, for networks that let nothing in. The same deliveries, another way. */
import { setTimeout as pause } from 'node:timers/promises'
import type { App, Receiver } from '@slack/bolt'
import { SocketModeClient, type SocketModeOptions } from '@slack/socket-mode'
import type { Log } from '../../lib/log.ts'

/** How long deliveries that have begun may take to end at shutdown. */
export const drainMs = 10_000

type Arrived = {
  body: Record<string, unknown>
  ack(answer?: Record<string, unknown>): Promise<void>
  retry_num?: number
  retry_reason?: string
}

/**
 * Bolt's own receiver acknowledges an event before it is handled; a process that dies in between would lose it. Here the
 * answer is kept until the effects are committed, and a delivery that failed is not acknowledged, so that Slack brings it again.
 */
export function socketReceiver(options: SocketModeOptions, log: Log): Receiver {
  const client = new Connection(options, log)
  const underWay = new Set<Promise<void>>()
  let isLeaving = false
  client.on('disconnected', () => log.warn({}, 'the connection to Slack is down'))
  client.on('connected', () => log.info({}, 'connected to Slack'))
  return {
    init(app: App) {
      client.on('slack_event', (arrived: Arrived) => {
        // What is not acknowledged is brought to another process, or to the next one here.
        if (isLeaving) return
        const taking = take(app, arrived)
          .catch((error: unknown) => log.warn({ err: error }, 'a delivery over the socket failed'))
          .finally(() => underWay.delete(taking))
        underWay.add(taking)
      })
    },
    start() {
      isLeaving = false
      return client.start()
    },
    // Whoever has sent a form waits for its answer, which goes this way.
    async stop() {
      isLeaving = true
      await Promise.race([Promise.all(underWay), pause(drainMs, undefined, { ref: false })])
      await client.disconnect()
    },
  }
}

/** The SDK reads what comes without asking whether it is a delivery, and what it throws nobody catches: it would end the program. */
class Connection extends SocketModeClient {
  readonly #log: Log

  constructor(options: SocketModeOptions, log: Log) {
    super(options)
    this.#log = log
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    try {
      await super.onWebSocketMessage(data, isBinary)
    } catch (error) {
      this.#log.warn({ err: error }, 'something that is no delivery came over the socket')
    }
  }
}

async function take(app: App, { body, ack, retry_num: retryNum, retry_reason: retryReason }: Arrived): Promise<void> {
  let answer: Record<string, unknown> | undefined
  await app.processEvent({
    body,
    retryNum: retryNum as number,
    retryReason: retryReason as string,
    async ack(given: unknown) {
      answer = typeof given === 'string' ? { text: given } : (given as typeof answer)
    },
  })
  await ack(answer)
}
