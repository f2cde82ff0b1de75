import type { Mention } from './mention.ts'
import type { Token } from './tokens.ts'

/** Where a message may be cut into questions, as stretches of its tokens. A name is never cut. */
export type Stretch = { from: number; to: number }

export function clausesOf(tokens: readonly Token[], mentions: readonly Mention[]): Stretch[] {
  const inside = (at: number): boolean => mentions.some((mention) => mention.start < at && at < mention.end)
  const cuts: number[] = [0]
  for (let at = 1; at < tokens.length; at++) {
    if (inside(at)) continue
    const token = tokens[at]!
    const before = tokens[at - 1]!
    const stop = token.before === 'stop' || token.before === 'pause'
    const question =
      questions.has(token.cue) &&
      !tellsWhen(tokens.slice(cuts.at(-1), at), token) &&
      !leading.has(before.cue) &&
      !questions.has(before.cue)
    if (stop || question) {
      // "… och vem" belongs to what follows.
      const start = question && joining.has(before.cue) && at - 1 > cuts.at(-1)! && !inside(at - 1) ? at - 1 : at
      if (start > cuts.at(-1)!) cuts.push(start)
    }
  }
  const stretches = cuts
    .map((from, at) => ({ from, to: cuts[at + 1] ?? tokens.length }))
    .filter(({ from, to }) => to > from)
  return rejoin(stretches, tokens, mentions)
}

/** "jag är bortrest när styrgruppen ses": when it is, nothing that is asked. */
function tellsWhen(before: readonly Token[], { cue }: Token): boolean {
  const said = before.map((token) => token.cue).join(' ')
  if (/^(?:hur|vad|vilka|how|what)$/.test(cue) && accounts.test(said)) return true
  if (cue !== 'nar' && cue !== 'when') return false
  return away.test(said) && !wondering.test(said)
}
const away =
  /^(?:(?:hej|tyvarr|sorry|men|och) )*(?:(?:jag|vi|i|we) )?(?:ar|blir|sitter|har|am|are|will be) (?:\w+ ){0,2}(?:bortrest\w*|utomlands|borta|ledig\w*|semester|resa|kurs|konferens|utbildning|forhinder|forhindrad\w*|upptagen|upptagna|away|abroad|busy|off|leave)$/
/** "vi ska redovisa hur många timmar vi köper": what one is to tell others. */
export const accounts =
  /\b(?:(?:ska|maste|behover) (?:vi|jag)|(?:vi|jag) (?:ska|maste|behover)|(?:we|i) (?:have to|must|need to|will)) (?:\w+ ){0,2}(?:redovisa|rapportera|forklara|beskriva|sammanstalla|presentera|report|explain|present)\b/
const wondering = /\b(?:undrar|vet|veta|fragar?|koll|wonder|know)\b/

/** "Tempus, Unikum och Skola24": an enumeration belongs to the question it goes on from. */
function rejoin(stretches: readonly Stretch[], tokens: readonly Token[], mentions: readonly Mention[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    const named = (at: number): boolean => mentions.some((mention) => mention.start <= at && at < mention.end)
    const only = Array.from({ length: stretch.to - stretch.from }, (_, at) => stretch.from + at).every(
      (at) => named(at) || joining.has(tokens[at]!.cue),
    )
    if (
      last &&
      only &&
      named(last.to - 1) &&
      last.to - last.from > 2 &&
      tokens[stretch.from]!.before === 'pause' &&
      named(stretch.to - 1)
    )
      last.to = stretch.to
    else joined.push({ ...stretch })
  }
  return joined
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const questions = set(
  'vem vems vilka vilken vilket vad nar hur who whom whose what which when how lista visa list show',
)
/** After these a question word does not begin a question of its own. */
const leading = set(
  'for av till pa i om med hos fran at inom vid of to by with from in on about eller or those them people everyone de alla',
)
const joining = set('och samt plus men and but sen sedan dessutom also')
