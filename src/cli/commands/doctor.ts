import { access, constants, mkdir } from 'node:fs/promises'
import type { Registers } from '../command-line.ts'
import type { App } from '../../app.ts'
import type { Config } from '../../config/env.ts'
import { secretKey } from '../../config/secret-key.ts'
import { type Connection, connected, installs } from '../../features/connections/index.ts'
import { callbackPath } from '../../web/oidc.ts'

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
        ...(await parked(app)),
        ...municipalities(app),
        ...(await platforms(config, app)),
        ...(await ownAccounts(config, app)),
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

/** What is done by the clock is done, or it is known what is not. */
async function parked({ queue }: App): Promise<Finding[]> {
  const jobs = await queue.parked()
  if (jobs.length === 0) return [ok('Inget arbete i kön har gett upp.')]
  return jobs.map(({ task, count, latest, because }) =>
    wrong(
      `${task} har gett upp ${count === 1 ? 'en gång' : `${count} gånger`}, senast ${latest.toISOString().slice(0, 16).replace('T', ' ')} UTC: ${because.split('\n')[0]!.slice(0, 200)}. Felet står i loggen; en svepning försöker igen vid nästa tillfälle.`,
    ),
  )
}

function municipalities({ governances }: App): Finding[] {
  return governances.map(({ name, manifest }) =>
    ok(
      `${name}: ${manifest.clauses.length} regler, ${manifest.roles.length} roller${manifest.municipality.example ? ' (exempel)' : ''}.`,
    ),
  )
}

/** The provider of people's own accounts answers, where one is set. */
async function ownAccounts({ oidc: settings, publicUrl }: Config, { oidc, clock }: App): Promise<Finding[]> {
  if (!settings || !oidc) return []
  try {
    await oidc.begin(null, clock.now())
    return [ok(`Inloggningen hos ${settings.issuer} svarar. Tillåt återvägen ${publicUrl}${callbackPath} där.`)]
  } catch {
    return [wrong(`Inloggningen hos ${settings.issuer} svarar inte, eller är en annan. Kontrollera OIDC_ISSUER.`)]
  }
}

async function platforms(config: Config, app: App): Promise<Finding[]> {
  const { slack, teams } = config
  if (!slack && !teams) return [ok('Varken Slack eller Teams är inställt: boten svarar i provrummet.')]
  const findings: Finding[] = []
  const all = await connected(app)
  if (slack && 'botToken' in slack.access) {
    findings.push(...(await slackFindings(slack.access.botToken, config, all)))
  } else if (slack) findings.push(...(await installFindings(config, app, all)))
  if (teams) findings.push(await teamsFinding(teams, config.graph.loginUrl))
  const tenants = all.filter(({ kind }) => kind === 'teams')
  if (teams) {
    findings.push(
      tenants.length > 0
        ? ok(`Teams: ${tenants.length === 1 ? 'en anslutning' : `${tenants.length} anslutningar`} till kommuner.`)
        : wrong(
            'Ingen klientorganisation i Teams är ansluten. Anslut med: connect teams TENANT_ID --municipality KEY.',
          ),
    )
  }
  return findings
}

/** Every workspace that is let in, with the token that its install left. */
async function installFindings(config: Config, app: App, all: readonly Connection[]): Promise<Finding[]> {
  const kept = installs({ ...app, key: secretKey(config.secretKey, config.dataDir) })
  const letIn = [...new Set(all.filter(({ kind }) => kind === 'slack').map(({ externalId }) => externalId))]
  if (letIn.length === 0)
    return [wrong('Ingen arbetsyta i Slack är ansluten. Anslut med: connect slack TEAM_ID --municipality KEY.')]
  const findings: Finding[] = []
  for (const id of letIn) {
    const install = await kept.of(id)
    if (install) findings.push(...(await slackFindings(install.token, config, all)))
    else findings.push(wrong(`Slack: ingen har installerat boten i ${id}. Öppna ${config.publicUrl}/slack/install.`))
  }
  return findings
}

async function slackFindings(
  botToken: string,
  { slack, proxy, noProxy }: Config,
  all: readonly Connection[],
): Promise<Finding[]> {
  const apiUrl = slack?.apiUrl ?? null
  const outbound = proxy === null ? null : (await import('../../lib/outbound.ts')).through(proxy, noProxy)
  const { checkSlack } = await import('../../channels/slack/check.ts')
  const checked = await checkSlack({ botToken, apiUrl, ...(outbound ? { fetch: outbound.fetch } : {}) })
  if (!checked.ok) {
    if (checked.because === 'unreachable')
      return [unreachable('Slack', apiUrl ?? 'https://slack.com/api/', 'SLACK_API_URL')]
    return [wrong(`Slack godtar inte SLACK_BOT_TOKEN (${checked.code}). Hämta den på nytt under OAuth & Permissions.`)]
  }
  const { workspace, name, missing } = checked
  const isConnected = all.some(({ kind, externalId }) => kind === 'slack' && externalId === workspace)
  return [
    missing.length === 0
      ? ok(`Slack känner igen boten i arbetsytan ${name || workspace} (${workspace}).`)
      : wrong(`Boten saknar behörigheter i Slack: ${missing.join(', ')}. Lägg till dem och installera appen på nytt.`),
    isConnected
      ? ok(`Arbetsytan ${workspace} är ansluten.`)
      : wrong(`Arbetsytan ${workspace} är inte ansluten. Anslut med: connect slack ${workspace} --municipality KEY.`),
  ]
}

async function teamsFinding(settings: NonNullable<Config['teams']>, loginUrl: string): Promise<Finding> {
  const { checkTeams } = await import('../../channels/teams/check.ts')
  const checked = await checkTeams(settings, loginUrl)
  if (checked.ok) return ok('Microsoft Entra ger boten en egen inloggning.')
  if (checked.because === 'unreachable') return unreachable('Microsofts inloggning', loginUrl, 'GRAPH_LOGIN_URL')
  return wrong(
    `Microsoft Entra godtar inte TEAMS_APP_ID och TEAMS_APP_PASSWORD (${checked.code}). Kontrollera dem och TEAMS_APP_TENANT_ID.`,
  )
}

function unreachable(who: string, url: string, setting: string): Finding {
  return wrong(`${who} går inte att nå på ${new URL(url).host}. Kontrollera brandvägg, HTTPS_PROXY och ${setting}.`)
}
