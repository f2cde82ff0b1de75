/**
 * Slack's numbers, in code points. The last four are our own: what a message and a piece of rich text may hold in all is not
 * documented, so they keep well below what has been seen to pass.
 */
export const limits = {
  blocks: 50,
  viewBlocks: 100,
  header: 150,
  sectionText: 3000,
  contextElements: 10,
  contextText: 2000,
  actionElements: 25,
  buttonText: 75,
  buttonValue: 2000,
  actionId: 255,
  url: 3000,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  tableRows: 100,
  tableColumns: 20,
  inputLabel: 2000,
  inputHint: 2000,
  /** Ours: longer than any name or address. */
  personLength: 320,
  inputLength: 3000,
  placeholder: 150,
  imageAlt: 2000,
  options: 100,
  optionText: 75,
  optionValue: 150,
  radioOptions: 10,
  viewTitle: 24,
  viewSubmit: 24,
  privateMetadata: 3000,
  callbackId: 255,
  text: 30_000,
  tableText: 8000,
  messageText: 10_000,
  richText: 3000,
} as const

/**
 * How fast Slack wants to be written to: one message a second in a talk, and "several hundred a minute" in a workspace. A
 * little less than that, so that answers always have room.
 */
export const pace = { perWorkspace: { perSecond: 4, burst: 8 }, perTalk: { perSecond: 1, burst: 3 } } as const
