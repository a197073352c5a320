/**
 * A touchpoint on the map as an element: what is pressed, named and focused. The painter draws the
 * card; only one that is on its way or being written in shows a picture of its own above it.
 */
import { Handle, type NodeProps, Position, useUpdateNodeInternals } from '@xyflow/react';
import { memo, useEffect, useMemo, useState } from 'react';
import { drawCard } from '../../../shared/export/draw-card';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { CARD, cardHeight } from '../../../shared/views/card-size';
import { Drawing } from '../../drawing/Drawing';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, usePresence, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import type { CardNode } from './board-to-flow';
import { CardHolder } from './CardHolder';
import { TitleEditor } from './TitleEditor';
import './card.css';

export const TouchpointCard = memo(function TouchpointCard({ id, selected }: NodeProps<CardNode>) {
  const t = useTranslate();
  const touchpoint = useBoard((state) => state.board.touchpoints.get(id));
  const isEditing = useUi(
    ({ titleEdit }) => titleEdit?.kind === 'touchpoint' && titleEdit.id === id,
  );
  const isDragged = useUi(({ gesture }) => gesture?.ids.includes(id) ?? false);
  const canEdit = useCanEdit();
  const isConnecting = useUi((state) => state.isConnecting);
  const [isHovered, setHovered] = useState(false);
  const typist = usePresence(({ editedBy }) => editedBy.get(id)?.[0]);
  const selector = usePresence(({ selectedBy }) => selectedBy.get(id)?.[0]);
  const holder = typist ?? selector;
  if (!touchpoint) return null;
  // Each handle listens to every move of the camera: only cards that can use them have them.
  const hasHandles = canEdit && (isHovered || selected || isConnecting);
  return (
    <div
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      className={`jr-card ${selected ? 'jr-card--selected' : ''} ${isDragged ? 'jr-card--dragged' : ''}`}
      style={holder ? { ['--jr-holder' as string]: holder.colour } : undefined}
      data-held={holder ? '' : undefined}
    >
      {isDragged || isEditing ? <CardPicture touchpoint={touchpoint} /> : null}
      {isEditing ? (
        <TitleEditor kind="touchpoint" id={id} placeholder={t('touchpoint.titlePlaceholder')} />
      ) : null}
      {holder ? <CardHolder holder={holder} isTyping={holder === typist} /> : null}
      {hasHandles ? <LinkHandles id={id} /> : null}
    </div>
  );
});

/** Where links start and end when they are drawn with the pointer. */
function LinkHandles({ id }: { id: string }) {
  const update = useUpdateNodeInternals();
  // React Flow looked for handles when the card was mounted, and found none.
  useEffect(() => update(id), [update, id]);
  return (
    <>
      <Handle id="left" type="source" position={Position.Left} />
      <Handle id="right" type="source" position={Position.Right} />
    </>
  );
}

function CardPicture({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const palette = usePalette();
  const pains = useBoard((state) => state.painCounts.get(touchpoint.id) ?? 0);
  const height = cardHeight(touchpoint);
  const { items } = useMemo(
    () =>
      drawCard({ palette, t }, touchpoint, {
        box: { id: touchpoint.id, x: 0, y: 0, width: CARD.width, height },
        pains,
      }),
    [palette, t, touchpoint, height, pains],
  );
  return (
    <svg className="jr-card__picture" width={CARD.width} height={height} aria-hidden="true">
      <title>{touchpoint.title}</title>
      <Drawing items={items} />
    </svg>
  );
}
