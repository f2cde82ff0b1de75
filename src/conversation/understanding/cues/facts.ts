import { any } from './any.ts'

/** Which fact about a system, in the order they are tried. */
export const fields: readonly { field: string; when: RegExp; beatsRole: boolean }[] = [
  {
    field: 'vendor',
    beatsRole: true,
    when: any(String.raw`
      leverantor(?:en|ens|er)?; levererar; levererat; levereras; leverans; vilken firma; vilket foretag;
      vilket bolag; vilka (?:foretag|bolag|firmor); tillverkare(?:n)?; tillverkar;
      vem har (?:gjort|byggt|utvecklat|skapat|salt|tillverkat);
      vem (?:gjorde|byggde|utvecklade|utvecklar|skapade|salde|saljer|bygger); saljer; salt; utvecklat av;
      utvecklare(?:n)?; utvecklas av; kopt (?:av|fran|ifran); koper vi; kopt vi; kopte vi;
      kommer (?:S )?(?:fran|ifran); vem (?:ligger|star) bakom; vendor; supplier; supplies; supplied;
      provider; manufacturer;
      who (?:makes|made|built|builds|developed|develops|sells|sold|delivers|delivered|provides|created);
      which company; what company; made by; bought from; developed by; egenutvecklat; egenutvecklad
`),
  },
  {
    field: 'category',
    beatsRole: false,
    when: any(String.raw`
      kategori(?:n|er|sera\w*)?; kategoriserat; klassa(?:t|d|s); klassificer\w*;
      vilken (?:typ|sort|grupp|slags|klass); vilket slags; hur raknas; raknas; category; categori[sz]ed;
      what (?:kind|type|sort); which (?:type|kind);
      (?:ar|raknas|hor) (?:S\w* |det |den |systemet )?(?:ocksa |alltsa |som |till )?(?:ett |de )?C;
      is (?:S\w*|it|that) (?:a )?C; C eller; C or; kommungemensamt eller; tillhor (?:S )?C
`),
  },
  {
    field: 'department',
    beatsRole: true,
    when: any(String.raw`
      vilken (?:forvaltning|avdelning|enhet|namnd|sektor|verksamhet|del av);
      vilket (?:kontor|omrade|kansli|bolag anvander);
      vilka (?:forvaltningar|avdelningar|enheter|kontor|anvander|verksamheter); vilken (?:del|forv)(?= \w);
      var (?:hor|ligger|finns|anvands|sitter)(?= \w); hor (?:S )?(?:hemma|till); tillhor; organisatoriskt;
      hemvist; which (?:department|office|unit|division|administration|part);
      what (?:department|unit|office|division); belongs? to; where does; vem anvander; vilka kor; who uses;
      anvands (?:S )?(?:av|inom|pa) (?:vilk|vem); forvaltningstillhorighet; under vilken;
      pa vilken forvaltning; hos vilken
`),
  },
  {
    field: 'personal_data',
    beatsRole: false,
    when: any(String.raw`
      personuppgift(?:er|erna|s)?; personuppgiftssystem(?:en)?; personuppgiftsbehandling\w*; person uppgifter; gdpr; dataskydd\w*;
      kansliga (?:uppgifter|data|personuppgifter); sekretess\w*; persondata;
      uppgifter om (?:personer|enskilda|manniskor); personal data; personal information; sensitive;
      personligt; personnummer; pii; (?:ar|is) (?:det|den|S|it) (?:\w+ )?(?:kansligt?|sensitive)
`),
  },
  {
    field: 'status',
    beatsRole: false,
    when: any(String.raw`
      status(?:en)?; i drift; i bruk; anvands (?:\w+ ){0,2}(?:fortfarande|annu|an|idag|kvar|langre|nagot);
      fortfarande; avveckla(?:s|t|d|de|r|ts)?; avveckling; nedlag(?:t|gning|d); laggas? ner; laggs ner;
      laggas (?:ner|ned); lagga (?:ner|ned); lagts ner; lagga ned; laggs ned; fasas? ut; fasats ut; utfas\w*;
      stangas?; stangs; stangt; slacks; slackt; slackas; pensioneras; pa vag (?:ut|bort); pa vag att;
      (?:ar|blir|finns|har vi|har ni|haller vi|kor vi) (?:\w*S\w*|det|den) (?:\w+ )?kvar; har (?:vi|ni|man) kvar (?:\w*S\w*|den|det); \w*S\w* (?:ar|blir) (?:\w+ )?kvar; lever(?! vi); lever (?:\w*S\w* )?kvar; dott?; igang; aktivt?; aktiv; lasl?age; lasbart; skrotas; skrotats;
      skrotat; ersatts; ersattas; byts ut; bytas ut; ska (?:\w*S\w* |det |den )?bort; tas bort; finns (?:\w*S\w* )?kvar; finnas kvar;
      kvar i drift; vara kvar; driftsatt; planera(?:t|s|d); pa gang; infors;
      still (?:in )?(?:use|used|active|running|alive|around|live|here|with us|there); in use; retired; decommission(?:ed|ing)?;
      phased out; shut down; discontinued; active; being replaced; live; read only; going away;
      in production; operational; sunset
`),
  },
  {
    field: 'approved',
    beatsRole: false,
    when: any(String.raw`
      godkan(?:t|d|nt|da); approved; ar det ok att anvanda; far (?:man|jag|vi) anvanda; tillatet att anvanda
`),
  },
  {
    field: 'criticality',
    beatsRole: false,
    when: any(String.raw`
      kritisk(?:t|a)?; kritikalitet; hur viktigt; (?:ar|is) (?:S|det|den|it) (?:\w+ )?(?:viktigt?|viktig|important); samhallsviktig\w*; verksamhetskritisk\w*; critical;
      how important
`),
  },
  {
    field: 'run_by',
    beatsRole: false,
    when: any(String.raw`
      driftas; driftar; vem driver; vem driftar; vem kor; kors (?:S )?(?:i|av|hos|pa); var ligger (?:S )?(?:servern|driften); molnet; molntjanst; driftleverantor\w*;
      hostas; hosted; in the cloud; servrar; lokalt eller
`),
  },
  {
    field: 'description',
    beatsRole: false,
    when: any(String.raw`
      vad (?:ar|gor|betyder|innebar|innehaller|bestar|handlar|finns);
      vad (?:anvands|anvander|har|kan|ska|gar|fungerar|ska); vad for (?:slags|typ|sorts|nagot|en|ett);
      vad S ar; vad det ar; vad det ar for; beskriv(?:a|ning|ningen|s)?; forklara; beratta; syfte(?:t)?;
      till for; anvands till; anvands for; anvander (?:man|vi) (?:S )?(?:till|for); till vad;
      info(?:rmation)? om; mer om; fakta om; what (?:is|does|do|are|s); what we use; describe; description;
      explain; tell me (?:more )?about; purpose; used for; use S for; more about; information about; info on;
      details; visa; show; vad i hela; vad i all; vad tusan; vad fan; vet du vad; aldrig hort talas om
`),
  },
]

export const statuses: readonly { status: string; when: RegExp }[] = [
  {
    status: 'closing',
    when: any(String.raw`
      avvecklas; avveckling; ska avvecklas; avvecklingen; fasas? ut; utfasning; utfasas;
      pa vag (?:ut|bort|att forsvinna); pa utgang; pa utgaende; vag ut; sjunger pa sista versen; ska bort;
      ska (?:slackas|laggas ner|laggas ned|stangas|skrotas|ersattas|bytas ut|tas bort|pensioneras|forsvinna);
      slutar (?:vi|man|de|kommunen) (?:\w+ ){0,2}(?:med|anvanda|kora|jobba i|att anvanda|att kora); sluta(?:r)? (?:vi |att |med att )?(?:anvanda|kora|med);
      (?:haller (?:vi|man|ni) pa att |ska (?:vi |man )?|pa vag att )(?:stanga|lagga ner|lagga ned|slacka|fasa ut|lamna|byta ut|sluta med|avveckla|slacka); tar (?:vi|man|ni) bort; blir (?:vi|man) av med; blir det slut pa; (?:inte|ej) (?:langre )?kvar; snart (?:borta|slut)(?: med)?;
      avvecklar (?:vi|man|kommunen|ni); byts ut; bytas ut; byter (?:vi|man) ut; ersatts; plocka(?:r|s)? (?:\w+ )?bort; ta(?:r|s) (?:\w+ )?bort; rensa(?:r|s)? (?:\w+ )?(?:bort|ut);
      dodsdomda; slutar galla; slutas? anvandas; anvands (?:inte|ej) (?:langre|mer) (?:\w+ ){0,2}(?:ar|aret|hosten|varen|sommaren); phas(?:e|ed|ing) (?:\w+ )?out; getting rid of; get rid of; stop using; stopping; gora (?:oss |sig )?av med; gor (?:vi )?oss av med; lagger (?:vi |man |de )?(?:ner|ned); pa utgaende;
      fasar (?:vi )?ut; laggs ner; laggas (?:ner|ned); lagga (?:ner|ned); laggs ned; closing(?: down)?; clos(?:ed|ing) down;
      slutar anvandas; forsvinner; doende; phased out; decommissioned; being retired; retiring; going away;
      to be retired; being phased; sunset; being decommissioned; under avveckling; i avveckling; utgaende
`),
  },
  {
    status: 'readonly',
    when: any(String.raw`
      las ?lage; gar (?:\w+ )?att lasa; (?:bara|enbart|endast) (?:\w+ ){0,2}(?:att )?(?:lasa|lasning|titta); bara (?:ga att )?lasa; bara lasas; laslaget; lasbara; read only;
      read only mode; readonly
`),
  },
  {
    status: 'closed',
    when: any(String.raw`
      avvecklade; avvecklat; avslutade; avslutat; nedlagda; nedlagt; stangda; slackta; avstangda; closed; retired; shut down;
      discontinued; skrotade; inaktiva; inactive
`),
  },
  {
    status: 'planned',
    when: any(String.raw`
      planerade; planeras; pa gang; pa vag in; kommer (?:\w+ )?snart; kommer att (?:inforas|startas|tas i bruk|komma);
      ska (?:komma|inforas|startas|driftsattas|tas i bruk); tas i bruk (?:snart|senare); annu inte (?:i drift|igang|inforda);
      coming soon; being introduced; to be introduced; kommande system; infors; inforas; planned; upcoming systems;
      under inforande; ska inforas; pa ingang
`),
  },
  {
    status: 'active',
    when: any(String.raw`
      aktiva; i drift; aktivt; active; in use; i bruk; igang; anvands idag; lever
`),
  },
]
