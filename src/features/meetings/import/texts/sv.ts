import type { FoundFault } from '../found.ts'

const held = (count: number) => `${count} ${count === 1 ? 'hållet' : 'hållna'}`
const booked = (count: number) => `${count} ${count === 1 ? 'bokat' : 'bokade'}`
const meetings = (count: number) => `${count} ${count === 1 ? 'möte' : 'möten'}`

export const sv = {
  found: (past: number, ahead: number) =>
    `${meetings(past + ahead)} att läsa in: ${held(past)} (efterregistreras) och ${booked(ahead)} (fasta punkter som planeringen inte flyttar).`,
  body: (name: string, past: number, ahead: number) => `  ${name}: ${held(past)}, ${booked(ahead)}`,
  known: (count: number) => `${meetings(count)} finns redan.`,
  cancelled: (count: number) => `${meetings(count)} är inställda och läses inte in.`,
  others: (count: number) => `${count} ${count === 1 ? 'rad' : 'rader'} läses inte in:`,
  row: (row: number, words: string) => `  rad ${row}: ${words}`,
  nothing: 'Ingenting att läsa in.',
  dryRun: 'Inget har ändrats: det här var bara en visning.',
  done: 'Klart.',
  undoHint: (key: string) => `Ångra med: import meetings --undo --municipality ${key}`,
  undone: (removed: number, left: number) =>
    `Ångrat: ${meetings(removed)} är borttagna.${left > 0 ? ` ${meetings(left)} har ändrats sedan dess och ligger kvar.` : ''}`,
  noUndo: { 'no-import': 'Inga möten har lästs in.', 'undone-already': 'Den senaste inläsningen är redan ångrad.' },
  damagedCalendar: 'Kalenderfilen går inte att läsa. Exportera den igen som .ics.',
  outlook: {
    'no-graph': 'Styrbot är inte kopplad till Microsoft Graph här. Det görs med TEAMS_APP_ID och TEAMS_APP_PASSWORD.',
    'not-connected':
      'Kommunen har inte släppt in Styrbot i sina kalendrar, eller har ingen gemensam brevlåda. Kör ”calendars connect” först, eller ange en adress efter --outlook.',
    later: 'Microsoft svarar inte just nu. Försök igen om en stund. Inget är inläst.',
    'not-allowed': 'Styrbot får inte läsa den kalendern. Kontrollera behörigheten Calendars.ReadWrite för brevlådan.',
    'not-there': 'Den brevlådan finns inte.',
    refused: 'Microsoft tog inte emot frågan. Inget är inläst.',
  },
  busy: {
    found: (people: number) =>
      `Upptagna tider att läsa in för ${people === 1 ? 'en person' : `${people} personer`}, i stället för dem från förra filen:`,
    person: (name: string, times: number) => `  ${name}: ${times === 1 ? 'en tid' : `${times} tider`}`,
    nobodys: (times: number) =>
      `${times === 1 ? 'En tid' : `${times} tider`} läses inte in: filen säger inte vems kalender det är. Ange --person E-POST.`,
    stranger: (email: string) => `  ${email} finns inte i registret.`,
    damaged: 'Kalenderfilen går inte att läsa. Exportera den igen som .ics.',
    'too-many': 'Filen har fler tider än någon kan vara upptagen. Exportera bara de närmaste två åren.',
    forgotten: 'Klart. Det som var inläst för personen är borta.',
  },
  fault(fault: FoundFault): string {
    switch (fault.kind) {
      case 'no-headings':
        return 'Jag hittar inga rubriker. Det behövs minst Grupp och Datum.'
      case 'no-day':
        return `”${fault.text}” är ingen dag. Skriv till exempel 2027-03-12.`
      case 'no-time':
        return `”${fault.text}” är ingen tid. Skriv till exempel 13:00.`
      case 'no-body':
        return `”${fault.text}” ${fault.day} hör inte till någon grupp.`
      case 'several-bodies':
        return `”${fault.text}” ${fault.day} kan vara flera grupper.`
      case 'no-target':
        return `”${fault.text}” ${fault.day} säger inte med vilket bolag eller vilken enhet.`
      default:
        return fault satisfies never
    }
  },
}
