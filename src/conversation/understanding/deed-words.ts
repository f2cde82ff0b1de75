import { any } from './cues/any.ts'

/** What something is done with. */
export const objects = {
  meeting: any(String.raw`
    \w*mote(?:t|ts|n|na|s)?; \w*sammantrade(?:t|n|na)?; \w*traff(?:en|ar|arna)?; meetings?; (?:it)?gruppen;
    session(?:en)?
`),
  agenda: any(String.raw`
    \w*dagordning(?:en|ens)?; agenda(?:n)?; \w*foredragningslista(?:n)?; moteslista(?:n)?
`),
  minutes: any(String.raw`
    \w*protokoll(?:et|en|s)?; (?:minnes|motes)?anteckning(?:ar|arna|en)?; minutes; meeting notes
`),
  invitation: any(String.raw`
    \w*kallelse(?:n|r|rna)?; motesinbjud\w*; inbjud(?:an|ningar|ningarna); invitations?; notice
`),
  calendar: any(String.raw`
    \w*kalender(?:n|s)?; calendar; ics; outlook ?kalender\w*
`),
  year: any(String.raw`
    (?:19|20)\d\d; (?:nasta|nastkommande|kommande|hela|det nya) ar(?:et|s|ets)?; aret; arets; next year;
    the (?:whole )?year; varen; hosten
`),
  plan: any(String.raw`
    arsplan(?:en)?; arsplanering(?:en)?; arshjul(?:et)?; motesplan(?:en)?; motesplanering(?:en)?;
    motesar(?:et)?; annual (?:plan|cycle); year plan; meeting plan
`),
  survey: any(String.raw`
    \w*enkat(?:en|er|s|ens|erna|omgang\w*|svar\w*)?; survey; questionnaire; frageformular\w*;
    (?:e ?)?blomlada\w*; eblomlada\w*; dimios; \w*medborgarpanel\w*; sjalvskattning\w*
`),
  question: any(String.raw`
    fragan?; fragorna; questions?
`),
} as const

/** What is done with it. */
export const verbs = {
  show: any(String.raw`
    visa(?:r)?; se; vad star; vilka (?:punkter|arenden); vad finns; vad tas upp;
    vad ska (?:vi )?(?:ta upp|tas upp|avhandla\w*|prata om); las(?:a)?; oppna; hamta; hitta; skicka; ge mig;
    finns; show; see; read; get; what (?:is |s )?on; whats on; what are; send; var ligger; var ar; vad sa;
    vad innehaller; hur ser; skriv(?:a)? ut
`),
  callOff: any(String.raw`
    stall(?:er|a|as|s|t)? in; installt; avlys\w*; cancel(?:led|s)?; call(?:ed)? off
`),
  move: any(String.raw`
    flytta(?:r|s|ts|t)?; skjut(?:er|a|s|as|its)? (?:upp|fram|pa); senarelagg\w*; tidigarelagg\w*;
    boka(?:r)? om; omboka\w*; reschedul\w*; move; postpone\w*; bring forward; push back
`),
  otherTime: any(String.raw`
    (?:hitta|foresla|foreslar|finn|sok|leta|behover|behovs|find|suggest|propose|need) .{0,25}(?:tid(?:er)?|dag(?:ar)?|datum|time|date|day);
    (?:byta?|andra) (?:motes)?(?:dag|tid|datum)(?:en|et)?;
    (?:annan|nagon annan|en ny|andra|nya|another|different|a new) (?:\w+ )?(?:dag(?:ar)?|tid(?:er)?|datum|time|date|day);
    tidsomrostning\w*; doodle; rosta om (?:tid|dag|datum)\w*
`),
  book: any(String.raw`
    boka(?:r|s)?(?: in| upp)?; planera(?:r|s)? in; satt(?:a|er)? (?:in|upp|ut); lagg(?:a|er)? (?:in|ut);
    schemalagg\w*; kalla(?:r|s)?(?: in| ihop)?(?: till)?; sammankalla(?:r|s)?; ordna(?:r)?; book; schedule;
    set up; arrange; convene; call
`),
  extra: any(String.raw`
    extra; extrainsatt\w*; extra ?mote\w*; extraordinar\w*; extraordinary; additional; ad hoc
`),
  plan: any(String.raw`
    planer(?:a|ar|as|ing|ingen); gor(?:a)? (?:en |upp )?(?:plan|schema)\w*; lagg(?:a|er)? (?:upp|ut|in);
    ta fram; foresla; forslag pa; visa; hur ser; plan; make; show
`),
  held: any(String.raw`
    traffades; traffade; har traffat; mottes; samlades; sags; hallen; hallet; hallna; holls; hallits; agt rum; agde rum; genomford;
    genomfort; genomforts; genomfordes; avhallet; har varit; ar (?:over|klart|avslutat|slut); was held;
    has been held; took place; is over; vi har haft; vi hade
`),
  write: any(String.raw`
    for(?:a|er)?; skriv(?:a|er)?; borja; starta; ta; anteckna; dokumentera; registrera; markera; record;
    write; take; start; log; mark
`),
  coming: any(String.raw`
    kommer; deltar; narvarar; medverkar; svarat; tackat (?:ja|nej); tackade (?:ja|nej);
    anmalt (?:sig|forhinder); ar (?:anmalda|med pa); fatt kallelse\w*; coming; attending; attend; replied;
    answered; accepted; declined; responded
`),
  decided: any(String.raw`
    (?:kom|kommit) (?:\w+ )?fram till; vad sa (?:vi|ni|de|B|gruppen) om; enades; vad blev beslut\w*;
    beslutade; beslutades; beslot; beslots; bestamde; bestamdes;
    (?:har|hade|blev|blivit|ar) (?:\w+ ){0,4}(?:beslutat|beslutats|bestamt|bestamts|bestamd|beslutad|beslutade);
    vilka beslut; (?:visa|lista|hitta|sok|alla|senaste|tidigare) (?:\w+ ){0,2}besluten?;
    beslut(?:et|en)? (?:fran|i|pa) (?:\w+ )?(?:motet|styrgruppen|gruppen|B);
    (?:togs?|tagits|fattats?|fattades|tog|fattade) (?:\w+ ){0,3}beslut(?:et|en)?;
    (?:tog|fattade) (?:vi|ni|de|B|gruppen) (?:\w+ )?beslut\w*; did (?:\w+ ){1,4}decide; was decided;
    been decided; (?:we|they) decided; (?:what|which|show|list|find) (?:\w+ )?decisions
`),
  delegate: any(String.raw`
    delegera\w*; vill att; P svarar; skicka(?:r)?(?: vidare| over)?; lamna(?:r)?(?: over| vidare)?;
    vidarebefordra\w*; ge(?:r)?; overlat(?:a|er)?; (?:far|kan|ska) (?:P|\w+) (?:svara|besvara|ta|fylla i);
    P (?:far|ska|kan|borde) (?:svara|besvara|ta|fylla); lat; be; tilldela\w*; delegate; forward;
    hand (?:over)?; pass; let; assign; ask P
`),
  remind: any(String.raw`
    paminn\w*; puffa\w*; tjata; remind\w*; nudge
`),
  results: any(String.raw`
    resultat\w*; vad svarade; sammanstall\w*; rapport(?:en|er)?; diagram\w*; utfall\w*; exporter\w*; export;
    ladda (?:ner|ned|hem); svaren (?:fran|pa|i); results?; report; summary; download; hur gick;
    hur (?:svarade|har vi svarat); jamfor\w*
`),
  close: any(String.raw`
    stang(?:a|er|s)?; avsluta(?:r)?; avrunda; close; end
`),
  finish: any(String.raw`
    fardigstall\w*; justera\w*; godkann\w*; finish; finali[sz]e; approve; som (?:word|pdf|docx);
    as (?:word|pdf|docx); skicka ut
`),
  wants: any(String.raw`
    vill ha; i (?:min )?(?:outlook|mobilen|telefonen|almanackan?); prenumerera\w*;
    lagg(?:a|er)?(?: till| in)?; synka\w*; koppla\w*; fa in; lank(?:en)? till; importera\w*; subscribe; sync;
    add; link to; get
`),
} as const
