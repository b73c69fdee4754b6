package dev.tallyman.figure;

/// How a figure stands to the figure with the id `to` of the same report.
public record Relation(RelationType type, String to) {}
