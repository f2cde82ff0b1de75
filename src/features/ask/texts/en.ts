import { capital } from '../../../lib/capital.ts'
import type { System, SystemStatus } from '../../register/index.ts'
import type { Texts } from './sv.ts'

type Criticality = NonNullable<System['criticality']>

const status: Record<SystemStatus, string> = {
  planned: 'planned',
  active: 'in use',
  closing: 'being phased out',
  'read-only': 'read only',
  closed: 'closed down',
}
const criticality: Record<Criticality, string> = {
  critical: 'business critical',
  important: 'important',
  normal: 'neither important nor business critical',
}

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const systems = (count: number) => `${smallNumbers[count] ?? count} ${count === 1 ? 'system' : 'systems'}`
const full = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayInWords = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`))
const joined = (items: readonly string[], word: string) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
/** What the systems of a list have in common, said of one or of several. */
const inCommon = (count: number, conditions: readonly string[]) =>
  `${capital(systems(count))} in the register${conditions.length > 0 ? `, ${joined(conditions, 'and')}` : ''}`

export const en: Texts = {
  ownQuestions: {
    none: 'I have no question kept from you. What I can answer I do not keep.',
    kept: (count) =>
      `${count === 1 ? 'This question' : `These ${count} questions`} of yours I could not answer. What I can answer I do not keep.`,
    line: (day, text) => `${dayInWords(day)}: ${text}`,
    more: (count) => (count === 1 ? 'One more.' : `${count} more.`),
    erase: 'That the questions are yours is kept for at most 90 days. Write “erase my data” to have it gone now.',
    onlyInPrivate: 'Write to me in a talk of your own, and I will show it there.',
  },
  and: (items) => joined(items, 'and'),
  or: (items) => joined(items, 'or'),
  capital,
  exampleData: 'Example data, invented people.',

  who: {
    holds: (who, role, system) => `${who} is ${role} of ${system}.`,
    detail: (role, system) => `${role} of ${system}`,
    everyone: 'everybody who uses the system',
    aMember: 'a colleague whose details are protected',
    positionUnknown: (position) => `The register does not say who is ${position} at the moment.`,
    vacant: (role, system) => `${system} has no ${role} at the moment: the role is vacant.`,
    vacantShort: 'vacant',
    vacantMeanwhile: (who) => `vacant, ${who} answers meanwhile`,
    left: 'The person in the register has left.',
    meanwhile: (who, as) => `Until somebody is appointed, ask ${as ? `${as}, ${who}` : who}.`,
    meanwhileUnsure: (who, as) => `If you get no reply, ask ${as ? `${as}, ${who}` : who}.`,
    noMeanwhile: (who) => `The governing document does not say who answers meanwhile. Ask ${who}.`,
    away: (who, through) => `${who} is away through ${dayInWords(through)}.`,
    askDeputy: (deputy) => `Ask ${deputy} meanwhile.`,
    deputyDetail: (who, role, system) => `stands in for ${who}, ${role} of ${system}`,
    noDeputy: 'The register names no deputy.',
    unsure: (who) => `${who} is not in the latest list of staff and may have left.`,
    unsureOnCard: (name) => `${name} (may have left)`,
    questioned: (what) =>
      `Somebody has said that this is wrong (${what}). Those who keep the register have not looked into it yet.`,
    confirmed: (day) => `Confirmed ${day}.`,
    neverConfirmed: 'Never confirmed.',
    firstContact: (who, role, system) => `Ask ${who}, ${role} of ${system}.`,
    firstContactDetail: (role, system) => `${role} of ${system}, ask here first`,
    nobodyOnCard: (system) => `Nobody is appointed for ${system} at the moment.`,
    vacantIs: (role, system) => `${system} has no ${role}.`,
    noRoles: (system) => `The governing documents name no role that answers for ${system}.`,
    calledHere: (asked, label) => `Here the role is called ${label}, not ${asked}.`,
    absentRole: (asked) => `Our governing documents have no role called ${asked}. This is who answers:`,
    yes: 'Yes.',
    isHolder: (who, roles, system) => `Yes, ${who} is ${roles} of ${system}.`,
    isNotHolder: (who, role, system) => `No, ${who} is not ${role} of ${system}.`,
    isNoHolder: (who, system) => `No, ${who} has no role for ${system}.`,
  },

  contact: {
    title: 'Title',
    unit: 'Unit',
    head: 'Led by',
    email: 'E-mail',
    phone: 'Telephone',
    inLine: (email, phone) => [email && `e-mail ${email}`, phone && `telephone ${phone}`].filter(Boolean).join(', '),
  },

  because: {
    why: (rule) => `Why: ${rule}`,
    unstated: (documents, role) => `${documents} does not state who is ${role}. The register says so.`,
    own: "Why: the municipality's own setting, not a rule of a governing document.",
    silentAppoints: (role, who) =>
      `The governing document does not say who appoints the ${role}. ${capital(who)} may decide.`,
    appoints: (who, role) => `${capital(who)} appoints the ${role}.`,
  },

  info: {
    description: (system, description) => full(`${system}: ${description}`),
    aliases: (system, aliases) => `${system} is also called ${aliases}.`,
    vendor: (system, vendor) => `${system} comes from ${vendor}.`,
    status: (system, is) => `${system} is ${status[is]}.`,
    category: (system, category) => `${system} belongs to the category ${category}.`,
    department: (system, unit) => `${system} belongs to ${unit}.`,
    personal_data: (system, has) =>
      ({
        none: `${system} holds no personal data according to the register.`,
        yes: `${system} holds personal data.`,
        sensitive: `${system} holds sensitive personal data.`,
      })[has],
    criticality: (system, is) => `${system} is ${criticality[is]} according to the register.`,
    funding: (system, funding) => full(`How ${system} is paid for: ${funding}`),
    run_by: (system, runBy) => full(`Where ${system} is run: ${runBy}`),
    approved: (system, is) => `${system} is ${is ? '' : 'not '}approved by IT.`,
    noPrice: (system) => `I have no information on what ${system} costs.`,
    noAccounts: (system) => `I have no information on who has an account in ${system}.`,
    noVendorContact: (vendor) => `I have no contact details for ${vendor}.`,
    noContracts:
      'I have nothing about contracts or when they end. Write which system it is about, and I tell you who may know.',
    noContract: (system) => `I have no information on the contract for ${system}.`,
    notSaid: {
      description: (system) => `The register has no description of ${system}.`,
      aliases: (system) => `${system} has no other names in the register.`,
      vendor: (system) => `The register names no vendor for ${system}.`,
      status: (system) => `The register does not say whether ${system} is in use.`,
      category: (system) => `The register names no category for ${system}.`,
      department: (system) => `The register names no unit for ${system}.`,
      personal_data: (system) => `The register does not say whether ${system} holds personal data.`,
      criticality: (system) => `The register does not say how important ${system} is.`,
      funding: (system) => `The register does not say who pays for ${system}.`,
      run_by: (system) => `The register does not say where ${system} is run.`,
      approved: (system) => `The register does not say whether ${system} is approved by IT.`,
    },
    askInstead: (who) => `Ask ${who}.`,
    labels: {
      aliases: 'Also called',
      category: 'Category',
      department: 'Unit',
      vendor: 'Vendor',
      status: 'Status',
      criticality: 'Importance',
      personal_data: 'Personal data',
      funding: 'Paid for',
      run_by: 'Run',
      approved: 'Approved by IT',
    },
    values: { status, criticality, personal_data: { none: 'no', yes: 'yes', sensitive: 'yes, sensitive' } },
    yes: 'yes',
    no: 'no',
  },

  lists: {
    noneOfThose: 'None of those systems.',
    found: (count, conditions) => `${inCommon(count, conditions)}${count > 0 ? ':' : '.'}`,
    holders: (role, many, count, empty) =>
      `The role ${role} has ${many === 1 ? 'one holder' : `${many} different holders`} for ${count} ${count === 1 ? 'system' : 'systems'}.${empty > 0 ? ` ${empty} ${empty === 1 ? 'has' : 'have'} none.` : ''}`,
    counted: (count, conditions) => `${inCommon(count, conditions)}.`,
    belongsTo: (units) => `belonging to ${units}`,
    comesFrom: (vendors) => `from ${vendors}`,
    wasListed: 'in that list',
    describedAs: (kind) => `described as ${kind}`,
    countsAs: (categories) => `in the category ${categories}`,
    status: (is) => status[is],
    mostImportant: 'critical or important',
    criticality: (is) => criticality[is],
    personal_data: (has) =>
      ({
        'not-sensitive': 'without sensitive personal data',
        none: 'without personal data',
        yes: 'with personal data',
        sensitive: 'with sensitive personal data',
      })[has],
    approved: (is) => `${is ? '' : 'not '}approved by IT`,
    run_by: (where) =>
      ({ own: 'run by the municipality itself', elsewhere: 'run outside the municipality', cloud: 'run in the cloud' })[
        where
      ],
    lacks: (role) => `without ${role}`,
    noSuchRole: (asked, roles) => `Here systems have no role called ${asked}. The roles they have are ${roles}.`,
    noneLacks: (role, conditions) =>
      conditions.length > 0
        ? `No system ${joined(conditions, 'and')} is without ${role}.`
        : `No system in the register is without ${role}.`,
    part: (first, last, total) => `These are ${first}–${last} of ${total}.`,
    showMore: 'Show more',
    each: {
      systems: 'Systems',
      unsaid: 'not stated',
      vendors: (count, most) =>
        `The systems come from ${count === 1 ? 'one vendor' : `${count} vendors`}.${most === null ? '' : ` Most come from ${most}.`}`,
      headings: { vendor: 'Vendor', unit: 'Unit', category: 'Category', status: 'Status' },
    },
    columns: { system: 'System', unit: 'Unit', role: 'Role', lacks: 'Lacks', contact: 'Ask first', run_by: 'Run by' },
    person: (who, role, count) =>
      count === 0
        ? role
          ? `${who} is not ${role} of any system in the register.`
          : `${who} has no role for any system in the register.`
        : role
          ? `${who} is ${role} of ${systems(count)}:`
          : `${who} has a role for ${systems(count)}:`,
    otherwise: (who, role, count) =>
      `${who} is not ${role} of any system in the register, but has another role for ${systems(count)}:`,
    youOtherwise: (role, count) =>
      `You are not ${role} of any system in the register, but have another role for ${systems(count)}:`,
    also: (count) => `Besides that another role for ${systems(count)}.`,
    you: (role, count) =>
      count === 0
        ? role
          ? `You are not ${role} of any system in the register.`
          : 'You have no role for any system in the register.'
        : role
          ? `You are ${role} of ${systems(count)}:`
          : `You have a role for ${systems(count)}:`,
    youUnknown: 'You are not in the register, so I cannot show your systems.',
  },

  person: {
    is: (who, detail) => (detail ? `${who}: ${detail}.` : `${who} is in the register.`),
  },

  ask: {
    which: {
      system: 'Which system do you mean?',
      person: 'Whom do you mean?',
      unit: 'Which unit do you mean?',
      workplace: 'Which workplace do you mean?',
      vendor: 'Which vendor do you mean?',
      category: 'Which kind of systems do you mean?',
      body: 'Which group do you mean?',
      role: 'Which role do you mean?',
    },
    isIt: (name) => `Do you mean ${name}?`,
    options: (options) => `It could be ${options}.`,
    moreOptions: (count) => `There are ${count} more: write more of the name if none of these is right.`,
    whoAtAll: 'Whom do you mean? Write the name of the person.',
    whichAtAll: 'What is it about? Write the name of the system, for example:',
  },

  unknown: {
    system: (text) => `I find no system called “${text}” in the register.`,
    person: (text) => `I find nobody called “${text}” in the register.`,
    unit: (text) => `I find no unit called “${text}” in the register.`,
    vendor: (text) => `No system in the register comes from “${text}”.`,
    body: (text) => `I find no group called “${text}” in the governing documents.`,
    fact: (text) => `The register does not tell which systems are or have “${text}”, so I cannot pick them by that.`,
    something: 'What you ask about is not in the register.',
    didYouMean: (names) => `Did you mean ${names}?`,
    tellKeeper: (who) => `Should it be there? The register is kept by ${who}.`,
  },

  outOfScope:
    'I cannot answer that. I know who answers for the municipality’s systems and what its governing documents say about IT.',
  fact: {
    how: 'Write what is wrong, for example “my phone number is wrong”, and I will tell those who keep the register. If it is the wrong person, press “This is wrong” below the answer.',
    what: 'What should it be? Write it, and I will tell those who keep the register.',
    sent: (names) => `Thank you. I have told ${names}, who keep the register. It changes when it is put right there.`,
    toKeeper: (who, text) => `${who} says that something in the register is wrong: “${text}”`,
  },
  known: {
    register: (keeper) => `It is in the municipality’s register, which is kept by ${keeper}.`,
    silent: 'The governing documents say no more about it.',
    here: 'It is what has been noted in Styrbot.',
    wrong: 'If it is not right, write what is wrong, and I will tell them.',
  },
  noOpinion: 'I have no opinion on what is good or bad. I know who answers for it and what has been decided.',
  costsUnknown: 'The register does not tell what the systems cost. Whoever owns the system knows.',
  whomToAsk: (who, desk, phone) =>
    `About rules and responsibilities, ask ${who}. If something does not work, ask ${desk}${phone ? `, ${phone}` : ''}.`,
  writeYourself: (who) => `I write to nobody on your behalf. Here is how to reach them: ${who}.`,
  tellTheKeeper: (who) =>
    `Tell ${who}, who keeps the register. If it is about who answers for a system, write it here and I will pass it on.`,
  mayKnow: (who, system) => `${who} is in charge of ${system} and may know.`,
  notThat: 'I cannot answer that.',
  goOn: {
    about: (name) => (name === null ? 'Here you can ask, for example:' : `Of ${name} you can ask, for example:`),
    meetings: ['What meetings do I have?', 'How do we stand with the meetings?'],
    rule: ['Where does it say?', 'Who decides that?'],
    kinds: {
      meeting: ['Who is coming?', 'What is on the agenda?'],
      duty: ['Who has not answered?', 'What am I to do this year?'],
      'survey-round': ['How many have answered?', 'Show the survey results'],
    },
  },
  silent: (who) => `The governing document does not say. Ask ${who}, who may decide.`,

  place: {
    everywhere: (role) => `${capital(role)}, place by place:`,
    nowhere: (role) => `Nobody is appointed ${role} anywhere at the moment.`,
    nameOne: 'Write which workplace or unit it is about, and I will answer for that.',
    column: 'Place',
  },

  awayToday: {
    count: (count) =>
      count === 0
        ? 'Nobody is reported away today.'
        : `${capital(smallNumbers[count] ?? String(count))} ${count === 1 ? 'person is' : 'people are'} away today:`,
    day: dayInWords,
    nobody: 'nobody reported',
    columns: ['Name', 'Through', 'Stand-in'],
    unknownAsker: 'Who is away I show only to the municipality’s own staff, and you are not in the register.',
  },

  news: {
    since: (days) => `New in the register during the last ${days} days:`,
    nothing: (days) => `No assignment has begun or ended during the last ${days} days.`,
    begun: (day, who, role, system) => `${dayInWords(day)}: ${who} is the new ${role} of ${system}.`,
    ended: (day, who, role, system) => `${dayInWords(day)}: ${who} ended as ${role} of ${system}.`,
    joined: (count) =>
      count === 1 ? 'One person is new in the staff list.' : `${count} people are new in the staff list.`,
    facts: 'The register does not tell when a fact about a system changed.',
  },

  personalNumber: 'Do not write personal identity numbers to me. What you wrote is not kept.',

  deputy: {
    is: (who, deputy) => `${deputy} stands in for ${who}.`,
    none: (who) => `No deputy is registered for ${who}.`,
    you: 'you',
    tell: 'When you are to be away, tell me like this: “I am away 20–24 March, Anna Berg stands in for me”.',
    back: (who, through) => `${who} is away through ${dayInWords(through)}.`,
    here: (who) => `${who} is not registered as away.`,
    stays: (who) => `${who} is still in the register.`,
  },
  elsewhere: (ours, other) => `I answer for ${ours} only. ${other} has its own register.`,

  titles: {
    is: (who, title) => `${who} is ${title}.`,
    several: (count) => `There are ${count} people:`,
    bossUnknown: 'The register does not tell.',
  },

  learning: {
    of: (system) => `The register does not hold manuals and courses. Whoever is in charge of ${system} knows more.`,
    which: (desk, phone) =>
      `Which system is it about? Write its name and I will say whom you can ask. If it is about the computer or logging in, ${desk}${phone ? `, ${phone},` : ''} helps.`,
  },

  support: {
    incident:
      'Report it at once. The municipality is to notify the Swedish Authority for Privacy Protection (IMY) within 72 hours if the breach may be a risk to anybody (GDPR article 33).',
    tellOfficer: (who, role) => `Tell the ${role}: ${who}.`,
    goTo: (name) => `${name} helps you with that.`,
    phone: 'Telephone',
    hours: 'Open',
    email: 'E-mail',
    link: 'Report on the web',
    broken: (name, phone) =>
      phone ? `Is something not working? Call ${name}, ${phone}.` : `Is something not working? Contact ${name}.`,
    nearest: (who, role, where) => `Nearest to you: ${who}, ${role} of ${where}.`,
  },

  notYet: {
    nothingAsked: 'I am not waiting for an answer just now. Write the whole sentence and I will help you.',
    meeting: 'I did not understand that. Ask for instance when the next meeting is, or which meetings you have.',
    survey: 'I did not understand that. Ask for instance how the survey is going.',
    need: 'I did not understand that. Write for instance “we need a new system for bookings”, and I will help you report it.',
    other: 'I did not understand that. Write “what can you do” to see what I can do.',
    convener: (who, body) => `${capital(who)} convenes ${body}. Ask there.`,
    surveyBy: (who, survey) => `${capital(who)} answers ${survey}.`,
    askWho: (who) => `Ask ${who}.`,
  },

  examples: {
    whichUnit: (system) => `Which department is responsible for ${system}?`,
    who: (role, system) => `Who is ${role} of ${system}?`,
    contact: (system) => `Who takes care of ${system}?`,
    person: (who) => `Which systems does ${who} have?`,
    unit: (unit) => `Which systems belong to ${unit}?`,
    missing: (role) => `Which systems have no ${role}?`,
    standsIn: (who) => `Who stands in for ${who}?`,
    nextMeeting: (body) => `When is the next meeting of ${body}?`,
    howOften: (body) => `How often does ${body} meet?`,
  },

  describe: {
    intent: 'Intent',
    outcome: 'Outcome',
    outcomes: { clear: 'clear', ambiguous: 'several fit', unknown: 'not here', 'out-of-scope': 'out of scope' },
    role: 'Role',
    systems: 'Systems',
    people: 'People',
    units: 'Units',
    workplaces: 'Workplaces',
    bodies: 'Groups',
    categories: 'Categories',
    vendors: 'Vendors',
    field: 'Fact',
    matter: 'Matter',
    unknown: 'Not found',
    choices: 'Could be',
    certainty: 'Certainty',
    sources: 'Rules',
    protected: '(protected)',
  },

  buttons: {
    wrong: 'This is wrong',
    allRoles: 'Show all roles',
  },

  privacy: (controller) =>
    `Good to know: ${controller} is responsible for the data here. I keep questions that I cannot answer, without names of people, so that the register can improve. That it was you who asked is kept for 90 days at the most. Write “erase my data” to have it removed sooner.`,
  erased: 'Done. Nobody can see any longer that it was you who asked the questions I could not answer.',

  correction: {
    askWho: (who, role, system) => `Who is ${role} of ${system}, if not ${who}? Write the name.`,
    askWhoVacant: (role, system) => `Who is ${role} of ${system}? Write the name.`,
    orChoose: 'If you do not know, choose what fits:',
    hasLeft: (who) => `${who} has left`,
    doNotKnow: 'I do not know who',
    cancel: 'Cancel',
    cancelled: 'Then nothing is changed.',
    whichAnswer: 'Which answer is wrong? Ask about the system first, then write “this is wrong”.',
    alreadyOpen: 'It has been reported already. Those who keep the register are looking into it.',
    what: (answer, claim, proposal) => `${answer} ${claim}${proposal ? ` Proposal: ${proposal}` : ''}`,
    sent: (keepers, what) =>
      `Thank you. I have sent “${what}” to ${keepers}. You will hear what happens. Meanwhile I say that the answer is questioned.`,
    sentByRule: (keepers, what) => `Thank you. I have sent “${what}” to ${keepers}. You will hear what happens.`,
    noKeeper: (who) => `Thank you. It is kept, but nobody keeps the register at the moment. Tell ${who}, too.`,
    why: 'You keep the register.',
    heading: (system) => `Is the register right about ${system}?`,
    says: (who, answer) => `${who} says that this is wrong: ${answer}`,
    aColleague: 'A colleague',
    claims: {
      'wrong-person': 'It is the wrong person.',
      'has-left': 'The person has left.',
      'vacant-is-wrong': 'Somebody has the role.',
    },
    proposes: (proposal) => `Proposal: ${proposal}`,
    byRule: (role) => `Who is ${role} follows from a rule and the list of staff, so it is changed there and not here.`,
    changeTo: (who) => `Change to ${who}`,
    clear: (who) => `Remove ${who}`,
    corrected: 'I will correct it',
    keep: 'Keep it as it is',
    notYours: 'Only those who keep the register can decide this.',
    gone: 'This matter is no longer here.',
    alreadyDecided: 'This has been decided already.',
    withdrawn: 'I have taken back what you reported. The answer stands as before.',
    accepted: (answer) => `Done. It is now: ${answer}`,
    acceptedByRule: 'Done. Whoever reported it hears that it is being corrected.',
    refused: (answer) => `Done. It stays as it was: ${answer}`,
    toldAccepted: (answer) => `Thank you, the register has been corrected. It is now: ${answer}`,
    toldByRule: (answer) => `Thank you. What you said was wrong is being corrected: ${answer}`,
    toldRefused: (answer) => `Those who keep the register have looked into what you said. It is right: ${answer}`,
    whyTold: 'You said that the answer was wrong.',
  },
}
