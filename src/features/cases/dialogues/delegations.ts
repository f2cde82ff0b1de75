/** "Vilka delegationsbeslut ska anmälas?": nämnd by nämnd, and marked as reported when they have been. */
import { z } from 'zod'
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { say } from '../../../conversation/forms.ts'
import { buttons, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { may } from '../../administration/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import { publicRecordNote } from '../../records/index.ts'
import type { World } from '../../register/index.ts'
import { bare, textsIn } from '../in-words.ts'
import { type CaseNeeds, askerIn, loadAll, worldOf } from '../needs.ts'
import { type Delegated, delegationsOf } from '../rows.ts'
import { casesOf, setReported } from '../store.ts'
import { openPage } from './show-case.ts'

const report = 'cases.report-delegations'
const unreport = 'cases.unreport-delegations'
const payload = z.object({ ids: z.array(z.string()), committee: z.string() })

export function delegations(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.delegations',
    takes: (turn) =>
      turn.action ? [report, unreport].includes(turn.action.name) : turn.reading?.intent === 'delegation_list',
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      if (!asker) return say(texts.unknownPerson)
      if (!mayReport(asker.id, world)) return say(texts.delegations.only)
      const { municipality } = turn.inbound
      const waiting = await needs.database.unit(municipality, async (unit) =>
        delegationsOf(await loadAll(unit, await casesOf(unit, municipality), world)),
      )
      if (turn.action) {
        const { ids, committee } = payload.parse(turn.action.payload)
        const name = world.governance.unit(committee)?.name ?? committee
        const back = { label: texts.undo, action: { name: unreport, payload: { ids, committee } } }
        const isReport = turn.action.name === report
        return {
          replies: [
            isReport
              ? messageOf([sentence(texts.delegations.reported(ids.length, name)), buttons([back])])
              : { text: texts.undone },
          ],
          change: {
            audit: { action: isReport ? report : unreport, subject: { kind: 'unit', id: committee }, detail: { ids } },
            run: (unit) => setReported(unit, municipality, ids, isReport ? { on: world.today, by: asker.id } : null),
          },
        }
      }
      if (waiting.length === 0) return say(texts.delegations.none)
      return {
        replies: [
          messageOf([
            ...waiting.flatMap((each) => partsOf(each, turn, world)),
            ...(waiting.some(({ committee }) => committee !== null) ? [note(publicRecordNote(turn.language))] : []),
            buttons([
              {
                label: texts.delegations.paper,
                action: { name: openPage, payload: { till: '/arenden/delegationsbeslut' } },
              },
            ]),
          ]),
        ],
      }
    },
  }
}

/** The strategist, and whoever keeps the register: in most municipalities the registrator. */
function mayReport(personId: string | null, world: World): boolean {
  return may(personId, 'strategist', world) || may(personId, 'registerKeeper', world)
}

function partsOf({ committee, decisions }: Delegated, { language }: Turn, world: World) {
  const texts = textsIn(language)
  const name =
    committee === null ? texts.delegations.noCommittee : (world.governance.unit(committee)?.name ?? committee)
  const ids = decisions.map(({ decision }) => decision.id)
  return [
    heading(committee === null ? name : texts.delegations.heading(name)),
    list(decisions.map((one) => delegationLine(one, language, world))),
    ...(committee === null
      ? []
      : [buttons([{ label: texts.delegations.report, action: { name: report, payload: { ids, committee } } }])]),
  ]
}

export function delegationLine(
  { whole, decision }: Delegated['decisions'][number],
  language: Turn['language'],
  world: World,
): string {
  const texts = textsIn(language)
  const { decidedOn, delegation, deciderName, deciderTitle, text, diarienummer } = decision
  const who = texts.deciderIs(deciderName, deciderTitle)
  const what = `${whole.case.title}: ${bare(text)}`
  return texts.delegations.line(dayInWords(decidedOn, language, world.today), delegation, what, who, diarienummer)
}
