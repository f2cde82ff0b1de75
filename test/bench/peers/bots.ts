/** How soon a bot listens, and how much memory it holds then and after some questions: ours, and echoes on the same SDKs. */
import { readFileSync } from 'node:fs'
import { aFakeSlack, sendEvent } from '../../support/fake-slack.ts'
import { aFakeTeams } from '../../support/fake-teams.ts'
import { aBot, ended } from '../a-bot.ts'
import type { BotKind } from '../bot.ts'
import type { Row } from '../table.ts'

const starts = 3
const questions = 500
const names: Record<BotKind, string> = { ours: 'ours', 'echo-row': 'an echo with a database', echo: 'a bare echo' }

export async function benchBots(): Promise<Row[]> {
  const slack = await aFakeSlack({ U1: { name: 'Person', email: 'person@norrby.example' } })
  const teams = await aFakeTeams()
  const rows: Row[] = []
  try {
    for (const kind of ['ours', 'echo-row', 'echo'] as const) {
      const times: number[] = []
      let memory = ''
      for (let start = 0; start < starts; start++) {
        const began = performance.now()
        const wanted = { kind, slackUrl: slack.url, teams: { settings: teams.settings }, databaseUrl: null }
        const { child, url } = await aBot(wanted)
        times.push(performance.now() - began)
        if (start === starts - 1) {
          const empty = megabytes(child.pid!)
          for (let nth = 0; nth < questions; nth++) await sendEvent(url, question(nth))
          memory = `${empty} · ${megabytes(child.pid!)} MB`
        }
        await ended(child)
      }
      const median = times.toSorted((one, other) => one - other)[Math.floor(starts / 2)]!
      rows.push({
        what: `peers, ${names[kind]}: new folder to listening; memory then · after ${questions} questions`,
        figure: `${(median / 1000).toFixed(1)} s; ${memory}`,
        goal: '',
      })
    }
  } finally {
    await slack.close()
    await teams.close()
  }
  return rows
}

const question = (nth: number) => ({
  type: 'message',
  channel_type: 'im',
  channel: 'D1',
  user: 'U1',
  text: 'vem är systemansvarig för Raindance?',
  ts: `19${nth}.000100`,
})

/** Of the process itself, as Linux counts it. */
function megabytes(pid: number): string {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return kilobytes === undefined ? '?' : (Number(kilobytes) / 1024).toFixed(0)
}
