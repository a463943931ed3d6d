import type { MailSummary, StoredMail } from './mailbox';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const TIME = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

const STYLE = `body{margin:0;background:#f6f4f0;color:#1d2529;font:15px/1.6 "PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:960px;margin:0 auto;padding:24px}h1{font-size:20px;color:#0b6e8f;margin:0 0 16px}a{color:#0b5a75;text-decoration:none}
.card{background:#fff;border-radius:8px;overflow:hidden}.row{display:grid;grid-template-columns:1fr 240px 130px;gap:16px;padding:12px 24px;border-top:1px solid #e8e5df;color:inherit}
.row:first-child{border:0}.row:hover{background:#eef5f8}.muted{color:#5a6469}.ellipsis{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
iframe{width:100%;height:70vh;border:0;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:16px 24px;margin:0;background:#fff;border-radius:8px}
details{margin-top:16px}summary{cursor:pointer;padding:8px 0}@media(max-width:640px){.row{grid-template-columns:1fr}}`;

const page = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escape(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/** All mails, newest first. */
export function messageListPage(mails: readonly MailSummary[], to: string | undefined): string {
  const rows = mails
    .map(
      ({
        id,
        subject,
        to: recipients,
        at,
      }) => `<a class="row" href="/messages/${id}"><strong class="ellipsis">${escape(subject)}</strong>
<span class="muted ellipsis">${escape(recipients.join(', '))}</span><span class="muted">${TIME.format(new Date(at))}</span></a>`,
    )
    .join('');
  const heading = to ? `${escape(to)} 的邮件（${mails.length}）` : `本机收件箱（${mails.length}）`;
  const empty = '<p class="row muted">还没有邮件。发布需求和能力后，匹配通知会出现在这里。</p>';
  return page('本机收件箱', `<h1>${heading}</h1><div class="card">${rows || empty}</div>`);
}

/** One mail: as a mail program shows it, as text, and its source. */
export function messagePage(mail: StoredMail): string {
  return page(
    mail.subject,
    `<p><a href="/">← 收件箱</a></p><h1>${escape(mail.subject)}</h1>
<p class="muted">发件人 ${escape(mail.from)}　收件人 ${escape(mail.to.join(', '))}　${TIME.format(new Date(mail.at))}</p>
<div class="card"><iframe sandbox src="/messages/${mail.id}/html" title="邮件正文"></iframe></div>
<details><summary>纯文本</summary><pre>${escape(mail.text)}</pre></details>
<details><summary>原文</summary><pre>${escape(mail.source)}</pre></details>`,
  );
}
