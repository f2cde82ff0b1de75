/** The result as a wheel and as a map of areas by years, with the same told in words. */
import type { Telling } from '../telling.ts'
import { textsIn } from '../in-words.ts'
import { resultOf } from '../result/index-of.ts'
import { picturePalette } from '../../../web/palette.ts'
import { toPng } from '../../../web/picture.ts'
import { type HeatMap, changed, heatMap } from './heat-map.ts'
import { type Wheel, radar, shown } from './radar.ts'

/** The wheel for channels that show no SVG; null when there are too few areas for one, or nothing in them. */
export async function pictureOf(telling: Telling): Promise<{ png: Uint8Array; alt: string } | null> {
  if (telling.found.result.total === null) return null
  const wheel = wheelOf(telling)
  const svg = radar(wheel, picturePalette())
  return svg && { png: await toPng(svg, 960), alt: wheel.described }
}

/** The map of areas by years, likewise. */
export async function yearsPictureOf(telling: Telling): Promise<{ png: Uint8Array; alt: string }> {
  const map = heatMapOf(telling)
  return { png: await toPng(heatMap(map, picturePalette()), 1000), alt: map.described }
}

export function wheelOf(telling: Telling): Wheel {
  const { found, name, language } = telling
  const { result, earlier } = found
  const before = earlier[0] ? resultOf(earlier[0]) : null
  const of = new Map(before?.areas.map(({ area, index }) => [area.id, index]))
  return {
    described: `${textsIn(language).result.picture(name, result.year)}. ${areasInWords(telling)}`,
    now: String(result.year),
    before: before && String(before.year),
    spokes: result.areas.map(({ area, index }) => ({
      label: area.title[language],
      now: index,
      before: of.get(area.id) ?? null,
    })),
  }
}

export function heatMapOf(telling: Telling): HeatMap {
  const { found, name, language } = telling
  const { result, comparison } = found
  const texts = textsIn(language).result
  const years = [...found.earlier.map(resultOf).toReversed(), result]
  const rows = result.areas.map(({ area }) => ({
    label: area.title[language],
    indexes: years.map(({ areas }) => areas.find((each) => each.area.id === area.id)?.index ?? null),
    change: comparison?.areas.find(({ areaId }) => areaId === area.id)?.change ?? null,
  }))
  const whole = {
    label: texts.whole,
    indexes: years.map(({ total }) => total),
    change: comparison?.total ?? null,
    total: true,
  }
  return {
    described: `${texts.heatPicture(name)}. ${areasInWords(telling)}`,
    years: years.map(({ year }) => String(year)),
    changeHeading: comparison && texts.change,
    rows: [...rows, whole],
  }
}

/** "Ledning 62 (▲ +7), Nytta 31 (▼ −5)." */
export function areasInWords({ found, language }: Telling): string {
  const texts = textsIn(language).result
  const { result, comparison } = found
  const areas = result.areas.map(({ area, index }) => {
    const change = comparison?.areas.find(({ areaId }) => areaId === area.id)?.change ?? null
    return texts.in(area.title[language], shown(index), change === null ? null : changed(change))
  })
  return `${areas.join(', ')}.`
}
