import { WebAPIHTTPError, WebAPIRateLimitedError } from '@slack/web-api'
import { describe, expect, it } from 'vitest'
import { failureOf } from '../../src/channels/slack/deliver.ts'
import { teller } from '../../src/channels/slack/tell.ts'

const said = { channel: 'C01', text: 'Hej' }
const answering = (body: string, init: ResponseInit = {}) =>
  teller('xoxb-1', { apiUrl: 'https://slack.example/api', fetch: async () => new Response(body, init) })
const faultOf = (body: string, init?: ResponseInit) =>
  answering(body, init)('chat.postMessage', said).then(
    () => null,
    (fault: unknown) => fault,
  )

describe('saying something in Slack', () => {
  it('is one call of its method, as whoever the token is of', async () => {
    const calls: Request[] = []
    const tell = teller('xoxb-1', {
      apiUrl: 'https://slack.example/api',
      async fetch(url, init = {}) {
        calls.push(new Request(url, init))
        return new Response('{"ok":true,"channel":"D1","ts":"1.2"}')
      },
    })
    expect(await tell('chat.update', { ...said, ts: '1.2' })).toEqual({ channel: 'D1', ts: '1.2' })
    expect(calls.map((call) => [call.url, call.headers.get('authorization')])).toEqual([
      ['https://slack.example/api/chat.update', 'Bearer xoxb-1'],
    ])
    expect(await calls[0]!.json()).toEqual({ channel: 'C01', text: 'Hej', ts: '1.2' })
  })

  it('comes again later when it came too soon, whether or not Slack says when', async () => {
    const told = await faultOf('', { status: 429, headers: { 'retry-after': '7' } })
    expect(told).toBeInstanceOf(WebAPIRateLimitedError)
    expect(failureOf(told)).toEqual({ outcome: 'later', afterSeconds: 7 })
    expect(failureOf(await faultOf('', { status: 429 }))).toEqual({ outcome: 'later', afterSeconds: 30 })
  })

  it('may have been said when the answer is no answer of Slack’s', async () => {
    const page = await faultOf('<html>Sign in to the network</html>')
    expect(page).toBeInstanceOf(WebAPIHTTPError)
    expect(failureOf(page)).toEqual({ outcome: 'maybe-sent', because: 'http-200' })
    expect(failureOf(await faultOf('', { status: 502 }))).toEqual({ outcome: 'maybe-sent', because: 'http-502' })
  })
})
