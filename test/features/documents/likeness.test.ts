import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { enough, likenesses } from '../../../src/features/documents/support/propose.ts'
import { loadGovernances } from '../../../src/governance/manifest/load.ts'
import { manifestsFolder } from '../../../src/governance/manifests-folder.ts'

/**
 * Paragraphs as a municipality's own document may put them, each with the rule that it is the text of. Written anew for this, with other
 * words than the rules'; the second half says nothing that any rule is about.
 */
const labelled: readonly (readonly [text: string, rule: string])[] = [
  [
    'Förvaltningarna bekostar och utvecklar på egen hand sådana system och projekt som ingen annan har nytta av.',
    'S3-05',
  ],
  [
    'Den som förbereder ett utvecklingsprojekt inom e-förvaltning ska i ett tidigt skede underrätta IT-strategen.',
    'S3-08',
  ],
  [
    'En gång per år, eller oftare, möter IT-strategen de bolag som kommunen äger helt för att gå igenom samordning och projekt.',
    'S3-10',
  ],
  ['Det åligger IT-strategen att utarbeta styrande dokument för IT och e-förvaltning.', 'S3-13'],
  [
    'IT-enheten ansvarar för drift, förvaltning och utveckling av den gemensamma plattformen: nät, lagring och kundservice.',
    'S3-17',
  ],
  ['Skrivare, telefoner, datorer och behörigheter beställer verksamheten av IT-enhetens kundservice.', 'S3-18'],
  [
    'Utrustning finansieras genom hyressystemet. IT-enheten gör inköpet ur investeringsbudgeten och verksamheten betalar hyra.',
    'S3-19',
  ],
  [
    'Kommunikationsavdelningen leder utvecklingen av webbplatserna och bestämmer deras utseende och innehåll, tillsammans med informatörerna.',
    'S3-25',
  ],
  ['Uppgraderingar och inköp av lösningar som hela kommunen delar ska godkännas i IT-styrgruppen.', 'S3-28'],
  ['Gällande regler ska finnas samlade och publiceras på den interna och den externa webbplatsen.', 'S3-32'],
  ['Riktlinjer och regler på området fastställs av kommundirektören.', 'S3-33'],
  ['Styrgruppen sammanträder 10–12 gånger per år och kallas av IT-strategen.', 'S3-35'],
  ['Ordförande i IT-styrgruppen är kommundirektören eller den som kommundirektören utser.', 'S3-36'],
  [
    'Innan beslut fattas om e-förvaltning, säkerhet, regler eller riktlinjer ska förslaget ha varit på remiss i beredningsgruppen.',
    'S3-41',
  ],
  [
    'Ledamoten i beredningsgruppen återrapporterar till sitt kontors ledningsgrupp vad som planeras och har beslutats.',
    'S3-44',
  ],
  ['Ägarna till kommunens viktigaste och största system utgör systemägargruppen.', 'S3-48'],
  ['Systemägargruppens möten hålls fyra gånger årligen.', 'S3-58'],
  ['Finansieringsgruppen fastställer nästa års hyra och ser över hyressystemet.', 'S3-61'],
  ['Av ett kommungemensamt system får det bara finnas ett i kommunen, och det används av alla.', 'S3-64'],
  [
    'Hos upphandlingscentret och IT-enheten tas kontakt på ett tidigt stadium när ett kommungemensamt system ska anskaffas.',
    'S3-71',
  ],
  ['Kostnaden för de system som inte är kommungemensamma bärs av respektive kontor.', 'S3-78'],
  ['Utvecklingsprojekt med samordningsvinster kan efter beslut i IT-styrgruppen få central medfinansiering.', 'S3-80'],
  ['Beredningsgruppen besvarar årligen enkäten om e-förvaltning eller motsvarande frågor.', 'S3-82'],
  [
    'Medborgarpaneler eller liknande metoder används för att ta reda på vad företag och invånare anser om e-tjänsterna.',
    'S3-83',
  ],
]
const beside: readonly string[] = [
  'Tjänsteresor ska i första hand ske med tåg. Flyg används endast när restiden annars blir orimlig.',
  'Representation ska vara måttlig och ha ett direkt samband med kommunens verksamhet.',
  'Kommunens arkivmyndighet utövar tillsyn över att nämnderna fullgör sina skyldigheter enligt arkivlagen.',
  'Flaggning sker på allmänna flaggdagar och vid besök av utländska gäster.',
  'Barnets bästa ska beaktas vid alla beslut som rör barn och unga.',
  'Lokalerna upplåts till föreningar på kvällar och helger mot avgift enligt taxa.',
  'Rökning är inte tillåten under arbetstid eller i anslutning till entréer.',
  'Snöröjning påbörjas när snödjupet överstiger fem centimeter på gång- och cykelvägar.',
  'Medarbetarsamtal genomförs varje år och dokumenteras av närmaste chef.',
  'Köp under direktupphandlingsgränsen ska konkurrensutsättas när det är möjligt, och besluten dokumenteras.',
  'Råd för kommunens pensionärer sammanträder med företrädare för föreningarna fyra gånger om året.',
  'Kommunens budget fastställs av fullmäktige i november, och nämnderna upprättar därefter sina detaljbudgetar.',
  'Revisorerna granskar årligen all verksamhet som bedrivs inom nämndernas områden.',
  'Allmänheten erbjuds fri tillgång till datorer på biblioteket.',
]

const { governances } = await loadGovernances(path.join(manifestsFolder, 'governance'))
const governance = governances.find(({ key }) => key === 'hagsjo')!
const clauses = [...labelled.map(([text]) => text), ...beside].map((text, at) => ({
  ...{ id: String(at), section: null, heading: null, text },
}))
const found = likenesses(clauses, null, governance)

function at(limit: number) {
  const shown = found.filter(({ likeness }) => likeness >= 100 * limit)
  const right = shown.filter(({ clauseId, rule }) => labelled[Number(clauseId)]?.[1] === rule).length
  const beside = new Set(shown.filter(({ clauseId }) => !labelled[Number(clauseId)]).map(({ clauseId }) => clauseId))
    .size
  const precision = shown.length === 0 ? 1 : right / shown.length
  const recall = right / labelled.length
  return { precision, recall, beside, both: (2 * precision * recall) / (precision + recall || 1) }
}

describe('the limit for a proposal that a paragraph is the text of a rule', () => {
  it('lets through two of three that are, few that are not, and nothing of what is about other things', () => {
    const { precision, recall, beside: strangers } = at(enough)
    expect(recall).toBeGreaterThanOrEqual(0.65)
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(strangers).toBe(0)
  })

  it('lies where nothing much is won by another', () => {
    const limits = Array.from({ length: 61 }, (_unused, step) => 0.1 + step / 100)
    const table = limits.map((limit) => ({ limit, ...at(limit) }))
    const best = Math.max(...table.map(({ both }) => both))
    expect(at(enough).both).toBeGreaterThanOrEqual(best - 0.03)
  })
})
