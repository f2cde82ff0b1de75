import { any, type Command } from './command.ts'

const survey =
  '(?:\\w*enkat(?:en|er|s|ens)?|\\w*undersokning(?:en)?|frageformular(?:et)?|formularet|(?:skl|skr)[ -]?(?:fragorna|fragor|enkaten)|(?:e ?)?forvaltningsfragor(?:na)?|(?:e ?)?e?blomlada\\w*|dimios|\\w*medborgarpanel\\w*|survey|questionnaire|e ?forvaltningsenkat(?:en)?|sjalvskattning(?:en)?)'
/** Another day or hour: what is to go on then is paused now. */
const later =
  '(?:i ?morgon|senare|sen|en annan (?:dag|gang)|efter (?:lunch\\w*|fikat|helgen|motet)|nasta vecka|i ?kvall|i eftermiddag|pa (?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)|later|tomorrow)'
export const surveyCommands: readonly Command[] = [
  {
    intent: 'survey_status',
    when: any(
      'how far along',
      'how far (?:am i|are we)',
      `(?:hur (?:langt|manga|mycket|gar|ligger|ser)|vad|vilka|vilket|vilken|nar|senast|sista|deadline|status|har|hur|ar|when|how|what|which|who|is|have)\\b.{0,60}\\b${survey}`,
      `${survey}.{0,50}\\b(?:status|kvar|deadline|aterstar|klar|slut|inne|lamnat|svarat|hur langt|senast|sista dag|stanger|progress|due|close|closes|left)`,
      `(?:kvar|aterstar|sista svarsdag|deadline|svarsfrekvens|status) .{0,30}${survey}`,
      'hur manga fragor (?:ar (?:det )?|det ar )?(?:kvar|aterstar|har jag|har vi)',
      'hur manga (?:har|av oss har|som har) (?:svarat|lamnat|inte svarat)',
      'hur (?:manga|stor) (?:procent|andel|del)\\b.{0,30}(?:klart?|kvar|svarat|gjort|besvarat)',
      '(?:vem|vilka) har (?:inte|ej|annu inte) (?:\\w+ )?(?:svarat|lamnat)',
      'who (?:hasnt|has not|havent|have not) (?:answered|responded|replied)',
      'hur (?:langt|mycket) (?:har jag|har vi|ar jag) (?:kommit|hunnit|svarat|kvar)',
      'vilka fragor (?:har jag|ar) (?:inte|ej|kvar|obesvarade)',
      'how many questions (?:are |do i have )?(?:left|remain|remaining)',
      'how far (?:have i|am i|did i)',
    ),
    unless: any(
      'hur borjar (?:jag|man|vi)',
      'redo',
      '(?:vill|ska|tanker|kan jag) (?:\\w+ ){0,2}(?:svara pa|besvara|fylla i|borja)',
      `(?:starta|borja|oppna|paborja|pausa|fortsatt(?:a|er)?|kor(?:a|er)? vidare|gar? vidare|aterupp\\w+|satt igang|sluta|begin|start|open|pause|resume|continue)\\b.{0,30}${survey}`,
      'paus',
      'fortsatter? (?:med )?(?:imorgon|senare)',
    ),
  },
  {
    intent: 'survey_resume',
    when: any(
      'redo att fortsatta',
      'ready to (?:continue|resume)',
      'keep going',
      '(?:gora|gor) (?:klart|fardigt) (?:\\w+ )?\\w*enkat\\w*',
      `(?:fortsatt(?:a|er)?|aterupp\\w+|ater ?gar?|tillbaka till|vidare|ta vid|resume|continue|carry on|go on|pick up|back to|proceed|go back|return)\\b.{0,40}\\b${survey}`,
      `${survey}.{0,30}\\b(?:vidare|igen|fortsatt(?:a|er)?|dar (?:jag|vi) (?:slutade|var|ar|slapp))`,
      '(?:fortsatt(?:a|er)?|borja|ta vid|tar vid|ta upp|tar upp|hoppa in|plocka upp|kora|kor|ga|gar|vi) .{0,25}dar (?:jag|vi) (?:slutade|var|ar|slapp|avbrot|holl)',
      '(?:pick up|continue|resume|carry on|start) .{0,20}where (?:i|we) (?:left|stopped|were)',
      '(?:tar|ta|kor|gar|fortsatter|borjar) (?:det )?(?:darifran|dar) (?:vi|jag) (?:slutade|var|slapp)',
      '(?:jag|vi) ar (?:nu )?tillbaka\\b.{0,20}(?:kor|fortsatt|vidare|continue|ga)',
      'tillbaka till fragorna',
      'im back|i am back',
      '^(?:okej |ok |ja |da |nu )*(?:fortsatt|vi fortsatter|jag fortsatter|ateruppta|resume|continue|nasta fraga|next question|kor vidare|nu kor vi igen|vidare)(?: (?:nu|tack|please|da|igen))*$',
      '^(?:\\w+ ){0,3}(?:nu )?fortsatter (?:vi|jag)$',
      'nasta fraga',
    ),
    unless: any(
      'paus\\w*',
      'tills vidare',
      `(?:fortsatter|fortsatta|gora?|svarar?|tar?) (?:\\w+ ){0,4}${later}`,
      'later',
      'tomorrow',
    ),
  },
  {
    intent: 'survey_pause',
    when: any(
      'pausa',
      'pausar',
      `(?:kan|far|vill|hinner|ska|gar det att) (?:jag|vi|att) (?:\\w+ )?(?:avsluta|gora|ta|svara|fylla|slutfora|gora klart|gora fardigt)\\b.{0,40}\\b${survey}.{0,20}\\b${later}`,
      `(?:pausa|paus|stoppa|avbryt|avsluta|spara|pause|stop|save|break|hold|vila|sluta|stanna|parkera|lagg|suspend|halt)\\b.{0,40}\\b${survey}`,
      `${survey}.{0,40}\\b(?:paus|pausa|pausas|senare|imorgon|en annan dag|pause|later|tomorrow|vila|vanta)`,
      '^(?:\\w+ ){0,4}(?:ta|tar|tog|behover|vill ha|far|en) (?:en )?(?:liten |kort )?paus\\b',
      '^pausa?\\b',
      '(?:vi |jag )?(?:fortsatter|fortsatta|resten|gor klart|gor resten|svarar|svara|svarar pa resten|tar resten|tar det|fyller i resten|klart) .{0,25}(?:imorgon|senare|sen|en annan (?:dag|gang)|efter (?:lunch|fikat|helgen|motet)|nasta vecka|i eftermiddag|pa mandag)',
      'spara (?:mina |vad jag |det jag |allt |svaren|svar|och )',
      'save (?:my|the|what|and) .{0,20}(?:answers|progress|so far|later|continue)',
      '(?:stopp|stop|nog|slut|racker) for (?:i ?dag|today|now|nu)',
      '(?:finish|continue|do|answer) .{0,20}(?:later|tomorrow)',
      '(?:take|need|having|lets take) a (?:short )?break',
      'pause',
      'hinner inte (?:mer|svara pa (?:mer|resten|alla))',
    ),
  },
  {
    intent: 'survey_start',
    when: any(
      `${survey}.{0,20}\\bhur borjar`,
      `(?:satt(?:a)? igang|starta|starten|borja|oppna|paborja|satt igang|satta igang|dra igang|kor igang|kora igang|gor|gora|svara|besvara|fylla i|fyll i|ta|vill|redo|hamta|ge mig|visa|skicka|begin|start|open|take|fill in|fill out|answer|do|launch|ready|give me|var hittar jag|lat mig|nu kor vi|kor)\\b.{0,60}\\b${survey}`,
      `^${survey}$`,
      `^${survey} (?:tack|please|nu|now)$`,
      `${survey}.{0,20}\\b(?:starta|borja|oppna|start|begin|nu)`,
      'satt igang med (?:fragorna|fragestunden)',
      'jag ar redo (?:att svara|for fragorna)',
      'forsta fragan tack',
    ),
  },
]
