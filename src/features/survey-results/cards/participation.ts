/** Who has answered how much, for whoever leads the survey. Said plainly, without a word about those who have not. */
import type { Participant } from '../result/participation.ts'
import { textsIn } from '../in-words.ts'
import type { Telling } from '../telling.ts'
import type { Told } from './result.ts'

export function participationBlocks(participants: readonly Participant[], telling: Telling): Told[] {
  const { found, language, nameOf } = telling
  const texts = textsIn(language).participation
  const role = (id: string | null): string =>
    id === null ? texts.group : (found.survey.roles.find((each) => each.id === id)?.text[language] ?? id)
  return [
    { kind: 'heading', text: texts.heading },
    { kind: 'text', text: participationInWords(participants, telling) },
    {
      kind: 'table',
      columns: [texts.who, texts.role, texts.answered],
      rows: participants.map((each) => [
        nameOf(`person:${each.personId}`),
        role(each.role),
        `${texts.of(each.answered, each.due)}, ${texts.state[each.state]}`,
      ]),
    },
    { kind: 'note', text: texts.private },
  ]
}

function participationInWords(participants: readonly Participant[], { language }: Telling): string {
  const done = participants.filter(({ state }) => state === 'done').length
  return textsIn(language).participation.summary(done, participants.length)
}
