import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { trusted } from '../../src/web/html.ts'
import { toPng } from '../../src/web/picture.ts'

const folder = path.resolve(import.meta.dirname, '../../manifests/teams')

/** The icons as Teams wants them, drawn from what they are kept as. */
export async function drawIcons(): Promise<void> {
  for (const [name, side] of [
    ['color', 192],
    ['outline', 32],
  ] as const) {
    const drawing = readFileSync(path.join(folder, `${name}.svg`), 'utf8')
    writeFileSync(path.join(folder, `${name}.png`), await toPng(trusted(drawing), side))
  }
}
