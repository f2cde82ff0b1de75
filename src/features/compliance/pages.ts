/** The report's pages: for whoever answers for the rules, keeps the bot or the register, or audits. */
import { html } from '../../web/html.ts'
import type { Page, Visitor } from '../../web/pages.ts'
import { textsIn } from './in-words.ts'
import type { ComplianceNeeds } from './needs.ts'
import { reportPage } from './page/report-page.ts'
import { isFileKind, reportFile } from './report/files.ts'
import { type RuleStatus, ruleStatuses } from './report/report.ts'

export function reportPages(needs: ComplianceNeeds): readonly Page[] {
  const page = (path: Page['path']): Page => ({
    path,
    allows: 'everyone',
    title: (language) => textsIn(language).page.name,
    async show(visitor, { params }) {
      if (!maySee(visitor)) return html`<p>${textsIn(visitor.language).page.notYours}</p>`
      const report = await needs.report(visitor.session.municipality, yearIn(params['year'], needs), visitor.language)
      const newest = Number(needs.clock.today().slice(0, 4))
      return reportPage({
        report,
        only: statusIn(params['status']),
        years: [newest, newest - 1, newest - 2],
        language: visitor.language,
      })
    },
  })
  return [
    page('/efterlevnad'),
    page('/efterlevnad/ar/:year'),
    page('/efterlevnad/ar/:year/:status'),
    {
      path: '/efterlevnad/ar/:year/fil/:kind',
      allows: 'everyone',
      title: (language) => textsIn(language).page.name,
      async show(visitor, { params }) {
        const kind = String(params['kind'])
        if (!maySee(visitor) || !isFileKind(kind)) return html`<p>${textsIn(visitor.language).page.notYours}</p>`
        const report = await needs.report(visitor.session.municipality, yearIn(params['year'], needs), visitor.language)
        return { file: await reportFile(report, kind, visitor.language) }
      },
    },
  ]
}

function maySee(visitor: Visitor): boolean {
  return readers.some((permission) => visitor.may(permission))
}

/** Whoever holds one of these may read how the rules are followed. */
export const readers = ['strategist', 'administrator', 'registerKeeper', 'auditor'] as const

function yearIn(value: unknown, { clock }: ComplianceNeeds): number {
  return typeof value === 'string' && /^20\d\d$/.test(value) ? Number(value) : Number(clock.today().slice(0, 4))
}

function statusIn(value: unknown): RuleStatus | null {
  return ruleStatuses.find((one) => one === value) ?? null
}
