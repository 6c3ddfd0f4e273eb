import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { ENDPOINTS, type Endpoint } from './endpoints';
import { ERROR_STATUS, errorBodySchema } from './errors';

const JSON_TYPE = 'application/json';

/** The OpenAPI 3.1 document of the HTTP API, made of the schemas the server checks with. */
export function openApiDocument(version: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Espalier',
      version,
      description:
        'A loom with a human in the loop. Everything the page does goes through this API. Ids are minted by the caller where a request carries one, so a repeated request is harmless.',
    },
    paths,
  });
}

function operation({ summary, path, query, body, status, reply, media }: Endpoint) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  const content = reply && { [media ?? JSON_TYPE]: { schema: reply } };
  return {
    summary,
    parameters: names.map((name) => ({
      name,
      in: 'path' as const,
      required: true,
      schema: { type: 'string' as const },
    })),
    ...(query && { requestParams: { query } }),
    ...(body && { requestBody: { required: true, content: { [JSON_TYPE]: { schema: body } } } }),
    responses: {
      [`${status}`]: { description: reply ? 'Done.' : 'Done; nothing to say.', ...(content && { content }) },
      default: {
        description: `Refused: ${Object.entries(ERROR_STATUS)
          .map(([code, http]) => `${code} (${http})`)
          .join(', ')}.`,
        content: { [JSON_TYPE]: { schema: errorBodySchema } },
      },
    },
  };
}
