/** Which panel somebody means, where a municipality holds several: by whom it asks, by its name, or the only one that fits. Pure. */
import type { ManifestSurvey } from '../../governance/manifest/schema.ts'

type Panel = Pick<ManifestSurvey, 'id' | 'name' | 'audience'>

export function panelsIn<Some extends Panel>(surveys: readonly Some[]): readonly Some[] {
  return surveys.filter(({ audience }) => audience !== 'internal')
}

/** All of them when nothing tells them apart. */
export function panelsMeant<Some extends Panel>(text: string, panels: readonly Some[]): readonly Some[] {
  const said = wordsIn(text)
  const scored = panels.map((panel) => ({ panel, score: scoreOf(panel, said, panels) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ panel }) => panel)
}

/** Of what its name and those it asks are called, only what the others' are not says anything. */
function scoreOf(panel: Panel, said: readonly string[], panels: readonly Panel[]): number {
  const own = wordsIn(panel.name).filter((word) =>
    panels.every((other) => other === panel || !wordsIn(other.name).some((one) => alike(one, word))),
  )
  const named = own.filter((word) => said.some((one) => alike(one, word))).length
  const others = panels.some(({ audience }) => audience !== panel.audience)
  const asks = panel.audience !== 'internal' && said.some((word) => whom[panel.audience as 'citizens'].test(word))
  return named + (others && asks ? 1 : 0)
}

const whom = {
  citizens: /^(?:medborgar|invånar|kommuninvånar|citizen|resident)/u,
  businesses: /^(?:företag|näring|business|compan)/u,
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
}

/** "panelen" and "panelens", "tjänster" and "tjänsterna". */
function alike(one: string, other: string): boolean {
  const least = Math.min(one.length, other.length)
  return least >= 4 && one.slice(0, least) === other.slice(0, least)
}
