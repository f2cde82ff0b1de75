import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A port on loopback that nobody uses just now, for what cannot choose its own. Below those that systems give to connections and to whoever
 * asks for any port (from 32768), so that nobody is given it between this answer and its use.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    if (await isFree(port)) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
