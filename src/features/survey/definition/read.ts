/** JSON → a survey that can be asked, or every fault in it. */
import { nearest } from '../../../lib/nearest.ts'
import type { Area, Option, Question, Survey, Words } from '../survey.ts'
import { type DefinitionFault, type Path, faultAt, isRecord, shapeFaults } from './fault.ts'
import { type Definition, type Element, definitionSchema, elementSchema } from './shape.ts'
import { type SurveyJs, surveyJs } from './survey-js.ts'

export type ReadSurvey = { ok: true; survey: Survey } | { ok: false; faults: readonly DefinitionFault[] }

/** A file's text. JSON's own faults are told with their line. */
export async function readSurveyText(text: string): Promise<ReadSurvey & { json?: unknown }> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { ok: false, faults: [notJson(text, error as Error)] }
  }
  return { ...(await readSurvey(json)), json }
}

export async function readSurvey(json: unknown): Promise<ReadSurvey> {
  const parsed = definitionSchema.safeParse(json)
  const shape = parsed.success ? [] : shapeFaults(json, parsed.error.issues)
  const js = await surveyJs()
  const faults = [...shape, ...faultsAmong(readable(json), json, js)]
  if (!parsed.success || faults.length > 0) return { ok: false, faults }
  const linted = js
    .lint(plainSurveyJs(parsed.data))
    .map(({ path, message }) => faultAt(json, stepsOf(path), `SurveyJS säger: ${message}`, `SurveyJS says: ${message}`))
  return linted.length > 0 ? { ok: false, faults: linted } : { ok: true, survey: surveyOf(parsed.data) }
}

function notJson(text: string, { message }: Error): DefinitionFault {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const line = text.slice(0, position).split('\n').length
  return {
    at: `rad ${line}`,
    says: {
      sv: 'Filen är inte JSON: här saknas eller finns ett tecken för mycket, till exempel ett komma eller ett citattecken.',
      en: 'The file is not JSON: a character is missing or too much here, such as a comma or a quotation mark.',
    },
  }
}

function surveyOf(definition: Definition): Survey {
  const areas: Area[] = definition.pages.map(({ name, title, description, weight }) => ({
    id: name,
    title,
    description: description ?? null,
    weight,
  }))
  const questions = definition.pages.flatMap(({ name, elements }) =>
    elements.map((element) => questionFrom(element, name)),
  )
  return {
    key: definition.surveyKey,
    version: definition.surveyVersion,
    title: definition.title,
    description: definition.description ?? null,
    roles: definition.roles,
    areas,
    questions,
    scaleToThree: definition.scaleToThree ?? null,
    minGroupSize: definition.minGroupSize ?? null,
  }
}

function questionFrom(element: Element, page: string): Question {
  const isNumber = element.type === 'text' && element.inputType === 'number'
  return {
    id: element.name,
    area: element.area ?? page,
    kind: kindOf(element),
    title: element.title,
    help: element.description ?? null,
    required: element.isRequired,
    respondents: element.respondents,
    options: optionsOf(element),
    none: noneOf(element),
    min: isNumber ? (element.min ?? null) : null,
    max: isNumber ? (element.max ?? null) : null,
    notInFuture: element.type === 'text' && element.notInFuture,
    unit: element.type === 'text' ? (element.unit ?? null) : null,
    maxLength: maxLengthOf(element),
    visibleIf: element.visibleIf ?? null,
    evidenceIf: element.evidenceIf ?? null,
    evidencePrompt: element.evidencePrompt ?? null,
    consolidation: element.consolidation,
    scoring: element.scoring,
    prefill: element.prefill ?? null,
    repeatable: element.repeatable,
    sameAs: element.sameAs ?? null,
  }
}

function kindOf(element: Element): Question['kind'] {
  switch (element.type) {
    case 'rating':
    case 'boolean':
      return element.type
    case 'radiogroup':
    case 'dropdown':
      return 'choice'
    case 'checkbox':
      return 'choices'
    case 'comment':
      return 'long-text'
    case 'text':
      return element.inputType
  }
}

function optionsOf(element: Element): readonly Option[] {
  switch (element.type) {
    case 'rating':
      return element.rateValues.map(({ value, text }) => ({ value, text, score: null }))
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
      return element.choices.map(({ value, text, score }) => ({ value, text, score: score ?? null }))
    case 'boolean':
      return [
        { value: true, text: element.labelTrue ?? yes, score: null },
        { value: false, text: element.labelFalse ?? no, score: null },
      ]
    default:
      return []
  }
}

const yes: Words = { sv: 'Ja', en: 'Yes' }
const no: Words = { sv: 'Nej', en: 'No' }

function noneOf(element: Element): Words | null {
  if (element.type !== 'checkbox' || !element.showNoneItem) return null
  return element.noneText ?? { sv: 'Inga av dem', en: 'None of them' }
}

function maxLengthOf(element: Element): number | null {
  if (element.type === 'comment') return element.maxLength
  return element.type === 'text' && element.inputType === 'text' ? (element.maxLength ?? 200) : null
}

/** A question that could be read, where it stands; `question` is null for one that could not. */
type Place = { name: string; question: Question | null; element: Element | null; path: Path }
type Found = Place & { question: Question; element: Element }
type Outline = { areas: readonly string[]; roles: readonly string[]; places: readonly Place[] }

/** What can be read of a definition with faults, so that all of them are told at once. */
function readable(json: unknown): Outline {
  const pages = listIn(json, 'pages')
  const namesIn = (items: readonly unknown[], key: string) =>
    items.flatMap((item) => (isRecord(item) && typeof item[key] === 'string' ? [item[key]] : []))
  const places = pages.flatMap((page, at) =>
    listIn(page, 'elements').map((json, index): Place => {
      const { data = null } = elementSchema.safeParse(json)
      const area = namesIn([page], 'name')[0] ?? ''
      const name = data?.name ?? namesIn([json], 'name')[0] ?? ''
      const question = data && questionFrom(data, area)
      return { name, question, element: data, path: ['pages', at, 'elements', index] }
    }),
  )
  return { areas: namesIn(pages, 'name'), roles: namesIn(listIn(json, 'roles'), 'id'), places }
}

function listIn(json: unknown, key: string): readonly unknown[] {
  const list = isRecord(json) ? json[key] : null
  return Array.isArray(list) ? list : []
}

function faultsAmong(outline: Outline, json: unknown, js: SurveyJs): DefinitionFault[] {
  const say: Say = (path, sv, en) => faultAt(json, path, sv, en)
  return outline.places.flatMap((place, index) => {
    const before = outline.places.slice(0, index)
    const repeated = repeatedName(place, before, say)
    if (!isFound(place)) return repeated
    return [
      ...repeated,
      ...placement(place, outline, say),
      ...options(place, say),
      ...limits(place, say),
      ...ways(place, say),
      ...conditions(place, before, outline, js, say),
    ]
  })
}

const isFound = (place: Place): place is Found => place.question !== null

type Say = (path: Path, sv: string, en: string) => DefinitionFault

function repeatedName({ name, path }: Place, before: readonly Place[], say: Say): DefinitionFault[] {
  if (name === '' || !before.some((other) => other.name === name)) return []
  return [say([...path, 'name'], 'Namnet finns redan på en annan fråga.', 'Another question already has this name.')]
}

function placement({ question, path }: Found, { areas, roles }: Outline, say: Say): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (!areas.includes(question.area))
    faults.push(say([...path, 'area'], `Ingen sida heter ${question.area}.`, `No page is called ${question.area}.`))
  for (const [at, role] of question.respondents.entries()) {
    if (roles.length === 0 || roles.includes(role)) continue
    const near = nearest(role, roles)
    faults.push(
      say(
        [...path, 'respondents', at],
        `Rollen ${role} finns inte bland enkätens roller.${near ? ` Menade du ${near}?` : ''}`,
        `The role ${role} is not among the survey’s roles.${near ? ` Did you mean ${near}?` : ''}`,
      ),
    )
  }
  return faults
}

/** Two options that are written alike could not be told apart when somebody writes one of them. */
function options({ element, question, path }: Found, say: Say): DefinitionFault[] {
  const list = element.type === 'rating' ? 'rateValues' : 'choices'
  return question.options.flatMap((option, at) => {
    const before = question.options.slice(0, at)
    const faults: DefinitionFault[] = []
    if (before.some(({ value }) => value === option.value))
      faults.push(
        say([...path, list, at, 'value'], 'Två alternativ har samma value.', 'Two options have the same value.'),
      )
    for (const language of ['sv', 'en'] as const) {
      if (before.some(({ text }) => alike(text[language], option.text[language])))
        faults.push(
          say(
            [...path, list, at, 'text'],
            `Två alternativ heter ”${option.text[language]}”.`,
            `Two options are called “${option.text[language]}”.`,
          ),
        )
    }
    return faults
  })
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

function limits({ element, question, path }: Found, say: Say): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const { min, max, kind } = question
  if (min !== null && max !== null && min > max)
    faults.push(say([...path, 'min'], 'min är större än max.', 'min is greater than max.'))
  if (element.type === 'text' && kind === 'text' && (element.min !== undefined || element.max !== undefined))
    faults.push(
      say(
        [...path, 'min'],
        'min och max gäller bara tal: lägg till "inputType": "number".',
        'min and max are for numbers only: add "inputType": "number".',
      ),
    )
  if (question.evidenceIf !== null && question.evidencePrompt === null)
    faults.push(
      say([...path, 'evidencePrompt'], 'evidenceIf behöver en evidencePrompt.', 'evidenceIf needs an evidencePrompt.'),
    )
  return faults
}

/** How answers become one, and what they score, must suit what can be answered. */
function ways({ question, path }: Found, say: Say): DefinitionFault[] {
  const { kind, consolidation, scoring } = question
  const faults: DefinitionFault[] = []
  if (!consolidates[consolidation].includes(kind))
    faults.push(
      say(
        [...path, 'consolidation'],
        `${consolidation} går inte att räkna på en sådan fråga.`,
        `${consolidation} cannot be computed for such a question.`,
      ),
    )
  if (!scores[scoring.kind].includes(kind))
    faults.push(
      say(
        [...path, 'scoring'],
        `${scoring.kind} ger inga poäng för en sådan fråga.`,
        `${scoring.kind} gives no score for such a question.`,
      ),
    )
  if (scoring.kind === 'choice' && question.options.every(({ score }) => score === null))
    faults.push(say([...path, 'choices'], 'Inget alternativ har score.', 'No option has a score.'))
  return faults
}

const all: readonly Question['kind'][] = ['rating', 'choice', 'choices', 'boolean', 'number', 'text', 'long-text']
const consolidates: Record<Question['consolidation'], readonly Question['kind'][]> = {
  median: ['rating', 'number'],
  unanimous: ['boolean', 'choice', 'rating', 'number'],
  any: ['boolean'],
  majority: ['choice', 'boolean', 'rating'],
  union: ['choices'],
  primary: all,
  list: ['text', 'long-text'],
  distribution: all,
}
const scores: Record<Question['scoring']['kind'], readonly Question['kind'][]> = {
  none: all,
  rating: ['rating'],
  boolean: ['boolean'],
  choice: ['choice'],
  count: ['choices'],
  linear: ['number'],
  age: ['number'],
}

/** A condition must be readable and ask about a question before its own, that whoever gets this one has got, too. */
function conditions(
  { question, path }: Found,
  before: readonly Place[],
  { roles }: Outline,
  js: SurveyJs,
  say: Say,
): DefinitionFault[] {
  return (['visibleIf', 'evidenceIf'] as const).flatMap((name) => {
    const written = question[name]
    if (written === null) return []
    const condition = js.condition(written)
    if (!condition)
      return [
        say([...path, name], `Villkoret går inte att läsa: ${written}`, `The condition cannot be read: ${written}`),
      ]
    const known: readonly Place[] =
      name === 'evidenceIf' ? [...before, { name: question.id, question, element: null, path }] : before
    return condition.asksAbout.flatMap((id) => {
      const asked = known.find((other) => other.name === id)
      if (!asked) {
        const near = nearest(
          id,
          known.map((other) => other.name),
        )
        return [
          say(
            [...path, name],
            `Villkoret frågar efter ${id}, som inte är en tidigare fråga.${near ? ` Menade du ${near}?` : ''}`,
            `The condition asks about ${id}, which is no earlier question.${near ? ` Did you mean ${near}?` : ''}`,
          ),
        ]
      }
      if (name === 'evidenceIf' || !asked.question) return []
      const needed = asked.question.respondents
      const missing = (question.respondents.length === 0 ? roles : question.respondents).filter(
        (role) => needed.length > 0 && !needed.includes(role),
      )
      if (missing.length === 0) return []
      return [
        say(
          [...path, 'respondents'],
          `${missing.join(', ')} får frågan men inte ${id}, som den beror på.`,
          `${missing.join(', ')} gets the question but not ${id}, which it depends on.`,
        ),
      ]
    })
  })
}

/** The definition without what is ours, as SurveyJS's lint knows it. A condition for evidence is linted as one for asking. */
function plainSurveyJs({ pages }: Definition): unknown {
  return {
    pages: pages.map(({ name, title, elements }) => ({ name, title, elements: elements.map(plainElement) })),
  }
}

function plainElement(element: Element): unknown {
  const { type, name, title, isRequired, visibleIf } = element
  const base = { type, name, title, isRequired, ...(visibleIf === undefined ? {} : { visibleIf }) }
  const plain = (options: readonly { value: unknown; text: Words }[]) =>
    options.map(({ value, text }) => ({ value, text }))
  switch (element.type) {
    case 'rating':
      return { ...base, rateValues: plain(element.rateValues) }
    case 'checkbox':
      return { ...base, choices: plain(element.choices), showNoneItem: element.showNoneItem }
    case 'radiogroup':
    case 'dropdown':
      return { ...base, choices: plain(element.choices) }
    case 'text':
      return { ...base, inputType: element.inputType }
    default:
      return base
  }
}

/** `pages[0].elements[3].title` as steps. */
function stepsOf(path: string): Path {
  return [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step))
}
