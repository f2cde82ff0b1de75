import type { ResultTexts } from './sv.ts'

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

export const en: ResultTexts = {
  state: {
    agreed: 'Settled',
    discuss: 'To discuss',
    'needs-evidence': 'No evidence',
    confirm: 'To confirm',
    missing: 'No answer',
  },

  because: {
    'all-said-the-same': 'Everybody who answered says the same.',
    'close-enough': 'The answers are so close that the middle one holds.',
    'far-apart': 'The answers are far apart. The proposal is the middle one.',
    'three-quarters': 'At least three in four answer so.',
    split: 'The answers differ.',
    'one-yes-is-enough': 'One example is enough for a yes.',
    'all-said-no': 'Nobody answers yes.',
    'named-by-several': 'Everything that somebody named.',
    'named-by-one': 'Something is named by one alone. Is it right?',
    'best-placed': 'The answer comes from whoever knows best.',
    'best-placed-silent': 'Whoever knows best has not answered, so somebody else’s answer stands here.',
    'every-text': 'All texts stand.',
    'answered-together': 'The group answered together.',
    'no-evidence': 'The answer claims something, but nobody has given evidence.',
    'nobody-answered': 'Nobody has answered.',
    'nobody-knows': 'Nobody who answered knows.',
    'not-applicable': 'Those who answered say that the question does not apply.',
    'left-empty': 'The question is voluntary and nobody has answered.',
    decided: 'Decided by hand.',
  },

  noAnswer: 'no answer',
  votes: (votes) => votes.join(' · '),
  vote: (value, times, roles) => `${value}: ${count(times, 'answer', 'answers')}${roles && ` (${roles})`}`,
  dontKnow: (times) => `don’t know: ${count(times, 'answer', 'answers')}`,
  oneAnswer: (role) => (role ? `One answer, from ${role}.` : 'One answer.'),
  dissent: (text) => `Dissent: ${text}`,
  numbered: (place, title) => `${place}. ${title}`,

  result: {
    title: (name, year) => `${name} ${year}`,
    byYear: (name) => `${name} year by year`,
    total: (index) => `${index} of 100`,
    totalDetail: 'Index for the whole municipality',
    since: (year, change, comparable, of) =>
      `Change since ${year}: ${change}. ${comparable} of ${of} questions can be compared.`,
    noEarlier: 'There is no earlier adopted year to compare with.',
    nothing: 'There is no answer to count on yet.',
    areas: 'Index by area',
    area: 'Area',
    whole: 'Whole municipality',
    change: 'Change',
    changeSince: (year) => `Change since ${year}`,
    comparableNote: (comparable, of, year) =>
      `Change is counted only over questions answered in both years. ${comparable} of ${of} questions are the same as in ${year}.`,
    in: (area, index, change) => `${area} ${index}${change === null ? '' : ` (${change})`}`,
    picture: (name, year) => `Diagram of ${name} ${year}`,
    heatPicture: (name) => `Index by area and year in ${name}`,
    lowest: 'Lowest, and what can be done',
    step: (area, index, step) => `${area} (${index}): ${step}`,
    fromTo: (question, from, to) => `${question} From “${from}” to “${to}”.`,
    toYes: (question) => `${question} Today the answer is no.`,
    dissents: (number) => (number === 1 ? 'Dissent' : 'Dissents'),
    moreDissents: (number) => `${number} more ${number === 1 ? 'dissent is' : 'dissents are'} on the page.`,
    raise: (question) => `${question} This is where most can be gained.`,
    proposed: 'The answers are proposals, not yet adopted.',
    adopted: (who, on, decision, diarienummer) =>
      `Adopted by ${who} on ${on}${decision === null ? '' : `, ${decision}`}. ${diarienummer === null ? 'No registry number.' : `Registry number ${diarienummer}.`}`,
    about:
      'The questions are the municipality’s own, equivalent to SKL’s model. Answers in the survey are not anonymous.',
    yesNo: { yes: 'yes', no: 'no' },
  },

  chat: {
    onlyInPrivate: 'Let us take that in our own conversation. Write to me there.',
    notYours: 'The compilation is for whoever leads the survey and for the group that answers.',
    notYoursToAdopt: 'The answers are adopted by the group or its chair.',
    none: 'There is no finished survey round yet.',
    noneOfYear: (year) => `There is no finished survey round for ${year}.`,
    stillOpen: (name, year, closes) =>
      `${name} ${year} is open through ${closes}. The answers are put together when it has closed.`,
    openNow: (year, closes) => `The round for ${year} is open through ${closes}.`,
    page: 'The whole result',
    pageLink: 'The link works once, for a quarter of an hour.',
    pageLabel: 'Open the page with results and files',
    files: 'The page has everything as Word, Excel, CSV and JSON.',
    years: 'Show year by year',
    showProposals: 'Show the differences',
    showResult: 'Show the result',
    movedOn: 'Something has happened to the round since then. This is how it stands now.',
  },

  each: {
    about: (title, count) =>
      count === 1 ? `One question in ${title} is about that:` : `${count} questions in ${title} are about that:`,
    noneAbout: (title) => `No question in ${title} is about that.`,
    zero: (title, count) =>
      count === 0
        ? `No question got zero in ${title}.`
        : `${count === 1 ? 'One question' : `${count} questions`} got zero in ${title}:`,
    lowest: (title) => `Lowest in ${title} (0–100):`,
    highest: (title) => `Highest in ${title} (0–100):`,
    better: (title, year, count) =>
      count === 0 ? `No area has gone up in ${title} since ${year}.` : `This has gone up in ${title} since ${year}:`,
    worse: (title, year, count) =>
      count === 0
        ? `No area has gone down in ${title} since ${year}.`
        : `This has gone down in ${title} since ${year}:`,
    nothingBefore: (title) => `There is no earlier year to compare ${title} with.`,
    change: (area, points) => `${area}: ${points} points`,
    more: (count) => `${count} more are on the page with the whole result.`,
  },
  home: {
    waits: 'The answers are in and wait to be adopted.',
    differences: 'Show the differences',
    sayDifferences: (year) => `show the differences in the survey ${year}`,
    result: 'Show the result',
    sayResult: (year) => `show the results of the survey ${year}`,
  },
  proposals: {
    titleAdopted: (name, year) => `Differences in the answers: ${name} ${year}`,
    widest: 'The widest differences',
    answer: (value) => `The municipality’s answer: ${value}.`,
    moreAdopted: (number) =>
      `${count(number, 'more difference is smaller and is', 'more differences are smaller and are')} on the page.`,
    title: (name, year) => `Proposed answers: ${name} ${year}`,
    counts: (counts) =>
      [
        `${counts.agreed} settled`,
        counts.discuss > 0 && `${counts.discuss} to discuss`,
        counts['needs-evidence'] > 0 && `${counts['needs-evidence']} without evidence`,
        counts.confirm > 0 && `${counts.confirm} to confirm`,
        counts.missing > 0 && `${counts.missing} without an answer`,
      ]
        .filter(Boolean)
        .join(', '),
    summary: (total, counts) => `${count(total, 'question', 'questions')}: ${counts}.`,
    forMeeting: 'Worth a moment at the meeting',
    proposal: (value) => `Proposal: ${value}.`,
    more: (number) =>
      `${count(number, 'more difference is smaller and stands', 'more differences are smaller and stand')} as proposed on the page.`,
    allAgreed: 'No difference is so large that it has to be raised.',
    adoptedSummary: (total) => `${count(total, 'answer', 'answers')} adopted.`,
    alreadyAdopted: 'The answers are adopted and do not change any more.',
    takeUp: 'Raise at the next meeting',
    settle: 'Go through here',
    adopt: 'Adopt the answers',
    takenUp: (number, body) =>
      number === 0
        ? `Everything is already on the agenda of ${body}.`
        : `Done. ${count(number, 'difference is', 'differences are')} now on the agenda of ${body}.`,
    agendaTitle: (place, title, votes) => `The survey, question ${place}: ${title} (${votes})`,
    noBody: 'No group answers this survey, so there is no agenda to put it on.',
  },

  settle: {
    heading: (place, of) => `Difference ${place} of ${of}`,
    ask: 'What is the municipality’s answer? Choose, or write it.',
    keep: 'Let the proposal stand',
    skip: 'Skip',
    stop: 'Stop here',
    settled: (title, value, note) =>
      `Noted. “${title}” is answered with ${value}.${note === null ? '' : ` Note: ${note}.`}`,
    stopped: (left) => `Then we stop here. ${left === 0 ? 'Nothing is left.' : `${left} left.`}`,
    done: 'That was all. The answers can be adopted when the group or the chair wishes.',
    notUnderstood: 'That cannot be an answer to the question. Choose one of the buttons, or write “stop”.',
    closed: 'The round is no longer open to changes.',
  },

  adopt: {
    title: 'Adopt the municipality’s answers',
    intro: (name, year, counts) =>
      `${name} ${year}: ${counts}. What is not settled is adopted as proposed. After that nothing changes.`,
    who: 'Who adopts?',
    body: (name) => `${name}, at a meeting`,
    chair: 'I do, as chair',
    recordedByOther: 'The chair',
    on: 'On which day?',
    decision: 'Decision, such as § 4 (voluntary)',
    diarienummer: 'Registry number (voluntary, can be added later)',
    submit: 'Adopt the answers',
    done: (number) =>
      `Adopted. ${count(number, 'answer is', 'answers are')} now the municipality’s official, and stand fast.`,
    already: 'The answers are already adopted.',
    stillOpen: 'The round is open. Close it first, so that nothing is adopted that somebody is about to answer.',
    future: 'The day cannot lie ahead.',
    badDay: 'Write a day such as 2027-03-12.',
    tooLong: (most) => `Write at most ${most} characters.`,
    setNumber: 'Add the registry number',
    numberTitle: 'Registry number',
    numberLabel: 'Registry number',
    numberSubmit: 'Save',
    numberSet: (number) => `Saved. The answers have registry number ${number}.`,
    numberMissing: 'Write the registry number.',
  },

  participation: {
    heading: 'Who has answered',
    summary: (done, all) => `${done} of ${all} have answered all that is theirs.`,
    who: 'Person',
    role: 'Answers as',
    answered: 'Answers',
    of: (answered, due) => `${answered} of ${due}`,
    state: { done: 'done', answering: 'under way', 'not-started': 'not started' },
    group: 'the group',
    private: 'The list is for you who lead the survey. Do not show it in a channel.',
    somebody: 'a person',
  },

  page: {
    list: 'Surveys',
    listIntro: 'Finished rounds of the municipality’s own surveys.',
    empty: 'There is no finished round yet.',
    round: 'Survey result',
    state: { open: 'under way', closed: 'closed, not adopted', adopted: 'adopted' },
    notFound: 'There is no such round.',
    notYet:
      'The answers are not adopted yet. Until then only whoever leads the survey and the group that answers see them.',
    open: 'The round is under way. The result comes when it has closed.',
    wheel: 'The areas as a wheel',
    years: 'The areas year by year',
    files: 'Files',
    file: { docx: 'Word, for the meeting', xlsx: 'Excel', csv: 'CSV', json: 'JSON' },
    fileNote: 'Every file has room for the registry number.',
    answers: 'The municipality’s answers',
    question: 'Question',
    answer: 'Answer',
    stateHeading: 'State',
    why: 'Why',
    actions: 'What can be done next',
    panel: 'What residents and businesses answer',
    back: 'All rounds',
    saveNumber: 'Save the registry number',
  },

  columns: {
    area: 'Area',
    place: 'No',
    id: 'Question id',
    question: 'Question',
    answer: 'The municipality’s answer',
    threeSteps: 'Fulfils',
    state: 'State',
    score: 'Index',
    before: (year) => `Index ${year}`,
    answers: 'Answers',
    votes: 'How they answered',
    evidence: 'Evidence',
    dissent: 'Dissent',
    why: 'Why',
    year: 'Year',
    adoptedBy: 'Adopted by',
    adoptedOn: 'Adopted',
    decision: 'Decision',
    diarienummer: 'Registry number',
    questions: 'Questions with an index',
    comparable: 'Comparable questions',
  },
  sheets: { summary: 'Summary', answers: 'Answers' },
  paper: { kind: 'Meeting paper', subtitle: (body) => (body === null ? 'Result and answers' : `Paper for ${body}`) },
}
