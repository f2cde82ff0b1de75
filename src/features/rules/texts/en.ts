import type { Texts } from './sv.ts'

export const en: Texts = {
  source: {
    place: (section, source) => `${section}, ${source}`,
    edition: (edition) => `edition ${edition}`,
    decided: (by, date) => (by ? `decided by ${by}${date ? ` ${date}` : ''}` : date ? `dated ${date}` : null),
    modern: (modern) => `Today: ${modern}`,
  },
}
