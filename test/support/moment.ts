import { setImmediate as turnOfTheLoop, setTimeout as pause } from 'node:timers/promises'

/** A moment in which everything that has reached this process is seen to, such as that a connection was closed at its other end. */
export async function aMoment(): Promise<void> {
  await pause(50)
  // What is read comes between a timer and what was put off: a machine that was busy all the while has read it now, too.
  for (let turn = 0; turn < 3; turn++) await turnOfTheLoop()
}
