import { capital } from '../../../lib/capital.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Texts } from './sv.ts'

const numbers = [
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
const count = (number: number): string => numbers[number] ?? String(number)
const joined = (items: readonly string[], word: string): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const day = (when: string): string => dayFormat.format(new Date(`${when}T00:00:00Z`))
const questions = (number: number): string => (number === 1 ? 'one question' : `${number} questions`)
const numberFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

export const en: Texts = {
  year: {
    ring: 'Surveys',
    opens: (name) => `${name} opens`,
    closes: (name) => `${name} closes`,
  },
  proof: {
    none: (name, year) => `${name}: no round in ${year}.`,
    open: (name, done, asked) => `${name} is under way: ${done} of ${asked} are done.`,
    done: (name, done, asked) =>
      asked === 0
        ? `${name} has been carried out.`
        : `${name} has been carried out: ${done} of ${asked} answered in full.`,
    round: (name, year, adopted) => `${name} ${year}${adopted ? ', the municipality’s answer adopted' : ''}`,
  },

  language: 'en' as Language,
  and: (items) => joined(items, 'and'),
  or: (items) => joined(items, 'or'),
  day,
  number: (value) => numberFormat.format(value),
  name: (survey, year) => `${survey} ${year}`,
  aColleague: 'a colleague',
  announced: (survey, opens) => `${survey} opens ${day(opens)}: who answers what`,

  card: {
    heading: (area, number, of) => `${area} · ${number} of ${of}`,
    handedOver: (who) => `${who} has handed this question to you.`,
    note: (words) => `Message: ${words}`,
    howNumber: (min, max, unit) => {
      const of = unit === '%' ? 'per cent' : 'a number'
      if (min !== null && max !== null) return `Write ${of}, ${min}–${max}.`
      return `Write ${of}.`
    },
    howChoices: 'Choose one or more. Write the numbers, for example “1, 3 and 4”.',
    howText: (max) => `Write freely, at most ${max} characters.`,
    howOption: 'Choose an option or write the answer.',
    hint: 'You can write instead of pressing: “three”, “don’t know”, “skip”, “back” or “pause”. Every answer is saved at once.',
    figure: (value, from) => `Suggested by ${from}: ${value}. Is that right?`,
    takeFigure: (value) => `Correct: ${value}`,
    choose: 'Choose from a list',
    unchanged: 'Unchanged since last year',
    dontKnow: 'Don’t know',
    notApplicable: 'Not applicable',
    skip: 'Skip',
    delegate: 'To a colleague',
    pause: 'Pause',
    answeredBefore: (value) => `Your answer now: ${value}.`,
    waitingFor: (who, by) =>
      `The question is with ${who} until ${day(by)}. If you answer yourself, your answer counts.`,
    form: { title: 'Choose answers', submit: 'Save', label: 'Which are true?', needed: 'Choose at least one option.' },
  },

  status: {
    'dont-know': 'don’t know',
    'not-applicable': 'not applicable',
    skipped: 'skipped',
    unanswered: 'not answered',
    delegated: (who) => `with ${who}`,
  },

  saved: {
    value: (value) => `Saved: ${value}.`,
    changed: (from, to) => `Changed from ${from} to ${to}.`,
    same: (value) => `That is what you have answered already: ${value}.`,
    skipped: 'Skipped. You will get the question again at the end.',
    skippedAgain: 'Skipped.',
    comment: 'The comment is saved.',
    evidence: 'The evidence is saved.',
    dissent: 'The differing opinion is noted.',
    unchanged: (value) => `Saved: ${value}, unchanged since last year.`,
    noComment: 'There is no answer to comment on yet. Answer first.',
  },

  after: {
    lastYear: (value) => `Last year the municipality answered: ${value}.`,
    yoursLastYear: (value) => `Your own answer last year: ${value}.`,
    others: (number, values) => `${capital(count(number))} more ${number === 1 ? 'has' : 'have'} answered: ${values}.`,
    figure: (value, from) => `According to ${from}: ${value}.`,
  },

  evidence: {
    ask: (prompt) => prompt,
    how: 'Write a link, a registry number or where it can be read. Write “skip” if you do not have it at hand.',
    tooLong: (max) => `Evidence may have at most ${max} characters. Write a reference instead of the whole text.`,
    skip: 'Skip the evidence',
  },

  fault: {
    empty: 'I got no answer. Write one, or “skip”.',
    'yes-no': 'Answer yes or no, or “don’t know”. To add nuance, write for example “yes, but only partly”.',
    choice: 'That is none of the options. Write the number or the words, or “don’t know”.',
    choices: 'I could not read which options you mean. Write the numbers, for example “1, 3 and 4”.',
    number: 'Write a number with digits, or “don’t know”.',
    'whole-number': 'Write a whole number, without decimals.',
    'whole-step': 'Choose one of the steps, not between two. Write a whole number.',
    future: 'That year lies ahead. Write a year that has been.',
    'none-and-others': 'You chose both “none” and an option. Write only one of them.',
    step: (from, to) => `The scale goes from ${from} to ${to}. Write one of those numbers, or “don’t know”.`,
    range: (min, max) =>
      min !== null && max !== null
        ? `The number must be between ${min} and ${max}.`
        : min !== null
          ? `The number must be at least ${min}.`
          : `The number may be at most ${max}.`,
    several: (options) =>
      `It could be ${joined(
        options.map((each) => `“${each}”`),
        'or',
      )}. Which do you mean?`,
    'unknown-part': (part) => `“${part}” is none of the options. Write the numbers, for example “1, 3 and 4”.`,
    'too-long': (max, length) =>
      `The answer may have at most ${numberFormat.format(max)} characters, and yours has ${numberFormat.format(length)}. Shorten it and send it again.`,
    nothingStored: 'Nothing is saved.',
  },

  sitting: {
    start: (survey, number, minutes) =>
      `${survey}: ${questions(number)}, about ${minutes} minutes. They come one at a time.`,
    notAnonymous: 'The survey is not anonymous: whoever leads it and the group can see who answered what.',
    equivalent: (said, survey) => `I do not have ${said} itself. Here are equivalent questions: ${survey}.`,
    resume: (answered, of) => `You have answered ${answered} of ${of}. Here is the next one.`,
    paused: (left, by) =>
      `Paused. Everything is saved and ${left === 1 ? 'one question is' : `${left} questions are`} left. Write “continue the survey” when you like, here or in another channel. The last day is ${day(by)}.`,
    pausedDone: 'Paused. Everything is saved.',
    first: 'This is the first question.',
    done: (number, by) =>
      `Done. ${number === 1 ? 'One answer is' : `${number} answers are`} saved. You can change them until ${day(by)}: write “my answers” or “change question 3”.`,
    skippedLeft: (number) => `You skipped ${questions(number)}.`,
    takeSkipped: (number) => (number === 1 ? 'Take it now' : 'Take them now'),
    myAnswers: 'My answers',
    more: 'More questions',
    moreOffered: (number) =>
      `There ${number === 1 ? 'is' : 'are'} ${questions(number)} more that you may answer if you like.`,
    moreTaken: (number) => `Then you get ${questions(number)} more.`,
    noMore: 'There are no more questions.',
    already: 'You have answered all your questions.',
    nothingDue: 'You have no questions in the survey just now.',
    noSuchQuestion: (number, most) => `There is no question ${number}. You have questions 1–${most}.`,
    noneLastYear: 'There is no answer to that question from last year.',
    why: (survey) =>
      `The answers to ${survey} become one answer for the whole municipality, which the group decides on. If you do not know, write “don’t know” or hand the question to a colleague.`,
    noLastYear: 'There is no answer from last year to keep. Answer the question as usual.',
    notRepeatable: 'This question needs a new answer every year.',
    privately: 'The survey is answered in our own conversation. I have written to you there.',
    oldCard: 'The question has been answered already.',
  },

  mine: {
    heading: (survey) => `Your answers in ${survey}`,
    columns: ['No.', 'Question', 'Answer'],
    none: 'You have not answered anything yet.',
    how: 'Write “change question 3” to change an answer.',
    closed: 'The survey is closed, so the answers cannot be changed.',
  },

  closed: {
    closed: (survey, on) =>
      `${survey} is closed${on === null ? '' : ` since ${day(on)}`}. Your answer is not saved. Whoever leads the survey can open it again.`,
    adopted: (survey) => `${survey} has been adopted, so answers no longer change. Your answer is not saved.`,
    gone: 'That survey no longer exists. Nothing is saved.',
  },

  none: {
    notAsked: (survey, who) => `You are not among those who answer ${survey}. ${capital(who)} answers it.`,
    notOpen: (survey) => `${survey} is not open just now.`,
    opens: (when) => `It opens ${day(when)}.`,
    shouldHaveOpened: (when) => `It should have opened ${day(when)}.`,
    lastOne: (survey, state) => `The last one is ${survey}, which is ${state}.`,
    whoStarts: (who) => `${capital(who)} can start it.`,
    unknown: 'Your governing documents name no survey that is answered regularly.',
    stranger:
      'I do not know who you are in the municipality’s list of people, so I cannot take answers from you. Ask the IT department to link your account.',
  },

  delegate: {
    ask: 'Who should get the question? Write the name, and a day if you like, such as “Anna Ek by Friday”. Write “back” if you change your mind.',
    unknown: (name) => `I find nobody called ${name} in the municipality. Write the whole name, or “back”.`,
    several: (name) => `Several people are called ${name}. Whom do you mean?`,
    yourself: 'That is you. Write a colleague’s name, or “back”.',
    unreachable: (who) => `${who} has no e-mail address in the register, so I cannot reach them. Choose somebody else.`,
    badDay: (latest) => `The day must lie ahead, ${day(latest)} at the latest.`,
    done: (who, by) => `The question is with ${who} until ${day(by)}. If no answer comes, you get it back.`,
    doneQuietly: (who, by) =>
      `The question is with ${who} until ${day(by)}. ${who} has had the survey’s three messages already and will see the question the next time they answer.`,
    already: (who) => `The question is already with ${who}.`,
    cameBack: (who) => `${who} has not answered, so the question is yours again.`,
    wentBack: (who) => `The question has gone back to ${who}, so you need not answer.`,
    heading: (survey) => `A question in ${survey}`,
    asks: (who, by) =>
      `${who} asks you to answer one question. Answer by ${day(by)}. It is the only one you need to answer.`,
    answer: 'Show the question',
    why: (who, survey) => `You get this because ${who} has handed you a question in ${survey}.`,
    notNow: 'The question is closed or has gone back, so it cannot be handed over.',
    notInGroup: 'A group that answers together does not hand questions over.',
  },

  together: {
    start: (survey, number) =>
      `${survey}: ${questions(number)} that the group answers together. I take down one answer to each.`,
    how: 'If somebody is of another opinion, write “dissent: …” after the answer.',
  },

  invitation: {
    text: (survey, number, minutes, by) =>
      `It is time for ${survey}. You have ${questions(number)}, about ${minutes} minutes. Answer by ${day(by)}.`,
    answer: 'Start answering',
    later: 'Remind me later',
    reminder: (survey, left, by) => `You have ${questions(left)} left in ${survey}. The last day is ${day(by)}.`,
    lastDay: (survey, left, by) =>
      `${capital(day(by))} is the last day for ${survey}. You have ${questions(left)} left.`,
    goOn: 'Go on answering',
    over: (survey) => `${survey} is closed. What you have answered is kept.`,
    why: (body, survey) => `You get this because you belong to ${body}, which answers ${survey}.`,
    snoozed: (until) => `I will remind you ${day(until)}. Write “remind me of the survey on …” for another day.`,
    snoozeTooLate: (by) => `The survey closes ${day(by)}, so the reminder must come before that.`,
    noReminderLeft: (by) => `I have reminded you once already. The next time I write is the last day, ${day(by)}.`,
  },

  lead: {
    offer: (survey, number, body, people, by) =>
      `${survey}: ${questions(number)}. ${capital(count(people))} in ${body} answer, at most fifteen questions each. The last day will be ${day(by)}. Shall I start?`,
    answerers: (names) => `Those who answer: ${names.join(', ')}.`,
    start: 'Start',
    together: 'Answer together at a meeting',
    cancel: 'No, not now',
    cancelled: 'Then I do not start the survey.',
    stays: 'Then it stays closed.',
    nudge: 'Remind those who are not done',
    nudged: (now, before) =>
      `${capital(count(now))} get a reminder, in the morning of a working day.${before > 0 ? ` ${capital(count(before))} have had theirs and hear from me again on the last day.` : ''}`,
    nobodyToNudge: 'Everybody who is not done has had their reminder. The next message comes on the last day.',
    started: (survey, people, by) =>
      `${survey} has started. ${capital(count(people))} are invited, in the morning of a working day. The last day is ${day(by)}. Write “survey status” to see how it goes.`,
    startedTogether: (survey) => `${survey} has started, and the group answers together.`,
    already: (survey) => `${survey} has started already.`,
    hadThisYear: (survey, state) => `${survey} has had its round this year already, and it is ${state}.`,
    states: { open: 'open', closed: 'closed', adopted: 'adopted' },
    notYours: (who) => `${capital(who)} can do that.`,
    nobody: (body) => `Nobody is appointed to ${body}, so there is nobody to ask.`,
    uncovered: (number) =>
      `${capital(questions(number))} ${number === 1 ? 'has' : 'have'} nobody who is best placed to answer. Everybody may answer them.`,
    broken: (faults) => `The survey cannot be started, because its definition has faults: ${faults}`,
    missing: (definition) => `The survey’s questions are missing: there is no definition called ${definition}.`,
    changedInPlace: (ids) =>
      `The questions ${ids} have changed but keep last year’s names. Give them new names, or they are compared wrongly.`,
    extended: (survey, by) => `${survey} is open through ${day(by)}. The reminders follow the new day.`,
    whichDay: 'Until which day? Write for example “extend the survey to 15 January”.',
    notLater: (by) => `The last day is ${day(by)}. Write a day that comes after today.`,
    closed: (survey) => `${survey} is closed. No more answers are taken.`,
    confirmClose: (survey, unfinished) =>
      unfinished === 0
        ? `Everybody is done. Shall I close ${survey}?`
        : `${capital(count(unfinished))} ${unfinished === 1 ? 'is' : 'are'} not done. Shall I close ${survey} all the same?`,
    close: 'Close',
    keepOpen: 'Keep it open',
    keptOpen: 'Then it stays open.',
    notOpen: (survey) => `${survey} is not open.`,
    isOpen: (survey) => `${survey} is open already.`,
    whyReopen: (survey) =>
      `Why is ${survey} to be opened again? The reason is kept. Write for example “The social services had no time to answer”.`,
    reopened: (survey, by) => `${survey} is open again until ${day(by)}. The reason is kept.`,
    adopted: (survey) => `${survey} has been adopted and is not opened again.`,
  },

  overview: {
    heading: (survey) => `How ${survey} is going`,
    done: (done, of) => `${done} of ${of} are done.`,
    answers: (answered, of) => `${answered} of ${of} questions have been answered by those who were asked.`,
    by: (by) => `The last day is ${day(by)}.`,
    columns: ['Who', 'Answered', 'State'],
    states: { asked: 'not started', answering: 'under way', done: 'done' },
    delegated: (number) => (number === 1 ? 'one question with a colleague' : `${number} questions with colleagues`),
    yours: (answered, of) => `You have answered ${answered} of ${of}.`,
    goOn: 'Go on answering',
    close: 'Close the survey',
    state: { open: 'It is open.', closed: 'It is closed.', adopted: 'It has been adopted.' },
  },

  page: {
    title: 'This year’s survey',
    none: 'The municipality has no survey of this kind.',
    notStarted: 'It has not been started.',
    whoHasAnswered: 'See who has answered',
    reason: 'Why is it to be opened again? The reason is written down.',
    reopen: 'Open again',
    overtaken: 'Somebody else has just changed the survey. This is how it stands.',
  },
}
