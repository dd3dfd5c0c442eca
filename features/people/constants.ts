/** As many as stand in two lines below a name. */
export const PERSON_LINKS = 8
/** Three paragraphs: longer lives are told on a page. */
export const BIO_LENGTH = 2_000
export const LINK_LABEL_LENGTH = 60
