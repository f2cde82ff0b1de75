import { remembered } from './remembered.ts'

/**
 * What the words of a message are about, in no order: for intents that people put in too many ways for patterns.
 * A concept is a list of word beginnings and phrases, folded.
 */
const lists = {
  meet: 'mote motet moten motena motes motets *mote *motet *moten *motena *motestid* sammantrad* *sammantrade* traff traffen traffar *traffen samling samlingen meeting meetings session',
  meetVerb: 'traffas ses samlas mots motas sammantrader moter meet meets gather',
  when: 'nar datum datumet tid tiden tider klockan dags kalender kalendern schema motesschema veckodag lokal "tid och plats" "vilken plats" when date dates time calendar schedule',
  soon: 'snart nasta kommande narmast* planera* inplanera* bokat inbokat framover next upcoming soon planned scheduled veckan idag imorgon manad* januari februari mars april maj juni juli augusti september oktober november december host hosten hostens varen varens vintern sommaren week month harnast',
  attend:
    'komma kommer delta deltar deltagande deltagit narvara narvarar narvaro narvarande medverka medverkar ansluta ansluter osa attend* join joining come coming participate* "vara med" "ar med" "vara dar" "ar dar" "dyker upp" "dyka upp" knallar kilar traskar "kommer dit" "gar dit" "hanger pa" "hanga pa" "hanger med" "haka pa" "staller upp" "make it" "pa plats" "be there" "i m in" "im in" "count on me" "rakna med mig" "see you"',
  yes: 'happy glad gladly ja jo japp jajamen absolut sjalvklart visst garna okej ok yes sure yep yeah accept* bekrafta* godkanner "tackar ja" "sager ja" definitely certainly "of course"',
  no: 'nope na nej inte ej icke inget ingen tyvarr dessvarre aldrig not cant cannot wont no unable unfortunately regret* "can t" "won t" sorry',
  away: '"skiter sig" "inget mote for mig" "no meeting for me" dentist tandlakare* "barnet ar hemma" "barnen ar hemma" "sjukt barn" "sick child" feber febrig "i sangen" krasslig forhinder forhindrad borta sjuk sjukt sjuka sjukskriven bortrest upptagen upptaget uppbokad dubbelbokad semester ledig vab vabb vabbar absent krockar krock franvar* utebli* avsta avstar avboj* avbok* aterbud avanmal* missar missa decline* busy away conflict clash "sta over" "star over" "stalla in" "stall in" "staller in" "annat mote" "tackar nej" "sager nej" "pa kurs" "pa resa" "cancel my" skip "hoppa over" regrets "kom emellan" "came up" "inte ihop" avsager "backar ur" "far forhinder"',
  first: 'jag vi mig oss min mitt mina i im ill me my we our',
  suits: 'passar funkar fungerar suits works "gar bra" "blir bra"',
  thank: 'tack tackar tackas thanks thank thx takk tacksam appreciate* cheers',
  praise:
    'bra fint fin toppen perfekt super superbra schysst grymt grym kanon kalas najs nice great good awesome excellent perfect lovely brilliant wonderful helps helped hjalpte smidigt utmarkt fantastiskt underbart strallande harligt snallt uppskattas gott vet finemang jattebra klockrent suveran* bast basta klippa parla',
  greet:
    'hej hejsan hejhej hallo halla tja tjena tjenare tjenis tjo tjabba hoppsan hopp god goda godmorgon morgon formiddag eftermiddag kvall middag morrn mors morsning hi hello hey howdy good morning evening afternoon svejsan hallojsan hei',
  stop: 'avbryt avbryta avbryter avsluta avslutar sluta stopp stoppa stop cancel glom strunt strunta struntar skit skiter angra angrar angrade skippa skippar hoppa hoppar kvittar forget nevermind quit exit abort bryt backa "ta bort" "tar bort" "lagg av" "lagg ner" "lagger ner" "inte langre" "vill inte" "no longer" drop undo',
  filler:
    'tusen stort ah aha oh jaha behovde ville sokte undrade kanns gjorde dagen precis exakt hjarta varmaste odmjukast allra det den dar har nu da bara hela allt alltihop fragan please mycket hemskt sa for hjalpen hjalp svaret svar info infon dig du er alla there bot boten styrbot you that this me help much very so lot alls over about it',
  day: 'mandag mandagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen idag imorgon monday tuesday wednesday thursday friday today tomorrow tiden dagen',
  agenda: 'dagordning* agenda* agendan punkt punkter punkten *punkt *punkten foredragningslista* item topic',
  raise:
    'diskutera* behandla behandlas lyfta lyft lyftas "fa upp" "fa med" "ha med" "ha upp" "ta upp" "tas upp" "tar upp" "prata om" "upp pa" "lagg till" "satt upp" "ta med" "skriv in" "for upp" anmal anmaler anmala raise discuss* "bring up" "talk about" include add put',
  survey:
    '*enkat *enkaten *enkater *enkatens *undersokning *undersokningen frageformular* sjalvskattning* eblomlad* blomlad* dimios medborgarpanel* *enkatsvaren survey questionnaire',
  start:
    'dags "nu tar vi" kora gor starta startar borja borjar oppna oppnar paborja* redo igang besvara svara fylla fyll begin start open launch answer take fill forsta first',
  pause:
    '"slutar har" "stannar dar" "stop here" "for idag" "for today" paus pausa pausar senare spara sparar sparas stoppa stanna later save break hold pause parkera',
  later: 'senare imorgon later tomorrow "en annan dag" "annan dag" "nasta vecka" "efter lunch" sen sedan',
  resume:
    'fortsatt fortsatta fortsatter ateruppta* vidare tillbaka slutade resume continue back carry "keep going" "left off" "go on" "gora klart" "gor klart" "gora fardigt" fardig',
  left: '"hur manga fragor" svarsdatum svarsdag svarsfrekvens kvar status aterstar deadline klar klart fardigt stang* svarat svarade lamnat lamnade progress left remaining due far langt "sista dag" "sista dagen" "sista svarsdag" reply replied responded answered "hur mycket" "hur manga" "hur langt"',
  need: 'behov* behover saknar onska onskar onskemal* forslag foresla* ide iden ideer skaffa inforskaffa efterfraga* need needs want request* idea ideas suggest* propos* "vill ha" "skulle vilja" "skulle behova" "would like" "kopa in" "fa en" "fa ett" "ha en" "ha ett" "ha stod"',
  thing:
    'system systemet systemstod program *program programvara app appar *app verktyg *verktyg tjanst *tjanst losning digital* stod *stod funktion funktioner modul software tool tools application service statistik plattform solution *system',
  fresh: 'ny nya nytt battre annat annan new better another',
  permit:
    'far maste tillat* forbjud* galler regel regler reglerna policy* *policy *policyn riktlinj* *riktlinjer krav kraven kravs tillstand lov behover ratt allowed allow permit* rule rules must may require* required approval permission guideline* policies ok okej okay',
  govern:
    'beslut* besluta beslutar bestammer bestams avgor avgors godkann* utse utses utser tillsatt* betala* bekosta* finansier* kostnad* *kostnad *kostnaden fordela* prioriter* decide* decides approve* appoint* pay pays fund* funded finance* process processen steg steps revider* "ses over" "tar beslut" "fattar beslut" "star for" "sager ja till" "saga ja till" "ger klartecken" "ge klartecken" "gront ljus" "satter ner foten" "satta ner foten" "sista ordet" "far bestamma" klubbar klubba "skriver under" "skriva under" undertecknar "skriver pa" "okejar" "green light" "signs off" "sign off" "final say" "last word" avveckla avvecklar avvecklas rapporter* bestall* bestalla kopa koper order procure*',
  define:
    'definier* definition menas betyder innebar innefattar skillnad* skiljer ingar uppgift uppgifter arbetsuppgifter skyldig* mandat roll rollen roller forvantas mean means difference responsibilities duties definition requirements "vad ar ett" "vad ar en" "what is a" "what is an" "what is the" forklara beskriv explain',
} as const
export type Concept = keyof typeof lists

type Lexicon = {
  words: Map<string, Concept[]>
  beginnings: [string, Concept][]
  endings: [string, Concept][]
  /** By their first word. */
  phrases: Map<string, [RegExp, Concept][]>
}

const lexicon = build()

function build(): Lexicon {
  const made: Lexicon = { words: new Map(), beginnings: [], endings: [], phrases: new Map() }
  for (const [concept, text] of Object.entries(lists) as [Concept, string][]) {
    for (const match of text.matchAll(/"([^"]+)"|(\S+)/g)) {
      const [, phrase, word = ''] = match
      if (phrase !== undefined) {
        const first = phrase.split(' ')[0]!
        made.phrases.set(first, [...(made.phrases.get(first) ?? []), [new RegExp(`\\b${phrase}\\b`), concept]])
      } else if (word.startsWith('*')) made.endings.push([word.replaceAll('*', ''), concept])
      else if (word.endsWith('*')) made.beginnings.push([word.slice(0, -1), concept])
      else made.words.set(word, [...(made.words.get(word) ?? []), concept])
    }
  }
  return made
}

/** The concepts in a line of folded words. */
export function conceptsIn(line: string): ReadonlySet<Concept> {
  return looked(line).concepts
}

/** The words that some concept holds, alone or in a phrase. */
export function carriedWords(line: string): ReadonlySet<string> {
  return looked(line).carried
}

/** The same line is asked about from several sides, one after another. */
let last: { line: string; concepts: ReadonlySet<Concept>; carried: ReadonlySet<string> } | null = null

function looked(line: string): NonNullable<typeof last> {
  if (last?.line === line) return last
  const concepts = new Set<Concept>()
  const carried = new Set<string>()
  for (const word of line.split(' ')) {
    const own = conceptsOf(word)
    if (own.length > 0) carried.add(word)
    for (const concept of own) concepts.add(concept)
  }
  for (const word of line.match(/\w+/g) ?? []) {
    for (const [phrase, concept] of lexicon.phrases.get(word) ?? []) {
      const found = phrase.exec(line)
      if (found === null) continue
      concepts.add(concept)
      for (const part of found[0].split(' ')) carried.add(part)
    }
  }
  last = { line, concepts, carried }
  return last
}

export const conceptsOf = remembered((word: string): readonly Concept[] => {
  const found = [...(lexicon.words.get(word) ?? [])]
  for (const [beginning, concept] of lexicon.beginnings) if (word.startsWith(beginning)) found.push(concept)
  for (const [ending, concept] of lexicon.endings) if (word.endsWith(ending)) found.push(concept)
  return found
})
