/// The HTTP contract: routes, parameters, problems, tables; knows no transport. Imports service and
/// json.
@NullMarked
package dev.tallyman.api;

import org.jspecify.annotations.NullMarked;
