import { entriesOf, lineOf, type Unit } from './unit.ts'
import { objects, verbs } from './deed-words.ts'
import { matterOf } from './matter.ts'

/**
 * What is to be done with meetings, their papers, the year's plan and the survey: a verb and an object, in any order. Told by
 * what a message is about rather than by its sentence: to call a meeting off is "calling off" said of a meeting.
 */
type Deed = { intent: string; matter?: string | null }

const question = /^(?:\w+ )?(?:vem|vilka|nar|hur|varfor|who|when|how|why)\b/
const asks = /^(?:\w+ )?(?:vem|vems|vilka|vilken|vilket|vad|nar|hur|varfor|who|what|which|when|how|why)\b/
/** Of what ought to be rules tell: "måste protokoll föras", "vem kallar till mötet", "hur ofta". */
/** To see a paper is no question of what is allowed. */
export const soonAsked =
  /^(?:\w+ )?nar (?:ska|tanker|kommer|far) .*\b(?:ha mote|ha traff|ses|traffas|samlas|motas|sammantrada)\b|^(?:\w+ )?hur (?:lang tid|lange|manga (?:dagar|veckor)) (?:ar det )?(?:kvar )?(?:till|tills|innan)\b/
const planned =
  /^(?:\w+ )?(?:vilka (?:moten|traffar|sammantraden)|(?:ar|finns) det (?:nagra|nagot) (?:moten|mote|traffar)|(?:which|what) meetings) (?:\w+ ){0,2}(?:pa gang|planera\w*|inplanera\w*|inbokade|bokade|planned|coming up)$/
const mayRaise =
  /^(?:\w+ )?(?:kan|skulle|kunde|could|can) (?:the )?\w*B\w* (?:ta upp|diskutera|prata om|behandla|lyfta|titta pa|discuss|bring up|talk about) \w+/
const howToRaise =
  /^(?:\w+ )?hur (?:far|lagger|gor|satter|tar|anmaler) (?:jag|man|vi)\b.*\b(?:(?:pa|till) (?:\w+ )?(?:dagordning\w*|agenda\w*)|(?:till|upp|in) en (?:\w+ )?(?:punkt|dagordningspunkt))\b/
const fixedYet =
  /^(?:\w+ )?(?:ar|blev|is) .*\b(?:mote\w*|traff\w*|sammantrade\w*|datum\w*|meeting|date)\b.*\b(?:bestamt?|spika[dt]|fastlagt|satt|inbokat|fixed|decided)\b|^(?:\w+ )?(?:har|have|has) (?:de|ni|man|vi|dom|they|we) (?:\w+ )?(?:bestamt|spikat|satt|fixed|decided) (?:nar|datum|dag|when|a date)\b/
const putOn =
  /\b(?:get|put|have|fa|fa med|satta|ha) (?:\w+ ){1,5}(?:on|onto|pa|med pa) (?:\w+ ){0,2}(?:agenda\w*|\w*dagordning\w*)\b/
const maySee = /^(?:far|kan|may|can) (?:jag|vi|man|i|we) (?:fa )?(?:se|lasa|titta|see|read|get)\b/
const ofRules =
  /\b(?:vem|vems|who|whose|varfor|why|hur ofta|how often|hur lange|how long)\b|^(?:och |men )?(?:maste|far|bor|ska|should|must|may)\b|^(?:\w+ )?hur (?:ska|gar|gor|mycket|fungerar)\b|\b(?:policy\w*|riktlinj\w*|dokumentet|enligt|reglerna|reglementet)\b|\bvad (?:ar|innebar|menas|betyder) (?:ett|en)\b/
const mine =
  /\b(?:mina|ar jag (?:kallad|inbjuden|bokad)|jag (?:ar )?kallad|min|mitt|my|jag har|har jag|i have|do i have|ska jag (?:pa|ga))\b/

/** Without one of these nothing below can match. */
const anyOf =
  /mote|sammantrade|traff|meeting|grupp|session|dagordning|agenda|foredragningslist|punkt|item|protokoll|anteckning|minutes|kallelse|inbjud|invit|kalender|calendar|ics\b|\b(?:19|20)\d\d\b|arsplan|arshjul|\bar(?:et|ets|s)?\b|year|plan|enkat|survey|questionnaire|formular|blomlad|dimios|panel|sjalvskatt|fraga|fragor|question|beslut|beslot|bestam|decid|decision|fram till|enades|\bvad sa\b|dag\b|dagen\b|imorgon|day\b|tomorrow|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|\bden \d|doodle|ligger|track|stalle|ersattare|instead|place\b|varen|hosten/

export function deedIn(unit: Unit): Deed | null {
  const line = lineOf(unit.tokens)
  if (!anyOf.test(line) && unit.mentions.every(({ entries }) => entries.every(({ kind }) => kind !== 'body')))
    return null
  const shape = unit.shape
  const body = entriesOf(unit, 'body').length > 0
  const meeting = body || objects.meeting.test(line)
  const question = asks.test(line)
  // "är mötet bestämt än", "har de spikat när gruppen ses"
  if (meeting && fixedYet.test(line)) return { intent: 'meeting_next' }
  if (body && soonAsked.test(line) && !/\b(?:policy\w*|riktlinj\w*|enligt|dokument\w*)\b/.test(line))
    return { intent: 'meeting_next' }
  if (planned.test(line)) return { intent: 'meeting_next' }
  // "kan gruppen ta upp telefonin"
  if (body && mayRaise.test(shape)) return { intent: 'meeting_agenda_add', matter: about(unit) }
  if (howToRaise.test(line)) return { intent: 'meeting_agenda_add' }
  if (
    verbs.decided.test(shape) &&
    !elsewhere(unit) &&
    !/\b(?:vem|vems|who|datum|tid|dag|\w*polic(?:y|yn|ies)|\w*riktlinje\w*|\w*reglemente\w*|\w*strategi\w*|\w*dokument\w*)\b/.test(
      line,
    ) &&
    !/\b(?:mote|traff)\w* (?:ar|blev)\b/.test(line)
  )
    return { intent: 'decision_search', matter: about(unit) }
  // "hur många gånger till måste styrgruppen träffas i år": what is left, and not how often.
  if (meeting && timesLeft.test(line)) return { intent: 'meeting_status' }
  const survey = surveyDeed(unit, line, shape)
  if (survey !== null) return { intent: survey }
  if (ofRules.test(line) && !maySee.test(line)) {
    const who =
      /^(?:\w+ )?(?:vem|who)\b/.test(line) && verbs.coming.test(line) && (meeting || day.test(line)) && !belongs(unit)
    return who && !unit.roles.length ? { intent: 'meeting_attendance' } : null
  }
  if (
    /\b(?:i (?:mitt )?stallet?|istallet|som (?:min )?ersattare|min ersattare|instead|in my place)\b/.test(line) &&
    goes.test(line)
  )
    return { intent: 'meeting_decline' }
  if (
    /^(?:\w+ )?(?:jag|vi|i|we) (?:kan|can)\b/.test(line) &&
    day.test(line) &&
    unit.unread.every((at) => day.test(unit.tokens[at]!.cue)) &&
    !/\b(?:inte|ej|not)\b/.test(line) &&
    unit.mentions.length === 0
  )
    return { intent: 'meeting_accept' }
  if (meeting && /^(?:\w+ )?(?:record|registrera|markera|log|mark)\b/.test(line)) return { intent: 'meeting_held' }
  if (putsToVote(line, meeting)) return { intent: 'meeting_poll' }
  const theirs = answerOfAnother(shape, meeting || day.test(line))
  if (theirs !== null && !question) return { intent: theirs }
  if (objects.minutes.test(line)) {
    if (
      verbs.write.test(line) &&
      !verbs.finish.test(line) &&
      !question &&
      !/^(?:visa|se|hamta|hitta|show)\b/.test(line)
    )
      return { intent: 'meeting_held' }
    if (verbs.show.test(line) || verbs.finish.test(line) || unit.tokens.length <= 5)
      return { intent: 'meeting_minutes' }
  }
  if (
    /^(?:\w+ ){0,2}(?:vilka|hur manga|who|how many|har alla|have all|kommer alla)\b/.test(line) &&
    verbs.coming.test(line) &&
    (meeting || day.test(line) || objects.invitation.test(line)) &&
    !/\bfran\b/.test(line) &&
    !belongs(unit)
  )
    return { intent: 'meeting_attendance' }
  if (
    question &&
    meeting &&
    /\b(?:vad|what)\b.*\b(?:ta upp|tas upp|avhandla\w*|behandla\w*|prata om|discuss\w*|cover\w*)\b|^(?:\w+ )?(?:vad|what)\b.*\b(?:hander|handa|sker|ske|galler|star pa|ska (?:vi|ni) gora|ar det som ska|happens|happening|going on)\b.* (?:pa|under|vid|at|in|during) (?:\w+ ){0,3}(?:\w*mote\w*|\w*traff\w*|\w*sammantrade\w*|meeting)\b/.test(
      line,
    )
  )
    return { intent: 'meeting_agenda' }
  if (meeting && happensAt.test(line)) return { intent: 'meeting_agenda' }
  if (objects.agenda.test(line) && verbs.show.test(line) && !raising.test(line) && !putOn.test(line))
    return { intent: 'meeting_agenda' }
  if (/\b(?:subscribe|prenumerera)\b/.test(line) && meeting) return { intent: 'my_calendar' }
  if (
    (objects.calendar.test(line) || (meeting && /\b(?:outlook|mobilen|telefonen|almanackan?)\b/.test(line))) &&
    (verbs.wants.test(line) || mine.test(line)) &&
    unit.tokens.length <= 14
  )
    return { intent: 'my_calendar' }
  if (standing(shape, meeting)) return { intent: 'meeting_status' }
  if (
    meeting &&
    mine.test(line) &&
    !objects.agenda.test(line) &&
    (question || /^(?:visa|lista|se|mina|my|show|list|har jag|do i|ar jag)\b/.test(line))
  )
    return { intent: 'my_meetings' }
  if (
    !objects.agenda.test(line) &&
    (objects.plan.test(line) || ((meeting || objects.year.test(line)) && verbs.plan.test(line))) &&
    yearly(line, meeting)
  )
    return { intent: 'meeting_plan' }
  if (!question && setsUp.test(line) && !objects.agenda.test(line)) return { intent: 'meeting_book' }
  const matter = raised(unit, meeting, question)
  if (matter !== null) return { intent: 'meeting_agenda_add', matter }
  if (objects.agenda.test(line) || raising.test(line)) return null
  if (!meeting && !(verbs.otherTime.test(line) && day.test(line))) return null
  const firstPerson = /\b(?:mig|min narvaro|min plats|me|my attendance)\b/.test(line)
  if (verbs.callOff.test(line) && !firstPerson && !question && !/^(?:ar|is|blir)\b/.test(line))
    return { intent: 'meeting_cancel' }
  if (verbs.otherTime.test(line) && !question) return { intent: 'meeting_poll' }
  if (verbs.move.test(line) && !question) return { intent: 'meeting_move' }
  if (verbs.extra.test(line) && !question) return { intent: 'meeting_extra' }
  if (verbs.held.test(line) && !question && !/^(?:ar|har|is|has|was)\b/.test(line) && !/\binte\b/.test(line))
    return { intent: 'meeting_held' }
  if (verbs.book.test(line) && !question && !firstPerson && (body || books(line))) return { intent: 'meeting_book' }
  return null
}

/** "vilka deltar i styrgruppen": who is in the group, as no meeting and no day is spoken of. */
function belongs({ line, shape }: Unit): boolean {
  return (
    taking.test(line) &&
    /\b\w*B\w*\b/.test(shape) &&
    !/\b(?:\w*mote\w*|\w*traff\w*|\w*sammantrade\w*|meeting|nar|nasta|next|ikvall|imorgon|idag|\w+dag|den|kommer|inte|ej|not)\b/.test(
      line,
    )
  )
}
const taking = /\b(?:deltar|medverkar|tillhor|ar (?:\w+ )?representera\w*|har plats|participates?|takes? part)\b/

export const timesLeft =
  /^(?:\w+ ){0,2}(?:hur manga|how many) (?:(?:fler|more|ganger|moten|traffar|sammantraden|times|meetings) ){0,2}(?:till|ytterligare|fler|kvar|aterstar|more|left|remain)\b(?=.*\b(?:B|mot\w*|mots|traffas|traffar|ses|samlas|sammantrad\w*|ganger|moten|meet\w*|\w*grupp(?:en|erna)?|\w*rad(?:et)?)\b)/

/** "vad händer på mötet i december", "vad står på tur på styrgruppen": what a meeting to come takes up. */
const happensAt =
  /^(?:(?:och|men|hej|sa|and|so) )*(?:vad (?:hander|ska hända|ska handa|ar planerat|star pa tur|gor vi|ska vi gora|galler)|what (?:happens|is happening|is planned|will happen|s happening|s planned)) (?:pa|vid|under|infor|i|till|at|in|during|for)\b/

const weekdays = '(?:mandag|tisdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)(?:en|s)?'
const months =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)'
const aDay = `(?:${weekdays} (?:den )?\\d{1,2} ${months}|\\d{1,2} ${months}|${months} \\d{1,2}|${weekdays} den \\d{1,2}|den \\d{1,2}|${weekdays}|imorgon|tomorrow)`
const daysSaid = new RegExp(`\\b${aDay}\\b`, 'g')
const sameDay = new RegExp(
  `\\b${aDay} (?:kl |klockan |at )?\\d{1,2}(?: \\d\\d)? (?:eller|or) (?:kl |klockan |at )?\\d{1,2}\\b`,
)
const proposes =
  /\b(?:foresla\w*|forslag|rosta\w*|omrostning\w*|tidsomrostning\w*|doodle\w*|suggest\w*|propose\w*|vote|poll)\b/
const asksWhich =
  /\b(?:passar|fraga\w*|kolla\w*|kan (?:vi|ni|alla|gruppen)|valja|ska vi|ses|motas|traffas|boka\w*|flytta\w*|ask|suits?|can (?:we|you|everyone)|shall we|meet|move|book)\b/

/** "Sätt upp ett möte på torsdag": the meeting itself, and nothing that it is to take up. */
const setsUp =
  /^(?:\w+ ){0,2}(?:satt|satta|lagg|lagga|set) (?:upp|in|up) (?:ett|a) (?:\w+ )?(?:mote|sammantrade|meeting)\b(?!.* (?:om|kring|about) )/

/** Several times to choose between: "föreslå tisdag 10 eller onsdag 14 för styrgruppen". */
function putsToVote(line: string, meeting: boolean): boolean {
  const proposing = proposes.test(line)
  if (!proposing && !(meeting && asksWhich.test(line))) return false
  const several = (line.match(daysSaid) ?? []).length > 1
  if (!several && !sameDay.test(line)) return false
  return proposing || /\b(?:eller|or)\b/.test(line)
}

const goes = /\b(?:gar|kommer|skickar|tar|deltar|hoppar in|far ga|goes|send|sends|comes|attends?)\b/
const day =
  /\b(?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|idag|imorgon|motet|monday|tuesday|wednesday|thursday|friday|today|tomorrow|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|den \d+)\w*\b/
const raising =
  /\b(?:lagg(?:a|er)? (?:till|upp|in|med)|ta(?:r|s)? (?:upp|med)|lyft\w*|diskutera|prata om|behandla|add|put|include|raise|bring up|discuss|skriv(?:a|er)? (?:in|upp)|satt(?:a|er)? upp|punkt|forslag)\b(?!.{0,12}\?)/
const entering =
  /\b(?:boka(?:r)? in|stoppa in|klam in|fa (?:in|med|upp)|komplettera|notera|anmal(?:a|er)?|for(?:a)? upp|stick|place|want|vill ha)(?: (?:fragan|arendet|punkten|en punkt|ett arende) om)?\b/
const books = (line: string): boolean =>
  /\b(?:mote\w*|sammantrade\w*|traff\w*|meeting|\w*gruppen|session\w*|rad\w*)\b/.test(line)

/** The whole year, or all meetings: not one of them. */
function yearly(line: string, meeting: boolean): boolean {
  if (objects.plan.test(line)) return true
  if (/\b(?:ett|en|extra|nytt|a|an)\b (?:\w+ )?(?:mote|sammantrade|traff|meeting)\b/.test(line)) return false
  return (
    objects.year.test(line) &&
    (meeting || /\bplaner\w*\b|\bplan\b/.test(line)) &&
    !/\b(?:kostnad\w*|budget\w*|it ?plan\w*|projekt\w*|system\w*)\b/.test(line)
  )
}

/** How what is held compares with what is asked for. */
function standing(line: string, meeting: boolean): boolean {
  if (/\b(?:enkat\w*|survey|fragorna)\b/.test(line)) return false
  return (
    (/\b(?:hur ligger (?:vi|det|ni|B|gruppen) (?:B )?till|ligger (?:vi|B) (?:efter|i fas|ratt)|ar (?:vi|B) i fas|hur gar det (?:med|for) (?:mote\w*|B)|on track|behind|how are we doing|how is B doing)\b/.test(
      line,
    ) &&
      (meeting || /\barshjul\w*|arsplan\w*|\bmote\w*/.test(line))) ||
    (meeting &&
      /\b(?:hur manga|how many)\b.{0,30}\b(?:mot\w*|traffar|sammantraden|meetings?|ganger)\b/.test(line) &&
      /\b(?:haft|hallit|hallits|hunnit|kvar|aterstar|varit|blivit|traffats|motts|setts|samlats|sammantratt|had|held|met|left|remain\w*)\b/.test(
        line,
      )) ||
    (meeting &&
      /\b(?:har|have) (?:vi|B|we) (?:hallit|haft|traffats|motts|held|had|met) (?:\w+ )?(?:manga|ofta|tillrackligt|nog|many|often|enough)\b/.test(
        line,
      )) ||
    (meeting &&
      /\b(?:hinner vi|klarar vi|racker|tillrackligt (?:manga|ofta)|enough)\b/.test(line) &&
      !/\b(?:jag|inte till)\b/.test(line))
  )
}

function surveyDeed(unit: Unit, line: string, shape: string): string | null {
  const survey = objects.survey.test(line)
  const person = entriesOf(unit, 'person').length > 0
  if (!survey && !(objects.question.test(line) && person)) return null
  if (survey && verbs.remind.test(line) && !question.test(line)) return 'survey_remind'
  if (ofRules.test(line) && !/\bfar P\b/.test(shape)) return null
  if (person && verbs.delegate.test(shape) && !/\b(?:vilka|vad|hur)\b/.test(line)) return 'survey_delegate'
  if (!survey) return null
  if (/\b(?:laget|hur ligger|hur gar det|status)\b/.test(line)) return 'survey_status'
  if (/\b(?:kvar|klar|deadline|svarat|status)\b/.test(line)) return null
  if (verbs.results.test(line)) return 'survey_results'
  if (
    verbs.close.test(line) &&
    !/\b(?:nar|when|hur|vilke[tn]|vad|what)\b/.test(line) &&
    !/\b(?:for mig|sen|senare|paus\w*)\b/.test(line) &&
    !forNow.test(line) &&
    !/^(?:\w+ )?(?:kan|far|hinner|vill) (?:jag|vi|man) .*\b(?:imorgon|i morgon|ikvall|i kvall|nasta vecka|efter \w+|pa \w+dag)\b/.test(
      line,
    )
  )
    return 'survey_close'
  return null
}

/** "spara och stäng enkäten så länge": it is gone on with later. */
const forNow =
  /\b(?:spara\w*|sa lange|tillfalligt\w*|tills vidare|for (?:i ?dag|stunden|tillfallet|nu)|en stund|ett tag|till(?:s)? (?:\w+ )?(?:imorgon|\w+dag|nasta)|save|for (?:now|today|the moment|a while)|temporarily|until (?:later|tomorrow|\w+day))\b/

/** "Siv kommer inte på torsdag", "Anna har tackat ja till styrgruppen": said by somebody else, the convener. */
function answerOfAnother(shape: string, met: boolean): string | null {
  if (!met || !/^(?:(?:och|men|ja|nej|hej|ok|okej) )*P\b/.test(shape)) return null
  if (
    /\bP (?:\w+ ){0,2}(?:forhinder|forhindrad|sjuk|bortrest|ledig|upptagen|franvarande|borta|avbojer|avbojt|uteblir|is away|is sick|declined|declines)\b/.test(
      shape,
    )
  )
    return 'meeting_decline'
  if (
    /\bP (?:\w+ ){0,2}(?:kommer|deltar|kan|hinner|narvarar|medverkar|tackar|tackat|is coming|will come|can|accepts?|accepted|joins)\b/.test(
      shape,
    )
  )
    return /\b(?:inte|ej|nej|not|cant|cannot|wont)\b/.test(shape) ? 'meeting_decline' : 'meeting_accept'
  return null
}

/** What is to be raised at a meeting, in the asker's words; null when nothing is. */
function raised(unit: Unit, meeting: boolean, question: boolean): string | null {
  const line = unit.tokens.map(({ cue }) => cue).join(' ')
  // "sätt upp avtalet för Lex som en punkt"
  const agenda = objects.agenda.test(line) || /\b(?:som (?:en |egen |ny )*punkt|as an? (?:agenda )?item)\b/.test(line)
  if (question || !(meeting || agenda) || (agenda && /^(?:\w+ )?(?:visa|se|finns|har|ar|skicka|show)\b/.test(line)))
    return null
  if (/\b(?:mig|me)\b|\b(?:jag|vi|i|we) (?:ar med|kommer|deltar|am in|will come)\b/.test(line)) return null
  // "boka in Lex på styrgruppens möte": a system is no one who comes.
  const thing = agenda || entriesOf(unit, 'system').length > 0
  const verb = raising.exec(line) ?? (thing ? entering.exec(line) : null)
  if (!verb) return null
  const cues = unit.tokens.map(({ cue }) => cue)
  const from = line.slice(0, verb.index).split(' ').length - 1 + verb[0].split(' ').length
  const place = cues.findLastIndex(
    (cue, at) =>
      at > from && at < cues.length - 1 && /^(?:pa|vid|till|under|i|infor|at|in|on|for|to|during)$/.test(cue),
  )
  if (place < 0 && !agenda) return null
  return matterOf(unit.tokens.slice(0, place < 0 ? cues.length : place), from) ?? matterOf(unit.tokens, from)
}

/** "vad beslutade regeringen": somebody else's decisions. */
function elsewhere(unit: Unit): boolean {
  const at = unit.tokens.findIndex(({ cue }) => /^(?:beslutade|beslot|bestamde|decided?)$/.test(cue))
  return [at - 1, at + 1].some(
    (place) => at >= 0 && unit.unread.includes(place) && !ourOwn.test(unit.tokens[place]!.cue),
  )
}
/** "nämnden beslutade": whichever it is, one of ours. */
const ourOwn = /^(?:namnden|styrelsen|forvaltningen|kontoret|avdelningen|enheten|gruppen|radet|utskottet)$/

/** What stands after "om", "kring", "about"; else the matter as a whole. */
function about(unit: Unit): string | null {
  const at = unit.tokens.findIndex(({ cue }) => /^(?:om|kring|angaende|gallande|rorande|about|on|regarding)$/.test(cue))
  const own = at < 0 ? null : matterOf(unit.tokens, at + 1)
  return own ?? matterOf(unit.tokens.filter(({ cue }) => !deciding.test(cue)))
}
const deciding = /^(?:beslut\w*|bestam\w*|beslot\w*|decid\w*|decision\w*|tog\w*|tag\w*|fatta\w*|har|vi|ni|man|did|we)$/
