/** A calendar day, `yyyy-mm-dd`. It has no zone and compares as a string. */
export type Day = string & { readonly __day: never }

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** Reads a day. Throws a RangeError for anything that is not a real calendar day. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a calendar day: ${JSON.stringify(text)}`)
  return text
}

export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

const inStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The day it is in Sweden at this instant. */
export function dayOf(instant: Date): Day {
  return inStockholm.format(instant) as Day
}

export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as Day
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000)
}
