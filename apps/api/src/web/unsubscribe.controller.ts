import { Controller, Get, Post, Query, Res } from '@nestjs/common';
import { May } from '@scenario/access';
import { SubscriptionService } from '@scenario/outreach';
import type { FastifyReply } from 'fastify';

/** The link in every mail. A mail program posts to it in one click (RFC 8058); a person opens it and confirms. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  /** Opening the link must change nothing: scanners of mail providers open links too. */
  @May('public')
  @Get()
  async ask(@Res() reply: FastifyReply): Promise<void> {
    const body = page(
      `<p>不再接收匹配通知邮件？之后可在账户设置里重新开启。</p><p lang="en">Stop the match mails? You can turn them on again in your account.</p>
<form method="post"><button>退订 · Unsubscribe</button></form>`,
    );
    await reply.type('text/html; charset=utf-8').send(body);
  }

  @May('public')
  @Post()
  async stop(@Query('token') token: unknown, @Res() reply: FastifyReply): Promise<void> {
    const done = typeof token === 'string' && (await this.subscriptions.unsubscribe(token));
    const words = done
      ? '<p>已退订。您不会再收到匹配通知邮件。</p><p lang="en">Done. You will get no more match mails.</p>'
      : '<p>链接无效或不完整，请使用邮件中的完整链接。</p><p lang="en">This link is not complete; please use the one in the mail.</p>';
    await reply
      .status(done ? 200 : 400)
      .type('text/html; charset=utf-8')
      .send(page(words));
  }
}

function page(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>退订 · 场景供需对接平台</title><style>body{font:16px/1.7 "PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;background:#f6f4f0;color:#1d2529;margin:0}
main{max-width:480px;margin:15vh auto;background:#fff;border-radius:8px;padding:32px}h1{font-size:18px;color:#0b6e8f;margin:0 0 16px}
button{font:inherit;font-weight:600;background:#0b6e8f;color:#fff;border:0;border-radius:6px;padding:10px 24px;cursor:pointer}</style></head>
<body><main><h1>场景供需对接平台</h1>${body}</main></body></html>`;
}
