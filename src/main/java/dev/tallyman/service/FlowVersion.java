package dev.tallyman.service;

import java.time.Instant;

/// How far a report has come in a flow: a name for what it contributes there since `at`, another
/// one as soon as that changes, and never the same again.
public record FlowVersion(String report, String name, Instant at) {}
