/** Words in cells → the values of the register, as people write them in Swedish or English. */
import type { System } from '../register.ts'
import { squeeze, vocabulary } from './headings.ts'

const statuses = vocabulary<System['status']>({
  planned: 'planned, planerad, planerat, planeras, kommande, under införande, upphandlas, införs',
  active: 'active, aktiv, aktivt, i drift, drift, produktion, används, ja, i bruk, live',
  closing: 'closing, avvecklas, under avveckling, utfasning, fasas ut, på väg ut, ska avvecklas',
  'read-only': 'read-only, läsläge, endast läsning, skrivskyddat, arkiv, historik',
  closed: 'closed, avvecklad, avvecklat, avslutat, avslutad, nedlagt, stängt, stängd, inaktiv, inaktivt, ur bruk, nej',
})

const criticalities = vocabulary<NonNullable<System['criticality']>>({
  critical:
    'critical, kritisk, kritiskt, verksamhetskritisk, verksamhetskritiskt, samhällsviktig, mycket hög, hög, high, ja',
  important: 'important, viktig, viktigt, medel, medium',
  normal: 'normal, normalt, låg, low, nej, ej kritisk, ej kritiskt, inte kritiskt, övrigt',
})

const personalDatas = vocabulary<NonNullable<System['personalData']>>({
  none: 'none, nej, inga, no, ingen, saknas, n, 0, false',
  yes: 'yes, ja, j, x, y, 1, true, personuppgifter, vanliga',
  sensitive: 'sensitive, känsliga, känslig, känsliga personuppgifter, ja känsliga, särskilda kategorier, ja – känsliga',
})

const yesOrNo = vocabulary<'yes' | 'no'>({
  yes: 'yes, ja, j, x, y, 1, true, godkänt, godkänd, sant',
  no: 'no, nej, n, 0, false, ej godkänt, inte godkänt, ej godkänd, falskt',
})

/** A reader says null for an empty cell and undefined for a word it does not know; `allowed` is what to write instead. */
export type ValueReader<Value> = { read(cell: string): Value | null | undefined; allowed: readonly string[] }

export const statusOf = reader(statuses, ['planerad', 'aktiv', 'avvecklas', 'läsläge', 'avvecklad'])
export const criticalityOf = reader(criticalities, ['kritisk', 'viktig', 'normal'])
export const personalDataOf = reader(personalDatas, ['nej', 'ja', 'känsliga'])
const approval = reader(yesOrNo, ['ja', 'nej'])
export const yesNoOf: ValueReader<boolean> = {
  allowed: approval.allowed,
  read: (cell) => {
    const said = approval.read(cell)
    return typeof said === 'string' ? said === 'yes' : said
  },
}

function reader<Value extends string>(
  words: ReadonlyMap<string, Value>,
  allowed: readonly string[],
): ValueReader<Value> {
  return { allowed, read: (cell) => (saysNothing(cell) ? null : words.get(squeeze(cell))) }
}

/** Empty, or one of the signs that people put where they know nothing. */
export function saysNothing(cell: string): boolean {
  return cell === '' || /^(?:-+|–|—|\?+|n\/?a|\.)$/i.test(cell)
}

/** Nobody holds the role. */
export function saysVacant(cell: string): boolean {
  return (
    saysNothing(cell) ||
    /^(?:vakant|vacant|vakans|saknas|ingen|none|ej utsedd|inte utsedd|tillsätts|ej tillsatt)$/i.test(cell)
  )
}
