export const ruleSetsExample = {
  at: '2026-11-21',
  items: [
    {
      version: '2025.1',
      validFrom: '2025-10-15',
      validTo: null,
      inForce: true,
      rules: [
        {
          name: 'dueSoonDays',
          label: 'Sắp đến hạn khi còn nhiều nhất',
          value: 7,
          text: '7 ngày',
          citation: 'Mặc định của phần mềm, chưa đối chiếu văn bản gốc',
          verified: false,
        },
      ],
    },
  ],
};

export const calendarExample = {
  year: 2026,
  items: [
    {
      date: '2026-01-10',
      kind: 'workingDay',
      kindLabel: 'Làm bù',
      name: 'Làm bù ngày 02/01/2026',
      citation: 'Thông báo nghỉ Tết Nguyên đán và nghỉ lễ năm 2026; 12729/VPCP-KGVX ngày 25/12/2025',
      verified: true,
      validFrom: '2025-12-25',
    },
  ],
};
