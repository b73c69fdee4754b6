/// Tallyman reads the shipment figures of published reports and answers how much, according to
/// whom, over which period. Each package below is one room; `docs/design.md` says what each may
/// import.
@NullMarked
package dev.tallyman;

import org.jspecify.annotations.NullMarked;
