import { any, type Command } from './command.ts'

const give =
  '(?:skicka|mejla|maila|mejl|mail|ge|exportera|export|hamta|ladda (?:ner|ned|hem)|spara|fa|far|fa ut|far ut|ha|visa|dela|skapa|gor|send|e ?mail|give|download|get|save|share)'
const it =
  '(?:(?:den |det |hela |den har |hela den |the |this |that |whole )*(?:\\w*listan?|\\w*list|den|det|dem|dom|detta|alltihop|allt|svaret|tabellen|table|registret|\\w*registret|register|alla system(?:en)?|systemen|systems|it|that|all of it))'
const file =
  '(?:(?:en |ett |an? )?(?:\\w*excel\\w*(?: ?(?:fil|ark|file|sheet))?|xlsx?|csv(?: ?(?:fil|file))?|word(?: ?(?:fil|dokument|file))?|docx|pdf|kalkyl\\w*|fil(?:en)?|file|spreadsheet))'
const first = '^(?:(?:och|o|ok|okej|men|hej|tack|bra|du|snalla|please|and|hi) )*'
const kindly = '(?:(?:kan|skulle|could|can|vill) (?:du|jag|man|ni|vi|you|i) (?:kunna |vill |please |garna )?)?'
const me = '(?: (?:mig|mej|oss|me|us|ut|over|till mig|it))*'
const to =
  '(?: (?:till mig|till mej|till min mejl|pa mejl(?:en)?|pa mail(?:en)?|per mejl|to me|by e ?mail|tack|please|nu|now|istallet|ocksa|snalla|ar du snall|om du kan|har))*'

/** What was just listed, or the whole register, as a file. Nothing else may be in the message: a file of another system is another matter. */
export const listCommands: readonly Command[] = [
  {
    intent: 'list_file',
    when: any(
      `${first}${kindly}${give}${me}(?: ${it})?${me} (?:som|i|till|as|in|to) ${file}${to}$`,
      `${first}(?:kan jag fa |(?:jag )?vill (?:jag )?ha |behover )*${it} (?:som|i|as|in) ${file}${to}$`,
      `${first}(?:som|i|as) ${file}${to}$`,
      `${first}(?:skapa|gor|make|create) ${file}(?: (?:av|of) ${it})?${to}$`,
      `${first}${kindly}(?:exportera|export|ladda (?:ner|ned|hem)|download|mejla|maila|mejl|mail|e ?mail)${me} ${it}${me}${to}$`,
      `${first}${kindly}(?:skicka|mejla|maila|mejl|mail|send|e ?mail)${me} ${it}${me} till (?:min mejl|min mail|min e ?post|mig|mej)${to}$`,
      `${first}(?:finns|gar|is) (?:${it} )?(?:att fa |att ladda (?:ner|ned) |there )?(?:som|i|as|in) ${file}$`,
    ),
    unless: any('mina uppgifter', 'om mig', 'my data', 'about me'),
  },
]
