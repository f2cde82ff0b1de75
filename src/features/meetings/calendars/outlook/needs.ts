import type { Log } from '../../../../lib/log.ts'
import type { GraphRequest } from '../../graph/request.ts'
import type { NoticeNeeds } from '../../notices/needs.ts'

export type OutlookNeeds = NoticeNeeds & {
  municipalities: readonly string[]
  log: Log
  /** Null: this installation speaks with no Graph. */
  graph: GraphRequest | null
}
