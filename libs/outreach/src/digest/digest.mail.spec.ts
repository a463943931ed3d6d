import { digestMail, type DigestContent } from './digest.mail';

const content: DigestContent = {
  locale: 'zh',
  name: '林工',
  instant: false,
  items: [
    {
      ownTitle: '卫浴划痕检测',
      title: '表面缺陷检测 <工作站>',
      unit: '厦门某某科技',
      band: 'strong',
      score: 61.2,
      why: '同为工业质检；都提到“划痕”。',
      requirements: '不满足指标（延迟 < 200 ms）；满足预算',
      link: 'https://x.example/#/matches/1',
    },
  ],
  more: 2,
  allLink: 'https://x.example/#/matches',
  settingsLink: 'https://x.example/#/account',
  unsubscribeLink: 'https://x.example/unsubscribe?token=a&b',
};

describe('digestMail', () => {
  it('says the news in the subject', () => {
    expect(digestMail(content).subject).toBe('3 项新匹配：表面缺陷检测 <工作站>等');
    expect(digestMail({ ...content, locale: 'en', more: 0 }).subject).toBe('New match: 表面缺陷检测 <工作站>');
  });

  it('says in the text all that it says in HTML', () => {
    const { text, html } = digestMail(content);
    for (const words of [
      '厦门某某科技',
      '强匹配',
      '61.2 分',
      '同为工业质检',
      '条件：不满足指标（延迟 ',
      '卫浴划痕检测',
      '另有 2 项',
      '一键退订',
    ]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  it('has no line of conditions where there are none', () => {
    const items = content.items.map((item) => ({ ...item, requirements: '' }));
    const { text, html } = digestMail({ ...content, items });
    expect(text).not.toContain('条件：');
    expect(html).not.toContain('条件：');
  });

  it('has no reasons where there are none', () => {
    const items = content.items.map((item) => ({ ...item, why: '' }));
    const { text, html } = digestMail({ ...content, items });
    expect(text).not.toContain('匹配理由：');
    expect(html).not.toContain('匹配理由：');
  });

  it('never lets titles or links become markup', () => {
    const { html } = digestMail(content);
    expect(html).toContain('表面缺陷检测 &lt;工作站&gt;');
    expect(html).toContain('token=a&amp;b');
    expect(html).toContain('延迟 &lt; 200 ms');
  });
});
