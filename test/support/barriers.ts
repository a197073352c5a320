// What axe finds on a page; its source has to be there already, and the page's policy out of the way.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe calls serious or critical, in words that say where. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  await page.waitForTimeout(400);
  const { violations, checked } = await page.evaluate(async () => {
    const inPage = window as unknown as {
      axe: { run: () => Promise<{ violations: Violation[]; passes: unknown[] }> };
    };
    const result = await inPage.axe.run();
    return { violations: result.violations, checked: result.passes.length };
  });
  expect(checked, 'rules that found something to check').toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
