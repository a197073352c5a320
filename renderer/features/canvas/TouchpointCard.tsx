/** A touchpoint on the map: subscribes to its own entity and nothing else. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useState } from 'react';
import { channelName } from '../../../shared/i18n/channel-name';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { flagPath, INTENT_DASH } from '../../../shared/views/card-marks';
import { CARD, cardHeight, titleLines } from '../../../shared/views/card-size';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { CountSign, EmotionFace, PillarRing } from '../../state/CardMarks';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, usePresence, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import type { CardNode } from './board-to-flow';
import { CardTitleEditor } from './CardTitleEditor';
import './card.css';

export const TouchpointCard = memo(function TouchpointCard({ id, selected }: NodeProps<CardNode>) {
  const touchpoint = useBoard((state) => state.board.touchpoints.get(id));
  const pains = useBoard((state) => state.painCounts.get(id) ?? 0);
  const isEditing = useUi(
    ({ titleEdit }) => titleEdit?.kind === 'touchpoint' && titleEdit.id === id,
  );
  const isDragged = useUi(({ gesture }) => gesture?.ids.includes(id) ?? false);
  const canEdit = useCanEdit();
  const isConnecting = useUi((state) => state.isConnecting);
  const [isHovered, setHovered] = useState(false);
  // Each handle listens to every move of the camera: only cards that can use them have them.
  const hasHandles = canEdit && (isHovered || selected || isConnecting);
  const holder = usePresence(({ selectedBy }) => selectedBy.get(id)?.[0]);
  const palette = usePalette();
  if (!touchpoint) return null;
  const { emotion } = touchpoint;
  return (
    <div
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      className={`jr-card ${selected ? 'jr-card--selected' : ''} ${isDragged ? 'jr-card--dragged' : ''}`}
      style={holder ? { ['--jr-holder' as string]: holder.colour } : undefined}
      data-held={holder ? '' : undefined}
    >
      <CardOutline touchpoint={touchpoint} />
      {emotion === undefined ? null : (
        <span className="jr-card__edge" style={{ background: palette.emotion[emotion] }} />
      )}
      {isEditing ? <CardTitleEditor id={id} /> : <CardTitle touchpoint={touchpoint} />}
      <span className="jr-card__ring">
        <PillarRing scores={touchpoint.ttt} />
      </span>
      <CardMeta touchpoint={touchpoint} pains={pains} />
      {holder ? <span className="jr-card__holder">{holder.name}</span> : null}
      {hasHandles ? (
        <>
          <Handle id="left" type="source" position={Position.Left} />
          <Handle id="right" type="source" position={Position.Right} />
        </>
      ) : null}
    </div>
  );
});

/** The border says the intent; the corner flag marks what is critical. */
function CardOutline({ touchpoint }: { touchpoint: Touchpoint }) {
  const palette = usePalette();
  const height = cardHeight(touchpoint);
  return (
    <svg className="jr-card__outline" width={CARD.width} height={height} aria-hidden="true">
      <rect
        x={0.5}
        y={0.5}
        width={CARD.width - 1}
        height={height - 1}
        rx={CARD.radius}
        fill={palette.surface}
        stroke={palette.outline}
        strokeDasharray={INTENT_DASH[touchpoint.intent] || undefined}
      />
      {touchpoint.critical ? <path d={flagPath()} fill={palette.ink} /> : null}
    </svg>
  );
}

function CardTitle({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const lines = titleLines(touchpoint);
  if (lines.length === 0)
    return <div className="jr-card__title jr-card__title--empty">{t('touchpoint.untitled')}</div>;
  let place = 0;
  return (
    <div className="jr-card__title" title={touchpoint.title}>
      {lines.map((line) => {
        place += 1;
        return (
          <span key={place} className="jr-card__line">
            {line}
          </span>
        );
      })}
    </div>
  );
}

function CardMeta({ touchpoint, pains }: { touchpoint: Touchpoint; pains: number }) {
  const t = useTranslate();
  const owner = touchpoint.owner || touchpoint.ownerDept;
  return (
    <div className="jr-card__meta">
      {touchpoint.emotion === undefined ? null : <EmotionFace emotion={touchpoint.emotion} />}
      <span className="jr-card__channel">{channelName(touchpoint.channel, t)}</span>
      <CountSign kind="pain" count={pains} />
      <CountSign kind="pitfall" count={touchpoint.pitfalls.length} />
      <span
        className={`jr-card__owner ${owner ? '' : 'jr-card__owner--none'}`}
        title={owner || t('touchpoint.noOwner')}
      >
        {owner ? initialsOf(owner) : ''}
      </span>
    </div>
  );
}
