import type { OverviewTexts } from './sv.ts'

export const en: OverviewTexts = {
  year: {
    name: 'The annual cycle',
    title: (year) => `The annual cycle of ${year}`,
    picture: (year, count) => `The governance year ${year} as a wheel with ${count} days`,
    wheel: 'January at the top, clockwise. Every mark leads to its row in the table below.',
    otherYears: 'Other years',
    none: (year) => `There is nothing in ${year} yet.`,
    count: (done, all) => `${done} of ${all} done`,
    legend: { held: 'done', booked: 'to come', proposed: 'late' },
    table: 'All of it in a table',
    columns: ['Day', 'What', 'Who', 'State', 'Rule'],
    states: { done: 'done', coming: 'to come', late: 'late' },
    own: 'own setting',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  coming: {
    title: (from, through) => (from === through ? `What happens on ${from}` : `What happens until ${through}`),
    line: (on, what, who) => `${on}: ${what}${who === null ? '' : ` (${who})`}`,
    none: (from, through) =>
      from === through ? `Nothing is planned for ${from}.` : `Nothing is planned from ${from} to ${through}.`,
    more: (count) =>
      count === 1
        ? 'And one more. The whole year is on its page.'
        : `And ${count} more. The whole year is on its page.`,
    example: 'Example data, invented people.',
  },
  done: {
    title: (from, through) => `What was done from ${from} to ${through}`,
    count: (ring, count) => `${ring}: ${count}`,
    latest: 'Most recently',
    all: 'In order, the latest first',
    late: (count) =>
      count === 1
        ? 'One thing is late. It is on the page of the year.'
        : `${count} things are late. They are on the page of the year.`,
    none: (from, through) => `Nothing is noted as done from ${from} to ${through}.`,
  },
  gaps: {
    name: 'Gaps and what is due',
    title: (year) => `Gaps ${year}`,
    asOf: (on) => `As it stands on ${on}.`,
    none: 'No gaps are known.',
    explain:
      'A gap is something that a governing document demands and that is missing, late or done otherwise. What is due may still be done in time.',
    gap: (count) => (count === 1 ? 'One gap' : `${count} gaps`),
    due: (count) => (count === 1 ? 'One due' : `${count} due`),
    columns: ['Rule', 'What is demanded', 'How it stands'],
    missing: (names) => `Concerns: ${names.join(', ')}.`,
    audit: 'All rules with their evidence in the report',
  },
  register: {
    name: 'The register',
    title: (municipality) => `The systems of ${municipality}`,
    search: 'Search for a system, a vendor or a person',
    unit: 'Unit',
    allUnits: 'All units',
    show: 'Show',
    all: 'All systems',
    vacant: 'Some role is vacant',
    questioned: 'Something is questioned',
    submit: 'Search',
    found: (count, all) => (count === all ? `${all} systems.` : `${count} of ${all} systems.`),
    none: 'No system fits. Try fewer words.',
    columns: ['System', 'Unit', 'Roles'],
    alias: (names) => `also ${names.join(', ')}`,
    isVacant: 'vacant',
    meanwhile: (who) => `vacant, ${who} answers meanwhile`,
    isQuestioned: 'questioned',
    unsure: 'left?',
    statuses: { planned: 'planned', active: 'in use', closing: 'closing', 'read-only': 'read-only', closed: 'closed' },
    pages: 'Pages',
    page: (at, last) => `Page ${at} of ${last}`,
    previous: 'Previous',
    next: 'Next',
    example: 'Example data, invented people.',
    asFile: 'Get the whole register as Excel',
  },
  file: {
    here: (count, all, byMail) =>
      `${byMail ? 'I cannot send e-mail, but you can get the file here. ' : ''}${
        all
          ? `The whole register: ${count} systems.`
          : count === 1
            ? 'The list has one system.'
            : `The list has ${count} systems.`
      } The file shows how things are when you get it.`,
    label: { xlsx: 'Get it as Excel', csv: 'Get it as CSV' },
    linkOnce: 'The link is your own and works once.',
    which:
      'Which list? Ask me to show it first, for example “which systems does the municipal office have”, and then write “send the list as Excel”.',
    stays: 'I send no e-mail, but the answer stays here in the chat. Copy it from here.',
    noPaper: 'A list comes as Excel or CSV, not as Word or PDF.',
    notToOthers:
      'I do not pass it on to anybody else. Take it from here and send it yourself, so that the other knows whom it comes from.',
    wholeLabel: 'The whole register as Excel',
    wholeSaid: 'export the register',
    onlyInPrivate: 'Write to me in a talk of your own, and you get the file there.',
    notInRegister:
      'I do not find you in the register, so I cannot give you a link of your own. Ask whoever keeps the register.',
    columns: ['System', 'Also called', 'Unit', 'Category', 'Vendor', 'Status'],
  },
}
