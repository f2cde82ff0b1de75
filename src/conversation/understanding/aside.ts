import * as cues from './cues.ts'
import { ids, type Read } from './draft.ts'
import { howFar } from './how-far.ts'
import { newcomer } from './newcomer.ts'
import { matterOf } from './matter.ts'
import { somebody } from './leaning.ts'
import type { Memory } from './reading.ts'
import { onTheAnswer } from './on-the-answer.ts'
import { ofTheBody } from './of-body.ts'
import { ofOurs } from './ours.ts'
import { ownGroups } from './own-groups.ts'
import { asksToLearn } from './to-learn.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'

/** "halloj", "hejhopp", "gokväll": nothing but what is said in greeting, however it is made up. */
export function oddGreeting({ tokens, mentions }: Unit, { dictionary }: Words): Read | null {
  if (tokens.length > 2 || mentions.some(({ how }) => how !== 'fuzzy')) return null
  if (!tokens.every(({ cue }) => madeGreeting.test(cue) && (usual.test(cue) || !dictionary.isWord(cue)))) return null
  return { rule: 'greets in a word of its own', draft: { intent: 'greeting' } }
}
const usual = /^(?:hej|hejsan|hallo|halla|tja|tjena|tjo|tjabba|mors|goddag|goddagens|halloj|hejhopp|tjo\w+)$/
const madeGreeting =
  /^(?:hej(?!da)\w{0,8}|hall[ao]+j?\w{0,4}|tja+(?:b+a\w{0,3}|m[eo]rs)?|tjena\w{0,6}|tjo(?:fras|la\w{0,6}|hej\w{0,5}|san\w{0,5}|ho+|flojt)?|goo?d?(?:kvall|dag(?:en)?s?|morr?on|morgon|middag|afton)\w{0,2}|mo+j+n?\w{0,5}|mors\w{0,6}|tjing\w{0,4}|hoj\w{0,4})$/

/** What is read before anything is looked up: who greets by name, and a bare "och mejl?" after somebody was shown. */
export function aside(unit: Unit, memory: Memory | null, words: Words): Read | null {
  return (
    newcomer(unit) ??
    ofOurs(unit, memory, words) ??
    ownGroups(unit, memory) ??
    ofTheBody(unit, memory) ??
    howFar(unit, memory) ??
    onTheAnswer(unit, memory, words) ??
    stops(unit) ??
    ontoTheirAgenda(unit, memory) ??
    dreamtOf(unit) ??
    introduced(unit) ??
    factOfPerson(unit, memory) ??
    needsIn(unit) ??
    nobodyToldOf(unit, memory) ??
    moreOfVendor(unit, memory) ??
    atIt(unit, memory, words) ??
    emptyRoles(unit) ??
    hasFailed(unit, memory) ??
    hoursOf(unit, memory) ??
    ofTheFault(unit, memory)
  )
}

/** "sätt upp lagring där", after a group was spoken of: on its agenda. */
function ontoTheirAgenda({ line, mentions, roles }: Unit, memory: Memory | null): Read | null {
  if (memory === null || memory.bodies.length === 0 || !/^(?:group_info|meeting_)/.test(memory.intent ?? ''))
    return null
  const others = mentions.some(({ entries }) => entries.every(({ kind }) => kind !== 'unit'))
  const forThem = raises.test(line)
  if ((others && !forThem) || roles.length > 0 || !(forThem || putsThere.test(line))) return null
  return { rule: 'onto their agenda', draft: { intent: 'meeting_agenda_add', bodies: memory.bodies } }
}
/** "jag vill ta upp inloggningen" */
const raises =
  /^(?:(?:och|men|ok|ja) )*(?:jag|vi|i|we|\w+(?: \w+)?) (?:vill|skulle vilja|behover|tankte|want to|wants to|would like to) (?:fa |ha )?(?:ta upp|lyfta|fa upp|fa med|ha med|raise|bring up) (?!(?:det|den|it)\b)\w+/
const putsThere =
  /^(?:(?:kan du|kan vi|vill|jag vill|ok|och|please|can you|du) )*(?:lagg|lagga|satt|satta|skriv|skriva|ta|for|fora|add|put) (?:till|upp|in|med|ocksa)?\b.* (?:dar|dit|there)$/

/** "jag orkar inte, avbryt": what is said last, apart. */
function stops({ tokens, mentions, roles }: Unit): Read | null {
  const last = tokens.at(-1)
  if (last === undefined || tokens.length < 3 || tokens.length > 9 || mentions.length > 0 || roles.length > 0)
    return null
  if (
    !/^(?:pause|stop)$/.test(last.before) ||
    !/^(?:avbryt|stopp|stoppa|sluta|avsluta|stop|cancel|quit)$/.test(last.cue)
  )
    return null
  return { rule: 'stops at the end', draft: { intent: 'cancel' } }
}

/** "tänk om vi hade ett system för odlingslotter, hur gör man": a wish, whatever is asked after it. */
function dreamtOf({ line, mentions, roles, tokens }: Unit): Read | null {
  if (roles.length > 0 || mentions.some(({ entries }) => entries.some(({ kind }) => kind === 'system'))) return null
  if (!dreamt.test(line)) return null
  return { rule: 'a wish, dreamt of', draft: { intent: 'need_report', matter: matterOf(tokens) } }
}
const dreamt =
  /^(?:\w+ )?det (?:borde|skulle|maste|kunde) (?:\w+ )?(?:finnas|behovas) (?:ett|en|nagot|nagon)\b.*\b(?:program\w*|\w*system|app|verktyg|e ?tjanst)\b|^(?:\w+ ){0,2}(?:det )?(?:vore|skulle vara) (?:\w+ )?(?:toppen|bra|fint|kul|kanon|skont|guld|smidigt|perfekt|harligt|drommen) om (?:vi|man|jag|det)\b.*\b(?:program\w*|\w*system|app|verktyg|e ?tjanst)\b|^(?:\w+ )?tank om (?:vi|man|det|jag) (?:\w+ )?(?:hade|fick|fanns|kunde fa)\b.*\b(?:program\w*|\w*system|app|verktyg|e ?tjanst)\b/

/** "hej, Siv Tallberg här, systemansvarig", "god morgon, det är Bo på ekonomi": a greeting, whatever else the names are. */
function introduced(unit: Unit): Read | null {
  const { line, tokens, mentions, unread, roles } = unit
  if (tokens.length > 12 || !greets.test(line) || cues.who.test(line) || asks.test(line)) return null
  // "god morgon, annika på ekonomi", in small letters
  const from = tokens.findLastIndex(({ cue }) => /^(?:pa|fran)$/.test(cue))
  if (
    from >= 2 &&
    from >= tokens.length - 3 &&
    from <= 4 &&
    !mentions.some(({ entries }) => entries.some(({ kind }) => kind === 'system'))
  )
    return cues.support.test(line)
      ? null
      : { rule: 'greets by name', draft: { intent: 'greeting', units: unitsIn(unit) } }
  const first = tokens.findIndex(({ cue }, at) => at > 0 && !greeting.test(cue))
  const named = (at: number): boolean =>
    unread.includes(at) ||
    mentions.some(({ start, end }) => start <= at && at < end) ||
    roles.some(({ start, end }) => start <= at && at < end)
  if (first < 1) return null
  const said = tokens.slice(first)
  const tells = presents.test(said.map(({ cue }) => cue).join(' '))
  // "hej, Jan Grip, tekniska"
  const pauses = said.filter(({ before }, at) => at > 0 && before === 'pause').length
  if (!tells && !(pauses === 1 && named(first) && tokens[first]!.before === 'pause' && named(tokens.length - 1)))
    return null
  if (!said.some(({ capital }, at) => capital && named(first + at))) return null
  if (
    !said.every(
      ({ cue, before, capital }, at) => named(first + at) || joins.test(cue) || (capital && before !== 'stop'),
    )
  )
    return null
  // "hej, Lex på HR fungerar inte", "hej, Lex här är trasigt"
  if (cues.support.test(line) || /^\w+.* har (?:ar|har|ska|kan|inte)\b/.test(said.map(({ cue }) => cue).join(' ')))
    return null
  // "hej, Lex på HR"
  const called = mentions.find(({ start }) => start >= first)
  const ofSystem =
    called !== undefined &&
    called.entries.some(({ kind }) => kind === 'system') &&
    !called.entries.some(({ kind }) => kind === 'person')
  const plainly = /\b(?:heter|namn|name|har)\b/.test(line)
  if (ofSystem && !(plainly && called.common)) return null
  return { rule: 'greets by name', draft: { intent: 'greeting', units: unitsIn(unit) } }
}

/** Where whoever greets says that they work. */
const unitsIn = (unit: Unit): readonly string[] => [
  ...new Set(entriesOf(unit, 'unit').flatMap(({ entries }) => ids(entries))),
]
const greets =
  /^(?:halloj|hallojsan|tjo|moin|morrn|mors|heisann|hej|hejsan|hejhej|hallo|halla|tja|tjena|tjenare|tjabba|god|godmorgon|goddag|godkvall|morsning|morn|morron|hi|hello|hey|good)\b/
const greeting =
  /^(?:halloj|hallojsan|tjo|moin|morrn|mors|heisann|hej|hejsan|hejhej|svejsan|hallo|halla|tja|tjena|tjenare|tjabba|god|godmorgon|goddag|godkvall|morsning|morn|morron|hi|hello|hey|good|morgon|middag|dag|kvall|formiddag|eftermiddag|afton|morning|afternoon|evening|there|pa|dig|du|er|igen|alla)$/
const presents =
  /^(?:det (?:ar|har ar)|har ar|this is|it is|its|i am|im|(?:mitt|my) (?:namn|name)(?: ar| is)?|(?:jag|i) (?:heter|ar)|(?:jag )?heter) \w+|^\w+(?: \w+){0,3} (?:har|here|heter jag|pa|fran|i|hos|from|at)(?: |$)/
const joins =
  /^(?:det|ar|har|jag|heter|mitt|namn|pa|fran|i|hos|som|ar|och|av|this|is|it|here|my|name|im|am|from|at|in|the|ny|nya|nyanstalld|igen|bara|vid)$/
const asks = /\b(?:vad|hur|nar|vilk\w+|varfor|kan du|undrar|behover|vill|maste|ska|what|how|when|which|can you)\b/

/** "och mejl?" after a person's card is that person's, though a system may be called so; after a unit's or a helpdesk, theirs. */
function factOfPerson(unit: Unit, memory: Memory | null): Read | null {
  if (memory === null || !asksReach(unit) || entriesOf(unit, 'person').length > 0) return null
  const { intent, people, systems, role } = memory
  const isOfThem = people.length === 1 && somebody.test(unit.line)
  if (intent === 'support' && !isOfThem) return { rule: 'how to reach the helpdesk', draft: { intent, systems } }
  if (!isOfThem && !/^(?:person_|role_lookup|system_info|who_am_i|group_info|policy_question)/.test(intent ?? ''))
    return null
  if (people.length === 1)
    return { rule: 'how to reach who was shown', draft: { intent: 'person_info', people, field: 'contact' } }
  // A unit answers for it: the same answer, which tells how it is reached.
  if (people.length > 0 || intent !== 'role_lookup' || systems.length !== 1) return null
  return { rule: 'how to reach the unit that was shown', draft: { intent, systems, role } }
}

/** "vem är hennes chef", "hans nummer", where nobody has been spoken of: whom, is asked. */
function nobodyToldOf(unit: Unit, memory: Memory | null): Read | null {
  if (unit.mentions.length > 0 || (memory !== null && (memory.people.length > 0 || memory.systems.length > 0)))
    return null
  if (!(asksReach(unit) && somebody.test(unit.line)) && !ofSomebody.test(unit.line)) return null
  return { rule: 'of nobody that was named', draft: { intent: 'person_info', outcome: 'ambiguous', certainty: 0.8 } }
}
const ofSomebody =
  /^(?:(?:och|men|ok|hej|tack) )*(?:(?:vem|vad|vilka|who|what) (?:ar|heter|is|are) (?:hennes|hans|hens|his|her) \w+|vem (?:ersatter|vikarierar for|tar over efter|ar chef (?:over|for|till)) (?:henne|honom|hen))$/

/** "en ny i personalen behöver komma in i Combine": an account, which is the helpdesk's, and no new system. */
function needsIn(unit: Unit): Read | null {
  if (unit.roles.length > 0 || !letIn.test(unit.line)) return null
  const [one, ...others] = entriesOf(unit, 'system').flatMap(({ entries }) => ids(entries))
  const systems = one !== undefined && others.length === 0 ? [one] : []
  return { rule: 'needs to be let in', draft: { intent: 'support', systems } }
}
const letIn =
  /^(?:(?:hej|vi har|jag har|det finns|och|men) )*(?:en|ett|min|var|nya?|vikarien?|eleven|kollegan|jag|vi|two|tva|a|our|my)\b(?: \w+){0,6} (?:behover|maste|ska|vill|skulle behova|needs?)(?: \w+){0,2} (?:komma (?:in|at)|kunna (?:komma in|logga in)|bli upplagd\w*|fa (?:en |ett )?(?:inlogg\w*|konto|behorighet|tillgang|atkomst)|(?:ha )?(?:inlogg\w*|konto|behorighet|tillgang|atkomst)|get into|(?:an |a )?(?:account|login)|access)\b(?!.*\b(?:vem|vad|hur|varfor|who|what|how)\b)/

/** "och it då", after who answers for a system: whoever has it at IT. */
function atIt({ line }: Unit, memory: Memory | null, { roles }: Words): Read | null {
  if (memory?.intent !== 'role_lookup' || memory.systems.length !== 1 || !onlyIt.test(line)) return null
  const [hit] = roles.hits(['pa', 'it'])
  if (hit === undefined) return null
  return { rule: 'whoever has it at IT', draft: { intent: 'role_lookup', role: hit.role, systems: memory.systems } }
}
const onlyIt = /^(?:(?:och|men|ok|okej|and) )*(?:(?:pa|hos|for|vem pa|at) )?it(?: da| sidan| then)?$/

/** "vad har vi mer från dem", after who delivers a system: all of that vendor's. */
function moreOfVendor({ line, mentions }: Unit, memory: Memory | null): Read | null {
  if (memory?.asked?.field !== 'vendor' || memory.systems.length !== 1 || mentions.length > 0) return null
  if (!moreOfTheirs.test(line)) return null
  return { rule: 'more of the same vendor', draft: { intent: 'vendor_systems', systems: memory.systems } }
}
const moreOfTheirs =
  /\b(?:mera?|fler|flera|annat|andra|ovriga?|more|else|other)\b.*\b(?:(?:fran|ifran|av|hos|from|by|with) (?:dem|dom|de|samma|den leverantoren|them|the same)|darifran|de (?:levererar|saljer)|they)\b/

/** A way to reach somebody, and nothing else that could be a subject. */
function asksReach({ line, tokens }: Unit): boolean {
  return (
    tokens.length <= 9 &&
    reach.test(line) &&
    tokens.every(({ cue }) => reachWord.test(cue) || aroundReach.has(cue)) &&
    !/^(?:\w+ )?(?:vem|who)\b/.test(line)
  )
}
/** "är de öppna nu", "och på kvällen": the helpdesk's hours, after a fault or whoever answers for a system. */
function hoursOf({ line, mentions }: Unit, memory: Memory | null): Read | null {
  if (mentions.length > 0) return null
  if (afterHours.test(line))
    return { rule: 'when the helpdesk is open', draft: { intent: 'support', systems: memory?.systems ?? [] } }
  if (memory === null || !/^(?:support|system_info|role_lookup)$/.test(memory.intent ?? '')) return null
  return opening.test(line) || atNight.test(line)
    ? { rule: 'when the helpdesk is open', draft: { intent: 'support', systems: memory.systems } }
    : null
}
/** "de jobbar hela natten, vem svarar då" */
const atNight =
  /^(?=.*\b(?:vem|vart|var|nar|hur|kan|nagon|who|where)\b).*\b(?:pa|i|hela|under|over|at|on|during) (?:\w+ )?(?:nat(?:t|ten|terna)|kvall(?:en|ar|arna)?|helg(?:en|er|erna)?|night|weekends?|evenings?)\b|\bjour(?:en|nummer|telefon)?\b|\bdygnet runt\b/
/** "finns det nån att ringa efter fem", "vem svarar i telefon på helgen" */
const afterHours =
  /^(?:(?:och|men|ok|sa|and) )*(?=.*\b(?:att ringa|ringer|ringa|svarar|nar (?:jag|man|vi)|support\w*|hjalp|call|answers)\b)(?:finns|vem|vart|kan|var|ar|is|who|can)\b.*\b(?:efter (?:klockan |kl )?(?:fyra|fem|sex|sju|\d{1,2})(?: \d\d)?|efter (?:arbetstid|kontorstid|stangning)|(?:pa |i |under )?(?:helg(?:en|erna)?|lordag\w*|sondag\w*|kvall(?:en|ar|arna|stid)?|natt(?:en)?)|after (?:hours|five|\d+|work)|(?:on|at|in) (?:the )?(?:weekends?|evenings?|night))(?: (?:da|ocksa|then))*$/
const opening =
  /^(?:(?:och|men|ok|sa|and) )*(?:(?:nar )?(?:ar|har) (?:dom|de|ni|det|supporten|kundservice) (?:oppet|oppna|stangt)|(?:vad|vilka) (?:har|ar) (?:dom|de|ni) (?:for |det for )?(?:\w*tider(?:na)?)|(?:om det ar |om det hander )?(?:pa|under|i) (?:kvall\w*|helg\w*|natten|semestern)|\w*oppettider(?:na)?|om (?:dom|de|ingen) inte svarar|ar det (?:bara (?:jag|vi|hos oss)|fler(?: som)?(?: har)?(?: samma)?(?: problem(?:et)?)?)|nar (?:fungerar|funkar|ar) det (?:igang|uppe|lagat|igen|klart)|are they open|when are they open)(?: (?:nu|da|idag|i|dag|ocksa|now|then))*$/

/** "är alla roller tillsatta", "finns det några vakanta roller": which roles have nobody. */
function emptyRoles({ line, mentions }: Unit): Read | null {
  if (mentions.length > 0 || !allFilled.test(line)) return null
  return { rule: 'which roles are empty', draft: { intent: 'appointment_vacancies' } }
}
const allFilled =
  /^(?:(?:och|men|hej|and) )*(?:(?:ar|har|are) (?:alla|samtliga|all) (?:roller|uppdrag|stolar|roles) (?:ar |blivit )?(?:tillsatta|besatta|bemannade|fyllda|filled|taken)|(?:finns det|ar det|har vi|vilka|are there|which) (?:nagra |nagon |any )?(?:vakanta roller|tomma (?:roller|stolar)|vakanser|vacancies|empty roles|vacant roles|(?:roller|roll|uppdrag|roles) (?:som )?(?:(?:ar|star|are) )?(?:tomma|tom|vakanta|vakant|obesatta|vacant|empty)))(?: (?:hos oss|i kommunen|nu|har|idag))*$/

/** "it's not working today, who do I call", after a system was shown: the helpdesk's, whatever else the words could describe. */
function hasFailed({ line, mentions, roles }: Unit, memory: Memory | null): Read | null {
  if (mentions.length > 0 || roles.length > 0 || !itFails.test(line)) return null
  const systems = memory?.systems.length === 1 ? memory.systems : []
  return { rule: 'what was spoken of has failed', draft: { intent: 'support', systems } }
}
const itFails =
  /^(?:(?:but|and|well|now|oh|hi|ok|so) )*(?:it|that|the (?:system|app|program)) (?:is |s |has |just |keeps )?(?:not working|isnt working|isn t working|doesnt work|doesn t work|does not work|wont \w+|won t \w+|down|crash\w*|freez\w*|frozen|stopped working|broken)\b/

/** "datorn är seg", "vem fixar det?": the same place to turn to. */
function ofTheFault(unit: Unit, memory: Memory | null): Read | null {
  if (memory?.intent !== 'support' || unit.mentions.length > 0 || unit.roles.length > 0) return null
  if (asksToLearn(unit.line)) return null
  if (unit.tokens.length > 7 || !(turnsTo.test(unit.line) || mends.test(unit.line))) return null
  return { rule: 'the same fault', draft: { intent: 'support', systems: memory.systems } }
}
const mends =
  /^(?:(?:och|men|ok|sa) )*hur (?:byter|andrar|aterstaller|nollstaller|laser|loser|skaffar|far|fixar|gor) (?:jag|man|vi) (?:upp )?(?:det|den|losenordet|ett nytt|nytt|kontot)\b/
const turnsTo =
  /^(?:(?:och|men|ok|sa|and) )*(?:vem|vart|var|hur|who|where) (?:fixar|lagar|hjalper|ringer|kontaktar|mejlar|vander|brukar|ska|kan|nar|fixes|do|should|can)\b.*\b(?:det|den|da|jag|man|vi|mig|dem|it|i)\b/

const contact = String.raw`(?:mejl(?:en|adress\w*)?|mail(?:en|adress\w*)?|e ?post(?:adress\w*)?|telefon(?:en|nummer|numret)?|nummer|numret|mobil(?:en|nummer|numret)?|titel|befattning|email|phone|number)`
const reach = new RegExp(
  String.raw`\b${contact}\b|\b(?:hur|how) (?:nar|ringer|mejlar|mailar|kontaktar|do|can|far) (?:\w+ ){0,3}(?:(?:tag i|reach|call) )?(?:henne|honom|hen|dem|dom|her|him|them)\b`,
)
const reachWord = new RegExp(`^(?:${contact}|e|post)$`)
const aroundReach = new Set(
  'och men ok okej ja bra da nu tack har hon han hen dom de hennes hans hens deras nagon nagot nan nat en ett vad ar vilket vilken till pa for henne honom den det dit dem dar ring ringa mejla kan jag man vi ge mig du fa far finns hur nar ringer mejlar mailar kontaktar tag i sa skriv visa and his her their the what is does she he do you have can i get how reach call to him them then'.split(
    ' ',
  ),
)
