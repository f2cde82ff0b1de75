import { access, constants, mkdir } from 'node:fs/promises'
import type { Registers } from '../command-line.ts'
import type { App } from '../../app.ts'
import type { Config } from '../../config/env.ts'

type Finding = { ok: boolean; says: string }

/** `doctor`: is the configuration whole, can everything be reached, and if not, what to do. Exit code 1 when something is wrong. */
export const doctor: Registers = (program, line) => {
  program
    .command('doctor')
    .description('kontrollera inställningar, databas och anslutningar')
    .action(async () => {
      const config = line.config()
      // The database comes first: opening it says most of what can be wrong, in the start-up's own words.
      const app = await line.app()
      const findings = [
        ok('Inställningarna är hela.'),
        await writable(config),
        await databaseRoles(app),
        await vacuumed(app),
        ...municipalities(app),
        ...(await reachable(config)),
      ]
      for (const { ok, says } of findings) line.out(`${ok ? 'ok ' : 'FEL'}  ${says}\n`)
      if (findings.some((finding) => !finding.ok)) line.fail()
    })
}

const ok = (says: string): Finding => ({ ok: true, says })
const wrong = (says: string): Finding => ({ ok: false, says })

async function writable({ dataDir }: Config): Promise<Finding> {
  try {
    await mkdir(dataDir, { recursive: true })
    await access(dataDir, constants.W_OK)
    return ok(`Mappen ${dataDir} går att skriva i.`)
  } catch {
    return wrong(
      `Mappen ${dataDir} går inte att skriva i. Ge programmet rätt till den, eller ange en annan med DATA_DIR.`,
    )
  }
}

/** Both walls: the roles are there, the database user may step into them, and a query without a municipality sees nothing. */
async function databaseRoles({ database }: App): Promise<Finding> {
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query<{ user: string; bypasses: boolean }>(
      "SELECT current_user AS user, rolbypassrls AS bypasses FROM pg_roles WHERE rolname = 'styrbot_app'",
    )
    const [role] = rows
    if (!role || role.bypasses)
      return wrong(
        'Rollen styrbot_app saknas eller går förbi radnivåsäkerheten. Kör migrate med en användare som får skapa roller.',
      )
    await client.query('BEGIN; SET LOCAL ROLE styrbot_app')
    const seen = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM municipalities')
    await client.query('ROLLBACK')
    if (seen.rows[0]!.count > 0)
      return wrong('En fråga utan kommun ser rader: radnivåsäkerheten är inte på. Kör migrate.')
    const engine = database.engine === 'pglite' ? 'PGlite' : 'PostgreSQL'
    return ok(`Databasen (${engine}) svarar, och kommunerna är skilda åt.`)
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    return wrong(
      `Databasanvändaren får inte byta till rollen styrbot_app: ${(error as Error).message}. Kör GRANT styrbot_app, styrbot_system TO användaren.`,
    )
  } finally {
    client.release()
  }
}

async function vacuumed({ database }: App): Promise<Finding> {
  const { rows } = await database.pool.query<{ dead: number }>(
    "SELECT coalesce(sum(n_dead_tup), 0)::int AS dead FROM pg_stat_user_tables WHERE schemaname = 'public'",
  )
  const dead = rows[0]!.dead
  return dead < 1_000_000
    ? ok('Databasen är städad.')
    : wrong(`Databasen har ${dead} döda rader. Låt programmet gå över natten, eller kör VACUUM (ANALYZE).`)
}

function municipalities({ governances }: App): Finding[] {
  return governances.map(({ name, manifest }) =>
    ok(
      `${name}: ${manifest.clauses.length} regler, ${manifest.roles.length} roller${manifest.municipality.example ? ' (exempel)' : ''}.`,
    ),
  )
}

async function reachable(config: Config): Promise<Finding[]> {
  const findings: Finding[] = []
  if (config.slack)
    findings.push(await answers('Slack', config.slack.apiUrl ?? 'https://slack.com/api/', 'SLACK_API_URL'))
  if (config.teams) findings.push(await answers('Microsofts inloggning', config.graph.loginUrl, 'GRAPH_LOGIN_URL'))
  if (!config.slack && !config.teams)
    findings.push(ok('Varken Slack eller Teams är inställt: boten svarar i provrummet.'))
  return findings
}

async function answers(who: string, url: string, setting: string): Promise<Finding> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    return ok(`${who} går att nå.`)
  } catch {
    return wrong(`${who} går inte att nå på ${new URL(url).host}. Kontrollera brandvägg, HTTPS_PROXY och ${setting}.`)
  }
}
