/** Weekday, time, length, quorum and notice time of a body's meetings, said once by the strategist: the municipality's own setting. */
import { bodyInWords } from '../../../../governance/body-name.ts'
import { z } from 'zod'
import { OvertakenError } from '../../../../conversation/errors.ts'
import type { Decision, Dialogue, Turn } from '../../../../conversation/dialogue.ts'
import { buttons, fields, messageOf, note, sentence } from '../../../../conversation/say.ts'
import type { Body } from '../../../../governance/manifest/schema.ts'
import type { World } from '../../../register/index.ts'
import { partyInWords } from '../../../rules/index.ts'
import { isStrategist, type MeetingNeeds, saidIn, worldOf } from '../../needs.ts'
import { hostOf } from '../../notices/called.ts'
import { type BodySetting, noSetting } from '../../setting.ts'
import { saveSetting, settingsOf } from '../../store.ts'
import { bodyTexts } from '../in-words.ts'
import { bodiesNamed } from '../named.ts'
import { rulesOf } from '../rules.ts'
import { asksForSettings, type SaidSetting, saidSetting } from '../said-setting.ts'
import { changeInWords, rulesInWords } from '../setting-in-words.ts'

const undoAction = 'meetings.undo-setting'
const value = z.union([z.number(), z.string()]).nullable()
const values = z.partialRecord(z.enum(['weekday', 'startTime', 'lengthMinutes', 'quorum', 'noticeDays']), value)
const payload = z.object({ body: z.string(), was: values, now: values })
type Values = z.infer<typeof values>

export function setStanding(needs: MeetingNeeds): Dialogue {
  return {
    name: 'meetings.set-standing',
    takes(turn) {
      if (turn.action) return turn.action.name === undoAction
      const said = saidIn(turn)
      // A body must be named, or the words are about something else.
      if (said === null || (turn.reading?.bodies.length ?? 0) === 0) return false
      return saidSetting(said) !== null || asksForSettings(said)
    },
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = bodyTexts[turn.language].setting
      const undone = turn.action ? payload.parse(turn.action.payload) : null
      const said = saidIn(turn) ?? ''
      const named = undone ? [world.governance.body(undone.body)] : bodiesNamed(said, turn.reading, world.governance)
      const [body, ...others] = named
      if (!body || others.length > 0) return { replies: [{ text: texts.whichBody }] }
      const host = hostOf(body, world.governance.key)
      if (undone === null && saidSetting(said) === null) return show(needs, turn, body)
      if (host !== world.governance.key)
        return { replies: [{ text: texts.hostDecides(bodyInWords(body, turn.language)) }] }
      if (!isStrategist(turn, world, needs)) return { replies: [{ text: onlyStrategist(turn, world) }] }
      if (undone) return undo(needs, turn, body, undone)
      return set(needs, turn, body, saidSetting(said)!)
    },
  }
}

function onlyStrategist(turn: Turn, world: World): string {
  const { strategist } = world.governance.manifest.permissions
  const who = strategist.map((party) => partyInWords(party, { ...world, language: turn.language })).join(', ')
  return bodyTexts[turn.language].onlyStrategist(who)
}

async function settingFor(needs: MeetingNeeds, turn: Turn, body: Body): Promise<BodySetting> {
  const host = hostOf(body, turn.inbound.municipality)
  const settings = await needs.database.unit(turn.inbound.municipality, (unit) => settingsOf(unit, host))
  return settings.find((one) => one.body === body.id) ?? noSetting(body.id, turn.now)
}

async function show(needs: MeetingNeeds, turn: Turn, body: Body): Promise<Decision> {
  const texts = bodyTexts[turn.language].setting
  const rules = rulesOf(body, await settingFor(needs, turn, body))
  const parts = [
    sentence(texts.shown(bodyInWords(body, turn.language))),
    fields(rulesInWords(rules, turn.language)),
    note(texts.howToSet),
  ]
  return { replies: [messageOf(parts)] }
}

async function set(needs: MeetingNeeds, turn: Turn, body: Body, said: SaidSetting): Promise<Decision> {
  const texts = bodyTexts[turn.language].setting
  const before = await settingFor(needs, turn, body)
  const { noticeDays, quorum } = rulesOf(body, before)
  if (said.noticeDays !== undefined && noticeDays.by === 'document')
    return { replies: [{ text: texts.documentNotice(bodyInWords(body, turn.language), noticeDays.value) }] }
  if (said.quorum !== undefined && quorum.by === 'document')
    return { replies: [{ text: texts.documentQuorum(bodyInWords(body, turn.language), quorum.value) }] }
  const was: Values = Object.fromEntries(Object.keys(said).map((key) => [key, before[key as keyof SaidSetting]]))
  const undoing = { label: texts.undo, action: { name: undoAction, payload: { body: body.id, was, now: said } } }
  return {
    replies: [
      messageOf([
        sentence(`${texts.noted(bodyInWords(body, turn.language))} ${changeInWords(said, turn.language)}`),
        note(said.weekday !== undefined || said.startTime !== undefined ? texts.nextPlan : texts.fromNow),
        buttons([undoing]),
      ]),
    ],
    change: changed(turn, before, said, 'meetings.set-standing'),
  }
}

async function undo(
  needs: MeetingNeeds,
  turn: Turn,
  body: Body,
  { was, now }: { was: Values; now: Values },
): Promise<Decision> {
  const texts = bodyTexts[turn.language].setting
  const before = await settingFor(needs, turn, body)
  const isAsSaid = Object.entries(now).every(([key, one]) => before[key as keyof SaidSetting] === one)
  if (turn.action?.expired || !isAsSaid)
    return { replies: [{ text: texts.changedSince(bodyInWords(body, turn.language)) }] }
  return {
    replies: [{ text: texts.undone(bodyInWords(body, turn.language)) }],
    change: changed(turn, before, was as SaidSetting, 'meetings.undo-standing'),
  }
}

function changed(turn: Turn, before: BodySetting, values: SaidSetting, action: string): Decision['change'] & {} {
  const { municipality } = turn.inbound
  const after = { ...before, ...values, decidedBy: turn.inbound.person?.personId ?? null, decidedAt: turn.now }
  return {
    audit: { action, subject: { kind: 'body', id: before.body }, detail: { ...values } },
    async run(unit) {
      const here = (await settingsOf(unit, municipality)).find((one) => one.body === before.body)
      if (here && here.decidedAt.getTime() !== before.decidedAt.getTime())
        throw new OvertakenError(`The settings of ${before.body} have been changed meanwhile.`)
      await saveSetting(unit, municipality, after)
    },
  }
}
