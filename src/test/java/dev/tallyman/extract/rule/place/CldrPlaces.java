package dev.tallyman.extract.rule.place;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Writes the gazetteer's file from the Unicode CLDR: the names of countries and territories, and
/// the exemplar cities of the time zones. Run it after an update of ICU4J.
public final class CldrPlaces {

  static final Path FILE = Path.of("src/main/resources/dev/tallyman/gazetteer/cldr.tsv");

  /// Exemplar cities whose name means something else far more often, and uninhabited zones.
  private static final Set<String> NO_CITIES =
      Set.of("Easter", "Midway", "Wake", "Center", "Phoenix", "Nome", "Knox", "Casey", "Davis");

  private CldrPlaces() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text(), StandardCharsets.UTF_8);
  }

  static String text() {
    Set<String> lines = new TreeSet<>();
    for (String code : Locale.getISOCountries()) {
      names(code).forEach(name -> lines.add(name + "\tcountry\t" + code));
    }
    cities(lines);
    return "# Names of countries and cities, from the Unicode CLDR by CldrPlaces; not edited by"
               + " hand.\n"
        + String.join("\n", lines)
        + "\n";
  }

  private static Set<String> names(String code) {
    Set<String> names = new TreeSet<>();
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    LocaleDisplayNames brief =
        LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);
    List<String> written = new ArrayList<>();
    written.add(full.regionDisplayName(code));
    written.add(brief.regionDisplayName(code));
    written.add(variant(code));
    written.forEach(name -> spread(name, names));
    names.removeIf(name ->
        name.isBlank()
            || name.equals("Congo") && code.equals("CG")
            || name.equals(code) && !name.matches("U[KS]"));
    return names;
  }

  private static String variant(String code) {
    UResourceBundle regions =
        UResourceBundle.getBundleInstance("com/ibm/icu/impl/data/icudata/region", ULocale.ENGLISH);
    try {
      return regions.get("Countries%variant").getString(code);
    } catch (java.util.MissingResourceException e) {
      return "";
    }
  }

  /// "Myanmar (Burma)" is two names; an ampersand is also written out.
  private static void spread(String name, Set<String> names) {
    for (String part : name.split("[()]", -1)) {
      String stripped = part.strip();
      if (!stripped.contains(" - ") && !stripped.matches("DRC|Republic|Islands|Keeling")) {
        names.add(stripped);
        names.add(stripped.replace(" & ", " and "));
        names.add(stripped.replace("St. ", "Saint "));
        names.add(stripped.replace(" SAR China", ""));
      }
    }
  }

  private static void cities(Set<String> lines) {
    TimeZoneNames zones = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = zones.getExemplarLocationName(zone);
      String country = TimeZone.getRegion(zone);
      boolean usable = city != null && !city.contains(",") && country.matches("[A-Z]{2}");
      if (usable && !country.equals("AQ") && !NO_CITIES.contains(city)) {
        lines.add(city + "\tcity\t" + country);
      }
    }
  }
}
