// A worker thread starts without the loader that the program runs under, so it brings its own.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
