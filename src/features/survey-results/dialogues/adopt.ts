/** "Anta svaren": by the body at a meeting, or by its chair. From then on the answers are the municipality's, and stand fast. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { OvertakenError } from '../../../conversation/errors.ts'
import type { Form, FormFaults } from '../../../conversation/message.ts'
import { type Day, isDay } from '../../../lib/day.ts'
import { peopleOf } from '../../administration/index.ts'
import { changeRound } from '../../survey/index.ts'
import { summaryInWords } from '../cards/proposals.ts'
import { countsOf, textsIn } from '../in-words.ts'
import { type Adoption, adoptAnswers } from '../store.ts'
import type { Telling } from '../telling.ts'
import { askedFor } from './asks.ts'
import {
  type Asked,
  type ResultNeeds,
  askedBy,
  fingerprint,
  ownRounds,
  partOf,
  roundMeant,
  saidIn,
  told,
} from './needs.ts'
import { button, say } from './show.ts'

const formPrefix = 'survey-results.adopt:'
const pressed = z.object({ roundId: z.string() })
const longest = 200

export function adoptOutcome(needs: ResultNeeds): Dialogue {
  return {
    name: 'survey-results.adopt',
    takes: (turn) => turn.action?.name === 'survey-results.adopt' || formOf(turn) !== null || asks(turn) !== null,
    async decide(turn) {
      const asked = await askedBy(turn, needs)
      const roundId = await roundOf(turn, needs)
      const telling = roundId === null ? null : await told(roundId, turn, asked, needs)
      const texts = textsIn(turn.language)
      if (!telling) return say(texts.chat.none)
      const { round } = telling.found
      if (!partOf(asked.personId, round.bodyId, asked.world).leads) return say(texts.chat.notYoursToAdopt)
      if (round.state === 'adopted') return say(texts.adopt.already)
      if (round.state === 'open') return say(texts.adopt.stillOpen)
      const form = adoptForm(telling, asked)
      const values = formOf(turn)
      if (values === null) return { replies: [], immediate: { kind: 'form', form } }
      const read = adoptionFrom(values, telling, asked)
      if ('faults' in read) return { replies: [], immediate: { kind: 'faults', form, faults: read.faults } }
      return adopted(read.adoption, telling, turn, needs)
    },
  }
}

function asks(turn: Turn) {
  const said = saidIn(turn)
  const found = said === null ? null : askedFor(said)
  return found?.what === 'adopt' ? found : null
}

type Values = Readonly<Record<string, string | readonly string[]>>

function formOf({ inbound }: Turn): Values | null {
  return inbound.kind === 'form' && inbound.form.startsWith(formPrefix) ? inbound.values : null
}

async function roundOf(turn: Turn, needs: ResultNeeds): Promise<string | null> {
  if (turn.action) return pressed.parse(turn.action.payload).roundId
  if (turn.inbound.kind === 'form') return turn.inbound.form.slice(formPrefix.length)
  const rounds = await ownRounds(needs, turn.inbound.municipality)
  const waiting = rounds.find(({ state }) => state === 'closed')
  const year = asks(turn)?.year ?? null
  return (year === null ? (waiting ?? rounds[0]) : roundMeant(rounds, year))?.id ?? null
}

function adoptForm(telling: Telling, { today, personId, world }: Asked): Form {
  const { found, name, body, language } = telling
  const texts = textsIn(language)
  const { chairs } = partOf(personId, found.round.bodyId, world)
  const counts = texts.proposals.counts(countsOf(found.proposals))
  const byChair = { value: 'chair', label: chairs ? texts.adopt.chair : texts.adopt.recordedByOther }
  const who = body === null ? [byChair] : [{ value: 'body', label: texts.adopt.body(body) }, byChair]
  return {
    id: `${formPrefix}${found.round.id}`,
    title: texts.adopt.title,
    intro: texts.adopt.intro(name, found.round.year, counts),
    inputs: [
      { name: 'who', label: texts.adopt.who, kind: 'choice', options: who, required: true, initial: who[0]!.value },
      { name: 'on', label: texts.adopt.on, kind: 'day', required: true, initial: today },
      { name: 'decision', label: texts.adopt.decision, kind: 'text', maxLength: longest },
      { name: 'diarienummer', label: texts.adopt.diarienummer, kind: 'text', maxLength: 60 },
    ],
    submit: texts.adopt.submit,
  }
}

/** The chair is whoever presses when that is the chair, else the body's chair as such. */
function adoptionFrom(
  values: Values,
  { found: { round }, language }: Telling,
  { today, personId, world }: Asked,
): { adoption: Adoption } | { faults: FormFaults } {
  const { adopt: texts } = textsIn(language)
  const text = (name: string): string => String(values[name] ?? '').trim()
  const [who, on, decision, diarienummer] = ['who', 'on', 'decision', 'diarienummer'].map(text) as [
    string,
    string,
    string,
    string,
  ]
  const faults: Record<string, string> = {}
  if (!isDay(on)) faults['on'] = texts.badDay
  else if (on > today) faults['on'] = texts.future
  if (decision.length > longest) faults['decision'] = texts.tooLong(longest)
  if (diarienummer.length > 60) faults['diarienummer'] = texts.tooLong(60)
  if (Object.keys(faults).length > 0) return { faults }
  const byBody = who === 'body' && round.bodyId !== null
  const chair = partOf(personId, round.bodyId, world).chairs ? personId : chairOf(round.bodyId, world)
  return {
    adoption: {
      by: byBody ? `body:${round.bodyId}` : `person:${chair ?? personId}`,
      on: on as Day,
      decision: decision || null,
      diarienummer: diarienummer || null,
    },
  }
}

/** Whoever chairs the body by the manifest; null when nobody does. */
function chairOf(bodyId: string | null, world: Asked['world']): string | null {
  const chair = bodyId === null ? undefined : world.governance.body(bodyId)?.chair
  return chair ? (peopleOf(chair.party, world)[0]?.id ?? null) : null
}

function adopted(adoption: Adoption, telling: Telling, turn: Turn, needs: ResultNeeds): Decision {
  const { municipality } = turn.inbound
  const { found, language } = telling
  const { round, proposals } = found
  const texts = textsIn(language)
  const before = fingerprint(found)
  const text = `${texts.adopt.done(proposals.length)} ${summaryInWords(telling)}`
  return {
    replies: [
      {
        text,
        blocks: [
          { kind: 'text', text },
          {
            kind: 'buttons',
            buttons: [
              button(texts.chat.showResult, 'survey-results.result', telling),
              button(texts.chat.page, 'survey-results.page', telling),
            ],
          },
        ],
      },
    ],
    change: {
      audit: {
        action: 'survey.adopt-answers',
        subject: { kind: 'survey-round', id: round.id },
        detail: { by: adoption.by, on: adoption.on, decision: adoption.decision, diarienummer: adoption.diarienummer },
      },
      async run(unit) {
        // Takes the round's row first, so that nothing is decided beside it.
        const taken = { state: 'adopted', adoptedAt: turn.now } as const
        if (!(await changeRound(unit, municipality, round.id, ['closed'], { state: 'closed' })))
          throw new OvertakenError()
        const now = await needs.results.of(unit, municipality, round.id)
        if (!now || fingerprint(now) !== before) throw new OvertakenError()
        await adoptAnswers(unit, municipality, round.id, proposals, adoption, turn.now)
        await changeRound(unit, municipality, round.id, ['closed'], taken)
      },
    },
  }
}
