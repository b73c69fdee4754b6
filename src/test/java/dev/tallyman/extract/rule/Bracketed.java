package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Period;
import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A text in which the figures stand in square brackets, and a draft for each of them: "[200
/// rifles] left Durban".
public record Bracketed(Passages passages, List<Draft> drafts) {

  private static final Pattern FIGURE = Pattern.compile("\\[([^\\]]*)\\]");

  public static Bracketed of(String text, @Nullable String published) {
    StringBuilder plain = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text.replace("¶", "\n\n").replace("↵", "\n"));
    while (figure.find()) {
      figure.appendReplacement(plain, "");
      spans.add(new int[] {plain.length(), plain.length() + figure.group(1).length()});
      plain.append(figure.group(1));
    }
    figure.appendTail(plain);
    Metadata metadata = new Metadata(null, published, null, null, null);
    Passages passages = Passages.of(Report.of("b", "k", plain.toString(), metadata));
    List<Draft> drafts = new ArrayList<>();
    spans.forEach(span -> drafts.add(draft(passages, span[0], span[1])));
    return new Bracketed(passages, drafts);
  }

  private static Draft draft(Passages passages, int start, int end) {
    for (int i = 0; i < passages.sentences().size(); i++) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.span().start() <= start && start < sentence.span().end()) {
        return new Draft(sentence, i, sentence.tokenAt(start), sentence.tokenAt(end));
      }
    }
    throw new IllegalArgumentException("no sentence at " + start);
  }

  /// "2024-06/2024-07/P2M", with a dash for what is not stated.
  static String window(Draft draft) {
    Period period = draft.period;
    return Stream.of(period.start(), period.end(), period.duration())
        .map(part -> Objects.toString(part, "-"))
        .collect(Collectors.joining("/"));
  }
}
