const UNITS = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]] as const;

/** A length of time in its largest whole unit: "15 minutes", "hour", "1.5 seconds". */
export function every(seconds: number): string {
  const [unit, length] = UNITS.find(([, one]) => seconds >= one && seconds % one === 0) ?? (['second', 1] as const);
  const count = seconds / length;
  return count === 1 ? unit : `${Number(count.toFixed(3))} ${unit}s`;
}
