package dev.tallyman.extract.lexicon;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a fixed set of words means, as quick as a `WordSet` to tell that a word is none of them.
public final class WordMap<V> extends AbstractMap<String, V> {

  private final Map<String, V> meanings;
  private final long mask;
  private final long[] bits;

  private WordMap(Map<String, V> meanings) {
    this.meanings = meanings;
    this.bits = WordBits.room(meanings.size());
    long all = 0;
    for (String word : meanings.keySet()) {
      int hash = WordBits.hash(word);
      all |= WordBits.mask(hash);
      WordBits.add(bits, hash);
    }
    this.mask = all;
  }

  /// A look at the map, which changes no more.
  public static <V> Map<String, V> of(Map<String, V> meanings) {
    return new WordMap<>(meanings);
  }

  @Override
  public @Nullable V get(Object word) {
    return mayHold(word) ? meanings.get(word) : null;
  }

  @Override
  public V getOrDefault(Object word, V other) {
    V meaning = get(word);
    return meaning == null ? other : meaning;
  }

  private boolean mayHold(Object word) {
    int hash = WordBits.hash(word);
    return WordBits.admits(mask, hash) && WordBits.has(bits, hash);
  }

  @Override
  public boolean containsKey(Object word) {
    return mayHold(word) && meanings.containsKey(word);
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return meanings.entrySet();
  }
}
