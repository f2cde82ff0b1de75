/** "Klart: registerförteckningen inlämnad, KS 2027/123": written down with when it happened, which may be long ago, and what shows it. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { isQuestion } from '../../../conversation/asks.ts'
import type { Button, Form, Meaning } from '../../../conversation/message.ts'
import { type Part, buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import type { Governance } from '../../../governance/governance.ts'
import type { Duty } from '../../../governance/manifest/schema.ts'
import { type Day, dayOf, isDay } from '../../../lib/day.ts'
import type { World } from '../../register/index.ts'
import { shownOf, lookupsOf } from '../../register/index.ts'
import { type Done, type Target, isRecordedLate } from '../duty.ts'
import { dutiesMeant, dutiesNear, targetsMeant } from '../find.ts'
import { doneOn, evidenceInWords, textsIn, whose, withTargets } from '../in-words.ts'
import { type DutyNeeds, askerOf, saidIn, worldOf } from '../needs.ts'
import { owedIn } from '../overview.ts'
import { type Kept, agendaItemOf, doneRows, standingOf, toRecipients } from '../record.ts'
import { tellsOfOne } from '../said-of-list.ts'
import { type SaidDone, addsOnly, asksStatus, saidDone, saysWhatShows, takesBack, tellsDone } from '../said.ts'
import { changeDone, doneIn, followedSince, keepDone, undoDone } from '../store.ts'

const name = 'duties.record-done'
const pressed = z.object({ dutyId: z.string(), targets: z.array(z.string()) })
const chosen = pressed.extend({ text: z.string() })
const opened = pressed.extend({ evidence: z.string().default('') })
const kept = z.object({ ids: z.array(z.string()).min(1) })
const formName = 'duties.done:'
const longest = 2_000
/** How long after something was kept the next message may be about it. */
const minutesAfter = 30

export function recordDone(needs: DutyNeeds): Dialogue {
  return {
    name,
    takes(turn) {
      if (turn.action) return ['duties.done', 'duties.choose', 'duties.undo'].includes(turn.action.name)
      if (turn.inbound.kind === 'form') return turn.inbound.form.startsWith(formName)
      const said = saidIn(turn)
      if (said === null) return false
      if (turn.progress?.dialogue === name && goesOn(said, turn)) return true
      if (turn.reading?.intent === 'duty_done' || ofTheList(turn, said, needs)) return true
      const governance = needs.governances.find(({ key }) => key === turn.inbound.municipality)
      return governance !== undefined && tellsDone(said) && dutiesMeant(said, governance).sure
    },
    async decide(turn) {
      const texts = textsIn(turn.language)
      const world = await worldOf(turn, needs)
      const personId = askerOf(turn)
      if (personId === null) return { replies: [{ text: texts.mine.unknown }] }
      const asked: Asked = { turn, world, personId, needs }
      if (turn.action?.name === 'duties.undo') return undo(asked, kept.parse(turn.action.payload).ids)
      if (turn.action?.name === 'duties.done') return openForm(asked, opened.parse(turn.action.payload))
      if (turn.action?.name === 'duties.choose') {
        const { dutyId, targets, text } = chosen.parse(turn.action.payload)
        return recordSaid(asked, dutyId, targets, text)
      }
      if (turn.inbound.kind === 'form')
        return submitted(asked, turn.inbound.form.slice(formName.length), turn.inbound.values)
      const said = saidIn(turn)!
      if (turn.progress?.dialogue === name && goesOn(said, turn)) return more(asked, said)
      return recordText(asked, said)
    },
  }
}

type Asked = { turn: Turn; world: World; personId: string; needs: DutyNeeds }
const progressData = z.object({ ids: z.array(z.string()).min(1), at: z.string() })

/** After something was kept: that it was another day, what shows it, or that it was wrong. */
function goesOn(said: string, { progress, reading, now }: Turn): boolean {
  const data = progressData.safeParse(progress?.data)
  if (!data.success || now.getTime() - Date.parse(data.data.at) > minutesAfter * 60_000) return false
  if (takesBack(said)) return true
  const found = saidDone(said, dayOf(now))
  const says = found.when !== null || found.future || saysWhatShows(found)
  // A line that is nothing else is what the receipt asked for.
  return !said.trim().endsWith('?') && ((says && addsOnly(said)) || isLine(said, reading))
}

/** "Socialnämnden har lämnat sin i dag", after it was told how far a duty has come. */
function ofTheList({ memory, inbound }: Turn, said: string, { governances }: Pick<DutyNeeds, 'governances'>): boolean {
  if (memory?.about?.what !== 'duty' || !tellsOfOne(said)) return false
  const governance = governances.find(({ key }) => key === inbound.municipality)
  return governance !== undefined && unitsSaid(said, governance).length > 0
}

/** The units named, by name or by what else they are called. */
function unitsSaid(said: string, { manifest }: Governance): readonly string[] {
  const names = manifest.units.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((each): Target => ({ key: id, name: each, unitId: id, systemId: null })),
  )
  return targetsMeant(said, names).map(({ key }) => key)
}

const isLine = (said: string, reading: Turn['reading']): boolean =>
  reading?.outcome === 'out-of-scope' && !isQuestion(said) && !asksStatus(said) && !tellsDone(said)

function recordText(asked: Asked, said: string): Decision | Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const texts = textsIn(turn.language).record
  const listed = ofTheList(turn, said, needs)
    ? world.governance.manifest.duties.find(({ id }) => id === turn.memory?.about?.id)
    : undefined
  if (listed) return recordFor(asked, listed, said)
  const { duties: named } = dutiesMeant(said, world.governance)
  const duties = named.length > 0 ? named : dutiesNear(said, world.governance)
  const mine = duties.filter((duty) => standingOf(duty, personId, world, needs).own.length > 0)
  const possible = mine.length > 0 ? mine : duties
  const [only, ...others] = possible
  // What only resembles a name is asked about, never taken.
  const sure = named.length > 0
  if (!only) return { replies: [{ text: texts.nothing }] }
  if (others.length > 0 || !sure) {
    const offered = possible.slice(0, 5).map((duty): Button<Meaning> => ({
      label: duty.name,
      action: { name: 'duties.choose', payload: { dutyId: duty.id, targets: [], text: said } },
    }))
    return { replies: [messageOf([sentence(texts.which), buttons(offered)])] }
  }
  return recordFor(asked, only, said)
}

async function recordFor(asked: Asked, duty: Duty, said: string): Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const texts = textsIn(turn.language).record
  const standing = standingOf(duty, personId, world, needs)
  if (standing.all.length === 0 && !standing.mayAll)
    return { replies: [{ text: texts.notYours(duty.name, whose(duty.owes, world, turn.language)) }] }
  const units = unitsSaid(said, world.governance)
  const byName = targetsMeant(said, standing.all)
  const named =
    byName.length > 0 ? byName : standing.all.filter(({ unitId }) => unitId !== null && units.includes(unitId))
  const open = await openOf(asked, duty, standing.own)
  const targets =
    named.length > 0
      ? named
      : standing.all.length === 1
        ? standing.all
        : standing.own.length === 1
          ? standing.own
          : open.length === 1
            ? open
            : null
  if (targets !== null) return keep(asked, duty, targets, saidDone(said, world.today), said)
  const among = open.length > 0 ? open : standing.own.length > 0 ? standing.own : standing.all
  const payload = (keys: readonly string[]) => ({ dutyId: duty.id, targets: keys, text: said })
  const offered = among.slice(0, 6).map((target): Button<Meaning> => ({
    label: target.name ?? duty.name,
    action: { name: 'duties.choose', payload: payload([target.key]) },
  }))
  const everything = {
    label: texts.all(among.length),
    action: { name: 'duties.choose', payload: payload(among.map(({ key }) => key)) },
  }
  return { replies: [messageOf([sentence(texts.whichFor(duty.name)), buttons([...offered, everything])])] }
}

/** Of these, what is not done yet. */
async function openOf(
  { world, needs }: Pick<Asked, 'world' | 'needs'>,
  duty: Duty,
  targets: readonly Target[],
): Promise<readonly Target[]> {
  const municipality = world.governance.key
  const { done, since } = await needs.database.unit(municipality, async (unit) => ({
    since: await followedSince(unit, municipality, world.today),
    done: await doneIn(unit, municipality, { duties: [duty.id] }),
  }))
  const keys = new Set(targets.map(({ key }) => key))
  return owedIn({ world, done, since }, [duty]).flatMap(({ target, stands }) =>
    keys.has(target.key) && stands.some(({ status }) => ['near', 'behind', 'late', 'missing'].includes(status))
      ? [target]
      : [],
  )
}

function recordSaid(asked: Asked, dutyId: string, keys: readonly string[], said: string): Decision | Promise<Decision> {
  const { world, turn, personId, needs } = asked
  const duty = world.governance.manifest.duties.find(({ id }) => id === dutyId)
  if (!duty) return { replies: [{ text: textsIn(turn.language).record.nothing }] }
  if (keys.length === 0) return recordFor(asked, duty, said)
  const targets = standingOf(duty, personId, world, needs).all.filter(({ key }) => keys.includes(key))
  return keep(asked, duty, targets, saidDone(said, world.today), said)
}

/** A form's id is no proof: what it names is looked up for whoever sends it. */
function openForm(asked: Asked, { dutyId, targets: keys, evidence }: z.infer<typeof opened>): Decision {
  const { turn } = asked
  const found = lookUp(asked, dutyId, keys)
  if (!found) return { replies: [{ text: textsIn(turn.language).record.nothing }], immediate: null }
  return { replies: [], immediate: { kind: 'form', form: formFor(asked, found, evidence.slice(0, longest)) } }
}

type Found = { duty: Duty; targets: readonly Target[] }

function lookUp({ world, personId, needs }: Asked, dutyId: string, keys: readonly string[]): Found | null {
  const duty = world.governance.manifest.duties.find(({ id }) => id === dutyId)
  if (!duty) return null
  const { all, own } = standingOf(duty, personId, world, needs)
  const targets = keys.length > 0 ? all.filter(({ key }) => keys.includes(key)) : own.length > 0 ? own : all
  return targets.length === 0 ? null : { duty, targets }
}

function formFor({ turn, world }: Asked, { duty, targets }: Found, evidence = ''): Form {
  const { form } = textsIn(turn.language).record
  const several = targets.length > 1
  const options = [
    { value: 'all', label: form.all },
    ...targets.map(({ key, name: label }) => ({ value: key, label: label ?? key })),
  ]
  return {
    id: `${formName}${duty.id}`,
    title: form.title,
    intro: form.intro(`${duty.name}. ${duty.what}`),
    inputs: [
      ...(several
        ? [
            {
              name: 'targets',
              label: form.targets,
              kind: 'choice' as const,
              options: options.slice(0, 100),
              many: true,
              required: true,
              initial: 'all',
            },
          ]
        : []),
      { name: 'on', label: form.on, kind: 'day', required: true, initial: world.today },
      {
        name: 'evidence',
        label: form.evidence,
        hint: duty.evidence,
        kind: 'text',
        multiline: true,
        maxLength: longest,
        ...(evidence === '' ? {} : { initial: evidence }),
      },
    ],
    submit: form.submit,
  }
}

function submitted(
  asked: Asked,
  dutyId: string,
  values: Readonly<Record<string, string | readonly string[]>>,
): Decision {
  const { turn, world } = asked
  const texts = textsIn(turn.language).record
  const found = lookUp(asked, dutyId, [])
  if (!found) return { replies: [{ text: texts.nothing }], immediate: null }
  const on = String(values['on'] ?? '')
  const wrong = !isDay(on) ? texts.form.badDay : on > world.today ? texts.form.future : null
  if (wrong !== null)
    return { replies: [], immediate: { kind: 'faults', form: formFor(asked, found), faults: { on: wrong } } }
  const picked = [values['targets'] ?? 'all'].flat()
  const targets = picked.includes('all') ? found.targets : found.targets.filter(({ key }) => picked.includes(key))
  const text = String(values['evidence'] ?? '')
    .trim()
    .slice(0, longest)
  const { link, diarienummer } = saidDone(text, world.today)
  const when = { happenedOn: on as Day, exactness: 'day' as const }
  return keep(
    asked,
    found.duty,
    targets.length > 0 ? targets : found.targets,
    { when, future: false, link, diarienummer, paragraph: null },
    noteIn(text, { link, diarienummer }),
  )
}

/** What is left of the words when number and link stand by themselves. */
function noteIn(text: string, { link, diarienummer }: Pick<SaidDone, 'link' | 'diarienummer'>): string | null {
  const rest = [link, diarienummer].reduce<string>(
    (left, part) => (part === null ? left : left.replace(part, ' ')),
    text,
  )
  return rest.replaceAll(/\s+/g, ' ').replace(/^[\s,;:.]+|[\s,;:]+$/g, '') || null
}

function keep(asked: Asked, duty: Duty, targets: readonly Target[], said: SaidDone, words: string | null): Decision {
  const { turn, world, personId, needs } = asked
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  if (said.future) return { replies: [{ text: texts.future }] }
  if (targets.length === 0)
    return { replies: [{ text: texts.notYours(duty.name, whose(duty.owes, world, turn.language)) }] }
  const given: Kept = {
    ...(said.when ?? { happenedOn: world.today, exactness: 'day' as const }),
    note: turn.inbound.kind === 'form' ? words : said.paragraph,
    link: said.link,
    diarienummer: said.diarienummer,
    content: null,
  }
  const rows = doneRows({ duty, targets, kept: given, by: personId, at: turn.now }, world, needs)
  const ids = rows.map(({ id }) => id)
  return {
    replies: [messageOf(receipt(asked, duty, targets, rows))],
    outgoing: [],
    immediate: null,
    progress: { dialogue: name, step: 'kept', data: { ids, at: turn.now.toISOString() } },
    memory: rememberAbout({ what: 'duty', id: duty.id, of: municipality }, turn.memory),
    change: {
      audit: {
        action: 'duties.record-done',
        subject: { kind: 'duty', id: duty.id },
        detail: {
          ids,
          happenedOn: given.happenedOn,
          ...(said.diarienummer ? { diarienummer: said.diarienummer } : {}),
        },
      },
      async run(unit) {
        await keepDone(unit, municipality, rows)
        await needs.notices.post(unit, municipality, toRecipients(duty, targets, rows, world))
      },
    },
  }
}

/** What was kept, whether that was late, who hears of it, and what can be done about it. */
function receipt(
  { turn, world }: Asked,
  duty: Duty,
  targets: readonly Target[],
  rows: readonly Done[],
): readonly Part[] {
  const texts = textsIn(turn.language).record
  const [first] = rows as [Done]
  const on = doneOn(first, turn.language, world.today)
  const evidence = evidenceInWords(first)
  const told = [...new Set(rows.flatMap(({ sentTo }) => sentTo))]
  return [
    sentence(
      targets.length > 3
        ? texts.keptMany(duty.name, targets.length, on)
        : texts.kept(withTargets(duty, targets, turn.language, 3), on),
    ),
    ...(isRecordedLate(first) ? [sentence(texts.late)] : []),
    sentence(evidence === null ? texts.askEvidence(duty.evidence) : texts.withEvidence(evidence)),
    ...(told.length > 0 ? [sentence(texts.told(namesOf(told, world)))] : []),
    sentence(texts.reference(first.id.slice(-8))),
    buttons([{ label: texts.undo, action: { name: 'duties.undo', payload: { ids: rows.map(({ id }) => id) } } }]),
  ]
}

function namesOf(ids: readonly string[], { register, governance }: World): string {
  return ids
    .flatMap((id) => {
      const person = lookupsOf(register).person(id)
      return person ? [shownOf(person, governance).name ?? ''] : []
    })
    .filter(Boolean)
    .join(', ')
}

/** About what was just kept. */
async function more(asked: Asked, said: string): Promise<Decision> {
  const { turn, world, needs } = asked
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  const { ids } = progressData.parse(turn.progress?.data)
  if (takesBack(said)) return undo(asked, ids)
  const found = saidDone(said, world.today)
  if (found.future) return { replies: [{ text: texts.future }] }
  const rows = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids }))
  const [first] = rows
  if (!first) return { replies: [{ text: texts.undoneAlready }], progress: null }
  const change = {
    ...found.when,
    ...(found.link === null ? {} : { link: found.link }),
    ...(found.diarienummer === null ? {} : { diarienummer: found.diarienummer }),
    ...(found.paragraph === null ? {} : { note: found.paragraph }),
    ...(addsOnly(said) ? {} : { note: noteIn(said, found) }),
  }
  const changed = { ...first, ...change }
  const duty = world.governance.manifest.duties.find(({ id }) => id === first.dutyId)
  const evidence = evidenceInWords(changed)
  return {
    replies: [
      messageOf([
        sentence(
          `${texts.changed(duty?.name ?? first.dutyId, doneOn(changed, turn.language, world.today))}${evidence === null ? '' : ` ${texts.withEvidence(evidence)}`}`,
        ),
        ...(isRecordedLate(changed) ? [sentence(texts.late)] : []),
        buttons([{ label: texts.undo, action: { name: 'duties.undo', payload: { ids } } }]),
      ]),
    ],
    progress: { dialogue: name, step: 'kept', data: { ids, at: turn.now.toISOString() } },
    change: {
      audit: {
        action: 'duties.change-done',
        subject: { kind: 'duty', id: first.dutyId },
        detail: { ids, before: { happenedOn: first.happenedOn, link: first.link, diarienummer: first.diarienummer } },
      },
      run: (unit) => changeDone(unit, municipality, ids, change),
    },
  }
}

/** By whoever wrote it down, or may for all. */
async function undo({ turn, world, personId, needs }: Asked, ids: readonly string[]): Promise<Decision> {
  const { municipality } = turn.inbound
  const texts = textsIn(turn.language).record
  const rows = await needs.database.unit(municipality, (unit) => doneIn(unit, municipality, { ids }))
  const [first] = rows
  const duty = world.governance.manifest.duties.find(({ id }) => id === first?.dutyId)
  if (!first || !duty || rows.length < ids.length) return { replies: [{ text: texts.undoneAlready }], progress: null }
  const mine = first.recordedBy === personId || needs.may(personId, 'strategist', world)
  if (!mine) return { replies: [{ text: texts.notYours(duty.name, whose(duty.owes, world, turn.language)) }] }
  return {
    replies: [{ text: texts.undone(duty.name) }],
    progress: null,
    change: {
      audit: { action: 'duties.undo-done', subject: { kind: 'duty', id: duty.id }, detail: { ids } },
      async run(unit) {
        await undoDone(unit, municipality, ids, personId, turn.now)
        // What was handed in to a body stands on its agenda.
        await needs.takeItemsBack(unit, municipality, ids.map(agendaItemOf), turn.now)
        // Who was to hear of it in the morning need not.
        await needs.notices.withdraw(
          unit,
          municipality,
          rows.flatMap(({ id, sentTo }) => sentTo.map((to) => `duties.handed-in:${id}:${to}`)),
        )
      },
    },
  }
}
