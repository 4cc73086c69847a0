import { testEventStore } from './event-store.contract.ts'
import { openMemoryStore } from './memory.ts'

testEventStore('memory', {
  open: async () => openMemoryStore(),
  openAgain: { skipped: 'a store in memory belongs to one process and has one connection' },
  clean: () => {},
})
