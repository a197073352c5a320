/** The compared curves in words: a row for each stage, a column for each persona. */
import type { CurveComparison } from '../../../shared/views/curve-comparison';
import { EmotionFace } from '../../drawing/CardMarks';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';

export function ComparisonTable({ comparison }: { readonly comparison: CurveComparison }) {
  const t = useTranslate();
  const { stages, curves } = comparison;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so that it must be reachable
    <section className="jr-curves__table" tabIndex={0} aria-label={t('curves.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('curves.stage')}</th>
            {curves.map(({ laneId, name }) => (
              <th key={laneId} scope="col">
                {name || t('persona.untitled')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map(({ id, title }, index) => (
            <tr key={id}>
              <th scope="row">{title || t('stage.untitled')}</th>
              {curves.map((curve) => (
                <td key={curve.laneId}>
                  {curve.runs
                    .flat()
                    .filter(({ at }) => Math.floor(at) === index)
                    .map((point) => (
                      <Entry key={point.id} id={point.id} emotion={point.emotion} />
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Point = CurveComparison['curves'][number]['runs'][number][number];

/** A card; it leads to itself on the map. */
function Entry({ id, emotion }: Pick<Point, 'id' | 'emotion'>) {
  const t = useTranslate();
  const session = useSession();
  const title = useBoard(({ board }) => board.touchpoints.get(id)?.title);
  return (
    <button
      type="button"
      className="jr-curves__card"
      onClick={() => {
        session.ui.update((draft) => {
          draft.selection = { kind: 'touchpoints', ids: [id] };
        });
        session.camera?.reveal([id]);
      }}
    >
      <EmotionFace emotion={emotion} size={14} />
      <span>
        {title || t('touchpoint.untitled')}: {t(`emotion.${emotion}`)}
      </span>
    </button>
  );
}
