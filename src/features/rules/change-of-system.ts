/** "Vem får bestämma om vi byter journalsystem": who decides on a deed done to a system, however it is put. */
import type { From } from './statements/statement.ts'
import { fold, stem } from './stem.ts'

/**
 * The same question, put as the rules put theirs; null when it is another. Told what is done (bought, upgraded, taken out of
 * use) and which kind of system it is: what the rules say differs by those, not by which trade the system is for.
 */
export function changeOfSystem(text: string, from: From): string | null {
  const said = fold(text)
  if (!asksWhoDecides.test(said) || !ofClause.test(said)) return null
  const deed = deeds.find(({ way }) => way.test(said))
  const kind = deed ? kindOf(said, from) : null
  if (!deed || kind === null) return null
  // Of a system and no more, the words as they stand tell as much.
  if (kind === 'ett system' && deed.says !== 'avveckling') return null
  return `vem beslutar om ${deed.says} av ${deed.says === 'avveckling' ? 'ett system' : kind}`
}

const asksWhoDecides =
  /(?:^|[\s,:])(?:vem|vilka|vilken (?:grupp|namnd|chef)|who|which (?:group|body))\b.*\b(?:bestamm\w*|beslut\w*|avgor\w*|godkann\w*|klubba\w*|saga? ja|sager ja|ok(?:ej)?a\w*|sista ordet|det sista ordet|decid\w+|approv\w+|final say|says yes)\b/
/** It is told as a deed done to something, not as purchases in general. */
const ofClause =
  /\b(?:om|att|ifall|nar|if|whether|when|that)\b(?: \S+){0,4}? (?:kopa|koper|kops|skaffar?|skaffas|byta|byter|byts|bytas|ersatter|ersatta|ersatts|uppgradera[rs]?|avveckla[rs]?|slutar?|fasa[rs]?|lagg(?:a|er|s)|stang(?:a|er|s)|replac\w+|upgrad\w+|retir\w+|switch\w*|chang\w+|buy\w*|decommission\w*|phas\w+)\b|\b(?:avveckling|byte|ersattning|uppgradering|utbyte)(?:en|t|et)? av \S*(?:system|program)|\b(?:replac\w+|retir\w+|upgrad\w+|decommission\w*) (?:the|our|a|an)\b|\bvi (?:pa \S+ )?(?:ska|vill|tanker|maste) (?:kopa|skaffa|byta|uppgradera)\b/

/** The first that fits: to phase out one system is no purchase. */
const deeds = [
  {
    says: 'avveckling',
    way: /\b(?:avveckl\w+|fas(?:a|ar|as) ut|(?:lagg|stang)(?:a|er|s|as)? ne[dr]|slut(?:a|ar|ade) (?:anvanda|med)|retir\w+|decommission\w*|phas\w+ out)\b/,
  },
  { says: 'uppgradering', way: /\b(?:uppgrader\w+|upgrad\w+)\b/ },
  {
    says: 'köp',
    way: /\b(?:by(?:ta|ter|ts|tt|te|tet)|utbyte\w*|ersatt(?:a|er|s|as|ning)|kop(?:a|er|s|as|t|te)?|skaff\w+|inkop\w*|anskaff\w+|replac\w+|switch\w*|chang\w+|buy\w*|bought|procur\w+)\b/,
  },
] as const

/** A system common to all, or one activity's own. Null: no system is named. */
function kindOf(said: string, { governance }: From): string | null {
  const named = someSystem.exec(said)
  if (!named) return differs(governance) && forOneselfOnly.test(said) ? 'verksamhetssystem' : null
  if (!differs(governance)) return 'verksamhetssystem'
  if (/\bgemensam|\bshared\b|\bcommon\b/.test(said)) return 'ett gemensamt system'
  const purpose = named[1] ?? ''
  if (purpose === '' || general.test(purpose)) {
    const own =
      purpose.startsWith('verksam') ||
      forOneselfOnly.test(said) ||
      /\b(?:eget|egna|bara vi|enskild\w*|own)\b/.test(said)
    return own ? 'verksamhetssystem' : 'ett system'
  }
  const ofPurpose = new Set([purpose, `${purpose}system`].map(stem))
  const isCommon = governance.manifest.categories.some(
    (one) =>
      one.kind === 'common' &&
      one.kinds.some(({ name, words }) => [name, ...words].some((word) => ofPurpose.has(stem(fold(word))))),
  )
  return isCommon ? 'ett gemensamt system' : 'verksamhetssystem'
}

/** "Bara till oss", "som ingen annan har", "om skolkontoret vill köpa". */
const forOneselfOnly =
  /\bbara (?:till|for|at|hos) oss\b|\b(?:till|for|at) var(?:t)? (?:egen |eget )?(?:forvaltning|kontor|enhet|avdelning|verksamhet)\b|\bsom ingen annan (?:har|anvander)\b|\b(?:om|nar|ifall) (?:\S+ ){0,2}?\S*(?:kontoret|forvaltningen|enheten|avdelningen|skolan|namnden) (?:vill|ska|tanker) \S+/

/** Whether one way of deciding is for systems common to all. */
const differs = ({ manifest: { categories, decisionPaths } }: From['governance']): boolean =>
  decisionPaths.some(({ appliesTo }) =>
    appliesTo.categories.some((id) => categories.some((one) => one.id === id && one.kind === 'common')),
  )

const someSystem = /\b([a-z]{3,}?)?-?(?:system|program|programvara|plattform|app)(?:et|en|met|s|ets|mets)?\b/
const general = /^(?:it|data|dator|verksamhets?|kommun|fack)$/
