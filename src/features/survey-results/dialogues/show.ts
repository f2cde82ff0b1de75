/** "Visa resultatet av enkäten", "vilka skillnader finns i enkäten?": shown to those it is for. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import { proposalBlocks, proposalsInWords } from '../cards/proposals.ts'
import { resultBlocks, resultInWords } from '../cards/result.ts'
import { yearsBlocks, yearsInWords } from '../cards/years.ts'
import { discussions, forMeeting } from '../consolidation/discussions.ts'
import { textsIn } from '../in-words.ts'
import { pictureOf, yearsPictureOf } from '../picture/of-result.ts'
import type { Telling } from '../telling.ts'
import { type AskedFor, askedFor } from './asks.ts'
import { type Asked, type ResultNeeds, askedBy, ownRounds, partOf, roundMeant, saidIn, told } from './needs.ts'

const pressed = z.object({ roundId: z.string() })
const actions: Readonly<Record<string, AskedFor['what']>> = {
  'survey-results.result': 'result',
  'survey-results.years': 'years',
  'survey-results.proposals': 'proposals',
}

export function showOutcome(needs: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.show',
    takes: (turn) => asks(turn) !== null,
    async decide(turn) {
      const { what, year } = asks(turn)!
      const asked = await askedBy(turn, needs)
      const { chat } = textsIn(turn.language)
      const rounds = await ownRounds(needs, turn.inbound.municipality)
      const roundId = turn.action ? pressed.parse(turn.action.payload).roundId : null
      const round = roundId === null ? roundMeant(rounds, year) : (rounds.find(({ id }) => id === roundId) ?? null)
      if (!round) {
        const open = rounds.find(({ state }) => state === 'open')
        return say([year === null ? chat.none : chat.noneOfYear(year), open && chat.openNow(open.year, open.closesOn)])
      }
      const telling = await told(round.id, turn, asked, needs)
      if (!telling) return say(chat.none)
      if (round.state === 'open') return say(chat.stillOpen(telling.name, round.year, round.closesOn))
      const refused = refusal(telling, turn, asked)
      if (refused !== null) return say(refused)
      if (what === 'result') return showResult(telling, turn, asked)
      if (what === 'years') return showYears(telling)
      const { leads } = partOf(asked.personId, round.bodyId, asked.world)
      return { replies: [proposalsDraft(telling, leads)] }
    },
  }
}

function asks(turn: Turn): AskedFor | null {
  const byButton = actions[turn.action?.name ?? '']
  if (byButton) return { what: byButton, year: null }
  const said = saidIn(turn)
  if (said === null) return null
  const found = askedFor(said)
  if (found) return found.what === 'adopt' ? null : found
  // The reader understands more ways to say it than the words above.
  return (turn.reading?.intent as string | undefined) === 'survey_results' ? { what: 'result', year: null } : null
}

/** Adopted answers are everybody's; proposals are the group's, and not to be read out in a channel. */
export function refusal({ found, language }: Telling, turn: Turn, { world, personId }: Asked): string | null {
  if (found.adoption) return null
  const { chat } = textsIn(language)
  if (!partOf(personId, found.round.bodyId, world).member) return chat.notYours
  return turn.inbound.conversation.kind === 'dm' ? null : chat.onlyInPrivate
}

async function showResult(telling: Telling, turn: Turn, { world, personId }: Asked): Promise<Decision> {
  const { found, language } = telling
  const { chat, adopt } = textsIn(language)
  const { leads } = partOf(personId, found.round.bodyId, world)
  const open = leads && !found.adoption
  const unnumbered = leads && found.adoption?.diarienummer === null
  const buttons: Button<Meaning>[] = [
    ...(open ? [button(chat.showProposals, 'survey-results.proposals', telling)] : []),
    ...(found.comparison ? [button(chat.years, 'survey-results.years', telling)] : []),
    ...(unnumbered ? [{ ...button(adopt.setNumber, 'survey-results.number', telling), opens: 'form' as const }] : []),
    ...(personId !== null ? [button(chat.page, 'survey-results.page', telling)] : []),
  ]
  const blocks = [...resultBlocks(telling, await pictureOf(telling)), { kind: 'buttons', buttons } as const]
  return {
    replies: [
      { text: resultInWords(telling), blocks: turn.inbound.conversation.kind === 'dm' ? blocks : blocks.slice(0, -1) },
    ],
  }
}

/** The same by years, with the picture of them. */
async function showYears(telling: Telling): Promise<Decision> {
  const blocks = yearsBlocks(telling, await yearsPictureOf(telling))
  return { replies: [{ text: yearsInWords(telling), blocks }] }
}

/** What is proposed, with what whoever leads the survey can do about it. */
function proposalsDraft(telling: Telling, leads: boolean): Draft {
  const { found, language } = telling
  const { chat, proposals: texts } = textsIn(language)
  const toDiscuss = discussions(found.proposals)
  const doing: Button<Meaning>[] = [
    ...(forMeeting(found.proposals).length > 0 && found.round.bodyId !== null
      ? [button(texts.takeUp, 'survey-results.take-up', telling)]
      : []),
    ...(toDiscuss.length > 0 ? [button(texts.settle, 'survey-results.settle', telling)] : []),
    { ...button(texts.adopt, 'survey-results.adopt', telling), opens: 'form' },
  ]
  const buttons = [
    ...(leads && !found.adoption ? doing : []),
    button(chat.showResult, 'survey-results.result', telling),
    button(chat.page, 'survey-results.page', telling),
  ]
  const notes = found.adoption ? [{ kind: 'note', text: texts.alreadyAdopted } as const] : []
  return {
    text: proposalsInWords(telling),
    blocks: [...proposalBlocks(telling), ...notes, { kind: 'buttons', buttons }],
  }
}

export function button(label: string, name: string, { found }: Telling): Button<Meaning> {
  return { label, action: { name, payload: { roundId: found.round.id } } }
}

export function say(text: string | readonly (string | undefined | null)[]): Decision {
  return { replies: [{ text: typeof text === 'string' ? text : text.filter(Boolean).join(' ') }] }
}
