/** Opening a panel, giving a link to it, closing it, and what it answered: by whoever leads the surveys, or the unit that keeps it. */
import { surveyNameIn } from '../../../governance/survey-name.ts'
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Button, Meaning } from '../../../conversation/message.ts'
import type { Database } from '../../../database/database.ts'
import { type Day, addDays, dayOf } from '../../../lib/day.ts'
import type { Ids } from '../../../lib/ids.ts'
import { may, peopleOf } from '../../administration/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import type { Snapshot, World } from '../../register/index.ts'
import {
  type Definitions,
  type Round,
  changeRound,
  insertRound,
  keepDefinition,
  lockDefinition,
  roundsOf,
  shippedWith,
} from '../../survey/index.ts'
import { panelBlocks, panelInWords } from '../card.ts'
import { type PanelResult, panelResult, smallestGroup } from '../panel-result.ts'
import { closeLinks, insertLink, panelAnswers, panelPeople } from '../store.ts'
import { digest, newToken } from '../submission.ts'
import { textsIn } from '../texts-in.ts'
import { panelsIn, panelsMeant } from '../which-panel.ts'

export type PanelNeeds = {
  database: Pick<Database, 'unit'>
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  definitions: Definitions
  ids: Ids
  publicUrl: string
}

type ManifestSurvey = World['governance']['manifest']['surveys'][number]
type Ask = 'open' | 'link' | 'close' | 'result'
type Here = { turn: Turn; world: World; survey: ManifestSurvey; rounds: readonly Round[]; needs: PanelNeeds }

const name = 'survey-panel.lead'
const pressed = z.object({ what: z.enum(['open', 'link', 'close', 'result']), surveyId: z.string().optional() })

export function leadPanel(needs: PanelNeeds): Dialogue {
  return {
    name,
    takes: (turn) => asks(turn) !== null,
    async decide(turn) {
      const ask = asks(turn)!
      const texts = textsIn(turn.language).chat
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality, 0)
      const world: World = { governance, register, today: dayOf(turn.now) }
      const panels = panelsIn(governance.manifest.surveys)
      if (panels.length === 0) return say(texts.noPanel)
      const all = await needs.database.unit(municipality, (unit) => roundsOf(unit, municipality))
      const roundsFor = ({ id }: ManifestSurvey) =>
        all.filter(({ mode, surveyId }) => mode === 'panel' && surveyId === id)
      const meant = panelsFor(turn, panels)
      const fitting = meant.length > 1 ? meant.filter((panel) => fits(ask, roundsFor(panel), world)) : meant
      const [survey, ...others] = fitting.length > 0 ? fitting : meant
      if (!survey) return say(texts.noPanel)
      if (others.length > 0) return whichOf(ask, [survey, ...others], turn)
      const rounds = roundsFor(survey)
      const here: Here = { turn, world, survey, rounds, needs }
      if (ask === 'result') return showResult(here)
      const personId = person?.personId ?? null
      const keeps = personId !== null && peopleOf(survey.answeredBy, world).some(({ id }) => id === personId)
      if (!keeps && !may(personId, 'strategist', world)) return say(texts.notYours)
      if (turn.inbound.conversation.kind !== 'dm') return say(texts.onlyInPrivate)
      if (ask === 'open') return open(here)
      return ask === 'link' ? anotherLink(here) : close(here)
    },
  }
}

/** "Öppna medborgarpanelen", "ny länk till panelen", "stäng panelen", "vad svarade medborgarpanelen?" */
function asks(turn: Turn): Ask | null {
  if (turn.action?.name === name) return pressed.parse(turn.action.payload).what
  const { inbound } = turn
  const said = inbound.kind === 'text' || inbound.kind === 'command' ? inbound.text : ''
  const panel =
    '(?:(?:medborgar|invånar|företags|närings\\p{L}*)?panel(?:en|ens|er|erna)?|(?:citizens?’? ?|residents?’? ?|business )?panel)'
  if (!new RegExp(`(?<!\\p{L})${panel}(?!\\p{L})`, 'iu').test(said)) return null
  if (/(?<!\p{L})(?:länk|länken|link)(?!\p{L})/iu.test(said)) return 'link'
  if (/(?<!\p{L})(?:stäng|stänga|avsluta|close)(?!\p{L})/iu.test(said)) return 'close'
  if (/(?<!\p{L})(?:öppna|starta|dra igång|open|start)(?!\p{L})/iu.test(said)) return 'open'
  return /(?<!\p{L})(?:resultat\p{L}*|svarar|svarade|tyckte?r?|visa|results?|answer\p{L}*|show)(?!\p{L})/iu.test(said)
    ? 'result'
    : null
}

/** By the button, or by what was said. */
function panelsFor({ action, inbound }: Turn, panels: readonly ManifestSurvey[]): readonly ManifestSurvey[] {
  const chosen = action ? pressed.parse(action.payload).surveyId : undefined
  if (chosen !== undefined) return panels.filter(({ id }) => id === chosen)
  return panelsMeant('text' in inbound ? inbound.text : '', panels)
}

/** Whether it is of use for that panel: what is not open is not closed, what has not been held has no result. */
function fits(ask: Ask, rounds: readonly Round[], world: World): boolean {
  const year = Number(world.today.slice(0, 4))
  if (ask === 'open') return !rounds.some((round) => round.year === year)
  return rounds.some((round) => (ask === 'result' ? isOver(round, world) : !isOver(round, world)))
}

function whichOf(ask: Ask, panels: readonly ManifestSurvey[], { language }: Turn): Decision {
  const text = textsIn(language).chat.which(panels.map((panel) => panel.name))
  const choices = panels.map((panel): Button<Meaning> => ({
    label: panel.name,
    action: { name, payload: { what: ask, surveyId: panel.id } },
  }))
  return {
    replies: [
      {
        text,
        blocks: [
          { kind: 'text', text },
          { kind: 'buttons', buttons: choices },
        ],
      },
    ],
  }
}

async function open(here: Here): Promise<Decision> {
  const { turn, world, survey, rounds, needs } = here
  const texts = textsIn(turn.language).chat
  const { municipality, person } = turn.inbound
  const year = Number(world.today.slice(0, 4))
  const had = rounds.find((round) => round.year === year)
  if (had)
    return say(
      isOver(had, world)
        ? texts.alreadyHeld(surveyNameIn(survey, turn.language), year)
        : texts.alreadyOpen(surveyNameIn(survey, turn.language), year, inWords(had.closesOn, turn)),
    )
  const current = await needs.database.unit(municipality, (unit) =>
    needs.definitions.current(unit, municipality, survey.definition),
  )
  if (!current.ok) return say(texts.broken)
  const definitionId = current.stored?.id ?? needs.ids.next()
  const round: Round = {
    id: needs.ids.next(),
    surveyId: survey.id,
    year,
    definitionId,
    bodyId: null,
    mode: 'panel',
    state: 'open',
    opensOn: world.today,
    closesOn: addDays(world.today, (survey.openDays?.days ?? 28) - 1),
    startedBy: person?.personId ?? null,
    startedAt: turn.now,
    closedAt: null,
    closedBy: null,
    reopened: null,
    adoptedAt: null,
  }
  const token = newToken()
  const { key, version, minGroupSize } = current.engine.survey
  return {
    replies: [linkDraft(token, round, minGroupSize ?? smallestGroup, here)],
    change: {
      audit: { action: 'survey.open-panel', subject: { kind: 'survey-round', id: round.id } },
      async run(unit) {
        const { json, hash, stored } = current
        if (!stored) {
          const loaded = { id: definitionId, key, version, json, hash, loadedAt: turn.now, loadedBy: shippedWith }
          if (!(await keepDefinition(unit, municipality, loaded))) throw new OvertakenError()
        }
        await lockDefinition(unit, municipality, definitionId, turn.now)
        if (!(await insertRound(unit, municipality, round))) throw new OvertakenError()
        const { id: roundId, opensOn, closesOn } = round
        await insertLink(unit, municipality, { digest: digest(token), roundId, opensOn, closesOn, closed: false })
      },
    },
  }
}

function anotherLink(here: Here): Decision {
  const { turn, world, rounds } = here
  const round = rounds.find((each) => !isOver(each, world))
  if (!round) return say(textsIn(turn.language).chat.noneOpen)
  const token = newToken()
  const { municipality } = turn.inbound
  const { id: roundId, opensOn, closesOn } = round
  return {
    replies: [linkDraft(token, round, smallestGroup, here)],
    change: {
      audit: { action: 'survey.give-panel-link', subject: { kind: 'survey-round', id: roundId } },
      run: (unit) =>
        insertLink(unit, municipality, { digest: digest(token), roundId, opensOn, closesOn, closed: false }),
    },
  }
}

function linkDraft(
  token: string,
  round: Round,
  least: number,
  { turn, survey, needs }: Here,
): Decision['replies'][number] {
  const texts = textsIn(turn.language).chat
  const url = `${needs.publicUrl}/panel/${turn.inbound.municipality}/${token}`
  const head = texts.opened(surveyNameIn(survey, turn.language), round.year, inWords(round.closesOn, turn))
  const close: Button<Meaning> = {
    label: texts.close,
    action: { name, payload: { what: 'close', surveyId: survey.id } },
    style: 'danger',
    confirm: texts.confirmClose,
  }
  return {
    text: [head, texts.link, url, texts.anonymous(least), texts.manyTimes].join(' '),
    blocks: [
      { kind: 'text', text: head },
      { kind: 'text', text: texts.link },
      { kind: 'links', links: [{ label: texts.linkLabel, url }] },
      { kind: 'note', text: `${texts.anonymous(least)} ${texts.manyTimes}` },
      { kind: 'buttons', buttons: [close] },
    ],
  }
}

function close({ turn, world, survey, rounds }: Here): Decision {
  const texts = textsIn(turn.language).chat
  const round = rounds.find((each) => !isOver(each, world))
  if (!round) return say(texts.noneOpen)
  const { municipality, person } = turn.inbound
  const text = texts.closed(surveyNameIn(survey, turn.language), round.year)
  const show: Button<Meaning> = {
    label: texts.showResult,
    action: { name, payload: { what: 'result', surveyId: survey.id } },
  }
  return {
    replies: [
      {
        text,
        blocks: [
          { kind: 'text', text },
          { kind: 'buttons', buttons: [show] },
        ],
      },
    ],
    change: {
      audit: { action: 'survey.close-panel', subject: { kind: 'survey-round', id: round.id } },
      async run(unit) {
        const closed = { state: 'closed', closedAt: turn.now, closedBy: person?.personId ?? null } as const
        if (!(await changeRound(unit, municipality, round.id, ['open'], closed))) throw new OvertakenError()
        await closeLinks(unit, municipality, round.id)
      },
    },
  }
}

/** A closed panel's result is about nobody, so everybody may see it. */
async function showResult({ turn, world, survey, rounds, needs }: Here): Promise<Decision> {
  const texts = textsIn(turn.language).chat
  const over = rounds.find((round) => isOver(round, world))
  const going = rounds.find((round) => !isOver(round, world))
  if (!over)
    return say(going ? texts.stillOpen(surveyNameIn(survey, turn.language), inWords(going.closesOn, turn)) : texts.none)
  const result = await resultOfPanel(over, turn.inbound.municipality, needs)
  const told = { name: surveyNameIn(survey, turn.language), language: turn.language }
  return { replies: [{ text: panelInWords(result, told), blocks: panelBlocks(result, told) }] }
}

export async function resultOfPanel(
  { id, year, definitionId }: Round,
  municipality: string,
  { database, definitions }: Pick<PanelNeeds, 'database' | 'definitions'>,
): Promise<PanelResult> {
  return database.unit(municipality, async (unit) => {
    const { survey } = await definitions.engine(unit, municipality, definitionId)
    const answers = await panelAnswers(unit, municipality, id)
    return panelResult(survey, year, answers, await panelPeople(unit, municipality, id))
  })
}

/** Closed by hand, or its last day has gone. */
export function isOver({ state, closesOn }: Round, { today }: Pick<World, 'today'>): boolean {
  return state !== 'open' || today > closesOn
}

function inWords(day: Day, { language, now }: Turn): string {
  return dayInWords(day, language, dayOf(now))
}

function say(text: string): Decision {
  return { replies: [{ text }] }
}
