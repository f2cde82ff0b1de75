/** What the manifest says of its documents, its kinds of system, its clauses, and what the documents leave open. */
import type { Governance } from '../../../governance/governance.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import type { Body, Clause, GoverningDocument, NotStated } from '../../../governance/manifest/schema.ts'
import { partyInWords } from '../in-words.ts'
import { fold, wordsOf } from '../stem.ts'
import { answerableBy, asksOf, countedIn } from '../asks.ts'
import { documentWords } from '../words/little.ts'
import type { Ask } from '../words/asking.ts'
import { chairToday, documentNames, namesOfBody } from './bodies.ts'
import { namesOfRole } from './roles.ts'
import { type About, type Statement, statement } from './statement.ts'

export function documentStatements(governance: Governance): Statement[] {
  const { documents, clauses, categories, notStated, units, positions, bodies, roles } = governance.manifest
  const names = [
    ...units.map(({ name }) => name),
    ...positions.map(({ title }) => title),
    ...bodies.map(({ name }) => name),
    ...roles.map(({ label }) => label.sv),
  ].map((name) => fold(name))
  return [
    ...documents.flatMap((document) =>
      document.status === 'must-exist' ? mustExist(document, governance) : inForce(document, governance),
    ),
    ...categories.flatMap((category) => aboutCategory(category)),
    ...clauses.map((clause) => restated(clause, names)),
    ...notStated.map((silence) => leftOpen(silence, governance)),
  ]
}

function inForce(document: GoverningDocument, governance: Governance): Statement[] {
  const names: About[] = [
    [document.title, 1],
    [document.shortTitle ?? '', 1],
    [documentWords.join(' '), 0.85],
  ]
  const { review } = document
  const statements = [
    statement({
      id: `document:${document.id}`,
      asks: { decides: 1, when: 0.9, document: 1 },
      ofDocument: true,
      about: [
        ...names,
        ['beslutad antagen fastställd datum utgåva version giltig utfärdad år', 0.9],
        [document.decidedBy ?? '', 0.6],
      ],
      sources: document.sources,
      silent: document.decidedBy || document.date ? null : { ask: governance.manifest.municipality.decidesWhenSilent },
      say: (t, { language }) => ({
        answer: t.document.decided(
          document.title,
          inLanguage(document, 'decidedBy', language) ?? null,
          document.date ?? null,
        ),
        lines: [
          ...(document.edition ? [t.document.edition(document.edition)] : []),
          ...(document.regNr ? [t.document.number(document.regNr)] : []),
          ...(document.publishedAt
            ? [t.document.published(inLanguage(document, 'publishedAt', language) ?? document.publishedAt)]
            : []),
        ],
      }),
    }),
  ]
  if (review) {
    statements.push(
      statement({
        id: `document:${document.id}.review`,
        asks: { frequency: 1, when: 1 },
        ofDocument: true,
        about: [...names, ['ses över revideras omprövas uppdateras översyn', 1]],
        sources: review.sources,
        own: review.own,
        say: (t) => ({
          answer: t.document.review(
            document.title,
            review.stated ?? (review.everyMonths ? t.document.everyMonths(review.everyMonths) : ''),
          ),
        }),
      }),
    )
  }
  return statements
}

function mustExist(document: GoverningDocument, governance: Governance): Statement[] {
  const names: About[] = [
    [document.title, 1],
    [document.shortTitle ?? '', 1],
  ]
  return [
    statement({
      id: `document:${document.id}`,
      asks: { means: 0.6, ...(document.madeBy ? { decides: 0.7 } : {}) },
      about: [
        ...names,
        ['innehålla beskriva innehåll finnas', 0.9],
        ...document.mustHold.map((item): About => [item, 0.7]),
        ...(document.madeBy ? [[governance.nameOf(document.madeBy, 'sv'), 0.6] as const] : []),
      ],
      sources: document.sources,
      party: document.madeBy ?? null,
      say: (t, from) => ({
        answer: t.document.mustExist(document.title),
        lines:
          document.mustHold.length > 0
            ? [`${t.document.mustHold} ${inLanguage(document, 'mustHold', from.language).join('; ')}.`]
            : [],
        more: document.madeBy ? [t.document.madeBy(partyInWords(document.madeBy, from))] : [],
      }),
    }),
  ]
}

function aboutCategory(category: Governance['manifest']['categories'][number]): Statement[] {
  const names: About[] = [category.name, ...category.aliases].map((name) => [name, 1])
  const common: About = ['gemensam gemensamt enhetliga samma', category.kind === 'common' ? 0.9 : 0]
  return [
    statement({
      id: `category:${category.id}`,
      asks: { common: 1, means: 1, ...(category.kind === 'common' ? { may: 0.8 } : {}) },
      about: [...names, common, [category.describes ?? '', 0.6], ['kategorier kategori', 0.8]],
      sources: category.sources,
      own: category.own,
      say: (t, { language }) => ({
        answer: t.category.describes(
          inLanguage(category, 'name', language),
          inLanguage(category, 'describes', language) ?? null,
        ),
        lines:
          category.kinds.length > 0
            ? [`${t.category.lists} ${category.kinds.map((kind) => inLanguage(kind, 'name', language)).join(', ')}.`]
            : [],
        more: category.onlyOneOfEachKind ? [t.category.onlyOne] : [],
      }),
    }),
    ...(category.kind === 'common' ? category.kinds : []).map((kind) =>
      statement({
        id: `category:${category.id}.${kind.name}`,
        asks: { common: 1, may: 0.8 },
        about: [
          ...[kind.name, ...kind.words].map((word): About => [word, 1]),
          ...names.map(([name]): About => [name, 0.8]),
          common,
        ],
        sources: category.sources,
        own: category.own,
        only: ['common' as const],
        say: (t, { language }) => {
          const named = [inLanguage(kind, 'name', language), inLanguage(category, 'name', language)] as const
          return {
            answer: t.category.common(...named),
            own: category.onlyOneOfEachKind ? t.category.notOwn(...named) : t.category.ofAll(...named),
            more: category.onlyOneOfEachKind ? [t.category.onlyOne] : [],
          }
        },
      }),
    ),
  ]
}

function restated(clause: Clause, names: readonly string[]): Statement {
  const said = asksOf([clause.rule, ...clause.words].join('. '))
  const asks: Partial<Record<Ask, number>> = {}
  for (const ask of said.hints) asks[ask] = 0.7
  for (const ask of said.sure) asks[ask] = 0.9
  // A rule that names somebody tells who.
  const rule = fold(clause.rule)
  if (names.some((name) => rule.includes(name))) asks.who = 0.9
  Object.assign(asks, answerableBy([clause.rule, ...clause.words].join('. ')))
  // A cost that is mentioned tells who pays; a decision that is mentioned does not tell who decides.
  if (said.hints.has('pays')) asks.pays = Math.max(asks.pays ?? 0, 0.7)
  return statement({
    id: `clause:${clause.source}`,
    asks,
    about: [
      [clause.rule, 0.85],
      ...clause.words.map((word): About => [word, 1]),
      [clause.section, 0.3],
      [clause.modern ?? '', 0.8],
      [clause.ruleEn ?? '', 0.8],
      ...clause.asked.map((question): About => [question, 0.4]),
    ],
    sources: [clause.source],
    nature: 'clause',
    counted: countedIn(`${clause.rule} ${clause.ruleEn ?? ''}`),
    say: (_, { language }) => ({ answer: language === 'en' ? (clause.ruleEn ?? clause.rule) : clause.rule }),
  })
}

const asksOfSilence: Partial<Record<NotStated['kind'], Ask>> = {
  appoints: 'appoints',
  frequency: 'frequency',
  pays: 'pays',
  decides: 'decides',
  convenes: 'convenes',
  chairs: 'chairs',
  orders: 'orders',
}

function leftOpen(silence: NotStated, governance: Governance): Statement {
  const ask = asksOfSilence[silence.kind]
  const said = asksOf([silence.matter, ...silence.words].join('. '))
  const asks: Partial<Record<Ask, number>> = ask
    ? { [ask]: 1 }
    : Object.fromEntries([...said.sure].map((one) => [one, 0.9]))
  return statement({
    id: `silence:${silence.kind}:${silence.matter}`,
    asks,
    about: [
      [silence.matter, 1],
      ...silence.words.map((word): About => [word, 0.95]),
      ...namesOf(silence.about, governance).map((name): About => [name, 1]),
    ],
    sources: [],
    silent: { ask: silence.ask, asking: wordsOf(silence.matter)[0] ?? '', orders: silence.kind === 'orders' },
    say: (t, from) => ({
      answer:
        from.language === 'en' && silence.matterEn
          ? t.silent.matterIn(documentNames(from.governance), silence.matterEn)
          : t.silent.matter(documentNames(from.governance), silence.matter),
      more:
        silence.kind === 'chairs' && silence.about ? chairToday(bodyBehind(silence.about, governance), t, from) : [],
    }),
  })
}

function bodyBehind(party: string, governance: Governance): Body | null {
  return party.startsWith('body:') ? governance.body(party.slice('body:'.length)) : null
}

function namesOf(party: string | undefined, governance: Governance): string[] {
  if (party === undefined) return []
  const id = party.slice(party.indexOf(':') + 1)
  const role = party.startsWith('role:') ? governance.role(id) : null
  const body = party.startsWith('body:') ? governance.body(id) : null
  return role ? namesOfRole(role, governance) : body ? namesOfBody(body, governance) : [governance.nameOf(party, 'sv')]
}
