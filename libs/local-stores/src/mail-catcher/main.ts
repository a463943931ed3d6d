import { SMTPServer } from 'smtp-server';
import { inboxServer } from './inbox-server';
import { Mailbox } from './mailbox';

const MAX_BYTES = 10 * 1024 * 1024;

const { smtpPort, inboxPort, folder } = JSON.parse(process.argv[2] ?? '{}') as {
  smtpPort: number;
  inboxPort: number;
  folder: string;
};

const mailbox = new Mailbox(folder);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  size: MAX_BYTES,
  disableReverseLookup: true,
  onData(stream, session, callback) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      void mailbox.add(Buffer.concat(chunks), to, from).then(
        () => callback(),
        (error: Error) => callback(error),
      );
    });
  },
});
server.on('error', () => undefined);
server.listen(smtpPort, '127.0.0.1');
inboxServer(mailbox).listen(inboxPort, '127.0.0.1');
