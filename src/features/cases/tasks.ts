/** A case has been taken up where it is decided, and no decision is recorded: asked about once, of whoever follows cases. */
import { z } from 'zod'
import type { Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { peopleWho } from '../administration/index.ts'
import { dayInWords } from '../meetings/index.ts'
import type { World } from '../register/index.ts'
import { caseAction } from './card.ts'
import type { WholeCase } from './case.ts'
import { decidingStep, standingsOf } from './gates.ts'
import { bare, textsIn } from './in-words.ts'
import { type CaseNeeds, loadAll } from './needs.ts'
import { casesOf, municipalitiesWithCases } from './store.ts'

export function askForDecisions(needs: CaseNeeds): Task {
  const seen = looks(needs)
  return {
    name: 'cases.ask-for-decisions',
    payload: z.object({}).loose(),
    key: () => 'schedule',
    schedule: '25 6 * * 1-5',
    async run() {
      await seen.through(await needs.database.system('cases-sweep', municipalitiesWithCases), async (municipality) => {
        const { governance, register } = await needs.snapshots.known(municipality)
        const world = { governance, register, today: needs.clock.today() }
        await needs.database.unit(municipality, async (unit) => {
          const cases = await loadAll(unit, await casesOf(unit, municipality, ['open']), world)
          const said = cases.flatMap((whole) => asked(whole, world))
          if (said.length > 0) await needs.notices.post(unit, municipality, said)
        })
      })
    },
  }
}

function asked(whole: WholeCase, world: World): Outbound[] {
  const standings = standingsOf(whole, world.governance)
  const decides = decidingStep(standings.map(({ step }) => step))
  const met = standings.find(({ step }) => step.id === decides?.id)?.onAgenda
  const { id, number, title } = whole.case
  const on = met?.state === 'dealt-with' ? met.on : null
  if (!met || on === null) return []
  // Postponed there already: that was the decision of that meeting.
  if (whole.decision && whole.decision.decidedOn >= on) return []
  const body = world.governance.body(met.body)?.name ?? met.body
  return peopleWho('strategist', world).map(({ id: personId, language }): Outbound => {
    const texts = textsIn(language ?? 'sv')
    return {
      address: { to: 'person', personId },
      message: messageOf([
        sentence(texts.recordMet(body, dayInWords(on, language ?? 'sv', world.today), number, bare(title))),
        buttons([{ label: texts.decide, action: { name: caseAction.decide, payload: { caseId: id } }, opens: 'form' }]),
      ]),
      nature: 'unasked',
      why: texts.whyMet,
      key: `cases.met:${id}:${on}:${personId}`,
      language: language ?? 'sv',
    }
  })
}
