/** Answers whatever is asked, and keeps what could not be answered. */
import type { Decision, Dialogue, Grounds, Turn } from '../../../conversation/dialogue.ts'
import { dayOf } from '../../../lib/day.ts'
import type { Button, Draft, Meaning } from '../../../conversation/message.ts'
import type { Register, Snapshot } from '../../register/index.ts'
import { answer } from '../answer.ts'
import { askerKey } from '../correction.ts'
import { partsOf } from '../mask.ts'
import { type UnknownQuestion, questionToKeep, vacantAsked, worthKeeping } from '../unknown.ts'
import { firstNotice } from './first-notice.ts'
import { quoting } from './quoting.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

/** Intents that another feature talks about. */
const notAsked = new Set([
  'greeting',
  'thanks',
  'apology',
  'goodbye',
  'cancel',
  'help',
  'language',
  'privacy',
  'why',
  'correction',
])

export function askRegister(needs: AskNeeds): Dialogue {
  const withNotice = firstNotice(needs)
  return {
    name: 'ask.answer-question',
    takes: (turn) => saidIn(turn) !== null && turn.reading !== null && !notAsked.has(turn.reading.intent),
    async decide(turn) {
      const snapshot = await snapshotFor(turn, needs)
      const answered = answer(turn.reading!, fromTurn(turn, snapshot, needs))
      const { memory } = answered
      const asked = { ...turn, text: saidIn(turn) ?? '' }
      const { message, grounds } = await quoting(answered, asked, snapshot, needs)
      const kept = toKeep(turn, grounds, snapshot, needs)
      return withNotice(turn, snapshot.governance, {
        replies: [
          offering(message, needs.offer?.(grounds.sources, saidIn(turn) ?? '', turn, snapshot.governance) ?? []),
        ],
        memory,
        grounds,
        // Whoever asks something else has let go of what was going on.
        ...(turn.progress?.dialogue.startsWith('ask.') ? { progress: null } : {}),
        ...keeping(kept, turn),
      })
    },
  }
}

/** What can be done stands beside what is said; the words are the same. */
function offering(message: Draft, offered: readonly Button<Meaning>[]): Draft {
  if (offered.length === 0) return message
  const blocks = message.blocks ?? [{ kind: 'text', text: message.text }]
  const last = blocks.at(-1)
  if (last?.kind !== 'buttons') return { ...message, blocks: [...blocks, { kind: 'buttons', buttons: offered }] }
  // The same words offered twice are one button: the one that does more.
  const others = last.buttons.filter(({ label }) => !offered.some((one) => one.label === label))
  return { ...message, blocks: [...blocks.slice(0, -1), { kind: 'buttons', buttons: [...others, ...offered] }] }
}

function toKeep(turn: Turn, grounds: Grounds, snapshot: Snapshot, { ids }: AskNeeds): UnknownQuestion | null {
  const names = namePartsOf(snapshot.register)
  const said = saidIn(turn) ?? ''
  const askedOn = dayOf(turn.now)
  const missed = worthKeeping(turn.reading!, grounds, said, names)
  const kept = missed
    ? { ...missed, systemId: null, roleId: null }
    : vacantAsked(grounds, said, names, { ...snapshot, today: askedOn })
  return kept && { id: ids.next(), ...kept, channel: turn.inbound.channel, askedOn }
}

function keeping(kept: UnknownQuestion | null, { inbound }: Turn): Pick<Decision, 'change'> {
  const { municipality, channel, person } = inbound
  if (!kept || !person) return {}
  const asker = askerKey({ channel, person })
  return {
    change: {
      audit: { action: 'ask.keep-question', subject: { kind: 'unknown-question', id: kept.id } },
      tells: false,
      stored: { by: 'styrbot_keep_question', value: questionToKeep(municipality, kept, asker) },
    },
  }
}

const parts = new WeakMap<Register, ReadonlySet<string>>()

function namePartsOf(register: Register): ReadonlySet<string> {
  const known = parts.get(register) ?? new Set(partsOf(register.people.map(({ name }) => name)))
  parts.set(register, known)
  return known
}
