/** A case is ended without a decision, given its number, and what was done last is taken back. */
import { z } from 'zod'
import type { Decision, Dialogue } from '../../../conversation/dialogue.ts'
import { faulty, say, sentForm, showForm, valueIn } from '../../../conversation/forms.ts'
import type { Form } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { putItemsBack, takeItemsBack } from '../../meetings/index.ts'
import { caseAction, caseCard } from '../card.ts'
import { itemIdOf } from '../case.ts'
import { standingsOf } from '../gates.ts'
import { textsIn } from '../in-words.ts'
import { type CaseNeeds, askerIn, loadCase, readerOf, worldOf } from '../needs.ts'
import { mayDecide, partOf } from '../people.ts'
import { changeCase, takeDecisionBack, takeMarksBack } from '../store.ts'

const numberForm = 'cases.number:'
const about = z.object({
  caseId: z.string(),
  markIds: z.array(z.string()).optional(),
  decisionId: z.string().optional(),
  stepId: z.string().optional(),
  reopen: z.boolean().optional(),
})
const own: readonly string[] = [caseAction.withdraw, caseAction.number, caseAction.undo]

export function keepCase(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.keep-case',
    takes: (turn) => (turn.action ? own.includes(turn.action.name) : sentForm(turn, numberForm) !== null),
    async decide(turn): Promise<Decision> {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      if (!asker) return say(texts.unknownPerson)
      const { municipality } = turn.inbound
      const pressed = turn.action ? about.parse(turn.action.payload) : { caseId: sentForm(turn, numberForm)! }
      const loaded = await needs.database.unit(municipality, (unit) =>
        loadCase(unit, municipality, pressed.caseId, world),
      )
      if (!loaded) return say(texts.gone)
      const { whole, standings } = loaded
      const { case: one } = whole
      const { keeps, owns } = partOf(asker.id, one, world)
      const decides = mayDecide(asker.id, loaded.steps, one, world, needs.membersOf)
      const reader = readerOf(turn, world, needs)
      const items = standings.map(({ step }) => itemIdOf(one.id, step.id))
      const audit = (action: string) => ({ action, subject: { kind: 'case', id: one.id } })

      if (turn.action?.name === caseAction.withdraw) {
        if (!keeps && !owns) return say(texts.notYours)
        if (one.state !== 'open') return { replies: [caseCard(whole, reader, [sentence(texts.movedOn)])] }
        const back = { label: texts.undo, action: { name: caseAction.undo, payload: { caseId: one.id, reopen: true } } }
        return {
          replies: [messageOf([sentence(texts.withdrawn(one.number)), buttons([back])])],
          change: {
            audit: audit('cases.withdraw'),
            async run(unit) {
              await changeCase(unit, one, { state: 'withdrawn', closedAt: turn.now })
              await takeItemsBack(unit, municipality, items, turn.now)
            },
          },
        }
      }
      if (turn.action?.name === caseAction.undo) {
        const { markIds, decisionId, stepId, reopen } = about.parse(turn.action.payload)
        const mine = whole.marks.filter(({ id }) => markIds?.includes(id))
        const may =
          keeps ||
          owns ||
          (decisionId !== undefined && decides) ||
          mine.some(({ recordedBy }) => recordedBy === asker.id)
        if (!may) return say(texts.notYours)
        const gone =
          (markIds !== undefined && mine.length === 0) ||
          (decisionId !== undefined && (whole.decision?.id !== decisionId || whole.decision.reportedOn !== null)) ||
          (reopen === true && one.state !== 'withdrawn')
        if (gone) return { replies: [caseCard(whole, reader, [sentence(texts.movedOn)])] }
        const after = {
          ...whole,
          marks: whole.marks.filter(({ id }) => !markIds?.includes(id)),
          decision: decisionId === undefined ? whole.decision : null,
          case: {
            ...one,
            state: decisionId !== undefined || reopen === true ? ('open' as const) : one.state,
          },
        }
        const early = standingsOf(after, world.governance)
          .filter(({ waitsFor, onAgenda }) => waitsFor.length > 0 && onAgenda?.state === 'waiting')
          .map(({ step }) => itemIdOf(one.id, step.id))
        return {
          replies: [caseCard(after, reader, [sentence(texts.undone)])],
          change: {
            audit: audit('cases.undo'),
            async run(unit) {
              const opens = decisionId !== undefined || reopen === true
              await changeCase(unit, one, opens ? { state: 'open', closedAt: null } : {})
              if (markIds !== undefined) {
                await takeMarksBack(unit, municipality, markIds, turn.now)
                await takeItemsBack(unit, municipality, early, turn.now)
              }
              if (decisionId !== undefined) await takeDecisionBack(unit, municipality, decisionId, turn.now)
              if (stepId !== undefined) await takeItemsBack(unit, municipality, [itemIdOf(one.id, stepId)], turn.now)
              if (reopen === true) await putItemsBack(unit, municipality, items)
            },
          },
        }
      }
      if (!keeps && !owns && !decides) return say(texts.notYours)
      const form: Form = {
        id: `${numberForm}${one.id}`,
        title: texts.numberForm.title,
        inputs: [
          {
            ...{ name: 'number', label: texts.numberForm.label, kind: 'text', required: true, maxLength: 60 },
            ...(one.diarienummer ? { initial: one.diarienummer } : {}),
          },
        ],
        submit: texts.numberForm.submit,
      }
      if (turn.action) return showForm(form)
      const number = valueIn(turn, 'number').slice(0, 60)
      if (number === '') return faulty(form, { number: texts.numberForm.missing })
      return {
        replies: [{ text: texts.numberSet(number) }],
        immediate: null,
        change: {
          audit: audit('cases.set-diarienummer'),
          run: (unit) => changeCase(unit, one, { diarienummer: number }),
        },
      }
    },
  }
}
