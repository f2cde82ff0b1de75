/** The real program in process: an embedded database, fake channels, a clock that is moved by hand. Reads like a conversation. */
import { afterEach, expect, inject, vi } from 'vitest'
import { type App, app } from '../../src/app.ts'
import type { Received } from '../../src/conversation/channel.ts'
import type { ChannelName, Inbound, InboundContent } from '../../src/conversation/inbound.ts'
import type { Block, Form, FormFaults, Message } from '../../src/conversation/message.ts'
import { openDatabase } from '../../src/database/database.ts'
import type { Person } from '../../src/features/register/register.ts'
import { type MovableClock, movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { silentLog } from '../../src/lib/log.ts'
import { readFileSync } from 'node:fs'
import { type FakeChannel, aFakeChannel } from './fake-channel.ts'

export type World = App & {
  municipality: string
  clock: MovableClock
  channel(name: ChannelName): FakeChannel
  /** Talks as a person of the municipality, by name or e-mail. */
  talkAs(who: string, how?: { channel?: ChannelName; municipality?: string }): Promise<Talker>
  /** Moves the clock, to nine in the morning unless told and does what is due. */
  goTo(day: string, at?: string): Promise<void>
}

export type Talker = {
  person: Person
  says(text: string): Promise<Received>
  /** Presses the newest button with this label. */
  presses(label: string): Promise<Received>
  /** Fills in the form that was opened last, and sends it. Faults close no form, so it can be sent again. */
  submits(values: Readonly<Record<string, string | readonly string[]>>): Promise<Received>
  /** The form that stands open; throws when there is none. */
  form(): Form
  /** What is wrong with what was sent last, by input. */
  faults(): FormFaults
  /** The text of everything that has reached this person. */
  heard: () => string[]
  /** The latest message. */
  last: () => Message
  hears(expected: string | RegExp): void
}

const worlds: App[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

export type WorldOptions = {
  today?: string
  /** The example municipalities to serve; the first is spoken in unless told. */
  municipalities?: readonly string[]
  manifests?: string
}

export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const errors = vi.spyOn(console, 'error')
  const clock = movableClock(new Date(`${options.today ?? '2026-03-12'}T08:00:00Z`))
  const fakes = new Map(
    (['terminal', 'playground', 'slack', 'teams'] as const).map((name) => [name, aFakeChannel(name)]),
  )
  const from = new Blob([readFileSync(inject('pgliteTemplate'))])
  const program = await app({
    database: await openDatabase({ engine: 'pglite', folder: null, from }),
    clock,
    ids: uuids,
    log: { ...silentLog, error: (...what: unknown[]) => console.error(...what) },
    publicUrl: 'http://localhost:3978',
    channels: [...fakes.values()],
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
    ...(options.municipalities ? { only: options.municipalities } : {}),
    ...(options.manifests ? { manifests: options.manifests } : {}),
  })
  worlds.push(program)
  const first = program.governances.find(({ manifest }) => manifest.municipality.default) ?? program.governances[0]!
  const municipality = options.municipalities?.[0] ?? first.key
  const channel = (name: ChannelName): FakeChannel => fakes.get(name)!

  return {
    ...program,
    municipality,
    clock,
    channel,
    async talkAs(who, { channel: name = 'terminal', municipality: key = municipality } = {}) {
      const { register } = await program.snapshots.of(key)
      const person = register.people.find((each) => each.name === who || each.email === who)
      if (!person) throw new Error(`Nobody in ${key} is called ${who}.`)
      return talker(program, channel(name), channel('playground'), key, person)
    },
    async goTo(when, at = '09:00') {
      clock.set(instantAt(day(when), at))
      await program.runDue()
      expect(errors.mock.calls).toEqual([])
    },
  }
}

let deliveries = 0

function talker(
  program: App,
  channel: FakeChannel,
  elsewhere: FakeChannel,
  municipality: string,
  person: Person,
): Talker {
  const conversation = `talk-${person.id}`
  let open: Form | null = null
  let faults: FormFaults = {}
  const send = async (content: InboundContent): Promise<Received> => {
    const inbound: Inbound = {
      channel: channel.name,
      municipality,
      conversation: { id: conversation, kind: 'dm' },
      person: {
        personId: person.id,
        platformUserId: `user-${person.id}`,
        name: person.name,
        email: person.email,
        standing: 'member',
      },
      key: `delivery-${++deliveries}`,
      ...content,
    }
    const received = await program.receive(inbound)
    await program.outbox.idle()
    const { immediate } = received
    faults = immediate?.kind === 'faults' ? immediate.faults : {}
    if (immediate?.kind === 'form') open = immediate.form
    else if (content.kind === 'form' && immediate === null) open = null
    return received
  }
  const form = (): Form => {
    if (!open) throw new Error(`No form stands open before ${person.name}.`)
    return open
  }
  const reached = (): Message[] =>
    [...channel.delivered, ...(elsewhere === channel ? [] : elsewhere.delivered)]
      .filter(({ to }) =>
        'conversationId' in to ? to.conversationId === conversation : to.platformUserId === person.id,
      )
      .map(({ message }) => message)
  const last = (): Message => {
    const message = reached().at(-1)
    if (!message) throw new Error(`${person.name} has heard nothing.`)
    return message
  }
  return {
    person,
    says: (text) => send({ kind: 'text', text }),
    presses(label) {
      const buttons = reached().flatMap(({ blocks }) => (blocks ?? []).flatMap(buttonsOf))
      const button = buttons.findLast((each) => each.label === label)
      if (!button)
        throw new Error(`No button “${label}”; there are ${buttons.map((each) => each.label).join(', ') || 'none'}.`)
      return send({ kind: 'action', action: button.action })
    },
    submits(values) {
      const { id, inputs } = form()
      const unknown = Object.keys(values).filter((name) => !inputs.some((input) => input.name === name))
      if (unknown.length > 0)
        throw new Error(`No ${unknown.join(', ')} in the form; there are ${inputs.map(({ name }) => name).join(', ')}.`)
      return send({ kind: 'form', form: id, values })
    },
    form,
    faults: () => faults,
    heard: () => reached().map(({ text }) => text),
    last,
    hears(expected) {
      if (typeof expected === 'string') expect(last().text).toContain(expected)
      else expect(last().text).toMatch(expected)
    },
  }
}

function buttonsOf(block: Block) {
  return block.kind === 'buttons' ? block.buttons : []
}
