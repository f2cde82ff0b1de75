/** What can be wrong with a row, or worth a look. The sentences are in `texts/`. */
export type RowFault<Kind = ImportError | ImportWarning> = {
  /** As Excel counts: the first row of the sheet is 1. */
  row: number
  /** The heading of the column, when one cell is at fault. */
  column: string | null
  fault: Kind
}

/** Stops the whole file: an import is carried out whole or not at all. */
export type ImportError =
  | { kind: 'no-name' }
  | { kind: 'unknown-value'; value: string; allowed: readonly string[] }
  | { kind: 'unknown-unit'; value: string; nearest: string | null }
  | { kind: 'unknown-category'; value: string; allowed: readonly string[] }
  | { kind: 'code-twice'; code: string; firstRow: number }
  | { kind: 'name-twice'; name: string; firstRow: number }
  | { kind: 'several-systems'; name: string; codes: readonly string[] }
  | { kind: 'several-people'; name: string; count: number }
  | { kind: 'unknown-email'; email: string }
  | { kind: 'unknown-holder'; reference: string }
  | { kind: 'damaged-letters'; value: string }
  | { kind: 'too-long'; length: number; limit: number }

/** Carried out anyway. */
export type ImportWarning =
  | { kind: 'alike'; name: string; other: string; otherRow: number | null }
  | { kind: 'alias-is-name'; alias: string; other: string }
  | { kind: 'same-row-twice'; firstRow: number }
  | { kind: 'email-not-known'; email: string; name: string }
  | { kind: 'not-a-name'; value: string }
