import { governanceOf } from '../../../src/governance/governance-of.ts'
import type { Governance } from '../../../src/governance/governance.ts'
import { manifestSchema } from '../../../src/governance/manifest/schema.ts'

/** A small invented municipality with a model of its own: nothing in it is one of the examples'. */
export function aGovernance(): Governance {
  return governanceOf(
    manifestSchema.parse({
      municipality: {
        key: 'sandvik',
        name: 'Sandviks kommun',
        dataController: 'Kommunstyrelsen',
        decidesWhenSilent: 'position:kanslichef',
        servicedesk: { name: 'Servicedesk' },
      },
      permissions: {
        strategist: ['position:kanslichef'],
        administrator: ['position:kanslichef'],
        registerKeeper: ['position:kanslichef'],
      },
      documents: [
        {
          id: 'ordning',
          title: 'Digital ordning',
          edition: '3',
          decidedBy: 'kommunfullmäktige',
          date: '2011-02-14',
          sources: ['T-1'],
        },
      ],
      clauses: [
        clause(1, 'Kommunfullmäktige fastställer den digitala ordningen.', ['fastställa', 'anta']),
        clause(2, 'Det digitala rådet sammanträder åtta till nio gånger per år.', ['hur ofta', 'möten']),
        clause(3, 'Kanslichefen kallar till det digitala rådet.', ['sammankallar']),
        clause(4, 'Fastighetskontoret betalar fiber och uttag i skolor.', ['fiber', 'nätuttag', 'vem betalar']),
        {
          ...clause(5, 'Datainspektionens föreskrifter gäller för varje register.', ['datainspektionen']),
          modern: 'Integritetsskyddsmyndigheten (IMY)',
        },
        clause(6, 'Inget kontor får köpa ett dokumentsystem på egen hand.', ['förbjudet', 'dokumentsystem']),
        clause(7, 'Kontorets chef utser en systemvärd för varje system.', ['utser', 'systemvärd']),
        clause(8, 'Innan ett köp beslutas ska arkivet ha yttrat sig.', ['innan beslut', 'arkivet', 'yttrande']),
        clause(9, 'Det digitala rådet beslutar om köp av nya system.', ['köp', 'nytt system', 'beslutar']),
        clause(10, 'E-post och kalender är gemensamma för alla.', ['e-post', 'kalender', 'gemensam']),
        clause(11, 'IT-enheten ska ha godkänt utrustning innan den ansluts.', ['godkänd', 'utrustning', 'ansluta']),
      ],
      units: [
        { id: 'kf', name: 'Kommunfullmäktige', kind: 'council' },
        { id: 'fastighet', name: 'Fastighetskontoret', kind: 'department' },
        { id: 'it', name: 'IT-enheten', kind: 'division' },
        { id: 'arkivet', name: 'Kommunarkivet', kind: 'division' },
      ],
      positions: [
        { id: 'kanslichef', title: 'Kanslichef' },
        { id: 'kontorschef', title: 'Kontorschef' },
      ],
      roles: [
        {
          id: 'host',
          label: { sv: 'systemvärd', en: 'system host' },
          word: 'system-manager',
          scope: 'system',
          duty: 'Ser till att systemet fungerar för dem som använder det.',
          appointedBy: { party: 'position:kontorschef', sources: ['T-7'] },
          sources: ['T-7'],
        },
        {
          id: 'speaker',
          label: { sv: 'språkrör', en: 'speaker' },
          scope: 'unit',
          duty: 'För kontorets talan i digitala frågor.',
          own: true,
        },
      ],
      bodies: [
        {
          id: 'radet',
          kind: 'coordination-group',
          name: 'Digitala rådet',
          aliases: ['rådet', 'digitalrådet'],
          purpose: 'Samordnar kontorens digitala planer.',
          convener: { party: 'position:kanslichef', sources: ['T-3'] },
          frequency: { rule: 'between', least: 8, most: 9, sources: ['T-2'] },
          composition: [{ member: 'position:kanslichef', sources: ['T-3'] }],
          decides: [{ matter: 'köp av nya system', words: ['inköp', 'nytt system'], sources: ['T-9'] }],
          sources: ['T-2', 'T-3'],
        },
      ],
      decisionPaths: [
        {
          id: 'kop',
          name: 'Köpa ett system',
          appliesTo: { categories: [], matter: 'köp av system', words: ['köpa', 'inköp'] },
          steps: [
            { id: 'arkiv', kind: 'consult', what: 'Fråga Kommunarkivet.', with: 'unit:arkivet', sources: ['T-8'] },
            { id: 'beslut', kind: 'decide', what: 'Rådet beslutar.', by: 'body:radet', sources: ['T-9'] },
          ],
          sources: ['T-8', 'T-9'],
        },
      ],
      responsibilities: [
        {
          id: 'fiber',
          kind: 'pays',
          matter: 'fiber och nätuttag i skolor',
          words: ['fiber', 'uttag'],
          party: 'unit:fastighet',
          says: 'Fastighetskontoret betalar fiber och uttag i skolor.',
          sources: ['T-4'],
        },
        {
          id: 'utrustning',
          kind: 'approves',
          matter: 'utrustning som ansluts',
          words: ['utrustning', 'ansluta'],
          party: 'unit:it',
          says: 'IT-enheten ska ha godkänt utrustning innan den ansluts.',
          sources: ['T-11'],
        },
      ],
      categories: [
        {
          id: 'gemensamt',
          name: 'Gemensamma system',
          kind: 'common',
          kinds: [
            { name: 'E-post', words: ['mejl'] },
            { name: 'Kalender', words: [] },
          ],
          sources: ['T-10'],
        },
        { id: 'eget', name: 'Kontorens egna system', kind: 'business', sources: ['T-6'] },
      ],
    }),
  )
}

function clause(number: number, rule: string, words: string[]) {
  return { id: `t-${number}`, document: 'ordning', section: `${number} §`, source: `T-${number}`, rule, words }
}
