/** What the manifest says of matters: who pays, decides or provides, what is due when, and the steps before a decision. */
import type { Governance } from '../../../governance/governance.ts'
import { inLanguage } from '../../../governance/in-language.ts'
import type { DecisionPath, Duty, Gate, Responsibility } from '../../../governance/manifest/schema.ts'
import { dueInWords, frequencyInWords, partyInWords } from '../in-words.ts'
import type { Ask } from '../words/asking.ts'
import { fold } from '../stem.ts'
import type { Texts } from '../texts/sv.ts'
import { type About, type From, type Statement, sourcesIn, statement } from './statement.ts'

export function matterStatements(governance: Governance): Statement[] {
  const { responsibilities, duties, decisionPaths, gates, surveys, acknowledgements } = governance.manifest
  return [
    ...responsibilities.map((responsibility) => aboutMatter(responsibility, governance)),
    ...duties.filter(({ kind }) => kind !== 'check').flatMap((duty) => aboutDuty(duty, governance)),
    ...decisionPaths.flatMap((path) => aboutPath(path, governance)),
    ...gates.filter(({ own }) => own).map((gate) => aboutGate(gate, governance)),
    ...surveys.map((survey) =>
      statement({
        id: `survey:${survey.id}`,
        asks: { frequency: 0.95, yearly: 0.8, when: 0.7 },
        about: [
          [survey.name, 1],
          ['enkät besvarar frågor', 1],
          [governance.nameOf(survey.answeredBy, 'sv'), 0.7],
        ],
        sources: sourcesIn(survey.frequency.sources, survey.sources),
        own: survey.own,
        party: survey.answeredBy,
        say: (t, from) => ({
          answer: t.matter.survey(
            inLanguage(survey, 'name', from.language),
            partyInWords(survey.answeredBy, from),
            frequencyInWords(survey.frequency, t, from.language),
          ),
        }),
      }),
    ),
    ...acknowledgements.map((one) =>
      statement({
        id: `acknowledgement:${one.id}`,
        asks: {},
        about: [
          [one.name, 0.9],
          [one.what, 0.8],
          [governance.nameOf(one.by, 'sv'), 0.6],
        ],
        sources: one.sources,
        own: one.own,
        party: one.by,
        say: (t, from) => ({
          answer: t.matter.acknowledgement(partyInWords(one.by, from), inLanguage(one, 'what', from.language)),
        }),
      }),
    ),
    yearlyDuties(governance),
  ]
}

/** Which kind of question a responsibility answers outright; of the others it only tells who. */
const answers: Partial<Record<Responsibility['kind'], readonly Ask[]>> = {
  pays: ['pays'],
  decides: ['decides'],
  approves: ['decides', 'approved'],
  orders: ['orders'],
  appoints: ['appoints'],
  'grants-access': ['may'],
}

function aboutMatter(responsibility: Responsibility, governance: Governance): Statement {
  const { id, kind, matter, words, party, says, sources, own } = responsibility
  return statement({
    id: `responsibility:${id}`,
    asks: Object.fromEntries([
      ...(answers[kind] ?? []).map((ask) => [ask, 1]),
      ...(party ? [['who', kind === 'answers-for' || kind === 'owns' ? 0.9 : 0.6]] : []),
    ]),
    about: [
      [matter, 1],
      ...words.map((word): About => [word, 0.95]),
      [says, 0.6],
      ...(party ? [[governance.nameOf(party, 'sv'), 0.4] as const] : []),
    ],
    sources,
    own,
    party: party ?? null,
    naming: party ? naming(sources, party, governance) : null,
    exception: /\b(?:inte|ej|utom|undantag)\b/.test(matter),
    say: (t, from) => {
      const how = inLanguage(responsibility, 'how', from.language)
      return { answer: inEnglish(sources, from) ?? says, more: how ? [t.matter.how(how)] : [] }
    },
  })
}

/** The first rule that names the party, when not all do. */
function naming(sources: readonly string[], party: string, governance: Governance): string | null {
  const name = fold(governance.nameOf(party, 'sv'))
  const named = sources.filter((source) => fold(governance.clause(source)?.clause.rule ?? '').includes(name))
  return named.length < sources.length ? (named[0] ?? null) : null
}

/** What is said in Swedish only, in English by the rule that it rests on. */
export function inEnglish(sources: readonly string[], { governance, language }: From): string | null {
  return language === 'en' ? (governance.clause(sources[0] ?? '')?.clause.ruleEn ?? null) : null
}

/** What is owed: in English as it stands there, or by the rule that it rests on. */
export const whatIn = (duty: Duty, from: From): string =>
  duty.whatEn === undefined ? (inEnglish(duty.sources, from) ?? duty.what) : inLanguage(duty, 'what', from.language)

function aboutDuty(duty: Duty, governance: Governance): Statement[] {
  const due = duty.when.rule === 'frequency' ? duty.when.frequency : duty.when
  const ownTime = isOwnTime(duty, governance)
  const dueSources = 'sources' in due && due.sources.length > 0 ? due.sources : ownTime ? [] : duty.sources
  const about: About[] = [
    [duty.name, 1],
    [duty.what, 0.85],
    [governance.nameOf(duty.owes, 'sv'), 0.7],
    ...(duty.to ? [[governance.nameOf(duty.to, 'sv'), 0.8] as const] : []),
    ...(duty.when.rule === 'on' ? [[duty.when.event, 0.5] as const] : []),
  ]
  const say: Statement['say'] = (t, from) => {
    const when = dueInWords(duty, t, from.language)
    return {
      answer: whatIn(duty, from),
      lines: [
        t.matter.owes(partyInWords(duty.owes, from)),
        ...(duty.to ? [t.matter.to(partyInWords(duty.to, from))] : []),
        ...(when ? [ownTime ? t.matter.dueOwn(t.matter.due(when)) : t.matter.due(when)] : []),
      ],
    }
  }
  const whole = statement({
    id: `duty:${duty.id}`,
    asks: { who: 0.5, purpose: 0.2 },
    about,
    sources: duty.sources,
    own: duty.own,
    party: duty.owes,
    naming: naming(duty.sources, duty.owes, governance),
    say,
  })
  if (duty.when.rule === 'always' || duty.when.rule === 'on') return [whole]
  return [
    whole,
    statement({
      id: `duty:${duty.id}.when`,
      asks: { frequency: 1, when: 0.9, yearly: 0.8 },
      about,
      sources: dueSources,
      own: 'own' in due && due.own,
      party: duty.owes,
      only: ['frequency', 'when', 'yearly'],
      say,
    }),
  ]
}

/** The document asks for it and says no time: the time is the municipality's own. */
function isOwnTime({ when, sources }: Duty, governance: Governance): boolean {
  const due = when.rule === 'frequency' ? when.frequency : when
  if (!('own' in due) || !due.own || ('sources' in due && due.sources.length > 0)) return false
  return !sources.some((source) => saysTime.test(governance.clause(source)?.clause.rule ?? ''))
}

const saysTime =
  /år(?:lig|et|en|$|[\s.,])|varje|gång|kvartal|månad|vecka|regelbund|kontinuerlig|löpande|fortlöpande|inför|budget|planmässig|när det behövs|efter behov/iu

function aboutPath(path: DecisionPath, governance: Governance): Statement[] {
  const categories = path.appliesTo.categories.flatMap((id) => governance.category(id) ?? [])
  const matter: About[] = [
    [path.name, 1],
    [path.appliesTo.matter, 1],
    ...path.appliesTo.words.map((word): About => [word, 0.95]),
    ...categories.flatMap(({ name, aliases }): About[] => [name, ...aliases].map((said) => [said, 0.8])),
    ...categories.flatMap(({ kinds }) =>
      kinds.flatMap(({ name, words }): About[] => [name, ...words].map((said) => [said, 0.6])),
    ),
  ]
  const soft = matter.map(([text, strength]): About => [text, strength * 0.8])
  return [
    statement({
      id: `path:${path.id}`,
      asks: { steps: 1, orders: 0.6 },
      about: [
        ...matter,
        ['steg ordning process', 0.8],
        ...path.steps.map((step): About => [
          [step.what, step.by ? governance.nameOf(step.by, 'sv') : ''].join(' '),
          0.6,
        ]),
      ],
      sources: sourcesIn(...path.steps.map(({ sources }) => sources), path.sources),
      own: path.own,
      nature: 'list',
      before: beforeDecision(path, governance),
      steps: path.appliesTo.starts === undefined ? [] : path.steps.flatMap((step) => step.sources.slice(0, 1)),
      say: (t, from) => ({
        answer: t.matter.path(inLanguage(path, 'name', from.language)),
        ordered: true,
        lines: [...new Set(path.steps.map((step) => stepInWords(step, t, from)))],
        more: t.matter.gates(gatesOn(path, governance).map((gate) => gateInWords(gate, t, from))),
        starts: path.appliesTo.starts !== undefined,
      }),
    }),
    ...path.steps.map((step) =>
      statement({
        id: `path:${path.id}.${step.id}`,
        asks:
          step.kind === 'decide' || step.kind === 'approve'
            ? { decides: 1, who: 0.3 }
            : { steps: 0.6, ...(['stop', 'criteria'].includes(step.kind) ? { may: 1 } : {}) },
        about: [
          [step.what, 1],
          [step.items.join(' '), 0.9],
          ...(step.by ? [[governance.nameOf(step.by, 'sv'), 0.8] as const] : []),
          ...(step.with ? [[governance.nameOf(step.with, 'sv'), 0.9] as const] : []),
          ...soft,
        ],
        sources: step.sources,
        own: step.own,
        party: step.by ?? null,
        say: (t, from) => ({
          answer: stepInWords(step, t, from),
          lines: step.items.length > 0 ? [t.matter.items(inLanguage(step, 'items', from.language))] : [],
        }),
      }),
    ),
  ]
}

/** A step that the municipality has put before a decision by itself: no document asks for it. */
function aboutGate(gate: Gate, governance: Governance): Statement {
  const parties = [gate.by, gate.with].flatMap((party) => party ?? [])
  return statement({
    id: `gate:${gate.id}`,
    asks: { steps: 0.9, may: 0.8, when: 0.6, who: 0.6 },
    about: [
      [gate.id.replaceAll('-', ' '), 1],
      [gate.what, 0.9],
      ...parties.map((party): About => [governance.nameOf(party, 'sv'), 0.5]),
    ],
    sources: [],
    own: true,
    party: gate.by ?? gate.with ?? null,
    say: (t, from) => ({ answer: gateInWords(gate, t, from), more: gate.beforeDecision ? [t.matter.gateBefore] : [] }),
  })
}

function gateInWords(gate: Gate, t: Texts, from: From): string {
  const { by, with: together, when } = gate
  const inWords = (party: string | undefined) => (party ? partyInWords(party, from) : null)
  return t.matter.gate(inLanguage(gate, 'what', from.language), inWords(by), inWords(together), when)
}

/** What the municipality has added to a path that is begun in the chat. */
function gatesOn(path: DecisionPath, { manifest }: Governance): readonly Gate[] {
  if (path.appliesTo.starts === undefined) return []
  return manifest.gates.filter(
    ({ own, paths }) => own && (paths.length === 0 ? path.appliesTo.starts === 'system' : paths.includes(path.id)),
  )
}

/** A document may say of one step outright that it comes before the decision. */
function beforeDecision(path: DecisionPath, governance: Governance): string | null {
  const sources = path.steps.flatMap((step) => step.sources)
  return sources.find((source) => /\b(?:innan|före)\b/i.test(governance.clause(source)?.clause.rule ?? '')) ?? null
}

/** One step of a path, with who takes it. */
export function stepInWords(
  step: DecisionPath['steps'][number],
  t: Parameters<Statement['say']>[0],
  from: Parameters<Statement['say']>[1],
): string {
  // A step is told in Swedish; the rule it rests on says the same in English.
  const inOther = inEnglish(step.sources, from)
  if (inOther !== null) return inOther
  return t.matter.step(
    inLanguage(step, 'what', from.language),
    step.by ? partyInWords(step.by, from) : null,
    step.whenNeeded,
    step.escalatesTo ? partyInWords(step.escalatesTo, from) : null,
  )
}

/** "Vad ska göras varje år?" */
function yearlyDuties(governance: Governance): Statement {
  const duties = governance.manifest.duties.filter(({ when, kind }) => kind !== 'check' && isYearly(when))
  const surveys = governance.manifest.surveys
  return statement({
    id: 'yearly',
    asks: { yearly: 1 },
    about: [['årshjul årligen', 1]],
    sources: sourcesIn(
      ...duties.map(({ when, sources }) => {
        const due = when.rule === 'frequency' ? when.frequency : when
        return 'sources' in due && due.sources.length > 0 ? due.sources : sources
      }),
      ...surveys.map(({ frequency, sources }) => (frequency.sources.length > 0 ? frequency.sources : sources)),
    ),
    nature: 'list',
    only: ['yearly'],
    say: (t, from) => ({
      answer: t.matter.yearly,
      lines: [
        ...duties.map((duty) =>
          t.matter.often(
            inLanguage(duty, 'name', from.language),
            [dueInWords(duty, t, from.language), partyInWords(duty.owes, from)].filter(Boolean).join(', '),
          ),
        ),
        ...surveys.map((survey) =>
          t.matter.often(
            inLanguage(survey, 'name', from.language),
            frequencyInWords(survey.frequency, t, from.language),
          ),
        ),
      ],
    }),
  })
}

function isYearly(when: Duty['when']): boolean {
  return (
    when.rule === 'yearly' ||
    when.rule === 'before' ||
    (when.rule === 'frequency' && when.frequency.rule !== 'as-needed')
  )
}
