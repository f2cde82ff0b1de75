/**
 * `fetch` for small calls that answer with a few lines: the same request and the same errors' codes for half the work, since
 * nothing is streamed. It gives what a caller reads of such an answer: status, headers, text and JSON. Anything but text that
 * is sent goes the usual way. A redirect is an answer like any other.
 */
import { type Dispatcher, request } from 'undici'

export function plainFetch(otherwise: typeof fetch, dispatcher?: Dispatcher): typeof fetch {
  return async (url, init = {}) => {
    const { method = 'GET', body = null, headers, signal } = init
    const isPlain = typeof url === 'string' && (body === null || typeof body === 'string') && isRecord(headers)
    if (!isPlain) return otherwise(url, init)
    const answer = await request(url, {
      method: method as Dispatcher.HttpMethod,
      body,
      headers: headers ?? {},
      ...(signal ? { signal } : {}),
      ...(dispatcher ? { dispatcher } : {}),
    })
    return asResponse(url, answer, await answer.body.text())
  }
}

function isRecord(headers: RequestInit['headers']): headers is Record<string, string> | undefined {
  return headers === undefined || (!(headers instanceof Headers) && !Array.isArray(headers))
}

function asResponse(url: string, { statusCode, headers }: Dispatcher.ResponseData, text: string): Response {
  const read: Pick<Response, 'status' | 'statusText' | 'ok' | 'url' | 'text' | 'json'> & { headers: ReadHeaders } = {
    status: statusCode,
    statusText: '',
    ok: statusCode >= 200 && statusCode < 300,
    url,
    headers: {
      get: (name) => inOne(headers[name.toLowerCase()]),
      entries: () => Object.entries(headers).map(([name, value]) => [name, inOne(value) ?? '']),
    },
    text: async () => text,
    json: async () => JSON.parse(text) as unknown,
  }
  return read as unknown as Response
}

type ReadHeaders = { get(name: string): string | null; entries(): Iterable<[string, string]> }

const inOne = (value: string | string[] | undefined): string | null =>
  value === undefined ? null : Array.isArray(value) ? value.join(', ') : value
