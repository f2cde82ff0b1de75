import { conceptsIn } from './concepts.ts'
import { ids, type Read } from './draft.ts'
import { governed } from './frames.ts'
import { matterOf } from './matter.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { small } from './words.ts'

/** What no rule took, by its likeness to examples. Never an answer from the register. */
export function like(whole: Unit, words: Words): Read | null {
  if (entriesOf(whole, 'system').length > 0) return null
  const found = words.likeness.of(whole.tokens)
  if (found === null || found.intent === 'out_of_scope' || !plausible(found.intent, whole, words)) return null
  if (
    found.intent === 'need_report' &&
    /\b(?:vem|vems|who|whose)\b/.test(whole.line) &&
    !/\bbehov\w*|\bide\w*/.test(whole.line)
  )
    return null
  return plainly(found.intent, found.share, whole)
}

/** An intent with no more than the groups and the matter that are said with it. `share`: how likely it is, of 1. */
export function plainly(intent: string, share: number, whole: Unit): Read {
  const bodies = entriesOf(whole, 'body').flatMap(({ entries }) => ids(entries))
  const matter = intent === 'policy_question' ? matterOf(whole.tokens) : null
  return {
    rule: `most like ${intent} (${share.toFixed(2)})`,
    draft: { intent, bodies, matter, certainty: 0.6 + 0.3 * share },
  }
}

/** Statistics may say what a message is like; a word of the matter, or nothing foreign in it, must bear it out. */
function plausible(intent: string, unit: Unit, words: Words): boolean {
  // "är e-posten ett gemensamt system" is like a wish by its words, but nothing is wished for.
  if (intent === 'need_report' && questioned.test(unit.line) && !conceptsIn(unit.line).has('need')) return false
  // "can you book a flight": what is asked of the bot is none of what it does.
  if (
    intent === 'help' &&
    (unit.language === 'en' || withWhat.test(unit.line)) &&
    unit.tokens.some((token) => !small.has(token.cue) && token.cue.length > 2 && !words.likeness.knows(intent, token))
  )
    return false
  // "vad händer på mötet i december": a question starts nothing.
  if (
    starting.has(intent) &&
    /^(?:\w+ )?(?:vad|vilka|vilket|nar|var|vem|hur|what|which|when|where|who|how)\b/.test(unit.line)
  )
    return false
  // "det heter väl något annat" is no answer to a notice.
  if (/^meeting_(?:accept|decline)$/.test(intent) && !answering.test(unit.line) && !matters[intent]!.test(unit.line))
    return false
  const matter = matters[intent]
  if (matter?.test(unit.line)) return true
  // "Vad gjorde vi med det" and "visa det senaste" ask for something.
  if (unasking.has(intent) && (questioned.test(unit.line) || asksToSee.test(unit.line))) return false
  if (intent === 'policy_question')
    return (
      governed(unit) && ['permit', 'govern', 'define'].some((concept) => conceptsIn(unit.line).has(concept as 'permit'))
    )
  return (
    !tied.has(intent) &&
    unit.tokens.length <= 8 &&
    unit.unread.every((at) => words.likeness.knows(intent, unit.tokens[at]!))
  )
}

/** "hjälp mig med skrivaren" */
const withWhat = /\bhjalp\w* (?:\w+ )?med \w+$/
const questioned = /^(?:\w+ )?(?:vilka|vilken|vilket|vad|ar|var|nar|which|what|is|are|when|where|does|do)\b/

const starting = new Set(['meeting_agenda_add', 'meeting_accept', 'meeting_decline', 'survey_start', 'survey_pause'])

/** What nobody says by asking. */
const unasking = new Set(['cancel', 'survey_pause', 'survey_start'])
const asksToSee = /^(?:\w+ )?(?:visa|lista|beratta|sammanfatta|hur|varfor|vem|show|list|tell|how|why|who)\b/

const answering =
  /\b(?:kommer|kan|hinner|med|delta\w*|avbok\w*|forhinder|ledig|sjuk|passar|tacka\w*|nej|ja|attend|come|join|decline|accept|make)\b/

/** Too like other things people say to go without a word of their matter. */
const tied = new Set(['meeting_next', 'group_info', 'meeting_agenda_add', 'need_report'])

const matters: Readonly<Record<string, RegExp>> = {
  meeting_next: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|samlas|ses|\w*grupp\w*|meet\w*|group)\b/,
  group_info: /\b(?:\w*grupp\w*|group|committee)\b/,
  meeting_accept: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|kallelse\w*|inbjudan|\w*grupp\w*|meeting|invit\w*)\b/,
  meeting_decline: /\b(?:\w*mote\w*|traff\w*|sammantrad\w*|kallelse\w*|inbjudan|\w*grupp\w*|meeting|invit\w*)\b/,
  meeting_agenda_add: /\b(?:\w*mote\w*|dagordning\w*|agenda\w*|\w*punkt\w*|meeting|item|topic)\b/,
  need_report:
    /\b(?:\w*behov\w*|system\w*|\w*stod|program\w*|\w*verktyg\w*|app|e ?tjanst\w*|digital\w*|software|tool|forslag|ide)\b/,
  survey_start: /\b(?:\w*enkat\w*|survey|questionnaire|frageformular\w*|\w*undersokning\w*|sjalvskattning\w*)\b/,
  survey_pause: /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|paus|svaren?|answers)\b/,
  survey_resume: /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|fragorna|questions?)\b/,
  survey_status:
    /\b(?:\w*enkat\w*|survey|questionnaire|\w*undersokning\w*|svarat|fragor(?:na)?\b.{0,20}\bkvar|kvar (?:att svara|av fragorna)|answered|questions? left)\b/,
  out_of_scope: /^$/,
}
