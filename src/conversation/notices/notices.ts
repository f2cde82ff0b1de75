/**
 * What the bot says without being asked: written down in the transaction of the change that causes it, said when people may be told.
 * Each notice has a key, so it is said once, can be taken back while it waits, and can be changed in place after it was sent.
 */
import type { Unit } from '../../database/database.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Ids } from '../../lib/ids.ts'
import type { Outbound } from '../inbound.ts'
import { outgoingRow } from '../outgoing-row.ts'
import type { Recipient } from '../seal.ts'
import { talkName } from '../store.ts'
import { digestOf } from './digest.ts'
import type { Hours } from './hours.ts'
import {
  type NewRow,
  type State,
  type Written,
  insertActions,
  insertRows,
  partsOf,
  putWords,
  saidKeys,
  takeBack,
  withId,
  withKeys,
} from './store.ts'

/** How a notice fared; `at` is when it was sent. A notice that was gathered fares as the message it went out with. */
type Fate = { state: Exclude<State, 'gathered'>; at: Date | null; because: string | null }

export type Notices = {
  /**
   * Writes messages down in the unit; the next sweep sends those whose time has come. One whose key has been said is left out.
   * One that `replaces` another takes its place: while that one waits, nobody sees the old words; after it was sent, it is changed
   * where it stands. When there is nothing to replace, nothing is said. Gives how many were written.
   */
  post(unit: Unit, municipality: string, outbounds: readonly Outbound[]): Promise<number>
  /** Takes back what still waits under these keys. What has been sent stays. Gives how many were taken back. */
  withdraw(unit: Unit, municipality: string, keys: readonly string[]): Promise<number>
  /** How the notices with these keys fared, by key; those that were never written are absent. */
  fates(unit: Unit, municipality: string, keys: readonly string[]): Promise<ReadonlyMap<string, Fate>>
}

export type NoticeNeeds = { clock: Clock; ids: Ids; hours: Hours }

export function notices(needs: NoticeNeeds): Notices {
  return {
    async post(unit, municipality, outbounds) {
      const said = await sayOnce(needs, unit, municipality, outbounds)
      let replaced = 0
      for (const outbound of outbounds) if (await replace(needs, unit, municipality, outbound)) replaced++
      return said + replaced
    },
    async withdraw(unit, municipality, keys) {
      const waiting = await stillHere(unit, municipality, await withKeys(unit, municipality, keys))
      const taken = await takeBack(
        unit,
        municipality,
        waiting.map(({ id }) => id),
      )
      for (const id of new Set(waiting.flatMap(({ gatheredInto }) => gatheredInto ?? [])))
        await recompose(needs, unit, municipality, id)
      return taken
    },
    async fates(unit, municipality, keys) {
      const fates = new Map<string, Fate>()
      for (const written of await withKeys(unit, municipality, keys)) {
        const { gatheredInto, key } = written
        const as = gatheredInto !== null ? await withId(unit, municipality, gatheredInto) : written
        const { state, sentAt, because } = as ?? written
        if (key !== null && state !== 'gathered') fates.set(key, { state, at: sentAt, because })
      }
      return fates
    },
  }
}

async function sayOnce(
  needs: NoticeNeeds,
  unit: Unit,
  municipality: string,
  outbounds: readonly Outbound[],
): Promise<number> {
  const now = needs.clock.now()
  const fresh = outbounds.filter(({ replaces }) => replaces === undefined)
  const keys = fresh.flatMap(({ key }) => key ?? [])
  const said = await saidKeys(unit, municipality, keys)
  const rows = fresh
    .filter(({ key }) => key === undefined || (!said.has(key) && said.add(key)))
    .map((outbound) =>
      outgoingRow({ ...needs, sends: () => false }, outbound, {
        municipality,
        recipient: recipientOf(outbound),
        language: 'sv',
        now,
      }),
    )
  await insertRows(unit, municipality, rows, now)
  return rows.length
}

/** A message to a group is for everybody in it: who pressed is looked at when somebody does. */
function recipientOf({ address }: Outbound): Recipient {
  if (address.to === 'person') return { channel: null, platformUserId: null, personId: address.personId }
  return { channel: address.channel, platformUserId: null, personId: null }
}

/** Those that have not left: on their own, or with a digest. */
async function stillHere(unit: Unit, municipality: string, written: readonly Written[]): Promise<Written[]> {
  const here: Written[] = []
  for (const each of written) {
    const as = each.gatheredInto === null ? each : await withId(unit, municipality, each.gatheredInto)
    if (as?.state === 'held' || as?.state === 'waiting') here.push(each)
  }
  return here
}

async function replace(needs: NoticeNeeds, unit: Unit, municipality: string, outbound: Outbound): Promise<boolean> {
  const { replaces, key } = outbound
  if (replaces === undefined) return false
  const [was] = await withKeys(unit, municipality, [replaces])
  if (!was || was.state === 'withdrawn' || was.state === 'unreachable') return false
  if (key !== undefined && (await withKeys(unit, municipality, [key])).length > 0) return false
  const now = needs.clock.now()
  // It stands where something was said already, so it waits for people to be awake and no longer.
  const changed = { ...outbound, urgent: true }
  const row = outgoingRow({ ...needs, sends: () => false }, changed, {
    municipality,
    recipient: recipientOf(outbound),
    language: was.language,
    now,
  })
  if (was.state === 'held' || was.state === 'waiting' || was.state === 'gathered') {
    await insertActions(unit, municipality, row.actions, now)
    // It left in this very moment: then it is changed where it stands.
    if (!(await putWords(unit, was, row.outgoing.message, [was.state])))
      return replace(needs, unit, municipality, outbound)
    if (was.gatheredInto !== null) await recompose(needs, unit, municipality, was.gatheredInto)
    return true
  }
  const outgoing: NewRow = { ...row.outgoing, replaces: was.id }
  await insertRows(unit, municipality, [{ ...row, outgoing }], now)
  return true
}

/** Puts a digest together anew after one of its parts has changed: before it has left, or in place. */
async function recompose({ ids, clock }: NoticeNeeds, unit: Unit, municipality: string, id: string): Promise<void> {
  const digest = await withId(unit, municipality, id)
  const parts = digest ? await partsOf(unit, digest) : []
  if (!digest) return
  if (parts.length === 0) return void (await takeBack(unit, municipality, [id]))
  const messages = parts.map(({ message }) => message)
  const message = messages.length === 1 ? messages[0]! : digestOf(messages, digest.language)
  if (digest.state === 'waiting' && (await putWords(unit, digest, message, ['waiting']))) return
  if (digest.state === 'unreachable') return
  const { channel, conversationId, personId, language } = digest
  const to = { channel: personId === null ? channel : null, conversationId, personId }
  const row: NewRow = {
    id: ids.next(),
    ...{ ...to, talk: talkName(to), message, language },
    ...{ nature: 'reply', why: null, digest: false, key: null, updates: null, replaces: id },
    ...{ state: 'waiting', notBefore: null, leasedUntil: null },
  }
  await insertRows(unit, municipality, [{ outgoing: row, actions: [] }], clock.now())
}
