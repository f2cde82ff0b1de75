/** "Påminn mig senare": the round's one reminder comes on another day. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { onlyDay, saidDays } from '../../../governance/calendar/said-days.ts'
import { type Day, addDays } from '../../../lib/day.ts'
import { reminderAfter } from '../schedule.ts'
import { changeRespondent } from '../store.ts'
import type { AtDesk } from './at-desk.ts'
import { saidIn } from './progress.ts'

/** Without a day: three working days ahead. */
const workingDaysAhead = 3

export function snooze({ desk, here }: AtDesk): Decision {
  const { round, respondent } = desk.sitting
  const { t, today, municipality } = here
  if (respondent.remindedAt !== null) return { replies: [{ text: t.invitation.noReminderLeft(round.closesOn) }] }
  const said = saidDays(saidIn(here.turn) ?? '', today)[0]
  const wanted: Day = said ? (onlyDay(said) ?? said.from) : reminderAfter(today, workingDaysAhead)
  if (wanted <= today || wanted > round.closesOn)
    return { replies: [{ text: t.invitation.snoozeTooLate(round.closesOn) }] }
  return {
    replies: [{ text: t.invitation.snoozed(wanted) }],
    progress: null,
    change: {
      audit: { action: 'survey.snooze', subject: { kind: 'survey-respondent', id: respondent.id } },
      run: (unit) => changeRespondent(unit, municipality, respondent.id, { snoozedThrough: addDays(wanted, -1) }),
    },
  }
}
