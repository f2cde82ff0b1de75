/** The work when somebody first asks for it, and the same outcome for everybody after that. */
export function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let going: Promise<Result> | null = null
  return () => (going ??= work())
}
