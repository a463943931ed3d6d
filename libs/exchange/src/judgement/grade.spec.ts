import { DeclineReason } from '../match/match.schema';
import { gradeOf, pairGrade } from './grade';

describe('the grade of a judgement', () => {
  it('tells what does not belong together from what did not work out', () => {
    const graded = Object.values(DeclineReason).map((reason) => [reason, gradeOf('declined', reason)]);
    expect(Object.fromEntries(graded)).toEqual({
      other_task: 0,
      other_object: 0,
      requirement_not_met: 1,
      budget: 1,
      place: 1,
      already_in_contact: 1,
      no_capacity: 1,
      other: 1,
    });
    expect([gradeOf('interested'), gradeOf('introduced'), gradeOf('signed')]).toEqual([2, 3, 3]);
  });

  it('is the best of a pair, unless a side says that it is about something else', () => {
    expect(pairGrade([{ grade: 2 }, { grade: 1 }])).toBe(2);
    expect(pairGrade([{ grade: 2 }, { grade: 2 }, { grade: 3 }])).toBe(3);
    expect(pairGrade([{ grade: 3 }, { grade: 0 }])).toBe(0);
  });
});
