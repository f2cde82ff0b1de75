export const sv = {
  greeting: (municipality: string) =>
    `Hej. Jag vet vem som ansvarar för IT-systemen i ${municipality} och vilka regler som gäller. Fråga till exempel:`,
  apology: 'Ingen fara. Vad gäller det?',
  thanks: 'Varsågod.',
  goodbye: 'Hej då.',
  cancelled: 'Då avbryter jag.',
  languages: 'Jag svarar på svenska och engelska. Skriv ”på svenska” eller ”in English” för att byta.',
  language: 'Nu svarar jag på svenska.',
  why: 'Jag skriver bara när du har frågat något, eller när något gäller ett uppdrag som du har. Under varje sådant meddelande står varför du fick det.',
  helpIntro: (municipality: string) => `Jag svarar på frågor om IT-systemen i ${municipality} och hur de styrs:`,
  helpCan: [
    'vem som ansvarar för ett system, hur du når personen och vilken regel det bygger på',
    'vad ett system är, vem som levererar det och vem som betalar',
    'vilka system en person, en enhet eller en leverantör har, och vilka som saknar ansvarig, också som en fil',
    'vad styrdokumenten säger: vem som beslutar, betalar och kallar till möten',
    'vilka styrdokument som finns och saknas, och hur reglerna följs',
    'vem som är utsedd till vad, av vem och när, och vilka uppdrag som står tomma',
    'gruppernas möten: planera året, kalla, påminna och säga hur ni ligger till, och den årliga enkätens frågor',
    'intyga dina system, när styrdokumentet kräver det',
    'ta emot behov av nya system, projekt, förslag och idéer, och säga hur det går med dem',
    'vad du ska göra i år, vad som är gjort, och vem som inte har lämnat in, och påminna dig en viss dag',
    'vem som får göra vad i mig, vad som sparas om dig och vad som gallras',
  ],
  welcome: (municipality: string) => `Hej och välkommen. Jag vet vem som ansvarar för IT-systemen i ${municipality}.`,
  ifBroken: (desk: string) => `Om något krånglar, eller om du saknar ett konto, hjälper ${desk} dig.`,
  hello: (municipality: string) => `Hej. Jag vet vem som ansvarar för IT-systemen i ${municipality}.`,
  toStrategist: (municipality: string) => `Hej och välkommen. Här ser du hur det står till i ${municipality}:`,
  askAsStrategist: [
    'Sammanfatta läget',
    'Vad ska jag göra i år?',
    'Vilka grupper ska träffas i år, och hur ofta?',
    'Vilka system saknar ansvarig?',
  ],
  systemsOf: (unit: string, names: string, more: number) =>
    `Hos ${unit} finns ${names}${more > 0 ? ` och ${more} till` : ''}.`,
  askSystemsOf: (unit: string) => `Vilka system hör till ${unit}?`,
  askHelp: 'Vad kan du?',
  askMine: 'Vad ansvarar jag för?',
  askYear: 'Vad ska jag göra i år?',
  askCommittee: 'Vilka skyldigheter har nämnden?',
  helpTry: 'Skriv som du pratar. Prova till exempel:',
  helpFault: (servicedesk: string, phone: string | null) =>
    phone
      ? `Är något trasigt, eller har du glömt ett lösenord? Ring ${servicedesk}, ${phone}.`
      : `Är något trasigt, eller har du glömt ett lösenord? Kontakta ${servicedesk}.`,
  helpKeeper: 'Du sköter registret. Skriv ”frågor utan svar” så ser du vad jag inte har kunnat svara på.',
  privacy: (controller: string) =>
    `${controller} ansvarar för uppgifterna. Frågor som jag inte kan svara på sparas utan personnamn, så att registret kan bli bättre. Att det var du som frågade sparas i högst 90 dagar. Skriv ”exportera mina uppgifter” så får du allt som sparas om dig, och ”radera mina uppgifter” om du vill att det tas bort direkt.`,
  exampleData: 'Exempeldata, påhittade personer.',
}

export type Texts = typeof sv
