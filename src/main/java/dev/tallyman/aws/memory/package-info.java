/// DynamoDB in memory, for tests and for runs without it.
@NullMarked
package dev.tallyman.aws.memory;

import org.jspecify.annotations.NullMarked;
