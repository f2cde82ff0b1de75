/**
 * Intents that are known by their wording alone, in the order they are tried. `when` is matched against the message folded
 * and put right; `unless` wins over it. To add an intent: a row here, examples in both languages in `examples.ts`.
 */
export type Command = { intent: string; when: RegExp; unless?: RegExp }

export const any = (...parts: string[]): RegExp => new RegExp(`\\b(?:${parts.join('|')})\\b`)

/** The first intent whose wording the line has. */
export function wording(list: readonly Command[], line: string): string | null {
  return list.find(({ when, unless }) => when.test(line) && !unless?.test(line))?.intent ?? null
}
