package dev.tallyman.extract;

import dev.tallyman.extract.rule.Absorptions;
import dev.tallyman.extract.rule.Appeal;
import dev.tallyman.extract.rule.AsOfs;
import dev.tallyman.extract.rule.Attributions;
import dev.tallyman.extract.rule.Calibres;
import dev.tallyman.extract.rule.Changes;
import dev.tallyman.extract.rule.Commodities;
import dev.tallyman.extract.rule.Contexts;
import dev.tallyman.extract.rule.Counts;
import dev.tallyman.extract.rule.Dates;
import dev.tallyman.extract.rule.Elisions;
import dev.tallyman.extract.rule.Hedges;
import dev.tallyman.extract.rule.Identifiers;
import dev.tallyman.extract.rule.Kinds;
import dev.tallyman.extract.rule.Leftovers;
import dev.tallyman.extract.rule.Modalities;
import dev.tallyman.extract.rule.Money;
import dev.tallyman.extract.rule.Movements;
import dev.tallyman.extract.rule.Numerals;
import dev.tallyman.extract.rule.Overlaps;
import dev.tallyman.extract.rule.Periods;
import dev.tallyman.extract.rule.Ranges;
import dev.tallyman.extract.rule.Relations;
import dev.tallyman.extract.rule.Routes;
import dev.tallyman.extract.rule.Statuses;
import dev.tallyman.extract.rule.Syntax;
import dev.tallyman.extract.rule.Tables;
import dev.tallyman.extract.rule.Trends;
import dev.tallyman.extract.rule.opinion.Admissions;
import dev.tallyman.extract.rule.opinion.SecondOpinions;
import dev.tallyman.extract.rule.opinion.Vetoes;
import dev.tallyman.extract.rule.opinion.WordsAround;
import dev.tallyman.extract.rule.time.Almanac;
import dev.tallyman.figure.Extraction;
import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the figures of a report: "nearly 16,000 containers of munitions left Rajin" yields one,
/// with its bounds, goods and words. What is read here depends on the text and its metadata alone.
public final class Extractor {

  /// Goes up whenever the same report may be read differently.
  public static final String VERSION = "1.0.0";

  /// The cascade between the numbers found and those left over: each reading works on what the ones
  /// before it wrote on the drafts.
  static List<Reading> cascade(Passages passages) {
    Almanac almanac = new Almanac(passages);
    Syntax syntax = new Syntax(passages);
    WordsAround words = new WordsAround();
    Appeal appeal = new Admissions(words);
    return List.of(
        new Calibres(),
        new Identifiers(),
        new Dates(almanac),
        new Money(),
        new Ranges(),
        new Tables(),
        new Counts(),
        new Hedges(),
        new Absorptions(),
        new Movements(syntax, appeal),
        new Elisions(syntax, appeal),
        new Commodities(),
        new Periods(almanac),
        new Statuses(syntax),
        new Modalities(syntax),
        new Kinds(syntax),
        SecondOpinions.onKinds(words),
        new AsOfs(almanac),
        new Attributions(),
        new Relations(syntax),
        new Routes(),
        SecondOpinions.onStatuses(words),
        new Vetoes(words),
        new Contexts(),
        new Changes(),
        new Trends(),
        new Overlaps());
  }

  private Extractor() {}

  public static Extraction extract(Report report) {
    return Outcome.of(report, drafts(Passages.of(report)));
  }

  /// How each number of the report was read, for people.
  public static String explain(Report report) {
    return Derivation.of(drafts(Passages.of(report)));
  }

  /// Why this text is too much to read, if it is.
  public static Optional<Rejection> refusal(Report report) {
    return Limits.refusal(report);
  }

  /// A text without numbers is read no further.
  private static List<Draft> drafts(Passages passages) {
    List<Draft> drafts = new ArrayList<>();
    new Numerals().read(passages, drafts);
    if (!drafts.isEmpty()) {
      cascade(passages).forEach(reading -> reading.read(passages, drafts));
    }
    new Leftovers().read(passages, drafts);
    return drafts;
  }
}
