/** What the service says of a value and its target, as the catalogue calls it. */
export const verdictOf = (meetsTarget: boolean | null): 'met' | 'unmet' | 'unclear' => {
  if (meetsTarget === null) return 'unclear';
  return meetsTarget ? 'met' : 'unmet';
};
