package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer;
import dev.tallyman.extract.rule.speech.Speaker.Kind;
import dev.tallyman.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names by which a report calls its speakers. The fullest form in the text stands for all:
/// "the Defence Ministry" for "Varna's Defence Ministry", "Bell" for "Ada Bell", "VTD" for "Volta
/// Transit Desk (VTD)".
final class SpeakerNames {
  /// Demonyms end like this, and need not come again to be known for names.
  private static final Pattern DEMONYM = Pattern.compile("\\p{Lu}\\p{L}*(?:an|ese|ish|i|ch|ek|ss)");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");

  /// More names than this are no report's speakers, and each would be compared with each.
  private static final int MOST_NAMES = 300;

  private final Map<String, String> acronyms;
  private final Set<String> known = new LinkedHashSet<>();
  private final LinkedHashSet<String> mentioned = new LinkedHashSet<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final ShortForms forms = new ShortForms();

  /// What was answered at first, to know whether the report must be read again.
  private final Map<String, String> answers = new HashMap<>();

  private final Set<String> unknown = new HashSet<>();
  private final Set<String> unheld = new HashSet<>();
  private final Set<String> surnames = new HashSet<>();

  /// Who bears a role, from wherever the text says so; nobody where two do.
  private final Map<String, String> holders = new HashMap<>();

  private final Set<String> unheldRoles = new HashSet<>();

  private final Map<String, String> inText = new HashMap<>();
  private final Set<String> papers = new HashSet<>();

  /// By their last words the names that stand in the text and have not spoken; "" where two do.
  private final Map<String, String> standing = new HashMap<>();

  private final Set<String> capitals = new HashSet<>();

  private final String text;

  SpeakerNames(String text) {
    this.text = text;
    learnCapitals(text);
    this.acronyms = Acronyms.in(text);
  }

  /// A capital behind a small word or a comma is no sentence's.
  private void learnCapitals(String text) {
    int end = 0;
    for (int blank = text.indexOf(' ', 1); blank > 0; blank = text.indexOf(' ', blank + 1)) {
      char before = text.charAt(blank - 1);
      boolean inside = before == ',' || Character.getType(before) == Character.LOWERCASE_LETTER;
      int word = blank + 1;
      if (inside
          && blank > end
          && word < text.length()
          && Character.isUpperCase(text.charAt(word))) {
        int to = word;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
          to++;
        }
        if (to - word > 1) {
          capitals.add(text.substring(word, to));
          end = to;
        }
      }
    }
  }

  /// "A United Nations World Food Programme (WFP) said": the name that a bracket explains.
  @Nullable String ofAcronym(String words) {
    for (String full : acronyms.values()) {
      if (words.endsWith(full)) {
        return full;
      }
    }
    return null;
  }

  /// The first of these names that the text holds.
  @Nullable String firstInText(String namesByComma) {
    String found =
        inText.computeIfAbsent(
            namesByComma,
            names ->
                List.of(names.split(", ", -1)).stream()
                    .filter(text::contains)
                    .findFirst()
                    .orElse(""));
    return found.isEmpty() ? null : found;
  }

  void learn(String words) {
    String name = NameWords.withoutPaper(words);
    if (known.size() < MOST_NAMES
        && !SpeechWords.isGeneric(name)
        && known.add(acronyms.getOrDefault(name, name))) {
      fullest.clear();
    }
  }

  /// This person has that role.
  void appoint(String role, String person) {
    if (holders.size() < MOST_NAMES) {
      holders.merge(role, person, (one, other) -> isSame(one, other) ? one : "");
    }
  }

  private boolean isSame(String one, String other) {
    return !one.isEmpty() && fullest(one).equals(fullest(other));
  }

  /// Who alone bears this role in the text, also where that is said only later.
  @Nullable String holderOf(String role) {
    String holder = holders.getOrDefault(role, "");
    if (holder.isEmpty()) {
      unheldRoles.add(role);
    }
    return holder.isEmpty() ? null : holder;
  }

  boolean isKnown(String name) {
    boolean isKnown = known.contains(name) || acronyms.containsKey(name);
    if (!isKnown) {
      unknown.add(name);
    }
    return isKnown;
  }

  /// Whether this word is a name, and not only the first of a sentence.
  boolean isNameInText(String word) {
    return capitals.contains(word)
        || DEMONYM.matcher(word).matches()
        || word.length() > 1 && Words.isUpper(word);
  }

  void learnPaper(String name) {
    if (papers.size() < MOST_NAMES) {
      papers.add(name);
    }
  }

  boolean isPaper(String name) {
    boolean isPaper = papers.contains(name);
    if (!isPaper) {
      unknown.add(name);
    }
    return isPaper;
  }

  /// Whether any answer given would now be another.
  boolean haveChanged() {
    return answers.entrySet().stream().anyMatch(it -> !full(it.getKey()).equals(it.getValue()))
        || unheldRoles.stream().anyMatch(role -> !holders.getOrDefault(role, "").isEmpty())
        || unknown.stream().anyMatch(name -> known.contains(name) || papers.contains(name))
        || surnames.stream()
            .anyMatch(name -> known.stream().anyMatch(full -> full.startsWith(name + " ")))
        || unheld.stream().anyMatch(noun -> known.stream().anyMatch(name -> holds(name, noun)));
  }

  /// Forgets the order of mention, to read the report once more.
  void rewind() {
    mentioned.clear();
  }

  /// The fullest known name that this one is short for.
  String fullest(String name) {
    String full = full(name);
    answers.putIfAbsent(name, full);
    return full;
  }

  private String full(String name) {
    return fullest.computeIfAbsent(name, this::longest);
  }

  /// "AB" of an interview with Ada Bell.
  String ofInitials(String initials) {
    if (!INITIALS.matcher(initials).matches()) {
      return initials;
    }
    for (String name : known) {
      String[] parts = name.split(" ", -1);
      boolean first = parts[0].startsWith(initials.substring(0, 1));
      boolean last = parts[parts.length - 1].startsWith(initials.substring(initials.length() - 1));
      if (parts.length > 1 && first && last && !SpeechWords.isSpeaking(name)) {
        return name;
      }
    }
    return initials;
  }

  /// "Mr Shin" is Shin Won-sik, whose family's name comes first.
  String fullestOfPerson(String name) {
    String full = canonicalFullest(name);
    if (name.indexOf(' ') >= 0 || !full.equals(Spellings.canonical(name))) {
      return full;
    }
    String longer = ShortForms.openingWith(name, known);
    if (longer == null) {
      surnames.add(name);
    }
    return longer == null ? full : longer;
  }

  /// This name stands in the text: "Ada Bell" when later "Bell said".
  void stand(String name) {
    int blank = name.lastIndexOf(' ');
    if (blank > 0 && standing.size() < MOST_NAMES) {
      String last = name.substring(blank + 1);
      if (!standing.containsKey(last)) {
        fullest.remove(last);
      }
      standing.merge(last, name, (one, other) -> one.equals(other) ? one : "");
    }
  }

  private String longest(String name) {
    String best = acronyms.getOrDefault(name, name);
    for (String candidate : known) {
      boolean small =
          Character.isUpperCase(best.charAt(0)) && Character.isLowerCase(candidate.charAt(0));
      if (candidate.length() > best.length() && !small && forms.isShortFor(best, candidate)) {
        best = candidate;
      }
    }
    if (!best.equals(name)) {
      return best;
    }
    return ShortForms.isAcronym(name)
        ? forms.spelt(name, known)
        : isFirstWord(name) ? ofFirstWord(name) : best;
  }

  private static boolean isFirstWord(String name) {
    return name.indexOf(' ') < 0
        && name.length() > 1
        && Character.isUpperCase(name.charAt(0))
        && (name.length() > 3 || Character.isLowerCase(name.charAt(1)));
  }

  /// "Halcyon" is Halcyon Marine, where no place bears the name: Kenya is no Kenya Airways.
  private String ofFirstWord(String name) {
    String longer = ShortForms.openingWith(name, known);
    String full = longer != null ? longer : standing.getOrDefault(name, "");
    return !full.isEmpty() && Gazetteer.get().in(Tokens.of(name)).isEmpty() ? full : name;
  }

  /// The fullest form in its spelling, a name in capitals in small letters.
  String canonicalFullest(String name) {
    String full = Spellings.canonical(fullest(name));
    boolean shouted = full.contains(" ") && Words.isUpper(full);
    return shouted ? NameWords.titleCase(full) : full;
  }

  /// This name stands here; what points back later means the name mentioned last.
  void mention(String name) {
    String full = fullest(name);
    mentioned.remove(full);
    if (!SpeechWords.isGeneric(full) && mentioned.size() < MOST_NAMES) {
      mentioned.addLast(full);
    }
  }

  /// The body whose name holds this common noun ("the ministry" for "Defence Ministry"): the one
  /// mentioned last, else the first that comes later.
  @Nullable Speaker holding(String noun) {
    String name = nameHolding(noun);
    return name == null ? null : new Speaker(canonicalFullest(name), Kind.BODY);
  }

  /// The one body named so far whose name holds this noun; null where there are two.
  @Nullable Speaker onlyHolding(String noun) {
    String found = null;
    for (String name : mentioned) {
      if (holds(name, noun)) {
        String full = canonicalFullest(name);
        if (found != null && !found.equals(full)) {
          return null;
        }
        found = full;
      }
    }
    return found == null ? null : new Speaker(found, Kind.BODY);
  }

  private @Nullable String nameHolding(String noun) {
    for (String name : mentioned.reversed()) {
      if (holds(name, noun)) {
        return name;
      }
    }
    for (String name : known) {
      if (holds(name, noun)) {
        return fullest(name);
      }
    }
    unheld.add(noun);
    return null;
  }

  private boolean holds(String name, String noun) {
    return (" " + forms.folded(name) + " ").contains(" " + noun + " ");
  }
}
