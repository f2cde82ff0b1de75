import * as cues from './cues.ts'
import { choicesOf, type Draft, ids } from './draft.ts'
import type { Entry } from './gazetteer.ts'
import { fold, keyOf } from './fold.ts'
import type { Mention } from './mention.ts'
import type { Choice } from './reading.ts'
import { contentWords, slotOf } from './slot.ts'
import { strangerBeside } from './stranger-beside.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { purposesOf, stemOf } from './purposes.ts'
import { isGeneral, rootsOfVerb } from './deverbal.ts'
import { people as toPeople, type Told, toldIn } from './told.ts'
import { english, small, systemEnding } from './words.ts'

/** What of the register a unit is about: one system, several that fit, or something that is not there. */
export type Target =
  | { kind: 'none' }
  | { kind: 'systems'; systems: string[]; certainty: number; mentions: readonly Mention[] }
  | { kind: 'ambiguous'; choices: Choice[] }
  | { kind: 'unknown'; text: string; nearest: Choice[] }

export function targetOf(unit: Unit, words: Words): Target {
  const found = entriesOf(unit, 'system')
  if (found.length === 0) return { kind: 'none' }
  const systems: string[] = []
  const choices: Choice[] = []
  let certainty = 1
  const mentions: Mention[] = []
  for (const { mention, entries } of found) {
    const stranger = strangerBeside(unit, mention, words)
    if (stranger === 'perhaps') {
      choices.push(
        ...choicesOf(
          entries.flatMap((entry) => [
            entry,
            ...words.gazetteer.exact(keyOf(entry.raw)).filter((other) => other.kind === 'system'),
          ]),
        ),
      )
      continue
    }
    if (stranger) {
      const text = textAround(unit, mention)
      if (found.length === 1) return { kind: 'unknown', text, nearest: choicesOf(entries).slice(0, 5) }
      continue
    }
    // "planeringen av sommarfesten": an ordinary word that goes on is no name.
    if (
      found.length === 1 &&
      entries.every((entry) => entry.common) &&
      goesOn(unit, mention, words) &&
      !saysWhatItIs(unit, mention, entries, words)
    ) {
      const other = describedSo(unit, mention, words)
      if (other !== null) return { kind: 'systems', systems: [other], certainty: 0.9, mentions: [] }
      return { kind: 'unknown', text: textAround(unit, mention), nearest: choicesOf(entries).slice(0, 5) }
    }
    if (mention.far) {
      if (found.length === 1)
        return { kind: 'unknown', text: textAround(unit, mention), nearest: choicesOf(entries).slice(0, 5) }
      continue
    }
    const all = ids(entries)
    const weak = entries.every((entry) => entry.form === 'part')
    const told = all.length > 1 && !mention.ask ? toldApart(unit, all, words) : null
    if (told !== null) {
      systems.push(told)
      mentions.push(mention)
      certainty = Math.min(certainty, 0.92)
    } else if (all.length > 1 || mention.ask || (weak && entries.some((entry) => entry.common)))
      choices.push(...choicesOf(entries))
    else {
      systems.push(siblingAt(unit, mention, all[0]!, words) ?? all[0]!)
      mentions.push(mention)
      certainty = Math.min(certainty, weak ? 0.92 : entries[0]!.form === 'family' ? 0.95 : mention.certainty)
    }
  }
  if (systems.length > 0) {
    // A family name beside a full one is the same thing said twice.
    return { kind: 'systems', systems: [...new Set(systems)], certainty, mentions }
  }
  if (choices.length > 0) return { kind: 'ambiguous', choices: choices.slice(0, 8) }
  const [first] = found
  return { kind: 'unknown', text: textAround(unit, first!.mention), nearest: choicesOf(first!.entries).slice(0, 5) }
}

/** "Alma på förskolan", where there is "Alma Förskola", too. */
function siblingAt({ tokens }: Unit, mention: Mention, id: string, { gazetteer }: Words): string | null {
  const [joint, next] = [tokens[mention.end], tokens[mention.end + 1]]
  if (next === undefined || !/^(?:pa|i|for|till|hos|inom|at|in)$/.test(joint?.cue ?? '')) return null
  const key = keyOf(
    tokens
      .slice(mention.start, mention.end)
      .map(({ fold }) => fold)
      .join(''),
  )
  const stem = stemOf(next.fold)
  const siblings = gazetteer.exact(key).filter(
    (entry) =>
      entry.kind === 'system' &&
      entry.form === 'family' &&
      entry.id !== id &&
      entry.name
        .split(/[^\p{L}\p{N}]+/u)
        .slice(1)
        .some((word) => stemOf(fold(word)) === stem),
  )
  return siblings.length === 1 ? siblings[0]!.id : null
}

/** "bokningen av idrottshallar", of a system that is described so. */
function saysWhatItIs(unit: Unit, mention: Mention, entries: readonly Entry[], { described }: Words): boolean {
  const all = ids(entries)
  const said = unit.unread.filter((at) => at >= mention.end).map((at) => unit.tokens[at]!.fold)
  if (all.length !== 1 || said.length === 0 || said.length > 3) return false
  return described.find(said).some(({ choice, all: whole, words }) => choice.id === all[0] && whole && words > 0)
}

/** "bokning av bilar", where the booking of halls is the one called so: another is described by all these words. */
function describedSo(unit: Unit, mention: Mention, { described }: Words): string | null {
  const said = [
    ...unit.tokens.slice(mention.start, mention.end),
    ...unit.unread.filter((at) => at >= mention.end).map((at) => unit.tokens[at]!),
  ].map(({ fold }) => fold)
  if (said.length < 2 || said.length > 4) return null
  const fitting = described.find(said).filter(({ all, written, words }) => all && written && words >= 2)
  return fitting.length === 1 ? fitting[0]!.choice.id : null
}

/** "bygglovssystemet Nova": the one of several of that name whose description says all that was said besides. */
function toldApart(unit: Unit, ids: readonly string[], words: Words): string | null {
  const content = contentWords(unit)
  if (content.length === 0 || content.length > 3) return null
  const fitting = words.described.find(content).filter(({ choice, all }) => all && ids.includes(choice.id))
  const best = fitting.some(({ written }) => written) ? fitting.filter(({ written }) => written) : fitting
  return best.length === 1 ? best[0]!.choice.id : null
}

function goesOn(unit: Unit, mention: Mention, { gazetteer }: Words): boolean {
  const joint = unit.tokens[mention.end]
  if (
    joint === undefined ||
    joint.before !== 'space' ||
    !/^(?:av|for|till|over|infor|om|i|pa|under|of|in|for)$/.test(joint.fold)
  )
    return false
  const next = unit.tokens[mention.end + 1]
  // "vem har diariet på sitt bord"
  if (
    /^(?:pa|i)$/.test(joint.fold) &&
    next !== undefined &&
    /^(?:sitt|sin|sina|sitta|knat|knaet|baten|handen)$/.test(next.fold)
  )
    return false
  // "trygghetslarmen på boendet", "vakten i natt": where or when, no more of a name.
  const aside =
    /^(?:pa|i|in)$/.test(joint.fold) &&
    next !== undefined &&
    (whereOrWhen.test(next.fold) || (definitePlace.test(next.fold) && !systemEnding.test(next.fold)))
  // "core på räddningstjänsten"
  if (/^(?:pa|i|hos|inom|at)$/.test(joint.fold) && next !== undefined && gazetteer.called(next.fold).length > 0)
    return false
  if (aside && (unit.roles.length > 0 || mention.entries.some(({ raw, form }) => form === 'alias' && raw.length >= 8)))
    return false
  return unit.unread.some((at) => at > mention.end && at <= mention.end + 3)
}

const whereOrWhen =
  /^(?:\w*(?:boendet|boenden|skolan|skolorna|skolor|forskolan|forskolorna|sarbo|jobbet|hemsidan|webben|natet|intranatet|kontoret|avdelningen|enheten|huset|byn|natt|kvall|dag|helgen|kommunhuset|stadshuset|receptionen|entren|koket|matsalen|garaget|kallaren|hallen|hallarna|cafeterian|cafeet|verkstaden|museet|salen|klassrummet|centralen|biblioteket|verksamheten|hemmet|hemmen))$/

/** "porttelefonen i husen" */
const definitePlace = /^.{2,}(?:sen|erna|arna|orna)$/

function textAround(unit: Unit, mention: Mention): string {
  let [from, to] = [mention.start, mention.end]
  if (from > 0 && unit.unread.includes(from - 1)) from--
  while (to < unit.tokens.length && (unit.unread.includes(to) || /^\d+$/.test(unit.tokens[to]!.fold))) to++
  return unit.tokens
    .slice(from, to)
    .map((token) => token.raw)
    .join(' ')
}

/** People, units, workplaces, vendors and categories that narrow a list. */
export type Filters = {
  people: string[]
  units: string[]
  workplaces: string[]
  vendors: string[]
  categories: string[]
  status: string | null
}

export function filtersOf(unit: Unit): Filters {
  const of = (kind: 'unit' | 'workplace' | 'vendor' | 'category'): string[] =>
    entriesOf(unit, kind).flatMap(({ entries }) => ids(preferWhole(entries)))
  return {
    people: [],
    units: of('unit'),
    workplaces: of('workplace'),
    vendors: of('vendor'),
    categories: saidOf(unit, of('category')),
    status: cues.statuses.find((status) => status.when.test(unit.shape))?.status ?? null,
  }
}

/** "vilka verksamhetssystem är sektorsgemensamma": the second is asked for, the first is only the word for them. */
function saidOf({ line, shape }: Unit, categories: string[]): string[] {
  const second = categories.at(-1)
  if (
    categories.length !== 2 ||
    second === undefined ||
    !/\bC (?:\w+ )?(?:ar|raknas|som ar|is|are) (?:\w+ ){0,2}C\b/.test(shape)
  )
    return categories
  return /\b(?:och|eller|and|or)\b/.test(line) ? categories : [second]
}

export function preferWhole(entries: readonly Entry[]): readonly Entry[] {
  const whole = entries.filter((entry) => entry.form === 'name' || entry.form === 'alias')
  return whole.length > 0 ? whole : entries
}

/** "Och på IT då?": nothing but the change of role. */
export function onlyAtIt({ line }: Unit): boolean {
  return /^(?:och |men |and )?(?:pa it(?: ?(?:avdelningen|enheten|sidan))?|in it)(?: da| then)?$/.test(line.trim())
}

/** The role a unit asks for: the last one named, as people put the real question last. Undefined: none named. */
export function roleOf(unit: Unit, words: Words): { role: string | null } | undefined {
  const hits = unit.roles.filter((hit) => !(hit.key === 'ansvar' && /ansvar for att/.test(unit.line)))
  // "vem på IT sköter …": the contact there.
  const atIt =
    /\b(?:pa|vem hos) it(?: ?(?:avdelningen|enheten|sidan))?\b/.test(unit.line) &&
    (cues.who.test(unit.line) || onlyAtIt(unit)) &&
    !/\b(?:chef\w*|boss|head)\b/.test(unit.line) &&
    !hits.some((hit) => hit.key.startsWith('system'))
  // "who in IT looks after Lex"
  if (hits.length === 0 && /\bwho (?:in|at|from|within|on) (?:the )?it\b|\bthe it side of\b/.test(unit.line))
    return { role: words.roles.hits(['itkontakt'])[0]?.role ?? null }
  if (atIt) return { role: words.roles.hits(['itkontakt'])[0]?.role ?? null }
  if (hits.length === 0) return undefined
  // "tekniskt ansvarig på IT": the narrower idea wins over a general word.
  const contact = hits.find((hit) => hit.idea === 'contact')
  if (contact) return { role: contact.role }
  const nouns = hits.filter((hit) => /^system|^agare|^forvaltare|^it/.test(hit.key))
  const hit = nouns.length === 1 ? nouns[0]! : hits.at(-1)!
  return { role: hit.role }
}

/**
 * "systemet för bygglov": found by what it is for. `sure` only when all the words fit one system and no other; for a person
 * one word of a description is not enough, for what a system is it is: the answer shows the description.
 */
export function describedTarget(
  unit: Unit,
  words: Words,
  forAPerson: boolean,
  said: readonly string[] = contentWords(unit),
): {
  systems: string[]
  sure: boolean
  leads: boolean
  likely: boolean
  nearest: boolean
  overlaps: boolean
  choices: Choice[]
} | null {
  // English words are read as words of a question: those of a matter count all the same.
  const matters =
    unit.language === 'en'
      ? unit.tokens
          .map(({ fold }) => fold)
          .filter((word) => english.has(word) && !small.has(word) && purposesOf(stemOf(word)).length > 0)
      : []
  const content = [...new Set([...said, ...matters])]
  const telling = tellsOf.test(unit.line) ? toldTarget(unit, words) : null
  if (telling !== null) return telling
  const matches = words.described.find(content)
  const best = matches[0]
  if (!best) return null
  // What fits as it is written has no rival in what fits by another word.
  const rivals = matches.filter(
    (match) => match.words === best.words && match.score > best.score * 0.75 && (match.written || !best.written),
  )
  // "föreningsbidrag" in so many words outdoes what only means about the same.
  const outdone = matches.some(({ long }) => long > best.long)
  const rest = content.filter((word) => !generic.test(word)).length
  const sure =
    rivals.length === 1 &&
    !outdone &&
    best.words > 0 &&
    (best.all || (best.words >= 2 && best.words >= rest)) &&
    (best.evidence >= 2
      ? best.words >= 2 || explicit.test(unit.line)
      : explicit.test(unit.line) && (!forAPerson || (best.leads && best.all && best.written)))
  // "sopsystemet" is "avfallssystemet"; by a word of a description only it is another system.
  const headed = content.length === 1 && systemEnding.test(content[0]!)
  const named = headed && best.all && best.whole && best.evidence >= 2 && rivals.length === 1
  const told = explicit.test(unit.line) || cues.systemNoun.test(unit.line)
  // "kartan, vem ansvarar för den": a certain thing, told by name and by description.
  const definite =
    unit.roles.length > 0 &&
    content.length === 1 &&
    best.all &&
    best.written &&
    best.whole &&
    best.evidence >= 2 &&
    rivals.length === 1 &&
    /^.{5,8}(?:n|et)$/.test(content[0]!)
  // "miljötillsynssystemet" of a system whose description begins with "Miljötillsyn"
  const itself =
    content.length === 1 &&
    best.all &&
    best.written &&
    best.leads &&
    rivals.length === 1 &&
    (headed ||
      (unit.roles.length > 0 &&
        words.dictionary.splits(content[0]!).length > 0 &&
        /^.{6,15}(?:n|et)$/.test(content[0]!)))
  // "fakturaskanningen" of "Skanning av fakturor"
  const joined =
    content.length === 1 &&
    best.all &&
    best.halves &&
    best.whole &&
    rivals.length === 1 &&
    /^.{8,}(?:n|t|na)$/.test(content[0]!)
  // "vem har hand om avvikelserna": a certain thing or a certain many, of which there is one system.
  const thing = forAPerson && content.length === 1 && certainOnes.test(content[0]!)
  const others = matches.filter((match) => match !== best && match.words > 0)
  const certain =
    thing &&
    best.words > 0 &&
    best.all &&
    best.whole &&
    rivals.length === 1 &&
    best.evidence >= 2 &&
    (others.length === 0 || (best.written && others.every(({ score }) => score < best.score * 0.6)))
  const loose =
    !told && !headed && !(thing && others.length < 3) && !(best.written && content.every((word) => word.length >= 4))
  return {
    systems: [best.choice.id],
    sure: named || definite || certain || itself || joined || (sure && !headed),
    leads: best.leads && best.all && best.written && rivals.length === 1,
    overlaps: content.length >= 2 && best.words > 0,
    nearest: headed && !named && !itself,
    // One word of several is too loose even for a question.
    likely: !headed && !loose && best.words > 0 && (best.all || best.words >= 2 || content.length === 1),
    choices: (best.words >= 2 || best.all ? rivals : matches).slice(0, 5).map((match) => match.choice),
  }
}

/** Whether a clause tells of a system: "verktyget där vi gör enkäter". */
export function tellsOfSystem(unit: Unit): boolean {
  return aSystemThat.test(unit.line) && toldIn(unit.tokens)?.done !== undefined
}
const aSystemThat =
  /\b(?:systemet|programmet|appen|verktyget|portalen|modulen|tjansten|registret|stallet?|sidan|(?<!\b(?:ar|var|finns|blir|vad|vilka|vem) )(?:det|den)) (?:dar|som|man|vi|i vilket)\b|^dar (?:man|vi|\w+(?:en|na|et|arna|erna)) \w+/

/** A clause that may tell of a system: what `toldIn` looks at more closely. */
const tellsOf =
  /\b(?:\w*system(?:et|en)?|program(?:met)?|app(?:en)?|verktyg(?:et)?|tjanst(?:en)?|sidan?|portalen|modulen|registret|databasen|losningen|grejen|stallet?|det|den) (?:dar|som|man|vi|jag|du|ni|folk|alla|personalen|for|till|over|i|med|\w+ (?:man|vi|jag))\b|\b(?:var|hur) \w+ (?:man|vi|jag|du)\b|(?:^|\b(?:for|om|ager|forvaltar|skoter) )(?:det|den|dar) \w{4,}(?:en|et|n|na|t) \w+(?:r|s)\b|(?:^|\b(?:for|om|ager|forvaltar|skoter) )dar \w+ \w+(?:r|s)\b/

/**
 * "systemet där man söker bygglov": the one that what is done, with what and by whom fits, and clearly better than any other;
 * those that it may fit, when several do. Null: no clause, or nothing in it fits anything here.
 */
function toldTarget(unit: Unit, words: Words): NonNullable<ReturnType<typeof describedTarget>> | null {
  const said = toldIn(unit.tokens)
  if (said === null) return null
  // "där man sjukanmäler sitt barn": to whom it is done says less than what.
  const ofPeople =
    said.done !== null &&
    said.what.length > 0 &&
    said.what.every((word) => toPeople.test(word)) &&
    !rootsOfVerb(said.done.verb, null).some((root) => isGeneral(root))
  const narrow = ofPeople
    ? toldOfAll({ ...said, what: [], besides: [...said.besides, ...said.what] }, unit, words)
    : null
  return narrow?.sure === true ? narrow : toldOfAll(said, unit, words)
}

function toldOfAll(told: Told, unit: Unit, words: Words): NonNullable<ReturnType<typeof describedTarget>> | null {
  const found = words.described.told(told)
  const [best] = found
  if (best === undefined || best.score === 0) return null
  const fitsWhat = best.what >= 0.8
  const general = told.done === null || best.done === 0
  const fits =
    told.what.length > 0
      ? fitsWhat || (best.done >= 0.8 && best.doer >= 0.8) || (best.what > 0 && best.done >= 0.8 && best.besides > 0)
      : best.done >= 0.7 && (best.doer >= 0.8 || best.besides > 0 || told.doer === null)
  // "var hittar jag en karta över skärgården": of the whole municipality there is one, of the islands perhaps another.
  const elsewhere = /\bvar \w+ (?:man|vi|jag|du)\b/.test(unit.line) && told.besides.length > 0 && best.besides === 0
  const rivals = found.filter(
    (other) =>
      other === best ||
      (other.score > best.score * 0.78 &&
        // What fits as it is written has no rival in what fits by another word.
        !(best.what >= 1 && other.what < 1 && other.done <= best.done && other.besides <= best.besides)),
  )
  // "där föräldrar sjukanmäler barnen": what is done there is done in another.
  const particular = told.done !== null && !rootsOfVerb(told.done.verb, null).some((root) => isGeneral(root))
  const done = particular && best.done === 0 ? found.filter((other) => other.done >= 0.8) : []
  for (const other of done) if (!rivals.includes(other)) rivals.push(other)
  const near = elsewhere || rivals.length > 1
  const partly = best.what > 0 && (best.done > 0 || best.besides > 0 || best.doer > 0)
  return {
    systems: [best.choice.id],
    sure: fits && !near,
    leads: fits && !near && general,
    overlaps: fits || partly || best.besides + best.doer >= 1,
    nearest: false,
    likely: fits || (best.what > 0 && best.done >= 0.8),
    choices: rivals.slice(0, 5).map(({ choice }) => choice),
  }
}

const certainOnes = /^.{3,}(?:[eaou]rna|[aeo]na|[^aeiou](?:en|an)|yn|et)$/

/** "systemet för …", "det där man …": what follows describes a system. */
export const explicit =
  /\b(?:systemet|systemen|programmet|appen|verktyget|program|system|app|det|stallet?)(?: som)? (?:for|med|till|dar|vi|man|som|i vilket|jag|kring|over|om|vi har for|som hanterar)\b|\bvilket (?:system|program|verktyg)\b|\b\w{4,}s (?:system|systemet|program|programmet|verktyg)\b|\bwhich (?:system|tool|application)\b/
const generic = /^(?:nya|ny|nytt|gamla|alla|olika|ratt|hela)$/

export function fieldOf(unit: Unit): { field: string; beatsRole: boolean } | null {
  return cues.fields.find((field) => field.when.test(unit.shape)) ?? null
}

/** Something is asked about that is not in the register. */
export function unknownSystem(unit: Unit, words: Words, intent = 'role_lookup'): Draft | null {
  const slot = slotOf(unit, words)
  if (!slot) return null
  return {
    intent,
    outcome: 'unknown',
    certainty: 0.9,
    unknown: { kind: kindOf(slot.text), text: slot.text, nearest: [] },
  }
}

export function kindOf(text: string): 'system' | 'person' | 'unit' | 'vendor' {
  if (
    /(?:förvaltningen|kontoret|nämnden|avdelningen|enheten|kansliet|skolan|förskolan|bolaget|department|office)s?$/i.test(
      text,
    )
  )
    return 'unit'
  return 'system'
}
