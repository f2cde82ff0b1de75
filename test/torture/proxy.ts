/**
 * One address before several processes, as a municipality's own proxy would be: it asks `/readyz` of each, sends each request to one,
 * and tries another when a connection was refused, which is before anything can have had an effect.
 */
import { Agent, type IncomingMessage, type ServerResponse, createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Sharing = 'round-robin' | 'least-connections'
export type Proxy = {
  url: string
  /** What stands behind it from now on. */
  add(url: string): void
  remove(url: string): void
  share(how: Sharing): void
  /** Requests that got no answer, or an answer that something is wrong here. */
  failed: string[]
  /** How many requests each address has answered. */
  answered: Map<string, number>
  close(): Promise<void>
}

type Upstream = { url: string; isReady: boolean; open: number }
const looksEveryMs = 200

export async function aProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true })
  let upstreams: Upstream[] = []
  let how: Sharing = 'round-robin'
  let turn = 0
  const failed: string[] = []
  const answered = new Map<string, number>()

  const choose = (tried: ReadonlySet<Upstream>): Upstream | null => {
    const ready = upstreams.filter((each) => each.isReady && !tried.has(each))
    if (how === 'round-robin') return ready.length === 0 ? null : ready[turn++ % ready.length]!
    return ready.toSorted((a, b) => a.open - b.open)[0] ?? null
  }
  const server = createServer((incoming, outgoing) => void pass(incoming, outgoing))
  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const tried = new Set<Upstream>()
    for (;;) {
      const to = choose(tried)
      if (!to) {
        failed.push('nobody was ready')
        return void outgoing.writeHead(502).end()
      }
      tried.add(to)
      const came = await through(to, incoming, Buffer.concat(parts), agent)
      if (came === 'refused') continue
      if (came === 'broken' || came.status >= 500) failed.push(came === 'broken' ? came : String(came.status))
      if (came === 'broken') return void outgoing.writeHead(502).end()
      answered.set(to.url, (answered.get(to.url) ?? 0) + 1)
      return void outgoing.writeHead(came.status, { 'content-type': came.type }).end(came.body)
    }
  }
  const looking = setInterval(() => {
    for (const each of upstreams)
      void fetch(`${each.url}/readyz`).then(
        ({ ok }) => void (each.isReady = ok),
        () => void (each.isReady = false),
      )
  }, looksEveryMs)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (url) => void upstreams.push({ url, isReady: true, open: 0 }),
    remove: (url) => void (upstreams = upstreams.filter((each) => each.url !== url)),
    share: (wanted) => void (how = wanted),
    failed,
    answered,
    async close() {
      clearInterval(looking)
      agent.destroy()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

type Came = { status: number; type: string; body: Buffer } | 'refused' | 'broken'

function through(to: Upstream, incoming: IncomingMessage, body: Buffer, agent: Agent): Promise<Came> {
  const { hostname, port } = new URL(to.url)
  const { host: _host, connection: _connection, 'transfer-encoding': _coding, ...headers } = incoming.headers
  to.open++
  return new Promise<Came>((resolve) => {
    const options = { hostname, port, agent, method: incoming.method, path: incoming.url }
    const asked = ask({ ...options, headers: { ...headers, 'content-length': body.length } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () =>
        resolve({
          status: answer.statusCode ?? 502,
          type: answer.headers['content-type'] ?? 'text/plain',
          body: Buffer.concat(parts),
        }),
      )
      answer.once('error', () => resolve('broken'))
    })
    asked.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'))
    asked.end(body)
  }).finally(() => to.open--)
}
