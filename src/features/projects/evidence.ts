/** What the projects show of the rules that they are told, passed on and seated by. */
import type { EvidenceSource } from '../../feature.ts'
import type { RuleEvidence } from '../../governance/evidence.ts'
import { dayOf } from '../../lib/day.ts'
import { partyInWords } from '../rules/index.ts'
import { textsIn } from './in-words.ts'
import { dutyFor, groupsOfLeaders, isGoing } from './project.ts'
import { projectsIn } from './store.ts'

export const projectEvidence: EvidenceSource = async (unit, { world, year, language }) => {
  const { governance } = world
  const texts = textsIn(language).evidence
  const all = await projectsIn(unit, governance.key)
  const told = all.filter(({ project }) => dayOf(project.toldAt).startsWith(String(year)))
  const found: RuleEvidence[] = []
  const intake = dutyFor('planned-project', governance)
  if (intake && intake.sources.length > 0)
    found.push({
      rules: intake.sources,
      about: `duty:${intake.id}`,
      status: told.length > 0 ? 'met' : 'noted',
      says: texts.told(told.length),
      shownBy: told.map(({ project }) => ({
        what: project.name,
        happenedOn: dayOf(project.toldAt),
        recordedAt: project.toldAt,
        link: '/projekt',
        audited: { kind: 'project', id: project.id },
      })),
    })
  const passing = dutyFor('project-forwarding', governance)
  if (passing && passing.sources.length > 0) {
    const passed = told.filter(({ notes }) => notes.some(({ kind }) => kind === 'forwarded'))
    const waiting = told.filter((whole) => !passed.includes(whole) && isGoing(whole.project))
    found.push({
      rules: passing.sources,
      about: `duty:${passing.id}`,
      status: told.length === 0 ? 'noted' : waiting.length > 0 ? 'due' : 'met',
      says: texts.forwarded(passed.length, told.length),
      ...(waiting.length > 0 ? { missing: waiting.map(({ project }) => project.name) } : {}),
      shownBy: passed.flatMap(({ project, notes }) =>
        notes
          .filter(({ kind }) => kind === 'forwarded')
          .map(({ party, at }) => ({
            what: `${project.name}: ${partyInWords(party ?? '', { governance, language })}`,
            happenedOn: dayOf(at),
            recordedAt: at,
            by: partyInWords(passing.owes, { governance, language }),
            link: '/projekt',
            audited: { kind: 'project', id: project.id },
          })),
      ),
      reminders: told.map(({ project }) => `projects.told:${project.id}`),
    })
  }
  const largest = all.filter(({ project }) => project.largest && isGoing(project))
  for (const body of groupsOfLeaders(governance)) {
    const rules = body.composition.flatMap(({ derived, sources }) =>
      derived === 'leaders-of-largest-projects' ? sources : [],
    )
    if (rules.length > 0)
      found.push({
        rules,
        about: `body:${body.id}.composition`,
        status: largest.length > 0 ? 'met' : 'noted',
        says: texts.seated(largest.length),
      })
  }
  return found
}
