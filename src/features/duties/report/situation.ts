/** A report on how it stands, drafted from what is known since the report before. Only what can be shown: the rest the reporter adds. */
import { bodyTitle } from '../../../governance/body-name.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { type Part, heading, list, note, sentence } from '../../../conversation/say.ts'
import type { Day } from '../../../lib/day.ts'
import { grouped } from '../../../lib/grouped.ts'
import { type World, holdersOf } from '../../register/index.ts'
import type { Current } from '../current.ts'
import { bundledOf } from '../dialogues/show-missing.ts'
import { targetsOf } from '../due/targets.ts'
import { type Bundle, dayInWords, doneOn, lineOf, textsIn, withTargets } from '../in-words.ts'

export type Situation = {
  from: Day
  held: readonly { body: string; on: Day; decisions: readonly string[] }[]
  coming: readonly { body: string; on: Day }[]
  current: Current
  /** What the reporter has to say; null leaves a place for it. */
  own: string | null
}

export function situationParts(situation: Situation, world: World, language: Language): readonly Part[] {
  const { report } = textsIn(language)
  const day = (on: Day) => dayInWords(on, language, world.today)
  return [
    note(report.intro(day(situation.from), day(world.today))),
    heading(report.own),
    sentence(situation.own ?? report.ownLeft),
    heading(report.meetings),
    ...meetingsPart(situation, world, language, day),
    heading(report.systems),
    list(systemLines(world, language)),
    heading(report.duties),
    ...dutiesPart(situation, world, language),
    ...shortfallPart(situation, world, language),
    ...nextPart(situation, world, language, day),
  ]
}

type InWords = (on: Day) => string

function titleIn(id: string, { governance }: World, language: Language): string {
  const body = governance.body(id)
  return body ? bodyTitle(body, language) : id
}

function meetingsPart({ held }: Situation, world: World, language: Language, day: InWords): readonly Part[] {
  const { report } = textsIn(language)
  if (held.length === 0) return [sentence(report.noMeetings)]
  const counts = [...grouped(held, ({ body }) => body)].map(([body, all]) =>
    report.held(titleIn(body, world, language), all.length),
  )
  const decisions = held.flatMap(({ body, on, decisions: own }) =>
    own.map((text) => report.decision(text, world.governance.nameOf(`body:${body}`, language), day(on))),
  )
  return [list([...counts, ...decisions])]
}

function systemLines(world: World, language: Language): readonly string[] {
  const { report, some } = textsIn(language)
  const { systems, appointments } = world.register
  const used = systems.filter(({ status }) => status === 'active' || status === 'closing')
  const named = (status: string) => {
    const names = systems.filter((system) => system.status === status).map(({ name }) => name)
    return names.length === 0 ? null : some(names.slice(0, 6), Math.max(0, names.length - 6))
  }
  const [planned, closing] = [named('planned'), named('closing')]
  const demanded = world.governance.manifest.roles.filter(
    ({ scope, presence, shown }) => scope === 'system' && presence === 'mandatory' && shown,
  )
  const questioned = appointments.filter((one) => one.questioned).length
  return [
    report.inUse(used.length),
    ...(planned === null ? [] : [report.changing(planned, report.planned)]),
    ...(closing === null ? [] : [report.changing(closing, report.closing)]),
    ...demanded.map((role) =>
      report.without(
        used.filter((system) => holdersOf(role, system, world).holders.length === 0).length,
        role.label[language],
      ),
    ),
    ...(questioned === 0 ? [] : [report.questioned(questioned)]),
  ]
}

function dutiesPart({ current, from }: Situation, world: World, language: Language): readonly Part[] {
  const { report, missing } = textsIn(language)
  const all = bundledOf(current)
  const done = current.done.filter(({ happenedOn }) => happenedOn >= from).length
  const section = (title: string, of: readonly Bundle[]): readonly Part[] =>
    of.length === 0
      ? []
      : [
          sentence(title),
          list(of.map(({ duty, targets, stand }) => lineOf(duty, targets, stand, language, world.today))),
        ]
  return [
    sentence(report.doneCount(done)),
    ...section(missing.late, all('late', false)),
    ...section(missing.lateOwn, all('late', true)),
    ...section(missing.behind, all('behind')),
    ...section(missing.missing, all('missing')),
  ]
}

/** What somebody has written that there is no money for. */
function shortfallPart({ current, from }: Situation, world: World, language: Language): readonly Part[] {
  const { report } = textsIn(language)
  const lines = current.done
    .filter(({ content, happenedOn }) => content !== null && happenedOn >= from)
    .flatMap((one) => {
      const duty = world.governance.manifest.duties.find(({ id, form }) => id === one.dutyId && form)
      const target = duty && (targetsOf(duty, world) ?? []).find(({ key }) => key === one.target)
      const first = one.content?.[0]?.text
      if (!duty || !target) return []
      return [
        report.shortfall(
          [withTargets(duty, [target], language), first].filter(Boolean).join(': '),
          doneOn(one, language, world.today),
        ),
      ]
    })
  return lines.length === 0 ? [] : [heading(report.shortfalls), list(lines)]
}

function nextPart({ coming, current }: Situation, world: World, language: Language, day: InWords): readonly Part[] {
  const { report } = textsIn(language)
  const lines = [
    ...coming.slice(0, 6).map(({ body, on }) => report.nextMeeting(titleIn(body, world, language), day(on))),
    ...bundledOf(current)('near')
      .slice(0, 8)
      .map(({ duty, targets, stand }) => lineOf(duty, targets, stand, language, world.today)),
  ]
  return lines.length === 0 ? [] : [heading(report.next), list(lines)]
}
