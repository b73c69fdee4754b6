package dev.tallyman.tally;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who claims each figure. Names fold as `Names` says; an acronym that a report gives in brackets
/// behind a name stands for that name in this report alone, and so does the short form of its
/// publisher's name (`ShortForms`). A figure whose report names nobody belongs to one unknown
/// claimant per publisher (without one, per text).
final class Claimants {

  private static final Pattern BRACKETED =
      Pattern.compile("(\\S.*\\S)\\s*\\((\\p{Lu}[\\p{Lu}\\d.&-]{1,11})\\)");

  /// Report and folded acronym to the folded name; and each folded name as it is shown.
  private final Map<String, String> acronyms = new HashMap<>();

  private final Set<String> withAcronyms = new HashSet<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  static Claimants of(Collection<PublishedFigure> figures) {
    Claimants claimants = new Claimants();
    figures.forEach(claimants::learnAcronym);
    figures.forEach(claimants::learnName);
    return claimants;
  }

  Set<String> reportsWithAcronyms() {
    return withAcronyms;
  }

  Claimant of(PublishedFigure figure) {
    String name = figure.figure().attribution().originator();
    Source source = figure.source();
    if (name == null || name.isBlank()) {
      String publisher = source.metadata().publisher();
      String lineage = publisher == null ? "text " + source.sha256() : fold(publisher);
      return new Claimant("unknown:" + lineage, null, publisher);
    }
    String key = key(source, name);
    return new Claimant(key, shown.getOrDefault(key, name), null);
  }

  String key(Source source, String name) {
    String key = fold(withoutAcronym(name));
    String publisher = publisher(source);
    if (publisher != null && ShortForms.isOf(publisher, key)) {
      return publisher;
    }
    return acronyms.isEmpty() ? key : acronyms.getOrDefault(source.report() + "\0" + key, key);
  }

  private void learnAcronym(PublishedFigure figure) {
    String name = figure.figure().attribution().originator();
    Matcher bracketed = name == null ? null : BRACKETED.matcher(name);
    if (bracketed != null && bracketed.matches()) {
      String acronym = fold(bracketed.group(2));
      withAcronyms.add(figure.source().report());
      acronyms.put(figure.source().report() + "\0" + acronym, fold(bracketed.group(1)));
    }
  }

  /// The fullest spelling is shown, of equally long ones the first in order.
  private void learnName(PublishedFigure figure) {
    String name = figure.figure().attribution().originator();
    if (name != null && !name.isBlank()) {
      String plain = withoutArticle(withoutAcronym(name).strip());
      shown.merge(key(figure.source(), name), plain, Claimants::fuller);
    }
  }

  private static String fuller(String one, String other) {
    if (one.length() != other.length()) {
      return one.length() > other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static String withoutArticle(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private static String withoutAcronym(String name) {
    Matcher bracketed = BRACKETED.matcher(name);
    return bracketed.matches() ? bracketed.group(1) : name;
  }

  /// The key of the publisher as a body that may claim, or null.
  @Nullable String publisher(Source source) {
    String publisher = source.metadata().publisher();
    return publisher == null ? null : fold(publisher);
  }

  private String fold(String name) {
    return folded.computeIfAbsent(name, Names::fold);
  }
}
