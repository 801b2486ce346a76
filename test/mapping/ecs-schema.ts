import { readJson, type Schema } from './facts.js';

interface EcsFacts {
  readonly fields: Readonly<Record<string, { readonly type: string; readonly array?: boolean }>>;
  readonly allowed_values: Readonly<
    Record<string, readonly { readonly name: string; readonly expected_event_types?: readonly string[] }[]>
  >;
}

/** Names, types and values of the Elastic Common Schema; the source is named in the file. */
export const ecsFacts = readJson('schema', 'ecs-9.4.0.json') as EcsFacts;

interface Mapping {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Mapping>>;
}

/** The mapping of the own fields that the documentation tells to install. */
export const ownMapping = (
  readJson('examples', 'elasticsearch', 'index-template.json') as {
    readonly template: { readonly mappings: Mapping };
  }
).template.mappings;

const types: Readonly<Record<string, Schema>> = {
  keyword: { type: 'string' },
  match_only_text: { type: 'string' },
  wildcard: { type: 'string' },
  date: { type: 'string', format: 'iso-time' },
  ip: { type: 'string', format: 'ip' },
  long: { type: 'integer' },
  float: { type: 'number' },
  double: { type: 'number' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  flattened: { type: 'object' },
};

interface Branch {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly properties: Record<string, Schema | Branch>;
}

const branch = (): Branch => ({ type: 'object', additionalProperties: false, properties: {} });

/** An own field takes one value or a list of them, as Elasticsearch does. */
function ownSchema({ type, properties }: Mapping): Schema {
  const one: Schema = properties
    ? {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, each]) => [name, ownSchema(each)]),
        ),
      }
    : (types[type as string] as Schema);
  return { anyOf: [one, { type: 'array', items: one }] };
}

/** The JSON Schema of documents: only fields that the standard or the own mapping knows, with their types and values. */
export function ecsSchema(): Schema {
  const root = branch();
  for (const [name, { type, array }] of Object.entries(ecsFacts.fields)) {
    const path = name.split('.');
    const last = path.pop() as string;
    let at = root;
    for (const step of path) {
      const known = at.properties[step];
      // `error.stack_trace.text` is another way to index `error.stack_trace`, not a member of it.
      if (known && !('properties' in known)) break;
      at = (at.properties[step] ??= branch()) as Branch;
    }
    const values = (ecsFacts.allowed_values[name] ?? []).map((each) => each.name);
    const one = { ...(types[type] as Schema), ...(values.length > 0 ? { enum: values } : {}) };
    at.properties[last] = array === true ? { type: 'array', items: one, minItems: 1 } : one;
  }
  for (const [name, mapping] of Object.entries(ownMapping.properties ?? {}))
    root.properties[name] = ownSchema(mapping);
  return { ...root, required: ['@timestamp', 'ecs', 'event', 'message'] };
}
