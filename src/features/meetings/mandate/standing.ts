/** How a body stands against its mandate on a day. */
import { type Day, addDays, day } from '../../../lib/day.ts'
import { countIn, positionsIn } from './count.ts'
import { gapOf } from './gap.ts'
import { type Count, type Given, type Mandate, type Parts, type Standing, worstOf } from './mandate.ts'

export function standingOf(mandate: Mandate, given: Given): Standing {
  const { frequency } = mandate
  switch (frequency.rule) {
    case 'exactly':
      return counted(mandate, given, frequency.times, frequency.times)
    case 'between':
      return counted(mandate, given, frequency.least, frequency.most)
    case 'at-least':
      return counted(mandate, given, frequency.times, null)
    case 'at-least-per-target':
      return perTarget(frequency.times, mandate, given)
    case 'as-needed':
      return gapOf(frequency, mandate, given)
    default:
      return frequency satisfies never
  }
}

function counted(mandate: Mandate, given: Given, times: number, most: number | null): Count | Parts {
  if (mandate.eachQuarter) return perQuarter(mandate, given)
  const { from, through } = given.calendar
  const begins = beginning(mandate, given)
  const proRata = begins > from
  const window = { from: begins, through, least: proRata ? proRataOf(times, begins, given) : times, most, proRata }
  return countIn(window, mandate, given, given.meetings)
}

/** What is left of the year demands its share of the number, rounded down: nobody is held to days before the rule. */
function proRataOf(times: number, begins: Day, given: Given): number {
  const { from, through } = given.calendar
  const rest = positionsIn({ from: begins, through }, given).length
  return Math.floor((times * rest) / positionsIn({ from, through }, given).length + 1e-9)
}

function perQuarter(mandate: Mandate, given: Given): Parts {
  const year = given.calendar.from.slice(0, 4)
  const begins = beginning(mandate, given)
  const starts = ['01', '04', '07', '10'].map((month) => day(`${year}-${month}-01`))
  const parts = starts.flatMap((from, index) => {
    const next = starts[index + 1]
    const through = next ? addDays(next, -1) : given.calendar.through
    // A quarter that had begun before the rule did owes nothing.
    if (from < begins) return []
    const count = countIn({ from, through, least: 1, most: null }, mandate, given, given.meetings)
    return [{ id: `q${index + 1}`, name: `${index + 1}`, count }]
  })
  return together('quarters', parts)
}

function perTarget(times: number, mandate: Mandate, given: Given): Parts {
  const { calendar, targets, meetings } = given
  const begins = beginning(mandate, given)
  const parts = targets.flatMap(({ id, name, from, until }) => {
    const window = {
      from: from !== null && from > begins ? from : begins,
      through: until !== null && until < calendar.through ? until : calendar.through,
      least: times,
      most: null,
    }
    // Sold before the year or the rule began, or bought after it ended.
    if (window.from > window.through) return []
    const own = meetings.filter(({ target }) => target === id)
    return [{ id, name, count: countIn(window, mandate, given, own) }]
  })
  return together('targets', parts)
}

function together(kind: Parts['kind'], parts: Parts['parts']): Parts {
  const open = parts.filter(({ count }) => count.held < count.least)
  return {
    kind,
    status: worstOf(parts.map(({ count }) => count.status)),
    parts,
    covered: parts.length - open.length,
    pointOfNoReturn: open.flatMap(({ count }) => count.pointOfNoReturn ?? []).toSorted()[0] ?? null,
  }
}

function beginning({ adopted }: Mandate, { calendar }: Given): Day {
  return adopted !== null && adopted > calendar.from ? adopted : calendar.from
}
