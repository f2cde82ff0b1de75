export const sv = {
  signInLink: 'Här är din länk till mina sidor. Den gäller en gång, i en kvart, och bara för dig.',
  signInLabel: 'Logga in',
  onlyInPrivate: 'Skriv ”logga in” till mig i ett eget samtal, så får du länken där.',
  notInRegister:
    'Du finns inte i kommunens register hos mig, så du kan inte logga in än. Den som sköter registret kan lägga till dig.',
  permissions: {
    name: 'Vem får göra vad',
    question: 'Vem får göra vad i boten?',
    intro: (municipality: string) =>
      `Så här är det i ${municipality}. Ingen har fått något personligen: den som har rollen, befattningen eller platsen i dag har behörigheten, och den som kan ha slutat har ingen.`,
    mine: (what: readonly string[]) => `Du har i dag: ${what.join(', ')}.`,
    mineNone:
      'Du har ingen särskild behörighet i dag. Fråga, svara, rapportera fel och se det som gäller dig får du alltid.',
    held: (by: string, people: string) => `Den behörigheten har ${by}. I dag: ${people}.`,
    nobody: 'ingen',
    protected: 'en person med skyddade uppgifter',
    kinds: {
      strategist: 'Följer upp och planerar',
      administrator: 'Sköter boten',
      registerKeeper: 'Sköter registret',
      auditor: 'Granskar',
      body: 'Leder en grupp',
      member: 'Sitter i en grupp',
      colleague: 'Alla kollegor',
      outsider: 'Gäster och andra organisationer',
    },
    may: {
      strategist: [
        'planera årets möten, flytta dem och godkänna planen',
        'öppna, följa och stänga enkätomgångar och medborgarpanelen',
        'se hur reglerna följs, vilka brister som finns och vilka boten inte når',
        'säga vilka som leder en grupp när styrdokumenten inte gör det',
        'säga att handlingar är justerade och upprättade, sekretesspröva och hämta dem',
      ],
      administrator: ['ansluta arbetsytor, installera appen och se vilka boten inte når'],
      registerKeeper: [
        'avgöra rättelser, se och rätta det som boten inte kunde svara på',
        'lägga till system, andra namn och innehavare av roller',
      ],
      auditor: ['se hur varje regel följs, med bevis och brister, och ladda ner årets underlag'],
      body: [
        'kalla, flytta och ställa in gruppens möten, föra och färdigställa anteckningar',
        'svara för gruppen i enkäten och anta svaren',
      ],
      member: ['svara på kallelser, anmäla punkter, läsa arbetsmaterial från gruppens möten'],
      colleague: [
        'fråga om system, regler och möten, rapportera fel och ta del av färdigställda anteckningar',
        'få ut och radera det som sparas om en själv',
      ],
      outsider: ['ingenting: de får en neutral mening och inga uppgifter'],
    },
    columns: ['Behörighet', 'Vem har den', 'Får'] as readonly string[],
    byAppointment: 'den som är utsedd eller har platsen enligt styrdokumentet',
    everybody: 'alla som finns i kommunens arbetsyta',
    nobodyHas: 'ingen behörighet behövs, och ingen ges',
  },
  unreachable: {
    title: 'Personer som jag inte når',
    question: 'Vilka når du inte?',
    count: (count: number) =>
      count === 1
        ? 'En person har inte fått mitt senaste meddelande.'
        : `${count} personer har inte fått mitt senaste meddelande.`,
    none: 'Alla som jag har skrivit till har jag nått.',
    more: (count: number) => `… och ${count} till.`,
    notYours: 'Det kan jag bara berätta för den som följer upp kommunen eller sköter mig.',
    onlyInPrivate: 'Fråga mig i ett eget samtal, så visar jag listan där.',
    columns: ['Person', 'Varför', 'Sedan'] as readonly string[],
    protected: 'Person med skyddade uppgifter',
    unknown: 'Person som inte längre finns i registret',
    other: (because: string) => `annat hinder (${because})`,
    reasons: {
      'no-channel': 'finns inte i någon ansluten arbetsyta',
      'not-in-workspace': 'har inget konto i arbetsytan',
      'app-not-installed': 'appen är inte installerad',
      blocked: 'har stängt av meddelanden från appen',
      'blocked-by-administrator': 'appen är stoppad av den som sköter Teams',
      deactivated: 'kontot är avstängt',
      'talk-gone': 'samtalet finns inte längre',
      'not-connected': 'arbetsytan är inte ansluten',
      'too-large': 'meddelandet var för stort',
      'waited-a-day': 'plattformen bad mig vänta ett helt dygn',
    } as Record<string, string>,
    advice: {
      'no-channel': 'Kontrollera e-postadressen i registret, och be personen skriva ”hej” till mig en gång.',
      'not-in-workspace': 'Kontrollera e-postadressen i registret, eller ge personen ett konto.',
      'app-not-installed': 'Be den som sköter Teams eller Slack att installera appen för alla i grupperna.',
      blocked: 'Be personen att slå på meddelanden från appen igen.',
      'blocked-by-administrator': 'Be den som sköter Teams att tillåta appen för personen.',
      deactivated: 'Har personen slutat? Utse någon annan i registret.',
      'talk-gone': 'Be personen skriva ”hej” till mig en gång.',
    } as Record<string, string>,
  },
}
export type AdministrationTexts = typeof sv
