/** Requests that no browser and no library makes: bytes on a connection of their own. */
import { connect, type Socket } from 'node:net'

/** Opens a connection to whoever listens there. */
export function connected(url: string): Promise<Socket> {
  const { port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Sends the bytes and gives all that comes back until the other side is done, or falls silent. */
export async function rawly(url: string, bytes: string, silentMs = 1_500): Promise<string> {
  const socket = await connected(url)
  socket.setTimeout(silentMs, () => socket.destroy())
  let text = ''
  socket.on('data', (part: Buffer) => void (text += part.toString('latin1')))
  const over = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  // Whoever is refused in the middle of what they say is cut off.
  socket.on('error', () => {})
  socket.write(Buffer.from(bytes, 'latin1'))
  await over
  return text
}

/** The statuses of the answers, in order. */
export const statusesIn = (text: string): number[] =>
  [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
