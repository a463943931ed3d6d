import { Jieba } from '@node-rs/jieba';
import { dict, idf } from '@node-rs/jieba/dict';

const jieba = Jieba.withDict(dict);

/** Words that carry no meaning of their own; they match everything and tell nothing. */
const STOP_WORDS = new Set(
  (
    '的 了 和 与 及 或 等 在 对 把 被 从 由 以 为 向 将 是 有 无 并 而 且 到 中 上 下 内 外 后 前 各 每 该 其 此 这 那 ' +
    '我 我们 你 他 它 们 就 都 也 还 又 再 很 更 最 不 没 要 会 能 可 可以 能够 希望 需要 需 要求 进行 实现 通过 使用 ' +
    '采用 利用 基于 支持 提供 具备 相关 以及 如果 因为 所以 但 但是 只 只有 目前 现在 现有 已 已经 同时 其中 一个 一种 ' +
    '多个 多种 这个 那个 什么 怎么 如何 哪些 情况 问题 方面 方式 时候 时 里 里面 之间 以上 以下 左右 大概 大约 约 ' +
    '年 月 日 天 个 次 元 万元 万 公司 单位 部门 企业 系统 平台 解决方案 方案 产品 服务 功能 应用 技术 智能 智慧 ' +
    '人工智能 ai 建设 项目 开发 完成 包括 包含 达到 降低 提升 提高 减少 由于 按照 根据 一套 一批 其他 主要 全部 ' +
    // Measure words: they count things and name none.
    '件 台 条 套 家 项 种 名 位 份 张 块 支 只 批 座 栋 辆 艘 幅 款 倍 趟 遍 样 些'
  ).split(' '),
);
const WORD = /[\p{Script=Han}a-z0-9]/u;
const HAN = /\p{Script=Han}/u;
const ONLY_FIGURES = /^[\d.,%]+$/;

/** Words of normalised text in order, without punctuation, figures, stop words and single letters. */
export function words(normalised: string): string[] {
  return jieba
    .cutForSearch(normalised, true)
    .filter((word) => WORD.test(word) && !ONLY_FIGURES.test(word) && !STOP_WORDS.has(word) && !/^[a-z]$/.test(word));
}

const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** Overlapping pairs of Han characters: they meet where two segmentations of the same phrase differ. */
export function hanBigrams(normalised: string): string[] {
  return [...normalised.matchAll(HAN_RUN)].flatMap(([run]) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
  });
}

const wordIdf = new Map(
  Buffer.from(idf)
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter((parts): parts is [string, string] => parts.length === 2)
    .map(([word, weight]) => [word, Number(weight)]),
);
/** The middle of the table: for words it has never seen, mostly names and terms of trade. */
const UNSEEN_IDF = 11.9;

/** How rare a word is in general Chinese, about 3 to 14; fixed, so that scores do not drift with the stock of entries. */
export function generalIdf(word: string): number {
  return wordIdf.get(word) ?? UNSEEN_IDF;
}

/** Parts of speech that can name a thing, a task or a property; the others only hold a sentence together. */
const MEANINGFUL = /^(?:n|v|a|i|l|j|z|x|eng)/;
/** Below this a word is so common in Chinese that it names nothing in particular. */
const COMMON_IDF = 8;
const LONGEST_WORD = 12;
const SOLID_LATIN = /^(?=(?:.*[a-z]){2})[a-z0-9+#.-]{2,20}$/;
const FIGURES = /\d{3}/;

/** Different words that could be a term of somebody's trade: whole ones, at least two characters long, none common. */
export function termWords(normalised: string): string[] {
  const found = jieba
    .tag(normalised, true)
    .filter(({ word, tag }) => {
      if (STOP_WORDS.has(word) || FIGURES.test(word)) return false;
      if (!HAN.test(word)) return SOLID_LATIN.test(word);
      const length = [...word].length;
      return length >= 2 && length <= LONGEST_WORD && MEANINGFUL.test(tag) && generalIdf(word) >= COMMON_IDF;
    })
    .map(({ word }) => word);
  return [...new Set(found)];
}

/** Whether a text is nothing but words that match everything. */
export function saysNothing(normalised: string): boolean {
  return STOP_WORDS.has(normalised) || words(normalised).length === 0;
}
