/** Where a Debian host gets its packages, and the keys they are signed with. */
export interface AptSource {
  uri: string;
  signedBy?: string;
}

const DEBIAN_KEYS = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The host's own Debian mirror out of its apt configuration (deb822 and one-line files); null when none is named. */
export function debianMirror(files: readonly { name: string; text: string }[]): AptSource | null {
  const sources = files.flatMap(({ name, text }) => (name.endsWith('.sources') ? deb822(text) : oneLine(text)));
  const debian = sources.find(({ uri }) => /\/debian\/?$/.test(uri));
  return debian ? { uri: debian.uri, signedBy: debian.signedBy ?? DEBIAN_KEYS } : null;
}

function deb822(text: string): AptSource[] {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const fields = new Map(
      stanza
        .split('\n')
        .filter((line) => /^[\w-]+:/.test(line))
        .map((line) => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
        }),
    );
    if (!fields.get('types')?.split(/\s+/).includes('deb') || fields.get('enabled') === 'no') return [];
    const signed = fields.get('signed-by');
    const signedBy = signed?.startsWith('/') ? signed : undefined;
    return (fields.get('uris') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((uri) => ({ uri, signedBy }));
  });
}

function oneLine(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const [, options = '', uri] = /^deb\s+(?:\[([^\]]*)\]\s+)?(\S+)/.exec(line.trim()) ?? [];
    if (!uri) return [];
    return [{ uri, signedBy: /signed-by=(\/\S+)/.exec(options)?.[1] }];
  });
}
