package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isGlued;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.SetAside;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets names that are written with digits aside: models (KN-23), resolutions, list and section
/// numbers, telephone numbers, ordinals.
public final class Identifiers implements Reading {

  private static final int SERIAL = 4;

  @Override
  public String name() {
    return "identifiers";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Draft previous = null;
    Set<Draft> inner = new HashSet<>();
    Set<String> notes = notes(drafts);
    for (Draft draft : drafts) {
      boolean inside =
          previous != null
              && previous.sentenceIndex == draft.sentenceIndex
              && draft.numberFrom < previous.numberTo;
      if (inside) {
        inner.add(draft);
        continue;
      }
      if (draft.form == NumberForm.ORDINAL) {
        set(draft, SetAside.Reason.ORDINAL);
      } else if (Codes.isPairOfDigits(draft)) {
        draft.numberTo += 2;
        draft.quoteTo = draft.numberTo;
        set(draft, Codes.isDayAndMonth(draft) ? SetAside.Reason.DATE : SetAside.Reason.IDENTIFIER);
      } else if (Codes.isParagraphNumber(draft)) {
        set(draft, Codes.isTimeOfEntry(draft) ? SetAside.Reason.DATE : SetAside.Reason.IDENTIFIER);
      } else if (Codes.isBracketed(draft) && notes.contains(text(draft))) {
        set(draft, SetAside.Reason.IDENTIFIER);
      } else if (Goods.isAirliner(draft.sentence.tokens(), draft.numberFrom)
          || Codes.isGroupsOfTelephone(draft)
          || Codes.isMinutesOfArc(draft)
          || isIdentifier(draft)
          || isOfOneThing(draft)
          || previous != null && continues(previous, draft)) {
        set(draft, SetAside.Reason.IDENTIFIER);
      }
      previous = draft;
    }
    drafts.removeIf(inner::contains);
  }

  /// The numbers of notes that stand below.
  private static Set<String> notes(List<Draft> drafts) {
    Set<String> notes = new HashSet<>();
    for (Draft draft : drafts) {
      if (Codes.isNoteNumber(draft)) {
        notes.add(text(draft));
      }
    }
    return notes;
  }

  private static String text(Draft draft) {
    return draft.sentence.tokens().get(draft.numberFrom).text();
  }

  private void set(Draft draft, SetAside.Reason reason) {
    draft.setAside = reason;
    draft.quantity = null;
    draft.fired(name());
  }

  /// "+235 555 0117": the groups of a telephone number, "3 of 12" of a picture.
  private static boolean continues(Draft name, Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean named =
        name.setAside == SetAside.Reason.IDENTIFIER && name.sentenceIndex == draft.sentenceIndex;
    boolean digits =
        named
            && draft.sentence.layout() != Layout.ROW
            && Words.isDigits(tokens, draft.numberFrom)
            && draft.form == NumberForm.PLAIN;
    boolean pair = name.numberTo > name.numberFrom + 2;
    boolean next =
        !pair
            && name.numberTo == draft.numberFrom
            && !NounPhrases.isCountable(tokens, draft.numberTo);
    boolean of = name.numberTo + 1 == draft.numberFrom && is(tokens, name.numberTo, "of");
    boolean open = is(tokens, name.numberTo, "(") && isGlued(tokens, name.numberTo);
    boolean inside = open && name.numberTo + 1 == draft.numberFrom;
    boolean other =
        name.numberTo + 1 == draft.numberFrom
            && Words.isOneOf(tokens, name.numberTo, "and", "to", "or", ",", "–", "-", "&")
            && LabelledNumbers.isPluralLabel(tokens, name.numberFrom - 1)
            && (LabelledNumbers.isEnded(tokens, draft.numberTo)
                || is(tokens, name.numberTo, "to") && Goods.at(tokens, draft.numberTo) == null);
    boolean dashed =
        Words.isHyphen(tokens, name.numberTo)
            && name.numberTo + 1 == draft.numberFrom
            && isGlued(tokens, draft.numberFrom);
    boolean hours =
        name.numberTo + 1 == draft.numberFrom
            && tokens.get(name.numberFrom).text().startsWith("0")
            && tokens.get(name.numberFrom).text().length() == 4
            && tokens.get(draft.numberFrom).text().length() == 4;
    return digits && (next || of || inside || other || dashed || hours);
  }

  /// Groups of three, a scale or a percent sign make an amount of what follows a name.
  private static boolean isAmount(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    boolean plus = is(tokens, draft.numberFrom - 1, "+");
    boolean grouped = draft.numberTo > draft.numberFrom + 1 && !plus;
    return draft.form != NumberForm.PLAIN || !Words.isOne(draft.scale) || grouped;
  }

  /// "one 20P 9964 Rifle": four digits without a mark before one thing count none.
  private static boolean isOfOneThing(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int noun = draft.numberTo;
    boolean four =
        noun == draft.numberFrom + 1
            && Words.isDigits(tokens, draft.numberFrom)
            && text(draft).length() >= SERIAL;
    Goods thing =
        four && noun < tokens.size() && tokens.get(noun).isCapitalised()
            ? Goods.at(tokens, noun)
            : null;
    return thing != null
        && thing.isCounted()
        && !Units.isUnit(thing.measure())
        && !NounPhrases.isPlural(tokens.get(thing.to() - 1).lower())
        && !NounPhrases.isCountable(tokens, thing.to());
  }

  /// "A400M": no 400 million.
  private static boolean isAirlifter(List<Token> tokens, int at) {
    return isGlued(tokens, at)
        && is(tokens, at - 1, "a")
        && tokens.get(at - 1).isCapitalised()
        && isGlued(tokens, at + 1)
        && is(tokens, at + 1, "m");
  }

  private static boolean isIdentifier(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    if (isAmount(draft)
        && !isAirlifter(tokens, draft.numberFrom)
        && draft.form != NumberForm.ORDINAL
        && (draft.form == NumberForm.PERCENT
            || !LabelledNumbers.isLabelled(tokens, draft.numberFrom))) {
      return false;
    }
    if (Money.isCode(tokens, draft.numberFrom - 1) && !isGlued(tokens, draft.numberFrom)) {
      return false;
    }
    if (!tokens.get(draft.numberFrom).isDigits()) {
      return draft.numberTo == draft.numberFrom + 1
          && (LabelledNumbers.isLabelled(tokens, draft.numberFrom)
              || NumberedNames.isWordInName(tokens, draft));
    }
    return Codes.isListNumber(draft, tokens)
        || NumberedNames.isAddress(tokens, draft)
        || NumberedNames.isModel(tokens, draft)
        || Designations.isCode(tokens, draft.numberFrom)
        || LabelledNumbers.isLabelled(tokens, draft.numberFrom)
        || Codes.isCode(tokens, draft)
        || NumberedNames.isRegistration(tokens, draft)
        || NumberedNames.isPostcode(tokens, draft)
        || NumberedNames.endsName(tokens, draft);
  }
}
