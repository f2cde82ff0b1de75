/** "Vad kan du?", greetings, thanks, cancelling, the language to answer in. */
export { smallTalk } from './small-talk.ts'
