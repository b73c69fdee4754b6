package dev.tallyman.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, each at most once, each one that its route knows.
final class Parameters {

  private static final int LONGEST = 300;
  private static final int LONGEST_CURSOR = 2_000;

  private static final Set<String> DRESS = Set.of("cursor", "limit", "format");

  private final Map<String, String> values;

  private Parameters(Map<String, String> values) {
    this.values = values;
  }

  static Parameters of(Map<String, List<String>> query, Set<String> known) {
    Map<String, String> values = new TreeMap<>();
    query.forEach((name, sent) -> {
      checkKnown(name, known);
      values.put(name, single(name, sent));
    });
    return new Parameters(values);
  }

  private static void checkKnown(String name, Set<String> known) {
    if (known.contains(name)) {
      return;
    }
    List<String> allowed = known.stream().sorted().toList();
    String says = allowed.isEmpty() ? "No parameter is known here." : "Unknown parameter.";
    throw new Refusal(
        Problem.parameter(cut(name), says + Suggestion.sentence(name, allowed), allowed));
  }

  private static String single(String name, List<String> sent) {
    if (sent.size() != 1) {
      throw refusal(name, "This parameter can be given once only.");
    }
    String value = sent.getFirst();
    if (value.length() > (name.equals("cursor") ? LONGEST_CURSOR : LONGEST)) {
      throw refusal(name, "This value is too long.");
    }
    if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
      throw refusal(name, "This parameter needs a value of visible characters.");
    }
    return value;
  }

  @Nullable String text(String name) {
    return values.get(name);
  }

  /// What `parse` makes of the value; a value of which it makes nothing is refused.
  <T> @Nullable T read(
      String name, Function<String, @Nullable T> parse, String expected, List<String> allowed) {
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    T parsed = parse.apply(value);
    if (parsed == null) {
      throw unknown(name, value, expected, allowed);
    }
    return parsed;
  }

  /// One of the words by which `code` names `words`.
  <T> @Nullable T word(String name, Collection<T> words, Function<T, String> code) {
    String value = values.get(name);
    return value == null ? null : word(name, value, words, code);
  }

  /// Words joined by commas, each once.
  <T> List<T> words(String name, Collection<T> words, Function<T, String> code, int most) {
    String value = values.get(name);
    if (value == null) {
      return List.of();
    }
    List<T> found = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      T word = word(name, part, words, code);
      if (found.contains(word) || found.size() == most) {
        throw refusal(name, "At most " + most + " different words, joined by commas.");
      }
      found.add(word);
    }
    return found;
  }

  private static <T> T word(
      String name, String value, Collection<T> words, Function<T, String> code) {
    return words.stream()
        .filter(word -> code.apply(word).equals(value))
        .findFirst()
        .orElseThrow(
            () -> unknown(name, value, "Unknown value.", words.stream().map(code).toList()));
  }

  int number(String name, int least, int most, int otherwise) {
    String value = values.get(name);
    if (value == null) {
      return otherwise;
    }
    String range = least + "–" + most;
    if (!value.matches("[0-9]{1,9}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new Refusal(
          Problem.parameter(name, "A whole number of " + range + ".", List.of(range)));
    }
    return Integer.parseInt(value);
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /// The parameters that make the question: all but those that only cut or dress the answer.
  String question() {
    StringBuilder asked = new StringBuilder();
    values.forEach((name, value) -> {
      if (!DRESS.contains(name)) {
        asked.append(name).append('\0').append(value).append('\0');
      }
    });
    return asked.toString();
  }

  Map<String, String> all() {
    return values;
  }

  static Refusal refusal(String name, String detail) {
    return new Refusal(Problem.parameter(name, detail, List.of()));
  }

  static Refusal unknown(String name, String value, String expected, List<String> allowed) {
    String hint = Suggestion.sentence(value, allowed);
    return new Refusal(Problem.parameter(name, expected + hint, allowed));
  }

  private static String cut(String name) {
    return name.length() <= 60 ? name : name.substring(0, 60) + "…";
  }
}
