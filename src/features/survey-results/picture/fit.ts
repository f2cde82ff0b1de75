/** Breaks a label into lines of about `most` characters, between words. */
export function wrapped(label: string, most: number): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Coordinates with one decimal: enough for the eye, and the same on every machine. */
export function at(number: number): string {
  return (Math.round(number * 10) / 10).toString()
}
