/**
 * Words to their stems, for comparing what people ask with what the rules say. Built on natural's Swedish Porter
 * stemmer, which leaves the definite -et and -n and knows nothing of missing å, ä and ö; both are handled here.
 */
import { createRequire } from 'node:module'
import { lately } from '../../lib/lately.ts'
import type { PorterStemmerSv } from 'natural/lib/natural/stemmers/index.js'

/** By sub-path: natural's main entry loads databases and `.env` files. */
const porter = createRequire(import.meta.url)(
  'natural/lib/natural/stemmers/porter_stemmer_sv.js',
) as typeof PorterStemmerSv

/** Lower case without å, ä, ö and é, as many people type. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

// Many dialogues ask it of the same message.
const wordsIn = lately(
  16,
  (text): readonly string[] =>
    fold(text)
      .replace(/([a-z0-9]):(?:s|n|t|en|et|ns|ts)\b/g, '$1')
      .replace(/\b([a-z]{1,2})[-‐–](?=[a-z]{3})/g, '$1')
      .match(/[a-z0-9]+/g) ?? [],
)

/** Folded words of a text. `IT-gruppen` is `itgruppen`, `e-post` is `epost`, `IT:s` is `it`. */
export const wordsOf = (text: string): readonly string[] => wordsIn(text)

/** The stem of one folded word: endings are cut until none is left, but never below four letters. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stemmed = stemOf(word)
  if (stems.size < mostStems) stems.set(word, stemmed)
  return stemmed
}

/** Stems do not change; the same few thousand words come again and again. */
const stems = new Map<string, string>()
const mostStems = 20_000

function stemOf(word: string): string {
  for (const [form, base] of irregular) {
    if (word === form || (form.length > 3 && word.endsWith(form))) return word.slice(0, -form.length) + base
  }
  let current = word
  for (;;) {
    const next = shorter(current)
    if (next === current) return current
    current = next
  }
}

/** Words, also as the last part of a compound, that the rules below would tear: `personregistret`, `handlingsplanen`. */
const irregular: readonly (readonly [string, string])[] = (
  [
    ['register', 'registret registrets registren register registers'],
    ['budget', 'budgeten budgetens budgetar budgetarna budgetens budget'],
    ['handlingar', 'handlingar handlingarna'],
    ['organ', 'organet organen organets organ'],
    ['internet', 'internet internets'],
    ['intranet', 'intranet intranetet intranat intranatet'],
    ['planering', 'planering planeringen'],
    ['plan', 'planerna planernas planens planen planer plan plans'],
    ['natverk', 'natverk natverket natverken natverks'],
    ['nat', 'nat natet naten natets'],
    ['snat', 'snat snatet snaten snatets'],
    ['mote', 'mote moten motet motena motenas motets'],
    ['godkan', 'godkand godkant godkanda godkanner godkanna godkanns godkannas godkannande godkannandet'],
    ['betal', 'betalt betald betalda betalar betala betalas betalning betalningen'],
    ['utse', 'utse utser utses utsett utsedd utsedda utsedde utseende'],
    ['installer', 'installera installerar installeras installerat installation installationen installationer'],
    ['agar', 'agare agaren agarna agares agarens agarnas agarskap agarskapet'],
    ['tillsat', 'tillsatta tillsatter tillsatts tillsatte tillsatt tillsattning'],
    ['programmer', 'programmera programmerar programmerat programmering programmeringen'],
    ['byte', 'byte bytet byta byter byts bytas bytte bytt'],
    ['kop', 'kopa koper kops kopas kopt kopta kopte kopet'],
    ['hyr', 'hyra hyran hyror hyr hyrs hyrt hyrda'],
    ['val', 'valja valjer valjs valet valen'],
    ['enhet', 'enhet enheten enheter enheterna enhetens enheternas'],
    ['tekniker', 'tekniker teknikern teknikerna teknikers'],
    ['oppen', 'oppen oppna oppet'],
    ['etik', 'etik etiken etiska etiskt etisk'],
    ['mal', 'malen malet mal malsattning malsattningen malsattningar'],
    ['gast', 'gast gaster gasten gasterna'],
    ['printer', 'skrivare skrivaren skrivarna skrivares'],
  ] as const
)
  .flatMap(([base, forms]) => forms.split(' ').map((form) => [form, base] as const))
  .sort((a, b) => b[0].length - a[0].length)

const least = 4

function shorter(word: string): string {
  for (const cut of [genitive, definite, adjective, porter.stem, uneven]) {
    const next = cut(word)
    if (next !== word && next.length >= least) return next
  }
  return word
}

function genitive(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) && !/(?:us|is)$/.test(word) ? word.slice(0, -1) : word
}

function definite(word: string): string {
  if (word.length > 5 && /(?:an|en|yn|eln|[aeo]rn)$/.test(word) && !word.endsWith('plan')) return word.slice(0, -1)
  if (word.length > 6 && /(?:[gr]|fon|nom|graf|ter|met|sof)in$/.test(word)) return word.slice(0, -1)
  if (/[^ae]et$/.test(word) && !word.endsWith('het')) return word.length > 5 ? word.slice(0, -2) : word.slice(0, -1)
  return word
}

function adjective(word: string): string {
  if (/samt$/.test(word)) return word.slice(0, -1)
  if (/samma?$/.test(word)) return word.replace(/samma?$/, 'sam')
  return /.{3}(?:igt|skt|ellt|ivt|ernt|kert)$/.test(word) ? word.slice(0, -1) : word
}

/** What Porter leaves uneven: doubled consonants, `kabel`/`kablar`, a final vowel. */
function uneven(word: string): string {
  if (/[^aeiouyl]el$/.test(word)) return `${word.slice(0, -2)}l`
  if (/([bdfgklmnprt])\1$/.test(word)) return word.slice(0, -1)
  return /[aeo]$/.test(word) ? word.slice(0, -1) : word
}
