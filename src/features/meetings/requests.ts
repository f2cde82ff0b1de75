/** What somebody asks of the year and its meetings, read from the words; who and which body is meant is found out afterwards. */
import type { Turn } from '../../conversation/dialogue.ts'
import type { Day } from '../../lib/day.ts'
import { saidIn } from './needs.ts'

export type Request =
  | { kind: 'plan'; year: number }
  | { kind: 'status'; year: number }
  | { kind: 'next' }
  | { kind: 'mine' }
  | { kind: 'show-year'; year: number }

const year = '(?<year>20\\d\\d)'
const patterns: readonly { kind: Request['kind']; pattern: RegExp }[] = [
  {
    kind: 'show-year',
    pattern: new RegExp(
      `^(?:visa |se |öppna |show )?(?:mig )?(?:hela )?(?:års(?:hjulet|planen|plan|hjul)|mötesplanen|året|the annual cycle|the year plan|the plan)(?: för| for)?(?: ${year})?[.!?]*$`,
      'i',
    ),
  },
  {
    kind: 'plan',
    pattern: new RegExp(
      `^(?:kan du |snälla |please |hjälp mig att |jag vill )?(?:planera|planlägg|schemalägg|lägg upp|boka in|gör en plan för|gör ett schema för|plan|schedule)\\b.*\\b(?:${year}|nästa år|i år|året|årets|nästa års|next year|this year|the year)`,
      'i',
    ),
  },
  {
    kind: 'plan',
    pattern: /^(?:planera|planera in|boka in|plan|schedule)\b.*\b(?:möten|mötena|gånger|meetings|times)\b/i,
  },
  {
    kind: 'plan',
    pattern: /^(?:gör|ta fram|skapa|make) (?:en |ett |a )?(?:mötesplan|årsplan|årsplanering|mötesschema|year plan)/i,
  },
  {
    kind: 'mine',
    pattern:
      /\b(?:mina (?:\w+ )?möten|(?:vilka|vad har jag för|har jag några|när har jag) (?:\w+ )?möten?(?: har jag| ska jag)?|my (?:next |upcoming )?meetings?|which meetings do i|what meetings do i)/i,
  },
  {
    kind: 'status',
    pattern:
      /(?:hur (?:ligger|står|går) (?:vi|det|det till|läget|\S+) ?(?:till )?.*(?:med|för|i|mot)\b|(?:läget|status\w*|ställningen) (?:med|för|i|of|for)\b|hinner vi|håller vi (?:takten|kravet|planen)|uppfyller (?:vi|\S+) kravet|hur många (?:möten|gånger) har|how (?:are|is) (?:we|it|\S+).*(?:doing|going)|are we on track)/i,
  },
]
/** "Planera dem", right after what was said of all the groups. */
const planThem =
  /^(?:(?:kan du|kan vi|då|ok|okej|bra|ja|snälla|please)[\s,]+)*(?:planera|planlägg|schemalägg|boka(?: in)?|lägg upp|plan|schedule|book)\s+(?:dem|dom|de|dem alla|alla|allihop|them|them all|all of them)(?:\s+(?:nu|då|åt mig|också|now|for me|(?:för |i |for )?(?:år|20\d\d|nästa år|next year|this year)))*[\s.!]*$/iu
/** What a question about the standing must be about, so that one about the survey or a project is left to others. */
const aboutMeetings =
  /möte|grupp|bolag|nämnd|råd\b|arena|mandat|frekvens|sammanträd|bolags?(?:möt|träff)|årshjul|årsplan|compan|meeting|group|mandate/i

/** Null when it asks nothing of the kind. The reader's own intents come first. */
export function requestOf(turn: Turn, today: Day): Request | null {
  const text = saidIn(turn)?.trim()
  if (text === undefined || text === '') return null
  const here = Number(today.slice(0, 4))
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    if (kind === 'status' && !aboutMeetings.test(text) && (turn.reading?.bodies.length ?? 0) === 0) continue
    if (kind === 'plan' || kind === 'show-year' || kind === 'status') return { kind, year: yearIn(text, here) }
    return { kind }
  }
  if (planThem.test(text) && ofGroups(turn)) return { kind: 'plan', year: yearIn(text, here) }
  switch (turn.reading?.intent) {
    case 'meeting_plan':
      return /^(?:visa|se|show|hur ser)/i.test(text)
        ? { kind: 'show-year', year: yearIn(text, here) }
        : { kind: 'plan', year: yearIn(text, here) }
    case 'meeting_status':
      return { kind: 'status', year: yearIn(text, here) }
    case 'meeting_next':
      // "När ska rapporten till chefsgruppen lämnas?" is of the report's day, whoever gets it.
      return handsIn.test(text) ? null : { kind: 'next' }
    case 'my_meetings':
      return { kind: 'mine' }
    default:
      return null
  }
}

/** Meetings or groups were spoken of, and no system or person. */
function ofGroups({ memory }: Turn): boolean {
  if (!memory || memory.systems.length > 0 || memory.people.length > 0) return false
  return /^(?:meeting_|group_info|policy_question|my_meetings)/u.test(memory.intent ?? '')
}

const handsIn =
  /rapport(?:en|er|erna)?(?!\p{L}).*(?<!\p{L})(?:lämnas?|lämnats|inlämnad|inne|klara?|handed in|due)(?!\p{L})|when is .*report.* due/iu

function yearIn(text: string, here: number): number {
  const said = /\b(20\d\d)\b/.exec(text)?.[1]
  if (said !== undefined) return Number(said)
  return /nästa års?|next year/i.test(text) ? here + 1 : here
}
