/**
 * What the gallery shows of every feature, in Swedish and English: one line each. It is an ordinary talk with Hagsjö's IT strategist, so it
 * is a test as well: everything said is answered, and nothing fails.
 */
import { expect, it } from 'vitest'
import { peopleWho } from '../../src/features/administration/index.ts'
import { beginTalk } from './record.ts'
import { type Talker, aWorld } from '../support/world.ts'

/** Something written, a button pressed, or the person's own page opened. */
type Step = string | { press: string } | { home: true }
const home: Step = { home: true }
const press = (label: string): Step => ({ press: label })

const samples: readonly [name: string, sv: readonly Step[], en: readonly Step[]][] = [
  ['Start', [home], [home]],
  ['Vad kan du?', ['vad kan du?'], ['what can you do?']],
  [
    'Vem ansvarar för ett system',
    ['vem är systemansvarig för Raindance?', 'och vem äger det?'],
    ['who is system manager of Raindance?', 'and who owns it?'],
  ],
  [
    'Stämmer inte',
    ['vem är systemansvarig för Raindance?', press('Stämmer inte')],
    ['who is system manager of Raindance?', press('This is wrong')],
  ],
  ['Ett system som ingen känner', ['vem äger Blendorama?'], ['who owns Blendorama?']],
  ['Mina system', ['vilka system ansvarar jag för?'], ['which systems do I answer for?']],
  ['Var det saknas någon', ['vilka system saknar systemansvarig?'], ['which systems have no system manager?']],
  ['Vad styrdokumentet säger', ['vem beslutar om inköp av system?'], ['who decides on buying systems?']],
  ['Grupperna', ['vilka grupper finns?'], ['which groups are there?']],
  ['Hur ofta', ['hur ofta ska IT-styrgruppen träffas?'], ['how often does the IT steering group meet?']],
  [
    'Uppdrag',
    [
      'vem utsåg systemansvarig för Raindance?',
      'vilka uppdrag är obesatta?',
      'vilka uppdrag har jag?',
      'vad ska jag lämna över?',
    ],
    [
      'who appointed the system manager of Raindance?',
      'vacant roles',
      'what assignments do I have?',
      'what do I hand over?',
    ],
  ],
  ['Omorganisation', ['omorganisation'], ['reorganisation']],
  [
    'Årets plan',
    ['planera 2027', 'inte onsdagar', press('Godkänn'), 'hur ligger vi till med mötena?', 'flytta styrgruppen', 'nej'],
    ['plan 2027', 'not on Mondays', press('Approve'), 'how are we doing with the meetings?', 'my meetings'],
  ],
  [
    'Ett ärende',
    ['vi behöver ett nytt system för bokning av lokaler', press('Starta ärendet'), 'vilka ärenden pågår?'],
    ['we need a new system for booking rooms', press('Start the case'), 'list the cases'],
  ],
  [
    'Projekt, förslag, remiss',
    [
      'vi planerar en e-tjänst för bygglov',
      'vilka projekt pågår?',
      'förslag om Raindance: sök på fakturanummer',
      'skicka på remiss',
    ],
    [
      'we are planning an e-service for building permits',
      'list the projects',
      'suggestion for Raindance: search by invoice number',
      'send it out for opinion',
    ],
  ],
  ['Nästa möte', ['när är nästa möte?'], ['when is the next meeting?']],
  [
    'Enkäten',
    [
      'svara på enkäten',
      press('Starta'),
      'svara på enkäten',
      'kommunfullmäktige',
      'KS 2024/12',
      '9',
      'mina svar',
      'pausa',
    ],
    ['answer the survey', press('Start'), 'answer the survey', 'no', '4', 'skip', 'my answers', 'pause'],
  ],
  ['Start när något är på gång', [home], [home]],
  [
    'Ett möte',
    [
      'ta upp lagringskostnaderna på nästa systemägargrupp',
      'kalla till ett extra möte med styrgruppen',
      'tisdag 8 december kl. 13',
      'vilka kommer till styrgruppen?',
      'ställ in styrgruppen',
      'ordföranden är sjuk',
      'min kalender',
    ],
    [
      'raise the storage costs at the next owner group',
      'call an extra meeting of the steering group',
      'on 8 December at 13:00',
      'who is coming to the steering group?',
      'my calendar',
    ],
  ],
  [
    'Enkätens resultat',
    ['visa resultatet av enkäten', 'visa skillnaderna i enkäten'],
    ['show the results of the survey', 'show the differences in the survey'],
  ],
  [
    'Medborgarpanelen',
    ['resultat av medborgarpanelen', 'öppna medborgarpanelen'],
    ['show the result of the citizens’ panel', 'new link to the panel'],
  ],
  [
    'Åtaganden',
    [
      'vad ska jag göra i år?',
      'vad har vi inte gjort?',
      'skriv lägesrapporten',
      'klart: omvärldsbevakning',
      'det var i går',
      'ångra',
    ],
    [
      'what do I have to do this year?',
      'what is overdue?',
      'draft the status report',
      'how is it going with Omvärldsbevakning?',
    ],
  ],
  [
    'Hur reglerna följs',
    ['hur följer vi reglerna?', press('Öppna hela rapporten')],
    ['are we compliant with the governing documents?', press('Open the whole report')],
  ],
  [
    'Styrdokument',
    [
      'vilka styrdokument saknas?',
      'registrera ett styrdokument',
      press('Fyll i uppgifterna'),
      'avbryt',
      'sök på lösenord i dokumenten',
    ],
    ['show the governing documents', 'search the documents for passwords', 'who has read the guidelines?'],
  ],
  ['Det som kommer', ['vad händer i december?', 'sammanfatta läget'], ['what is going on in December?']],
  [
    'Godkända produkter',
    ['är Logitech MX Keys godkänd?', 'vilka produkter är godkända?'],
    ['is Logitech MX Keys approved?', 'which products are approved?'],
  ],
  ['En annan tid', ['hitta en annan tid för systemägargruppen'], ['find another time for the owner group']],
  ['Delegationsbeslut', ['vilka delegationsbeslut ska anmälas?'], ['which delegated decisions are to be reported?']],
  ['Intygande', ['hur går intygandet?'], ['how is the attestation going?']],
  ['Fört vidare', ['har kontoren informerats?'], ['who has not informed?']],
  ['Vilka jag inte når', ['vilka når du inte?'], ['who can you not reach?']],
  ['Vad sparas', ['vad sparar du om mig?'], ['what do you keep about me?']],
  ['Frågor utan svar', ['vem äger Blendorama?', 'frågor utan svar'], ['who owns Blendorama?', 'unanswered questions']],
  ['Handlingar och gallring', ['handlingar', 'vad gallras?'], ['official documents', 'retention rules']],
  ['Vem får göra vad', ['vem får göra vad i boten?'], ['who may do what in the bot?']],
  ['Mina uppgifter', ['exportera mina uppgifter'], ['export my data']],
  [
    'Borta och slutar',
    ['jag är på semester 14–18 december', 'låt det vara', 'jag slutar den 31 januari'],
    ['I am on holiday 14–18 December', 'leave it'],
  ],
  ['Utanför', ['hur blir vädret?', 'jag kan inte logga in'], ['what is the weather like?', 'I cannot log in']],
  ['Obegripligt', ['…', 'asdf qwer'], ['…', 'asdf qwer']],
]

it.each(['sv', 'en'] as const)('everything that is shown in %s is answered', { timeout: 300_000 }, async (language) => {
  const strategist = await theStrategist()
  if (language === 'en') await strategist.says('svara på engelska')
  for (const [name, sv, en] of samples) {
    beginTalk(`${name} (${language})`)
    for (const step of language === 'sv' ? sv : en) {
      const before = strategist.heard().length
      const received = await take(strategist, step)
      expect(
        strategist.heard().length > before || received.immediate !== null,
        `${name}: ${JSON.stringify(step)}`,
      ).toBe(true)
      expect(strategist.last().text, name).not.toMatch(/\bfel-[0-9a-f]{8}/)
    }
    beginTalk('')
    await strategist.says(language === 'sv' ? 'avbryt' : 'cancel')
    beginTalk(null)
  }
})

function take(person: Talker, step: Step) {
  if (typeof step === 'string') return person.says(step)
  return 'press' in step ? person.presses(step.press) : person.opensHome()
}

async function theStrategist(): Promise<Talker> {
  const world = await aWorld({ today: '2026-11-24', municipalities: ['hagsjo'] })
  await world.loadExampleRounds()
  const { governance, register } = await world.snapshots.of('hagsjo')
  const [person] = peopleWho('strategist', { governance, register, today: world.clock.today() })
  return world.talkAs(person!.email!)
}
