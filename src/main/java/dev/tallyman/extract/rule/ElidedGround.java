package dev.tallyman.extract.rule;

/// What speaks for a number without a noun counting what the figure before it counts, by points
/// above zero, or against it: "of which 1.2 million were ordered" has a pronoun and a verb of trade
/// on its side.
enum ElidedGround implements Weight {
  ELIDED(-1, "has no noun"),
  OF_THEM(3, "of them"),
  SAME_SENTENCE(4, "in the sentence of its base"),
  NEXT_SENTENCE(1, "right behind the sentence of its base"),
  NEXT_PARAGRAPH(-2, "in the paragraph behind its base"),
  OTHER_PARAGRAPH(-3, "in another paragraph than its base"),
  REMAINING(4, "the rest of its base"),
  OPENS(2, "opens the sentence behind its base"),
  LISTED(1, "an item of a list"),
  PARALLEL(1, "set beside its base"),
  OF_CONTEXT(-12, "of things that do not move"),
  SAME_NUMBER(4, "the number of its base again"),
  SAID(5, "what somebody says"),
  LABELLED(-8, "behind a label of something else"),
  DIFFERENCE(-12, "a difference"),
  CHOICE(-12, "the two of which one is meant"),
  NOTHING(-12, "none did what moves nothing"),
  MADE(-12, "made, not moved"),
  BEHIND_CONTEXT(-4, "behind a number of things that do not move"),
  JOURNEYS(5, "counts deliveries, arrivals and the like"),
  RATE(4, "so many a day"),
  BARE(2, "in a fragment behind its base"),
  PART_OF_LIST(7, "a part in a list"),
  ANSWER(6, "answers a question"),
  COMPARED(4, "compared with its base"),
  FOLLOWED(-6, "stands before a noun"),
  COPULA(5, "what a number or pronoun is"),
  BE(0, "governed by being"),
  MOVED(2, "governed by a verb of movement"),
  TRADED(2, "governed by a verb of trade"),
  MOVEMENT_BESIDE(4, "a word of movement beside it"),
  MOVEMENT(2, "a word of movement in its sentence"),
  STILL(-6, "governed by a verb of no movement"),
  STANDSTILL(-5, "no movement nearer than movement"),
  HAD(-6, "governed by having"),
  OTHER_VERB(-2, "governed by a verb of nothing"),
  COUNTED(3, "governed by counting or adding"),
  NAMED(-12, "one of the things named"),
  DEFINITE(-4, "the two"),
  ONE(-5, "one"),
  AGE(-20, "an age or a name"),
  CAUGHT(-12, "people who are caught"),
  CLOCK(-20, "a time of day"),
  OTHER_ROLE(-12, "a name, a time, a price or people"),
  ADDRESS(-10, "a number of something"),
  WITHOUT_UNIT(-2, "a small number for an amount"),
  FACTOR(-10, "a factor of one unit"),
  CAPACITY(-12, "what a plant could do"),
  CORRECTED(6, "put right"),
  IN_STORE(-8, "lies in store");

  private final int points;
  private final String words;

  ElidedGround(int points, String words) {
    this.points = points;
    this.words = words;
  }

  @Override
  public int points() {
    return points;
  }

  @Override
  public String words() {
    return words;
  }
}
