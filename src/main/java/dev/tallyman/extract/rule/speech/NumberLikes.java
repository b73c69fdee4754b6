package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import java.util.Set;

/// Words that may open or be a number; enough to see that a verb counts something.
final class NumberLikes {

  private static final Set<String> WORDS =
      WordSet.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "hundred",
          "thousand",
          "million",
          "billion",
          "dozen",
          "dozens",
          "scores",
          "hundreds",
          "thousands",
          "millions",
          "half",
          "third",
          "quarter",
          "twice",
          "several",
          "few",
          "no",
          "none",
          "couple",
          "score");

  private NumberLikes() {}

  static boolean isNumberWord(String lower) {
    return WORDS.contains(lower);
  }
}
