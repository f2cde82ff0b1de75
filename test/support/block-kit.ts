/**
 * Checks blocks and views as Slack would before it shows them: known kinds and properties only, nothing empty, within the limits.
 * Strict on purpose: our renderer uses a small part of Block Kit, and anything outside that part is a fault.
 */
import { z } from 'zod'
import { limits } from '../../src/channels/slack/limits.ts'

const points = (text: string) => Array.from(text).length
const words = (most: number) =>
  z
    .string()
    .refine((text) => text.trim() !== '', 'is empty')
    .refine((text) => points(text) <= most, `is longer than ${most}`)
    .refine((text) => !/\p{Surrogate}|(?![\t\n])\p{Cc}/u.test(text), 'holds control characters')
const plain = (most: number) =>
  z.object({ type: z.literal('plain_text'), text: words(most), emoji: z.literal(false) }).strict()
const option = z.object({ text: plain(limits.optionText), value: words(limits.optionValue) }).strict()

const button = z
  .object({
    type: z.literal('button'),
    text: plain(limits.buttonText),
    action_id: words(limits.actionId),
    value: words(limits.buttonValue),
    style: z.enum(['primary', 'danger']).optional(),
    confirm: z
      .object({
        title: plain(limits.confirmTitle),
        text: plain(limits.confirmText),
        confirm: plain(limits.confirmButton),
        deny: plain(limits.confirmButton),
      })
      .strict()
      .optional(),
  })
  .strict()

/** Rich text may hold a line break alone, but never nothing. */
const runText = z
  .string()
  .min(1)
  .refine((text) => points(text) <= limits.richText, `is longer than ${limits.richText}`)
const run = z.discriminatedUnion('type', [
  z
    .object({ type: z.literal('text'), text: runText, style: z.object({ bold: z.boolean() }).strict().optional() })
    .strict(),
  z
    .object({ type: z.literal('link'), text: runText, url: words(limits.url).regex(/^(?:https?:\/\/|mailto:|tel:)/i) })
    .strict(),
])
const section = z.object({ type: z.literal('rich_text_section'), elements: z.array(run).min(1) }).strict()

const select = {
  action_id: words(limits.actionId),
  placeholder: plain(limits.placeholder),
  options: z.array(option).min(1).max(limits.options).optional(),
  option_groups: z
    .array(z.object({ label: plain(75), options: z.array(option).min(1).max(limits.options) }).strict())
    .min(1)
    .max(100)
    .optional(),
}
const inputElement = z.discriminatedUnion('type', [
  z
    .object({
      type: z.literal('plain_text_input'),
      action_id: words(limits.actionId),
      multiline: z.boolean(),
      max_length: z.number().int().min(1).max(limits.inputLength),
      initial_value: z.string().optional(),
    })
    .strict(),
  z.object({ type: z.literal('static_select'), ...select, initial_option: option.optional() }).strict(),
  z.object({ type: z.literal('multi_static_select'), ...select, initial_options: z.array(option).optional() }).strict(),
  z
    .object({ type: z.literal('datepicker'), action_id: words(limits.actionId), initial_date: z.iso.date().optional() })
    .strict(),
  z
    .object({
      type: z.literal('users_select'),
      action_id: words(limits.actionId),
      placeholder: plain(limits.placeholder),
    })
    .strict(),
])

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text: plain(limits.header) }).strict(),
  z.object({ type: z.literal('section'), text: plain(limits.sectionText) }).strict(),
  z
    .object({
      type: z.literal('context'),
      elements: z.array(plain(limits.contextText)).min(1).max(limits.contextElements),
    })
    .strict(),
  z.object({ type: z.literal('divider') }).strict(),
  z
    .object({
      type: z.literal('image'),
      slack_file: z.object({ id: words(50) }).strict(),
      alt_text: words(limits.imageAlt),
    })
    .strict(),
  z
    .object({
      type: z.literal('actions'),
      elements: z
        .array(button)
        .min(1)
        .max(limits.actionElements)
        .refine((all) => new Set(all.map((each) => each.action_id)).size === all.length, 'repeats an action_id'),
    })
    .strict(),
  z
    .object({
      type: z.literal('rich_text'),
      elements: z
        .array(
          z.discriminatedUnion('type', [
            section,
            z.object({ type: z.literal('rich_text_quote'), elements: z.array(run).min(1) }).strict(),
            z
              .object({
                type: z.literal('rich_text_list'),
                style: z.enum(['bullet', 'ordered']),
                offset: z.number().int().positive().optional(),
                elements: z.array(section).min(1),
              })
              .strict(),
          ]),
        )
        .min(1),
    })
    .strict(),
  z
    .object({
      type: z.literal('table'),
      rows: z
        .array(
          z
            .array(z.object({ type: z.literal('raw_text'), text: words(limits.tableText) }).strict())
            .min(1)
            .max(limits.tableColumns),
        )
        .min(1)
        .max(limits.tableRows)
        .refine((rows) => new Set(rows.map((row) => row.length)).size === 1, 'has rows of different lengths')
        .refine(
          (rows) => points(rows.flatMap((row) => row.map((cell) => cell.text)).join('')) <= 10_000,
          'holds too much text',
        ),
    })
    .strict(),
  z
    .object({
      type: z.literal('input'),
      block_id: words(255),
      label: plain(limits.inputLabel),
      optional: z.boolean(),
      hint: plain(limits.inputHint).optional(),
      element: inputElement,
    })
    .strict(),
])

const blocksOf = (most: number) =>
  z
    .array(block)
    .min(1)
    .max(most)
    .refine((all) => all.filter((each) => each.type === 'table').length <= 1, 'has more than one table')
    .refine((all) => {
      const ids = all.flatMap((each) => (each.type === 'input' ? [each.block_id] : []))
      return new Set(ids).size === ids.length
    }, 'repeats a block_id')

const modal = z
  .object({
    type: z.literal('modal'),
    callback_id: words(limits.callbackId),
    private_metadata: z.string().max(limits.privateMetadata),
    title: plain(limits.viewTitle),
    submit: plain(limits.viewSubmit),
    close: plain(limits.viewSubmit),
    blocks: blocksOf(limits.viewBlocks),
  })
  .strict()
const home = z.object({ type: z.literal('home'), blocks: blocksOf(limits.viewBlocks) }).strict()

/** What is wrong with these blocks of a message; nothing: Slack would take them. */
export function blockFaults(blocks: unknown): string[] {
  return faults(blocksOf(limits.blocks), blocks)
}

/** What is wrong with this modal or home tab. */
export function viewFaults(view: unknown): string[] {
  return faults(z.discriminatedUnion('type', [modal, home]), view)
}

function faults(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

/** Everything a reader sees in a message or view, in order. */
export function visibleWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(visibleWords).join('')
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .map(([key, each]) =>
      key === 'text' && typeof each === 'string' ? each : key === 'confirm' ? '' : visibleWords(each),
    )
    .join('')
}
