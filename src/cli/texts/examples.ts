import type { CommandName } from './texts.ts';

/** Shown at the end of `--help`; commands read the same in every language. */
export const examples: Readonly<Record<CommandName, readonly string[]>> = {
  program: [
    'tiendo progress "dak nong" --at 2023-12-21',
    'tiendo tasks "dak nong" --at 2023-12-21 --status T2',
    'tiendo progress --help',
  ],
  serve: ['tiendo serve', 'TIENDO_PORT=8080 TIENDO_DEMO=off tiendo serve'],
  plans: ['tiendo plans', 'tiendo plans thai nguyen --year 2021'],
  progress: [
    'tiendo progress "dak nong" --at 2023-12-21 --by field',
    'tiendo progress "dak nong" --at 2023-12-21 --known-at 2023-10-01T00:00:00+07:00',
    'tiendo progress "dak nong" --at 2023-12-21 --json | jq .rates.planCompletion',
  ],
  tasks: ['tiendo tasks "dak nong" --at 2023-12-21 --status T2', "tiendo tasks 82/KH-UBND --json | jq '.[].title'"],
  history: ['tiendo history "dak nong" 6.5', 'tiendo history 018c0a5e-7c00-7000-8000-000000000030'],
  audit: [
    'tiendo audit --plan "dak nong" -q "gia han"',
    'tiendo audit --type TaskResultReturned --from 2023-10-01 --to 2023-12-31',
  ],
  'demo-check': ['tiendo demo-check', 'tiendo demo-check --json'],
  'export-events': ['tiendo export-events history.ndjson', 'tiendo export-events | gzip > history.ndjson.gz'],
  'import-events': [
    'TIENDO_DATA_DIR=copy tiendo import-events history.ndjson',
    'TIENDO_DATA_DIR=copy tiendo progress "dak nong" --at 2023-12-21',
  ],
  'copy-events': [
    'tiendo copy-events --from embedded --to postgres://tiendo@database.example/tiendo',
    'tiendo copy-events --from embedded --to "esdb://127.0.0.1:2113?tls=false"',
    'tiendo copy-events --from "esdb://127.0.0.1:2113?tls=false" --to /srv/copy --translate 912',
  ],
  generate: [
    'tiendo generate --units 10 history.ndjson',
    'TIENDO_DATA_DIR=trial tiendo generate --units 93 --into-store',
  ],
  'deploy-projections': [
    'TIENDO_EVENT_STORE="esdb://127.0.0.1:2113?tls=false" tiendo deploy-projections',
    'tiendo deploy-projections --store "esdb://127.0.0.1:2113?tls=false" --disable-older',
  ],
  'cross-check': ['TIENDO_EVENT_STORE="esdb://127.0.0.1:2113?tls=false" tiendo cross-check'],
  recount: ['tiendo recount', 'tiendo recount --plan "dak nong" --at 2023-12-21 --known-at 2023-12-31T17:00:00Z'],
  'set-up-code': ['tiendo set-up-code'],
  fsck: ['tiendo fsck', 'tiendo fsck --all --json > findings.ndjson'],
  rebuild: [
    'tiendo rebuild task-register',
    'tiendo rebuild task-register --confirm-differences "dòng 12 bị sửa bằng tay"',
    'tiendo rebuild task-register --rollback',
  ],
  'replay-quarantine': ['tiendo replay-quarantine', 'tiendo replay-quarantine task-register'],
};
