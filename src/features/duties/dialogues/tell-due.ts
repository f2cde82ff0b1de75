/** "När ska lägesrapporten lämnas?": the duty's own next day, whose day that is, and the rule; never a meeting's. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, buttons, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { saying } from '../../../conversation/say-button.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type World, shownOf } from '../../register/index.ts'
import { type Current, currentOf } from '../current.ts'
import { holdersFor } from '../due/holders.ts'
import { targetsOf } from '../due/targets.ts'
import { isOpen } from '../duty.ts'
import { dutiesMeant } from '../find.ts'
import { bundled, doneOn, lineOf, nameIn, ruleOf, textsIn, whose } from '../in-words.ts'
import { type DutyNeeds, saidIn, worldOf } from '../needs.ts'
import { isOnCalendar } from '../overview.ts'
import { whenInWords } from '../page/list-page.ts'
import { asksWhenDue } from '../said.ts'
import { asksOfIt } from '../said-of-it.ts'

const mostLines = 4
const mostHolders = 8

export function tellDue(needs: DutyNeeds): Dialogue {
  const dutyIn = (said: string, municipality: string): Duty | null => {
    const governance = needs.governances.find(({ key }) => key === municipality)
    const meant = governance && asksWhenDue(said) ? dutiesMeant(said, governance) : null
    const [duty, ...others] = meant?.sure ? meant.duties.filter(isOnCalendar) : []
    return others.length === 0 ? (duty ?? null) : null
  }
  const spokenOf = ({ memory, ...turn }: Turn, municipality: string): Duty | null => {
    const governance = needs.governances.find(({ key }) => key === municipality)
    const { about } = memory ?? {}
    if (about?.what !== 'duty' || asksOfIt(saidIn({ ...turn, memory }) ?? '') === null) return null
    return governance?.manifest.duties.find(({ id }) => id === about.id) ?? null
  }
  const whoParts = (duty: Duty, asked: 'who' | 'to-whom', turn: Turn, world: World): Decision => {
    const { due, nudge } = textsIn(turn.language)
    const to = duty.to === undefined ? null : whose(duty.to, world, turn.language)
    const targets = asked === 'to-whom' ? [] : (targetsOf(duty, world) ?? []).slice(0, mostHolders)
    const lines = targets.map((target) => {
      const names = holdersFor(duty, target, world, needs).flatMap(
        (person) => shownOf(person, world.governance).name ?? [],
      )
      return nudge.holds(target.name ?? world.governance.name, names)
    })
    return {
      replies: [
        messageOf([
          heading(nameIn(duty, turn.language)),
          sentence(due.by(whose(duty.owes, world, turn.language), to)),
          ...(lines.length > 0 ? [list(lines)] : []),
        ]),
      ],
      memory: rememberAbout({ what: 'duty', id: duty.id, of: turn.inbound.municipality }, turn.memory),
    }
  }
  return {
    name: 'duties.tell-due',
    takes: (turn) =>
      dutyIn(saidIn(turn) ?? '', turn.inbound.municipality) !== null ||
      spokenOf(turn, turn.inbound.municipality) !== null,
    async decide(turn) {
      const { municipality } = turn.inbound
      const world = await worldOf(turn, needs)
      const named = dutyIn(saidIn(turn)!, municipality)
      const duty = named ?? spokenOf(turn, municipality)!
      const asked = named ? 'when' : asksOfIt(saidIn(turn)!)
      if (asked !== 'when') return whoParts(duty, asked!, turn, world)
      const parts = dueParts(duty, await currentOf(world, needs, [duty]), world, turn.language)
      const memory = rememberAbout({ what: 'duty', id: duty.id, of: municipality }, turn.memory)
      const grounds = { kind: 'answer' as const, sources: duty.sources, systems: [], people: [], role: null }
      return { replies: [messageOf(parts)], memory, grounds }
    },
  }
}

function dueParts(duty: Duty, { owed, done }: Current, world: World, language: Language): readonly Part[] {
  const { due, report } = textsIn(language)
  const entries = owed.flatMap((one) => one.stands.map((stand) => ({ owed: one, stand })))
  const open = bundled(entries.filter(({ stand }) => isOpen(stand))).toSorted((one, other) =>
    (one.stand.period.dueOn ?? '') < (other.stand.period.dueOn ?? '') ? -1 : 1,
  )
  const last = done.toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1)).at(-1)
  const rule = ruleOf(duty, world, language)
  return [
    heading(nameIn(duty, language)),
    ...(open.length === 0
      ? [sentence(due.nothing(whenInWords(duty, language, world.today)))]
      : open
          .slice(0, mostLines)
          .map(({ targets, stand }) => sentence(`${lineOf(duty, targets, stand, language, world.today)}.`))),
    sentence(due.by(whose(duty.owes, world, language), duty.to === undefined ? null : whose(duty.to, world, language))),
    ...(last ? [sentence(due.last(doneOn(last, language, world.today)))] : []),
    ...(rule === null ? [] : [note(rule)]),
    buttons(duty.drafts === undefined ? [] : [saying(report.show, report.ask)]),
  ]
}
