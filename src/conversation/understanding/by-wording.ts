import {
  comingCommands,
  dutyCommands,
  listCommands,
  lookingBackCommands,
  meetingCommands,
  needCommands,
  permissionCommands,
  recordCommands,
  surveyCommands,
  talkCommands,
  todayCommands,
  unansweredCommands,
  wording,
} from './commands.ts'
import { factShared } from './shared-facts.ts'
import { matterIn } from './commands/cases.ts'
import { ownMatters } from './commands/own-matters.ts'
import * as cues from './cues.ts'
import { deedIn } from './deeds.ts'
import { type Draft, ids, type Read } from './draft.ts'
import { ofBodies } from './follow-up.ts'
import { asksAbilities, asksHowToTalk, isNew, framed, metLine, smallTalk } from './frames.ts'
import { elliptic } from './lists.ts'
import { matterOf } from './matter.ts'
import { askedOfBody } from './of-body.ts'
import type { Question } from './question-asked.ts'
import type { Memory } from './reading.ts'
import { preferWhole } from './register.ts'
import type { Unit, Words } from './unit.ts'
import { bodyField } from './rule.ts'

const kept = [
  ...todayCommands,
  ...unansweredCommands,
  ...permissionCommands,
  ...recordCommands,
  ...listCommands,
  ...comingCommands,
  ...lookingBackCommands,
]

/** "Jag är systemansvarig, måste jag kolla vilka som har konto?" is told of oneself and asks what is to be done. */
const asksOfDuty = /^(?:\w+ )?jag ar \w+ (?:\w+ ){0,4}?(?:maste|ska|bor|far|behover) (?:jag|man)\b/

const timeSuits =
  /^(?:(?:ja|jo|jadå|japp|jepp|tack|ok|okej|bra|absolut|visst|garna|jag|yes|thanks) )*(?:(?:kan|hinner|ar ledig) (?:\w+ )?(?:den dagen|den dan|den tiden|det datumet|da)|(?:den|det) (?:dagen|dan|tiden|datumet) (?:\w+ )?(?:passar|funkar|fungerar|gar)|that (?:day|time|date) (?:works|suits))\b(?: (?:bra|fint|utmarkt|mig|for|me|fine|well|for mig))*$/
const agreed =
  /^(?:\w+ ){0,2}(?:det|den|tiden|dagen|ok|okej)? ?(?:funkar|passar|blir|gar|fungerar)\b.*\b(?:ses|syns|hors) (?:da|dar|pa motet|pa traffen|pa \w+dag)\b/
const toReach =
  /^(?:\w+ )?(?:(?:jag|vi|man|i|we) )?(?:behover|maste|vill|skulle (?:vilja|behova)|need to|have to|must|want to) (?:\w+ )?(?:na|fa tag (?:i|pa)|prata med|kontakta|ringa|mejla|snacka med|komma i kontakt med|reach|contact|talk to|speak (?:to|with)|get hold of)\b/
/** "kan ej styrgruppen på torsdag", "hinner inte gruppen den här gången" */
const cannotThen =
  /^(?:(?:hej|tyvarr|sorry) )*(?:jag |vi )?(?:kan|hinner|orkar|klarar) (?:tyvarr )?(?:inte|ej) (?:pa |med )?B(?: (?:pa \w+dag(?:en)?|imorgon|idag|i|dag|nasta|gang\w*|denna|den|har|vecka\w*|tyvarr|da|nu|sorry|\d+|kl))*$/
const anyAnswer = /\b(?:har jag|jag har) (?:\w+ )?ansvar(?:et)?\b(?! som)/
const ofMine = /\bvilka av (?:mina|my) \w+ (?:ar|har|saknar|behover)\b|\bwhich of my \w+ (?:are|have)\b/

/** What is known by its wording and names no system. */
export function talk({ unit, memory, line, shape, role, bodies, named, filters }: Question): Read | null {
  // "ja tack, jag kan den dagen"
  if (
    unit.mentions.length === 0 &&
    role === undefined &&
    timeSuits.test(line) &&
    !/\b(?:inte|ej|not|cant)\b/.test(line)
  )
    return { rule: 'the time suits', draft: { intent: 'meeting_accept' } }
  if (
    role === undefined &&
    !named &&
    /^(?:\w+ )?nej tack\b.*\b(?:\w*mote\w*|traff\w*|kallelse\w*|inbjudan)\b/.test(line)
  )
    return { rule: 'no to a meeting', draft: { intent: 'meeting_decline' } }
  if (
    unit.mentions.length === 0 &&
    role === undefined &&
    agreed.test(line) &&
    !/\b(?:inte|ej|nar|not|when)\b/.test(line)
  )
    return { rule: 'the time suits', draft: { intent: 'meeting_accept' } }
  if (!named && cannotThen.test(shape)) return { rule: 'cannot then', draft: { intent: 'meeting_decline', bodies } }
  // "jag behöver nå systemägaren": of what is not said
  if (role !== undefined && unit.mentions.length === 0 && unit.unread.length === 0 && toReach.test(line)) {
    const known = memory?.systems.length === 1 && unit.leans() ? memory.systems : null
    return {
      rule: 'a role to reach',
      draft: {
        intent: 'role_lookup',
        role: role.role,
        ...(known === null ? { outcome: 'ambiguous', certainty: 0.8 } : { systems: known }),
      },
    }
  }
  if (!named) {
    const own = unit.mentions.length === 0 || role !== undefined ? ownMatters(line) : null
    if (own === 'answers-for') return { rule: 'all one answers for', draft: { intent: 'my_systems', field: 'all' } }
    if (own === 'to-do') return { rule: 'all one has to do', draft: { intent: 'my_duties', field: 'all' } }
    const odd = cues.mine.test(line) && ofMine.test(line) ? unit.unread.at(-1) : undefined
    if (
      odd !== undefined &&
      odd === unit.tokens.length - 1 &&
      filters.status === null &&
      factShared(line, shape, true) === null
    )
      return {
        rule: 'mine, by what is not kept',
        draft: {
          intent: 'my_systems',
          outcome: 'unknown',
          unknown: { kind: 'fact', text: unit.tokens[odd]!.raw, nearest: [] },
          certainty: 0.8,
        },
      }
    if (cues.mine.test(line) && !asksOfDuty.test(line))
      return {
        rule: 'mine',
        draft: {
          intent: 'my_systems',
          // "vilka system har jag ansvar för": in any role
          role: anyAnswer.test(line) ? null : (role?.role ?? null),
          // "vilka av mina system avvecklas"
          ...(filters.status === null ? factShared(line, shape, true) : { field: 'status', matter: filters.status }),
        },
      }
    if (cues.whoAmI.test(line)) return { rule: 'who am i', draft: { intent: 'who_am_i' } }
    const plain = unit.mentions.length === 0 && role === undefined
    const talk = plain ? (wording(kept, line) ?? wording(talkCommands, line)) : null
    if (talk !== null) return { rule: `wording: ${talk}`, draft: { intent: talk } }
  }
  return null
}

/** Whoever asks who stands in says of nobody that the answer was wrong: "vem är ersättare för henne när hon är borta". */
const standingIn =
  /\b(?:(?:om|nar) (?:hon|han|hen) (?:ar|inte)|ersatt\w*|vikari\w*|stallforetrad\w*|deput\w+|stand(?:s|ing)? in|tar over)\b/

/** "det är inte Siv utan Bo som äger Lex" */
const notButAnother =
  /\b(?:inte|ej|not) (?:langre |av )?P (?:som \w+ S )?(?:utan|but) (?:av )?P\b|\bP (?:ar inte|is not|isnt) (?:\w+ ){0,4}(?:S )?(?:utan det ar |utan |but )P\b|\bS (?:ags|skots|forvaltas) inte (?:langre )?av P\b/

const meantIt =
  /\b(?:jag )?(?:menar|menade|mente|mean|meant)\b|\b(?:skulle|ska) det (?:vara|sta)\b|\bfel av mig\b|\b(?:jag )?(?:skrev|sa|tog|stavade) (?:jag )?fel\b/

const insteadOfIt = /^(?:\w+ )?(?:andra|byta?) (?:det |den |fragan |sokningen )?till S$/

/** The answer just given is said to be wrong. */
export function corrected({
  unit,
  memory,
  words,
  line,
  shape,
  target,
  role,
  people,
  asksWho,
  asksContact,
}: Question): Read | null {
  if (asksWho && standingIn.test(line)) return null
  // "vem ska jag prata med om Lex verkar ge fel uppgifter": whoever answers for it is asked for.
  // It may not be here.
  const named = target.kind !== 'none' || unit.unread.some((at) => at > 0 && unit.tokens[at]!.capital)
  if (asksWho && asksContact && named && people.length === 0) return null
  // "det blev fel, jag menar Lex": another was meant, nothing in the register is wrong.
  if (target.kind !== 'none' && people.length === 0 && meantIt.test(line)) return null
  // "ändra till Lex", after who answers for another: of Lex
  if (memory?.intent === 'role_lookup' && people.length === 0 && insteadOfIt.test(shape)) return null
  // "byt ut henne", after who answers for a system
  const changed =
    memory?.intent === 'role_lookup' &&
    memory.systems.length === 1 &&
    (/^(?:\w+ ){0,3}byta? ut (?:henne|honom|den|hen|personen)$/.test(line) ||
      /^(?:\w+ ){0,2}(?:byta?|andra|ratta|korrigera) (?:ut )?(?:henne |honom |hen |det |den |svaret )?(?:till|mot) P$/.test(
        shape,
      ))
  const other = !asksWho && people.length > 0 && notButAnother.test(shape)
  if (
    changed ||
    other ||
    (cues.correction.test(shape) && !/\bavbryt\b/.test(line) && (role === undefined || !asksWho))
  ) {
    return {
      rule: 'says it is wrong',
      draft: {
        intent: 'correction',
        // The role that was said, and not the one of the answer before it.
        role: role?.role ?? null,
        ...(target.kind === 'systems' ? { systems: target.systems } : wrongOf(unit, memory, words)),
        people: (other ? people.slice(-1) : people).flatMap(({ entries }) => ids(entries)),
      },
    }
  }
  return null
}

/** "det är fel person på personalsystemet": the one that is so, and never the one spoken of before it. */
function wrongOf(unit: Unit, memory: Memory | null, words: Words): Partial<Draft> {
  const kind = unit.tokens.flatMap(({ fold }) => ofAKind.exec(fold)?.[1] ?? [])[0]
  if (kind === undefined) return { systems: (memory?.systems ?? []).slice(0, 1) }
  const found = words.described.of(kind)
  const choices = found.map((id) => ({
    kind: 'system' as const,
    id,
    name: words.gazetteer.byId('system', id)?.name ?? id,
  }))
  return found.length === 1 ? { systems: found } : { outcome: 'ambiguous', choices }
}
const ofAKind = /^([a-z]{3,}?)s?(?:systemet|programmet|appen|verktyget|registret)$/

/** A case, a product to approve, a project, a proposal, a remiss. */
export function matters({ unit, bodies, people, named, target }: Question): Read | null {
  // "nej, jag tänker på Lex"
  if (named && /^(?:\w+ )?jag (?:tanker|tankte) pa\b/.test(unit.line)) return null
  const asked = matterIn(unit, named)
  if (asked === null) return null
  return {
    rule: `matter: ${asked.intent}`,
    draft: {
      intent: asked.intent,
      field: asked.field ?? null,
      matter: asked.matter ?? null,
      bodies,
      people: people.flatMap(({ entries }) => ids(preferWhole(entries))),
      systems: target.kind === 'systems' ? target.systems : [],
    },
  }
}

/** What somebody owes or has done, what is not done, and what was passed on after a meeting. */
export function duties({ unit, line, bodies, people, target }: Question): Read | null {
  const asked = wording(dutyCommands, line)
  if (asked === null) return null
  return {
    rule: `wording: ${asked}`,
    draft: {
      intent: asked,
      bodies,
      people: people.flatMap(({ entries }) => ids(preferWhole(entries))),
      systems: target.kind === 'systems' ? target.systems : [],
      matter: matterOf(unit.tokens),
    },
  }
}

/** Something to be done with a meeting, its papers, the plan or the survey. */
export function deeds({ unit, bodies, people, named, target }: Question): Read | null {
  const deed = deedIn(unit)
  if (deed === null) return null
  // A system may be what a decision or a survey question is about; a meeting is not called off with it.
  const isVerb =
    target.kind === 'systems' &&
    unit.mentions.every(
      ({ start, entries }) =>
        entries.every(({ kind }) => kind !== 'system') || (start <= 2 && unit.tokens[start]?.cue === 'boka'),
    )
  if (named && !isVerb && !/^(?:decision|survey|meeting_agenda)_/.test(deed.intent)) return null
  return {
    rule: `deed: ${deed.intent}`,
    draft: {
      intent: deed.intent,
      bodies,
      people: people.flatMap(({ entries }) => ids(preferWhole(entries))),
      systems: target.kind === 'systems' ? target.systems : [],
      matter: deed.matter ?? null,
    },
  }
}

export function surveys({ line, role, bodies, named }: Question): Read | null {
  if (!named && role === undefined) {
    const asked = wording(surveyCommands, line)
    if (asked !== null && (bodies.length === 0 || /enkat|survey|questionnaire/.test(line)))
      return { rule: `wording: ${asked}`, draft: { intent: asked } }
  }
  return null
}

/** Meetings, and small talk, by wording and by what they are about. */
export function meetings({ unit, memory, line, role, bodies, people, named }: Question): Read | null {
  if (bodies.length > 0 && membersAsked.test(line)) return null
  const meet = /\b(?:nar|when)\b.{0,30}\b(?:ses|mots|traffas|samlas|sammantrader|meet)\b/.test(line)
  if (!named && (role === undefined || bodies.length > 0 || meet) && people.length === 0) {
    const exists = /^(?:finns det|har vi|is there|do we have) (?:en|ett|nagon|a|an|any)\b/.test(line)
    const meeting = wording(meetingCommands, line) ?? (exists ? null : wording(meetingCommands, metLine(unit)))
    // "när är nästa möte där"
    const there =
      bodies.length === 0 && meeting === 'meeting_next' && ofBodies.test(memory?.intent ?? '') && saidThere.test(line)
    if (meeting !== null && !(meeting === 'meeting_next' && cues.howOften.test(line)))
      return {
        rule: `wording: ${meeting}`,
        draft: { intent: meeting, bodies: there ? (memory?.bodies ?? []) : bodies },
      }
    if (role === undefined && (asksAbilities(unit) || asksHowToTalk(unit) || isNew(unit)))
      return { rule: 'what the bot can do', draft: { intent: 'help' } }
    const talk = role === undefined ? smallTalk(unit) : null
    const frame = role === undefined || bodies.length > 0 ? framed(unit, memory) : null
    // "hur tätt träffas gruppen" asks how often
    if (frame !== null && !(frame === 'meeting_next' && cues.howOften.test(line)))
      return { rule: `about: ${frame}`, draft: { intent: frame, bodies } }
    if (talk !== null) return { rule: `small talk: ${talk}`, draft: { intent: talk } }
  }
  return null
}

/** "vilka är det som sitter i styrgruppen" */
const membersAsked =
  /^(?:\w+ ){0,2}(?:vilka|vem|who)(?: personer| av oss| people)? (?:ar|var|is|are|sitter|ingar|deltar|medverkar|tillhor|har plats|brukar (?:vara med|sitta)|utgor|leder|kallar|sits|participates?|takes? part)\b(?!.*\b(?:nar|nasta|when|next|datum\w*|dag\w*|mote\w*|traff\w*|kommer|kom)\b)/
const saidThere = /\b(?:dar|dit|den|gruppen|deras|de|dem|dom|there|they|it|the group)\b/

export function bodiesAsked({ unit, memory, line, bodies, named }: Question): Read | null {
  if (bodies.length === 0 && !named && cues.everyGroup.test(line))
    return { rule: 'every group', draft: { intent: 'group_info', matter: matterOf(unit.tokens) } }
  if (bodies.length === 0 || named) return null
  // "hur ofta ska gruppen ses enligt riktlinjen"
  if (
    /\b(?:enligt|according to) (?:the )?(?:riktlinje\w*|policy\w*|styrdokument\w*|reglemente\w*|dokument\w*|regl\w*|guideline\w*|rules)\b/.test(
      line,
    )
  )
    return {
      rule: 'what a document says of a body',
      draft: { intent: 'policy_question', bodies, matter: matterOf(unit.tokens) },
    }
  const field = cues.howOften.test(line) ? 'frequency' : bodyField(line)
  // "och beredningsgruppen?" asks the same of another.
  const again =
    field === null &&
    (elliptic(unit) || (unit.tokens.length <= 6 && unit.leans())) &&
    ofBodies.test(memory?.intent ?? '')
  if (again && memory?.intent === 'meeting_next')
    return { rule: 'the same of another body', draft: { intent: 'meeting_next', bodies } }
  const asked = field === null && !again ? askedOfBody(unit) : null
  if (asked !== null && asked.intent !== 'policy_question')
    return { rule: 'asked of a body', draft: { ...asked, bodies } }
  return {
    rule: 'a body',
    draft: {
      intent: 'group_info',
      bodies,
      field: again ? (memory?.asked?.field ?? null) : field,
      matter: matterOf(unit.tokens),
    },
  }
}

/** "skriv ett mejl till systemägaren": to be written, not answered. */
export function toBeWritten({ line, bodies, named }: Question): Read | null {
  if (named || bodies.length > 0) return null
  if (
    !/^(?:(?:hej|kan du|kan ni|snalla|please|can you|could you|du) )*(?:skriv|skriva|formulera|oversatt|sammanfatta|rita|sjung|dikta|hitta pa|write|compose|translate|draw|draft|sing) (?!in\b|upp\b|under\b|ut\b)/.test(
      line,
    )
  )
    return null
  return {
    rule: 'something to be written',
    draft: { intent: 'out_of_scope', outcome: 'out-of-scope', certainty: 0.85 },
  }
}

export function needsFirst({ unit, line, shape, role, asksWho }: Question): Read | null {
  if (role === undefined && !asksWho && !/^(?:vilka|lista|visa|hur manga|which|list|show)\b/.test(shape)) {
    const plain = wording(needCommands, line)
    if (plain !== null) return { rule: `wording: ${plain}`, draft: { intent: plain, matter: matterOf(unit.tokens) } }
  }
  return null
}

/** "jag vill anmäla ett behov av …": said outright, whatever is named in it. */
export function needPlainly(question: Question): Read | null {
  if (!asANeed.test(question.line)) return outright.test(question.line) ? needsFirst(question) : null
  return {
    rule: 'put as a need',
    draft: { intent: 'need_report', matter: matterOf(question.unit.tokens) },
  }
}
/** "hur lägger jag in det som behov" */
const asANeed =
  /\b(?:lagg\w*|anmal\w*|lamn\w*|for|fora|skick\w*|registrer\w*|rapporter\w*) (?:jag |vi |man )?(?:in |upp |fram )?(?:det|den|detta|saken) (?:har )?som (?:ett )?(?:\w+ )?(?:behov|onskemal)\b/
const outright =
  /^(?!hur\b|how\b)(?:\w+ ){0,4}(?:anmala|anmaler|lamna in|lamnar in|registrera|registrerar|rapportera|rapporterar|skicka in|report|register|submit) (?:\w+ ){0,2}(?:\w*behov|onskemal|need)\b/

export function needs({ unit, line, role }: Question): Read | null {
  if (role === undefined || /\b(?:behov|onskemal|behovsanmalan)\b/.test(line)) {
    const need = wording(needCommands, line)
    if (need !== null) return { rule: `wording: ${need}`, draft: { intent: need, matter: matterOf(unit.tokens) } }
  }
  return null
}
