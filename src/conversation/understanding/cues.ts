/** Wordings about the register, matched against a message folded and put right, with names cut out and marked by a capital: S, P, U … */
export * from './cues/asking-who.ts'
export * from './cues/listing.ts'
export * from './cues/facts.ts'
export * from './cues/rules.ts'
export * from './cues/faults.ts'
export * from './cues/people.ts'
export * from './cues/governance.ts'
