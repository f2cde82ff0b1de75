/** "Nej vänta, det var fel": whoever has just reported an answer takes the report back, as long as nobody has decided it. */
import { z } from 'zod'
import type { Dialogue, Progress, Turn } from '../../../conversation/dialogue.ts'
import { setQuestioned } from '../../register/index.ts'
import { textsIn } from '../answered.ts'
import { askerKey } from '../correction.ts'
import { DecidedMeanwhileError } from '../errors.ts'
import { closeCorrection, findCorrection } from '../store.ts'
import { type AskNeeds, saidIn } from './needs.ts'

const name = 'ask.withdraw-report'
const reported = z.object({ correctionId: z.string(), at: z.iso.datetime() })
/** After that, "ångra" means something else. */
const minutes = 10
const takesBack =
  /(?:ångra|ta(?:r)? tillbaka|det var fel|fel av mig|jobbar kvar|är kvar|undo|take (?:it|that) back|my mistake)/iu

/** What a report leaves behind, so that it can be taken back in the next message. */
export const afterReport = (correctionId: string, now: Date): Progress => ({
  dialogue: name,
  step: 'reported',
  data: { correctionId, at: now.toISOString() },
})

export function withdrawReport({ database }: Pick<AskNeeds, 'database'>): Dialogue {
  return {
    name,
    takes: (turn) => justReported(turn) && (turn.reading?.intent === 'cancel' || takesBack.test(saidIn(turn) ?? '')),
    async decide(turn) {
      const texts = textsIn(turn.language).correction
      const { municipality, channel } = turn.inbound
      const person = turn.inbound.person!
      const { correctionId } = reported.parse(turn.progress?.data)
      const correction = await database.unit(municipality, (unit) => findCorrection(unit, municipality, correctionId))
      const by = askerKey({ channel, person })
      if (correction?.reportedBy !== by) return { replies: [{ text: texts.gone }], progress: null }
      if (correction.state !== 'open') return { replies: [{ text: texts.alreadyDecided }], progress: null }
      return {
        replies: [{ text: texts.withdrawn }],
        progress: null,
        change: {
          audit: { action: 'ask.withdraw-report', subject: { kind: 'correction', id: correctionId } },
          async run(unit) {
            const closed = { state: 'withdrawn', decidedBy: by, decidedAt: turn.now } as const
            if (!(await closeCorrection(unit, municipality, correctionId, closed)))
              throw new DecidedMeanwhileError(correctionId)
            if (correction.appointmentIds.length > 0)
              await setQuestioned(unit, municipality, correction.appointmentIds, false)
          },
        },
      }
    },
  }
}

function justReported({ progress, now, inbound }: Turn): boolean {
  if (progress?.dialogue !== name || (inbound.kind !== 'text' && inbound.kind !== 'command')) return false
  const { data } = reported.safeParse(progress.data)
  return data !== undefined && now.getTime() - Date.parse(data.at) <= minutes * 60_000
}
