/// The JSON of reports, figures and answers, streamed. Imports service and above, and jackson-core.
@NullMarked
package dev.tallyman.json;

import org.jspecify.annotations.NullMarked;
