/** "Förslag om Heroma: …" and "jag har en idé": sent to whoever is to answer, with a receipt and an outcome. */
import { z } from 'zod'
import type { Decision, Dialogue, Turn } from '../../conversation/dialogue.ts'
import { faulty, saidIn, say, sentForm, showForm, valueIn } from '../../conversation/forms.ts'
import type { Language, Outbound } from '../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../conversation/message.ts'
import { type Part, buttons, fields, heading, list, messageOf, sentence, source } from '../../conversation/say.ts'
import { dayOf } from '../../lib/day.ts'
import { may } from '../administration/index.ts'
import { type CaseNeeds, type Keeping, keeping, pageButton, startButton } from '../cases/index.ts'
import { type Person, type World, lookupsOf, nameKey } from '../register/index.ts'
import { explain } from '../rules/index.ts'
import { type Proposal, answers, dutyFor, ideaReceivers, isWaiting, receiverOf, textSaid } from './proposal.ts'
import { aboutIn, nameOf, proposalRow, textsIn } from './in-words.ts'
import { addProposal, changeProposal, proposalsIn } from './store.ts'

export const action = {
  show: 'proposals.show',
  write: 'proposals.write',
  send: 'proposals.send',
  receive: 'proposals.receive',
  answer: 'proposals.answer',
  takeBack: 'proposals.take-back',
  undo: 'proposals.undo',
} as const
const writeForm = 'proposals.write:'
const answerForm = 'proposals.answer:'
const written = z.object({
  ...{ kind: z.enum(['improvement', 'idea']), systemId: z.string().nullable(), text: z.string() },
  heard: z.boolean().default(false),
})
const about = z.object({ proposalId: z.string() })
type Written = Omit<z.infer<typeof written>, 'heard'>
type Here = Keeping<Proposal>
type Asker = Pick<Here, 'world'> & { asker: Pick<Person, 'id'>; needs: Pick<CaseNeeds, 'membersOf'> }

export function handProposals(needs: CaseNeeds): Dialogue {
  return keeping(needs, {
    name: 'proposals.hand',
    rows: proposalsIn,
    actions: action,
    forms: [writeForm, answerForm],
    means: (turn) => turn.reading?.intent === 'proposal_status' || kindSaid(turn) !== null,
    unknownPerson: (language) => textsIn(language).unknownPerson,
    handle(here) {
      const { turn } = here
      if (turn.action?.name === action.write) {
        const { heard, ...begun } = written.parse(turn.action.payload)
        return heard ? offered(here, begun) : showForm(formToWrite(here, begun))
      }
      if (turn.action?.name === action.send) return send(here, written.parse(turn.action.payload))
      if (sentForm(turn, writeForm) !== null) return sendForm(here)
      if (turn.action || sentForm(turn, answerForm) !== null) return withProposal(here)
      return turn.reading?.intent === 'proposal_status' ? listed(here) : offer(here)
    },
  })
}

/** Buttons that let one write a proposal, or an idea where the documents know of them. */
export function writeButtons({ governance }: World, language: Language): Button<Meaning>[] {
  const texts = textsIn(language)
  const kinds = (['improvement', 'idea'] as const).filter((kind) => kind === 'improvement' || dutyFor(kind, governance))
  return kinds.map((kind) => ({
    label: kind === 'idea' ? texts.writeIdea : texts.write,
    action: { name: action.write, payload: { kind, systemId: null, text: '' } },
    opens: 'form',
    hears: 'text',
  }))
}

/** Whoever made it, whoever is to answer it, and the strategist. */
export function maySee(proposal: Proposal, asker: Asker): boolean {
  return proposal.madeBy === asker.asker.id || mayAnswer(proposal, asker)
}

function card(here: Here, proposal: Proposal): Decision {
  const { world, language, asker } = here
  const texts = textsIn(language)
  const { columns } = texts.page
  const payload = { proposalId: proposal.id }
  const row = proposalRow(proposal, world, language)
  const answers = isWaiting(proposal) && mayAnswer(proposal, here)
  const press = (name: string, label: string): Button<Meaning> => ({ label, action: { name, payload } })
  return {
    replies: [
      messageOf([
        heading(aboutIn(proposal, world, language)),
        fields(columns.flatMap((label, at) => (row[at] ? [{ label, value: row[at] }] : []))),
        buttons([
          ...(answers && proposal.state === 'sent' ? [press(action.receive, texts.received)] : []),
          ...(answers ? [{ ...press(action.answer, texts.answer), opens: 'form' as const }] : []),
          ...(isWaiting(proposal) && proposal.madeBy === asker.id ? [press(action.takeBack, texts.takeBack)] : []),
          ...(!isWaiting(proposal) && proposal.answeredBy === asker.id ? [press(action.undo, texts.undo)] : []),
        ]),
      ]),
    ],
  }
}

const suggests = /förslag|synpunkt|förbättr|suggest|proposal|improve/iu

/** A proposal, an idea; null when something else is needed. */
function kindSaid(turn: Turn): Proposal['kind'] | null {
  const { reading } = turn
  const said = saidIn(turn)
  if (said === null || reading?.intent !== 'need_report') return null
  if (reading.field === 'idea') return 'idea'
  return reading.field === 'proposal' || (reading.field === null && suggests.test(said)) ? 'improvement' : null
}

function offer(here: Here): Decision {
  const { turn, world } = here
  const kind = kindSaid(turn)!
  const said = saidIn(turn) ?? ''
  const [id, ...others] = turn.reading?.systems ?? []
  const system = kind === 'idea' || id === undefined || others.length > 0 ? null : lookupsOf(world.register).system(id)
  return offered(here, { kind, systemId: system?.id ?? null, text: textSaid(said) })
}

/** To whom it goes, what has been written so far, and how to go on. */
function offered(here: Here, payload: Written): Decision {
  const { world, language, needs } = here
  const texts = textsIn(language)
  const { kind, text } = payload
  const system = payload.systemId === null ? null : lookupsOf(world.register).system(payload.systemId)
  const receiver = system ? receiverOf(system, world) : null
  const role = receiver?.roleId ? (world.governance.role(receiver.roleId)?.label[language] ?? null) : null
  const toWhom: Part[] =
    system && receiver
      ? [sentence(texts.toWhom(nameOf(receiver.person.id, world), role?.toLowerCase() ?? null, system.name))]
      : kind === 'idea'
        ? [sentence(texts.ideaTo(ideaReceivers(world, needs.membersOf).map((person) => nameOf(person.id, world))))]
        : system
          ? []
          : [sentence(texts.invite)]
  const write: Button<Meaning> = {
    label: text ? texts.change : kind === 'idea' ? texts.writeIdea : texts.write,
    action: { name: action.write, payload },
    opens: 'form',
    ...(text ? {} : { hears: 'text' }),
  }
  const sends: Button<Meaning> = { label: texts.send, action: { name: action.send, payload }, style: 'primary' }
  return {
    replies: [
      messageOf([
        ...toWhom,
        ...(text ? [sentence(texts.youWrote(text))] : []),
        ...rule(kind, here),
        buttons(text && (system || kind === 'idea') ? [sends, write] : [write]),
      ]),
    ],
    grounds: {
      kind: 'intent',
      sources: dutyFor(kind, world.governance)?.sources.slice(0, 1) ?? [],
      systems: system ? [system.id] : [],
      people: receiver ? [receiver.person.id] : [],
      role: receiver?.roleId ?? null,
    },
  }
}

function rule(kind: Proposal['kind'], { world, language }: Here): Part[] {
  const id = dutyFor(kind, world.governance)?.sources[0]
  const words = id === undefined ? null : explain(id, world.governance, language)
  return words === null ? [] : [source(words)]
}

const longest = 2_000

function formToWrite({ language, world }: Here, { kind, systemId, text }: Written): Form {
  const { form } = textsIn(language)
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  return {
    id: `${writeForm}${kind}/${systemId ?? ''}`,
    title: form.title[kind],
    inputs: [
      ...(kind === 'idea' || system
        ? []
        : [{ name: 'system', label: form.system, kind: 'text' as const, required: true, maxLength: 120 }]),
      {
        ...{ name: 'text', label: form.text[kind], kind: 'text', multiline: true, required: true, maxLength: longest },
        ...(text ? { initial: text } : {}),
      },
    ],
    submit: form.submit,
    ...(system ? { intro: system.name } : {}),
  }
}

function sendForm(here: Here): Decision {
  const { turn, world, language } = here
  const { form } = textsIn(language)
  const [kindSent = '', idSent = ''] = sentForm(turn, writeForm)!.split('/')
  const kind = kindSent === 'idea' ? ('idea' as const) : ('improvement' as const)
  const known = idSent === '' ? null : lookupsOf(world.register).system(idSent)
  const said = valueIn(turn, 'system', 120)
  const system =
    known ??
    world.register.systems.find(({ name, aliases }) =>
      [name, ...aliases].some((each) => nameKey(each) === nameKey(said)),
    ) ??
    null
  const text = valueIn(turn, 'text', longest)
  const faults = {
    ...(kind === 'improvement' && !system ? { system: form.systemUnknown(said) } : {}),
    ...(text === '' ? { text: form.textMissing } : {}),
  }
  const drawn = formToWrite(here, { kind, systemId: known?.id ?? null, text })
  if (Object.keys(faults).length > 0) return faulty(drawn, faults)
  return send(here, { kind, systemId: kind === 'idea' ? null : (system?.id ?? null), text })
}

function send(here: Here, { kind, systemId, text }: Written): Decision {
  const { turn, world, language, asker, needs } = here
  const texts = textsIn(language)
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  const one = system ? receiverOf(system, world) : null
  const receivers = one ? [one.person] : kind === 'idea' ? ideaReceivers(world, needs.membersOf) : []
  const [first] = receivers
  if (!first) return say(texts.nobody)
  const proposal: Proposal = {
    ...{ id: needs.ids.next(), municipality: turn.inbound.municipality, kind, systemId: system?.id ?? null, text },
    ...{ madeBy: asker.id, madeAt: turn.now, toPerson: first.id, state: 'sent', answer: null },
    ...{ answeredBy: null, answeredAt: null, version: 1 },
  }
  const back = { label: texts.takeBack, action: { name: action.takeBack, payload: { proposalId: proposal.id } } }
  return {
    replies: [
      messageOf([sentence(texts.sent(receivers.map(({ id }) => nameOf(id, world)).join(', '))), buttons([back])]),
    ],
    outgoing: receivers.map((person) => toReceiver(proposal, person, here)),
    immediate: null,
    change: {
      audit: { action: action.send, subject: { kind: 'proposal', id: proposal.id } },
      run: (unit) => addProposal(unit, proposal),
    },
  }
}

function toReceiver(proposal: Proposal, person: Person, { world, asker }: Here): Outbound {
  const language = person.language ?? 'sv'
  const texts = textsIn(language)
  const { id, kind, text } = proposal
  const system = aboutIn(proposal, world, language)
  const payload = { proposalId: id }
  const hasWay = world.governance.manifest.decisionPaths.some(({ appliesTo }) => appliesTo.starts === 'idea')
  return {
    address: { to: 'person', personId: person.id },
    message: messageOf([
      sentence(texts.toReceiver[kind](nameOf(asker.id, world), system, text)),
      buttons([
        { label: texts.received, action: { name: action.receive, payload } },
        { label: texts.answer, action: { name: action.answer, payload }, opens: 'form' },
        ...(kind === 'idea' && hasWay ? [startButton('idea', text.slice(0, 100), null, { language })] : []),
      ]),
    ]),
    nature: 'unasked',
    why: texts.why[kind](system),
    key: `proposals.sent:${id}:${person.id}`,
    language,
  }
}

/** Who was asked, whoever answers for the system today, and the strategist. */
function mayAnswer({ toPerson, kind, systemId }: Proposal, { asker, world, needs }: Asker): boolean {
  if (toPerson === asker.id || may(asker.id, 'strategist', world)) return true
  const system = systemId === null ? null : lookupsOf(world.register).system(systemId)
  if (system) return receiverOf(system, world)?.person.id === asker.id
  return kind === 'idea' && ideaReceivers(world, needs.membersOf).some(({ id }) => id === asker.id)
}

function withProposal(here: Here): Decision {
  const { turn, all, asker, language } = here
  const texts = textsIn(language)
  const id = turn.action ? about.parse(turn.action.payload).proposalId : sentForm(turn, answerForm)
  const proposal = all.find((each) => each.id === id)
  if (!proposal) return say(texts.gone)
  if (turn.action?.name === action.show) return maySee(proposal, here) ? card(here, proposal) : say(texts.gone)
  const audit = (name: string) => ({ action: name, subject: { kind: 'proposal', id: proposal.id } })
  if (turn.action?.name === action.takeBack) {
    if (proposal.madeBy !== asker.id || !isWaiting(proposal)) return say(texts.gone)
    return {
      replies: [{ text: texts.takenBack }],
      change: {
        audit: audit(action.takeBack),
        async run(unit) {
          await changeProposal(unit, proposal, { state: 'withdrawn' })
          const told = proposal.toPerson ? [`proposals.sent:${proposal.id}:${proposal.toPerson}`] : []
          await here.needs.notices.withdraw(unit, proposal.municipality, told)
        },
      },
    }
  }
  if (!mayAnswer(proposal, here)) return say(texts.gone)
  if (turn.action?.name === action.undo) {
    if (isWaiting(proposal) || proposal.answeredBy !== asker.id) return say(texts.gone)
    return {
      replies: [{ text: texts.undone }],
      change: {
        audit: audit(action.undo),
        run: (unit) =>
          changeProposal(unit, proposal, { state: 'received', answer: null, answeredBy: null, answeredAt: null }),
      },
    }
  }
  if (turn.action?.name === action.receive) {
    if (proposal.state !== 'sent') return say(texts.isReceived)
    return {
      replies: [{ text: texts.isReceived }],
      change: { audit: audit(action.receive), run: (unit) => changeProposal(unit, proposal, { state: 'received' }) },
    }
  }
  return turn.action ? showForm(formToAnswer(here, proposal)) : answer(here, proposal)
}

function formToAnswer({ language }: Here, { id, text }: Proposal): Form {
  const texts = textsIn(language)
  const { answerForm: words } = texts
  return {
    id: `${answerForm}${id}`,
    title: words.title,
    intro: text.slice(0, 500),
    inputs: [
      {
        ...{ name: 'state', label: words.state, kind: 'choice', required: true, initial: 'accepted' },
        options: answers.map((value) => ({ value, label: texts.state[value] })),
      },
      { name: 'answer', label: words.text, kind: 'text', multiline: true, maxLength: longest },
    ],
    submit: words.submit,
  }
}

function answer(here: Here, proposal: Proposal): Decision {
  const { turn, asker, world, language } = here
  const texts = textsIn(language)
  const state = answers.find((each) => each === valueIn(turn, 'state')) ?? 'accepted'
  const text = valueIn(turn, 'answer', longest)
  if (state === 'refused' && text === '')
    return faulty(formToAnswer(here, proposal), { answer: texts.answerForm.textMissing })
  const maker = lookupsOf(world.register).person(proposal.madeBy)
  const spoken = maker?.language ?? 'sv'
  const theirs = textsIn(spoken)
  const short = proposal.text.length > 80 ? `${proposal.text.slice(0, 79)}…` : proposal.text
  const back = { label: texts.undo, action: { name: action.undo, payload: { proposalId: proposal.id } } }
  return {
    replies: [messageOf([sentence(texts.answered(texts.state[state])), buttons([back])])],
    outgoing:
      maker && maker.id !== asker.id && maker.status === 'active'
        ? [
            {
              address: { to: 'person', personId: maker.id },
              message: { text: theirs.toMaker(short, theirs.state[state], text || null) },
              nature: 'unasked',
              why: theirs.whyMaker,
              key: `proposals.answered:${proposal.id}:${proposal.version}`,
              language: spoken,
            },
          ]
        : [],
    immediate: null,
    change: {
      audit: { action: action.answer, subject: { kind: 'proposal', id: proposal.id }, detail: { state } },
      run: (unit) =>
        changeProposal(unit, proposal, { state, answer: text || null, answeredBy: asker.id, answeredAt: turn.now }),
    },
  }
}

const mostListed = 10
/** "Vem har lämnat förslag i år?": everybody's, for whoever may see them. */
const asksWho = /(?<!\p{L})(?:vem|vilka|hur många|har någon|alla|inkomna|who|which|how many|anyone|all)(?!\p{L})/iu

function listed(here: Here): Decision {
  const { all, asker, world, language } = here
  const { list: texts, state } = textsIn(language)
  const keeps = may(asker.id, 'strategist', world)
  if (keeps && asksWho.test(saidIn(here.turn) ?? '')) return everybodys(here)
  const mine = all.filter(({ madeBy }) => madeBy === asker.id).slice(0, mostListed)
  const waiting = all.filter((each) => isWaiting(each) && each.toPerson === asker.id).slice(0, mostListed)
  const line = (each: Proposal) => texts.line(aboutIn(each, world, language), each.text, state[each.state], each.answer)
  const page = [pageButton(keeps ? texts.page : texts.ownPage, '/forslag')]
  if (mine.length === 0 && waiting.length === 0) return { replies: [messageOf([sentence(texts.none), buttons(page)])] }
  return {
    replies: [
      messageOf([
        ...(mine.length > 0 ? [heading(texts.mine), list(mine.map(line))] : []),
        ...(waiting.length > 0 ? [heading(texts.waiting), list(waiting.map(line))] : []),
        buttons([
          ...waiting.slice(0, 3).map((each): Button<Meaning> => ({
            label: texts.answer(aboutIn(each, world, language)),
            action: { name: action.answer, payload: { proposalId: each.id } },
            opens: 'form',
          })),
          ...page,
        ]),
      ]),
    ],
  }
}

/** This year's, the newest first, each with who made it. */
function everybodys({ all, world, language }: Here): Decision {
  const { list: texts, state } = textsIn(language)
  const year = world.today.slice(0, 4)
  const own = all.filter(({ madeAt }) => dayOf(madeAt).startsWith(year))
  const page = buttons([pageButton(texts.page, '/forslag')])
  if (own.length === 0) return { replies: [messageOf([sentence(texts.noneThisYear), page])] }
  const shown = own
    .slice(0, mostListed)
    .map((each) =>
      texts.madeBy(
        nameOf(each.madeBy, world),
        texts.line(aboutIn(each, world, language), each.text, state[each.state], each.answer),
      ),
    )
  return { replies: [messageOf([sentence(texts.thisYear(own.length)), list(shown), page])] }
}
