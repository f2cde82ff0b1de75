/** A keeper of the register accepts a correction or refuses it, with one click. Who may is asked at the click. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Language, Outbound } from '../../../conversation/inbound.ts'
import {
  type Held,
  holdersOf,
  lookupsOf,
  type Register,
  replaceHolders,
  setQuestioned,
  type System,
} from '../../register/index.ts'
import { type From, textsIn } from '../answered.ts'
import { answerInWords } from '../correction-words.ts'
import { type Correction, takeover } from '../correction.ts'
import { closeCorrection, findCorrection } from '../store.ts'
import { DecidedMeanwhileError } from '../errors.ts'
import { type AskNeeds, fromTurn, snapshotFor } from './needs.ts'

const pressed = z.object({ correctionId: z.string(), accept: z.boolean() })

export function decideCorrection(needs: AskNeeds): Dialogue {
  return {
    name: 'ask.decide-correction',
    takes: (turn) => turn.action?.name === 'ask.decide-correction',
    async decide(turn) {
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const texts = textsIn(turn.language).correction
      const { correctionId, accept } = pressed.parse(turn.action?.payload)
      if (!needs.may(from.asker, 'registerKeeper', from)) return { replies: [{ text: texts.notYours }] }
      const { municipality } = turn.inbound
      const correction = await needs.database.unit(municipality, (unit) =>
        findCorrection(unit, municipality, correctionId),
      )
      if (!correction) return { replies: [{ text: texts.gone }] }
      if (correction.state !== 'open') return { replies: [{ text: texts.alreadyDecided }] }
      const system = lookupsOf(from.register).system(correction.systemId)
      const role = from.governance.role(correction.roleId)
      if (!system || !role) return { replies: [{ text: texts.gone }] }
      const held = holdersOf(role, system, from)
      return accept
        ? accepted(correction, held, system, turn, from, needs)
        : refused(correction, held, system, turn, from)
    },
  }
}

function accepted(
  correction: Correction,
  held: Held,
  system: System,
  turn: Turn,
  from: From,
  needs: AskNeeds,
): Decision {
  const texts = textsIn(turn.language).correction
  const { municipality } = turn.inbound
  const isByRule = held.appointments.length === 0 && held.role.heldBy.rule !== 'appointed'
  const change = takeover(correction, held, from.today, needs.ids)
  const after: From = { ...from, register: registerAfter(from.register, change) }
  const nowHeld = holdersOf(held.role, system, after)
  const said = (language: Language) => answerInWords(nowHeld, system, after, language)
  return {
    replies: [{ text: isByRule ? texts.acceptedByRule : texts.accepted(said(turn.language)) }],
    outgoing: [
      tell(correction, from, (words, language) => (isByRule ? words.toldByRule : words.toldAccepted)(said(language))),
    ],
    change: {
      audit: { action: 'ask.accept-correction', subject: { kind: 'correction', id: correction.id } },
      async run(unit) {
        if (!(await closeCorrection(unit, municipality, correction.id, decided('accepted', turn, from))))
          throw new DecidedMeanwhileError(correction.id)
        if (!isByRule) await replaceHolders(unit, municipality, change)
      },
    },
  }
}

function refused(correction: Correction, held: Held, system: System, turn: Turn, from: From): Decision {
  const texts = textsIn(turn.language).correction
  const { municipality } = turn.inbound
  const said = (language: Language) => answerInWords(held, system, from, language)
  return {
    replies: [{ text: texts.refused(said(turn.language)) }],
    outgoing: [tell(correction, from, (words, language) => words.toldRefused(said(language)))],
    change: {
      audit: { action: 'ask.refuse-correction', subject: { kind: 'correction', id: correction.id } },
      async run(unit) {
        if (!(await closeCorrection(unit, municipality, correction.id, decided('refused', turn, from))))
          throw new DecidedMeanwhileError(correction.id)
        if (correction.appointmentIds.length > 0)
          await setQuestioned(unit, municipality, correction.appointmentIds, false)
      },
    },
  }
}

function decided<State extends 'accepted' | 'refused'>(state: State, turn: Turn, from: From) {
  return { state, decidedBy: `person:${from.asker}`, decidedAt: turn.now }
}

function registerAfter(register: Register, { ended, through, started }: ReturnType<typeof takeover>): Register {
  const appointments = register.appointments.map((one) => (ended.includes(one.id) ? { ...one, through } : one))
  return { ...register, appointments: [...appointments, ...started] }
}

type Words = ReturnType<typeof textsIn>['correction']

/** The reporter hears what came of it: as a person wherever they are reached, else where they said it. */
function tell(correction: Correction, from: From, say: (words: Words, language: Language) => string): Outbound {
  const personId = /^person:(.+)$/.exec(correction.reportedBy)?.[1]
  const person = personId === undefined ? null : lookupsOf(from.register).person(personId)
  const language = person?.language ?? 'sv'
  const words = textsIn(language).correction
  return {
    address: personId === undefined ? { to: 'conversation', ...correction.reportedVia } : { to: 'person', personId },
    message: { text: say(words, language) },
    nature: 'unasked',
    why: words.whyTold,
    key: `ask.correction-decided:${correction.id}`,
  }
}
