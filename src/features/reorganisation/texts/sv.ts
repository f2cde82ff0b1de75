const dayFormat = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const on = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`))

export const sv = {
  notYours: 'Det kan bara den som samordnar IT eller är administratör göra.',
  onlyInPrivate: 'Det tar vi mellan oss två. Skriv det till mig direkt.',
  how: 'Skriv till exempel: slå ihop EN ENHET och EN ANNAN till NYTT NAMN från 1 juli · byt namn på EN ENHET till NYTT NAMN från 1 juli · lägg ner EN ENHET från 1 juli, efterträdare EN ANNAN. Att dela en enhet görs med en fil: styrbot reorganise FIL --municipality KOMMUN --dry-run.',
  whichUnits: 'Vilka enheter gäller det? Skriv deras namn som de står i kommunens styrning.',
  whatName: 'Vad ska den nya enheten heta? Skriv ”till NAMNET”.',
  title: (day: string) => `Omorganisation från ${on(day)}`,
  dryRun: 'Inget är ändrat än. Så här blir det:',
  renamed: (was: string, name: string) => `${was} byter namn till ${name}. Det gamla namnet förstås fortfarande.`,
  merged: (was: readonly string[], into: string) => `${was.join(' och ')} blir ${into}.`,
  split: (was: string, into: readonly string[]) => `${was} delas i ${into.join(' och ')}.`,
  closed: (was: string, successor: string | null) =>
    successor ? `${was} läggs ner, och ${successor} tar över.` : `${was} läggs ner utan efterträdare.`,
  moves: (systems: number, people: number, roles: number) =>
    `${systems} system, ${people} ${people === 1 ? 'person' : 'personer'} och ${roles} uppdrag flyttar med. Avslutade uppdrag, möten och intyg står kvar under det gamla namnet.`,
  orphansTitle: 'Utan egen plats:',
  noOrphans: 'Allt har en plats.',
  orphansGo: 'Det som saknar plats hamnar hos enheten ovanför.',
  orphan: {
    system: (name: string, of: string) => `systemet ${name} (${of})`,
    person: (name: string, of: string) => `${name} (${of})`,
    workplace: (name: string, of: string) => `arbetsplatsen ${name} (${of})`,
    unit: (name: string, of: string) => `enheten ${name} (under ${of})`,
    role: (name: string, of: string) => `uppdraget ${name} (${of})`,
    head: (name: string, of: string) => `${name} har ingen utpekad chef (efter ${of})`,
    'named-in': (name: string, of: string) => `${name} i styrningen nämner ${of}`,
  },
  more: (count: number) => `och ${count} till`,
  fault: {
    'unknown-unit': (what: string) => `Det finns ingen enhet ”${what}”.`,
    'taken-id': (what: string) => `Det finns redan en enhet ”${what}”.`,
    'unknown-position': (what: string) => `Det finns ingen befattning ”${what}”.`,
    'unknown-thing': (what: string) => `”${what}” finns inte i registret eller styrningen.`,
    'into-itself': (what: string) => `${what} kan inte efterträda sig själv.`,
  },
  apply: 'Genomför',
  cancel: 'Avbryt',
  cancelled: 'Då gör jag inget.',
  planned: (day: string) => `Beslutat. Det genomförs ${on(day)}.`,
  applied: 'Genomfört. System, personer och uppdrag har flyttat.',
  undo: 'Ångra',
  undone: 'Då är det som förut igen.',
  withdrawn: 'Då är det inte beslutat längre.',
  gone: 'Det går inte längre: något har hänt med det sedan dess.',
  told: (day: string) => `Omorganisationen som skulle gälla från ${on(day)} är genomförd.`,
  toldFaults: (day: string, faults: readonly string[]) =>
    `Omorganisationen som skulle gälla från ${on(day)} kunde inte genomföras: ${faults.join(' ')}`,
  why: 'Du får det här för att du samordnar kommunens IT.',
  none: 'Inga omorganisationer är beslutade.',
  states: { planned: 'beslutad', applied: 'genomförd', withdrawn: 'återtagen', undone: 'ångrad' },
}

export type Texts = typeof sv
