# What is said of a report that tells of goods, to deny it: phrases | modality | example

false, untrue, mistaken, baseless, unfounded, groundless, fabricated, invented, without foundation, without any foundation, nonsense, rubbish, fiction, fantasy, a lie, lies, an invention, a fabrication, a hoax, fake, fake news, bogus, no truth in, not true, not correct, incorrect, absurd, wide of the mark, pure speculation, propaganda, slander, denied by the ministry | denied | Reports that 40 crates were sent are ~ . => denied
