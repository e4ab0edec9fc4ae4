import type { OpenAPIObject } from '@nestjs/swagger';

/** As much of a JSON schema as is needed to write an example of it. */
type Schema = Readonly<{
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  example?: unknown;
  minimum?: number;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
}>;
type Media = { schema?: Schema; example?: unknown };
type Body = { content?: Record<string, Media> };
type Operation = { requestBody?: Body; responses?: Record<string, Body> };

const texts: Readonly<Record<string, string>> = {
  uuid: '018c0a5e-7c00-7000-8000-000000000001',
  date: '2023-12-21',
  'date-time': '2023-12-21T02:15:00.000000Z',
};

const problems: Readonly<Record<string, readonly [code: string, title: string, detail: string]>> = {
  400: ['input.unreadable', 'Yêu cầu có lỗi', 'Các mục nêu trong `errors` không được chấp nhận'],
  403: ['task.requester-never-decides', 'Bên xin gia hạn không tự quyết định', 'Bên xin gia hạn không tự quyết định'],
  404: ['id.not-recorded', 'Không có đối tượng này', 'Không có đối tượng nào mang mã này'],
  409: ['task.withdrawn', 'Nhiệm vụ đã thu hồi', 'Nhiệm vụ đã thu hồi'],
  412: ['revision.stale', 'Nội dung đã thay đổi', 'Bạn đã xem bản 2, nay là bản 3'],
  413: ['body.too-large', 'Nội dung quá lớn', 'Nội dung lớn hơn mức cho phép'],
  415: ['content-type.unsupported', 'Kiểu nội dung không được nhận', 'Hãy gửi nội dung dạng application/json'],
  422: ['quantity.unlike-units', 'Khác đơn vị tính', 'Không cộng các số liệu khác đơn vị tính'],
  503: ['position.not-yet-shown', 'Dữ liệu chưa sẵn sàng', 'Chưa hiện tới vị trí được hỏi; xin hỏi lại sau giây lát'],
};

/** Writes an example into every body of the document that has none, from the examples of its members. */
export const withExamples = (document: OpenAPIObject): OpenAPIObject => {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const [path, item] of Object.entries(document.paths)) {
    for (const operation of Object.values(item as Record<string, Operation | undefined>)) {
      for (const [status, body] of bodiesOf(operation)) {
        for (const [type, media] of Object.entries(body.content ?? {})) {
          media.example ??= type.includes('problem') ? problemAt(status, path) : exampleOf(media.schema, schemas, []);
        }
      }
    }
  }
  return document;
};

const bodiesOf = ({ requestBody, responses = {} }: Operation = {}): readonly (readonly [string, Body])[] => [
  ...(requestBody === undefined ? [] : [['', requestBody] as const]),
  ...Object.entries(responses),
];

const problemAt = (status: string, instance: string) => {
  const [code = 'internal', title = 'Lỗi', detail = 'Lỗi'] = problems[status] ?? [];
  return { type: `/problems/${code}`, title, status: Number(status), detail, instance, code, requestId: 'req-1' };
};

/** `trail` holds the schemas on the way, so that a schema that contains itself ends. */
const exampleOf = (
  schema: Schema | undefined,
  schemas: Readonly<Record<string, Schema>>,
  trail: readonly string[],
): unknown => {
  if (schema === undefined) return null;
  const inside = (next: Schema | undefined) => exampleOf(next, schemas, trail);
  if (schema.example !== undefined) return schema.example;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return trail.includes(name) ? null : exampleOf(schemas[name], schemas, [...trail, name]);
  }
  const choice = schema.oneOf?.[0] ?? schema.anyOf?.[0] ?? schema.allOf?.[0];
  if (choice !== undefined) return inside(choice);
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) {
    return Object.fromEntries(Object.entries(schema.properties).map(([name, member]) => [name, inside(member)]));
  }
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'array':
      return schema.items === undefined ? [] : [inside(schema.items)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'string':
      return texts[schema.format ?? ''] ?? 'văn bản';
    default:
      return {};
  }
};
