/**
 * The same problem said in another way and solved by somebody else: a mixed-integer program for HiGHS. A meeting is a 0/1
 * variable, a year is a unit of flow from meeting to meeting, and a broken rule is a variable that costs `hard`.
 */
import highsModule from 'highs'
import { type Body, hard, type Problem, type Slot } from '../../../../src/features/meetings/planner/problem.ts'

// Its types describe the CommonJS build; as a module its default export is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

export async function optimumOf(problem: Problem): Promise<number> {
  const highs = await loadHighs()
  const { text, constant } = program(problem)
  const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 1e-6, output_flag: false })
  if (solution.Status !== 'Optimal') throw new Error(`The oracle has no answer: ${solution.Status}`)
  return solution.ObjectiveValue + constant
}

function program(problem: Problem): { text: string; constant: number } {
  const { bodies, orders, position, countWeight, moveWeight } = problem
  const costs: string[] = []
  const rows: string[] = []
  const binaries: string[] = []
  let constant = 0
  let names = 0
  const variable = (cost: number, isBinary: boolean): string => {
    const name = `v${names++}`
    if (cost !== 0) costs.push(`${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${name}`)
    if (isBinary) binaries.push(name)
    return name
  }
  const sum = (list: readonly string[], sign = '+') => list.map((name) => `${sign} ${name}`).join(' ')

  const taken = new Map<Slot, string>()
  const onDay = (body: Body, day: number) => (body.onDay[day] ?? []).map((slot) => taken.get(slot)!)
  for (const body of bodies) {
    constant += moveWeight * body.published
    for (const slot of body.slots) taken.set(slot, variable(slot.cost, true))
    const days = body.onDay.flatMap((slots, day) => (slots.length > 0 ? [day] : []))
    const incoming = new Map(days.map((day): [number, string[]] => [day, []]))
    const outgoing = new Map(days.map((day): [number, string[]] => [day, []]))
    const begins = [variable(body.empty, false)]
    for (const day of days) {
      const entering = variable(body.entering[day]!, false)
      begins.push(entering)
      incoming.get(day)!.push(entering)
      outgoing.get(day)!.push(variable(body.leaving[day]!, false))
      for (const later of days.filter((other) => other > day)) {
        const arc = variable(body.between[position[later]! - position[day]!]!, false)
        outgoing.get(day)!.push(arc)
        incoming.get(later)!.push(arc)
      }
    }
    rows.push(`${sum(begins)} = 1`)
    for (const day of days) {
      rows.push(`${sum(incoming.get(day)!)} ${sum(onDay(body, day), '-')} = 0`)
      rows.push(`${sum(outgoing.get(day)!)} ${sum(onDay(body, day), '-')} = 0`)
    }
    const all = body.slots.map((slot) => taken.get(slot)!)
    const [over, under] = [variable(countWeight, false), variable(countWeight, false)]
    rows.push(`${sum(all)} - ${over} + ${under} = ${body.target}`)
    const wrong = variable(hard, true)
    rows.push(`${sum(all)} + ${body.least} ${wrong} >= ${body.least}`)
    rows.push(`${sum(all)} - 500 ${wrong} <= ${body.most}`)
    for (const { from, through, frozen } of body.demands) {
      const within = body.slots.filter(({ day }) => day >= from && day <= through).map((slot) => taken.get(slot)!)
      // What is held or called already is not given up, whatever it breaks.
      rows.push(frozen ? `${sum(within)} >= 1` : `${sum(within)} + ${variable(hard, true)} >= 1`)
    }
  }
  for (const { before, after, least, most } of orders) {
    for (const slot of bodies[after]!.slots) {
      const earlier = bodies[before]!.slots.filter(({ day }) => slot.day - day >= least && slot.day - day <= most)
      rows.push(`${sum(earlier.map((one) => taken.get(one)!))} + ${variable(hard, true)} - ${taken.get(slot)!} >= 0`)
    }
  }
  for (const one of bodies) {
    for (const other of bodies.filter(({ index }) => index > one.index)) {
      const both = one.shared.filter((person) => other.shared.includes(person)).length
      if (both === 0) continue
      for (const slot of one.slots) {
        for (const same of other.onDay[slot.day]!.filter(({ mask }) => (mask & slot.mask) !== 0)) {
          const double = variable(both * hard, true)
          rows.push(`${taken.get(slot)!} + ${taken.get(same)!} - ${double} <= 1`)
        }
      }
    }
  }
  const text = ['Minimize', wrapped(costs.join(' ')), 'Subject To', ...rows.map(wrapped), 'Binary', ...binaries, 'End']
  return { text: text.join('\n'), constant }
}

/** The format allows no long lines. */
function wrapped(line: string): string {
  return line.replaceAll(/(.{200,}?) (?=[+-] )/g, '$1\n ')
}
