/** "Vad ska den innehålla?", after a report's draft or its day: what the rule says of it, and what our own draft takes up. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { buttons, heading, list, messageOf, note, sentence } from '../../../conversation/say.ts'
import { saying } from '../../../conversation/say-button.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { dutiesMeant } from '../find.ts'
import { nameIn, ruleOf, textsIn } from '../in-words.ts'
import { type DutyNeeds, saidIn, worldOf } from '../needs.ts'
import { asksContent } from '../said.ts'

export function tellContent(needs: DutyNeeds): Dialogue {
  return {
    name: 'duties.tell-content',
    takes: (turn) => dutyOf(turn, needs) !== null,
    async decide(turn) {
      const { report } = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const duty = dutyOf(turn, needs)!
      const rule = ruleOf(duty, world, turn.language)
      const drafted = duty.drafts !== undefined
      const parts = [
        heading(nameIn(duty, turn.language)),
        sentence(duty.what),
        ...(drafted
          ? [
              sentence(report.holds),
              list([report.own, report.meetings, report.systems, report.duties, report.shortfalls, report.next]),
            ]
          : []),
        sentence(report.shows(duty.evidence)),
        ...(drafted ? [sentence(report.noneSays)] : []),
        ...(rule === null ? [] : [note(rule)]),
        buttons(drafted ? [saying(report.show, report.ask)] : []),
      ]
      const about = { what: 'duty', id: duty.id, of: turn.inbound.municipality }
      return { replies: [messageOf(parts)], memory: rememberAbout(about, turn.memory) }
    },
  }
}

/** The one that is named, or that the last answer was about when nothing is. */
function dutyOf(turn: Turn, { governances }: DutyNeeds): Duty | null {
  const { memory, inbound } = turn
  const said = saidIn(turn)
  const asked = said === null ? null : asksContent(said)
  const governance = governances.find(({ key }) => key === inbound.municipality)
  if (asked === null || !governance) return null
  if (asked === 'that') {
    const { about } = memory ?? {}
    return about?.what === 'duty' ? (governance.manifest.duties.find(({ id }) => id === about.id) ?? null) : null
  }
  const { duties, sure } = dutiesMeant(said!, governance)
  return sure && duties.length === 1 ? (duties.find(({ kind }) => kind === 'report') ?? null) : null
}
