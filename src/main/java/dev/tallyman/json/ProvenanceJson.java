package dev.tallyman.json;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Source;
import dev.tallyman.service.RecordedFigure;
import dev.tallyman.service.ShowFigure;
import dev.tallyman.service.Standing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A figure with where it comes from: its report, when it was recorded, a link to its words; alone
/// also its sentence, how it was read, and who else says the same.
public final class ProvenanceJson {

  private ProvenanceJson() {}

  public static void write(Json json, RecordedFigure recorded) {
    json.object(() -> fields(json, recorded, null));
  }

  public static byte[] explained(ShowFigure.Shown shown) {
    return Json.bytes(json -> json.object(() -> explained(json, shown)));
  }

  private static void fields(Json json, RecordedFigure recorded, @Nullable String sentence) {
    Figure figure = recorded.published().figure();
    FigureJson.fields(json, figure, sentence);
    json.object("report", () -> source(json, recorded.published().source()));
    json.field("recordedAt", ReportJson.instant(recorded.recordedAt()))
        .field("supersededAt", ReportJson.instant(recorded.supersededAt()))
        .field("link", link(recorded));
  }

  private static @Nullable String link(RecordedFigure recorded) {
    return TextLink.to(
        recorded.published().source().metadata().url(), recorded.published().figure().quote());
  }

  private static void explained(Json json, ShowFigure.Shown shown) {
    var around = shown.surroundings();
    fields(json, shown.recorded(), around == null ? null : around.sentence());
    json.field("state", shown.state()).field("citation", Citation.of(shown.recorded().published()));
    json.object(
        "neighbours",
        () ->
            json.field("before", around == null ? null : around.before())
                .field("after", around == null ? null : around.after()));
    json.strings("derivation", shown.recorded().published().figure().rules());
    json.array(
        "warnings",
        shown.recorded().published().figure().flags().stream().sorted().toList(),
        flag -> warning(json, flag.code(), flag.sentence()));
    claim(json, shown.standing());
  }

  private static void claim(Json json, @Nullable Standing standing) {
    if (standing == null) {
      json.none("claim");
      return;
    }
    json.object(
        "claim",
        () ->
            json.field("representative", standing.representative())
                .field("place", standing.place())
                .field("reason", standing.reason())
                .field("by", standing.by())
                .array(
                    "warnings",
                    List.copyOf(standing.flags()),
                    flag -> warning(json, flag.code(), flag.sentence()))
                .array("mentions", standing.mentions(), mention -> mention(json, mention)));
  }

  /// A flag in words.
  private static void warning(Json json, String flag, String sentence) {
    json.object(() -> json.field("flag", flag).field("sentence", sentence));
  }

  private static void mention(Json json, RecordedFigure mention) {
    Figure figure = mention.published().figure();
    Source source = mention.published().source();
    json.object(() ->
        json.field("figure", figure.id())
            .field("report", source.report())
            .field("publisher", source.metadata().publisher())
            .field("published", source.metadata().published())
            .field("originator", figure.attribution().originator())
            .strings("relayers", figure.attribution().relayers())
            .field("quote", figure.quote())
            .field("link", link(mention)));
  }

  private static void source(Json json, Source source) {
    json.field("id", source.report()).field("key", source.key()).field("sha256", source.sha256());
    ExtractionJson.metadata(json, source.metadata());
    json.field("stale", source.stale());
  }
}
