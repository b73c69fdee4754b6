# Words beside the verb that say how firmly a number is said: phrases | modality | example

estimated, an estimated, rumoured, rumored, likely, probably, presumably, apparently, supposedly, seemingly, in all likelihood | estimated | They ~ sent 40 crates. => estimated
estimate, estimates, reckoning, assessment, guess, best guess, judging by, to judge by, to judge from, judging from, extrapolating from | estimated | By their ~ they sent 40 crates. => estimated
perhaps, possibly, maybe, conceivably | possible | They ~ sent 40 crates. => possible
enough for, enough to fill, enough to, sufficient for, sufficient to, room for, space for, equivalent to, the equivalent of, correspond to, corresponds to, corresponding to, corresponded to, stand for, stands for, capable of carrying, with room for, capacity for, able to carry, able to hold, able to lift, able to haul, designed to carry, built to carry, equipped to carry, fitted to carry, rated to carry, certified to carry, licensed to carry, big enough to carry, large enough to carry, designed to hold, built to hold | capacity | They sent food, ~ 40 crates. => capacity
is possible, cannot be excluded, cannot be ruled out, can not be excluded, could not be excluded, could not be ruled out, is conceivable, is not impossible | possible | It ~ that 40 crates were sent. => possible
consider it possible, considers it possible, considered it possible, think it possible, thinks it possible, thought it possible, hold it possible, holds it possible | possible | They ~ that 40 crates were sent. => possible
