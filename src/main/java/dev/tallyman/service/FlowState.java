package dev.tallyman.service;

import org.jspecify.annotations.Nullable;

/// A flow that has or had a figure, with the name of its present state: another one as soon as
/// anything changes in it, and never the same again. Null while that is under way, when what was
/// read of the flow may be outdated at once.
public record FlowState(FlowKey flow, @Nullable String revision) {}
