/** Signs of what people think; each is a switch that says how many and who. */
import {
  CircleQuestionMark,
  Heart,
  Lightbulb,
  type LucideIcon,
  SmilePlus,
  ThumbsUp,
  TriangleAlert,
} from 'lucide-react';
import { toggleReaction } from '../../../shared/doc/commands/comments';
import {
  REACTIONS,
  type ReactionKind,
  type ReactionTarget,
  targetKey,
} from '../../../shared/model/comment';
import { useTranslate } from '../../state/locale';
import { useSession, useTalk } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';

const ICONS: Readonly<Record<ReactionKind, LucideIcon>> = {
  agree: ThumbsUp,
  love: Heart,
  idea: Lightbulb,
  unclear: CircleQuestionMark,
  concern: TriangleAlert,
};

interface ReactionBarProps {
  readonly target: ReactionTarget;
  /** Only what somebody gave; the others are behind `ReactionMenu`. */
  readonly onlyGiven?: boolean;
}

export function ReactionBar({ target, onlyGiven = false }: ReactionBarProps) {
  const t = useTranslate();
  const given = useTalk((state) => state.reactions.get(targetKey(target)));
  const mayTalk = useTalk((state) => state.mayTalk);
  const showsAll = mayTalk && !onlyGiven;
  if (!showsAll && !given) return null;
  return (
    <fieldset className="jr-reactions">
      <legend className="jr-visually-hidden">{t('reactions.label')}</legend>
      {REACTIONS.map((kind) => {
        const people = given?.find((one) => one.kind === kind)?.people ?? [];
        if (!showsAll && people.length === 0) return null;
        return <Reaction key={kind} target={target} kind={kind} people={people} />;
      })}
    </fieldset>
  );
}

interface ReactionProps {
  readonly target: ReactionTarget;
  readonly kind: ReactionKind;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

function Reaction({ target, kind, people }: ReactionProps) {
  const t = useTranslate();
  const { talk } = useSession();
  const mayTalk = useTalk((state) => state.mayTalk);
  const showsNames = useShowsNames();
  const me = talk.me();
  const isMine = people.some(({ id }) => id === me.id);
  const nameOf = ({ id, name }: { readonly id: string; readonly name: string }) =>
    id === me.id
      ? t('comments.you')
      : (showsNames && name) || t(showsNames ? 'presence.nameless' : 'comments.someone');
  const word = t(`reactions.${kind}`);
  const label =
    people.length === 0
      ? t('reactions.none', { kind: word })
      : t('reactions.given', {
          kind: word,
          n: people.length,
          names: people.map(nameOf).join(', '),
        });
  const Icon = ICONS[kind];
  return (
    <button
      type="button"
      className="jr-reaction"
      aria-pressed={isMine}
      aria-label={label}
      title={label}
      disabled={!mayTalk}
      onClick={() => talk.change((doc) => toggleReaction(doc, target, talk.me(), kind))}
    >
      <Icon size={15} aria-hidden />
      {people.length > 0 ? <span>{people.length}</span> : null}
    </button>
  );
}

/** All five behind one button, where a row of them would be louder than what was said. */
export function ReactionMenu({ target }: { readonly target: ReactionTarget }) {
  const t = useTranslate();
  const { talk } = useSession();
  const given = useTalk((state) => state.reactions.get(targetKey(target)));
  const mayTalk = useTalk((state) => state.mayTalk);
  if (!mayTalk) return null;
  const me = talk.me().id;
  const items = REACTIONS.map((kind) => {
    const Icon = ICONS[kind];
    return {
      id: kind,
      label: t(`reactions.${kind}`),
      icon: <Icon size={16} aria-hidden />,
      checked: given?.some((one) => one.kind === kind && one.people.some(({ id }) => id === me)),
      onSelect: () => void talk.change((doc) => toggleReaction(doc, target, talk.me(), kind)),
    };
  });
  return (
    <Menu
      align="end"
      groups={[items.map(({ checked = false, ...item }) => ({ ...item, checked }))]}
      trigger={
        <IconButton small label={t('reactions.add')}>
          <SmilePlus size={16} aria-hidden />
        </IconButton>
      }
    />
  );
}
