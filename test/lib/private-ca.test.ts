import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const at = (name: string) => fileURLToPath(new URL(`../fixtures/private-ca/${name}`, import.meta.url))
const run = promisify(execFile)

const server = createServer(
  { cert: readFileSync(at('server.pem')), key: readFileSync(at('server.key')) },
  (_, answer) => answer.setHeader('content-type', 'application/json').end('{"ok":true}'),
)
let tunnels = 0
const proxy = createProxy().on('connect', (request, socket) => {
  tunnels++
  const [host, port] = request.url!.split(':')
  const onwards = connect(Number(port), host, () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    onwards.pipe(socket).pipe(onwards)
  })
  for (const end of [socket, onwards]) end.on('error', () => {})
})
const portOf = (listening: typeof server | typeof proxy) => (listening.address() as AddressInfo).port

beforeAll(async () => {
  for (const each of [server, proxy]) await new Promise<void>((done) => void each.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  proxy.closeAllConnections()
  proxy.close()
})

async function reaching(environment: Readonly<Record<string, string>>): Promise<unknown> {
  const address = `https://127.0.0.1:${portOf(server)}`
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', at('reach.ts'), address, `http://127.0.0.1:${portOf(proxy)}`],
    { env: { PATH: process.env['PATH'], ...environment } },
  )
  return JSON.parse(stdout)
}

it('reaches a host that an authority of the municipality has signed for, directly and through its proxy', async () => {
  expect(await reaching({ NODE_EXTRA_CA_CERTS: at('ca.pem') })).toEqual({
    directly: 'reached',
    throughProxy: 'reached',
    slack: 'reached',
  })
  expect(tunnels).toBe(1)
})

it('trusts no such host unless it is told to', async () => {
  const found = Object.values((await reaching({})) as Record<string, string>)
  expect(found.filter((each) => each === 'reached')).toEqual([])
})
