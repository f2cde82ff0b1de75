/** What people write when they ask for a survey's outcome. Read before other questions, since "resultat" alone means little. */

const survey =
  '(?:enkät\\p{L}*|självvärdering\\p{L}*|självskattning\\p{L}*|eblomlåda\\p{L}*|dimios|(?:skl|skr)[- ]?frågorna|e-?förvaltnings?enkät\\p{L}*|survey|questionnaire)'
const near = (one: string, other: string): RegExp =>
  new RegExp(
    `(?<!\\p{L})(?:(?:${one})(?!\\p{L}).{0,60}?(?<!\\p{L}|-)${other}|${other}.{0,60}?(?<!\\p{L})(?:${one})(?!\\p{L}))`,
    'iu',
  )

const result = new RegExp(
  `enkät(?:ens)? ?(?:resultat|utfall)|${near('resultat(?:et)?|utfall(?:et)?|index|diagram(?:met)?|results?|outcome|hur gick(?: det)?', survey).source}`,
  'iu',
)
/** "Vad svarade vi i fjol?": the last one that is over. */
const before =
  /^\s*(?:och\s+)?(?:vad|hur|what|how)\s+(?:svarade|did)\s+(?:vi|kommunen|gruppen|we|the municipality)(?:\s+answer)?\s+(?:i fjol|förra (?:året|gången|enkäten)|20\d\d|last (?:year|time))[\s.?!]*$/iu
const proposals = near(
  'sammanställ\\p{L}*|förslagen|förslag till svar|skillnader(?:na)?|oenig\\p{L}*|oense|differences|proposed answers',
  survey,
)
const adopt = new RegExp(
  `^\\s*(?:(?:vi|jag) (?:vill|ska) )?(?:anta|fastställ|fastställa|godkänn|godkänna|adopt|approve)(?!\\p{L}).{0,30}?(?:${survey}|enkätsvar\\p{L}*|kommunens svar|the answers)`,
  'iu',
)
const years = near('år för år|år från år|tidigare år|year by year|year over year|earlier years', survey)

export type AskedFor = { what: 'result' | 'years' | 'proposals' | 'adopt'; year: number | null }

export function askedFor(text: string): AskedFor | null {
  const year = /(?<!\d)20\d\d(?!\d)/.exec(text)
  const found = (what: AskedFor['what']): AskedFor => ({ what, year: year && Number(year[0]) })
  if (adopt.test(text)) return found('adopt')
  if (years.test(text)) return found('years')
  if (proposals.test(text)) return found('proposals')
  return result.test(text) || before.test(text) ? found('result') : null
}
