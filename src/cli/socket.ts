/**
 * When a running program holds the embedded database, a command is handed to it: over a Unix socket in the data folder that
 * only the same user can open. One request in, lines of output back, the exit code last.
 */
import { chmodSync, rmSync } from 'node:fs'
import { type Server, type Socket, connect, createServer } from 'node:net'
import path from 'node:path'
import { type Interface, createInterface } from 'node:readline'
import { z } from 'zod'
import type { CommandLine } from './command-line.ts'

const requestSchema = z.object({ argv: z.array(z.string()), cwd: z.string() })
const answerSchema = z.union([
  z.object({ out: z.string() }),
  z.object({ err: z.string() }),
  z.object({ exit: z.number().int() }),
])

const socketIn = (dataDir: string): string => path.join(dataDir, 'styrbot.sock')

/** What breaks off is heard on the socket; the lines would end the process by an error of their own. */
const linesOf = (socket: Socket): Interface => createInterface({ input: socket }).on('error', () => {})

/** Takes commands from other processes of this user. `run` gets each with a terminal that answers over the socket. */
export function listenForCommands(
  dataDir: string,
  run: (argv: readonly string[], line: Omit<CommandLine, 'app' | 'config'>) => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  const file = socketIn(dataDir)
  rmSync(file, { force: true })
  const server = createServer((socket) => {
    socket.on('error', () => {})
    const answer = (line: z.infer<typeof answerSchema>): void => {
      if (socket.writable) socket.write(`${JSON.stringify(line)}\n`)
    }
    linesOf(socket).once('line', (text) => {
      void takeCommand(text, answer, run).then((exit) => socket.end(`${JSON.stringify({ exit })}\n`))
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(file, () => {
      chmodSync(file, 0o600)
      resolve({ close: () => closing(server, file) })
    })
  })
}

async function takeCommand(
  text: string,
  answer: (line: z.infer<typeof answerSchema>) => void,
  run: Parameters<typeof listenForCommands>[1],
): Promise<number> {
  let exit = 0
  try {
    const { argv, cwd } = requestSchema.parse(JSON.parse(text))
    await run(argv, {
      cwd,
      out: (out) => answer({ out }),
      err: (err) => answer({ err }),
      fail: (code = 1) => void (exit = code),
    })
  } catch {
    answer({ err: 'Kommandot gick inte att utföra. Se loggen i det program som kör.\n' })
    exit = 1
  }
  return exit
}

/** Hands the command to the program that holds the data folder, and shows what it answers. False when nobody listens there. */
export function handOver(
  dataDir: string,
  argv: readonly string[],
  line: Omit<CommandLine, 'app' | 'config'>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(dataDir))
    let answered = false
    socket.once('error', () => resolve(false))
    socket.once('connect', () => socket.write(`${JSON.stringify({ argv, cwd: line.cwd })}\n`))
    linesOf(socket).on('line', (text) => {
      answered = true
      const answer = answerSchema.parse(JSON.parse(text))
      if ('out' in answer) line.out(answer.out)
      else if ('err' in answer) line.err(answer.err)
      else line.fail(answer.exit)
    })
    socket.once('close', () => resolve(answered))
  })
}

function closing(server: Server, file: string): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      rmSync(file, { force: true })
      resolve()
    })
  })
}
