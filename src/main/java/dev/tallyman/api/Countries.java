package dev.tallyman.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The countries that can be asked for: ISO 3166-1 alpha-2, and XK.
final class Countries {

  static final List<String> CODES =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
          .distinct()
          .sorted()
          .toList();

  private Countries() {}

  /// The code for one who wrote it small, or wrote the name.
  static String suggestion(String sent) {
    return CODES.stream()
        .filter(code -> code.equalsIgnoreCase(sent))
        .findFirst()
        .or(() -> byName(sent))
        .map(code -> " Did you mean " + code + "?")
        .orElse("");
  }

  private static Optional<String> byName(String sent) {
    return CODES.stream().filter(code -> name(code).equalsIgnoreCase(sent.strip())).findFirst();
  }

  private static String name(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }
}
