/**
 * Addresses of calendar files that need no sign-in, since a calendar program has none: signed, for one person, and worth nothing
 * from the moment the person's generation grows. Nothing is kept of a link; what it must say is computed anew.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** One meeting's file, or a person's whole calendar (`meetingId` null). */
type CalendarLink = { municipality: string; personId: string; meetingId: string | null }

export type CalendarLinks = {
  /** `generation`: see `CalendarKey`. */
  url(link: CalendarLink, generation: number): string
  isGenuine(link: CalendarLink, generation: number, signature: string): boolean
}

export function calendarLinks({ secretKey, publicUrl }: { secretKey: Buffer; publicUrl: string }): CalendarLinks {
  const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'styrbot calendar links', 32))
  const signatureOf = ({ municipality, personId, meetingId }: CalendarLink, generation: number): string =>
    createHmac('sha256', key)
      .update(JSON.stringify([municipality, personId, meetingId, generation]))
      .digest('base64url')
  return {
    url(link, generation) {
      const { municipality, personId, meetingId } = link
      const parts = [municipality, personId, meetingId ?? 'alla', `${signatureOf(link, generation)}.ics`]
      return `${publicUrl}/kalender/${parts.map(encodeURIComponent).join('/')}`
    },
    isGenuine(link, generation, signature) {
      const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(link, generation))]
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
