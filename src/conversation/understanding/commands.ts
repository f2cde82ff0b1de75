/** Intents that are known by their wording alone; `commands/command.ts` says how. */
export { wording } from './commands/command.ts'
export { meetingCommands } from './commands/meetings.ts'
export { needCommands } from './commands/needs.ts'
export { surveyCommands } from './commands/surveys.ts'
export { talkCommands } from './commands/talk.ts'
