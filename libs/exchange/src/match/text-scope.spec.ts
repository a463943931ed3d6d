import { normalise } from '@scenario/vocabulary';
import { negatedSpans } from './text-scope';

const cut = (text: string) => {
  const normalised = normalise(text);
  return negatedSpans(normalised).map(({ start, end }) => normalised.slice(start, end));
};

describe('negatedSpans', () => {
  it.each([
    ['不需要人脸识别，要识别安全帽。已有摄像头；可以改造', ['人脸识别', '摄像头']],
    ['不采购无人机、机库和代飞服务，只买软件', ['无人机、机库和代飞服务']],
    ['镜头不要，戴在身上的也不要', ['镜头', '戴在身上的也']],
    ['任何上云的方案不予考虑', ['任何上云的方案']],
    ['手游反外挂（非流失预测）', ['流失预测']],
    ['非接触式测温，非标件', []],
    ['除硬件外都要', ['硬件']],
    ['除尘设备巡检', []],
  ])('%s', (text, spans) => expect(cut(text)).toEqual(spans));
});
