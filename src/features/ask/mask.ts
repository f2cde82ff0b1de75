/**
 * Makes a message fit to keep: personal numbers are taken out in every form that people write them, and names of people,
 * e-mail addresses and telephone numbers are masked. What looks like a personal number goes even when its check digit is
 * wrong: a mistyped one is still somebody's.
 */

const personalNumber = '[personnummer]'
export const personName = '[namn]'

/** `nameParts` are the register's people's, in lower case (`partsOf`); what only looks like a name is masked as well. */
export function masked(text: string, nameParts: ReadonlySet<string>): string {
  return withoutNames(withoutContacts(withoutPersonalNumbers(text)), nameParts)
}

/** Personnummer and samordningsnummer, with and without century and sign, spaced, glued together or to other figures. */
export function withoutPersonalNumbers(text: string): string {
  return text
    .normalize('NFKC')
    .replace(figures, (stretch) => (holdsNumber(stretch) ? personalNumber : stretch))
    .replace(interim, (all, birthday: string) => (isBirthday(birthday) ? personalNumber : all))
}

/** Ten figures or more with nothing but signs and spaces between them. */
const figures = /\d(?:[\s./+\-‐‑‒–—−]{0,3}\d){9,}/gu

/** A birthday with letters or stars for the last four: reserve numbers, and numbers half hidden. */
const interim = /(?<!\d)(\d{8}|\d{6})[\s+\-‐‑‒–—−]{0,2}(?=[\d*A-ZÅÄÖ]{4}(?![\d\p{L}]))[\d*A-ZÅÄÖ]{4}/gu

/** Alone, ten or twelve figures that begin with a birthday are enough; among other figures the check digit must agree. */
function holdsNumber(stretch: string): boolean {
  const all = stretch.replaceAll(/\D/g, '')
  const isTelephone = areaCode.test(stretch)
  for (const length of [12, 10]) {
    for (let start = 0; start + length <= all.length; start++) {
      const part = all.slice(start, start + length)
      if (isBirthday(part.slice(0, -4)) && ((all.length === length && !isTelephone) || isChecked(part.slice(-10))))
        return true
    }
  }
  return false
}

/** Three or four figures and a sign, as a telephone number begins and a birthday never does. */
const areaCode = /^0\d{2,3}-/

/** `yymmdd` or `yyyymmdd`, a day that somebody may have been born on; in a samordningsnummer 60 is added to it. */
function isBirthday(written: string): boolean {
  const century = written.slice(0, -6)
  const month = Number(written.slice(-4, -2))
  const day = Number(written.slice(-2)) % 60
  if (century !== '' && !['18', '19', '20'].includes(century)) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(written.slice(-2)) <= 91
}

/** Luhn's check over ten figures. */
function isChecked(ten: string): boolean {
  let sum = 0
  for (const [at, figure] of Array.from(ten, Number).entries()) {
    const weighed = figure * (at % 2 === 0 ? 2 : 1)
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return sum % 10 === 0
}

const email = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;:!?]+/gu
const telephone = /(?<![\d-])(?:(?:\+|00)46\s?(?:\(0\))?|0)[1-9](?:[\s-]?\d){6,9}(?!\d)/gu

function withoutContacts(text: string): string {
  return text.replace(email, '[e-post]').replace(telephone, '[telefon]')
}

/** Each part of a known name, also in the genitive, and what stands where a name stands. */
function withoutNames(text: string, parts: ReadonlySet<string>): string {
  return text
    .replace(introduced, (_all, before: string) => `${before}${personName}`)
    .replace(surnamed, personName)
    .replace(/\p{L}+(?:[’'-]\p{L}+)*/gu, (word) => (isPartOfName(word, parts) ? personName : word))
    .replace(/\[namn\](?:[\s-]+\[namn\])+/g, personName)
}

/** Each part of a name by itself, in lower case: what `masked` takes. */
export function partsOf(names: readonly string[]): string[] {
  return names.flatMap((name) => name.toLowerCase().split(/[\s-]+/)).filter((part) => part.length > 1)
}

function isPartOfName(word: string, parts: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase()
  const bare = lower.endsWith('s') ? lower.slice(0, -1) : lower
  return parts.has(lower) || parts.has(bare) || bare.split('-').every((part) => parts.has(part))
}

/** "hon heter Eva Lind": one or two capitalised words after a word that announces a person. */
const introduced =
  /(?<!\p{L})((?:[Hh]eter|[Ff]ru|[Hh]err|[Kk]ollegan?|[Cc]hefen|[Hh]andläggaren|[Ll]äraren|[Ss]köterskan|[Mm]rs?|[Mm]s)\.?\s+)\p{Lu}\p{L}+(?:[\s-]+\p{Lu}\p{L}+){0,2}/gu

/** A capitalised word followed by what Swedish family names end in: "Eva Svensson", "Karin Lindberg". */
const surnamed =
  /(?<!\p{L})\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s+\p{Lu}\p{Ll}*(?:sson|berg|ström|strand|lund|gren|[kq]vist|quist|dahl|holm|stedt|mark|fors|löf|ell|én)s?(?!\p{L})/gu
