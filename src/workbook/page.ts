import type { PageSetup } from '../xlsx';

/** Landscape appendices with the margins of Decree 30/2020/NĐ-CP: 20–25 mm top and bottom, 30–35 left, 15–20 right. */
const APPENDIX: Omit<PageSetup, 'paper'> = {
  orientation: 'landscape',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  titleRows: [3, 3],
  fitToWidth: true,
};

export const APPENDIX_PAGE: Readonly<Record<PageSetup['paper'], PageSetup>> = {
  A4: { ...APPENDIX, paper: 'A4' },
  A3: { ...APPENDIX, paper: 'A3' },
};
