/** Everybody is told once, with the first answer, what is kept, for how long, and who is responsible. */
import { carriedOut } from '../../../conversation/change.ts'
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import { withNote } from '../../../conversation/say.ts'
import type { Database, Unit } from '../../../database/database.ts'
import type { Governance } from '../../../governance/governance.ts'
import { textsIn } from '../answered.ts'
import { askerKey } from '../correction.ts'
import { hasBeenTold, noteTold } from '../store.ts'

/** Adds the notice to the decision's first reply when the asker has not been told, and notes that it has been said. */
export type FirstNotice = (turn: Turn, governance: Governance, decision: Decision) => Promise<Decision>

/** Some megabytes; whoever falls out is looked up once more. */
const mostRemembered = 50_000

export function firstNotice({ database }: { database: Pick<Database, 'unit'> }): FirstNotice {
  /** Whoever has been told, so that it is looked up once. */
  const told = new Set<string>()
  return async (turn, governance, decision) => {
    const { municipality, channel, person } = turn.inbound
    const [first, ...others] = decision.replies
    if (!person || !first) return decision
    const asker = askerKey({ channel, person })
    const key = `${municipality} ${asker}`
    if (told.has(key)) return decision
    if (await database.unit(municipality, (unit) => hasBeenTold(unit, municipality, asker))) {
      if (told.size >= mostRemembered) told.clear()
      told.add(key)
      return decision
    }
    const notice = textsIn(turn.language).privacy(governance.manifest.municipality.dataController)
    const note = (unit: Unit) => noteTold(unit, municipality, asker, turn.now)
    const { change } = decision
    return {
      ...decision,
      replies: [withNote(first, notice), ...others],
      change: {
        audit: change?.audit ?? {
          action: 'ask.tell-privacy',
          subject: { kind: 'asker', id: person.personId ?? 'colleague' },
        },
        async run(unit) {
          await note(unit)
          if (change) await carriedOut(unit, change)
        },
        ...(change === undefined || change.tells === false ? { tells: false as const } : {}),
      },
    }
  }
}
