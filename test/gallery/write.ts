import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { talksPage } from './page.ts'
import type { Talk } from './record.ts'

const require = createRequire(import.meta.url)
const web = path.resolve(import.meta.dirname, '../../src/web/assets')
const browser = path.join(import.meta.dirname, 'browser')

/** The gallery with all that it needs, in a folder that can be opened as it is. */
export function writeGallery(folder: string, talks: readonly Talk[]): { light: string; dark: string } {
  mkdirSync(folder, { recursive: true })
  const copies: [string, string][] = [
    [require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'adaptivecards.min.js'],
    [path.join(browser, 'cards.js'), 'cards.js'],
    [path.join(browser, 'gallery.css'), 'gallery.css'],
    [require.resolve('slack-blocks-to-jsx/dist/style.css'), 'slack.css'],
    [require.resolve('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'), 'font.woff2'],
  ]
  for (const [from, to] of copies) copyFileSync(from, path.join(folder, to))
  const style = readFileSync(path.join(web, 'style.css'), 'utf8').replace('/assets/source-sans-3.woff2', 'font.woff2')
  writeFileSync(path.join(folder, 'style.css'), style)
  const files = { light: path.join(folder, 'gallery.html'), dark: path.join(folder, 'gallery-dark.html') }
  writeFileSync(files.light, talksPage(talks, 'light'))
  writeFileSync(files.dark, talksPage(talks, 'dark'))
  return files
}
