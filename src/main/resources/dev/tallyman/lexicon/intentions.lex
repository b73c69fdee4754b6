# Nouns on which an infinitive hangs, and how far the goods of that are: nouns | status | example

plan(s), intention(s), proposal(s), target, goal, aim, ambition, hopes, decision, scheme, programme, program, readiness, attempt(s), bid, move, way(s) | planned | Their ~ to send 40 crates was made known. => planned
pledge(s), promise(s), offer(s), commitment(s), undertaking(s), vow(s), request(s), permission, licence(s), license(s), permit(s), approval, agreement(s), decree, consent, authorisation, authorization, appeal(s), application(s), tender(s) | pledged | Their ~ to send 40 crates was made known. => pledged
contract(s), order(s), deal(s), option(s) | ordered | Their ~ to buy 40 crates was made known. => ordered
