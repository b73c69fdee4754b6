package dev.tallyman.figure;

import org.jspecify.annotations.Nullable;

/// How a figure is meant. `kind` is absent where the words leave it open; `per` is the unit of a
/// rate (`day week month year`); `point` is where on the way the goods were counted.
public record Meaning(
    @Nullable Kind kind,
    @Nullable String per,
    Status status,
    @Nullable Point point,
    Modality modality,
    @Nullable Trend trend) {}
