type Seat = 'convener' | 'chair'
type AnySeat = Seat | 'deputy' | 'member'
const seatWords: Record<AnySeat, string> = {
  member: 'ledamot',
  chair: 'ordförande',
  convener: 'sammankallande',
  deputy: 'ordförandens ersättare',
}
const asWhat = (seats: readonly AnySeat[]): string => seats.map((seat) => seatWords[seat]).join(' och ')
const weekdays = ['', 'måndagar', 'tisdagar', 'onsdagar', 'torsdagar', 'fredagar']
const does: Record<Seat, string> = { convener: 'kallar till', chair: 'leder' }
const asNoun: Record<Seat, string> = { convener: 'sammankallande', chair: 'ordförande' }

export const sv = {
  title: 'Gruppernas bemanning',
  unrepresented: (body: string, unit: string, proposal: string | null) =>
    `${body} saknar någon från ${unit}.${proposal === null ? '' : ` Förslag: ${proposal}, eller den ${proposal} utser.`}`,
  unfilled: (body: string, party: string) => `${body} ska ha ${party} med, men ingen har den uppgiften.`,
  vacant: (body: string, seat: Seat, party: string, proposal: string | null) =>
    `${body} saknar ${asNoun[seat]}: det ska vara ${party}, men ingen har den uppgiften.${proposal === null ? '' : ` Förslag: ${proposal} ${seat === 'chair' ? 'leder mötena' : 'kallar'} tills någon har den.`}`,
  notNamed: (body: string, seat: Seat, proposal: string | null) =>
    `Inget dokument säger vem som ${does[seat]} ${body}.${proposal === null ? '' : ` Ska det vara ${proposal}?`}`,
  held: (body: string, seat: Seat | 'deputy') =>
    `${{ convener: 'Sammankallande', chair: 'Ordförande', deputy: 'Ordförandens ersättare' }[seat]} i ${body}`,
  yes: (name: string) => `Ja, ${name}`,
  elseHow: (body: string, seat: Seat) =>
    seat === 'convener'
      ? `Är det någon annan, skriv till exempel ”Anna Ek kallar till ${body}”.`
      : `Är det någon annan, skriv till exempel ”Anna Ek är ordförande i ${body}”.`,
  named: (who: string, seat: Seat, body: string) =>
    `Noterat som kommunens egen inställning: ${who} ${does[seat]} ${body}.`,
  documentSays: (body: string, seat: Seat, who: string) =>
    `Dokumentet säger redan vem som ${does[seat]} ${body}: ${who}. Det kan inte ändras här.`,
  onlyStrategist: (who: string) => `Det kan ${who} bestämma.`,
  who: 'Vem menar du? Skriv hela namnet eller befattningen.',
  setting: {
    whichBody: 'Vilken grupp menar du? Skriv en grupp i taget, med hela namnet.',
    hostDecides: (body: string) => `Det bestämmer den kommun som håller ihop ${body}.`,
    noted: (body: string) => `Noterat som kommunens egen inställning för ${body}.`,
    nextPlan: 'Det gäller nästa gång året planeras. Det som redan är bokat står kvar.',
    fromNow: 'Det gäller från och med nu.',
    undo: 'Ångra',
    undone: (body: string) => `Ångrat. För ${body} gäller det som gällde förut.`,
    changedSince: (body: string) =>
      `Inställningarna för ${body} har ändrats efter det. Skriv vad som ska gälla i stället.`,
    documentNotice: (body: string, days: number) =>
      `Dokumentet säger redan när ${body} ska kallas: ${days} dagar före mötet. Det kan inte ändras här.`,
    documentQuorum: (body: string, least: number) =>
      `Dokumentet säger redan när ${body} är beslutför: minst ${least} ska vara med. Det kan inte ändras här.`,
    shown: (body: string) => `Det här gäller för möten i ${body}:`,
    howToSet:
      'Den som håller ihop grupperna ändrar genom att skriva, till exempel ”styrgruppen möts alltid på tisdagar kl. 13”.',
    labels: { when: 'Dag och tid', length: 'Längd', notice: 'Kallelse', quorum: 'Beslutför' },
    by: { document: 'enligt dokumentet', own: 'kommunens egen inställning', custom: 'om ingen säger något annat' },
    plannerPicks: 'ingen fast tid, väljs när året planeras',
    time: (weekday: number | null, start: string | null) =>
      [weekday === null ? null : weekdays[weekday], start === null ? null : `kl. ${start}`].filter(Boolean).join(' '),
    minutes: (minutes: number) => `${minutes} minuter`,
    days: (days: number) => (days === 1 ? '1 dag före mötet' : `${days} dagar före mötet`),
    people: (least: number) => `minst ${least} ska vara med`,
    noQuorum: 'inget krav på hur många som är med',
    free: 'Ingen fast dag eller tid.',
    meets: (when: string) => `Möten: ${when}.`,
    lasts: (length: string) => `Längd: ${length}.`,
    quorumIs: (least: string) => `Beslutför: ${least}.`,
    quorumFree: 'Inget krav på hur många som är med.',
    noticeIs: (days: string) => `Kallelsen går ut ${days}.`,
  },
  ownGroups: {
    heading: (count: number) => `Du är med i ${count} grupper:`,
    line: (body: string, seats: readonly AnySeat[]) => `${body}, som ${asWhat(seats)}`,
    isIn: (body: string, seats: readonly AnySeat[]) => `Ja, du är med i ${body}, som ${asWhat(seats)}.`,
    isNotIn: (body: string) => `Nej, du är inte med i ${body} enligt registret.`,
    none: 'Du är inte med i någon grupp enligt registret.',
  },
  why: 'Du får det för att du håller ihop kommunens IT-grupper.',
}
export type BodyTexts = typeof sv
