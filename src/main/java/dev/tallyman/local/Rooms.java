package dev.tallyman.local;

import dev.tallyman.api.Vocabulary;
import dev.tallyman.document.Admission;
import dev.tallyman.document.Documents;
import dev.tallyman.extract.Extractor;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.figure.Extraction;
import dev.tallyman.service.ReadDocument;
import dev.tallyman.service.ReadFigures;
import dev.tallyman.text.Report;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rooms of documents, extraction and lexicon behind the ports of the use cases.
final class Rooms {

  private Rooms() {}

  static ReadDocument documents() {
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
                  .orElseGet(
                      () ->
                          new ReadDocument.Words.Accepted(
                              accepted.report(), accepted.sidecarBroken()));
          case Admission.Rejected rejected -> new ReadDocument.Words.Refused(rejected.rejection());
        };
  }

  static ReadFigures figures() {
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

  static Vocabulary vocabulary() {
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
