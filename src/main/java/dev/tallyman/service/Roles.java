package dev.tallyman.service;

import dev.tallyman.tally.CounterReading;
import dev.tallyman.tally.Entry;
import dev.tallyman.tally.Exclusion;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Unplaced;
import java.util.LinkedHashMap;
import java.util.Map;

/// The role of each figure of a tally, by its id.
final class Roles {

  private final Map<String, Role> roles = new LinkedHashMap<>();

  private Roles() {}

  static Map<String, Role> of(Tally tally) {
    Roles roles = new Roles();
    tally.originators().forEach(entry -> roles.put(entry, Role.in(Role.Place.ORIGINATORS)));
    tally.beside().forEach(roles::putBeside);
    tally.undated().forEach(one -> roles.put(one, Role.Place.UNDATED));
    tally.unallocated().forEach(one -> roles.put(one, Role.Place.UNALLOCATED));
    tally.excluded().forEach(roles::put);
    tally.originators().forEach(roles::putReadings);
    return roles.roles;
  }

  private void put(Entry entry, Role role) {
    entry.figures().forEach(id -> roles.putIfAbsent(id, role));
  }

  private void putBeside(Entry entry) {
    String why = entry.why() == null ? null : entry.why().code();
    put(entry, new Role(Role.Place.BESIDE, why, null));
  }

  private void put(Unplaced one, Role.Place place) {
    roles.putIfAbsent(one.figure(), Role.in(place));
  }

  private void put(Exclusion exclusion) {
    String reason = exclusion.reason().code();
    roles.putIfAbsent(exclusion.figure(), new Role(Role.Place.EXCLUDED, reason, exclusion.by()));
  }

  private void putReadings(Entry entry) {
    for (CounterReading reading : entry.readings()) {
      reading.figures().forEach(id -> roles.putIfAbsent(id, Role.in(Role.Place.READINGS)));
    }
  }
}
