/** The governing documents themselves and how they are followed: listed, searched, registered, read. What they say is asked of the rules. */
import { any } from './cues/any.ts'
import type { Read } from './draft.ts'
import { matterOf } from './matter.ts'
import type { Question } from './question-asked.ts'

const objects = {
  document: any(String.raw`
    \w*(?:styr)?dokument(?:et|en|ets)?; styrande dokument; dokumentregist(?:er|ret); dokumentlista(?:n)?;
    \w*polic(?:y|yn|yer|yerna|ies); \w*riktlinje(?:r|n|rna)?; \w*reglement(?:e|et|en)?; \w*strategi(?:n|er|erna)?; \w*(?:hand(?:bok|ledning))(?:en)?;
    it ?plan(?:en)?; governing documents?; documents?; guidelines?; document register
`),
  rules: any(String.raw`
    regler(?:na)?; regelverk(?:et)?; krav(?:en)?; paragrafer(?:na)?; bestammelser(?:na)?; styrdokument(?:en|et)?; \w*polic(?:y|yn|yer|yerna);
    \w*riktlinje(?:r|n|rna)?; \w*reglement(?:e|et)?; \w*strategi(?:n)?; rules; requirements; governing documents?; policy; guidelines?
`),
  following: any(String.raw`
    \w*efterlevnad\w*; bristlist\w*; compliance(?: report)?; gap list; list of gaps
`),
  lacking: any(String.raw`
    brist(?:er|erna)?; avvikelse(?:r|rna)?; gaps?; deviations?; shortcomings
`),
  audit: any(String.raw`
    revision(?:en)?; revisor(?:n|er|erna)?; intern ?kontroll(?:en)?; granskning(?:en)?; audit(?:ors?)?; internal control
`),
  material: any(String.raw`
    underlag(?:et)?; rapport(?:en)?; sammanstallning(?:en)?; bevis(?:en)?; material; report; evidence
`),
} as const

const verbs = {
  follow: any(String.raw`
    foljer (?:vi|kommunen|ni); (?:vi|kommunen) foljer; uppfyller (?:vi|kommunen|ni); (?:vi|kommunen) uppfyller;
    lever (?:vi|kommunen|ni) (?:inte )?upp; (?:vi|kommunen) lever (?:inte )?upp; bryter (?:vi|kommunen) mot; haller (?:vi|kommunen) oss till; efterlever (?:vi|kommunen);
    (?:are|is) (?:we|the municipality) (?:\w+ )?(?:compliant|compliance|following|meeting); do we (?:follow|meet|comply|break)
`),
  stand: any(String.raw`
    ligger (?:vi|kommunen) till; star (?:vi|kommunen) oss; gar det (?:for oss )?med; do we stand; are we doing
`),
  lackOne: any(String.raw`
    saknas; saknar (?:vi|kommunen); fattas; (?:are|is) missing; do we lack
`),
  due: any(String.raw`
    (?:ses|se) over; revideras?; omprovas?; uppdateras?; oversyn(?:en)?; for gam(?:la|mal); gatt ut; (?:due for |needs? |to be )review(?:ed)?; review dates?; out of date
`),
  register: any(String.raw`
    registrera(?:r)?; lagg(?:a|er)? (?:in|till); for(?:a)? in; anteckna(?:r)?; register; add; record
`),
  adopted: any(String.raw`
    (?:ar|blev|har) (?:\w+ ){0,2}(?:antagen|antaget|antagits|beslutad|beslutat|beslutats|faststalld|faststallt|faststallts);
    har (?:antagit|beslutat|faststallt); (?:has been|was) (?:adopted|decided|approved)
`),
  read: any(String.raw`
    jag har (?:\w+ )?(?:last(?: igenom)?|tagit del av); ^(?:nu|hej|ja|da) (?:\w+ )?har jag (?:\w+ )?(?:last|tagit del av); last och forstatt; i have (?:\w+ )?read; ive read
`),
  readers: any(String.raw`
    (?:vilka|hur manga|vem|har alla) (?:har |har inte )?(?:\w+ )?(?:last|tagit del av|bekraftat); who (?:has|have|hasnt|havent) (?:\w+ )?read;
    how many (?:\w+ )?have read; has everyone read
`),
} as const

const list =
  /^(?:\w+ )?(?:ar det nagot|saknas|vilka|vilket|lista|visa|se|finns|har vi|which|what|list|show|is there|do we have)\b/
/** What ought to be, and who sees to it, the rules tell. */
const ofRules =
  /\b(?:vem|vems|who|varfor|why|hur ofta|how often)\b|^(?:\w+ ){0,2}(?:maste|far|bor|ska|skall|should|must|may|can|kan)\b|\bvad (?:sager|star|galler|ar|innebar|menas|betyder)\b/

/** Null: it is not about the documents as such. What is looked for in them may be the name of anything. */
export function documentsAsked({ unit, line, named, role }: Question): Read | null {
  if (unit.tokens.length > 16) return null
  if (isSearch(line)) return { rule: 'documents: search', draft: { intent: 'document_search', matter: soughtIn(unit) } }
  const intent = named || role !== undefined ? null : intentOf(line)
  return intent === null ? null : { rule: `documents: ${intent}`, draft: { intent } }
}

function isSearch(line: string): boolean {
  const opens = /^(?:\w+ ){0,3}(?:sok|soka|leta|hitta|citera|sla upp|search|look up|find|quote)\b/
  return objects.document.test(line) && opens.test(line) && about.test(line)
}

/** "När sågs policyn över senast": seen over is reviewed, not met. When it shall be is asked of the rules. */
const reviewed = new RegExp(
  String.raw`^(?:(?:och|men|hej) )*(?:nar|hur lange sedan|when) .*(?:\b(?:sags|setts|sag) (?:\w+ ){0,6}?over\b|\b(?:reviderades|reviderats|omprovades|was .*(?:reviewed|revised))\b)`,
)
const pointing = /\b(?:den|det|dem|de|it|this)\b/

/** "Vad saknas?", "är allt som det ska med våra system?": all that the rules demand, with nothing named. */
const allWell =
  /^(?:(?:och|men|hej) )*(?:vad (?:ar (?:det )?(?:som )?)?(?:saknas|fattas|brister|felas)|(?:ar|har vi|is) (?:allt(?:ing)?|everything) (?:som det ska(?: vara)?|i ordning|pa plats|ok|okej|in order|in place|as it should be))(?: (?:just|nu|hos oss|i kommunen|an|annu|da|med|vara|alla|systemen|system|our|with|the|systems))*$/

function intentOf(line: string): string | null {
  const { document, following, lacking, rules, audit, material } = objects
  if (allWell.test(line)) return 'compliance_report'
  if (reviewed.test(line) && (document.test(line) || pointing.test(line))) return 'document_list'
  if (document.test(line) && verbs.readers.test(line)) return 'document_readers'
  if (document.test(line) && verbs.read.test(line) && !/\b(?:men|undrar|but|wonder)\b/.test(line))
    return 'document_read'
  if (ofRules.test(line) && !/^(?:\w+ )?(?:kan|can) (?:du|jag|vi|you|i|we)\b/.test(line)) return listing(line)
  if (following.test(line)) return 'compliance_report'
  if (verbs.follow.test(line) && (rules.test(line) || document.test(line))) return 'compliance_report'
  if (lacking.test(line) && (/\b(?:vi|kommunen|finns|we|there)\b/.test(line) || rules.test(line) || list.test(line)))
    return /\b(?:system\w*|dator\w*|app\w*|i registret)\b/.test(line) ? null : 'compliance_report'
  if (verbs.stand.test(line) && rules.test(line) && !/\b(?:mote\w*|enkat\w*|meeting\w*|survey)\b/.test(line))
    return 'compliance_report'
  if (audit.test(line) && material.test(line)) return 'compliance_report'
  return listing(line)
}

function listing(line: string): string | null {
  if (!objects.document.test(line)) return null
  const governing =
    /\b(?:styrdokument\w*|styrande dokument|dokumentregist\w*|dokumentlist\w*|governing documents?|document register)\b/
  if (
    !ofRules.test(line.replace(/^(?:kan|can) (?:du|you) /, '')) &&
    /^(?:\w+ ){0,4}(?:registrera|lagg in|lagga in|for in|register|record|add)\b/.test(line) &&
    verbs.register.test(line) &&
    governing.test(line)
  )
    return 'document_register'
  if (
    verbs.adopted.test(line) &&
    /^(?:nu |da |vi |ks |kf |\w*fullmaktige |\w*styrelsen |\w*direktoren |ny |nya |den |the |\w*policyn |\w*planen |\w*riktlinjen |\w*riktlinjerna |\w*reglementet |\w*strategin )/.test(
      line,
    ) &&
    !/^(?:nar|vem|when|who)\b/.test(line) &&
    !/\?/.test(line)
  )
    return 'document_register'
  if (governing.test(line) && list.test(line) && (verbs.lackOne.test(line) || verbs.due.test(line)))
    return 'document_list'
  if (
    /\b(?:dokument(?:en)?|documents)\b/.test(line) &&
    list.test(line) &&
    (verbs.lackOne.test(line) || verbs.due.test(line))
  )
    return 'document_list'
  if (/\b(?:dokumentregist\w*|dokumentlist\w*|document register)\b/.test(line)) return 'document_list'
  if (governing.test(line) && /^(?:\w+ )?(?:visa|lista|se|show|list)\b/.test(line)) return 'document_list'
  return null
}

const about = /\b(?:om|efter|pa|ordet|about|for|the word)\b/

/** What is looked for: after "om", "efter", before where it is looked for. */
function soughtIn({ tokens }: Question['unit']): string | null {
  const from = tokens.findIndex(({ cue }) => /^(?:om|efter|pa|ordet|about|for)$/.test(cue))
  const next = tokens[from + 1]?.cue === 'ordet' ? from + 2 : from + 1
  const rest = from < 0 ? tokens : tokens.slice(next)
  const through = rest.findLastIndex(({ cue }) => /^(?:i|ur|in|from)$/.test(cue))
  return matterOf(through > 0 ? rest.slice(0, through) : rest)
}
