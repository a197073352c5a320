/**
 * The links, drawn like the export draws them. They are not edges of React Flow: their routes come
 * from the layout, and they are shown whether or not their cards are mounted.
 */
import { type KeyboardEvent, memo } from 'react';
import { drawLink } from '../../../shared/export/draw-marks';
import { arrowhead, type LinkRoute } from '../../../shared/views/link-routes';
import { Drawing } from '../../drawing/Drawing';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { openInspector } from '../../state/ui-store';
import './link.css';

/** How far beside the line a click still means it, in pixels of the map. */
const REACH = 12;

export const LinkLayer = memo(function LinkLayer() {
  const t = useTranslate();
  const routes = useBoard((state) => state.routes);
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
      {routes.map((route) => (
        <LinkLine key={route.id} route={route} />
      ))}
    </svg>
  );
});

/** Whether the link has a selected card at one of its ends, or there is no such selection. */
function useEmphasis({ id, from, to }: LinkRoute): 'plain' | 'selected' | 'dim' {
  return useUi(({ selection, gesture }) => {
    if (selection.kind === 'link') return selection.id === id ? 'selected' : 'plain';
    if (gesture || selection.kind !== 'touchpoints') return 'plain';
    return selection.ids.includes(from) || selection.ids.includes(to) ? 'plain' : 'dim';
  });
}

const LinkLine = memo(function LinkLine({ route }: { route: LinkRoute }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const emphasis = useEmphasis(route);
  const fromTitle = useBoard(({ board }) => board.touchpoints.get(route.from)?.title);
  const toTitle = useBoard(({ board }) => board.touchpoints.get(route.to)?.title);
  const { kind, path } = route;
  const colours =
    emphasis === 'selected'
      ? { ...palette, ink: palette.accent, secondary: palette.accent }
      : palette;
  const items = drawLink(colours, { kind, path, head: arrowhead(route) });
  const className = `jr-link jr-link--${emphasis}`;
  // A root is changed at its pain, not on the line.
  if (route.isRoot)
    return (
      <g className={className}>
        <Drawing items={items} />
      </g>
    );
  const select = () => {
    session.ui.update((draft) => {
      draft.selection = { kind: 'link', id: route.id };
    });
    openInspector(session.ui);
  };
  const label = t('link.described', {
    from: fromTitle || t('touchpoint.untitled'),
    kind: t(`link.${kind}`),
    to: toTitle || t('touchpoint.untitled'),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button inside SVG has no other element
    <g
      className={`${className} jr-link--own nopan`}
      role="button"
      tabIndex={0}
      aria-label={label}
      onClick={select}
      onFocus={select}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') select();
      }}
    >
      <title>{label}</title>
      <path d={path} fill="none" stroke="transparent" strokeWidth={REACH} />
      <Drawing items={items} />
    </g>
  );
});
