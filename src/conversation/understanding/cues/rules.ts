import { any } from './any.ts'

/** The rules are asked about, not the register. */
export const policy = any(String.raw`
  policy(?:n|ns|er)?; \w*policy(?:n)?; riktlinje(?:r|rna|n)?; \w*riktlinjer(?:na)?; regler; (?:vilken|finns det nagon|vad ar) regeln?;
  (?:do|does) (?:\w+ ){1,3}(?:have|need) to; (?:document|policy) says?; reglerna; regelverk(?:et)?;
  styrdokument(?:et|en)?; styrande dokument; reglemente(?:t)?; delegation(?:sordning(?:en)?)?;
  enligt (?:dokumentet|styrdokumentet|reglerna|paragraf\w*|\d+); paragraf(?:en)?; §;
  (?<!vem )(?<!vem som )far (?:man|jag|vi|en|anstallda|medarbetare|personal(?:en)?|elever|chefer)\b;
  ar det (?:tillatet|okej|ok|lagligt|forbjudet|fritt|tvunget|obligatoriskt); tillatet; forbjudet;
  maste (?:man|jag|vi|alla|en|det|varje|chefen|systemagaren); kravs (?:det|for|av); vad kravs; vilka krav;
  krav(?:en)? (?:pa|for|som); vad galler; galler det; vad sager; vad star det; hur definieras;
  definition(?:en)?; definieras; vad (?:menas|avses|innebar|betyder) (?:med )?; vad ingar; ingar i;
  skillnad(?:en)?;
  vem (?:beslutar|beslutade|tar beslut(?:et)?|fattar beslut(?:et)?|bestammer (?:om|vem|vilk|hur|nar)|godkanner|utser|tillsatter|betalar|bekostar|finansierar|star for (?:\w*kostnad\w*|notan)|far (?:kopa|besluta|bestalla|utse|godkanna|installera)|ska (?:besluta|betala|utse|godkanna|informeras)|maste (?:godkanna|informeras)|kan (?:besluta|godkanna|utse)|anstaller|upphandlar);
  utses; utser; tillsatts; beslutas; beslut(?:et)? (?:om|fattas);
  hur (?:fattas|beslutas|utses|valjs|tillsatts|bestalls|bestaller|gar (?:det till|ett|en)|koper|kops|upphandlas|far man|hanteras|ska|begar|ansoker|lange sparas|lange ska|finansieras|fordelas);
  vilket ansvar (?:har|ligger);
  vad (?:har|ar) (?:\w+ ){0,3}(?:ansvar for|ansvaret|skyldig\w*|uppgift(?:er)?|uppdrag|roll);
  vilka (?:uppgifter|skyldigheter|arbetsuppgifter|befogenheter|ansvarsomraden|roller);
  ansvarsfordelning(?:en)?; rollfordelning(?:en)?; arbetsuppgifter; befogenhet(?:er)?; mandat; befogenhet\w*;
  process(?:en)? for; rutin(?:en|er|erna)? for; rutin(?:en|er)?; policies; rules?; guidelines?; regulations?;
  allowed; permitted; am i allowed; are we allowed; is it (?:ok|okay|allowed|permitted|forbidden); may i;
  can i (?:use|install|buy|bring|take|connect|store|share|forward); can we (?:use|install|buy);
  who (?:decides|approves|appoints|pays|funds|finances|can approve|may|must|has to approve|signs off);
  how (?:is|are) (?:\w+ ){0,4}(?:appointed|decided|funded|financed|ordered|purchased|defined|chosen|approved);
  what does the policy; definition of; what is meant; responsibilities of; duties of; role of (?:a|an|the);
  difference between; process for; procedure for; required to; must (?:i|we|all);
  do (?:i|we) (?:have|need) to; hur (?:gor|hanterar|agerar|bar|gar) (?:man|jag|vi); approval; permission;
  maste (?:\w+ ){1,2}(?:ga|goras|ske|godkannas|anmalas|finnas|ha|vara|ta);
  kan man (?:fa )?(?:ha|anvanda|kopa|installera|koppla);
  kan jag (?:fa )?(?:installera|ladda|anvanda|koppla|kopa|ha|ta med); har jag ratt att; ska man; bor man;
  hur (?:ofta|lange) (?:ska|maste|bor)
`)

export const howOften = any(String.raw`
  hur (?:pass )?ofta; hur (?:tatt|regelbundet|frekvent); hur manga (?:ganger|moten|traffar|sammantraden); how often; how many (?:times|meetings);
  ganger (?:per|om) (?:ar|aret|termin\w*|manad\w*|kvartal\w*); motesfrekvens(?:en)?; med vilka mellanrum;
  hur regelbundet; times a (?:year|month)
`)

/** What is asked about a group of people who meet. */
export const ofBody = any(String.raw`
  ordforande(?:n)?; ordf; leder; haller i; chair\w*; leads?; sammankall\w*; kallar(?: till)?; convenes?;
  medlem\w*; ledamot\w*; ledamoter\w*; sitter(?: med)?; sits?(?: on| in)?; ingar; ar med; deltagare\w*;
  members?; part of; bestar av; representant\w*; traffas; ses; mot(?:s|as); sammantrader; meets?;
  motesfrekvens
`)

/** What is asked of the rules about a system, whoever answers for it. */
export const ruleVerbs = any(String.raw`
  betalar?(?: for)?; bekostar; finansiera[rs]; star for (?:kostnaden|notan|fiolerna); kostar; pays?(?: for)?;
  funds?; funded; cost; beslutar; bestammer om; godkanner; koper; bestaller; decides?; approves?
`)
