package dev.tallyman.extract.rule;

/// What speaks for a number counting goods that move, by points above zero, or against it. A number
/// is a figure where the points of its grounds come to more than zero: "5,000 tonnes left Rajin"
/// has a unit of goods and a verb of movement on its side.
enum Ground implements Weight {
  JOURNEYS(3, "counts journeys"),
  CONVEYANCES(3, "counts conveyances"),
  GOODS(2, "counts goods"),
  UNKNOWN(-8, "counts a noun of no lexicon"),
  ONE_NAMED(-5, "names one thing"),
  ONE_RANKED(-14, "names one of the greatest of its kind"),
  ONE_AT_REST(-4, "names one thing that does something else"),
  HANDLED(4, "itself sent, brought, seized or bought"),
  ENOUGH(12, "what the goods would make"),
  AMOUNT_OF_ELSE(-6, "the amount of something else"),
  DIFFERENCE(-12, "a difference"),
  CASES(-12, "cases of an illness or in court"),
  LISTED(6, "listed with goods"),
  LADEN(8, "the content of a shipment"),
  PEOPLE(-4, "counts people"),
  CIVILIANS(-5, "people who are not sent"),
  ARRESTED(-8, "people who are caught"),
  MONEY(-1, "counts money"),
  PART_OF_GOODS(1, "a share of goods"),
  PART_UNSAID(-2, "a share of what is not said"),
  PART_OF_ELSE(-8, "a share of something else"),
  PART_BESIDE(3, "a share beside the figure before"),
  CHANGE_OF_GOODS(4, "a change of goods"),
  OF_THEM(3, "a share of the figure before"),
  MOVED(1, "governed by a verb of movement"),
  TRADED(1, "governed by a verb of trade"),
  ASKED_FOR(5, "asked for"),
  STILL(-4, "governed by a verb of no movement"),
  OTHER_VERB(-1, "governed by a verb of nothing, where nothing moves"),
  OTHER_DEED(-3, "what somebody does something else to"),
  HAD(-2, "governed by having"),
  OWNED(-8, "conveyances that somebody has"),
  OWN_CARRIERS(-10, "what its own conveyances carry"),
  DEFINITE(2, "the goods spoken of"),
  GEAR(-14, "gear at work"),
  WATCHED(-9, "looked on"),
  SERVED(-8, "people who receive"),
  HAD_BY_SOMEBODY(-4, "somebody has it"),
  MOVEMENT_BESIDE(5, "a word of movement beside it"),
  ON_ROUTE(5, "sent or taken from or to somewhere"),
  MOVEMENT(4, "a word of movement in its sentence"),
  IDLE(-9, "stolen, unsold or dead"),
  NONE_THERE(-9, "none, where nothing moves it"),
  NEXT_ONE(-12, "the next of a row"),
  STANDSTILL_BESIDE(-2, "a word of no movement beside it"),
  STANDSTILL(-5, "no movement nearer than movement"),
  SILENT_REPORT(-4, "no movement in the report"),
  GOES_ON(2, "goes on about the figure before"),
  DESCRIBES(4, "describes the figure before"),
  CORRECTED(6, "put right"),
  POINTS_BACK(2, "points back to movement"),
  HEADED_BY_MOVEMENT(4, "under a heading of movement"),
  HEADED_BY_STANDSTILL(-3, "under a heading of no movement"),
  WORTH(8, "the worth of goods"),
  SUM_OF_GOODS(6, "a sum of goods"),
  SUM_GIVEN(3, "a sum given or sent"),
  SUM_NEAR(0, "a sum beside movement of something else"),
  SUM_MOVED(2, "a sum beside movement"),
  SUM_OF_WAGES(-6, "a sum for somebody"),
  SMALL_SUM(-10, "a small sum"),
  PRICE(-8, "a price"),
  WORK(-16, "pays for work on goods or people"),
  FACTOR(-12, "a factor of one unit"),
  SIZE(-12, "the size of one thing"),
  GIVEN_UP(12, "given up by a hold, a hiding place or a search"),
  FOUND_AT_HOME(-14, "found where it lay"),
  LOST(-10, "lost or left over"),
  LABELLED_STILL(-10, "behind a label of no movement"),
  IN_STORE(-10, "lies in store"),
  AT_WORK(-10, "people at work"),
  LICENSED(-14, "what a paper allows"),
  SPENT(-12, "lacking, used up or dealt out"),
  OF_STILL(-10, "some of what does not move"),
  CAPACITY(-12, "what a plant could do");

  private final int points;
  private final String words;

  Ground(int points, String words) {
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
