/// Tests of the local cloud, over its real connections.
@NullMarked
package dev.tallyman.local;

import org.jspecify.annotations.NullMarked;
