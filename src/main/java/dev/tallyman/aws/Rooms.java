package dev.tallyman.aws;

import dev.tallyman.api.Api;
import dev.tallyman.api.CursorKeys;
import dev.tallyman.api.Cursors;
import dev.tallyman.api.UseCases;
import dev.tallyman.api.Vocabulary;
import dev.tallyman.document.Admission;
import dev.tallyman.document.Documents;
import dev.tallyman.extract.Extractor;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.Deadline;
import dev.tallyman.service.FlowAnswers;
import dev.tallyman.service.Flows;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.Reports;
import dev.tallyman.tally.Tallies;
import dev.tallyman.text.Report;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rooms of the house put together as the functions need them: documents, extraction, tally and
/// lexicon behind the ports of the use cases, and the API over them.
public final class Rooms {

  /// The gateway waits for 29 seconds, and what was begun has to be finished.
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Rooms() {}

  /// The API over a store and a bucket, with answers kept in `kept`; what is our own fault goes to
  /// `failures`.
  public static <S extends Flows & Reports> Api api(
      String bucket,
      ReportObjects objects,
      S store,
      KeptAnswers kept,
      CursorKeys cursorKeys,
      Consumer<RuntimeException> failures) {
    Supplier<String> tokens = () -> UUID.randomUUID().toString();
    FlowAnswers answers =
        kept.equals(KeptAnswers.NONE)
            ? FlowAnswers.keepingNothing(store, Tallies::portions)
            : new FlowAnswers(store, Tallies::portions, kept, FlowAnswers.LARGE, Rooms::deadline);
    UseCases useCases =
        UseCases.over(store, answers, kept, store, objects, Tallies::portions, bucket, tokens);
    return new Api(useCases, vocabulary(), new Cursors(cursorKeys), failures);
  }

  private static Deadline deadline() {
    long begin = System.nanoTime();
    return () -> System.nanoTime() - begin > LONGEST.toNanos();
  }

  public static ReadDocument documents() {
    return (bucket, object, sidecar) ->
        switch (Documents.read(
            bucket,
            object.key(),
            object.bytes(),
            object.contentType(),
            object.metadata(),
            sidecar)) {
          case Admission.Accepted accepted ->
              Extractor.refusal(accepted.report())
                  .<ReadDocument.Words>map(ReadDocument.Words.Refused::new)
                  .orElseGet(() ->
                      new ReadDocument.Words.Accepted(accepted.report(), accepted.sidecarBroken()));
          case Admission.Rejected rejected -> new ReadDocument.Words.Refused(rejected.rejection());
        };
  }

  public static ReadFigures figures() {
    return new ReadFigures() {
      @Override
      public String version() {
        return Extractor.VERSION;
      }

      @Override
      public Extraction read(Report report) {
        return Extractor.extract(report);
      }
    };
  }

  private static Vocabulary vocabulary() {
    Set<String> measures =
        Stream.concat(meanings("measures"), meanings("currencies")).collect(Collectors.toSet());
    measures.add("percent");
    Set<String> commodities = meanings("commodities").collect(Collectors.toSet());
    return new Vocabulary() {
      @Override
      public Set<String> measures() {
        return measures;
      }

      @Override
      public Set<String> commodities() {
        return commodities;
      }
    };
  }

  private static Stream<String> meanings(String lexicon) {
    return Lexicon.load(lexicon).lines().stream().map(line -> line.meanings().getFirst());
  }
}
