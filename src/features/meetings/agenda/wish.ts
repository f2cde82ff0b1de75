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
    .replace(/^(?:punkten|the item)\s+(?:om\s+)?(?=\p{L}{3})/iu, '')
  if (!/\p{L}/u.test(words)) return null
  const title = words.slice(0, longest)
  return { title: title[0]!.toUpperCase() + title.slice(1), links }
}

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/gu

/** "Ta bort punkten om X": what is to come off the agenda again, an empty text where nothing is named; null when nothing is. */
export function takenOffIn(said: string): string | null {
  const found =
    /^\s*(?:(?:nej|oj|vänta|förresten|och|no)[\s,]+)*(?:ta bort|stryk|plocka bort|dra tillbaka|ta tillbaka|remove|take off|withdraw)\s+(?:den |min |the |my )?(?:(?:sista|senaste|första|förra|andra|last|latest|first)\s+)?(?:punkt(?:en)?|frågan|ärendet|item|point)(?:\s+(?:om|kring|angående|about)\s+(.+?))?(?:\s+(?:från|ur|på|from|off)\s.*)?[\s.!]*$/iu.exec(
      said,
    )
  if (found) return found[1] ?? ''
  const ofThat = offThat.exec(said)
  if (ofThat) return ofThat[1]!
  return offAgenda.exec(said)?.[1] ?? null
}

/** "Stryk den första punkten": the oldest, where nothing tells otherwise the newest. */
export function takesOffFirst(said: string): boolean {
  return /(?<!\p{L})(?:första|first)(?!\p{L})/iu.test(said)
}

const off = String.raw`^\s*(?:(?:nej|oj|vänta|förresten|no)[\s,]+)*(?:kan du\s+)?(?:ta bort|stryk|plocka bort|dra tillbaka|ta tillbaka|skippa|remove|take off|take back|withdraw|drop)`
const offAgenda = new RegExp(
  String.raw`${off}\s+(.+?)\s+(?:från|ur|på|from|off)\s+(?:\p{L}+\s+){0,2}(?:dagordning\p{L}*|agenda\p{L}*|punktlistan|listan)[\s.!]*$`,
  'iu',
)
/** "Ta bort den om budgeten" */
const offThat = new RegExp(String.raw`${off}\s+(?:den|det|the one)\s+(?:om|kring|about)\s+(.+?)[\s.!]*$`, 'iu')
const offOne = new RegExp(String.raw`${off}(?:\s+(.+?))?[\s.!]*$`, 'iu')

/** "Ta bort AI", "ta bort den": said of what was just put on the agenda, whose title is known. */
export function takesOff(said: string, title: string): boolean {
  const found = offOne.exec(said)
  if (!found) return /^\s*(?:nej[\s,]+)?(?:ångra|undo)(?: det| it)?[\s.!]*$/iu.test(said)
  const named = found[1]?.toLowerCase() ?? ''
  return (
    /^(?:|(?:den|det|the)? ?(?:sista|senaste|last|latest)?(?: ?(?:punkten|punkt|item|one))?|it|that)$/u.test(named) ||
    title.toLowerCase().includes(named)
  )
}

/** "Lägg till brandväggen", "en punkt till: avtalet", "vi behöver prata om nätet": said where it is known which meeting. Null when nothing is to be taken up. */
export function itemSaid(said: string): string | null {
  if (/\?\s*$/u.test(said)) return null
  if (/(?:ett|extra|nytt)\s+(?:\p{L}+\s+)?möte(?!\p{L})(?!.*(?:om|kring)\s)/iu.test(said)) return null
  const found = asItem.exec(said) ?? aPoint.exec(said) ?? adds.exec(said) ?? talksOf.exec(said)
  return found ? (found[1] ?? '') : null
}

/** "Och avtalet också": one more, right after another. */
export function oneMore(said: string): string | null {
  const found =
    /^\s*(?:(?:ja|jo|ok|okej|bra)[\s,]+)*(?:och|samt|även|också|plus|and|also)\s+(?:(?:en|ett)\s+(?:(?:punkt|fråga)\s+)?(?:till\s+)?(?:om|kring)\s+|även\s+|också\s+)?(.+?)(?:\s+(?:också|med|too))?[\s.!]*$/iu.exec(
      said,
    )
  return found?.[1] ?? null
}

const kindly = String.raw`^\s*(?:(?:och|ja|jo|ok|okej|bra|men|förresten|sen|då|kan du|kan vi|vill du|jag vill|vi vill|vi ska|vi behöver|vi måste|snälla|and|please|can you|could you)[\s,.!]+)*`
const about = String.raw`(?:(?:en|ett|an?)\s+(?:(?:ny|nytt|extra|new)\s+)?(?:punkt|fråga|ärende|item|point)(?:\s+till)?(?:\s+(?:om|kring|angående|about|on)|\s*:)\s+|(?:punkten|frågan|ärendet|the item)\s+(?:om\s+)?)?`
const adds = new RegExp(
  String.raw`${kindly}(?:också\s+|även\s+)?(?:lägg(?:a|er)?\s+(?:också\s+|även\s+)?(?:till|in|upp)|ta(?:r)?\s+(?:också\s+|även\s+)?(?:upp|med)|sätt(?:a|er)?\s+(?:också\s+|även\s+)?upp|skriv(?:a|er)?\s+(?:också\s+|även\s+)?(?:upp|in)|för\s+upp|lyfta?|add|put\s+(?:up|on))\s+${about}(.+?)(?:\s+(?:också|med|där|dit|på\s+(?:mötet|dagordningen|agendan)|till\s+(?:mötet|dagordningen|agendan)|too|there))*[\s.!]*$`,
  'iu',
)
const aPoint = new RegExp(
  String.raw`${kindly}(?:(?:en|ett)\s+)?(?:(?:ny|extra|new)\s+)?(?:punkt|item)(?:\s+till)?(?:\s+(?:om|kring|about)|\s*:)\s*(.+?)[\s.!]*$`,
  'iu',
)
const asItem = new RegExp(
  String.raw`${kindly}(?:lägg(?:a)?\s+(?:till|in|upp)|sätt\s+upp|ha\s+med|ta\s+med|skriv\s+(?:in|upp)|add)?\s*(.+?)\s+(?:som\s+(?:en\s+)?(?:egen\s+)?punkt|as\s+an?\s+item)[\s.!]*$`,
  'iu',
)
const talksOf = new RegExp(
  String.raw`${kindly}(?:prata|snacka|diskutera|talk|discuss)\s+(?:också\s+|även\s+)?(?:om\s+|about\s+)?(.+?)(?:\s+(?:också|med|där|då|too))*[\s.!]*$`,
  'iu',
)

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
  return found?.[1] ?? ofPoint.exec(said)?.[1] ?? ''
}

/** "Jag behöver få med en punkt om X": whatever is done with it. */
const ofPoint =
  /(?<!\p{L})(?:punkt|fråga|ärende|item|point)\s+(?:om|kring|angående|about|on)\s+(.+?)(?:\s+(?:på|i|till|vid|at|in|on|to|for)\s+(?:nästa|dagordningen|\p{L}*grupp\p{L}*|möt\p{L}*|the|next)(?!\p{L}).*)?$/iu

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
