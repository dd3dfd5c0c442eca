-- They ship with PostgreSQL and are trusted: the owner of a database may add them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- CreateTable
CREATE TABLE "post_search" (
    "post_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "head" tsvector NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "post_search_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "search_lexeme" (
    "lexeme" TEXT NOT NULL,

    CONSTRAINT "search_lexeme_pkey" PRIMARY KEY ("lexeme")
);

-- CreateIndex
CREATE INDEX "post_search_head_idx" ON "post_search" USING GIN ("head");

-- CreateIndex
CREATE INDEX "post_search_words_idx" ON "post_search" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_lexeme_lexeme_idx" ON "search_lexeme" USING GIN ("lexeme" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "post_search" ADD CONSTRAINT "post_search_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows Prisma can't express. How search works is told in docs/decisions/0006-search-in-postgresql.md.
-- (The engine splits at every semicolon, those of functions included. Functions in SQL are one statement without any,
-- those in PL/pgSQL spell it as an escape.)

CREATE TEXT SEARCH CONFIGURATION search_fr (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION search_fr ALTER MAPPING FOR asciiword, word WITH french_stem;
CREATE TEXT SEARCH CONFIGURATION search_en (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION search_en ALTER MAPPING FOR asciiword, word WITH english_stem;

-- Words as they are compared: lower case, no accents, œ as oe, ’ as ' (where a database has the locale C its parser takes
-- ’ and no-break spaces for letters), and no sign that would tie words together. An accented participle is spelt as its
-- infinitive first: without accents the stemmer would not know it ("coupée" is cut to "coup", "coupee" to "coupe").
CREATE FUNCTION search_fold(words text) RETURNS text LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT replace(replace(replace(replace(replace(replace(replace(
    unaccent(regexp_replace(replace(lower(' ' || words || ' '), ' les ', ' le '), '([a-zà-ÿœ]{3})(?:ée?|ee)s?\M', '\1er', 'g')),
    '-', ' '), '.', ' '), '/', ' '), '@', ' '), '·', ' '), U&'\00A0', ' '), U&'\202F', ' ')
$$;

-- Which stemmers a text wants: "fr", "en", or "both" where it is too short to tell, or mixed.
CREATE FUNCTION search_language(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN length(words) < 300 THEN 'both'
    WHEN english > 2 * french THEN 'en'
    WHEN french > 2 * english THEN 'fr'
    ELSE 'both' END
  FROM (
    SELECT regexp_count(start, ' (?:the|and|of|is) ') AS english, regexp_count(start, ' (?:le|la|les|des|et) ') AS french
    FROM (SELECT lower(left(words, 500)) AS start OFFSET 0) AS beginning OFFSET 0
  ) AS counted
$$;

-- Stems of both languages take the same places, so that phrases hold in each.
CREATE FUNCTION search_vector(words text, tongue text) RETURNS tsvector LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE tongue
    WHEN 'fr' THEN to_tsvector('search_fr', folded)
    WHEN 'en' THEN to_tsvector('search_en', folded)
    ELSE (to_tsvector('search_fr', folded)::text || ' ' || to_tsvector('search_en', folded)::text)::tsvector END
  FROM (SELECT left(search_fold(words), 100000) AS folded OFFSET 0) AS once
$$;

-- A word, or several in this order, in either language: empty when neither looks for it. What the French stemmer parts is
-- looked for together: "publie" and "publié", "premier" and "première".
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(DISTINCT query::text, ' | '), '')::tsquery
  FROM (SELECT search_fold(words) AS folded OFFSET 0) AS once,
    unnest(ARRAY[
      phraseto_tsquery('search_fr', folded),
      phraseto_tsquery('search_en', folded),
      phraseto_tsquery('search_fr', search_fold(regexp_replace(lower(words), '^(\S+)e(s?)$', '\1é\2'))),
      phraseto_tsquery('search_fr', regexp_replace(folded, '^ (\S+ier)(s?) $', '\1e\2')),
      phraseto_tsquery('search_fr', regexp_replace(folded, '^ (\S+ier)e(s?) $', '\1\2'))
    ]) AS query
  WHERE numnode(query) > 0
$$;

-- What begins so. A stem may be shorter than what was typed of its word: "participat" begins "participation", whose stem
-- is "particip".
CREATE FUNCTION search_prefix(word text) RETURNS tsquery LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT string_agg(array_to_tsvector(ARRAY[left(folded, length(folded) - missing)])::text || CASE missing WHEN 0 THEN ':*' ELSE '' END, ' | ')::tsquery
  FROM (SELECT btrim(unaccent(lower(word))) AS folded OFFSET 0) AS once, generate_series(0, 4) AS missing
  WHERE folded <> '' AND (missing = 0 OR length(folded) - missing >= 6)
$$;

CREATE FUNCTION search_tags(post uuid) RETURNS tsvector LANGUAGE sql STABLE STRICT AS $$
  SELECT setweight(search_vector(coalesce(string_agg(t.name, ' , ' ORDER BY pt.position), ''), 'both'), 'B')
  FROM post_tag pt JOIN tag t ON t.id = pt.tag_id WHERE pt.post_id = post
$$;

-- What is indexed of texts as they stand: a row for each that readers may read (from its date on), none for any other.
-- A text is read up to its 100,000th character: behind its 16,383rd word PostgreSQL no longer tells places apart.
CREATE FUNCTION search_refresh(posts uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH gone AS (
    DELETE FROM post_search s USING post p
    WHERE s.post_id = ANY(posts) AND p.id = s.post_id
      AND (p.status <> 'published' OR p.password_hash IS NOT NULL)
  ), public AS MATERIALIZED (
    SELECT p.id, p.published_at, p.title, left(p.text, 100000) AS text, search_language(p.text) AS tongue,
      coalesce(nullif(p.excerpt, ''), p.derived_excerpt) || ' ' || coalesce((
        SELECT string_agg(heading ->> 'text', ' , ')
        FROM jsonb_array_elements(CASE jsonb_typeof(p.headings) WHEN 'array' THEN p.headings ELSE '[]' END) AS heading
      ), '') AS summary
    FROM post p
    WHERE p.id = ANY(posts) AND p.status = 'published' AND p.password_hash IS NULL
  ), fresh AS MATERIALIZED (
    SELECT id, published_at, title || tags AS head, title || content || tags AS words
    FROM (
      SELECT id, published_at,
        setweight(search_vector(title, 'both'), 'A') AS title,
        setweight(search_vector(summary, tongue), 'C') || search_vector(text, tongue) AS content,
        search_tags(id) AS tags
      FROM public OFFSET 0
    ) AS parts
  ), lexemes AS (
    INSERT INTO search_lexeme (lexeme)
    SELECT DISTINCT lexeme FROM fresh, unnest(tsvector_to_array(words)) AS lexeme
    WHERE length(lexeme) BETWEEN 4 AND 40
    ORDER BY 1
    ON CONFLICT DO NOTHING
  )
  INSERT INTO post_search (post_id, published_at, head, words)
  SELECT id, published_at, head, words FROM fresh
  ON CONFLICT (post_id) DO UPDATE
    SET published_at = excluded.published_at, head = excluded.head, words = excluded.words
$$;

-- Tags alone, for texts whose words are indexed already.
CREATE FUNCTION search_retag(posts uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH fresh AS MATERIALIZED (
    SELECT post_id, search_tags(post_id) AS tags FROM post_search WHERE post_id = ANY(posts)
  ), lexemes AS (
    INSERT INTO search_lexeme (lexeme)
    SELECT DISTINCT lexeme FROM fresh, unnest(tsvector_to_array(tags)) AS lexeme
    WHERE length(lexeme) BETWEEN 4 AND 40
    ORDER BY 1
    ON CONFLICT DO NOTHING
  )
  UPDATE post_search s
  SET head = ts_filter(s.head, '{a}') || fresh.tags, words = ts_filter(s.words, '{a,c,d}') || fresh.tags
  FROM fresh WHERE s.post_id = fresh.post_id
$$;

-- Who writes many rows at once sets parution.search to "later" for a transaction, and refreshes them at its end.
CREATE FUNCTION search_after_posts() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN PERFORM search_refresh(ARRAY(SELECT id FROM changed))\x3b RETURN NULL\x3b END';
CREATE FUNCTION search_after_post() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN PERFORM search_refresh(ARRAY[NEW.id])\x3b RETURN NULL\x3b END';
CREATE FUNCTION search_after_tags() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN PERFORM search_retag(ARRAY(SELECT DISTINCT post_id FROM changed))\x3b RETURN NULL\x3b END';
CREATE FUNCTION search_after_name() RETURNS trigger LANGUAGE plpgsql AS
  E'BEGIN PERFORM search_retag(ARRAY(SELECT post_id FROM post_tag WHERE tag_id = NEW.id))\x3b RETURN NULL\x3b END';

CREATE TRIGGER search_post_insert AFTER INSERT ON "post"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (current_setting('parution.search', true) IS DISTINCT FROM 'later') EXECUTE FUNCTION search_after_posts();
CREATE TRIGGER search_post_update
  AFTER UPDATE OF "status", "title", "excerpt", "derived_excerpt", "headings", "text", "published_at", "password_hash" ON "post"
  FOR EACH ROW WHEN (
    (OLD.status, OLD.title, OLD.excerpt, OLD.derived_excerpt, OLD.headings, OLD.text, OLD.published_at, OLD.password_hash)
    IS DISTINCT FROM
    (NEW.status, NEW.title, NEW.excerpt, NEW.derived_excerpt, NEW.headings, NEW.text, NEW.published_at, NEW.password_hash)
  ) EXECUTE FUNCTION search_after_post();
CREATE TRIGGER search_tag_insert AFTER INSERT ON "post_tag"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (current_setting('parution.search', true) IS DISTINCT FROM 'later') EXECUTE FUNCTION search_after_tags();
CREATE TRIGGER search_tag_delete AFTER DELETE ON "post_tag"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT
  WHEN (current_setting('parution.search', true) IS DISTINCT FROM 'later') EXECUTE FUNCTION search_after_tags();
CREATE TRIGGER search_tag_move AFTER UPDATE ON "post_tag"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
  WHEN (current_setting('parution.search', true) IS DISTINCT FROM 'later') EXECUTE FUNCTION search_after_tags();
CREATE TRIGGER search_tag_rename AFTER UPDATE OF "name" ON "tag"
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION search_after_name();

SELECT search_refresh(ARRAY(SELECT id FROM "post" WHERE "status" = 'published'));
