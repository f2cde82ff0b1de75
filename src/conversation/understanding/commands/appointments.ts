/**
 * Who was appointed by whom and when, what somebody has taken on, who leaves and what is handed over, the attestation of systems,
 * and units that are moved about. Told by a deed and what it is done with, in any order; what the rules say is asked elsewhere.
 */
import { any } from '../cues/any.ts'
import { ids, type Read } from '../draft.ts'
import type { Question } from '../question-asked.ts'
import { preferWhole } from '../register.ts'
import { objects } from '../deed-words.ts'

const verbs = {
  appointed: any(String.raw`
    utsag; utsett; utsags; utsetts; utnamnde; utnamnt; forordnade; tillsatte; tillsatt; appointed; appoint
`),
  appoint: any(String.raw`
    utse; utser; utnamn; utnamner; utnamna; forordna; forordnar; tillsatt; tillsatta; tillsatter; appoint; appoints
`),
  leave: any(String.raw`
    slutar(?! (?:\w+ )?(?:motet|fungera|nar)); ska sluta; kommer att sluta; gar i pension; ska ga i pension; pensioneras; sista (?:arbets|anstallnings)?dag;
    sager upp (?:mig|sig); sagt upp (?:mig|sig); lamnar (?:kommunen|tjansten|min tjanst|sin tjanst|anstallningen|jobbet);
    byter (?:jobb|arbetsgivare); leaving; leaves; last (?:working )?day; retir(?:es|ing); is going to leave; will leave;
    resigned; resigning; have resigned
`),
  handOver: any(String.raw`
    lamna(?:r|s)? over; lamna(?:r|s)? (?:\w+ ){1,4}vidare; overlamna(?:r|s)?; ska (?:\w+ ){0,2}lamna(?:s)? over; hand(?:s|ing)? over;
    hand (?:\w+ ){1,4}over; tar? over
`),
  attest: any(String.raw`
    intyga(?:r|s|t|ts)?; intygande(?:t|n)?; intygen?; intyg; intygsrunda(?:n)?; attest(?:s|era|erar|eras|ation|ations|ing|ed)?;
    attestering(?:en)?; attestation(?:en|sronda|srunda|srundan)?
`),
  merge: any(String.raw`
    sla(?:r|s|gs)? (?:ihop|samman); slas ihop; sammanslag\w*; ga(?:r)? (?:ihop|samman); merge(?:s|d)?; merging
`),
  rename: any(String.raw`
    byt(?:er|a|s)? (?:\w+ )?namn; dop(?:er|a|s)? om; ska heta; heter fran; rename(?:s|d)?; nytt namn
`),
  close: any(String.raw`
    lagg(?:er|a|s)? (?:\w+ )?ner; laggs ned; lagga ned; upphor(?:a)?; avveckla(?:r|s)?; close(?:s|d)?; shut(?:s)? down; dissolve[sd]?
`),
  split: any(String.raw`
    dela(?:r|s)?(?: upp)?; splitt(?:a|ar|as|ras)?; split(?:s)?(?: up)?; divide(?:s|d)?
`),
  reorganise: any(String.raw`
    omorganisation(?:en|er|erna)?; omorganisera(?:r|s)?; organisationsandring(?:en|ar)?; reorgani[sz](?:e|es|ation|ations|ing)
`),
} as const

const things = {
  assignment: any(String.raw`
    uppdrag(?:et|en|s)?; assignments?; appointments?; roll(?:en|er|erna)?; roles?
`),
  terms: any(String.raw`
    mandat(?:et)?; befogenhet(?:er|erna|en)?; resurser(?:na)?; kompetens(?:en|krav)?; mandates?; powers?; resources?; competence;
    beslutet? (?:bakom|om)
`),
  everything: any(String.raw`
    allt; alltihop; mina (?:system|uppdrag|roller|grupper); everything; all; my (?:systems|roles|assignments|groups)
`),
} as const

const asks = /^(?:\w+ )?(?:vem|vems|vilka|vilken|vilket|vad|nar|hur|varfor|who|whose|what|which|when|how|why)\b/
/** "vem fick Lex efter omorganisationen": only when. */
const sinceThen =
  /\b(?:efter|sedan|sen|fore|innan|vid|genom|i samband med|after|since|before|in) (?:den |det |the |var |senaste |forra |stora |nya |last )*(?:omorg|organisations|reorg)\w*/

const ofRules =
  /^(?:\w+ )?(?:maste|far|bor|ska|should|must|may|behover|kan|can|does|do)\b|\b(?:en|ett|a|an) R\b|\b(?:galler|policy\w*|riktlinj\w*|enligt|reglementet|regler\w*|styrdokument\w*|hur ofta|how often|varfor|why|vad ar|vad innebar|what is)\b/

type Deed = { intent: string; field?: string }

/** Null: it is about something else. */
export function appointments(question: Question): Read | null {
  const deed = deedIn(question)
  if (deed === null) return null
  const { role, target, bodies, filters, memory, line } = question
  // "hon slutar i maj": whoever was spoken of.
  const spokenOf = deed.intent === 'leaving' && question.people.length === 0 && theySay.test(line)
  const people = spokenOf ? (memory?.people ?? []) : question.people.flatMap(({ entries }) => ids(preferWhole(entries)))
  return {
    rule: `appointments: ${deed.intent}`,
    draft: {
      ...deed,
      role: role?.role ?? null,
      people,
      systems: target.kind === 'systems' ? target.systems : [],
      units: filters.units,
      bodies,
    },
  }
}

function deedIn({ line, shape, role, named, people, filters, unit, memory }: Question): Deed | null {
  if (theySay.test(line) && memory?.people.length === 1 && people.length === 0 && !named) return { intent: 'leaving' }
  const someone = people.length > 0
  const asking = asks.test(line)
  if (verbs.attest.test(line) || unchanged.test(line)) return attesting(line, asking)
  if (objects.survey.test(line) || objects.meeting.test(line) || objects.minutes.test(line)) return null
  if (filters.units.length > 0 || verbs.reorganise.test(line)) {
    const moved = reorganising(line, asking, named || someone || role !== undefined, filters.units.length)
    if (moved !== null) return moved
  }
  if (afterMe.test(line) && !forAWhile.test(line) && !named) return { intent: 'handover' }
  if (!someone && role !== undefined && stepsDown.test(line)) return { intent: 'handover' }
  const leaving = leavingIn(shape, line, asking, named)
  if (leaving !== null) return leaving
  if (handsOver(line, shape, someone, named, asking) && !objects.question.test(line)) return { intent: 'handover' }
  if (!asking && (makes(line, shape, someone, role !== undefined) || putsOn(shape)))
    return { intent: 'appointment_make' }
  if (!asking && !someone && role !== undefined && ofOneself.test(line))
    return { intent: 'appointment_make', field: 'self' }
  // "NAMN tar över", right after whoever answers for one system: its next.
  if (someone && !named && role === undefined && memory?.systems.length === 1 && memory.intent === 'role_lookup')
    if (isNextHolder(line, shape)) return { intent: 'appointment_make' }
  if (someone && (named ? proposesFor.test(shape) : proposes.test(shape) || proposesFor.test(shape)))
    return { intent: 'appointment_make' }
  if (!asking && named && !someone && role !== undefined && anotherWanted.test(shape))
    return { intent: 'appointment_make' }
  if (lacks.test(line) && !named) return { intent: 'appointment_mine', field: 'lack' }
  if (took.test(line) && !asking) return { intent: 'appointment_mine', field: 'accept' }
  if (
    /^(?:\w+ )?(?:vilka|vilket|vad har jag for|what|which) (?:uppdrag|roller|mandat|befogenheter|resurser|assignments|roles|mandate|powers) (?:har jag|do i have|are mine)\b/.test(
      line,
    ) &&
    !named
  )
    return { intent: 'appointment_mine' }
  if (
    things.assignment.test(line) &&
    /^(?:\w+ )?(?:vilka|vilket|vad|what|which)\b/.test(line) &&
    /\b(?:har P|P har|(?:does|do) P (?:have|hold))\b/.test(shape) &&
    !named &&
    role === undefined &&
    !ofRules.test(line)
  )
    return { intent: 'person_systems', field: 'all' }
  if (vacant.test(line) && !named && role === undefined && !ofRules.test(line))
    return { intent: 'appointment_vacancies' }
  const tokens = unit.tokens.length
  if (named || someone) return asked(line, shape, { named, role: role !== undefined, tokens })
  return null
}

/** "vem utsåg henne", "hur länge har hon haft uppdraget", "och vem var det innan": of whoever was told to answer for a system. */
export function appointmentOfHolder(line: string, shape: string, tokens: number): Deed | null {
  if (wasBefore.test(line)) return { intent: 'appointment_info', field: 'before' }
  if (!pronoun.test(line)) return null
  return asked(line, shape.replaceAll(pronouns, 'P'), { named: false, role: true, tokens })
}
const pronoun = /\b(?:hon|han|hen|henne|honom|she|he|her|him)\b/
const pronouns = new RegExp(pronoun.source, 'g')
/** "och vem var det innan" */
const wasBefore =
  /^(?:(?:och|men|and) )*(?:vem|vilka|who) (?:var|hade|skotte|agde|forvaltade|was|were|had) (?:(?:det|den|it|that) )?(?:dar )?(?:innan|fore|forut|tidigare|forr|dessforinnan|before|previously)(?: (?:henne|honom|hen|det|dess|her|him|that))?$/

/** "vem tar över efter mig", "vem får mina system": what one has, and what is to become of it. */
const afterMe =
  /^(?:(?:och|men|hej|sa|ok|nar jag slutar|when i leave) )*(?:vem|vilka|who) (?:tar|ska ta|skulle ta|kan ta|far|ska fa|overtar|ska overta|takes?|will take|gets?) (?:\w+ )?(?:over )?(?:efter (?:mig|mej)|mina (?:\w+ )?(?:system|program|uppdrag|roller|grupper|saker|arenden|uppgifter|grejer)|mitt (?:jobb|uppdrag|ansvar|arbete)|allt mitt|(?:from|after) me|my (?:systems?|roles?|assignments?|job))\b/
const forAWhile = /\b(?:semester\w*|ledig\w*|sjuk\w*|borta|foraldraledig|franvar\w*|vacation|away|holiday|sick)\b/

/** "jag har slutat som systemansvarig, hur byter man": what one has, and how it is handed over. */
const stepsDown =
  /^(?:\w+ ){0,2}(?:jag|i)\b(?: (?:har|ska|vill|tanker|maste|am|have))?(?: (?:precis|just|nu|snart))? (?:slutat?|slutar|sluta|avgatt|avgar|avga|inte langre(?: ar)?|stepped down|step down|no longer)(?: (?:att )?(?:vara|som|as|the|a|en))+ \w+/

/** "jag föreslår NAMN", "kan jag föreslå NAMN" */
const proposes =
  /^(?:(?:och|men|ok|da|and) )*(?:(?:jag|vi|i|we) (?:(?:vill|skulle vilja|would like to) )?(?:foreslar?|nominerar?|rekommenderar?|suggest|propose)|(?:kan|far|can|may) (?:jag|vi|i|we) (?:foresla|nominera|suggest|propose)) P(?: (?:da|i stallet|istallet|instead))?$/

/** "utse mig till systemägare för Lex" */
const ofOneself =
  /^(?:(?:kan du|kan ni|jag vill att du|please|can you) )?(?:utse|utser|utnamn|gor|satt|skriv upp|anteckna|appoint|make|put me down|note) (?:mig|mej|me) (?:till|som|for|as|the)?\b/

/** "då föreslår jag NAMN till SYSTEM", "föreslå NAMN för det" */
const proposesFor =
  /^(?:(?:och|men|ok|okej|ja|da|sa|jag|vi|vill|skulle vilja|kan|far|i|we|and|then) )*(?:foreslar?|foresla|nominerar?|rekommenderar?|suggest|propose)(?: jag| vi)? P(?: (?:till|for|som|pa|at|to|as) (?:(?:ny |nya |den )?(?:R|\w*(?:ansvarig|agare|forvaltare)\w*)(?: (?:for|till|av|pa) (?:S|det|den|systemet))?|S|det|den|dem|rollen|systemet|uppdraget|it|that))?(?: (?:da|i stallet|istallet|instead|dar))*$/

/** Whoever is said to have it next, for what was just spoken of. */
export const isNextHolder = (line: string, shape: string): boolean => nextHolder.test(shape) && !forAWhile.test(line)

const nextHolder =
  /^(?:(?:nu|det|och|ja|sa|hej|now|and|it) )*(?:(?:ar|blir|is) )?P (?:(?:som|who) )?(?:(?:ska |har |kommer att |will |has )?(?:ta|tar|tagit|tog|takes?|taken) over|eftertrader|(?:ar|blir) (?:den )?(?:nya|ny|nyast?)|ska ha (?:det|den)|is the new one)(?: (?:efter|for|from|after))?(?: (?:honom|henne|hen|den|det|systemet|rollen|him|her|it|nu|now|som|ansvarig))*(?: (?:fran|den|i|from) (?:\w+ ?){1,4})?$/

/** "jag vill få in en ny systemansvarig för Lex": who it shall be is asked next. */
const anotherWanted =
  /^(?:(?:hej|nu|kan du|kan ni|please|vi|jag|i|we) )*(?:(?:(?:vill|ska|behover|maste|skulle vilja|skulle behova|want|need|would like)(?: (?:fa|ha|fa in|to|have|get))?|fa in) (?:en |an? )?(?:ny|annan|new|another)|(?:(?:vill|ska|behover|maste|want to|need to) )?(?:utse|utser|tillsatta|tillsatter|utnamna|appoint)(?: (?:en|an?))?(?: (?:ny|annan|new|another))?) (?:system\w*|R|agare|ansvarig|forvaltare|owner|manager|representant\w*|kontakt\w*)(?: \w+)? (?:for|till|av|pa|i|of) S\b/

/** "Jag har inte fått någon tid för uppdraget": what the assignment needs and the holder does without. */
const lacks =
  /\b(?:jag|vi|i)\b(?: \w+){0,3} (?:inte|ej|ingen|inget|inga|aldrig|saknar|utan|not|no|lack)\b(?: \w+){0,5} (?:tid(?:en)?|resurs\w*|befogenhet\w*|mandat\w*|utbildning\w*|kompetens\w*|pengar|stod(?:et)?|time|resources?|powers?|mandate|training)\b.*\b(?:uppdrag\w*|roll(?:en)?|R|assignment|role)\b|\b(?:saknar|hinner inte|racker inte|inte fatt|aldrig fatt|lack)\b.*\b(?:mitt uppdrag|min roll|my assignment|my role)\b/

const unchanged =
  /^(?:nej |no |ja |ok |no changes |inga andringar )?(?:inget|ingenting|inga andringar|nothing)(?: (?:har|ar|has|is))?(?: (?:andrats|forandrats|andrat|nytt|nya|changed|new))?(?: (?:i|pa|for) (?:mina|nagot|nagra|alla) system(?:en)?)?$/
const took =
  /\b(?:(?:har|vill) (?:tagit|ta) emot (?:uppdraget|uppdragen|mina uppdrag)|tar emot (?:uppdraget|uppdragen)|bekrafta(?:r)? (?:mitt |mina )?uppdrag(?:et|en)?|accepterar (?:uppdraget|uppdragen)|tar pa mig uppdraget|(?:confirm|accept|taken on|take on) (?:my |the )?(?:assignments?|appointments?|roles?))\b/
const vacant =
  /\b(?:vakanser(?:na)?|vacancies|(?:vakanta|obesatta|lediga|otillsatta|tomma) (?:roller|uppdrag|stolar|platser)|(?:uppdrag|roller|stolar|roles|chairs|assignments) (?:ar|star|are|is) (?:\w+ )?(?:vakanta|obesatta|lediga|tomma|otillsatta|vacant|empty))\b|^(?:vacant|empty) (?:roles|chairs)$/

function attesting(line: string, asking: boolean): Deed | null {
  if (unchanged.test(line))
    return /^(?:inget|ingenting|nothing)$/.test(line) ? null : { intent: 'attestation', field: 'unchanged' }
  if (
    /\b(?:maste|far|bor|policy\w*|riktlinj\w*|enligt|reglementet|hur ofta|how often|vad (?:ar|innebar|menas)|what is|hur (?:ska|gor|fungerar)|nar ska|varfor|why)\b/.test(
      line,
    )
  )
    return null
  if (
    /^(?:\w+ ){0,2}(?:starta|startar|oppna|oppnar|dra igang|satt igang|kor igang|start|open|launch)\b/.test(line) &&
    !asking
  )
    return { intent: 'attestation', field: 'open' }
  if (
    /\b(?:resultat\w*|hur gar|hur gick|hur ligger|status|lage(?:t)?|vilka (?:har|saknar)|vem har|who has|who have|how is|how are|how did|results?|lista(?:n)?|svarat|kvar)\b/.test(
      line,
    ) &&
    !/\b(?:jag|mina|mitt|my|i)\b/.test(line)
  )
    return { intent: 'attestation', field: 'results' }
  if (asking && !/\b(?:jag|mina|mitt|my|i)\b/.test(line)) return null
  return { intent: 'attestation' }
}

/** "Dela enheten i A och B": sharing something with a unit is another matter. */
const intoTwo = /\b(?:i|till|into|in)\b.+(?:,|\b(?:och|samt|and)\b)/

function reorganising(line: string, asking: boolean, other: boolean, units: number): Deed | null {
  if (verbs.reorganise.test(line) && !ofRules.test(line) && !sinceThen.test(line)) return { intent: 'reorganisation' }
  if (asking || other || units === 0 || /^(?:ar|har|is|are|has|have|maste|far|bor|ska|kan)\b/.test(line)) return null
  if (verbs.merge.test(line)) return { intent: 'reorganisation', field: 'merge' }
  if (verbs.rename.test(line)) return { intent: 'reorganisation', field: 'rename' }
  if (verbs.split.test(line) && intoTwo.test(line)) return { intent: 'reorganisation', field: 'split' }
  if (verbs.close.test(line) && !/\b(?:system\w*|program\w*|app\w*|arende\w*)\b/.test(line))
    return { intent: 'reorganisation', field: 'close' }
  return null
}

/** "hon ska sluta", said of one person just spoken of; what comes after a comma asks who takes over. */
const theySay =
  /^(?:(?:men|och|ja|nej|hej|du|skriv|skriv upp|skriv in|anteckna|notera|att) )*(?:hon|han|hen|she|he) (?:(?:ska|kommer att|tanker|vill|is going to|will) )?(?:sluta(?:r)?|ga(?:r)? i pension|byta(?:r)? jobb|byter jobb|lamna(?:r)? (?:oss|kommunen|jobbet)|leave|leaves|retire|retires)\b(?! (?:motet|enkat\w*|fraga))/

/** "I" begins what is said of oneself in English; "hon slutar i mars" has a Swedish one. */
const first =
  /^(?:\w+ ){0,3}(?:jag|min|im|my)\b|^(?:(?:hi|hello|hey|so|and|well|hej) )*i\b(?! )|^(?:(?:hi|hello|hey|so|and|well) )*i (?:am|ll|will|leave|retire|have|resign\w*|m)\b/
const someDay =
  /\b(?:\d{1,2}|idag|imorgon|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|manad\w*|vecka\w*|nyar|jul(?:en)?|pask(?:en)?|midsommar|host(?:en)?|var(?:en)?|month|week|ar(?:et|sskiftet)?|sommaren|year)\b/

/** Said of oneself, or of somebody by name; not that somebody has left, which is a correction. */
function leavingIn(shape: string, line: string, asking: boolean, named: boolean): Deed | null {
  if (asking || named || !verbs.leave.test(line) || /^(?:ar|har|ska|kommer|is|has|will|om|if|vi|we)\b/.test(line))
    return null
  if (
    /\b(?:enkat\w*|fragorna|har for (?:idag|dagen|nu)|for idag|tills vidare|for today|mote\w*|skolan|lasaret)\b/.test(
      line,
    )
  )
    return null
  const sure =
    /\b(?:pension\w*|sista|upp (?:mig|sig)|kommunen|tjansten|min tjanst|sin tjanst|anstallning\w*|jobb\w*|retir\w*|last|resign\w*)\b/
  const about = first.test(line) || /^(?:\w+ ){0,2}P\b/.test(shape)
  return about && (someDay.test(line) || sure.test(line)) ? { intent: 'leaving' } : null
}

function handsOver(line: string, shape: string, someone: boolean, named: boolean, asking: boolean): boolean {
  if (/^(?:\w+ ){0,2}(?:overlamning(?:en|slista|slistan|ar)?|handover(?: list)?)$/.test(line)) return true
  if (!verbs.handOver.test(line) && !/\b(?:overlamning\w*|handover)\b/.test(line)) return false
  if (asking) return /\b(?:jag|P|i|min|my)\b/.test(shape) && !/\b(?:tar? over|vem|who)\b/.test(line)
  if (ofRules.test(line) || /\btar? over\b/.test(line)) return false
  return (
    (named || things.everything.test(line) || things.assignment.test(line)) && (someone || things.everything.test(line))
  )
}

function makes(line: string, shape: string, someone: boolean, role: boolean): boolean {
  if (!someone || !role || /^(?:\w+ )?(?:maste|far|bor|should|must|may)\b/.test(line)) return false
  if (/\b(?:har|blev|ar|was|has been|is) (?:utsedd|utsetts|appointed)\b/.test(line) && !/^P\b/.test(shape)) return false
  if (
    /^(?:\w+ ){0,4}(?:utse|utser|utnamn|utnamner|utsett|utsag|forordna\w*|tillsatt\w*|appoint|appoints|appointed)\b/.test(
      line,
    )
  )
    return true
  return /^P (?:\w+ )?(?:blir|(?:ska|kommer att) (?:bli|vara)|tar over som|ar (?:\w+ ){1,4}fran (?:och med|nasta|den|\d|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|ar (?:den |var )?nya?|ar utsedd|har utsetts|becomes|will be|is going to be|takes over as|is (?:the |our )?new|has been appointed)\b/.test(
    shape,
  )
}

/** "utse Siv för Lex", "sätt Siv på Lex", "Siv får ta Lex": which role is known from the talk, or asked. */
function putsOn(shape: string): boolean {
  const role = String.raw`(?:R|\w*(?:agare|ansvarig|forvaltare|owner|manager)\w*)`
  if (new RegExp(`^(?:\\w+ ){0,3}byta? (?:ut )?${role} (?:pa|for|i|till) S (?:till|mot) P$`).test(shape)) return true
  if (new RegExp(`^(?:(?:och|men|den|var|ja) )*nya? ${role} (?:ska (?:vara|bli)|blir|heter|ar) P$`).test(shape))
    return true
  // "Siv tar över Lex från nyår"
  if (
    /^(?:(?:och|men|ja) )*P (?:tar over|overtar|tar hand om|skoter|far) S (?:fran|efter|till|nu|i stallet|istallet)\b.{0,25}$/.test(
      shape,
    )
  )
    return true
  return /^(?:(?:och|ja|ok|okej|bra|da|kan du|kan vi|vi|jag|vill|ska|and|please) )*(?:(?:utse|utser|utnamn|utnamner|forordna|tillsatt|tillsatter|appoint) (?:garna )?P(?: (?:for|till|pa|i|to|for) (?:S|det|den|systemet|it))?|(?:satt|satter|lagg|lagger|skriv|skriver|placera|put) (?:in |upp )?P (?:pa|for|som .{0,20} for|on) S|P (?:far|kan|ska) (?:val )?(?:ta|skota|ha|ansvara for|ta over|ta hand om) S|ge S till P|lat P (?:ta|skota|ha) S)(?: (?:da|istallet|i stallet|fran (?:och med )?.{1,20}|tack|instead))?$/.test(
    shape,
  )
}

/** By whom, when, with what, and who before: of a system's role or of somebody. */
function asked(line: string, shape: string, about: { named: boolean; role: boolean; tokens: number }): Deed | null {
  if (/\b(?:en|ett|a|an|ny|nya) (?:system\w+|R)\b/.test(line) && !about.named) return null
  const by =
    /\b(?:vem|vilka|vilken|who)\b.{0,20}\b(?:utsag|utsett|utnamnde|utnamnt|tillsatte|forordnade|appointed)\b(?! till\b.{0,40}\bfor$)/.test(
      line,
    ) ||
    /\b(?:av vem|by whom|who)\b.{0,60}\b(?:utsedd|utsetts|utsags|appointed)\b|\butsedd av (?:vem|vilken)\b/.test(line)
  if (by && whoIsAppointed.test(line)) return null
  if (by && (/^(?:\w+ )?(?:av vem|by whom)\b/.test(line) || !/\b(?:utsetts|utsedd)\b(?! av)/.test(line)))
    return { intent: 'appointment_info', field: 'by' }
  if (
    (/^(?:\w+ )?(?:nar|when)\b/.test(line) &&
      /\b(?:utsags|utsedd|utsett|utnamnd|tilltradde|tilltrader|blev|appointed|became|started as|take over|took over|tog over)\b/.test(
        line,
      )) ||
    /\b(?:(?:nar|when) (?:har|has|ar|is|tog|tilltradde|borjade|fick|blev|did) P|hur lange har P (?:varit|haft)|how long has P (?:been|had))\b/.test(
      shape,
    )
  )
    return about.role || /\b(?:utsags|utsedd|utsett|utnamnd|appointed)\b/.test(line)
      ? { intent: 'appointment_info', field: 'when' }
      : null
  if (
    (/\b(?:vem|vilka|who)\b.{0,12}\b(?:var|hade|skotte|agde|was|were|had|held|owned)\b/.test(line) &&
      /\b(?:forut|tidigare|innan|fore|forr|dessforinnan|forra|before|previously|earlier|formerly)\b/.test(line)) ||
    /\b(?:tidigare|forra|forre|foregaende|previous|former|last) R\b|\b(?:historik(?:en)?|history)\b/.test(
      withRole(shape, line),
    )
  )
    return { intent: 'appointment_info', field: 'before' }
  if (
    things.terms.test(line) &&
    (about.named || /\bP\b/.test(shape)) &&
    !ofRules.test(line) &&
    /^(?:\w+ )?(?:vilke[tn]|vilka|vad|what|which)\b/.test(line)
  )
    return { intent: 'appointment_info', field: 'terms' }
  if (verbs.appointed.test(line) && /\b(?:beslut|protokoll|paragraf|decision)\w*\b/.test(line))
    return { intent: 'appointment_info', field: 'by' }
  return null
}

/** "vem har vi utsett till systemägare för Lex" asks for whoever was appointed, not by whom. */
const whoIsAppointed =
  /\b(?:vem|vilken|who)(?: \w+)? (?:har|hade|have|has|did) (?:(?:vi|ni|man|de|dom|du|it|we|you|they|kommunen|stan|staden|bolaget|\w*(?:forvaltningen|kontoret|namnden|styrelsen|avdelningen|enheten))) (?:\w+ )?(?:utse|utsett|utnamnt|tillsatt|forordnat|valt|appoint|appointed|chosen|named)\b|\b(?:vem|vilken) (?:utsag|utnamnde|tillsatte|valde|forordnade) (?:vi|ni|man|de|dom|kommunen)\b/

const withRole = (shape: string, line: string): string =>
  `${shape} ${line.replaceAll(/\b(?:system(?:agar|ansvarig|forvaltar)\w*|agare|ansvarig\w*|owners?|managers?|maintainers?)\b/g, 'R')}`
