/** What the rule answers say. The Swedish is the original; `en.ts` is typed by it. */
export const sv = {
  source: {
    /** "4 § Systemägande, S0-33" */
    place: (section: string, source: string) => `${section}, ${source}`,
    edition: (edition: string) => `utgåva ${edition}`,
    decided: (by: string | null, date: string | null) =>
      by ? `beslut av ${by}${date ? ` ${date}` : ''}` : date ? `daterad ${date}` : null,
    modern: (modern: string) => `I dag: ${modern}`,
  },
}

export type Texts = typeof sv
