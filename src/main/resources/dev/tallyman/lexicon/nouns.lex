# What a noun says of the goods it counts, where no verb does: nouns | status | counting point or - | example

shipment(s) of, export(s), destinations, main destination, chief destination, top destination, export market(s), dispatch of, dispatches, outflow(s), re-export(s), outbound flow(s), consignment(s) sent, shipments, exporting, shipping of | shipped | - | ~ : 40 tonnes. => shipped
departure(s), sailing(s) | shipped | departed | ~ : 40 ships. => shipped
loading(s), lifting(s), embarkations | shipped | loaded | ~ : 40 cargoes. => shipped
supply of, supplies of, transfer(s) of, airlift of, traffic | shipped | - | ~ : 40 tonnes. => shipped
voyage(s), rotation(s), round trip(s) | shipped | - | They counted 40 ~ . => shipped
on board, aboard, still on the road, on a ship, on ships, under way, on the way, on their way, on its way, en route, underway, on the water, afloat, on passage, at sea, on the rails | shipped | - | ~ : 40 crates. => shipped
arrival(s) | delivered | arrived | ~ : 40 trucks. => delivered
import(s), intake, inflow(s), influx, inbound flow(s), entries of, entry of, offtake | delivered | arrived | ~ : 40 tonnes. => delivered
deliver(y/ies) | delivered | - | ~ : 40 tonnes. => delivered
receipt(s), discharges, unloading(s), offloading(s), landings | delivered | arrived | ~ : 40 tonnes. => delivered
distributions, handouts, distribution of | delivered | distributed | ~ : 40 tonnes. => delivered
crossings | delivered | crossed | ~ : 40 trucks. => delivered
seizure(s), haul(s), haul of, bust(s), confiscation(s), interception(s), interdiction(s) | seized | - | ~ : 40 kilograms. => seized
pledge(s), promise(s), donation offer, gift of, gifts of, grant of, grants of, tender for, tenders for, request for, requests for, offer of, offers of, offers, donation of, donations of, allocation of, allocations of, commitment(s), in the market for, appeal for | pledged | - | ~ : 40 tonnes. => pledged
order(s) for, order(s) of, purchase(s) of, purchases, procurement, sale(s), contract(s) for, contract cover(s/ed), contracts cover(/ed), deal cover(s/ed), order cover(s/ed), contract includ(es/ed), deal includ(es/ed), order includ(es/ed), deal(s) for, charter of, bookings, under contract, on order | ordered | - | ~ : 40 tonnes. => ordered
target, plan(s), programme, line-up, lineup, schedule, forecast, due, goal | planned | - | ~ : 40 cargoes. => planned
transit(s), container traffic, cargo traffic, freight traffic, port traffic, port call(s), visit(s), inspection(s), inspection(s) for export, export inspection(s), throughput, at anchor, in transit | unstated | - | ~ : 40 ships. => unstated
order was for, order is for, orders were for, order stands at, contract was for, contract is for, deal was for, deal is for, booking was for | ordered | - | The ~ 40 tonnes. => ordered
tender was for, tender is for, pledge was for, pledge is for, offer was for, offer is for, request was for, request is for, bid was for, appeal was for, appeal is for | pledged | - | The ~ 40 tonnes. => pledged
plan was for, plan is for, target was, target is, plans are for, plans were for, programme was for, programme is for | planned | - | The ~ 40 tonnes. => planned
handover(s), outturn, goods received, cargo received, quantity received, received weight, weight received, goods inward, inward, incoming, landed weight, landed quantity, quantity landed, in the hands of | delivered | - | ~ : 40 tonnes. => delivered
goods sent, goods dispatched, goods despatched, goods outward, outward, outgoing, bill of lading quantity, bill of lading weight, shipped weight, loaded weight, quantity shipped, quantity loaded | shipped | - | ~ : 40 tonnes. => shipped
nomination(s), are in the pipeline, still in the pipeline, more in the pipeline, on the timetable, in the timetable, ETA | planned | - | ~ : 40 cargoes. => planned
finds at, finds of | seized | - | ~ : 40 kilograms. => seized
