/**
 * The composition root: the only file that knows everything. It builds the program by hand, in reading order:
 * governance, database, what is known of each municipality, the features, the turn, the outbox, the queue.
 */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
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
import { administration, may, partIn, peopleOf, peopleWho } from './features/administration/index.ts'
import { appointments, registrarsOf } from './features/appointments/index.ts'
import { ask } from './features/ask/index.ts'
import { attestation } from './features/attestation/index.ts'
import { type Pack, type RulesReport, compliance, gatherReport, packOf } from './features/compliance/index.ts'
import { type Connections, connections, forgetOld } from './features/connections/index.ts'
import {
  type Definitions,
  definitionsIn,
  companiesCovered,
  meetingsInAYear,
  survey,
  systemOwnerShare,
} from './features/survey/index.ts'
import {
  type ImportedPanel,
  importPanel,
  loadExamplePanels,
  panelBeside,
  surveyPanel,
} from './features/survey-panel/index.ts'
import {
  type Telling,
  loadExampleRounds,
  newestResult,
  roundResults,
  surveyResults,
} from './features/survey-results/index.ts'
import { cases, offerCase, pageBehind } from './features/cases/index.ts'
import { consultations } from './features/consultations/index.ts'
import { type DutyDesk, duties, dutyDesk, toldOfLeaver } from './features/duties/index.ts'
import { documents, library, loadExampleDocuments, quoteDocuments } from './features/documents/index.ts'
import { help } from './features/help/index.ts'
import { home } from './features/home/index.ts'
import {
  type GraphSettings,
  calendarLinks,
  graphRequest,
  type OutlookRead,
  readOutlook,
  meetings,
  raiseItems,
  takeItemsBack,
} from './features/meetings/index.ts'
import { overviews } from './features/overviews/index.ts'
import { products } from './features/products/index.ts'
import { projectStanding, projects } from './features/projects/index.ts'
import { proposals } from './features/proposals/index.ts'
import { reach } from './features/reach/index.ts'
import { records } from './features/records/index.ts'
import { unknownQuestions } from './features/unknown-questions/index.ts'
import { appliedChanges, reorganisation } from './features/reorganisation/index.ts'
import { answerRule } from './features/rules/index.ts'
import type { Person, World } from './features/register/index.ts'
import { seatingOf } from './features/meetings/body/seats.ts'
import { loadExamples } from './features/register/examples.ts'
import { lookupsOf } from './features/register/lookups.ts'
import { type Snapshots, snapshots } from './features/register/snapshots.ts'
import { isAttested } from './governance/attested.ts'
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
import { sealedBox } from './lib/sealed-box.ts'
import { deskOf } from './web/desk/desk.ts'
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
  const panel = {
    ...{ database, governances, snapshots: known, definitions, clock, ids, publicUrl: needs.publicUrl },
    secret: secretKey,
  }
  const results = roundResults(definitions)
  const texts = library({ database })
  const desk = deskOf({
    ...{ database, clock, ids, notices: telling },
    box: sealedBox(secretKey, 'styrbot desk'),
    leadsTo: pageBehind,
    dialogues: () => dialogues,
    async read({ session: { municipality } }, text, memory) {
      return (await known.of(municipality)).reader.read(text, memory)
    },
  })
  const matter = { snapshots: known, database, clock, ids, membersOf, newLink, notices: telling, desk }
  const owing = {
    ...{ database, snapshots: known, governances, clock, ids, notices: telling, may, peopleWho, newLink },
    leadersOf,
    registrarsOf,
    takeItemsBack,
    followedElsewhere: isAttested,
  }
  const graph = needs.graph ? graphRequest({ settings: needs.graph, clock }) : null
  const matters: readonly Feature[] = [
    appointments({
      ...{ database, snapshots: known, clock, ids, notices: telling, newLink, may, peopleWho },
      municipalities: governances.map(({ key }) => key),
      atLeaving: (person, departureId, world) => toldOfLeaver(person, departureId, world, owing),
      holdings: () => matters.flatMap(({ holdings }) => holdings ?? []),
    }),
    attestation({
      ...{ database, snapshots: known, clock, ids, notices: telling, newLink, may, peopleWho },
      municipalities: governances.map(({ key }) => key),
    }),
    reorganisation({
      ...{ database, snapshots: known, clock, ids, notices: telling, may, peopleWho },
      municipalities: governances.map(({ key }) => key),
    }),
    administration({ newLink, snapshots: known, database, clock }),
    meetings({
      ...{ snapshots: known, database, clock, ids, may, peopleWho, notices: telling, publicUrl: needs.publicUrl },
      projectStanding,
      governances,
      links: calendarLinks({ secretKey, publicUrl: needs.publicUrl }),
      municipalities: governances.map(({ key }) => key),
      sharing: governances.filter(({ manifest }) => manifest.bodies.some(({ shared }) => shared)).map(({ key }) => key),
      newLink,
      log,
      graph,
    }),
    surveyPanel(panel),
    // Before the survey itself, which takes most that is said of it.
    surveyResults({
      ...{ database, snapshots: known, clock, ids, newLink, raiseItems },
      results,
      beside: panelBeside(panel),
    }),
    survey({
      ...{ database, snapshots: known, governances, clock, ids, notices: telling, definitions, may, peopleOf },
      figures: {
        'registry.systemOwnerShare': systemOwnerShare,
        'meetings.countLast12Months': meetingsInAYear,
        'meetings.companiesCovered': companiesCovered,
      },
      raiseItems,
      membersOf,
      leads,
    }),
    // These take what is theirs by intent alone, so those that weigh words come after.
    cases(matter),
    products(matter),
    projects(matter),
    proposals(matter),
    consultations(matter),
    duties({ ...owing, raiseItems }),
    reach({ snapshots: known, database, publicUrl: needs.publicUrl, teamsAppId: needs.teamsAppId ?? null }),
    records({
      ...{ snapshots: known, database, clock, ids, newLink, governances },
      about: () => matters.flatMap((feature) => feature.about ?? []),
      sources: () => matters.flatMap((feature) => feature.records ?? []),
    }),
    unknownQuestions({ snapshots: known, database, ids, notices: telling }),
    // Before questions are answered in general.
    documents({
      ...{
        snapshots: known,
        database,
        clock,
        ids,
        library: texts,
        notices: telling,
        may,
        peopleOf,
        peopleWho,
        newLink,
      },
      municipalities: governances.map(({ key }) => key),
    }),
    compliance({ snapshots: known, clock, may, newLink, report: rulesReport }),
    overviews({
      ...{ snapshots: known, database, clock, newLink },
      year: () => matters.flatMap((feature) => feature.year ?? []),
      report: rulesReport,
    }),
    ask({
      snapshots: known,
      database,
      clock,
      ids,
      rules: answerRule,
      quote: quoteDocuments({ library: texts }),
      offer: offerCase,
      may,
      peopleWho,
      municipalities: () => governances.map(({ name }) => name),
    }),
    help({ snapshots: known, database }),
  ]
  const sections = matters.flatMap((feature) => feature.home ?? [])
  const held = () => matters.flatMap(({ holdings }) => holdings ?? [])
  const own = home({ sections, holdings: held, snapshots: known, clock, log })
  const features: readonly Feature[] = [own, ...matters, { name: 'desk', pages: desk.page }]
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

/** Whoever sits in the body today, in whatever seat. */
function membersOf(bodyId: string, world: World): readonly Person[] {
  const body = world.governance.body(bodyId)
  return body ? seatingOf(body, null, world).people.map(({ person }) => person) : []
}

/** Whoever convenes the body today, else whoever chairs it. */
function leadersOf(bodyId: string, world: World): readonly Person[] {
  const body = world.governance.body(bodyId)
  if (!body) return []
  const { convener, chair } = seatingOf(body, null, world)
  const led = convener.is === 'somebody' ? convener : chair
  return led.is === 'somebody' ? led.people : []
}

function leads(personId: string, bodyId: string, world: World): boolean {
  const { convener, chair } = partIn(personId, bodyId, world)
  return convener || chair
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
