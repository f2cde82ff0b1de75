/** "Jag kommer", "jag kan inte på torsdag, min ersättare går i stället": pressed or said, for oneself or, by whoever convenes, for another. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import type { Button, Meaning } from '../../../../conversation/message.ts'
import { isOrder, isQuestion } from '../../../../conversation/asks.ts'
import { messageOf, sentence } from '../../../../conversation/say.ts'
import { dayOf } from '../../../../lib/day.ts'
import { type Person, type World, lookupsOf } from '../../../register/index.ts'
import { asksToNoteAway, readAway } from '../../change/said.ts'
import { isStrategist, saidIn, worldOf } from '../../needs.ts'
import { meetingWithId } from '../../store.ts'
import { dayInWords, whenInWords } from '../../when-in-words.ts'
import type { Given } from '../answer.ts'
import { carryOutAnswer, knownSubstitutes, replyTo } from '../answering.ts'
import { type Called, loadCalled, titleOf } from '../called.ts'
import { somebody, subjectOf, textsIn } from '../in-words.ts'
import { type Invitation, isOpen } from '../invitation.ts'
import type { NoticeNeeds } from '../needs.ts'
import { choicesPart } from '../notice.ts'
import { upcomingFor } from '../called-to.ts'
import { whatIsDue } from '../sweep.ts'
import { meetingsNear } from '../upcoming.ts'
import { meantIn, whichOf } from '../which.ts'

const pressed = z.object({
  meetingId: z.string(),
  host: z.string(),
  /** `substitute`: ask who. */
  answer: z.enum(['accepted', 'declined', 'substitute']),
  /** Who goes instead; null: nobody. */
  substitute: z.string().nullish(),
  /** For another, by whoever convenes. */
  personId: z.string().nullish(),
})
type Pressed = z.infer<typeof pressed>
const inProgress = z.object({ meetingId: z.string(), host: z.string() })

const name = 'meetings.answer-notice'

export function answerNotice(needs: NoticeNeeds): Dialogue {
  return {
    name,
    takes: (turn) =>
      turn.action ? turn.action.name === 'meetings.answer' : intentOf(turn) !== null || isNameOfSubstitute(turn),
    async decide(turn) {
      const texts = textsIn(turn.language).answer
      const personId = turn.inbound.person?.personId ?? null
      if (personId === null) return { replies: [{ text: texts.unknownPerson }], progress: null }
      const world = await worldOf(turn, needs)
      const asker = lookupsOf(world.register).person(personId)
      if (!asker) return { replies: [{ text: texts.unknownPerson }], progress: null }
      if (turn.action) return answerAbout(needs, turn, world, asker, pressed.parse(turn.action.payload))
      if (turn.progress?.dialogue === name) {
        const goesOn = await substituteSaid(needs, turn, world, asker)
        if (goesOn) return goesOn
      }
      return answerSaid(needs, turn, world, asker)
    },
  }
}

/** Also said of somebody else: "Siv Tallberg kommer inte på torsdag". */
function intentOf(turn: Turn): 'accepted' | 'declined' | null {
  const { reading } = turn
  // Away for days on end is noted as that, and the meetings in between are asked about there.
  const today = dayOf(turn.now)
  if (readAway(saidIn(turn) ?? '', today) || asksToNoteAway(saidIn(turn) ?? '', today)) return null
  // A bare "ja" answers whatever was asked last, which need not be a notice.
  if (/^\s*(?:ja|japp|jo|nej|ok|okej|yes|no|nope)[\s.!]*$/iu.test(saidIn(turn) ?? '')) return null
  const said = saidIn(turn)
  const answers = said !== null && answersSummons.test(said) && !asksOfSomebody.test(said)
  if (reading?.intent === 'meeting_accept') return answers ? 'accepted' : null
  if (reading?.intent === 'meeting_decline') return answers ? 'declined' : null
  if (said === null || reading?.people.length !== 1 || said.includes('?')) return null
  if (ofOther.declines.test(said)) return 'declined'
  return ofOther.accepts.test(said) ? 'accepted' : null
}

/** Somebody, or a meeting, is in whatever answers a notice: "avboka alltihop" and "det krockar" need not be of one. */
const answersSummons =
  /(?<!\p{L})(?:jag|vi|mig|min|mitt|i|i['’]m|we|me|my|\p{L}*möte\p{L}*|\p{L}*sammanträde\p{L}*|\p{L}*träff\p{L}*|\p{L}*gruppen|kallelse\p{L}*|inbjud\p{L}*|meeting\p{L}*|invit\p{L}*|kommer|ersätter|ersättare|i ?stället|deltar|närvarar|medverkar|tackar|avböjer|anmäler|uteblir|förhinder|förhindrad|sjuk|ledig|bortrest|upptagen|hinner|osa|passar|accept\p{L}*|declin\p{L}*|attend\p{L}*|coming|come)(?!\p{L})/iu
const asksOfSomebody =
  /^\s*(?:(?:och|men)\s+)?(?:är|var|finns|is|are)\s+(?:hon|han|hen|de|dom|det|den|någon|nån|she|he|they|there|it)(?!\p{L})/iu

const ofOther = {
  declines:
    /\b(?:kommer|kan|deltar|hinner|medverkar)\s+(?:tyvärr\s+)?(?:inte|ej)\b|\bhar förhinder\b|\b(?:cannot|can’t|can't|won’t|won't) (?:come|attend)\b/iu,
  accepts: /(?<!\p{L})(?:kommer|deltar|är med)\s+(?:på|till|ändå|vid)(?!\p{L})|\b(?:will come|can come|attends)\b/iu,
}

/** The answer to "går någon i ditt ställe?": a name or "ingen", and nothing that is a request of its own. */
function isNameOfSubstitute(turn: Turn): boolean {
  const said = saidIn(turn)
  if (turn.progress?.dialogue !== name || said === null || !turn.reading) return false
  const { people, systems, role, intent } = turn.reading
  if (nobody.test(said)) return true
  if (people.length > 0)
    return (
      systems.length === 0 &&
      role === null &&
      ofAPerson.has(intent ?? '') &&
      !isQuestion(said) &&
      !isOrder(said) &&
      !getInTouch.test(said)
    )
  return /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,3}[.]?$/u.test(said.trim())
}

/** What a line is read as that names somebody and asks for nothing else. */
const ofAPerson: ReadonlySet<string> = new Set(['person_info', 'person_systems', 'meeting_accept', 'meeting_decline'])
const getInTouch = /^\s*(?:ring|fråga|kontakta|mejla|maila|call|ask|contact)(?!\p{L})/iu

const nobody =
  /^\s*(?:(?:nej[\s,]+)?ingen(?:\s+(?:alls|annan|går|kan))*|nej|nej tack|nope|no|nobody|no one|hoppa över|skip)[\s.!]*$/iu

/** An answer to one meeting, named by its id. Everything is looked at anew: who, whether still called, whether still on. */
async function answerAbout(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  asker: Person,
  { meetingId, host, answer, substitute, personId }: Pressed,
): Promise<Decision> {
  const texts = textsIn(turn.language).answer
  const { municipality } = turn.inbound
  const called = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, host, meetingId)
    return meeting && loadCalled(unit, meeting, world)
  })
  if (!called) return { replies: [{ text: texts.notCalled }], progress: null }
  const subject = subjectOf(called, turn.language)
  if (called.meeting.state === 'cancelled')
    return { replies: [{ text: texts.isCancelled(...subject) }], progress: null }
  if (called.meeting.day < world.today) return { replies: [{ text: texts.hasBeen(...subject) }], progress: null }

  const forOther = personId !== null && personId !== undefined && personId !== asker.id
  if (forOther && !mayAnswerFor(called, turn, world, asker, needs)) return { replies: [{ text: texts.notCalled }] }
  const who = forOther ? lookupsOf(world.register).person(personId) : asker
  const invitation = called.invitations.find(
    (one) => one.municipality === municipality && one.personId === who?.id && isOpen(one),
  )
  if (!who || !invitation) return { replies: [{ text: texts.notCalled }], progress: null }
  if (answer === 'substitute') return askWho(called, invitation, turn, texts.whoInstead)

  const given: Given = {
    answer,
    via: forOther ? 'convener' : 'chat',
    at: turn.now,
    ...(substitute === undefined ? {} : { substitute }),
  }
  const telling = { called, municipality, now: turn.now }
  const asks = answer === 'declined' && substitute === undefined && !forOther
  const reply = replyTo(called, given, who, forOther ? 'other' : 'self', turn.language)
  const asked = asks ? askWho(called, invitation, turn, `${reply} ${texts.askInstead}`) : null
  return {
    replies: asked ? asked.replies : [{ text: reply }],
    progress: asked?.progress ?? null,
    change: {
      audit: { action: 'meetings.answer-notice', subject: { kind: 'meeting', id: meetingId }, detail: { answer } },
      run: (unit) => carryOutAnswer(unit, needs, { telling, invitation, given }),
    },
  }
}

function mayAnswerFor({ seating }: Called, turn: Turn, world: World, asker: Person, needs: NoticeNeeds): boolean {
  const leads = seating.people.some(
    ({ person, seats }) => person.id === asker.id && (seats.includes('convener') || seats.includes('chair')),
  )
  return leads || isStrategist(turn, world, needs)
}

/** Asks for a name, and offers those who are known to stand in. */
function askWho(called: Called, invitation: Invitation, turn: Turn, says: string): Decision {
  const texts = textsIn(turn.language).answer
  const { id: meetingId, municipality: host } = called.meeting
  const choice = (label: string, substitute: string | null): Button<Meaning> => ({
    label,
    action: { name: 'meetings.answer', payload: { meetingId, host, answer: 'declined', substitute } },
  })
  const known = knownSubstitutes({ called, invitation }).map(({ id }) =>
    choice(somebody(called, id, turn.language), id),
  )
  return {
    replies: [messageOf([sentence(says), choicesPart([...known, choice(texts.nobody, null)], turn.language)])],
    progress: { dialogue: name, step: 'who-instead', data: { meetingId, host } },
  }
}

async function substituteSaid(needs: NoticeNeeds, turn: Turn, world: World, asker: Person): Promise<Decision | null> {
  const said = saidIn(turn) ?? ''
  const about = inProgress.parse(turn.progress?.data)
  if (nobody.test(said)) return { replies: [{ text: textsIn(turn.language).answer.noted }], progress: null }
  if (!isNameOfSubstitute(turn)) return null
  const texts = textsIn(turn.language).answer
  const [person] = peopleNamed(turn, world)
  if (!person) return { replies: [{ text: texts.notFound }] }
  if (person.id === asker.id) return { replies: [{ text: texts.yourself }] }
  return answerAbout(needs, turn, world, asker, { ...about, answer: 'declined', substitute: person.id })
}

function peopleNamed(turn: Turn, { register }: World): readonly Person[] {
  const lookups = lookupsOf(register)
  const said = (saidIn(turn) ?? '').toLowerCase()
  const read = (turn.reading?.people ?? []).flatMap((id) => lookups.person(id) ?? [])
  if (read.length > 0) return read
  return register.people.filter(({ name: full, status }) => status === 'active' && said.includes(full.toLowerCase()))
}

/** In words: which meeting, who, and whether somebody goes instead. */
async function answerSaid(needs: NoticeNeeds, turn: Turn, world: World, asker: Person): Promise<Decision> {
  const texts = textsIn(turn.language).answer
  const said = saidIn(turn) ?? ''
  const accepts = intentOf(turn) === 'accepted'
  const named = peopleNamed(turn, world).filter(({ id }) => id !== asker.id)
  const goesInstead = insteadWords.test(said) || (!accepts && firstPerson.test(said) && named.length > 0)
  const about = named[0] && !goesInstead ? named[0] : asker
  const upcoming = await upcomingFor(needs, turn, world, about.id)
  const which = whichOf(upcoming, meantIn(said, turn.reading?.bodies ?? [], world.today))
  switch (which.is) {
    case 'none':
      return { replies: [{ text: await notYetCalled(needs, turn, world) }], progress: null }
    case 'one': {
      const { id: meetingId, municipality: host } = which.meeting
      const base = { meetingId, host, ...(about === asker ? {} : { personId: about.id }) }
      if (accepts) return answerAbout(needs, turn, world, asker, { ...base, answer: 'accepted' })
      if (!goesInstead) return answerAbout(needs, turn, world, asker, { ...base, answer: 'declined' })
      const substitute = named[0]?.id ?? (await onlySubstitute(needs, turn, world, asker, base))
      if (substitute === null) return answerAbout(needs, turn, world, asker, { ...base, answer: 'declined' })
      return answerAbout(needs, turn, world, asker, { ...base, answer: 'declined', substitute })
    }
    default: {
      const answer = accepts ? 'accepted' : goesInstead ? 'substitute' : 'declined'
      const offered = which.meetings.slice(0, 5).map((meeting): Button<Meaning> => ({
        label: `${titleOf({ meeting, body: world.governance.body(meeting.body)!, world }, turn.language)} ${whenInWords(meeting, turn.language, world.today)}`,
        action: { name: 'meetings.answer', payload: { meetingId: meeting.id, host: meeting.municipality, answer } },
      }))
      const says = which.is === 'other' ? texts.notThatDay : texts.which
      return { replies: [messageOf([sentence(says), choicesPart(offered, turn.language)])], progress: null }
    }
  }
}

const insteadWords =
  /\bersättare\b|\bi (?:mitt|hennes|hans|deras) ställe\b|\bi stället för mig\b|\bgår i stället\b|\bskickar\b|\b(?:instead of me|my (?:substitute|deputy)|in my place|i(?:’|'| a)?m sending)\b/iu
const firstPerson = /\b(?:jag|i)\b/iu

/** "Min ersättare": the one who is known to step in, when there is exactly one. */
async function onlySubstitute(
  needs: NoticeNeeds,
  turn: Turn,
  world: World,
  asker: Person,
  { meetingId, host }: { meetingId: string; host: string },
): Promise<string | null> {
  const { municipality } = turn.inbound
  const called = await needs.database.unit(municipality, async (unit) => {
    const meeting = await meetingWithId(unit, host, meetingId)
    return meeting && loadCalled(unit, meeting, world)
  })
  const invitation = called?.invitations.find(({ personId }) => personId === asker.id)
  const known = called && invitation ? knownSubstitutes({ called, invitation }) : []
  return known.length === 1 ? known[0]!.id : null
}

/** What the person is called to and what is still on, the soonest first. */

/** A meeting that is planned and not called yet is answered when the notice comes: said with its day. */
async function notYetCalled(needs: NoticeNeeds, turn: Turn, world: World): Promise<string> {
  const { answer } = textsIn(turn.language)
  const { municipality } = turn.inbound
  const planned = await needs.database.unit(municipality, (unit) =>
    meetingsNear(unit, world, { from: world.today, states: ['planned'] }),
  )
  const bodies = turn.reading?.bodies ?? []
  const which = whichOf(planned, meantIn(saidIn(turn) ?? '', bodies, world.today))
  if (which.is !== 'one' || bodies.length === 0) return answer.noInvitation
  const called = await needs.database.unit(municipality, (unit) => loadCalled(unit, which.meeting, world))
  if (!called) return answer.noInvitation
  const call = dayInWords(whatIsDue(called, municipality).days.call, turn.language, world.today)
  return answer.notYet(...subjectOf(called, turn.language), call)
}
