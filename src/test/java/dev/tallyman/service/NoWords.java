package dev.tallyman.service;

import dev.tallyman.api.Vocabulary;
import java.util.Set;

/// For questions that name no measure and no goods.
public record NoWords() implements Vocabulary {

  @Override
  public Set<String> measures() {
    return Set.of();
  }

  @Override
  public Set<String> commodities() {
    return Set.of();
  }
}
