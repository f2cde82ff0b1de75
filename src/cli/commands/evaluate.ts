/** `evaluate QUESTIONS.jsonl --register REGISTER.csv`: measures understanding on anybody's questions. In memory; no data folder is touched. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { readerOf } from '../../conversation/understanding/reader.ts'
import { type From, type Prediction, type Question, answer, evaluation } from '../../features/ask/index.ts'
import { smallTalk } from '../../features/help/index.ts'
import { knowledgeOf, readTable, sv as registerTexts } from '../../features/register/index.ts'
import { answerRule } from '../../features/rules/index.ts'
import type { Governance } from '../../governance/governance.ts'
import { loadFiles } from '../../governance/manifest/load.ts'
import { systemClock } from '../../lib/clock.ts'
import { CommandError, type CommandLine, type Registers } from '../command-line.ts'

const { judge, neutralFrom, predict, readQuestions, score } = evaluation
const manifest = path.resolve(import.meta.dirname, '../../../manifests/evaluate/neutral.yaml')

type Options = { register: string; predictions?: string; fails?: boolean; tags?: boolean; json?: boolean }

export const evaluate: Registers = (program, line) => {
  program
    .command('evaluate')
    .description('mät förståelsen på egna frågor och eget register, utan databas')
    .argument('<questions>', 'frågor med facit, ett JSON-objekt per rad (.jsonl)')
    .requiredOption('--register <file>', 'registret som frågorna gäller (.csv eller .xlsx)')
    .option('--predictions <file>', 'skriv varje svar till en fil, ett JSON-objekt per rad')
    .option('--fails', 'visa frågorna som inte blev rätt')
    .option('--tags', 'visa resultatet för varje etikett')
    .option('--json', 'sammanfattningen som JSON')
    .action((file: string, options: Options) => run(file, options, line))
}

async function run(file: string, options: Options, line: CommandLine): Promise<void> {
  const at = (name: string) => path.resolve(line.cwd, name)
  const questions = await questionsIn(at(file))
  const { governance, register } = await neutralWith(at(options.register), line)
  const world = { governance, register, today: systemClock.today(), rules: answerRule }
  const reader = readerOf(knowledgeOf(governance, register))
  const predictions = predict(questions, { reader, world, respond, clock: () => performance.now() })
  if (options.predictions)
    await writeFile(at(options.predictions), predictions.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const judged = judge(questions, predictions)
  const result = score(judged, predictions)
  if (options.json) {
    line.out(`${JSON.stringify({ questions: questions.length, ...result }, null, 2)}\n`)
    return
  }
  const failed = judged.filter(({ verdict }) => verdict !== 'right')
  if (options.fails) for (const one of failed) line.out(`${inWords(one.question, one.prediction, one.verdict)}\n`)
  if (options.tags) line.out(tagTable(result.byTag))
  line.out(summary(questions, result))
}

/** As in a chat: small talk is the help feature's, everything else is asked. */
function respond(reading: Parameters<typeof answer>[0], from: From) {
  return smallTalk(reading, from) ?? answer(reading, from)
}

async function questionsIn(file: string): Promise<readonly Question[]> {
  const read = readQuestions((await contentOf(file)).toString('utf8'))
  if (!read.ok) {
    const shown = read.faults.slice(0, 20).map(({ line, fault }) => `  rad ${line}: ${faultInWords(fault)}`)
    const more = read.faults.length > 20 ? [`  … och ${read.faults.length - 20} till`] : []
    throw new CommandError([`Frågorna i ${file} går inte att läsa:`, ...shown, ...more].join('\n'))
  }
  if (read.questions.length === 0) throw new CommandError(`${file} innehåller inga frågor.`)
  return read.questions
}

type Fault = Extract<ReturnType<typeof readQuestions>, { ok: false }>['faults'][number]['fault']

function faultInWords(fault: Fault): string {
  if (fault === 'not-json') return 'är inte ett JSON-objekt.'
  if (fault === 'same-id') return 'har samma id som en tidigare rad.'
  if (fault.field === '') return 'är inte ett JSON-objekt.'
  return fault.is === 'missing' ? `fältet ${fault.field} saknas.` : `fältet ${fault.field} har fel form.`
}

async function neutralWith(file: string, line: CommandLine) {
  const read = await readTable(await contentOf(file))
  if (!read.ok) throw new CommandError(`${file}: ${registerTexts.unreadable(read.because)}`)
  const made = neutralFrom(read.tables, await neutralGovernance(), systemClock.today())
  if (made.ok) {
    for (const one of made.doubts.slice(0, 20)) line.err(`${inPlace(one)}\n`)
    return made.neutral
  }
  if (made.because.kind !== 'rows') throw new CommandError(`${file}: ${registerTexts.noPlan(made.because)}`)
  const shown = made.because.errors.slice(0, 20).map((one) => `  ${inPlace(one)}`)
  throw new CommandError([`Registret i ${file} går inte att läsa:`, ...shown].join('\n'))
}

type RowError = Extract<ReturnType<typeof neutralFrom>, { ok: true }>['doubts'][number]

function inPlace({ row, column, fault }: RowError): string {
  return `${registerTexts.at(row, column)}: ${registerTexts.error(fault)}`
}

async function neutralGovernance(): Promise<Governance> {
  const { governances, faults } = await loadFiles([manifest])
  const [governance] = governances
  if (!governance || faults.length > 0) {
    throw new CommandError(`${manifest}: ${faults.map(({ line, says }) => `rad ${line}: ${says.sv}`).join(' ')}`)
  }
  return governance
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new CommandError(`Filen ${file} finns inte.`)
    if (code === 'EISDIR') throw new CommandError(`${file} är en mapp, inte en fil.`)
    throw error
  }
}

function summary(questions: readonly Question[], result: ReturnType<typeof score>): string {
  const share = (count: number) => (result.judged === 0 ? '0,0' : decimal((100 * count) / result.judged, 1))
  const lines =
    result.judged === 0
      ? ['Frågorna saknar facit, så de har bara besvarats.']
      : [
          `Rätt hela vägen      ${decimal(result.right, 1)} %`,
          `Säkert men fel       ${result.confidentlyWrong} (${share(result.confidentlyWrong)} %)`,
          `Fel åtgärd           ${result.wrongAction} (${share(result.wrongAction)} %)`,
          `Inte besvarat        ${result.notAnswered} (${share(result.notAnswered)} %)`,
        ]
  const time = `Tid per fråga        p50 ${decimal(result.p50, 2)} ms, p99 ${decimal(result.p99, 2)} ms (uppvärmt)`
  return `${[`${questions.length} frågor`, ...lines, time].join('\n')}\n`
}

function tagTable(byTag: ReturnType<typeof score>['byTag']): string {
  const rows = Object.entries(byTag).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const width = Math.max(...rows.map(([tag]) => tag.length), 0)
  return rows
    .map(([tag, { asked, right, confidentlyWrong }]) => {
      const wrong = confidentlyWrong > 0 ? `, ${confidentlyWrong} säkert men fel` : ''
      return `${tag.padEnd(width)}  ${right} av ${asked}${wrong}\n`
    })
    .join('')
}

function inWords(question: Question, prediction: Prediction, verdict: string): string {
  const { text: _text, ms: _ms, id: _id, ...said } = prediction
  const { intent, expect, system, role, parts } = question
  const context = question.context.length > 0 ? ` (efter: ${question.context.join(' / ')})` : ''
  return [
    `${question.id} ${verdict}: ${question.text}${context}`,
    `  väntat ${JSON.stringify(parts ?? { expect, intent, system, role })}`,
    `  svar   ${JSON.stringify(said)}`,
  ].join('\n')
}

const decimal = (value: number, digits: number) => value.toFixed(digits).replace('.', ',')
