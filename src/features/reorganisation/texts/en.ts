import type { Texts } from './sv.ts'

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const on = (day: string) => dayFormat.format(new Date(`${day}T00:00:00Z`))

export const en: Texts = {
  notYours: 'Only whoever coordinates IT or is an administrator can do that.',
  onlyInPrivate: 'That is between the two of us. Write it to me directly.',
  how: 'Write for instance: merge ONE UNIT and ANOTHER into NEW NAME from 1 July · rename ONE UNIT to NEW NAME from 1 July · close ONE UNIT from 1 July, successor ANOTHER. A unit is split with a file: styrbot reorganise FILE --municipality KEY --dry-run.',
  whichUnits: 'Which units is it about? Write their names as the municipality’s governance has them.',
  whatName: 'What is the new unit to be called? Write “into NAME”.',
  title: (day) => `Reorganisation from ${on(day)}`,
  dryRun: 'Nothing has been changed yet. It would be like this:',
  renamed: (was, name) => `${was} is renamed ${name}. The old name is still understood.`,
  merged: (was, into) => `${was.join(' and ')} become ${into}.`,
  split: (was, into) => `${was} is split into ${into.join(' and ')}.`,
  closed: (was, successor) =>
    successor ? `${was} is closed, and ${successor} takes over.` : `${was} is closed without a successor.`,
  moves: (systems, people, roles) =>
    `${systems} ${systems === 1 ? 'system' : 'systems'}, ${people} ${people === 1 ? 'person' : 'people'} and ${roles} ${roles === 1 ? 'assignment' : 'assignments'} move along. Ended assignments, meetings and attestations stay under the old name.`,
  orphansTitle: 'Without a place of its own:',
  noOrphans: 'Everything has a place.',
  orphansGo: 'What has no place goes to the unit above.',
  orphan: {
    system: (name, of) => `the system ${name} (${of})`,
    person: (name, of) => `${name} (${of})`,
    workplace: (name, of) => `the workplace ${name} (${of})`,
    unit: (name, of) => `the unit ${name} (under ${of})`,
    role: (name, of) => `the assignment ${name} (${of})`,
    head: (name, of) => `${name} has no head (after ${of})`,
    'named-in': (name, of) => `${name} of the governance names ${of}`,
  },
  more: (count) => `and ${count} more`,
  fault: {
    'unknown-unit': (what) => `There is no unit “${what}”.`,
    'taken-id': (what) => `There is a unit “${what}” already.`,
    'unknown-position': (what) => `There is no position “${what}”.`,
    'unknown-thing': (what) => `“${what}” is neither in the register nor in the governance.`,
    'into-itself': (what) => `${what} cannot succeed itself.`,
  },
  apply: 'Carry it out',
  cancel: 'Cancel',
  cancelled: 'Then I do nothing.',
  planned: (day) => `Decided. It will be carried out on ${on(day)}.`,
  applied: 'Carried out. Systems, people and assignments have moved.',
  undo: 'Undo',
  undone: 'It is as it was before.',
  withdrawn: 'It is not decided any longer.',
  gone: 'That can no longer be done: something has happened to it since.',
  told: (day) => `The reorganisation from ${on(day)} has been carried out.`,
  toldFaults: (day, faults) => `The reorganisation from ${on(day)} could not be carried out: ${faults.join(' ')}`,
  why: 'You get this because you coordinate the municipality’s IT.',
  none: 'No reorganisations have been decided.',
  states: { planned: 'decided', applied: 'carried out', withdrawn: 'withdrawn', undone: 'undone' },
}
