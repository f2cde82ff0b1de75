import { capital } from '../../../../lib/capital.ts'
import type { NoticeTexts } from './sv.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

const and = (names: readonly string[]): string => names.join(', ').replace(/, ([^,]*)$/u, ' and $1')

export const en: NoticeTexts = {
  and,
  aMember: 'a member',
  seats: {
    chair: 'its chair',
    convener: 'its convener',
    deputy: 'its deputy chair',
    member: 'a member',
    substitute: 'a substitute',
    guest: 'a guest',
  },
  notice: {
    heading: (body) => `Notice: ${body}`,
    called: (body, when) => `You are called to ${body} on ${when}.`,
    convening: (body, when, count) => `The notice of ${body} on ${when} goes out to ${people(count)}.`,
    othersCall: 'The other municipalities call their own.',
    withCompany: (body, when) => `${capital(body)} is booked on ${when}.`,
    passOn:
      'The company needs no account. Send the link below to whoever you meet. Tell me who it is: “the contact of … is …”.',
    passOnTo: (name, email) =>
      `The company needs no account. Send the link below to ${name}${email ? ` (${email})` : ''}.`,
    companyFile: 'Calendar file for the company',
    instead: (name, body, when) => `${name} cannot come and has asked you to go instead to ${body} on ${when}.`,
    extraordinary: 'It is an extra meeting.',
    when: 'When',
    where: 'Where',
    convener: 'Convenes',
    chair: 'Leads the meeting',
    agenda: 'Agenda',
    noAgenda: 'The agenda is empty so far.',
    raisedBy: (heading, name) => `${heading} (from ${name})`,
    carried: (heading) => `${heading} (from the last meeting)`,
    calendarFile: 'Put it in your calendar',
    join: 'Join the meeting',
    accept: 'I will come',
    decline: 'I cannot come',
    acceptAnyway: 'I can come after all',
    declineAfterAll: 'I cannot come after all',
    substitute: 'Somebody goes instead of me',
    giveStatus: 'Give the status',
    choices: (labels) => `Answer with: ${labels.join(' · ')}`,
    answerHere: 'The answer here is the one that counts.',
    answerEither: 'Answer here or in Outlook, both count.',
    accepted: 'You have answered that you will come.',
    declined: 'You have answered that you cannot come.',
    substituted: (name) => `You cannot come, and ${name} goes instead.`,
    cancelledInPlace: (body, when) => `Cancelled: ${body} on ${when}.`,
    why: (seat, body) =>
      seat === 'substitute'
        ? `You get this notice because somebody in ${body} has asked you to go instead.`
        : seat === 'guest'
          ? `You get this notice because you are invited to ${body}.`
          : `You get this notice because you are ${en.seats[seat]} in ${body}.`,
  },
  moved: {
    heading: (body) => `New time: ${body}`,
    says: (body, when) => `${capital(body)} has been moved. New time: ${when}. Please answer once more.`,
  },
  changed: (body, when) => `New details of ${body} on ${when}.`,
  cancelled: {
    heading: (body) => `Cancelled: ${body}`,
    says: (body, when, because) =>
      because ? `${capital(body)} on ${when} is cancelled: ${because}` : `${capital(body)} on ${when} is cancelled.`,
    why: (body) => `You get this because you were called to ${body}.`,
  },
  released: (body, when) => `You are not needed at ${body} on ${when}. There is nothing you have to do.`,
  remind: {
    says: (body, when) => `${capital(body)} is on ${when}, and you have not answered. Will you come?`,
    why: (body) => `You get this reminder because you are called to ${body} and have not answered.`,
  },
  agenda: {
    says: (body, when) => `The agenda of ${body} on ${when} has new items.`,
    why: (body) => `You get the agenda because you are called to ${body}.`,
  },
  status: {
    says: (body, when, asks) => `Before ${body} on ${when}: ${asks}`,
    why: (body) => `You get this question because the members of ${body} give their status before the meeting.`,
    formTitle: 'Status before the meeting',
    formLabel: 'The status, in a few sentences',
    submit: 'Give',
    saved: (body) => `Thank you. It goes with the agenda of ${body}. Give it again if something changes.`,
    empty: 'Write a few words about the status.',
  },
  prepare: {
    says: (body, when, call) => `The notice of ${body} on ${when} goes out on ${call}.`,
    noRoom: 'There is neither a room nor a link yet.',
    setPlace: 'Give the place',
    formTitle: 'Where is the meeting?',
    formPlace: 'Room',
    formLink: 'Link for those who join from elsewhere',
    submit: 'Save',
    badLink: 'Write the whole link. It begins with https://',
    noPlace: 'Write a room or a link.',
    placeSaved: (body, when) => `The place of ${body} on ${when} is saved. Those who have been called will be told.`,
    room: (where) => `Place: ${where}.`,
    askRaise: 'Would you like to take up anything more? Write “raise … at the next meeting”.',
    why: (body) => `You get this because you convene ${body}.`,
  },
  before: {
    says: (body, when) => `Before ${body} on ${when}:`,
    why: (body) => `You get this because you convene ${body}.`,
  },
  held: {
    asks: (body, when) => `Was ${body} held on ${when}?`,
    record: 'Yes, take minutes',
    notHeld: 'No, it did not take place',
  },
  home: {
    unanswered: 'Waiting for your answer',
    comes: (body, when) => `Will you come to ${body} on ${when}?`,
    next: 'Your next meetings',
  },
  standing: {
    groups: (count) => (count === 1 ? 'Your group:' : 'Your groups:'),
    next: (body, when) => `${body}: next meeting ${when}`,
    none: (body) => `${body}: no meeting is booked`,
  },
  nudge: {
    noMeeting: 'No meeting is booked ahead, so there are no answers.',
    notYours: (body) => `Reminders about ${body} are sent by the convener, the chair or the IT strategist.`,
    notKnown:
      'I cannot reach Outlook just now, so I do not know who has answered there. Nobody has been reminded. Try again in a while.',
    notOpen: (body, when) => `${capital(body)} ${when} is not waiting for answers.`,
    nobody: (body, when) => `Everybody has answered about ${body} ${when}.`,
    reminded: (names, body, when) => `I remind ${and(names)} of ${body} ${when}.`,
    before: (names) => `${and(names)} have had their reminder already.`,
    others: (count) =>
      count === 1
        ? 'One more has not answered and is reminded by their own municipality.'
        : `${count} more have not answered and are reminded by their own municipality.`,
  },
  tally: {
    willBeCalled: (names) =>
      `${names.length} will be called: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' and others' : ''}.`,
    coming: (names) => `Coming: ${names.join(', ')}.`,
    declined: (names) => `Cannot come: ${names.join(', ')}.`,
    unanswered: (names) => `No answer yet: ${names.join(', ')}.`,
    undelivered: (names) => `The notice has not reached ${names.join(', ')}. Please tell them in another way.`,
    insteadOf: (name, absent) => `${name} (for ${absent})`,
    noMeeting: 'No meeting that you are part of is booked.',
    notCalled: (body, when, call) =>
      `The notice of ${body} on ${when} goes out on ${call}, so nobody has answered yet.`,
    heading: (body, when) => `${capital(body)} on ${when}`,
    notYours: (body) => `Who comes to ${body} I show those who are called and whoever convenes it.`,
  },
  trouble: {
    noLeader: (body, when) =>
      `The chair cannot come to ${body} on ${when}, and nobody stands in. Appoint somebody, or move the meeting.`,
    belowQuorum: (body, when, coming, needed) =>
      `${coming} can come to ${body} on ${when}. The municipality’s own setting is at least ${needed}. You decide whether it is held or moved.`,
    why: (body) => `You get this because you convene ${body}.`,
    move: 'Find another time',
    leads: (body, when) =>
      `The chair cannot come to ${body} on ${when}. You are the deputy and lead the meeting if you come.`,
  },
  guests: {
    invited: (name, body, when) => `${name} is invited to ${body} on ${when} and gets a notice now.`,
    isIn: (name, body, when) => `${name} has been called to ${body} on ${when} already.`,
    willBe: (name, body) => `${name} belongs to ${body} and gets the notice like everybody else.`,
    taken: (name, body, when) => `${name} is no longer invited to ${body} on ${when}.`,
    isMember: (name, body) =>
      `${name} belongs to ${body} and is called therefore. Write “${name} is not coming” and I will note it.`,
    wasNot: (name, body, when) => `${name} is not invited to ${body} on ${when}.`,
    who: 'Whom do you mean?',
    notFound:
      'I find nobody of that name in the municipality’s register. Write the whole name. Whoever is not there you invite yourself, with the calendar file in the notice.',
    notYours: (body) => `To ${body} the convener, the chair or the IT strategist invites.`,
    whichMeeting: 'To which meeting? Write the group’s name, for example “invite Anna Berg to the steering group”.',
    left: (name) => `${name} has left.`,
    already: (names) => `Invited besides the group: ${and(names)}.`,
  },
  answer: {
    accepted: (body, when) => `Thank you, you are expected at ${body} on ${when}.`,
    declined: (body, when) => `I have noted that you will not come to ${body} on ${when}.`,
    askInstead: 'Does somebody go instead of you? Write the name, or choose.',
    whoInstead: 'Who goes instead of you? Write the name.',
    nobody: 'Nobody',
    noted: 'Then that is noted.',
    substituted: (name, body, when) =>
      `I have noted that ${name} goes instead of you to ${body} on ${when}, and will call ${name}.`,
    forOther: (name, accepted, body, when) =>
      `I have noted that ${name} ${accepted ? 'will come' : 'will not come'} to ${body} on ${when}.`,
    notFound: 'I find nobody of that name in the municipality’s register. Write first and last name, or “nobody”.',
    yourself: 'You cannot go instead of yourself. Write another name, or “nobody”.',
    which: 'Which meeting do you mean?',
    notYet: (body, when, call) =>
      `The notice of ${body} ${when} goes out ${call}. Answer then, by a button or the way you did now.`,
    noInvitation: 'You are not called to any coming meeting, so there is nothing to answer.',
    notThatDay: 'You are not called to any meeting then. You are called to:',
    notCalled: 'You are no longer called to that meeting, so there is nothing to answer.',
    isCancelled: (body, when) => `${capital(body)} on ${when} is cancelled, so you need not answer.`,
    hasBeen: (body, when) => `${capital(body)} on ${when} has already been.`,
    unknownPerson:
      'You are not in the municipality’s register here, so I do not know which meetings you are called to.',
  },
}
