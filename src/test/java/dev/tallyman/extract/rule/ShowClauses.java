package dev.tallyman.extract.rule;

import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentences;
import dev.tallyman.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Prints the clauses and verb groups of the text on standard input.
final class ShowClauses {

  private ShowClauses() {}

  public static void main(String[] args) throws IOException {
    String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    for (Sentence sentence : Sentences.of(text)) {
      Clauses clauses = Clauses.of(sentence);
      StringBuilder out = new StringBuilder();
      int clause = 0;
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (clauses.clauseAt(i) != clause) {
          out.append("| ");
          clause = clauses.clauseAt(i);
        }
        int at = i;
        VerbGroup group =
            clauses.groups().stream().filter(g -> g.from() == at).findFirst().orElse(null);
        if (group != null) {
          Span span =
              sentence.tokens().get(i).span().cover(sentence.tokens().get(group.to() - 1).span());
          out.append("{").append(span.of(text)).append(" ").append(group.tense());
          out.append(group.negated() ? " neg" : "").append(group.passive() ? " pass" : "");
          out.append(group.modal() == null ? "" : " " + group.modal()).append("} ");
          i = group.to() - 1;
        } else {
          out.append(sentence.tokens().get(i).text()).append(' ');
        }
      }
      System.out.println(out);
    }
  }
}
