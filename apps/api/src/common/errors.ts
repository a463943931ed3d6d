import { DomainError, type FieldProblems } from '@scenario/kernel';
import { GraphQLError, Kind, parse, visit, type ASTNode, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';

/** GraphQL's own words about a variable that has the wrong type, for example
 * `Variable "$input" got invalid value "x" at "input.kind"; Value "x" does not exist in "NeedKind" enum.` */
const WRONG_VARIABLE = /^Variable "\$(\w+)" got invalid value .*?(?: at "([\w.[\]]+)")?; ([\s\S]*)$/;
const MISSING_VARIABLE = /^Variable "\$(\w+)" of required type/;

function problemKey(explanation: string): string {
  if (explanation.includes('enum')) return 'notOneOf';
  if (explanation.includes('was not provided')) return 'required';
  if (explanation.includes('is not defined by type')) return 'unknownField';
  return 'wrongType';
}

/** Fields named by an error that GraphQL found before any of our code ran. */
export function fieldsOfVariableError(message: string): FieldProblems | null {
  const missing = MISSING_VARIABLE.exec(message);
  if (missing?.[1]) return { [missing[1]]: [{ key: 'required' }] };
  const wrong = WRONG_VARIABLE.exec(message);
  if (!wrong) return null;
  const [, variable = '', path = variable, explanation = ''] = wrong;
  const named = /^Field "(\w+)"/.exec(explanation)?.[1];
  return { [named ? `${path}.${named}` : path]: [{ key: problemKey(explanation) }] };
}

const VALUES: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** The field of a value that stands in the query itself and has the wrong type. */
export function fieldsOfLiteralError({ nodes, source, message }: GraphQLError): FieldProblems | null {
  const wrong = nodes?.find(({ kind, loc }) => loc && VALUES.has(kind));
  if (!wrong || !source) return null;
  let names: string[] = [];
  visit(parse(source), {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind !== wrong.kind || node.loc?.start !== wrong.loc?.start) return;
      const way = [...ancestors, parent, node].filter((step): step is ASTNode => step !== undefined && 'kind' in step);
      names = way.flatMap((step) =>
        step.kind === Kind.ARGUMENT || step.kind === Kind.OBJECT_FIELD ? [step.name.value] : [],
      );
    },
  });
  if (names.length === 0) return null;
  const missing = /^Field "\w+\.(\w+)" of required type/.exec(message)?.[1];
  return { [[...names, ...(missing ? [missing] : [])].join('.')]: [{ key: problemKey(message) }] };
}

/** The field of a value of the wrong type, in the variables or in the query itself. */
function fieldsOfBadValue(error: unknown, code: unknown, message: string): FieldProblems | null {
  if (code === 'BAD_USER_INPUT') return fieldsOfVariableError(message);
  return code === 'GRAPHQL_VALIDATION_FAILED' && error instanceof GraphQLError ? fieldsOfLiteralError(error) : null;
}

/**
 * What callers see of an error: a code and the fields for what they can mend; for a fault of ours an id that stands
 * in the log beside the details, and nothing more.
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, raw: unknown): GraphQLFormattedError => {
    const { locations, path, message, extensions } = formatted;
    const error = raw instanceof GraphQLError ? (raw.originalError ?? raw) : raw;
    if (error instanceof DomainError) {
      return { message: error.message, locations, path, extensions: { code: error.code, ...error.data } };
    }
    const fields = fieldsOfBadValue(error, extensions?.code, message);
    if (fields) return { message, locations, path, extensions: { code: 'BAD_INPUT', fields } };
    if (typeof extensions?.code === 'string' && extensions.code !== 'INTERNAL_SERVER_ERROR') {
      return { message, locations, path, extensions: { code: extensions.code } };
    }
    const errorId = randomUUID();
    log.error({ errorId, path, err: error }, 'request failed');
    return { message: 'Internal error', locations, path, extensions: { code: 'INTERNAL', errorId } };
  };
}
