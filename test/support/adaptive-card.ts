/**
 * Checks cards as Teams would before it shows them: Adaptive Cards 1.5, known kinds and properties only, nothing empty,
 * within the limits, and no markdown where Teams reads it.
 */
import { z } from 'zod'
import { isMarkless } from '../../src/channels/teams/escape.ts'
import { limits } from '../../src/channels/teams/limits.ts'

const points = (text: string) => Array.from(text).length
const words = (most: number) =>
  z
    .string()
    .refine((text) => text.trim() !== '', 'is empty')
    .refine((text) => points(text) <= most, `is longer than ${most}`)
    .refine((text) => !text.includes('{{'), 'starts a date function')
    .refine((text) => !/\p{Surrogate}|(?![\t\n])\p{Cc}/u.test(text), 'holds control characters')

const run = z
  .object({
    type: z.literal('TextRun'),
    text: words(limits.run + limits.label).refine(
      (text) => !text.includes('\n'),
      'has a line break, which Teams does not show',
    ),
    weight: z.literal('Bolder').optional(),
    size: z.enum(['Small', 'Default', 'Medium', 'Large']).optional(),
    isSubtle: z.boolean().optional(),
  })
  .strict()

const data = z.union([
  z.object({ styrbot: z.literal('action'), action: words(500) }).strict(),
  z
    .object({
      styrbot: z.literal('action'),
      action: words(500),
      msteams: z.object({ type: z.literal('task/fetch') }).strict(),
    })
    .strict(),
  z.object({ styrbot: z.literal('form'), form: words(500), many: z.array(z.string()) }).strict(),
])
const title = words(limits.actionTitle)
const submit = z
  .object({ type: z.literal('Action.Submit'), title, data, style: z.enum(['positive', 'destructive']).optional() })
  .strict()
const action = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('Action.Execute'),
      title,
      verb: z.literal('styrbot'),
      data,
      style: z.enum(['positive', 'destructive']).optional(),
      fallback: submit,
    })
    .strict(),
  submit,
  z
    .object({
      type: z.literal('Action.ToggleVisibility'),
      title,
      targetElements: z.array(z.string()).min(1),
      style: z.enum(['positive', 'destructive']).optional(),
    })
    .strict(),
  z.object({ type: z.literal('Action.OpenUrl'), title, url: z.string().regex(/^https?:\/\/\S+$/i) }).strict(),
])

const placed = {
  separator: z.boolean().optional(),
  spacing: z.enum(['None', 'Small', 'Medium', 'Large']).optional(),
  id: z.string().optional(),
  isVisible: z.boolean().optional(),
}
const input = {
  ...placed,
  id: z.string().min(1),
  label: words(limits.label),
  isRequired: z.boolean(),
  errorMessage: words(limits.label).optional(),
  value: z.string().optional(),
}

const choices = { ...input, type: z.literal('Input.ChoiceSet'), placeholder: words(limits.label) }
const people = z.object({ type: z.literal('Data.Query'), dataset: z.literal('graph.microsoft.com/users') }).strict()
/** Choices of ours, or the people of the organisation, whom the client looks up. */
const choiceSet = z.discriminatedUnion('style', [
  z
    .object({
      ...choices,
      choices: z
        .array(z.object({ title: words(limits.choiceTitle), value: z.string().min(1) }).strict())
        .min(1)
        .max(500),
      isMultiSelect: z.boolean(),
      style: z.literal('compact'),
    })
    .strict(),
  z
    .object({
      ...choices,
      choices: z.array(z.never()),
      'choices.data': people,
      isMultiSelect: z.literal(false),
      style: z.literal('filtered'),
    })
    .strict(),
])

const element: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z
      .object({
        ...placed,
        type: z.literal('TextBlock'),
        text: words(limits.run).refine(isMarkless, 'has signs that mean something in markdown'),
        wrap: z.literal(true),
        size: z.enum(['Medium', 'Large']),
        weight: z.literal('Bolder'),
        style: z.literal('heading'),
      })
      .strict(),
    z.object({ ...placed, type: z.literal('RichTextBlock'), inlines: z.array(run).min(1) }).strict(),
    z
      .object({
        ...placed,
        type: z.literal('Container'),
        style: z.enum(['warning', 'emphasis']).optional(),
        items: z.array(element).min(1),
      })
      .strict(),
    z
      .object({
        ...placed,
        type: z.literal('Table'),
        columns: z
          .array(z.object({ width: z.number() }).strict())
          .min(1)
          .max(limits.tableColumns),
        firstRowAsHeader: z.boolean(),
        showGridLines: z.boolean(),
        rows: z
          .array(
            z
              .object({
                type: z.literal('TableRow'),
                cells: z
                  .array(z.object({ type: z.literal('TableCell'), items: z.array(element).min(1) }).strict())
                  .min(1),
              })
              .strict(),
          )
          .min(1),
      })
      .strict()
      .refine(
        (table) => table.rows.every((row) => row.cells.length === table.columns.length),
        'has rows of other lengths',
      ),
    z.object({ ...placed, type: z.literal('ActionSet'), actions: z.array(action).min(1).max(limits.actions) }).strict(),
    z
      .object({
        ...placed,
        type: z.literal('Image'),
        url: z.string().startsWith('data:image/png;base64,'),
        altText: words(limits.altText),
        size: z.literal('Stretch'),
      })
      .strict(),
    z
      .object({
        ...input,
        type: z.literal('Input.Text'),
        isMultiline: z.boolean(),
        maxLength: z.number().int().positive(),
      })
      .strict(),
    choiceSet,
    z.object({ ...input, type: z.literal('Input.Date') }).strict(),
  ]),
)

const card = z
  .object({
    type: z.literal('AdaptiveCard'),
    $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
    version: z.literal('1.5'),
    fallbackText: z.string(),
    body: z.array(element).min(1),
  })
  .strict()

/** What is wrong with this card; nothing: Teams would take it. */
export function cardFaults(value: unknown): string[] {
  const parsed = card.safeParse(value)
  const found = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const bytes = Buffer.byteLength(
    JSON.stringify(value, (key, each) => (key === 'url' && String(each).startsWith('data:') ? '' : each)),
  )
  const ids = idsOf(value)
  if (bytes > limits.cardBytes) found.push(`the card is ${bytes} bytes`)
  if (new Set(ids).size !== ids.length) found.push('an id is repeated')
  return found
}

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'id' ? [String(each)] : idsOf(each)))
}

/** Everything a reader sees in a card, in order, questions behind buttons included. */
export function cardWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(cardWords).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, each]) => {
      const isWords = key === 'text' || key === 'title' || key === 'altText' || key === 'label'
      if (isWords && typeof each === 'string') return each
      return key === 'fallback' || key === 'data' || key === 'fallbackText' ? '' : cardWords(each)
    })
    .join('')
}
