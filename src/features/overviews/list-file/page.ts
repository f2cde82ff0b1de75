import type { Page } from '../../../web/pages.ts'
import { toCsv, toWorkbook, worldAt } from '../../register/index.ts'
import type { OverviewNeeds } from '../index.ts'
import { textsIn } from '../texts-in.ts'
import { listRows } from './rows.ts'
import { fromAddress, systemsIn } from './wanted.ts'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The list that the address names, as it is today, for everybody who may ask for it in the chat. */
export function listFile(needs: Pick<OverviewNeeds, 'snapshots' | 'clock'>): Page {
  return {
    path: '/lista/:what/:kind',
    unlisted: true,
    allows: 'everyone',
    title: (language) => textsIn(language).register.name,
    async show({ session, language }, { params }) {
      const world = await worldAt(session.municipality, needs)
      const systems = systemsIn(fromAddress(String(params['what'] ?? '')), session.personId, world)
      const rows = listRows(systems, world, language)
      const kind = params['kind'] === 'csv' ? 'csv' : 'xlsx'
      const bytes = kind === 'csv' ? toCsv(rows) : await toWorkbook(rows)
      return { file: { name: `system-${world.today}.${kind}`, type: types[kind], bytes } }
    },
  }
}
