import type { App } from '../../src/app.ts'
import type { RuleEvidence } from '../../src/governance/evidence.ts'

type Proved = { about: string; status: RuleEvidence['status']; missing: readonly string[]; shownBy: readonly string[] }

/** What the report of the year shows of a rule: by what of the manifest, how it stands, and what shows it. */
export async function proofsOf(app: App, municipality: string, rule: string): Promise<readonly Proved[]> {
  const report = await app.rulesReport(municipality, Number(app.clock.today().slice(0, 4)), 'sv')
  const row = report.rules.find(({ id }) => id === rule)
  return (row?.evidence ?? []).map(({ about, status, missing, shownBy }) => ({
    ...{ about, status, missing },
    shownBy: shownBy.map(({ what }) => what),
  }))
}
