/**
 * What the bot says, as data. `text` always says everything (notifications, screen readers, channels without blocks);
 * blocks say the same with structure. Text is plain text: a renderer escapes all of it for its channel.
 * Every channel's `render.ts` is a switch over `Block['kind']` that ends in `satisfies never`.
 */
export type Message<Action = string> = { text: string; blocks?: readonly Block<Action>[] }

/** A message as a dialogue writes it: its buttons say what they mean. The turn seals each meaning behind an opaque id. */
export type Draft = Message<Meaning>

/** What a button means, kept in the database; `by` says who may press it (default: whoever the message was for). */
export type Meaning = { name: string; payload: unknown; by?: 'recipient' | 'anyone' }

export type Block<Action = string> =
  /** A short title. */
  | { kind: 'heading'; text: string }
  /** A paragraph; `\n` is a line break. */
  | { kind: 'text'; text: string }
  /** The one thing that was asked for, set larger: a name, a number, a date. */
  | { kind: 'fact'; value: string; detail?: string }
  /** Label and value pairs. */
  | { kind: 'fields'; fields: readonly Field[] }
  | { kind: 'list'; items: readonly string[]; ordered?: boolean }
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[]; caption?: string }
  /** What the answer rests on: the rule in words, its document, § and date. Set small. */
  | { kind: 'source'; text: string }
  /** A quiet remark: example data, when last confirmed. Set small. */
  | { kind: 'note'; text: string }
  /** Something to be careful about: the answer is questioned, the person may have left. */
  | { kind: 'warning'; text: string }
  | { kind: 'links'; links: readonly Link[] }
  | { kind: 'buttons'; buttons: readonly Button<Action>[] }
  /** PNG bytes with their content in words; channels without pictures show `alt`. */
  | { kind: 'image'; png: Uint8Array; alt: string }
  | { kind: 'divider' }

export type Field = { label: string; value: string }
export type Link = { label: string; url: string }

/** In a sealed message `action` is an opaque id: nothing in a button is trusted. Who clicked is checked at the click. */
export type Button<Action = string> = {
  label: string
  action: Action
  style?: 'primary' | 'danger'
  confirm?: string
  /** Pressing it opens a form; a channel that has to know beforehand opens it as a dialog. */
  opens?: 'form'
  /** What is written next, and says nothing else, is meant for it: its payload has it under this name, and `heard`. */
  hears?: string
}

/** A form is returned by the core: Slack pushes it as a modal, Teams answers the invoke with it, the terminal asks line by line. */
export type Form = {
  id: string
  title: string
  intro?: string
  inputs: readonly Input[]
  submit: string
}

export type Input = { name: string; label: string; hint?: string; required?: boolean; initial?: string } & (
  | { kind: 'text'; multiline?: boolean; maxLength?: number }
  | { kind: 'choice'; options: readonly Option[]; many?: boolean }
  | { kind: 'day' }
  | { kind: 'person' }
)

type Option = { value: string; label: string }

/** Form faults by input name, in words, shown in place by every channel. */
export type FormFaults = Readonly<Record<string, string>>
