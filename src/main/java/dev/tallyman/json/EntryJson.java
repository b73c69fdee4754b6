package dev.tallyman.json;

import dev.tallyman.tally.CounterReading;
import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Warning;
import java.util.Collection;
import java.util.List;

/// What one claimant says, in `originators` or `beside` of a tally. `why`, `alternatives` and
/// `convertedFrom` are there only where they say something.
final class EntryJson {

  private EntryJson() {}

  static void write(Json json, Entry entry) {
    json.object(() -> {
      if (entry.why() != null) {
        json.field("why", entry.why().code());
      }
      meaning(json, entry);
      evidence(json, entry);
    });
  }

  private static void meaning(Json json, Entry entry) {
    json.field("originator", entry.originator())
        .field("publisher", entry.publisher())
        .field("basis", entry.basis().code())
        .field("commodity", entry.commodity() == null ? null : entry.commodity().path())
        .field("status", entry.status().code())
        .field("point", entry.point() == null ? null : entry.point().code())
        .field("modality", entry.modality().code());
    AmountJson.amount(json, entry.amount());
    if (!entry.convertedFrom().isEmpty()) {
      json.strings("convertedFrom", entry.convertedFrom());
    }
    AmountJson.period(json, entry.period());
    json.field("asOf", AmountJson.date(entry.asOf()));
  }

  private static void evidence(Json json, Entry entry) {
    json.field("mentions", entry.mentions())
        .field("reports", entry.reports())
        .strings("figures", entry.figures())
        .array("readings", entry.readings(), reading -> reading(json, reading));
    if (!entry.alternatives().isEmpty()) {
      json.array("alternatives", entry.alternatives(), members -> json.array(members, json::value));
    }
    json.strings("flags", codes(entry.flags()));
  }

  private static void reading(Json json, CounterReading reading) {
    json.object(() -> {
      AmountJson.amount(json, reading.amount());
      json.field("asOf", AmountJson.date(reading.asOf()))
          .field("baseline", AmountJson.date(reading.baseline()))
          .field("derivedIncrement", AmountJson.decimal(reading.derivedIncrement()))
          .strings("flags", codes(reading.flags()))
          .strings("figures", reading.figures());
    });
  }

  private static List<String> codes(Collection<Warning> flags) {
    return flags.stream().sorted().map(Warning::code).toList();
  }
}
