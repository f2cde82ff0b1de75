import { any, type Command } from './command.ts'

const month =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)'
/** Today is whoever asks's own matter, and shown with what waits for them. */
const ahead = `(?:(?:i |in |under |during )?(?:hela )?${month}(?: manad)?(?: 20\\d\\d)?|(?:den har |denna |i |nasta |kommande |hela |this |next )?(?:veckan?|manad(?:en)?|week|month)|i (?:host|var|sommar|ar)|(?:till |under |nasta )?(?:hosten|varen|sommaren|terminen)|(?:resten av |nasta |this |next |the rest of the )(?:aret|ar|year)|(?:de |den )?narmaste (?:tiden|veckorna|manaderna|manaden|tva veckorna)|framover|framat|harnast|snart|coming up|ahead|soon|next|i kommunen framover|vecka \\d\\d?|kvartal \\d|week \\d\\d?)`
const polite = '^(?:(?:och|hej|men|ok|sa|visa|beratta|and|so) )*'
const tail = '(?: (?:da|nu|tack|for oss|hos oss|i kommunen|please))*$'

/** What the governance year holds in a time to come. */
export const comingCommands: readonly Command[] = [
  {
    intent: 'coming_up',
    when: any(
      `${polite}(?:vad (?:ar det som )?)?(?:hander|ar (?:det som )?(?:pa gang|planerat|inplanerat|inlagt|inbokat)|kommer (?:att handa|upp|hart|nu)?|vantar|star pa tur|ska goras|ska (?:vi|kommunen) gora) ?${ahead}${tail}`,
      `${polite}(?:vad|vilka saker|vilka datum|vilka viktiga datum) (?:har vi|finns|ligger|har kommunen)(?: (?:pa gang|inplanerat|planerat|inlagt|framfor oss|som ska goras))? ${ahead}${tail}`,
      `${polite}(?:vad (?:ar|har vi) pa gang|vad ar det som vantar|vad star pa tur|vad kommer harnast)${tail}`,
      `${polite}(?:what(?: is| s|s)? (?:coming up|going on|happening|planned|due)|what happens|what do we have)(?: ${ahead})?${tail}`,
    ),
    unless: any(
      '\\w*mote\\w*',
      '\\w*enkat\\w*',
      'survey',
      'meetings?',
      'jag',
      'mig',
      'mina',
      'my',
      'enligt',
      'arende\\w*',
    ),
  },
]
