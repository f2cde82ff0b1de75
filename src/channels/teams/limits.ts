/**
 * Teams' numbers. A message may hold 100 kB as UTF-16, a webhook 28 kB; a card stays below both: `bodyBytes` is counted as UTF-8
 * without the picture, `spoken` in code points. `actions` is how many buttons Teams shows before it hides the rest in a menu;
 * `actionRow` is how many letters fit in a row of buttons on a phone, each with its padding. `longestWait`: seconds between the parts of one message.
 */
export const limits = {
  cardBytes: 28_000,
  bodyBytes: 16_000,
  spoken: 2000,
  summary: 200,
  bareText: 300,
  run: 1500,
  actions: 6,
  actionTitle: 80,
  actionRow: 42,
  actionPadding: 6,
  confirm: 300,
  altText: 400,
  tableColumns: 6,
  widestColumn: 30,
  pictureBytes: 60_000,
  label: 400,
  choiceTitle: 200,
  dialogTitle: 64,
  /** Ours: longer than any name or address. */
  personLength: 320,
  inputLength: 3000,
  longestWait: 10,
} as const

/**
 * How many calls we make to Teams; a first message to somebody is two: the talk is opened, then written in. Microsoft gives its
 * numbers "for estimation only": 50 a second for an app in a tenant, and in one talk 7 in one second, 60 in thirty, 1 800 in an hour.
 * What is asked for beyond that is answered with 429, and then the tenant is held.
 */
export const pace = { perWorkspace: { perSecond: 40, burst: 10 }, perTalk: { perSecond: 1, burst: 4 } } as const
