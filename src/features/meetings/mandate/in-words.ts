/** A standing as sentences, the most important one last. */
import type { MeetingTexts } from '../texts/sv.ts'
import type { Count, Gap, Parts, Standing } from './mandate.ts'

export function standingInWords(standing: Standing, texts: MeetingTexts): string {
  switch (standing.kind) {
    case 'count':
      return countInWords(standing, texts)
    case 'gap':
      return gapInWords(standing, texts)
    case 'quarters':
    case 'targets':
      return partsInWords(standing, texts)
    default:
      return standing satisfies never
  }
}

function countInWords(count: Count, texts: MeetingTexts): string {
  const { mandate } = texts
  const means = mandate.count[count.status]
  const sentences = [mandate.tally(count.held, count.booked, mandate.number(count.least, count.most)), means(count)]
  if (count.proRata) sentences.push(mandate.proRata)
  if (count.extraordinary > 0) sentences.push(mandate.extraordinary(count.extraordinary))
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

function gapInWords(gap: Gap, { mandate }: MeetingTexts): string {
  const clock = gap.held === 0 ? mandate.neverMet(gap.last) : mandate.lastMet(gap.last)
  return `${clock} ${mandate.gap[gap.status === 'on-track' || gap.status === 'reminder' ? gap.status : 'late'](gap)}`
}

/** How many parts are done, then each that is not. */
function partsInWords({ kind, parts, covered }: Parts, texts: MeetingTexts): string {
  const { mandate } = texts
  const open = parts.filter(({ count }) => count.held < count.least)
  const lines = open.map(({ name, count }) => `${mandate.part[kind](name)}: ${countInWords(count, texts)}`)
  return [mandate.covered[kind](covered, parts.length), ...lines].join('\n')
}
