/** A question and a name in one word. */
import { type Mention, type Words } from './mention.ts'

/** "systemansvarigmagnacura": all of it must be words of a question and one name. */
export function unglue(key: string, at: number, words: Words): Mention | null {
  const length = Math.min(key.length, 60)
  const glue = (part: string): boolean => gluing.has(part) || words.roles.has(part)
  const head: boolean[] = [true]
  for (let end = 1; end <= length; end++) {
    head[end] = false
    for (let start = Math.max(0, end - 20); start < end && !head[end]; start++)
      head[end] = head[start]! && glue(key.slice(start, end))
  }
  const tail: boolean[] = []
  tail[length] = true
  for (let start = length - 1; start >= 0; start--) {
    tail[start] = false
    for (let end = start + 1; end <= Math.min(length, start + 20) && !tail[start]; end++)
      tail[start] = tail[end]! && glue(key.slice(start, end))
  }
  for (let size = length - 1; size >= 3; size--) {
    for (let start = 0; start + size <= length; start++) {
      if (!head[start] || !tail[start + size]) continue
      const entries = words.gazetteer
        .exact(key.slice(start, start + size))
        .filter((entry) => entry.form !== 'part' && entry.form !== 'given' && entry.form !== 'surname')
      if (entries.length > 0)
        return {
          start: at,
          end: at + 1,
          entries,
          how: 'glued',
          certainty: 0.95,
          asWritten: false,
          common: false,
          ask: false,
          far: false,
          rest: `${key.slice(0, start)} ${key.slice(start + size)}`.trim(),
        }
    }
  }
  return null
}

const gluing = new Set(
  'vem vems vad vilken vilka ar som har for till av i pa hos om det den kontakta kontaktar ringa ringer fragar skoter ager hand nar who is the owns of for system it hej jag ska ansvarar ansvarig'.split(
    ' ',
  ),
)
