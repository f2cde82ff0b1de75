/**
 * The format of a survey's definition: SurveyJS JSON with seven types of question, both languages in every text, and what the
 * program adds. Everything else is refused by name: what loads from the network, runs code, or asks in a way a chat cannot.
 */
import { z } from 'zod'
import { consolidations } from '../survey.ts'

const id = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/, 'id')
const text = z.string().trim().min(1).max(1000)
/** Text in one language stands for both. */
const words = z.union([
  text.transform((one) => ({ sv: one, en: one })),
  z.object({ sv: text, en: text.optional() }).transform(({ sv, en }) => ({ sv, en: en ?? sv })),
])
/** An option's label is a button, and Slack's are this long. */
const label = words.refine(({ sv, en }) => sv.length <= 75 && en.length <= 75, 'label-length')
const expression = text

/** How a form is drawn on a web page; a chat has no use for it, and it does no harm. */
const drawn = Object.fromEntries(
  ['rows', 'cols', 'colCount', 'placeholder', 'rateType', 'startWithNewLine', 'titleLocation', 'width', 'autoGrow'].map(
    (name) => [name, z.unknown().optional()],
  ),
)

const asked = {
  ...drawn,
  name: id,
  title: words,
  description: words.optional(),
  isRequired: z.boolean().default(false),
  visibleIf: expression.optional(),
  area: id.optional(),
  respondents: z.array(id).default([]),
  evidencePrompt: words.optional(),
  evidenceIf: expression.optional(),
  consolidation: z.enum(consolidations),
  scoring: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['none', 'rating', 'boolean', 'choice']) }).strict(),
      z.object({ kind: z.literal('count'), cap: z.number().int().positive() }).strict(),
      z.object({ kind: z.literal('linear'), from: z.number(), to: z.number() }).strict(),
      z.object({ kind: z.literal('age'), full: z.number().min(0), zero: z.number().positive() }).strict(),
    ])
    .default({ kind: 'none' }),
  prefill: z.string().optional(),
  repeatable: z.boolean().default(false),
  sameAs: id.optional(),
}

const choice = z.object({ value: id, text: label, score: z.number().min(0).max(100).optional() }).strict()
/** More than ten fit neither in a message nor in a head. */
const choices = z.array(choice).min(2).max(10)
const step = z.object({ value: z.number().int(), text: label }).strict()

const validators = z.array(z.looseObject({ type: z.enum(['numeric', 'text']) })).optional()

export const elementSchema = z.discriminatedUnion('type', [
  z
    .object({
      ...asked,
      type: z.literal('rating'),
      scale: z.string().optional(),
      rateValues: z.array(step).min(2).max(10),
    })
    .strict(),
  z.object({ ...asked, type: z.literal('radiogroup'), choices }).strict(),
  z.object({ ...asked, type: z.literal('dropdown'), choices }).strict(),
  z
    .object({
      ...asked,
      type: z.literal('checkbox'),
      choices,
      showNoneItem: z.boolean().default(false),
      noneText: label.optional(),
    })
    .strict(),
  z
    .object({ ...asked, type: z.literal('boolean'), labelTrue: label.optional(), labelFalse: label.optional() })
    .strict(),
  z
    .object({
      ...asked,
      type: z.literal('text'),
      inputType: z.enum(['number', 'text']).default('text'),
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.string().optional(),
      notInFuture: z.boolean().default(false),
      maxLength: z.number().int().positive().max(1000).optional(),
      validators,
    })
    .strict(),
  z
    .object({ ...asked, type: z.literal('comment'), maxLength: z.number().int().positive().max(3000).default(1000) })
    .strict(),
])
export type Element = z.infer<typeof elementSchema>

const ofForm = Object.fromEntries(
  [
    'completedHtml',
    'showQuestionNumbers',
    'checkErrorsMode',
    'clearInvisibleValues',
    'textUpdateMode',
    'progressBarType',
    'showProgressBar',
    'questionsOnPageMode',
    'widthMode',
  ].map((name) => [name, z.unknown().optional()]),
)

export const definitionSchema = z
  .object({
    ...ofForm,
    surveyKey: id,
    surveyVersion: z.string().regex(/^\d+\.\d+\.\d+$/, 'version'),
    locale: z.literal('sv').default('sv'),
    title: words,
    description: words.optional(),
    roles: z.array(z.object({ id, text: words }).strict()).default([]),
    scaleToThree: z.record(z.string(), z.string()).optional(),
    minGroupSize: z.number().int().min(2).optional(),
    pages: z
      .array(
        z
          .object({
            name: id,
            title: words,
            description: words.optional(),
            weight: z.number().min(0).default(1),
            elements: z.array(elementSchema).min(1),
          })
          .strict(),
      )
      .min(1),
  })
  .strict()
export type Definition = z.infer<typeof definitionSchema>
