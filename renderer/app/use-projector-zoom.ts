/** On the projector the map comes as much closer as the letters of the interface grow. */
import { useEffect, useRef } from 'react';
import type { Session } from '../state/session';
import { useTheme } from '../state/theme';

const CLOSER = 1.25;

export function useProjectorZoom(session: Session): void {
  const isProjected = useTheme().appearance === 'projector';
  const wasProjected = useRef(false);
  useEffect(() => {
    if (isProjected === wasProjected.current) return;
    wasProjected.current = isProjected;
    session.camera?.zoomBy(isProjected ? CLOSER : 1 / CLOSER, { fromCorner: true });
  }, [isProjected, session]);
}
