import { any } from './any.ts'

/** Something does not work, a password is lost: for the service desk. */
export const support = any(String.raw`
  (?:tappat|tappade|forlorat|blivit av med|blev av med|stulen|stulit|snodd|lost|stolen) (?:\w+ ){0,3}(?:\w*mobil\w*|\w*telefon\w*|\w*dator\w*|\w*kort(?:et)?|surfplatta\w*|ipad\w*|nyckel\w*|phone|computer|laptop|card);
  (?:klicka(?:t|de)|oppna(?:t|de)|ladda(?:t|de) (?:ner|ned|hem)|tryckt|tryckte|svarat|clicked|opened|downloaded) (?:\w+ ){0,4}(?:konstig\w*|skum\w*|misstankt\w*|falsk\w*|farlig\w*|okand\w*|bluff\w*|strange|weird|suspicious);
  (?:fatt|fick|got|received) (?:\w+ ){0,4}(?:konstig\w*|skum\w*|misstankt\w*|falsk\w*|strange|weird|suspicious) (?:mejl\w*|mail\w*|sms\w*|meddelande\w*|lank\w*|bilag\w*|samtal\w*|email\w*|message|link|attachment);
  (?:fatt|fick|got|oppnat|oppnade) (?:\w+ ){0,3}(?:bluffmejl\w*|bluffmail\w*|natfiskemejl\w*|phishing\w*|virus(?:et)?); (?:blivit|blev|ar|been) hacka(?:d|t|de)s?; been hacked; (?:kontot?|account) (?:\w+ ){0,3}(?:kapat|kapad|hackat|hacked);
  behorighet(?:en|er)? (?:till|i|for); atkomst (?:till|i); access to; (?:nytt )?konto (?:i|till|pa|for) S;
  (?:behover|saknar|far inte|har inte|vill ha|need|get) (?:\w+ ){0,3}(?:behorighet\w*|konto|tillgang|inloggning\w*|access|login|account);
  (?:skrivaren|datorn|natverket|wifi|skarmen|telefonen|mejlen|mailen|internet) (?:\w+ ){0,3}(?:inte|ej|trasig\w*|nere|strular|kranglar|seg\w*|hanger|dog|dott|sonder);
  problem med (?:\w+ ){0,2}(?:datorn?|skrivaren?|natverket|natet|inloggning\w*|losenord\w*|mejlen|mailen|telefonen);
  byt(?:a|er|t|te)? (?:\w+ )?losenord(?:et)?; (?:change|reset) (?:\w+ )?password;
  (?:glomt|glomde|tappat|bytt|byta|aterstalla|nytt|andra|forlorat) (?:\w+ ){0,2}(?:losenord(?:et)?|pinkod|pin|koden|losen);
  kommer (?:\w+ ){0,2}inte (?:\w+ )?(?:in|at)\b;
  kan inte (?:logga|oppna|skriva ut|komma (?:in|at)|skicka|spara|ansluta|na);
  gar inte att (?:logga|oppna|starta|skriva|spara|anvanda|komma); loggar? (?:in|ut); logga in;
  inloggning(?:en)?; utlast; utelast; last(?:a)? ute; kontot? (?:\w+ )?(?:last|sparrat);
  (?:funkar|fungerar|startar|svarar|laddar|gar|oppnas|oppnar) (?:\w+ ){0,2}(?:inte|ej|icke);
  inte (?:funkar|fungerar|startar|svarar); ligger? nere; nere; nerlagt;
  ar (?:\w+ )?(?:trasig(?:t)?|sonder|nere|seg(?:t)?|langsam(?:t)?|kaputt|helt dott); trasig(?:t)?;
  kras(?:ch)?(?:ar|at|ade); krasch\w*; hang(?:er|t) sig; hangt sig; lagt av; felmeddelande(?:t)?; felkod;
  strular; strul; krangl(?:ar|at|ade); bugg(?:ar|en)?; felanmal\w*; anmala fel; driftstorning\w*;
  driftstopp(?:et)?; star stilla; hackar; forgot (?:\w+ )?password; password; cant (?:log|get|open|access);
  cannot (?:log|get|open|access); log ?in; logged out; locked out;
  (?:not|isnt|doesnt|stopped) (?:working|work); is down; broken; crash(?:ed|es|ing)?; error;
  (?:S|\w+(?:en|et)) (?:ar )?(?:helt )?(?:dod|dott|paj|kaputt|trasig\w*|sonder|nere|rasat|stendod);
  servicedesk(?:en)?; helpdesk(?:en)?; it ?support(?:en)?; it ?hjalp
`)

/** The answer just given is said to be wrong. */
export const correction = any(String.raw`
  du (?:svarade|svarar|har|hade|sa|sager) fel; fel svar; inte nojd; det dar var fel;
  (?:byt|byta|andra|uppdatera|korrigera)(?: ut)? (?:\w+ ){0,3}(?:for|pa|i|till) S(?: till)?;
  (?:ta bort|stryk|radera) (?:\w+ )?S; you are wrong; wrong answer; stammer inte; det stammer inte;
  inte stamma; stammer ej;
  (?:det|detta|svaret|uppgiften|namnet|personen) (?:ar|var|blev) (?:\w+ )?(?:fel|felaktig\w*|inaktuell\w*|gammal\w*|inkorrekt|inte ratt);
  ar (?:fel|inte ratt) person; fel person; fel namn; fel uppgift(?:er)?; helt fel; det ar fel; ^fel$;
  (?:hon|han|hen|den|personen|P) (?:har|hade) (?:\w+ )?(?:slutat|gatt i pension|bytt (?:jobb|tjanst)|flyttat|gatt vidare|pensionerats);
  (?:hon|han|hen|P) (?:slutade|jobbar inte|arbetar inte|ar inte (?:langre|kvar)|gick i pension|finns inte|ar pensionerad|ar borta|ar inte (?:den|ansvarig));
  inte (?:hon|han|hen) (?:langre|som); ar utdaterat; maste uppdateras; behover uppdateras;
  thats (?:wrong|not right|incorrect); that is (?:wrong|not right|incorrect|outdated);
  (?:she|he|they|P) (?:has left|left|quit|retired|no longer works|doesnt work|does not work); wrong person;
  not correct; incorrect; out of date
`)
