import { format } from 'date-fns/format'
import { parseISO } from 'date-fns/parseISO'
import { sv as swedish } from 'date-fns/locale/sv'
import type { Day } from '../../../../lib/day.ts'

const date = (when: Day) => format(parseISO(when), 'd MMMM', { locale: swedish })
/** "14 december", "14–18 december", "28 december–4 januari" */
const stretch = (from: Day, through: Day): string => {
  if (from === through) return date(from)
  const isOneMonth = from.slice(0, 7) === through.slice(0, 7)
  return `${isOneMonth ? format(parseISO(from), 'd') : date(from)}–${date(through)}`
}
const meetings = (count: number) => `${count} ${count === 1 ? 'möte' : 'möten'}`

export const sv = {
  date,
  title: (moves: number, added: number) =>
    moves === 0
      ? `Förslag: ${added === 1 ? 'ett nytt möte i stället' : `${meetings(added)} i stället`}`
      : `Förslag: flytta ${meetings(moves)}${added > 0 ? ` och boka ${added === 1 ? 'ett nytt' : `${added} nya`}` : ''}`,
  because: (words: string) => `Därför: ${words}.`,
  columns: { body: 'Grupp', before: 'Nu', after: 'Förslag' },
  cancelled: (when: string) => `${when} (inställt)`,
  restStays: 'Allt annat ligger kvar.',
  nothing: 'Inget möte behöver flyttas.',
  noSlot:
    'Jag hittar ingen annan tid som går i år. Skriv en dag själv, till exempel ”flytta styrgruppen den 12 maj till 20 maj”.',
  buttons: { accept: 'Flytta så', keep: 'Låt det vara', undo: 'Ångra' },
  done: (count: number) => `Klart. ${meetings(count)} är flyttade eller nya. De som är kallade får veta det.`,
  doneOne: 'Klart. Mötet har fått sin nya tid. De som är kallade får veta det.',
  kept: 'Då ligger allt kvar som det var.',
  undone: 'Ångrat. Mötena ligger där de låg.',
  undoneSome: (left: number) => `Ångrat så långt det går; ${meetings(left)} har ändrats sedan dess och ligger kvar.`,
  noLonger: 'Det förslaget gäller inte längre. Säg till igen, så gör jag ett nytt.',
  onlyLeader: (who: string) => `Möten flyttas av ${who} eller den som kallar till gruppen.`,
  nothingBooked:
    'Inget möte är bokat framåt, så det finns inget att flytta. Skriv till exempel ”planera året” eller ”kalla till ett extra möte”.',
  whichMeeting: 'Vilket möte menar du? Skriv gruppen och dagen, till exempel ”flytta styrgruppen den 12 maj”.',
  noMeeting: (body: string) => `Jag hittar inget bokat möte med ${body} den dagen.`,
  notWorkingDay: (when: string) => `${when} är ingen dag som går att mötas på.`,
  past: 'Den dagen har varit.',
  away: (who: string, from: Day, through: Day) => `Noterat: ${who} är borta ${stretch(from, through)}.`,
  calledThen: (count: number) =>
    count === 1 ? 'Du är kallad till ett möte då.' : `Du är kallad till ${count} möten då.`,
  declines: (what: string) => `Jag kan inte: ${what}`,
  standIn: (who: string) => `Under tiden visar jag ${who} först för den som frågar.`,
  noStandIn: 'Ingen ersättare är angiven. Skriv till exempel ”Anna Berg ersätter mig” om någon gör det.',
  standInNoted: (who: string, standIn: string, from: Day, through: Day) =>
    `Noterat: ${standIn} ersätter ${who} ${stretch(from, through)}.`,
  shownLater: (from: Day, through: Day) =>
    `Frånvaron ${stretch(from, through)} är redan antecknad och visas först. Säg till igen när den är över.`,
  standInTold: (who: string, from: Day, through: Day) =>
    `Du ersätter ${who} ${stretch(from, through)}. Den som frågar efter ${who} då får ditt namn först.`,
  standInWhy: (who: string) => `Du får det här för att det är antecknat att du ersätter ${who}.`,
  awayUndone: (who: string) => `Ångrat. Frånvaron för ${who} är borttagen.`,
  awayGone: 'Den frånvaron är redan borttagen.',
  awayWords: (who: string, from: Day, through: Day) => `${who} är borta ${stretch(from, through)}`,
  whichDays: 'Vilka dagar? Skriv till exempel ”16–20 mars” eller ”till och med fredag”.',
  whoIsAway: 'Vem är borta? Skriv namnet eller befattningen, till exempel ”kommundirektören är borta i mars”.',
  onlyOwnAway: 'Du kan säga till om din egen frånvaro. Andras tar strategen.',
  replaceWords: (body: string, when: string) => `${body} ${when} är inställt`,
  moveWords: (body: string, when: string) => `${body} ${when} ska få en annan tid`,
  busy: (who: string) => `Upptagna då: ${who}.`,
}
export type ChangeTexts = typeof sv
