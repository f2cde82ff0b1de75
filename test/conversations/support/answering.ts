/** Somebody who answers a survey by looking at the last message, as people do. */
import type { Talker } from '../../support/world.ts'

export type Habit = {
  /** A number from 0 up to and not including 1, the next each time. */
  chance(): number
  /** Thinks for so long; the clock moves. */
  think(seconds: number): void
}

const fallback = 'vet inte'

/** What would be written in reply to the question that stands in the message. */
export function replyTo(text: string, { chance }: Habit): string {
  const pick = <One>(items: readonly One[]): One => items[Math.floor(chance() * items.length)]!
  if (/Skriv en länk, ett diarienummer/.test(text))
    return pick(['KS 2027/114', 'https://example.org/plan', 'hoppa över'])
  if (/^5 /m.test(text)) return pick(['1', 'tvåan', '3', 'fyra', '4, för att det märks', 'trea', 'vet inte'])
  if (/^Ja \/ Nej$/m.test(text)) return pick(['ja', 'nej', 'ja, men inte överallt', 'vet inte'])
  if (/Välj en eller flera/.test(text)) return pick(['1 och 2', '1, 3', 'alla utom 1', 'ej aktuellt'])
  if (/Skriv procent/.test(text)) return pick(['80 %', 'hälften', '33,5'])
  const range = /Skriv ett tal, (\d+)–(\d+)/.exec(text)
  if (range) return String(Number(range[1]) + Math.floor(chance() * Math.min(40, Number(range[2]) - Number(range[1]))))
  if (/Skriv fritt/.test(text)) return pick(['Fler e-tjänster som täcker hela ärendet', 'hoppa över'])
  if (/^2\. /m.test(text)) return pick(['1', 'tvåan'])
  return fallback
}

/** Goes on until the survey says it is done, or for at most so many messages. Gives how many answers were acknowledged. */
export async function answers(talker: Talker, habit: Habit, most = 60): Promise<number> {
  let acknowledged = 0
  for (let said = 0; said < most && !/^Klart\.|\nKlart\./m.test(talker.last().text); said++) {
    habit.think(15 + habit.chance() * 25)
    await talker.says(replyTo(talker.last().text, habit))
    if (/^(?:Sparat|Ändrat|Överhoppad\. Du)/.test(talker.last().text)) acknowledged++
    if (/^Underlaget är sparat/.test(talker.last().text)) acknowledged++
  }
  return acknowledged
}
