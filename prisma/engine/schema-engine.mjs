#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which is a download that many networks do not allow.
 * It speaks the engine's JSON-RPC on stdin and stdout, and answers with the same engine built for WebAssembly
 * (`@prisma/schema-engine-wasm`). A throw-away PGlite is the shadow database, and, with ENGINE_DATABASE=memory, the database too.
 */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { loadSchemaEngine } from './load-engine.mjs'

const flags = process.argv.slice(2)
const valuesOf = (flag) => flags.flatMap((word, at) => (word === flag ? [flags[at + 1]] : []))
const databaseUrl = JSON.parse(valuesOf('--datasource')[0] ?? '{}').url

if (flags.includes('--version')) {
  console.log('schema-engine-cli stand-in')
  process.exit(0)
}
if (flags.includes('cli')) process.exit(await canConnect())
serve()

async function canConnect() {
  try {
    const connection = await (await adapterFactory()).connect()
    await connection.queryRaw({ sql: 'select 1', args: [], argTypes: [] })
    await connection.dispose()
    return 0
  } catch (error) {
    const line = {
      level: 'ERROR',
      fields: { is_panic: false, error_code: 'P1001', message: String(error?.message ?? error) },
    }
    process.stderr.write(
      `${JSON.stringify({ timestamp: new Date().toISOString(), target: 'schema_engine::logger', ...line })}\n`,
    )
    return 1
  }
}

async function adapterFactory() {
  if (!databaseUrl || process.env.ENGINE_DATABASE === 'memory') return embedded()
  if (databaseUrl.startsWith('pglite:')) return embedded(decodeURIComponent(databaseUrl.slice('pglite:'.length)))
  const { PrismaPg } = await import('@prisma/adapter-pg')
  const factory = new PrismaPg({ connectionString: databaseUrl })
  const connect = factory.connect.bind(factory)
  factory.connect = async () => forCatalogues(await connect())
  factory.connectToShadowDb = async () => (await embedded()).connect()
  return factory
}

async function embedded(folder) {
  const { PGlite } = await import('@electric-sql/pglite')
  const { PrismaPGlite } = await import('pglite-prisma-adapter')
  const factory = new PrismaPGlite(await PGlite.create(folder))
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    // The adapter's own executeScript does not wait for its result.
    connection.executeScript = (sql) =>
      connection.client.exec(sql).then(
        () => undefined,
        (error) => connection.onError(error),
      )
    return connection
  }
  factory.connectToShadowDb = async () => (await embedded()).connect()
  return factory
}

/** The catalogues hold PostgreSQL's internal "char" (oid 18), which the adapter does not read; and scripts must not be split at `;`. */
function forCatalogues(connection) {
  const internalChar = 18
  const text = 25
  const performIO = connection.performIO.bind(connection)
  const queryRaw = connection.queryRaw.bind(connection)
  let wasChar = []
  connection.performIO = async (query) => {
    const result = await performIO(query)
    wasChar = (result.fields ?? []).map((field) => field.dataTypeID === internalChar)
    for (const [at, field] of (result.fields ?? []).entries()) if (wasChar[at]) field.dataTypeID = text
    return result
  }
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    result.columnTypes = result.columnTypes.map((type, at) => (wasChar[at] ? ColumnTypeEnum.Character : type))
    return result
  }
  connection.executeScript = (sql) =>
    connection.client.query(sql).then(
      () => undefined,
      (error) => connection.onError(error),
    )
  return connection
}

/** These two ask for a shadow database in a way the WebAssembly build cannot give; `diff` says the same. */
const byDiff = {
  async evaluateDataLoss(engine, params) {
    const plan = await diffToSchema(engine, params)
    const losing = plan.stdout?.match(/^.*\b(?:DROP (?:TABLE|COLUMN|TYPE)|SET NOT NULL|SET DATA TYPE)\b.*$/gm) ?? []
    const warnings = losing.map((line) => ({ message: `May lose data: ${line.trim()}`, stepIndex: 0 }))
    return { migrationSteps: plan.exitCode === 2 ? 1 : 0, unexecutableSteps: [], warnings }
  },
  async createMigration(engine, params) {
    const plan = await diffToSchema(engine, params)
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const name = params.migrationName.replace(/[^a-z0-9]+/gi, '_')
    const script = plan.exitCode === 2 || params.draft ? plan.stdout : null
    return {
      connectorType: 'postgresql',
      generatedMigrationName: `${stamp}_${name}`,
      migrationScript: script,
      extension: 'sql',
    }
  },
}

function diffToSchema(engine, params) {
  return engine.diff({
    from: { tag: 'migrations', ...params.migrationsList },
    to: { tag: 'schemaDatamodel', files: params.schema.files },
    script: true,
    exitCode: true,
    filters: params.filters,
  })
}

function serve() {
  const renamed = { getDatabaseVersion: 'version' }
  let Engine
  let factory
  let printed = 1_000_000
  let queue = Promise.resolve()
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  // A fresh engine for each call: one that has applied migrations refuses a second shadow database.
  const freshEngine = async () => {
    Engine ??= await loadSchemaEngine()
    factory ??= await adapterFactory()
    const datamodels = valuesOf('--datamodels').map((file) => [file, readFileSync(file, 'utf8')])
    return Engine.new(
      { datamodels: datamodels.length ? datamodels : undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(factory),
    )
  }
  const answer = async ({ id, method, params }) => {
    try {
      const engine = await freshEngine()
      const result = byDiff[method]
        ? await byDiff[method](engine, params)
        : await engine[renamed[method] ?? method](params)
      if (method === 'diff' && result.stdout != null) {
        send({ id: ++printed, method: 'print', params: { content: result.stdout } })
        result.stdout = null
      }
      send({ id, result: result ?? {} })
    } catch (error) {
      const data = {
        is_panic: false,
        message: error?.message ?? String(error),
        error_code: error?.code ?? null,
        meta: error?.meta ?? null,
      }
      send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
    }
  }
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })
  lines.on('line', (line) => {
    const message = JSON.parse(line)
    if (message.method) queue = queue.then(() => answer(message))
  })
  lines.on('close', () => void queue.finally(() => process.exit(0)))
}
