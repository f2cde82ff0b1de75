import type { FaultTexts } from './sv.ts'

const list = (values: readonly string[]) =>
  values.length < 2 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
const meant = (near: string | null) => (near === null ? '' : ` Did you mean ${near}?`)

const lists = {
  document: 'documents',
  unit: 'units',
  position: 'positions',
  role: 'roles',
  body: 'bodies',
  category: 'categories',
  step: 'the steps of the same decision path',
  path: 'decisionPaths',
}

const shapes: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
}

export const en: FaultTexts = {
  shapeName: (shape) => shapes[shape] ?? shape,
  missingFile: 'The file does not exist. Check the path.',
  unreadable: 'The file cannot be read. Check that it is a file and that you may read it.',
  noManifests: 'There is no manifest here. Put the municipality’s file, KEY.yaml, in the folder.',
  tooBig: (megabytes, most) => `The file is ${megabytes} MB. A manifest is at most ${most} MB. Is it the right file?`,
  emptyFile: 'The file is empty. A manifest begins with municipality, a shared file with shared.',
  binary: (kind) =>
    `The file is ${kind === null ? 'not text' : `a ${kind} file`}. A manifest is YAML text, saved as UTF-8.`,
  encoding: 'The file is not saved as UTF-8. Save it again with the encoding UTF-8.',
  notYaml: (why) => `This cannot be read as YAML: ${why}`,
  yaml: {
    tab: 'the line is indented with a tab. Use spaces.',
    indent: 'the indentation does not fit the lines above. Correct the number of spaces.',
    duplicateKey: 'the key stands twice in the same place. Remove one.',
    missing: 'a character is missing, often a quote, a bracket or a colon. Look at this line and the one above.',
    colon: 'the text holds a colon. Put the text in quotes.',
    unexpected: 'something here does not belong. Look at this line and the one above.',
    character: 'the text begins with a character that YAML keeps for itself. Put the text in quotes.',
    alias: 'a reference with * points at nothing above. Correct the name or write the content out.',
    several: 'the file holds several documents. Remove the line --- and give each municipality its own file.',
    other: 'the line is not written as YAML.',
  },
  tooDeep: 'The file has too many levels inside each other. Is it the right file?',
  tooManyAliases: 'The file repeats itself too many times with * and &. Write the content out instead.',
  notAMapping: 'The file must consist of keys such as municipality, roles and bodies. It holds something else.',
  required: (key) => `${key} is missing. Add ${key}.`,
  wrongShape: (expected, got) => `This must be ${expected}, not ${got}.`,
  numberNotText: (value) => `This must be text. Put the value in quotes: "${value}".`,
  oneOf: (value, values, near) => `${value} is not a choice.${meant(near)} Choose ${list(values)}.`,
  unknownKey: (key, near, known) =>
    near === null
      ? `The key ${key} is not in the format. Remove it. What can stand here is ${list(known)}.`
      : `The key ${key} is not in the format. Did you mean ${near}?`,
  splitText: (key) => `The text was split at a comma, and ${key} became a key. Put the whole text in quotes.`,
  emptyText: 'The text is empty. Write something, or remove the key.',
  emptyList: 'The list is empty. It must have at least one entry.',
  tooSmall: (least, inclusive) =>
    `The number is too small. It must be ${inclusive ? 'at least' : 'greater than'} ${least}.`,
  tooBigNumber: (most) => `The number is too big. It may be at most ${most}.`,
  formats: {
    id: 'An id is written with lower case letters, digits and hyphens, for example system-owner.',
    day: 'A date is written yyyy-mm-dd and must be in the calendar, for example 2026-03-12.',
    'yearly-day': 'A day that comes every year is written "mm-dd" and must be in the calendar, for example "03-15".',
    source: 'A source is written as the id of the rule, one at a time, for example IT-12.',
    party: 'A party is written unit:ID, position:ID, role:ID, body:ID or everyone.',
    email: 'The e-mail address is not whole. Write it as name@municipality.example.se.',
    url: 'The link must begin with https:// or http://.',
    time: 'A time of day is written in quotation marks, "hh:mm", for example "08:00".',
    hours: 'The order must be opens, morningEnds, closes, from earliest to latest.',
    ladder: 'The reminders come in order: firstDays before againDays, and lateDays before escalateDays.',
    'quiet-hours': 'The quiet hours go over the night: quietFrom in the evening, quietThrough in the morning.',
    range: 'least is greater than most. Swap them.',
  },
  other: 'The value cannot be used here.',

  undeclared: {
    clause: (id) => `The rule ${id} is not among the clauses. Add the rule or correct its number.`,
    word: (id, near) => `${id} is not in the glossary.${meant(near)} The words stand in manifests/README.md.`,
    municipality: (id, near) =>
      `The municipality ${id} has no file in the folder.${meant(near)} Add the file or correct the name.`,
    other: (kind, id, near) => `${id} is not declared.${meant(near)} Add it under ${lists[kind]} or correct the id.`,
  },
  noGround:
    'It is not clear where this comes from. Give the id of the rule in sources, or own: true when it is the municipality’s own.',
  duplicateId: (id, line) => `${id} exists already, on line ${line}. Give one of them another id.`,
  duplicateSource: (source, line) => `The rule ${source} exists already, on line ${line}. Each rule stands once.`,
  samePosition: (line) =>
    `The title stands on line ${line}, too. Give the positions different units, so that they can be told apart.`,
  unitCycle: (units) => `The units form a ring: ${units.join(' → ')}. Correct the parent of one of them.`,
  bodyCycle: (bodies) =>
    `The bodies are to come before each other in a ring: ${bodies.join(' → ')}. Remove before from one of them.`,
  stepCycle: (steps) => `The steps wait for each other in a ring: ${steps.join(' → ')}. Correct after of one of them.`,
  nobodyInComposition: 'The entry does not say who takes part. Give member, derived, onePer or described.',
  checkWithoutComputes: 'A check (kind: check) that is made all the time (when: always) must give computes.',
  whenUsedBy: (says, key) => `${says} (when the file is used by ${key})`,
  duplicateMunicipality: (key, file) =>
    `The municipality ${key} is already in ${file}. Each municipality has one file.`,
  severalDefaults: (file) => `${file} has default: true as well. Only one municipality may have it.`,
  missingShared: (file) => `The shared file ${file} does not exist. Correct the path; it starts from this file.`,
  notShared: (file) => `${file} is not a shared file. A shared file begins with shared and has no municipality.`,
  brokenShared: (file) => `The shared file ${file} cannot be read, so this municipality cannot be fully checked.`,
}
