/** A link on the map, along the route that the shared layout computed. */
import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { arrowhead, type LinkRoute } from '../../../shared/views/link-routes';
import { useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import type { RouteEdge } from './board-to-flow';
import './link.css';

/** Whether the route has a selected card at one of its ends, or there is no selection at all. */
function useEmphasis(route: LinkRoute | undefined): 'plain' | 'strong' | 'dim' {
  return useUi(({ selection, gesture }) => {
    if (!route || gesture || selection.kind !== 'touchpoints') return 'plain';
    return selection.ids.includes(route.from) || selection.ids.includes(route.to)
      ? 'strong'
      : 'dim';
  });
}

export const LinkEdge = memo(function LinkEdge({ id, data, selected }: EdgeProps<RouteEdge>) {
  const palette = usePalette();
  const route = data?.route;
  const emphasis = useEmphasis(route);
  if (!route) return null;
  const colour = selected
    ? palette.accent
    : route.kind === 'cause'
      ? palette.emotion['-2']
      : palette.secondary;
  return (
    <g className={`jr-link jr-link--${route.kind} jr-link--${emphasis}`} style={{ color: colour }}>
      <BaseEdge id={id} path={route.path} interactionWidth={14} />
      <polygon
        points={arrowhead(route)
          .map(({ x, y }) => `${x},${y}`)
          .join(' ')}
        fill="currentColor"
      />
    </g>
  );
});
