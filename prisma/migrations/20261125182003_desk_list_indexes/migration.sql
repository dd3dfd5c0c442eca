-- DropIndex
DROP INDEX "post_kind_updated_at_idx";

-- CreateIndex
CREATE INDEX "post_kind_updated_at_id_idx" ON "post"("kind", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "post_kind_status_updated_at_id_idx" ON "post"("kind", "status", "updated_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "post_title_idx" ON "post" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "draft_title_idx" ON "draft" USING GIN ("title" gin_trgm_ops);

-- What Prisma can't express: letters in the order of people, an expression, a generated column.

CREATE INDEX "post_desk_title_idx" ON "post"("kind", "title" COLLATE "und-x-icu", "id");

CREATE INDEX "post_desk_date_idx" ON "post"("kind", coalesce("published_at", "scheduled_at", '-infinity') DESC, "id" DESC);

-- The words of a working copy, for the desk's search: kept beside it, because finding a phrase looks at them again.
-- The title's have weight A. Marks part the text of a document into nodes, blocks too: what stands in two of them is two words. The search path
-- is fixed because a backup that is restored has none.
CREATE FUNCTION draft_words(title text, doc jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  SET search_path FROM CURRENT AS $$
  SELECT setweight(search_vector(title, 'both'), 'A') || search_vector(body, search_language(body))
  FROM (
    SELECT coalesce(string_agg(words #>> '{}', ' '), '') AS body
    FROM jsonb_path_query(doc, 'strict $.**.text') AS words
    OFFSET 0
  ) AS document
$$;

ALTER TABLE "draft" ADD COLUMN "words" tsvector GENERATED ALWAYS AS (draft_words("title", "doc")) STORED;

CREATE INDEX "draft_words_idx" ON "draft" USING GIN ("words");
