/** A store in memory: for trying things, and the plainest statement of what a store does. */
import type { EventStore } from './event-store.ts'

/** Opens an empty store that is gone when the process ends. */
export declare function openMemoryStore(): EventStore
