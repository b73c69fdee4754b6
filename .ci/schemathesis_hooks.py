"""What a schema cannot say of a valid request: which goods there are, which days, and which cursors were given."""
import datetime
import re

import schemathesis

DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
INSTANT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]{5,18}(Z|[+-][0-9]{2}:[0-9]{2}))?"


def exists(date):
    parts = [int(part) for part in date.split("-")]
    try:
        datetime.date(*(parts + [1, 1])[:3])
        return True
    except ValueError:
        return False


def known(query, name, pattern, value):
    if isinstance(query.get(name), str) and re.fullmatch(pattern, query[name]):
        query[name] = value


def number(value):
    return int(value) if re.fullmatch(r"[0-9]{1,9}", str(value)) else None


@schemathesis.hook
def before_call(ctx, case, kwargs):
    query = case.query = {} if case.query is None else case.query
    if not isinstance(query, dict):
        return
    if case.path == "/v1/tally" and not {"origin", "destination", "measure", "commodity"} & set(query):
        query["origin"] = "KP"
    known(query, "measure", r"[a-z][a-z-]*", "container")
    known(query, "commodity", r"[a-z0-9-]+(/[a-z0-9-]+)*", "food/grain")
    for name in ("groupBy", "include"):
        if isinstance(query.get(name), str):
            query[name] = ",".join(dict.fromkeys(query[name].split(",")))
    if isinstance(query.get("cursor"), str) and 0 < len(query["cursor"]) <= 2000:
        del query["cursor"]
    instant = query.get("knownAt")
    if isinstance(instant, str) and re.fullmatch(INSTANT, instant):
        query["knownAt"] = "2030-01-01"
    dates = [name for name in ("from", "to") if isinstance(query.get(name), str)]
    for name in dates:
        if DAY.fullmatch(query[name]) and not exists(query[name]):
            query[name] = "2025-06-30"
        elif re.fullmatch(INSTANT, query[name]):
            query[name] = "2030-01-01T00:00:00Z"
    if len(dates) == 2 and query["from"] > query["to"]:
        query["from"], query["to"] = query["to"], query["from"]
    start, end = number(query.get("start", 0)), number(query.get("end"))
    if start is not None and end is not None and not 0 <= end - start <= 1000000:
        query["end"] = start + 1000
