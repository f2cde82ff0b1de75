/** What is to be done, paid, kept and asked for. */
import { noun, type Word } from './word.ts'

export const work: readonly Word[] = [
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
