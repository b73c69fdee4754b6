package dev.tallyman.json;

import dev.tallyman.figure.Figure;
import dev.tallyman.service.Comparison.Difference;
import dev.tallyman.service.ReadAgain;
import dev.tallyman.service.ReadAgain.Outcome;
import dev.tallyman.service.Reconcile;
import dev.tallyman.service.ShowStatus;
import dev.tallyman.service.VerifyStore;

/// What the upkeep of a store finds: what differs, what is broken, what is read otherwise now.
public final class UpkeepJson {

  private UpkeepJson() {}

  public static void difference(Json json, Difference difference) {
    json.object(() -> json.field("found", difference.kind().code()).field("key", difference.key()));
  }

  /// The fields alone, for an object that says more.
  public static void findings(Json json, Reconcile.Findings findings) {
    json.field("reports", findings.reports())
        .field("unknown", findings.unknown())
        .field("different", findings.different())
        .field("gone", findings.gone())
        .field("unfinished", findings.unfinished())
        .field("next", findings.next());
  }

  /// The fields alone, for an object that says more.
  public static void status(Json json, ShowStatus.Status status) {
    ShowStatus.Messages messages = status.messages();
    json.object(
        "queue",
        () ->
            json.field("waiting", messages.waiting())
                .field("inFlight", messages.inFlight())
                .field("deadLetters", messages.dead()));
    json.object(
        "reports", () -> status.reports().forEach((kind, count) -> json.field(kind.code(), count)));
    json.field("stale", status.stale());
    json.object(
        "reconcile",
        () ->
            json.field("at", ReportJson.instant(status.comparedAt()))
                .field("wholly", status.wholly()));
  }

  public static void broken(Json json, VerifyStore.Broken broken) {
    json.object(() -> {
      json.field("broken", broken.rule().code()).field("report", broken.report());
      if (broken.flow() != null) {
        json.object(
            "flow",
            () ->
                json.field("origin", broken.flow().origin())
                    .field("destination", broken.flow().destination()));
      }
      json.field("message", broken.message());
    });
  }

  public static void verified(Json json, VerifyStore.Verified verified) {
    json.object(() ->
        json.field("reports", verified.reports())
            .field("flows", verified.flows())
            .field("broken", verified.broken())
            .field("next", verified.next()));
  }

  public static void outcome(Json json, Outcome outcome) {
    json.object(() -> {
      json.field("key", outcome.key());
      switch (outcome) {
        case Outcome.Failed failed -> json.field("failed", failed.message());
        case Outcome.Reread reread ->
            json.array("gained", reread.gained(), figure -> FigureJson.write(json, figure))
                .array("lost", reread.lost(), figure -> FigureJson.write(json, figure))
                .array("changed", reread.changed(), one -> changed(json, one));
      }
    });
  }

  private static void changed(Json json, ReadAgain.Changed changed) {
    json.object(() -> {
      figure(json, "before", changed.before());
      figure(json, "now", changed.now());
    });
  }

  private static void figure(Json json, String name, Figure figure) {
    json.object(name, () -> FigureJson.fields(json, figure, null));
  }

  public static void summary(Json json, ReadAgain.Summary summary) {
    json.object(() ->
        json.field("reports", summary.reports())
            .field("reread", summary.reread())
            .field("failed", summary.failed())
            .field("gained", summary.gained())
            .field("lost", summary.lost())
            .field("changed", summary.changed())
            .field("next", summary.next()));
  }
}
