/**
 * What happened, told before a question that mostly points back to it: "Hon slutade i våras men finns kvar. Vem tar bort henne?"
 * What it is about stands in what is told, in the words of everyday talk; the question by itself is anybody's.
 */
import type { Hunch } from './learned/heed.ts'

/** Two sentences or more, of which the last asks. */
export function isStory(text: string): boolean {
  const sentences = text.split(sentenceEnd).filter((sentence) => words(sentence) > 0)
  const asked = sentences.at(-1) ?? ''
  const told = sentences.slice(0, -1).reduce((sum, sentence) => sum + words(sentence), 0)
  return told >= fewestTold && (asks.test(asked) || /\?\s*$/.test(text))
}

/** A comma before a word that asks ends what is told, too: "energibolaget ser aldrig till strategen, finns det krav på det". */
const sentenceEnd =
  /(?<=[.?!;\n])\s+|\s[-–—]\s|,\s+(?=(?:vem|vems|vad|hur|får|kan|ska|måste|är det|är|duger|går det|gör det|finns det|behöver|behövs|who|what|how|may|can|must|should|is)(?!\p{L}))/iu
const fewestTold = 5
const words = (sentence: string): number => sentence.match(/\p{L}+/gu)?.length ?? 0
const asks =
  /(?<!\p{L})(?:vem|vems|vad|vilka|vilken|vilket|hur|när|var|vart|får|ska|måste|kan|är|finns|behöver|borde|who|whose|what|which|how|when|where|may|can|must|should|is|are|do|does)(?!\p{L})/iu

/** Told of at length, most of the words are such that people also write of everything else: how often says little here. */
const ofElse = 0.1
const ofUnsaid = 0.5

/** What is learnt of a story, where nothing that it names is in the register. */
export function heardAsStory(hunch: Hunch): Hunch {
  const other = hunch.other * ofElse
  const unsaid = hunch.unsaid * ofUnsaid
  const whole = 1 - hunch.other - hunch.unsaid + other + unsaid
  if (whole <= 0) return hunch
  return {
    ...hunch,
    share: hunch.share / whole,
    next: hunch.next / whole,
    other: other / whole,
    unsaid: unsaid / whole,
    shares: new Map([...hunch.shares].map(([of, share]) => [of, share / whole])),
  }
}

/** Before its share was reckoned anew it was likelier that no rule says it. */
export const isRatherUnsaid = ({ share, unsaid }: Hunch): boolean => unsaid / ofUnsaid > share

/** Sure enough for a rule to be told. Measured on stories that rules answer, and on as many that none does. */
const enough = 0.22
const ahead = 2

/** Of words of which hardly any is known here nothing is heard. */
const leastKnown = 0.25

export const isHeard = ({ share, next, other, unsaid, known }: Hunch): boolean =>
  share >= enough && share >= ahead * next && share > other && share > unsaid && known >= leastKnown
