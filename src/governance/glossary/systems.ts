/** What is governed: systems and the register of them. */
import { noun, type Word } from './word.ts'

export const systems: readonly Word[] = [
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
]
