import { capital } from '../../../lib/capital.ts'
import type { EntityKind } from '../../../conversation/understanding/reading.ts'
import type { System, SystemStatus } from '../../register/index.ts'
import type { PlaceOfRunning } from '../conditions.ts'

type Criticality = NonNullable<System['criticality']>
type PersonalData = NonNullable<System['personalData']>

const status: Record<SystemStatus, string> = {
  planned: 'planerat',
  active: 'i drift',
  closing: 'under avveckling',
  'read-only': 'i läsläge',
  closed: 'avvecklat',
}
const criticality: Record<Criticality, string> = {
  critical: 'verksamhetskritiskt',
  important: 'viktigt',
  normal: 'varken viktigt eller verksamhetskritiskt',
}

/** "ett system är viktigt", "två system är viktiga" */
const numbered = (said: string, count: number) =>
  count === 1 ? said : said.replace(/(?<=ig|isk)t\b/g, 'a').replace(/(?<=planera|avveckla)t\b/g, 'de')

const smallNumbers = ['inget', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const systems = (count: number) => `${smallNumbers[count] ?? count} system`
/** A name that is an ordinary word begins with a small letter inside a sentence; an abbreviation stays as it is. */
const inSentence = (name: string) => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)
const full = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const dayFormat = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayInWords = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`))
const joined = (items: readonly string[], word: string) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`

export const sv = {
  ownQuestions: {
    none: 'Jag har ingen fråga sparad från dig. Det som jag kan svara på sparar jag inte.',
    kept: (count: number) =>
      `${count === 1 ? 'Den här frågan' : `De här ${count} frågorna`} från dig har jag inte kunnat svara på. Det som jag kan svara på sparar jag inte.`,
    line: (day: string, text: string) => `${dayInWords(day)}: ${text}`,
    more: (count: number) => (count === 1 ? 'En till.' : `${count} till.`),
    erase: 'Att frågorna är dina sparas i högst 90 dagar. Skriv ”radera mina uppgifter” om du vill ha bort det nu.',
    onlyInPrivate: 'Skriv till mig i ett eget samtal, så visar jag det där.',
  },
  and: (items: readonly string[]) => joined(items, 'och'),
  or: (items: readonly string[]) => joined(items, 'eller'),
  capital,
  exampleData: 'Exempeldata, påhittade personer.',

  who: {
    holds: (who: string, role: string, system: string) => `${who} är ${role} för ${system}.`,
    detail: (role: string, system: string) => `${role} för ${system}`,
    everyone: 'alla som använder systemet',
    aMember: 'en medarbetare med skyddade uppgifter',
    positionUnknown: (position: string) => `Registret anger inte vem som är ${position} just nu.`,
    vacant: (role: string, system: string) => `${system} har ingen ${role} just nu: rollen är vakant.`,
    vacantShort: 'vakant',
    vacantMeanwhile: (who: string) => `vakant, ${who} svarar så länge`,
    left: 'Den som stod i registret har slutat.',
    meanwhile: (who: string, as: string | null) => `Tills någon är utsedd svarar ${as ? `${as}, ${who}` : who}.`,
    meanwhileUnsure: (who: string, as: string | null) => `Får du inget svar, fråga ${as ? `${as}, ${who}` : who}.`,
    noMeanwhile: (who: string) => `Styrdokumentet anger inte vem som svarar så länge. Fråga ${who}.`,
    away: (who: string, through: string) => `${who} är borta till och med ${dayInWords(through)}.`,
    askDeputy: (deputy: string) => `Fråga ${deputy} så länge.`,
    deputyDetail: (who: string, role: string, system: string) => `ersätter ${who}, ${role} för ${system}`,
    noDeputy: 'Registret anger ingen ersättare.',
    unsure: (who: string) => `${who} finns inte i den senaste personallistan och kan ha slutat.`,
    unsureOnCard: (name: string) => `${name} (kan ha slutat)`,
    questioned: (what: string) =>
      `Någon har sagt att uppgiften inte stämmer (${what}). De som sköter registret har inte prövat det ännu.`,
    confirmed: (day: string) => `Bekräftat ${day}.`,
    neverConfirmed: 'Aldrig bekräftat.',
    firstContact: (who: string, role: string, system: string) => `Fråga ${who}, ${role} för ${system}.`,
    firstContactDetail: (role: string, system: string) => `${role} för ${system}, fråga här först`,
    nobodyOnCard: (system: string) => `Ingen är utsedd för ${system} just nu.`,
    /** The answer in one sentence, for whoever looks into it. */
    vacantIs: (role: string, system: string) => `${system} har ingen ${role}.`,
    noRoles: (system: string) => `Styrdokumenten anger ingen roll som svarar för ${system}.`,
    calledHere: (asked: string, label: string) => `Hos oss heter det ${label}, inte ${asked}.`,
    absentRole: (asked: string) => `Våra styrdokument har ingen roll som heter ${asked}. Så är ansvaret fördelat:`,
    yes: 'Ja.',
    isHolder: (who: string, roles: string, system: string) => `Ja, ${who} är ${roles} för ${system}.`,
    isNotHolder: (who: string, role: string, system: string) => `Nej, ${who} är inte ${role} för ${system}.`,
    isNoHolder: (who: string, system: string) => `Nej, ${who} har ingen roll för ${system}.`,
  },

  contact: {
    title: 'Titel',
    unit: 'Enhet',
    head: 'Leds av',
    email: 'E-post',
    phone: 'Telefon',
    inLine: (email: string | null, phone: string | null) =>
      [email && `e-post ${email}`, phone && `telefon ${phone}`].filter(Boolean).join(', '),
  },

  because: {
    why: (rule: string) => `Varför: ${rule}`,
    unstated: (documents: string, role: string) =>
      `${documents} anger inte vem som är ${role}. Så står det i registret.`,
    own: 'Varför: kommunens egen inställning, inte en regel i ett styrdokument.',
    silentAppoints: (role: string, who: string) =>
      `Styrdokumentet anger inte vem som utser ${role}. Det kan ${who} bestämma.`,
    appoints: (who: string, role: string) => `${capital(who)} utser ${role}.`,
  },

  info: {
    description: (system: string, description: string) => full(`${system}: ${description}`),
    aliases: (system: string, aliases: string) => `${system} kallas också ${aliases}.`,
    vendor: (system: string, vendor: string) => `${system} kommer från ${vendor}.`,
    status: (system: string, is: SystemStatus) => `${system} är ${status[is]}.`,
    category: (system: string, category: string) => `${system} räknas till ${inSentence(category)}.`,
    department: (system: string, unit: string) => `${system} hör till ${unit}.`,
    personal_data: (system: string, has: PersonalData) =>
      ({
        none: `${system} innehåller inga personuppgifter enligt registret.`,
        yes: `${system} innehåller personuppgifter.`,
        sensitive: `${system} innehåller känsliga personuppgifter.`,
      })[has],
    criticality: (system: string, is: Criticality) => `${system} är ${criticality[is]} enligt registret.`,
    funding: (system: string, funding: string) => full(`Så betalas ${system}: ${funding}`),
    run_by: (system: string, runBy: string) => full(`Här körs ${system}: ${runBy}`),
    approved: (system: string, is: boolean) => `${system} är ${is ? '' : 'inte '}godkänt av IT.`,
    noPrice: (system: string) => `Jag har inga uppgifter om vad ${system} kostar.`,
    noAccounts: (system: string) => `Jag har inga uppgifter om vilka som har konto i ${system}.`,
    noVendorContact: (vendor: string) => `Jag har inga kontaktuppgifter till ${vendor}.`,
    noContracts:
      'Jag har inga uppgifter om avtal eller när de går ut. Skriv vilket system det gäller, så säger jag vem som kan veta.',
    noContract: (system: string) => `Jag har inga uppgifter om avtalet för ${system}.`,
    notSaid: {
      description: (system: string) => `Registret har ingen beskrivning av ${system}.`,
      aliases: (system: string) => `${system} har inga andra namn i registret.`,
      vendor: (system: string) => `Registret anger ingen leverantör för ${system}.`,
      status: (system: string) => `Registret anger inte om ${system} är i drift.`,
      category: (system: string) => `Registret anger ingen kategori för ${system}.`,
      department: (system: string) => `Registret anger ingen enhet för ${system}.`,
      personal_data: (system: string) => `Registret anger inte om ${system} innehåller personuppgifter.`,
      criticality: (system: string) => `Registret anger inte hur viktigt ${system} är.`,
      funding: (system: string) => `Registret anger inte vem som betalar ${system}.`,
      run_by: (system: string) => `Registret anger inte var ${system} körs.`,
      approved: (system: string) => `Registret anger inte om ${system} är godkänt av IT.`,
    },
    askInstead: (who: string) => `Fråga ${who}.`,
    labels: {
      aliases: 'Kallas också',
      category: 'Kategori',
      department: 'Enhet',
      vendor: 'Leverantör',
      status: 'Status',
      criticality: 'Betydelse',
      personal_data: 'Personuppgifter',
      funding: 'Betalas',
      run_by: 'Körs',
      approved: 'Godkänt av IT',
    },
    values: {
      status,
      criticality,
      personal_data: { none: 'nej', yes: 'ja', sensitive: 'ja, känsliga' } satisfies Record<PersonalData, string>,
    },
    yes: 'ja',
    no: 'nej',
  },

  lists: {
    noneOfThose: 'Inget av de systemen.',
    /** `conditions` say what the systems have in common: "hör till Kommunkansliet", "saknar systemägare". */
    found: (count: number, conditions: readonly string[]) =>
      `${capital(systems(count))} ${conditions.length > 0 ? joined(conditions, 'och') : 'finns i registret'}${count > 0 ? ':' : '.'}`,
    holders: (role: string, many: number, count: number, empty: number) =>
      `Rollen ${role} har ${many === 1 ? 'en innehavare' : `${many} olika innehavare`} för ${systems(count)}.${empty > 0 ? ` ${capital(systems(empty))} har ingen.` : ''}`,
    counted: (count: number, conditions: readonly string[]) =>
      `${capital(systems(count))} ${conditions.length > 0 ? joined(conditions, 'och') : 'finns i registret'}.`,
    belongsTo: (units: string) => `hör till ${units}`,
    comesFrom: (vendors: string) => `kommer från ${vendors}`,
    wasListed: 'fanns med i listan',
    describedAs: (kind: string) => `beskrivs som ${kind}`,
    countsAs: (categories: string) => `räknas till ${inSentence(categories)}`,
    status: (is: SystemStatus, count: number) => `är ${numbered(status[is], count)}`,
    mostImportant: 'är kritiska eller viktiga',
    criticality: (is: Criticality, count: number) => `är ${numbered(criticality[is], count)}`,
    personal_data: (has: PersonalData | 'not-sensitive') =>
      ({
        'not-sensitive': 'saknar känsliga personuppgifter',
        none: 'saknar personuppgifter',
        yes: 'innehåller personuppgifter',
        sensitive: 'innehåller känsliga personuppgifter',
      })[has],
    approved: (is: boolean) => `är ${is ? '' : 'inte '}godkända av IT`,
    run_by: (where: PlaceOfRunning) =>
      ({ own: 'körs av kommunen själv', elsewhere: 'körs utanför kommunen', cloud: 'körs i molnet' })[where],
    lacks: (role: string) => `saknar ${role}`,
    noSuchRole: (asked: string, roles: string) =>
      `Rollen ${asked} finns inte för system hos oss. De roller som finns är ${roles}.`,
    noneLacks: (role: string, conditions: readonly string[]) =>
      conditions.length > 0
        ? `Inget av de system som ${joined(conditions, 'och')} saknar ${role}.`
        : `Inget system i registret saknar ${role}.`,
    part: (first: number, last: number, total: number) => `Här är ${first}–${last} av ${total}.`,
    showMore: 'Visa fler',
    each: {
      systems: 'Antal system',
      unsaid: 'anges inte',
      vendors: (count: number, most: string | null) =>
        `Systemen kommer från ${count === 1 ? 'en leverantör' : `${count} leverantörer`}.${most === null ? '' : ` Flest kommer från ${most}.`}`,
      headings: { vendor: 'Leverantör', unit: 'Enhet', category: 'Kategori', status: 'Status' },
    },
    columns: { system: 'System', unit: 'Enhet', role: 'Roll', lacks: 'Saknar', contact: 'Fråga först', run_by: 'Körs' },
    person: (who: string, role: string | null, count: number) =>
      count === 0
        ? role
          ? `${who} är inte ${role} för något system i registret.`
          : `${who} har ingen roll för något system i registret.`
        : role
          ? `${who} är ${role} för ${systems(count)}:`
          : `${who} har en roll för ${systems(count)}:`,
    otherwise: (who: string, role: string, count: number) =>
      `${who} är inte ${role} för något system i registret, men har en annan roll för ${systems(count)}:`,
    also: (count: number) => `Till det kommer en annan roll för ${systems(count)}.`,
    youOtherwise: (role: string, count: number): string => sv.lists.otherwise('Du', role, count),
    you: (role: string | null, count: number): string => sv.lists.person('Du', role, count),
    youUnknown: 'Du finns inte i registret, så jag kan inte visa dina system.',
  },

  person: {
    is: (who: string, detail: string) => (detail ? `${who}: ${detail}.` : `${who} finns i registret.`),
  },

  ask: {
    which: {
      system: 'Vilket system menar du?',
      person: 'Vem menar du?',
      unit: 'Vilken enhet menar du?',
      workplace: 'Vilken arbetsplats menar du?',
      vendor: 'Vilken leverantör menar du?',
      category: 'Vilken sorts system menar du?',
      body: 'Vilken grupp menar du?',
      role: 'Vilken roll menar du?',
    } satisfies Record<EntityKind, string>,
    isIt: (name: string) => `Menar du ${name}?`,
    options: (options: string) => `Det kan vara ${options}.`,
    moreOptions: (count: number) => `Det finns ${count} till: skriv mer av namnet om inget av de här stämmer.`,
    whoAtAll: 'Vem menar du? Skriv namnet på personen.',
    whichAtAll: 'Vad gäller det? Skriv namnet på systemet, till exempel så här:',
  },

  unknown: {
    system: (text: string) => `Jag hittar inget system som heter ”${text}” i registret.`,
    person: (text: string) => `Jag hittar ingen som heter ”${text}” i registret.`,
    unit: (text: string) => `Jag hittar ingen enhet som heter ”${text}” i registret.`,
    vendor: (text: string) => `Inget system i registret kommer från ”${text}”.`,
    body: (text: string) => `Jag hittar ingen grupp som heter ”${text}” i styrdokumenten.`,
    fact: (text: string) =>
      `Registret säger inte vilka system som är eller har ”${text}”, så det kan jag inte välja ut dem efter.`,
    something: 'Det du frågar om finns inte i registret.',
    didYouMean: (names: string) => `Menade du ${names}?`,
    tellKeeper: (who: string) => `Borde det finnas där? Registret sköts av ${who}.`,
  },

  outOfScope:
    'Det kan jag inte svara på. Jag vet vem som ansvarar för kommunens system och vad styrdokumenten säger om IT.',
  fact: {
    how: 'Skriv vad som är fel, till exempel ”det står fel telefonnummer på mig”, så säger jag till dem som sköter registret. Är det fel person, tryck på ”Stämmer inte” under svaret.',
    what: 'Vad ska det vara? Skriv det, så säger jag till dem som sköter registret.',
    sent: (names: string) =>
      `Tack. Jag har sagt till ${names}, som sköter registret. Uppgiften ändras när det är rättat där.`,
    toKeeper: (who: string, text: string) => `${who} säger att en uppgift i registret är fel: ”${text}”`,
  },
  known: {
    register: (keeper: string) => `Det står i kommunens register, som sköts av ${keeper}.`,
    silent: 'Styrdokumenten säger inget mer om det.',
    here: 'Det är vad som är antecknat i Styrbot.',
    wrong: 'Stämmer det inte, skriv vad som är fel, så säger jag till.',
  },
  noOpinion:
    'Vad som är bra eller dåligt har jag ingen uppfattning om. Jag vet vem som ansvarar och vad som är bestämt.',
  costsUnknown: 'Registret säger inte vad systemen kostar. Den som äger systemet kan veta.',
  whomToAsk: (who: string, desk: string, phone: string | null) =>
    `Om regler och ansvar, fråga ${who}. Om något inte fungerar, fråga ${desk}${phone ? `, ${phone}` : ''}.`,
  writeYourself: (who: string) => `Jag skriver inte till någon åt dig. Här är uppgifterna: ${who}.`,
  tellTheKeeper: (who: string) =>
    `Säg det till ${who}, som sköter registret. Gäller det vem som ansvarar för ett system kan du skriva det här, så för jag det vidare.`,
  mayKnow: (who: string, system: string) => `${who} har hand om ${system} och kan veta.`,
  notThat: 'Det kan jag inte svara på.',
  goOn: {
    about: (name: string | null) =>
      name === null ? 'Här kan du fråga till exempel:' : `Om ${name} kan du fråga till exempel:`,
    meetings: ['Vilka möten har jag?', 'Hur ligger vi till med mötena?'],
    rule: ['Var står det?', 'Vem bestämmer det?'],
    kinds: {
      meeting: ['Vilka kommer?', 'Vilka punkter är det?'],
      duty: ['Vilka har inte svarat?', 'Vad ska jag göra i år?'],
      'survey-round': ['Hur många har svarat?', 'Visa enkätens resultat'],
    } as Readonly<Record<string, readonly string[]>>,
  },
  silent: (who: string) => `Styrdokumentet anger inte det. Fråga ${who}, som kan bestämma vad som gäller.`,

  place: {
    everywhere: (role: string) => `${capital(role)} finns här:`,
    nowhere: (role: string) => `Ingen är utsedd till ${role} någonstans just nu.`,
    nameOne: 'Skriv vilken arbetsplats eller enhet det gäller, så svarar jag för den.',
    column: 'Plats',
  },

  awayToday: {
    count: (count: number) =>
      count === 0
        ? 'Ingen är anmäld som borta i dag.'
        : `${capital(smallNumbers[count] ?? String(count)).replace(/^Ett$/, 'En')} är borta i dag:`,
    day: dayInWords,
    nobody: 'ingen anmäld',
    columns: ['Namn', 'Till och med', 'Ersättare'],
    unknownAsker: 'Vem som är borta visar jag bara för kommunens egna medarbetare, och du finns inte i registret.',
  },

  news: {
    since: (days: number) => `Det här är nytt i registret de senaste ${days} dagarna:`,
    nothing: (days: number) => `Inga uppdrag har börjat eller slutat de senaste ${days} dagarna.`,
    begun: (day: string, who: string, role: string, system: string) =>
      `${dayInWords(day)}: ${who} är ny ${role} för ${system}.`,
    ended: (day: string, who: string, role: string, system: string) =>
      `${dayInWords(day)}: ${who} slutade som ${role} för ${system}.`,
    joined: (count: number) =>
      count === 1 ? 'En person är ny i personallistan.' : `${count} personer är nya i personallistan.`,
    facts: 'När en uppgift om ett system ändrades står inte i registret.',
  },

  personalNumber: 'Skriv inga personnummer till mig. Det du skrev är inte sparat.',

  deputy: {
    is: (who: string, deputy: string) => `${deputy} ersätter ${who}.`,
    none: (who: string) => `Ingen ersättare är anmäld för ${who}.`,
    you: 'dig',
    tell: 'Säg till så här när du ska vara borta: ”jag är borta 20–24 mars, Anna Berg ersätter mig”.',
    back: (who: string, through: string) => `${who} är borta till och med ${dayInWords(through)}.`,
    here: (who: string) => `${who} är inte anmäld som borta.`,
    stays: (who: string) => `${who} finns kvar i registret.`,
  },
  elsewhere: (ours: string, other: string) => `Jag svarar bara för ${ours}. ${other} har sina egna uppgifter.`,

  titles: {
    is: (who: string, title: string) => `${who} är ${inSentence(title)}.`,
    several: (count: number) => `Det är ${count} personer:`,
    bossUnknown: 'Det framgår inte av registret.',
  },

  learning: {
    of: (system: string) => `Handböcker och kurser står inte i registret. Den som har hand om ${system} vet mer.`,
    which: (desk: string, phone: string | null) =>
      `Vilket system gäller det? Skriv namnet, så säger jag vem du kan fråga. Gäller det datorn eller inloggningen hjälper ${desk}${phone ? `, ${phone}` : ''}.`,
  },

  support: {
    incident:
      'Anmäl det direkt. Kommunen ska anmäla en personuppgiftsincident till Integritetsskyddsmyndigheten (IMY) inom 72 timmar, om den kan vara en risk för någon (dataskyddsförordningen artikel 33).',
    tellOfficer: (who: string, role: string) => `Säg det till ${role}: ${who}.`,
    goTo: (name: string) => `Det hjälper ${name} dig med.`,
    phone: 'Telefon',
    hours: 'Öppet',
    email: 'E-post',
    link: 'Anmäl på webben',
    broken: (name: string, phone: string | null) =>
      phone ? `Fungerar något inte? Ring ${name}, ${phone}.` : `Fungerar något inte? Kontakta ${name}.`,
    nearest: (who: string, role: string, where: string) => `Närmast dig: ${who}, ${role} för ${where}.`,
  },

  notYet: {
    nothingAsked: 'Jag väntar inte på något svar just nu. Skriv hela meningen, så hjälper jag dig.',
    meeting: 'Det förstod jag inte. Fråga till exempel när nästa möte är, eller vilka möten du har.',
    survey: 'Det förstod jag inte. Fråga till exempel hur det går med enkäten.',
    need: 'Det förstod jag inte. Skriv till exempel ”vi behöver ett nytt system för bokningar”, så hjälper jag dig att anmäla det.',
    other: 'Det förstod jag inte. Skriv ”vad kan du” så ser du vad jag kan göra.',
    convener: (who: string, body: string) => `${capital(who)} kallar till ${body}. Fråga där.`,
    surveyBy: (who: string, survey: string) => `${capital(who)} svarar på ${survey}.`,
    askWho: (who: string) => `Fråga ${who}.`,
  },

  examples: {
    whichUnit: (system: string) => `Vilken förvaltning ansvarar för ${system}?`,
    who: (role: string, system: string) => `Vem är ${role} för ${system}?`,
    contact: (system: string) => `Vem har hand om ${system}?`,
    person: (who: string) => `Vilka system har ${who}?`,
    unit: (unit: string) => `Vilka system hör till ${unit}?`,
    missing: (role: string) => `Vilka system saknar ${role}?`,
    standsIn: (who: string) => `Vem ersätter ${who}?`,
    nextMeeting: (body: string) => `När är nästa möte i ${body}?`,
    howOften: (body: string) => `Hur ofta träffas ${body}?`,
  },

  describe: {
    intent: 'Avsikt',
    outcome: 'Utfall',
    outcomes: { clear: 'tydligt', ambiguous: 'flera passar', unknown: 'finns inte här', 'out-of-scope': 'utanför' },
    role: 'Roll',
    systems: 'System',
    people: 'Personer',
    units: 'Enheter',
    workplaces: 'Arbetsplatser',
    bodies: 'Grupper',
    categories: 'Kategorier',
    vendors: 'Leverantörer',
    field: 'Uppgift',
    matter: 'Saken',
    unknown: 'Hittade inte',
    choices: 'Kan vara',
    certainty: 'Säkerhet',
    sources: 'Regler',
    protected: '(skyddad)',
  },

  buttons: {
    wrong: 'Stämmer inte',
    allRoles: 'Visa alla roller',
  },

  /** Told once to everybody. */
  privacy: (controller: string) =>
    `Bra att veta: ${controller} ansvarar för uppgifterna här. Frågor som jag inte kan svara på sparar jag utan personnamn, så att registret kan bli bättre. Att det var du som frågade sparas i högst 90 dagar. Skriv ”radera mina uppgifter” om du vill ha bort det tidigare.`,
  erased: 'Klart. Ingen kan längre se att det var du som ställde frågorna som jag inte kunde svara på.',

  correction: {
    askWho: (who: string, role: string, system: string) =>
      `Vem är ${role} för ${system}, om inte ${who}? Skriv namnet.`,
    askWhoVacant: (role: string, system: string) => `Vem är ${role} för ${system}? Skriv namnet.`,
    orChoose: 'Vet du inte, välj det som passar:',
    hasLeft: (who: string) => `${who} har slutat`,
    doNotKnow: 'Jag vet inte vem',
    cancel: 'Avbryt',
    cancelled: 'Då ändras ingenting.',
    whichAnswer: 'Vilket svar stämmer inte? Fråga om systemet först, och skriv sedan ”stämmer inte”.',
    alreadyOpen: 'Det är redan anmält. De som sköter registret prövar det.',
    sent: (keepers: string, what: string) =>
      `Tack. Jag har skickat ”${what}” till ${keepers}. Du får veta vad som händer. Så länge säger jag att uppgiften är ifrågasatt.`,
    sentByRule: (keepers: string, what: string) =>
      `Tack. Jag har skickat ”${what}” till ${keepers}. Du får veta vad som händer.`,
    /** What was sent, so that a misreading shows. */
    what: (answer: string, claim: string, proposal: string | null) =>
      `${answer} ${claim}${proposal ? ` Förslag: ${proposal}` : ''}`,
    noKeeper: (who: string) =>
      `Tack. Det är sparat, men ingen är utsedd att sköta registret just nu. Säg det också till ${who}.`,
    why: 'Du sköter registret.',
    /** To whoever keeps the register. */
    heading: (system: string) => `Stämmer uppgiften om ${system}?`,
    says: (who: string, answer: string) => `${who} säger att det här inte stämmer: ${answer}`,
    aColleague: 'En kollega',
    claims: {
      'wrong-person': 'Personen är fel.',
      'has-left': 'Personen har slutat.',
      'vacant-is-wrong': 'Någon har rollen.',
    },
    proposes: (proposal: string) => `Förslag: ${proposal}`,
    byRule: (role: string) =>
      `Vem som är ${role} följer av en regel och av personlistan, så det ändras där och inte här.`,
    changeTo: (who: string) => `Ändra till ${who}`,
    clear: (who: string) => `Ta bort ${who}`,
    corrected: 'Jag rättar det',
    keep: 'Behåll som det är',
    /** Answers to the keeper who clicked. */
    notYours: 'Det är bara de som sköter registret som kan avgöra det här.',
    gone: 'Ärendet finns inte längre.',
    alreadyDecided: 'Det här är redan avgjort.',
    withdrawn: 'Då tar jag tillbaka det du anmälde. Uppgiften gäller som förut.',
    accepted: (answer: string) => `Klart. Nu gäller: ${answer}`,
    acceptedByRule: 'Klart. Den som frågade får veta att det rättas.',
    refused: (answer: string) => `Klart. Det är som det var: ${answer}`,
    /** To the reporter. */
    toldAccepted: (answer: string) => `Tack för hjälpen, registret är rättat. Nu gäller: ${answer}`,
    toldByRule: (answer: string) => `Tack för hjälpen. Det du sa inte stämde rättas: ${answer}`,
    toldRefused: (answer: string) => `De som sköter registret har prövat det du sa. Uppgiften stämmer: ${answer}`,
    whyTold: 'Du sa att svaret inte stämde.',
  },
}

export type Texts = typeof sv
