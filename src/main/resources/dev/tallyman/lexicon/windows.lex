# What words say of a number over time: phrases | kind | example

so far, to date, until now, up to now, thus far, since then, in all that time, all told, cumulatively, running total, as of now, year to date | cumulative | They sent 40 crates ~ . => cumulative
at anchor, alongside, on the water, on the rails, at sea now, in the yard, waiting, queueing, queuing, at the gate, in the queue, afloat, in the roads, still at sea | snapshot | Some 40 trucks were ~ . => snapshot
last week, last month, last year, last night, this week, this month, next week, next month, next year, this spring, this summer, this autumn, this winter, last spring, last summer, last autumn, last winter, next spring, next summer, this season, for the season, yesterday, in the week, tomorrow | increment | They sent 40 crates ~ . => increment
cap, caps, capped, quota, quotas, ceiling, limit, limits, limited, maximum allowed, allows, allow, permits, permit, allowed, at most allowed | limit | The ~ is 40 crates. => limit
