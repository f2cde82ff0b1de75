import type { PanelTexts } from './sv.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const en: PanelTexts = {
  page: {
    asks: (municipality) => `${municipality} asks`,
    anonymous: 'The answers are anonymous',
    how: (least) =>
      `We keep your answers and the day they came, nothing about you. There is no sign-in and there are no cookies. Answers are shown only for groups of at least ${least}.`,
    optional: 'Questions without the word “required” may be skipped.',
    required: 'required',
    several: 'You may choose several.',
    none: 'Rather not say',
    textWarning: 'Write nothing that shows who you or anybody else is. The municipality reads the text as it stands.',
    left: (most) => `At most ${most} characters.`,
    next: 'Next',
    send: 'Send the answers',
    faults: (number) => `${count(number, 'answer needs', 'answers need')} to be corrected:`,
    step: (number) => `Step ${number}`,
    thanks: 'Thank you for your answers',
    thanksText:
      'They are kept without anything that shows they are yours. So they cannot be changed or removed afterwards either.',
    gone: 'The link is not valid',
    goneText: 'The time for answers is over, or the link is wrong. Check that the whole address came with it.',
    notYet: (day) => `Answers are taken from ${day}.`,
    tooOld: 'The form is too old. Start again with the link you were given.',
    accessibility: 'Accessibility statement',
    otherLanguage: 'På svenska',
  },
  fault: (fault) => {
    switch (fault.because) {
      case 'required':
        return 'Choose an answer.'
      case 'personal':
        return 'The text seems to hold a personal identity number, an e-mail address or a telephone number. Remove it, and the answer stays anonymous.'
      case 'too-long':
        return `The text has ${fault.length} characters. Write at most ${fault.max}.`
      case 'range':
        return `Write a number${fault.min === null ? '' : ` from ${fault.min}`}${fault.max === null ? '' : ` to ${fault.max}`}.`
      case 'number':
      case 'whole-number':
        return 'Write a number in digits.'
      default:
        return 'Choose one of the answers in the list.'
    }
  },
  accessibility: {
    title: 'Accessibility statement',
    stands: (municipality) =>
      `${municipality} stands behind this survey page. We want everybody to be able to use it. This is how the page meets the act on accessibility of digital public services (2018:1937), which shortcomings we know of, and how to tell us.`,
    how: 'How accessible the page is',
    conforms:
      'The page is built to meet WCAG 2.1 level AA. It works without scripts, by keyboard, with screen readers, on small screens and enlarged to 400 per cent. It follows the browser’s light or dark mode.',
    tested: 'It is tested at every change with axe-core in Chromium. Automatic tests do not find everything.',
    known: 'Known shortcomings: none.',
    report: 'Tell us if something does not work',
    contact: (name, ways) =>
      `${name}: ${ways}. We answer as soon as we can, and you may answer the questions in another way.`,
    complain:
      'The Agency for Digital Government (DIGG) supervises the act. If you are not content with our answer you may report the shortcoming there.',
    link: 'Report to DIGG',
    back: 'Back to the questions',
  },
  chat: {
    which: (names) => `Which panel do you mean: ${names.join(' or ')}?`,
    notYours: 'The panel is opened and closed by whoever leads the surveys or by the unit that keeps the panel.',
    noPanel: 'The municipality’s governance has no panel. Add it to the manifest first.',
    broken: 'The questions cannot be read. Check the definition.',
    opened: (name, year, closes) => `${name} ${year} is open through ${closes}.`,
    link: 'Here is the link. It is shown only now, so keep it. Anybody who has it can answer.',
    linkLabel: 'The page to answer on',
    anonymous: (least) =>
      `The panel is anonymous: nothing is kept about whoever answers, and no result is shown for fewer than ${least}. The survey to the preparing groups is not.`,
    manyTimes: 'Since no identity is kept, one person can answer several times.',
    alreadyOpen: (name, year, closes) =>
      `${name} ${year} is already open through ${closes}. Write “new link to the panel” if you need another link.`,
    alreadyHeld: (name, year) => `${name} ${year} is already over. A panel is held once a year.`,
    closed: (name, year) => `${name} ${year} is closed. The links are no longer valid.`,
    noneOpen: 'No panel is open now.',
    none: 'No panel is over yet.',
    stillOpen: (name, closes) =>
      `${name} is open through ${closes}. The result is shown when it is closed, so that nobody’s answer can be worked out.`,
    onlyInPrivate: 'I give the link only in our own conversation. Write to me there.',
    showResult: 'Show the result',
    close: 'Close the panel',
    confirmClose: 'Close the panel? The links stop working.',
  },
  result: {
    title: (name, year) => `${name} ${year}`,
    people: (people) => `${people} have answered, anonymously.`,
    tooFew: (least) => `Fewer than ${least} have answered, so nothing is shown.`,
    questionTooFew: (least) => `Fewer than ${least} answers, not shown.`,
    answered: (answered) => count(answered, 'answer', 'answers'),
    share: (label, percent) => `${label} ${percent}%`,
    index: (index) => `Index ${index} of 100`,
    answer: 'Answer',
    percent: 'Share',
    beside: 'What residents and businesses answer',
    besideNote: 'The panel is anonymous and is not counted into the municipality’s index.',
    texts: (number) => `${count(number, 'text', 'texts')}, in alphabetical order`,
    open: 'The panel is under way. The result is shown when it is closed.',
  },
  import: {
    noColumns: 'No column of the file is a question of the panel. The headings should be the questions’ ids or texts.',
    quote: 'A quotation mark in the file lacks its other half, so the cells cannot be told apart.',
    empty: 'The file has no answers.',
    cell: (row, column, fault) => `Row ${row}, ${column}: ${fault}`,
    required: 'an answer is missing',
  },
}
