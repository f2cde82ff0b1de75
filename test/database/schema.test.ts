import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

it('gets the schema that the models describe from the migrations', () => {
  const prisma = path.resolve(import.meta.dirname, '../../prisma')
  const from = ['--from-migrations', path.join(prisma, 'migrations'), '--to-schema', path.join(prisma, 'schema')]
  const args = ['prisma', 'migrate', 'diff', '--config', path.join(prisma, 'prisma.config.ts'), ...from, '--script']
  const env = { ...process.env, ENGINE_DATABASE: 'memory' }
  const sql = execFileSync('npx', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })
  expect(sql.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('--'))).toEqual([])
})
