# letters before the digits of a type name that reports count by ("50 F-16s") | measure | class | commodity or - | example => amount and measure
F, MiG, Su, JF, J, Mi, Ka, AH, UH, CH, Saab | aircraft | cargo | arms | Iran sent 5 ~-16s to Iraq. => 5 aircraft arms
Il, An, Tu, C, Y | aircraft | conveyance | - | Iran sent 5 ~-76s with rice to Iraq. => 5 aircraft food/rice
T, PT | tank | cargo | arms/vehicle | Iran sent 5 ~-72s to Iraq. => 5 tank arms/vehicle
BTR, BMP, MRAP, BRDM, MT | vehicle | cargo | arms/vehicle | Iran sent 5 ~-80s to Iraq. => 5 vehicle arms/vehicle
AK, AKM, PKM, M | firearm | cargo | arms/firearm | Iran sent 5 ~-74s to Iraq. => 5 firearm arms/firearm
Shahed, Geran, Mohajer, MQ, TB | drone | cargo | arms/drone | Iran sent 5 ~-136s to Iraq. => 5 drone arms/drone
RPG | launcher | cargo | arms | Iran sent 5 ~-7s to Iraq. => 5 launcher arms
