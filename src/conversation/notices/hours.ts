/** When a municipality's people may be told what they did not ask for. Each gives the first such instant from `from` on. */
export type Hours = {
  /** A working day's morning, when everything that waits for a person is said in one message. */
  digest(municipality: string, from: Date): Date
  /** Working hours of a working day: what is said in a group. */
  working(municipality: string, from: Date): Date
  /** Any day, but not in the quiet hours: what cannot wait. */
  waking(municipality: string, from: Date): Date
}
