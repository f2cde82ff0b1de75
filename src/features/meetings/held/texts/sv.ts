import type { EntryKind } from '../record.ts'

const list = (names: readonly string[]) => names.join(', ')

export const sv = {
  notYours: (body: string) =>
    `Anteckningarna från ${body} förs av den som sammankallar gruppen, ordföranden eller IT-strategen.`,
  whichHeld: 'Vilket möte gäller det?',
  noneHeld: 'Jag hittar inget möte som har varit och saknar anteckningar.',
  notYet: (body: string, when: string) => `${body} är först ${when}. Anteckningar kan föras när mötet har börjat.`,
  cancelled: (body: string, when: string) => `${body} ${when} är inställt, så det finns inget att anteckna.`,
  isFinal: (body: string, when: string) =>
    `Anteckningarna från ${body} ${when} är färdigställda. Öppna dem igen om något ska rättas.`,
  attendance: {
    ask: (body: string, when: string) => `Vilka var med på ${body} ${when}?`,
    present: (names: readonly string[]) => `Med: ${list(names)}.`,
    nobody: 'Med: ingen än.',
    absent: (names: readonly string[]) => `Inte med: ${list(names)}.`,
    guests: (names: readonly string[]) => `Gäster: ${list(names)}.`,
    how: 'Stämmer det? Skriv annars till exempel ”Siv Ek var inte med”, ”Bo Ask var med” eller ”gäst: Anna Lund”.',
    right: 'Det stämmer',
    unknown:
      'Jag hittar inte den personen bland de kallade eller i registret. Skriv för- och efternamn, eller ”gäst: namn”.',
    saved: (held: string) => `Mötet är registrerat som hållet ${held}.`,
    late: 'Det är efterregistrerat: mer än två veckor efter mötet.',
    leaderless:
      'Varken ordföranden eller någon ersättare var med, så mötet räknas inte mot hur ofta gruppen ska träffas.',
    belowQuorum: (present: number, needed: number) =>
      `${present} var med. Kommunens egen inställning är minst ${needed}; det är en upplysning.`,
  },
  point: {
    says: (number: number, of: number, heading: string) => `Punkt ${number} av ${of}: ${heading}`,
    how: 'Skriv vad som sades. Börja med ”beslut:” för ett beslut och ”uppgift:” för något som ska göras.',
    next: 'Nästa punkt',
    previous: 'Föregående punkt',
    carry: 'Ta upp nästa gång',
    done: 'Klart',
    undo: 'Ångra',
    saved: {
      decision: 'Sparat som beslut.',
      note: 'Sparat som anteckning.',
      task: 'Sparat som uppgift.',
    } satisfies Record<EntryKind, string>,
    taskFor: (name: string) => `Ansvarar: ${name}.`,
    due: (day: string) => `Senast ${day}.`,
    more: 'Något mer på punkten?',
    carried: (heading: string) => `”${heading}” tas upp nästa gång.`,
    undone: 'Det är borttaget.',
    goneAlready: 'Det är redan borttaget.',
    other: 'Övrigt',
    empty: 'Det blev inget att spara. Skriv en mening.',
  },
  minutes: {
    title: (body: string) => `Minnesanteckningar, ${body}`,
    kind: 'Minnesanteckningar',
    draft: 'Arbetsmaterial. Det är inte färdigställt.',
    final: (day: string) => `Färdigställt ${day}.`,
    heldOn: 'Hållet',
    recordedOn: 'Registrerat',
    late: 'efterregistrerat',
    where: 'Plats',
    present: 'Närvarande',
    absent: 'Frånvarande',
    guests: 'Gäster',
    decision: (text: string) => `Beslut: ${text}`,
    task: (text: string, name: string | null, due: string | null) =>
      `Uppgift: ${text}${name ? ` Ansvarar: ${name}.` : ''}${due ? ` Senast ${due}.` : ''}`,
    nothing: 'Inget är antecknat.',
    carried: 'Tas upp nästa gång.',
    finish: 'Färdigställ',
    goOn: 'Fortsätt skriva',
    word: 'Öppna i Word',
    wordLink: 'Här är anteckningarna som Word-fil. Länken gäller en gång, i en kvart.',
    reopen: 'Öppna igen',
    reopened: 'Anteckningarna är öppna igen och är arbetsmaterial tills du färdigställer dem.',
    finished: (body: string) => `Anteckningarna från ${body} är färdigställda. De som var kallade får dem.`,
    sent: (body: string, when: string) => `Anteckningarna från ${body} ${when} är klara.`,
    decisions: 'Beslut:',
    noDecisions: 'Inga beslut är antecknade.',
    yourTasks: 'Dina uppgifter:',
    why: (body: string) => `Du får anteckningarna för att du var kallad till ${body}.`,
    none: (body: string) => `Det finns inga färdigställda anteckningar från ${body}.`,
    noneAtAll: 'Det finns inga färdigställda anteckningar än.',
    which: 'Vilket möte menar du?',
    onlyInPrivate: 'Be om filen i ett eget samtal med mig, så får du länken där.',
  },
  search: {
    one: (about: string) => `Om ${about} finns ett beslut:`,
    some: (count: number, about: string) => `Om ${about} finns ${count} beslut:`,
    none: (about: string) => `Jag hittar inget beslut om ${about} i de anteckningar jag har.`,
    from: (body: string, day: string) => `${body} ${day}`,
    draft: 'arbetsmaterial',
    what: 'Vad ska beslutet handla om? Skriv till exempel ”vad beslutade vi om lagring?”.',
    more: (count: number) => `Det finns ${count} till. Fråga mer precist så hittar jag rätt.`,
    told: {
      notHere: 'Det beslutet är inte antecknat här. Ska det bli det, så beror det på vad det gäller:',
      atMeeting: 'ett beslut på en grupps möte: för anteckningar från mötet',
      appointed: 'vem som har ett uppdrag: skriv till exempel ”nämnden utsåg Anna Berg till systemägare för Lex, § 94”',
      adopted: 'ett antaget styrdokument: registrera det',
      takeMinutes: 'För anteckningar från mötet',
      registerDocument: 'Registrera ett styrdokument',
    },
  },
  cancel: {
    which: 'Vilket möte ska ställas in?',
    none: 'Jag hittar inget kommande möte som du kan ställa in.',
    ask: (body: string, when: string) => `Varför ställs ${body} ${when} in? Skälet följer med till dem som är kallade.`,
    askNotHeld: (body: string, when: string) => `Varför blev ${body} ${when} inte av?`,
    done: (body: string, when: string, because: string) => `${body} ${when} är inställt. Skäl: ${because}`,
    told: (count: number) =>
      count === 0
        ? 'Ingen var kallad än.'
        : count === 1
          ? 'Den som var kallad får veta det.'
          : `De ${count} som var kallade får veta det.`,
    replace: 'Hitta en ny tid',
    undo: 'Ångra',
    undone: (body: string, when: string) => `${body} ${when} blir av. De som var kallade får en ny kallelse.`,
    tooLate: 'Det går inte att ångra längre. Boka ett nytt möte i stället.',
    isCancelled: (body: string, when: string) => `${body} ${when} är redan inställt.`,
    notYours: (body: string) => `${body} ställs in av den som sammankallar, ordföranden eller IT-strategen.`,
    left: 'Då är mötet kvar.',
  },
  extra: {
    whichBody: 'Vilken grupp ska träffas extra?',
    notYours: (body: string) =>
      `Extra möten i ${body} kallar den som sammankallar, ordföranden eller IT-strategen till.`,
    ask: (body: string) =>
      `Vilken dag och tid? Skriv till exempel ”torsdag 12 mars kl. 10”. Eller låt ${body} välja bland flera tider.`,
    poll: 'Låt gruppen välja',
    whichDay: 'Vilken dag menar du?',
    past: 'Den tiden har redan varit. Skriv en dag framåt.',
    noTime: (day: string) => `Vilken tid ${day}? Skriv till exempel ”kl. 10”.`,
    made: (body: string, when: string, call: string | null) =>
      `Ett extra möte i ${body} är bokat ${when}. Kallelsen går ut ${call ?? 'nu'}.`,
    notCounted: 'Extra möten räknas inte mot hur ofta gruppen ska träffas.',
    dayOff: (day: string) => `${day} är ingen arbetsdag. Skriv en annan dag.`,
  },
}
export type HeldTexts = typeof sv
