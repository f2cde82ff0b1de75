/** A body has been asked for its opinion of a case: that step is taken, with the replies as what shows it. */
import type { Unit } from '../../database/database.ts'
import type { World } from '../register/index.ts'
import type { Mark } from './case.ts'
import { consultedBy } from './gates.ts'
import { loadCase, raiseWhatIsDue } from './needs.ts'
import { addMarks } from './store.ts'

/** Does nothing when the case is closed, or the step is taken already. */
export async function markConsulted(
  unit: Unit,
  about: { caseId: string; body: string },
  mark: Pick<Mark, 'id' | 'who' | 'evidence' | 'recordedBy' | 'recordedAt'>,
  world: World,
): Promise<void> {
  const municipality = world.governance.key
  const loaded = await loadCase(unit, municipality, about.caseId, world)
  const asked = loaded?.standings.find(({ step, state }) => state === 'left' && consultedBy(step) === about.body)
  if (!loaded || loaded.whole.case.state !== 'open' || !asked) return
  const taken: Mark = { ...mark, caseId: about.caseId, step: asked.step.id, state: 'done', happenedOn: world.today }
  await addMarks(unit, municipality, [taken])
  await raiseWhatIsDue(unit, about.caseId, world, { id: mark.recordedBy, at: mark.recordedAt }, 'sv')
}
