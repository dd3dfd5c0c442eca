-- AlterTable
ALTER TABLE "publication" ADD COLUMN     "archive_styles" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "redirect" ADD COLUMN     "series_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "fediverse" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "links" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "series_id" UUID;

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "series_id" UUID;

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "image_id" UUID,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE INDEX "redirect_series_id_idx" ON "redirect"("series_id");

-- CreateIndex
CREATE INDEX "post_series_id_published_at_id_idx" ON "post"("series_id", "published_at", "id");

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What follows Prisma can't express.

ALTER TABLE "series"
  ADD CONSTRAINT "series_named" CHECK ("name" <> '' AND "slug" ~ '^[^/?#[:space:]]+$');

ALTER TABLE "redirect"
  DROP CONSTRAINT "redirect_one_target",
  ADD CONSTRAINT "redirect_one_target"
    CHECK (num_nonnulls("post_id", "tag_id", "category_id", "person_id", "media_id", "series_id", "to_path") = CASE WHEN "gone" THEN 0 ELSE 1 END);
