/**
 * The composition root. It builds the program by hand, in reading order: governance, database, what is known of each municipality,
 * the features (their list is a file of its own), the turn, the outbox, the queue.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { allFeatures } from './all-features.ts'
import type { Channel, Receive } from './conversation/channel.ts'
import type { HomePage } from './conversation/home.ts'
import type { Language } from './conversation/inbound.ts'
import { type Outbox, type Route, outbox } from './conversation/outbox.ts'
import { gather } from './conversation/notices/gather.ts'
import type { FloodGate } from './conversation/flood.ts'
import { type Notices, notices } from './conversation/notices/notices.ts'
import { tellWhy } from './conversation/notices/why.ts'
import { turns } from './conversation/turn.ts'
import type { Database } from './database/database.ts'
import { housekeeping } from './jobs/housekeeping.ts'
import type { Feature } from './feature.ts'
import { type Pack, type RulesReport, gatherReport, packOf } from './features/compliance/index.ts'
import { type Connections, connections, forgetOld } from './features/connections/index.ts'
import { type Definitions, definitionsIn } from './features/survey/index.ts'
import { type ImportedPanel, importPanel, loadExamplePanels } from './features/survey-panel/index.ts'
import { type Telling, loadExampleRounds, newestResult } from './features/survey-results/index.ts'
import { type DutyDesk, dutyDesk } from './features/duties/index.ts'
import { loadExampleDocuments } from './features/documents/index.ts'
import { home } from './features/home/index.ts'
import { type GraphSettings, graphRequest, type OutlookRead, readOutlook } from './features/meetings/index.ts'
import { appliedChanges } from './features/reorganisation/index.ts'
import { loadExamples } from './features/register/examples.ts'
import { lookupsOf } from './features/register/lookups.ts'
import { type Snapshots, snapshots } from './features/register/snapshots.ts'
import { living } from './governance/living.ts'
import { hoursOf } from './governance/calendar/telling-hours.ts'
import { manifestsFolder } from './governance/manifests-folder.ts'
import type { Governance } from './governance/governance.ts'
import { loadCachedGovernances } from './governance/manifest/cached.ts'
import { loadGovernances } from './governance/manifest/load.ts'
import { GovernanceFaultsError } from './governance/manifest/fault.ts'
import { type Queue, queue } from './jobs/queue.ts'
import type { Task } from './jobs/task.ts'
import type { Clock } from './lib/clock.ts'
import type { Ids } from './lib/ids.ts'
import type { Log } from './lib/log.ts'
import { type Oidc, type OidcSettings, oidc } from './web/oidc.ts'
import { type Sessions, sessions } from './web/session.ts'

export type AppNeeds = {
  /** Opened by the caller, closed with the program. */
  database: Database
  clock: Clock
  ids: Ids
  log: Log
  publicUrl: string
  /** The bot's app in Teams, for its administrator; null when there is none. */
  teamsAppId?: string | null
  /** Behind the links that work without sign-in; without it they work only as long as this process does. */
  secretKey?: Buffer
  /** Microsoft's calendars, for the municipalities that have let the bot into them; absent: none. */
  graph?: GraphSettings | null
  /** Sign-in with the municipality's own accounts; absent: by link only. */
  oidc?: OidcSettings | null
  /** What the bot can speak through in this process. */
  channels: readonly Channel[]
  /** Where the folder of manifests is; the shipped one unless told. */
  manifests?: string
  /** The municipalities' governances, when they have been loaded; else they are read from the manifests. */
  loaded?: readonly Governance[]
  /** A file of the program's own where checked manifests are kept between starts. */
  cache?: string
  /** Keeps one person's flood from everybody else; absent: everything is let through. */
  gate?: FloodGate
  /** Only these municipalities; all of the manifests' unless told. */
  only?: readonly string[]
  /** About how many megabytes the municipalities' registers may take in memory; the usual unless told. */
  registersMb?: number
  /** Called while the example registers are laid in at first start. */
  progress?(step: string): void
  /** Where a person is reached when no platform knows them: the playground. */
  otherwise?(governance: Governance, personId: string): Route | null
}

export type App = {
  database: Database
  governances: readonly Governance[]
  snapshots: Snapshots
  notices: Notices
  features: readonly Feature[]
  /** Somebody’s own page, for a channel that shows it as a page. */
  homePage: HomePage
  receive: Receive
  outbox: Outbox
  queue: Queue
  sessions: Sessions
  /** Sign-in with people's own accounts; null: by link only. */
  oidc: Oidc | null
  secretKey: Buffer
  publicUrl: string
  /** Survey definitions that have been read. */
  definitions: Definitions
  /** What is to be done, for the command line. */
  duties: DutyDesk
  connections: Connections
  clock: Clock
  ids: Ids
  log: Log
  /** Does what is due by the clock now, without waiting for the queue. */
  runDue(): Promise<void>
  /** Lays in the example municipalities' finished survey rounds where there are none: for whoever looks, not for every command. */
  loadExampleRounds(): Promise<void>
  /** Meetings that stand in a Microsoft calendar already. `mailbox` null: the one that the municipality's events are put into. */
  readOutlook(municipality: string, mailbox: string | null): Promise<OutlookRead>
  /** Reads a panel that was held elsewhere. */
  importPanel(municipality: string, text: string, year: number, surveyId?: string): Promise<ImportedPanel>
  /** A round's result in full; null when there is no such round, or it has not closed. Without a year: the newest that has. */
  surveyResult(municipality: string, year: number | null): Promise<Telling | null>
  /** Every rule of the municipality's documents with its evidence or its gap, for a year. Throws for an unknown municipality. */
  rulesReport(municipality: string, year: number, language: Language): Promise<RulesReport>
  /** The year's report with what shows it, the minutes and a check of the audit chain, as files. */
  yearPack(municipality: string, year: number, language: Language): Promise<Pack>
  close(): Promise<void>
}

/** Builds the program. Throws a GovernanceFaultsError. */
export async function app(needs: AppNeeds): Promise<App> {
  const { database, clock, ids, log } = needs
  const manifests = needs.manifests ?? manifestsFolder
  const loaded = needs.loaded ?? (await governancesIn(path.join(manifests, 'governance'), needs.cache))
  const livings = loaded.filter(({ key }) => needs.only?.includes(key) ?? true).map(living)
  const governances = livings.map(({ governance }) => governance)

  const known = snapshots({
    ...{ database, governances, log },
    ...(needs.registersMb === undefined ? {} : { mostMb: needs.registersMb }),
    async organised(unit, governance) {
      const one = livings.find((each) => each.governance.key === governance.key)
      return one ? one.after(await appliedChanges(unit, governance.key)) : governance
    },
  })
  await loadExamples({
    database,
    governances,
    clock,
    ids,
    folder: path.join(manifests, 'examples'),
    progress: needs.progress,
  })

  const session = sessions({ database, clock, secure: needs.publicUrl.startsWith('https:') })
  const newLink = (municipality: string, personId: string) => {
    const link = session.newLink(municipality, personId)
    return { url: `${needs.publicUrl}${link.path}`, keep: link.keep }
  }
  const secretKey = needs.secretKey ?? randomBytes(32)
  const definitions = definitionsIn(path.join(manifests, 'surveys'))
  const hours = hoursOf(governances)
  const telling = notices({ clock, ids, hours })
  const graph = needs.graph ? graphRequest({ settings: needs.graph, clock }) : null
  const {
    features: matters,
    panel,
    results,
    owing,
  } = allFeatures({
    ...{ database, clock, ids, log, governances, definitions, secretKey, newLink, graph },
    snapshots: known,
    notices: telling,
    publicUrl: needs.publicUrl,
    teamsAppId: needs.teamsAppId ?? null,
    dialogues: () => dialogues,
    rulesReport,
  })
  const sections = matters.flatMap((feature) => feature.home ?? [])
  const held = () => matters.flatMap(({ holdings }) => holdings ?? [])
  const standing = matters.flatMap((feature) => feature.standing ?? [])
  const own = home({ sections, standing, holdings: held, snapshots: known, clock, log })
  const features: readonly Feature[] = [own, ...matters]
  const dialogues = [tellWhy, ...features.flatMap((feature) => feature.dialogues ?? [])]

  const platforms = connections({ database, clock, ids })
  const sending = outbox({
    database,
    clock,
    log,
    channels: needs.channels,
    routeTo,
    gather: () => gather({ database, clock, ids, hours }),
  })
  const receive = turns({
    database,
    clock,
    ids,
    log,
    outbox: sending,
    hours,
    gate: needs.gate,
    showsFormsForWords: (name) =>
      needs.channels.some((channel) => channel.name === name && channel.abilities.showsFormsForWords),
    dialogues,
    async prepare(municipality, registerVersion, personId) {
      const { reader, register } = await known.of(municipality, registerVersion)
      const person = personId === null ? null : lookupsOf(register).person(personId)
      return { read: (text, memory) => reader.read(text, memory), language: person?.language ?? null }
    },
  })

  const ofFeatures = features.flatMap(({ tasks }) => tasks ?? [])
  // What the features' tasks write down is sent by the outbox's, so those come last.
  const tasks = [...ofFeatures, forgetOld({ database, clock }), ...ownTasks(database, sending, clock)]
  const jobs = queue({ database, tasks, log })

  async function rulesReport(municipality: string, year: number, language: Language): Promise<RulesReport> {
    const { governance, register } = await known.known(municipality)
    const world = { governance, register, today: clock.today() }
    const evidence = matters.flatMap((feature) => feature.evidence ?? [])
    return database.unit(municipality, (unit) => gatherReport(unit, evidence, { world, year, language }))
  }

  async function routeTo(municipality: string, personId: string): Promise<Route | null> {
    const known = await platforms.routeTo(municipality, personId)
    const governance = governances.find(({ key }) => key === municipality)
    return known ?? (governance && needs.otherwise?.(governance, personId)) ?? null
  }

  return {
    database,
    governances,
    snapshots: known,
    notices: telling,
    features,
    homePage: own.pageOf,
    receive,
    outbox: sending,
    queue: jobs,
    sessions: session,
    oidc: needs.oidc ? oidc(needs.oidc) : null,
    secretKey,
    publicUrl: needs.publicUrl,
    definitions,
    duties: dutyDesk(owing),
    connections: platforms,
    clock,
    ids,
    log,
    async runDue() {
      for (const task of tasks) if (task.schedule) await task.run({})
      await sending.idle()
    },
    readOutlook: (municipality, mailbox) =>
      readOutlook({ municipality, mailbox, today: clock.today() }, { database, graph }),
    importPanel: (municipality, text, year, surveyId) => importPanel(municipality, text, year, panel, { surveyId }),
    surveyResult: (municipality, year) =>
      newestResult(municipality, year, { database, snapshots: known, results, clock }),
    rulesReport,
    async yearPack(municipality, year, language) {
      const report = await rulesReport(municipality, year, language)
      const { governance, register } = await known.known(municipality)
      return packOf(report, { governance, register, today: clock.today() }, { database, language })
    },
    async loadExampleRounds() {
      const folder = path.join(manifests, 'examples')
      await loadExampleRounds({ database, governances, snapshots: known, definitions, clock, ids, folder })
      await loadExamplePanels({ ...panel, folder })
      await loadExampleDocuments({ database, governances, clock, ids, folder })
    },
    async close() {
      sending.leave()
      await jobs.stop()
      await sending.idle()
      await database.close()
    },
  }
}

async function governancesIn(folder: string, cache: string | undefined): Promise<readonly Governance[]> {
  const { governances, faults } = cache ? await loadCachedGovernances(folder, cache) : await loadGovernances(folder)
  if (faults.length > 0) throw new GovernanceFaultsError(faults)
  return governances
}

/** What keeps the program itself in order. */
function ownTasks(database: Database, sending: Outbox, clock: Clock): Task[] {
  const nothing = z.object({}).loose()
  return [
    {
      name: 'outbox.send-due',
      payload: nothing,
      key: () => 'schedule',
      schedule: '* * * * *',
      async run() {
        sending.sendDue()
      },
    },
    housekeeping(database, clock),
  ]
}
