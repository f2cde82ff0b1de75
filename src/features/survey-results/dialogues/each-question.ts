/** Question by question: "visa frågorna om säkerhet", "vilka var lägst", "hur många fick noll", "vad blev bättre sedan i fjol". */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Question } from '../../survey/index.ts'
import { placeOf, textsIn, valueInWords } from '../in-words.ts'
import { shown } from '../picture/radar.ts'
import { scoreOf } from '../result/score.ts'
import type { Telling } from '../telling.ts'
import { type QuestionsAsked, questionsAsked } from './questions-asked.ts'
import { type Asked, type ResultNeeds, askedBy, ownRounds, roundMeant, saidIn, told } from './needs.ts'
import { refusal, say } from './show.ts'

/** More than this is for the page. */
const mostShown = 8

export function eachQuestion(needs: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.each-question',
    takes: (turn) => wanted(turn) !== null,
    async decide(turn) {
      const want = wanted(turn)!
      const asked = await askedBy(turn, needs)
      const { chat } = textsIn(turn.language)
      const rounds = await ownRounds(needs, turn.inbound.municipality)
      const open = rounds.find(({ state }) => state === 'open')
      const round = roundMeant(rounds, null) ?? (want.what === 'about' ? open : undefined)
      if (!round) return say([chat.none, open && chat.openNow(open.year, open.closesOn)])
      const telling = await told(round.id, turn, asked, needs)
      if (!telling) return say(chat.none)
      const answered = answer(want, telling, turn, asked)
      const about = { what: 'survey-round', id: round.id, of: turn.inbound.municipality }
      return { ...answered, memory: rememberAbout(about, turn.memory) }
    },
  }
}

/** Named as the survey's, or right after something was said of it. */
function wanted(turn: Turn): QuestionsAsked | null {
  const { memory, progress } = turn
  const said = turn.action ? null : saidIn(turn)
  const asked = said === null ? null : questionsAsked(said)
  if (asked === null || progress?.dialogue.startsWith('survey.answer')) return null
  const isSpokenOf = memory?.about?.what === 'survey-round' || (memory?.intent?.startsWith('survey_') ?? false)
  return asked.named || isSpokenOf ? asked : null
}

function answer(want: QuestionsAsked, telling: Telling, turn: Turn, asked: Asked): Decision {
  const { found, name, language } = telling
  const texts = textsIn(language).each
  const title = `${name} ${found.round.year}`
  const isOpen = found.round.state === 'open'
  const refused = isOpen ? null : refusal(telling, turn, asked)
  if (refused !== null) return say(refused)
  const scored = scoresOf(telling)
  switch (want.what) {
    case 'about': {
      const questions = found.survey.questions.filter((question) => isAbout(question, want.words, telling))
      if (questions.length === 0) return say(texts.noneAbout(title))
      return listed(texts.about(title, questions.length), questions, isOpen ? titled : withAnswer, telling)
    }
    case 'zero': {
      const none = scored.filter(({ score }) => score === 0).map(({ question }) => question)
      return listed(texts.zero(title, none.length), none, withAnswer, telling)
    }
    case 'lowest':
    case 'highest': {
      const sign = want.what === 'lowest' ? 1 : -1
      const first = scored.toSorted((one, other) => sign * (one.score - other.score)).slice(0, 5)
      return listed(
        texts[want.what](title),
        first.map(({ question }) => question),
        withScore,
        telling,
      )
    }
    case 'better':
    case 'worse': {
      const { comparison } = found
      if (!comparison) return say(texts.nothingBefore(title))
      const sign = want.what === 'better' ? 1 : -1
      const areas = comparison.areas
        .flatMap(({ areaId, change }) => (change !== null && sign * change > 0.5 ? [{ areaId, change }] : []))
        .toSorted((one, other) => sign * (other.change - one.change))
      const lines = areas.map(({ areaId, change }) =>
        texts.change(found.survey.areas.find(({ id }) => id === areaId)?.title[language] ?? areaId, shown(change)),
      )
      const says = texts[want.what](title, comparison.year, lines.length)
      return { replies: [messageOf([sentence(says), ...(lines.length > 0 ? [list(lines)] : [])])] }
    }
  }
}

type Line = (question: Question, telling: Telling) => string

function listed(says: string, questions: readonly Question[], line: Line, telling: Telling): Decision {
  const texts = textsIn(telling.language)
  const more = questions.length - mostShown
  return {
    replies: [
      messageOf([
        sentence(says),
        ...(questions.length > 0
          ? [list(questions.slice(0, mostShown).map((question) => line(question, telling)))]
          : []),
        ...(more > 0 ? [note(texts.each.more(more))] : []),
      ]),
    ],
  }
}

const titled: Line = ({ id, title }, { found: { survey }, language }) =>
  textsIn(language).numbered(placeOf(survey, id), title[language])

const withAnswer: Line = (question, telling) =>
  `${titled(question, telling)} ${valueInWords(question, telling.found.answers[question.id] ?? null, telling.language)}`

const withScore: Line = (question, telling) => {
  const score = scoreOf(question, telling.found.answers[question.id] ?? null, telling.found.round.year)
  return `${withAnswer(question, telling)}${score === null ? '' : ` (${shown(score)})`}`
}

function scoresOf({ found: { survey, answers, round } }: Telling) {
  return survey.questions.flatMap((question) => {
    const score = scoreOf(question, answers[question.id] ?? null, round.year)
    return score === null ? [] : [{ question, score }]
  })
}

/** The area is called so, or the question has the word. */
function isAbout({ area, title }: Question, words: readonly string[], { found: { survey } }: Telling): boolean {
  const named = survey.areas.find(({ id }) => id === area)
  const text = [title.sv, title.en, named?.title.sv, named?.title.en].join(' ').toLowerCase()
  return words.some((word) => new RegExp(`(?<!\\p{L})${word.slice(0, 7)}|${word}`, 'u').test(text))
}
