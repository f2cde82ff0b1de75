/** "Vi behöver ett nytt system för …": the way that such a need goes, and a short form that starts the case. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Button, Form, Input, Meaning } from '../../../conversation/message.ts'
import { saying } from '../../../conversation/say-button.ts'
import { rememberAbout } from '../../../conversation/understanding/memory.ts'
import { buttons, messageOf, sentence, source } from '../../../conversation/say.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import type { DecisionPath } from '../../../governance/manifest/schema.ts'
import { peopleWho } from '../../administration/index.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { explain, partyInWords } from '../../rules/index.ts'
import { caseAction, caseCard } from '../card.ts'
import type { Case, PersonalData } from '../case.ts'
import { type StartKind, kindAskedFor, pathsFor, titleIn } from '../start.ts'
import { bare, nextStanding, textsIn } from '../in-words.ts'
import { type CaseNeeds, askerIn, raiseWhatIsDue, readerOf, worldOf } from '../needs.ts'
import { personSaid, reachedBy } from '../people.ts'
import { stepInLanguage } from '../step-in-language.ts'
import { addCase, nextNumber } from '../store.ts'
import { standingsOf } from '../gates.ts'

const action = 'cases.start'
const formPrefix = 'cases.start:'
const payload = z.object({
  ...{ kind: z.string(), title: z.string(), systemId: z.string().nullable() },
  need: z.string().default(''),
})
type Begun = z.infer<typeof payload>

export function startCase(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.start-case',
    takes: (turn) =>
      turn.action
        ? turn.action.name === action
        : sentForm(turn, formPrefix) !== null || (saidIn(turn) !== null && kindAskedFor(turn) !== null),
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      const sent = sentForm(turn, formPrefix)
      if (!asker) return say(texts.unknownPerson)
      if (sent !== null) return open(needs, turn, world, asker, begunIn(sent))
      if (turn.action) return showForm(formFor(payload.parse(turn.action.payload), turn, world, asker))
      return offer(turn, world, kindAskedFor(turn)!)
    },
  }
}

/** The button that starts a case: beside an answer about the rules, too. */
export function startButton(
  kind: StartKind,
  title: string,
  systemId: string | null,
  turn: Pick<Turn, 'language'>,
): Button<Meaning> {
  return {
    label: textsIn(turn.language).startCase,
    action: { name: action, payload: { kind, title, systemId }, by: 'anyone' },
    opens: 'form',
    hears: 'need',
  }
}

function offer(turn: Turn, world: World, kind: StartKind): Decision {
  const texts = textsIn(turn.language)
  const { governance } = world
  const [path] = pathsFor(kind, governance)
  if (!path) {
    const who = governance.manifest.municipality.decidesWhenSilent
    return say(texts.noPath(partyInWords(who, { governance, language: turn.language })))
  }
  const [first] = path.steps
  const rule = first?.sources[0] ?? path.sources[0]
  const because = rule === undefined ? null : explain(rule, governance, turn.language)
  const [systemId = null] = turn.reading?.systems ?? []
  return {
    replies: [
      messageOf([
        sentence(texts.offer[kind]),
        ...(first ? [sentence(texts.firstStep(stepInLanguage(first, governance, turn.language)))] : []),
        ...(because === null ? [] : [source(because)]),
        buttons([
          { ...startButton(kind, titleIn(saidIn(turn) ?? ''), systemId, turn), style: 'primary', label: texts.start },
          saying(texts.showSteps, `vilka steg är det: ${path.appliesTo.matter}`),
        ]),
      ]),
    ],
    // "Vad är första steget?", "vem måste godkänna det?" is of it.
    memory: rememberAbout({ what: 'path', id: path.id, of: turn.inbound.municipality }, turn.memory),
    grounds: {
      kind: 'intent',
      sources: rule === undefined ? [] : [rule],
      systems: turn.reading?.systems ?? [],
      people: [],
      role: null,
    },
  }
}

/** What was begun stands in the form's id: no secret, and looked up again when it is sent. */
function begunIn(id: string): Begun {
  const [kind = '', systemId = ''] = id.split('/')
  return { kind, systemId: systemId === '' ? null : systemId, title: '', need: '' }
}

const longestTitle = 120
const longestNeed = 2_000

function formFor({ kind, title, systemId, need }: Begun, turn: Turn, world: World, asker: Person): Form {
  const texts = textsIn(turn.language)
  const { form } = texts
  const { governance } = world
  const isSystem = kind === 'system'
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  const categories = categoriesIn(kind, world)
  const units = unitsIn(world)
  const own = ownUnit(asker, units, world)
  const inputs: Input[] = [
    {
      name: 'title',
      label: form.name,
      hint: form.nameHint,
      kind: 'text',
      required: true,
      maxLength: longestTitle,
      ...given(title || (system?.name ?? '')),
    },
    ...(isSystem
      ? [
          {
            name: 'change',
            label: form.change,
            kind: 'choice' as const,
            required: true,
            initial: system ? 'change' : 'new',
            options: [
              { value: 'new', label: form.new },
              { value: 'change', label: form.changed },
            ],
          },
        ]
      : []),
    ...(categories.length > 1
      ? [
          {
            name: 'category',
            label: form.category,
            kind: 'choice' as const,
            required: true,
            options: categories.map(({ id, name }) => ({ value: id, label: name })),
            ...given(system?.category && categories.some(({ id }) => id === system.category) ? system.category : ''),
          },
        ]
      : []),
    ...(units.length > 0
      ? [
          {
            name: 'unit',
            label: form.unit,
            kind: 'choice' as const,
            required: true,
            options: units.map(({ id, name }) => ({ value: id, label: name })),
            ...given(own ?? ''),
          },
        ]
      : []),
    { name: 'owner', label: form.owner, hint: form.ownerHint, kind: 'person' },
    {
      ...{ name: 'need', label: form.need, kind: 'text', multiline: true, required: true, maxLength: longestNeed },
      ...given(need.slice(0, longestNeed)),
    },
    ...(isSystem
      ? [
          {
            name: 'data',
            label: form.personalData,
            kind: 'choice' as const,
            initial: 'unknown',
            options: (['none', 'yes', 'sensitive', 'unknown'] as const).map((value) => ({
              value,
              label: form.data[value],
            })),
          },
        ]
      : []),
    ...(kind === 'funding' ? [{ name: 'amount', label: form.amount, kind: 'text' as const, maxLength: 20 }] : []),
  ]
  const [path] = pathsFor(kind as StartKind, governance)
  const intro = path && inLanguage(path, 'name', turn.language)
  return {
    id: `${formPrefix}${kind}/${systemId ?? ''}`,
    title: form.title,
    ...(intro === undefined ? {} : { intro }),
    inputs,
    submit: form.submit,
  }
}

const given = (initial: string) => (initial === '' ? {} : { initial })

/** Categories that the ways of this kind are for. */
function categoriesIn(kind: string, { governance }: World) {
  const ids = new Set(pathsFor(kind as StartKind, governance).flatMap(({ appliesTo }) => appliesTo.categories))
  return governance.manifest.categories.filter(({ id }) => ids.has(id))
}

/** Whose need it may be: what the municipality is divided into, not the nämnder and not everybody outside. */
function unitsIn({ governance }: World) {
  return governance.manifest.units
    .filter(({ kind }) => kind === 'department' || kind === 'division' || kind === 'company')
    .slice(0, mostOptions)
}
const mostOptions = 100

function ownUnit({ unitId }: Person, units: ReturnType<typeof unitsIn>, { governance }: World): string | null {
  if (unitId === null) return null
  const around = units.filter(({ id }) => governance.isWithin(unitId, id))
  return around.find(({ id }) => id === unitId)?.id ?? around.at(-1)?.id ?? null
}

async function open(needs: CaseNeeds, turn: Turn, world: World, asker: Person, begun: Begun): Promise<Decision> {
  const texts = textsIn(turn.language)
  const form = formFor(begun, turn, world, asker)
  const read = readForm(begun, turn, world)
  if ('faults' in read) return faulty(form, read.faults)
  const { municipality } = turn.inbound
  const number = await needs.database.unit(municipality, (unit) => nextNumber(unit, municipality))
  const ownerId = read.owner?.id ?? asker.id
  const one: Case = {
    id: needs.ids.next(),
    municipality,
    number,
    path: read.path.id,
    title: read.title,
    change: begun.kind === 'system' ? read.change : null,
    systemId: begun.systemId,
    category: read.category,
    unitId: read.unit,
    ownerId,
    need: read.need,
    personalData: read.personalData,
    amount: read.amount,
    diarienummer: null,
    state: 'open',
    openedBy: asker.id,
    openedAt: turn.now,
    closedAt: null,
    version: 1,
  }
  const whole = { case: one, marks: [], decision: null, agenda: [] }
  const owner = ownerId === asker.id ? null : lookupsOf(world.register).person(ownerId)
  return {
    replies: [
      caseCard(whole, readerOf(turn, world, needs), [
        sentence(texts.opened(number, bare(one.title), inLanguage(read.path, 'name', turn.language))),
        ...(owner ? [sentence(texts.openedFor(shownOf(owner, world.governance).name ?? ''))] : []),
      ]),
    ],
    outgoing: [...toStrategists(one, asker, world, needs), ...toOwner(one, asker, owner, world)],
    progress: null,
    immediate: null,
    change: {
      audit: { action: 'cases.open', subject: { kind: 'case', id: one.id }, detail: { title: one.title } },
      async run(unit) {
        await addCase(unit, one)
        await raiseWhatIsDue(unit, one.id, world, { id: asker.id, at: turn.now }, 'sv')
      },
    },
  }
}

type Read = {
  title: string
  change: 'new' | 'change'
  category: string | null
  unit: string | null
  owner: Person | null
  need: string
  personalData: PersonalData
  amount: number | null
  path: DecisionPath
}

function readForm({ kind }: Begun, turn: Turn, world: World): Read | { faults: Record<string, string> } {
  const { form } = textsIn(turn.language)
  const faults: Record<string, string> = {}
  const title = valueIn(turn, 'title').slice(0, longestTitle)
  if (title === '') faults['title'] = form.nameMissing
  const need = valueIn(turn, 'need').slice(0, longestNeed)
  if (need === '') faults['need'] = form.needMissing
  const category = valueIn(turn, 'category') || null
  const paths = pathsFor(kind as StartKind, world.governance)
  const path = paths.find(({ appliesTo }) => category !== null && appliesTo.categories.includes(category)) ?? paths[0]
  if (paths.length > 1 && category === null) faults['category'] = form.categoryMissing
  const said = valueIn(turn, 'owner')
  const owner = said === '' ? null : personSaid(said, world)
  if (said !== '' && !owner) faults['owner'] = form.ownerUnknown(said)
  const amountSaid = valueIn(turn, 'amount').replace(/\s|kr(?:onor)?\.?$/giu, '')
  const amount = amountSaid === '' ? null : Number(amountSaid)
  if (amount !== null && !(Number.isSafeInteger(amount) && amount > 0 && amount < 2_000_000_000))
    faults['amount'] = form.amountWrong
  if (!path || Object.keys(faults).length > 0) return { faults }
  const unit = valueIn(turn, 'unit')
  const data = valueIn(turn, 'data')
  return {
    title,
    need,
    path,
    owner,
    amount,
    category,
    change: valueIn(turn, 'change') === 'change' ? 'change' : 'new',
    unit: world.governance.unit(unit) ? unit : null,
    personalData:
      kind !== 'system' ? 'none' : data === 'none' || data === 'yes' || data === 'sensitive' ? data : 'unknown',
  }
}

/** The first of the early steps is that the strategist hears of it; one press says that they have talked. */
function toStrategists(one: Case, asker: Person, world: World, needs: CaseNeeds): Outbound[] {
  const who = shownOf(asker, world.governance).name ?? ''
  const unit = one.unitId === null ? null : (world.governance.unit(one.unitId)?.name ?? null)
  const standings = standingsOf({ case: one, marks: [], decision: null, agenda: [] }, world.governance)
  return peopleWho('strategist', world)
    .filter(({ id }) => id !== asker.id)
    .map(({ id, language }): Outbound => {
      const texts = textsIn(language ?? 'sv')
      const spoken = standings.find(
        ({ step }) =>
          (step.kind === 'notify' || step.kind === 'consult') &&
          step.with !== undefined &&
          reachedBy(step.with, one, world, needs.membersOf).some((person) => person.id === id),
      )
      const next = nextStanding(standings)
      return {
        address: { to: 'person', personId: id },
        message: messageOf([
          sentence(texts.toStrategist(who, one.number, bare(one.title), unit)),
          sentence(one.need),
          ...(next ? [sentence(texts.nextIs(bare(next.step.what)))] : []),
          buttons([
            ...(spoken
              ? [
                  {
                    label: texts.ourSpoken,
                    action: { name: caseAction.spoken, payload: { caseId: one.id, step: spoken.step.id } },
                  },
                ]
              : []),
            { label: texts.list.open, action: { name: caseAction.show, payload: { caseId: one.id } } },
          ]),
        ]),
        nature: 'unasked',
        why: texts.whyStrategist,
        key: `cases.opened:${one.id}:${id}`,
        language: language ?? 'sv',
      }
    })
}

function toOwner(one: Case, asker: Person, owner: Person | null, { governance }: World): Outbound[] {
  if (!owner || owner.id === asker.id) return []
  const language = owner.language ?? 'sv'
  const texts = textsIn(language)
  return [
    {
      address: { to: 'person', personId: owner.id },
      message: messageOf([
        sentence(texts.toOwner(shownOf(asker, governance).name ?? '', one.number, bare(one.title))),
        buttons([{ label: texts.list.open, action: { name: caseAction.show, payload: { caseId: one.id } } }]),
      ]),
      nature: 'unasked',
      why: texts.whyOwner,
      key: `cases.owner:${one.id}:${owner.id}`,
      language,
    },
  ]
}
