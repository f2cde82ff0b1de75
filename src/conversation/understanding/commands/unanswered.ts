import { any, type Command } from './command.ts'

const you = '(?:du|boten|botten|styrbot|the bot|you)'
const no = '(?:inte|ej|aldrig)'
const start = '^(?:(?:och|men|hej|ok) )*'
/** What may follow on what somebody has asked; a subject of its own makes it another question. */
const aside =
  '(?: (?:om|dig|dej|efter|for|fragor|nagot|you|about|boten|botten|styrbot|hittills|idag|i dag|igar|tidigare|nyss|forut|innan|sist|senast|before|earlier|today|last|just now|so far))*'

/** What the bot could not answer, asked for by those who can do something about it. */
export const unansweredCommands: readonly Command[] = [
  {
    intent: 'unanswered_questions',
    when: any(
      `(?:vad|vilka fragor|vilka|hur manga fragor|nagot|nat|vad for fragor|fragor)(?: som| har| ar det)*(?: \\w+){0,2} (?:kunde|kan|har|klarade|gick|formadde|visste|forstod) ${you} (?:\\w+ ){0,2}${no} (?:\\w+ ){0,3}(?:svara|besvara|svarat|besvarat|svar|klara)(?: \\w+){0,2}`,
      `(?:vad|vilka fragor|vilka|fragor(?:na)?)(?: som| ar det| var det| det)* ${you} ${no} (?:kunde|kan|har kunnat|kunnat|klarade(?: av)?|har|fick|vet|visste) (?:\\w+ ){0,2}(?:svar\\w*|besvar\\w*)(?: \\w+){0,2}`,
      `(?:vad|vilka fragor|vilka)(?: som)? (?:har )?(?:gick|gatt|gar) (?:det )?${no} att (?:svara|besvara)(?: pa)?`,
      `fragor(?:na)? (?:\\w+ ){0,3}(?:utan svar|obesvarade|utan nagot svar|som saknar svar|${no} (?:fatt|fick|far) (?:nagot )?svar)`,
      `(?:vilka|hur manga) (?:fragor|av fragorna) (?:\\w+ ){0,3}(?:saknar|fick|har|ar) (?:\\w+ ){0,2}(?:svar|obesvarade)`,
      '(?:obesvarade|okanda|olosta) fragor(?:na)?',
      `vad (?:har|ville|undrade) (?:folk|man|anvandarna|personalen|kollegorna|de) (?:\\w+ ){0,3}(?:fragat|veta|om) (?:\\w+ ){0,3}${no} (?:kunnat |kunde )?(?:svar\\w*|besvar\\w*|vet|visste)(?: \\w+)?`,
      `(?:vad|vilka) visste ${you} ${no} svar(?:et|en)? pa`,
      `(?:fanns|finns|var) det (?:nagot|nat|nan fraga|nagon fraga|fragor)(?: som)? ${you} ${no} (?:kunde|kan|har kunnat|visste) (?:svar\\w*|besvar\\w*)(?: \\w+)?`,
      `what (?:did|do|have) (?:people|they|users|staff) ask(?:ed)? (?:that )?${you} (?:could|can|did) ?n[o ]?t (?:answer|know)`,
      'unanswered questions?',
      'questions? (?:\\w+ ){0,3}(?:without|lacking) (?:an )?answers?',
      `(?:what|which questions|questions|anything) (?:\\w+ ){0,2}(?:could|can|did|couldn ?t|couldnt|cant|can ?t|didnt|didn ?t|were) (?:\\w+ ){0,2}(?:you|the bot|styrbot) (?:\\w+ ){0,2}(?:answer|know|unable to answer)`,
      `(?:what|which questions|questions) (?:that )?(?:you|the bot|styrbot) (?:could|can|did|were) ?(?:not|n ?t|unable to) (?:\\w+ )?answer`,
      `(?:what|which questions|questions) (?:that )?(?:you|the bot|styrbot) (?:couldnt|couldn t|cant|can t|cannot|didnt|didn t) answer`,
    ),
    unless: any('enkat\\w*', 'survey', 'motet', 'kallelse\\w*', 'jag', 'mina'),
  },
  {
    intent: 'own_questions',
    when: any(
      `${start}(?:vad|vilka|vilka fragor|what|which questions) (?:har|brukar|have|did) (?:jag|i) (?:\\w+ ){0,2}(?:fragat|fraga|stallt|undrat|ask(?:ed)?)${aside}$`,
      `${start}(?:vad|vilka fragor|what)(?: var det| ar det| som)* (?:jag|i) (?:har )?(?:fragade|fragat|undrade|undrat|asked)${aside}$`,
      `${start}(?:vad|what) (?:fragade|undrade) (?:jag|i)${aside}$`,
      `${start}(?:vad|vilka) (?:har|finns) (?:jag|det) (?:for |nagra )?fragor(?: (?:fran mig|sparade|kvar|som jag stallt|jag har stallt))+$`,
      `${start}(?:visa|se|lista|show|list)?(?: ?(?:mig|me) )?(?: ?alla)? ?(?:mina (?:egna |tidigare |senaste |gamla |sparade )?fragor|my (?:own |earlier |latest |saved )?questions)$`,
      `${start}(?:vilka|vad) (?:av )?(?:mina fragor|fragor (?:fran mig|som jag stallt)) (?:sparas|sparar du|har du sparat|finns kvar)$`,
    ),
    unless: any('enkat\\w*', 'survey'),
  },
]
