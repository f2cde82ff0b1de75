import type { InvitedSeat } from '../invitation.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} personer`)

const and = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/u, ' och $1')

export const sv = {
  and,
  aMember: 'en ledamot',
  seats: {
    chair: 'ordförande',
    convener: 'sammankallande',
    deputy: 'ersättare för ordföranden',
    member: 'ledamot',
    substitute: 'ersättare',
    guest: 'gäst',
  } satisfies Record<InvitedSeat, string>,
  notice: {
    heading: (body: string) => `Kallelse: ${body}`,
    called: (body: string, when: string) => `Du är kallad till ${body} ${when}.`,
    convening: (body: string, when: string, count: number) =>
      `Kallelsen till ${body} ${when} går ut till ${people(count)}.`,
    othersCall: 'De andra kommunerna kallar sina egna.',
    withCompany: (body: string, when: string) => `${body} är bokat ${when}.`,
    passOn:
      'Bolaget behöver inget konto. Skicka länken här nedanför till den som ni träffar. Säg till mig vem det är: ”kontaktperson för … är …”.',
    passOnTo: (name: string, email: string | null) =>
      `Bolaget behöver inget konto. Skicka länken här nedanför till ${name}${email ? ` (${email})` : ''}.`,
    companyFile: 'Kalenderfil till bolaget',
    instead: (name: string, body: string, when: string) =>
      `${name} kan inte och har bett dig gå i sitt ställe till ${body} ${when}.`,
    extraordinary: 'Det är ett extra möte.',
    when: 'När',
    where: 'Var',
    convener: 'Sammankallar',
    chair: 'Leder mötet',
    agenda: 'Dagordning',
    noAgenda: 'Dagordningen är tom än så länge.',
    raisedBy: (heading: string, name: string) => `${heading} (från ${name})`,
    carried: (heading: string) => `${heading} (från förra mötet)`,
    calendarFile: 'Lägg in i kalendern',
    join: 'Anslut till mötet',
    accept: 'Jag kommer',
    decline: 'Jag kan inte',
    acceptAnyway: 'Jag kan komma ändå',
    declineAfterAll: 'Jag kan inte ändå',
    substitute: 'Någon går i mitt ställe',
    giveStatus: 'Lämna läget',
    choices: (labels: readonly string[]) => `Svara med: ${labels.join(' · ')}`,
    answerHere: 'Det är svaret här som räknas.',
    answerEither: 'Svara här eller i Outlook, båda räknas.',
    accepted: 'Du har svarat att du kommer.',
    declined: 'Du har svarat att du inte kan.',
    substituted: (name: string) => `Du kan inte, och ${name} går i ditt ställe.`,
    cancelledInPlace: (body: string, when: string) => `Inställt: ${body} ${when}.`,
    why: (seat: InvitedSeat, body: string) =>
      seat === 'substitute'
        ? `Du får kallelsen för att någon i ${body} har bett dig gå i sitt ställe.`
        : seat === 'guest'
          ? `Du får kallelsen för att du är inbjuden till ${body}.`
          : `Du får kallelsen för att du är ${sv.seats[seat]} i ${body}.`,
  },
  moved: {
    heading: (body: string) => `Ny tid: ${body}`,
    says: (body: string, when: string) => `${body} är flyttat. Ny tid: ${when}. Svara en gång till om du kan.`,
  },
  changed: (body: string, when: string) => `Nya uppgifter om ${body} ${when}.`,
  cancelled: {
    heading: (body: string) => `Inställt: ${body}`,
    says: (body: string, when: string, because: string | null) =>
      because ? `${body} ${when} är inställt: ${because}` : `${body} ${when} är inställt.`,
    why: (body: string) => `Du får det här för att du var kallad till ${body}.`,
  },
  released: (body: string, when: string) => `Du behövs inte på ${body} ${when}. Det finns inget du behöver göra.`,
  remind: {
    says: (body: string, when: string) => `${body} är ${when}, och du har inte svarat. Kommer du?`,
    why: (body: string) => `Du får påminnelsen för att du är kallad till ${body} och inte har svarat.`,
  },
  agenda: {
    says: (body: string, when: string) => `Dagordningen till ${body} ${when} har fått nya punkter.`,
    why: (body: string) => `Du får dagordningen för att du är kallad till ${body}.`,
  },
  status: {
    says: (body: string, when: string, asks: string) => `Inför ${body} ${when}: ${asks}`,
    why: (body: string) => `Du får frågan för att ledamöterna i ${body} lämnar läget före mötet.`,
    formTitle: 'Läget inför mötet',
    formLabel: 'Läget, i några meningar',
    submit: 'Lämna',
    saved: (body: string) => `Tack. Läget följer med dagordningen till ${body}. Lämna igen om något ändras.`,
    empty: 'Skriv några ord om läget.',
  },
  prepare: {
    says: (body: string, when: string, call: string) => `Kallelsen till ${body} ${when} går ut ${call}.`,
    noRoom: 'Det finns varken lokal eller länk än.',
    setPlace: 'Ange plats',
    formTitle: 'Var hålls mötet?',
    formPlace: 'Lokal',
    formLink: 'Länk för den som är med på distans',
    submit: 'Spara',
    badLink: 'Skriv hela länken. Den börjar med https://',
    noPlace: 'Skriv en lokal eller en länk.',
    placeSaved: (body: string, when: string) =>
      `Platsen för ${body} ${when} är sparad. De som redan är kallade får veta det.`,
    room: (where: string) => `Plats: ${where}.`,
    askRaise: 'Vill du ta upp något mer? Skriv ”ta upp … på nästa möte”.',
    why: (body: string) => `Du får det här för att du sammankallar ${body}.`,
  },
  before: {
    says: (body: string, when: string) => `Inför ${body} ${when}:`,
    why: (body: string) => `Du får det här för att du sammankallar ${body}.`,
  },
  held: {
    asks: (body: string, when: string) => `Hölls ${body} ${when}?`,
    record: 'Ja, för anteckningar',
    notHeld: 'Nej, det blev inte av',
  },
  home: {
    unanswered: 'Väntar på ditt svar',
    comes: (body: string, when: string) => `Kommer du till ${body} ${when}?`,
    next: 'Dina nästa möten',
  },
  standing: {
    groups: (count: number): string => (count === 1 ? 'Din grupp:' : 'Dina grupper:'),
    next: (body: string, when: string) => `${body}: nästa möte ${when}`,
    none: (body: string) => `${body}: inget möte är bokat`,
  },
  nudge: {
    noMeeting: 'Inget möte är bokat framåt, så det finns inga svar.',
    notYours: (body: string) => `Påminnelser om ${body} skickar den som sammankallar, ordföranden eller IT-strategen.`,
    notKnown:
      'Jag når inte Outlook just nu, så jag vet inte vilka som redan har svarat där. Ingen är påmind. Försök igen om en stund.',
    notOpen: (body: string, when: string) => `${body} ${when} väntar inte på några svar.`,
    nobody: (body: string, when: string) => `Alla har svarat om ${body} ${when}.`,
    reminded: (names: readonly string[], body: string, when: string) =>
      `Jag påminner ${and(names)} om ${body} ${when}.`,
    before: (names: readonly string[]) => `${and(names)} har redan fått sin påminnelse.`,
    others: (count: number) =>
      count === 1
        ? 'En till har inte svarat och påminns av sin egen kommun.'
        : `${count} till har inte svarat och påminns av sin egen kommun.`,
  },
  tally: {
    willBeCalled: (names: readonly string[]) =>
      `${names.length === 1 ? 'En kallas' : `${names.length} kallas`}: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' med flera' : ''}.`,
    coming: (names: readonly string[]) => `Kommer: ${names.join(', ')}.`,
    declined: (names: readonly string[]) => `Kan inte: ${names.join(', ')}.`,
    unanswered: (names: readonly string[]) => `Har inte svarat: ${names.join(', ')}.`,
    undelivered: (names: readonly string[]) =>
      `Kallelsen har inte nått fram till ${names.join(', ')}. Hör av dig på annat sätt.`,
    insteadOf: (name: string, absent: string) => `${name} (för ${absent})`,
    noMeeting: 'Inget möte som du är med på är bokat framåt.',
    notCalled: (body: string, when: string, call: string) =>
      `Kallelsen till ${body} ${when} går ut ${call}, så ingen har svarat än.`,
    heading: (body: string, when: string) => `${body} ${when}`,
    notYours: (body: string) =>
      `Vem som kommer till ${body} visar jag för dem som är kallade och för den som sammankallar.`,
  },
  trouble: {
    noLeader: (body: string, when: string) =>
      `Ordföranden kan inte komma till ${body} ${when}, och ingen ersättare är utsedd. Utse någon, eller flytta mötet.`,
    belowQuorum: (body: string, when: string, coming: number, needed: number) =>
      `Till ${body} ${when} kan ${coming} komma. Kommunens egen inställning är minst ${needed}. Du avgör om mötet ska hållas eller flyttas.`,
    why: (body: string) => `Du får det här för att du sammankallar ${body}.`,
    move: 'Hitta en annan tid',
    leads: (body: string, when: string) =>
      `Ordföranden kan inte komma till ${body} ${when}. Du är ersättare och leder mötet om du kommer.`,
  },
  guests: {
    invited: (name: string, body: string, when: string) =>
      `${name} är inbjuden till ${body} ${when} och får en kallelse nu.`,
    isIn: (name: string, body: string, when: string) => `${name} är redan kallad till ${body} ${when}.`,
    willBe: (name: string, body: string) => `${name} ingår i ${body} och får kallelsen som alla andra.`,
    taken: (name: string, body: string, when: string) => `${name} är inte längre inbjuden till ${body} ${when}.`,
    isMember: (name: string, body: string) =>
      `${name} ingår i ${body} och är därför kallad. Skriv ”${name} kommer inte”, så noterar jag det.`,
    wasNot: (name: string, body: string, when: string) => `${name} är inte inbjuden till ${body} ${when}.`,
    who: 'Vem menar du?',
    notFound:
      'Jag hittar ingen med det namnet i kommunens register. Skriv för- och efternamn. Den som inte finns där bjuder du in själv, med kalenderfilen i kallelsen.',
    notYours: (body: string) => `Till ${body} bjuder den som sammankallar, ordföranden eller IT-strategen in.`,
    whichMeeting: 'Till vilket möte? Skriv gruppens namn, till exempel ”bjud in Anna Berg till styrgruppen”.',
    left: (name: string) => `${name} har slutat.`,
    already: (names: readonly string[]) => `Inbjudna utöver gruppen: ${and(names)}.`,
  },
  answer: {
    accepted: (body: string, when: string) => `Tack, du är anmäld till ${body} ${when}.`,
    declined: (body: string, when: string) => `Jag har skrivit upp att du inte kommer till ${body} ${when}.`,
    askInstead: 'Går någon i ditt ställe? Skriv namnet, eller välj.',
    whoInstead: 'Vem går i ditt ställe? Skriv namnet.',
    nobody: 'Ingen',
    noted: 'Då är det noterat.',
    substituted: (name: string, body: string, when: string) =>
      `Jag har skrivit upp att ${name} går i ditt ställe till ${body} ${when}, och kallar ${name}.`,
    forOther: (name: string, accepted: boolean, body: string, when: string) =>
      `Jag har skrivit upp att ${name} ${accepted ? 'kommer' : 'inte kommer'} till ${body} ${when}.`,
    notFound: 'Jag hittar ingen med det namnet i kommunens register. Skriv för- och efternamn, eller ”ingen”.',
    yourself: 'Du kan inte gå i ditt eget ställe. Skriv ett annat namn, eller ”ingen”.',
    which: 'Vilket möte menar du?',
    notYet: (body: string, when: string, call: string) =>
      `Kallelsen till ${body} ${when} går ut ${call}. Svara då, med en knapp eller på samma sätt som nu.`,
    noInvitation: 'Du är inte kallad till något kommande möte, så det finns inget att svara på.',
    notThatDay: 'Du är inte kallad till något möte då. Du är kallad till:',
    notCalled: 'Du är inte kallad till det mötet längre, så det finns inget att svara på.',
    isCancelled: (body: string, when: string) => `${body} ${when} är inställt, så du behöver inte svara.`,
    hasBeen: (body: string, when: string) => `${body} ${when} har redan varit.`,
    unknownPerson: 'Du finns inte i kommunens register hos mig, så jag vet inte vilka möten du är kallad till.',
  },
}
export type NoticeTexts = typeof sv
