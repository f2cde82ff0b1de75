import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressIn } from '../support/program-output.ts'

const root = path.resolve(import.meta.dirname, '../..')
const launcher = path.join(root, 'src/run.mjs')
const home = mkdtempSync(path.join(os.tmpdir(), 'styrbot-cli-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

type Ended = { code: number; out: string; err: string }

function styrbot(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return runs(['cli/main.ts', ...args], env)
}

function runs(args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const options = {
    cwd: root,
    env: { PATH: process.env['PATH'], DATA_DIR: path.join(home, 'data'), ...env },
    timeout: 240_000,
  }
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, ...args], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

describe('a command', { timeout: 300_000 }, () => {
  it('says every fault of the configuration at once and does nothing', async () => {
    const { code, out, err } = await styrbot(['migrate'], { PORT: 'x', DATABASE_URL: 'mysql://y' })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('PORT ska vara ett portnummer')
    expect(err).toContain('DATABASE_URL ska vara en adress')
    expect(readdirSync(home)).toEqual([])
  })

  it('names the database that cannot be reached', async () => {
    const { code, err } = await styrbot(['migrate'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
    expect(code).toBe(1)
    expect(err).toContain('Databasen gick inte att öppna')
    expect(err).not.toContain('    at ')
  })

  it('leaves a damaged data folder as it is and says what to do', async () => {
    const data = path.join(home, 'damaged')
    mkdirSync(path.join(data, 'database'), { recursive: true })
    writeFileSync(path.join(data, 'database', 'PG_VERSION'), '18\n')
    writeFileSync(path.join(data, 'database', 'postgresql.conf'), 'nonsense')
    const { code, err } = await styrbot(['migrate'], { DATA_DIR: data })
    expect(code).toBe(1)
    expect(err).toContain('skadad')
    expect(err).not.toContain('    at ')
    expect(readdirSync(path.join(data, 'database')).sort()).toEqual(['PG_VERSION', 'postgresql.conf'])
  })

  it('says that it does not know a command, an option or a municipality', async () => {
    expect(await styrbot(['evalute'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Kommandot ”evalute” finns inte. Menade du evaluate?'),
    })
    expect(await styrbot(['link'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Det saknas ett val: --as <email>'),
    })
    const { code, err } = await styrbot(['link', '--as', 'nobody@example.se'])
    expect({ code, stack: err.includes('    at ') }).toEqual({ code: 1, stack: false })
    expect(err).toContain('nobody@example.se')
  })

  it('reports on a whole audit trail', async () => {
    const { code, out } = await styrbot(['audit', 'verify'])
    expect(code).toBe(0)
    expect(out).toMatch(/^.+: \d+ länk(ar)?, hel$/m)
  })
})

describe('beside the running program', { timeout: 300_000 }, () => {
  const data = path.join(home, 'running')
  let program: ChildProcess
  let origin: string

  beforeAll(async () => {
    const env = { PATH: process.env['PATH'], DATA_DIR: data, PORT: '0' }
    program = spawn(process.execPath, [launcher, 'main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
    origin = await addressIn(program.stdout!)
  })
  afterAll(() => void program.kill('SIGKILL'))

  it('a command is carried out by the program that has the database', async () => {
    const { code, out, err } = await styrbot(['audit', 'verify'], { DATA_DIR: data })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/hel$/m)
  })

  it('a refusal reaches whoever typed it, with its exit code', async () => {
    const { code, err } = await styrbot(['link', '--as', 'nobody@example.se'], { DATA_DIR: data })
    expect(code).toBe(1)
    expect(err).toContain('nobody@example.se')
  })

  it('only the same user can hand over commands', () => {
    expect(statSync(path.join(data, 'styrbot.sock')).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(data, 'secret-key')).mode & 0o777).toBe(0o600)
  })

  it('a second program says who has the folder, and the first goes on', async () => {
    const { code, err } = await runs(['main.ts'], { DATA_DIR: data, PORT: '0' })
    expect(code).toBe(1)
    expect(err).toMatch(/process \d+/)
    expect(err).toContain('används redan av ett annat program')
    expect((await fetch(`${origin}/readyz`)).status).toBe(200)
  })

  it('stops when told to, and lets go of the folder', async () => {
    program.kill('SIGTERM')
    await new Promise((resolve) => program.once('exit', resolve))
    expect(readdirSync(data).sort()).toEqual(['database', 'manifests.json', 'secret-key'])
  })
})
