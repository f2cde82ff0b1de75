import { OvertakenError } from '../../conversation/errors.ts'

/** Two keepers decided the same correction at the same moment; the other was first, and this one must not say otherwise. */
export class DecidedMeanwhileError extends OvertakenError {
  override name = 'DecidedMeanwhileError'
  readonly correctionId: string

  constructor(correctionId: string, options?: ErrorOptions) {
    super(`Correction ${correctionId} was decided by somebody else meanwhile.`, options)
    this.correctionId = correctionId
  }
}
