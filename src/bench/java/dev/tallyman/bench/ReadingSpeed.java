package dev.tallyman.bench;

import dev.tallyman.extract.Extractor;
import dev.tallyman.text.Report;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// One thread reads all reports of the corpus: the full extraction; sentences, tokens and parts of
/// speech alone by OpenNLP; numbers, units of time and money by CoreNLP's rules.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx4g", "-XX:+UseSerialGC"})
public class ReadingSpeed {

  @State(Scope.Benchmark)
  public static class Reports {
    private List<Report> all = List.of();

    @Setup
    public void read() throws IOException {
      all = Texts.all();
    }
  }

  /// The same words, each sentence as a report of its own: what a reading costs beside its text.
  @State(Scope.Benchmark)
  public static class Sentences {
    private List<Report> all = List.of();

    @Setup
    public void read() throws IOException {
      all = Texts.oneSentenceEach();
    }
  }

  @State(Scope.Benchmark)
  public static class OpenNlp {
    private SentenceDetectorME sentences;
    private TokenizerME tokens;
    private POSTaggerME tags;

    @Setup
    public void load() throws IOException {
      sentences = new SentenceDetectorME(new SentenceModel(model("sentence")));
      tokens = new TokenizerME(new TokenizerModel(model("tokens")));
      tags = new POSTaggerME(new POSModel(model("pos")));
    }

    private static java.net.URL model(String kind) {
      String name = "/opennlp-en-ud-ewt-" + kind + "-1.3-2.5.4.bin";
      java.net.URL model = ReadingSpeed.class.getResource(name);
      if (model == null) {
        throw new IllegalStateException("no model " + name);
      }
      return model;
    }
  }

  /// Its number pipeline without the statistical recogniser of names. Called by reflection: its
  /// licence is the GPL, so nothing here links it.
  @State(Scope.Benchmark)
  public static class CoreNlp {
    private Object pipeline;
    private java.lang.reflect.Method process;

    @Setup
    public void load() throws ReflectiveOperationException {
      Properties settings = new Properties();
      settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
      settings.setProperty("ner.rulesOnly", "true");
      settings.setProperty("ner.applyFineGrained", "false");
      settings.setProperty("ner.applyNumericClassifiers", "true");
      settings.setProperty("ner.useSUTime", "true");
      settings.setProperty("threads", "1");
      Class<?> type = Class.forName("edu.stanford.nlp.pipeline.StanfordCoreNLP");
      pipeline = type.getConstructor(Properties.class).newInstance(settings);
      process = type.getMethod("process", String.class);
    }
  }

  @Benchmark
  public void tallyman(Reports reports, Blackhole hole) {
    for (Report report : reports.all) {
      hole.consume(Extractor.extract(report));
    }
  }

  @Benchmark
  public void tallymanBySentence(Sentences sentences, Blackhole hole) {
    for (Report sentence : sentences.all) {
      hole.consume(Extractor.extract(sentence));
    }
  }

  @Benchmark
  public void openNlp(Reports reports, OpenNlp tools, Blackhole hole) {
    for (Report report : reports.all) {
      for (String sentence : tools.sentences.sentDetect(report.text())) {
        hole.consume(tools.tags.tag(tools.tokens.tokenize(sentence)));
      }
    }
  }

  @Benchmark
  public void coreNlp(Reports reports, CoreNlp tools, Blackhole hole)
      throws ReflectiveOperationException {
    for (Report report : reports.all) {
      hole.consume(tools.process.invoke(tools.pipeline, report.text()));
    }
  }
}
