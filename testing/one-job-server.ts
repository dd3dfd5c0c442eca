import { startJobs } from '#server/jobs.ts'

// The jobs of a server, alone: for tests that kill it.
await startJobs()
