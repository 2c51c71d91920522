import type { APIRoute } from 'astro';
import { auditJsonSchema } from '../audit/json.ts';

export const GET: APIRoute = () => new Response(auditJsonSchema());
