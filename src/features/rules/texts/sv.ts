/** What the rule answers say. The Swedish is the original; `en.ts` is typed by it. */
export const sv = {
  source: {
    more: (count: number) => `Och ${count} till.`,
    /** "4 § Systemägande, S0-33" */
    place: (section: string, source: string) => `${section}, ${source}`,
    edition: (edition: string) => `utgåva ${edition}`,
    decided: (by: string | null, date: string | null) =>
      by ? `beslut av ${by}${date ? ` ${date}` : ''}` : date ? `daterad ${date}` : null,
    modern: (modern: string) => (/^i dag/i.test(modern) ? modern : `I dag: ${modern}`),
    /** The rest of many sources, in short. */
    also: (places: readonly string[], more: number) =>
      `Se även ${places.join('; ')}${more > 0 ? ` och ${more} till` : ''}.`,
  },

  frequency: {
    exactly: (times: number) => `${timesInWords(times)} per år`,
    between: (least: number, most: number) => `${least}–${most} gånger per år`,
    atLeast: (times: number) => `minst ${timesInWords(times)} per år`,
    perTarget: (times: number, targets: string) =>
      `minst ${timesInWords(times)} per år med varje ${
        {
          'wholly-owned-companies': 'helägt bolag',
          committees: 'nämnd',
          departments: 'förvaltning',
          systems: 'system',
        }[targets] ?? targets
      }`,
  },
  due: {
    yearly: (monthDay: string) => `varje år, senast ${Number(monthDay.slice(3))}/${Number(monthDay.slice(0, 2))}`,
    before: {
      budget: 'varje år, före budgeten',
      'business-plan': 'varje år, före verksamhetsplanen',
      meeting: 'före mötet',
      decision: 'före beslutet',
    },
    on: (event: string) => `när ${event}`,
  },
  composition: {
    derived: {
      'owners-of-critical-systems': 'systemägarna för de mest verksamhetskritiska systemen',
      'heads-of-departments': 'förvaltningscheferna',
      'leaders-of-largest-projects': 'projektledarna för de största projekten',
      'wholly-owned-companies': 'de helägda bolagen',
    },
    per: {
      department: 'varje förvaltning',
      division: 'varje avdelning',
      company: 'varje bolag',
      committee: 'varje nämnd',
      municipality: 'varje kommun',
    },
    onePer: (who: string | null, per: string) => (who ? `${who}, en från ${per}` : `en från ${per}`),
    delegable: (who: string) => `${who} (får skicka någon annan)`,
    unnamed: 'ej namngivna deltagare',
    /** "Kommundirektör: Siv Ek (kommundirektör)" */
    line: (who: string, people: readonly string[]) => (people.length > 0 ? `${who}: ${people.join(', ')}` : who),
  },

  body: {
    purpose: (name: string, purpose: string) => `${name}: ${purpose}`,
    decides: (matters: readonly string[]) => `Beslutar om: ${matters.join('; ')}.`,
    frequency: (name: string, often: string) => `${name} ska träffas ${often}.`,
    meetings: (name: string, often: string) => `${name}: ${often}.`,
    asNeeded: (name: string, stated: string) => `${name} ska träffas: ${stated}. Något antal möten anges inte.`,
    reading: (days: number) => `Kommunens egen tolkning: högst ${days} dagar mellan mötena.`,
    convener: (name: string, who: string) => `${upper(who)} sammankallar ${name}.`,
    chair: (name: string, who: string, other: string | null) =>
      `Ordförande i ${name} är ${who}${other ? `, eller den som ${other} utser` : ''}.`,
    members: (name: string) => `I ${name} ingår:`,
    today: (names: readonly string[]) => `I dag: ${names.join(', ')}.`,
    appointed: (names: readonly string[]) => `Utsedda i dag: ${names.join(', ')}.`,
    agenda: (name: string) => `Stående punkter för ${name}:`,
    decidesOn: (name: string, matter: string) => `${name} beslutar om ${matter}.`,
    informs: (name: string, who: string, what: string) => `Efter mötet i ${name} ska ${who} få veta: ${what}`,
    before: (name: string, other: string, rule: boolean) =>
      rule ? `${other} ska ha träffats före ${name}.` : `${other} bör träffas före ${name}.`,
    notice: (name: string, days: number) => `Kallelsen till ${name} ska skickas minst ${days} dagar före mötet.`,
    quorum: (name: string, least: number) => `${name} kan besluta när minst ${least} är med.`,
    list: 'Dessa grupper finns enligt styrdokumentet:',
    line: (name: string, purpose: string) => `${name}: ${purpose}`,
    often: {
      all: 'Så ofta ska grupperna träffas:',
      none: (document: string) => `${document} anger inte hur ofta grupperna ska träffas.`,
      of: (name: string, often: string, own: boolean) =>
        `${name}: ${often}${own ? ' (kommunens egen inställning)' : ''}`,
      unstated: (name: string) => `${name}: anges inte`,
    },
  },

  role: {
    duty: (label: string, duty: string) => `${upper(label)}: ${duty}`,
    also: 'Ska också:',
    appointed: (label: string, by: string) => `${upper(by)} utser ${label}.`,
    heldBy: {
      position: (label: string, position: string) =>
        position.toLowerCase().startsWith(label.toLowerCase())
          ? `${upper(label)} är en befattning i kommunen.`
          : `${upper(label)} är ${position}. Rollen följer befattningen.`,
      'head-of-unit': (label: string) => `${upper(label)} är chefen för den förvaltning eller enhet som har systemet.`,
      'using-unit': (label: string) => `${upper(label)} är den förvaltning eller avdelning som använder systemet.`,
      vendor: (label: string) => `${upper(label)} är den som levererar systemet.`,
      unit: (label: string, unit: string) => `${upper(label)} är ${unit}.`,
      everyone: (label: string) => `${upper(label)} är alla.`,
    },
    optional: 'Rollen är frivillig.',
    mandatory: 'Rollen ska finnas.',
    mayNotCombine: (label: string, other: string) => `Den som är ${label} får inte samtidigt vara ${other}.`,
    named: (asked: string, label: string) => `Hos oss heter ${asked} ${label}.`,
  },

  matter: {
    how: (how: string) => `Så gör du: ${how}`,
    duty: (what: string) => what,
    owes: (who: string) => `Ansvarig: ${who}`,
    to: (who: string) => `Till: ${who}`,
    due: (when: string) => (when.startsWith('när ') ? upper(when) : `När: ${when}`),
    dueOwn: (line: string) => `${line} (kommunens egen inställning)`,
    evidence: (what: string) => `Bevis: ${what}`,
    often: (name: string, when: string) => `${name}: ${when}.`,
    path: (name: string) => `${name}. Stegen i ordning:`,
    gate: (
      what: string,
      by: string | null,
      together: string | null,
      when: 'always' | 'personal-data' | 'sensitive-data',
    ) =>
      [
        what,
        by ? `Det gör ${by}${together ? ` med ${together}` : ''}.` : together ? `Det görs med ${together}.` : null,
        when === 'personal-data' ? 'Gäller system med personuppgifter.' : null,
        when === 'sensitive-data' ? 'Gäller system med känsliga personuppgifter.' : null,
      ]
        .filter(Boolean)
        .join(' '),
    gates: (all: readonly string[]) =>
      all.length > 0 ? [`Kommunens egen inställning, utöver dokumenten: ${all.join(' ')}`] : [],
    gateBefore: 'Det ska vara klart före beslutet om systemet.',
    step: (what: string, by: string | null, whenNeeded: boolean, escalates: string | null) =>
      [
        whenNeeded && !/vid behov/i.test(what) ? `Vid behov: ${what}` : what,
        by && !names(what, by) ? `(${by})` : null,
        escalates && !names(what, escalates) ? `Vid behov avgör ${escalates}.` : null,
      ]
        .filter(Boolean)
        .join(' '),
    items: (items: readonly string[]) => `Väg in: ${items.join('; ')}.`,
    yearly: 'Det här ska göras varje år:',
    survey: (name: string, who: string, often: string) => `${name}: ${who} svarar ${often}.`,
    acknowledgement: (who: string, what: string) => `${upper(who)}: ${what}`,
  },

  startCase: 'Starta ett ärende',

  category: {
    describes: (name: string, describes: string | null) => (describes ? `${name}: ${describes}` : `${name}.`),
    onlyOne: 'Kommunen har bara ett system av varje slag.',
    lists: 'Dit hör:',
    common: (kind: string, category: string) => `Ja. ${upper(kind)} hör till ${lower(category)}.`,
    ofAll: (kind: string, category: string) => `${upper(kind)} hör till ${lower(category)}.`,
    notOwn: (kind: string, category: string) => `Nej, inget eget. ${upper(kind)} hör till ${lower(category)}.`,
    system: (system: string, category: string, common: boolean) =>
      common ? `Ja. ${system} hör till ${lower(category)}.` : `Nej. ${system} hör till ${lower(category)}.`,
    uncategorised: (system: string) => `Registret säger inte vilken kategori ${system} hör till.`,
  },

  approved: {
    yes: (system: string) => `Ja. ${system} är godkänt enligt registret.`,
    no: (system: string) => `Nej. ${system} är inte godkänt enligt registret.`,
    unsaid: (system: string) => `Registret säger inte om ${system} är godkänt.`,
  },

  pays: { register: (system: string, funding: string) => `Enligt registret betalas ${system} så här: ${funding}.` },

  document: {
    decided: (title: string, by: string | null, date: string | null) =>
      by && date
        ? `${title} beslutades av ${by} ${date}.`
        : by
          ? `${title} beslutades av ${by}. Datum anges inte.`
          : date
            ? `${title} är daterad ${date}. Vem som beslutade anges inte.`
            : `${title} anger varken datum eller vem som har beslutat.`,
    edition: (edition: string) => `Utgåva: ${edition}.`,
    number: (number: string) => `Registreringsnummer: ${number}.`,
    published: (where: string) => `Finns på: ${where}`,
    review: (title: string, stated: string) => `${title} ska ses över: ${stated}.`,
    everyMonths: (months: number) =>
      months % 12 === 0 ? (months === 12 ? 'varje år' : `vart ${ordinal(months / 12)} år`) : `var ${months}:e månad`,
    mustExist: (title: string) => `${title} ska finnas.`,
    mustHold: 'Den ska innehålla:',
    madeBy: (who: string) => `Tas fram eller beslutas av ${who}.`,
  },

  silent: {
    appoints: (document: string, matter: string) => `${document} anger inte vem som utser ${matter}.`,
    frequency: (document: string, matter: string) => `${document} anger inte hur ofta ${matter} ska träffas.`,
    convenes: (document: string, matter: string) => `${document} anger inte vem som sammankallar ${matter}.`,
    chairs: (document: string, matter: string) => `${document} anger inte vem som är ordförande i ${matter}.`,
    members: (document: string, matter: string) => `${document} anger inte vilka som ingår i ${matter}.`,
    bodies: (document: string) => `${document} anger inga grupper för IT.`,
    matter: (document: string, matter: string) => `${document} anger inte ${matter}.`,
    matterIn: (document: string, matter: string) => `${document} anger inte ${matter}.`,
    practical: (name: string, phone: string | null) =>
      `Undrar du hur du gör, fråga ${name}${phone ? `, ${phone}` : ''}.`,
    kind: {
      pays: (document: string) => `${document} anger inte vem som betalar.`,
      decides: (document: string) => `${document} anger inte vem som beslutar om det.`,
      orders: (document: string) => `${document} anger inte hur man beställer.`,
      appoints: (document: string) => `${document} anger inte vem som utser.`,
      frequency: (document: string) => `${document} anger inte hur ofta.`,
      chairs: (document: string) => `${document} anger inte vem som är ordförande.`,
      convenes: (document: string) => `${document} anger inte vem som sammankallar.`,
    },
    ask: (who: string) => `Det kan ${who} bestämma.`,
    it: (document: string) => `${document} anger inte det.`,
    own: (words: string) => `Kommunen har själv bestämt: ${words}`,
  },
  overview: {
    sections: 'Den har de här delarna:',
    section: (name: string, rules: number) => `${name} (${rules === 1 ? 'en regel' : `${rules} regler`})`,
    askOn: (section: string) =>
      `Fråga om en del, till exempel ”vad säger ${section}”, eller om en sak: ”vad gäller för …”.`,
    documents: 'De här styrdokumenten finns eller ska finnas:',
    inForce: 'gäller',
    mustExist: 'ska finnas enligt reglerna',
    replaced: 'ersatt',
  },
  duties: {
    every: {
      namnd: 'varje nämnd',
      forvaltning: 'varje förvaltning',
      bolag: 'varje bolag',
      anvandare: 'den som använder IT',
      kontor: 'varje kontor',
    } as Record<string, string>,
    of: (who: string) => `Det här ska ${who} göra eller svara för:`,
  },
  /** After a path was told: of that path. */
  follow: {
    all: 'Stegen är:',
    how: 'Så här börjar det:',
    next: 'Sedan kommer:',
    whom: 'De här ska få veta eller tillfrågas:',
    decides: 'Beslutet tas så här:',
    time: (document: string) => `${document} anger inte hur lång tid det tar.`,
  },
  /** After a rule, of the same rule. */
  after: {
    applies: (whom: string | null) =>
      whom === null
        ? 'Den som regeln nämner. Så här säger den:'
        : `Regeln säger inget särskilt om ${whom}. Så här säger den:`,
    silent: {
      decides: (document: string) => `${document} anger inte vem som beslutar om det.`,
      arranges: (document: string) => `${document} anger inte vem som ordnar det.`,
      time: (document: string) => `${document} anger inte när eller hur ofta.`,
      long: (document: string) => `${document} anger inte hur länge.`,
      applies: (document: string) => `${document} anger inte vilka det gäller.`,
      otherwise: (document: string) => `${document} anger inte vad som händer annars.`,
    },
  },
  more: 'Det här gäller också:',
  unknown: (documents: string) => `Jag hittar inget om det i ${documents}.`,
  unknownBody: (group: string, documents: string, known: readonly string[]) =>
    `${documents} nämner ingen ${group}.${known.length > 0 ? ` Grupperna som nämns är ${known.join(', ')}.` : ''}`,
  unsure: 'Jag är inte säker på vad du menar.',
  near: 'Handlar det om något av det här?',
  unknownAsk: (who: string) => `Det som inte är reglerat kan ${who} bestämma.`,
  aMember: 'en medlem med skyddade personuppgifter',
}

/** "en gång", "fyra gånger", "20 gånger". */
function timesInWords(times: number): string {
  const words = ['', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
  return times === 1 ? 'en gång' : `${words[times] ?? times} gånger`
}

/** Whether a sentence already names somebody, by the last word of the name. */
function names(sentence: string, who: string): boolean {
  const last = who.toLowerCase().split(/[\s-]/).at(-1) ?? ''
  return sentence.toLowerCase().includes(last)
}

/** Sentences begin with a capital; names keep theirs. */
function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A category's name inside a sentence; abbreviations keep their capitals. */
function lower(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}

function ordinal(number: number): string {
  return ['', 'varje', 'annat', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde'][number] ?? `${number}:e`
}

export type Texts = typeof sv
