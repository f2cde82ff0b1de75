/**
 * What can be asked of a group, by idea and not by sentence: its next meeting, its agenda, who is called and who comes, what was said
 * last. So it is heard alike of a group that is named and of the one that was spoken of: "vad ska de ta upp", "har nån tackat ja".
 */
import type { Draft, Read } from './draft.ts'
import type { Memory } from './reading.ts'
import type { Unit } from './unit.ts'

/** A line of the group that was spoken of, which names nothing else than, at most, somebody. */
export function ofTheBody(unit: Unit, memory: Memory | null): Read | null {
  const body = memory === null ? null : bodyOf(memory)
  if (body === null || unit.tokens.length > longest || unit.roles.length > 0) return null
  if (unit.mentions.some(({ entries }) => entries.some(({ kind }) => kind !== 'person'))) return null
  const asked = askedOfBody(unit)
  if (asked === null) return null
  return { rule: 'of the group that was spoken of', draft: { ...asked, bodies: [body] } }
}

/** The one group that the talk is about, whatever was asked of it. */
export function bodyOf({ bodies, systems, about, intent }: Memory): string | null {
  const [body, ...others] = bodies
  const isOther = about !== undefined && !ofGroups.has(about.what) && intent !== 'group_info'
  return body === undefined || others.length > 0 || systems.length > 0 || isOther ? null : body
}

/** A meeting, and a rule of its group; a duty, a survey or a document is a matter of its own. */
const ofGroups: ReadonlySet<string> = new Set(['meeting', 'rule'])

/** Null: none of what a group can be asked for. */
export function askedOfBody({ line }: Pick<Unit, 'line'>): Pick<Draft, 'intent' | 'field' | 'matter'> | null {
  if (!isOfBody(line)) return null
  const [, asked] = ideas.find(([said]) => said.test(line)) ?? []
  return asked ? { matter: null, ...asked } : null
}

const longest = 12

/** What somebody owes, attests or answers in a survey is another matter, as is what is one's own. */
const isOfBody = (line: string): boolean =>
  !/\b(?:\w*enkat\w*|survey|\w*intyg\w*|attest\w*|\w*rapport\w*|paminn mig|mina (?:moten|uppgifter)|system\w*|program\w*)\b/.test(
    line,
  )

const last = '(?:sist|senast\\w*|forra|forut|tidigare|da|previous|last)'
const noted = '(?:\\w*protokoll\\w*|\\w*anteckning\\w*|minutes|notes)'
/** "Vad diskuteras i gruppen" asks what it is for; on a day, or then, what is on the agenda. */
const talked =
  '(?:ta(?:r|s|gits)? upp|tagit upp|prata(?:r|s)?(?: om)?|snacka(?:r|s)?(?: om)?|(?:diskutera|behandla)(?:r|s(?= (?:pa|vid|nasta|da|at)\\b))?|ga(?:r|s)? igenom|handla(?:r)? om|discuss|talk about|bring up|cover)'

/** In this order: what is said of a meeting's answers and papers comes before when it is. */
const ideas: readonly (readonly [RegExp, Pick<Draft, 'intent' | 'field'>])[] = [
  [
    /\b(?:paminn|paminna|skriv|skriva|skicka|mejla|maila|jaga|stot|remind|nudge|write)\b.*\b(?:dem|dom|de|alla|them|those)\b.*\b(?:inte|ej|not)\b.*\bsvara\w*\b/,
    { intent: 'meeting_attendance', field: 'remind' },
  ],
  [
    /^(?:(?:och|men|hej|ok|okej|sa|and) )*(?:har|vilka|vem|hur|hur manga|has|have|who|how) (?:.* )?(?:tackat|sagt|svarat) (?:ja|nej|yes|no)\b|\b(?:vilka|vem|hur manga|nagon|alla|who|how many|anyone)\b.*\b(?:har svarat|svarat|har svarat|anmalda?|anmalt sig|kommer|dyker upp|accepterat|tackat|coming|attending|accepted|replied|signed up)\b(?!.*\b(?:fran|overens|at|in|att)\b)/,
    { intent: 'meeting_attendance' },
  ],
  [
    /^(?:(?:och|men|and) )*(?:vem|vilka|hur manga|nagon|who)\b.*\b(?:(?:kan inte|inte kan|cannot|cant)(?: (?:komma|vara med|delta|narvara|da|den dagen|den tiden|come|attend))?$|(?:har|anmalt|lamnat) (?:forhinder|aterbud))/,
    { intent: 'meeting_attendance' },
  ],
  [
    new RegExp(
      `^(?!.*\\b(?:vem|vilka|maste|far|ska|tar|for|skriver|who|must)\\b).*\\b${noted}\\b|\\b(?:vad|hur|what)\\b.*\\b(?:hande|sades|sas|gicks? igenom|kom (?:ni|de|vi|man) fram till|happened)\\b.*\\b${last}\\b|^(?:\\w+ )?(?:vad|what) kom (?:ni|de|vi|man|dom|gruppen) fram till\\b|\\b(?:vad|what)\\b.*\\b(?:bestamde|bestamdes|beslutade|beslutades|decided)\\b(?: (?:vi|de|ni|dom|man|gruppen|they|we))?(?: (?:pa|vid|at))?(?: (?:motet|det|the))?(?: (?:${last}|gangen|motet|mote|traffen|time|meeting))*$`,
    ),
    { intent: 'meeting_minutes' },
  ],
  [
    /^(?:\w+ )?(?:racker det|ar det (?:tillrackligt|nog|bra nog|lagom|for lite|for fa|enough)|ligger (?:vi|de|ni|den) (?:i fas|efter|bra till|ratt)|hinner (?:vi|de) med det)(?: (?:sa|da|nu|i ar|det))*$|^(?:\w+ )?hur manga (?:moten |ganger )?(?:ska|maste|behover|bor) (?:vi|de|dom|ni) (?:ha|halla|ses|traffas)(?: (?:da|i ar|per ar|om aret))*$|\bhur manga (?:moten|ganger|traffar)\b.*\b(?:haft|hallit|hallits|traffats|motts|setts|holls|held|met)\b/,
    { intent: 'meeting_status' },
  ],
  [
    new RegExp(
      `^(?:(?:och|men|ok|okej|sa|hej|and) )*(?:vad|vilka|vilket|what|which)\\b.*\\b(?:${talked}|(?:star|kommer|finns|ligger) (?:\\w+ )?pa (?:\\w+ )?(?:\\w*dagordning\\w*|agendan?|listan)|punkter(?:na)?|dagordning(?:en)?|agendan?)\\b(?!.*\\b(?:bestamt|beslut\\w*)\\b)`,
    ),
    { intent: 'meeting_agenda' },
  ],
  [
    /^(?:(?:och|men|kan jag|far jag|kan du|visa|skicka|and|can i|show) )*(?:fa |se |ha |get |see )?(?:mig )?(?:dagordningen|agendan|the agenda)(?: (?:da|tack|nu|please))*$/,
    { intent: 'meeting_agenda' },
  ],
  [
    /^(?:(?:och|men|sa|ok) )*(?:vilka|vilken|vilket|what|which) (?:datum|dagar?|tider|tid|dates?|days?) (?:blir|ar|galler|ses|traffas|are|is)\b(?: (?:det|de|vi|bokade|planerade|da|it|they))*$|^(?:(?:och|men|sa|ok|and) )*(?:nar|hur dags|when) (?:ses|traffas|mots|samlas|sammantrader|ska|do|will) (?:vi|de|dom|ni|gruppen|they|we)(?: (?:ses|traffas|motas|samlas|meet))?(?: (?:da|nasta gang|harnast|next))*$|^(?:\w+ )?(?:nar|when) (?:ar|blir|har|is)(?: (?:det|vi|de|it))? (?:nasta|next)(?: (?:mote|gang|traff|tillfalle|da|meeting))*$|^(?:(?:och|men|sa|\w*grupp\w*|\w*rad(?:et)?) )*(?:ar|finns|har|is)\b.*\b(?:bokad\w*|bokat|inbokad\w*|inbokat|inplanera\w*|planera\w*|utsatt|bestamt|booked|planned|scheduled)\b(?! (?:att|om|av)\b)/,
    { intent: 'meeting_next' },
  ],
  [
    /^(?:(?:och|men|sa|ok|and) )*(?:vilka|vem|vem alla|hur manga|who|how many)\b.*\b(?:bjuds? in|bjudas in|inbjudna|kallas|kallade|sitter|ingar|deltar|ar med|ar vi|ar de|ar dom|ar det|var med|med dar|representera\w*|invited|called|on it|in it)\b(?!.*\b(?:ansvar\w*|som ska|beslut\w*)\b)|^(?:(?:och|men|and) )*(?:vilka|vem) (?:fler |mer |mera |andra )?(?:ar|sitter|brukar vara)(?: (?:med|dar|i den|det|da|fler|mer))+$/,
    { intent: 'group_info', field: 'members' },
  ],
  [
    /\b(?:vem|vilka|who)\b.*\b(?:sammankall\w*|kallar(?: till)?|kalla in|bjuder in|convenes|calls)\b/,
    { intent: 'group_info', field: 'convener' },
  ],
  [
    /\b(?:vem|vilka|who)\b.*\b(?:ordforande\w*|leder|leda|styr|haller i|basar|chairs?|leads?)\b/,
    { intent: 'group_info', field: 'chair' },
  ],
  [
    /\b(?:i|for) (?:mitt|min|hans|hennes|deras|my) (?:stalle|stad|place)\b|\b(?:ga|gar|komma|kommer|skicka|ersatta) (?:\w+ )?(?:i ?stallet|istallet|instead)\b/,
    { intent: 'meeting_attendance', field: 'instead' },
  ],
  [
    /^(?:(?:och|men|sa|hej|and) )*(?:vem|vilka|maste|far|behover|kan|ar|hur|ska|who|must|may|is) (?!ni\b|du\b).*\b(?:komma|delta|narvara|punkt(?:er)?|anteckn\w*|protokoll\w*|kallelse\w*|dagordning\w*|beslutfor\w*|rosta|offentlig\w*|efter motet|fore motet|infor motet|attend|minutes|agenda|public)\b/,
    { intent: 'policy_question' },
  ],
]
