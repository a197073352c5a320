/**
 * The links as far as they can be pressed and reached with the keyboard; the painter draws them.
 * They are not edges of React Flow: their routes come from the layout.
 */
import { type KeyboardEvent, memo, useMemo } from 'react';
import { boundsOfRoute } from '../../../shared/export/map-pieces';
import type { LinkRoute } from '../../../shared/views/link-routes';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { openInspector } from '../../state/ui-store';
import { useInView } from './mounting/use-mounting';
import './link.css';

/** How far beside the line a click still means it, in pixels of the map. */
const REACH = 12;

export const LinkLayer = memo(function LinkLayer() {
  const t = useTranslate();
  const routes = useBoard((state) => state.routes);
  // A root is changed at its pain, not on the line.
  const own = useMemo(() => routes.filter(({ isRoot }) => !isRoot), [routes]);
  const inView = useInView(own, boundsOfRoute);
  const { width, height } = useBoard((state) => state.layout);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group inside SVG has no other element
    <svg
      className="jr-links-layer"
      width={width}
      height={height}
      role="group"
      aria-label={t('touchpoint.links')}
    >
      {inView.map((route) => (
        <LinkLine key={route.id} route={route} />
      ))}
    </svg>
  );
});

const LinkLine = memo(function LinkLine({ route }: { route: LinkRoute }) {
  const t = useTranslate();
  const session = useSession();
  const fromTitle = useBoard(({ board }) => board.touchpoints.get(route.from)?.title);
  const toTitle = useBoard(({ board }) => board.touchpoints.get(route.to)?.title);
  const { kind, path } = route;
  const select = () => {
    session.ui.update((draft) => {
      draft.selection = { kind: 'link', id: route.id };
    });
    openInspector(session.ui);
  };
  const described = t('link.described', {
    from: fromTitle || t('touchpoint.untitled'),
    kind: t(`link.${kind}`),
    to: toTitle || t('touchpoint.untitled'),
  });
  const label = route.label === '' ? described : `${described}, ${route.label}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button inside SVG has no other element
    <g
      className="jr-link--own nopan"
      role="button"
      tabIndex={-1}
      aria-label={label}
      onClick={select}
      onFocus={select}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') select();
      }}
    >
      <title>{label}</title>
      <path d={path} fill="none" stroke="transparent" strokeWidth={REACH} />
      <path className="jr-link__glow" d={path} />
    </g>
  );
});
