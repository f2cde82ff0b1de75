/** Intents that are known by their wording alone; `commands/command.ts` says how. */
export { wording } from './commands/command.ts'
export { dutyCommands } from './commands/duties.ts'
export { meetingCommands } from './commands/meetings.ts'
export { needCommands } from './commands/needs.ts'
export { permissionCommands } from './commands/permissions.ts'
export { surveyCommands } from './commands/surveys.ts'
export { talkCommands } from './commands/talk.ts'
export { unansweredCommands } from './commands/unanswered.ts'
