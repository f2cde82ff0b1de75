/** "Vad gallras?": how long what the bot has is kept, by whose decision, and what has been deleted. In the chat and as a page. */
import type { Dialogue } from '../../../conversation/dialogue.ts'
import type { Language } from '../../../conversation/inbound.ts'
import { heading, list, messageOf, type Part, sentence, table } from '../../../conversation/say.ts'
import type { Database } from '../../../database/database.ts'
import { keptDays } from '../../../jobs/housekeeping.ts'
import type { Governance } from '../../../governance/governance.ts'
import { dayOf } from '../../../lib/day.ts'
import { askerKeptDays } from '../../ask/index.ts'
import { strangerDays } from '../../connections/index.ts'
import type { Snapshot } from '../../register/index.ts'
import { textsIn } from '../texts-in.ts'
import { type RetentionRule, isOwn } from './disposal.ts'
import { deletionsOf, type Logged } from './store.ts'

export function tellRetention(needs: {
  snapshots: { of(municipality: string, version?: number): Promise<Snapshot> }
  database: Pick<Database, 'unit'>
}): Dialogue {
  return {
    name: 'records.tell-retention',
    takes: ({ reading }) => reading?.intent === 'retention',
    async decide({ inbound: { municipality }, language }) {
      const { governance } = await needs.snapshots.of(municipality, 0)
      const logged = await needs.database.unit(municipality, (unit) => deletionsOf(unit, municipality))
      return { replies: [messageOf(retentionInWords(governance, logged.slice(0, 10), language))] }
    },
  }
}

export function retentionInWords(
  governance: Governance,
  logged: readonly Logged[],
  language: Language,
): readonly Part[] {
  const { retention: texts } = textsIn(language)
  const { retention: rules, minimisation } = governance.manifest
  const own = [
    ...(isOwn(rules)
      ? [
          heading(texts.setting),
          list([texts.words(keptFor({ keep: minimisation.messageWords }, language))]),
          sentence(minimisation.why),
        ]
      : []),
    heading(texts.program),
    list(ownSettings(language)),
  ]
  if (rules.length === 0) return [sentence(texts.noRules), ...gone(logged, language), ...own]
  return [
    sentence(texts.intro),
    table(
      [...texts.columns],
      rules.map((rule) => [texts.kinds[rule.kind] ?? rule.kind, keptFor(rule, language), decisionOf(rule, governance)]),
    ),
    heading(texts.log),
    ...(logged.length === 0 ? [sentence(texts.logNone)] : gone(logged, language).slice(1)),
    ...own,
  ]
}

function gone(logged: readonly Logged[], language: Language): readonly Part[] {
  if (logged.length === 0) return []
  return [heading(textsIn(language).retention.log), list(logged.map((one) => lineOf(one, language)))]
}

/** What no decision is behind: traces that make the program work, and what protects those who ask. */
function ownSettings(language: Language): string[] {
  const { own } = textsIn(language).retention
  const { button, delivery, signIn, memory } = keptDays
  return [
    own.asker(askerKeptDays),
    own.stranger(strangerDays),
    own.button(button),
    own.delivery(delivery),
    own.signIn(signIn),
    own.memory(memory),
  ]
}

function keptFor({ keep }: Pick<RetentionRule, 'keep'>, language: Language): string {
  const { retention: texts } = textsIn(language)
  return keep === 'for-good' ? texts.forGood : texts.days(keep)
}

function decisionOf({ decision, unit }: RetentionRule, governance: Governance): string {
  const whose = typeof unit === 'string' ? governance.unit(unit)?.name : null
  return whose ? `${whose}, ${decision}` : decision
}

function lineOf({ at, kind, count, decision }: Logged, language: Language): string {
  const { retention: texts } = textsIn(language)
  return texts.logLine(dayOf(at), texts.kinds[kind] ?? kind, count, decision)
}
