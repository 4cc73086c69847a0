/** The shapes the file has had. Forward only: a release adds to the end and changes none that was published. */
import { eventsAndBlobs } from './0001-events-and-blobs.ts'

/** The SQL that leads from version n (its place, from 0) to version n + 1. */
export const MIGRATIONS: readonly string[] = [eventsAndBlobs]
