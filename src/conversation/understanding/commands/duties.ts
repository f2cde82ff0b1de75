import { any, type Command } from './command.ts'

/** What is handed in, reviewed or reported: the nouns that duties are called by, whatever stands before in the compound. */
const owed =
  '(?:\\w*forteckning\\w*|\\w*handlingsplan\\w*|it ?plan(?:en|er|erna)?|\\w*sakerhetsplan\\w*|\\w*lagesrapport\\w*|\\w*rapport(?:en|er|erna)?|\\w*intyg(?:et|en)?|\\w*redovisning\\w*|\\w*oversyn(?:en)?|\\w*genomgang(?:en)?|\\w*uppfoljning(?:en|ar)?|\\w*sammanstallning(?:en)?|\\w*atagande\\w*|\\w*plikt(?:en|er)?|\\w*skyddsatgard\\w*|\\w*verksamhetsplan\\w*|\\w*finansieringsforslag\\w*|\\w*budgetforslag\\w*|records? of processing|action plans?|(?:status |progress )?reports?|review|dut(?:y|ies))'
const done =
  '(?:klart?|klara|gjord(?:a|es)?|gjort|inlamna(?:d|t|de|des)|lamna(?:t|d|des|ts) in|lamnad|lamnat|overlamna(?:d|t|des)|inskicka(?:d|t)|skicka(?:d|t) in|skickad|fardigt?|avklara(?:d|t)|genomford?a?|genomfort|utford?a?|utfort|done|finished|submitted|handed in|completed|delivered)'
const money =
  '(?:pengar(?:na)?|budget(?:en)?|resurser(?:na)?|medel|medlen|anslag(?:et|en)?|ekonomin|money|resources|funding|the budget)'
const report =
  '(?:\\w*lagesrapport(?:en)?|statusrapport(?:en)?|(?:it ?)?rapport(?:en)? till (?:\\w+ ){0,2}\\w*(?:grupp|ledning|direktor|chef|styrelse|namnd|fullmaktige|utskott|presidi)\\w*|report (?:to|for) (?:\\w+ ){0,2}\\w*(?:group|board|committee|council|director|manager|executive)\\w*|status report|progress report)'
const asking =
  '^(?:(?:och|men|hej) )*(?:vad|vem|vems|vilka|vilken|vilket|nar|hur|varfor|maste|far|ska|bor|what|who|when|how|why|must|may|should|which)\\b'
const relayed = '(?:informera(?:t|de|ts)|berattat|fort (?:det )?vidare|spridit|informed|passed (?:it |this )?on)'
const units =
  '(?:\\w*ledningsgrupp(?:en)?|\\w*kontor(?:et|en|s)?|\\w*forvaltning(?:en|ar|arna)?|\\w*verksamhet(?:en)?|\\w*styrgrupp(?:en)?|enhet(?:en|er|erna)?|arbetsgrupp(?:en)?|kollegor(?:na)?|management team|department)'

export const dutyCommands: readonly Command[] = [
  {
    intent: 'duty_form',
    when: any(
      `${money} (?:\\w+ ){0,4}(?:racker (?:\\w+ ){0,3}(?:inte|ej)|(?:inte|ej) (?:\\w+ )?rack(?:er|t)|saknas|ar slut|tar slut|fattas|is not enough|are not enough|run(?:s)? out)`,
      `(?:racker|finns|har vi|har) (?:\\w+ )?(?:inte|ej|inga|ingen) (?:\\w+ ){0,3}${money}`,
      `(?:for lite|otillrackliga?|saknar|brist pa|not enough|lack(?:ing)?(?: of)?) (?:\\w+ )?${money}`,
      '(?:har|finns) (?:\\w+ )?inte rad (?:med|att|till)',
      '(?:cant|cannot|can not|not able to) afford',
      '(?:anmal\\w*|rapportera|meddela|skriv\\w*|report) (?:\\w+ ){0,2}(?:resursbrist\\w*|shortfall)',
      '^resursbrist(?:en)?(?: \\w+){0,4}$',
    ),
    unless: any(asking, 'nytt? (?:\\w+ )?system', '\\w*enkat\\w*'),
  },
  {
    intent: 'duty_report',
    when: any(
      `(?:skriv(?:a)?|ta fram|tar fram|gor|gora|skapa|forbered(?:a)?|utkast(?:et)? (?:till|pa|av)|visa(?: mig)?|ge mig|borja(?: pa)?|starta|lamna(?: in)?|sammanstall|write|draft|prepare|show(?: me)?|start) (?:\\w+ ){0,3}${report}`,
      `^(?:ny |en )?${report}(?: nu| tack| utkast| please)?$`,
      `(?:dags for|behover|vill (?:ha|skriva|ta fram)|ska (?:skriva|lamna|ta fram)|hjalp(?: mig)? med) (?:\\w+ ){0,2}${report}`,
    ),
    unless: any(asking, 'inlamnad', 'klart?', 'hur ofta'),
  },
  {
    intent: 'my_duties',
    when: any(
      'vad (?:ska|maste|behover|bor|har) jag (?:\\w+ ){0,2}(?:gora|att gora|kvar)(?: \\w+){0,3} (?:i ar|iar|aret|framover|narmast|harnast|snart|i host|i var|manaden|veckan|20\\d\\d)',
      'vad (?:mer )?(?:ska|maste|behover|bor|har) jag (?:\\w+ ){0,2}(?:gora|gjort|att gora|kvar|hinna)(?: \\w+){0,2} (?:fore|innan|till) (?:jul(?:en)?|arsskiftet|nyar|semestern|sommaren|den \\d+|\\w+dag|dess)',
      'vad (?:mer )?(?:ar|finns|aterstar) (?:det )?(?:kvar )?(?:for mig|pa min lista)(?: (?:att gora|kvar))*(?: (?:i ar|fore|innan|nu) ?\\w*)?$',
      '(?:vad|vilka) ar mina (?:egna )?(?:uppgifter|plikter|ataganden|deadlines)(?: (?:i|for) (?:ar|aret|host|var|20\\d\\d))?$',
      'vad har jag (?:\\w+ ){0,2}(?:kvar|pa gang|pa min lista|att gora)(?: \\w+){0,3}$',
      'vad (?:vantar|ligger) (?:det )?(?:pa|hos) mig(?: \\w+){0,2}$',
      'vilka (?:plikter|ataganden|uppgifter|saker|deadlines|deadliner) (?:har|ligger|vantar|ska) (?:\\w+ )?(?:jag|pa mig|hos mig)\\b(?!.{0,30}(?:enligt|reglerna|policy))',
      '(?:mina|vilka ar mina) (?:plikter|ataganden|deadlines|uppgifter i ar|att gora)\\b',
      'min att ?gora ?lista',
      'finns (?:det )?(?:nagot|nat|nagra) (?:\\w+ ){0,4}(?:jag|mig) (?:\\w+ ){0,3}(?:kvar|att gora|gora)',
      'vad (?:ska|maste|behover) jag (?:vara klar med|hinna(?: med)?(?: \\w+)?|lamna in|redovisa) (?:\\w+ ){0,2}(?:i ar|aret|i host|i var|framover|snart|manaden)',
      '(?:har jag|ar det|finns det) (?:nagot|nat|nagra|nagonting) (?:som )?jag (?:maste|ska|behover|bor) (?:\\w+ ){0,2}(?:gora|hinna|lamna|svara|vara klar)(?: \\w+){0,4}',
      'vad har jag (?:sjalv |egentligen )?for (?:egna )?(?:uppgifter|plikter|ataganden|deadlines)(?: (?:i|for) (?:ar|aret|host|var|20\\d\\d))$',
      'har jag (?:\\w+ ){0,2}(?:nagot|nagra|nat) (?:\\w+ ){0,2}(?:att gora|forsenat|kvar|som ar forsenat|plikter|deadlines)',
      'nar (?:ska|maste|behover) jag (?:\\w+ ){0,2}(?:lamna|vara klar|rapportera|redovisa)',
      'what (?:do|must|should) i (?:have to |need to )?do (?:this year|this month|next|soon)',
      'what are my (?:duties|deadlines|tasks)',
      'my (?:duties|deadlines|to ?do list)',
      'what do i have (?:left|coming up|to do)(?: \\w+){0,3}$',
    ),
    unless: any('\\w*mote\\w*', '\\w*enkat\\w*', 'enligt', 'meetings?', 'survey', 'om systemet', 'logga'),
  },
  {
    intent: 'duty_missing',
    when: any(
      'vad har (?:vi|kommunen|man|ni) (?:inte|ej|annu inte|missat|glomt)(?: (?:\\w+ ){0,2}(?:gjort|hunnit|lamnat in|fatt gjort|klarat|att gora))?(?: (?:i ar|an|annu|hittills))?$',
      'har (?:vi|kommunen|namnden|styrelsen|forvaltningen|kontoret) (?:missat|glomt|slarvat med) (?:nagot|nat|nagonting)\\b.{0,30}',
      'vad (?:ar|har blivit|blev) (?:\\w+ ){0,2}(?:forsenat|forsenad|forsenade|ogjort|inte gjort|kvar att gora)(?: \\w+){0,3}$',
      'vilka (?:plikter|ataganden|saker|uppgifter|deadlines) (?:ar|har|ligger) (?:\\w+ ){0,3}(?:forsen\\w+|ogjorda|inte gjorda|inte (?:blivit )?gjorts?|missats|missade|efter|kvar)',
      '(?:vad|var) (?:ligger|slapar|halkar) vi efter(?: med)?(?: \\w+){0,3}$',
      'vad har (?:inte|ej) (?:\\w+ )?blivit (?:gjort|klart)(?: \\w+){0,3}$',
      'vad (?:slapar|haltar)(?: \\w+){0,2}$',
      '(?:visa|lista|ta fram)(?: mig| oss)? (?:vad|allt|allting|det|saker|sant|sadant) som (?:ar|har blivit|blivit|borde vara|skulle vara) (?:\\w+ ){0,2}(?:forsen\\w+|sent|sen|ogjort|inte gjort|for sent|gjort|klart)(?: \\w+){0,2}$',
      '(?:vem|vilka)(?: av oss| som)? har (?:\\w+ )?(?:inte|ej) (?:\\w+ )?(?:gjort|skott|hunnit med|fullgjort|tagit) (?:det (?:som )?(?:de|dom|hon|han|man)(?: ska| skulle)?|det som ska goras|sitt|sina (?:uppgifter|plikter)|sin (?:del|uppgift|plikt)|sitt (?:ansvar|jobb))(?: \\w+){0,3}$',
      'who (?:has(?: not|nt)?|have(?: not|nt)?) (?:\\w+ )?done (?:their|his|her) (?:part|duties|job|tasks)',
      'show (?:me )?what is (?:late|overdue|behind)',
      '(?:visa|lista) (?:\\w+ )?(?:forsenade|ogjorda|missade) (?:\\w+ )?(?:plikter|ataganden|uppgifter|saker)?',
      'what (?:have|has) (?:we|the municipality) not done',
      'what (?:havent|haven t) we done',
      'what (?:is|are) (?:we )?(?:overdue|late with|behind with)',
    ),
    unless: any('\\w*enkat\\w*', '\\w*mote\\w*', 'survey', 'meetings?'),
  },
  {
    intent: 'relay_status',
    when: any(
      `(?:har|ar|ha) (?:alla |samtliga )?${units} (?:\\w+ ){0,2}(?:blivit )?informera(?:ts|de|t)`,
      `(?:vilka|vem|hur manga)(?: \\w+){0,2} har (?:inte |redan |ej )?(?:blivit )?informera(?:t|ts|de)`,
      `vilka ${units} (?:ar|har) (?:inte |ej )?(?:blivit )?informera(?:de|t|ts)`,
      'hur (?:gar|ligger) det (?:till )?med (?:\\w+ )?(?:informationsspridning\\w*|informationskedja\\w*|att fora vidare|informationen vidare)',
      `har (?:alla |samtliga )?${units} fatt (?:informationen|veta|besked|information)`,
      'har informationen (?:natt|kommit|gatt) (?:ut|fram|vidare)',
      'who has (?:not )?(?:informed|passed (?:it )?on)',
      '(?:have|has) (?:all )?(?:the )?(?:departments?|units?) been informed',
    ),
  },
  {
    intent: 'relay_done',
    when: any(
      `^(?:(?:hej|nu|ja|japp|ok) )*(?:jag |vi |i |we )?(?:har |have )?(?:nu )?${relayed}(?: (?:\\w+ ){0,4}(?:${units}|them|min grupp|alla|hemma|dem|ledningen)(?: .{0,40})?)?$`,
      `^(?:(?:hej|nu|ja) )*(?:jag|vi) ${relayed} (?:\\w+ ){0,3}${units}`,
      `^(?:nu|ja|sa) har (?:jag|vi) ${relayed}(?: (?:\\w+ ){0,3}${units})?`,
      `^${units} ar (?:nu )?informera(?:d|t|de)`,
    ),
    unless: any('inte', 'ej', 'not', 'vem', 'who'),
  },
  {
    intent: 'duty_status',
    when: any(
      `(?:hur (?:gar|ligger) det (?:till )?(?:med|for)|hur (?:langt|manga).{0,20}|laget (?:med|for)|status (?:pa|for)) (?:\\w+ ){0,4}${owed}`,
      `(?:vilka|vem)(?: \\w+){0,2} har (?:inte |ej |annu inte |redan )?(?:\\w+ ){0,2}(?:lamnat|skickat|gjort|redovisat|rapporterat|tagit fram)(?: \\w+){0,3} ${owed}`,
      `har alla (?:\\w+ ){0,3}(?:lamnat|skickat|gjort|redovisat|rapporterat)(?: \\w+){0,3} ${owed}`,
      `(?:vilka|vem)(?: \\w+){0,2} (?:saknar|har inte|har annu inte)(?: \\w+){0,4} ${owed}`,
      `(?:ar|har) alla (?:\\w+ )?${owed} (?:\\w+ )?(?:inne|inlamnade|klara|gjorda|kommit in)`,
      `(?:vilka|hur manga) ${owed} (?:ar|har|saknas|aterstar)(?: \\w+){0,3}(?:inne|inlamnade|klara|kvar|saknas)?`,
      `how (?:is|are|far)(?: \\w+){0,4} (?:with )?(?:the )?${owed}`,
      `who has (?:not )?(?:handed in|submitted|done)(?: \\w+){0,2} ${owed}`,
    ),
    unless: any('\\w*enkat\\w*', 'survey', '\\w*mote\\w*', 'vad ar', 'maste', 'ofta', 'system', 'who (?:writes|owns)'),
  },
  {
    intent: 'duty_done',
    when: any(
      `^(?:(?:hej|nu|sa|da|ok|okej) )*${done} (?:(?:med|with) )?(?:\\w+ ){0,6}${owed}`,
      `${owed}(?: (?!ar\\b|har\\b|blev\\b|is\\b|was\\b)\\w+){0,4} (?:(?:ar|har|blev|is|was|has been) )?(?:nu |redan |blivit |\\w+ och )?${done}\\b`,
      `^(?:hej )?(?:har (?:ar|kommer|far (?:du|ni))|bifogar|jag (?:bifogar|lamnar|skickar)|here is|attached is)(?: in)? (?:\\w+ ){0,4}${owed}`,
      `^(?:har )?(?:nu |redan )?(?:lamna(?:t|de)|skicka(?:t|de)) in (?:\\w+ ){0,3}${owed}`,
      `(?:vi|jag|namnden|i|we) (?:har )?(?:nu )?(?:lamna(?:t|de)|skicka(?:t|de)|gjorde|gjort|genomfor(?:t|de)|handed in|submitted|finished)(?: in| klart| \\w+){0,4} ${owed}`,
    ),
    unless: any(
      asking,
      '^(?:ar|is|has|have|kan|can) ',
      '^har (?:vi|ni|du|jag|alla|han|hon|de|man|nagon|namnden)\\b',
      'inte',
      'ej',
      'not',
      '\\w*enkat\\w*',
      'survey',
      '\\w*protokoll\\w*',
      '\\w*dagordning\\w*',
    ),
  },
]
