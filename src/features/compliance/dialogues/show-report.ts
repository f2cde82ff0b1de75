/** "Hur följer vi reglerna?", "vilka brister har vi?": the gaps, and the way to the whole report. */
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { buttons, heading, links, list, messageOf, note, type Part, sentence } from '../../../conversation/say.ts'
import type { World } from '../../register/index.ts'
import { textsIn } from '../in-words.ts'
import type { ComplianceNeeds } from '../needs.ts'
import { readers } from '../pages.ts'
import { saysOf } from '../report/on-paper.ts'
import type { RuleRow } from '../report/report.ts'

const openReport = 'compliance.open-report'
const mostShown = 8

export function showReport(needs: ComplianceNeeds): Dialogue {
  return {
    name: 'compliance.show-report',
    takes: (turn) => (turn.action ? turn.action.name === openReport : turn.reading?.intent === 'compliance_report'),
    async decide(turn) {
      const { municipality, person } = turn.inbound
      const { governance, register } = await needs.snapshots.of(municipality)
      const world = { governance, register, today: needs.clock.today() }
      const texts = textsIn(turn.language).chat
      const mine = readers.some((permission) => needs.may(person?.personId ?? null, permission, world))
      if (!mine) return { replies: [{ text: texts.notYours }] }
      return turn.action ? opened(turn, needs) : shown(turn, world, needs)
    },
  }
}

async function shown({ inbound, language }: Turn, world: World, needs: ComplianceNeeds): Promise<Decision> {
  const year = Number(world.today.slice(0, 4))
  const report = await needs.report(inbound.municipality, year, language)
  const texts = textsIn(language)
  const gaps = report.rules.filter(({ status }) => status === 'gap')
  const lines = gapsInLines(gaps, language)
  const parts: Part[] = [
    heading(texts.page.title(year)),
    sentence(texts.coverage(report.counts, report.rules.length)),
    gaps.length === 0 ? sentence(texts.chat.none) : list(lines.slice(0, mostShown)),
    ...(lines.length > mostShown ? [note(texts.chat.more(lines.length - mostShown))] : []),
    ...(report.municipality.example ? [note(texts.paper.example)] : []),
    buttons([{ label: texts.chat.open, action: { name: openReport, payload: {} } }]),
  ]
  return {
    replies: [messageOf(parts)],
    grounds: { kind: 'intent', sources: gaps.map(({ id }) => id), systems: [], people: [], role: null },
  }
}

/** Rules of one section that lack the same are told together. */
function gapsInLines(gaps: readonly RuleRow[], language: Language): string[] {
  const rules = new Map<string, string[]>()
  for (const { id, section, evidence } of gaps) {
    const says = evidence.filter(({ status }) => status === 'gap').map((proof) => saysOf(proof, language))
    const rest = `${section}: ${says.join(' ')}`
    rules.set(rest, [...(rules.get(rest) ?? []), id])
  }
  return [...rules].map(([rest, ids]) => `${ids.join(', ')}, ${rest}`)
}

/** The link signs its reader in, so it is given in private only. */
function opened({ inbound, language }: Turn, { newLink }: ComplianceNeeds): Decision {
  const { municipality, person, conversation } = inbound
  const texts = textsIn(language).chat
  if (conversation.kind !== 'dm' || !person?.personId) return { replies: [{ text: texts.onlyInPrivate }] }
  const link = newLink(municipality, person.personId)
  const url = `${link.url}?till=/efterlevnad`
  return {
    replies: [messageOf([sentence(texts.link), links([{ label: texts.open, url }])])],
    change: {
      audit: { action: 'administration.give-sign-in-link', subject: { kind: 'person', id: person.personId } },
      run: link.keep,
    },
  }
}
