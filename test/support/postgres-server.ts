import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from './free-port.ts'

/** A throw-away server on loopback, made with the machine's own PostgreSQL. Null when it has none. `careless`: nothing has to outlive it. `kept`: its data lie in this folder and stay there. */
export async function startPostgres({ careless = false, kept = null as string | null } = {}): Promise<{
  url: string
  stop(): void
  crash(): void
} | null> {
  const bin = postgresBin()
  if (!bin) return null
  const folder = kept ?? mkdtempSync(path.join(os.tmpdir(), 'styrbot-postgres-'))
  mkdirSync(folder, { recursive: true })
  // PostgreSQL refuses to run as root.
  const asRoot = process.getuid?.() === 0
  if (asRoot) {
    const uid = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }))
    const gid = Number(execFileSync('id', ['-g', 'postgres'], { encoding: 'utf8' }))
    chownSync(folder, uid, gid)
  }
  const run = (program: string, ...args: string[]): void => {
    const command = [path.join(bin, program), ...args]
    if (asRoot) execFileSync('runuser', ['-u', 'postgres', '--', ...command], { stdio: 'ignore', cwd: folder })
    else execFileSync(command[0]!, command.slice(1), { stdio: 'ignore', cwd: folder })
  }
  const data = path.join(folder, 'data')
  const port = await freePort()
  if (!existsSync(data))
    run('initdb', '-D', data, '-U', 'styrbot_tests', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8')
  const soon = careless ? '-c fsync=off -c full_page_writes=off -c synchronous_commit=off' : ''
  const options = `${soon} -p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`
  run('pg_ctl', '-D', data, '-w', '-t', '300', '-l', path.join(folder, 'log'), '-o', options, 'start')
  const stop = (): void => {
    run('pg_ctl', '-D', data, '-m', kept === null ? 'immediate' : 'fast', 'stop')
    if (kept === null) rmSync(folder, { recursive: true, force: true })
  }
  /** Down as in a power cut, and up again. */
  const crash = (): void => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    run('pg_ctl', '-D', data, '-w', '-t', '300', '-l', path.join(folder, 'log'), '-o', options, 'start')
  }
  return { url: `postgresql://styrbot_tests@127.0.0.1:${port}/postgres`, stop, crash }
}

export function postgresBin(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ]
  return folders.find((folder) => existsSync(path.join(folder, 'initdb'))) ?? null
}
