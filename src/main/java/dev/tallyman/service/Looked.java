package dev.tallyman.service;

import org.jspecify.annotations.Nullable;

/// What came of looking at a key: the head of its report now, absent where there is neither report
/// nor object, and whether this look changed it.
public record Looked(String reportId, @Nullable ReportRecord head, boolean changed) {}
