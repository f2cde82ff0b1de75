import path from 'node:path'
import { defineConfig } from 'prisma/config'

// Prisma's native schema engine is a download; the stand-in beside this file does the same from an npm package.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= path.join(import.meta.dirname, 'engine/schema-engine.mjs')

export default defineConfig({
  schema: path.join(import.meta.dirname, 'schema'),
  migrations: { path: path.join(import.meta.dirname, 'migrations') },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://offline@localhost/offline' },
})
