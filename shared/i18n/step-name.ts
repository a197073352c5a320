/**
 * What a step of the history did. Kept as a key with its values and put into words only when it
 * is shown, since the language may be switched in between.
 */
import type { CATALOGUE, MessageKey } from './catalogue';
import type { Translate } from './translate';

/** Every message `step.…` names a kind of step. */
export type StepKey = Extract<MessageKey, `step.${string}`>;

/** Somebody's words, a number, or another message (an emotion, the label of a field). */
export type StepValue = string | number | { readonly message: MessageKey };

export interface StepName {
  readonly key: StepKey;
  readonly values: Readonly<Record<string, StepValue>>;
}

/** Names of the arguments in a message. Vietnamese has no plural forms that would hide them. */
type ArgumentsOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ArgumentsOf<Rest>
  : never;

type ValuesOf<K extends StepKey> = Readonly<
  Record<ArgumentsOf<(typeof CATALOGUE)[K]['vi']>, StepValue>
>;

/** Names a step; the compiler knows which values its message needs. */
export function step<K extends StepKey>(key: K, values: ValuesOf<K>): StepName {
  return { key, values };
}

/** Characters of a title that are enough to know it by; what was done with it must be seen too. */
const TITLE_LENGTH = 40;

function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= TITLE_LENGTH) return text;
  const cut = letters.slice(0, TITLE_LENGTH).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The step in words. */
export function describeStep({ key, values }: StepName, t: Translate): string {
  return t(
    key,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'object'
          ? t(value.message)
          : typeof value === 'string'
            ? shortened(value)
            : value,
      ]),
    ),
  );
}
