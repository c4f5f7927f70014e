import { command } from '../../command';

const DETAILS = `Reads the records that devices sent to the collector, and says what happened: by minute, by rule and action, which ways out people used, how many
people got fewer mails, and from which Outlooks. Records name nobody, and neither does the report.

  reply-all-guard incident report /var/lib/otelcol/reply-all-guard.jsonl --html storm.html

Give files with OTLP JSON, as the OpenTelemetry Collector's file exporter or Rotel writes them, or a folder of such files.`;

/** `reply-all-guard incident report` */
export const incidentReport = command({
  words: ['incident', 'report'],
  summary: 'say what happened in a storm, from the records that devices sent',
  details: DETAILS,
  argument: { name: 'EXPORT', many: true, description: 'a file of OTLP JSON (also .gz), or a folder of these' },
  options: {
    html: { value: 'FILE', description: 'write one page with charts, complete in itself' },
    json: { conflicts: ['html'], description: 'print one JSON object' },
    from: { value: 'DATE-TIME', description: 'leave out what was before: ISO 8601 with a time zone' },
    until: { value: 'DATE-TIME', description: 'leave out what was from then on' },
  },
  exitCodes: {
    0: 'everything was read',
    1: 'some of it could not be read; the rest is counted',
    2: 'nothing could be read',
  },
  async run(values, paths) {
    // Charts are large: other commands need not wait for them.
    const { runIncidentReport } = await import(/* webpackMode: "eager" */ './run-report');
    return runIncidentReport({ paths, ...values });
  },
});
