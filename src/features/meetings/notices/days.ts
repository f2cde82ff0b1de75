/** When what is said about a meeting, counted in the working days before it. */
import { isWorkingDay } from '../../../governance/calendar/working-days.ts'
import { type Day, addDays } from '../../../lib/day.ts'

export type NoticeDays = {
  /** Whoever convenes is asked for agenda and room. */
  prepare: Day
  /** The notice goes out: so many days before as the body's own setting says, and never on a day off. */
  call: Day
  /** The agenda is final, and whoever has not answered is reminded. */
  remind: Day
}

const preparedBefore = 5
const remindedBefore = 3

export function noticeDaysOf(meeting: Day, daysOfNotice: number, closed: readonly string[] = []): NoticeDays {
  const call = workingDayBefore(addDays(meeting, 1 - daysOfNotice), 1, closed)
  const remind = workingDayBefore(meeting, remindedBefore, closed)
  // With a short notice there is no time to chase anybody before they have been called.
  return {
    call,
    prepare: workingDayBefore(call, preparedBefore, closed),
    remind: remind > call ? remind : addDays(call, 1),
  }
}

/** The working day so many working days before this day. */
function workingDayBefore(from: Day, count: number, closed: readonly string[]): Day {
  let left = count
  for (let day = addDays(from, -1); ; day = addDays(day, -1)) {
    if (isWorkingDay(day, closed) && --left === 0) return day
  }
}
