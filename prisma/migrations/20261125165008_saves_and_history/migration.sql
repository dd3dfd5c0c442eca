-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "details" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "save_receipt" (
    "post_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "save_receipt_pkey" PRIMARY KEY ("post_id","client_id")
);

-- CreateIndex
CREATE INDEX "save_receipt_saved_at_idx" ON "save_receipt"("saved_at");

-- AddForeignKey
ALTER TABLE "save_receipt" ADD CONSTRAINT "save_receipt_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
