import { secondOpinion } from './learned/second-opinion.ts'
import { aside, oddGreeting } from './aside.ts'
import { asMeant } from './as-said-before.ts'
import { holderByTitle } from './by-title.ts'
import { begunAnew } from './begun-anew.ts'
import * as cues from './cues.ts'
import { reading, type Draft, type Read } from './draft.ts'
import { languageOf } from './language.ts'
import { somebody } from './leaning.ts'
import { like } from './likely.ts'
import { without } from './memory.ts'
import { mentionsIn } from './mentions.ts'
import { strangerAfter } from './not-here.ts'
import { oneOfTheList } from './ordinal.ts'
import { partsOf, single } from './parts.ts'
import { pick } from './pick.ts'
import { onlyAtIt } from './register.ts'
import { siblingMeant } from './sibling-meant.ts'
import type { Memory, Reading } from './reading.ts'
import { putAllRight, verbAfterWho } from './spelling.ts'
import { withoutTakenBack } from './taken-back.ts'
import { type Token, tokensIn } from './tokens.ts'
import { toldThenRuled } from './told-then-ruled.ts'
import { type Unit, unitOf, type Words } from './unit.ts'
import { small } from './words.ts'

export function readMessage(text: string, memory: Memory | null, words: Words): Reading {
  return readTokens(
    asMeant(
      foreignCompounds(
        inOrder(
          verbAfterWho(
            putAllRight(spacedRight(tokensIn(text), words), words.cues, words.dictionary).map((token) =>
              endingRight(token, words),
            ),
            words.dictionary,
          ),
        ),
        words,
      ),
      memory !== null,
    ),
    memory,
    words,
  )
}

/** "budgetprogramet", "lönesystmet": what is said of a system is put right where a thumb left out a letter of "systemet". */
function endingRight(token: Token, { gazetteer }: Words): Token {
  const said = slipped.exec(token.fold)
  if (said === null || token.cue !== token.fold || gazetteer.exact(token.fold).length > 0) return token
  const right = said[1]! + (/^(?:s|y)/.test(said[2]!) ? 'systemet' : 'programmet')
  return { ...token, fold: right, cue: right }
}
const slipped =
  /^(.{3,})(systmet|systemt|sytemet|sysemet|sysetmet|systeemt|syetemet|programet|programmt|progammet|porgrammet|progrmmet)$/

/** As it is spoken: "i te kontakt" of "IT-kontakt", "har hann om" of "har hand om". */
function joinedUp(tokens: Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (token.fold === 'te' && before?.fold === 'i' && next !== undefined && besideIt.test(next.fold)) return []
    if (token.fold === 'i' && next?.fold === 'te' && besideIt.test(tokens[at + 2]?.fold ?? ''))
      return [{ ...token, raw: 'it', fold: 'it', cue: 'it' }]
    // "kan inte va med", "e vem har Lex"
    if (token.fold === 'va' && next?.fold === 'med') return [{ ...token, fold: 'vara', cue: 'vara' }]
    if (token.fold === 'e' && at === 0 && next?.cue === 'vem') return []
    // "vem ska ja ringa"
    if (token.fold === 'ja' && /^(?:ska|skulle|kan|vill|far|bor|maste)$/.test(before?.cue ?? '') && next !== undefined)
      return [{ ...token, cue: 'jag' }]
    // "jag behöver nå ägaren"
    if (
      /^nå$/i.test(token.raw) &&
      /^(?:behover|maste|vill|kan|ska|att|skulle|far|gar|vilja|bor)$/.test(before?.cue ?? '')
    )
      return [{ ...token, cue: 'na' }]
    // "hocken förvaltar Lex": who, where a verb follows
    if (
      /^(?:hocken|håcken|hoken|vecken|hokken)$/.test(token.raw.toLowerCase()) &&
      next !== undefined &&
      /^(?:ager|ags|forvaltar|ansvarar|skoter|har|ar|ska|tar|kan|haller|som|fixar|bestammer|e|rar|jobbar|vet)$/.test(
        next.cue,
      )
    )
      return [{ ...token, cue: 'vem' }]
    // "kartan i systemväg", "diariet på systemsidan": nothing that is asked for
    if (tokens.length > 4 && padding.test(token.fold)) return []
    if (tokens.length > 4 && /^(?:i|pa|rent)$/.test(token.cue) && next !== undefined && padding.test(next.fold))
      return []
    return token.fold === 'hann' && next?.fold === 'om' ? [{ ...token, cue: 'hand' }] : [token]
  })
}
const padding = /^(?:systemvag|systemsidan|systemmassigt|systemvagen|systemhanseende)$/
const besideIt =
  /^(?:kontakt\w*|ansvarig\w*|avdelningen|enheten|chef\w*|person\w*|strateg\w*|samordnare\w*|support\w*)$/

/** "ägar eför Lex", "förval tare": a space that a thumb put one letter too early or too late. */
function spacedRight(tokens: readonly Token[], { roles, dictionary, cues }: Words): readonly Token[] {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at]!, tokens[at + 1]!]
    if (next.before !== 'space' || token.fold.length < 3 || next.fold.length < 3) continue
    const begun = token.fold + next.fold[0]!
    if (joint.test(next.fold) && (roles.has(begun) || (cues.has(begun) && !dictionary.isWordOrCompound(token.fold)))) {
      const rest = next.fold.slice(1)
      const right = [
        { ...token, fold: begun, cue: begun },
        { ...next, fold: rest, cue: rest },
      ]
      return [...tokens.slice(0, at), ...right, ...tokens.slice(at + 2)]
    }
    const joined = token.fold + next.fold
    if (!roles.has(joined)) continue
    if ([token, next].some(({ fold }) => small.has(fold) || dictionary.isWordOrCompound(fold))) continue
    return [...tokens.slice(0, at), { ...token, fold: joined, cue: joined }, ...tokens.slice(at + 2)]
  }
  return tokens
}
const joint = /^[a-z](?:for|till|av|om|pa|at|i)$/

/** "på it, vem har Lex" as "vem på it har Lex"; "sä Lex" begins with a role. */
function inOrder(said: Token[]): Token[] {
  const tokens = joinedUp(said)
  const [first, second, third] = tokens
  if (first === undefined || second === undefined) return tokens
  if (/^sä$/i.test(first.raw) && tokens.length <= 5 && !/^(?:att|du|han|hon|det)$/.test(second.cue))
    return [{ ...first, cue: 'systemagare' }, ...tokens.slice(1)]
  if (third?.cue === 'vem' && second.cue === 'it' && /^(?:pa|hos)$/.test(first.cue)) {
    const [place, it, who] = [first, second, third]
    return [{ ...who, before: place.before }, { ...place, before: 'space', cue: 'pa' }, it, ...tokens.slice(3)]
  }
  return tokens
}

function readTokens(tokens: readonly Token[], memory: Memory | null, words: Words): Reading {
  const one = oneOfTheList(tokens, memory)
  if (one !== null) return readTokens(one.tokens, one.memory, words)
  const language = languageOf(tokens)
  if (tokens.length === 0)
    return reading({ intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.9 }, language, ['no words'])
  const titled = holderByTitle(tokens, words)
  if (titled !== null && 'tokens' in titled) return readTokens(titled.tokens, memory, words)
  if (titled !== null) return reading(titled.read.draft, language, [`rule: ${titled.read.rule}`])
  const mentions = mentionsIn(tokens, words, language)
  const kept = begunAnew(tokens, mentions, words) ?? withoutTakenBack(tokens, mentions, words.roles)
  if (kept !== null) return readTokens(kept, memory, words)
  const whole = unitOf(tokens, mentions, 0, tokens.length, words, language)
  const trace = [
    `words: ${whole.line}`,
    `shape: ${whole.shape}`,
    ...whole.mentions.map(
      (m) =>
        `${m.how}: ${tokens
          .slice(m.start, m.end)
          .map((t) => t.raw)
          .join(' ')} → ${m.entries
          .map((e) => `${e.kind} ${e.name}`)
          .slice(0, 4)
          .join(' | ')}`,
    ),
    ...(memory !== null && whole.leans() ? ['leans on the turn before'] : []),
    ...(whole.unread.length > 0 ? [`unread: ${whole.unread.map((at) => tokens[at]!.raw).join(' ')}`] : []),
  ]
  const done = (draft: Draft, rule: string): Reading => reading(draft, language, [...trace, `rule: ${rule}`])

  const picked = pick(whole, memory, words)
  if (picked) {
    const systems = picked.systems ?? []
    if (systems.length < 2 || !single.has(picked.intent)) return done(picked, 'picks what was offered')
    return reading(
      { intent: 'multi', certainty: 0.95 },
      language,
      [...trace, 'rule: picks several that were offered'],
      systems.map((id) => reading({ ...picked, systems: [id] }, language, [])),
    )
  }

  const sibling = memory === null ? null : siblingMeant(whole, memory, words)
  if (sibling !== null) return done(sibling, 'another of the family')

  const hello = oddGreeting(whole, words)
  if (hello !== null) return done(hello.draft, hello.rule)

  const besides = aside(whole, memory, words)
  if (besides !== null) return done(besides.draft, besides.rule)

  const stranger = strangerSpokenOf(whole)
  if (stranger !== null) {
    const unknown = { kind: 'person' as const, text: stranger, nearest: [] }
    return done({ intent: 'person_systems', outcome: 'unknown', unknown, certainty: 0.85 }, 'a person nobody knows')
  }

  const ruled = toldThenRuled(whole)
  if (ruled !== null) return done(ruled.draft, ruled.rule)

  const parts = partsOf(
    tokens,
    mentions,
    whole,
    memory === null || whole.leans() || onlyAtIt(whole) ? memory : without(memory),
    words,
  )
  const said =
    parts.length > 0
      ? parts
      : [
          strangerAfter(whole, memory, words) ??
            notOfSurvey(like(whole, words), memory) ?? {
              draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 } satisfies Draft,
              rule: 'nothing of ours in it',
            },
        ]
  const reads = secondOpinion(said, whole, memory, words) ?? said
  const [only] = reads
  if (only !== undefined && reads.length === 1) return done(only.draft, only.rule)
  return reading(
    { intent: 'multi', certainty: Math.min(...reads.map((read) => read.draft.certainty ?? 0.95)) },
    language,
    [...trace, 'rule: several questions'],
    reads.map((read) => reading(read.draft, language, [`rule: ${read.rule}`])),
  )
}

/** "När ska de vara klara" is only like a question about the survey: not where something else was spoken of. */
function notOfSurvey(read: Read | null, memory: Memory | null): Read | null {
  const { intent, about } = memory ?? {}
  const other =
    intent !== null && intent !== undefined && !intent.startsWith('survey_') && about?.what !== 'survey-round'
  return other && read?.draft.intent.startsWith('survey_') === true ? null : read
}

/** "Min chef heter Anna Svensson, vad ansvarar hon för": who "hon" is was told, and nobody here is called so. */
function strangerSpokenOf(unit: Unit): string | null {
  if (!somebody.test(unit.line) || unit.mentions.length > 0) return null
  if (unit.roles.length === 0 && !cues.systemNoun.test(unit.line) && !cues.personFact.test(unit.line)) return null
  const at = unit.unread.find(
    (first) =>
      [first, first + 1].every((place) => unit.unread.includes(place) && unit.tokens[place]!.capital) &&
      unit.tokens[first + 1]!.before === 'space',
  )
  return at === undefined ? null : `${unit.tokens[at]!.raw} ${unit.tokens[at + 1]!.raw}`
}

/** "no-arrow-parens" is one foreign name: none of its parts asks for anything. */
function foreignCompounds(tokens: Token[], words: Words): Token[] {
  for (let start = 0; start < tokens.length; start++) {
    let end = start + 1
    while (end < tokens.length && tokens[end]!.before === 'hyphen') end++
    const chain = tokens.slice(start, end)
    const role = chain.length > 1 && words.roles.has(chain.map(({ cue }) => cue).join(''))
    const strange =
      !role &&
      chain.some(
        ({ fold, cue }) =>
          cue === fold &&
          !/^(?:it|e|hr|skr|skl)$/.test(fold) &&
          !words.dictionary.isWordOrCompound(fold) &&
          !small.has(fold) &&
          !words.roles.has(cue) &&
          words.gazetteer.find(fold) === null &&
          fold.length > 1,
      )
    if (chain.length > 1 && strange && words.gazetteer.find(chain.map(({ fold }) => fold).join('')) === null) {
      for (const token of chain) token.cue = `-${token.fold}`
    }
    start = end - 1
  }
  return tokens
}
