/** Whether a line is the answer to "which day and time?" and no more: a line of something else may name a day, too. */
import type { Day } from '../../lib/day.ts'
import { saidDays } from './said-days.ts'

/** What people say around a day, and which says nothing of its own. */
const around = new Set(
  `ja jo nej ok okej bra då det den de vi jag ni du kan ska skulle vill kanske helst gärna hellre ta tar säga säger sätt sätter kör blir bli är vara passar funkar går boka bokar lägg mötet möte på kl klockan till från i in om eller och men vid mellan ungefär runt nu så tack stället istället extra dag tid
   yes no well we i you can could should let s us take say set book make it meeting at on to from in the a or and but maybe rather please works would be is about around instead then förmiddag förmiddagen eftermiddag eftermiddagen morgon morgonen lunch före innan efter before after morning afternoon`
    .split(/\s+/u)
    .filter(Boolean),
)
/** A place or the like may be said besides; who is away then is something else. */
const mostOwn = 1
const isAway = /^(?:borta|ledig|sjuk|bortrest|upptagen|semester|slutar|slutade|away|off|ill|busy)$/u
const ofTime =
  /(?<!\p{L})(?:kl\.?|klockan|at)?\s*(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?(?:\s*[–-]\s*\d{1,2}(?:[.:]\d\d)?)?(?![\p{L}\d])/giu

/** True also where neither is said: the caller knows whether one is. */
export function saysOnlyWhen(text: string, today: Day): boolean {
  const withoutDays = saidDays(text, today).reduce((rest, { words }) => rest.replace(words, ' '), text)
  const own = withoutDays
    .replace(ofTime, ' ')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && !around.has(word))
  return own.length <= mostOwn && !own.some((word) => isAway.test(word))
}
