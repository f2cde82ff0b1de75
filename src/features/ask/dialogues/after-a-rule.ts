/** "Vem bestämmer det?", "gäller det även skolan?", "och om vi inte gör det?" right after a rule, whatever else the words could mean. */
import type { Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { About } from '../../../conversation/understanding/reading.ts'
import type { Governance } from '../../../governance/governance.ts'
import { askedAfterRule, followRule, isOnlyFollowing, sourcesIn } from '../../rules/index.ts'
import { type AskNeeds, fromTurn, saidIn, snapshotFor } from './needs.ts'

/** What an answer from the rules was about, when it was neither a path nor what somebody owes. Its id: the rules, with spaces between. */
export const theRule = 'rule'

/** `when`: before everybody else, or of what somebody owes, when whoever tells who has done it has nothing to say. */
export function afterARule(needs: AskNeeds, when: 'first' | 'last'): Dialogue {
  return {
    name: when === 'first' ? 'ask.follow-rule' : 'ask.follow-duty',
    takes: (turn) => spokenOf(turn, when) !== null,
    async decide(turn) {
      const about = spokenOf(turn, when)
      const from = fromTurn(turn, await snapshotFor(turn, needs), needs)
      const told = about && followRule(rulesOf(about, from.governance), from.text, turn.reading!, from)
      if (!told) return { replies: [] }
      return { replies: [told.message], memory: rememberAbout(about, turn.memory), grounds: told.grounds }
    },
  }
}

/** The rule before, when nothing else is named and nobody else has more to say of it. */
function spokenOf(turn: Turn, when: 'first' | 'last'): About | null {
  const about = turn.memory?.about
  if (!about || turn.reading === null) return null
  const asked = askedAfterRule(saidIn(turn) ?? '')
  if (asked === null) return null
  const { systems, bodies, people } = turn.reading
  if (systems.length + bodies.length + people.length > 0) return null
  if (about.what === theRule) return about
  if (about.what === 'survey-round')
    return asked === 'otherwise' || asked === 'applies' || asked === 'decides' ? about : null
  if (about.what === 'path') return isOnlyFollowing(saidIn(turn) ?? '') ? null : about
  // Who owes it and by when is told with who has done it.
  const isToldWithIt = asked === 'arranges' || asked === 'time'
  return about.what === 'duty' && (when === 'last' || !isToldWithIt) ? about : null
}

function rulesOf({ what, id }: About, { manifest }: Governance): readonly string[] {
  if (what === 'duty') return manifest.duties.find((duty) => duty.id === id)?.sources ?? []
  if (what === 'survey-round')
    return manifest.surveys
      .filter(({ audience }) => audience === 'internal')
      .flatMap(({ sources, frequency }) => [...frequency.sources, ...sources])
  if (what !== 'path') return id.split(' ').filter(Boolean)
  const path = manifest.decisionPaths.find((one) => one.id === id)
  return path ? sourcesIn(path.sources, ...path.steps.map(({ sources }) => sources)) : []
}
