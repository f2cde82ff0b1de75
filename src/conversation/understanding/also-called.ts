/** What people also say for a unit, a category or a group of such a name, whatever municipality it is in. */
import { fold } from './fold.ts'

export function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** "Miljö- och byggnadsförvaltningen" is also "miljö och bygg", "byggnadsförvaltningen" and "miljöförvaltningen". */
export function shortUnits(name: string): string[] {
  const bare = name
    .replace(/[,\s]+(?:AB|HB|KB|ek\.? för\.?|ekonomisk förening|aktiebolag|bolag)$/i, '')
    .replace(/^(?:den )?(?:gemensamma|kommunala|kommunens|kommunalförbundet|stiftelsen|föreningen) /i, '')
    .trim()
  const words = wordsOf(bare)
  // "Stenvikens Energi", "Komvux Norr"
  const main =
    words.length !== 2 || /^(?:och|i|för)$/i.test(words[1]!)
      ? []
      : /s$/i.test(words[0]!) || unitHead.test(words[1]!)
        ? [words[1]!]
        : [words[0]!]
  return [
    ...(bare === name ? [] : [bare]),
    ...main.filter((word) => word.length >= 5 && !bareHead.test(word)),
    ...shortNames(bare),
  ]
}

const unitHead =
  /(?:förbundet|bolaget|nämnden|förvaltningen|kontoret|enheten|avdelningen|tjänsten|byrån|centralen|skolan|verket|kansliet)$/i

/** "Tekniska nämnden" is not "nämnden", which is whatever committee is spoken of. */
const bareHead = /^(?:nämnden|förvaltningen|kontoret|enheten|avdelningen|bolaget|förbundet|kansliet)$/i

function shortNames(name: string): string[] {
  const adjective = /^(\p{L}{5,}) (?:förvaltningen|kontoret|nämnden|avdelningen|enheten)$/iu.exec(name)?.[1]
  if (adjective !== undefined) return [adjective]
  const kind =
    /(forvaltningen|forvaltning|kontoret|kontor|namnden|namnd|avdelningen|avdelning|enheten|enhet|kansliet|sektorn|sektor|omsorgen|omsorg)$/.exec(
      fold(name),
    )?.[1]
  if (kind === undefined) return []
  const shorts: string[] = []
  const parts = name
    .slice(0, name.length - kind.length)
    .split(/\s*(?:,|\boch\b|&)\s*/i)
    .map((part) => part.replace(/-\s*$/, '').trim())
    .filter(Boolean)
  const bare = parts.map((part) =>
    part.replace(/(?<=..)(?:nings|s|-)$/i, (end) => (/^nings$/i.test(end) ? 'ning' : '')),
  )
  if (parts.length > 1) {
    shorts.push(bare.join(' och '), parts.join(' och '), bare.join(' och ').replace(/(?<=[bcdfghjklmnpqrstvxz])e$/, ''))
    for (const part of parts) shorts.push(`${part}${kind}`, `${part}s${kind}`)
  }
  for (const part of bare) if (part.length >= 6 && bare.length === 1) shorts.push(part, `${part}en`, `${part}et`)
  return shorts
}

const sharedForms = [
  'sharedsystems',
  'sharedbythewholemunicipality',
  'sharedbythemunicipality',
  'sharedacrossthemunicipality',
  'commontothewholemunicipality',
  'sharedsystem',
  'commonsystems',
  'commonsystem',
  'sharedmunicipalsystems',
  'municipalitywide',
  'municipalitywidesystems',
  'sharedmunicipalitysystems',
  'commonmunicipalsystems',
  'jointsystems',
  'municipalwidesystems',
  'municipalwide',
  'centralsystems',
  'gemensammasystem',
  'gemensammasystemen',
  'sharedapplications',
]

const sectorForms = [
  'sectorsystems',
  'sectorwide',
  'sectorwidesystems',
  'sectorshared',
  'sectorsharedsystems',
  'sectorcommon',
  'sectorcommonsystems',
  'sharedsectorsystems',
]

/** "Kommungemensamma system" and "kommungemensamt" are one category. */
export function categoryForms(raw: string): string[] {
  const first = fold(raw)
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/\s*system(?:en|et)?$/, '')
    .trim()
  if (/gemensam/.test(first)) {
    const base = first
      .replace(/\s/g, '')
      .replace(/(?:ma|mt|m|t)$/, '')
      .replace(/m$/, '')
    const english = /^kommun/.test(base) ? sharedForms : /^sektor/.test(base) ? sectorForms : []
    return [
      ...english,
      ...['m', 'mt', 'mma', 'mmas', 'tsystem', 'mmasystem', 'mmasystemen', 'mtsystem', 'mtsystemen'].map(
        (end) => base + end,
      ),
    ]
  }
  if (/^verksamhet/.test(first)) {
    return [
      'verksamhetssystem',
      'verksamhetssystemet',
      'verksamhetssystemen',
      'verksamhetsspecifika',
      'verksamhetsspecifikt',
      'verksamhetsspecifik',
      'verksamhetsystem',
      'verksamhetsystemen',
      'verksamhetsegna',
      'businesssystem',
      'businesssystems',
      'operationalsystems',
      'linesystems',
      'businessspecificsystems',
      'businessspecific',
    ]
  }
  const base = first.replace(/\s/g, '')
  return base.length < 4
    ? []
    : [base, `${base}system`, `${base}systemet`, `${base}systemen`, `${base}ssystem`, `${base}ssystemen`]
}

export function englishBody(key: string): string[] {
  const words: string[] = []
  if (/styrgrupp/.test(key))
    words.push('steeringgroup', 'steeringcommittee', 'itsteeringgroup', 'itsteeringcommittee', 'steeringboard')
  if (/beredning/.test(key))
    words.push(
      'preparatorygroup',
      'preparationgroup',
      'draftinggroup',
      'preparatorycommittee',
      'preparinggroup',
      'beredninggroup',
    )
  if (/systemagar/.test(key))
    words.push(
      'systemownergroup',
      'systemownersgroup',
      'ownergroup',
      'ownersgroup',
      'systemownerforum',
      'groupofsystemowners',
    )
  if (/finansiering/.test(key))
    words.push('financegroup', 'financinggroup', 'fundinggroup', 'financecommittee', 'financialgroup')
  if (/samordning/.test(key)) words.push('coordinationgroup', 'coordinatinggroup', 'coordinationcommittee')
  if (/^it(?:gruppen|grupp)$/.test(key)) words.push('itgroup', 'theitgroup')
  return words
}
