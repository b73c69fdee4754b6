/// The whole system on one machine. Imports service and aws.
@NullMarked
package dev.tallyman.local;

import org.jspecify.annotations.NullMarked;
