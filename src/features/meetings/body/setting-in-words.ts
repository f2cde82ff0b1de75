/** What applies to a body's meetings, each with whose word it is. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Field } from '../../../conversation/message.ts'
import { timeInWords } from '../when-in-words.ts'
import { bodyTexts } from './in-words.ts'
import type { BodyRules } from './rules.ts'
import type { SaidSetting } from './said-setting.ts'

export function rulesInWords(rules: BodyRules, language: Language): readonly Field[] {
  const texts = bodyTexts[language].setting
  const { labels, by } = texts
  const start = rules.start === null ? null : timeInWords(rules.start, language)
  const noticeBy = `${texts.days(rules.noticeDays.value)}, ${by[rules.noticeDays.by]}`
  const quorumBy =
    rules.quorum.value === 0 ? texts.noQuorum : `${texts.people(rules.quorum.value)}, ${by[rules.quorum.by]}`
  return [
    {
      label: labels.when,
      value:
        rules.weekday === null && start === null
          ? texts.plannerPicks
          : `${texts.time(rules.weekday, start)}, ${by.own}`,
    },
    { label: labels.length, value: texts.minutes(rules.minutes) },
    { label: labels.notice, value: noticeBy },
    { label: labels.quorum, value: quorumBy },
  ]
}

/** "Möten på tisdagar kl. 13." */
export function changeInWords(said: SaidSetting, language: Language): string {
  const texts = bodyTexts[language].setting
  const { weekday, startTime, lengthMinutes, quorum, noticeDays } = said
  const start = startTime === undefined || startTime === null ? null : timeInWords(startTime, language)
  const isFree = weekday === null && startTime === null
  return [
    ...(isFree ? [texts.free] : []),
    ...((weekday ?? null) !== null || start !== null ? [texts.meets(texts.time(weekday ?? null, start))] : []),
    ...(lengthMinutes === undefined || lengthMinutes === null ? [] : [texts.lasts(texts.minutes(lengthMinutes))]),
    ...(quorum === undefined ? [] : [quorum === null ? texts.quorumFree : texts.quorumIs(texts.people(quorum))]),
    ...(noticeDays === undefined || noticeDays === null ? [] : [texts.noticeIs(texts.days(noticeDays))]),
  ].join(' ')
}
