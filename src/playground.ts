import type { Router } from 'express'
import type { App } from './app.ts'
import type { PlaygroundChannel } from './channels/playground/channel.ts'
import { playgroundPages } from './channels/playground/pages.ts'
import { heldIn } from './conversation/notices/store.ts'
import { peopleWho } from './features/administration/index.ts'
import { describeUnderstanding } from './features/ask/describe.ts'
import { exampleQuestions } from './features/ask/index.ts'
import type { Person } from './features/register/register.ts'
import { shownOf } from './features/register/shown.ts'
import type { Governance } from './governance/governance.ts'
import type { MovableClock } from './lib/clock.ts'

/** So many are shown; the rest come when these have gone. */
const mostWaiting = 100

/** What whoever holds the groups together may want to see first. */
const deedsIn = {
  sv: (year: number, isAsked: boolean) => [
    `planera ${year}`,
    'hur ligger vi till med mötena?',
    ...(isAsked ? ['starta årets enkät'] : []),
    'vad gör vi inte enligt dokumenten?',
  ],
  en: (year: number, isAsked: boolean) => [
    `plan ${year}`,
    'how are we doing with the meetings?',
    ...(isAsked ? ['start this year’s survey'] : []),
    'which rules do we not meet?',
  ],
}

/** The playground's pages over the real program, for its example municipalities. With `clock` the page can move the date. */
export function playgroundFor(
  program: App,
  channel: PlaygroundChannel,
  clock: MovableClock | null,
  key: Buffer,
): Router {
  const examples = program.governances.filter(({ manifest }) => manifest.municipality.example)
  const first = examples.find(({ manifest }) => manifest.municipality.default)
  return playgroundPages({
    channel,
    receive: program.receive,
    ids: program.ids,
    secretKey: key,
    municipalities: [...(first ? [first] : []), ...examples.filter((each) => each !== first)],
    async people(municipality) {
      const { register, governance } = await program.snapshots.of(municipality)
      return register.people
        .filter(({ status }) => status === 'active')
        .map((person) => ({ id: person.id, ...playable(person, governance) }))
        .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    },
    async examples(municipality, language) {
      const snapshot = await program.snapshots.of(municipality)
      return exampleQuestions({ ...snapshot, today: program.clock.today(), language }).slice(0, 5)
    },
    async deeds(municipality, language) {
      const { register, governance } = await program.snapshots.of(municipality)
      const world = { governance, register, today: program.clock.today() }
      const [strategist] = peopleWho('strategist', world)
      if (!strategist) return []
      const { name, title } = playable(strategist, governance)
      const who = title ? `${name}, ${title}` : name
      const isAsked = governance.manifest.surveys.some(({ audience }) => audience === 'internal')
      const all = deedsIn[language](Number(world.today.slice(0, 4)) + 1, isAsked)
      return all.map((says) => ({ personId: strategist.id, who, says }))
    },
    waiting: (municipality) => program.database.unit(municipality, (unit) => heldIn(unit, municipality, mostWaiting)),
    async describe(municipality, { reading, grounds }, language) {
      return describeUnderstanding(reading, grounds, await program.snapshots.of(municipality), language)
    },
    clock: clock ?? program.clock,
    catchUp: () => program.runDue(),
  })
}

/** Somebody with protected details can be played, but only as a function. */
function playable(
  person: Person,
  governance: Governance,
): { name: string; title: string | null; email: string | null } {
  const { name, title, email } = shownOf(person, governance)
  return { name: name ?? '–', title, email: person.protected ? null : email }
}
