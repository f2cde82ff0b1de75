import { expect, it } from 'vitest'
import { commandIn } from '../../../src/features/survey/parse/commands.ts'
import { spokenOf } from '../../../src/features/survey/words.ts'
import { askedFor } from '../../../src/features/survey-results/dialogues/asks.ts'

it.each([
  ['påminn mig om enkäten på fredag', 'snooze'],
  ['jag har inte tid med enkäten nu, påminn mig på fredag', 'snooze'],
  ['påminn alla som inte har svarat', 'nudge'],
  ['är enkäten anonym?', 'anonymous'],
  ['vem ser mina svar?', 'anonymous'],
  ['is the survey anonymous?', 'anonymous'],
  ['stäng enkäten', 'close'],
])('“%s” is said of the whole survey (%s)', (said, what) => expect(spokenOf(said)?.what).toBe(what))

it.each(['är medborgarpanelen anonym?', 'påminn mig om mötet', 'vem ser registret?'])('“%s” is not', (said) =>
  expect(spokenOf(said)).toBeNull(),
)

it.each(['enkät', 'påminn mig ', 'undersökning anonym', 'a'])(
  'a long message of nothing but “%s” is read at once',
  (part) => {
    const before = process.cpuUsage()
    for (const begin of ['', 'påminn mig ', 'påminn alla ', 'förläng '])
      spokenOf((begin + part.repeat(4_000)).slice(0, 4_000))
    const { user, system } = process.cpuUsage(before)

    expect((user + system) / 1000).toBeLessThan(1_000)
  },
)

it.each([
  ['jag lämnar den här frågan till Mikael Rönnbäck, senast 20 november', 'Mikael Rönnbäck, senast 20 november'],
  ['ge den till Anna Ek', 'Anna Ek'],
  ['jag vill delegera frågan till Anna', 'Anna'],
])('“%s” hands the question over, with all that was said', (said, to) =>
  expect(commandIn(said)).toEqual({ name: 'delegate', to }),
)

it.each(['vad svarade vi i fjol?', 'hur svarade kommunen förra året', 'what did we answer last year?'])(
  '“%s” asks for the result',
  (said) => expect(askedFor(said)?.what).toBe('result'),
)
