import { buildSchema, parse, validate } from 'graphql';
import { fieldsOfLiteralError, fieldsOfVariableError } from './errors';

describe('fieldsOfVariableError', () => {
  it.each([
    [
      'Variable "$input" got invalid value "x" at "input.kind"; Value "x" does not exist in "NeedKind" enum.',
      { 'input.kind': [{ key: 'notOneOf' }] },
    ],
    [
      'Variable "$input" got invalid value { kind: "project" }; Field "title" of required type "String!" was not provided.',
      { 'input.title': [{ key: 'required' }] },
    ],
    ['Variable "$id" of required type "ID!" was not provided.', { id: [{ key: 'required' }] }],
    [
      'Variable "$input" got invalid value "a" at "input.budgetMin"; Float cannot represent non numeric value: "a"',
      { 'input.budgetMin': [{ key: 'wrongType' }] },
    ],
  ])('%s', (message, fields) => {
    expect(fieldsOfVariableError(message)).toEqual(fields);
  });

  it('leaves other messages alone', () => {
    expect(fieldsOfVariableError('Cannot query field "x"')).toBeNull();
  });
});

describe('fieldsOfLiteralError', () => {
  const schema = buildSchema(`
    enum Kind { project }
    input Row { target: String! }
    input NeedInput { kind: Kind!, months: Int, rows: [Row!] }
    type Query { need(id: ID!, input: NeedInput!): String }
  `);

  it.each([
    ['need(id: "1", input: { kind: gift })', { 'input.kind': [{ key: 'notOneOf' }] }],
    ['need(id: "1", input: { kind: project, months: "六" })', { 'input.months': [{ key: 'wrongType' }] }],
    ['need(id: "1", input: { months: 6 })', { 'input.kind': [{ key: 'required' }] }],
    ['need(id: "1", input: { kind: project, rows: [{}] })', { 'input.rows.target': [{ key: 'required' }] }],
    ['need(id: "1", input: { kind: project, colour: 1 })', { 'input.colour': [{ key: 'unknownField' }] }],
    ['need(id: {}, input: { kind: project })', { id: [{ key: 'wrongType' }] }],
  ])('%s', (field, fields) => {
    const [error] = validate(schema, parse(`{ ${field} }`));
    expect(error && fieldsOfLiteralError(error)).toEqual(fields);
  });

  it.each(['need(id: "1")', 'nothing', 'need(id: "1", input: { kind: project }, colour: 1)'])(
    'leaves %s alone: it is the query that is wrong, not a value',
    (field) => {
      const [error] = validate(schema, parse(`{ ${field} }`));
      expect(error && fieldsOfLiteralError(error)).toBeNull();
    },
  );
});
