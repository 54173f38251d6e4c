import axe from 'axe-core';
import { fireEvent, screen } from '@testing-library/react';
import { SCREENS } from '../../src/taskpane/pane';
import { rememberedLanguage } from '../../src/taskpane/remembered';
import { createMemoryWorkbook } from './memory-workbook';
import { pause, planInMemory, renderPane, settled } from './render-pane';

const tab = (name: string): HTMLElement => screen.getByRole('tab', { name });
const current = (): string | null => screen.getByRole('tab', { selected: true }).textContent;

describe('the pane', () => {
  test('tabs go round by arrow keys, Home and End; focus goes along', async () => {
    renderPane({ samples: null });
    await pause(20);
    tab('Nạp').focus();
    fireEvent.keyDown(tab('Nạp'), { key: 'ArrowLeft' });
    expect(current()).toBe('Theo dõi');
    expect(document.activeElement).toBe(tab('Theo dõi'));
    fireEvent.keyDown(tab('Theo dõi'), { key: 'ArrowRight' });
    expect(current()).toBe('Nạp');
    fireEvent.keyDown(tab('Nạp'), { key: 'End' });
    expect(current()).toBe('Theo dõi');
    fireEvent.keyDown(tab('Theo dõi'), { key: 'Home' });
    expect(current()).toBe('Nạp');
    expect(SCREENS.filter((id) => document.getElementById(`pane-tab-${id}`)?.tabIndex === 0)).toEqual(['load']);
  });

  test('what was entered stays while another screen is shown', async () => {
    const workbook = createMemoryWorkbook();
    await planInMemory(workbook, 'thai-nguyen-2024');
    renderPane({ workbook, screen: 'split' });
    const search = await screen.findByRole('searchbox');
    fireEvent.change(search, { target: { value: 'thu' } });
    fireEvent.click(tab('Kiểm tra'));
    expect(search.closest('[role=tabpanel]')?.hasAttribute('hidden')).toBe(true);
    fireEvent.click(tab('Phân bổ'));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('thu');
  });

  test('the language is switched at once and remembered', async () => {
    renderPane({ samples: null });
    await pause(20);
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { name: 'Load the assigned targets' })).toBeTruthy();
    expect(rememberedLanguage()).toBe('en');
    fireEvent.click(screen.getByRole('button', { name: 'Tiếng Việt' }));
    expect(rememberedLanguage()).toBe('vi');
  });

  test('denied storage costs nothing but the memory', async () => {
    const denied = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('denied');
    });
    renderPane({ samples: null });
    await pause(20);
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { name: 'Load the assigned targets' })).toBeTruthy();
    denied.mockRestore();
  });

  test('closing the pane stops watching the workbook', async () => {
    const workbook = createMemoryWorkbook();
    const { unmount } = renderPane({ workbook, samples: null });
    await settled(() => expect(workbook.listeners()).toBe(1));
    unmount();
    await settled(() => expect(workbook.listeners()).toBe(0));
  });

  test.each(SCREENS)('no accessibility violation on %s, with and without a plan', async (id) => {
    renderPane({ screen: id });
    await pause(100);
    const withPlan = createMemoryWorkbook();
    await expectClean();
    await planInMemory(withPlan, 'phu-luong-2024');
    renderPane({ workbook: withPlan, screen: id });
    await pause(100);
    await expectClean();
  });
});

/** Everything axe can judge without a layout; colours are judged in a browser. */
async function expectClean(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
