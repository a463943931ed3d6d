import { creditCodeCheck, isCreditCode } from './credit-code';

describe('credit code', () => {
  it('accepts codes with the right check character', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
  });

  it.each(['91350100M000100Y44', '91350100M000100Y4', '9135010OM000100Y43', '91350100m000100y43', ''])(
    'refuses %s',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );

  it('notices every single wrong character', () => {
    const code = '91350100M000100Y43';
    for (let index = 0; index < 17; index += 1) {
      const wrong = `${code.slice(0, index)}${code.charAt(index) === '7' ? '8' : '7'}${code.slice(index + 1)}`;
      expect(isCreditCode(wrong)).toBe(false);
    }
  });

  it('gives 0, not nothing, where the remainder is zero', () => {
    expect(creditCodeCheck('00000000000000000')).toBe('0');
  });
});
