/** A decision recorded as it was taken: who, as what, and what was missing. Never refused. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../../conversation/dialogue.ts'
import { dayIn, faulty, say, sentForm, showForm, valueIn } from '../../../conversation/forms.ts'
import type { Outbound } from '../../../conversation/inbound.ts'
import type { Form, Input } from '../../../conversation/message.ts'
import { buttons, messageOf, sentence } from '../../../conversation/say.ts'
import { partyOf } from '../../../governance/manifest/schema.ts'
import { partIn } from '../../administration/index.ts'
import { dayInWords } from '../../meetings/index.ts'
import { type Person, type World, lookupsOf, shownOf } from '../../register/index.ts'
import { caseAction, caseCard, missingInWords } from '../card.ts'
import { type Case, type CaseDecision, type Nature, natures, outcomes } from '../case.ts'
import { decidingStep, deviationsOf, missingOf } from '../gates.ts'
import { bare, textsIn } from '../in-words.ts'
import { type CaseNeeds, type Loaded, askerIn, loadCase, readerOf, worldOf } from '../needs.ts'
import { mayDecide, personSaid } from '../people.ts'
import { addDecision, changeCase, completeDecision } from '../store.ts'

const decideForm = 'cases.decide:'
const completeForm = 'cases.complete:'
const about = z.object({ caseId: z.string() })

type Here = { turn: Turn; world: World; asker: Person; loaded: Loaded; needs: CaseNeeds }

export function decideCase(needs: CaseNeeds): Dialogue {
  return {
    name: 'cases.decide-case',
    takes: (turn) =>
      turn.action
        ? turn.action.name === caseAction.decide || turn.action.name === caseAction.complete
        : sentForm(turn, decideForm) !== null || sentForm(turn, completeForm) !== null,
    async decide(turn) {
      const world = await worldOf(turn, needs)
      const texts = textsIn(turn.language)
      const asker = askerIn(turn, world)
      if (!asker) return say(texts.unknownPerson)
      const caseId = turn.action
        ? about.parse(turn.action.payload).caseId
        : (sentForm(turn, decideForm) ?? sentForm(turn, completeForm) ?? '')
      const { municipality } = turn.inbound
      const loaded = await needs.database.unit(municipality, (unit) => loadCase(unit, municipality, caseId, world))
      if (!loaded) return say(texts.gone)
      if (!mayDecide(asker.id, loaded.steps, loaded.whole.case, world, needs.membersOf)) return say(texts.notYours)
      const here: Here = { turn, world, asker, loaded, needs }
      const completes = turn.action?.name === caseAction.complete || sentForm(turn, completeForm) !== null
      if (completes) return loaded.whole.decision ? complete(here, loaded.whole.decision) : moved(here)
      if (loaded.whole.case.state !== 'open') return moved(here)
      return turn.action ? showForm(formToDecide(here)) : save(here)
    },
  }
}

function moved({ turn, world, loaded, needs }: Here): Decision {
  const { movedOn } = textsIn(turn.language)
  return { replies: [caseCard(loaded.whole, readerOf(turn, world, needs), [sentence(movedOn)])], immediate: null }
}

const longestText = 2_000
const short = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** Who may have decided: whom the way names, and somebody else. */
function deciders({ loaded, world, turn }: Here): { value: string; label: string }[] {
  const decides = decidingStep(loaded.steps)
  const parties = [decides?.by, decides?.escalatesTo].filter((party) => party !== undefined)
  return [
    ...parties.map((party) => ({ value: party, label: world.governance.nameOf(party, turn.language) })),
    { value: 'other', label: textsIn(turn.language).decideForm.other },
  ]
}

function committees({ governance }: World) {
  return governance.manifest.units.filter(({ kind }) => kind === 'board' || kind === 'committee')
}

function formToDecide(here: Here): Form {
  const { turn, loaded, world } = here
  const texts = textsIn(turn.language)
  const { decideForm: words } = texts
  const { demanded } = missingInWords(loaded.standings)
  const decides = decidingStep(loaded.steps)
  const met = loaded.whole.agenda.find(
    ({ itemId, state }) => itemId.endsWith(`:${decides?.id}`) && state === 'dealt-with',
  )
  const by = deciders(here)
  const chair = by[0] ? chairOf(by[0].value, here) : null
  return {
    id: `${decideForm}${loaded.whole.case.id}`,
    title: words.title,
    intro: demanded.length > 0 ? short(words.missing(demanded), 1_500) : words.intro,
    inputs: [
      {
        name: 'outcome',
        label: words.outcome,
        kind: 'choice',
        required: true,
        initial: 'approved',
        options: outcomes.map((value) => ({ value, label: texts.outcome[value] })),
      },
      {
        ...{ name: 'text', label: words.text, kind: 'text', multiline: true, required: true, maxLength: longestText },
        ...(met && met.decisions.length > 0 ? { initial: met.decisions.join('\n') } : {}),
      },
      { name: 'on', label: words.day, kind: 'day', initial: met?.on ?? world.today },
      { name: 'by', label: words.by, kind: 'choice', required: true, initial: by[0]!.value, options: by },
      {
        ...{ name: 'name', label: words.name, hint: words.nameHint, kind: 'text', maxLength: 120, required: true },
        ...(chair ? { initial: shownOf(chair, world.governance).name ?? '' } : {}),
      },
      { name: 'jobTitle', label: words.jobTitle, kind: 'text', maxLength: 120 },
      ...natureInputs(here, null),
      ...(demanded.length > 0
        ? [{ name: 'because', label: words.because, kind: 'text' as const, multiline: true, maxLength: longestText }]
        : []),
    ],
    submit: words.submit,
  }
}

function natureInputs({ turn, world, loaded }: Here, known: CaseDecision | null): Input[] {
  const texts = textsIn(turn.language)
  const { decideForm: words } = texts
  const initial = (value: string | null | undefined) => (value ? { initial: value } : {})
  return [
    {
      name: 'nature',
      label: words.nature,
      hint: words.natureHint,
      kind: 'choice',
      required: true,
      initial: known?.nature ?? 'unknown',
      options: natures.map((value) => ({ value, label: texts.nature[value] })),
    },
    { name: 'delegation', label: words.delegation, kind: 'text', maxLength: 60, ...initial(known?.delegation) },
    {
      name: 'committee',
      label: words.committee,
      kind: 'choice',
      options: committees(world).map(({ id, name }) => ({ value: id, label: short(name, 75) })),
      ...initial(known?.committee),
    },
    {
      name: 'diarienummer',
      label: words.diarienummer,
      kind: 'text',
      maxLength: 60,
      ...initial(known?.diarienummer ?? loaded.whole.case.diarienummer),
    },
  ]
}

/** Whoever chairs the deciding body. */
function chairOf(party: string, { world, needs }: Here): Person | null {
  const who = partyOf(party)
  if (who.kind !== 'body') return null
  const members = needs.membersOf(who.id, world)
  return members.find(({ id }) => partIn(id, who.id, world).chair) ?? null
}

function natureSaid(
  turn: Turn,
  world: World,
): Pick<CaseDecision, 'nature' | 'delegation' | 'committee' | 'diarienummer'> {
  const said = valueIn(turn, 'nature')
  const nature: Nature = natures.find((each) => each === said) ?? 'unknown'
  const committee = valueIn(turn, 'committee')
  const isDelegated = nature === 'delegation'
  return {
    nature,
    delegation: isDelegated ? valueIn(turn, 'delegation').slice(0, 60) || null : null,
    committee: isDelegated && committees(world).some(({ id }) => id === committee) ? committee : null,
    diarienummer: valueIn(turn, 'diarienummer').slice(0, 60) || null,
  }
}

function save(here: Here): Decision {
  const { turn, world, loaded, asker, needs } = here
  const texts = textsIn(turn.language)
  const { decideForm: words } = texts
  const faults: Record<string, string> = {}
  const text = valueIn(turn, 'text').slice(0, longestText)
  if (text === '') faults['text'] = words.textMissing
  const name = valueIn(turn, 'name').slice(0, 120)
  if (name === '') faults['name'] = words.nameMissing
  const on = dayIn(turn, 'on', world.today)
  if (on === null) faults['on'] = texts.markForm.dayWrong
  else if (on > world.today) faults['on'] = texts.markForm.dayAhead
  if (on === null || Object.keys(faults).length > 0) return faulty(formToDecide(here), faults)
  const person = personSaid(name, world)
  const { case: one } = loaded.whole
  const { advised } = missingOf(loaded.standings)
  const by = valueIn(turn, 'by')
  const outcomeSaid = valueIn(turn, 'outcome')
  const outcome = outcomes.find((each) => each === outcomeSaid) ?? 'other'
  const deviates = deviationsOf(outcome, loaded.standings)
  const decision: CaseDecision = {
    id: needs.ids.next(),
    caseId: one.id,
    outcome,
    text,
    decidedOn: on,
    party: deciders(here).some(({ value }) => value === by && value !== 'other') ? by : null,
    personId: person?.id ?? null,
    deciderName: person?.name ?? name,
    deciderTitle: person?.title ?? (valueIn(turn, 'jobTitle').slice(0, 120) || null),
    ...natureSaid(turn, world),
    missing: deviates.map(({ step }) => step.id),
    because: deviates.length > 0 ? valueIn(turn, 'because').slice(0, longestText) || null : null,
    recordedBy: asker.id,
    recordedAt: turn.now,
    reportedOn: null,
  }
  const ends = decision.outcome !== 'postponed'
  const whole = {
    ...loaded.whole,
    decision,
    case: { ...one, state: ends ? ('decided' as const) : ('open' as const), version: one.version + 1 },
  }
  const who = texts.deciderIs(decision.deciderName, decision.deciderTitle)
  const committee = decision.committee && (world.governance.unit(decision.committee)?.name ?? decision.committee)
  return {
    replies: [
      caseCard(whole, readerOf(turn, world, needs), [
        sentence(
          texts.decided(one.number, texts.outcome[decision.outcome], who, dayInWords(on, turn.language, world.today)),
        ),
        ...(committee ? [sentence(texts.toReport(committee))] : []),
        ...(advised.length > 0 ? [sentence(texts.advised(advised.map(({ step }) => bare(step.what))))] : []),
      ]),
    ],
    outgoing: ends ? toWhose(one, decision, asker, world) : [],
    immediate: null,
    change: {
      audit: {
        action: 'cases.decide',
        subject: { kind: 'case', id: one.id },
        detail: { outcome: decision.outcome, missing: decision.missing },
      },
      async run(unit) {
        await changeCase(unit, one, {
          ...(ends ? { state: 'decided', closedAt: turn.now } : {}),
          ...(decision.diarienummer !== null ? { diarienummer: decision.diarienummer } : {}),
        })
        await addDecision(unit, one.municipality, decision)
      },
    },
  }
}

/** Whoever's case it is hears how it went, unless they said so themselves. */
function toWhose(one: Case, decision: CaseDecision, asker: Person, world: World): Outbound[] {
  const whose = [...new Set([one.ownerId, one.openedBy])].filter((id) => id !== null && id !== asker.id)
  return whose.flatMap((id): Outbound[] => {
    const person = lookupsOf(world.register).person(id!)
    if (!person || person.status !== 'active') return []
    const language = person.language ?? 'sv'
    const texts = textsIn(language)
    const who = texts.deciderIs(decision.deciderName, decision.deciderTitle)
    return [
      {
        address: { to: 'person', personId: person.id },
        message: messageOf([
          sentence(texts.tellDecision(one.number, bare(one.title), texts.outcome[decision.outcome], who)),
          buttons([{ label: texts.list.open, action: { name: caseAction.show, payload: { caseId: one.id } } }]),
        ]),
        nature: 'unasked',
        why: texts.whyDecision,
        key: `cases.decided:${decision.id}:${person.id}`,
        language,
      },
    ]
  })
}

/** What was not known when the decision was recorded: its kind, its number, why it was taken all the same. */
function complete(here: Here, decision: CaseDecision): Decision {
  const { turn, world, loaded, needs } = here
  const texts = textsIn(turn.language)
  const deviates = decision.missing.length > 0
  const form: Form = {
    id: `${completeForm}${loaded.whole.case.id}`,
    title: texts.completeForm.title,
    inputs: [
      ...natureInputs(here, decision),
      ...(deviates
        ? [
            {
              ...{
                name: 'because',
                label: texts.decideForm.because,
                kind: 'text' as const,
                multiline: true,
                maxLength: longestText,
              },
              ...(decision.because ? { initial: decision.because } : {}),
            },
          ]
        : []),
    ],
    submit: texts.completeForm.submit,
  }
  if (turn.action) return showForm(form)
  const change = {
    ...natureSaid(turn, world),
    because: deviates ? valueIn(turn, 'because').slice(0, longestText) || null : null,
  }
  const { case: one } = loaded.whole
  const whole = { ...loaded.whole, decision: { ...decision, ...change } }
  return {
    replies: [caseCard(whole, readerOf(turn, world, needs), [sentence(texts.completed)])],
    immediate: null,
    change: {
      audit: { action: 'cases.complete-decision', subject: { kind: 'case', id: one.id } },
      async run(unit) {
        await changeCase(unit, one, change.diarienummer === null ? {} : { diarienummer: change.diarienummer })
        await completeDecision(unit, one.municipality, decision.id, change)
      },
    },
  }
}
