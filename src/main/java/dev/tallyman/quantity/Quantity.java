package dev.tallyman.quantity;

/// An amount together with the hedge that gave it its bounds: "more than 5,000" is (5000, …) and
/// `more-than`.
public record Quantity(Amount amount, Hedge hedge) {}
