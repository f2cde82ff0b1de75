import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Group, type Instance, readInstance } from '../../../../src/features/meetings/planner/instance.ts'
import { randomFrom } from '../../../../src/features/meetings/planner/random.ts'
import { day } from '../../../../src/lib/day.ts'

const folder = path.resolve(import.meta.dirname, '../../../fixtures/planning')

/** A shipped instance, by its name: `small-1`, `large-1`. */
function instanceText(name: string): string {
  if (name.startsWith('large')) return gunzipSync(readFileSync(path.join(folder, `${name}.json.gz`))).toString('utf8')
  return readFileSync(path.join(folder, `${name}.json`), 'utf8')
}

export function instanceNamed(name: string): Instance {
  const read = readInstance(instanceText(name))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.value
}

export function aGroup(id: string, given: Partial<Group> = {}): Group {
  return {
    id,
    min: 2,
    max: 4,
    target: 3,
    dur: 2,
    chair: 0,
    deputies: [],
    required: [],
    members: [0, 1],
    quorum: 0,
    pref: { wday: null, start: null },
    windows: [],
    pick: false,
    avoid: [],
    fixed: [],
    ...given,
  }
}

const weights = {
  gap: 1,
  gapFar: 2,
  wday: 4,
  time: 2,
  absent: 1,
  klamdag: 8,
  lov: 4,
  halvdag: 4,
  count: 6,
  move: 1000,
  order: 60,
  avoid: 2000,
}

/** A quarter with nobody busy, unless said. */
export function anInstance(given: Partial<Instance> = {}): Instance {
  return {
    from: day('2026-09-01'),
    to: day('2026-11-30'),
    today: day('2026-06-01'),
    noticeDays: 14,
    sportlovWeek: 9,
    semesterWeeks: [27, 32],
    starts: [1, 4, 12],
    maxPerPersonDay: 3,
    weights,
    precedences: [],
    persons: Array.from({ length: 4 }, (_, index) => ({ id: `p${index}`, busy: '' })),
    groups: [aGroup('styr')],
    ...given,
  }
}

/** One body before another, so many working days. */
export function anOrder(before: string, after: string, minWD: number, maxWD: number) {
  return { before, after, minWD, maxWD, strength: 'rule' as const }
}

/** A steering group, its preparatory group and a finance group that share people, who are busy `share` of the time. */
export function aCrowdedInstance(seed: number, share: number): Instance {
  const random = randomFrom(seed)
  const busy = () => {
    const days = Array.from({ length: 66 }, (_, at) => {
      let mask = 0
      for (let cell = 0; cell < 18; cell += 3) if (random.next() < share) mask |= 0b111 << cell
      return mask === 0 ? '' : `${at.toString(36)}:${mask.toString(16)}`
    })
    return days.filter((one) => one !== '').join(',')
  }
  return anInstance({
    persons: Array.from({ length: 6 }, (_, index) => ({ id: `p${index}`, name: `Person ${index}`, busy: busy() })),
    precedences: [anOrder('bered', 'styr', 3, 8)],
    groups: [
      aGroup('styr', { required: [1], members: [0, 1, 2, 3], quorum: 3, pref: { wday: 2, start: 4 } }),
      aGroup('bered', { chair: 1, deputies: [2], members: [1, 2, 4, 5], quorum: 2, pref: { wday: 4, start: 1 } }),
      aGroup('finans', {
        min: 1,
        max: 2,
        target: 2,
        chair: 3,
        members: [0, 1, 3, 5],
        quorum: 2,
        windows: [{ label: 'före budget', before: day('2026-10-20'), minWD: 3, maxWD: 10 }],
      }),
    ],
  })
}
