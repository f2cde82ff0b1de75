import type { Mention } from './mention.ts'
import type { RoleLexicon } from './roles.ts'
import type { Token } from './tokens.ts'

type Span = { start: number; end: number }

/**
 * "vem äger Lex, nej förlåt Vira": the words without what was taken back, so that only what was meant is asked about.
 * Null where nothing was. What is told of people ("det är inte Siv utan Bo") is a correction of the register, and stays.
 */
export function withoutTakenBack(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  roles: RoleLexicon,
): Token[] | null {
  if (tokens.length < 3) return null
  const cues = tokens.map(({ cue }) => cue)
  if (!marks.test(cues.join(' '))) return null
  const ofRoles = roles.hits(cues)
  const systems = systemsAmong(mentions, ofRoles)
  const ofPeople = mentions.some(({ entries }) => entries.some(({ kind }) => kind === 'person'))
  const notOther = withoutBracketed(tokens, cues) ?? withoutOtherPerson(tokens, cues, mentions)
  if (notOther !== null) return notOther
  return (
    (ofPeople ? null : (withoutDenied(tokens, cues, systems) ?? withoutDenied(tokens, cues, ofRoles))) ??
    meantInstead(tokens, cues, systems) ??
    (cues.some((cue) =>
      /^(?:vem|vems|who|whose|veta|soker|undrar|behover|har|finns|does|is|has|have|saknar)$/.test(cue),
    )
      ? meantInstead(tokens, cues, ofRoles)
      : null)
  )
}

/** "Siv Brand (inte Brandt)": in brackets it is only said who is not meant. */
function withoutBracketed(tokens: readonly Token[], cues: readonly string[]): Token[] | null {
  const from = tokens.findIndex(({ bracketed }, at) => bracketed && at > 0 && /^(?:inte|ej|icke|not)$/.test(cues[at]!))
  if (from < 0) return null
  const to = tokens.findIndex(({ before }, at) => at > from && before !== 'space' && before !== 'hyphen')
  const end = to < 0 ? tokens.length : to
  return end - from > 5 ? null : [...tokens.slice(0, from), ...tokens.slice(end)]
}

/** "Siv Brandt, alltså inte Brand, har vilka system": whom it is not, said between two stops or last, only tells who it is. */
function withoutOtherPerson(
  tokens: readonly Token[],
  cues: readonly string[],
  mentions: readonly Mention[],
): Token[] | null {
  if (!/\b(?:vad|vilka|vem|vilken|vilket|hur|what|which|who)\b/.test(cues.join(' '))) return null
  for (const { entries, end } of mentions) {
    if (!entries.some(({ kind }) => kind === 'person') || tokens[end]?.before !== 'pause') continue
    const said = notHer.exec(cues.slice(end).join(' '))?.[0].split(' ').length ?? 0
    const stop = tokens.findIndex(({ before }, at) => at > end && before !== 'space' && before !== 'hyphen')
    const to = stop < 0 ? tokens.length : stop
    // "inte Brandt", "alltså inte Siv Brandt"
    if (said > 0 && to - end - said >= 1 && to - end - said <= 2) return [...tokens.slice(0, end), ...tokens.slice(to)]
  }
  return null
}
const notHer = /^(?:(?:och|alltsa|dvs|men|i mean|jag menar) )?(?:inte|ej|icke|not)\b/

/** Names of systems that are no words of a role: "it-kontakten" names none that is called "Kontakt". */
export function systemsAmong(mentions: readonly Mention[], roles: readonly Span[]): Mention[] {
  return mentions.filter(
    ({ entries, start, end }) =>
      entries.some(({ kind }) => kind === 'system') &&
      !roles.some((role) => role.start <= start && end <= role.end && role.end - role.start > end - start),
  )
}

const marks =
  /\b(?:nej|asch|forresten|nix|oj|ojda|ops|oops|hoppsan|forlat|sorry|ursakta|rattelse|rattar|menar|menade|mente|mean|meant|mistake|rattare|snarare|rather|utan|fel|no|alltsa|dvs|saga|sa|skrev|inte|ej|icke|not|but)\b/

/** "Lex, inte Vira", "för Lex och inte Vira", "inte Lex, Vira": what "not" stands before is not asked about. */
function withoutDenied(tokens: readonly Token[], cues: readonly string[], spans: readonly Span[]): Token[] | null {
  const [first, second, ...others] = spans
  if (first === undefined || second === undefined) return null
  const [third, ...more] = others
  const said = ({ start, end }: Span): string => cues.slice(start, end).join(' ')
  // "för Lex, nej inte Lex utan Vira"
  if (third !== undefined)
    return more.length === 0 &&
      said(first) === said(second) &&
      deniedAgain.test(cues.slice(first.end, second.start).join(' ')) &&
      insteadOf(tokens, cues, second.end, third.start)
      ? [...tokens.slice(0, first.start), ...opened(tokens.slice(third.start), tokens[first.start]!)]
      : null
  const gap = cues.slice(first.end, second.start).join(' ')
  // "för Lex, nej inte det utan Vira"
  if (notThat.test(gap))
    return [...tokens.slice(0, first.start), ...opened(tokens.slice(second.start), tokens[first.start]!)]
  const apart = tokens.slice(first.end, second.start + 1).some(({ before }) => before === 'pause' || before === 'stop')
  const last = /^(?:inte|ej|icke|not)$/.test(gap) && second.end === tokens.length && asksWho.test(cues.join(' '))
  // "inte ägaren jag ville ha utan den ansvariga"
  if (
    /^(?:inte|ej|icke|not)$/.test(cues[first.start - 1] ?? '') &&
    /^(?:(?:som )?(?:jag|vi|i) (?:ville|vill|sokte|menade|menar|fragade|behover|wanted|meant)(?: \w+){0,2} )(?:utan|but)(?: efter| for)?(?: den| the)?$/.test(
      gap,
    )
  )
    return [...tokens.slice(0, first.start - 1), ...opened(tokens.slice(second.start), tokens[first.start - 1]!)]
  // "ägare sa jag men jag är ute efter förvaltaren"
  if (/^(?:sa|skrev|said|wrote) (?:jag|i) (?:men|but)\b/.test(gap) && second.end === tokens.length)
    return opened(tokens.slice(second.start), tokens[first.start]!)
  if (notThis.test(gap) && (apart || last || /^(?:och|men) /.test(gap)))
    return [...tokens.slice(0, first.end), ...tokens.slice(second.end)]
  const place = /^(?:for|till|av|i|pa)$/.test(cues[first.start - 1] ?? '') ? first.start - 2 : first.start - 1
  const instead =
    gap === 'utan' ||
    (apart &&
      /^(?:nej |utan |men )*(?:for |till |av |den som |han som |den |vem som )?$/.test(gap === '' ? '' : `${gap} `))
  if (!/^(?:inte|ej|icke|not)$/.test(cues[place] ?? '') || !instead || /\b(?:ar|har|ska) inte\b/.test(cues.join(' ')))
    return null
  return [...tokens.slice(0, place), ...opened(tokens.slice(second.start), tokens[place]!)]
}
const before =
  '(?:(?:nej|nix|na|nja|no|alltsa|forlat|oj|ojda|ops|hoppsan|asch|eller|fel|snarare|vanta|wait|sorry|ursakta|jag|menar|menade|forresten|men|ah|i|mean|actually|well) )*(?:inte|ej|icke|not)(?: (?:for|till|av|om|i|pa))?'
const deniedAgain = new RegExp(`^${before}$`)
const notThat = new RegExp(`^${before} (?:det|den|that|it) (?:utan|but)(?: (?:for|till|av|om|i|pa))?$`)

/** "utan Vira", ", Vira", ". Jag menar Vira": the one that is meant instead. */
function insteadOf(tokens: readonly Token[], cues: readonly string[], from: number, to: number): boolean {
  const gap = cues.slice(from, to).join(' ')
  if (/^(?:utan|but|nej|men)(?: (?:for|till|av|om|i|pa))?$/.test(gap)) return true
  const apart = tokens.slice(from, to + 1).some(({ before: joint }) => joint === 'pause' || joint === 'stop')
  return apart && /^(?:(?:utan|but|nej|jag|menar|menade|i|mean|for|till|av|om) ?)*$/.test(gap)
}
const notThis =
  /^(?:(?:ska|skulle) det vara |(?:menar|menade) jag |var det |det var )?(?:(?:och|men|alltsa|dvs) )?(?:inte|ej|icke|not)(?: (?:for|till|av|i|om|pa|med))?$/

function meantInstead(tokens: readonly Token[], cues: readonly string[], spans: readonly Span[]): Token[] | null {
  for (const [at, second] of spans.entries()) {
    const first = spans[at - 1]
    if (first === undefined) continue
    const between = cues.slice(first.end, second.start)
    const gap = between.join(' ')
    const after = cues.slice(second.end, second.end + 4).join(' ')
    const tail = meant.exec(after)?.[0]
    const only = between.every((cue) => joining.has(cue))
    const aside = tokens[second.start]!.before === 'pause' || tokens[second.start]!.before === 'stop' || gap !== ''
    const denied =
      gap === 'utan' && /^(?:inte|ej|not)$/.test(cues[first.start - 1] ?? '') && asksWho.test(cues.join(' '))
    const again = question.exec(gap)
    const from = denied ? deniedFrom(tokens, cues, spans, at - 1) : first.start
    if (again !== null) {
      const start =
        first.end +
        gap
          .slice(0, again.index + again[1]!.length)
          .split(' ')
          .filter(Boolean).length
      return opened([...tokens.slice(start)], tokens[0]!)
    }
    // "driftens Fyren, alltså Fyren Drift": the second says the first in full
    const fuller =
      /^(?:alltsa|dvs|det vill saga)$/.test(gap) &&
      cues
        .slice(second.start, second.end)
        .join(' ')
        .startsWith(`${cues.slice(first.start, first.end).join(' ')} `)
    const wrong = /^fel(?: (?:for|till|av|om|menar jag))?$/.test(gap) && tokens[first.end]!.before === 'pause'
    if (!fuller && !denied && !wrong && !(only && (strong.test(gap) || (tail !== undefined && aside)))) continue
    const kept = tokens.slice(second.start, second.end)
    const rest = tokens.slice(second.end + (tail?.split(' ').length ?? 0))
    return [...tokens.slice(0, from), ...opened(kept, tokens[from]!), ...rest]
  }
  return null
}

/** Where what is denied begins; "Lex, alltså inte Lex utan Vira" names it twice. */
function deniedFrom(tokens: readonly Token[], cues: readonly string[], spans: readonly Span[], at: number): number {
  const [denied, earlier] = [spans[at]!, spans[at - 1]]
  if (earlier === undefined) return denied.start - 1
  const said = ({ start, end }: Span): string => cues.slice(start, end).join(' ')
  const between = tokens.slice(earlier.end, denied.start).every(({ cue }) => joining.has(cue) || cue === 'inte')
  return said(earlier) === said(denied) && between ? earlier.start : denied.start - 1
}

/** The first word stands where another stood. */
function opened(tokens: readonly Token[], { before }: Token): Token[] {
  return tokens.map((token, at) => (at === 0 ? { ...token, before } : token))
}

const asksWho = /\b(?:vem|vems|who|whose)\b/
const strong =
  /\b(?:nej|(?:na|nja) forresten|nix|oj|ojda|ops|oops|hoppsan|forlat|sorry|ursakta|rattelse|rattar|menar|menade|mente|mean|meant|mistake|rattare sagt|snarare|rather|fel av mig|(?:skrev|sa|tog|blev) (?:jag )?fel|no)\b/
/** What was meant is said after it: "Vira menar jag". */
const meant = /^forresten\b|^(?:jag )?(?:menar|menade|mente) jag\b|^(?:ska|skulle) det (?:vara|sta)\b|^i me(?:an|ant)\b/
/** Everything is asked anew. */
const question =
  /^((?:\w+ ){0,3}?(?:nej|forlat|rattelse|menar|menade|mean|meant|sorry)(?: (?:jag|forlat|menar|menade|sorry|i|mean|meant))* )(?:vem|vems|vad|vilken|who|whose|what)\b(?!.*\b(?:och|and|samt)\b)/
const joining = new Set(
  'forresten delen nej nix oj ojda ops oops hoppsan forlat sorry ursakta rattelse rattar menar menade mente mean meant mistake rattare sagt snarare rather utan fel no eller or jag i av mig my mer skrev sa tog blev det den ska skulle vara be is it was should alltsa istallet instead mena for om till pa of about va na nja vanta wait hm eh ju actually well'.split(
    ' ',
  ),
)
