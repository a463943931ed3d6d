import { negatedSpans } from './text-scope';

const cut = (text: string) => negatedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('negatedSpans', () => {
  it('reaches to the end of the clause and no further', () => {
    expect(cut('不需要人脸识别,要识别安全帽。已有摄像头;可以改造')).toEqual(['人脸识别', '摄像头']);
  });

  it('ends 除…外 before what is wanted', () => {
    expect(cut('除硬件外都要')).toEqual(['硬件']);
    expect(cut('除尘设备巡检')).toEqual([]);
  });
});
