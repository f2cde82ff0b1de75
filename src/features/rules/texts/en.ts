import { capital } from '../../../lib/capital.ts'
import type { Texts } from './sv.ts'

export const en: Texts = {
  source: {
    more: (count) => `And ${count} more.`,
    place: (section, source) => `${section}, ${source}`,
    edition: (edition) => `edition ${edition}`,
    decided: (by, date) => (by ? `decided by ${by}${date ? ` ${date}` : ''}` : date ? `dated ${date}` : null),
    modern: (modern) => `Today: ${modern.replace(/^(?:i dag|today)[,:]?\s+/i, '')}`,
    also: (places, more) => `See also ${places.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`,
  },

  frequency: {
    exactly: (times) => (times === 1 ? 'once a year' : `${times} times a year`),
    between: (least, most) => `${least}–${most} times a year`,
    atLeast: (times) => (times === 1 ? 'at least once a year' : `at least ${times} times a year`),
    perTarget: (times, targets) =>
      `at least ${times === 1 ? 'once' : `${times} times`} a year with each ${
        {
          'wholly-owned-companies': 'wholly owned company',
          committees: 'committee',
          departments: 'department',
          systems: 'system',
        }[targets] ?? targets
      }`,
  },
  due: {
    yearly: (monthDay) => `every year, by ${Number(monthDay.slice(3))}/${Number(monthDay.slice(0, 2))} (day/month)`,
    before: {
      budget: 'every year, before the budget',
      'business-plan': 'every year, before the business plan',
      meeting: 'before the meeting',
      decision: 'before the decision',
    },
    on: (event) => `when this happens: ${event}`,
  },
  composition: {
    derived: {
      'owners-of-critical-systems': 'the owners of the most critical systems',
      'heads-of-departments': 'the heads of departments',
      'leaders-of-largest-projects': 'the leaders of the largest projects',
      'wholly-owned-companies': 'the wholly owned companies',
    },
    per: {
      department: 'each department',
      division: 'each division',
      company: 'each company',
      committee: 'each committee',
      municipality: 'each municipality',
    },
    onePer: (who, per) => (who ? `${who}, one from ${per}` : `one from ${per}`),
    delegable: (who) => `${who} (may send somebody else)`,
    unnamed: 'members not named',
    line: (who, people) => (people.length > 0 ? `${who}: ${people.join(', ')}` : who),
  },

  body: {
    purpose: (name, purpose) => `${capital(name)}: ${purpose}`,
    decides: (matters) => `Decides on: ${matters.join('; ')}.`,
    frequency: (name, often) => `${capital(name)} is to meet ${often}.`,
    meetings: (name, often) => `${capital(name)}: ${often}.`,
    asNeeded: (name, stated) => `${capital(name)} is to meet: ${stated}. No number of meetings is stated.`,
    reading: (days) => `The municipality's own reading: at most ${days} days between meetings.`,
    convener: (name, who) => `${upper(who)} convenes ${name}.`,
    chair: (name, who, other) => `${upper(who)} chairs ${name}${other ? `, or whoever ${other} appoints` : ''}.`,
    members: (name) => `Members of ${name}:`,
    today: (names) => `Today: ${names.join(', ')}.`,
    appointed: (names) => `Appointed today: ${names.join(', ')}.`,
    agenda: (name) => `Standing items for ${name}:`,
    decidesOn: (name, matter) => `${capital(name)} decides on ${matter}.`,
    informs: (name, who, what) => `After a meeting of ${name}, ${who} is to be told: ${what}`,
    before: (name, other, rule) =>
      rule ? `${capital(other)} must have met before ${name}.` : `${capital(other)} should meet before ${name}.`,
    notice: (name, days) => `Notice of a meeting of ${name} is to be sent at least ${days} days before it.`,
    quorum: (name, least) => `${capital(name)} can decide when at least ${least} are present.`,
    list: 'These groups exist according to the governing document:',
    line: (name, purpose) => `${capital(name)}: ${purpose}`,
    often: {
      all: 'The groups are to meet this often:',
      none: (document) => `${document} does not state how often the groups are to meet.`,
      of: (name, often, own) => `${capital(name)}: ${often}${own ? " (the municipality's own setting)" : ''}`,
      unstated: (name) => `${capital(name)}: not stated`,
    },
  },

  role: {
    duty: (label, duty) => `${upper(label)}: ${duty}`,
    also: 'Must also:',
    appointed: (label, by) => `${upper(by)} appoints the ${label}.`,
    heldBy: {
      position: (label, position) => `The ${label} is ${position}. The role goes with the position.`,
      'head-of-unit': (label) => `The ${label} is the head of the department or unit that has the system.`,
      'using-unit': (label) => `The ${label} is the department or division that uses the system.`,
      vendor: (label) => `The ${label} is whoever supplies the system.`,
      unit: (label, unit) => `The ${label} is ${unit}.`,
      everyone: (label) => `The ${label} is everyone.`,
    },
    optional: 'The role is optional.',
    mandatory: 'The role must exist.',
    mayNotCombine: (label, other) => `Whoever is ${label} may not also be ${other}.`,
    named: (asked, label) => `Here, ${asked} is called ${label}.`,
  },

  matter: {
    how: (how) => `How to: ${how}`,
    duty: (what) => what,
    owes: (who) => `Responsible: ${who}`,
    to: (who) => `To: ${who}`,
    due: (when) => `When: ${when}`,
    dueOwn: (line) => `${line} (the municipality’s own setting)`,
    evidence: (what) => `Evidence: ${what}`,
    often: (name, when) => `${name}: ${when}.`,
    path: (name) => `${name}. The steps in order:`,
    gate: (what, by, together, when) =>
      [
        what,
        by ? `Done by ${by}${together ? ` with ${together}` : ''}.` : together ? `Done with ${together}.` : null,
        when === 'personal-data' ? 'For systems with personal data.' : null,
        when === 'sensitive-data' ? 'For systems with sensitive personal data.' : null,
      ]
        .filter(Boolean)
        .join(' '),
    gates: (all) => (all.length > 0 ? [`The municipality’s own setting, beside the documents: ${all.join(' ')}`] : []),
    gateBefore: 'To be done before the decision on the system.',
    step: (what, by, whenNeeded, escalates) =>
      [
        whenNeeded ? `When needed: ${what}` : what,
        by && !what.toLowerCase().includes(by.toLowerCase()) ? `(${by})` : null,
        escalates && !what.toLowerCase().includes(escalates.toLowerCase())
          ? `When needed, ${escalates} decides.`
          : null,
      ]
        .filter(Boolean)
        .join(' '),
    items: (items) => `Weigh: ${items.join('; ')}.`,
    yearly: 'This is to be done every year:',
    survey: (name, who, often) => `${name}: ${who} answers ${often}.`,
    acknowledgement: (who, what) => `${upper(who)}: ${what}`,
  },

  startCase: 'Start a case',

  category: {
    describes: (name, describes) => (describes ? `${name}: ${describes}` : `${name}.`),
    onlyOne: 'The municipality has only one system of each kind.',
    lists: 'It holds:',
    common: (kind, category) => `Yes. ${upper(kind)} belongs to: ${category}.`,
    ofAll: (kind, category) => `${upper(kind)} belongs to: ${category}.`,
    notOwn: (kind, category) => `No, not one of your own. ${upper(kind)} belongs to: ${category}.`,
    system: (system, category, common) =>
      common ? `Yes. ${system} belongs to: ${category}.` : `No. ${system} belongs to: ${category}.`,
    uncategorised: (system) => `The register does not say which category ${system} belongs to.`,
  },

  approved: {
    yes: (system) => `Yes. ${system} is approved according to the register.`,
    no: (system) => `No. ${system} is not approved according to the register.`,
    unsaid: (system) => `The register does not say whether ${system} is approved.`,
  },

  pays: { register: (system, funding) => `According to the register, ${system} is paid for like this: ${funding}.` },

  document: {
    decided: (title, by, date) =>
      by && date
        ? `${title} was decided by ${by} on ${date}.`
        : by
          ? `${title} was decided by ${by}. No date is given.`
          : date
            ? `${title} is dated ${date}. Who decided it is not stated.`
            : `${title} states neither a date nor who decided it.`,
    edition: (edition) => `Edition: ${edition}.`,
    number: (number) => `Registration number: ${number}.`,
    published: (where) => `Found at: ${where}`,
    review: (title, stated) => `${title} is to be reviewed: ${stated}.`,
    everyMonths: (months) =>
      months % 12 === 0 ? (months === 12 ? 'every year' : `every ${months / 12} years`) : `every ${months} months`,
    mustExist: (title) => `${title} must exist.`,
    mustHold: 'It must hold:',
    madeBy: (who) => `Made or decided by ${who}.`,
  },

  silent: {
    appoints: (document, matter) => `${document} does not state who appoints the ${matter}.`,
    frequency: (document, matter) => `${document} does not state how often ${matter} is to meet.`,
    convenes: (document, matter) => `${document} does not state who convenes ${matter}.`,
    chairs: (document, matter) => `${document} does not state who chairs ${matter}.`,
    members: (document, matter) => `${document} does not state who the members of ${matter} are.`,
    bodies: (document) => `${document} states no groups for IT.`,
    matterIn: (document, matter) => `${document} does not state ${matter}.`,
    practical: (name, phone) => `To find out how to do it, ask ${name}${phone ? `, ${phone}` : ''}.`,
    matter: (document, matter) => `${document} does not state it (in Swedish: “${matter}”).`,
    kind: {
      pays: (document) => `${document} does not state who pays.`,
      decides: (document) => `${document} does not state who decides it.`,
      orders: (document) => `${document} does not state how to order.`,
      appoints: (document) => `${document} does not state who appoints.`,
      frequency: (document) => `${document} does not state how often.`,
      chairs: (document) => `${document} does not state who chairs.`,
      convenes: (document) => `${document} does not state who convenes.`,
    },
    ask: (who) => `${who.charAt(0).toUpperCase()}${who.slice(1)} may decide it.`,
    it: (document) => `${document} does not state it.`,
    own: (words) => `The municipality has decided for itself: ${words}`,
  },
  overview: {
    sections: 'It has these parts:',
    section: (name, rules) => `${name} (${rules === 1 ? 'one rule' : `${rules} rules`})`,
    askOn: (section) => `Ask about a part, for example “what does ${section} say”, or about a matter.`,
    documents: 'These governing documents exist, or must exist:',
    inForce: 'in force',
    mustExist: 'must exist according to the rules',
    replaced: 'replaced',
  },
  duties: {
    every: {
      namnd: 'each committee',
      forvaltning: 'each department',
      bolag: 'each company',
      anvandare: 'whoever uses IT',
      kontor: 'each department',
    },
    of: (who) => `This is what ${who} is to do or answer for:`,
  },
  follow: {
    all: 'The steps are:',
    how: 'It begins like this:',
    next: 'Then comes:',
    whom: 'To be told or asked:',
    decides: 'It is decided like this:',
    time: (document) => `${document} does not state how long it takes.`,
  },
  after: {
    applies: (whom) =>
      whom === null
        ? 'To whoever the rule names. It says this:'
        : `The rule says nothing of ${whom} in particular. It says this:`,
    silent: {
      decides: (document) => `${document} does not state who decides on that.`,
      arranges: (document) => `${document} does not state who arranges it.`,
      time: (document) => `${document} does not state when or how often.`,
      long: (document) => `${document} does not state for how long.`,
      applies: (document) => `${document} does not state to whom it applies.`,
      otherwise: (document) => `${document} does not state what happens otherwise.`,
    },
  },
  more: 'This applies as well:',
  unknown: (documents) => `I find nothing about that in ${documents}.`,
  unknownBody: (group, documents, known) =>
    `${documents} mentions no ${group}.${known.length > 0 ? ` The groups mentioned are ${known.join(', ')}.` : ''}`,
  unsure: 'I am not sure what you mean.',
  near: 'Is it about any of these?',
  unknownAsk: (who) => `What is not regulated may be decided by ${who}.`,
  aMember: 'a member with protected details',
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
