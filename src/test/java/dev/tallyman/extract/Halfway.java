package dev.tallyman.extract;

import dev.tallyman.extract.rule.Numerals;
import dev.tallyman.text.Report;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a report as they stand when the reading of a name is about to look at them.
public final class Halfway {

  private Halfway() {}

  public static List<Draft> before(String reading, Report report) {
    Passages passages = Passages.of(report);
    List<Draft> drafts = new ArrayList<>();
    new Numerals().read(passages, drafts);
    for (Reading one : Extractor.cascade(passages)) {
      if (one.name().equals(reading)) {
        break;
      }
      one.read(passages, drafts);
    }
    return drafts;
  }
}
