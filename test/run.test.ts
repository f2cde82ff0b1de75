import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(os.tmpdir(), 'styrbot-run-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the launcher', () => {
  it('runs the sources as they are now, from a bundle where one can be kept', () => {
    aProgram()
    says('one')
    expect(started('a', 'b')).toBe('one from src/words asked a b')
    expect(started()).toBe('one from src/words asked')
    says('two')
    expect(started()).toBe('two from src/words asked')
    says('one')
    expect(started()).toBe('one from src/words asked')
  })

  it('runs the sources one by one where no bundle can be kept', () => {
    aProgram()
    writeFileSync(path.join(folder, 'node_modules/.cache'), 'not a folder')
    says('three')
    expect(started()).toBe('three from src/words asked')
  })
})

function aProgram(): void {
  for (const each of ['src/words', 'src/cli', 'src/generated/prisma', 'node_modules']) {
    mkdirSync(path.join(folder, each), { recursive: true })
  }
  for (const name of ['esbuild', 'tsx', 'get-tsconfig', 'resolve-pkg-maps', '@esbuild']) {
    symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name))
  }
  cpSync(path.join(root, 'src/run.mjs'), path.join(folder, 'src/run.mjs'))
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', '{}')
  write('src/generated/prisma/client.ts', '')
  write('src/cli/main.ts', '')
  write(
    'src/main.ts',
    `import { word, place } from './words/word.ts'
     console.log([word, 'from', place, 'asked', ...process.argv.slice(2)].join(' '))`,
  )
}

function says(word: string): void {
  write(
    'src/words/word.ts',
    `import path from 'node:path'
     export const word: string = '${word}'
     export const place = path.relative(process.cwd(), import.meta.dirname)`,
  )
}

function started(...args: string[]): string {
  const options = { cwd: folder, encoding: 'utf8' as const }
  return execFileSync(process.execPath, ['src/run.mjs', 'main.ts', ...args], options).trim()
}

const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text)
