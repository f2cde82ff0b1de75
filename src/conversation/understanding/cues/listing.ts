import { any } from './any.ts'

/** Several systems are asked for, or everything that fits. */
export const listing = any(String.raw`
  vilka; vilka av; lista; listan; visa; rakna upp; rada upp; plocka fram; ta fram; skriv ut; ge mig; alla; samtliga; allt; oversikt; sammanstallning;
  sammanstall;
  vad (?:ligger|hor|koper|kopte|har|kor|anvander|ansvarar|ager|forvaltar|skoter|sitter|haller|gor|jobbar|levererar|saljer|star|ar|finns|for);
  vad allt; systemen; systemet; system; program; programmen; nagra; fler; mer; grejer; saker; list; show;
  which; what; everything; all; systems; applications; give me; tell me; any; apps; appar
`)

export const counting = any(String.raw`
  hur manga; antal; antalet; rakna(?: ihop| samman)?(?! (?:upp|med)); summera; how many; number of; hur stort antal; hur stor(?:t)? ar;
  count(?! me); total number; summa; hur mycket system
`)

export const lacking = any(String.raw`
  utan; saknar; saknas; sakna; saknades; inte har; inte nagon; har inte; har inget; har ingen; ingen;
  inte (?:en|ett); tom; tomt; tomma; vakant; vakanta; vakans; vakanser; obesatt; obesatta;
  lediga?(?! (?:jobb|tjanst|anstallning|dag|tid|lokal|rum|plats|tomt|lagenhet|bostad|bostader)\w*);
  ej tillsatt; inte tillsatt; otillsatt; otillsatta; herrelos; herrelosa; agarlos; agarlosa; without; lack;
  lacks; lacking; missing; with no; vacant; vacancies; unfilled; unassigned; dont have; do not have; have no;
  has no; not have; ej har;
  inte (?:\w+ ){0,2}(?:utsedd|utsett|tillsatt|tillsatta|bemannad|klar|bestamd|besatt); inte fatt; annu inte;
  aldrig fatt; not assigned; nobody; no one; doesnt have; does not have; inte utsett; inte utsedd; ej utsedd;
  ej bemannad; obemannad; obemannade; star tom; star tomma; inte besatt; fattas; behover fa; empty; luckor;
  lucka
`)

export const systemNoun = any(String.raw`
  system(?:lista|listan|listor|forteckning(?:en)?|portfolj(?:en)?|oversikt(?:en)?|karta|kartan|register|registret|park(?:en)?|flora|floran);
  \w*system(?:et|en|ets|ens)?; program(?:met|men)?; appar(?:na)?; app(?:en)?; applikation(?:er|erna|en)?;
  verktyg(?:et|en)?; tjanst(?:er|erna)?; grejer(?:na)?; saker; produkter(?:na)?; losning(?:ar|en|arna)?;
  programvar(?:a|or|an); systems?; applications?; apps; software; tools?; products?; services?;
  prylar(?:na)?; moduler(?:na)?; plattform(?:ar|en)?; registret
`)
