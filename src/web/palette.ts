/** The stylesheet's colours for pictures: by name on a page, where they follow light and dark, and by value in a PNG. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

type Token = 'paper' | 'surface' | 'sunken' | 'ink' | 'ink-soft' | 'line' | 'line-strong' | 'accent' | 'warn-ink'
export type Palette = (token: Token) => string

export const pagePalette: Palette = (token) => `var(--${token})`

/** The light colours as the stylesheet writes them; a chat shows one picture to everybody. */
export function picturePalette(): Palette {
  const style = readFileSync(path.join(import.meta.dirname, 'assets/style.css'), 'utf8')
  // The first `:root` is the light one.
  const root = /:root\s*\{([^}]*)\}/.exec(style)?.[1] ?? ''
  const colours = new Map([...root.matchAll(/--([\w-]+):\s*(#[\da-f]{6})/g)].map(([, name, hex]) => [name, hex]))
  return (token) => colours.get(token) ?? '#000000'
}
