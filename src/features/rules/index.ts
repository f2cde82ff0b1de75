/**
 * Questions about the rules, answered from the governance manifest alone: with the paragraph, and never without.
 * Other features enter here.
 */
export { cite, explain } from './explain.ts'
