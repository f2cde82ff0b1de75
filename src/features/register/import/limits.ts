/** How much a file may hold: far above any register, and still held in memory with ease. */
export const fileLimit = 64 << 20

/** Rows times columns. */
export const cellLimit = 6_000_000

/** A million cells of a workbook are about 60 MB unpacked. */
export const workbookLimits = { unpackedBytes: 160 << 20, rows: 200_000, columns: 500, cells: cellLimit }
