/**
 * The features, each given what it needs of what they all stand on and of one another. Their order is that in which they are asked
 * whether what somebody has said is theirs.
 */
import type { Dialogue } from './conversation/dialogue.ts'
import type { Language } from './conversation/inbound.ts'
import type { Notices } from './conversation/notices/notices.ts'
import type { Database, Unit } from './database/database.ts'
import type { Feature } from './feature.ts'
import { administration, may, partIn, peopleOf, peopleWho } from './features/administration/index.ts'
import { appointments, registrarsOf } from './features/appointments/index.ts'
import { afterRules, ask } from './features/ask/index.ts'
import { attestation } from './features/attestation/index.ts'
import { type RulesReport, compliance } from './features/compliance/index.ts'
import {
  type Definitions,
  companiesCovered,
  meetingsInAYear,
  survey,
  systemOwnerShare,
} from './features/survey/index.ts'
import { panelBeside, surveyPanel } from './features/survey-panel/index.ts'
import { roundResults, surveyResults } from './features/survey-results/index.ts'
import { cases, offerCase, pageBehind } from './features/cases/index.ts'
import { consultations } from './features/consultations/index.ts'
import { duties, toldOfLeaver } from './features/duties/index.ts'
import { documents, library, quoteDocuments } from './features/documents/index.ts'
import { help } from './features/help/index.ts'
import { standingOf } from './features/home/index.ts'
import { type GraphRequest, calendarLinks, meetings, raiseItems, takeItemsBack } from './features/meetings/index.ts'
import { overviews } from './features/overviews/index.ts'
import { products } from './features/products/index.ts'
import { projectStanding, projects } from './features/projects/index.ts'
import { proposals } from './features/proposals/index.ts'
import { reach } from './features/reach/index.ts'
import { records } from './features/records/index.ts'
import { reminders } from './features/reminders/index.ts'
import { unknownQuestions } from './features/unknown-questions/index.ts'
import { reorganisation } from './features/reorganisation/index.ts'
import { answerRule } from './features/rules/index.ts'
import type { Person, World } from './features/register/index.ts'
import { seatingOf } from './features/meetings/body/seats.ts'
import type { Snapshots } from './features/register/snapshots.ts'
import { isAttested } from './governance/attested.ts'
import { hoursOf } from './governance/calendar/telling-hours.ts'
import type { Governance } from './governance/governance.ts'
import type { Clock } from './lib/clock.ts'
import type { Ids } from './lib/ids.ts'
import type { Log } from './lib/log.ts'
import { sealedBox } from './lib/sealed-box.ts'
import { deskOf } from './web/desk/desk.ts'

/** What the features stand on. */
export type Ground = {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
  governances: readonly Governance[]
  snapshots: Snapshots
  notices: Notices
  definitions: Definitions
  /** Behind links and sealed forms. */
  secretKey: Buffer
  publicUrl: string
  teamsAppId: string | null
  graph: GraphRequest | null
  /** A link to the web pages that signs this person in. */
  newLink(municipality: string, personId: string): { url: string; keep(unit: Unit): Promise<void> }
  /** Everything that the program can be talked to about; asked when somebody writes, since it is built last. */
  dialogues(): readonly Dialogue[]
  rulesReport(municipality: string, year: number, language: Language): Promise<RulesReport>
}

/** `panel`, `results` and `owing`: what some of them stand on besides, for the command line’s sake. */
export function allFeatures(ground: Ground) {
  const { database, clock, ids, log, governances, snapshots, notices, definitions, secretKey, publicUrl, graph } =
    ground
  const { newLink, dialogues, rulesReport, teamsAppId } = ground
  const municipalities = governances.map(({ key }) => key)
  const panel = {
    ...{ database, governances, snapshots, definitions, clock, ids, publicUrl },
    secret: secretKey,
  }
  const results = roundResults(definitions)
  const desk = deskOf({
    ...{ database, clock, ids, notices },
    box: sealedBox(secretKey, 'styrbot desk'),
    leadsTo: pageBehind,
    dialogues,
    async read({ session: { municipality } }, text, memory) {
      return (await snapshots.of(municipality)).reader.read(text, memory)
    },
  })
  const matter = { snapshots, database, clock, ids, membersOf, newLink, notices, desk }
  const owing = {
    ...{ database, snapshots, governances, clock, ids, notices, may, peopleWho, newLink },
    leadersOf,
    registrarsOf,
    takeItemsBack,
    followedElsewhere: isAttested,
  }
  const asking = {
    ...{ snapshots, database, clock, ids, may, peopleWho },
    rules: answerRule,
    quote: quoteDocuments({ library: library({ database }) }),
    offer: offerCase,
    municipalities: () => governances.map(({ name }) => name),
  }
  const features: readonly Feature[] = [
    afterRules(asking),
    appointments({
      ...{ database, snapshots, clock, ids, notices, newLink, may, peopleWho },
      municipalities,
      atLeaving: (person, departureId, world) => toldOfLeaver(person, departureId, world, owing),
      holdings: () => features.flatMap(({ holdings }) => holdings ?? []),
    }),
    attestation({
      ...{ database, snapshots, clock, ids, notices, newLink, may, peopleWho },
      municipalities,
    }),
    reorganisation({
      ...{ database, snapshots, clock, ids, notices, may, peopleWho },
      municipalities,
    }),
    administration({ newLink, snapshots, database, clock }),
    meetings({
      ...{ snapshots, database, clock, ids, may, peopleWho, notices, publicUrl },
      projectStanding,
      governances,
      links: calendarLinks({ secretKey, publicUrl }),
      municipalities,
      sharing: governances.filter(({ manifest }) => manifest.bodies.some(({ shared }) => shared)).map(({ key }) => key),
      newLink,
      log,
      graph,
    }),
    surveyPanel(panel),
    reminders({ database, ids, hours: hoursOf(governances), notices }),
    // Before the survey itself, which takes most that is said of it.
    surveyResults({
      ...{ database, snapshots, clock, ids, newLink, raiseItems },
      results,
      beside: panelBeside(panel),
    }),
    survey({
      ...{ database, snapshots, governances, clock, ids, notices, definitions, may, peopleOf },
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
    duties({
      ...owing,
      raiseItems,
      standing: (visitor) =>
        standingOf({ sections: features.flatMap((feature) => feature.standing ?? []), log, snapshots }, visitor),
    }),
    reach({ snapshots, database, publicUrl, teamsAppId }),
    records({
      ...{ snapshots, database, clock, ids, newLink, governances },
      about: () => features.flatMap((feature) => feature.about ?? []),
      sources: () => features.flatMap((feature) => feature.records ?? []),
    }),
    unknownQuestions({ snapshots, database, ids, notices }),
    // Before questions are answered in general.
    documents({
      ...{
        snapshots,
        database,
        clock,
        ids,
        library: library({ database }),
        notices,
        may,
        peopleOf,
        peopleWho,
        newLink,
      },
      municipalities,
    }),
    compliance({ snapshots, clock, may, newLink, report: rulesReport }),
    overviews({
      ...{ snapshots, database, clock, newLink },
      year: () => features.flatMap((feature) => feature.year ?? []),
      report: rulesReport,
    }),
    ask(asking),
    help({ snapshots, database }),
    { name: 'desk', pages: desk.page },
  ]
  return { features, panel, results, owing }
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
