import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key behind sessions and links: the configured one, or one made at first start and kept in the data folder (mode 0600). */
export function secretKey(configured: Buffer | null, dataDir: string): Buffer {
  if (configured) return configured
  const file = path.join(dataDir, 'secret-key')
  try {
    const kept = Buffer.from(readFileSync(file, 'utf8'), 'base64')
    if (kept.length === 32) return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true })
  const made = randomBytes(32)
  writeFileSync(file, made.toString('base64'), { mode: 0o600 })
  return made
}
