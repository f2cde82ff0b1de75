import type { ProductKind } from '../product.ts'

export const sv = {
  unknownPerson: 'Du finns inte i kommunens register hos mig, så jag kan inte göra det åt dig.',
  notDemanded: (documents: string, who: string) =>
    `${documents} säger inget om att produkter ska godkännas. Hör med ${who}.`,
  what: 'Vilken produkt gäller det? Skriv till exempel ”är Logitech MX Keys godkänd?”.',
  approved: (name: string, when: string | null) =>
    when === null ? `${name} är godkänd.` : `${name} är godkänd sedan ${when}.`,
  refused: (name: string, when: string) => `${name} är inte godkänd. Beslutet togs ${when}.`,
  because: (because: string) => `Skäl: ${because}`,
  waiting: (name: string, who: string) => `${name} väntar på besked från ${who}.`,
  notListed: (name: string) => `${name} finns inte bland de godkända produkterna.`,
  notYet: 'Innan den är godkänd ska den inte köpas eller installeras.',
  ask: 'Be om godkännande',
  ended: 'Ändra beslutet',
  form: {
    title: 'Be om godkännande',
    name: 'Vilken produkt?',
    nameHint: 'Namn och modell eller version.',
    nameMissing: 'Skriv vilken produkt det gäller.',
    kind: 'Vad är det?',
    kinds: { software: 'Program eller app', hardware: 'Utrustning', service: 'Tjänst på nätet' } satisfies Record<
      ProductKind,
      string
    >,
    purpose: 'Vad ska den användas till, och vad vet du om den?',
    purposeMissing: 'Skriv en mening om vad den ska användas till.',
    submit: 'Skicka',
  },
  asked: (name: string, who: string) => `Jag har skickat frågan om ${name} till ${who}. Du får besked här.`,
  askedAlready: (name: string) => `Någon har redan frågat om ${name}.`,
  takeBack: 'Ta tillbaka',
  takenBack: (name: string) => `Frågan om ${name} är tillbakatagen.`,
  undo: 'Ångra',
  undone: (name: string) => `${name} väntar på besked igen.`,
  toApprover: (who: string, name: string, kind: string) =>
    `${who} ber om godkännande av ${name} (${kind.toLowerCase()}).`,
  waits: {
    none: 'Inget väntar på godkännande just nu.',
    title: (count: number) =>
      count === 1 ? 'Det här väntar på godkännande:' : `${count} önskemål väntar på godkännande:`,
    line: (name: string, purpose: string, who: string | null) =>
      `${name}${who === null ? '' : `, från ${who}`}: ${purpose}`,
    how: 'Skriv ”godkänn” eller ”neka” och namnet, eller svara med knappen.',
    asked: (name: string, who: string | null, when: string, purpose: string) =>
      `${who ?? 'En medarbetare'} bad om ${name} ${when}. Till vad: ${purpose}`,
    why: (name: string) => `Varför godkänns inte ${name}? Skriv en mening, så får den som frågade veta det.`,
    left: 'Då väntar frågan kvar.',
  },
  weigh: 'Det här ska vägas in:',
  why: 'Du får det här för att produkter godkänns hos er.',
  decide: 'Svara',
  decideForm: {
    title: 'Godkänna produkten?',
    state: 'Beslut',
    approved: 'Godkänn',
    refused: 'Godkänn inte',
    because: 'Skäl eller villkor',
    becauseMissing: 'Skriv varför, så att den som frågade förstår.',
    submit: 'Spara',
  },
  decided: (name: string, isApproved: boolean) => (isApproved ? `${name} är godkänd.` : `${name} är inte godkänd.`),
  toAsker: (name: string, isApproved: boolean) =>
    isApproved ? `${name} är godkänd och får köpas och installeras.` : `${name} är inte godkänd.`,
  whyAsker: 'Du får det här för att du bad om godkännandet.',
  notYours: (who: string) => `Det beslutar ${who}.`,
  gone: 'Den frågan är redan avgjord eller borta.',
  list: {
    title: (count: number) => (count === 1 ? 'En produkt är godkänd:' : `${count} produkter är godkända:`),
    none: 'Inga produkter är godkända än.',
    systems: (count: number) => `Dessutom är ${count} system i registret godkända.`,
    waiting: (names: readonly string[]) => `Väntar på besked: ${names.join(', ')}.`,
    more: (count: number) => `Och ${count} till.`,
    page: 'Hela listan på en sida',
  },
  evidence: {
    listed: (approved: number, waiting: number) => `${approved} produkter godkända, ${waiting} väntar på besked.`,
    unapproved: (count: number) => `${count} system används utan att vara godkända.`,
  },
  about: 'Produkter som du har frågat om eller beslutat om',
  page: {
    name: 'Godkända produkter',
    intro: 'Vad som får köpas och installeras, och vad som väntar på besked.',
    none: 'Listan är tom.',
    columns: ['Produkt', 'Slag', 'Läge', 'Beslutsdag', 'Beslutad av', 'Skäl eller villkor', 'Frågades', 'Till vad'],
    states: { asked: 'Väntar på besked', approved: 'Godkänd', refused: 'Inte godkänd', withdrawn: 'Tillbakatagen' },
    system: 'System i registret',
    csv: 'Hämta som CSV',
    linkOnce: 'Länken loggar in dig och går att använda en gång.',
    link: 'Öppna sidan',
    onlyPrivate: 'Skriv det till mig i en egen konversation.',
  },
}
export type ProductTexts = typeof sv
