import type { z } from 'zod'
import { nearest } from '../../../lib/nearest.ts'
import type { Words } from '../survey.ts'

/** What is wrong in a definition, and where: `pages[0].elements[3] (led4).title`. */
export type DefinitionFault = { at: string; says: Words }

export type Path = readonly (string | number)[]

export function faultAt(json: unknown, path: Path, sv: string, en: string): DefinitionFault {
  return { at: placeOf(json, path), says: { sv, en } }
}

/** The path as it is written, with the name of the question or page that it passes. */
function placeOf(json: unknown, path: Path): string {
  let here: unknown = json
  let place = ''
  for (const step of path) {
    here = isRecord(here) || Array.isArray(here) ? (here as Record<string | number, unknown>)[step] : undefined
    place += typeof step === 'number' ? `[${step}]` : place === '' ? step : `.${step}`
    if (typeof step === 'number' && isRecord(here) && typeof here['name'] === 'string') place += ` (${here['name']})`
  }
  return place
}

/** What the format does not take, one fault for each place, in plain words. */
export function shapeFaults(json: unknown, issues: readonly z.core.$ZodIssue[]): DefinitionFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        faultAt(json, [...path, key], `${key} används inte här; ta bort det.`, `${key} is not used here; remove it.`),
      )
    const { sv, en } = inWords(issue, valueAt(json, path))
    return [faultAt(json, path, sv, en)]
  })
}

function inWords(issue: z.core.$ZodIssue, got: unknown): Words {
  if (got === undefined) return { sv: 'Det saknas.', en: 'It is missing.' }
  switch (issue.code) {
    case 'invalid_union': {
      const types = unionOptions(issue)
      if (types === null) return formats['words']!
      const near = typeof got === 'string' ? nearest(got, types) : null
      const listed = types.join(', ')
      return {
        sv: `Frågetypen går inte att ställa i en chatt.${near ? ` Menade du ${near}?` : ''} Dessa går: ${listed}.`,
        en: `That type of question cannot be asked in a chat.${near ? ` Did you mean ${near}?` : ''} These can: ${listed}.`,
      }
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      return { sv: `Ska vara någon av: ${values.join(', ')}.`, en: `Must be one of: ${values.join(', ')}.` }
    }
    case 'too_small':
      if (issue.origin === 'string') return { sv: 'Texten är tom.', en: 'The text is empty.' }
      if (issue.origin === 'array')
        return { sv: `Minst ${issue.minimum} behövs.`, en: `At least ${issue.minimum} are needed.` }
      return { sv: `Får inte vara mindre än ${issue.minimum}.`, en: `May not be less than ${issue.minimum}.` }
    case 'too_big':
      if (issue.origin === 'array')
        return { sv: `Högst ${issue.maximum} får plats.`, en: `At most ${issue.maximum} have room.` }
      if (issue.origin === 'string')
        return {
          sv: `Texten är längre än ${issue.maximum} tecken.`,
          en: `The text is longer than ${issue.maximum} characters.`,
        }
      return { sv: `Får inte vara större än ${issue.maximum}.`, en: `May not be greater than ${issue.maximum}.` }
    case 'invalid_format':
    case 'custom':
      return formats[issue.message] ?? formats['other']!
    case 'invalid_type':
      return {
        sv: `Ska vara ${shapes[issue.expected]?.sv ?? issue.expected}.`,
        en: `Must be ${shapes[issue.expected]?.en ?? issue.expected}.`,
      }
    default:
      return formats['other']!
  }
}

/** The types of question that would have been taken; null when it is another union, which here is a text's. */
function unionOptions(issue: z.core.$ZodIssue): string[] | null {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : null
}

const formats: Readonly<Record<string, Words>> = {
  id: {
    sv: 'Ska vara ett namn med små bokstäver a–z, siffror, - eller _, som börjar med en bokstav, högst 40 tecken.',
    en: 'Must be a name of lower-case letters a–z, digits, - or _, beginning with a letter, at most 40 characters.',
  },
  version: { sv: 'Ska vara ett versionsnummer som 1.0.0.', en: 'Must be a version number such as 1.0.0.' },
  words: {
    sv: 'Ska vara en text, eller {"sv": …, "en": …} med texter på högst 1000 tecken.',
    en: 'Must be a text, or {"sv": …, "en": …} with texts of at most 1000 characters.',
  },
  'label-length': {
    sv: 'Ett alternativ får ha högst 75 tecken, annars ryms det inte på en knapp.',
    en: 'An option may have at most 75 characters, or it does not fit on a button.',
  },
  other: { sv: 'Det går inte att läsa.', en: 'It cannot be read.' },
}

const shapes: Readonly<Record<string, Words>> = {
  string: { sv: 'en text', en: 'a text' },
  number: { sv: 'ett tal', en: 'a number' },
  int: { sv: 'ett heltal', en: 'a whole number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: { sv: 'en lista', en: 'a list' },
  object: { sv: 'ett objekt, { … }', en: 'an object, { … }' },
}

function valueAt(json: unknown, path: Path): unknown {
  let here = json
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<string | number, unknown>)[step]
  }
  return here
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
