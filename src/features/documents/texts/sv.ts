import { format } from 'date-fns/format'
import { sv as swedish } from 'date-fns/locale/sv'
import { parseISO } from 'date-fns/parseISO'
import type { Day } from '../../../lib/day.ts'
import type { Unreadable } from '../read/read-file.ts'

const date = (on: Day) => format(parseISO(on), 'd MMMM yyyy', { locale: swedish })

export const sv = {
  unreadable: {
    damaged: 'Filen går inte att läsa som ett Word-dokument. Öppna den i Word, spara den som .docx och försök igen.',
    'too-large': 'Dokumentet är för stort när det packas upp. Spara bara texten, utan bilder, och försök igen.',
    'too-many-parts':
      'Filen har för många delar för att vara ett vanligt Word-dokument. Spara texten som en ny fil och försök igen.',
    'has-entities':
      'Filen innehåller kod som hör till andra filer och läses därför inte. Kopiera texten till ett nytt dokument och försök igen.',
    empty: 'Det finns ingen text i filen. Är den inskannad behöver den göras om till text först.',
    pdf: 'Det är en PDF. Spara den som Word eller text och försök igen.',
    'old-word': 'Filen är i Words gamla format eller har lösenord. Spara den som .docx utan lösenord och försök igen.',
    'not-text': 'Filen är inte text, Markdown eller Word (.docx).',
    'file-too-large': 'Filen är större än 20 MB. Spara bara texten och försök igen.',
  } satisfies Record<Unreadable, string>,

  imported: {
    what: (title: string, clauses: number) => `${title}: ${clauses} ${clauses === 1 ? 'del' : 'delar'}.`,
    as: (title: string) => `Det är dokumentet ${title} i kommunens styrning.`,
    own: 'Det finns inte i kommunens styrning och läggs in som ett eget dokument. Ange annars vilket med --as.',
    places: (places: readonly string[], more: number) =>
      `Delar: ${places.join('; ')}${more > 0 ? ` och ${more} till` : ''}.`,
    noPlaces: 'Texten har inga paragrafer eller rubriker, så den delas efter stycken.',
    supports: (count: number) =>
      count === 0
        ? 'Ingen del liknar någon regel.'
        : `Förslag på regler som delarna stöder: ${count}. En människa avgör om det stämmer.`,
    support: (place: string, rule: string, says: string, likeness: number) =>
      `  ${place} → ${rule}: ${says} (${likeness} %)`,
    done: 'Dokumentet är inläst. Det går att fråga om i chatten.',
    knowsNot: (id: string, known: readonly string[]) =>
      `Det finns inget dokument ${id}. De som finns: ${known.join(', ')}.`,
    badDay: (value: string) => `”${value}” är inte en dag. Skriv den som 2026-03-12.`,
  },

  list: {
    title: 'Styrdokument',
    columns: {
      title: 'Dokument',
      edition: 'Utgåva',
      decided: 'Beslut',
      review: 'Ses över',
      published: 'Finns',
      standing: 'Läge',
    },
    standing: { 'in-force': 'gäller', missing: 'saknas', 'review-due': 'dags att se över' },
    decided: (by: string | null, on: Day | null, number: string | null) =>
      [by, on && date(on), number && `dnr ${number}`].filter((part) => part).join(', '),
    missing: (count: number) =>
      count === 0
        ? 'Inget dokument som måste finnas saknas.'
        : `${count === 1 ? 'Ett dokument' : `${count} dokument`} som måste finnas saknas.`,
    line: (title: string, what: readonly string[]) => [title, ...what].join(', '),
    edition: (edition: string) => `utgåva ${edition}`,
    reviewBy: (on: Day) => `ses över senast ${date(on)}`,
    mustHold: (what: readonly string[]) => `Ska innehålla: ${what.join('; ')}.`,
    madeBy: (party: string) => `Tas fram av ${party}.`,
    searchable: (clauses: number) => `${clauses} delar att söka i`,
    register: 'Registrera ett dokument',
    open: 'Öppna dokumentregistret',
    link: 'Här är dokumentregistret. Länken loggar in dig en gång.',
    onlyInPrivate: 'Länken loggar in dig, så jag ger den bara i en egen konversation. Skriv till mig där.',
    none: 'Inga styrdokument är kända.',
    import: 'Den som driver Styrbot kan läsa in dokumentens text, så att jag kan söka i den.',
  },

  search: {
    says: (title: string, place: string | null) => (place === null ? `${title}:` : `${title}, ${place}:`),
    also: 'Också:',
    oneMore: (title: string, place: string | null) => (place === null ? title : `${title}, ${place}`),
    inText: 'Så står det i det inlästa dokumentet:',
    nothing: (matter: string | null) =>
      matter
        ? `Jag hittar inget om ${matter} i de inlästa dokumenten.`
        : 'Skriv vad jag ska leta efter, till exempel ”sök efter lösenord i dokumenten”.',
    noneRead: 'Inga dokument är inlästa ännu, så det finns inget att söka i. Den som sköter boten läser in dem.',
    source: (title: string, place: string | null, decided: string) =>
      [title, place, decided].filter((part) => part).join(', '),
  },

  register: {
    title: 'Registrera styrdokument',
    intro: 'Uppgifterna visas i dokumentregistret. Det som saknas kan fyllas i senare.',
    which: 'Vilket dokument?',
    other: 'Ett annat',
    otherTitle: 'Titel, om det är ett annat',
    edition: 'Utgåva',
    decidedBy: 'Beslutat av',
    decidedOn: 'Beslutat den',
    diarienummer: 'Diarienummer',
    reviewBy: 'Ska ses över senast',
    publishedAt: 'Finns på',
    submit: 'Registrera',
    needsTitle: 'Skriv dokumentets titel.',
    open: 'Fyll i uppgifterna',
    ask: 'Vilka uppgifter har dokumentet?',
    done: (title: string, missing: readonly string[]) =>
      missing.length === 0 ? `${title} är registrerat.` : `${title} är registrerat. Det saknas: ${missing.join(', ')}.`,
    notYours: 'Dokument registreras av strategen eller den som sköter registret. Säg till någon av dem.',
    fields: { decidedBy: 'vem som beslutade', decidedOn: 'datum för beslutet', publishedAt: 'var det finns' },
  },

  support: {
    title: 'Delar som kan stödja regler',
    intro: 'Jag har hittat delar som liknar regler i styrningen. Stämmer det?',
    pair: (place: string, text: string, rule: string, says: string) => `${place}: ”${text}” Regel ${rule}: ${says}`,
    yes: 'Stämmer',
    no: 'Stämmer inte',
    noted: (rule: string, accepted: boolean) =>
      accepted ? `Antecknat: delen stöder ${rule}.` : `Antecknat: delen stöder inte ${rule}.`,
    none: 'Det finns inga förslag att ta ställning till.',
    old: 'Förslaget är redan avgjort.',
    show: 'Visa förslagen',
  },

  reading: {
    ask: (what: string) => `${what} Bekräfta när det stämmer.`,
    read: 'Jag har läst',
    why: (name: string) => `Du får frågan för att ${name} ska vara känt av dig som har uppdraget.`,
    whyNew: (name: string) => `Du får frågan för att du är ny här och ${name} ska vara känt.`,
    again: (what: string) => `Du har inte svarat på det här ännu. ${what} Jag frågar inte fler gånger.`,
    where: 'Läs dokumentet',
    thanks: (name: string, on: Day) => `Antecknat: ${name}, ${date(on)}.`,
    nothing: 'Ingen har frågat dig om något dokument, så det finns inget att bekräfta. Tack för att du säger till.',
    which: 'Vilket har du läst?',
    readers: (name: string, read: number, asked: number) => `${name}: ${read} av ${asked} har bekräftat.`,
    noneAsked: 'Ingen har fått frågan om att läsa något dokument.',
    notYours: 'Hur många som har läst ser strategen och den som sköter registret.',
  },

  review: {
    due: (title: string, on: Day) => `${title} ska ses över senast ${date(on)}.`,
    why: 'Du får det här för att du svarar för styrdokumenten.',
    next: 'När det är gjort registrerar du den nya utgåvan eller ett nytt datum.',
    list: 'Visa styrdokumenten',
  },

  evidence: {
    missing: (title: string) => `${title} ska finnas men är inte registrerat.`,
    there: (title: string, by: string | null) => (by ? `${title} finns, beslutat av ${by}.` : `${title} finns.`),
    holds: (title: string) => `${title} tar upp det som den ska innehålla, att döma av orden.`,
    notHeld: (title: string) => `I texten till ${title} syns inget om en del av det som den ska innehålla.`,
    edition: (title: string, edition: string | null) => (edition ? `${title}, utgåva ${edition}` : title),
    reviewDue: (title: string, on: Day) => `${title} skulle ha setts över senast ${date(on)}.`,
    review: (title: string, on: Day) => `${title} ses över senast ${date(on)}.`,
    clause: (title: string, place: string | null) => (place ? `${title}, ${place}` : title),
    supported: (count: number) =>
      `${count === 1 ? 'En del' : `${count} delar`} av dokumenten stöder regeln, enligt den som har läst dem.`,
    read: (name: string, read: number, asked: number) => `${name}: ${read} av ${asked} har bekräftat.`,
    nobodyAsked: (name: string) => `${name}: ingen har fått frågan än.`,
    published: (title: string, where: string, people: number) =>
      `${title} finns på ${where}, för ${people} personer i registret.`,
    notPublished: (title: string) => `Det är inte antecknat var ${title} finns att läsa.`,
    readBy: 'Bekräftat',
    noted: 'Publicerat',
  },

  page: {
    title: 'Styrdokument',
    intro: 'Dokumenten som styr, vilken utgåva som gäller och när de ska ses över.',
    text: 'Visa texten',
    back: 'Alla styrdokument',
    rules: 'Regler som delarna kan stödja',
    state: { proposed: 'förslag', accepted: 'stämmer', refused: 'stämmer inte' },
    notFound: 'Dokumentet finns inte.',
  },
}
export type DocumentTexts = typeof sv
