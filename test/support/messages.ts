import fc from 'fast-check'
import type { Block, Form, Message } from '../../src/conversation/message.ts'

/** Names and sentences that want to be something else than words. */
export const hostileTexts = [
  '<!channel> *x*',
  '<!here|@here> hej',
  '<@U0BOT> och <#C1|allmänt>',
  '<https://evil.example|Raindance>',
  '[klicka](https://evil.example) ![bild](https://evil.example/x.png)',
  '<at>Anna</at> & <b>fet</b>',
  '`rm -rf` ~struket~ _kursiv_ **fet** # rubrik',
  '1. ett\n- två\n> tre',
  '{{DATE(2020-01-01T00:00:00Z,SHORT)}} ${x}',
  '\u202Etxet sdrawkcab\u202C \u0000\u001B[2J',
  '\uD800 ensam halva 👩‍👩‍👧‍👦',
  ':rotating_light: &amp;lt; &lt;!channel&gt;',
  '| a | b |\n|---|---|',
] as const

const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 100, maxLength: 400 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...hostileTexts, 'å', 'ord '), fc.integer({ min: 100, max: 4000 }))
      .map(([text, times]) => text.repeat(Math.ceil(times / text.length))),
  },
)
const shortWords = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
)
const few = <T>(arbitrary: fc.Arbitrary<T>, most = 6) => fc.array(arbitrary, { maxLength: most })

const button = fc.record(
  {
    label: words,
    action: fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '2', '3'), minLength: 8, maxLength: 40 }),
    style: fc.constantFrom<'primary' | 'danger'>('primary', 'danger'),
    confirm: words,
    opens: fc.constant<'form'>('form'),
  },
  { requiredKeys: ['label', 'action'] },
)

const block: fc.Arbitrary<Block> = fc.oneof(
  words.map((text): Block => ({ kind: 'heading', text })),
  words.map((text): Block => ({ kind: 'text', text })),
  fc.record({ value: words, detail: words }).map((fact): Block => ({ kind: 'fact', ...fact })),
  few(fc.record({ label: words, value: words })).map((fields): Block => ({ kind: 'fields', fields })),
  fc.tuple(few(words, 40), fc.boolean()).map(([items, ordered]): Block => ({ kind: 'list', items, ordered })),
  fc
    .tuple(few(words, 8), few(few(words, 8), 20), words)
    .map(([columns, rows, caption]): Block => ({ kind: 'table', columns, rows, caption })),
  words.map((text): Block => ({ kind: 'source', text })),
  words.map((text): Block => ({ kind: 'note', text })),
  words.map((text): Block => ({ kind: 'warning', text })),
  few(
    fc.record({
      label: words,
      url: fc.oneof(fc.webUrl(), fc.constantFrom('mailto:a@b.example', 'javascript:alert(1)', 'http://x y')),
    }),
  ).map((links): Block => ({ kind: 'links', links })),
  few(button, 60).map((buttons): Block => ({ kind: 'buttons', buttons })),
  fc.tuple(fc.uint8Array({ maxLength: 50 }), words).map(([png, alt]): Block => ({ kind: 'image', png, alt })),
  fc.constant<Block>({ kind: 'divider' }),
)

/** Any message a feature could write, and many that none should. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  words.map((text) => ({ text })),
  fc.record({ text: words, blocks: few(block, 12) }),
)

const shared = { label: shortWords, hint: shortWords, required: fc.boolean() }
const option = fc.record({ value: fc.uuid(), label: shortWords })

/** Any form of a size that people fill in, with one input of each kind. */
export const anyForm: fc.Arbitrary<Form> = fc
  .record({
    title: shortWords,
    intro: shortWords,
    submit: shortWords,
    inputs: fc.tuple(
      fc.record({ ...shared, multiline: fc.boolean(), maxLength: fc.integer({ min: 1, max: 9000 }) }),
      fc.record({
        ...shared,
        options: fc.uniqueArray(option, { minLength: 1, maxLength: 40, selector: (each) => each.value }),
      }),
      fc.record(shared),
      fc.record(shared),
    ),
  })
  .map(({ inputs: [text, choice, day, person], ...form }) => ({
    id: 'form-1',
    ...form,
    inputs: [
      { kind: 'text' as const, name: 'text', ...text },
      { kind: 'choice' as const, name: 'choice', ...choice },
      { kind: 'day' as const, name: 'day', ...day },
      { kind: 'person' as const, name: 'person', ...person },
    ],
  }))

/** The words of a message that a reader must be able to find, block by block; button payloads and addresses are not words. */
export function wordsOf(message: Message): string[] {
  if (!message.blocks || message.blocks.length === 0) return [message.text]
  return message.blocks.flatMap((each): string[] => {
    switch (each.kind) {
      case 'heading':
      case 'text':
      case 'source':
      case 'note':
      case 'warning':
        return [each.text]
      case 'fact':
        return [each.value, each.detail ?? '']
      case 'fields':
        return each.fields.flatMap((field) => [field.label, field.value])
      case 'list':
        return [...each.items]
      case 'table':
        return [
          each.caption ?? '',
          // A column in which no row says anything need not be named.
          ...each.columns.filter((_, at) => each.rows.some((row) => (row[at] ?? '') !== '')),
          ...each.rows.flat(),
        ]
      case 'links':
        return each.links.map((link) => link.label)
      case 'buttons':
        return each.buttons.map((one) => one.label)
      case 'image':
        return [each.alt]
      default:
        return []
    }
  })
}

/** Only what can be seen: no spaces, no control characters, no joiners; so that wrapping and parting do not matter. */
export function seen(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{C}\p{Z}\u2060]/gu, '')
}
