/**
 * The library follows a repetition until it finds a day, and some have none: "every day, the 31st of February". So its steps are
 * counted while it works, and it is stopped.
 */
import ICAL from 'ical.js'

/** Every step of every repetition of one file. A busy body's ten years take some thousands. */
const mostSteps = 100_000

class EndlessRepetitionError extends Error {
  override name = 'EndlessRepetitionError'
}

/** Whichever of its loops runs on, it runs through one of these. */
const steps = [
  'check_contracting_rules',
  'increment_monthday',
  'increment_month',
  'increment_year',
  'increment_generic',
]

/** Runs `work`, which has to end before it returns. Throws when its repetitions have no end. */
export function withinReason<Made>(work: () => Made): Made {
  const iterator = ICAL.RecurIterator.prototype as unknown as Record<string, (...given: unknown[]) => unknown>
  const own = Object.fromEntries(steps.map((name) => [name, iterator[name]!]))
  let taken = 0
  for (const name of steps) {
    iterator[name] = function counted(this: unknown, ...given) {
      if (++taken > mostSteps) throw new EndlessRepetitionError('A repetition goes on without meeting a day.')
      return own[name]!.apply(this, given)
    }
  }
  try {
    return work()
  } finally {
    Object.assign(iterator, own)
  }
}
