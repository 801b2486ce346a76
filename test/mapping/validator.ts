import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { isIP } from 'node:net';
import type { Schema } from './facts.js';

/** A validator that knows the formats the schemas need; `isIP` of Node is the oracle for addresses. */
export function validatorOf(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ strictTypes: true, strictRequired: false });
  ajv.addFormat('ip', (text: string) => isIP(text) !== 0);
  ajv.addFormat('iso-time', (text: string) => new Date(text).toISOString() === text);
  return ajv.compile(schema);
}

/** What is wrong with a value; empty when nothing is. */
export function complaintsOf(validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}
