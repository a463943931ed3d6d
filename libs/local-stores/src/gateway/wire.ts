/** Framing of the MongoDB wire protocol: OP_MSG, and OP_QUERY for the first hello of old-fashioned handshakes. */

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** As MongoDB's own maxMessageSizeBytes. */
export const MAX_MESSAGE_BYTES = 48_000_000;

export interface Request {
  requestId: number;
  /** The first hello may come as OP_QUERY and is answered in kind. */
  legacy: boolean;
  /** The sender wants no answer. */
  moreToCome: boolean;
  /** The command document. */
  body: Buffer;
  /** Documents sent beside the body, one after the other, by the field they belong to. */
  sequences: { field: string; documents: Buffer }[];
}

/** Thrown for bytes that are no message; the socket they came from is closed. */
export class WireError extends Error {}

/** Length of the message that begins here, or null while it is not known yet. */
export function messageLength(buffer: Buffer): number | null {
  if (buffer.length < 4) return null;
  const length = buffer.readInt32LE(0);
  if (length < HEADER || length > MAX_MESSAGE_BYTES) throw new WireError(`message of ${length} bytes`);
  return length;
}

/** Reads one whole message. */
export function parseRequest(message: Buffer): Request {
  const requestId = message.readInt32LE(4);
  const opcode = message.readInt32LE(12);
  if (opcode === OP_QUERY) return parseQuery(message, requestId);
  if (opcode !== OP_MSG) throw new WireError(`opcode ${opcode}`);
  const flags = message.readUInt32LE(HEADER);
  const end = message.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  const request: Request = {
    requestId,
    legacy: false,
    moreToCome: (flags & MORE_TO_COME) !== 0,
    body: Buffer.alloc(0),
    sequences: [],
  };
  for (let at = HEADER + 4; at < end;) {
    const kind = message.readUInt8(at);
    const size = message.readInt32LE(at + 1);
    const section = message.subarray(at + 1, at + 1 + size);
    if (size < 5 || at + 1 + size > end) throw new WireError('section beyond the message');
    if (kind === 0) request.body = section;
    else if (kind === 1) request.sequences.push(parseSequence(section));
    else throw new WireError(`section kind ${kind}`);
    at += 1 + size;
  }
  if (request.body.length === 0) throw new WireError('no body');
  return request;
}

function parseSequence(section: Buffer): { field: string; documents: Buffer } {
  const zero = section.indexOf(0, 4);
  if (zero < 0) throw new WireError('sequence without a name');
  return { field: section.toString('utf8', 4, zero), documents: section.subarray(zero + 1) };
}

function parseQuery(message: Buffer, requestId: number): Request {
  const zero = message.indexOf(0, HEADER + 4);
  const at = zero + 1 + 8;
  if (zero < 0 || at + 4 > message.length) throw new WireError('broken query');
  const body = message.subarray(at, at + message.readInt32LE(at));
  return { requestId, legacy: true, moreToCome: false, body, sequences: [] };
}

/** An answer as the asker expects it. */
export function serialiseReply(
  { requestId, legacy }: Pick<Request, 'requestId' | 'legacy'>,
  document: Uint8Array,
): Buffer {
  const prefix = legacy ? 20 : 5;
  const reply = Buffer.alloc(HEADER + prefix + document.length);
  reply.writeInt32LE(reply.length, 0);
  reply.writeInt32LE(requestId, 8);
  reply.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  // OP_REPLY: flags, cursor, start, one document. OP_MSG: no flags, one section of kind 0.
  if (legacy) reply.writeInt32LE(1, HEADER + 16);
  reply.set(document, HEADER + prefix);
  return reply;
}
