/**
 * Grade of a state secret (độ mật): `confidential` mật, `secret` tối mật, `topSecret` tuyệt mật. Secret documents are
 * followed on another channel; their body is refused here. Source: Decision 23/2018/QĐ-TTg; domain rules 1.1.
 */
export const secrecyGrades = ['none', 'confidential', 'secret', 'topSecret'] as const;
export type Secrecy = (typeof secrecyGrades)[number];
