# phrases | unit | DISTANCE, or CONTEXT where no shipment is measured so | example => what is read
km, kilometre(s), kilometer(s), nautical mile(s), mile(s), nm | kilometre | DISTANCE | The port is 200 ~ from the border. => DISTANCE 200 kilometre
metre(s), meter(s), foot, feet, ft, cm, centimetre(s), centimeter(s), inch(es), yard(s), knot(s), m | metre | CONTEXT | The ship is 200 ~ long. => CONTEXT 200 metre
hectare(s), acre(s), square kilometre(s), square metre(s), square mile(s) | hectare | CONTEXT | The yard has 200 ~. => CONTEXT 200 hectare
megawatt(s), MW, GW, gigawatt(s), MWh, kWh, kilowatt(s), horsepower | megawatt | CONTEXT | The plant yields 200 ~. => CONTEXT 200 megawatt
degree(s), degrees Celsius | degree | CONTEXT | The hold was at 20 ~. => CONTEXT 20 degree
time(s) | time | CONTEXT | They wrote 20 ~. => CONTEXT 20 time
basis points | basis-point | CONTEXT | The rate rose 20 ~. => CONTEXT 20 basis-point
