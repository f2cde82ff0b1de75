/** A time of day as people say it: "kl. 10", "10.30", "klockan 9", "at 14:00". `hh:mm`; null when none was said. */
export function saidTime(text: string): string | null {
  const withLead = /\b(?:kl\.?|klockan|at)\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?(?![\d/-])/iu.exec(text)
  const bare = /(?<![\d./-])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d./-])/u.exec(text)
  const [, hours, minutes = '00'] = withLead ?? bare ?? []
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`
}
