import { rebuildInVietnamese } from './rebuild-texts.ts';
import type { Texts } from './texts.ts';

/** The wish of commander's messages by their code; the named option or argument follows. */
const unreadable: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'Không có tuỳ chọn',
  'commander.unknownCommand': 'Không có lệnh',
  'commander.missingArgument': 'Thiếu tham số',
  'commander.optionMissingArgument': 'Thiếu giá trị của tuỳ chọn',
  'commander.missingMandatoryOptionValue': 'Thiếu tuỳ chọn',
  'commander.invalidArgument': 'Giá trị không hợp lệ của',
  'commander.excessArguments': 'Thừa tham số',
};

export const vietnamese: Texts = {
  language: 'vi',
  help: {
    program:
      'Tiến Độ: mỗi kế hoạch đã đi tới đâu, vào ngày bất kỳ, theo hiểu biết của ngày bất kỳ, kèm sự kiện đứng sau từng con số.',
    serve: 'Khởi động dịch vụ: HTTP API, luồng sự kiện, cơ sở dữ liệu đi kèm. Cấu hình bằng biến TIENDO_.',
    plans: 'Liệt kê kế hoạch, hoặc tìm có dấu hay không dấu.',
    progress: 'Kế hoạch đã đi tới đâu: số nhiệm vụ theo từng loại và các tỷ lệ tính từ đó.',
    tasks: 'Các nhiệm vụ của một kế hoạch, kèm thời hạn và loại.',
    history: 'Mọi việc đã xảy ra với một nhiệm vụ, cũ nhất trước.',
    audit: 'Ai đã làm gì, cho đơn vị nào, theo văn bản nào; mới nhất trước.',
    'demo-check': 'So từng con số mà năm bài báo nguồn nêu với con số tính từ sự kiện.',
    'export-events': 'Ghi toàn bộ lịch sử thành CloudEvents 1.0, mỗi dòng một sự kiện.',
    'import-events': 'Đưa một lịch sử đã xuất vào kho còn trống.',
    'copy-events': 'Chép lịch sử từ kho sự kiện này sang kho khác và đối chiếu từng sự kiện.',
    generate: 'Sinh một lịch sử giả định để thử: cùng quy mô và hạt giống thì ra đúng những sự kiện đó.',
    'deploy-projections':
      'Cho EventStoreDB chạy các phép chiếu mà cross-check dùng để đối chiếu; không bao giờ sửa phép chiếu đã triển khai.',
    'cross-check': 'Đối chiếu trạng thái do EventStoreDB tự tính với các sổ theo dõi, tại cùng một sự kiện.',
    'set-up-code': 'Tạo mã dùng một lần để mở thêm người quản trị, khi không còn người quản trị nào đăng nhập được.',
    fsck: 'Soát toàn bộ dữ liệu đã lưu, nêu rõ chỗ nào sai và sai ở đâu.',
    recount: 'Đếm lại mọi số liệu thẳng từ sự kiện, không qua sổ, rồi đối chiếu với sổ.',
    rebuild: 'Dựng lại một phép chiếu bên cạnh bản đang đọc, so sánh, và chuyển sang nếu không có gì khác.',
    'replay-quarantine': 'Thử dựng lại các sự kiện đang bị để riêng.',
    projection: 'tên phép chiếu, ví dụ task-register',
    confirmDifferences: 'vẫn chuyển dù có dòng khác nhau; lý do được ghi lại',
    rollback: 'đọc lại bản trước lần chuyển gần nhất',
    dropOld: 'xóa bản trước lần chuyển gần nhất',
    cancelRebuild: 'hủy lần dựng lại đang làm dở và xóa những gì đã dựng',
    checkAll: 'dựng lại và so mọi đối tượng, không chỉ một phần mười',
    jsonLines: 'mỗi phát hiện một dòng, dạng JSON',
    usage: 'Cách dùng:',
    arguments: 'Tham số:',
    options: 'Tuỳ chọn:',
    commands: 'Lệnh:',
    examplesTitle: 'Ví dụ:',
    exitCodesTitle: 'Mã thoát:',
    helpOption: 'xem trợ giúp',
    helpCommand: 'xem trợ giúp của một lệnh',
    version: 'xem phiên bản',
    url: 'địa chỉ dịch vụ đang chạy; nếu không nêu thì dùng dịch vụ trên thư mục dữ liệu, hoặc lệnh tự khởi động phần cần thiết',
    json: 'câu trả lời của API dạng JSON, cho chương trình khác',
    at: 'ngày chốt, YYYY-MM-DD; không nêu là hôm nay',
    knownAt: 'theo hiểu biết tại một thời điểm (ISO 8601 kèm múi giờ) hoặc vị trí của sổ; không nêu là mới nhất',
    by: 'chia theo: field (lĩnh vực), unit (đơn vị) hoặc group (nhóm)',
    plan: 'số, ký hiệu (82/KH-UBND), từ trong tên hay cơ quan ban hành, hoặc mã',
    words: 'từ trong tên, ký hiệu hay cơ quan ban hành',
    year: 'năm của kế hoạch',
    status: 'chỉ loại này: H1, H2, T1, T2, N hoặc X',
    unit: 'mã đơn vị chủ trì',
    limit: 'nhiều nhất bấy nhiêu dòng',
    task: 'mã nhiệm vụ, hoặc kế hoạch như ở `progress` rồi tới số thứ tự nhiệm vụ',
    number: 'số thứ tự nhiệm vụ trong kế hoạch, khi tham số đầu là kế hoạch',
    actor: 'tài khoản người thực hiện',
    type: 'loại sự kiện, ví dụ TaskExtensionGranted',
    from: 'ngày ghi nhận đầu tiên, YYYY-MM-DD',
    to: 'ngày ghi nhận cuối cùng, tính cả ngày đó',
    q: 'từ trong câu mô tả, có dấu hay không dấu',
    planOption: 'sự kiện của kế hoạch này và các nhiệm vụ: ký hiệu, từ hoặc mã',
    taskOption: 'mã nhiệm vụ',
    outFile: 'tệp sẽ ghi; không nêu hoặc - là đầu ra chuẩn',
    inFile: 'tệp do export-events ghi',
    units: 'số đơn vị ban hành kế hoạch: tỉnh, và các xã thuộc tỉnh',
    plansEach: 'số kế hoạch mỗi đơn vị mỗi năm',
    tasksEach: 'số nhiệm vụ mỗi kế hoạch; mỗi nhiệm vụ khoảng 20 sự kiện',
    years: 'số năm, năm cuối là 2025',
    seed: 'hạt giống: chữ khác thì lịch sử khác',
    intoStore: 'đưa thẳng vào kho còn trống thay vì ghi ra',
    fromStore: 'kho để đọc: postgres://…, esdb://…, một thư mục dữ liệu, hoặc `embedded` là thư mục trong cấu hình',
    toStore: 'kho để ghi, nêu như trên; còn trống, hoặc đang giữ phần đầu của kho kia',
    translate: 'in vị trí ở kho được ghi ứng với cùng những sự kiện như vị trí này ở kho được đọc',
    onStore: 'địa chỉ esdb://; không nêu thì dùng TIENDO_EVENT_STORE',
    disableOlder: 'dừng các phiên bản cũ; trạng thái của chúng được giữ',
  },
  exitCodes: `  0   xong
  1   bị từ chối: không có kế hoạch đó, quy tắc không cho, hoặc phép đối chiếu thấy khác biệt
  2   không đọc được dòng lệnh
  3   không có dịch vụ trả lời, hoặc thư mục dữ liệu đang được dùng
  70  lỗi của chương trình hoặc của máy`,
  columns: {
    symbol: 'Số, ký hiệu',
    plan: 'Kế hoạch',
    owner: 'Cơ quan ban hành',
    year: 'Năm',
    id: 'Mã',
    heading: 'Phần',
    total: 'Tổng',
    rate: 'Hoàn thành',
    number: 'STT',
    title: 'Nhiệm vụ',
    leadUnit: 'Cơ quan chủ trì',
    deadline: 'Thời hạn',
    status: 'Loại',
    completedOn: 'Hoàn thành ngày',
    recordedAt: 'Ghi nhận',
    effectiveOn: 'Hiệu lực',
    event: 'Sự kiện',
    sentence: 'Nội dung',
    by: 'Người thực hiện',
    source: 'Bài',
    at: 'Ngày chốt',
    figure: 'Con số',
    article: 'Bài báo',
    computed: 'Tính được',
    verdict: 'Kết luận',
    name: 'Tên',
    outcome: 'Kết quả',
    state: 'Trạng thái',
    projection: 'Phép chiếu',
    about: 'Về',
    server: 'EventStoreDB',
    register: 'Sổ theo dõi',
  },
  equal: 'khớp',
  differs: 'KHÁC',
  figuresMatch: (all) => `Cả ${String(all)} con số của các bài báo đều tính ra được từ sự kiện.`,
  figuresDiffer: (differing, all) => `${String(differing)} trên ${String(all)} con số khác với bài báo.`,

  noService: (address) => `Không có dịch vụ nào trả lời tại ${address}.`,
  unexpectedAnswer: (status) => `Dịch vụ trả lời mã ${String(status)} mà không nêu lý do.`,
  folderInUse:
    'Thư mục dữ liệu đang được một dịch vụ khác dùng; hãy dừng dịch vụ đó hoặc chọn thư mục khác bằng TIENDO_DATA_DIR.',
  starting: (pid) => `Dịch vụ của tiến trình ${String(pid)} đang khởi động; xin hỏi lại sau giây lát.`,
  noPlan: (asked) => `Không tìm thấy kế hoạch nào theo "${asked}"; \`tiendo plans\` liệt kê các kế hoạch.`,
  severalPlans: (asked, candidates) =>
    `"${asked}" hợp với nhiều kế hoạch; hãy nêu một ký hiệu hoặc mã sau:\n${candidates.map((line) => `  ${line}`).join('\n')}`,
  noTask: (number, plan) => `Kế hoạch ${plan} không có nhiệm vụ số ${number}.`,
  unreadableArgument: (said, named, code) => {
    const expected = /Expected: (.+)$/.exec(said)?.[1];
    return `${unreadable[code] ?? 'Không đọc được dòng lệnh'}${named === undefined ? '' : ` ${named}`}${
      expected === undefined ? '' : ` (cần: ${expected})`
    }; xem \`tiendo --help\`.`;
  },
  setUpCode: (code) =>
    `${code}\nDùng một lần, trong một giờ: gửi tới POST /api/v1/set-up cùng { "organisation": { "unit": "…" } } (docs/accounts.md).\n`,
  notEmpty: 'Kho đã có sự kiện: chỉ có thể đưa lịch sử vào kho còn trống.',
  stopServiceFirst: (pid) =>
    `Dịch vụ của tiến trình ${String(pid)} đang dùng thư mục dữ liệu; hãy dừng nó trước khi nhập.`,
  badLine: (line, what) =>
    `Dòng ${String(line)} không phải sự kiện đã xuất: ${what} thiếu hoặc không đọc được. Chưa nhập gì.`,
  cannotRead: (file) => `Không đọc được tệp ${file}.`,
  cannotWrite: (file) => `Không ghi được tệp ${file}.`,

  groupsComplete: (numerator, denominator, text) =>
    `Hoàn thành ${String(numerator)}/${String(denominator)} nhóm, đạt ${text}`,
  ruleSet: (version) => `Bộ quy tắc ${version}`,
  completed: (numerator, denominator, text) =>
    `Hoàn thành ${String(numerator)}/${String(denominator)} nhiệm vụ, đạt ${text}`,
  corner: (at, position, recordedAt) =>
    `Tính đến hết ngày ${at}, theo hiểu biết tại vị trí ${position}${recordedAt === null ? '' : ` (${recordedAt})`}`,
  more: (shown) => `${String(shown)} dòng đầu; xem thêm bằng --limit.`,
  nothing: 'Không tìm thấy gì.',
  catchingUp: 'Sổ theo dõi',
  exporting: 'Xuất',
  importing: 'Nhập',
  generating: 'Sinh lịch sử',
  fileOrStore: 'Nêu một tệp hoặc --into-store, không nêu cả hai.',
  imported: (events, position) => `Đã nhập ${String(events)} sự kiện; sổ kết thúc ở vị trí ${position}.`,
  exported: (events, file) => `Đã ghi ${String(events)} sự kiện vào ${file}.`,

  noSuchStore: (address) =>
    `Không có loại kho nào mang địa chỉ ${address}; hãy nêu postgres://…, esdb://… hoặc một thư mục dữ liệu.`,
  sameStore: 'Hai tên này là cùng một kho.',
  cannotOpen: (store, said) => `Không mở được kho ${store}: ${said}`,
  noStoreThere: (store) => `${store} không có kho sự kiện.`,
  copySteps: { comparing: 'Đối chiếu', copying: 'Chép', verifying: 'Kiểm lại' },
  copied: (copied, found, position) =>
    `Đã chép ${String(copied)} sự kiện, ${String(found)} sự kiện có sẵn; đã đối chiếu từng sự kiện. Sổ kết thúc ở vị trí ${position}.`,
  logsDiffer: (number, part, place) =>
    part === 'only-in-target'
      ? `Sự kiện thứ ${String(number)} (${place}) chỉ có ở kho được ghi. Chưa ghi gì.`
      : `Sự kiện thứ ${String(number)} (${place}) khác nhau ở ${part}. Kho được ghi đang giữ một lịch sử khác.`,
  copyNotContinued: (events) =>
    `Kho được ghi đang giữ ${String(events)} sự kiện đầu và chỉ nhận trọn một lịch sử; hãy nêu một kho trống.`,
  storeRefused: (said) => `Kho được ghi từ chối một sự kiện: ${said}`,

  needsEventStoreDb: 'Các phép chiếu này chạy trong EventStoreDB: hãy đặt TIENDO_EVENT_STORE là một địa chỉ esdb://.',
  deployed: {
    created: 'đã tạo',
    unchanged: 'đã có sẵn',
    'other-text': 'TỪ CHỐI: nội dung khác',
    foreign: 'TỪ CHỐI: không do lệnh này tạo',
  },
  olderStands: (name) => `${name} vẫn đang chạy; --disable-older dừng nó và giữ trạng thái.`,
  olderDisabled: (name) => `${name} đã dừng; trạng thái được giữ.`,
  otherTextDeployed: (name) =>
    `${name} đã được triển khai với nội dung khác. Trạng thái của nó được giữ nguyên; hãy tăng phiên bản ở dòng đầu của tệp.`,
  foreignProjection: (name) =>
    `Đã có phép chiếu ${name} không do lệnh này triển khai; hãy tăng phiên bản, hoặc gỡ nó trên máy chủ.`,
  notDeployed: (name) => `${name} chưa chạy trong EventStoreDB; hãy dùng \`tiendo deploy-projections\`.`,
  crossChecked: (what, { compared, unseen, ahead }) =>
    `${what === 'tasks' ? 'Nhiệm vụ' : 'Loại sự kiện'}: ${String(compared)} được đối chiếu tại cùng một sự kiện; chưa đối chiếu: ${String(
      unseen,
    )} máy chủ chưa thấy, ${String(ahead)} máy chủ đã thấy nhiều hơn sổ theo dõi.`,
  crossDiffers: (differences) => `${String(differences)} khác biệt giữa EventStoreDB và các sổ theo dõi.`,
  nothingCompared: 'Không đối chiếu được gì: các phép chiếu đã được triển khai và đang chạy chưa?',
  checking: 'Đang soát',
  findings: {
    'log.position-missing': 'Nhật ký thiếu một vị trí',
    'log.revision-missing': 'Một dòng sự kiện không được đánh số liên tục 0, 1, 2, …',
    'log.id-repeated': 'Một mã sự kiện xuất hiện hai lần trong cùng một dòng',
    'log.stream-missing': 'Có sự kiện thuộc dòng không có trong danh mục',
    'log.category-differs': 'Sự kiện được xếp vào nhóm khác với dòng của nó',
    'log.time-goes-back': 'Thời điểm ghi nhận đi lùi',
    'log.not-protected': 'Một bảng của nhật ký có thể bị sửa',
    'event.unreadable': 'Không đọc được một sự kiện',
    'event.unknown-type': 'Sự kiện thuộc loại không ai biết',
    'event.unknown-schema': 'Sự kiện có phiên bản cấu trúc không ai biết',
    'event.of-another-category': 'Sự kiện nằm trong dòng của loại khác',
    'event.without-a-day': 'Sự kiện không có ngày hiệu lực',
    'checkpoint.beyond-the-log': 'Một phép chiếu ghi nhận vị trí vượt quá cuối nhật ký',
    'checkpoint.missing': 'Một phép chiếu chưa từng được dựng',
    'checkpoint.of-another-version': 'Một phép chiếu được dựng theo phiên bản khác',
    'projection.quarantined': 'Một phép chiếu đang để riêng một sự kiện',
    'checkpoint.halted': 'Một phép chiếu đã dừng tại một sự kiện',
    'register.row-missing': 'Sổ thiếu một dòng suy ra từ sự kiện',
    'register.row-surplus': 'Sổ thừa một dòng không suy ra từ sự kiện nào',
    'register.row-differs': 'Một dòng của sổ khác với sự kiện',
    'register.rows-overlap': 'Hai dòng của sổ cùng nhận một ngày và một thời điểm biết',
    'register.thing-unknown': 'Sổ có đối tượng mà nhật ký không có',
    'trail.entry-missing': 'Dấu vết kiểm tra thiếu một mục',
    'trail.entry-surplus': 'Dấu vết kiểm tra thừa một mục không có sự kiện',
    'trail.entry-differs': 'Một mục của dấu vết kiểm tra khác với sự kiện',
    'records.chain-broken': 'Chuỗi nhật ký truy cập bị đứt',
  },
  checkedStore: ({ events, things, compared }) =>
    `Đã đọc ${String(events)} sự kiện; dựng lại và so ${String(compared)}/${String(things)} đối tượng.`,
  ...rebuildInVietnamese,
  storeDamaged: (findings) => `${String(findings)} phát hiện: dữ liệu đã lưu không toàn vẹn.`,

  recounting: 'Đếm lại',
  recounted: ({ at, position, tasks, plans, events }) =>
    `Tính đến hết ngày ${at}, theo hiểu biết tại vị trí ${position}: đã đếm lại ${String(tasks)} nhiệm vụ của ${String(plans)} kế hoạch từ ${String(events)} sự kiện.`,
  recountedRate: (numerator, denominator) => `Hoàn thành ${String(numerator)}/${String(denominator)} nhiệm vụ.`,
  taskDiffers: (task, counted, shown) =>
    `Nhiệm vụ ${task}: theo sự kiện ${counted ?? 'không có'}, sổ ghi ${shown ?? 'không có'}`,
  figureDiffers: (plan, figure, counted, shown) =>
    `${plan === null ? 'Tổng chung' : `Kế hoạch ${plan}`}, ${figure}: theo sự kiện ${String(counted)}, sổ cho ${String(shown)}`,
  recountDiffers: (differences) => `${String(differences)} chỗ sổ khác với sự kiện.`,
  nothingCounted: 'Không có nhiệm vụ nào để đếm.',
};
