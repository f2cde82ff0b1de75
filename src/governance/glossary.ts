/**
 * The domain's words, each in one row: what code calls it, what it is called in Swedish and English, what else people
 * say, and what it means. These are defaults; a municipality's own label for a role stands in its manifest.
 *
 * `said` holds what inflection cannot reach from `sv` and `en`: other words, abbreviations, verbs, colloquial forms.
 * Words that ask for somebody and name no role ("sköter", "har hand om", "håller i", "kontaktperson") are not here.
 */
export type Word = {
  id: string
  /** `role`: a manifest's role may answer to it (`word:`). */
  kind: 'role' | 'noun'
  sv: { one: string; the: string; many: string }
  en: { one: string; many: string }
  said: readonly string[]
  means: string
}

const roles: readonly Word[] = [
  role(
    'system-owner',
    ['systemägare', 'systemägaren', 'systemägare'],
    ['system owner', 'system owners'],
    [
      'ägare',
      'äger',
      'ägs av',
      'ägarskap',
      'systemägarskap',
      'sysägare',
      'bestämmer över',
      'beslutar över',
      'objektägare',
      'owner',
      'owns',
      'owned by',
      'ownership',
    ],
    'Den som har makten och pengarna: beslutar om systemet från anskaffning till avveckling.',
  ),
  role(
    'system-manager',
    ['systemansvarig', 'systemansvariga', 'systemansvariga'],
    ['system manager', 'system managers'],
    [
      'systemansvarige',
      'systemansvar',
      'systemansvaret',
      'sysansv',
      'sysansvarig',
      'systemansv',
      'ansvarig',
      'ansvarige',
      'ansvariga',
      'ansvarar',
      'ansvar för',
      'bär ansvaret',
      'responsible',
      'in charge',
      'accountable',
      'person responsible',
    ],
    'Den som har det löpande ansvaret för att systemet fungerar för verksamheten.',
  ),
  role(
    'system-maintainer',
    ['systemförvaltare', 'systemförvaltaren', 'systemförvaltare'],
    ['system maintainer', 'system maintainers'],
    [
      'förvaltare',
      'förvaltar',
      'förvaltas av',
      'sysförv',
      'sysfv',
      'sysförvaltare',
      'objektförvaltare',
      'förvaltningsledare',
      'maintainer',
      'maintains',
      'maintained by',
    ],
    'Den som förvaltar systemet i vardagen. I en del kommuner samma uppdrag som systemansvarig.',
  ),
  role(
    'system-administrator',
    ['systemadministratör', 'systemadministratören', 'systemadministratörer'],
    ['system administrator', 'system administrators'],
    ['sysadmin', 'systemadmin', 'administratör för systemet', 'administrerar', 'sysadm', 'administers'],
    'Den som lägger upp användare, behörigheter och inställningar i systemet.',
  ),
  role(
    'system-representative',
    ['systemrepresentant', 'systemrepresentanten', 'systemrepresentanter'],
    ['system representative', 'system representatives'],
    ['sysrep', 'systemrep', 'representant för systemet', 'representerar systemet'],
    'Den som företräder systemet i gemensamma frågor när systemägaren inte gör det själv.',
  ),
  role(
    'it-contact',
    ['IT-kontakt', 'IT-kontakten', 'IT-kontakter'],
    ['IT contact', 'IT contacts'],
    [
      'it-kontaktperson',
      'teknisk kontakt',
      'tekniska kontakten',
      'teknisk kontaktperson',
      'kontakt på it',
      'på it',
      'it:s kontakt',
      'technical contact',
      'contact in it',
      'contact at it',
    ],
    'Den på IT som känner systemet och dess tekniska miljö.',
  ),
  role(
    'it-coordinator',
    ['IT-samordnare', 'IT-samordnaren', 'IT-samordnare'],
    ['IT coordinator', 'IT coordinators'],
    ['it-samordning', 'samordnar it', 'itsamordnare', 'coordinates it'],
    'Den som överblickar och samordnar kommunens IT-arbete.',
  ),
  role(
    'local-it-coordinator',
    ['lokal IT-samordnare', 'lokala IT-samordnaren', 'lokala IT-samordnare'],
    ['local IT coordinator', 'local IT coordinators'],
    ['förvaltningens it-samordnare', 'lokal samordnare'],
    'Den som biträder förvaltningschefen i IT-frågor på en förvaltning eller ett bolag.',
  ),
  role(
    'it-strategist',
    ['IT-strateg', 'IT-strategen', 'IT-strateger'],
    ['IT strategist', 'IT strategists'],
    ['digitaliseringsstrateg', 'itstrateg', 'kommunens strateg', 'it-strategi', 'digital strategist', 'strategist'],
    'Den som driver och samordnar kommunens utveckling av IT och e-förvaltning.',
  ),
  role(
    'it-manager',
    ['IT-chef', 'IT-chefen', 'IT-chefer'],
    ['IT manager', 'IT managers'],
    ['it-ansvarig', 'it-ansvarige', 'ansvarig för it', 'chef för it', 'chef it', 'head of it', 'cio'],
    'Den som leder IT-verksamheten.',
  ),
  role(
    'it-management',
    ['IT-ledning', 'IT-ledningen', 'IT-ledningar'],
    ['IT management', 'IT management'],
    ['leder it', 'ledning av it', 'it leadership'],
    'Den del av IT-funktionen som samordnar och leder.',
  ),
  role(
    'it-operations',
    ['IT-drift', 'IT-driften', 'IT-drift'],
    ['IT operations', 'IT operations'],
    ['driftansvarig', 'driften', 'it-teknik', 'it-tekniker', 'sköter driften', 'operations'],
    'Den del av IT-funktionen som sköter drift och infrastruktur.',
  ),
  role(
    'security-coordinator',
    ['IT-säkerhetssamordnare', 'IT-säkerhetssamordnaren', 'IT-säkerhetssamordnare'],
    ['IT security coordinator', 'IT security coordinators'],
    [
      'säkerhetssamordnare',
      'informationssäkerhetssamordnare',
      'it-säkerhetsansvarig',
      'säkerhetsansvarig',
      'it-säkerhet',
      'ciso',
      'security officer',
      'infosäk',
    ],
    'Den som samordnar arbetet med IT-säkerhet.',
  ),
  role(
    'local-support',
    ['närsupport', 'närsupporten', 'närsupport'],
    ['local support', 'local support'],
    [
      'lokal resursperson',
      'lokala resurspersonen',
      'lokala resurspersoner',
      'resursperson',
      'närsupportare',
      'it-resurs',
      'lokal it-resurs',
      'superuser',
      'superanvändare',
      'hjälp på plats',
      'lokal support',
      'on-site support',
      'super user',
    ],
    'Den kollega som hjälper till på plats när något hänger sig.',
  ),
  role(
    'vendor',
    ['leverantör', 'leverantören', 'leverantörer'],
    ['vendor', 'vendors'],
    ['systemleverantör', 'levererar', 'levereras av', 'supplier', 'supplies', 'supplied by', 'provider', 'tillverkare'],
    'Företaget som levererar systemet.',
  ),
  role(
    'user',
    ['användare', 'användaren', 'användare'],
    ['user', 'users'],
    ['använder', 'slutanvändare', 'systemanvändare', 'brukare av systemet', 'end user', 'uses'],
    'Den som använder systemet i sitt arbete.',
  ),
  role(
    'data-protection-officer',
    ['dataskyddsombud', 'dataskyddsombudet', 'dataskyddsombud'],
    ['data protection officer', 'data protection officers'],
    ['dso', 'dpo', 'personuppgiftsombud', 'gdpr-ansvarig', 'gdpr-ombud'],
    'Den som granskar att kommunen följer dataskyddsförordningen.',
  ),
  role(
    'communications-officer',
    ['informatör', 'informatören', 'informatörer'],
    ['communications officer', 'communications officers'],
    ['kommunikatör', 'kommunikatören', 'webbinformatör', 'webbredaktör', 'communicator'],
    'Den som informerar om sin verksamhet, inåt och utåt.',
  ),
  role(
    'unit-representative',
    ['förvaltningsrepresentant', 'förvaltningsrepresentanten', 'förvaltningsrepresentanter'],
    ['unit representative', 'unit representatives'],
    [
      'representant för förvaltningen',
      'förvaltningens representant',
      'representerar förvaltningen',
      'department representative',
    ],
    'Den som företräder sin förvaltning i en gemensam grupp.',
  ),
]

const nouns: readonly Word[] = [
  noun(
    'municipality',
    ['kommun', 'kommunen', 'kommuner'],
    ['municipality', 'municipalities'],
    [],
    'En kommun, med egen styrning och eget register.',
  ),
  noun(
    'municipal-council',
    ['kommunfullmäktige', 'kommunfullmäktige', 'kommunfullmäktige'],
    ['municipal council', 'municipal councils'],
    ['kf', 'fullmäktige'],
    'Kommunens högsta beslutande församling.',
  ),
  noun(
    'municipal-board',
    ['kommunstyrelse', 'kommunstyrelsen', 'kommunstyrelser'],
    ['municipal executive board', 'municipal executive boards'],
    ['ks'],
    'Leder och samordnar kommunens förvaltning.',
  ),
  noun(
    'committee',
    ['nämnd', 'nämnden', 'nämnder'],
    ['committee', 'committees'],
    [],
    'Ett politiskt organ som svarar för en verksamhet.',
  ),
  noun(
    'department',
    ['förvaltning', 'förvaltningen', 'förvaltningar'],
    ['department', 'departments'],
    ['kontor', 'verksamhetskontor', 'sektor'],
    'Organisationen under en nämnd. Inte arbetet med att förvalta ett system.',
  ),
  noun(
    'division',
    ['avdelning', 'avdelningen', 'avdelningar'],
    ['division', 'divisions'],
    [],
    'En del av en förvaltning.',
  ),
  noun(
    'company',
    ['bolag', 'bolaget', 'bolag'],
    ['company', 'companies'],
    ['kommunalt bolag', 'kommunägt bolag', 'municipal company'],
    'Ett aktiebolag som kommunen äger helt eller delvis.',
  ),
  noun(
    'unit',
    ['enhet', 'enheten', 'enheter'],
    ['unit', 'units'],
    [],
    'Varje del av organisationen, från fullmäktige till avdelning och bolag.',
  ),
  noun(
    'workplace',
    ['arbetsplats', 'arbetsplatsen', 'arbetsplatser'],
    ['workplace', 'workplaces'],
    [],
    'En skola, ett boende eller en annan plats där man arbetar.',
  ),
  noun(
    'position',
    ['befattning', 'befattningen', 'befattningar'],
    ['position', 'positions'],
    ['tjänst', 'tjänstetitel'],
    'En tjänst som någon har, som kommundirektör.',
  ),
  noun(
    'person',
    ['person', 'personen', 'personer'],
    ['person', 'people'],
    ['medarbetare', 'colleague'],
    'Någon som arbetar i kommunen.',
  ),
  noun(
    'role',
    ['roll', 'rollen', 'roller'],
    ['role', 'roles'],
    [],
    'Ett ansvar som en person, befattning eller enhet har för något.',
  ),
  noun(
    'appointment',
    ['uppdrag', 'uppdraget', 'uppdrag'],
    ['appointment', 'appointments'],
    [],
    'Att någon har en roll, från och till en dag.',
  ),
  noun(
    'holder',
    ['innehavare', 'innehavaren', 'innehavare'],
    ['holder', 'holders'],
    ['rollinnehavare'],
    'Den som har en roll.',
  ),
  noun(
    'vacancy',
    ['vakans', 'vakansen', 'vakanser'],
    ['vacancy', 'vacancies'],
    ['vakant', 'obemannad', 'ej tillsatt', 'vacant', 'unfilled'],
    'En roll som ingen har.',
  ),
  noun(
    'deputy',
    ['ersättare', 'ersättaren', 'ersättare'],
    ['deputy', 'deputies'],
    ['vikarie', 'ställföreträdare', 'stand-in'],
    'Den som svarar medan någon är borta.',
  ),
  noun(
    'system',
    ['system', 'systemet', 'system'],
    ['system', 'systems'],
    ['it-system', 'applikation', 'application', 'app', 'programvara', 'software'],
    'Ett IT-stöd eller en tjänst i registret.',
  ),
  noun(
    'register',
    ['systemregister', 'systemregistret', 'systemregister'],
    ['system register', 'system registers'],
    ['systemförteckning', 'systemlista'],
    'Kommunens förteckning över system och vem som har ansvar för dem.',
  ),
  noun(
    'category',
    ['systemkategori', 'systemkategorin', 'systemkategorier'],
    ['system category', 'system categories'],
    [],
    'Gemensamt, sektorsgemensamt eller verksamhetens eget.',
  ),
  noun(
    'system-governance',
    ['systemförvaltning', 'systemförvaltningen', 'systemförvaltning'],
    ['system governance', 'system governance'],
    ['pm3', 'på-modellen', 'förvaltningsmodell', 'systemförvaltningsmodell'],
    'Arbetet med att förvalta ett system. Inte organisationen.',
  ),
  noun(
    'governing-document',
    ['styrdokument', 'styrdokumentet', 'styrdokument'],
    ['governing document', 'governing documents'],
    ['policy', 'riktlinje', 'reglemente', 'guideline'],
    'Ett beslutat dokument som regler vilar på.',
  ),
  noun(
    'clause',
    ['paragraf', 'paragrafen', 'paragrafer'],
    ['clause', 'clauses'],
    ['§'],
    'Ett ställe i ett styrdokument.',
  ),
  noun(
    'rule',
    ['regel', 'regeln', 'regler'],
    ['rule', 'rules'],
    ['bestämmelse'],
    'Vad en paragraf kräver eller anger.',
  ),
  noun(
    'steering-group',
    ['styrgrupp', 'styrgruppen', 'styrgrupper'],
    ['steering group', 'steering groups'],
    ['it-styrgrupp', 'it-styrgruppen', 'steering committee'],
    'Gruppen som beslutar i övergripande IT-frågor.',
  ),
  noun(
    'preparatory-group',
    ['beredningsgrupp', 'beredningsgruppen', 'beredningsgrupper'],
    ['preparatory group', 'preparatory groups'],
    ['it-strategisk beredningsgrupp', 'referensgrupp'],
    'Gruppen som bereder frågor inför beslut.',
  ),
  noun(
    'owner-group',
    ['systemägargrupp', 'systemägargruppen', 'systemägargrupper'],
    ['system owner group', 'system owner groups'],
    ['ägargrupp'],
    'Systemägarna för de viktigaste systemen.',
  ),
  noun(
    'finance-group',
    ['finansieringsgrupp', 'finansieringsgruppen', 'finansieringsgrupper'],
    ['finance group', 'finance groups'],
    [],
    'Gruppen som går igenom vad IT kostar.',
  ),
  noun(
    'coordination-group',
    ['samordningsgrupp', 'samordningsgruppen', 'samordningsgrupper'],
    ['coordination group', 'coordination groups'],
    ['it-samordningsgrupp'],
    'En grupp som samordnar, ofta mellan kommuner.',
  ),
  noun(
    'it-group',
    ['IT-grupp', 'IT-gruppen', 'IT-grupper'],
    ['IT group', 'IT groups'],
    [],
    'Gruppen för gemensamma IT-frågor.',
  ),
  noun(
    'convener',
    ['sammankallande', 'sammankallande', 'sammankallande'],
    ['convener', 'conveners'],
    ['sammankallar', 'kallar till möte', 'convenes'],
    'Den som kallar till möte.',
  ),
  noun(
    'chair',
    ['ordförande', 'ordföranden', 'ordförande'],
    ['chair', 'chairs'],
    ['leder mötet', 'leder gruppen', 'chairperson', 'chairs the'],
    'Den som leder gruppens möten.',
  ),
  noun(
    'member',
    ['ledamot', 'ledamoten', 'ledamöter'],
    ['member', 'members'],
    ['gruppmedlem', 'ingår i gruppen', 'sitter i gruppen', 'deltagare'],
    'Den som ingår i en grupp.',
  ),
  noun(
    'meeting',
    ['möte', 'mötet', 'möten'],
    ['meeting', 'meetings'],
    ['sammanträde', 'sammanträder', 'träffas'],
    'När en grupp träffas.',
  ),
  noun(
    'frequency',
    ['mötesfrekvens', 'mötesfrekvensen', 'mötesfrekvenser'],
    ['frequency', 'frequencies'],
    ['hur ofta', 'how often'],
    'En regel för hur ofta något ska ske, aldrig bara ett tal.',
  ),
  noun(
    'annual-cycle',
    ['årshjul', 'årshjulet', 'årshjul'],
    ['annual cycle', 'annual cycles'],
    ['årsplan', 'årsplanering'],
    'Årets möten och åtaganden i ordning.',
  ),
  noun(
    'notice',
    ['kallelse', 'kallelsen', 'kallelser'],
    ['notice', 'notices'],
    ['inbjudan till möte'],
    'Meddelandet som kallar till ett möte.',
  ),
  noun(
    'agenda',
    ['dagordning', 'dagordningen', 'dagordningar'],
    ['agenda', 'agendas'],
    ['föredragningslista'],
    'Vad ett möte ska ta upp.',
  ),
  noun(
    'minutes',
    ['protokoll', 'protokollet', 'protokoll'],
    ['minutes', 'minutes'],
    ['minnesanteckningar', 'mötesanteckningar'],
    'Vad som togs upp och beslutades.',
  ),
  noun(
    'decision',
    ['beslut', 'beslutet', 'beslut'],
    ['decision', 'decisions'],
    ['beslutar om'],
    'Vad någon med rätt till det har bestämt. Boten skriver ner beslut, den fattar dem aldrig.',
  ),
  noun(
    'decision-path',
    ['beslutsväg', 'beslutsvägen', 'beslutsvägar'],
    ['decision path', 'decision paths'],
    ['beslutsgång', 'ärendets gång'],
    'Stegen från behov till beslut.',
  ),
  noun(
    'duty',
    ['åtagande', 'åtagandet', 'åtaganden'],
    ['duty', 'duties'],
    ['skyldighet'],
    'Något som någon ska göra, med bevis för att det är gjort.',
  ),
  noun(
    'evidence',
    ['bevis', 'beviset', 'bevis'],
    ['evidence', 'evidence'],
    ['underlag'],
    'Det som visar att en regel har följts.',
  ),
  noun(
    'gap',
    ['brist', 'bristen', 'brister'],
    ['gap', 'gaps'],
    ['lucka', 'avvikelse', 'deviation'],
    'Det som saknas för att en regel ska vara följd.',
  ),
  noun(
    'survey',
    ['enkät', 'enkäten', 'enkäter'],
    ['survey', 'surveys'],
    ['självskattning', 'undersökning'],
    'Frågor som besvaras återkommande.',
  ),
  noun(
    'survey-round',
    ['enkätomgång', 'enkätomgången', 'enkätomgångar'],
    ['survey round', 'survey rounds'],
    [],
    'En gång som enkäten besvaras.',
  ),
  noun(
    'need',
    ['behov', 'behovet', 'behov'],
    ['need', 'needs'],
    ['önskemål'],
    'Något en verksamhet vill ha: ett nytt system eller en större förändring.',
  ),
  noun(
    'purchase',
    ['inköp', 'inköpet', 'inköp'],
    ['purchase', 'purchases'],
    ['upphandling', 'anskaffning', 'köper in', 'procurement'],
    'Att skaffa ett system eller en tjänst.',
  ),
  noun(
    'funding',
    ['finansiering', 'finansieringen', 'finansiering'],
    ['funding', 'funding'],
    ['vem betalar', 'betalar', 'bekostar', 'pays for'],
    'Vem som betalar, och hur.',
  ),
  noun(
    'personal-data',
    ['personuppgift', 'personuppgiften', 'personuppgifter'],
    ['personal data', 'personal data'],
    ['känsliga uppgifter'],
    'Uppgifter om en person som går att peka ut.',
  ),
  noun(
    'servicedesk',
    ['servicedesk', 'servicedesken', 'servicedesk'],
    ['service desk', 'service desks'],
    ['helpdesk', 'it-support', 'it-supporten', 'kundservice', 'it-hjälpen', 'supporten'],
    'Dit man vänder sig med fel, lösenord och behörigheter.',
  ),
  noun(
    'disposal',
    ['gallring', 'gallringen', 'gallringar'],
    ['disposal', 'disposals'],
    ['gallra'],
    'Att förstöra handlingar enligt beslut. Annars bevaras de.',
  ),
]

export const glossary: readonly Word[] = [...roles, ...nouns]
export const roleWordIds: readonly string[] = roles.map(({ id }) => id)

const byId = new Map(glossary.map((word) => [word.id, word]))

export function word(id: string): Word | null {
  return byId.get(id) ?? null
}

/** Every way to say it, the usual one first, each once. */
export function waysToSay(id: string): readonly string[] {
  const found = byId.get(id)
  if (!found) return []
  return [...new Set([found.sv.one, found.sv.the, found.sv.many, found.en.one, found.en.many, ...found.said])]
}

type Forms = readonly [one: string, the: string, many: string]
type EnglishForms = readonly [one: string, many: string]

function role(id: string, sv: Forms, en: EnglishForms, said: readonly string[], means: string): Word {
  return row(id, 'role', sv, en, said, means)
}

function noun(id: string, sv: Forms, en: EnglishForms, said: readonly string[], means: string): Word {
  return row(id, 'noun', sv, en, said, means)
}

function row(
  id: string,
  kind: Word['kind'],
  sv: Forms,
  en: EnglishForms,
  said: readonly string[],
  means: string,
): Word {
  return { id, kind, sv: { one: sv[0], the: sv[1], many: sv[2] }, en: { one: en[0], many: en[1] }, said, means }
}
