/** What somebody wants taken up, out of their own sentence: the matter as a title, and the papers it links to. */
import type { Paper } from './agenda.ts'

export type Wish = { title: string; links: readonly Paper[] }

const longest = 200

/** Null when nothing is left to be a title. */
export function wishIn(matter: string | null, said: string): Wish | null {
  const links = [...said.matchAll(address)].map(([url]) => ({ label: labelOf(url), url }))
  const words = (matter ?? matterIn(said))
    .replace(address, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–-]+|[\s:,.!?–-]+$/g, '')
  if (!/\p{L}/u.test(words)) return null
  const title = words.slice(0, longest)
  return { title: title[0]!.toUpperCase() + title.slice(1), links }
}

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gu

/** "Ta upp X på nästa …": what stands between. */
function matterIn(said: string): string {
  const found =
    /(?:ta upp|lyfta?|sätt(?:a)? upp|diskutera|behandla|raise|bring up|discuss|add)\s+(.+?)(?:\s+(?:på|i|till|vid|at|in|on|to|for)\s+(?:nästa|näst(?:a|kommande)|dagordningen|styr\p{L}*|\p{L}*grupp\p{L}*|möt\p{L}*|the|next)\b.*)?$/isu.exec(
      said,
    )
  return found?.[1] ?? ''
}

/** The last part of the address that says something: a file's name, or the site's. */
function labelOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1)
  return last ? decoded(last) : hostname
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
