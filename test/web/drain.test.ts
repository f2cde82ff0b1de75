import { EventEmitter, once } from 'node:events'
import { type Socket, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import express from 'express'
import { expect, it } from 'vitest'
import { listen } from '../../src/server.ts'

it(
  'half a request holds nobody up who leaves, and a whole one is answered to its end',
  { timeout: 30_000 },
  async () => {
    const happened = new EventEmitter()
    const asked = once(happened, 'asked')
    const site = express()
    site.post('/whole', async (_request, response) => {
      const answers = once(happened, 'answer')
      happened.emit('asked')
      await answers
      response.send('answered')
    })
    site.post('/half', express.text(), (_request, response) => void response.send('never'))
    const { url, close } = await listen(site, { host: '127.0.0.1', port: 0 })
    const port = Number(new URL(url).port)
    const head = 'HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\ncontent-length: 100\r\n'
    const halves = await Promise.all([
      sending(port, ''),
      sending(port, `POST /half ${head}`),
      sending(port, `POST /half ${head}\r\nhalf of it`),
    ])
    const whole = await sending(port, 'POST /whole HTTP/1.1\r\nhost: localhost\r\ncontent-length: 0\r\n\r\n')
    const told = text(whole)
    await asked

    const closing = close()
    await Promise.all(halves.map((socket) => once(socket, 'close')))
    happened.emit('answer')
    await closing

    expect(await told).toContain('answered')
  },
)

async function sending(port: number, words: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  // Being cut off is what it is here for.
  socket.on('error', () => {}).resume()
  await once(socket, 'connect')
  socket.write(words)
  return socket
}
