/** `npm run fit`: the weights of the rules' signs, fitted anew, with what they and those before are worth. See README.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { weights as before } from '../../src/features/rules/learned/weights.ts'
import { allCases, type Case } from './cases.ts'
import { fit, type Weights } from './fit.ts'
import { isOfRegister, outcomeOf } from './figures.ts'

/** Asked once, and not looked at when the rules were taught. */
const keptUnseen = ['twelfth', 'fourteenth', 'eighteenth', 'twentyfifth', 'thirtieth', 'thirtyfirst']
const parts = 8

const kept = process.argv.find((word) => word.startsWith('--cases='))?.slice('--cases='.length)
const cases = await casesFrom(kept)
const names = [...new Set(cases.flatMap(({ weighed }) => Object.keys(weighed?.candidates[0]?.signs ?? {})))]
const sets = [...new Set(cases.map(({ set }) => set))].toSorted()
const fitted = Array.from({ length: parts }, (_, part) =>
  fit(
    cases.filter(({ set }) => partOf(set) !== part),
    names,
  ),
)
const heldOut = (set: string): Weights => fitted[partOf(set)]!

print('all rule sets', ({ set }) => !isOfRegister(set))
print('kept unseen', ({ set }) => keptUnseen.includes(set))
print('registers', ({ set }) => isOfRegister(set))
if (process.argv.includes('--sets'))
  for (const set of sets) if (!isOfRegister(set)) print(set, (one) => one.set === set)
const weights = fit(cases, names)
for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight},`)
if (process.argv.includes('--write')) write(weights)

function partOf(set: string): number {
  return sets.indexOf(set) % parts
}

async function casesFrom(file: string | undefined): Promise<Case[]> {
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Case[]
  const made = await allCases()
  if (file !== undefined) writeFileSync(file, JSON.stringify(made))
  return made
}

function print(name: string, isOf: (one: Case) => boolean): void {
  const some = cases.filter(isOf)
  for (const [which, weightsOf] of [
    ['before', () => before],
    ['fitted on the others', heldOut],
  ] as const) {
    const { due, right, silent, cited, ranked, area } = outcomeOf(some, weightsOf)
    const share = due === 0 ? '' : `${((100 * right) / due).toFixed(1)} % of ${due} right, `
    console.log(
      `${name}, ${which}: ${share}${cited} of ${silent} silent ones answered; ` +
        `likeliest right ${(100 * ranked).toFixed(1)} %, area ${area.toFixed(3)}`,
    )
  }
}

/** Only the numbers: what stands around them is kept. */
function write(fitted: Weights): void {
  const file = path.resolve(import.meta.dirname, '../../src/features/rules/learned/weights.ts')
  const lines = Object.entries(fitted).map(([name, weight]) => `  ${name}: ${weight},`)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\{\n[^]*\n\}/, `{\n${lines.join('\n')}\n}`))
}
