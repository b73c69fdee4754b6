# What makes a plan hang on a condition: phrases | condition or aside | example

if, unless, provided, provided that, providing that, subject to, on condition that, as long as, so long as, once, in case, assuming, should the, depending on, pending | condition | They will send 40 crates ~ parliament agrees. => possible
if any, if not more, even if, as if, if anything, if that | aside | They will send 40 crates, ~ . => asserted
