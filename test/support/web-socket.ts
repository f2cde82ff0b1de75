/** The server's half of RFC 6455, as far as Socket Mode needs it: text frames one way and masked ones the other. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

export type Connection = { send(value: unknown): void; isOpen(): boolean }

export type SocketServer = {
  /** Everything that clients have said. */
  said: unknown[]
  /** The envelopes among it. */
  acknowledged: Set<string>
  send(value: unknown): void
  /** Those that are open, the oldest first. */
  connections(): readonly Connection[]
  /** Breaks every connection, as a restart of the server does. */
  cut(): void
  /** How many connections there have been. */
  accepted(): number
}

export function acceptSockets(server: Server): SocketServer {
  const open = new Set<Duplex>()
  const said: unknown[] = []
  const acknowledged = new Set<string>()
  const hear = (text: string): void => {
    const one = JSON.parse(text) as { envelope_id?: string }
    said.push(one)
    if (one.envelope_id !== undefined) acknowledged.add(one.envelope_id)
  }
  let accepted = 0
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64')
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    )
    open.add(socket)
    accepted++
    let bytes = Buffer.alloc(0)
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      for (let frame = frameIn(bytes); frame; frame = frameIn(bytes)) {
        bytes = bytes.subarray(frame.length)
        if (frame.kind === 1) hear(frame.text)
        if (frame.kind === 9) socket.write(frameOf(frame.text, 0x8a))
        if (frame.kind === 8) {
          open.delete(socket)
          socket.end(frameOf('', 0x88))
        }
      }
    })
    // A client that hears nothing for half a minute believes the connection dead.
    const beating = setInterval(() => socket.write(frameOf('', 0x89)), 5_000).unref()
    const gone = () => {
      clearInterval(beating)
      open.delete(socket)
    }
    // Whoever was killed has closed its half only.
    socket
      .on('close', gone)
      .on('error', gone)
      .on('end', () => socket.destroy())
    socket.write(frameOf(JSON.stringify({ type: 'hello', num_connections: 1 }), 0x81))
  })
  return {
    said,
    acknowledged,
    connections: () =>
      [...open].map((socket) => ({
        send: (value) => void socket.write(frameOf(JSON.stringify(value), 0x81)),
        isOpen: () => open.has(socket) && socket.writable,
      })),
    send(value) {
      for (const socket of open) socket.write(frameOf(JSON.stringify(value), 0x81))
    },
    cut() {
      for (const socket of open) socket.destroy()
    },
    accepted: () => accepted,
  }
}

function frameOf(text: string, first: number): Buffer {
  const payload = Buffer.from(text)
  const head =
    payload.length < 126
      ? Buffer.from([first, payload.length])
      : Buffer.from([first, 126, payload.length >> 8, payload.length & 255])
  return Buffer.concat([head, payload])
}

function frameIn(bytes: Buffer): { kind: number; text: string; length: number } | null {
  if (bytes.length < 2) return null
  let at = 2
  let length = bytes[1]! & 127
  if (length === 126) {
    if (bytes.length < 4) return null
    length = bytes.readUInt16BE(2)
    at = 4
  }
  const isMasked = (bytes[1]! & 128) !== 0
  const mask = isMasked ? bytes.subarray(at, at + 4) : Buffer.alloc(4)
  if (isMasked) at += 4
  if (bytes.length < at + length) return null
  const payload = Buffer.from(bytes.subarray(at, at + length).map((byte, n) => byte ^ mask[n % 4]!))
  return { kind: bytes[0]! & 15, text: payload.toString('utf8'), length: at + length }
}
