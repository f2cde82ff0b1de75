/** Which words of a message belong to which of its questions: the rules are asked in the asker's own words. */
import type { Reading } from '../../conversation/understanding/reading.ts'

/** One piece of the text for each part; the whole text where it cannot be told. */
export function piecesFor(parts: readonly Reading[], text: string): readonly string[] {
  const pieces = text
    .split(joints)
    .map((piece) => piece.trim())
    .filter(Boolean)
  return parts.map(({ matter }, at) => {
    const about = matter?.toLowerCase()
    const saying = about ? pieces.filter((piece) => piece.toLowerCase().includes(about)) : []
    if (saying.length === 1 && saying[0]) return saying[0]
    return pieces.length === parts.length ? (pieces[at] ?? text) : text
  })
}

/** Between sentences, and before a new question word after "och". */
const joints =
  /[?!.;]+\s+|,?\s+(?:och|samt|plus|and)\s+(?=(?:vem|vad|vilk\p{L}*|hur|när|var|vart|varför|får|ska|är|who|what|which|how|when|where|why|may|is)\s)/iu
