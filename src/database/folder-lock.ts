import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import path from 'node:path'

/** PGlite does not guard its folder: two processes in it lose each other's rows without a word. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError'
  readonly folder: string
  readonly pid: number

  constructor(folder: string, pid: number) {
    super(`The data folder ${folder} is in use by process ${pid}.`)
    this.folder = folder
    this.pid = pid
  }
}

/** Takes the folder for this process; gives what lets go of it. Throws a FolderInUseError while another living process has it. */
export function lockFolder(folder: string): () => void {
  mkdirSync(path.dirname(folder), { recursive: true })
  const file = `${folder}.lock`
  for (;;) {
    if (tryCreate(file)) return () => removeIfThere(file)
    const pid = Number(readIfThere(file))
    if (pid > 0 && pid !== process.pid && isAlive(pid)) throw new FolderInUseError(folder, pid)
    if (pid === process.pid) throw new FolderInUseError(folder, pid)
    removeIfThere(file)
  }
}

function tryCreate(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(handle, String(process.pid))
    closeSync(handle)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function removeIfThere(file: string): void {
  try {
    unlinkSync(file)
  } catch {
    // Somebody else removed it.
  }
}

/** Alive on this host; a container with its own process numbers must have a data folder of its own. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
