/** `npm run migrate:new -- NAME`: writes the SQL from the migrations so far to the schema, with row-level security at its end. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run migrate:new -- NAME   (lower case letters, digits and _)')
  process.exit(2)
}
const here = import.meta.dirname
const migrations = path.join(here, 'migrations')
const config = ['--config', path.join(here, 'prisma.config.ts')]
const between = ['--from-migrations', migrations, '--to-schema', path.join(here, 'schema')]
const sql = execFileSync('npx', ['prisma', 'migrate', 'diff', ...config, ...between, '--script'], {
  encoding: 'utf8',
  env: { ...process.env, ENGINE_DATABASE: 'memory' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
  .replace(/^(?:Loaded Prisma config|Prisma schema loaded).*\n+/gm, '')
  .trim()
if (sql === '' || sql.includes('This is an empty migration')) {
  console.log('The migrations already give this schema.')
  process.exit(0)
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = path.join(migrations, `${stamp}_${name}`)
mkdirSync(folder)
writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n\nSELECT styrbot_protect();\n`)
console.log(folder)
