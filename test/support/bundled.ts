import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Makes a program of our sources into plain JavaScript, as `src/run.mjs` does, so that a process of its own runs as the product runs.
 * Every source still knows where it lies; what is imported on demand is read on demand. Gives the file to start. It goes when
 * this process ends.
 */
export async function bundled(entry: string, name: string): Promise<string> {
  const outdir = path.join(root, `node_modules/.cache/styrbot/${name}-${process.pid}`)
  process.once('exit', () => existsSync(outdir) && rmSync(outdir, { recursive: true, force: true }))
  await build({
    ...{ absWorkingDir: root, entryPoints: [entry], outdir, logLevel: 'silent', outExtension: { '.js': '.mjs' } },
    ...{ bundle: true, splitting: true, packages: 'external', format: 'esm', platform: 'node', target: 'node20.19' },
    plugins: [
      {
        name: 'places',
        setup(bundling) {
          bundling.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
            loader: 'ts',
            contents: readFileSync(file, 'utf8')
              .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
              .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href)),
          }))
        },
      },
    ],
  })
  return path.join(outdir, `${path.basename(entry, '.ts')}.mjs`)
}
