/**
 * What exactly is asked of a matter: how much, how long, what follows, who stands in. A rule about the same matter that
 * says nothing of it does not answer, and is not cited. Written as people write, parted by commas; the words are compared by stem.
 */
import type { Governance } from '../../governance/governance.ts'
import { asksOf } from './asks.ts'
import { isChoice, type Question } from './question.ts'
import { isObject } from './rulebook.ts'
import type { Statement } from './statements/statement.ts'
import { fold, stem, wordsOf } from './stem.ts'
import type { Ask } from './words/asking.ts'

type Facet = keyof typeof said

const said = {
  vice: `vice, vice ordförande, suppleant, suppleanter, vice chair, deputy chair`,
  veto: `säga nej, säger nej, sa nej, avslå, avslår, avslag, veto, stoppa beslutet, riva upp, köra över, refuse, overrule, turn down`,
  everyMonth: `per månad, i månaden, per vecka, i veckan, a month, per month, a week, per week`,
  certificate: `certifiering, certifikat, certifierad, examen, legitimation, certified, certificate`,
  expense: `på kommunens bekostnad, på arbetsgivarens bekostnad, at the employer's expense`,
  hires: `anställer, anställs, rekryterar, rekryteras, lönesätter, hires, recruits, hired`,
  bids: `anbud, anbuden, anbudet, offert, offerter, offerten, tender, tenders, bid, bids, quote, quotes`,
  most: `högst, som mest, max, maximalt, at most, maximum`,
  timeInFigures: `hur många timmar, hur många dagar, hur många veckor, hur många månader, hur många år, how many hours, how many days,
    how many weeks, how many months, how many years`,
  keeping: `spara, sparas, gallra, gallras, gallring, bevara, bevaras, arkivera, arkiveras, kept for, retained, archived`,
  ratio: `per användare, per anställd, per elev, per skola, per person, per klass, per medarbetare, per invånare, per user, per employee, per pupil`,
  everyFew: `vart tredje år, vart fjärde år, vart femte år, every third year, every five years`,
  deputy: `suppleant för, suppleant till, ersättare, ersätter, ställföreträdare, ställföreträdande, vikarie för, vikarierar för,
    stand in, stands in, standin, deputy, substitute, replaces, är borta, är sjuk, är ledig, är frånvarande, på semester,
    sjukskriven, föräldraledig, får förhinder, frånvaro, någon annan leda, kan inte leda, kan inte vara med, kan inte komma, hoppar in, rycker in`,
  minutes: `sekreterare, protokoll, protokollet, protokollen, protokollföra, anteckningar, minnesanteckningar, justerar, justeras, justering, minutes,
    secretary`,
  votes: `rösta, röstar, rösträtt, röster, röstning, majoritet, utslagsröst, enhälligt, vote, votes, voting, majority`,
  quorum: `beslutsför, beslutsfört, beslutsmässigt, beslutsförhet, beslutsmässig, kvorum, närvarande, närvara, måste vara där, måste vara på plats, quorum`,
  term: `mandat, mandatet, mandattid, mandatperiod, mandatperioden, uppdragstid, hur länge sitter, hur länge får man sitta, hur länge är man ledamot,
    ledamot hur länge, omval, omvald, avsätter, avsättas, avsätta, entledigas, entlediga, term of office, how long does one serve`,
  pay: `vad tjänar, hur mycket tjänar, tjänar man, tjänar mest, lönekuvertet, i lönekuvertet, löneavdrag, arvode, arvoden, arvodet, lön, lönen, löner, lönetillägg, lönepåslag, extra betalt, mer betalt, salary, paid extra`,
  money: `hur mycket pengar, hur stor budget, vilken budget har, vad är budgeten, hur stor är budgeten, belopp, beloppet, beloppsgräns, hur många kronor,
    summa, summan, prislapp, pris, priset, how much money, what is the budget, how big is the budget, price,
    budgettak, kostnadstak, maxpris, maxpriset, högsta pris, högsta priset, takpris, takbelopp`,
  least: `minimikrav, minimikravet, minimikraven, lägsta krav, lägsta nivå, minimum requirement, minimum requirements`,
  boss: `chef över, chef till, närmaste chef, chef åt, boss of, manager of`,
  staff: `hur många jobbar, hur många arbetar, hur många är anställda, hur många anställda, hur många är ni, how many people work, how many work,
    how many employees`,
  groupSize: `hur stor får, hur stor ska gruppen, hur många ledamöter, hur många platser, how big may`,
  charge: `ta betalt, tar betalt, tagit betalt, ta ut avgift, tar ut avgift, ta ut en avgift, avgift, avgifter, avgiften, charge for, charge a fee`,
  languages: `vilka språk, vilket språk, hur många språk, på engelska, översätta, översättas, which languages, translated, in english`,
  copyright: `upphovsrätt, upphovsrätten, upphovsrättigheter, äger bilderna, copyright`,
  ai: `ai, aitjänst, aitjänster, chatgpt, copilot, chattbot, chattbotar, artificiell intelligens, artificial intelligence`,
  sameOne: `samma person, vara både, också vara, samtidigt vara, två roller, dubbla roller, flera roller, same person, be both, two roles`,
  term2: `uppsägningstid, bindningstid, avtalstid, avtalslängd, garanti, garantitid, notice period, warranty`,
  date: `när på dagen, vilken tid på dagen, vilken månad, vilket datum, vilken vecka, vilken veckodag, vilken dag, vilket klockslag, deadline, sista dag, sista datum, senast när,
    när senast, which month, what date, which date, which week`,
  place: `var i huset, var fysiskt, vilken byggnad, vilket våningsplan, which building, lokal träffas, vilken lokal, vilket rum, i vilket rum, mötesrum, which room`,
  remote: `digitalt, digitala möten, på distans, via teams, via länk, distansmöte, remotely, online meeting, online meetings`,
  appeal: `överklaga, överklagas, överklagan, överprövas, överpröva, omprövas av, appeal, appealed`,
  penalty: `straff, straffet, straffas, påföljd, påföljder, böter, vite, sanktion, sanktioner, bestraffas, konsekvens, konsekvenser, konsekvensen,
    varning, uppsagd, avskedad, penalty, penalties, fined, consequence, consequences, punished`,
  consequence: `vad händer om, vad händer när, vad händer ifall, vad blir följden, vad sker om, what happens if, what happens when`,
  conflict: `oense, oeniga, oenighet, inte enas, enas, inte överens, kommer överens, tvist, tvista, konflikt, konflikter, bråkar, tycker olika,
    vill båda, vill äga samma, vill ha samma, delar på det, delar på systemet, delat ägarskap, delat ansvar, disagree, disagrees, dispute, conflict,
    cannot agree, can not agree, shared ownership, två ägare, strider`,
  brand: `vilket märke, vilka märken, fabrikat, vilken modell, vilka modeller, iphone, android, microsoft eller, windows eller, apple eller, eller google, eller apple, eller linux,
    eller mac, which brand, brand`,
  used: `begagnat, begagnade, begagnad, leasa, leasing, secondhand, sälja, säljer, säljas, ge bort, skänka, skrota, skrotas, köpa loss, köpa hem, kasseras, köpa ut, second hand, resell`,
  agreement: `biträdesavtal, personuppgiftsbiträdesavtal, pubavtal, personuppgiftsbiträde, underbiträde, processor agreement, sekretessavtal,
    data processing agreement`,
  assessment: `konsekvensbedömning, konsekvensbedömningar, konsekvensbedömningen, riskanalys, riskanalyser, riskbedömning, impact assessment, dpia, risk analysis`,
  incident: `incident, incidenter, incidenten, personuppgiftsincident, dataintrång, haveri, incident report`,
  hours: `när öppnar, när stänger, öppnar ni, stänger ni, open until, jour, jourtid, beredskap, öppettider, öppettid, dygnet runt, helger, helgerna, kvällar, on call, opening hours, weekends`,
  abroad: `usa, utomlands, tredjeland, eu, molnet utomlands, abroad, utanför sverige, outside the eu`,
  consultant: `konsult vara, konsulter vara, konsult sitta, konsult ha rollen, inhyrd person, inhyrd personal vara, consultant be,
    consultant sit, contractor be`,
  politician: `politiker, politikerna, fackligt, facket, skyddsombud, politician, politicians, trade union`,
  colour: `färg, färgen, bakgrundsbild, skärmsläckare, logotyp, typsnitt, signatur, mejlsignatur, wallpaper`,
  accessory: `skal, fodral, mobilskal, datorväska, väska, skärmskydd, case, sleeve`,
  home: `ta hem, ta med hem, med hem, take home, bring home`,
  bring: `egen dator, egen mobil, egen telefon, egen surfplatta, privat dator, privata dator, privat mobil, privata mobil, own phone, own laptop, own device,
    byod, own computer`,
  privately: `privat bruk, privatbruk, privata ändamål, privata ärenden, datorn privat, mobilen privat, telefonen privat, mejlen privat, nätet privat,
    privat på, private use, privately, personal use`,
  size: `hur många sidor, hur stora filer, hur stor fil, hur mycket lagring, lagringsutrymme, gigabyte, megabyte, hur många tecken, how many pages, storage space`,
  meeting: `ha ett möte, ha möte, ha möten, hålla ett möte, hålla möte, hur många möten, hur många sammanträden, have a meeting, hold a meeting,
    how many meetings`,
  committee: `arbetsutskott, arbetsutskottet, presidium, presidiet, undergrupp, undergrupper, arbetsgrupp, arbetsgrupper, subcommittee, working group`,
} as const

type Way = { facet: Facet; rest: readonly string[] }

const ways: ReadonlyMap<string, readonly Way[]> = (() => {
  const map = new Map<string, Way[]>()
  for (const [facet, list] of Object.entries(said) as [Facet, string][]) {
    for (const way of list.split(',')) {
      const [first, ...rest] = wordsOf(way).map(stem)
      if (first !== undefined) map.set(first, [...(map.get(first) ?? []), { facet, rest }])
    }
  }
  return map
})()

/** Which of them a text asks for, or speaks of. */
function facetsIn(text: string): ReadonlySet<Facet> {
  const stems = wordsOf(text).map(stem)
  const found = new Set<Facet>()
  stems.forEach((stemmed, at) => {
    for (const { facet, rest } of ways.get(stemmed) ?? [])
      if (rest.every((part, offset) => stems[at + 1 + offset] === part)) found.add(facet)
  })
  if (bossOf.test(fold(text))) found.add('boss')
  if (asksWhere.test(text) && (whereMeeting.test(fold(text)) || whereThing.test(fold(text)))) found.add('place')
  return found
}

/** "IT-samordnarens chef": the head of whoever has the role, not the role. */
const bossOf =
  /\b\S*(?:samordnare|strateg|ansvarig|ansvariga|ansvarige|tekniker|agare|forvaltare)(?:n|en)?s (?:narmaste )?chef\b/
const asksWhere = /(?<!\p{L})(?:var|vart|where)(?!\p{L})/iu
/** "Var står servrarna", "var hämtar jag ut min dator": of where a thing is, not of where something is written or decided. */
const whereThing =
  /\b(?:var|vart|where)\b(?: \S+){0,2} ?\b(?:star|ligger|sitter|finns|ar|hanger|hamtar|lamnar|gar|is|are|do)\b(?! (?:det|om|reg\w+|riktlinje\w*)\b)(?: \S+){0,4}? (?:\S*serve?r\S*|\S*skrivare\S*|dator\S*|telefon\S*|mobil\S*|router\S*|switch\S*|fax\S*|it-?(?:enhet|avdelning|drift|chef|tekniker)\S*|kundservice\S*|servicedesk\S*|helpdesk\S*|narmaste|reception\S*|lokal(?:en)?|printers?|computers?|phones?|laptops?|office|room)\b/

/** "Var brukar de ses", "var håller gruppen till". */
const whereMeeting =
  /\b(?:var|vart|where) (?:brukar|ska|har|haller|traffas|ses|mots|do|does)\b.*\b(?:ses|traffas|motas|mots|moten?|till|meet)$/

const spoken = new WeakMap<Governance, Map<string, ReadonlySet<Facet>>>()

/** What a rule says, is found by or is known to be asked. */
function facetsOf(source: string, governance: Governance): ReadonlySet<Facet> {
  const known = spoken.get(governance) ?? new Map<string, ReadonlySet<Facet>>()
  spoken.set(governance, known)
  const before = known.get(source)
  if (before) return before
  const clause = governance.clause(source)?.clause
  const texts = clause ? [clause.rule, clause.ruleEn ?? '', ...clause.words, ...clause.asked] : []
  const found = new Set(texts.flatMap((text) => [...facetsIn(text)]))
  known.set(source, found)
  return found
}

/** "Vem är ersättare för it-samordnaren": not who has the role. */
export const asksForDeputy = (text: string): boolean => facetsIn(text).has('deputy')

const ofOffice: readonly Facet[] = ['deputy', 'vice', 'term', 'pay', 'certificate', 'boss']

/** Who stands in for a role, and how long, for what pay or with what certificate somebody has it. */
export const speaksOfOffice = (text: string): boolean => {
  const spoken = facetsIn(text)
  return ofOffice.some((facet) => spoken.has(facet))
}

/** "Räcker det med en ersättare": for whom is not said, so that no rule about somebody's is an answer. */
export function asksForNobodys({ matter, groups, words }: Question): boolean {
  if (groups.length > 0 || !asksForDeputy(words.map(({ word }) => word).join(' '))) return false
  return matter.every((word) => !isObject(word) || asksForDeputy(word.word) || saysLittle.has(word.word))
}

const saysLittle = new Set('racker behovs kravs finns galler utse utses ha har ordna enough needed'.split(' '))

const ofTheCase: readonly Facet[] = ['conflict', 'consequence', 'deputy']

/** What the municipality itself may ask for before a decision. */
const ofGates: ReadonlySet<Facet> = new Set(['assessment', 'agreement'] as const)

/** What exactly is asked for has to be said, not only something of the same matter. */
export function isToThePoint(statement: Statement, question: Question, text: string, governance: Governance): boolean {
  if (statement.silent) return true
  return speaksOfFacets(question, text, statement, governance) && givesFigure(question, statement, governance)
}

/** Whether what exactly is asked is said by one of the rules, or nothing more exact than the matter is asked. */
function speaksOfFacets(
  { words }: Question,
  text: string,
  { id, sources }: Statement,
  governance: Governance,
): boolean {
  // What is told beside the question is only why it is asked, unless it is the case that is asked about.
  const told = facetsIn(text)
  const asked = [
    ...facetsIn(words.flatMap(({ word, asking }) => (asking ? [word] : [])).join(' ')),
    ...ofTheCase.filter((facet) => told.has(facet)),
  ]
  return asked.every(
    (facet) =>
      (facet === 'meeting' && id.startsWith('body:')) ||
      (ofGates.has(facet) && id.startsWith('gate:')) ||
      sources.some((source) => facetsOf(source, governance).has(facet)),
  )
}

/** Kinds of answer that a rule gives or does not give: a number, a price, a time. */
const exact: readonly Ask[] = ['amount', 'duration', 'price', 'frequency', 'choice']

/** How many, where, for what pay: a rule that only speaks of the same matter is no help, not even to choose among. */
export const asksExactly = ({ sure }: Question, text: string): boolean =>
  exact.some((ask) => ask !== 'frequency' && sure.has(ask)) || facetsIn(text).size > 0

/** Whether the kind of figure that is asked for is given by the statement, or known to be asked of one of its rules. */
function givesFigure(
  { sure, asksWho, asking }: Question,
  { asks, sources }: Statement,
  governance: Governance,
): boolean {
  return exact.every(
    (ask) =>
      !sure.has(ask) ||
      (ask === 'price' && (asksWho || asking.has('nar') || asking.has('when'))) ||
      (asks[ask] ?? 0) >= 0.6 ||
      sources.some((source) => {
        const clause = governance.clause(source)?.clause
        return (
          clause !== undefined &&
          ((ask === 'frequency' && aTime.test(fold(clause.rule))) ||
            clause.asked.some((way) => (ask === 'choice' ? isChoice(fold(way)) : asksOf(way).sure.has(ask))))
        )
      }),
  )
}

/** How often something is, without a number. */
const aTime =
  /\b(?:kontinuerlig\w*|fortlopande|regelbund\w*|arlig\w*|varje ar|om aret|planmassig\w*|nar det behovs|efter behov)\b/
