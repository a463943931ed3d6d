import { debianMirror } from './apt-sources';

describe('debianMirror', () => {
  it('reads deb822 files and passes over security and other vendors', () => {
    const text = [
      'Types: deb',
      '# a comment',
      'URIs: http://mirror.example/debian-security',
      'Suites: bookworm-security',
      '',
      'Types: deb',
      'URIs: http://mirror.example/debian',
      'Suites: bookworm',
      'Signed-By: /usr/share/keyrings/keys.gpg',
    ].join('\n');
    expect(debianMirror([{ name: 'debian.sources', text }])).toEqual({
      uri: 'http://mirror.example/debian',
      signedBy: '/usr/share/keyrings/keys.gpg',
    });
  });

  it('reads one-line files and falls back to the keys of Debian', () => {
    const text = '# deb http://old.example/debian x main\ndeb http://mirror.example/debian/ bookworm main';
    expect(debianMirror([{ name: 'sources.list', text }])).toEqual({
      uri: 'http://mirror.example/debian/',
      signedBy: '/usr/share/keyrings/debian-archive-keyring.gpg',
    });
  });

  it('answers null where no Debian mirror is named', () => {
    expect(debianMirror([{ name: 'x.list', text: 'deb https://vendor.example/apt stable main' }])).toBeNull();
  });
});
