/** What the commands of the board screen depend on. */
import type { UiState } from '../../state/ui-store';

export type Choice = Pick<UiState, 'selection' | 'canEdit'>;
