import { render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../../renderer/ui/Dialog';

function show(children: ReactNode) {
  render(
    <Dialog open onOpenChange={() => undefined} title="Mời" closeLabel="Đóng">
      {children}
    </Dialog>,
  );
}

const nameOfFocused = () => document.activeElement?.getAttribute('aria-label');

describe('a dialog', () => {
  it('opens where one types: in its first text field', async () => {
    show(
      <>
        <input type="radio" aria-label="Chỉ máy này" />
        <input readOnly aria-label="Liên kết" />
        <input aria-label="Tên của bạn" />
      </>,
    );
    await waitFor(() => expect(nameOfFocused()).toBe('Tên của bạn'));
  });

  it('opens at its first control when there is nothing to type', async () => {
    show(<p>Phím tắt</p>);
    await waitFor(() => expect(nameOfFocused()).toBe('Đóng'));
    expect(screen.getByRole('dialog', { name: 'Mời' })).toBeDefined();
  });
});
