import { z } from 'zod'
import type { ImportState } from '#prisma/generated/enums.ts'
import type { RefusalCode } from '../refusal.ts'
import { IMPORT_LIMITS } from './constants.ts'

/** Where pictures come from: the old site, an archive that is sent along, or nowhere for now. */
export const PICTURES = ['web', 'zip', 'none'] as const
export type Pictures = (typeof PICTURES)[number]

/** What a file must be, by its name. */
export type FileKind = 'export' | 'pictures'

const name = z
  .string()
  .min(1)
  .max(300)
  .refine((given) => given.isWellFormed() && !given.includes('\0'))
const size = z.number().int().min(1, 'import-empty').max(IMPORT_LIMITS.total, 'import-total')
const fileWish = z.strictObject({ kind: z.enum(['export', 'pictures']), name, size })
export type FileWish = z.infer<typeof fileWish>

export const newImportInput = z
  .strictObject({
    pictures: z.enum(PICTURES),
    files: z.array(fileWish).min(1).max(IMPORT_LIMITS.files, 'import-files')
  })
  .refine(({ files }) => files.reduce((sum, file) => sum + file.size, 0) <= IMPORT_LIMITS.total, 'import-total')
  .refine(({ files }) => files.some(({ kind }) => kind === 'export'), 'import-no-export')
  .refine(
    ({ files, pictures }) => files.filter(({ kind }) => kind === 'pictures').length === (pictures === 'zip' ? 1 : 0),
    'import-archive'
  )
export type NewImport = z.infer<typeof newImportInput>

export const runInput = z.strictObject({ id: z.uuid() })

/** The dry run, or the import. */
export const stepInput = runInput.extend({ step: z.enum(['check', 'import']) })
export const replaceInput = z.strictObject({ id: z.uuid(), file: z.uuid(), name, size })

const storedFile = z.object({ id: z.uuid(), kind: z.enum(['export', 'pictures']), name: z.string(), size: z.number() })
export type StoredFile = z.infer<typeof storedFile>

/** What was asked for, as it is kept with the run: enough to go on after a stop. */
const storedOptions = z.object({
  pictures: z.enum(PICTURES),
  step: z.enum(['check', 'import']),
  files: z.array(storedFile)
})
export type RunOptions = z.infer<typeof storedOptions>

/** Null: the run was started on the command line. */
export function readOptions(stored: unknown): RunOptions | null {
  return storedOptions.safeParse(stored).data ?? null
}

export const STAGES = ['waiting', 'reading', 'attachments', 'items', 'files'] as const
export type Stage = (typeof STAGES)[number]

const storedProgress = z.object({
  stage: z.enum(STAGES).catch('waiting'),
  done: z.number().catch(0),
  total: z.number().catch(0),
  /** Why it stopped: a code of `Import.refused`, with what its sentence names. */
  problem: z
    .object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })
    .optional()
    .catch(undefined)
})
export type RunProgress = z.infer<typeof storedProgress>
export type RunProblem = { code: RefusalCode | 'failed'; values: Record<string, string | number> }

export function readProgress(stored: unknown): RunProgress {
  return storedProgress.parse(typeof stored === 'object' && stored !== null ? stored : {})
}

/** A run is at work in these. */
export const AT_WORK = ['checking', 'running'] as const satisfies ImportState[]
