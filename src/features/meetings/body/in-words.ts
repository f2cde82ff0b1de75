/** An alarm about a body as a sentence, with the proposal that would mend it. */
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, type Part, sentence } from '../../../conversation/say.ts'
import { type Person, shownOf, type World } from '../../register/index.ts'
import { partyInWords } from '../../rules/index.ts'
import type { Alarm } from './alarms.ts'
import { en } from './texts/en.ts'
import { sv } from './texts/sv.ts'

export const bodyTexts = { sv, en }
export const nameLeader = 'meetings.name-leader'

export function alarmParts(alarm: Alarm, world: World, language: Language): readonly Part[] {
  const texts = bodyTexts[language]
  const { governance } = world
  const body = governance.nameOf(`body:${alarm.body}`, language)
  const nameOf = (person: Person | null) => (person === null ? null : shownOf(person, governance).name)
  switch (alarm.kind) {
    case 'unrepresented':
      return [sentence(texts.unrepresented(body, alarm.unit.name, nameOf(alarm.proposal)))]
    case 'unfilled':
      return [sentence(texts.unfilled(body, partyInWords(alarm.party, { governance, language })))]
    case 'vacant':
      return [
        sentence(
          texts.vacant(body, alarm.seat, partyInWords(alarm.party, { governance, language }), nameOf(alarm.proposal)),
        ),
      ]
    case 'not-named': {
      const { seat, proposal } = alarm
      const name = nameOf(proposal)
      const yes: Button<Meaning>[] =
        proposal === null || name === null
          ? []
          : [
              {
                label: texts.yes(name),
                action: { name: nameLeader, payload: { body: alarm.body, seat, person: proposal.id } },
              },
            ]
      return [sentence(`${texts.notNamed(body, seat, name)} ${texts.elseHow(body, seat)}`), buttons(yes)]
    }
    default:
      return alarm satisfies never
  }
}
