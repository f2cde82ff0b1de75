import { fsyncSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/**
 * PGlite starts with fsync off and its Node file system cannot sync. This gives it both, so that a commit outlives a power cut.
 * It leans on PGlite's insides: the version is pinned, and `openPGlite` refuses to go on if `fsync` is not on.
 */
export function durably(folder: string): PGliteOptions {
  return {
    fs: new DurableNodeFS(folder),
    // fdatasync does nothing in the WebAssembly build.
    startParams: [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'],
  }
}

type Emscripten = { NODEFS: { stream_ops: { fsync?: (stream: { nfd?: number }) => number } } }

class DurableNodeFS extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...args)
    const giveFsync = (module: unknown): void => {
      ;(module as Emscripten).NODEFS.stream_ops.fsync = (stream) => {
        if (typeof stream.nfd === 'number') fsyncSync(stream.nfd)
        return 0
      }
    }
    started.emscriptenOpts.preRun = [giveFsync, ...(started.emscriptenOpts.preRun ?? [])] as never
    return started
  }
}
