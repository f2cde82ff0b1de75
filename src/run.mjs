// Runs one of the program's entry points: `node src/run.mjs main.ts`, `node src/run.mjs cli/main.ts ask …`.
//
// The sources are many small files, and reading them one by one is most of a start. So they are bundled once, under a name
// that is the digest of what is in them: as long as not a letter has changed, the next start reads the bundle instead.
// Nothing else decides which bundle is read, so an old one is never used. Where no bundle can be written, tsx reads the sources.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import * as nodeModule from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const src = import.meta.dirname
const root = path.dirname(src)
const cache = path.join(root, 'node_modules/.cache/styrbot')
const entry = process.argv[2] ?? 'main.ts'
const entries = ['main.ts', 'cli/main.ts']
/** Pure parts in very many files, read sooner as a part of the bundle. All other packages are read from where they lie. */
const bundledToo = ['zod', 'date-fns', '@date-fns/tz', 'yaml', 'commander', 'csv-parse', 'csv-stringify', 'uuid']

if (!existsSync(path.join(src, 'generated/prisma/client.ts'))) {
  execSync('npm run -s generate', { cwd: root, stdio: 'inherit' })
}
// Node 22 and later keep what they have compiled.
nodeModule.enableCompileCache?.(path.join(cache, 'compiled'))
// The program sees its own name and arguments only.
process.argv.splice(1, 2, path.join(src, entry))
const file = await bundled()
if (file === null) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(pathToFileURL(file ?? path.join(src, entry)).href)

/** The entry point in a bundle of today's sources; null where none can be made. */
async function bundled() {
  const folder = path.join(cache, digest())
  const file = path.join(folder, entry.replace(/\.ts$/, '.mjs'))
  try {
    if (!existsSync(file)) await bundle(folder)
    // What is in use is not cleared away.
    utimesSync(folder, new Date(), new Date())
    return file
  } catch {
    // A fault in the sources is told by whoever reads them next.
    return null
  }
}

/** Of every source file's name and content, of where they lie, and of what the bundle is made with. */
function digest() {
  const hash = createHash('sha256').update(`${root}\0${process.version}\0`)
  hash.update(readFileSync(path.join(root, 'package-lock.json')))
  for (const { parentPath, path: before, name } of filesBelow(src)) {
    const file = path.join(parentPath ?? before, name)
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 32)
}

function filesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return files.filter((each) => each.isFile() && /\.(ts|mjs|json)$/.test(each.name))
}

async function bundle(folder) {
  const { build } = await import('esbuild')
  const making = `${folder}.${process.pid}`
  try {
    await build({
      absWorkingDir: root,
      entryPoints: entries.map((each) => path.join(src, each)),
      outbase: src,
      outdir: making,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.19',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      // Some of the packages that are taken in ask for Node's own modules in the old way.
      banner: {
        js: `import { createRequire as _require } from 'node:module'; const require = _require(import.meta.url);`,
      },
      plugins: [{ name: 'as-if-unbundled', setup: asIfUnbundled }],
    })
    clearOld()
    renameSync(making, folder)
  } catch (error) {
    // Whoever was first has made the same.
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** Every source still knows where it lies, and packages are found from there. */
function asIfUnbundled(bundling) {
  bundling.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
    if (kind === 'entry-point' || name.startsWith('node:')) return undefined
    const isTakenIn = bundledToo.some((each) => name === each || name.startsWith(`${each}/`))
    return isTakenIn ? undefined : { path: name, external: true }
  })
  bundling.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
    const text = readFileSync(file, 'utf8')
    return {
      loader: 'ts',
      contents: text
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
    }
  })
}

/** A process that still runs may come for a part of an older bundle, so only what nobody has started for a month goes. */
function clearOld() {
  const monthAgo = Date.now() - 30 * 86_400_000
  for (const name of readdirSync(cache)) {
    const folder = path.join(cache, name)
    if (/^[0-9a-f]{32}(\.\d+)?$/.test(name) && statSync(folder).mtimeMs < monthAgo) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
