/** The real program in process: an embedded database, fake channels, a clock that is moved by hand. Reads like a conversation. */
import { expect, vi } from 'vitest'
import { type App, app } from '../../src/app.ts'
import type { Outgoing, Received } from '../../src/conversation/channel.ts'
import type { ChannelName, Inbound, InboundContent } from '../../src/conversation/inbound.ts'
import type { Block, Form, FormFaults, Message } from '../../src/conversation/message.ts'
import type { GraphSettings } from '../../src/features/meetings/index.ts'
import type { Person } from '../../src/features/register/register.ts'
import { type MovableClock, movableClock } from '../../src/lib/clock.ts'
import { day, instantAt } from '../../src/lib/day.ts'
import { uuids } from '../../src/lib/ids.ts'
import { type Log, silentLog } from '../../src/lib/log.ts'
import path from 'node:path'
import { connect, connections } from '../../src/features/connections/index.ts'
import { record } from '../gallery/record.ts'
import { afterTheTest } from './after-the-test.ts'
import { anEmbeddedDatabase } from './embedded.ts'
import { type FakeChannel, aFakeChannel, timeOf, turnBegins } from './fake-channel.ts'
import { type RealChannel, type There, aRealChannel } from './real-channel.ts'

export type World = App & {
  municipality: string
  clock: MovableClock
  channel(name: ChannelName): FakeChannel
  /** Slack or Teams, when people talk there. */
  real: RealChannel | null
  /** Everything that was delivered, on whatever channel. */
  everything(): readonly Outgoing[]
  /**
   * Talks as a person of the municipality, by name or e-mail. `elsewhere` is for whoever goes on in another channel: it stays another
   * when all conversations are run on one.
   */
  talkAs(who: string, how?: { channel?: ChannelName; municipality?: string; elsewhere?: boolean }): Promise<Talker>
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
  /** Presses a button that somebody else was shown. */
  pressesOf(other: Talker, label: string): Promise<Received>
  /** The labels of all buttons shown so far, the oldest first. */
  buttons(): string[]
  /** What a button with this label stands for on the platform. */
  actionOf(label: string): string
  /** Opens the bot's own page: App Home, *Start*. */
  opensHome(): Promise<Received>
  /** The text of everything that has reached this person. */
  heard: () => string[]
  /** The latest message. */
  last: () => Message
  hears(expected: string | RegExp): void
}

/** The shipped manifests are checked once a run, not once a world. */
const checkedManifests = path.resolve(import.meta.dirname, '../../node_modules/.cache/styrbot/manifests.json')

export type WorldOptions = {
  today?: string
  /** Where people talk unless told otherwise; Slack and Teams are then real, before a fake of the platform. */
  channel?: ChannelName
  /** The example municipalities to serve; the first is spoken in unless told. */
  municipalities?: readonly string[]
  manifests?: string
  /** Microsoft's calendars, before a fake Graph. */
  graph?: GraphSettings
  /** Where faults are told; on the console unless told, where they fail the test. */
  log?: Log
}

export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const errors = vi.spyOn(console, 'error')
  const before = errors.mock.calls.length
  const clock = movableClock(new Date(`${options.today ?? '2026-03-12'}T08:00:00Z`))
  const fakes = new Map(
    (['terminal', 'playground', 'slack', 'teams'] as const).map((name) => [name, aFakeChannel(name)]),
  )
  const database = await anEmbeddedDatabase()
  const log = options.log ?? { ...silentLog, error: (...what: unknown[]) => console.error(...what) }
  const usual = everywhere ?? options.channel ?? 'terminal'
  const isReal = usual === 'slack' || usual === 'teams'
  const real = isReal
    ? await aRealChannel(usual, { identity: connections({ database, clock, ids: uuids }), log, clock })
    : null
  if (real) {
    fakes.get(usual)!.passOn(real.channel)
    afterTheTest(real.close)
  }
  const program = await app({
    database,
    clock,
    ids: uuids,
    log,
    publicUrl: 'http://localhost:3978',
    channels: [...fakes.values()],
    ...(options.manifests ? {} : { cache: checkedManifests }),
    otherwise: (_governance, personId) => ({ channel: 'playground', platformUserId: personId }),
    ...(options.municipalities ? { only: options.municipalities } : {}),
    ...(options.manifests ? { manifests: options.manifests } : {}),
    ...(options.graph ? { graph: options.graph } : {}),
  })
  afterTheTest(program.close)
  await real?.open(program.receive)
  const first = program.governances.find(({ manifest }) => manifest.municipality.default) ?? program.governances[0]!
  const municipality = options.municipalities?.[0] ?? first.key
  const channel = (name: ChannelName): FakeChannel => fakes.get(name)!
  if (real) {
    for (const { key, manifest } of program.governances) {
      const isOnly = program.governances.length === 1
      const domain = isOnly ? null : (manifest.municipality.emailDomains[0] ?? null)
      await connect(program, { kind: real.workspace.kind, externalId: real.workspace.id, municipality: key, domain })
    }
    // Everybody who works there has an account, and the app.
    const { register } = await program.snapshots.of(municipality)
    for (const person of register.people) if (person.email) real.join(person)
  }

  return {
    ...program,
    municipality,
    clock,
    channel,
    real,
    everything: () => [...fakes.values()].flatMap(({ delivered }) => delivered),
    async talkAs(who, { channel: asked = usual, municipality: key = municipality, elsewhere = false } = {}) {
      const { register } = await program.snapshots.known(key)
      const person = register.people.find((each) => each.name === who || each.email === who)
      if (!person) throw new Error(`Nobody in ${key} is called ${who}.`)
      const name = elsewhere && asked === usual ? 'playground' : elsewhere ? asked : (everywhere ?? asked)
      const account = real && person.email ? real.join(person) : null
      const there = real && name === usual ? (account ?? real.join(person)) : null
      // Where they talk, where whoever is reached nowhere is shown what is theirs, and where they have an account.
      const all = [...new Set([channel(name), channel('playground'), ...(account ? [channel(usual)] : [])])]
      return talker(program, { channel: channel(name), all, account }, key, person, there && { ...real!, there })
    },
    async goTo(when, at = '09:00') {
      clock.set(instantAt(day(when), at))
      await program.runDue()
      expect(errors.mock.calls.slice(before)).toEqual([])
    },
  }
}

/** Set to run every conversation on one channel, whatever its test says: `TEST_CHANNEL=teams`. */
export const everywhere = (process.env['TEST_CHANNEL'] || undefined) as ChannelName | undefined

let deliveries = 0

function talker(
  program: App,
  { channel, all, account }: { channel: FakeChannel; all: readonly FakeChannel[]; account: There | null },
  municipality: string,
  person: Person,
  platform: (RealChannel & { there: There }) | null,
): Talker {
  const conversation = platform?.there.conversationId ?? `talk-${person.id}`
  const known = platform?.there ?? account
  const own = new Set([person.id, ...(known ? [known.platformUserId, known.unmet] : [])])
  const talks = new Set([conversation, ...(known ? [known.conversationId, known.home] : [])])
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
    if ('text' in content) record({ kind: 'said', who: person.name, text: content.text })
    turnBegins()
    const received = await (platform ? platform.send(platform.there, content) : program.receive(inbound))
    await program.outbox.idle()
    const { immediate } = received
    faults = immediate?.kind === 'faults' ? immediate.faults : {}
    if (immediate)
      record({ kind: 'form', form: immediate.form, faults, values: 'values' in content ? content.values : {} })
    if (immediate?.kind === 'form') open = immediate.form
    else if (content.kind === 'form' && immediate === null) open = null
    return received
  }
  const form = (): Form => {
    if (!open) throw new Error(`No form stands open before ${person.name}.`)
    return open
  }
  const reached = (): Message[] =>
    all
      .flatMap(({ delivered }) => delivered)
      .filter(({ to }) => ('conversationId' in to ? talks.has(to.conversationId) : own.has(to.platformUserId)))
      .toSorted((one, other) => timeOf(one) - timeOf(other))
      .map(({ message }) => message)
  const last = (): Message => {
    const message = reached().at(-1)
    if (!message) throw new Error(`${person.name} has heard nothing.`)
    return message
  }
  const allButtons = () => reached().flatMap(({ blocks }) => (blocks ?? []).flatMap(buttonsOf))
  const actionOf = (label: string): string => {
    const buttons = allButtons()
    const button = buttons.findLast((each) => each.label === label)
    if (!button)
      throw new Error(`No button “${label}”; there are ${buttons.map((each) => each.label).join(', ') || 'none'}.`)
    return button.action
  }
  return {
    person,
    says: (text) => send({ kind: 'text', text }),
    submits(values) {
      const { id, inputs } = form()
      const unknown = Object.keys(values).filter((name) => !inputs.some((input) => input.name === name))
      if (unknown.length > 0)
        throw new Error(`No ${unknown.join(', ')} in the form; there are ${inputs.map(({ name }) => name).join(', ')}.`)
      return send({ kind: 'form', form: id, values })
    },
    form,
    faults: () => faults,
    opensHome: () => send({ kind: 'home' }),
    presses(label) {
      record({ kind: 'said', who: person.name, text: `[${label}]` })
      return send({ kind: 'action', action: actionOf(label) })
    },
    pressesOf: (other, label) => send({ kind: 'action', action: other.actionOf(label) }),
    buttons: () => allButtons().map(({ label }) => label),
    actionOf,
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
