/** What somebody wants taken up, out of their own sentence: the matter as a title, and the papers it links to. */
import type { Paper } from './agenda.ts'

export type Wish = { title: string; links: readonly Paper[] }

const longest = 200

/** Null when nothing is left to be a title. */
export function wishIn(matter: string | null, said: string): Wish | null {
  const links = [...said.matchAll(address)].map(([url]) => ({ label: labelOf(url), url }))
  const words = wholeMatter(matter, said)
    .replace(address, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–-]+|[\s:,.!?–-]+$/g, '')
  if (!/\p{L}/u.test(words)) return null
  const title = words.slice(0, longest)
  return { title: title[0]!.toUpperCase() + title.slice(1), links }
}

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gu

/** "Ta bort punkten om X": what is to come off the agenda again, an empty text where nothing is named; null when nothing is. */
export function takenOffIn(said: string): string | null {
  const found =
    /^\s*(?:ta bort|stryk|plocka bort|dra tillbaka|ta tillbaka|remove|take off|withdraw)\s+(?:den |min |the |my )?(?:punkt(?:en)?|frågan|ärendet|item|point)(?:\s+(?:om|kring|angående|about)\s+(.+?))?(?:\s+(?:från|ur|på|from|off)\s.*)?[\s.!]*$/iu.exec(
      said,
    )
  if (found) return found[1] ?? ''
  return offAgenda.exec(said)?.[1] ?? null
}

const off = String.raw`^\s*(?:(?:nej|oj|vänta|förresten|no)[\s,]+)*(?:kan du\s+)?(?:ta bort|stryk|plocka bort|dra tillbaka|ta tillbaka|skippa|remove|take off|take back|withdraw|drop)`
const offAgenda = new RegExp(
  String.raw`${off}\s+(.+?)\s+(?:från|ur|på|from|off)\s+(?:\p{L}+\s+){0,2}(?:dagordning\p{L}*|agenda\p{L}*|punktlistan|listan)[\s.!]*$`,
  'iu',
)
const offOne = new RegExp(String.raw`${off}(?:\s+(.+?))?[\s.!]*$`, 'iu')

/** "Ta bort AI", "ta bort den": said of what was just put on the agenda, whose title is known. */
export function takesOff(said: string, title: string): boolean {
  const found = offOne.exec(said)
  if (!found) return /^\s*(?:nej[\s,]+)?(?:ångra|undo)(?: det| it)?[\s.!]*$/iu.test(said)
  const named = found[1]?.toLowerCase() ?? ''
  return /^(?:|den|det|punkten|it|that)$/u.test(named) || title.toLowerCase().includes(named)
}

/** What the reader heard, with what belongs to it: "upphandling" of "upphandling av nät". */
function wholeMatter(heard: string | null, said: string): string {
  const own = matterIn(said)
  if (heard === null) return own
  const rest = own.toLowerCase().startsWith(heard.toLowerCase()) ? own.slice(heard.length) : ''
  return /^\s(?:av|för|om|med|hos|kring|mellan|of|for|about|with|between)\s(?!.*(?:grupp|möte|nästa|group|meeting|next))/iu.test(
    rest,
  )
    ? own
    : heard
}

/** "Ta upp X på nästa …", "lägg till en punkt om X till …": what stands between. */
function matterIn(said: string): string {
  const found =
    /(?:ta upp|lyfta?|(?:sätt|lägg|för|skriv)(?:er|a)? (?:upp|in|till)|(?:vill|skulle vilja) ha(?: med| upp| in)?(?=\s+en (?:punkt|fråga))|diskutera|behandla|prata om|raise|bring up|discuss|add)\s+(?:(?:en|ett|an?)\s+(?:(?:ny|nytt|new)\s+)?(?:punkt|fråga|ärende|item|point)\s+(?:om|kring|angående|about|on)\s+)?(.+?)(?:\s+(?:på|i|till|vid|at|in|on|to|for)\s+(?:nästa|näst(?:a|kommande)|dagordningen|styr\p{L}*|\p{L}*grupp\p{L}*|möt\p{L}*|the|next)\b.*)?$/isu.exec(
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
