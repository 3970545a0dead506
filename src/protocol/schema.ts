/** The protocol as JSON Schema (2020-12), for those who check messages in other languages. */
import { z } from 'zod';
import { methods, protocol } from './messages.ts';

/** One schema for each method's params and result, with what they share under `$defs`. */
export function protocolSchema(): object {
  const parts = Object.entries(methods).map(([method, { params, result }]) => [method, z.strictObject({ params, result })] as const);
  const { $defs, properties } = z.toJSONSchema(z.strictObject(Object.fromEntries(parts)), { io: 'input' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: protocol,
    description: 'Method → params and result. Generated from src/protocol; docs/protocol.md says it in words.',
    properties,
    $defs,
  };
}
