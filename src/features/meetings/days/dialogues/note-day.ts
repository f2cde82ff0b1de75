/** The strategist tells of days that differ here: they are the municipality's data, and the next plan weighs them. */
import { z } from 'zod'
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { buttons, messageOf, sentence } from '../../../../conversation/say.ts'
import { dayOf } from '../../../../lib/day.ts'
import { partyInWords } from '../../../rules/index.ts'
import type { MunicipalDay } from '../../municipal-day.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { addMunicipalDays, removeMunicipalDays } from '../../store.ts'
import { saidDay, type SaidDay } from '../said.ts'
import { en } from '../texts/en.ts'
import { sv } from '../texts/sv.ts'

const undoAction = 'meetings.undo-day'
const payload = z.object({ id: z.string() })
const texts = { sv, en }

export function noteDay(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.note-day',
    takes: (turn) => (turn.action ? turn.action.name === undoAction : dayIn(turn) !== null),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const { municipality } = turn.inbound
      const words = texts[turn.language]
      if (!isStrategist(turn, world, needs)) {
        const { strategist } = world.governance.manifest.permissions
        const who = strategist.map((party) => partyInWords(party, { ...world, language: turn.language })).join(', ')
        return { replies: [{ text: words.onlyStrategist(who) }] }
      }
      if (turn.action) {
        const { id } = payload.parse(turn.action.payload)
        return {
          replies: [{ text: words.undone }],
          change: {
            audit: { action: 'meetings.forget-day', subject: { kind: 'municipal-day', id } },
            run: (unit) => removeMunicipalDays(unit, municipality, [id]),
          },
        }
      }
      const { kind, name, from, through } = dayIn(turn)!
      const called = name ?? words.names[kind === 'committee' ? 'closed' : kind]
      const noted: MunicipalDay = { id: needs.ids.next(), kind, name: called, from, through, cameWith: null }
      const undo = { label: words.undo, action: { name: undoAction, payload: { id: noted.id } } }
      return {
        replies: [messageOf([sentence(words.noted(called, from, through)), buttons([undo])])],
        change: {
          audit: {
            action: 'meetings.note-day',
            subject: { kind: 'municipal-day', id: noted.id },
            detail: { kind, from, through },
          },
          run: (unit) => addMunicipalDays(unit, municipality, [noted]),
        },
      }
    },
  }
}

function dayIn(turn: Turn): SaidDay | null {
  const text = saidIn(turn)
  return text === null ? null : saidDay(text, dayOf(turn.now))
}
