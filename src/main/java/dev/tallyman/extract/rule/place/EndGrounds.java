package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.Status;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What can speak for or against a country as an end of a figure's route, each ground with a number
/// and a name: what the figure is, whose words leave the end open (`at-shipped`, `given total`),
/// and what there is about the country (`paragraph agrees`, `latest`). Ordinals are numbers here
/// and leave this class only as grounds.
@SuppressWarnings("EnumOrdinal")
final class EndGrounds {

  private static final int FITS = Fit.values().length;
  private static final int TRAITS = Trait.values().length;

  /// That the end is left open.
  static final int NOWHERE = 0;

  private static final int AT_END = NOWHERE + 1;
  private static final int ON_WAY = AT_END + End.values().length;
  private static final int BESIDE = ON_WAY + Way.values().length;
  private static final int AT = BESIDE + Beside.values().length;
  private static final int AS = AT + Status.values().length;
  private static final int OF = AS + Kind.values().length;
  private static final int MEANT = OF + FigureClass.values().length;
  private static final int STANDS = MEANT + Modality.values().length;
  private static final int GIVEN = STANDS + RelationType.values().length;
  private static final int FROM = GIVEN + TRAITS;
  private static final int MARKED = FROM + Source.values().length * FITS;
  private static final int NEAR = MARKED + TRAITS;
  private static final int FAR = NEAR + TRAITS;

  /// So many grounds there are.
  static final int ALL = FAR + TRAITS;

  private static final String[] NAMES = names();

  private EndGrounds() {}

  static int of(End end) {
    return AT_END + end.ordinal();
  }

  static int of(Way way) {
    return ON_WAY + way.ordinal();
  }

  static int of(Beside beside) {
    return BESIDE + beside.ordinal();
  }

  static int of(Status status) {
    return AT + status.ordinal();
  }

  static int of(Kind kind) {
    return AS + kind.ordinal();
  }

  static int of(FigureClass type) {
    return OF + type.ordinal();
  }

  static int of(Modality modality) {
    return MEANT + modality.ordinal();
  }

  static int of(RelationType relation) {
    return STANDS + relation.ordinal();
  }

  /// That the figure has the trait, whatever the country.
  static int given(Trait trait) {
    return GIVEN + trait.ordinal();
  }

  static int of(Source source, Fit fit) {
    return FROM + source.ordinal() * FITS + fit.ordinal();
  }

  /// That the country has the trait.
  static int of(Trait trait) {
    return MARKED + trait.ordinal();
  }

  /// That a flow from near by or from far off has the trait.
  static int of(boolean far, Trait trait) {
    return (far ? FAR : NEAR) + trait.ordinal();
  }

  static String name(int ground) {
    return NAMES[ground];
  }

  static Map<String, Integer> byName() {
    Map<String, Integer> grounds = new HashMap<>();
    for (int ground = 0; ground < ALL; ground++) {
      grounds.put(NAMES[ground], ground);
    }
    return grounds;
  }

  private static String[] names() {
    String[] names = new String[ALL];
    names[NOWHERE] = "nowhere";
    name(names, AT_END, "", End.values());
    name(names, ON_WAY, "way ", Way.values());
    name(names, BESIDE, "beside ", Beside.values());
    name(names, AT, "at ", Status.values());
    name(names, AS, "as ", Kind.values());
    name(names, OF, "of ", FigureClass.values());
    name(names, MEANT, "", Modality.values());
    name(names, STANDS, "", RelationType.values());
    name(names, GIVEN, "given ", Trait.values());
    for (Source source : Source.values()) {
      name(names, FROM + source.ordinal() * FITS, word(source) + " ", Fit.values());
    }
    name(names, MARKED, "", Trait.values());
    name(names, NEAR, "near ", Trait.values());
    name(names, FAR, "far ", Trait.values());
    return names;
  }

  private static void name(String[] names, int first, String before, Enum<?>[] values) {
    for (Enum<?> value : values) {
      names[first + value.ordinal()] = before + word(value);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
