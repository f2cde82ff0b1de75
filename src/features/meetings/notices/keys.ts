/** What makes each thing said once; the notice's own key changes with every version of the meeting that people are told of. */
import type { Invitation } from './invitation.ts'

type About = Pick<Invitation, 'meetingId' | 'personId' | 'toldOf'>

export const noticeKey = ({ meetingId, personId, toldOf }: About): string =>
  `meetings.notice:${meetingId}:${personId}:${toldOf}`

/** The same notice as it reads after an answer. */
export const noticeAgainKey = (about: About & Pick<Invitation, 'version'>): string =>
  `${noticeKey(about)}:${about.version}`

export const onceKey = (what: string, meetingId: string, personId: string): string =>
  `meetings.${what}:${meetingId}:${personId}`
