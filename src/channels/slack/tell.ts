import type { types } from '@slack/bolt'
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api'
import { z } from 'zod'
import type { marked } from './marks.ts'
import { type Network, deadline } from './network.ts'

type Said = {
  channel: string
  text: string
  blocks?: readonly types.AnyBlock[]
  thread_ts?: string
  /** Which message is changed. */
  ts?: string
  /** Who alone is to see it. */
  user?: string
  unfurl_links?: boolean
  unfurl_media?: boolean
  metadata?: ReturnType<typeof marked>
}

/** Says something, or changes what was said. Gives where it stands; fails with the errors of Slack's own client. */
export type Tell = (
  method: 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update',
  said: Said,
) => Promise<{ channel?: string | undefined; ts?: string | undefined }>

/**
 * One call, once. Slack's own client copies whatever is said for a log that is off, writes it as a form, queues it and stands ready to
 * try again: of a message, which could be shown twice, nobody wants that, and it was two fifths of what a call cost.
 */
export function teller(botToken: string, { apiUrl, timeout = deadline, fetch: send = fetch }: Network): Tell {
  const api = (apiUrl ?? 'https://slack.com/api/').replace(/\/?$/, '/')
  const headers = { authorization: `Bearer ${botToken}`, 'content-type': 'application/json; charset=utf-8' }
  return async (method, said) => {
    const ending = new AbortController()
    const timer = setTimeout(() => ending.abort(new DOMException('Slack did not answer', 'TimeoutError')), timeout)
    try {
      const { signal } = ending
      const body = JSON.stringify(said)
      return await answerIn(await send(`${api}${method}`, { method: 'POST', redirect: 'error', headers, body, signal }))
    } finally {
      clearTimeout(timer)
    }
  }
}

async function answerIn(response: Response): ReturnType<Tell> {
  const { status, statusText, headers } = response
  // A call that came too soon has not been carried out.
  if (status === 429) throw new WebAPIRateLimitedError(Number(headers.get('retry-after')) || patience)
  const text = await response.text()
  const read = status === 200 ? answerSchema.safeParse(parsed(text)) : null
  if (!read?.success) throw new WebAPIHTTPError(status, statusText, {}, text)
  const { ok, error, ...where } = read.data
  if (!ok) throw new WebAPIPlatformError({ ok, error: error ?? 'unknown_error' })
  return where
}

/** Seconds, where Slack does not say how many. */
const patience = 30

const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  channel: z.string().optional(),
  ts: z.string().optional(),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
