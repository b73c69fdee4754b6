# Words between two numbers that say how the later stands to the earlier: phrases | relation | example

including, among them, of which, among these, of whom, of that, of these, of those, including some, notably, of it | part-of | They sent 90 crates, ~ 40 by rail. => part-of
against, up from, down from, compared with, compared to, compares with, as compared with, versus, in comparison with, nowhere near the, nowhere near, fell short of the, falls short of the, short of the, as against, higher than the, lower than the, well below the, a far cry from the, rather than the, vs | compared-with | They sent 90 crates, ~ 40 in May. => compared-with
equivalent to, equal to, the equivalent of, that is, i.e., that is to say, in other words, which is | equivalent-to | They sent 90 crates, ~ 40 tonnes. => equivalent-to
