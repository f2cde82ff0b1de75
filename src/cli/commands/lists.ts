/** The lists that the chat and the pages show, for scripts and for whoever works at the command line. */
import { vacancyTable } from '../../features/appointments/index.ts'
import { caseTable, delegationTable } from '../../features/cases/index.ts'
import { consultationTable } from '../../features/consultations/index.ts'
import { documentTable } from '../../features/documents/index.ts'
import { productTable } from '../../features/products/index.ts'
import { projectTable } from '../../features/projects/index.ts'
import { proposalTable } from '../../features/proposals/index.ts'
import { type Listed, listCommand } from '../list-command.ts'

const joined = (...cells: readonly (string | undefined)[]): string => cells.filter(Boolean).join(', ')

const listed: readonly Listed[] = [
  {
    name: 'cases',
    holds: 'ärenden på väg till beslut, och var vart och ett står',
    none: 'Inga ärenden är startade.',
    table: caseTable,
    line: ([number, title, , , state]) => `${number}  ${title}: ${state}`,
  },
  {
    name: 'delegations',
    holds: 'delegationsbeslut som väntar på att anmälas, nämnd för nämnd',
    none: 'Inga delegationsbeslut väntar på att anmälas.',
    table: delegationTable,
    line: ([committee, ...rest]) => `${committee}: ${joined(...rest)}`,
  },
  {
    name: 'products',
    holds: 'produkter: godkända, inte godkända och de som väntar på besked',
    none: 'Listan är tom.',
    table: productTable,
    line: ([name, kind, state, on, by, because]) => `${name} (${kind}): ${joined(state, on, by, because)}`,
  },
  {
    name: 'projects',
    holds: 'utvecklingsprojekt som verksamheterna har berättat om',
    none: 'Inga projekt är anmälda.',
    table: projectTable,
    line: ([name, unit, leader, ...rest]) => `${name}: ${joined(unit, leader, ...rest)}`,
  },
  {
    name: 'proposals',
    holds: 'förslag och idéer, till vem de gick och vad det blev',
    none: 'Inga förslag är lämnade.',
    table: proposalTable,
    line: ([on, about, text, , to, state]) => `${on}  ${joined(about, to, state)}: ${text}`,
  },
  {
    name: 'consultations',
    holds: 'remisser, till vilka och hur många som har svarat',
    none: 'Inga remisser är skickade.',
    table: consultationTable,
    line: ([on, title, body, due, ...rest]) => `${on}  ${title}: ${joined(body, due, ...rest)}`,
  },
  {
    name: 'documents',
    holds: 'styrdokumenten: utgåva, beslut, översyn, och vilka som saknas',
    none: 'Inga styrdokument är registrerade.',
    table: documentTable,
    line: ([title, ...rest]) => `${title}: ${joined(...rest.toReversed())}`,
  },
  {
    name: 'vacancies',
    holds: 'uppdrag som ska vara besatta och står tomma, och vem som utser',
    none: 'Inga uppdrag står tomma.',
    table: vacancyTable,
    line: ([what, since, meanwhile, appoints]) => `${what}: sedan ${joined(since, meanwhile, appoints)}`,
  },
]

export const lists = listed.map(listCommand)
