import type { FormFault } from '../read-form.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const sv = {
  page: {
    asks: (municipality: string) => `${municipality} frågar`,
    anonymous: 'Svaren är anonyma',
    how: (least: number) =>
      `Vi sparar dina svar och vilken dag de kom, inget om dig. Det finns ingen inloggning och inga kakor. Svar visas bara för grupper om minst ${least}.`,
    optional: 'Frågor utan ordet ”krävs” kan du hoppa över.',
    required: 'krävs',
    several: 'Du kan välja flera.',
    none: 'Vill inte svara',
    textWarning: 'Skriv inget som visar vem du eller någon annan är. Texten läses av kommunen som den står.',
    left: (most: number) => `Högst ${most} tecken.`,
    next: 'Nästa',
    send: 'Skicka svaren',
    faults: (number: number) => `${count(number, 'svar behöver', 'svar behöver')} rättas:`,
    step: (number: number) => `Steg ${number}`,
    thanks: 'Tack för dina svar',
    thanksText:
      'De är sparade utan något som visar att de är dina. Därför kan de inte heller ändras eller tas bort efteråt.',
    gone: 'Länken gäller inte',
    goneText: 'Svarstiden är slut, eller så är länken fel. Kontrollera att hela adressen kom med.',
    notYet: (day: string) => `Svarstiden börjar ${day}.`,
    tooOld: 'Formuläret är för gammalt. Börja om med länken du fick.',
    accessibility: 'Tillgänglighetsredogörelse',
    otherLanguage: 'In English',
  },
  fault: (fault: FormFault): string => {
    switch (fault.because) {
      case 'required':
        return 'Välj ett svar.'
      case 'personal':
        return 'Det ser ut att stå ett personnummer, en e-postadress eller ett telefonnummer i texten. Ta bort det, så förblir svaret anonymt.'
      case 'too-long':
        return `Texten är ${fault.length} tecken. Skriv högst ${fault.max}.`
      case 'range':
        return `Skriv ett tal${fault.min === null ? '' : ` från ${fault.min}`}${fault.max === null ? '' : ` till ${fault.max}`}.`
      case 'number':
      case 'whole-number':
        return 'Skriv ett tal med siffror.'
      default:
        return 'Välj ett av svaren i listan.'
    }
  },
  accessibility: {
    title: 'Tillgänglighetsredogörelse',
    stands: (municipality: string) =>
      `${municipality} står bakom den här enkätsidan. Vi vill att alla ska kunna använda den. Här står hur sidan uppfyller lagen om tillgänglighet till digital offentlig service (2018:1937), vilka brister vi känner till och hur du säger till.`,
    how: 'Hur tillgänglig sidan är',
    conforms:
      'Sidan är byggd för att uppfylla WCAG 2.1 nivå AA. Den fungerar utan skript, med tangentbord, med skärmläsare, på små skärmar och med 400 procents förstoring. Den följer webbläsarens ljusa eller mörka läge.',
    tested: 'Den prövas vid varje ändring med verktyget axe-core i Chromium. Automatisk prövning hittar inte allt.',
    known: 'Kända brister: inga.',
    report: 'Säg till om något inte fungerar',
    contact: (name: string, ways: string) =>
      `${name}: ${ways}. Vi svarar så snart vi kan, och du kan få svara på frågorna på annat sätt.`,
    complain:
      'Myndigheten för digital förvaltning (DIGG) har tillsyn över lagen. Är du inte nöjd med vårt svar kan du anmäla bristen dit.',
    link: 'Anmäl till DIGG',
    back: 'Tillbaka till frågorna',
  },
  chat: {
    which: (names: readonly string[]) => `Vilken panel menar du: ${names.join(' eller ')}?`,
    notYours: 'Panelen öppnas och stängs av den som leder enkäterna eller av enheten som håller i panelen.',
    noPanel: 'Kommunens styrning har ingen medborgarpanel. Lägg till den i manifestet först.',
    broken: 'Frågorna går inte att läsa in. Kontrollera definitionen.',
    opened: (name: string, year: number, closes: string) => `${name} ${year} är öppen till och med ${closes}.`,
    link: 'Här är länken. Den visas bara nu, så spara den. Vem som helst med länken kan svara.',
    linkLabel: 'Svarssidan',
    anonymous: (least: number) =>
      `Panelen är anonym: inget sparas om den som svarar, och inget resultat visas för färre än ${least}. Enkäten till beredande grupper är det inte.`,
    manyTimes: 'Eftersom ingen identitet sparas kan samma person svara flera gånger.',
    alreadyOpen: (name: string, year: number, closes: string) =>
      `${name} ${year} är redan öppen till och med ${closes}. Skriv ”ny länk till panelen” om du behöver en länk till.`,
    alreadyHeld: (name: string, year: number) => `${name} ${year} är redan avslutad. En panel hålls en gång om året.`,
    closed: (name: string, year: number) => `${name} ${year} är stängd. Länkarna gäller inte längre.`,
    noneOpen: 'Ingen panel är öppen just nu.',
    none: 'Ingen panel är avslutad ännu.',
    stillOpen: (name: string, closes: string) =>
      `${name} är öppen till och med ${closes}. Resultatet visas när den är stängd, så att ingens svar går att räkna fram.`,
    onlyInPrivate: 'Länken lämnar jag bara i vårt eget samtal. Skriv till mig där.',
    showResult: 'Visa resultatet',
    close: 'Stäng panelen',
    confirmClose: 'Stänga panelen? Länkarna slutar gälla.',
  },
  result: {
    title: (name: string, year: number) => `${name} ${year}`,
    people: (people: number) => `${people} har svarat, anonymt.`,
    tooFew: (least: number) => `Färre än ${least} har svarat, så inget visas.`,
    questionTooFew: (least: number) => `Färre än ${least} svar, visas inte.`,
    answered: (answered: number) => count(answered, 'svar', 'svar'),
    share: (label: string, percent: number) => `${label} ${percent}\u00a0%`,
    index: (index: number) => `Index ${index} av 100`,
    answer: 'Svar',
    percent: 'Andel',
    beside: 'Så svarar invånare och företag',
    besideNote: 'Panelen är anonym och räknas inte in i kommunens index.',
    texts: (number: number) => `${count(number, 'text', 'texter')}, i bokstavsordning`,
    open: 'Panelen pågår. Resultatet visas när den är stängd.',
  },
  import: {
    noColumns: 'Ingen kolumn i filen är en fråga i panelen. Rubrikerna ska vara frågornas id eller text.',
    quote: 'Ett citattecken i filen saknar sin andra hälft, så cellerna går inte att skilja åt.',
    empty: 'Filen har inga svar.',
    cell: (row: number, column: string, fault: string) => `Rad ${row}, ${column}: ${fault}`,
    required: 'svar saknas',
  },
}

export type PanelTexts = typeof sv
