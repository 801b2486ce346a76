import { readJson, type Schema } from './facts.js';

interface Attribute {
  readonly type: string;
  readonly requirement: 'required' | 'recommended' | 'optional';
  readonly array?: boolean;
  readonly enum?: readonly number[];
}

interface Definition {
  readonly class_uid?: number;
  readonly category_uid?: number;
  readonly constraints: { readonly at_least_one?: readonly string[] };
  readonly attributes: Readonly<Record<string, Attribute>>;
}

interface OcsfFacts {
  readonly classes: Readonly<Record<string, Definition>>;
  readonly objects: Readonly<Record<string, Definition>>;
  readonly types: Readonly<
    Record<
      string,
      {
        readonly type?: string;
        readonly regex?: string;
        readonly max_len?: number;
        readonly range?: readonly [number, number];
      }
    >
  >;
}

/** Attributes, types and numbers of OCSF; the source is named in the file. */
export const ocsfFacts = readJson('schema', 'ocsf-1.8.0.json') as OcsfFacts;

const basic: Readonly<Record<string, Schema>> = {
  boolean_t: { type: 'boolean' },
  float_t: { type: 'number' },
  integer_t: { type: 'integer' },
  long_t: { type: 'integer' },
  string_t: { type: 'string' },
  json_t: {},
};

function typeSchema(name: string): Schema {
  const known = basic[name];
  if (known) return known;
  if (name === 'object') return { type: 'object' };
  if (Object.hasOwn(ocsfFacts.objects, name)) return { $ref: `#/$defs/${name}` };
  const facts = ocsfFacts.types[name];
  if (!facts) throw new Error(`unknown type ${name}`);
  return {
    ...typeSchema(facts.type ?? 'json_t'),
    ...(facts.regex === undefined ? {} : { pattern: facts.regex }),
    ...(facts.max_len === undefined ? {} : { maxLength: facts.max_len }),
    ...(facts.range ? { minimum: facts.range[0], maximum: facts.range[1] } : {}),
  };
}

function attributeSchema({ type, array, enum: values }: Attribute): Schema {
  const one = { ...typeSchema(type), ...(values ? { enum: values } : {}) };
  return array === true ? { type: 'array', items: one, minItems: 1 } : one;
}

function definitionSchema({ attributes, constraints }: Definition): Schema {
  const required = Object.keys(attributes).filter((name) => attributes[name]?.requirement === 'required');
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(attributes).map(([name, each]) => [name, attributeSchema(each)]),
    ),
    required,
    ...(constraints.at_least_one
      ? { anyOf: constraints.at_least_one.map((name) => ({ required: [name] })) }
      : {}),
  };
}

/** The JSON Schema of a class: its attributes and no others, its required ones, its numbers and its constraints. */
export function ocsfSchema(name: 'tunnel_activity' | 'detection_finding'): Schema {
  const definition = ocsfFacts.classes[name] as Definition;
  const schema = definitionSchema(definition) as { properties: Record<string, Schema> } & Schema;
  schema.properties['class_uid'] = { const: definition.class_uid };
  schema.properties['category_uid'] = { const: definition.category_uid };
  return {
    ...schema,
    $defs: Object.fromEntries(
      Object.entries(ocsfFacts.objects).map(([object, each]) => [object, definitionSchema(each)]),
    ),
  };
}
