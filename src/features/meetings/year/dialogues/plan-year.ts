/** The year is planned in a talk: asked for, proposed, changed in the strategist's own words, approved, taken back. */
import type { Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { dayOf } from '../../../../lib/day.ts'
import type { World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { requestOf } from '../../requests.ts'
import { yearTexts } from '../in-words.ts'
import { soundsLikeWish, wishAfterWord } from '../read-wish.ts'
import { approve, discard, undo } from './decide-plan.ts'
import { actions, payloadSchema, plain, planDialogue } from './plan-context.ts'
import { change, explain, propose, show, wishesFrom } from './propose-plan.ts'

const says = {
  approve: /^(?:ja|japp|godkänn\w*|ok|okej|kör|boka|det ser bra ut|ser bra ut|toppen|yes|approve|book it)\b/i,
  discard: /^(?:nej|kasta|avbryt|släng|strunta|no|discard|cancel)\b/i,
  undo: /^(?:ångra|undo)\b/i,
  /** "vad vägde du in", "hur kom du fram till det", "varför just måndagar" */
  weighed:
    /\b(?:väg[dt]e?r?\b.*\bin\b|hänsyn|kom(?:mit)? du fram|hur tänkte|tänkte du|varför (?:just|så|de|den)\b|did you weigh|take into account|how did you|why (?:these|those|so)\b)/i,
  show: /^(?:visa|se|show) (?:hela )?(?:förslaget|the (?:whole )?proposal)/i,
}

export function planYear(needs: MeetingNeeds): Dialogue {
  return {
    name: planDialogue,
    takes: (turn) => stepOf(turn) !== null,
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = yearTexts[turn.language]
      if (!isStrategist(turn, world, needs)) return plain(texts.onlyStrategist(strategistIn(world, turn)))
      const step = stepOf(turn)!
      switch (step.kind) {
        case 'plan':
          return propose(step.year, wishesFrom(turn, world, step.year), { turn, world, needs })
        case 'wish':
          return change(step.planId, { turn, world, needs })
        case 'approve':
          return approve(step.planId, { turn, world, needs })
        case 'discard':
          return discard(step.planId, { turn, world, needs })
        case 'show':
          return show(step.planId, { turn, world, needs })
        case 'weighed':
          return explain(step.planId, { turn, world, needs })
        case 'undo':
          return undo(step.planId, { turn, world, needs })
        default:
          return step satisfies never
      }
    },
  }
}

type Step =
  | { kind: 'plan'; year: number }
  | { kind: 'wish' | 'approve' | 'discard' | 'show' | 'weighed'; planId: string }
  | { kind: 'undo'; planId: string | null }

/** What the turn means here; null when it is not ours. */
function stepOf(turn: Turn): Step | null {
  if (turn.action) {
    const found = Object.entries(actions).find(([, action]) => action === turn.action!.name)
    const payload = payloadSchema.safeParse(turn.action.payload)
    return found && payload.success ? { kind: found[0] as keyof typeof actions, planId: payload.data.planId } : null
  }
  const text = saidIn(turn)?.trim()
  if (text === undefined) return null
  const proposed = turn.progress?.dialogue === planDialogue ? payloadSchema.safeParse(turn.progress.data) : null
  if (/^(?:ångra|undo) (?:mötes|års)?(?:planen|planeringen|the plan)/i.test(text)) return { kind: 'undo', planId: null }
  if (proposed?.success) {
    const { planId } = proposed.data
    if (turn.progress!.step === 'approved') return says.undo.test(text) ? { kind: 'undo', planId } : planAsked(turn)
    if (says.show.test(text)) return { kind: 'show', planId }
    if (says.weighed.test(text)) return { kind: 'weighed', planId }
    if (wishAfterWord(text) !== null) return { kind: 'wish', planId }
    if (says.approve.test(text)) return { kind: 'approve', planId }
    if (says.discard.test(text)) return { kind: 'discard', planId }
    const asked = planAsked(turn)
    if (asked) return asked
    if (soundsLikeWish(text)) return { kind: 'wish', planId }
    return null
  }
  return planAsked(turn)
}

function planAsked(turn: Turn): Step | null {
  const request = requestOf(turn, dayOf(turn.now))
  return request?.kind === 'plan' ? request : null
}

function strategistIn({ governance }: World, { language }: Turn): string {
  return governance.manifest.permissions.strategist
    .map((party) => partyInWords(party, { governance, language }))
    .join(', ')
}
