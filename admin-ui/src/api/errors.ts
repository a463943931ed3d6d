/** A problem of one field, as the server names it. */
export interface FieldProblem {
  key: string;
  params?: Record<string, string | number>;
}

/** An answer of the server that is not what was asked for. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly fields: Record<string, FieldProblem[]> = {},
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

export const problemText = (translate: Translate, { key, params }: FieldProblem) =>
  translate(`problem.${key}`, { ...params, _: translate('problem.invalid') });

/** What a person reads of an error; for a fault of the server with the id that finds it in the log. */
export function errorText(translate: Translate, error: unknown): string {
  if (!(error instanceof ApiError)) return translate('error.network');
  const { fields, details } = error;
  const lone = Object.keys(fields).length > 0 && !hasFormField(fields) ? Object.values(fields).flat() : [];
  const text = translate(`error.${error.code}`, { ...details, _: translate('error.INTERNAL', details) });
  return lone.length > 0 ? `${text} ${lone.map((problem) => problemText(translate, problem)).join(' ')}` : text;
}

const hasFormField = (fields: Record<string, FieldProblem[]>) =>
  Object.keys(fields).some((field) => field.startsWith('input.'));

/** Errors at the fields of a form: `input.indicators.0.name` → nested objects, as react-hook-form wants them. */
export function formErrors(translate: Translate, error: ApiError): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [path, problems] of Object.entries(error.fields)) {
    const steps = path.replace(/^input\./, '').split('.');
    const last = steps.pop() ?? '';
    let at = result;
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>;
    at[last] = problems.map((problem) => problemText(translate, problem)).join(' ');
  }
  return result;
}
