package dev.tallyman.extract.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tallyman.document.Admission;
import dev.tallyman.document.Documents;
import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Attribution;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Measures the attributions alone: `AttributionsOnGold FOLDER [even|odd]` makes a draft of each
/// gold figure of a folder of reports, reads who claims it, and prints what differs.
public final class AttributionsOnGold {

  private int stated;
  private int right;
  private int falseNames;
  private int relayed;
  private int relayedRight;

  private AttributionsOnGold() {}

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    String part = arguments.length > 1 ? arguments[1] : "even";
    AttributionsOnGold measured = new AttributionsOnGold();
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (Path gold : files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList()) {
        String name = gold.getFileName().toString().replace(".gold.json", "");
        if (isIn(part, name)) {
          measured.report(gold.resolveSibling(name), gold);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "originators: %d of %d (%d per mille), false names %d; relayers: %d of %d%n",
        measured.right,
        measured.stated,
        measured.right * 1000 / Math.max(1, measured.stated),
        measured.falseNames,
        measured.relayedRight,
        measured.relayed);
  }

  private static boolean isIn(String part, String name) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, digest).testBit(0) == part.equals("odd");
  }

  private void report(Path stem, Path gold) throws IOException {
    Path text = Path.of(stem + ".txt");
    Path file = Files.exists(text) ? text : Path.of(stem + ".html");
    Path meta = Path.of(file + ".meta.json");
    byte[] sidecar = Files.exists(meta) ? Files.readAllBytes(meta) : null;
    Admission read =
        Documents.read("gold", file.toString(), Files.readAllBytes(file), null, Map.of(), sidecar);
    if (!(read instanceof Admission.Accepted accepted)) {
      throw new IllegalStateException(file + ": " + read);
    }
    Passages passages = Passages.of(accepted.report());
    List<Draft> drafts = new ArrayList<>();
    List<JsonNode> figures = new ArrayList<>();
    for (JsonNode figure : new ObjectMapper().readTree(gold.toFile()).get("figures")) {
      Draft draft = draft(passages, accepted.report(), figure);
      if (draft != null) {
        drafts.add(draft);
        figures.add(figure);
      }
    }
    new Attributions().read(passages, drafts);
    for (int i = 0; i < drafts.size(); i++) {
      compare(stem.getFileName().toString(), figures.get(i), drafts.get(i).attribution);
    }
  }

  private static @Nullable Draft draft(Passages passages, Report report, JsonNode figure) {
    String words = figure.get("quote").asText();
    String pattern =
        String.join(
            "\\s+", java.util.Arrays.stream(words.split("\\s+", -1)).map(Pattern::quote).toList());
    Matcher matcher =
        Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS).matcher(report.text());
    int occurrence = figure.path("occurrence").asInt(1);
    for (int i = 0; i < occurrence; i++) {
      if (!matcher.find()) {
        System.out.println("not found: " + words);
        return null;
      }
    }
    for (int i = 0; i < passages.sentences().size(); i++) {
      Sentence sentence = passages.sentences().get(i);
      if (sentence.span().end() > matcher.start()) {
        int from = sentence.tokenAt(matcher.start());
        int to = Math.max(from + 1, sentence.tokenAt(matcher.end()));
        return new Draft(sentence, i, from, Math.min(to, sentence.tokens().size()));
      }
    }
    return null;
  }

  private void compare(String report, JsonNode figure, Attribution read) {
    JsonNode originator = figure.get("originator");
    if (originator != null) {
      String wanted = originator.isNull() ? "" : fold(originator.asText());
      String got = read.originator() == null ? "" : fold(read.originator());
      stated++;
      right += wanted.equals(got) ? 1 : 0;
      falseNames += !wanted.equals(got) && !got.isEmpty() ? 1 : 0;
      if (!wanted.equals(got)) {
        System.out.println(
            report
                + ": "
                + figure.get("quote").asText()
                + ": wanted ["
                + wanted
                + "], read ["
                + got
                + "]");
      }
    } else if (read.originator() != null) {
      System.out.println(
          report
              + ": "
              + figure.get("quote").asText()
              + ": open, read ["
              + read.originator()
              + "]");
    }
    JsonNode relayers = figure.get("relayers");
    if (relayers != null) {
      List<String> wanted = new ArrayList<>();
      relayers.forEach(each -> wanted.add(fold(each.asText())));
      boolean same = wanted.equals(read.relayers().stream().map(AttributionsOnGold::fold).toList());
      relayed++;
      relayedRight += same ? 1 : 0;
      if (!same) {
        System.out.println(
            report
                + ": "
                + figure.get("quote").asText()
                + ": relayers wanted "
                + wanted
                + ", read "
                + read.relayers());
      }
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("^(?:the|a|an) ", "")
        .replace('’', '\'')
        .strip();
  }
}
