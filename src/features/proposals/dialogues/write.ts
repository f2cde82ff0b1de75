/** A proposal or an idea is written: to whom it goes, what has been written so far, and how to go on. */
import type { Decision, Turn } from '../../../conversation/dialogue.ts'
import { faulty, saidIn, sentForm, valueIn } from '../../../conversation/forms.ts'
import type { Language } from '../../../conversation/inbound.ts'
import type { Button, Form, Meaning } from '../../../conversation/message.ts'
import { type Part, buttons, messageOf, sentence, source } from '../../../conversation/say.ts'
import { type World, lookupsOf, nameKey } from '../../register/index.ts'
import { explain } from '../../rules/index.ts'
import { type Proposal, dutyFor, ideaReceivers, receiverOf, textSaid } from '../proposal.ts'
import { nameOf, textsIn } from '../in-words.ts'
import { action, writeForm, type Written, type Here, longest } from './here.ts'
import { send } from './send.ts'

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

const suggests = /förslag|synpunkt|förbättr|suggest|proposal|improve/iu

/** A proposal, an idea; null when something else is needed. */
export function kindSaid(turn: Turn): Proposal['kind'] | null {
  const { reading } = turn
  const said = saidIn(turn)
  if (said === null || reading?.intent !== 'need_report') return null
  if (reading.field === 'idea') return 'idea'
  return reading.field === 'proposal' || (reading.field === null && suggests.test(said)) ? 'improvement' : null
}

export function offer(here: Here): Decision {
  const { turn, world } = here
  const kind = kindSaid(turn)!
  const said = saidIn(turn) ?? ''
  const [id, ...others] = turn.reading?.systems ?? []
  const system = kind === 'idea' || id === undefined || others.length > 0 ? null : lookupsOf(world.register).system(id)
  return offered(here, { kind, systemId: system?.id ?? null, text: textSaid(said) })
}

/** To whom it goes, what has been written so far, and how to go on. */
export function offered(here: Here, payload: Written): Decision {
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

export function formToWrite({ language, world }: Here, { kind, systemId, text }: Written): Form {
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

export function sendForm(here: Here): Decision {
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
