import { any } from './any.ts'

export const mine = any(String.raw`
  vilka (?:system|program|appar) ar (?:\w+ )?mina; vilka ar mina (?:system|program);
  vilka (?:\w*system|program|appar|verktyg|grejer|saker) (?:har|skoter|ager|forvaltar|ansvarar|svarar|sitter|ar) jag\b.*;
  system (?:som )?jag (?:behover|maste|bor) (?:kunna|kanna till|ha koll pa|veta om);
  (?:system\w*|program\w*|appar\w*) (?:jag|som jag) (?:har|skoter|ager|forvaltar|ansvarar for|svarar for|ar ansvarig for); which systems (?:do i|am i)\b.*;
  jag (?:ansvarar|ager|forvaltar|ar (?:system)?\w*ansvarig|har hand om|ansvarig); mina system; mitt ansvar;
  ar jag (?:\w+ )?(?:ansvarig|systemansvarig|agare|systemagare|forvaltare|systemforvaltare); ansvarar jag;
  ager jag; forvaltar jag; my systems; am i (?:responsible|the owner|in charge); do i own; i own;
  i am responsible; har jag (?:ansvar|hand); mina roller; my roles; mina uppdrag
`)

export const whoAmI = any(String.raw`
  vem ar jag; who am i; vad vet du om vem jag ar; vad heter jag; vilken kommun (?:ar|tillhor) jag
`)

/** How to reach or place a person. */
export const personFact = any(String.raw`
  vem (?:gor|skoter|tar) (?:P|hans|hennes|hens|deras) (?:jobb|arbete|uppgifter|sysslor); stallforetradar\w*; ersatt(?:are\w*|er); ersatta; vikari\w*; (?:tar|ta) over; hoppar in; deputy; stand ?in;
  substitute; covers? for; takes? over; slutat; slutar;
  (?:ledig|borta|tillbaka|sjuk|franvarande|pa semester|foraldraledig|kvar); (?:left|away|back|on leave|sick);
  telefon(?:nummer|numret)?; tel(?:efon)?; nummer; mobil(?:nummer)?; mejl(?:adress|en)?; mail(?:adress)?;
  e ?post(?:adress)?; epost; adress; titel; jobbar; arbetar; sitter; vem ar; who is; phone; email; number;
  nas; nar (?:jag|man); kontaktuppgifter; vad ar P; chef; contact details
`)
