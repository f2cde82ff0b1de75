/** Swedish time since 1996 (RFC 5545 §3.6.5): the last Sundays of March and October. */
export const stockholm = 'Europe/Stockholm'

export const stockholmTimezone: readonly string[] = [
  'BEGIN:VTIMEZONE',
  `TZID:${stockholm}`,
  `X-LIC-LOCATION:${stockholm}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]
