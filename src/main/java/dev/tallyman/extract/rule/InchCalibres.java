package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Calibres in hundredths of an inch and in gauge, as small arms have them: ".22 caliber
/// ammunition", "a .50-calibre machine gun", "12-gauge shells", "20 rounds of 308 ammunition".
final class InchCalibres {

  private static final int LONGEST = 3;
  private static final Set<String> UNITS = WordSet.of("caliber", "calibre", "cal");
  private static final Set<String> CARTRIDGES =
      WordSet.of("acp", "magnum", "bmg", "lr", "winchester", "remington", "special", "blackout");
  private static final Set<String> FIRED =
      WordSet.of("ammunition", "ammo", "cartridges", "bullets", "rounds", "cartridge");
  private static final Set<String> ARMS =
      WordSet.parse(
          "rifle rifles pistol pistols handgun handguns revolver revolvers gun guns ammunition ammo"
              + " cartridges cartridge bullets bullet rounds round");
  private static final Set<String> KNOWN =
      WordSet.of("22", "223", "243", "270", "300", "308", "338", "357", "380", "38", "40", "45");

  private InchCalibres() {}

  /// The end of such a calibre that begins at `at`, or -1.
  static int end(List<Token> tokens, int at) {
    boolean decimal = Words.isDigits(tokens, at - 1) && Words.isGlued(tokens, at);
    boolean point = is(tokens, at, ".") && !decimal;
    int size = point ? at + 1 : at;
    if (!Words.isDigits(tokens, size)
        || tokens.get(size).text().length() > LONGEST
        || point && !Words.isGlued(tokens, size)) {
      return -1;
    }
    int unit = Words.isHyphen(tokens, size + 1) ? size + 2 : size + 1;
    if (isOneOf(tokens, unit, UNITS)
        || !point && unit > size + 1 && is(tokens, unit, "gauge")
        || point && isOneOf(tokens, unit, CARTRIDGES)) {
      return unit + 1;
    }
    boolean bare =
        !point
            && KNOWN.contains(tokens.get(size).text())
            && is(tokens, at - 1, "of")
            && isOneOf(tokens, at - 2, FIRED);
    boolean arms = point ? isOneOf(tokens, unit, ARMS) : bare && isOneOf(tokens, unit, FIRED);
    return arms ? size + 1 : -1;
  }

  /// ".22", "12gauge", "308".
  static String written(List<Token> tokens, int from, int to) {
    String point = is(tokens, from, ".") ? "." : "";
    String size = tokens.get(point.isEmpty() ? from : from + 1).text();
    return point + size + (is(tokens, to - 1, "gauge") ? "gauge" : "");
  }

  /// Whether a calibre as written is one of these: it has no millimetres.
  static boolean isOne(String calibre) {
    return calibre.indexOf('m') < 0 && calibre.indexOf('x') < 0 && !calibre.isEmpty();
  }
}
