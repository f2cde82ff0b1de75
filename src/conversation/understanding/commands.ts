/**
 * Intents that are known by their wording alone, in the order they are tried. `when` is matched against the message folded
 * and put right; `unless` wins over it. To add an intent: a row here, examples in both languages in `examples.ts`.
 */
export type Command = { intent: string; when: RegExp; unless?: RegExp }

const any = (...parts: string[]): RegExp => new RegExp(`\\b(?:${parts.join('|')})\\b`)

const survey =
  '(?:\\w*enkat(?:en|er|s|ens)?|\\w*undersokning(?:en)?|frageformular(?:et)?|formularet|skl|skr|skl ?fragorna|skr ?fragorna|survey|questionnaire|e ?forvaltningsenkat(?:en)?|sjalvskattning(?:en)?)'
const meeting =
  '(?:\\w*mote(?:t|ts|n|na|s)?|\\w*sammantrade(?:t|n|na)?|\\w*traff(?:en|ar|arna)?|\\w*samling(?:en)?|\\w*session(?:en)?|meeting|meetings)'
const agenda = '(?:\\w*dagordning(?:en|ens)?|\\w*agenda(?:n)?|\\w*foredragningslista(?:n)?|moteslista(?:n)?)'

export const surveyCommands: readonly Command[] = [
  {
    intent: 'survey_status',
    when: any(
      `(?:hur (?:langt|manga|mycket|gar|ligger|ser)|vad|vilka|nar|senast|sista|deadline|status|har|hur|ar|when|how|what|which|who|is|have)\\b.{0,60}\\b${survey}`,
      `${survey}.{0,50}\\b(?:status|kvar|deadline|aterstar|klar|slut|inne|lamnat|svarat|hur langt|senast|sista dag|stanger|progress|due|close|closes|left)`,
      `(?:kvar|aterstar|sista svarsdag|deadline|svarsfrekvens|status) .{0,30}${survey}`,
      'hur manga fragor (?:ar det )?(?:kvar|aterstar|har jag|har vi)',
      'hur (?:langt|mycket) (?:har jag|har vi|ar jag) (?:kommit|hunnit|svarat|kvar)',
      'vilka fragor (?:har jag|ar) (?:inte|ej|kvar|obesvarade)',
      'how many questions (?:are |do i have )?(?:left|remain|remaining)',
      'how far (?:have i|am i|did i)',
    ),
    unless: any(
      `(?:starta|borja|oppna|paborja|pausa|fortsatt|aterupp\\w+|satt igang|sluta|begin|start|open|pause|resume|continue)\\b.{0,30}${survey}`,
      'paus',
      'fortsatter? (?:med )?(?:imorgon|senare)',
    ),
  },
  {
    intent: 'survey_resume',
    when: any(
      `(?:fortsatt(?:a|er)?|aterupp\\w+|ater ?gar?|tillbaka till|vidare|ta vid|resume|continue|carry on|go on|pick up|back to|proceed|go back|return)\\b.{0,40}\\b${survey}`,
      `${survey}.{0,30}\\b(?:vidare|igen|fortsatt(?:a|er)?|dar (?:jag|vi) (?:slutade|var|ar|slapp))`,
      '(?:fortsatt(?:a|er)?|borja|ta vid|tar vid|ta upp|tar upp|hoppa in|plocka upp|kora|kor|ga|gar|vi) .{0,25}dar (?:jag|vi) (?:slutade|var|ar|slapp|avbrot|holl)',
      '(?:pick up|continue|resume|carry on|start) .{0,20}where (?:i|we) (?:left|stopped|were)',
      '^(?:okej |ok |ja |da |nu )*(?:fortsatt|vi fortsatter|jag fortsatter|ateruppta|resume|continue|nasta fraga|next question|kor vidare|nu kor vi igen|vidare)(?: (?:nu|tack|please|da|igen))*$',
      'nasta fraga',
    ),
    unless: any(
      '(?:fortsatter|fortsatta|gor|svarar|tar) (?:\\w+ ){0,3}(?:imorgon|senare|sen|en annan|efter lunch|nasta vecka|i eftermiddag|pa mandag)',
      'later',
      'tomorrow',
    ),
  },
  {
    intent: 'survey_pause',
    when: any(
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
      `(?:starta|starten|borja|oppna|paborja|satt igang|satta igang|dra igang|kor igang|kora igang|gor|gora|svara|besvara|fylla i|fyll i|ta|vill|redo|hamta|ge mig|visa|skicka|begin|start|open|take|fill in|fill out|answer|do|launch|ready|give me|var hittar jag|lat mig|nu kor vi|kor)\\b.{0,60}\\b${survey}`,
      `^${survey}$`,
      `^${survey} (?:tack|please|nu|now)$`,
      `${survey}.{0,20}\\b(?:starta|borja|oppna|start|begin|nu)`,
      'satt igang med (?:fragorna|fragestunden)',
      'jag ar redo (?:att svara|for fragorna)',
      'forsta fragan tack',
    ),
  },
]

export const meetingCommands: readonly Command[] = [
  {
    intent: 'meeting_agenda_add',
    when: any(
      `(?:lagg(?:a|er)?(?: till| in| upp)?|satt(?:a|er)?(?: upp| in)?|ta(?:r)?(?: upp| med| in)?|for(?:a|ing)?(?: upp| in)?|skriv(?:a|er)?(?: upp| in)?|anmal(?:a|er)?|lyft(?:a|er)?|fa(?: med| upp| in)|komplettera|notera|boka in|stoppa in|klam in|add|put|include|place|stick|raise|get|suggest|insert)\\b.{0,90}\\b(?:${agenda}|punktlistan|arendelistan|motespunkt\\w*|agenda item)`,
      `(?:ny|nytt|en|ett|extra|ytterligare|annu en|another|new|an)\\b (?:\\w+ )?(?:punkt|dagordningspunkt|agendapunkt|motesarende|arende|fraga|item|topic|agenda item) (?:till|pa|for|i|infor|att ta upp|on|to)\\b.{0,60}`,
      `(?:punkt|arende|fraga|fragan om|item|topic) .{0,60}(?:till|pa|infor|for|to|on) (?:\\w+ ){0,3}(?:${agenda}|${meeting})`,
      `(?:ta upp|lyfta|lyft|diskutera|prata om|behandla|raise|discuss|bring up|talk about|cover) .{0,70}(?:pa|vid|under|i|at|in|during) (?:\\w+ ){0,3}${meeting}`,
      `jag har (?:en|ett|nagot|nagra) (?:\\w+ )?(?:punkt(?:er)?|arende(?:n)?|frag(?:a|or)|sak(?:er)?)\\b.{0,60}`,
      `(?:vill|onskar|behover|skulle vilja) .{0,40}(?:pa|till) ${agenda}`,
      `^${agenda} .{2,60}$`,
      `${agenda}.{0,20}(?:lagg till|komplettera|add)`,
    ),
    unless: any(
      `^(?:vad|vilka|nar|hur|vem|visa|what|when|who|show|which|finns|har|is|var)\\b`,
      'kan jag (?:komma|vara med)',
      'skicka(?:s|t)? (?:ut )?(?:dagordning|kallelse)',
      'fraga till dig',
    ),
  },
  {
    intent: 'meeting_decline',
    when: any(
      '(?:kan|hinner|far|vill|tanker|orkar|lyckas) (?:\\w+ ){0,4}(?:inte|ej|inte heller) (?:\\w+ ){0,4}(?:komma|delta|vara med|narvara|medverka|ga|vara dar|dyka upp|ansluta|sitta med|hinna)',
      '(?:kan|hinner|far|orkar) (?:tyvarr |dessvarre )?(?:inte|ej) (?:\\w+ ){0,3}(?:pa|till|vid|med pa) (?:\\w+ ){0,3}' +
        meeting,
      '(?:kommer|deltar|narvarar|medverkar|dyker) (?:\\w+ ){0,3}(?:inte|ej)\\b(?! (?:in|at|ihag|pa vad|fram|ut|ur|igang|langre in|vidare)\\b)',
      '(?:inte|ej) (?:\\w+ ){0,2}(?:delta|narvara|medverka|vara med)\\b',
      'nagot (?:annat )?kom emellan',
      '(?:avboka|avanmal|avanmala|anmal(?:er)? forhinder|tackar? nej|sager? nej|hoppa(?:r)? over|sta(?:r)? over|stryk|ta bort|franvaro|franvarande|uteblir|lamnar aterbud|aterbud|meddelar forhinder)\\b.{0,60}\\b(?:mig|jag|' +
        meeting +
        '|gruppen|\\w+gruppens?|motestid|kallelsen|inbjudan)',
      '(?:forhindrad|forhinder|aterbud|avanmalan|avbokning)',
      '(?:det )?blir (?:inget|inte nagot|ingen) (?:\\w+ )?' + meeting + ' for (?:min del|mig)',
      '(?:ar|har) (?:\\w+ ){0,2}(?:sjuk|bortrest|krasslig|semester|ledig|pa semester|pa resa|vabbar|upptagen|dubbelbokad)\\b(?=.{0,80}(?:kan inte|kommer inte|' +
        meeting +
        '|inte med|den dagen|da\\b))',
      '^(?:\\w+ ){0,4}(?:ar )?(?:sjuk|bortrest|vabbar|dubbelbokad)(?: (?:den dagen|da|idag|i dag|imorgon))?$',
      'rakna inte med mig',
      'jag (?:kan|hinner) (?:tyvarr |dessvarre )?(?:inte|ej)(?: da| den dagen| den tiden| den gangen)?$',
      'utan mig',
      '(?:cant|cannot|can not|wont|will not|unable to|not able to|am not going to|wont be|not going to|can t|won t) (?:\\w+ ){0,3}(?:attend|make it|come|join|be there|participate|be able|be attending)',
      'not (?:attending|coming|joining|able to (?:attend|come|join|make it|participate))',
      'decline\\b.{0,40}',
      '(?:have to|must|need to|i) (?:skip|miss|pass on|cancel my attendance|cancel my)\\b.{0,40}',
      'count me out',
    ),
    unless: any(
      'systemet',
      'inloggning',
      'kommer inte (?:in|at|ihag)',
      'skip (?:it|this question|question)',
      'nasta fraga',
      'vem (?:\\w+ )?(?:har|kommer|kan)\\b',
    ),
  },
  {
    intent: 'meeting_accept',
    when: any(
      '(?:jag|vi) (?:kommer|deltar|narvarar|medverkar|dyker upp|ar dar|ar med|ar pa plats|tackar ja|hanger pa|ansluter|kan komma|kan delta|kan vara med|kan narvara)\\b(?! (?:inte|ej|fran|att behova|aldrig))',
      '(?:jag )?(?:tackar|sager) ja\\b',
      '(?:rakna|skriv|satt|boka|anmal|notera|bekrafta)(?:a|er)? (?:med |upp |in )?(?:mig|min narvaro|att jag kommer|deltagande|mitt deltagande|narvaro)\\b(?! .{0,20}(?:som franvarande|forhinder|franvarande))',
      '(?:kommer|deltar|narvarar)(?: garna| sjalvklart| absolut| givetvis| saklart)*(?: pa| till| vid)? (?:\\w+ ){0,2}' +
        meeting +
        '\\b',
      '^(?:ja|jo|jodå|joda|japp|absolut|sjalvklart|visst|givetvis|klart|okej|ok)(?: \\w+){0,2} (?:jag )?(?:kommer|deltar|ar dar|ar med|vi ses(?: da| dar)?)(?: (?:da|dar|garna|pa motet))*$',
      '^(?:kommer|deltar|jag kommer|jag deltar|vi ses da|vi ses dar|ses da|jag ar med|jag kan|det passar(?: bra| mig| utmarkt)?|tiden passar(?: bra| mig)?|passar bra|passar mig)(?: (?:da|tack|garna|bra|fint))*$',
      '(?:dagen|tiden|datumet|det) (?:passar|funkar|fungerar)(?: bra| mig| for mig| utmarkt| fint)*$',
      '(?:acceptera(?:r)?|godkanner|bekrafta(?:r)?) (?:\\w+ ){0,3}(?:kallelse(?:n)?|inbjudan|motet|motestiden|motesforfragan)',
      'i(?: will|ll|m| am| can|d) (?:\\w+ )?(?:attend(?:ing)?|be there|come|coming|join(?:ing)?|participate|make it|in)\\b',
      '(?:count me in|see you (?:there|then)|sign me up|ill be there|accept (?:the )?(?:meeting|invitation|invite)|yes i can (?:come|attend|make it)|i accept|attending|put me down)',
    ),
    unless: any(
      'inte',
      'ej',
      'not',
      'cant',
      'cannot',
      'wont',
      'forhindrad',
      'vem',
      'vilka',
      'nar',
      'hur',
      'vad',
      'who',
      'when',
      'kommer (?:fran|in i|at)',
      'slutat?',
    ),
  },
  {
    intent: 'meeting_next',
    when: any(
      `(?:nar|vilken dag|vilket datum|vilken tid|vilka tider|vilken vecka|hur dags|vilket klockslag|var|vilken lokal|vilket rum|when|what (?:date|day|time)|which (?:date|day))\\b.{0,60}\\b(?:${meeting}|traffas|ses|samlas|sammantrader|moter|motas|meet|meets|meeting|holls|halls|hålls|aga rum|ager rum|gruppen|\\w+gruppen|\\w+gruppens|nasta gang)`,
      `(?:nasta|kommande|narmaste|narmast|framover|next|upcoming|coming) (?:\\w+ ){0,3}(?:${meeting}|gang|gangen)`,
      `(?:${meeting}).{0,30}\\b(?:nar|datum|tid|dag|nasta|kommande|bokat|planerat|inplanerat|when|next|date|time)`,
      `(?:dags for|har vi|finns det|ar det|is there|do we have|blir det|star) (?:\\w+ ){0,4}(?:${meeting})\\b.{0,40}(?:snart|bokat|planerat|inbokat|veckan|manaden|idag|i dag|imorgon|framover|soon|planned|scheduled|week|month)?`,
      'nar (?:ar det dags|ses vi|traffas vi|samlas vi|motes vi|sammantrader vi|ska vi ses|traffas de|ses de|samlas de)',
      'motestider(?:na)?',
      'motesdatum',
      'moteskalender(?:n)?',
      'motesschema(?:t)?',
      'tid for (?:nasta )?mote(?:t)?',
      'dags (?:for|igen)',
    ),
    unless: any(
      'hur ofta',
      'hur manga',
      'gang(?:er)? (?:per|om) (?:ar|aret|manad)',
      'how often',
      'how many times',
      'nar pa (?:lunch|dagen)',
      'enkat\\w*',
      'vem',
    ),
  },
]

export const talkCommands: readonly Command[] = [
  {
    intent: 'privacy',
    when: any(
      '(?:vad|vilka uppgifter|vilken data|vilken information) (?:\\w+ ){0,2}(?:sparar|lagrar|samlar|vet|har|registrerar|minns) (?:du|ni|boten)\\b.{0,20}\\b(?:om mig|om oss|pa mig|om den som fragar)',
      '(?:sparar|lagrar|loggar|minns|spelar) (?:du|ni|boten) (?:\\w+ ){0,3}(?:mig|mina|fragor|jag|vad|allt|det|samtal|konversation\\w*|svar)',
      'sparas (?:det|mina|vara|fragorna|allt|mitt)\\b',
      '(?:radera|ta bort|glom|rensa|stryk) (?:alla |allt )?(?:mina|mig|min|vad du|uppgifter(?:na)? om mig|det jag|mitt)\\b(?! fran (?:gruppen|motet))',
      'registerutdrag',
      'mina rattigheter',
      'vem ser (?:mina|det jag|vad jag)',
      'ar du (?:avlyssnad|overvakad)',
      'what (?:do you|data do you|information do you) (?:know|store|keep|have|save)\\b.{0,20}(?:about me|on me)?',
      'do you (?:store|save|log|record|keep)\\b',
      '(?:delete|erase|remove|forget) (?:all )?(?:my|me|everything about me)\\b',
      'who (?:can )?sees? (?:my|what i)',
    ),
  },
  {
    intent: 'language',
    when: any(
      '(?:pa|byt(?:a)?(?: sprak)? till|prata|svara(?: pa)?|tala|kan du) (?:engelska|svenska|norska|danska|finska)\\b(?! (?:systemet|namn))',
      'byt sprak',
      '(?:in|to|speak|use|talk) (?:english|swedish)',
      'do you (?:speak|understand) (?:english|swedish)',
      'english please',
      'svenska tack',
      'engelska tack',
      'switch language',
      'change language',
    ),
    unless: any('vem', 'who is', 'heter'),
  },
  {
    intent: 'why',
    when: any(
      'varfor (?:far|fick) jag\\b.{0,40}',
      'varfor (?:skickar|skriver|stor|mejlar|paminner) (?:du|ni)\\b',
      'why (?:am i getting|did i get|do i get|do you send|are you sending|are you writing)\\b',
      'varfor kom det har',
    ),
  },
  {
    intent: 'cancel',
    when: any(
      '^(?:nej |na |nja |ok |okej |men |tack |oj |hoppsan |vanta |aj |sorry )*(?:avbryt(?:a)?|avsluta|sluta|stopp|stoppa|stop|cancel|bryt|angra|backa|quit|exit|abort|hoppa over|lagg av|lagg ner|skippa|strunt(?:a)?|skit|glom|forget|never ?mind|nevermind|end|skip|drop|undo|inte nu|not now|nej tack|no thanks|no thank you|nej|no|lat bli|det var inget|inget|strunt samma|jag angrar mig|angrar mig|fel av mig|borja om|start over|let it go|leave it|stang)(?: (?:i )?(?:det(?: har| dar)?|detta|allt|allting|alltihop|alltsammans|samma|it|this|that|everything|nu|tack|please|har|mig|jag|fragan|bara|da|bort|har nu|the question|av|om|over|bry dig|bryt|avbryt|all|now|about it|what i said|vad jag sa|den|dialogen|samtalet|konversationen|processen|arendet|bestallningen|hela grejen|helt|genast|omedelbart|thanks|the conversation|tillbaka|igen))*$',
      '(?:jag|vi) (?:vill|onskar|skulle vilja) (?:inte (?:fortsatta|mer|langre)|avbryta|avsluta|sluta|angra)\\b(?!.{0,30}(?:enkat|mote))',
      '(?:det var inget|glom det|strunt i det|strunta i det|skit i det|bry dig inte|never ?mind|forget it|forget about it|cancel (?:that|this|it)|lat det vara|vi skiter i det|vi struntar i det)(?: \\w+)?$',
      'har angrat mig',
      'angrade mig',
      'changed my mind',
    ),
  },
  {
    intent: 'help',
    when: any(
      '^(?:hjalp|help|manual|manualen|instruktion(?:er)?|bruksanvisning|guide|meny|menyn|menu|kommandon|commands|funktioner|alternativ|info|information|faq|options|hjalptext|hjalpsida|vad nu|start)(?: (?:tack|please|mig|me|med|pa|information))*$',
      'vad (?:kan|klarar|gor|vet|forstar) (?:du|man|den har boten|boten|ni|dig|jag)\\b(?: (?:allt|egentligen|riktigt|hjalpa|fraga|gora|anvanda|for|om|dig|egentligen|om da|ens|for nagot|for nytta|svara|har|med|till|pa|mig)){0,6}$',
      'vad (?:kan|far|ska|gar) (?:jag|man|vi|det) (?:\\w+ ){0,2}(?:fraga|gora|anvanda|be|skriva|saga|att fraga)\\b.{0,30}',
      'vad som gar att fraga',
      'vad ar du(?: for (?:nagot|en|nat|slags?))?',
      'vem ar du',
      'ar du (?:en )?(?:bot|robot|manniska|ai)',
      'vad heter du',
      'hur (?:funkar|fungerar|anvander man|anvander jag|jobbar|gor man med) (?:du|dig|boten|det har|den har|detta)',
      'hur (?:fragar|skriver|gor) (?:jag|man)(?: dig)?$',
      'hur (?:ska|borjar) (?:jag|man|vi) (?:\\w+ )?(?:fraga|borja|skriva|formulera)',
      'hur kommer jag igang',
      '(?:ge|visa)(?: mig)? (?:\\w+ )?(?:exempel|kommandon|hjalp|instruktioner|meny|menyn|alternativ(?:en)?|funktioner)',
      'exempel pa (?:fragor|vad)',
      'kan du hjalpa (?:mig|till|oss)(?: med (?:nagot|en sak|lite))?$',
      'jag (?:behover|vill ha) hjalp$',
      'hjalp mig$',
      'vilka (?:fragor|kommandon|funktioner) (?:kan|forstar|har|svarar|finns|gar)\\b.{0,30}',
      'vad (?:ar|har) du (?:bra pa|for funktioner|for syfte|till for)',
      'vad svarar du pa',
      'what can (?:you|i|this|we)\\b(?: (?:do|ask|help|say|use|answer|bot|for|me|with|here|you|of|about)){0,6}$',
      'how (?:do|can|does|should) (?:i|you|this|one|it) (?:use|work|ask|works|start|get started)\\b.{0,20}',
      'what are (?:you|my options|the options|the commands)',
      'who are you',
      'show (?:me )?(?:the |some |your )?(?:options|help|commands|menu|examples|instructions|features)',
      '(?:i need|need|some) help$',
      'help me$',
      'can you help(?: me)?$',
      'what do you do',
      'what is this(?: bot)?$',
      'how does this work',
      'what (?:questions|commands) (?:can|do)\\b.{0,25}',
      'list commands',
    ),
  },
  {
    intent: 'thanks',
    when: any(
      '^(?:\\w+ ){0,5}(?:tack|tackar|tackar sa mycket|tusen tack|thanks|thank you|thx|cheers|tack ska du ha|tack sa mycket|takk|much appreciated|appreciate it|appreciated)(?: (?:sa|for|hemskt|snalla|ska|du|ha|mycket|hjalpen|det|svaret|svar|vannen|infon|informationen|a lot|so|much|for|the|your|help|you|very|that|bra|jattemycket|da|igen|snabbt|har|dig|snalla|supersnabbt|jag|ar|nojd|en|bot|bjuder|pa|kaffe|helt|lot|again|it|was|great|now|dude|mate|boten|kompis|allra|odmjukast|info)){0,8}$',
      '^(?:perfekt|toppen|kanon|super|superbra|bra|utmarkt|fint|harligt|underbart|grymt|strallande|klockrent|jattebra|suverant|perfect|great|awesome|excellent|nice|brilliant|lovely|wonderful|good job|well done|bra jobbat|snyggt|najs|schysst|bast|du ar bast|vad bra|sa bra|fantastiskt|gott|tummen upp|snallt|uppskattas|kalas|smidigt|snabbt jobbat|snabbt svarat|it helped)(?: (?:tack|tackar|svar|svarat|jobbat|bra|det var|hjalp|du ar bast|thanks|snallt|av dig|att veta|that helps|work|job|helped|that|dar|bot|boten|da|gjort|info|var det)){0,5}$',
    ),
    unless: any('nej', 'no', 'vem', 'vilka', 'vad', 'who', 'what'),
  },
  {
    intent: 'greeting',
    when: any(
      '^(?:(?:hej(?:san|hej)?|hejsan svejsan|hallo|hallojsan|halla|tja(?:na|ba|re)?|tjena(?:re|mors)?|tjabba|tjenixen|tjo|hoj|god(?:a|er)? ?(?:morgon|middag|kvall|dag|afton|natt|formiddag|eftermiddag|mor)|godmorgon|goddag|godkvall|morrn|morron|mors|morsning|morsning korsning|hi|hello|hey|hiya|howdy|yo|good (?:morning|day|evening|afternoon)|morning|greetings|hei|heisann|tjenis|ohoj|goder dag|god dag|hola)(?: |$))+(?:(?:dar|pa dig|bot|boten|du|alla|igen|there|robot|styrbot|hej|har|min van|vannen|kompis|gott folk|allihopa|pa er|all|everyone|buddy|da|hur ar laget|hur mar du|laget|how are you|mate|team|and good day|lasset|vad gor du)(?: |$))*$',
      '^(?:hur (?:ar|mar) (?:det|du|laget)|laget|hur star det till|hur ar det(?: med dig)?(?: idag| i dag)?|how are you(?: doing)?(?: today)?|whats up|hur gar det|allt val|allt bra|nagon dar|ar du dar|anyone there|are you there|ar nagon dar)$',
    ),
  },
]

export const needCommands: readonly Command[] = [
  {
    intent: 'need_report',
    when: any(
      '(?:vi|jag|enheten|skolan|avdelningen|forvaltningen|teamet|personalen|verksamheten|man) (?:\\w+ ){0,3}(?:behover|behovde|saknar|onskar|vill|skulle vilja|skulle behova|skulle onska|har behov|efterlyser|efterfragar)\\b (?:\\w+ ){0,6}(?:ett|en|nytt|ny|nya|battre|annat|skaffa|inforskaffa|kopa|kopa in|bestalla|anskaffa|byta|digitalt|digital|it stod|systemstod|upphandla)\\b.{0,80}',
      '(?:anmal(?:a|er|an)?|rapportera(?:r)?|registrera|skicka in|lamna(?: in)?|lamnar|fora fram|lagga|meddela|formulera|skriva|fylla i|initiera|lyfta|gora)\\b (?:\\w+ ){0,5}(?:behov(?:et)?|onskemal(?:et)?|verksamhetsbehov|systembehov|it ?behov|behovsanmalan|forslag(?:et)?|ide(?:n)?|bestallning|systemonskemal)\\b',
      'behovsanmalan',
      'behovsanmala',
      '(?:nytt|it|verksamhets|system)? ?behov(?:et)? av (?:ett |en |nytt |ny |nya |battre |digital)',
      '(?:forslag|ide|onskemal|tips|uppslag|tanke) (?:pa|om|till|for|angaende|kring) (?:\\w+ ){0,3}(?:ny|nytt|nya|battre|system|e ?tjanst|app|it|digital|digitalisering|verktyg|funktion)\\w*',
      '(?:hur|var|vart|kan) (?:\\w+ ){0,5}(?:anmal|anmala|anmaler|lamnar|lamna|rapportera|rapporterar|foreslar|foresla|onska|onskar|begara|begar|ansoker|ansoka)\\b.{0,60}\\b(?:behov|system|systemet|program|app|e ?tjanst|verktyg|it stod|ide|forslag|programvara)',
      '(?:onska|onskar|begara|bestalla|efterfraga|foresla|skaffa|upphandla|kopa in|inforskaffa)(?: mig| oss)? (?:\\w+ ){0,3}(?:nytt|ny|nya|ett|en)\\b (?:\\w+ ){0,3}(?:system|program|app|e ?tjanst|verktyg|programvara|losning|modul|licens)\\w*',
      '(?:vi|jag) (?:\\w+ ){0,2}(?:har|fick|kom pa) (?:en |ett )?(?:\\w+ )?(?:behov|onskemal|ide|forslag)\\b.{0,80}',
      'nytt behov',
      'nytt systembehov',
      'nytt onskemal',
      '(?:we|i|our \\w+|my \\w+) (?:\\w+ ){0,3}(?:need|want|would like|require|could use|are missing|lack|am missing|wish for)\\b (?:\\w+ ){0,4}(?:new|a|an|better|system|software|tool|app|digital)\\b.{0,60}',
      '(?:submit|report|register|file|make|send|raise|propose|suggest|request|put in|have)\\b (?:\\w+ ){0,5}(?:need|request|requirement|idea|suggestion|proposal|new (?:system|software|tool|app|service|application))\\b.{0,40}',
      'request (?:a |for )?(?:new )?(?:system|software|tool|app|service|application)',
    ),
    unless: any(
      'vem (?:ager|ansvarar|ar|har|skoter|forvaltar|beslutar|bestammer|betalar|godkanner|far)',
      'vad (?:galler|sager|star|kravs)',
      'policy\\w*',
      'riktlinje\\w*',
      'reglerna?',
      'regler',
      'far (?:jag|man|vi) (?:kopa|bestalla|installera)',
      'who (?:decides|pays|approves|owns|is)',
      'what (?:are|is|does) the (?:rule|rules|policy|process)',
      'prata med',
      'kontakta',
      'veta vem',
      'veta vilk\\w+',
      'tag (?:i|pa)',
      'fraga',
      'hjalp med (?:att )?logga',
      'talk to',
      'know who',
      'nagon som kan',
      'nan som kan',
      'kontakt(?:en)? med',
      'nytt losenord',
      'ny dator',
      'ny mus',
      'ny telefon',
      'att (?:veta|fa veta|prata|na|fa tag)',
      'behov har',
      'utan',
    ),
  },
]
