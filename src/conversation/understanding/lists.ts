import { type Fact, factShared } from './shared-facts.ts'
import * as cues from './cues.ts'
import type { Draft, Read } from './draft.ts'
import type { Memory, Reading } from './reading.ts'
import type { filtersOf, Target } from './register.ts'
import { slotOf } from './slot.ts'
import { entriesOf, type Unit, type Words } from './unit.ts'
import { asksWhichVendors } from './which-vendors.ts'
import { small } from './words.ts'

export const lists = new Set([
  'dept_systems',
  'vendor_systems',
  'category_systems',
  'count_systems',
  'missing_role',
  'person_systems',
])

export function listed(filters: ReturnType<typeof filtersOf>): Partial<Draft> {
  return {
    units: filters.units,
    workplaces: filters.workplaces,
    vendors: filters.vendors,
    categories: filters.categories,
  }
}

const ofThem = /\b(?:av dem|av de|av dom|dem|dom|de|dessa|them|those|these)\b/

function anew({ among: _among, ...asked }: Reading): Reading {
  return asked
}

/** What a list or a count was narrowed by, for asking it again in another way. */
function narrowed(asked: Reading): Partial<Draft> {
  const { units, workplaces, vendors, categories, people, field, matter, among } = asked
  return { units, workplaces, vendors, categories, people, field, matter, ...(among !== undefined && { among }) }
}

/**
 * What is asked for are systems: a word for systems right after what asks ("vilka av våra system"), or nothing in the message
 * that a list would leave unanswered. "Vilka krav ställs på den tekniska plattformen" asks for no systems of a unit.
 */
export function asksForSystems(unit: Unit): boolean {
  if (
    headed.test(unit.shape) ||
    workedIn.test(unit.shape) ||
    allAt.test(unit.shape) ||
    allOf.test(unit.shape) ||
    anythingThere.test(unit.shape) ||
    thenList.test(unit.shape)
  )
    return true
  // "vad rör de sig i för nåt på HR för system": whatever they do with them, it is their systems
  if (
    /\b(?:vad|vilka|what|which)\b/.test(unit.line) &&
    !/\b(?:vem|vems|who|whose|maste|ska|bor|far)\b/.test(unit.line) &&
    cues.systemNoun.test(unit.line) &&
    unit.unread.length > 0 &&
    unit.unread.every((at) => working.test(unit.tokens[at]!.cue))
  )
    return true
  return unit.unread.length === 0 && !/\b(?:vem|vems|who|whose|maste|must|should)\b/.test(unit.line)
}

/** "vad jobbar socialkontoret i för system", "vad har de för sig för program på HR", "på HR, vad kör de för system" */
const working =
  /^(?:jobbar|arbetar|kor|anvander|sitter|sysslar|pysslar|haller|loggar|ror|nyttjar|brukar|jobba|arbeta|syssla|use|uses|work)$/
const worksWith = '(?:jobbar|arbetar|kor|anvander|har|sitter|sysslar|pysslar|haller|loggar|ror|finns|ar|nyttjar)'
const somebodyThere = '(?:de|dom|man|vi|ni|folk|folket|personalen|di|det)'
const joint = '(?:(?:med|i|in|pa|sig|for sig|er|har) )*'
const aSystem = '(?:for )?(?:nagra |nagot |nat |nagon |slags |typ av |for )*(?:\\w*system|program|appar|verktyg)'
const workedIn = new RegExp(
  [
    `^(?:\\w+ )?(?:vad|vilka|vilket) ${worksWith} ${somebodyThere} ${joint}${aSystem}(?: (?:som )?(?:man|de|vi|folk) ${worksWith} ${joint}?)? ?${joint}(?:pa|i|hos|inom|vid) \\w*[UW]\\w*$`,
    `^(?:\\w+ )?vad ${worksWith} (?:\\w*[UW]\\w*|personalen pa \\w*[UW]\\w*) ${joint}${aSystem}\\b`,
    `^(?:\\w+ )?vad ${worksWith} ${somebodyThere} ${joint}(?:pa|i|hos|inom|vid) \\w*[UW]\\w* ${aSystem}$`,
    `^(?:\\w+ )?(?:vilka|vilket) (?:\\w*system|program|appar|verktyg) ${worksWith} (?:${somebodyThere} ${joint}(?:pa|i|hos|inom|vid) )?\\w*[UW]\\w* ?(?:(?:med|i|in i|pa) ?)*$`,
    `^(?:pa|hos|i|inom|vid) \\w*[UW]\\w* (?:\\w+ )?(?:vad|vilka) ${worksWith} ${somebodyThere} ${joint}${aSystem}$`,
  ].join('|'),
)

/** "verksamhetssystem, lista tack" */
const thenList =
  /^(?:\w+ )?C(?: system\w*| program\w*)?(?: (?:lista|listan|alla|allihop|allihopa|samtliga|visa|allt|dem|dom|de|tack|list|all|please))+$|^(?:\w+ )?(?:lista|listan|forteckning|list) (?:over|pa|med|av|of) (?:alla |de |samtliga )?C(?: system\w*| program\w*)?(?: tack)?$/

/** "äger hamnbolaget något", "hamnbolaget, vad kör de" */
export const anythingThere =
  /^(?:(?:och|men|hej) )?(?:(?:har|ager|kor|anvander|forvaltar|ansvarar|skoter) (?:(?:vart|det|var) )?\w*[UW]\w* (?:for |over )?(?:nagot|nagra|nagonting)(?: alls| egentligen| eget)?|(?:pa |hos )?\w*[UW]\w* (?:vad|vilka) (?:har|kor|anvander|ager) (?:de|dom)(?: (?:for nagot|dar))?)$/

/** "rada upp allt inom socialförvaltningen" */
const allAt =
  /^(?:\w+ ){0,2}(?:lista|rada upp|rakna upp|visa|ge mig|skriv upp|ta fram|list|show)(?: mig| me| upp)? (?:allt|allting|alla|everything|all)(?: som)?(?: (?:finns|ligger|hor|ar|har))?(?: (?:pa|hos|inom|i|under|till|at|in))? \w*[UW]\w*(?: har| tack)?$|^(?:\w+ )?allt(?:ing)?(?: som)?(?: (?:finns|ligger|hor|sitter|ar))?(?: (?:hemma|under))?(?: (?:pa|hos|inom|i|under|till))? \w*[UW]\w*(?: tack)?$/

/** "lista allt som är kommungemensamt" */
const allOf =
  /^(?:\w+ ){0,2}(?:lista|rada upp|rakna upp|visa|ge mig|skriv upp|ta fram|list|show)(?: mig| me| upp)? (?:allt|allting|det|everything|all)(?: (?:som (?:ar|raknas (?:som|till))|that is|thats))? C(?: tack)?$/

const headed =
  /\b(?:vilka|vilket|lista|visa|rakna upp|rada upp|skriv upp|ta fram|plocka fram|ge mig|alla|samtliga|hur manga|antal|antalet|which|what|list|show|all|how many|number of|finns det|finns|har vi) (?:(?:av|ar|are|andra|fler|flera|olika|alla|de|vara|era|sina|it|mer|of|the|other|our|different|kommunens|[A-Z]\w*|\w+s|aktiva|planerade|avslutade|gamla|nya|egna) ){0,3}(?:\w*system(?:et|en|ets|ens)?|systems?|program(?:men)?|appar(?:na)?|apps?|applikation(?:er|erna)|applications?|verktyg(?:en)?|tools?|software|programvaror(?:na)?|C)\b|\bsystem(?:lista\w*|forteckning\w*|portfolj\w*|oversikt\w*|karta\w*|register|registret|park\w*|flora\w*)\b/

const sensitive = { field: 'personal_data', matter: 'sensitive' }

/** "hur många är det?", "vilka är det?", "vilka av dem saknar ägare?" after a list or a count. */
export function sameAgain(
  unit: Unit,
  memory: Memory | null,
  role: { role: string | null } | undefined,
  filters: ReturnType<typeof filtersOf>,
  named: boolean,
): Read | null {
  const asked = memory?.asked
  if (!asked || !lists.has(asked.intent) || asked.intent !== memory.intent || named) return null
  if (filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length > 0)
    return null
  if (entriesOf(unit, 'person').length > 0) return null
  const { line } = unit
  if (asksWhichVendors(line)) return null
  const told = role === undefined ? factTold(unit, filters) : null
  // "är det nåt av dem som ska bort"
  const pointsAtThem = unit.tokens.length <= 12 && unit.unread.length <= 2 && partOfThem.test(line)
  const anyOfThem = told !== null && pointsAtThem
  if (!pointsAtThem && (!unit.leans() || unit.tokens.length > 7)) return null
  if (told !== null && asksOfAll(line)) return null
  if (asked.field === 'each' && role === undefined && told === null && whichAreThey.test(line))
    return { rule: 'each of the same', draft: { ...narrowed(asked), intent: asked.intent, role: asked.role } }
  // "vem äger de systemen", "vem har hand om dem": whoever it is, beside each
  if (cues.who.test(unit.shape) && theSystems.test(line) && (asked.among?.length ?? 0) > 1)
    return {
      rule: 'who, of those that were listed',
      draft: {
        intent: 'category_systems',
        among: asked.among ?? [],
        role: role?.role ?? null,
        field: role === undefined ? 'contact' : null,
      },
    }
  if (
    cues.counting.test(line) &&
    role === undefined &&
    unit.leans() &&
    !/\b(?:totalt|sammanlagt|finns|har|in total|altogether)\b/.test(line)
  ) {
    const missing = asked.intent === 'missing_role'
    return {
      rule: 'how many of the same',
      draft: {
        intent: 'count_systems',
        ...narrowed(asked),
        role: asked.role,
        ...(missing && { field: 'missing', matter: 'missing' }),
        // "hur många är det med känsliga uppgifter"
        ...(missing
          ? null
          : /\bkansliga?\b/.test(line)
            ? sensitive
            : factShared(`vilka ${line}`, `vilka ${unit.shape}`, true)),
      },
    }
  }
  if (
    asked.intent === 'count_systems' &&
    role === undefined &&
    unit.leans() &&
    /^(?:\w+ ){0,2}(?:vilka|vad|lista|visa|rakna upp|which|what|list|show|name)\b/.test(line)
  ) {
    if (asked.field === 'missing')
      return {
        rule: 'which of the same',
        draft: { intent: 'missing_role', ...narrowed(asked), field: null, matter: null, role: asked.role },
      }
    const intent =
      asked.people.length > 0
        ? 'person_systems'
        : asked.units.length > 0
          ? 'dept_systems'
          : asked.vendors.length > 0
            ? 'vendor_systems'
            : 'category_systems'
    // Vendors or units that were counted are no systems: those of them that are meant are told by the fact alone.
    const before = asked.field === 'each' ? { ...narrowed(asked), field: null, matter: null } : narrowed(asked)
    return {
      rule: 'which of the same',
      draft: { intent, ...before, role: asked.field === 'each' ? null : asked.role, ...told },
    }
  }
  // "bara de med personuppgifter", "vilka av dem avvecklas"
  const fact = anyOfThem || ofThose.test(line) ? told : null
  if (fact !== null && !(asked.intent === 'missing_role' && asked.among === undefined)) {
    const lacked = asked.intent === 'missing_role'
    return {
      rule: 'those of the same that',
      draft: {
        ...{ intent: lacked ? 'category_systems' : asked.intent, role: lacked ? null : asked.role },
        ...narrowed(asked),
        ...fact,
      },
    }
  }
  const lacks = cues.lacking.test(line)
  if (role !== undefined && (lacks || asked.intent === 'missing_role') && !cues.who.test(line.replace('vilka', ''))) {
    // "vilka saknar ägare" narrows what was listed; "vilka system saknar ägare" asks anew.
    if (asked.intent === 'missing_role' || ofThem.test(line) || (unit.leans() && !cues.systemNoun.test(line))) {
      return {
        rule: 'which of the same lack a role',
        // "och it-kontakt?" asks anew where "vilka av dem saknar it-kontakt" stays within what was listed.
        draft: {
          intent: 'missing_role',
          ...narrowed(asked.intent === 'missing_role' && !ofThem.test(line) ? anew(asked) : asked),
          field: null,
          matter: null,
          role: role.role,
        },
      }
    }
  }
  return null
}

/** What a line says of the systems it asks for: "som avvecklas", "med känsliga uppgifter". */
function factTold(unit: Unit, filters: ReturnType<typeof filtersOf>): Fact | null {
  if (filters.status !== null) return { field: 'status', matter: filters.status }
  const told = factShared(`vilka ${unit.line}`, `vilka ${unit.shape}`, true)
  return told ?? (/\bkansliga?\b/.test(unit.line) ? sensitive : null)
}

/** "vilka system körs i molnet": of all there are, whatever was listed before; "vilka av systemen" and "de systemen" are of those. */
function asksOfAll(line: string): boolean {
  return anySystems.test(line) && !ofThem.test(line)
}
const anySystems =
  /\b(?:(?:vilka|vad for|alla|hur manga|lista|visa|which|what|how many|list|all)(?: (?:av vara|vara|olika|andra|it|our|of our|other))? (?:\w*system|program|appar|verktyg|systems|apps|programs|applications|tools)|(?:har|kor|driver|driftar|anvander) (?:vi|ni|kommunen)|do we (?:have|run|use))\b/

/** Several things that were spoken of, as what is answered for: "de systemen", "dem", "var och en". */
const theSystems =
  /\b(?:de|dessa|those|these|the) (?:har |dar )?(?:system(?:en)?|program(?:men)?|systems|apps)\b|\b(?:dem|dom|them|dessa|those|these|var och en|respektive|each(?: of them)?)(?: (?:da|nu|alla|allihop|then))*$|\b(?:ager|skoter|forvaltar|owns|manages) (?:de|dom|dem|them|alla|all of them)\b/

/** "någon av dem", "finns det nåt bland dem", "are any of those" */
const partOfThem = /\b(?:av|bland|of|among) (?:dem|dom|de (?:har|dar)|dessa|them|those|these|systemen|the systems)\b/

const whichAreThey =
  /^(?:(?:och|men|and|ok) )*(?:(?:vilka|which|who) (?:ar|are) (?:det|de|dem|dom|dessa|they|those)|(?:visa|lista|rakna upp|show|list)(?: mig| me)? (?:dem|dom|de|them|those))(?: (?:da|alla|allihop|all|then))*$/

const ofThose =
  /\b(?:av )?(?:dem|dom|de|dessa|them|those|these)\b|^(?:och |men |visa )*(?:bara|endast|enbart|only|just)\b|^(?:och |men )?(?:vilka|which) (?:ar|av|har|are)\b/

/** "vad har vi från Vitec", though Vitec is the beginning of a system's name, too. */
export function asksVendor(unit: Unit, target: Target, list: boolean): boolean {
  const vendors = entriesOf(unit, 'vendor')
  // "vilka av Microsofts system saknar it-kontakt"
  const ofTheirs = vendors.some(
    ({ mention }) =>
      /^(?:system|systemen|program|programmen|appar|applikationer|systems|applications|apps|produkter)$/.test(
        unit.tokens[mention.end]?.cue ?? '',
      ) &&
      (/s$/.test(unit.tokens[mention.end - 1]?.fold ?? '') ||
        unit.tokens[mention.end - 1]?.genitive === true ||
        unit.tokens[mention.end]?.before === 'hyphen' ||
        unit.language === 'en'),
  )
  const fromThem = vendors.some(({ mention }) =>
    /^(?:fran|ifran|from|by)$/.test(unit.tokens[mention.start - 1]?.cue ?? ''),
  )
  if ((ofTheirs || (fromThem && cues.systemNoun.test(unit.shape))) && list && !/\b(?:vem|who)\b/.test(unit.line))
    return true
  if (vendors.length === 0 || unit.roles.length > 0 || /\b(?:vem|who)\b/.test(unit.line)) return false
  // "which vendor delivers Daedalos", where the vendor is called so, too
  if (
    /\b(?:vilken|vilket|vilka|which|what) (?:leverantor\w*|foretag|firma|bolag|vendors?|suppliers?|company|companies)\b/.test(
      unit.line,
    )
  )
    return false
  const bought =
    vendors.some(({ mention }) => /^(?:fran|ifran|av|from|by)$/.test(unit.tokens[mention.start - 1]?.cue ?? '')) ||
    sold.test(unit.shape)
  if (target.kind === 'systems') {
    if (/\bleverantor\w* (?:av|till|for)\b|\b(?:vendor|supplier|provider) (?:of|for)\b/.test(unit.line)) return false
    return bought && target.mentions.every((mention) => vendors.some((vendor) => vendor.mention === mention))
  }
  return (
    target.kind === 'none' ||
    (list && entriesOf(unit, 'system').every(({ mention }) => vendors.some((vendor) => vendor.mention === mention)))
  )
}

const sold =
  /^(?:\w+ ){0,2}(?:vad|vilka|systemen|programmen|apparna|allt|alla system|det|what|which|everything|the systems)\b.*(?:\b(?:levererar|saljer|tillverkar|supply|supplies|deliver\w*|sells?|makes?|provides?)\b|\b[SPUWC]*V\w* (?:\w+ ){0,2}(?:salt|gjort|byggt|utvecklat|levererat))/

/** "kommungemensamt?" right after a question about one system. */
export function singularCategory(unit: Unit, memory: Memory): boolean {
  return (
    elliptic(unit) &&
    entriesOf(unit, 'category').length > 0 &&
    !lists.has(memory.intent ?? '') &&
    !cues.policy.test(unit.shape) &&
    !/\b(?:vilka|lista|alla|which|list|all)\b/.test(unit.line) &&
    unit.tokens.some((token) => /(?:mt|fikt|.{4}system)$/.test(token.fold))
  )
}

/** How much the wording of a status leaves unread. */
export function unreadBeside(unit: Unit, status: string): number {
  const said = cues.statuses.find((candidate) => candidate.status === status)?.when.exec(unit.shape)?.[0] ?? ''
  return unit.unread.filter((at) => !said.split(' ').includes(unit.tokens[at]!.cue)).length
}

const onlyThose =
  /^(?:(?:och|men|visa|ta|lista|show|and) )*(?:bara|endast|enbart|only|just) (?:de|dem|dom|den|det|those|the ones)(?: som)?(?: (?:hor till|tillhor|finns pa|ligger (?:pa|under)|ar pa|pa|hos|i|fran|at|in|from|of))? \w+/

export function elliptic(unit: Unit): boolean {
  // "bara dom som hör till skolkontoret"
  if (onlyThose.test(unit.line)) return unit.unread.length === 0
  return (
    unit.unread.length === 0 &&
    unit.tokens.filter(
      (token, at) =>
        !small.has(token.cue) &&
        !/^(?:samma|likadant|detsamma|likasa)$/.test(token.cue) &&
        !unit.mentions.some((mention) => mention.start <= at && at < mention.end),
    ).length === 0
  )
}

/** "vilka system på juridiska saknar ägare": where in the organisation, and nothing here is called so. */
export function narrowedByStranger(unit: Unit): string | null {
  for (const at of unit.unread) {
    const token = unit.tokens[at]!
    const [before, next] = [unit.tokens[at - 1]?.cue ?? '', unit.tokens[at + 1]]
    if (nowhere.test(token.fold)) continue
    const within = /^(?:pa|hos|inom|fran|at)$/.test(before)
    const has =
      /^(?:har|kor|anvander)$/.test(before) && (next === undefined || /^(?:for|nagon|nagot|egentligen)$/.test(next.cue))
    const whose = token.fold.endsWith('s') && next !== undefined && /^(?:system\w*|program\w*)$/.test(next.cue)
    if (within || has || whose) return token.raw
  }
  const english = /\b(?:the|does|do) (?:the )?(\w+) (?:unit|department|dept|office|team|division)\b/.exec(
    unit.line,
  )?.[1]
  return english !== undefined && !/^(?:which|what|same|this|that)$/.test(english) ? english : null
}

const nowhere =
  /^(?:registret|listan|kommunen|organisationen|nulaget|dagslaget|sikt|papper|riktigt|allvar|grund|system\w*|svenska|engelska|(?:ar|halvar|manad|vecka)\w*|namn|\w*dagen)$/

/** A list is asked for by a person, unit or vendor that is not here. */
export function listUnknown(
  unit: Unit,
  words: Words,
  filters: ReturnType<typeof filtersOf>,
  people: number,
): Draft | null {
  if (
    people + filters.units.length + filters.workplaces.length + filters.vendors.length + filters.categories.length >
    0
  )
    return null
  const { shape } = unit
  const slot = slotOf(unit, words)
  if (!slot) return null
  const bought =
    /\b(?:har vi|kor vi|anvander vi|finns det|do we have|is there|are there)\b.*\b(?:fran|ifran|av|from|by)\b/.test(
      shape,
    )
  const asked =
    bought || /\b(?:vilka|vad|hur manga|lista|visa|alla|antal|antalet|which|what|how many|list|show)\b/.test(shape)
  const vendor = /\b(?:levererar|leverantor\w*|saljer|fran|av|from|by|vendor|supplier|supplies)\b/.test(shape)
  const kind =
    /(?:förvaltningen|kontoret|nämnden|avdelningen|enheten|kansliet|skolan|bolaget|department|office)s?\b/i.test(
      slot.text,
    )
      ? 'unit'
      : vendor
        ? 'vendor'
        : 'person'
  const noun = cues.systemNoun.test(shape)
  const capital = slot.tokens.some((at) => unit.tokens[at]!.capital && unit.tokens[at]!.before !== 'stop')
  if (!asked) return null
  if (bought && vendor && (capital || !slot.ordinary)) return unknownOf('vendor', slot.text, 'vendor_systems')
  if (noun && (kind === 'unit' || !slot.ordinary || capital))
    return unknownOf(
      kind,
      slot.text,
      kind === 'unit' ? 'dept_systems' : kind === 'vendor' ? 'vendor_systems' : 'person_systems',
    )
  if (
    /^(?:och )?(?:vad|what)\b/.test(shape) &&
    (unit.roles.length > 0 || /\b(?:har|does)\b.*\b(?:hand om|for system|handle|manage)\b/.test(shape)) &&
    (!slot.ordinary || capital)
  )
    return unknownOf('person', slot.text, 'person_systems')
  if (
    /\b(?:levererar|saljer|supply|supplies|deliver|sell)\b/.test(shape) &&
    !slot.ordinary &&
    /^(?:vad|what)\b/.test(shape)
  )
    return unknownOf('vendor', slot.text, 'vendor_systems')
  return null
}

function unknownOf(kind: 'person' | 'unit' | 'vendor', text: string, intent: string): Draft {
  return { intent, outcome: 'unknown', unknown: { kind, text, nearest: [] }, certainty: 0.85 }
}
