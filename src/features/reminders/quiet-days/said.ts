/** "Skicka inget på fredagar", "skriv bara på tisdagar och torsdagar", "skicka på fredagar igen": which weekdays somebody wants to be quiet. */
import { type Workday, workdays } from '../../../conversation/notices/quiet-days.ts'

/** How what was chosen before is changed; `show`: nobody wants anything changed yet. */
export type QuietWish =
  | { is: 'without' | 'with'; days: readonly Workday[] }
  | { is: 'only'; days: readonly Workday[] }
  | { is: 'show' }

const stems: Readonly<Record<Workday, readonly [sv: string, en: string]>> = {
  monday: ['måndag', 'monday'],
  tuesday: ['tisdag', 'tuesday'],
  wednesday: ['onsdag', 'wednesday'],
  thursday: ['torsdag', 'thursday'],
  friday: ['fredag', 'friday'],
}

const among = (words: string) => {
  const known = new Set(words.split(' '))
  return (said: readonly string[]) => said.some((word) => known.has(word))
}
const ofWriting = among(
  'skicka skickar skriv skriva skriver påminn påminna påminnelse påminnelser meddela meddelande meddelanden mejl mejla mejlar stör störa pinga hör notiser aviseringar send sending write writing remind reminders message messages mail disturb bother ping notify notifications contact',
)
const none = among('inget inte inga ingenting aldrig slippa slipper sluta bli nothing no not never dont stop without')
const only = among('bara endast enbart only')
const again = among('igen åter också again too')
/** What has its own days, and its own talk. */
const other =
  /(?<!\p{L})\p{L}*(?:kallels|möte|enkät|rapport|protokoll|anteckning|remiss|agenda|dagordning|meeting|survey|invitation|minutes)\p{L}*/u
const asks =
  /^\s*(?:(?:och|men|hej|ok)[\s,]+)*(?:när|varför|vilk\p{L}+|hur|vem|vad|brukar|skickar du|skriver du|when|why|which|how|who|what|do you)(?!\p{L})/u
const ofSettings =
  /^\s*(?:visa |ändra |öppna |var är |show |change |open )?(?:mina|mina egna|my|my own) (?:inställningar|notisinställningar|settings|preferences|tysta dagar|quiet days)[\s.?]*$/u
const whenSent =
  /^\s*(?:vilka dagar|när|which days|when)\s+(?:skickar|skriver|do)\s+(?:du|you)(?:\s+(?:write|send))?(?:\s+(?:till mig|to me|saker|things))?[\s.?]*$/u

/** Null when nobody wishes for days, or only for one that comes: "skicka inget på fredag" is not every Friday. */
export function quietWish(text: string): QuietWish | null {
  const said = text.toLowerCase().normalize('NFC').replaceAll(/['’]/gu, '')
  if (said.length > 200) return null
  if (ofSettings.test(said) || whenSent.test(said)) return { is: 'show' }
  const words = said.match(/[\p{L}\d]+/gu) ?? []
  const days = daysIn(words)
  if (days.length === 0 || other.test(said) || asks.test(said) || !ofWriting(words)) return null
  if (only(words)) return { is: 'only', days }
  if (none(words)) return { is: 'without', days }
  return again(words) || /^\s*(?:ja,?\s+)?(?:du får|you may|you can)(?!\p{L})/u.test(said) ? { is: 'with', days } : null
}

/** Each that is said as a habit: in the plural, or after "varje". */
function daysIn(words: readonly string[]): readonly Workday[] {
  const isEach = words.some((word) => word === 'varje' || word === 'every' || word === 'each')
  return workdays.filter((day) =>
    stems[day].some((stem) =>
      words.some((word) => (isEach && word === stem) || [`${stem}ar`, `${stem}arna`, `${stem}s`].includes(word)),
    ),
  )
}

/** All the days that are quiet once this has been wished. */
export function quietAfter(before: readonly Workday[], wish: Exclude<QuietWish, { is: 'show' }>): readonly Workday[] {
  const named = (day: Workday): boolean => wish.days.includes(day)
  if (wish.is === 'only') return workdays.filter((day) => !named(day))
  return workdays.filter((day) => (named(day) ? wish.is === 'without' : before.includes(day)))
}
