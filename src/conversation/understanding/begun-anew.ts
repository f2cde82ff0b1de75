import { keyOf } from './fold.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Mention } from './mention.ts'
import type { RoleLexicon } from './roles.ts'
import { systemsAmong } from './taken-back.ts'
import type { Token } from './tokens.ts'
import { small } from './words.ts'

type Span = { start: number; end: number }

/**
 * A question that is broken off and put again, or half of it: "vem äger hm jo vem förvaltar Lex", "ägare till Lex, eller vänta,
 * Vira var det", "vem förvaltar Lex, eller snarare vem äger", "vem äger Plan A, nej B". The words that were meant at last; null
 * where nothing was begun anew.
 */
export function begunAnew(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { roles, gazetteer }: { roles: RoleLexicon; gazetteer: Gazetteer },
): Token[] | null {
  if (tokens.length < 4 || tokens.length > 30 || !tokens.some(({ cue }) => marks.has(cue))) return null
  const cues = tokens.map(({ cue }) => cue)
  const ofRoles = roles.hits(cues)
  const systems = systemsAmong(mentions, ofRoles)
  if (mentions.some(({ entries }) => entries.some(({ kind }) => kind === 'person'))) return null
  const named = (at: number): boolean => mentions.some(({ start, end }) => start <= at && at < end)
  const asked: readonly Span[] = [
    ...ofRoles.filter(({ start }) => !named(start)),
    ...cues.flatMap((cue, at) =>
      (doing.test(cue) || (cue === 'har' && cues[at - 1] === 'vem')) && !named(at) ? [{ start: at, end: at + 1 }] : [],
    ),
  ]
  for (let from = 1; from < tokens.length - 1; from++) {
    const run = named(from) ? null : runAt(tokens, cues, from, named)
    if (run === null) continue
    const within = (spans: readonly Span[], start: number, end: number): Span[] =>
      spans.filter((span) => span.start >= start && span.end <= end)
    const [before, after] = [within(systems, 0, from), within(systems, run.to, tokens.length)]
    const [askedBefore, askedAfter] = [within(asked, 0, from), within(asked, run.to, tokens.length)]
    if (askedBefore.length === 0) continue
    const last = before.at(-1)
    if (askedAfter.length > 0 && after.length > 0) {
      // Only hesitated: what was begun had no name yet.
      if (before.length > 0 && !run.takesBack) continue
      if (before.length > 0 && run.aside && opensQuestion.test(cues[run.to]!)) continue
      return opened(tokens.slice(run.to), tokens[0]!)
    }
    // "inte Lex, jag menar Vira" is read by what is denied.
    if (last !== undefined && /^(?:inte|ej|icke|not)$/.test(cues[last.start - 1] ?? '')) continue
    if (last === undefined || !run.takesBack || from - last.end > 3) continue
    const rest = tokens.slice(run.to)
    if (askedAfter.length > 0) {
      if (before.length > 1 || (run.aside && opensQuestion.test(cues[run.to]!))) continue
      const isAsked = (token: Token): boolean => {
        const at = tokens.indexOf(token)
        return askedAfter.some(({ start, end }) => start <= at && at < end)
      }
      const said = rest.filter((token) => isAsked(token) || !pointing.test(token.cue))
      if (said.some((token) => !small.has(token.cue) && !isAsked(token))) continue
      return opened([...said, ...tokens.slice(last.start, last.end)], tokens[0]!)
    }
    const first = after[0]
    const tail = first === undefined ? rest.slice(1) : tokens.slice(first.end)
    const lead = first === undefined ? [] : tokens.slice(run.to, first.start)
    if (![...lead, ...tail].every(({ cue }) => around.test(cue)) || after.length > 1) continue
    const meant =
      first === undefined
        ? sibling(tokens.slice(last.start, last.end), rest[0]!, gazetteer)
        : tokens.slice(first.start, first.end)
    if (meant === null) continue
    return [...tokens.slice(0, last.start), ...opened(meant, tokens[last.start]!)]
  }
  return null
}

/** Words that take back or hesitate, from a place on, and whether what stood before is meant no more. */
function runAt(
  tokens: readonly Token[],
  cues: readonly string[],
  from: number,
  named: (at: number) => boolean,
): { to: number; takesBack: boolean; aside: boolean } | null {
  if (!marks.has(cues[from]!) && !joins.test(cues[from]!) && !(cues[from] === 'for' && cues[from + 2] === 'delen'))
    return null
  let to = from
  while (
    to < tokens.length &&
    !named(to) &&
    (marks.has(cues[to]!) ||
      joins.test(cues[to]!) ||
      filling.test(cues[to]!) ||
      (cues[to] === 'for' && cues[to + 1] === 'den' && cues[to + 2] === 'delen'))
  )
    to++
  const said = cues.slice(from, to)
  if (!said.some((cue) => marks.has(cue)) || to >= tokens.length) return null
  const line = said.join(' ')
  const apart = /^(?:pause|stop)$/.test(tokens[from]!.before)
  // "ägare för Lex, äh, förvaltare"
  const hesitates = apart && tokens[to]!.before !== 'space' && /^(?:eh+|eeh|ehm|ah|oh|hm+|uh|um)$/.test(line)
  const strong = hesitates || takingBack.test(line)
  const weak =
    apart && /^(?:(?:oj|asch|men|ah|nej|na|nja) )*(?:nej|na|nja|fel|forresten|tankte|for den delen)(?: |$)/.test(line)
  // "vem äger Lex? förresten, vem sköter Vira": asked besides.
  return {
    to,
    takesBack: strong || weak,
    aside: !strong && /\bforresten\b/.test(line) && !/\b(?:nej|na|eller)\b/.test(line),
  }
}

const marks: ReadonlySet<string> = new Set(
  'nej nix na nja no nope hm hmm eh eeh ehm ah oh uh um vanta wait forresten snarare rattare menar menade mente mean meant forlat sorry ursakta fel delen scratch tankte rather asch glom strunta strunt skit forget nevermind'.split(
    ' ',
  ),
)
const joins = /^(?:eller|or|men|but|jo|ja|oj|ojda|ops|oops|hoppsan|alltsa|ne)$/
const filling =
  /^(?:jag|i|den|delen|sagt|lite|that|my|bad|actually|ju|av|mig|skrev|sa|tog|blev|det|egentligen|istallet|instead|mina|misstag|mistake|me|tank|han|nu|ta|kolla|rather|should|be|was|sokte)$/
const takingBack =
  /\b(?:nej (?:forlat|sorry|forresten|vanta|nej|jag|alltsa)|(?:eller|or|men|ah|oh|eh|hm+|oj|asch) (?:nej|na|nja|no|forresten|snarare|rattare|vanta|wait|forlat|rather)|(?:na|nja|nej) (?:forresten|vanta|jag|sorry|forlat)|nej|nix|no|wait|vanta|snarare|rattare sagt|menar|menade|mente|mean|meant|forlat|sorry|ursakta|scratch that|forget (?:it|that)|glom (?:det|den)|strunta? i (?:det|den)|skit i (?:det|den)|fel)\b/
const opensQuestion = /^(?:vem|vems|vad|vilken|vilka|who|whose|what|which)$/
const doing = /^(?:skoter|hanterar|kontaktar|kontakta|ringer|handles|manages|runs|hand)$/
const pointing = /^(?:det|den|it|that|dar|da|ju|istallet|instead|tack|please)$/
const around =
  /^(?:var|det|ju|ar|ska|skulle|vara|sta|istallet|instead|i|stallet|menar|menade|mean|meant|jag|tack|please|for|till|av|om|pa|ta|kolla|the|of|is|it|was|should|be|alltsa|da|egentligen|forstas|systemet|den|har)$/

/** "Plan A, nej B": the other of a family, told by the word that parts them. */
function sibling(name: readonly Token[], word: Token, { exact }: Gazetteer): Token[] | null {
  if (name.length < 2) return null
  const key = keyOf([...name.slice(0, -1), word].map(({ fold }) => fold).join(''))
  if (!exact(key).some(({ kind, form }) => kind === 'system' && form === 'name')) return null
  return [...name.slice(0, -1), { ...word, before: 'space' }]
}

/** The first word stands where another stood. */
function opened(tokens: readonly Token[], { before }: Token): Token[] {
  return tokens.map((token, at) => (at === 0 ? { ...token, before } : token))
}
