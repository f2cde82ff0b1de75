import { carriedWords, conceptsIn, conceptsOf } from './concepts.ts'
import * as cues from './cues.ts'
import type { Memory } from './reading.ts'
import { entriesOf, type Unit } from './unit.ts'
import { small } from './words.ts'

/** "enkäten är skickad till fel personer, vad gör vi": what has come of it is no order to begin. */
const toldOfSurvey =
  /\b\w*enkat(?:en|erna)? (?:ar|blev|var|gick|kom|skickades|har (?:gatt|kommit|skickats))\b|\bvad gor\b/

/** "visa alla system jag behöver kunna": what is told of what is to be shown is no wish. */
const toBeKnown =
  /^(?:\w+ )?(?:visa|lista|vilka|vad|se|show|list|which|what)\b.*\b(?:behover|vill|maste|need) (?:kunna|veta|kanna till|lara mig|ha koll pa|know)\b/
const wishesFor = /\b(?:program\w*|app|appar|appen|verktyg\w*|e ?tjanst\w*|\w*system\w*|software|tool)\b/

/**
 * Intents by what a message is about, when no wording told: declining is coming or meeting with "not" or being away, and so on.
 * Tried in order; null when none fits.
 */
export function framed(unit: Unit, memory: Memory | null): string | null {
  const { line } = unit
  const has = conceptsIn(line)
  const body = entriesOf(unit, 'body').length > 0
  const meeting = has.has('meet') || body
  const asks = /^(?:\w+ ){0,2}(?:vem|vilka|vilken|vilket|vad|nar|hur|varfor|who|which|what|when|how|why)\b/.test(line)
  const carried = carriedWords(line)
  const bare = unit.unread.every((at) => carried.has(unit.tokens[at]!.cue))
  const inSurvey = memory?.intent?.startsWith('survey_') ?? false

  if (has.has('survey') || (inSurvey && bare)) {
    if (has.has('resume') && !has.has('later')) return 'survey_resume'
    if (has.has('pause') || (has.has('resume') && has.has('later'))) return 'survey_pause'
    if (has.has('left') || /\b(?:did|har|has|have) (?:everyone|alla|all|vi)\b/.test(line)) return 'survey_status'
    if (has.has('start') && has.has('survey') && !toldOfSurvey.test(line)) return 'survey_start'
  }
  if (
    !asks &&
    has.has('resume') &&
    !has.has('later') &&
    bare &&
    unit.tokens.length <= 8 &&
    !meeting &&
    /\b(?:fortsatt|fortsatta|fortsatter|ateruppta\w*|resume|continue)\b/.test(line)
  )
    return 'survey_resume'
  if (!asks && /^(?:\w+ )?(?:spara|save|pausa|pause)\b/.test(line) && unit.tokens.length <= 7 && !meeting)
    return 'survey_pause'
  if (
    /^(?:och )?hur (?:langt|mycket|manga fragor) ar det (?:kvar|totalt)$/.test(line) ||
    /^(?:hur manga fragor|how many questions)\b/.test(line)
  )
    return 'survey_status'
  const short = unit.tokens.length <= 12
  // "är hon på plats" asks of somebody.
  if (/^(?:\w+ )?(?:ar|is) (?:hon|han|hen|de|she|he|they)\b/.test(line)) return null
  // "får jag vara med i gruppen?" asks about the group.
  const may = /^(?:far|kan|can|may) (?:jag|man|vem|vi|i|we|anyone)\b/.test(line)
  const fault = cues.support.test(line) && !meeting && !/\b(?:for mig|for oss|den dagen|\w+dag)\b/.test(line)
  // "Lisa är sjuk idag", "hon har semester": somebody else is away.
  const others =
    /^(?:\w+ ){0,2}(?:han|hon|hen|de|he|she|they) (?:ar|har|kan|blir|is|has)\b/.test(line) ||
    /^(?:ar|har|kan|blir|is|has)$/.test((subjectEnd(unit) > 0 ? unit.tokens[subjectEnd(unit)] : undefined)?.cue ?? '')
  if (!asks && short && !may && !fault && !others) {
    const away =
      has.has('away') &&
      // "jag vill ha semester" is a wish, to somebody else.
      !/\b(?:vill ha|onskar|langtar|ansoker|soker|behover|want|would like|need)\b/.test(line) &&
      // "spela in mötena så att de som är borta kan se dem": others are.
      !/\b(?:de|dem|dom|alla|folk|andra|those|people) (?:som|who|that)\b/.test(line) &&
      (meeting || has.has('first') || has.has('attend') || (bare && !/\bstall\w* in\b/.test(line))) &&
      (bare || meeting || has.has('attend'))
    if (
      away ||
      (has.has('attend') && has.has('no') && (meeting || bare)) ||
      (has.has('no') && has.has('day') && /\b(?:kan|hinner|can|cant|do)\b/.test(line) && bare)
    )
      return 'meeting_decline'
    if (/^osa\b/.test(line) || /^svar\b/.test(line)) {
      if (has.has('no')) return 'meeting_decline'
      if (has.has('yes')) return 'meeting_accept'
    }
    const mine = has.has('first') || has.has('yes') || meeting || unit.tokens.length <= 4
    // "ett program för närvaro": who is present is what it is for.
    if (has.has('attend') && !has.has('no') && mine && (meeting || bare) && !wishesFor.test(line))
      return 'meeting_accept'
    if (has.has('suits') && has.has('day') && bare) return has.has('no') ? 'meeting_decline' : 'meeting_accept'
    if (
      has.has('no') &&
      has.has('first') &&
      bare &&
      unit.tokens.length <= 6 &&
      /\b(?:kan|hinner|can|cant|cannot)\b/.test(line)
    ) {
      return 'meeting_decline'
    }
    if (has.has('yes') && meeting && unit.tokens.length <= 7 && bare) return 'meeting_accept'
  }
  const prints = /\b(?:skriv|skriva|printa) ut\b/.test(line)
  if (!asks && !prints && (has.has('agenda') || (has.has('raise') && meeting)) && (meeting || has.has('agenda')))
    return 'meeting_agenda_add'
  if (
    !may &&
    !/\b(?:vem|who|hur ofta|how often|how many|hur manga|varfor|why|\w*policy\w*|\w*riktlinj\w*)\b/.test(line)
  ) {
    if (meeting && (has.has('when') || has.has('meetVerb') || has.has('soon')) && (bare || body || has.has('when')))
      return 'meeting_next'
    if (has.has('meetVerb') && (has.has('when') || has.has('soon')) && bare) return 'meeting_next'
  }
  return null
}

/** Where a name that begins the message ends; 0: none does. */
function subjectEnd({ mentions }: Unit): number {
  return (
    mentions.find(
      ({ start, entries }) => start === 0 && entries.every(({ kind }) => kind === 'system' || kind === 'person'),
    )?.end ?? 0
  )
}

/** "vilka frågor klarar du av", "vad mer kan du svara på": what the bot can do, and nothing in it that it could be about. */
export function asksAbilities(unit: Unit): boolean {
  const { line } = unit
  return (
    unit.mentions.length === 0 &&
    unit.tokens.length <= 12 &&
    /\b(?:du|boten|you)\b/.test(line) &&
    /\b(?:vad|vilka|vilken|hur|what|which|how)\b/.test(line) &&
    /\b(?:kan|klarar|svarar?|vet|forstar|hjalp\w*|can|answer|know|help)\b/.test(line) &&
    unit.tokens.every(
      ({ cue }) => (small.has(cue) && !/^(?:chef\w*|kollega\w*|kommun\w*)$/.test(cue)) || ability.has(cue),
    )
  )
}

/** "hur är det tänkt att man ska fråga dig", "how do i phrase a question to you": how one talks with the bot. */
export function asksHowToTalk({ line, tokens, mentions, roles, unread }: Unit): boolean {
  return (
    mentions.length === 0 &&
    roles.length === 0 &&
    tokens.length <= 13 &&
    unread.length <= 2 &&
    /\b(?:dig|du|boten|you|the bot|med det har)\b/.test(line) &&
    /^(?:(?:hej|men|och|so|hi|ok|sa|kan du (?:saga|forklara|beratta)|can you (?:tell|explain)(?: me)?) )*(?:hur|pa vilket satt|ar det meningen|ar tanken|vad ar (?:tanken|meningen|iden|vitsen)|how|what is the (?:best )?way|am i supposed)\b/.test(
      line,
    ) &&
    (/\b(?:fraga\w*|fragar|prata\w*|skriv\w*|formulera\w*|uttryck\w*|anvand\w*|stall\w* (?:\w+ )?fraga\w*|kommunicera\w*|tala|talar|snacka\w*|tilltala\w*|umgas|talk|phrase|word|ask|asking|write|address|use|speak)\b/.test(
      line,
    ) ||
      /^(?:\w+ )?vad ar (?:tanken|meningen|iden|vitsen) med (?:dig|boten|det har)\b/.test(line)) &&
    !/\b(?:mig|henne|honom|dem|kollega\w*|chef\w*|ofta|lange|manga)\b/.test(line)
  )
}

/** "Hej, jag är ny här", and nothing asked: whoever is new is shown what there is to ask. */
export function isNew({ line, tokens, mentions, roles }: Unit): boolean {
  return (
    tokens.length <= 12 &&
    roles.length === 0 &&
    (mentions.length === 0 || /\b(?:jag heter|mitt namn|my name)\b/.test(line)) &&
    !/\b(?:vem|vad|vilka|vilken|hur|nar|var|who|what|which|how|when|where)\b/.test(line) &&
    /\b(?:ny (?:har|pa jobbet|i kommunen)|nyanstalld|nyborjare|(?:borjade|borjat|borjar) (?:idag|i dag|har|igar|nyss|precis|i mandags)|new here|just started|new employee)\b/.test(
      line,
    )
  )
}

const ability = new Set(
  'boten klara klarar svara svarar forsta forstar hjalpa hjalper saker slags typ sorts fragor fraga mer annat av pa med answer answers know questions things'.split(
    ' ',
  ),
)

/** Small talk: nothing in the message but such words. */
export function smallTalk(unit: Unit): string | null {
  const { line } = unit
  if (unit.tokens.length > 10 || unit.mentions.length > 0) return null
  if (/^(?:ok|okej|okay|jaha|aha|jasa|visst|uppfattat|noterat|mm|mhm|got it|i see)$/.test(line)) return 'thanks'
  const has = conceptsIn(line)
  const carried = carriedWords(line)
  if (
    /^(?:tack|tusen tack|stort tack|tackar|thanks|thank you)\b/.test(line) &&
    unit.tokens.length <= 7 &&
    !/\b(?:vem|vad|vilka|hur|nar|nej|ja|who|what|which|how|when|inbjudan|kallelsen|\w*mote\w*)\b/.test(line)
  )
    return 'thanks'
  if (!unit.tokens.every((token) => carried.has(token.cue) || small.has(token.cue))) return null
  if (has.has('need') && !has.has('thank')) return null
  if (/\bbehov(?!de)\w*/.test(line)) return null
  if (has.has('pause') && !has.has('thank') && /\b(?:idag|today|har|here|dar)\b/.test(line)) return 'survey_pause'
  // "hon ska sluta" is told of somebody.
  if (/\b(?:hon|han|hen|de|she|he|they) (?:\w+ )?(?:sluta\w*|slutar|quits?|leaves?|stops?)\b/.test(line)) return null
  if (has.has('stop') && !has.has('meet') && !has.has('survey') && !/\b(?:vilka|which|what)\b/.test(line))
    return 'cancel'
  if (/\b(?:vem|vad ar|vilka|hur (?!ar laget|mar)|nar|who|what|when|how (?!are))\b/.test(line)) return null
  if (has.has('thank')) return 'thanks'
  if (
    has.has('greet') &&
    unit.tokens.every(
      (token) =>
        conceptsOf(token.cue).some((concept) => concept === 'greet' || concept === 'filler') || small.has(token.cue),
    )
  )
    return 'greeting'
  if (has.has('praise') && !has.has('no') && !has.has('first') && !has.has('attend')) return 'thanks'
  return null
}

/** The same for what comes after the register has been asked: needs and rules. */
export function framedLater(unit: Unit): string | null {
  const { line, shape } = unit
  const has = conceptsIn(line)
  const asks =
    /^(?:\w+ )?(?:vem|vilka|vilken|vilket|vad|nar|hur|varfor|who|which|what|when|how|why|maste|far|ska|kan|behover|ar|finns|must|may|can|is|are|do|does|should|var)\b/.test(
      line,
    )
  const ours = governed(unit)
  const doing =
    /\b(?:anvanda|installera|koppla|ansluta|spara|lagra|dela|kopa|bestalla|ladda|skicka|use|install|connect|store|share|buy|download|send)\b/.test(
      line,
    )
  if (asks && has.has('permit') && doing) return 'policy_question'
  const rule =
    /^(?:ska|maste|far|bor|must|may|should)\b/.test(line) ||
    has.has('permit') ||
    has.has('govern') ||
    has.has('define') ||
    cues.policy.test(shape)
  if (toBeKnown.test(line)) return null
  if (
    has.has('need') &&
    has.has('thing') &&
    !/\b(?:tillstand|lov|approval|permission|tillatet)\b/.test(line) &&
    !/^(?:vem|who|far|maste|bor|may|must|hur (?:lange|manga|ofta)|vilka)\b/.test(line)
  )
    return 'need_report'
  if (has.has('need') && has.has('fresh') && ours && !asksWhom.test(line)) return 'need_report'
  if (
    asks &&
    rule &&
    (ours || /\b(?:regler|krav|policy|riktlinjer|dokumentet|rules?|guidelines|document)\b/.test(line))
  )
    return 'policy_question'
  if (
    /\b(?:nytt|ny|new) (?:system|program|app|verktyg|e ?tjanst|tool|software)\b/.test(line) &&
    !rule &&
    !asksWhom.test(line)
  )
    return 'need_report'
  return null
}

/** Whoever asks who does something wishes for nothing. */
const asksWhom = /^(?:\w+ ){0,2}(?:vem|vems|who|whose)\b(?!.*\b(?:behov|onskemal|ide|forslag|need|idea))/

/** Something of the municipality's IT is in it. English "it" is no IT. */
export function governed(unit: Unit): boolean {
  const line =
    unit.language === 'en' ? unit.tokens.map((token) => (token.raw === 'it' ? '-' : token.cue)).join(' ') : unit.line
  return cues.governance.test(line)
}

/** The same with bodies called meetings: "hinner inte till beredningsgruppen" declines one. */
export function metLine(unit: Unit): string {
  return unit.shape.replace(/\bB\b/g, 'motet')
}
