/** Ways to say something, written as people write and parted by commas. */

export function ways(text: string): string[] {
  return text
    .split(',')
    .map((way) => way.trim())
    .filter((way) => way !== '')
}
