import { any } from './any.ts'

/** Somebody is asked for. */
export const who = any(String.raw`
  vem; vems; vilka pa; vad (?:ar|e) (?:det|de) for (?:en|nagon|person) som; who; whom; whose;
  vilken (?:person|kollega|stackare|gubbe|tjej|kille|manniska|chef|handlaggare|tjansteman|medarbetare|kontaktperson|roll|funktion|expert|av oss);
  vilka (?:personer|ar|som|har|skoter); which (?:person|colleague|one of|employee|people); what person;
  namnet pa; name of the person; nagon som; nagon (?:kan|vet|koll); finns det nagon; har nagon; anyone;
  anybody; someone; somebody; vilken ska (?:en|man|jag); vart (?:vander|ska|ringer|mejlar|gar); var (?:ringer|vander|mejlar) (?:jag|man|vi);
  vilken (?:ar|har|ska); hos vem; till vem; behover nagon
`)

/** Asks for whoever can help, without saying which role. */
export const contact = any(String.raw`
  har hand? om; ha hand? om; hade hand om; tar hand om; hand om; skoter; skota; skots; skotte; kontakta;
  kontaktar; kontakt; kontakten; kontaktperson(?:en)?; kontaktuppgifter; prata med; pratar med; prata;
  haller i; halla i; ringa; ringer; ring; fixar; fixa; hjalper; hjalpa;
  vander (?:man|jag|vi) (?:mig|sig|oss); vanda (?:mig|sig|oss); fragar; fraga; mejla; mejlar; maila; mailar;
  skriva till; hor (?:jag|man|vi) av (?:mig|sig|oss); hora av (?:mig|sig|oss); fa tag (?:i|pa); far (?:jag|man|vi) tag (?:i|pa); fatt (?:i|pa); koll pa; kan mest; vet mest;
  vet allt; expert; experten; guru; gurun; pa halsen; sitter pa; jobbar med; arbetar med; hanterar; hantera;
  tar emot; kan; vet; driver; styr; styr over; basar; basar over; bas for; boss; hogsta honset; pappa till;
  mamma till; bakom; haller koll; ser till; tar; huvudman; sakkunnig; spindeln; insatt; kunnig; duktig pa;
  bra pa; ute och; administrerar; ad[mn]in\w*; adm\w*ar; admin; administrator; support; supporten; supportar;
  svarar for; svarar; star for; star bakom; rader; leder; kor; contact; talk to; speak to; speak with;
  talk with; ask; call; phone; email; reach; get hold of; handles; handling; handle; takes care of;
  take care of; looks after; look after; runs; run; manages; manage; managing; knows; know; help; helps;
  deals with; deal with; go to; turn to; works with; in touch
`)

/** The same, said so plainly that no "vem" is needed. */
export const contactPlainly = any(String.raw`
  har hand om; hand om; kontakta; kontaktar; kontakt; kontaktperson(?:en)?; prata med; pratar med;
  fa tag (?:i|pa); far (?:jag|man|vi) tag (?:i|pa); ringa; ringer; vander (?:man|jag|vi) (?:mig|sig|oss);
  contact; talk to; speak (?:to|with); get hold of; reach; in touch with; looks after; takes care of
`)
