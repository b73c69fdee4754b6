# What a verb says of the goods it moves: forms (base first) | status | counting point or - | example
# `carried` and `amount` are no statuses: what conveyances carry takes the status of these, and a verb
# of amount ("came to", "totalled") takes that of its subject.

# shipped
send, sends, sent, sending | shipped | - | They ~ 40 crates. => shipped
dispatch(/es/ed/ing) | shipped | - | They ~ 40 crates. => shipped
despatch(/es/ed/ing) | shipped | - | They ~ 40 crates. => shipped
ship(/s/ped/ping) | shipped | - | They ~ 40 crates. => shipped
export(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
load(/s/ed/ing) | shipped | loaded | They ~ 40 crates. => shipped
lift(/s/ed/ing) | shipped | loaded | They ~ 40 crates. => shipped
embark(/s/ed/ing) | shipped | loaded | They ~ 40 crates. => shipped
pick up, picks up, picked up, picking up | shipped | loaded | They ~ 40 crates. => shipped
transport(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
haul(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
track(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
trace(/s/d), tracing | shipped | - | They ~ 40 crates. => shipped
suppl(y/ies/ied/ying) | shipped | - | They ~ 40 crates. => shipped
provid(e/es/ed/ing) | shipped | - | They ~ 40 crates. => shipped
fly, flies, flew, flown, flying | shipped | - | They ~ 40 crates. => shipped
airlift(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
ferr(y/ies/ied/ying) | shipped | - | They ~ 40 crates. => shipped
rail(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
truck(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
drive, drives, drove, driven, driving | shipped | - | They ~ 40 crates. => shipped
pump(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
move, moves, moved, moving | shipped | - | They ~ 40 crates. => shipped
deploy(/s/ed/ing) | shipped | - | They ~ 40 soldiers. => shipped
give, gives, gave, given, giving | shipped | - | They ~ 40 crates. => shipped
donat(e/es/ed/ing) | shipped | - | They ~ 40 crates. => shipped
lend, lends, lent, lending | shipped | - | They ~ 40 crates. => shipped
transfer(/s/red/ring) | shipped | - | They ~ 40 crates. => shipped
smuggl(e/es/ed/ing) | shipped | - | They ~ 40 crates. => shipped
traffick(/s/ed/ing) | shipped | - | They ~ 40 crates. => shipped
leave, leaves, left, leaving | shipped | departed | Some 40 trucks ~ the depot. => shipped
depart(/s/ed/ing) | shipped | departed | Some 40 trucks ~ on Monday. => shipped
sail(/s/ed/ing) | shipped | departed | Some 40 ships ~ on Monday. => shipped
set sail, sets sail, setting sail | shipped | departed | Some 40 ships ~ on Monday. => shipped
set off, sets off, setting off, set out, sets out, setting out | shipped | departed | Some 40 trucks ~ on Monday. => shipped
travel(/s/led/ling) | shipped | - | Some 40 crates ~ by rail. => shipped
go, goes, went, gone, going | shipped | - | Some 40 crates ~ to Minsk. => shipped
head(/s/ed/ing) | shipped | - | Some 40 trucks ~ for Minsk. => shipped
follow(/s/ed/ing) | shipped | - | Some 40 crates ~ by rail. => shipped
steam(/s/ed/ing) | shipped | departed | Some 40 ships ~ north. => shipped
roll(/s/ed/ing) | shipped | - | Some 40 trucks ~ north. => shipped
put through, puts through, putting through | shipped | - | They ~ 40 ships. => shipped
take aboard, takes aboard, took aboard, taken aboard, taking aboard | shipped | loaded | They ~ 40 crates. => shipped
stream(/s/ed/ing) | shipped | - | Some 40 trucks ~ north. => shipped
flow(/s/ed/ing) | shipped | - | Some 40 barrels ~ north. => shipped
make, makes, made, making | shipped | - | They ~ 40 voyages. => shipped

# delivered
deliver(/s/ed/ing) | delivered | - | They ~ 40 crates. => delivered
receiv(e/es/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
import(/s/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
accept(/s/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
take, takes, took, taken, taking | delivered | - | They ~ 40 crates. => delivered
take in, takes in, took in, taken in, taking in | delivered | arrived | They ~ 40 crates. => delivered
take delivery of, takes delivery of, took delivery of, taken delivery of, taking delivery of | delivered | arrived | They ~ 40 crates. => delivered
get through, gets through, got through, getting through | delivered | - | Some 40 trucks ~ on Monday. => delivered
arriv(e/es/ed/ing) | delivered | arrived | Some 40 trucks ~ on Monday. => delivered
reach(/es/ed/ing) | delivered | arrived | Some 40 trucks ~ the camp. => delivered
dock(/s/ed/ing) | delivered | arrived | Some 40 ships ~ at Durban. => delivered
berth(/s/ed/ing) | delivered | arrived | Some 40 ships ~ at Durban. => delivered
land(/s/ed/ing) | delivered | arrived | Some 40 crates ~ at Durban. => delivered
enter(/s/ed/ing) | delivered | crossed | Some 40 trucks ~ the enclave. => delivered
cross(/es/ed/ing) | delivered | crossed | Some 40 trucks ~ the border. => delivered
come, comes, came, coming | delivered | arrived | Some 40 trucks ~ on Monday. => delivered
come in, comes in, came in, coming in | delivered | arrived | Some 40 trucks ~ on Monday. => delivered
come home, comes home, came home, coming home | delivered | arrived | Some 40 guns ~ on Monday. => delivered
go in, goes in, went in, gone in, going in | delivered | crossed | Some 40 trucks ~ on Monday. => delivered
turn up, turns up, turned up, turning up | delivered | arrived | Some 40 jets ~ in Minsk. => delivered
bring, brings, brought, bringing | delivered | - | They ~ 40 crates. => delivered
unload(/s/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
offload(/s/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
discharg(e/es/ed/ing) | delivered | arrived | They ~ 40 crates. => delivered
roll off, rolls off, rolled off, rolling off | delivered | arrived | Some 40 tractors ~ the ship. => delivered
come off, comes off, came off, coming off | delivered | arrived | Some 40 tractors ~ the ship. => delivered
put ashore, puts ashore, putting ashore | delivered | arrived | They ~ 40 crates. => delivered
hand over, hands over, handed over, handing over | delivered | distributed | They ~ 40 crates. => delivered
hand out, hands out, handed out, handing out | delivered | distributed | They ~ 40 crates. => delivered
distribut(e/es/ed/ing) | delivered | distributed | They ~ 40 crates. => delivered
collect(/s/ed/ing) | delivered | collected | They ~ 40 crates. => delivered
recover(/s/ed/ing) | seized | - | They ~ 40 rifles. => seized

# seized
seiz(e/es/ed/ing) | seized | - | They ~ 40 crates. => seized
confiscat(e/es/ed/ing) | seized | - | They ~ 40 crates. => seized
intercept(/s/ed/ing) | seized | - | They ~ 40 crates. => seized
impound(/s/ed/ing) | seized | - | They ~ 40 crates. => seized
captur(e/es/ed/ing) | seized | - | They ~ 40 crates. => seized
discover(/s/ed/ing) | seized | - | They ~ 40 crates. => seized
uncover(/s/ed/ing) | seized | - | They ~ 40 crates. => seized
find, finds, found, finding | seized | - | They ~ 40 crates. => seized
detain(/s/ed/ing) | seized | - | They ~ 40 ships. => seized
take off, takes off, took off, taken off, taking off | seized | - | They ~ 40 crates. => seized

# pledged
pledg(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
promis(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
offer(/s/ed/ing) | pledged | - | They ~ 40 crates. => pledged
announc(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
approv(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
authoris(e/es/ed/ing), authoriz(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
request(/s/ed/ing) | pledged | - | They ~ 40 crates. => pledged
seek, seeks, sought, seeking | pledged | - | They ~ 40 crates. => pledged
ask for, asks for, asked for, asking for | pledged | - | They ~ 40 crates. => pledged
grant(/s/ed/ing) | pledged | - | They ~ 40 crates. => pledged
commit(/s/ted/ting) | pledged | - | They ~ 40 crates. => pledged
allocat(e/es/ed/ing) | pledged | - | They ~ 40 crates. => pledged
earmark(/s/ed/ing) | pledged | - | They ~ 40 crates. => pledged
agree, agrees, agreed, agreeing | pledged | - | They ~ 40 crates. => pledged

# ordered
order(/s/ed/ing) | ordered | - | They ~ 40 crates. => ordered
contract(/s/ed/ing) | ordered | - | They ~ 40 crates. => ordered
buy, buys, bought, buying | ordered | - | They ~ 40 crates. => ordered
purchas(e/es/ed/ing) | ordered | - | They ~ 40 crates. => ordered
sell, sells, sold, selling | ordered | - | They ~ 40 crates. => ordered
book(/s/ed/ing) | ordered | - | They ~ 40 crates. => ordered
procur(e/es/ed/ing) | ordered | - | They ~ 40 crates. => ordered
acquir(e/es/ed/ing) | ordered | - | They ~ 40 crates. => ordered

# carried: as the conveyance, else shipped
carr(y/ies/ied/ying) | carried | - | They ~ 40 crates. => shipped
hold, holds, held, holding | carried | - | They ~ 40 crates. => shipped
contain(/s/ed/ing) | carried | - | They ~ 40 crates. => shipped
compris(e/es/ed/ing) | carried | - | They ~ 40 crates. => shipped
weigh(/s/ed/ing) | carried | - | They ~ 40 tonnes. => shipped
pack(/s/ed/ing) | carried | - | They ~ 40 crates. => shipped
bear, bears, bore, borne, bearing | carried | - | They ~ 40 crates. => shipped
involv(e/es/ed/ing) | carried | - | They ~ 40 trucks. => shipped
insur(e/es/ed/ing) | carried | - | They ~ 40 crates. => shipped

# amount: as the subject
total(/s/led/ling) | amount | - | Shipments ~ 40 tonnes. => shipped
amount to, amounts to, amounted to, amounting to | amount | - | Shipments ~ 40 tonnes. => shipped
come to, comes to, came to, coming to | amount | - | Shipments ~ 40 tonnes. => shipped
stand at, stands at, stood at, standing at | amount | - | Shipments ~ 40 tonnes. => shipped
rise to, rises to, rose to, risen to, rising to | amount | - | Shipments ~ 40 tonnes. => shipped
climb to, climbs to, climbed to, climbing to | amount | - | Shipments ~ 40 tonnes. => shipped
fall to, falls to, fell to, fallen to, falling to | amount | - | Shipments ~ 40 tonnes. => shipped
drop to, drops to, dropped to, dropping to | amount | - | Shipments ~ 40 tonnes. => shipped
average, averages, averaged, averaging | amount | - | Shipments ~ 40 tonnes. => shipped
exceed(/s/ed/ing) | amount | - | Shipments ~ 40 tonnes. => shipped
top, tops, topped, topping | amount | - | Shipments ~ 40 tonnes. => shipped
surpass(/es/ed/ing) | amount | - | Shipments ~ 40 tonnes. => shipped
hover(/s/ed/ing) | amount | - | Shipments ~ around 40 tonnes. => shipped
hit, hits, hitting | amount | - | Shipments ~ 40 tonnes. => shipped

# planned
intend(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
plan(/s/ned/ning) | planned | - | They ~ 40 crates. => planned
schedul(e/es/ed/ing) | planned | - | They ~ 40 crates. => planned
expect(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
await(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
hope, hopes, hoped, hoping | planned | - | They ~ for 40 crates. => planned
aim(/s/ed/ing) | planned | - | They ~ for 40 crates. => planned
target(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
forecast(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
project(/s/ed/ing) | planned | - | They ~ 40 crates. => planned
look for, looks for, looked for, looking for | planned | - | They ~ 40 crates. => planned
anticipat(e/es/ed/ing) | planned | - | They ~ 40 crates. => planned
envisag(e/es/ed/ing) | planned | - | They ~ 40 crates. => planned
propos(e/es/ed/ing) | planned | - | They ~ 40 crates. => planned

# unstated: neither sent nor come
call(/s/ed/ing) | unstated | - | Some 40 ships ~ at Durban. => unstated
visit(/s/ed/ing) | unstated | - | Some 40 ships ~ Durban. => unstated
inspect(/s/ed/ing) | unstated | - | They ~ 40 ships. => unstated
screen(/s/ed/ing) | unstated | - | They ~ 40 crates. => unstated
scan(/s/ned/ning) | unstated | - | They ~ 40 crates. => unstated
check(/s/ed/ing) | unstated | - | They ~ 40 crates. => unstated
clear(/s/ed/ing) | unstated | - | They ~ 40 crates. => unstated
pass(/es/ed/ing) | unstated | crossed | Some 40 ships ~ the strait. => unstated
transit(/s/ed/ing) | unstated | crossed | Some 40 ships ~ the canal. => unstated
turn back, turns back, turned back, turning back | unstated | - | They ~ 40 trucks. => unstated
turn away, turns away, turned away, turning away | unstated | - | They ~ 40 trucks. => unstated
turn round, turns round, turned round, turning round, turn around, turns around, turned around, turning around | unstated | - | Some 40 trucks ~ on Monday. => unstated
send back, sends back, sent back, sending back | unstated | - | They ~ 40 trucks. => unstated
refus(e/es/ed/ing) | unstated | - | They ~ 40 crates. => unstated
reject(/s/ed/ing) | unstated | - | They ~ 40 crates. => unstated
divert(/s/ed/ing) | unstated | - | They ~ 40 ships. => unstated
reroute, reroutes, rerouted, rerouting | unstated | - | They ~ 40 ships. => unstated
hold up, holds up, held up, holding up | unstated | - | They ~ 40 trucks. => unstated
delay(/s/ed/ing) | unstated | - | They ~ 40 trucks. => unstated
block(/s/ed/ing) | unstated | - | They ~ 40 trucks. => unstated
strand(/s/ed/ing) | unstated | - | They ~ 40 trucks. => unstated
wait(/s/ed/ing) | unstated | - | Some 40 trucks ~ at the gate. => unstated
queu(e/es/ed/ing/eing) | unstated | - | Some 40 trucks ~ at the gate. => unstated
anchor(/s/ed/ing) | unstated | - | Some 40 ships ~ off Durban. => unstated
moor(/s/ed/ing) | unstated | - | Some 40 ships ~ off Durban. => unstated
lie, lies, lay, lying | unstated | - | Some 40 ships ~ off Durban. => unstated
sit, sits, sat, sitting | unstated | - | Some 40 ships ~ off Durban. => unstated
stand, stands, stood, standing | unstated | - | Some 40 wagons ~ in the yard. => unstated
park(/s/ed/ing) | unstated | - | Some 40 trucks ~ at the gate. => unstated
idl(e/es/ed/ing) | unstated | - | Some 40 ships ~ off Durban. => unstated
releas(e/es/ed/ing) | unstated | - | They ~ 40 crates. => unstated
allow(/s/ed/ing) | unstated | - | They ~ 40 crates. => unstated
permit(/s/ted/ting) | unstated | - | They ~ 40 crates. => unstated
handl(e/es/ed/ing) | unstated | - | They ~ 40 crates. => unstated
return(/s/ed/ing) | delivered | - | Some 40 trucks ~ on Monday. => delivered
take place, takes place, took place, taken place, taking place | unstated | - | Some 40 transfers ~ off Malta. => unstated
come round, comes round, came round, coming round | unstated | - | Some 40 ships ~ the Cape. => unstated
stay(/s/ed/ing) | unstated | - | Some 40 trucks ~ in the yard. => unstated
postpon(e/es/ed/ing) | planned | - | They ~ 40 flights. => planned
put off, puts off, putting off | planned | - | They ~ 40 flights. => planned
cancel(/s/led/ling) | planned | - | They ~ 40 flights. => planned
part(/s/ed/ing) with | shipped | - | They ~ 40 crates. => shipped
fall short of, falls short of, fell short of, fallen short of, falling short of | amount | - | Shipments ~ 40 tonnes. => shipped
