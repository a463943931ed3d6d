import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageListPage, messagePage } from './inbox-pages';
import type { Mailbox } from './mailbox';

/** The inbox for browsers and tests. Loopback only: it has no sign-in. */
export function inboxServer(mailbox: Mailbox): Server {
  return createServer((request, response) => {
    answer(mailbox, request, response).catch((error: unknown) => send(response, 500, 'text/plain', String(error)));
  });
}

async function answer(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A page of another site may reach this port by a name of its own; only loopback names are answered.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(response, 403, 'text/plain', 'loopback only');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  const to = url.searchParams.get('to') ?? undefined;
  if (first === 'api' && second === 'messages') {
    if (request.method === 'DELETE') mailbox.clear();
    const body = third ? await mailbox.get(third) : mailbox.list(to);
    return send(response, body ? 200 : 404, 'application/json', JSON.stringify(body));
  }
  if (first === '') return send(response, 200, 'text/html', messageListPage(mailbox.list(to), to));
  const mail = first === 'messages' ? await mailbox.get(second) : null;
  if (!mail) return send(response, 404, 'text/plain', 'not found');
  if (third === 'html') return send(response, 200, 'text/html', mail.html);
  return send(response, 200, 'text/html', messagePage(mail));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    // Mails are shown as they are, without running or loading anything.
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'",
    'cache-control': 'no-store',
  });
  response.end(body);
}
