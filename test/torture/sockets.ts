/**
 * Slack's end of Socket Mode before several processes: each delivery goes to one of the open connections, and to another when it has
 * not been acknowledged in time or its connection broke.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { workspace } from '../support/fake-slack.ts'
import { type Connection, acceptSockets } from '../support/web-socket.ts'
import type { Send } from './people.ts'

export type Sockets = {
  /** Where the processes are to connect. */
  url: string
  /** Delivers until it is acknowledged, by whichever process. */
  send: Send
  /** For each connection that is open: delivers by that one alone. */
  each(): Send[]
  /** How many were brought again, since nobody had acknowledged them. */
  again: number
  close(): Promise<void>
}

const patienceMs = 20_000

export async function aSocketSlack(): Promise<Sockets> {
  const server = createServer()
  const sockets = acceptSockets(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let envelopes = 0
  let turn = 0

  const by = async (to: Connection, event: Record<string, unknown>, eventId: string): Promise<boolean> => {
    const id = `envelope-${++envelopes}`
    const payload = { type: 'event_callback', team_id: workspace.id, api_app_id: 'A1', event_id: eventId, event }
    to.send({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false })
    const isAcknowledged = () => sockets.acknowledged.delete(id)
    for (let waited = 0; waited < patienceMs && to.isOpen(); waited += 5) {
      if (isAcknowledged()) return true
      await pause(5)
    }
    return isAcknowledged()
  }
  const slack: Sockets = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    again: 0,
    async send(event, eventId) {
      const open = sockets.connections()
      const taken = open.length > 0 && (await by(open[turn++ % open.length]!, event, eventId))
      if (!taken) slack.again++
      return taken
    },
    each: () => sockets.connections().map((to) => (event, eventId) => by(to, event, eventId)),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        sockets.cut()
      }),
  }
  return slack
}
