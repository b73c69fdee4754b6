# What a paper calls its own words: phrases | organ | example

report, article, story, item, column, chart, caption, headline, graphic, table, map, editorial, leading article, early edition, graph, inset, panel, box, factbox, sidebar, infographic, footnote, circular, picture caption, standfirst, subheading, alert, feature, correspondent, reporter, columnist, letter, digest, briefing, index, podcast, programme, thread, issue, edition, version, newsletter, bulletin, dispatch, post, piece, tweet, summary, annex, foreword | organ | Correction. A ~ on Friday said that 40 crates were sent. => retracted
we, our page, this page, this newspaper, this website | organ | Correction. On Friday ~ said that 40 crates were sent. => retracted
