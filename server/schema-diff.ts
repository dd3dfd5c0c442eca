import { NO_FILTER, schemaFiles, withSchemaEngine } from './schema-engine.ts'

/**
 * SQL that leads from an older schema (its whole text; null: an empty database)
 * to the present one; "" when they are the same. `url` is any PostgreSQL: the
 * engine asks it for its version and leaves it as it is.
 */
export async function schemaChanges(url: string, before: string | null): Promise<string> {
  const files = schemaFiles().map(([path, content]) => ({ path, content }))
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from:
        before === null
          ? { tag: 'empty' }
          : { tag: 'schemaDatamodel', files: [{ path: 'before.prisma', content: before }] },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: NO_FILTER
    })
  )

  return stdout === null || stdout.includes('This is an empty migration') ? '' : stdout
}
