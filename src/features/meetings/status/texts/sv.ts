import type { Status } from '../../mandate/mandate.ts'

const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const sv = {
  title: (year: number) => `Möten ${year}`,
  columns: { body: 'Grupp', held: 'Hållna', booked: 'Bokade', rule: 'Krav', how: 'Läge' },
  /** In a table, so as few words as will do. */
  short: {
    met: 'Uppfyllt',
    'on-track': 'I fas',
    'no-margin': 'Ingen marginal',
    'over-forecast': 'Blir fler än högst',
    over: 'Fler än högst',
    reminder: 'Kan vara dags',
    'behind-pace': 'Efter takten',
    'at-risk': 'Måste bokas',
    impossible: 'Går inte att nå',
    breached: 'Blev för få',
  } satisfies Record<Status, string>,
  noRule: 'Inget krav',
  nothingKnown: 'Inget bokat eller inläst',
  nothingKnownOfAny: 'Inget möte är bokat eller inläst för någon grupp.',
  noRuleSaid: (body: string) => `Ingen har bestämt hur ofta ${body} ska träffas, så det finns inget krav att mäta mot.`,
  whoDecides: (who: string) =>
    `Det kan ${who} bestämma. Strategen kan skriva till exempel ”planera gruppen fyra gånger i år”.`,
  own: 'Hur ofta är kommunens egen inställning, inte något som ett dokument säger.',
  hosted: (body: string, host: string) => `${body} planeras av ${host}.`,
  unknownYear: (year: number) =>
    `Inget möte är bokat eller hållet i Styrbot för ${year}. Har ni möten sedan tidigare kan de läsas in från .ics eller kalkylblad; skriv annars ”planera ${year}”.`,
  late: (count: number) => `${some(count, 'möte', 'möten')} är efterregistrerade.`,
  next: (body: string, when: string) => `Nästa möte med ${body} är ${when}.`,
  nextWhere: (place: string) => `Plats: ${place}.`,
  noNext: (body: string) => `Inget möte med ${body} är bokat framåt.`,
  nextOfAll: 'Närmaste möten',
  noSuchGroup: (name: string) => `Jag hittar ingen grupp som heter ”${name}”.`,
  groupsHere: 'De här grupperna finns:',
  noneAtAll: 'Inga möten är bokade framåt.',
  mine: (count: number) => `Du har ${some(count, 'möte', 'möten')} framför dig.`,
  noneThen: 'Du har inga möten bokade då.',
  noneMine: 'Du har inga möten bokade framåt.',
  more: (count: number) => `… och ${count} till. Hela året finns i årshjulet.`,
  sayings: { how: 'Hur ligger vi till med mötena?', plan: (year: number) => `Planera ${year}` },
  page: {
    name: 'Möten',
    title: (year: number) => `Möten ${year}`,
    otherYears: 'Andra år',
    wheel: 'Årshjulet. Varje ring är en grupp och varje märke ett möte; samma möten står i tabellen längre ner.',
    standings: 'Hur det ligger till',
    led: (convener: string, chair: string) => `Kallar: ${convener}. Ordförande: ${chair}.`,
    nobody: 'ingen utsedd',
    table: {
      title: 'Alla möten',
      columns: ['Dag', 'Tid', 'Grupp', 'Plats', 'Läge'],
      states: { proposed: 'förslag', planned: 'planerat', called: 'kallat', held: 'hållet', cancelled: 'inställt' },
    },
    open: 'Öppna som sida',
    link: 'Årets möten',
    linkOnce: 'Länken loggar in dig och gäller en gång.',
    onlyInPrivate: 'Skriv till mig enskilt, så får du en länk.',
  },
}
export type StatusTexts = typeof sv
