/** The pitfalls that show at a touchpoint: each is explained in a sentence where it is chosen. */
import { PITFALLS, type Touchpoint } from '../../shared/model/touchpoint';
import { tagPitfall } from '../actions/set-card-field';
import { useTranslate } from '../state/locale';
import { useCanEdit, useSession } from '../state/session';
import { Checkbox } from '../ui/Checkbox';

export function PitfallChecks({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  return (
    <>
      {PITFALLS.map((pitfall) => (
        <Checkbox
          key={pitfall}
          label={t(`pitfall.${pitfall}`)}
          hint={t(`pitfall.${pitfall}.hint`)}
          checked={touchpoint.pitfalls.includes(pitfall)}
          disabled={!canEdit}
          onChange={(isTagged) => tagPitfall(session, [touchpoint.id], { pitfall, isTagged })}
        />
      ))}
    </>
  );
}
