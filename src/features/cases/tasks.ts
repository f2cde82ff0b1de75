/**
 * A case that a meeting has brought a step further goes on to the agenda of the next. Asked about once: a case that has been taken up where it is decided, without a decision recorded; and a case that stands still, of
 * those who decide when only the decision is left, else of whoever has the need.
 */
import { z } from 'zod'
import type { Outbound } from '../../conversation/inbound.ts'
import { buttons, messageOf, sentence } from '../../conversation/say.ts'
import { looks } from '../../jobs/looks.ts'
import type { Task } from '../../jobs/task.ts'
import { peopleWho } from '../administration/index.ts'
import { dayInWords } from '../meetings/index.ts'
import { type Person, type World, lookupsOf } from '../register/index.ts'
import { caseAction } from './card.ts'
import type { WholeCase } from './case.ts'
import { decidingStep, standingsOf, toRaise } from './gates.ts'
import { bare, textsIn } from './in-words.ts'
import { type CaseNeeds, loadAll, raiseOnce } from './needs.ts'
import { reachedBy } from './people.ts'
import { standstillOf } from './standstill.ts'
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
          for (const { case: one, ...rest } of cases)
            for (const due of toRaise(standingsOf({ case: one, ...rest }, governance)))
              await raiseOnce(unit, one, due, world, { id: one.openedBy, at: needs.clock.now() }, 'sv')
          const said = cases.flatMap((whole) => {
            const met = asked(whole, world)
            return met.length > 0 ? met : still(whole, world, needs)
          })
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
  return peopleWho('strategist', world).map(({ id: personId, language }): Outbound => {
    const texts = textsIn(language ?? 'sv')
    const body = world.governance.nameOf(`body:${met.body}`, language ?? 'sv')
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

/** What is said when nothing has happened for long: who decides is asked for the decision, and the strategist too. */
function still(whole: WholeCase, world: World, { membersOf }: Pick<CaseNeeds, 'membersOf'>): Outbound[] {
  const found = standstillOf(whole, world)
  if (!found) return []
  const { id, number, title, ownerId, openedBy } = whole.case
  const by = found.next?.step.by
  const owner = lookupsOf(world.register).person(ownerId ?? openedBy)
  const deciders = by === undefined ? [] : reachedBy(by, whole.case, world, membersOf)
  const asked: readonly Person[] =
    found.waitsFor === 'decision' ? [...deciders, ...peopleWho('strategist', world)] : owner ? [owner] : []
  return [...new Set(asked)]
    .filter(({ status }) => status === 'active')
    .map(({ id: personId, language: own }): Outbound => {
      const language = own ?? 'sv'
      const texts = textsIn(language)
      const since = dayInWords(found.since, language, world.today)
      const decides = found.waitsFor === 'decision'
      const what = found.next ? bare(found.next.step.what) : ''
      const button = decides
        ? { label: texts.decide, action: { name: caseAction.decide, payload: { caseId: id } }, opens: 'form' as const }
        : { label: texts.still.show, action: { name: caseAction.show, payload: { caseId: id } } }
      return {
        address: { to: 'person', personId },
        message: messageOf([
          sentence(
            decides
              ? texts.still.decision(number, bare(title), since)
              : texts.still.steps(number, bare(title), since, what),
          ),
          buttons([button]),
        ]),
        nature: 'unasked',
        why: decides ? texts.still.whyDecision : texts.still.whySteps,
        key: `cases.still:${id}:${found.since}:${personId}`,
        language,
      }
    })
}
