import { serialize } from 'bson';
import { MAX_MESSAGE_BYTES } from './wire';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** We present ourselves as a mongos: drivers then allow transactions without asking for a replica set. */
function hello() {
  return {
    ismaster: true,
    isWritablePrimary: true,
    msg: 'isdbgrid',
    helloOk: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 10_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    minWireVersion: 0,
    maxWireVersion: 21,
    readOnly: false,
    ok: 1,
  };
}

const OK = { ok: 1 };

/** Commands answered without the engine. Names in lower case. */
export const ANSWERS: Record<string, (() => object) | undefined> = {
  hello,
  ismaster: hello,
  ping: () => OK,
  buildinfo: () => ({ version: '7.0.0', versionArray: [7, 0, 0, 0], maxBsonObjectSize: MAX_DOCUMENT_BYTES, ...OK }),
  connectionstatus: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ...OK }),
  endsessions: () => OK,
  getparameter: () => ({ featureCompatibilityVersion: { version: '7.0' }, ...OK }),
  getcmdlineopts: () => ({ argv: [], parsed: {}, ...OK }),
  getlog: () => ({ log: [], totalLinesWritten: 0, ...OK }),
  whatsmyuri: () => ({ you: '127.0.0.1', ...OK }),
};

export const answerOf = (document: object): Uint8Array => serialize(document);
