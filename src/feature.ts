/** What a feature offers to the program. `all-features.ts` lists them; nothing registers itself. */
import type { About } from './conversation/about.ts'
import type { Dialogue } from './conversation/dialogue.ts'
import type { Holdings } from './conversation/holdings.ts'
import type { HomeSection } from './conversation/home.ts'
import type { Language } from './conversation/inbound.ts'
import type { Unit } from './database/database.ts'
import type { World } from './features/register/index.ts'
import type { RuleEvidence } from './governance/evidence.ts'
import type { YearMark } from './governance/year-mark.ts'
import type { Day } from './lib/day.ts'
import type { Task } from './jobs/task.ts'
import type { OpenPage } from './web/open-pages.ts'
import type { Page } from './web/pages.ts'
import type { PublicFile } from './web/public-files.ts'

export type Feature = {
  name: string
  /** Exchanges in the chat, tried in order: the first that takes a turn answers it. */
  dialogues?: readonly Dialogue[]
  /** What it shows on a person's own page in the channel. */
  home?: readonly HomeSection[]
  /** How what is somebody's own stands, for "hur ligger vi till" of whoever follows nothing up. */
  standing?: readonly HomeSection[]
  /** Durable work, run by the queue. */
  tasks?: readonly Task[]
  /** What it keeps about a person, for "exportera mina uppgifter". */
  about?: readonly About[]
  /** Web pages, each behind sign-in and a permission. */
  pages?: readonly Page[]
  /** Web pages for people who have no account. */
  openPages?: readonly OpenPage[]
  /** Files that are fetched without sign-in, by an address that is the key. */
  files?: readonly PublicFile[]
  /** What of its own somebody may hold, and how it is handed over when that person leaves. */
  holdings?: readonly Holdings[]
  /** What it knows of how the rules are followed. */
  evidence?: readonly EvidenceSource[]
  /** The official documents that it makes: minutes, results, reports. */
  records?: readonly RecordSource[]
  /** What of its own has a day in the governance year. */
  year?: readonly YearSource[]
}

/** Tells what it has in the year, for the årshjul. It only reads, in the unit it is given. */
export type YearSource = (unit: Unit, asked: EvidenceAsked) => Promise<readonly YearMark[]>

/** Tells what it knows of the rules that it carries, and nothing of the others. It only reads, in the unit it is given. */
export type EvidenceSource = (unit: Unit, asked: EvidenceAsked) => Promise<readonly RuleEvidence[]>

export type EvidenceAsked = {
  /** The municipality, its register, and the day it is asked. */
  world: World
  /** The calendar year that is reported. */
  year: number
  language: Language
}

/** A kind of document that the municipality may have to register, hand out and archive. It only reads, in the unit it is given. */
export type RecordSource = {
  kind: string
  list(unit: Unit, asked: Pick<EvidenceAsked, 'world' | 'language'>): Promise<readonly RecordMade[]>
  /** The document as a file; null when there is none, or no longer. */
  paper(
    unit: Unit,
    subjectId: string,
    asked: Pick<EvidenceAsked, 'world' | 'language'>,
  ): Promise<{ name: string; type: string; bytes: Uint8Array } | null>
}

export type RecordMade = {
  subjectId: string
  /** "Anteckningar från IT-styrgruppen 14 januari 2026" */
  title: string
  on: Day
  /** Whose it is, in words: the body, or the nämnd. */
  owner: string
  /** When whoever makes it said that it was finished; null: it is arbetsmaterial whatever else has been said. */
  finishedAt: Date | null
}
