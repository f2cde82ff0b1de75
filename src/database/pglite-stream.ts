import { Duplex } from 'node:stream'
import type { PGlite } from '@electric-sql/pglite'

/**
 * A byte pipe between node-postgres and a PGlite in this process, so that one pool and one Prisma adapter serve both engines.
 * PGlite has one session: use it in one pool with `max: 1`, and never beside PGlite's own `query`.
 */
export class PGliteStream extends Duplex {
  readonly #pglite: PGlite
  #inTransaction = false
  #ended = false

  constructor(pglite: PGlite) {
    super()
    this.#pglite = pglite
  }

  // What node-postgres calls on a socket.
  connect(): this {
    this.#pglite.waitReady.then(
      () => this.emit('connect'),
      (error: Error) => this.destroy(error),
    )
    return this
  }
  setNoDelay(): this {
    return this
  }
  setKeepAlive(): this {
    return this
  }
  ref(): this {
    return this
  }
  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#send(chunk, done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#send(Buffer.concat(chunks.map(({ chunk }) => chunk)), done)
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    try {
      this.#leaveClean()
      done(error)
    } catch (fault) {
      done(error ?? (fault as Error))
    }
  }

  #send(bytes: Buffer, done: (error?: Error | null) => void): void {
    // On a later turn of the event loop, as a socket would: node-postgres does not expect an answer inside its own write.
    setImmediate(() => {
      if (this.#ended) return done()
      if (bytes[0] === terminate) {
        this.#leaveClean()
        this.push(null)
        return done()
      }
      const answer: Buffer[] = []
      const keep = (part: Uint8Array) => void answer.push(Buffer.from(part))
      const answered = (): void => {
        if (answer.length) this.#receive(Buffer.concat(answer))
        done()
      }
      this.#pglite.execProtocolRawStream(bytes, { syncToFs: false, onRawData: keep }).then(answered, done)
    })
  }

  #receive(bytes: Buffer): void {
    const last = bytes.length - readyForQueryLength
    const isReady = last >= 0 && bytes[last] === readyForQuery && bytes.readInt32BE(last + 1) === 5
    if (isReady) this.#inTransaction = bytes[bytes.length - 1] !== idle
    this.push(bytes)
  }

  /** A dropped client must not leave its transaction to the next one. Synchronous, so that nobody slips in between. */
  #leaveClean(): void {
    if (this.#ended) return
    this.#ended = true
    if (this.#pglite.closed) return
    if (this.#inTransaction) this.#pglite.execProtocolRawSync(simpleQuery('ROLLBACK'))
    this.#pglite.execProtocolRawSync(simpleQuery('DISCARD ALL'))
  }
}

// PostgreSQL's frontend/backend protocol 3, § Message Formats.
const terminate = 'X'.charCodeAt(0)
const readyForQuery = 'Z'.charCodeAt(0)
const readyForQueryLength = 6
const idle = 'I'.charCodeAt(0)

function simpleQuery(sql: string): Buffer {
  const text = Buffer.from(`${sql}\0`)
  const head = Buffer.alloc(5)
  head.write('Q')
  head.writeInt32BE(4 + text.length, 1)
  return Buffer.concat([head, text])
}
