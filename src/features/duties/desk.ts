/** Duties for the command line: the same lists, the same recording and taking back as in the chat, by whoever runs the program. */
import { recordAudit } from '../../database/audit.ts'
import type { Duty } from '../../governance/manifest/schema.ts'
import type { Day } from '../../lib/day.ts'
import { grouped } from '../../lib/grouped.ts'
import type { World } from '../register/index.ts'
import { messageOf } from '../../conversation/say.ts'
import { currentOf } from './current.ts'
import { missingParts } from './dialogues/show-missing.ts'
import { seenOf } from './dialogues/show-status.ts'
import { targetsOf } from './due/targets.ts'
import type { Target } from './duty.ts'
import { dutiesMeant, targetsMeant } from './find.ts'
import { textsIn, whose, withTargets } from './in-words.ts'
import { type Table, tableOf } from './matrix-rows.ts'
import type { DutyNeeds } from './needs.ts'
import { progressOf, whenInWords } from './page/list-page.ts'
import { doneRows, toRecipients } from './record.ts'
import { draftOf } from './report/drafted.ts'
import { doneIn, keepDone, undoDone } from './store.ts'

/** What somebody at the desk says was done. `target` is a system's or unit's name; left out: all of them. */
type SaidAtDesk = {
  duty: string
  target: string | null
  on: Day
  diarienummer: string | null
  link: string | null
  note: string | null
}

export type Outcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; because: 'no-duty' | 'several' | 'no-target' | 'future' | 'gone'; names: readonly string[] }

export type DutyDesk = {
  list(municipality: string): Promise<Table>
  table(municipality: string, duty: string): Promise<Outcome<Table>>
  /** As text. */
  missing(municipality: string): Promise<string>
  /** Gives the rows' ids, by which they can be taken back. */
  record(municipality: string, said: SaidAtDesk): Promise<Outcome<{ what: string; ids: readonly string[] }>>
  undo(municipality: string, ids: readonly string[]): Promise<Outcome<string>>
  /** As text. */
  draft(municipality: string, duty: string): Promise<Outcome<string>>
}

export function dutyDesk(needs: DutyNeeds): DutyDesk {
  const worldOf = async (municipality: string): Promise<World> => {
    const { governance, register } = await needs.snapshots.of(municipality)
    return { governance, register, today: needs.clock.today() }
  }
  return {
    async list(municipality) {
      const world = await worldOf(municipality)
      const { owed } = await currentOf(world, needs)
      const year = Number(world.today.slice(0, 4))
      const { page } = textsIn('sv')
      const rows = [...grouped(owed, ({ duty }) => duty)].map(([duty, own]) => [
        duty.id,
        duty.name,
        whose(duty.owes, world, 'sv'),
        whenInWords(duty, 'sv', world.today),
        progressOf(own, year),
        duty.sources.join(' '),
      ])
      return { columns: ['id', page.what, page.who, page.when, page.progress, page.rule], rows }
    },
    async table(municipality, said) {
      const world = await worldOf(municipality)
      const found = dutyIn(said, world)
      if (!found.ok) return found
      const { matrix, fates } = await seenOf(found.value, Number(world.today.slice(0, 4)), world, needs)
      return { ok: true, value: tableOf(matrix, fates, world, 'sv') }
    },
    async missing(municipality) {
      const world = await worldOf(municipality)
      return messageOf(missingParts(await currentOf(world, needs), world, 'sv', needs)).text
    },
    async record(municipality, said) {
      const world = await worldOf(municipality)
      const found = dutyIn(said.duty, world)
      if (!found.ok) return found
      const duty = found.value
      if (said.on > world.today) return { ok: false, because: 'future', names: [] }
      const targets = targetsIn(duty, said.target, world)
      if (targets.length === 0)
        return {
          ok: false,
          because: 'no-target',
          names: (targetsOf(duty, world) ?? []).flatMap(({ name }) => name ?? []),
        }
      const { on, diarienummer, link, note } = said
      const kept = { happenedOn: on, exactness: 'day' as const, diarienummer, link, note, content: null }
      const at = needs.clock.now()
      const rows = doneRows({ duty, targets, kept, by: null, at }, world, needs)
      const ids = rows.map(({ id }) => id)
      await needs.database.unit(municipality, async (unit) => {
        await keepDone(unit, municipality, rows)
        await needs.notices.post(unit, municipality, toRecipients(duty, targets, rows, world))
        await audit(unit, municipality, 'duties.record-done', duty.id, ids)
      })
      return { ok: true, value: { what: withTargets(duty, targets, 'sv'), ids } }
    },
    async undo(municipality, ids) {
      return needs.database.unit(municipality, async (unit): Promise<Outcome<string>> => {
        const rows = await doneIn(unit, municipality, { ids })
        const [first] = rows
        if (!first || rows.length < ids.length) return { ok: false, because: 'gone', names: [] }
        await undoDone(unit, municipality, ids, null, needs.clock.now())
        await audit(unit, municipality, 'duties.undo-done', first.dutyId, ids)
        return { ok: true, value: first.dutyId }
      })
    },
    async draft(municipality, said) {
      const world = await worldOf(municipality)
      const found = dutyIn(said, world)
      if (!found.ok) return found
      return { ok: true, value: (await draftOf(found.value, { own: null, language: 'sv' }, world, needs)).text }
    },
  }

  function audit(
    unit: Parameters<typeof recordAudit>[0],
    municipality: string,
    action: string,
    dutyId: string,
    ids: readonly string[],
  ): Promise<void> {
    return recordAudit(unit, {
      id: needs.ids.next(),
      municipality,
      at: needs.clock.now(),
      action,
      subject: { kind: 'duty', id: dutyId },
      actor: { kind: 'command-line', id: null },
      channel: 'command-line',
      detail: { ids },
    })
  }
}

/** By its id, else by its name. */
function dutyIn(said: string, { governance }: World): Outcome<Duty> {
  const byId = governance.manifest.duties.find(({ id }) => id === said)
  const duties = byId ? [byId] : dutiesMeant(said, governance).duties
  const [only, ...others] = duties
  if (!only) return { ok: false, because: 'no-duty', names: [] }
  return others.length > 0
    ? { ok: false, because: 'several', names: duties.map(({ id }) => id) }
    : { ok: true, value: only }
}

function targetsIn(duty: Duty, said: string | null, world: World): readonly Target[] {
  const all = targetsOf(duty, world) ?? []
  return said === null ? all : targetsMeant(said, all)
}
