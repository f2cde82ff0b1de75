import path from 'node:path'

/** The shipped manifests: `governance/`, `examples/` and what else the program reads as data. */
export const manifestsFolder = path.resolve(import.meta.dirname, '../../manifests')
