import type { APIRoute } from 'astro';
import { securityTxt } from '../../record/metadata/security.ts';
import { absolute, volume } from '../../volume/current.ts';

/** Only where volume.yaml says whom to write to: without a contact the file means nothing. */
export function getStaticPaths() {
  const { contact, edition, language } = volume().matter;
  return contact === undefined ? [] : [{ params: { file: 'security.txt' }, props: { text: securityTxt({ contact, edition: edition.date, language, url: absolute('/.well-known/security.txt') }) } }];
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
