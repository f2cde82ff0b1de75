type Seat = 'convener' | 'chair'
const does: Record<Seat, string> = { convener: 'kallar till', chair: 'leder' }
const asNoun: Record<Seat, string> = { convener: 'sammankallande', chair: 'ordförande' }

export const sv = {
  title: 'Gruppernas bemanning',
  unrepresented: (body: string, unit: string, proposal: string | null) =>
    `${body} saknar någon från ${unit}.${proposal === null ? '' : ` Förslag: ${proposal}, eller den ${proposal} utser.`}`,
  unfilled: (body: string, party: string) => `${body} ska ha ${party} med, men ingen har den uppgiften.`,
  vacant: (body: string, seat: Seat, party: string) =>
    `${body} saknar ${asNoun[seat]}: det ska vara ${party}, men ingen har den uppgiften.`,
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
  why: 'Du får det för att du håller ihop kommunens IT-grupper.',
}
export type BodyTexts = typeof sv
