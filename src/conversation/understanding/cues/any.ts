/** Any of several wordings, parted by semicolons, as whole words. */
export function any(wordings: string): RegExp {
  const each = wordings.split(';').map((wording) => wording.trim())
  return new RegExp(`(?:^|\\b)(?:${each.join('|')})(?:$|\\b)`)
}
