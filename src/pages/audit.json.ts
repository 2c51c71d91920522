import type { APIRoute } from 'astro';
import { auditJson } from '../audit/json.ts';
import { volume } from '../volume/current.ts';

export const GET: APIRoute = () => {
  const { matter, audit } = volume();
  return new Response(auditJson({ title: matter.title, version: matter.edition.version }, audit.entries));
};
