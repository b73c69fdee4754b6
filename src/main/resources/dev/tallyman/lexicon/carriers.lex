# What brings one load at a time: nouns, singular | what its load is | example

aeroplane, airdrop, aircraft, airlift, airliner, airplane, barge, batch, boat, bulker, bus, car, caravan, cargo, carrier, charter, coach, coaster, consignment, container, convoy, craft, dhow, dinghy, ferry, flight, freight, freighter, frigate, haul, helicopter, jet, lorry, minibus, parcel, pickup, pick-up, plane, reefer, rotation, sailing, schooner, ship, steamer, shipment, tanker, tow, trailer, train, trawler, truck, tug, van, vessel, voyage, wagon, yacht | event | A ~ brought 40 crates. => event
