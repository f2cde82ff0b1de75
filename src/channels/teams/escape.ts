import { printable } from '../../lib/printable.ts'

/**
 * Words for places where Teams reads no markdown: runs of rich text, buttons, labels, choices.
 * `{{` would start a date function even there, so the braces are kept apart by a joiner that nobody sees.
 */
export function literal(text: string): string {
  return printable(text).replace(/\{(?=\{)/g, '{\u2060')
}

/** Nothing in the line could mean anything in markdown, so it may stand in a `TextBlock`, which alone can be a heading. */
export function isMarkless(line: string): boolean {
  return !/[\\`*_[\]<>&#~|{}\n]/.test(line) && !/^\s*(?:[-+]|\d+[.)])/.test(line)
}
