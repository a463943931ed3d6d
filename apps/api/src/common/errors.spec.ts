import { fieldsOfVariableError } from './errors';

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
