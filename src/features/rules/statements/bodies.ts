/** What the manifest says of groups: what they are for, how often they meet, who leads, convenes and takes part. */
import { bodyInWords, bodyTitle } from '../../../governance/body-name.ts'
import type { Governance } from '../../../governance/governance.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import type { Body } from '../../../governance/manifest/schema.ts'
import { compositionInWords, frequencyInWords, partyInWords } from '../in-words.ts'
import { appointedChair, appointedTo, peopleBehind } from '../members.ts'
import { bodyKindNames } from '../words/groups.ts'
import { inEnglish } from './matters.ts'
import type { Texts } from '../texts/sv.ts'
import { type About, type From, type Said, type Statement, sourcesIn, statement } from './statement.ts'

export function bodyStatements(governance: Governance): Statement[] {
  const { bodies } = governance.manifest
  return [...bodies.flatMap((body) => aboutBody(body, governance)), listOfBodies(governance)]
}

/** Every way to name a group: its own name, aliases and what such groups are usually called. */
export function namesOfBody(body: Body, governance: Governance): string[] {
  const alone = governance.manifest.bodies.filter(({ kind }) => kind === body.kind).length === 1
  return [body.name, ...body.aliases, ...(alone ? (bodyKindNames[body.kind] ?? []) : [])]
}

function aboutBody(body: Body, governance: Governance): Statement[] {
  const names: About[] = namesOfBody(body, governance).map((name) => [name, 1])
  const id = `body:${body.id}`
  const meeting: About = ['möte möten träffas sammanträder', 1]
  const ask = governance.manifest.municipality.decidesWhenSilent
  const silence = (kind: 'frequency' | 'convenes' | 'chairs' | 'members') =>
    statement({
      id: `${id}.silent-${kind}`,
      asks: { [kind]: 1 },
      about: [...names, meeting],
      sources: [],
      silent: { ask: silentAsk(governance, body, kind) ?? ask },
      say: (t, from) => ({
        answer: t.silent[kind](documentNames(from.governance), bodyInWords(body, from.language)),
        more: kind === 'chairs' ? chairToday(body, t, from) : [],
      }),
    })
  const unstated =
    (kind: 'frequency' | 'convenes' | 'chairs' | 'members'): NonNullable<Statement['unstated']> =>
    (t, from) =>
      t.silent[kind](documentNames(from.governance), bodyInWords(body, from.language))
  const statements: Statement[] = [
    statement({
      id,
      asks: { purpose: 1, means: 0.8, bodies: 0.6 },
      about: [...names, [body.purpose, 0.6], ...body.decides.map(({ matter }): About => [matter, 0.3])],
      sources: body.sources,
      own: body.own,
      say: (t, from) => purposeOf(body, t, from),
    }),
  ]

  if (body.frequency) {
    const { frequency } = body
    statements.push(
      statement({
        id: `${id}.frequency`,
        asks: { frequency: 1, when: 0.7 },
        about: [...names, meeting, ...membersOf(body, governance)],
        sources: frequency.sources,
        own: frequency.own,
        unstated: unstated('frequency'),
        say: (t, { language }) => {
          const often = frequencyInWords(frequency, t, language)
          return frequency.rule === 'as-needed'
            ? {
                answer: t.body.asNeeded(bodyInWords(body, language), often),
                fact: often,
                more: [t.body.reading(frequency.longestGapDays)],
              }
            : {
                answer: (body.kind === 'bilateral' ? t.body.meetings : t.body.frequency)(
                  bodyInWords(body, language),
                  often,
                ),
                fact: often,
              }
        },
      }),
    )
  } else statements.push(silence('frequency'))

  if (body.convener) {
    const { convener } = body
    statements.push(
      statement({
        id: `${id}.convener`,
        asks: { convenes: 1, who: 0.3 },
        about: [...names, meeting, [governance.nameOf(convener.party, 'sv'), 0.5]],
        sources: convener.sources,
        own: convener.own,
        unstated: unstated('convenes'),
        party: convener.party,
        say: (t, from) => ({
          answer: t.body.convener(bodyInWords(body, from.language), partyInWords(convener.party, from)),
          more: today(convener.party, t, from),
        }),
      }),
    )
  } else statements.push(silence('convenes'))

  if (body.chair) {
    const { chair } = body
    statements.push(
      statement({
        id: `${id}.chair`,
        asks: { chairs: 1, who: 0.3 },
        about: [...names, [governance.nameOf(chair.party, 'sv'), 0.6], ['möte leda', 0.8]],
        sources: chair.sources,
        own: chair.own,
        unstated: unstated('chairs'),
        party: chair.party,
        say: (t, from) => ({
          answer: t.body.chair(
            bodyInWords(body, from.language),
            partyInWords(chair.party, from),
            chair.orAppointedBy ? partyInWords(chair.orAppointedBy, from) : null,
          ),
          more: today(chair.party, t, from),
        }),
      }),
    )
  } else statements.push(silence('chairs'))

  if (body.composition.length > 0) {
    const sources = sourcesIn(...body.composition.map((part) => part.sources))
    const members = body.composition.flatMap(({ member, described }) => [
      ...(member ? [governance.nameOf(member, 'sv')] : []),
      ...(described ? [described] : []),
    ])
    statements.push(
      statement({
        id: `${id}.composition`,
        asks: { members: 1 },
        about: [
          ...names,
          ...members.map((member): About => [member, 0.7]),
          ['representant delta skicka delegera', 0.8],
        ],
        sources,
        own: sources.length === 0,
        unstated: unstated('members'),
        say: (t, from) => {
          const people = appointedTo(body, from, t)
          return {
            answer: t.body.members(bodyInWords(body, from.language)),
            lines: compositionInWords(body, from, t),
            more: people.length > 0 ? [t.body.appointed(people)] : [],
          }
        },
      }),
    )
  } else statements.push(silence('members'))

  if (body.agenda.length > 0) {
    statements.push(
      statement({
        id: `${id}.agenda`,
        asks: { agenda: 1 },
        about: [
          ...names,
          ['dagordning agenda punkter diskuteras', 1],
          ...body.agenda.map(({ item }): About => [item, 0.7]),
        ],
        sources: sourcesIn(...body.agenda.map((item) => item.sources)),
        own: body.agenda.every(({ own }) => own),
        say: (t, { language }) => ({
          answer: t.body.agenda(bodyInWords(body, language)),
          lines: body.agenda.map((point) => inLanguage(point, 'item', language)),
        }),
      }),
    )
  }

  body.decides.forEach((decision, at) =>
    statements.push(
      statement({
        id: `${id}.decides.${at}`,
        asks: { decides: 1, who: 0.3 },
        about: [[decision.matter, 1], ...decision.words.map((word): About => [word, 0.95]), ...soft(names, 0.8)],
        sources: decision.sources,
        own: decision.own,
        party: id,
        say: (t, from) => ({
          answer:
            inEnglish(decision.sources, from) ??
            t.body.decidesOn(bodyInWords(body, from.language), inLanguage(decision, 'matter', from.language)),
        }),
      }),
    ),
  )

  body.informs.forEach((inform, at) =>
    statements.push(
      statement({
        id: `${id}.informs.${at}`,
        asks: { who: 0.3 },
        about: [
          [inform.what, 1],
          ['informera information möte', 0.9],
          [governance.nameOf(inform.party, 'sv'), 0.9],
          ...soft(names, 0.9),
        ],
        sources: inform.sources,
        own: inform.own,
        say: (t, from) => ({
          answer: t.body.informs(
            bodyInWords(body, from.language),
            partyInWords(inform.party, from),
            inLanguage(inform, 'what', from.language),
          ),
        }),
      }),
    ),
  )

  for (const [at, before] of body.before.entries()) {
    const other = governance.body(before.body)
    if (!other) continue
    statements.push(
      statement({
        id: `${id}.before.${at}`,
        asks: { steps: 0.5, when: 0.5 },
        about: [...soft(names, 0.9), [other.name, 0.9], ['ordning', 0.9]],
        sources: before.sources,
        own: before.own,
        say: (t, from) => ({
          answer: t.body.before(
            bodyInWords(body, from.language),
            bodyInWords(other, from.language),
            before.strength === 'rule',
          ),
        }),
      }),
    )
  }

  if (body.noticeDays) {
    const { noticeDays } = body
    statements.push(
      statement({
        id: `${id}.notice`,
        asks: { when: 0.6 },
        about: [...soft(names, 0.9), ['kallelse kallelsetid dagar före mötet skickas', 1]],
        sources: noticeDays.sources,
        own: noticeDays.own,
        say: (t, from) => ({ answer: t.body.notice(bodyInWords(body, from.language), noticeDays.days) }),
      }),
    )
  }
  if (body.quorum) {
    const { quorum } = body
    statements.push(
      statement({
        id: `${id}.quorum`,
        asks: {},
        about: [...soft(names, 0.9), ['beslutför beslutsför beslutsmässig quorum kvorum närvarande', 1]],
        sources: quorum.sources,
        own: quorum.own,
        say: (t, from) => ({ answer: t.body.quorum(bodyInWords(body, from.language), quorum.least) }),
      }),
    )
  }
  return statements
}

/** Which groups there are, and what each is for. */
export function listOfBodies(governance: Governance): Statement {
  const { bodies, municipality } = governance.manifest
  const stated = bodies.filter(({ sources }) => sources.length > 0)
  return statement({
    id: 'bodies',
    asks: { bodies: 1 },
    about: [['grupper grupp samverkansgrupper styrande samordning styrgrupper', 1]],
    sources: sourcesIn(...stated.map((body) => [naming(body, governance)])),
    silent: bodies.length === 0 ? { ask: municipality.decidesWhenSilent } : null,
    own: bodies.length > 0 && stated.length === 0,
    nature: 'list',
    only: ['bodies'],
    say: (t, from) =>
      bodies.length === 0
        ? { answer: t.silent.bodies(documentNames(from.governance)) }
        : {
            answer: t.body.list,
            lines: bodies.map((body) => t.body.line(bodyTitle(body, from.language), purposeIn(body, from))),
          },
  })
}

/** What a group is for and decides on. */
function purposeOf(body: Body, t: Texts, from: From): Said {
  const matters = body.decides.map((one) => inLanguage(one, 'matter', from.language))
  return {
    answer: t.body.purpose(bodyInWords(body, from.language), purposeIn(body, from)),
    lines: matters.length > 0 ? [t.body.decides(matters)] : [],
  }
}

/** Where its purpose stands in Swedish only, its rule may tell it in English. */
const purposeIn = (body: Body, from: From): string =>
  body.purposeEn === undefined
    ? (inEnglish(body.sources, from) ?? body.purpose)
    : inLanguage(body, 'purpose', from.language)

/** Of a group's rules, the first that names it; a rule may only concern it. */
function naming(body: Body, governance: Governance): string {
  const names = namesOfBody(body, governance).map((name) => name.toLowerCase())
  const named = body.sources.find((source) => {
    const clause = governance.clause(source)?.clause
    const text = `${clause?.section} ${clause?.rule}`.toLowerCase()
    return names.some((name) => text.includes(name))
  })
  return named ?? body.sources[0] ?? ''
}

/** The titles of the documents in force, as an answer names them. */
export function documentNames({ manifest }: Governance): string {
  const titles = manifest.documents
    .filter(({ status }) => status === 'in-force')
    .map(({ title, shortTitle }) => shortTitle ?? title)
  return titles.length > 0 ? titles.join(' / ') : manifest.municipality.name
}

function silentAsk(governance: Governance, body: Body, kind: string): string | null {
  const found = governance.silences.find((silence) => silence.kind === kind && silence.about === `body:${body.id}`)
  return found?.ask ?? null
}

/** Whoever is appointed to lead it, where no document tells who leads. */
export function chairToday(body: Body | null, t: Texts, from: From): string[] {
  const people = body ? appointedChair(body, from, t) : []
  return people.length > 0 ? [t.body.today(people)] : []
}

function today(party: string, t: Parameters<Statement['say']>[0], from: Parameters<Statement['say']>[1]): string[] {
  const people = peopleBehind(party, from, t)
  return people.length > 0 ? [t.body.today(people)] : []
}

/** "Hur ofta ses ekonomerna": a group is also called by whoever is in it. */
function membersOf({ composition }: Body, governance: Governance): About[] {
  return composition.map(({ member, described }) => [described ?? (member ? governance.nameOf(member, 'sv') : ''), 0.6])
}

function soft(names: readonly About[], strength: number): About[] {
  return names.map(([name]) => [name, strength])
}
