/** What is asked of the system that is spoken of and stands in no register: its price, its contract, an account in it; and who is to take what nobody has. */
import { sentence, type Part } from '../../conversation/say.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import { holdersOf, lookupsOf, type System } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { whoAppoints } from './because.ts'
import { firstContact, rolesHeld } from './card.ts'
import { notKept, priceOf } from './facts.ts'
import { asHolder, nameAndContact, partyInWords } from './naming.ts'
import { toServicedesk } from './support.ts'
import { notHere, whoMayKnow } from './unsure.ts'

/** Null where it is asked of nothing that was spoken of, or of something else. */
export function ofTheTalk(reading: Reading, from: From): Answering | null {
  const system = systemMeant(reading, from)
  const ofIt = system && ofSystem(system, reading, from)
  if (ofIt) return ofIt
  const { text } = from
  if (asksOfContracts.test(text) && reading.systems.length === 0)
    return {
      parts: [sentence(textsIn(from.language).info.noContracts)],
      grounds: grounds({ kind: 'unknown' }),
      memory: remember({ ...reading, intent: 'system_info', outcome: 'clear' }, from.memory),
    }
  const unkept = unkeptOf(from)
  if (unkept && reading.outcome !== 'clear') return notHere({ ...reading, outcome: 'unknown', unknown: unkept }, from)
  if (asksLocal.test(text) && reading.outcome === 'out-of-scope') return toServicedesk(reading, from)
  if ((changedHere.test(text) && whomToTell.test(text)) || (isMissing.test(text) && whatToDo.test(text)))
    return toldToKeeper(reading, from)
  if (writesForMe.test(text)) return toBeWritten(reading, from)
  const duties = dutiesOf(reading, from)
  if (duties) return duties
  return whoOught.test(text) && reading.systems.length === 0 ? whoIsToTake(from) : null
}

function ofSystem(system: System, reading: Reading, from: From): Answering | null {
  const { text, memory } = from
  const { info } = textsIn(from.language)
  const asked: Reading = { ...reading, intent: 'system_info', systems: [system.id] }
  if (asksPrice.test(text) || isDear.test(text)) return priceOf(asked, system, from)
  if (asksContract.test(text)) return notKept(info.noContract(system.name), asked, system, from)
  if (memory?.asked?.field === 'vendor' && reachesThem.test(text))
    return notKept(info.noVendorContact(system.vendor ?? system.name), asked, system, from)
  if (whoHasAccounts.test(text)) return notKept(info.noAccounts(system.name), asked, system, from)
  return asksAccessTo.test(text) && !ofRules.test(text) ? accessTo(system, reading, from) : null
}

/** The one that was named; else the one that is pointed at, where one was spoken of. */
function systemMeant({ systems, outcome }: Reading, { text, memory, register }: From): System | null {
  const meant =
    systems.length > 0 && outcome === 'clear' ? systems : pointsBack.test(text) ? (memory?.systems ?? []) : []
  const [id, ...others] = meant
  return id === undefined || others.length > 0 ? null : lookupsOf(register).system(id)
}
const pointsBack =
  /(?<!\p{L})(?:den|det|dem|dom|deras|them|their|leverantören|dit|där|systemet|programmet|appen|avtalet|kontraktet|licensen|it|that|the (?:system|contract|licen[cs]e))(?!\p{L})|^\s*(?:(?:och|men|and)\s+)?(?:vad|hur mycket)\s+kostar(?!\p{L})/iu

const asksPrice = /(?<!\p{L})(?:vad|hur mycket)\s+kostar(?!\p{L})|what does .+ cost|how much (?:does|is)/iu
/** "Är det ett dyrt system?" */
const isDear =
  /^\s*(?:(?:och|men)\s+)?(?:är|var|blir|is)\s+(?:[\p{L}\d-]+\s+){1,3}(?:dyrt?|billigt?|kostsamt?|expensive|cheap)(?!\p{L})/iu
/** "När går avtalet ut?", "how long does the contract run" */
const asksContract =
  /(?<!\p{L})(?:när|hur länge|hur långt|till när|har|when|how long|until when|do)(?!\p{L}).*(?<!\p{L})(?:(?:\p{L}+-?)?avtal(?:et|stid(?:en)?)?|kontrakt(?:et)?|licens(?:en|avtal(?:et)?)|uppsägningstid(?:en)?|contract|licen[cs]e)(?!\p{L})|(?<!\p{L})(?:avtalstid|uppsägningstid)(?:en)?(?!\p{L})/iu
/** "Vilka avtal går ut nästa år?", "which contracts do we have": of all systems, or of none that was named. */
const asksOfContracts =
  /^\s*(?:(?:och|men|hej|kan du|and)[\s,]+)*(?:vilka|hur många|finns det|har vi|visa|lista|när|which|how many|do we have|show|list|when)(?!\p{L})(?!.*(?<!\p{L})(?:ska|måste|bör|får|behöver|krävs|must|should|may)(?!\p{L})).*(?<!\p{L})(?:it-)?(?:avtal(?:en|et)?|kontrakt(?:en|et)?|licens(?:er|erna)?|contracts?|licen[cs]es)(?!\p{L}).*(?<!\p{L})(?:går|gå|löper|löpa|upphör|förnyas|förlängs|sägas?|snart|i år|nästa år|vi|med|ut|expires?|end|ends|run|renewed|with|we)(?!\p{L})/iu
/** "Hur får man en inloggning till det?", "kan hon ge mig behörighet dit?" */
const asksAccessTo =
  /(?<!\p{L})(?:hur|var|vart|kan|behöver|vill|måste|how|where|can|need)(?!\p{L}).*(?<!\p{L})(?:inlogg\p{L}*|konto|behörighet\p{L}*|tillgång|åtkomst|licens|login|log-?in|an? account|access)(?!\p{L})/iu
/** "Hur når jag dem?", after who delivers it. */
const reachesThem =
  /(?<!\p{L})(?:når|ringer|mejlar|kontaktar|nummer|numret|telefon|mejl|reach|call|phone)(?!\p{L}).*(?<!\p{L})(?:dem|dom|de|leverantören|them)(?!\p{L})|(?<!\p{L})(?:deras|their)\s+(?:nummer|telefon\p{L}*|mejl|number|phone|email)/iu

/** "Vilket av dem är äldst?": no register tells. */
function unkeptOf({ text, memory }: From): Reading['unknown'] {
  const said = most.exec(text)?.[1]
  return said === undefined || !memory?.asked ? null : { kind: 'fact', text: said, nearest: [] }
}
const most =
  /^\s*(?:(?:och|men|and)[\s,]+)*(?:vilket|vilken|vilka|which)(?:\s+(?:system|program))?(?:\s+(?:av|of)\s+(?:dem|dom|de|dessa|them|these))?\s+(?:är|is|are)\s+(äldst|nyast|störst|minst|snabbast|sämst|oldest|newest|largest|biggest)(?!\p{L})/iu

/** "Har alla på kontoret tillgång till det?" */
const whoHasAccounts =
  /(?<!\p{L})(?:har (?:alla|någon|nån|vi alla)|vilka (?:har|kan)|vem har koll på vilka|hur många (?:har|kan|använder)|who has|does everyone|how many (?:have|use))(?!\p{L}).*(?<!\p{L})(?:inlogg\p{L}*|konto(?:n|t)?|behörighet\p{L}*|tillgång|åtkomst|licens\p{L}*|komma åt|komma in|använder|account|access|use)(?!\p{L})/iu
/** "Vad heter vår närsupport?", where nobody has such a role. */
const asksLocal =
  /(?<!\p{L})(?:närsupport|lokal(?:a)? (?:it-?)?(?:support|resursperson)|resursperson|it-?support|local support)\p{L}*/iu
/** How it must be, or who decides: of rules. */
const ofRules =
  /(?<!\p{L})(?:bestämm\p{L}*|beslut\p{L}*|godkänn\p{L}*|utse\p{L}*|ansvar\p{L}*|måste (?:alla|man)|regler\p{L}*|stäng\p{L}*|ta[rs]? bort|avsluta\p{L}*|spärra\p{L}*|hur (?:ofta|många|länge)|decide\p{L}*|approve\p{L}*|responsible|removes?|closes?|vilka (?:har|får)|who has|kräv\p{L}*)(?!\p{L})/iu

/** An account is the helpdesk's to give; whoever answers for the system knows who may have one. */
function accessTo({ id }: System, reading: Reading, from: From): Answering {
  const desk = toServicedesk({ ...reading, intent: 'support', outcome: 'clear', systems: [id] }, from)
  const spokenOf = { ...remember(reading, from.memory), systems: [id] }
  return { ...desk, parts: [...desk.parts, ...whoMayKnow(spokenOf, { ...from, text: pointing })] }
}
const pointing = 'det'

const changedHere =
  /(?<!\p{L})(?:bytt|fått (?:en )?(?:ny|nytt|nya)|har (?:en )?(?:ny|nytt|nya)|ny\p{L}* \p{L}+ (?:har )?(?:börjat|tillträtt)|changed|have a new|got a new)(?!\p{L})/iu
const whomToTell =
  /(?<!\p{L})(?:vem|vart|var|till vem|who|whom|where)(?!\p{L}).*(?<!\p{L})(?:säger|säga|meddelar|meddela|anmäler|anmäla|rapporterar|rapportera|berättar|berätta|tala om|talar om|tell|report)(?!\p{L})/iu

/** "Vad gör jag om ett system inte finns i listan?" */
const isMissing =
  /(?<!\p{L})(?:ser till att|håller|sköter|uppdaterar|rättar|ändrar i)\s+(?:den här |hela )?(?:listan|registret)(?!\p{L})|(?<!\p{L})(?:system|program|app)\p{L}*.{0,20}(?<!\p{L})(?:inte|saknas|fattas|not).{0,12}(?<!\p{L})(?:finns|står|med|listan|registret|listed|register)(?!\p{L})|(?<!\p{L})(?:saknas|fattas)\s+(?:ett|nåt|något|vårt)\s+system/iu
const whatToDo =
  /(?<!\p{L})(?:vem (?:ser|håller|sköter|uppdaterar|rättar|ändrar)(?= )|vad (?:gör|ska|bör)|hur (?:gör|lägger|får)|vem (?:säger|meddelar|lägger)|vart|till vem|what (?:do|should)|who do)(?!\p{L})/iu

/** "Kan du skriva till henne att jag söker henne?" */
const writesForMe =
  /^\s*(?:(?:och|men|hej|ok|bra)[\s,]+)*(?:(?:kan|vill|skulle) du|can you|could you|please)?\s*(?:skriva?|mejla|maila|ringa?|hälsa|säga?|meddela|höra av dig|tell|write|call|e?mail)\s+(?:ett \p{L}+ )?(?:(?:till|hos|to)\s+)?(?:henne|honom|hen|dem|her|him|them)(?!\p{L})/iu

/** The bot writes to nobody for somebody else: how whoever is meant is reached. */
function toBeWritten(reading: Reading, from: From): Answering | null {
  const [id, ...others] = reading.people.length > 0 ? reading.people : (from.memory?.people ?? [])
  const person = id === undefined || others.length > 0 ? null : lookupsOf(from.register).person(id)
  if (!person || person.status === 'left') return null
  return {
    parts: [sentence(textsIn(from.language).writeYourself(nameAndContact(asHolder(person), from, from.language)))],
    grounds: grounds({ kind: 'intent', people: [person.id] }),
    memory: from.memory,
  }
}

/** "Vi har bytt skolsekreterare, vem säger jag till?": whoever keeps the register. */
function toldToKeeper(reading: Reading, from: From): Answering | null {
  const [keeper] = from.governance.manifest.permissions.registerKeeper
  if (!keeper) return null
  return {
    parts: [sentence(textsIn(from.language).tellTheKeeper(partyInWords(keeper, from, from.language)))],
    grounds: grounds({ kind: 'intent' }),
    memory: remember(reading, from.memory),
  }
}

/** "Vad ska en sån göra?", of the role that was spoken of. */
const whatSuchDoes =
  /^\s*(?:(?:och|men|ok|så|and)[\s,]+)*(?:vad|what)\s+(?:(?:ska|måste|bör|behöver|brukar|should|must|does)\s+)?(?:en\s+)?(?:sån|sådan|sånna|såna|sådana|den rollen|such a person|that role|one of those)(?:\s+(?:person|roll))?\s+(?:göra|gör|ansvara för|kunna|do|be able to do)[\s?.!]*$/iu

function dutiesOf(reading: Reading, from: From): Answering | null {
  const role = from.memory?.role ? from.governance.role(from.memory.role) : null
  if (!role || !whatSuchDoes.test(from.text)) return null
  const label = role.label[from.language]
  const asked: Reading = { ...reading, intent: 'policy_question', outcome: 'clear', role: role.id, matter: label }
  const text = from.language === 'en' ? `what must the ${label} do` : `vad ska en ${label} göra`
  const told = from.rules(asked, text, from)
  if (!told) return null
  return {
    parts: [{ says: told.message.text, shows: told.message.blocks ?? [{ kind: 'text', text: told.message.text }] }],
    grounds: { ...told.grounds, kind: 'intent' },
    memory: { ...remember(asked, from.memory), role: role.id },
  }
}

/** "Vem borde ta det?", after what nobody has. */
const whoOught =
  /^\s*(?:(?:och|men|ok|okej|hm|så|and|but|so)[\s,]+)*(?:vem|vilka|who)\s+(?:(?:borde|bör|ska|skulle kunna|kan|får|should|could|will|is to)\s+(?:\p{L}+\s+)?(?:ta|tar|ha|sköta|få|göra|bli|fylla|take|have|be|do)|utser|tillsätter|väljer|appoints)(?:\s+(?:(?:en |någon |nån |a |the |his |her |hans |hennes )?(?:nye?|nya|annan|efterträdaren?|ersättaren?|(?:new )?(?:one|owner|manager)|new person|successor)|hand|om|över|det|den|dem|dom|de|på sig|rollen|ansvaret|uppdraget|jobbet|den då|då|i stället|istället|it|them|that|the role|then|instead|dessa|nu))*[\s?.!]*$/iu

const appoints = /(?<!\p{L})(?:utser|tillsätter|väljer|appoints)(?!\p{L})/iu

/** Who appoints, where the latest answer told of an empty chair, or of somebody who is to be followed by another. */
function whoIsToTake(from: From): Answering | null {
  const { memory, governance, register, language } = from
  if (!memory) return null
  const [id, ...others] = memory.systems
  const system = id === undefined || others.length > 0 ? null : lookupsOf(register).system(id)
  const shown = system === null ? null : firstContact(rolesHeld(system, from))
  const role = memory.role === null ? shown?.role : governance.role(memory.role)
  if (role?.scope !== 'system') return null
  const isVacant =
    memory.intent === 'missing_role' || (system !== null && holdersOf(role, system, from).holders.length === 0)
  // "Vem utser en ny", of whoever was just told of.
  if (!isVacant && !(system !== null && appoints.test(from.text))) return null
  const parts: readonly Part[] = whoAppoints(role, memory.intent === 'missing_role' ? null : system, from, language)
  return parts.length === 0 ? null : { parts, grounds: grounds({ kind: 'answer', role: role.id }), memory }
}
