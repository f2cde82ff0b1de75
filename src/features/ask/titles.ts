/** "Vem är kommundirektör?", "vem är chef på IT?": people by their titles, as the register and the manifest have them. */
import { type Part, fact, fields, list, sentence } from '../../conversation/say.ts'
import { fold } from '../../conversation/understanding/fold.ts'
import { remember } from '../../conversation/understanding/memory.ts'
import type { Reading } from '../../conversation/understanding/reading.ts'
import type { Unit } from '../../governance/manifest/schema.ts'
import { lookupsOf, occupantsOf, type Person } from '../register/index.ts'
import { type Answering, type From, grounds, textsIn } from './answered.ts'
import { asHolder, contactOf, nameAndContact, nameOfHolder } from './naming.ts'

const asksWho =
  /^(?:hej[,!. ]*)?(?:vem ar|vad heter|vilka ar|vem jobbar som|who is|who are|what is the name of)\s+(?:det som ar\s+|the\s+|var\s+|our\s+|kommunens\s+|nuvarande\s+)*(.+?)(?:\s+(?:har|hos oss|i kommunen|for kommunen|nu|idag|i dag|here|of the municipality))*\s*[?.!]*$/
const asksHead = /^(?:chef(?:en)?|head|manager)\s+(?:pa|for|over|of|i|at)\s+(?:the\s+)?(.+)$/
const myBoss = /^(?:min|my)\s+(?:narmaste\s+)?(?:chef|boss|manager)$/
/** Of whoever was spoken of last. */
const theirBoss =
  /^(?:(?:hans|hennes|hens|deras|his|her|their)\s+(?:narmaste\s+)?(?:chef|boss|manager)|chef(?:en)?\s+(?:for|over)\s+(?:honom|henne|hen|den personen))$/

/** Null when no title is asked for, or nobody here has it. */
export function whoHasTitle(reading: Reading, from: From): Answering | null {
  const points = theirBoss.test(askedWho(from) ?? '')
  if ((reading.systems.length > 0 && !points) || reading.people.length > 1) return null
  const asked = askedWho(from)
  if (asked === null) return null
  if (myBoss.test(asked)) return bossOf(from.asker, reading, from)
  const [spokenOf, ...more] = from.memory?.people ?? []
  if (points) return spokenOf === undefined || more.length > 0 ? null : bossOf(spokenOf, reading, from)
  const [, of] = asksHead.exec(asked) ?? []
  if (of !== undefined) {
    const unit = from.governance.manifest.units.find(({ name, aliases }) =>
      [name, ...aliases].some((one) => isSame(one, of)),
    )
    const begun = unit ?? from.governance.manifest.units.find(({ name }) => fold(name).startsWith(`${of}-`))
    if (begun) return head(begun, reading, from)
    return isTitle(of, from) ? notKnown(reading, from) : null
  }
  const people = withTitle(asked, from)
  return people.length === 0 ? null : named(people, reading, from)
}

/** The same word, definite or not: "kommundirektören" is the "Kommundirektör". */
function isSame(name: string, asked: string): boolean {
  const one = fold(name).trim()
  const other = asked.trim()
  if (one === other) return true
  const endings = ['en', 'n', 'et', 't', 'a', 'e', 's', 'ens', 'erna', 'er', 'na']
  return endings.some((ending) => `${one}${ending}` === other || `${one.replace(/[ae]$/, '')}${ending}` === other)
}

function isTitle(asked: string, { governance, register }: From): boolean {
  return (
    governance.manifest.positions.some(({ title, aliases }) => [title, ...aliases].some((one) => isSame(one, asked))) ||
    register.people.some(({ title }) => title !== null && isSame(title, asked))
  )
}

function withTitle(asked: string, from: From): readonly Person[] {
  const { governance, register } = from
  const position = governance.manifest.positions.find(({ title, aliases }) =>
    [title, ...aliases].some((one) => isSame(one, asked)),
  )
  const there = position ? occupantsOf(position, null, from) : []
  if (there.length > 0) return there
  return register.people.filter(({ title, status }) => status !== 'left' && title !== null && isSame(title, asked))
}

const askedWho = ({ text }: From): string | null =>
  asksWho.exec(
    fold(text)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^(?:och|men|and) /, ''),
  )?.[1] ?? null

/** Whoever leads the person's unit, or the nearest above that somebody else leads. */
function bossOf(id: string | null, reading: Reading, from: From): Answering | null {
  const person = id === null ? null : lookupsOf(from.register).person(id)
  const { governance } = from
  const unit = person?.unitId ? governance.unit(person.unitId) : null
  for (let above = unit; above; above = above.parent ? governance.unit(above.parent) : null) {
    const position = above.head === undefined ? null : governance.position(above.head)
    const people = position ? occupantsOf(position, above.id, from) : []
    if (people.some((one) => one.id !== id)) return head(above, reading, from)
  }
  return unit ? notKnown(reading, from) : null
}

function head(unit: Unit | null, reading: Reading, from: From): Answering | null {
  const position = unit?.head === undefined ? null : from.governance.position(unit.head)
  const people = unit && position ? occupantsOf(position, unit.id, from) : []
  return people.length === 0 ? (unit ? notKnown(reading, from) : null) : named(people, reading, from)
}

/** More than this is a list for a page. */
const most = 12

function named(people: readonly Person[], reading: Reading, from: From): Answering {
  const { titles } = textsIn(from.language)
  const [only, ...others] = people
  const parts: Part[] =
    only && others.length === 0
      ? one(only, from)
      : [
          sentence(titles.several(people.length)),
          list(people.slice(0, most).map((person) => nameAndContact(asHolder(person), from, from.language))),
        ]
  const ids = people.map(({ id }) => id)
  return {
    parts,
    grounds: grounds({ kind: 'answer', people: ids }),
    memory: { ...remember(reading, from.memory), people: ids.length === 1 ? ids : [] },
  }
}

function one(person: Person, from: From): Part[] {
  const holder = asHolder(person)
  const name = nameOfHolder(holder, from, from.language)
  const title = person.protected ? '' : (person.title ?? '')
  const says = title ? textsIn(from.language).titles.is(name, title) : name
  return [
    fact(name, title, says),
    fields(contactOf(holder, from, from.language).filter(({ value }) => value !== title)),
  ]
}

function notKnown(reading: Reading, from: From): Answering {
  return {
    parts: [sentence(textsIn(from.language).titles.bossUnknown)],
    grounds: grounds({ kind: 'unknown' }),
    memory: remember(reading, from.memory),
  }
}
