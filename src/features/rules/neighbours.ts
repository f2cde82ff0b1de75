/** Another municipality, called by its name: what is said of all others is said of it. */

/** "Kan vi samarbeta med Storfors", "Kil och vi vill dela på ett system": each put as a neighbouring municipality. */
export const asNeighbours = (text: string): string => text.replace(together, swap).replace(withUs, swap)

const place = String.raw`\p{Lu}\p{Ll}{2,}(?:s kommun| kommun)?`
const places = String.raw`${place}(?:(?:, | och | eller | and )${place})*`
const verbs =
  'samarbeta|samverka|samordna|samordnar|samarbetar|samverkar|ihop|tillsammans|gemensamt|dela|höra|hör|prata|pratat|stämma av|kontakta|kontaktar|cooperate|collaborate|together'
const together = new RegExp(
  String.raw`(?<!\p{L})((?:${verbs})(?: (?:system|det|den|något|nåt|på|av|om|oss)){0,2} (?:med |with )?|(?:fråga|frågar|tillfråga|ask) )(${places})(?!\p{L})`,
  'gu',
)
const withUs = new RegExp(
  String.raw`(vi och |oss och |med |)(${places})(?= och (?:vi|oss)(?!\p{L})| vill (?:vara med|köpa|dela|göra))`,
  'gu',
)

const swap = (said: string, before: string, name: string): string =>
  notPlaces.test(name) ? said : `${before}${name.includes(' och ') ? 'grannkommunerna' : 'grannkommunen'}`

/** Who is spoken of with a capital letter and is no place. */
const notPlaces =
  /^(?:IT|Vi|Jag|Är|Det|Den|De|Ska|Kan|Får|Vem|Vad|Hur|När|Och|Om|Men|Chefen|Rektorn|Nämnden|We|The)(?!\p{L})/u
