import { lately } from '../../lib/lately.ts'
import { fold } from './fold.ts'
import { languageOf } from './language.ts'
import { spoken } from './spoken.ts'

/** One word of a message. */
export type Token = {
  /** As written. */
  raw: string
  /** As looked up: folded. */
  fold: string
  /** As cues read it: dialect and misspelt small words put right. */
  cue: string
  capital: boolean
  /** What stands before it: a space, a hyphen, a lighter stop (comma, dash, bracket) or the end of a sentence. */
  before: 'space' | 'hyphen' | 'slash' | 'pause' | 'stop'
  /** Within quotation marks. */
  quoted: boolean
  /** Its genitive ending was cut: "IST:s", "Lex's". */
  genitive: boolean
  /** First after an opening bracket. */
  bracketed: boolean
}

/** Of longer messages so many letters are read, from both ends. */
const longest = 3000

/** A message without what channels and telephones put in it: mark-up, mentions, emoji, invisible characters. */
export function clean(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest / 2)}\n${text.slice(-longest / 2)}` : text
  const plain = short.replace(/\b(s)\/(he)\b/gi, '$1$2')
  const listed = marks.test(plain) ? plain.replace(mark, '\n') : plain
  const said = listed
    .normalize('NFC')
    .replace(/<at[^<>]{0,80}>[^<>]{0,120}<\/at>/gi, ' ')
    .replace(/<(?:@|#|!)[^<>]{0,80}>/g, ' ')
    .replace(/<?https?:\/\/[^\s>|]{1,400}\|?/gi, ' ')
    .replace(/:[a-z0-9_+-]{2,30}:/gi, ' ')
    .replace(/(?<=\p{L}) \+ (?=\p{L})/gu, ' och ')
  return (mayBeSigned.test(said) ? said.replace(signature, ' ') : said)
    .replace(invisible, (sign) => (sign === '\n' || sign === '\t' ? sign : ''))
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
}

/** "1) ägare för Lex 2) förvaltare för Vira" */
const marks = /(?:^|\s)(?:1[).]|a\))\s[^]{3,200}\s(?:2[).]|b\))\s/
const mark = /(?:^|(?<=\s))(?:\d[).]|[a-e]\))(?=\s)/g

/** The words of a message as it came. Asked twice of each: for the language that it shows, and to be read. */
export const tokensIn: (text: string) => readonly Token[] = lately(16, (text) => {
  const tokens = tokensOf(clean(text))
  return tokens.length > mostWords ? [...tokens.slice(0, mostWords / 2), ...tokens.slice(-mostWords / 2)] : tokens
})

/** Of more words than these the first and the last are read: the question of a long story stands first or last. */
const mostWords = 360

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  let quoted = false
  for (const match of text.matchAll(word)) {
    const between = text.slice(end, match.index)
    end = match.index + match[0].length
    if (/["”“«»]/.test(between)) quoted = !quoted && (between.match(/["”“«»]/g)?.length ?? 0) % 2 === 1
    const whole = match[0].replace(endings, '')
    if (whole.length > 60) continue
    const pieces = apart(whole)
    for (const [piece, raw] of pieces.entries()) {
      const folded = fold(raw).replace(/['’]/g, '')
      tokens.push({
        raw,
        fold: folded,
        cue: folded,
        capital: /^\p{Lu}/u.test(raw),
        before:
          tokens.length === 0
            ? 'stop'
            : between === '' || piece > 0
              ? 'space'
              : separation(between, whole, tokens.at(-1)!.fold),
        quoted,
        genitive: endings.test(match[0]),
        bracketed: between.includes('('),
      })
    }
  }
  const language = languageOf(tokens)
  for (const [at, token] of tokens.entries()) {
    // "e-tjänst" is not "är tjänst".
    if (tokens[at + 1]?.before === 'hyphen') continue
    token.cue = spoken(token.raw.toLowerCase(), language) ?? token.cue
  }
  return tokens
}

/** "vemäger", "vemär": a question word and a verb that a hurried thumb ran together. */
function apart(raw: string): string[] {
  if (whatIsIt.test(raw)) return ['är', 'det']
  const match = glued.exec(raw)
  return match ? [match[1]!, match[2]!] : [raw]
}
const whatIsIt = /^(?:ere|erre|ärre|äre|ärde|eredä|ärede|äredet)$/i
const glued = /^(vem|vilka|vad|who)(är|ar|äger|ager|ansvarar|förvaltar|forvaltar|sköter|skoter|har|owns|is)$/i

function separation(between: string, next: string, last: string): Token['before'] {
  // "2.0" is one number.
  if (between === '.' && /^\d+$/.test(next) && /\d$/.test(last)) return 'space'
  // "havsnäs.se" is one name.
  if (between === '.' && domain.test(next)) return 'hyphen'
  if (/[.?!;\n…]/.test(between)) return 'stop'
  if (/[,:()[\]–—|]/.test(between) || /\s[-*]+\s/.test(between)) return 'pause'
  if (/[/\\&]/.test(between)) return 'slash'
  return /^[-\u2010\u2011]$/.test(between) ? 'hyphen' : 'space'
}

const domain = /^(?:se|nu|com|net|org|io|eu|app)$/i

/** "Mvh Lisa" says nothing about the question. */
const signature =
  /(?<=\S[^\n]{8,})\b(?:mvh|m\.?v\.?h\.?|med (?:vänlig|vänliga) hälsning(?:ar)?|vänlig(?:a)? hälsning(?:ar)?|hälsning(?:ar)?|hälsn|kind regards|best regards|regards)[\s,/:!-]+[^?]{0,60}$/i
/** Looking behind at each letter is dear, and most messages are not signed. */
const mayBeSigned = /m\.?v\.?h|hälsn|regards/i
const invisible = /[\p{Cc}\p{Cf}]/gu
const word = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)*(?::[stn]\b|:en\b|:et\b)?/gu
/** `IT:s`, `Lex's` */
const endings = /(?::(?:s|t|n|en|et)|[’']s?)$/i
