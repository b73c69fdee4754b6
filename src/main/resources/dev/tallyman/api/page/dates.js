// Dates and instants in words. All instants are told in UTC, as the service tells them.

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const INSTANT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZone: "UTC",
});

/** @typedef {{start: string | null, end: string | null, duration: string | null}} Period */

/**
 * A day, month, quarter, half or year in words; a date may lack its year.
 * @param {string | null | undefined} date
 * @returns {string}
 */
export function dateInWords(date) {
  if (!date) {
    return "no date";
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return DAY.format(new Date(`${date}T00:00:00Z`));
  }
  if (/^\d{4}-\d{2}$/.test(date)) {
    return MONTH.format(new Date(`${date}-01T00:00:00Z`));
  }
  if (/^--\d{2}(-\d{2})?$/.test(date)) {
    const inSomeYear = dateInWords(date.replace("--", "2000-"));
    return inSomeYear.replace("2000", "of an unstated year");
  }
  const part = /^(\d{4})-([QH])(\d)$/.exec(date);
  if (part) {
    const name = part[2] === "Q" ? "quarter" : "half";
    return `${["first", "second", "third", "fourth"][Number(part[3]) - 1]} ${name} of ${part[1]}`;
  }
  return date;
}

/**
 * @param {string | null | undefined} instant
 * @returns {string}
 */
export function instantInWords(instant) {
  return instant ? `${INSTANT.format(new Date(instant))} UTC` : "now";
}

/**
 * @param {Period | null | undefined} period
 * @returns {string} empty where nothing is said
 */
export function periodInWords(period) {
  const { start, end, duration } = period ?? {};
  const length = duration ? `over ${durationInWords(duration)}` : "";
  if (start && end) {
    return start === end ? dateInWords(start) : `${dateInWords(start)} to ${dateInWords(end)}`;
  }
  if (start) {
    return `since ${dateInWords(start)}`;
  }
  return end ? [`until ${dateInWords(end)}`, length].filter(Boolean).join(", ") : length;
}

/** @param {string} duration ISO 8601: `P20M`, `P1Y6M`, `PT3H` */
function durationInWords(duration) {
  const [days, time] = duration.replace("P", "").split("T");
  const parts = [
    ...[...days.matchAll(/([\d.]+)([YMWD])/g)].map((m) => [m[1], `${m[2]}`]),
    ...[...(time ?? "").matchAll(/([\d.]+)([HMS])/g)].map((m) => [m[1], `T${m[2]}`]),
  ];
  /** @type {Record<string, string>} */
  const names = {
    Y: "year",
    M: "month",
    W: "week",
    D: "day",
    TH: "hour",
    TM: "minute",
    TS: "second",
  };
  return (
    parts.map(([n, unit]) => `${n} ${names[unit]}${n === "1" ? "" : "s"}`).join(" ") || duration
  );
}

/**
 * Where a date lies on an axis of time: its first day; null for none and for one without a year.
 * @param {string | null | undefined} date
 * @returns {Date | null}
 */
export function firstDay(date) {
  const match = /^(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|([QH])(\d)))?$/.exec(date ?? "");
  if (!match) {
    return null;
  }
  const [, year, month, day, part, number] = match;
  const first = part ? (Number(number) - 1) * (part === "Q" ? 3 : 6) : Number(month ?? 1) - 1;
  return new Date(Date.UTC(Number(year), first, Number(day ?? 1)));
}

/**
 * An instant so much later; what is no instant is left for the service to refuse.
 * @param {string} instant
 * @param {number} millis
 */
export function plusMillis(instant, millis) {
  const time = Date.parse(instant) + millis;
  return Number.isNaN(time) ? instant : new Date(time).toISOString();
}
