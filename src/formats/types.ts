// Media types of the formats.

export const EPUB = 'application/epub+zip';
export const PDF = 'application/pdf';
export const JATS = 'application/xml';
