# What makes a plan hang on a condition: phrases | condition or aside | example

if, unless, provided, provided that, providing that, subject to, on condition that, as long as, so long as, in case, assuming, should the, should a, should an, should it, should they, should there, depending on, pending, weather permitting, in the event of, with luck | condition | They will send 40 crates ~ parliament agrees. => possible
if any, if not more, even if, as if, if anything, if that | aside | They will send 40 crates, ~ . => asserted
if confirmed, if true, if correct, if genuine, if accurate, if proven, if borne out, if it is right, if it is true, if that is right, if that is true, if that is confirmed, if this is right, if this is true, if this is confirmed, if it is confirmed, if they are right, if he is right, if the report is right, if the report is true, if it was ever made, if ever made, if it exists, if they exist | truth | They will send 40 crates, ~ . => possible
