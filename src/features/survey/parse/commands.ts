/** What may be said instead of an answer. Each is the whole message: within a sentence the words mean what they mean. */
import { folded } from './fold.ts'

export type Command =
  | { name: 'dont-know' | 'not-applicable' | 'skip' | 'unchanged' }
  | { name: 'back' | 'pause' | 'resume' | 'my-answers' | 'more' | 'done' | 'help' | 'again' | 'last-year' | 'why' }
  /** `to`: what the answer is to be, when that was said at once. */
  | { name: 'change'; number: number; to: string | null }
  /** `to`: a colleague and perhaps a day, as written; null: not said. */
  | { name: 'delegate'; to: string | null }
  | { name: 'comment' | 'evidence' | 'dissent'; text: string }
  /** "svar: …": what follows is the answer, whatever it looks like. */
  | { name: 'literally'; text: string }

const question =
  '(?:\\s+(?:på\\s+)?(?:den\\s+)?(?:här\\s+)?fråga[n]?|\\s+den(?:\\s+här)?|\\s+(?:this\\s+|the\\s+)?question)?'
const survey = '(?:\\s+\\S*enkäten|\\s+the survey|\\s+undersökningen)?'
const please = '(?:\\s+(?:tack|please|nu|now|igen|then|då))*'

const simple: readonly {
  name: Exclude<Command['name'], 'change' | 'delegate' | 'comment' | 'evidence' | 'dissent' | 'literally'>
  when: RegExp
}[] = [
  {
    name: 'dont-know',
    when: whole(
      '(?:jag\\s+|vi\\s+)?(?:vet\\s+(?:inte|ej|icke)|har\\s+ingen\\s+aning|kan\\s+(?:inte|ej)\\s+svara)(?:\\s+(?:riktigt|säkert|alls|på\\s+(?:den|det)))*',
      'ingen aning|(?:jag är\\s+)?osäker|ingen uppfattning|oklart',
      '(?:i\\s+|we\\s+)?(?:dont|do not|donot)\\s+know|dunno|no idea|(?:im\\s+|i am\\s+)?(?:not sure|unsure)',
    ),
  },
  {
    name: 'not-applicable',
    when: whole(
      '(?:det\\s+)?(?:är\\s+)?(?:ej|inte|icke)\\s+(?:aktuellt|tillämpligt|relevant)(?:\\s+(?:för|hos)\\s+(?:oss|mig))?',
      '(?:det\\s+)?(?:gäller|berör)\\s+(?:inte|ej)(?:\\s+(?:oss|mig|här|vår\\s+\\S+))?',
      'n/?a|not applicable|not relevant|does(?:nt| not) apply(?: to (?:us|me))?',
    ),
  },
  {
    name: 'skip',
    when: whole(
      `(?:hoppa|hoppar|skippa|skip|pass|passa|passar)(?:\\s+över)?${question}`,
      'nästa(?:\\s+fråga)?|next(?:\\s+question)?',
    ),
  },
  {
    name: 'back',
    when: whole(
      `(?:gå\\s+|backa\\s+|ta mig\\s+)?(?:tillbaka|bakåt)|backa${question}|(?:till\\s+)?förra(?:\\s+frågan)?|föregående(?:\\s+fråga)?|ångra(?:\\s+(?:det|svaret|mig))?`,
      '(?:go\\s+)?back|previous(?:\\s+question)?|undo',
    ),
  },
  {
    name: 'pause',
    when: whole(
      `(?:jag\\s+|vi\\s+)?(?:pausa|pausar|paus|ta(?:r)?\\s+(?:en\\s+)?paus|sluta|avbryt|stopp|stanna|vila)${survey}`,
      '(?:jag\\s+|vi\\s+)?(?:fortsätter?|tar\\s+resten|resten|svarar)\\s+(?:senare|sen|sedan|imorgon|i\\s+morgon|en\\s+annan\\s+(?:dag|gång)|efter\\s+lunch)',
      `pause|stop|later|senare|break|take\\s+a\\s+break|continue\\s+later`,
    ),
  },
  {
    name: 'resume',
    when: whole(
      `(?:jag\\s+|vi\\s+)?(?:fortsätt|fortsätta|fortsätter|vidare|kör(?:\\s+vidare)?|återuppta)${survey}`,
      `continue${survey}|resume${survey}|go on|carry on`,
    ),
  },
  {
    name: 'my-answers',
    when: whole(
      '(?:visa\\s+|se\\s+|lista\\s+)?(?:alla\\s+)?mina\\s+svar(?:\\s+hittills)?',
      'vad\\s+har\\s+jag\\s+svarat(?:\\s+hittills)?',
      '(?:show\\s+)?my\\s+answers|what have i answered',
    ),
  },
  {
    name: 'more',
    when: whole(
      '(?:visa\\s+|ställ\\s+|ge mig\\s+|jag vill (?:ha|svara på)\\s+)?(?:fler|resten av|alla|de andra|de frivilliga)\\s*frågor(?:na)?',
      '(?:show\\s+)?(?:me\\s+)?more\\s+questions',
    ),
  },
  {
    name: 'done',
    when: whole(
      '(?:jag\\s+är\\s+|nu\\s+är\\s+jag\\s+)?(?:klar|färdig)|det\\s+var\\s+allt|lämna\\s+in',
      '(?:im\\s+|i am\\s+)?(?:done|finished)|thats all',
    ),
  },
  {
    name: 'help',
    when: whole(
      'hjälp|hur\\s+svarar\\s+jag|vad\\s+(?:menas|betyder\\s+(?:det|frågan)|menar\\s+du)|förklara(?:\\s+frågan)?',
      'help|explain|what does (?:that|it) mean',
      '\\?',
    ),
  },
  {
    name: 'last-year',
    when: whole(
      '(?:och\\s+)?(?:vad|hur)\\s+(?:svarade|svara|sa|skrev|satte|hade|blev\\s+det)(?:\\s+(?:vi|jag|ni|du|man|kommunen|svaret|det))?(?:\\s+(?:på\\s+(?:den|frågan|det)|här))?\\s+(?:i\\s+fjol|förra\\s+(?:året|gången)|sist|senast|föregående\\s+år|tidigare)',
      '(?:svaret|värdet|siffran)\\s+(?:i\\s+fjol|förra\\s+året|från\\s+(?:i\\s+fjol|förra\\s+året))',
      'what\\s+(?:did\\s+we|did\\s+i|was\\s+(?:it|the\\s+answer))(?:\\s+answer)?\\s+last\\s+(?:year|time)',
    ),
  },
  {
    name: 'why',
    when: whole(
      'varför\\s+(?:frågar|undrar|behöver)\\s+(?:du|ni|de|man)(?:\\s+(?:det|om\\s+det|veta(?:\\s+det)?|det\\s+här))?',
      'vad\\s+ska\\s+(?:det|svaret|svaren|ni|du)(?:\\s+(?:ha\\s+det|användas|vara))?\\s+(?:till|för|bra\\s+för)',
      'why\\s+(?:do\\s+you|are\\s+you)\\s+ask(?:ing)?',
    ),
  },
  {
    name: 'again',
    when: whole(
      '(?:visa|upprepa|ställ|läs|säg)\\s+(?:om\\s+)?(?:frågan|den)(?:\\s+igen)?|vilken\\s+(?:är\\s+)?frågan?(?:\\s+är\\s+det)?|vad\\s+var\\s+frågan',
      '(?:repeat|show)(?:\\s+the)?\\s+question(?:\\s+again)?',
    ),
  },
  {
    name: 'unchanged',
    when: whole(
      '(?:det\\s+är\\s+)?(?:oförändra[td]|ingen\\s+(?:ändring|förändring|skillnad)|(?:det\\s+)?samma|likadant)(?:\\s+(?:sedan|som|mot|jämfört\\s+med)\\s+(?:i\\s+fjol|förra\\s+året|sist|tidigare))?',
      'som\\s+(?:i\\s+fjol|förra\\s+året|sist)',
      '(?:unchanged|same)(?:\\s+(?:since|as)\\s+last\\s+(?:year|time))?',
    ),
  },
]

function whole(...parts: string[]): RegExp {
  return new RegExp(`^(?:${parts.join('|')})${please}$`, 'u')
}

const change =
  /^(?:jag\s+vill\s+)?(?:ändra|ändrar|byt|rätta|gå\s+(?:tillbaka\s+)?till|hoppa\s+till|change|edit|go\s+to)(?:\s+(?:mitt\s+)?svar(?:et)?)?(?:\s+(?:på|till|i))?\s+(?:fråga|nummer|nr|question)?\s*(\d{1,3})(?:\s+(?:till|to)\s+(.+))?$/u
const byNumber = /^(?:fråga|nummer|nr|question|number)\.?\s*(\d{1,3})$/u
const delegate =
  /^(?:jag\s+(?:vill\s+)?)?(?:delegerar?|vidarebefordrar?|lämnar?\s+(?:över|vidare)|skickar?\s+(?:över|vidare)|delegate|forward|hand\s+over)(?:\s+(?:den\s+här\s+)?(?:frågan|den|det|this|it))?(?:\s+(?:till|to)\s+(.+))?$/iu
const delegateTo =
  /^(?:(?:jag\s+(?:vill\s+)?)?(?:skickar?|ger?|lämnar?|send|give)(?:\s+(?:den\s+här\s+)?(?:frågan|den|det|this|it))?\s+(?:till|to)|låt|fråga|ask)\s+(.+)$/iu
const remark = /^(?:kommentar|kommentera|comment)\s*[:-]\s*(\S[\s\S]*)$/iu
const proof = /^(?:underlag|källa|belägg|dnr|diarienummer|länk|evidence|source|link)\s*[:-]\s*(\S[\s\S]*)$/iu
const dissent = /^(?:avvikande(?:\s+(?:mening|åsikt))?|reservation|annan mening|dissent)\s*[:-]\s*(\S[\s\S]*)$/iu
const literally = /^(?:svar|mitt svar|answer|my answer)\s*[:-]\s*(\S[\s\S]*)$/iu

/** `text` as it was written. Null: no command. */
export function commandIn(text: string): Command | null {
  const trimmed = text.trim()
  const said = literally.exec(trimmed)
  if (said) return { name: 'literally', text: said[1]!.trim() }
  const comment = remark.exec(trimmed)
  if (comment) return { name: 'comment', text: comment[1]!.trim() }
  const evidence = proof.exec(trimmed)
  if (evidence) return { name: 'evidence', text: evidence[1]!.trim() }
  const differs = dissent.exec(trimmed)
  if (differs) return { name: 'dissent', text: differs[1]!.trim() }
  const line = folded(text)
  const known = simple.find(({ when }) => when.test(line))
  if (known) return { name: known.name } as Command
  const changed = change.exec(line) ?? byNumber.exec(line)
  if (changed) return { name: 'change', number: Number(changed[1]), to: changed[2]?.trim() ?? null }
  // Names are kept as they were written.
  const written = trimmed.replaceAll(/\s+/g, ' ').replace(/[\s.!]+$/, '')
  const handed = delegate.exec(written)
  if (handed) return { name: 'delegate', to: handed[1]?.trim() ?? null }
  const named = delegateTo.exec(written)
  return named ? { name: 'delegate', to: named[1]!.trim() } : null
}
