package dev.tallyman.figure;

import dev.tallyman.quantity.Measure;
import org.jspecify.annotations.Nullable;

/// What a figure counts: "nearly 16,000 containers" counts containers, whose goods the clause may
/// name. `item` is the counted noun as written, singular; `calibre` is written without spaces and
/// hyphen (`152mm`).
public record Counted(
    Measure measure,
    @Nullable Commodity commodity,
    @Nullable String item,
    @Nullable String calibre) {}
