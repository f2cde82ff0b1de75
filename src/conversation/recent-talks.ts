/**
 * How talks stood when this process last wrote them, so that the next turn need not read what was just written. Somebody else may have
 * written since: the turn's own writing finds out, writes nothing then, and the turn is decided anew on what is read.
 */
import { jsonOf } from '../database/database.ts'
import type { Begun, Finished, TurnKey } from './store.ts'

type Talk = Pick<TurnKey, 'municipality' | 'channel' | 'conversation'>

export type RecentTalks = {
  /** What a turn may start from unread; null: it has to be read. */
  of(talk: Talk): Begun | null
  read(talk: Talk, begun: Begun): void
  written(turn: Finished): void
  forget(talk: Talk): void
}

/** Some megabytes; whoever falls out is read. */
const mostKept = 2_000

export function recentTalks(): RecentTalks {
  const versions = new Map<string, number>()
  /** As JSON, so that nobody shares an object with what is kept. In the order of use, the latest last. */
  const kept = new Map<string, string>()
  const keep = (talk: Talk, conversation: Begun['conversation']): void => {
    kept.delete(nameOf(talk))
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
    kept.set(nameOf(talk), jsonOf(conversation))
  }
  const conversationOf = (talk: Talk): Begun['conversation'] | undefined => {
    const json = kept.get(nameOf(talk))
    return json === undefined ? undefined : (JSON.parse(json) as Begun['conversation'])
  }
  return {
    of(talk) {
      const conversation = conversationOf(talk)
      const registerVersion = versions.get(talk.municipality)
      if (!conversation || registerVersion === undefined) return null
      return { claimed: false, isRemembered: true, registerVersion, conversation, action: null, ahead: null }
    },
    read(talk, { claimed, registerVersion, conversation }) {
      versions.set(talk.municipality, registerVersion)
      if (!claimed) keep(talk, conversation)
    },
    written({ at, version, memory, progress, language, ...talk }) {
      const before = conversationOf(talk)
      const isOfThis = before !== undefined && (before?.version ?? 0) === version
      if (!isOfThis) kept.delete(nameOf(talk))
      else
        keep(talk, {
          version: version + 1,
          memory: memory ? memory.value : (before?.memory ?? null),
          memoryAt: memory ? at : (before?.memoryAt ?? null),
          progress: progress ? progress.value : (before?.progress ?? null),
          language,
        })
    },
    forget: (talk) => void kept.delete(nameOf(talk)),
  }
}

const nameOf = ({ municipality, channel, conversation }: Talk): string => `${municipality}/${channel}/${conversation}`
