/** One proposal as a card, one's own with what waits for one's answer, and everybody's for the strategist. */
import type { Decision } from '../../../conversation/dialogue.ts'
import { saidIn } from '../../../conversation/forms.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import { buttons, fields, heading, list, messageOf, sentence } from '../../../conversation/say.ts'
import { dayOf } from '../../../lib/day.ts'
import { may } from '../../administration/index.ts'
import { pageButton } from '../../cases/index.ts'
import { type Proposal, isWaiting } from '../proposal.ts'
import { aboutIn, nameOf, proposalRow, textsIn } from '../in-words.ts'
import { action, type Here, mayAnswer } from './here.ts'

export function card(here: Here, proposal: Proposal): Decision {
  const { world, language, asker } = here
  const texts = textsIn(language)
  const { columns } = texts.page
  const payload = { proposalId: proposal.id }
  const row = proposalRow(proposal, world, language)
  const answers = isWaiting(proposal) && mayAnswer(proposal, here)
  const press = (name: string, label: string): Button<Meaning> => ({ label, action: { name, payload } })
  return {
    replies: [
      messageOf([
        heading(aboutIn(proposal, world, language)),
        fields(columns.flatMap((label, at) => (row[at] ? [{ label, value: row[at] }] : []))),
        buttons([
          ...(answers && proposal.state === 'sent' ? [press(action.receive, texts.received)] : []),
          ...(answers ? [{ ...press(action.answer, texts.answer), opens: 'form' as const }] : []),
          ...(isWaiting(proposal) && proposal.madeBy === asker.id ? [press(action.takeBack, texts.takeBack)] : []),
          ...(!isWaiting(proposal) && proposal.answeredBy === asker.id ? [press(action.undo, texts.undo)] : []),
        ]),
      ]),
    ],
  }
}

const mostListed = 10
/** "Vem har lämnat förslag i år?": everybody's, for whoever may see them. */
const asksWho = /(?<!\p{L})(?:vem|vilka|hur många|har någon|alla|inkomna|who|which|how many|anyone|all)(?!\p{L})/iu

export function listed(here: Here): Decision {
  const { all, asker, world, language } = here
  const { list: texts, state } = textsIn(language)
  const keeps = may(asker.id, 'strategist', world)
  if (keeps && asksWho.test(saidIn(here.turn) ?? '')) return everybodys(here)
  const mine = all.filter(({ madeBy }) => madeBy === asker.id).slice(0, mostListed)
  const waiting = all.filter((each) => isWaiting(each) && each.toPerson === asker.id).slice(0, mostListed)
  const line = (each: Proposal) => texts.line(aboutIn(each, world, language), each.text, state[each.state], each.answer)
  const page = [pageButton(keeps ? texts.page : texts.ownPage, '/forslag')]
  if (mine.length === 0 && waiting.length === 0) return { replies: [messageOf([sentence(texts.none), buttons(page)])] }
  return {
    replies: [
      messageOf([
        ...(mine.length > 0 ? [heading(texts.mine), list(mine.map(line))] : []),
        ...(waiting.length > 0 ? [heading(texts.waiting), list(waiting.map(line))] : []),
        buttons([
          ...waiting.slice(0, 3).map((each): Button<Meaning> => ({
            label: texts.answer(aboutIn(each, world, language)),
            action: { name: action.answer, payload: { proposalId: each.id } },
            opens: 'form',
          })),
          ...page,
        ]),
      ]),
    ],
  }
}

/** This year's, the newest first, each with who made it. */
function everybodys({ all, world, language }: Here): Decision {
  const { list: texts, state } = textsIn(language)
  const year = world.today.slice(0, 4)
  const own = all.filter(({ madeAt }) => dayOf(madeAt).startsWith(year))
  const page = buttons([pageButton(texts.page, '/forslag')])
  if (own.length === 0) return { replies: [messageOf([sentence(texts.noneThisYear), page])] }
  const shown = own
    .slice(0, mostListed)
    .map((each) =>
      texts.madeBy(
        nameOf(each.madeBy, world),
        texts.line(aboutIn(each, world, language), each.text, state[each.state], each.answer),
      ),
    )
  return { replies: [messageOf([sentence(texts.thisYear(own.length)), list(shown), page])] }
}
