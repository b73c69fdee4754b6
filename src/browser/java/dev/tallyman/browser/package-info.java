/// The page in a real browser: the journeys of its readers, and what must hold on every view.
@NullMarked
package dev.tallyman.browser;

import org.jspecify.annotations.NullMarked;
