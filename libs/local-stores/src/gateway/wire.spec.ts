import { serialize } from 'bson';
import { messageLength, parseRequest, serialiseReply, WireError } from './wire';

function opMsg(flags: number, ...sections: Buffer[]): Buffer {
  const message = Buffer.concat([Buffer.alloc(20), ...sections]);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(7, 4);
  message.writeInt32LE(2013, 12);
  message.writeUInt32LE(flags, 16);
  return message;
}
const body = Buffer.from(serialize({ insert: 'c', $db: 'd' }));
const kind0 = Buffer.concat([Buffer.from([0]), body]);

function kind1(field: string, documents: Buffer): Buffer {
  const section = Buffer.concat([Buffer.alloc(5), Buffer.from(`${field}\0`), documents]);
  section.writeUInt8(1, 0);
  section.writeInt32LE(section.length - 1, 1);
  return section;
}

describe('wire', () => {
  it('reads body and document sequences', () => {
    const documents = Buffer.concat([serialize({ _id: 1 }), serialize({ _id: 2 })]);
    const request = parseRequest(opMsg(2, kind1('documents', documents), kind0));
    expect(request).toMatchObject({ requestId: 7, legacy: false, moreToCome: true });
    expect(request.body.equals(body)).toBe(true);
    expect(request.sequences[0]?.field).toBe('documents');
    expect(request.sequences[0]?.documents.equals(documents)).toBe(true);
  });

  it('leaves a checksum at the end alone', () => {
    expect(parseRequest(opMsg(1, kind0, Buffer.alloc(4))).body.equals(body)).toBe(true);
  });

  it('refuses nonsense', () => {
    expect(() => messageLength(Buffer.from([1, 0, 0, 0]))).toThrow(WireError);
    expect(() => parseRequest(opMsg(0, Buffer.from([0, 255, 255, 0, 0])))).toThrow(WireError);
    expect(messageLength(Buffer.from([1]))).toBeNull();
  });

  it('answers in kind', () => {
    const reply = serialiseReply({ requestId: 7, legacy: true }, serialize({ ok: 1 }));
    expect(reply.readInt32LE(0)).toBe(reply.length);
    expect(reply.readInt32LE(8)).toBe(7);
    expect(reply.readInt32LE(12)).toBe(1);
    expect(reply.readInt32LE(32)).toBe(1);
  });
});
