import { format } from 'date-fns/format'
import { enGB } from 'date-fns/locale/en-GB'
import { parseISO } from 'date-fns/parseISO'
import type { Day } from '../../../lib/day.ts'
import type { DocumentTexts } from './sv.ts'

const date = (on: Day) => format(parseISO(on), 'd MMMM yyyy', { locale: enGB })

export const en: DocumentTexts = {
  unreadable: {
    damaged: 'The file cannot be read as a Word document. Open it in Word, save it as .docx and try again.',
    'too-large': 'The document is too large when unpacked. Save the text alone, without pictures, and try again.',
    'too-many-parts':
      'The file has too many parts to be an ordinary Word document. Save the text as a new file and try again.',
    'has-entities':
      'The file holds code that belongs in other files, so it is not read. Copy the text to a new document and try again.',
    empty: 'There is no text in the file. A scan has to be made into text first.',
    pdf: 'It is a PDF. Save it as Word or text and try again.',
    'old-word':
      'The file is in Word’s old format or has a password. Save it as .docx without a password and try again.',
    'not-text': 'The file is not text, Markdown or Word (.docx).',
    'file-too-large': 'The file is larger than 20 MB. Save the text alone and try again.',
  },

  imported: {
    what: (title, clauses) => `${title}: ${clauses} ${clauses === 1 ? 'part' : 'parts'}.`,
    as: (title) => `It is the document ${title} of the municipality’s governance.`,
    own: 'It is not in the municipality’s governance and is kept as a document of its own. Otherwise say which with --as.',
    places: (places, more) => `Parts: ${places.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`,
    noPlaces: 'The text has no paragraphs or headings, so it is parted by its blocks.',
    supports: (count) =>
      count === 0
        ? 'No part is like any rule.'
        : `Rules that the parts may support: ${count}. A person says whether they do.`,
    support: (place, rule, says, likeness) => `  ${place} → ${rule}: ${says} (${likeness} %)`,
    done: 'The document has been read in. It can be asked about in the chat.',
    knowsNot: (id, known) => `There is no document ${id}. Those there are: ${known.join(', ')}.`,
    badDay: (value) => `“${value}” is not a day. Write it as 2026-03-12.`,
  },

  list: {
    title: 'Governing documents',
    columns: {
      title: 'Document',
      edition: 'Edition',
      decided: 'Decision',
      review: 'Review',
      published: 'Where',
      standing: 'Status',
    },
    standing: { 'in-force': 'in force', missing: 'missing', 'review-due': 'due for review' },
    decided: (by, on, number) => [by, on && date(on), number && `no. ${number}`].filter((part) => part).join(', '),
    missing: (count) =>
      count === 0
        ? 'No document that must exist is missing.'
        : `${count === 1 ? 'One document' : `${count} documents`} that must exist ${count === 1 ? 'is' : 'are'} missing.`,
    line: (title, what) => [title, ...what].join(', '),
    edition: (edition) => `edition ${edition}`,
    reviewBy: (on) => `to be reviewed by ${date(on)}`,
    mustHold: (what) => `Must hold: ${what.join('; ')}.`,
    madeBy: (party) => `Made by ${party}.`,
    searchable: (clauses) => `${clauses} parts to search`,
    register: 'Register a document',
    open: 'Open the document register',
    link: 'Here is the document register. The link signs you in once.',
    onlyInPrivate: 'The link signs you in, so I give it only in a conversation of our own. Write to me there.',
    none: 'No governing documents are known.',
    import: 'Whoever runs Styrbot can read the documents’ text in, so that I can search it.',
  },

  search: {
    says: (title, place) => (place === null ? `${title}:` : `${title}, ${place}:`),
    also: 'Also:',
    oneMore: (title, place) => (place === null ? title : `${title}, ${place}`),
    inText: 'The document that has been read in says:',
    nothing: (matter) =>
      matter
        ? `I find nothing about ${matter} in the documents that have been read in.`
        : 'Write what I should look for, for example “search the documents for passwords”.',
    noneRead: 'No documents have been read in yet, so there is nothing to search. Whoever keeps the bot reads them in.',
    source: (title, place, decided) => [title, place, decided].filter((part) => part).join(', '),
  },

  register: {
    title: 'Register a governing document',
    intro: 'This is shown in the document register. What is missing can be filled in later.',
    which: 'Which document?',
    other: 'Another',
    otherTitle: 'Title, if it is another',
    edition: 'Edition',
    decidedBy: 'Decided by',
    decidedOn: 'Decided on',
    diarienummer: 'Reference number',
    reviewBy: 'To be reviewed by',
    publishedAt: 'Where it is',
    submit: 'Register',
    needsTitle: 'Write the document’s title.',
    open: 'Fill in the facts',
    ask: 'What are the document’s facts?',
    done: (title, missing) =>
      missing.length === 0
        ? `${title} is registered.`
        : `${title} is registered. Still missing: ${missing.join(', ')}.`,
    notYours: 'Documents are registered by the strategist or whoever keeps the register. Tell one of them.',
    fields: { decidedBy: 'who decided', decidedOn: 'the day of the decision', publishedAt: 'where it is' },
  },

  support: {
    title: 'Parts that may support rules',
    intro: 'I have found parts that are like rules of the governance. Is it right?',
    pair: (place, text, rule, says) => `${place}: “${text}” Rule ${rule}: ${says}`,
    yes: 'Right',
    no: 'Not right',
    noted: (rule, accepted) =>
      accepted ? `Noted: the part supports ${rule}.` : `Noted: the part does not support ${rule}.`,
    none: 'There is nothing to decide on.',
    old: 'It has already been decided.',
    show: 'Show the proposals',
  },

  reading: {
    ask: (what) => `${what} Confirm when it is so.`,
    read: 'I have read it',
    why: (name) => `You are asked because ${name} is to be known by you who hold the role.`,
    whyNew: (name) => `You are asked because you are new here and ${name} is to be known.`,
    again: (what) => `You have not answered this yet. ${what} I will not ask again.`,
    where: 'Read the document',
    thanks: (name, on) => `Noted: ${name}, ${date(on)}.`,
    nothing: 'Nobody has asked you about any document, so there is nothing to confirm. Thank you for saying so.',
    which: 'Which have you read?',
    readers: (name, read, asked) => `${name}: ${read} of ${asked} have confirmed.`,
    noneAsked: 'Nobody has been asked to read a document.',
    notYours: 'How many have read is shown to the strategist and whoever keeps the register.',
  },

  review: {
    due: (title, on) => `${title} is to be reviewed by ${date(on)}.`,
    why: 'You get this because you answer for the governing documents.',
    next: 'When that is done, register the new edition or a new date.',
    list: 'Show the documents',
  },

  evidence: {
    missing: (title) => `${title} must exist but is not registered.`,
    there: (title, by) => (by ? `There is ${title}, decided by ${by}.` : `There is ${title}.`),
    holds: (title) => `${title} speaks of what it must hold, judging by its words.`,
    notHeld: (title) => `The text of ${title} seems to say nothing of some of what it must hold.`,
    edition: (title, edition) => (edition ? `${title}, edition ${edition}` : title),
    reviewDue: (title, on) => `${title} was to have been reviewed by ${date(on)}.`,
    review: (title, on) => `${title} is to be reviewed by ${date(on)}.`,
    clause: (title, place) => (place ? `${title}, ${place}` : title),
    supported: (count) =>
      `${count === 1 ? 'One part' : `${count} parts`} of the documents ${count === 1 ? 'supports' : 'support'} the rule, says whoever has read them.`,
    read: (name, read, asked) => `${name}: ${read} of ${asked} have confirmed.`,
    nobodyAsked: (name) => `${name}: nobody has been asked yet.`,
    published: (title, where, people) => `${title} is at ${where}, for ${people} people of the register.`,
    notPublished: (title) => `Where ${title} can be read is not noted.`,
    readBy: 'Confirmed',
    noted: 'Published',
  },

  page: {
    title: 'Governing documents',
    intro: 'The documents that govern, which edition is in force and when they are to be reviewed.',
    text: 'Show the text',
    back: 'All documents',
    rules: 'Rules that the parts may support',
    state: { proposed: 'proposed', accepted: 'right', refused: 'not right' },
    notFound: 'There is no such document.',
  },
}
