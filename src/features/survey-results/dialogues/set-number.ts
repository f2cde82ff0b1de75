/** The register's number often comes after the decision: it is added to what has been adopted, which else stands fast. */
import { z } from 'zod'
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Form } from '../../../conversation/message.ts'
import { textsIn } from '../in-words.ts'
import { setDiarienummer } from '../store.ts'
import type { Telling } from '../telling.ts'
import { type ResultNeeds, askedBy, partOf, told } from './needs.ts'
import { say } from './show.ts'

const formPrefix = 'survey-results.number:'
const pressed = z.object({ roundId: z.string() })
const longest = 60

export function setNumber(needs: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.set-number',
    takes: (turn) => turn.action?.name === 'survey-results.number' || isOurs(turn),
    async decide(turn) {
      const asked = await askedBy(turn, needs)
      const { inbound } = turn
      const roundId =
        inbound.kind === 'form' ? inbound.form.slice(formPrefix.length) : pressed.parse(turn.action?.payload).roundId
      const telling = await told(roundId, turn, asked, needs)
      const texts = textsIn(turn.language)
      if (!telling?.found.adoption) return say(texts.chat.movedOn)
      const { round } = telling.found
      if (!partOf(asked.personId, round.bodyId, asked.world).leads) return say(texts.chat.notYours)
      const form = numberForm(telling)
      if (inbound.kind !== 'form') return { replies: [], immediate: { kind: 'form', form } }
      const number = String(inbound.values['diarienummer'] ?? '').trim()
      const fault =
        number === '' ? texts.adopt.numberMissing : number.length > longest ? texts.adopt.tooLong(longest) : null
      if (fault !== null) return { replies: [], immediate: { kind: 'faults', form, faults: { diarienummer: fault } } }
      return {
        replies: [{ text: texts.adopt.numberSet(number) }],
        change: {
          audit: {
            action: 'survey.set-diarienummer',
            subject: { kind: 'survey-round', id: round.id },
            detail: { diarienummer: number },
          },
          run: (unit) => setDiarienummer(unit, inbound.municipality, round.id, number),
        },
      }
    },
  }
}

function isOurs({ inbound }: Turn): boolean {
  return inbound.kind === 'form' && inbound.form.startsWith(formPrefix)
}

function numberForm({ found, language }: Telling): Form {
  const { adopt: texts } = textsIn(language)
  const initial = found.adoption?.diarienummer
  return {
    id: `${formPrefix}${found.round.id}`,
    title: texts.numberTitle,
    inputs: [
      {
        name: 'diarienummer',
        label: texts.numberLabel,
        kind: 'text',
        maxLength: longest,
        required: true,
        ...(initial ? { initial } : {}),
      },
    ],
    submit: texts.numberSubmit,
  }
}
