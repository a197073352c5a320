// reported by: lint/style/noRestrictedImports
import { useTranslate } from '../state/locale';

export const canary = useTranslate;
