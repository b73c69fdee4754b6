/// The use cases, and the ports they need. Imports all rooms above, no technology.
@NullMarked
package dev.tallyman.service;

import org.jspecify.annotations.NullMarked;
