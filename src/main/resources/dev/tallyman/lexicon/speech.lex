# phrases | what the verb does | example => originator
# says: a clause or a number follows, or stands before it
sa(y/ys/id/ying), report(/s/ed), stated, state(/s) that, announce(/s/d), add(/s/ed), wrote, write(/s), written of, wrote of, confirm(/s/ed), believe(/s/d), think(/s), thought, estimate(/s/d), reckon(/s/ed), claim(/s/ed), acknowledge(/s/d), admit(/s/ted), insist(/s/ed), assess(/es/ed), consider(/s/ed), repl(y/ies/ied), answer(/s/ed), complain(/s/ed), warn(/s/ed), note(/s/d), disclose(/s/d), reveal(/s/ed), declare(/s/d), maintain(/s/ed), testif(y/ies/ied), conclude(/s/d), argue(/s/d), predict(/s/ed), forecast(/s), expect(/s/ed), calculate(/s/d), suggest(/s/ed), indicate(/s/d), recall(/s/ed), explain(/s/ed), remark(/s/ed), relate(/s/d), hope(/s/d), allowed that, allows that, went on, goes on, sp(eak/eaks/oke/oken) of, look(/s) for, mention(/s/ed), determine(/s/d), specif(y/ies/ied), clarif(y/ies/ied), alleg(e/es/ed), assert(/s/ed), boast(/s/ed), inform(/s/ed), advise(/s/d), told, tell(/s) | says | The Canal Office ~ that 12 ships left Varna. => Canal Office
# counts: a number follows at once
count(/s/ed), track(/s/ed), log(/s/ged), record(/s/ed), register(/s/ed), list(/s/ed), trace(/s/d), detect(/s/ed), identif(y/ies/ied), observe(/s/d), verif(y/ies/ied), document(/s/ed), find(/s), found, show(/s/ed/n), give(/s), gave, ha(ve/s/d), tall(y/ies/ied) | counts | The Canal Office ~ 12 ships out of Varna. => Canal Office
put(/s) | counts | The Canal Office ~ the number that left Varna at 12 ships. => Canal Office
# denies
den(y/ies/ied), rul(e/es/ed) out, reject(/s/ed), dispute(/s/d), dismiss(/es/ed) | denies | The Canal Office ~ that 12 ships left Varna. => Canal Office
# pledges: an act of words, by a body with a name of its own
pledge(/s/d), promis(e/es/ed), offer(/s/ed) | pledges | Ottawa ~ Varna 12 ships. => Ottawa
