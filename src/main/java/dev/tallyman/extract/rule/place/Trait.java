package dev.tallyman.extract.rule.place;

/// What a figure's own words say for or against taking over a flow from elsewhere, or for leaving
/// an end open.
enum Trait {
  /// The sentence is set in a country that the flow does not touch.
  ELSEWHERE,
  /// So is its paragraph.
  PARAGRAPH_ELSEWHERE,
  /// It counts a passage, which has no ends.
  PASSAGE,
  SEIZED,
  /// It is a total of what was seized.
  SEIZED_IN_ALL,
  /// It stands in a row of a table.
  ROW,
  /// It is a cap or a quota.
  LIMIT,
  /// It is a total, or counts what fell in a window.
  TOTAL,
  /// It takes up by a pronoun what was spoken of before.
  TAKEN_UP,
  /// It counts the same goods as the figure before it.
  LIKE,
  /// The report tells of many flows.
  MANIFOLD,
  /// Several flows of the report have the end that the figure has.
  AMBIGUOUS,
  OTHER_GOODS,
  SAME_GOODS,
  ONWARD,
  BACK,
  SHARE,
  /// It is planned, pledged or ordered.
  TO_COME,
  /// It tells of all exports or imports.
  TRADE,
  /// The country is one in which the sentence is set.
  HERE,
  /// The country is one in which the paragraph is set.
  AROUND,
  /// The country is that of the authority which tells.
  HOME,
  /// The head of the report names this country and no other.
  SEAT,
  /// The head of the report names it among others.
  HEADED,
  /// The name of the publisher holds it.
  PUBLISHER,
  /// No country is named as often.
  TOP,
  /// One other is named as often.
  TIED,
  SECOND,
  /// It is named only once.
  ONCE,
  /// Elsewhere in the report it is mostly this end of a flow.
  OFTEN,
  /// Elsewhere it is mostly the other end.
  OPPOSITE,
  /// Once it is this end.
  PLAYED,
  PLAYED_OPPOSITE,
  /// It is now this end and now the other.
  BOTH_WAYS,
  /// It was this end of the figure before, which counted the same goods.
  LAST_LIKE,
  LAST_UNLIKE,
  /// That figure stands in the same sentence.
  LAST_IN_SENTENCE,
  LAST_IN_PARAGRAPH,
  LAST_FAR,
  /// It was the other end of the figure before.
  CROSSED,
  CROSSED_LIKE,
  /// Most figures so far had it at this end.
  USUAL,
  COMMON,
  RARE,
  /// The sentence names it, in whatever part.
  NAMED,
  /// So does the sentence before.
  NAMED_BEFORE,
  /// So does the paragraph.
  NAMED_AROUND,
  /// How the sentence names it (`Standing`).
  NAMED_IN_CLAUSE,
  NAMED_ASIDE,
  NAMED_AHEAD,
  NAMED_BEHIND,
  NAMED_AS_OF,
  NAMED_AS_OWNER,
  NAMED_AS_DOER,
  NAMED_BY_TO,
  NAMED_BY_FROM,
  NAMED_BY_AT,
  NAMED_BY_WAY,
  NAMED_BARE,
  /// Only a hedge stands between it and the number.
  ADJACENT,
  /// Of all countries but the other end it was named last before the number.
  LATEST,
  LATEST_BUT_ONE,
  LATE,
  /// It is named next behind the number.
  NEXT,
  /// It was last named in the sentence before, few sentences before and so on.
  SINCE_ONE,
  SINCE_FEW,
  SINCE_SOME,
  SINCE_MANY,
  /// It is named further on only.
  YET_UNNAMED,
  /// How it was named last before the sentence (`Recall`).
  LATELY_BY_TO,
  LATELY_BY_FROM,
  LATELY_BY_AT,
  LATELY_BY_WAY,
  LATELY_AS_OF,
  LATELY_AS_OWNER,
  LATELY_AS_DOER,
  LATELY_BARE,
  /// It was this end of the last figure that is like this one (`Precedents`).
  GOODS_BEFORE,
  WAY_BEFORE,
  STATUS_BEFORE,
  CLASS_BEFORE,
  PAIR_BEFORE,
  /// Last it was the other end of such a figure.
  GOODS_CROSSED,
  WAY_CROSSED,
  STATUS_CROSSED,
  CLASS_CROSSED,
  PAIR_CROSSED,
  /// The sentence, the paragraph so far, name no country, one, several.
  NONE_NAMED,
  ONE_NAMED,
  SEVERAL_NAMED,
  NONE_AROUND,
  ONE_AROUND,
  SEVERAL_AROUND,
  /// It stands at the beginning of the report.
  OPENING,
  /// A flow of the report has it at this end, and the figure's other end at the other.
  PAIRED,
  /// A flow of the report has the figure's other end, and another country at this one.
  UNPAIRED,
  /// It is the figure's other end.
  INLAND,
  /// The whole text has but a few sentences.
  BRIEF
}
