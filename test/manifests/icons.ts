import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Resvg, initWasm } from '@resvg/resvg-wasm'

const folder = path.resolve(import.meta.dirname, '../../manifests/teams')

/** The icons as Teams wants them, drawn from what they are kept as; the outline is white on nothing. */
export async function drawIcons(): Promise<void> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  for (const [name, side] of [
    ['color', 192],
    ['outline', 32],
  ] as const) {
    const drawing = new Resvg(readFileSync(path.join(folder, `${name}.svg`), 'utf8'), {
      fitTo: { mode: 'width', value: side },
    })
    writeFileSync(path.join(folder, `${name}.png`), drawing.render().asPng())
  }
}
