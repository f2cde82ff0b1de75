import type { ComplianceTexts } from './sv.ts'

const held = (label: string, where: string) => (covered: number, of: number) =>
  covered === of ? `There is a ${label} for all ${of} ${where}.` : `${covered} of ${of} ${where} have a ${label}.`

const date = (at: Date) => at.toISOString().slice(0, 10)

export const en: ComplianceTexts = {
  somebody: 'a colleague',
  byCommandLine: 'from the command line',
  status: { met: 'met', due: 'under way', gap: 'gap', answerable: 'answered' },
  means: {
    met: 'what the rule demands is done, and can be shown',
    due: 'not done yet, but may be in time or has no time that the document states',
    gap: 'missing, late, or otherwise than the document states',
    answerable: 'the bot answers questions about the rule; there is nothing to measure, or nothing has been recorded',
  },
  coverage: ({ met, due, gap, answerable }, all) =>
    `Of ${all} rules ${met} are met, ${due} are under way, ${gap} have gaps and ${answerable} are only answered.`,

  register: {
    held: {
      system: ({ en: label }, covered, of) => held(label, 'systems')(covered, of),
      unit: ({ en: label }, covered, of) => held(label, 'units')(covered, of),
      workplace: ({ en: label }, covered, of) => held(label, 'workplaces')(covered, of),
      municipality: ({ en: label }, covered) => (covered === 1 ? `There is a ${label}.` : `There is no ${label}.`),
    },
    listed: 'The register has systems of every kind that the document lists.',
    notListed: (count) => `The register has no system of ${count} kinds that the document lists.`,
    noneTwice: 'There is no more than one system of each kind.',
    twice: (count) => `More than one system of the same kind: ${count === 1 ? 'one kind' : `${count} kinds`}.`,
    perhapsTwice: 'There may be more than one of the same kind. The register calls them differently.',
    several: (kind, systems) => `${kind}: ${systems.join(', ')}`,
    combined: (one, other) =>
      `The same person is ${one.en} and holds the role ${other.en}. The document keeps them apart.`,
    apart: (one, other) => `Nobody is both ${one.en} and ${other.en}.`,
    allSit: 'Every unit that is to have a representative has one.',
    notSitting: (count) => `${count === 1 ? 'One unit has' : `${count} units have`} no representative.`,
    unitIn: (unit, body) => `${unit} in ${body}`,
    allDescribed: 'Every role has duties in what has been read in.',
    notDescribed: (count) =>
      `${count === 1 ? 'One role has' : `${count} roles have`} no duties in what has been read in.`,
    nobodyNoted: ({ en: label }) => `Nobody is noted as ${label} in the register.`,
  },

  paper: {
    title: (year) => `Compliance report ${year}`,
    kind: 'Compliance report',
    subtitle: (asOf) => `The rules of the governing documents and how they are followed, as of ${asOf}`,
    example: 'Example data: the people and the register are invented.',
    summary: 'Summary',
    deviations: 'Gaps',
    noDeviations: 'No gaps are known.',
    pending: 'Under way',
    everyRule: 'Every rule',
    evidence: 'Evidence',
    columns: {
      status: 'Status',
      rules: 'Rules',
      means: 'Means',
      id: 'Rule',
      where: 'Where',
      rule: 'What',
      says: 'How it stands',
    },
    missing: (names) => `It concerns: ${names.join('; ')}.`,
    shown: {
      what: 'What',
      happened: 'Happened',
      recorded: 'Recorded',
      by: 'By',
      reference: 'Where it is',
      audit: 'Trail',
    },
    unknown: 'not known',
    late: 'afterwards',
    recordedAs: (number) => `no. ${number}`,
    edits: (numbers) => `changed later: no. ${numbers.join(', ')}`,
    reminded: (to, at, state) => `${date(at)} to ${to}${state === 'sent' ? '' : ` (${reached[state] ?? state})`}`,
    reminders: 'Reminded:',
    noEvidence: 'Nothing is recorded.',
    audit: 'The trail is the number in the municipality’s audit chain. It is checked with “styrbot audit verify”.',
  },

  csv: {
    rules: [
      ...['rule', 'document', 'section', 'meaning', 'status', 'how it stands', 'missing', 'evidence'],
      ...['last happened', 'last reminded'],
    ],
    evidence: [
      ...['rule', 'about', 'status', 'what', 'happened', 'recorded', 'afterwards', 'by', 'link', 'reference number'],
      ...['trail', 'changed later'],
    ],
    yes: 'yes',
  },

  page: {
    name: 'Compliance',
    title: (year) => `Compliance ${year}`,
    intro: 'Every rule of the governing documents with what shows how it is followed.',
    asOf: (on) => `As of ${on}.`,
    files: 'Get the report',
    word: 'Word (.docx)',
    csv: 'Table (.csv)',
    json: 'Data (.json)',
    filter: 'Show',
    all: 'every rule',
    years: 'Year',
    none: 'No rules here.',
    notYours:
      'The report is for the strategist, the bot’s administrator, the register’s keeper and the auditor. Ask one of them.',
    reminders: 'Reminded',
  },

  chat: {
    intro: (year) => `Compliance ${year}:`,
    none: 'No gaps are known.',
    more: (count) => `… and ${count} more.`,
    open: 'Open the whole report',
    link: 'Here is the report. The link signs you in once.',
    onlyInPrivate:
      'The report opens with a link that signs you in, so I give it only in a conversation of our own. Write to me there.',
    notYours:
      'The report is for the strategist, the bot’s administrator, the register’s keeper and the auditor. Ask one of them.',
  },

  pack: {
    report: 'compliance-report',
    rules: 'rules',
    evidence: 'evidence',
    minutes: 'minutes',
    audit: 'audit-trail.txt',
    readMe: 'READ-ME.txt',
    about: (name, year, asOf) =>
      [
        `Material for ${name}, ${year}. Taken out ${asOf}.`,
        '',
        'compliance-report-….docx  every rule of the governing documents and how it is followed',
        'rules-….csv               the same, a row for each rule',
        'evidence-….csv            what shows it, a row for each event',
        'minutes/                  the minutes of the year’s meetings',
        'audit-trail.txt           a check that nobody has changed the log',
        '',
        'The files may be official documents. Consult the registrar.',
        '',
      ].join('\r\n'),
    whole: (entries) => `The audit trail is whole. Links checked: ${entries}.`,
    broken: (entries) => `THE AUDIT TRAIL IS BROKEN. Links checked: ${entries}.`,
    erased: (number, under) => `${number}: the details have been erased under “${under}”`,
    fault: (number, what) => `${number}: ${faults[what] ?? what}`,
    checked: (on) => `Checked ${on}.`,
  },
}

const reached: Partial<Record<string, string>> = {
  'maybe-sent': 'maybe sent',
  unreachable: 'not reached',
  held: 'waiting',
  waiting: 'waiting',
  sending: 'being sent',
  withdrawn: 'taken back',
  gathered: 'gathered with others',
}

const faults: Partial<Record<string, string>> = {
  'link-changed': 'the link has been changed',
  'link-missing': 'a link is missing',
  'detail-changed': 'the details beside the link have been changed',
  'detail-missing': 'the details beside the link are missing',
  'head-differs': 'the end of the chain does not agree: the latest links may have been removed',
}
