/** `npm run fit:intents`: what tells intents from each other, learnt anew from the tests' questions, with what it is worth. See README.md. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sharesOf, type Weights } from '../../src/conversation/understanding/learned/learned.ts'
import { allAsked, type Asked } from './intents.ts'
import { fitKinds } from './softmax.ts'

const parts = 3
const asked = await allAsked()
const sets = [...new Set(asked.map(({ set }) => set))].toSorted()

if (!process.argv.includes('--write')) for (let part = 0; part < parts; part++) print(part)
else {
  const file = path.resolve(import.meta.dirname, '../../src/conversation/understanding/learned/weights.json')
  writeFileSync(file, inLines(fitKinds(asked)))
}

/** A part of the sets, asked with what the others teach. */
function print(part: number): void {
  const isOf = ({ set }: Asked): boolean => sets.indexOf(set) % parts === part
  const weights = fitKinds(asked.filter((one) => !isOf(one)))
  const some = asked.filter(isOf).map((one) => ({ ...one, ...likeliest(one, weights) }))
  const share = (of: readonly unknown[]): string => `${((100 * of.length) / some.length).toFixed(1)} %`
  const sure = some.filter((one) => one.share >= 0.9)
  console.log(
    `part ${part + 1} of ${parts}, ${some.length} questions: the rules ${share(some.filter(({ kind, read }) => kind === read))} ` +
      `right, learnt alone ${share(some.filter(({ kind, likely }) => kind === likely))}; sure of ${share(sure)}, ` +
      `of which right ${((100 * sure.filter(({ kind, likely }) => kind === likely).length) / sure.length).toFixed(1)} %`,
  )
}

function likeliest({ signs }: Asked, weights: Weights): { likely: string; share: number } {
  const shares = sharesOf(
    signs.flatMap((sign) => (weights.signs[sign] === undefined ? [] : [weights.signs[sign]])),
    weights.bias,
  )
  const share = Math.max(...shares)
  return { likely: weights.kinds[shares.indexOf(share)]!, share }
}

/** A line for each sign, so that what changes can be seen. */
function inLines({ kinds, bias, signs }: Weights): string {
  const lines = Object.entries(signs).map(([sign, own]) => `${JSON.stringify(sign)}:${JSON.stringify(own)}`)
  return `{"kinds":${JSON.stringify(kinds)},\n"bias":${JSON.stringify(bias)},\n"signs":{\n${lines.join(',\n')}\n}}\n`
}
