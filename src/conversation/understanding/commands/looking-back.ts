import { any, type Command } from './command.ts'

const month =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october)'
const polite = '^(?:(?:och|hej|men|ok|sa|visa|beratta|kan du|and|so|please) )*'
const past = `(?:forra (?:aret|manaden|veckan|hosten|varen|sommaren)|i fjol|fjolaret|under (?:det gangna )?aret|i ar|hittills(?: i ar)?|(?:under |in |ar )?20\\d\\d|(?:i |under |in )${month}(?: 20\\d\\d)?|i (?:varas|hostas|somras|vintras)|(?:den |de )?senaste (?:tiden|manaden|manaderna|veckan|veckorna)|pa sistone|last (?:year|month|week)|this year|so far(?: this year)?|lately|recently)`
const tail = '(?: (?:da|egentligen|tack|for oss|hos oss|i kommunen|please|egentligen))*$'
const we = '(?:vi|kommunen|ni|we)'
const whole =
  '(?: (?:laget|laget i kommunen|situationen|allt|allting|det hela|hur det ligger till|hur laget ar|av laget|over laget|av allt|over allt|just nu|nu|idag|i dag|for mig|i kommunen|hos oss|pa forvaltningen|med it|med it styrningen|med systemen|the situation|everything|it all|of everything|of the situation|where we are|how things are|now|for me|please|tack))*$'

/** What the governance year has held, and how all of it stands. */
export const lookingBackCommands: readonly Command[] = [
  {
    intent: 'looked_back',
    when: any(
      `${polite}vad (?:gjorde|hann|astadkom|uppnadde) ${we}(?: (?:med|klart|for nagot))*(?: ${past})${tail}`,
      `${polite}vad har ${we} (?:gjort|hunnit(?: med)?|astadkommit|uppnatt)(?: klart)?(?: ${past})?${tail}`,
      `${polite}vad (?:hande|har hant)(?: i kommunen| hos oss)? ${past}${tail}`,
      `${polite}what (?:did ${we} (?:do|achieve|get done)|have ${we} (?:done|achieved)|happened|has happened)(?: ${past})${tail}`,
    ),
    unless: any('enkat\\w*', 'survey', 'jag', 'mina', 'my', 'beslutade\\w*', 'beslut\\w*'),
  },
  {
    intent: 'register_news',
    when: any(
      `${polite}(?:vad (?:ar|har (?:blivit )?)|nagot|finns det nagot|ar det nagot|det senaste|visa det) ?(?:nytt|nya|senaste|andrat|andrats|forandrat|forandrats|uppdaterat|uppdaterats|hant) (?:i|pa|med) (?:\\w*registret|systemlistan|systemregistret|systemen|listan|forteckningen)(?: (?:${past}))?${tail}`,
      `${polite}(?:vad|vilka andringar|vilka uppdateringar|vilka forandringar) (?:har (?:hant|andrats|skett|gjorts|kommit|uppdaterats)|ar (?:andrat|gjorda)|finns) (?:i|pa|med) (?:\\w*registret|systemlistan|systemen|listan|forteckningen)(?: (?:${past}|sen sist|sedan sist))?${tail}`,
      `${polite}(?:vilka|nagra|visa|lista|senaste|de senaste|visa de senaste) (?:andringar(?:na)?|forandringar(?:na)?|uppdateringar(?:na)?|nyheter(?:na)?)(?: (?:i|pa) (?:\\w*registret|systemlistan|systemen|listan|forteckningen))(?: (?:${past}|sen sist|sedan sist))?${tail}`,
      `${polite}(?:vilka (?:ar|har blivit) (?:de )?nya (?:system)?(?:ansvariga|agare|forvaltare)|har nagon (?:ny )?blivit (?:utsedd|tillsatt)|har vi (?:fatt )?nagra nya (?:system)?(?:ansvariga|agare|forvaltare))(?: (?:${past}))?${tail}`,
      `${polite}(?:what(?: is|s| has)?(?: been)?|anything) (?:new|changed|updated) (?:in|with) (?:the )?(?:\\w+ )?(?:register|registry|list|systems)(?: (?:${past}))?${tail}`,
    ),
    unless: any('enkat\\w*', 'mina', 'my', 'hur', 'how', 'vem'),
  },
  {
    intent: 'situation',
    when: any(
      `${polite}(?:sammanfatta|summera)${whole}`,
      `${polite}(?:ge (?:mig|oss) |visa (?:mig |oss )?|jag vill ha |jag behover )?(?:en |ett )?(?:kort )?(?:sammanfattning|overblick|lagesbild|lagesoversikt|nulage)(?:en)?${whole}`,
      `${polite}(?:give me |show me |i want |i need )?(?:a |an |the )?(?:short |quick )?(?:summary|overview|status update)${whole}`,
      `${polite}summari[sz]e${whole}`,
      `${polite}(?:hur (?:ligger (?:vi|kommunen|det) till|gar det for (?:oss|kommunen)|ser (?:laget|det) ut|star vi oss|ar laget)|laget|var star vi|how are we doing|where do we stand|how do things (?:stand|look))${whole}`,
      `${polite}(?:skicka|ge|gor|send|give|make) (?:mig |oss |me |us )?(?:en |ett |a |an )?(?:sammanstallning|sammanfattning|oversikt|overblick|summary|overview)(?: (?:till|at|for|to) (?:mig|oss|me|us))?${whole}`,
    ),
    unless: any('rapport\\w*', 'enkat\\w*', 'dokument\\w*', 'mote\\w*'),
  },
]
