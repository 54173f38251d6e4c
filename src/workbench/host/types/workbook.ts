/** Excel.Workbook and what belongs to the workbook as a whole. */
import { readWorkbook } from '../../../xlsx';
import type { HandlerTable, HostObject, PropertyHandler } from '../table';
import { hostObject } from '../table';
import { HostError, orNotFound, type Json } from '../protocol';
import { DOCUMENT_PROPERTIES } from '../model';
import type { HostSession } from '../session';
import { parseArea } from '../address';
import { WORKBOOK_TARGET } from '../events';
import { fields, flag } from './bags';
import { activeChart } from './charts';
import { bytesOf, insertWorksheets } from './insert-worksheets';
import { registrations } from './registrations';

type WorkbookTypes = Pick<
  HandlerTable,
  | 'Workbook'
  | 'Application'
  | 'IterativeCalculation'
  | 'CultureInfo'
  | 'NumberFormatInfo'
  | 'DatetimeFormatInfo'
  | 'Runtime'
  | 'DocumentProperties'
  | 'WorkbookCreated'
  | 'WorkbookProtection'
>;

/** `{sheet id}!{area}`, as events carry it. */
function rangeOfReference(id: string): HostObject<'Range'> {
  const at = id.lastIndexOf('!');
  const area = parseArea(id.slice(at + 1));
  if (at < 0 || area === null) throw new HostError('InvalidReference');
  return hostObject('Range', { sheet: id.slice(0, at), area });
}

function selectedRange(host: HostSession): HostObject<'Range'> {
  const { sheet, area } = host.spreadsheet.selection();
  return hostObject('Range', { sheet, area });
}

function text(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

function iteration(key: 'enabled' | 'maxIteration' | 'maxChange', accepts: (value: Json) => boolean): PropertyHandler<'IterativeCalculation'> {
  return {
    get: (_, host) => host.model.iterativeCalculation[key],
    set: (_, value, host) => {
      if (!accepts(value)) throw new HostError('InvalidArgument');
      host.model.iterativeCalculation = { ...host.model.iterativeCalculation, [key]: value };
    },
  };
}

export const workbookTypes: WorkbookTypes = {
  Workbook: {
    properties: {
      name: { get: (_, host) => host.model.name },
      readOnly: { get: () => false },
      isDirty: { get: () => true },
      autoSave: { get: () => false },
      previouslySaved: { get: () => false },
      calculationEngineVersion: { get: () => 191029 },
      usePrecisionAsDisplayed: { get: () => false },
      chartDataPointTrack: fields<'Workbook'>({ chartDataPointTrack: flag(true) }, (_, host) => host.model.workbookBag)['chartDataPointTrack'] ?? {},
    },
    objects: {
      application: () => hostObject('Application', {}),
      worksheets: () => hostObject('WorksheetCollection', {}),
      names: () => hostObject('NamedItemCollection', { sheet: null }),
      bindings: () => hostObject('BindingCollection', {}),
      functions: () => hostObject('Functions', {}),
      styles: () => hostObject('StyleCollection', {}),
      tableStyles: () => hostObject('TableStyleCollection', {}),
      getActiveChart: (_, __, host) => orNotFound(activeChart(host)),
      getActiveChartOrNullObject: (_, __, host) => activeChart(host),
      comments: () => hostObject('CommentCollection', { sheet: null }),
      tables: () => hostObject('TableCollection', { sheet: null }),
      customXmlParts: () => hostObject('CustomXmlPartCollection', {}),
      settings: () => hostObject('SettingCollection', {}),
      properties: () => hostObject('DocumentProperties', {}),
      protection: () => hostObject('WorkbookProtection', {}),
      _Runtime: () => hostObject('Runtime', {}),
      getSelectedRange: (_, __, host) => selectedRange(host),
      getSelectedRanges: (_, __, host) => {
        const { sheet, area } = host.spreadsheet.selection();
        return hostObject('RangeAreas', { sheet, areas: [area] });
      },
      getActiveCell: (_, __, host) => {
        const { sheet, area } = selectedRange(host);
        return hostObject('Range', { sheet, area: { ...area, lastRow: area.row, lastColumn: area.column } });
      },
      _GetRangeForEventByReferenceId: (_, args) => rangeOfReference(args.string(0)),
      _GetRangeOrNullObjectForEventByReferenceId: (_, args) => rangeOfReference(args.string(0)),
    },
    methods: {
      save: (_, args) => {
        const behaviour = args.optionalString(0) ?? 'Save';
        if (behaviour !== 'Save' && behaviour !== 'Prompt') throw new HostError('InvalidArgument');
      },
      close: (_, args, host) => {
        const behaviour = args.optionalString(0) ?? 'Save';
        if (behaviour !== 'Save' && behaviour !== 'SkipSave') throw new HostError('InvalidArgument');
        host.model.isClosed = true;
      },
      insertWorksheetsFromBase64: insertWorksheets,
      ...registrations<'Workbook'>({ ActivatedEvent: 'workbookActivated', AutoSaveSettingChangedEvent: 'autoSaveSettingChanged' }, () => WORKBOOK_TARGET),
      getIsActiveCollabSession: () => false,
    },
  },
  Application: {
    properties: {
      calculationMode: {
        get: (_, host) => host.model.calculationMode,
        set: (_, value, host) => {
          if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual') throw new HostError('InvalidArgument');
          host.model.calculationMode = value;
        },
      },
      calculationEngineVersion: { get: () => 191029 },
      calculationState: { get: () => 'Done' },
      decimalSeparator: { get: () => ',' },
      thousandsSeparator: { get: () => '.' },
      useSystemSeparators: { get: () => true },
    },
    objects: {
      cultureInfo: () => hostObject('CultureInfo', {}),
      iterativeCalculation: () => hostObject('IterativeCalculation', {}),
      createWorkbook: (_, args) => {
        const file = args.optionalString(0);
        if (file !== null && !readWorkbook(bytesOf(file), '').ok) throw new HostError('InvalidArgument');
        return hostObject('WorkbookCreated', { file });
      },
    },
    methods: {
      calculate: async (_, args, host) => {
        const type = args.string(0);
        if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) throw new HostError('InvalidArgument');
        if (type !== 'Recalculate') host.spreadsheet.markAllDirty();
        await host.spreadsheet.calculate();
      },
      // Both only spare time in Excel: the batch's own reads still see current values.
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
    },
  },
  WorkbookCreated: {
    methods: { open: ({ file }, _, host) => host.openWorkbook(file) },
  },
  IterativeCalculation: {
    properties: {
      enabled: iteration('enabled', (value) => typeof value === 'boolean'),
      maxIteration: iteration('maxIteration', (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 32_767),
      maxChange: iteration('maxChange', (value) => typeof value === 'number' && value >= 0),
    },
  },
  CultureInfo: {
    properties: { name: { get: () => 'vi-VN' } },
    objects: {
      numberFormat: () => hostObject('NumberFormatInfo', {}),
      datetimeFormat: () => hostObject('DatetimeFormatInfo', {}),
    },
  },
  NumberFormatInfo: {
    properties: { numberDecimalSeparator: { get: () => ',' }, numberGroupSeparator: { get: () => '.' } },
  },
  DatetimeFormatInfo: {
    properties: {
      dateSeparator: { get: () => '/' },
      timeSeparator: { get: () => ':' },
      shortDatePattern: { get: () => 'dd/MM/yyyy' },
      longDatePattern: { get: () => 'dd MMMM yyyy' },
      longTimePattern: { get: () => 'h:mm:ss tt' },
    },
  },
  Runtime: {
    properties: {
      enableEvents: {
        get: (_, host) => host.model.enableEvents,
        set: (_, value, host) => {
          if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
          host.model.enableEvents = value;
        },
      },
    },
  },
  DocumentProperties: {
    properties: {
      ...Object.fromEntries(
        DOCUMENT_PROPERTIES.map((name) => [
          name,
          {
            get: (_: unknown, host: HostSession) => host.model.properties[name] ?? '',
            ...(name === 'lastAuthor'
              ? {}
              : {
                  set: (__: unknown, value: Json, host: HostSession) => {
                    host.model.properties[name] = text(value);
                  },
                }),
          },
        ]),
      ),
      revisionNumber: {
        get: (_, host) => Number(host.model.properties['revisionNumber'] ?? '0'),
        set: (_, value, host) => {
          if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw new HostError('InvalidArgument');
          host.model.properties['revisionNumber'] = String(value);
        },
      },
      creationDate: { get: (_, host) => host.model.created },
    },
    objects: { custom: () => hostObject('CustomPropertyCollection', {}) },
  },
  WorkbookProtection: {
    properties: { protected: { get: (_, host) => host.model.protection !== null } },
    methods: {
      protect: (_, args, host) => {
        if (host.model.protection !== null) throw new HostError('AccessDenied');
        host.model.protection = { password: args.optionalString(0) };
      },
      unprotect: (_, args, host) => {
        const protection = host.model.protection;
        if (protection !== null && protection.password !== null && protection.password !== args.optionalString(0)) {
          throw new HostError('AccessDenied');
        }
        host.model.protection = null;
      },
    },
  },
};
