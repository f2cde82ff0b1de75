/** What is wrong with a manifest, and what to do about it. Keys, ids and values stand as they are written in the file. */
const list = (values: readonly string[]) =>
  values.length < 2 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} eller ${values.at(-1)}`
type Near = string | null
const meant = (near: Near) => (near === null ? '' : ` Menade du ${near}?`)

const kinds = {
  document: { one: 'ett dokument', list: 'documents' },
  unit: { one: 'en enhet', list: 'units' },
  position: { one: 'en befattning', list: 'positions' },
  role: { one: 'en roll', list: 'roles' },
  body: { one: 'en grupp', list: 'bodies' },
  category: { one: 'en kategori', list: 'categories' },
  step: { one: 'ett steg i samma beslutsväg', list: 'steps' },
  path: { one: 'en beslutsväg', list: 'decisionPaths' },
}

const shapes: Record<string, string> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'en grupp av nycklar',
}

export const sv = {
  shapeName: (shape: string) => shapes[shape] ?? shape,
  missingFile: 'Filen finns inte. Kontrollera sökvägen.',
  unreadable: 'Filen går inte att läsa. Kontrollera att det är en fil och att du får läsa den.',
  noManifests: 'Här finns inget manifest. Lägg kommunens fil, KEY.yaml, i mappen.',
  tooBig: (megabytes: string, most: string) =>
    `Filen är ${megabytes} MB. Ett manifest är högst ${most} MB. Är det rätt fil?`,
  emptyFile: 'Filen är tom. Ett manifest börjar med municipality, en delad fil med shared.',
  binary: (kind: string | null) =>
    `Filen är ${kind === null ? 'inte text' : `en ${kind}-fil`}. Ett manifest är text i YAML, sparad som UTF-8.`,
  encoding: 'Filen är inte sparad som UTF-8. Spara om den med teckenkodningen UTF-8.',
  notYaml: (why: string) => `Det här går inte att läsa som YAML: ${why}`,
  yaml: {
    tab: 'raden är indragen med tabb. Byt tabben mot blanksteg.',
    indent: 'indraget stämmer inte med raderna ovanför. Rätta antalet blanksteg.',
    duplicateKey: 'nyckeln står två gånger på samma ställe. Ta bort den ena.',
    missing: 'ett tecken saknas, ofta ett citattecken, en klammer eller ett kolon. Titta på raden och raden ovanför.',
    colon: 'texten innehåller ett kolon. Sätt texten inom citattecken.',
    unexpected: 'här står något som inte hör hemma. Titta på raden och raden ovanför.',
    character: 'texten börjar med ett tecken som YAML har för eget bruk. Sätt texten inom citattecken.',
    alias: 'en hänvisning med * pekar på något som inte finns ovanför. Rätta namnet eller skriv ut innehållet.',
    several: 'filen innehåller flera dokument. Ta bort raden --- och lägg varje kommun i en egen fil.',
    other: 'raden är inte skriven som YAML.',
  },
  tooDeep: 'Filen har för många nivåer i varandra. Är det rätt fil?',
  tooManyAliases: 'Filen upprepar sig själv för många gånger med * och &. Skriv ut innehållet i stället.',
  notAMapping: 'Filen ska bestå av nycklar som municipality, roles och bodies. Den innehåller något annat.',
  required: (key: string) => `${key} saknas. Lägg till ${key}.`,
  wrongShape: (expected: string, got: string) => `Här ska stå ${expected}, inte ${got}.`,
  numberNotText: (value: string) => `Här ska stå text. Sätt värdet inom citattecken: "${value}".`,
  oneOf: (value: string, values: readonly string[], near: string | null) =>
    `${value} går inte att välja.${meant(near)} Välj ${list(values)}.`,
  unknownKey: (key: string, near: string | null, known: readonly string[]) =>
    near === null
      ? `Nyckeln ${key} finns inte i formatet. Ta bort den. Här går det att skriva ${list(known)}.`
      : `Nyckeln ${key} finns inte i formatet. Menade du ${near}?`,
  splitText: (key: string) =>
    `Texten delades vid ett komma, och ${key} blev en egen nyckel. Sätt hela texten inom citattecken.`,
  emptyText: 'Texten är tom. Skriv något, eller ta bort nyckeln.',
  emptyList: 'Listan är tom. Den ska ha minst en rad.',
  tooSmall: (least: number, inclusive: boolean) =>
    `Talet är för litet. Det ska vara ${inclusive ? 'minst' : 'större än'} ${least}.`,
  tooBigNumber: (most: number) => `Talet är för stort. Det får vara högst ${most}.`,
  formats: {
    id: 'Ett id skrivs med små bokstäver, siffror och bindestreck, till exempel system-owner.',
    day: 'Ett datum skrivs åååå-mm-dd och ska finnas i kalendern, till exempel 2026-03-12.',
    'yearly-day': 'En dag som återkommer varje år skrivs "mm-dd" och ska finnas i kalendern, till exempel "03-15".',
    source: 'En källa skrivs som regelns id, en i taget, till exempel IT-12.',
    party: 'En part skrivs unit:ID, position:ID, role:ID, body:ID eller everyone.',
    email: 'E-postadressen är inte hel. Skriv den som namn@kommun.example.se.',
    url: 'Länken ska börja med https:// eller http://.',
    time: 'Ett klockslag skrivs inom citattecken, "tt:mm", till exempel "08:00".',
    hours: 'Ordningen ska vara opens, morningEnds, closes, från tidigast till senast.',
    ladder: 'Påminnelserna ska komma i ordning: firstDays före againDays, och lateDays före escalateDays.',
    'quiet-hours': 'Den tysta tiden går över natten: quietFrom på kvällen, quietThrough på morgonen.',
    range: 'least är större än most. Byt plats på dem.',
  } as Record<string, string>,
  other: 'Värdet går inte att använda här.',

  undeclared: {
    clause: (id: string) => `Regeln ${id} finns inte bland clauses. Lägg till regeln eller rätta numret.`,
    word: (id: string, near: Near) => `${id} finns inte i ordlistan.${meant(near)} Orden står i manifests/README.md.`,
    municipality: (id: string, near: Near) =>
      `Kommunen ${id} har ingen fil i mappen.${meant(near)} Lägg till filen eller rätta namnet.`,
    other: (kind: keyof typeof kinds, id: string, near: Near) =>
      `${id} pekar på ${kinds[kind].one} som inte finns.${meant(near)} Lägg till den under ${kinds[kind].list} eller rätta id:t.`,
  },
  noGround:
    'Det framgår inte varifrån det här kommer. Ange regelns id i sources, eller own: true om det är kommunens eget.',
  duplicateId: (id: string, line: number) => `${id} finns redan, på rad ${line}. Ge det ena ett annat id.`,
  duplicateSource: (source: string, line: number) =>
    `Regeln ${source} finns redan, på rad ${line}. Varje regel ska stå en gång.`,
  samePosition: (line: number) =>
    `Titeln står också på rad ${line}. Ange olika unit för befattningarna, så att de går att skilja åt.`,
  unitCycle: (units: readonly string[]) =>
    `Enheterna ligger i en ring: ${units.join(' → ')}. Rätta parent för någon av dem.`,
  bodyCycle: (bodies: readonly string[]) =>
    `Grupperna ska komma före varandra i en ring: ${bodies.join(' → ')}. Ta bort before för någon av dem.`,
  stepCycle: (steps: readonly string[]) =>
    `Stegen väntar på varandra i en ring: ${steps.join(' → ')}. Rätta after för något av dem.`,
  nobodyInComposition: 'Raden säger inte vem som ingår. Ange member, derived, onePer eller described.',
  checkWithoutComputes: 'En kontroll (kind: check) som görs hela tiden (when: always) ska ange computes.',
  whenUsedBy: (says: string, key: string) => `${says} (när filen används av ${key})`,
  duplicateMunicipality: (key: string, file: string) =>
    `Kommunen ${key} finns redan i ${file}. Varje kommun har en fil.`,
  severalDefaults: (file: string) => `Även ${file} har default: true. Bara en kommun får ha det.`,
  missingShared: (file: string) => `Den delade filen ${file} finns inte. Rätta sökvägen; den utgår från den här filen.`,
  notShared: (file: string) => `${file} är ingen delad fil. En delad fil börjar med shared och har inget municipality.`,
  brokenShared: (file: string) =>
    `Den delade filen ${file} går inte att läsa, så den här kommunen går inte att kontrollera färdigt.`,
}
export type FaultTexts = typeof sv
