/** Answers whatever is asked, keeps what could not be answered, and tells everybody once what is kept. */
import type { Decision, Dialogue, Grounds, Turn } from '../../../conversation/dialogue.ts'
import type { Draft } from '../../../conversation/message.ts'
import type { Unit } from '../../../database/database.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Register } from '../../register/index.ts'
import { answer } from '../answer.ts'
import { textsIn } from '../answered.ts'
import { askerKey } from '../correction.ts'
import { partsOf } from '../mask.ts'
import { hasBeenTold, keepQuestion, noteTold } from '../store.ts'
import { type UnknownQuestion, worthKeeping } from '../unknown.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

/** Intents that another feature talks about. */
const notAsked = new Set(['greeting', 'thanks', 'cancel', 'help', 'language', 'privacy', 'why', 'correction'])

export function askRegister(needs: AskNeeds): Dialogue {
  const told = toldOnce(needs)
  return {
    name: 'ask.answer-question',
    takes: (turn) => saidIn(turn) !== null && turn.reading !== null && !notAsked.has(turn.reading.intent),
    async decide(turn) {
      const snapshot = await snapshotFor(turn, needs)
      const from = fromTurn(turn, snapshot, needs)
      const answered = answer(turn.reading!, from)
      const kept = toKeep(turn, answered.grounds, snapshot.register, needs)
      const isFirst = !(await told(turn))
      const notice = textsIn(turn.language).privacy(snapshot.governance.manifest.municipality.dataController)
      return {
        replies: [isFirst ? withNote(answered.message, notice) : answered.message],
        memory: answered.memory,
        grounds: answered.grounds,
        ...writes(turn, kept, isFirst),
      }
    },
  }
}

function toKeep(turn: Turn, grounds: Grounds, register: Register, { ids }: AskNeeds): UnknownQuestion | null {
  const kept = worthKeeping(turn.reading!, grounds, saidIn(turn) ?? '', namePartsOf(register))
  return kept && { id: ids.next(), ...kept, channel: turn.inbound.channel, askedOn: dayOf(turn.now) }
}

function writes(turn: Turn, kept: UnknownQuestion | null, isFirst: boolean): Pick<Decision, 'change'> {
  const { municipality, channel, person } = turn.inbound
  if (!person || (!kept && !isFirst)) return {}
  const asker = askerKey({ channel, person })
  const audit = kept
    ? { action: 'ask.keep-question', subject: { kind: 'unknown-question', id: kept.id } }
    : { action: 'ask.tell-privacy', subject: { kind: 'asker', id: person.personId ?? 'colleague' } }
  return {
    change: {
      audit,
      async run(unit: Unit) {
        if (isFirst) await noteTold(unit, municipality, asker, turn.now)
        if (kept) await keepQuestion(unit, municipality, kept, asker)
      },
    },
  }
}

/** Whether the asker has been told what is kept. Whoever has is remembered here, so that it is looked up once. */
function toldOnce({ database }: AskNeeds): (turn: Turn) => Promise<boolean> {
  const known = new Set<string>()
  return async ({ inbound }) => {
    const { municipality, channel, person } = inbound
    if (!person) return true
    const asker = askerKey({ channel, person })
    const key = `${municipality} ${asker}`
    if (known.has(key)) return true
    const told = await database.unit(municipality, (unit) => hasBeenTold(unit, municipality, asker))
    if (told) known.add(key)
    return told
  }
}

function withNote(message: Draft, notice: string): Draft {
  const blocks = message.blocks ?? [{ kind: 'text', text: message.text }]
  return { text: `${message.text}\n${notice}`, blocks: [...blocks, { kind: 'note', text: notice }] }
}

const parts = new WeakMap<Register, ReadonlySet<string>>()

function namePartsOf(register: Register): ReadonlySet<string> {
  const known = parts.get(register) ?? new Set(partsOf(register.people.map(({ name }) => name)))
  parts.set(register, known)
  return known
}
