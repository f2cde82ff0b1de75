/** What the municipality has decided for itself about a body where no document says it: shown as "kommunens egen inställning". */
export type BodySetting = {
  body: string
  /** Parties of the manifest, or `person:ID`. */
  convener: string | null
  chair: string | null
  /** Who chairs when the chair is away. */
  deputy: string | null
  quorum: number | null
  noticeDays: number | null
  /** Meetings a year, where no document states a frequency. */
  timesAYear: number | null
  /** 1 is Monday. Null: the planner picks it, and the time likewise. */
  weekday: number | null
  startTime: string | null
  lengthMinutes: number | null
  place: string | null
  link: string | null
  decidedBy: string | null
  decidedAt: Date
}

export function noSetting(body: string, decidedAt: Date): BodySetting {
  return {
    body,
    convener: null,
    chair: null,
    deputy: null,
    quorum: null,
    noticeDays: null,
    timesAYear: null,
    weekday: null,
    startTime: null,
    lengthMinutes: null,
    place: null,
    link: null,
    decidedBy: null,
    decidedAt,
  }
}
