package dev.tallyman.api;

import dev.tallyman.json.MetadataJson;
import dev.tallyman.service.AnswerTally;
import dev.tallyman.service.FlowAnswers;
import dev.tallyman.service.Flows;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.ListChanges;
import dev.tallyman.service.ListFigures;
import dev.tallyman.service.ListFlows;
import dev.tallyman.service.ListReports;
import dev.tallyman.service.OfferUpload;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.Reports;
import dev.tallyman.service.ShowFigure;
import dev.tallyman.service.ShowReport;
import dev.tallyman.service.ShowText;
import dev.tallyman.service.Tallying;
import java.util.function.Supplier;

/// What the API can be asked for.
public record UseCases(
    AnswerTally answerTally,
    ListFlows listFlows,
    ListFigures listFigures,
    ShowFigure showFigure,
    ListReports listReports,
    ShowReport showReport,
    ShowText showText,
    ListChanges listChanges,
    OfferUpload offerUpload,
    KeptAnswers keptAnswers) {

  /// All use cases over a store and a bucket, with answers about flows of `answers`, and pages kept
  /// in `kept`; `tokens` never gives the same word twice.
  public static UseCases over(
      Flows flows,
      FlowAnswers answers,
      KeptAnswers kept,
      Reports reports,
      ReportObjects objects,
      Tallying tallying,
      String bucket,
      Supplier<String> tokens) {
    return new UseCases(
        new AnswerTally(flows, tallying, answers),
        new ListFlows(flows, answers, kept),
        new ListFigures(flows),
        new ShowFigure(flows, reports, tallying),
        new ListReports(reports),
        new ShowReport(reports),
        new ShowText(reports),
        new ListChanges(flows, tallying),
        new OfferUpload(objects, bucket, tokens, MetadataJson::sidecar),
        kept);
  }
}
