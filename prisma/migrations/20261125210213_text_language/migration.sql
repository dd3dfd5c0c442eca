-- AlterTable
ALTER TABLE "post" ADD COLUMN     "language" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "language" TEXT NOT NULL DEFAULT '';
