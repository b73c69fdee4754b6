/// Tests of `template.yaml`: that it agrees with the code, keeps the rules of its trade, and is
/// told of in `docs/`.
@NullMarked
package dev.tallyman.template;

import org.jspecify.annotations.NullMarked;
