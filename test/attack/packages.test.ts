import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Locked = { version: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }

const root = path.resolve(import.meta.dirname, '../..')
const jsonIn = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'))
const lock = jsonIn('package-lock.json') as { lockfileVersion: number; packages: Record<string, Locked> }
const manifest = jsonIn('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>
const installed = Object.entries(lock.packages).filter(([where]) => where !== '')

describe('what is installed', () => {
  it('is named to the last figure', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies }
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  })

  it('comes from the registry, and is what it was when it was chosen', () => {
    expect(lock.lockfileVersion).toBe(3)
    const strange = installed.filter(
      ([, { resolved, integrity }]) =>
        // Without an address of its own it comes from whatever registry npm is set to.
        !(resolved ?? 'https://registry.npmjs.org/').startsWith('https://registry.npmjs.org/') ||
        !integrity?.startsWith('sha512-'),
    )
    expect(strange.map(([where]) => where)).toEqual([])
  })

  it('runs nothing while it is installed but what the review says and explains', () => {
    const review = readFileSync(path.join(root, '.github/REVIEW.md'), 'utf8')
    const section = review.slice(review.indexOf('### Paket som kör något när de installeras'))
    const explained = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name!)
    const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
    const names = running.map(([where]) => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length))
    expect([...new Set(names)].filter((name) => !explained.includes(name))).toEqual([])
  })

  it('is newer than what a package that gets no fixes asks for', () => {
    const major = (name: string): number[] =>
      installed
        .filter(([where]) => where.endsWith(`node_modules/${name}`))
        .map(([, { version }]) => Number(version.split('.')[0]))
    expect(Math.min(...major('@azure/msal-node'))).toBeGreaterThanOrEqual(5)
    expect(Math.min(...major('uuid'))).toBeGreaterThanOrEqual(11)
  })
})
