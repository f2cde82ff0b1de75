/** `14:00` is the twelfth half hour from 08:00. */
export function cellOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number)
  return (hour! - 8) * 2 + (minute === 30 ? 1 : 0)
}

export function timeOf(cell: number): string {
  return `${String(8 + Math.floor(cell / 2)).padStart(2, '0')}:${cell % 2 === 1 ? '30' : '00'}`
}
